<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" simplifyMaxScale="1" minScale="100000000" simplifyAlgorithm="0" simplifyLocal="1" symbologyReferenceScale="-1" simplifyDrawingTol="1" labelsEnabled="1" simplifyDrawingHints="1" maxScale="0" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" version="3.22.16-Białowieża">
 <renderer-v2 forceraster="0" type="RuleRenderer" symbollevels="0" referencescale="-1" enableorderby="0">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule label="Fixed" symbol="0" key="{00000000-0000-4000-8000-000000000001}" filter="&quot;kind&quot; = 'fixed'"/>
   <rule label="Pan-tilt-zoom" symbol="1" key="{00000000-0000-4000-8000-000000000002}" filter="&quot;kind&quot; = 'ptz'"/>
   <rule label="Fisheye" symbol="2" key="{00000000-0000-4000-8000-000000000003}" filter="&quot;kind&quot; = 'fisheye'"/>
   <rule label="Number plates (ANPR)" symbol="3" key="{00000000-0000-4000-8000-000000000004}" filter="&quot;kind&quot; = 'anpr'"/>
   <rule label="Kind not known" symbol="4" key="{00000000-0000-4000-8000-000000000005}" filter="&quot;kind&quot; IS NULL OR &quot;kind&quot; NOT IN ('fixed', 'ptz', 'fisheye', 'anpr')"/>
  </rules>
  <symbols>
   <symbol clip_to_extent="1" name="0" force_rhr="0" type="marker" alpha="1">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="180"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="26,26,26,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="triangle"/>
      <Option name="offset" type="QString" value="0,2.40000000000000036"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + &quot;heading_deg&quot; + coalesce(degrees(azimuth(transform($geometry, @layer_crs, @map_crs), transform(translate(transform($geometry, @layer_crs, 'EPSG:4326'), 0, 0.0005), 'EPSG:4326', @map_crs))), 0) END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="0,114,178,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="circle"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE @symbol_color END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="cross2"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.5"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;status&quot; = 'removed'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" name="1" force_rhr="0" type="marker" alpha="1">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="180"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="26,26,26,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="triangle"/>
      <Option name="offset" type="QString" value="0,2.90000000000000036"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + &quot;heading_deg&quot; + coalesce(degrees(azimuth(transform($geometry, @layer_crs, @map_crs), transform(translate(transform($geometry, @layer_crs, 'EPSG:4326'), 0, 0.0005), 'EPSG:4326', @map_crs))), 0) END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="213,94,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="diamond"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE @symbol_color END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="cross2"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.5"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;status&quot; = 'removed'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" name="2" force_rhr="0" type="marker" alpha="1">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="180"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="26,26,26,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="triangle"/>
      <Option name="offset" type="QString" value="0,2.79999999999999982"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + &quot;heading_deg&quot; + coalesce(degrees(azimuth(transform($geometry, @layer_crs, @map_crs), transform(translate(transform($geometry, @layer_crs, 'EPSG:4326'), 0, 0.0005), 'EPSG:4326', @map_crs))), 0) END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="0,158,115,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="hexagon"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.4"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE @symbol_color END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="cross2"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.5"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;status&quot; = 'removed'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" name="3" force_rhr="0" type="marker" alpha="1">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="180"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="26,26,26,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="triangle"/>
      <Option name="offset" type="QString" value="0,2.5"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + &quot;heading_deg&quot; + coalesce(degrees(azimuth(transform($geometry, @layer_crs, @map_crs), transform(translate(transform($geometry, @layer_crs, 'EPSG:4326'), 0, 0.0005), 'EPSG:4326', @map_crs))), 0) END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="230,159,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="square"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="2.8"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE @symbol_color END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="cross2"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.5"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;status&quot; = 'removed'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol clip_to_extent="1" name="4" force_rhr="0" type="marker" alpha="1">
    <data_defined_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="180"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="26,26,26,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="triangle"/>
      <Option name="offset" type="QString" value="0,2.40000000000000036"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="angle" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye') THEN 180 + &quot;heading_deg&quot; + coalesce(degrees(azimuth(transform($geometry, @layer_crs, @map_crs), transform(translate(transform($geometry, @layer_crs, 'EPSG:4326'), 0, 0.0005), 'EPSG:4326', @map_crs))), 0) END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;heading_deg&quot; IS NOT NULL AND coalesce(&quot;kind&quot;, '') NOT IN ('ptz', 'fisheye')"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="circle"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="26,26,26,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.3"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#ececec' ELSE @symbol_color END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="CASE WHEN &quot;status&quot; IN ('planned', 'removed', 'out_of_service') THEN '#9a9a9a' ELSE '#1a1a1a' END"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer pass="0" class="SimpleMarker" locked="0" enabled="1">
     <Option type="Map">
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="cross2"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="outline_width" type="QString" value="0.5"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="3.6"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="enabled" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="&quot;status&quot; = 'removed'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style textOrientation="horizontal" capitalization="0" textColor="26,26,26,255" fontKerning="1" fieldName="coalesce(&quot;label&quot;, &quot;channel&quot;, &quot;camera_id&quot;)" fontSize="8" blendMode="0" fontLetterSpacing="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" textOpacity="1" fontFamily="DejaVu LGC Sans" fontWordSpacing="0" isExpression="1" fontSizeUnit="Point" previewBkgrdColor="255,255,255,255" allowHtml="0" useSubstitutions="0" fontStrikeout="0" multilineHeight="1" namedStyle="" fontItalic="0" fontUnderline="0" fontWeight="50" legendString="Aa">
    <families/>
    <text-buffer bufferOpacity="1" bufferSize="0.80000000000000004" bufferSizeUnits="MM" bufferNoFill="1" bufferJoinStyle="128" bufferColor="255,255,255,220" bufferDraw="1" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferBlendMode="0"/>
    <text-mask maskType="0" maskedSymbolLayers="" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskSizeUnits="MM" maskOpacity="1" maskEnabled="0" maskJoinStyle="128" maskSize="1.5"/>
    <background shapeDraw="0" shapeRotation="0" shapeBlendMode="0" shapeFillColor="255,255,255,255" shapeSizeType="0" shapeJoinStyle="64" shapeSizeUnit="MM" shapeRadiiUnit="MM" shapeBorderWidthUnit="MM" shapeType="0" shapeSizeX="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidth="0" shapeOpacity="1" shapeOffsetX="0" shapeBorderColor="128,128,128,255" shapeSizeY="0" shapeRadiiX="0" shapeOffsetY="0" shapeOffsetUnit="MM" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotationType="0" shapeRadiiY="0" shapeSVGFile="" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0">
     <symbol clip_to_extent="1" name="fillSymbol" force_rhr="0" type="fill" alpha="1">
      <data_defined_properties>
       <Option type="Map">
        <Option name="name" type="QString" value=""/>
        <Option name="properties"/>
        <Option name="type" type="QString" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer pass="0" class="SimpleFill" locked="0" enabled="1">
       <Option type="Map">
        <Option name="border_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
        <Option name="color" type="QString" value="255,255,255,255"/>
        <Option name="joinstyle" type="QString" value="bevel"/>
        <Option name="offset" type="QString" value="0,0"/>
        <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
        <Option name="offset_unit" type="QString" value="MM"/>
        <Option name="outline_color" type="QString" value="128,128,128,255"/>
        <Option name="outline_style" type="QString" value="no"/>
        <Option name="outline_width" type="QString" value="0"/>
        <Option name="outline_width_unit" type="QString" value="MM"/>
        <Option name="style" type="QString" value="solid"/>
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
         <Option name="name" type="QString" value=""/>
         <Option name="properties"/>
         <Option name="type" type="QString" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowRadiusUnit="MM" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowScale="100" shadowOffsetUnit="MM" shadowRadiusAlphaOnly="0" shadowOffsetDist="1" shadowOffsetGlobal="1" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetAngle="135" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255" shadowBlendMode="6" shadowRadius="1.5" shadowUnder="0"/>
    <dd_properties>
     <Option type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format autoWrapLength="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" decimals="3" rightDirectionSymbol=">" plussign="0" addDirectionSymbol="0" placeDirectionSymbol="0" wrapChar="" formatNumbers="0" useMaxLineLengthForAutoWrap="1" multilineAlign="3"/>
   <placement centroidInside="0" polygonPlacementFlags="2" geometryGeneratorType="PointGeometry" geometryGenerator="" repeatDistance="0" offsetType="0" offsetUnits="MM" quadOffset="4" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" distUnits="MM" rotationAngle="0" maxCurvedCharAngleIn="25" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" placement="0" lineAnchorClipping="0" yOffset="0" maxCurvedCharAngleOut="-25" placementFlags="10" overrunDistanceUnit="MM" preserveRotation="1" distMapUnitScale="3x:0,0,0,0,0,0" xOffset="0" priority="5" fitInPolygonOnly="0" overrunDistance="0" lineAnchorType="0" dist="2" centroidWhole="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationUnit="AngleDegrees" geometryGeneratorEnabled="0" layerType="UnknownGeometry"/>
   <rendering upsidedownLabels="0" maxNumLabels="2000" limitNumLabels="0" minFeatureSize="0" mergeLines="0" zIndex="0" obstacle="1" obstacleType="1" fontLimitPixelSize="0" scaleMin="0" scaleVisibility="1" unplacedVisibility="0" obstacleFactor="1" scaleMax="4000" fontMaxPixelSize="10000" displayAll="0" drawLabels="1" fontMinPixelSize="0" labelPerPart="0"/>
   <dd_properties>
    <Option type="Map">
     <Option name="name" type="QString" value=""/>
     <Option name="properties"/>
     <Option name="type" type="QString" value="collection"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option name="anchorPoint" type="QString" value="pole_of_inaccessibility"/>
     <Option name="blendMode" type="int" value="0"/>
     <Option name="ddProperties" type="Map">
      <Option name="name" type="QString" value=""/>
      <Option name="properties"/>
      <Option name="type" type="QString" value="collection"/>
     </Option>
     <Option name="drawToAllParts" type="bool" value="false"/>
     <Option name="enabled" type="QString" value="0"/>
     <Option name="labelAnchorPoint" type="QString" value="point_on_exterior"/>
     <Option name="lineSymbol" type="QString" value="&lt;symbol clip_to_extent=&quot;1&quot; name=&quot;symbol&quot; force_rhr=&quot;0&quot; type=&quot;line&quot; alpha=&quot;1&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option name=&quot;name&quot; type=&quot;QString&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option name=&quot;type&quot; type=&quot;QString&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer pass=&quot;0&quot; class=&quot;SimpleLine&quot; locked=&quot;0&quot; enabled=&quot;1&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option name=&quot;align_dash_pattern&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;capstyle&quot; type=&quot;QString&quot; value=&quot;square&quot;/>&lt;Option name=&quot;customdash&quot; type=&quot;QString&quot; value=&quot;5;2&quot;/>&lt;Option name=&quot;customdash_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option name=&quot;customdash_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;dash_pattern_offset&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;dash_pattern_offset_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option name=&quot;dash_pattern_offset_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;draw_inside_polygon&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;joinstyle&quot; type=&quot;QString&quot; value=&quot;bevel&quot;/>&lt;Option name=&quot;line_color&quot; type=&quot;QString&quot; value=&quot;60,60,60,255&quot;/>&lt;Option name=&quot;line_style&quot; type=&quot;QString&quot; value=&quot;solid&quot;/>&lt;Option name=&quot;line_width&quot; type=&quot;QString&quot; value=&quot;0.3&quot;/>&lt;Option name=&quot;line_width_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;offset&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;offset_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option name=&quot;offset_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;ring_filter&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;trim_distance_end&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;trim_distance_end_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option name=&quot;trim_distance_end_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;trim_distance_start&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;trim_distance_start_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option name=&quot;trim_distance_start_unit&quot; type=&quot;QString&quot; value=&quot;MM&quot;/>&lt;Option name=&quot;tweak_dash_pattern_on_corners&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;use_custom_dash&quot; type=&quot;QString&quot; value=&quot;0&quot;/>&lt;Option name=&quot;width_map_unit_scale&quot; type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option name=&quot;name&quot; type=&quot;QString&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option name=&quot;type&quot; type=&quot;QString&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
     <Option name="minLength" type="double" value="0"/>
     <Option name="minLengthMapUnitScale" type="QString" value="3x:0,0,0,0,0,0"/>
     <Option name="minLengthUnit" type="QString" value="MM"/>
     <Option name="offsetFromAnchor" type="double" value="0"/>
     <Option name="offsetFromAnchorMapUnitScale" type="QString" value="3x:0,0,0,0,0,0"/>
     <Option name="offsetFromAnchorUnit" type="QString" value="MM"/>
     <Option name="offsetFromLabel" type="double" value="0"/>
     <Option name="offsetFromLabelMapUnitScale" type="QString" value="3x:0,0,0,0,0,0"/>
     <Option name="offsetFromLabelUnit" type="QString" value="MM"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field configurationFlags="None" name="fid">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="camera_id">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="recorder_id">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option name="AllowMulti" type="bool" value="false"/>
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="FilterExpression" type="QString" value=""/>
      <Option name="Key" type="QString" value="recorder_id"/>
      <Option name="Layer" type="QString" value="recorder_label_of_inventory"/>
      <Option name="LayerName" type="QString" value="recorder_label"/>
      <Option name="LayerProviderName" type="QString" value="ogr"/>
      <Option name="LayerSource" type="QString" value="inventory.gpkg|layername=recorder_label"/>
      <Option name="NofColumns" type="int" value="1"/>
      <Option name="OrderByValue" type="bool" value="true"/>
      <Option name="UseCompleter" type="bool" value="false"/>
      <Option name="Value" type="QString" value="label"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="channel">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="device_id">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="label">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="address">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="true"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="municipality_code">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="kind">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="fixed" type="QString" value="fixed"/>
       </Option>
       <Option type="Map">
        <Option name="pan-tilt-zoom" type="QString" value="ptz"/>
       </Option>
       <Option type="Map">
        <Option name="fisheye" type="QString" value="fisheye"/>
       </Option>
       <Option type="Map">
        <Option name="number plates (ANPR)" type="QString" value="anpr"/>
       </Option>
       <Option type="Map">
        <Option name="not known" type="QString" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="heading_deg">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="360"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="hfov_deg">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="360"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="vfov_deg">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="180"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="range_m">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="2000"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="near_m">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="2000"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="height_m">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="500"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="0.5"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" m"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="tilt_deg">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="90"/>
      <Option name="Min" type="double" value="-90"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" °"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="resolution_px">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="focal_mm">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="1000"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="0.1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" mm"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="sensor_mm">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="100"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="0.1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" mm"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="indoor">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="yes" type="QString" value="true"/>
       </Option>
       <Option type="Map">
        <Option name="no" type="QString" value="false"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="regime">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="public road" type="QString" value="public_road"/>
       </Option>
       <Option type="Map">
        <Option name="place open to the public" type="QString" value="open_to_public"/>
       </Option>
       <Option type="Map">
        <Option name="private place" type="QString" value="private_place"/>
       </Option>
       <Option type="Map">
        <Option name="not known" type="QString" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="status">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="in service" type="QString" value="in_service"/>
       </Option>
       <Option type="Map">
        <Option name="out of service" type="QString" value="out_of_service"/>
       </Option>
       <Option type="Map">
        <Option name="planned" type="QString" value="planned"/>
       </Option>
       <Option type="Map">
        <Option name="removed" type="QString" value="removed"/>
       </Option>
       <Option type="Map">
        <Option name="not known" type="QString" value="unknown"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="status_since">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option name="allow_null" type="bool" value="true"/>
      <Option name="calendar_popup" type="bool" value="true"/>
      <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_iso_format" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="valid_from">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option name="allow_null" type="bool" value="true"/>
      <Option name="calendar_popup" type="bool" value="true"/>
      <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_iso_format" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="valid_to">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option name="allow_null" type="bool" value="true"/>
      <Option name="calendar_popup" type="bool" value="true"/>
      <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_iso_format" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="heading_text">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="view_source">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="survey" type="QString" value="surveyed"/>
       </Option>
       <Option type="Map">
        <Option name="the owner" type="QString" value="declared"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="position_source">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="survey" type="QString" value="surveyed"/>
       </Option>
       <Option type="Map">
        <Option name="the list" type="QString" value="delivered"/>
       </Option>
       <Option type="Map">
        <Option name="the address" type="QString" value="address"/>
       </Option>
       <Option type="Map">
        <Option name="a crossing" type="QString" value="crossing"/>
       </Option>
       <Option type="Map">
        <Option name="the map, by hand" type="QString" value="hand"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="view_image">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="view_image_on">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option name="allow_null" type="bool" value="true"/>
      <Option name="calendar_popup" type="bool" value="true"/>
      <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_iso_format" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="source">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="source_id">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="head">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="intake_id">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="verified_on">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option name="allow_null" type="bool" value="true"/>
      <Option name="calendar_popup" type="bool" value="true"/>
      <Option name="display_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_format" type="QString" value="yyyy-MM-dd"/>
      <Option name="field_iso_format" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="edited_by">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="edited_at">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="edited_with">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="notes">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="true"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="Row" index="0" field="fid"/>
  <alias name="Camera (id, never used again)" index="1" field="camera_id"/>
  <alias name="Recorder" index="2" field="recorder_id"/>
  <alias name="Channel (the owner's name for it)" index="3" field="channel"/>
  <alias name="Device" index="4" field="device_id"/>
  <alias name="Label" index="5" field="label"/>
  <alias name="Address" index="6" field="address"/>
  <alias name="Municipality (code)" index="7" field="municipality_code"/>
  <alias name="Kind" index="8" field="kind"/>
  <alias name="Heading (° clockwise from true north)" index="9" field="heading_deg"/>
  <alias name="Horizontal field of view (°)" index="10" field="hfov_deg"/>
  <alias name="Vertical field of view (°)" index="11" field="vfov_deg"/>
  <alias name="Range (m)" index="12" field="range_m"/>
  <alias name="Sees from (m)" index="13" field="near_m"/>
  <alias name="Height above ground (m)" index="14" field="height_m"/>
  <alias name="Tilt (° below the horizon)" index="15" field="tilt_deg"/>
  <alias name="Resolution (horizontal pixels)" index="16" field="resolution_px"/>
  <alias name="Focal length (mm)" index="17" field="focal_mm"/>
  <alias name="Sensor width (mm)" index="18" field="sensor_mm"/>
  <alias name="Indoor" index="19" field="indoor"/>
  <alias name="Films" index="20" field="regime"/>
  <alias name="Status" index="21" field="status"/>
  <alias name="Status since" index="22" field="status_since"/>
  <alias name="There from" index="23" field="valid_from"/>
  <alias name="There until" index="24" field="valid_to"/>
  <alias name="Heading as delivered" index="25" field="heading_text"/>
  <alias name="View stated by" index="26" field="view_source"/>
  <alias name="Position from" index="27" field="position_source"/>
  <alias name="Picture of the view" index="28" field="view_image"/>
  <alias name="Picture taken on" index="29" field="view_image_on"/>
  <alias name="Delivered by" index="30" field="source"/>
  <alias name="Id in that list" index="31" field="source_id"/>
  <alias name="Head" index="32" field="head"/>
  <alias name="Intake" index="33" field="intake_id"/>
  <alias name="Last confirmed on" index="34" field="verified_on"/>
  <alias name="Edited by" index="35" field="edited_by"/>
  <alias name="Edited at" index="36" field="edited_at"/>
  <alias name="Edited with" index="37" field="edited_with"/>
  <alias name="Notes" index="38" field="notes"/>
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
 </defaults>
 <constraints>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="fid" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="camera_id" unique_strength="1"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="recorder_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="channel" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="device_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="label" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="address" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="municipality_code" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="kind" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="4" exp_strength="2" field="heading_deg" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="hfov_deg" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="vfov_deg" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="range_m" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="near_m" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="height_m" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="tilt_deg" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="resolution_px" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="focal_mm" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="sensor_mm" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="indoor" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="regime" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="status" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="status_since" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="valid_from" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="valid_to" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="heading_text" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="view_source" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="position_source" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="view_image" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="view_image_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="source" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="source_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="head" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="intake_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="verified_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="edited_by" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="edited_at" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="edited_with" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="notes" unique_strength="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="camera_id" exp=""/>
  <constraint desc="" field="recorder_id" exp=""/>
  <constraint desc="" field="channel" exp=""/>
  <constraint desc="" field="device_id" exp=""/>
  <constraint desc="" field="label" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="municipality_code" exp=""/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="From 0 to 360" field="heading_deg" exp="&quot;heading_deg&quot; IS NULL OR &quot;heading_deg&quot; BETWEEN 0 AND 360"/>
  <constraint desc="" field="hfov_deg" exp=""/>
  <constraint desc="" field="vfov_deg" exp=""/>
  <constraint desc="" field="range_m" exp=""/>
  <constraint desc="" field="near_m" exp=""/>
  <constraint desc="" field="height_m" exp=""/>
  <constraint desc="" field="tilt_deg" exp=""/>
  <constraint desc="" field="resolution_px" exp=""/>
  <constraint desc="" field="focal_mm" exp=""/>
  <constraint desc="" field="sensor_mm" exp=""/>
  <constraint desc="" field="indoor" exp=""/>
  <constraint desc="" field="regime" exp=""/>
  <constraint desc="" field="status" exp=""/>
  <constraint desc="" field="status_since" exp=""/>
  <constraint desc="" field="valid_from" exp=""/>
  <constraint desc="" field="valid_to" exp=""/>
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
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" actionWidgetStyle="dropDown" sortExpression="">
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
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Camera" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="camera_id" index="1"/>
   <attributeEditorField showLabel="1" name="label" index="5"/>
   <attributeEditorField showLabel="1" name="channel" index="3"/>
   <attributeEditorField showLabel="1" name="device_id" index="4"/>
   <attributeEditorField showLabel="1" name="kind" index="8"/>
   <attributeEditorField showLabel="1" name="recorder_id" index="2"/>
   <attributeEditorField showLabel="1" name="regime" index="20"/>
   <attributeEditorField showLabel="1" name="indoor" index="19"/>
   <attributeEditorField showLabel="1" name="notes" index="38"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Place" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="address" index="6"/>
   <attributeEditorField showLabel="1" name="municipality_code" index="7"/>
   <attributeEditorField showLabel="1" name="position_source" index="27"/>
   <attributeEditorField showLabel="1" name="height_m" index="14"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="View" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="heading_deg" index="9"/>
   <attributeEditorField showLabel="1" name="hfov_deg" index="10"/>
   <attributeEditorField showLabel="1" name="vfov_deg" index="11"/>
   <attributeEditorField showLabel="1" name="range_m" index="12"/>
   <attributeEditorField showLabel="1" name="near_m" index="13"/>
   <attributeEditorField showLabel="1" name="tilt_deg" index="15"/>
   <attributeEditorField showLabel="1" name="resolution_px" index="16"/>
   <attributeEditorField showLabel="1" name="focal_mm" index="17"/>
   <attributeEditorField showLabel="1" name="sensor_mm" index="18"/>
   <attributeEditorField showLabel="1" name="view_source" index="26"/>
   <attributeEditorField showLabel="1" name="heading_text" index="25"/>
   <attributeEditorField showLabel="1" name="view_image" index="28"/>
   <attributeEditorField showLabel="1" name="view_image_on" index="29"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Status" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="status" index="21"/>
   <attributeEditorField showLabel="1" name="status_since" index="22"/>
   <attributeEditorField showLabel="1" name="valid_from" index="23"/>
   <attributeEditorField showLabel="1" name="valid_to" index="24"/>
   <attributeEditorField showLabel="1" name="verified_on" index="34"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Where it comes from" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="source" index="30"/>
   <attributeEditorField showLabel="1" name="source_id" index="31"/>
   <attributeEditorField showLabel="1" name="head" index="32"/>
   <attributeEditorField showLabel="1" name="intake_id" index="33"/>
   <attributeEditorField showLabel="1" name="edited_by" index="35"/>
   <attributeEditorField showLabel="1" name="edited_at" index="36"/>
   <attributeEditorField showLabel="1" name="edited_with" index="37"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="1" name="address"/>
  <field editable="0" name="camera_id"/>
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
  <field editable="1" name="municipality_code"/>
  <field editable="1" name="near_m"/>
  <field editable="1" name="notes"/>
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
