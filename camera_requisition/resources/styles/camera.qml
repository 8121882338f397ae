<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule filter="&quot;kind&quot; = 'fixed'" symbol="0" label="Fixed" key="{00000000-0000-4000-8000-000000000001}"/>
   <rule filter="&quot;kind&quot; = 'ptz'" symbol="1" label="Pan-tilt-zoom" key="{00000000-0000-4000-8000-000000000002}"/>
   <rule filter="&quot;kind&quot; = 'fisheye'" symbol="2" label="Fisheye" key="{00000000-0000-4000-8000-000000000003}"/>
   <rule filter="&quot;kind&quot; = 'anpr'" symbol="3" label="Number plates (ANPR)" key="{00000000-0000-4000-8000-000000000004}"/>
   <rule filter="&quot;kind&quot; IS NULL OR &quot;kind&quot; NOT IN ('fixed', 'ptz', 'fisheye', 'anpr')" symbol="4" label="Kind not known" key="{00000000-0000-4000-8000-000000000005}"/>
  </rules>
  <symbols>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="180"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="26,26,26,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,2.40000000000000036"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="180"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="26,26,26,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="triangle"/>
     <prop k="offset" v="0,2.40000000000000036"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.2"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="angle">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth(transform(@place, 'EPSG:4326', @map_crs), transform(translate(@place, 0.0005 * sin(radians(&quot;heading_deg&quot;)) / cos(radians(y(@place))), 0.0005 * cos(radians(&quot;heading_deg&quot;))), 'EPSG:4326', @map_crs)))), &quot;heading_deg&quot;) END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="0,114,178,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="0,114,178,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="circle"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="26,26,26,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="2.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE '#0072b2' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross2"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.5"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,0,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="cross2"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.5"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(&quot;status&quot;, '') = 'removed'"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="180"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="26,26,26,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,2.90000000000000036"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="180"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="26,26,26,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="triangle"/>
     <prop k="offset" v="0,2.90000000000000036"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.2"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="angle">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth(transform(@place, 'EPSG:4326', @map_crs), transform(translate(@place, 0.0005 * sin(radians(&quot;heading_deg&quot;)) / cos(radians(y(@place))), 0.0005 * cos(radians(&quot;heading_deg&quot;))), 'EPSG:4326', @map_crs)))), &quot;heading_deg&quot;) END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="213,94,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="diamond"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="213,94,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="diamond"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="26,26,26,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE '#d55e00' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross2"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.5"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,0,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="cross2"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.5"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(&quot;status&quot;, '') = 'removed'"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="180"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="26,26,26,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,2.79999999999999982"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="180"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="26,26,26,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="triangle"/>
     <prop k="offset" v="0,2.79999999999999982"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.2"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="angle">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth(transform(@place, 'EPSG:4326', @map_crs), transform(translate(@place, 0.0005 * sin(radians(&quot;heading_deg&quot;)) / cos(radians(y(@place))), 0.0005 * cos(radians(&quot;heading_deg&quot;))), 'EPSG:4326', @map_crs)))), &quot;heading_deg&quot;) END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="0,158,115,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="hexagon"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="0,158,115,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="hexagon"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="26,26,26,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.4"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE '#009e73' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross2"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.5"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,0,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="cross2"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.5"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(&quot;status&quot;, '') = 'removed'"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="180"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="26,26,26,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,2.5"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="180"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="26,26,26,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="triangle"/>
     <prop k="offset" v="0,2.5"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.2"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="angle">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth(transform(@place, 'EPSG:4326', @map_crs), transform(translate(@place, 0.0005 * sin(radians(&quot;heading_deg&quot;)) / cos(radians(y(@place))), 0.0005 * cos(radians(&quot;heading_deg&quot;))), 'EPSG:4326', @map_crs)))), &quot;heading_deg&quot;) END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="230,159,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.8"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="230,159,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="square"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="26,26,26,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="2.8"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE '#e69f00' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross2"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.5"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,0,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="cross2"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.5"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(&quot;status&quot;, '') = 'removed'"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="180"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="26,26,26,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="offset" value="0,2.40000000000000036"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="180"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="26,26,26,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="triangle"/>
     <prop k="offset" v="0,2.40000000000000036"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.2"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="angle">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth(transform(@place, 'EPSG:4326', @map_crs), transform(translate(@place, 0.0005 * sin(radians(&quot;heading_deg&quot;)) / cos(radians(y(@place))), 0.0005 * cos(radians(&quot;heading_deg&quot;))), 'EPSG:4326', @map_crs)))), &quot;heading_deg&quot;) END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,255,255,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="circle"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="26,26,26,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="2.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE '#ffffff' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="CASE WHEN coalesce(&quot;status&quot;, '') IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,0,0,255"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="cross2"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.5"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="3.6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,0,0,255"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="cross2"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.5"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="3.6"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="enabled">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="coalesce(&quot;status&quot;, '') = 'removed'"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="coalesce(&quot;label&quot;, &quot;channel&quot;, &quot;camera_id&quot;)" fontWeight="50" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" textOrientation="horizontal" legendString="Aa" textColor="26,26,26,255" fontSize="8" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" previewBkgrdColor="255,255,255,255" fontKerning="1" allowHtml="0" isExpression="1" namedStyle="" multilineHeight="1">
    <families/>
    <text-buffer bufferJoinStyle="128" bufferSize="0.80000000000000004" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,220" bufferOpacity="1" bufferSizeUnits="MM"/>
    <text-mask maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
    <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
     <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="fillSymbol">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="color" value="255,255,255,255"/>
        <Option type="QString" name="joinstyle" value="bevel"/>
        <Option type="QString" name="offset" value="0,0"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="128,128,128,255"/>
        <Option type="QString" name="outline_style" value="no"/>
        <Option type="QString" name="outline_width" value="0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="style" value="solid"/>
       </Option>
       <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
       <prop k="color" v="255,255,255,255"/>
       <prop k="joinstyle" v="bevel"/>
       <prop k="offset" v="0,0"/>
       <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
       <prop k="offset_unit" v="MM"/>
       <prop k="outline_color" v="128,128,128,255"/>
       <prop k="outline_style" v="no"/>
       <prop k="outline_width" v="0"/>
       <prop k="outline_width_unit" v="MM"/>
       <prop k="style" v="solid"/>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
    <dd_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
   <placement placementFlags="10" rotationUnit="AngleDegrees" rotationAngle="0" yOffset="0" xOffset="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" geometryGeneratorEnabled="0" layerType="UnknownGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" lineAnchorClipping="0" placement="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" geometryGenerator="" maxCurvedCharAngleIn="25" geometryGeneratorType="PointGeometry" preserveRotation="1" distMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" centroidInside="0" maxCurvedCharAngleOut="-25" overrunDistanceUnit="MM" polygonPlacementFlags="2" distUnits="MM" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" lineAnchorType="0" offsetType="0" repeatDistanceUnits="MM" repeatDistance="0" fitInPolygonOnly="0" centroidWhole="0" dist="2" offsetUnits="MM" priority="5"/>
   <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" displayAll="0" scaleMin="0" zIndex="0" scaleVisibility="1" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="4000" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
   <dd_properties>
    <Option type="Map">
     <Option type="QString" name="name" value=""/>
     <Option name="properties"/>
     <Option type="QString" name="type" value="collection"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
     <Option type="int" name="blendMode" value="0"/>
     <Option type="Map" name="ddProperties">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
     <Option type="bool" name="drawToAllParts" value="false"/>
     <Option type="QString" name="enabled" value="0"/>
     <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
     <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; alpha=&quot;1&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
     <Option type="double" name="minLength" value="0"/>
     <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="minLengthUnit" value="MM"/>
     <Option type="double" name="offsetFromAnchor" value="0"/>
     <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
     <Option type="double" name="offsetFromLabel" value="0"/>
     <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
     <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="camera_id" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="recorder_id" configurationFlags="None">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="FilterExpression" value=""/>
      <Option type="QString" name="Key" value="recorder_id"/>
      <Option type="QString" name="Layer" value="recorder_label_of_inventory"/>
      <Option type="QString" name="LayerName" value="recorder_label"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="QString" name="LayerSource" value="inventory.gpkg|layername=recorder_label"/>
      <Option type="int" name="NofColumns" value="1"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="false"/>
      <Option type="QString" name="Value" value="label"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="channel" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="device_id" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="label" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="address" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="municipality_code" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="kind" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="fixed" value="fixed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="pan-tilt-zoom" value="ptz"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="fisheye" value="fisheye"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="number plates (ANPR)" value="anpr"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="not known" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="heading_deg" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="360"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="hfov_deg" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="360"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="vfov_deg" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="180"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="range_m" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="2000"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="near_m" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="2000"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="height_m" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="500"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="0.5"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="tilt_deg" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="90"/>
      <Option type="double" name="Min" value="-90"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="resolution_px" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="focal_mm" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1000"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="0.1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" mm"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="sensor_mm" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="100"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="0.1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" mm"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="indoor" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="yes" value="true"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="no" value="false"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="regime" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="public road" value="public_road"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="place open to the public" value="open_to_public"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="private place" value="private_place"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="not known" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="status" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="in service" value="in_service"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="out of service" value="out_of_service"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="planned" value="planned"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="removed" value="removed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="not known" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="status_since" configurationFlags="None">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="valid_from" configurationFlags="None">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="valid_to" configurationFlags="None">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="heading_text" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="view_source" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="survey" value="surveyed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="the owner" value="declared"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position_source" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="survey" value="surveyed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="the list" value="delivered"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="the address" value="address"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="a crossing" value="crossing"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="the map, by hand" value="hand"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="view_image" configurationFlags="None">
   <editWidget type="ExternalResource">
    <config>
     <Option type="Map">
      <Option type="int" name="DocumentViewer" value="1"/>
      <Option type="int" name="DocumentViewerHeight" value="160"/>
      <Option type="int" name="DocumentViewerWidth" value="280"/>
      <Option type="bool" name="FileWidget" value="true"/>
      <Option type="bool" name="FileWidgetButton" value="true"/>
      <Option type="QString" name="FileWidgetFilter" value="*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp"/>
      <Option type="Map" name="PropertyCollection">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="propertyRootPath">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="file_path(layer_property(@layer, 'path'))"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
      <Option type="int" name="RelativeStorage" value="2"/>
      <Option type="int" name="StorageMode" value="0"/>
      <Option type="QString" name="StorageType" value=""/>
      <Option type="bool" name="UseLink" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="view_image_on" configurationFlags="None">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="source" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="source_id" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="head" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="intake_id" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="verified_on" configurationFlags="None">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="edited_by" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="edited_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="edited_with" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="notes" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="missing_since" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="merged_into" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="succeeded_by" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position_accuracy_m" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="5000"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="Row" field="fid" index="0"/>
  <alias name="Camera (id, never used again)" field="camera_id" index="1"/>
  <alias name="Recorder" field="recorder_id" index="2"/>
  <alias name="Channel (the owner's name for it)" field="channel" index="3"/>
  <alias name="Device" field="device_id" index="4"/>
  <alias name="Label" field="label" index="5"/>
  <alias name="Address" field="address" index="6"/>
  <alias name="Municipality (code)" field="municipality_code" index="7"/>
  <alias name="Kind" field="kind" index="8"/>
  <alias name="Heading (° clockwise from true north)" field="heading_deg" index="9"/>
  <alias name="Horizontal field of view (°)" field="hfov_deg" index="10"/>
  <alias name="Vertical field of view (°)" field="vfov_deg" index="11"/>
  <alias name="Range (m)" field="range_m" index="12"/>
  <alias name="Sees from (m)" field="near_m" index="13"/>
  <alias name="Height above ground (m)" field="height_m" index="14"/>
  <alias name="Tilt (° below the horizon)" field="tilt_deg" index="15"/>
  <alias name="Resolution (horizontal pixels)" field="resolution_px" index="16"/>
  <alias name="Focal length (mm)" field="focal_mm" index="17"/>
  <alias name="Sensor width (mm)" field="sensor_mm" index="18"/>
  <alias name="Indoor" field="indoor" index="19"/>
  <alias name="Films" field="regime" index="20"/>
  <alias name="Status" field="status" index="21"/>
  <alias name="Status since" field="status_since" index="22"/>
  <alias name="There from" field="valid_from" index="23"/>
  <alias name="There until" field="valid_to" index="24"/>
  <alias name="Heading as delivered" field="heading_text" index="25"/>
  <alias name="View stated by" field="view_source" index="26"/>
  <alias name="Position from" field="position_source" index="27"/>
  <alias name="Picture of the view" field="view_image" index="28"/>
  <alias name="Picture taken on" field="view_image_on" index="29"/>
  <alias name="List delivered by" field="source" index="30"/>
  <alias name="Id in that list" field="source_id" index="31"/>
  <alias name="Head" field="head" index="32"/>
  <alias name="Intake" field="intake_id" index="33"/>
  <alias name="Last confirmed on" field="verified_on" index="34"/>
  <alias name="Edited by" field="edited_by" index="35"/>
  <alias name="Edited at" field="edited_at" index="36"/>
  <alias name="Edited with" field="edited_with" index="37"/>
  <alias name="Notes" field="notes" index="38"/>
  <alias name="Missing from its list since" field="missing_since" index="39"/>
  <alias name="Found to be (merged into)" field="merged_into" index="40"/>
  <alias name="Goes on as" field="succeeded_by" index="41"/>
  <alias name="Position to within (m)" field="position_accuracy_m" index="42"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="'hand-' || substr(uuid('Id128'), 1, 12)" field="camera_id" applyOnUpdate="0"/>
  <default expression="" field="recorder_id" applyOnUpdate="0"/>
  <default expression="" field="channel" applyOnUpdate="0"/>
  <default expression="" field="device_id" applyOnUpdate="0"/>
  <default expression="" field="label" applyOnUpdate="0"/>
  <default expression="" field="address" applyOnUpdate="0"/>
  <default expression="" field="municipality_code" applyOnUpdate="0"/>
  <default expression="" field="kind" applyOnUpdate="0"/>
  <default expression="" field="heading_deg" applyOnUpdate="0"/>
  <default expression="" field="hfov_deg" applyOnUpdate="0"/>
  <default expression="" field="vfov_deg" applyOnUpdate="0"/>
  <default expression="" field="range_m" applyOnUpdate="0"/>
  <default expression="" field="near_m" applyOnUpdate="0"/>
  <default expression="" field="height_m" applyOnUpdate="0"/>
  <default expression="" field="tilt_deg" applyOnUpdate="0"/>
  <default expression="" field="resolution_px" applyOnUpdate="0"/>
  <default expression="" field="focal_mm" applyOnUpdate="0"/>
  <default expression="" field="sensor_mm" applyOnUpdate="0"/>
  <default expression="" field="indoor" applyOnUpdate="0"/>
  <default expression="" field="regime" applyOnUpdate="0"/>
  <default expression="" field="status" applyOnUpdate="0"/>
  <default expression="" field="status_since" applyOnUpdate="0"/>
  <default expression="" field="valid_from" applyOnUpdate="0"/>
  <default expression="" field="valid_to" applyOnUpdate="0"/>
  <default expression="" field="heading_text" applyOnUpdate="0"/>
  <default expression="" field="view_source" applyOnUpdate="0"/>
  <default expression="'hand'" field="position_source" applyOnUpdate="0"/>
  <default expression="" field="view_image" applyOnUpdate="0"/>
  <default expression="" field="view_image_on" applyOnUpdate="0"/>
  <default expression="" field="source" applyOnUpdate="0"/>
  <default expression="" field="source_id" applyOnUpdate="0"/>
  <default expression="" field="head" applyOnUpdate="0"/>
  <default expression="" field="intake_id" applyOnUpdate="0"/>
  <default expression="" field="verified_on" applyOnUpdate="0"/>
  <default expression="" field="edited_by" applyOnUpdate="0"/>
  <default expression="" field="edited_at" applyOnUpdate="0"/>
  <default expression="" field="edited_with" applyOnUpdate="0"/>
  <default expression="" field="notes" applyOnUpdate="0"/>
  <default expression="" field="missing_since" applyOnUpdate="0"/>
  <default expression="" field="merged_into" applyOnUpdate="0"/>
  <default expression="" field="succeeded_by" applyOnUpdate="0"/>
  <default expression="" field="position_accuracy_m" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="1" exp_strength="0" field="camera_id" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="2" field="recorder_id" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="channel" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="device_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="label" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="municipality_code" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="kind" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="heading_deg" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="2" field="hfov_deg" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="2" field="vfov_deg" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="2" field="range_m" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="2" field="near_m" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="height_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="tilt_deg" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="resolution_px" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="focal_mm" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sensor_mm" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="indoor" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="regime" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="status_since" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="valid_from" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="valid_to" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="heading_text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="view_source" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_source" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="view_image" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="view_image_on" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="source" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="source_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="head" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="intake_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="verified_on" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_with" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="notes" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="missing_since" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="merged_into" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="succeeded_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_accuracy_m" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="camera_id" exp=""/>
  <constraint desc="Without a recorder nobody can be asked" field="recorder_id" exp="&quot;recorder_id&quot; IS NOT NULL"/>
  <constraint desc="" field="channel" exp=""/>
  <constraint desc="" field="device_id" exp=""/>
  <constraint desc="" field="label" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="municipality_code" exp=""/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="From 0 to 360" field="heading_deg" exp="&quot;heading_deg&quot; IS NULL OR (&quot;heading_deg&quot; >= 0 AND &quot;heading_deg&quot; &lt;= 360)"/>
  <constraint desc="More than 0, up to 360" field="hfov_deg" exp="&quot;hfov_deg&quot; IS NULL OR (&quot;hfov_deg&quot; > 0 AND &quot;hfov_deg&quot; &lt;= 360)"/>
  <constraint desc="More than 0, up to 180" field="vfov_deg" exp="&quot;vfov_deg&quot; IS NULL OR (&quot;vfov_deg&quot; > 0 AND &quot;vfov_deg&quot; &lt;= 180)"/>
  <constraint desc="More than 0; leave it empty where it isn't known" field="range_m" exp="&quot;range_m&quot; IS NULL OR &quot;range_m&quot; > 0"/>
  <constraint desc="Nearer than the range: else the camera sees nothing" field="near_m" exp="&quot;near_m&quot; IS NULL OR &quot;range_m&quot; IS NULL OR &quot;near_m&quot; &lt; &quot;range_m&quot;"/>
  <constraint desc="" field="height_m" exp=""/>
  <constraint desc="" field="tilt_deg" exp=""/>
  <constraint desc="Pixels across the picture, such as 1920" field="resolution_px" exp="&quot;resolution_px&quot; IS NULL OR &quot;resolution_px&quot; > 0"/>
  <constraint desc="" field="focal_mm" exp=""/>
  <constraint desc="" field="sensor_mm" exp=""/>
  <constraint desc="" field="indoor" exp=""/>
  <constraint desc="" field="regime" exp=""/>
  <constraint desc="" field="status" exp=""/>
  <constraint desc="Since when? Without a day a search can't tell whether it filmed" field="status_since" exp="&quot;status&quot; IS NULL OR &quot;status&quot; = 'in_service' OR &quot;status_since&quot; IS NOT NULL"/>
  <constraint desc="" field="valid_from" exp=""/>
  <constraint desc="Not before “There from”" field="valid_to" exp="&quot;valid_from&quot; IS NULL OR &quot;valid_to&quot; IS NULL OR &quot;valid_from&quot; &lt;= &quot;valid_to&quot;"/>
  <constraint desc="" field="heading_text" exp=""/>
  <constraint desc="" field="view_source" exp=""/>
  <constraint desc="" field="position_source" exp=""/>
  <constraint desc="" field="view_image" exp=""/>
  <constraint desc="" field="view_image_on" exp=""/>
  <constraint desc="" field="source" exp=""/>
  <constraint desc="" field="source_id" exp=""/>
  <constraint desc="" field="head" exp=""/>
  <constraint desc="" field="intake_id" exp=""/>
  <constraint desc="" field="verified_on" exp=""/>
  <constraint desc="" field="edited_by" exp=""/>
  <constraint desc="" field="edited_at" exp=""/>
  <constraint desc="" field="edited_with" exp=""/>
  <constraint desc="" field="notes" exp=""/>
  <constraint desc="" field="missing_since" exp=""/>
  <constraint desc="" field="merged_into" exp=""/>
  <constraint desc="" field="succeeded_by" exp=""/>
  <constraint desc="" field="position_accuracy_m" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns/>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Camera" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="camera_id" showLabel="1" index="1"/>
   <attributeEditorField name="label" showLabel="1" index="5"/>
   <attributeEditorField name="channel" showLabel="1" index="3"/>
   <attributeEditorField name="device_id" showLabel="1" index="4"/>
   <attributeEditorField name="kind" showLabel="1" index="8"/>
   <attributeEditorField name="recorder_id" showLabel="1" index="2"/>
   <attributeEditorField name="regime" showLabel="1" index="20"/>
   <attributeEditorField name="indoor" showLabel="1" index="19"/>
   <attributeEditorField name="notes" showLabel="1" index="38"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Place" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="address" showLabel="1" index="6"/>
   <attributeEditorField name="municipality_code" showLabel="1" index="7"/>
   <attributeEditorField name="position_source" showLabel="1" index="27"/>
   <attributeEditorField name="position_accuracy_m" showLabel="1" index="42"/>
   <attributeEditorField name="height_m" showLabel="1" index="14"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="View" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Direction and reach" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="heading_deg" showLabel="1" index="9"/>
    <attributeEditorField name="tilt_deg" showLabel="1" index="15"/>
    <attributeEditorField name="hfov_deg" showLabel="1" index="10"/>
    <attributeEditorField name="vfov_deg" showLabel="1" index="11"/>
    <attributeEditorField name="near_m" showLabel="1" index="13"/>
    <attributeEditorField name="range_m" showLabel="1" index="12"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Lens and picture" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="resolution_px" showLabel="1" index="16"/>
    <attributeEditorField name="focal_mm" showLabel="1" index="17"/>
    <attributeEditorField name="sensor_mm" showLabel="1" index="18"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Who says so" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="view_source" showLabel="1" index="26"/>
    <attributeEditorField name="heading_text" showLabel="1" index="25"/>
   </attributeEditorContainer>
   <attributeEditorField name="view_image" showLabel="1" index="28"/>
   <attributeEditorField name="view_image_on" showLabel="1" index="29"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Status" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="In service" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="status" showLabel="1" index="21"/>
    <attributeEditorField name="status_since" showLabel="1" index="22"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="There as described" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="valid_from" showLabel="1" index="23"/>
    <attributeEditorField name="valid_to" showLabel="1" index="24"/>
   </attributeEditorContainer>
   <attributeEditorField name="verified_on" showLabel="1" index="34"/>
   <attributeEditorField name="missing_since" showLabel="1" index="39"/>
   <attributeEditorField name="succeeded_by" showLabel="1" index="41"/>
   <attributeEditorField name="merged_into" showLabel="1" index="40"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Where it comes from" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="source" showLabel="1" index="30"/>
   <attributeEditorField name="source_id" showLabel="1" index="31"/>
   <attributeEditorField name="head" showLabel="1" index="32"/>
   <attributeEditorField name="intake_id" showLabel="1" index="33"/>
   <attributeEditorField name="edited_by" showLabel="1" index="35"/>
   <attributeEditorField name="edited_at" showLabel="1" index="36"/>
   <attributeEditorField name="edited_with" showLabel="1" index="37"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="1" name="address"/>
  <field editable="1" name="camera_id"/>
  <field editable="1" name="channel"/>
  <field editable="1" name="device_id"/>
  <field editable="0" name="edited_at"/>
  <field editable="0" name="edited_by"/>
  <field editable="0" name="edited_with"/>
  <field editable="0" name="fid"/>
  <field editable="1" name="focal_mm"/>
  <field editable="0" name="head"/>
  <field editable="1" name="heading_deg"/>
  <field editable="0" name="heading_text"/>
  <field editable="1" name="height_m"/>
  <field editable="1" name="hfov_deg"/>
  <field editable="1" name="indoor"/>
  <field editable="0" name="intake_id"/>
  <field editable="1" name="kind"/>
  <field editable="1" name="label"/>
  <field editable="0" name="merged_into"/>
  <field editable="0" name="missing_since"/>
  <field editable="1" name="municipality_code"/>
  <field editable="1" name="near_m"/>
  <field editable="1" name="notes"/>
  <field editable="1" name="position_accuracy_m"/>
  <field editable="1" name="position_source"/>
  <field editable="1" name="range_m"/>
  <field editable="1" name="recorder_id"/>
  <field editable="1" name="regime"/>
  <field editable="1" name="resolution_px"/>
  <field editable="1" name="sensor_mm"/>
  <field editable="0" name="source"/>
  <field editable="0" name="source_id"/>
  <field editable="1" name="status"/>
  <field editable="1" name="status_since"/>
  <field editable="0" name="succeeded_by"/>
  <field editable="1" name="tilt_deg"/>
  <field editable="1" name="valid_from"/>
  <field editable="1" name="valid_to"/>
  <field editable="1" name="verified_on"/>
  <field editable="1" name="vfov_deg"/>
  <field editable="1" name="view_image"/>
  <field editable="1" name="view_image_on"/>
  <field editable="1" name="view_source"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip>&lt;b>[% coalesce(replace(replace(replace(replace(to_string(coalesce("label", "channel", "camera_id")), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;/b>&lt;br>[% coalesce(replace(replace(replace(replace(to_string("camera_id"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>[% coalesce(replace(replace(replace(replace(to_string(represent_value("recorder_id")), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>Kind: [% coalesce(replace(replace(replace(replace(to_string(CASE WHEN "kind" = 'fixed' THEN 'fixed' WHEN "kind" = 'ptz' THEN 'pan-tilt-zoom' WHEN "kind" = 'fisheye' THEN 'fisheye' WHEN "kind" = 'anpr' THEN 'number plates (ANPR)' WHEN "kind" = 'unknown' THEN 'not known' ELSE 'not known' END), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>Heading: [% coalesce(replace(replace(replace(replace(to_string(coalesce(to_string(round("heading_deg", 0)) || ' °', 'not known')), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>Status: [% coalesce(replace(replace(replace(replace(to_string(CASE WHEN "status" = 'in_service' THEN 'in service' WHEN "status" = 'out_of_service' THEN 'out of service' WHEN "status" = 'planned' THEN 'planned' WHEN "status" = 'removed' THEN 'removed' WHEN "status" = 'unknown' THEN 'not known' ELSE 'not known' END), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>Last confirmed: [% coalesce(replace(replace(replace(replace(to_string(coalesce("verified_on", 'never')), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]</mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
