<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="250000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="1" maxScale="0">
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <rules key="{00000000-0000-4000-8000-000000000000}">
   <rule filter="&quot;extent&quot; = 'possible'" scalemaxdenom="3000" symbol="0" label="Possibly seen" key="{00000000-0000-4000-8000-000000000001}"/>
   <rule filter="&quot;extent&quot; = 'sure'" symbol="1" label="Surely seen" key="{00000000-0000-4000-8000-000000000002}"/>
   <rule filter="&quot;stale&quot;" symbol="2" label="Out of date" key="{00000000-0000-4000-8000-000000000003}"/>
  </rules>
  <symbols>
   <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
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
      <Option type="QString" name="color" value="0,114,178,18"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="0,114,178,120"/>
      <Option type="QString" name="outline_style" value="dash"/>
      <Option type="QString" name="outline_width" value="0.2"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="color" v="0,114,178,18"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="0,114,178,120"/>
     <prop k="outline_style" v="dash"/>
     <prop k="outline_width" v="0.2"/>
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
   <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
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
      <Option type="QString" name="color" value="0,114,178,110"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="0,114,178,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="color" v="0,114,178,110"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="0,114,178,255"/>
     <prop k="outline_style" v="solid"/>
     <prop k="outline_width" v="0.3"/>
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
   <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
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
      <Option type="QString" name="color" value="255,255,255,0"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="213,94,0,255"/>
      <Option type="QString" name="outline_style" value="dot"/>
      <Option type="QString" name="outline_width" value="0.7"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="no"/>
     </Option>
     <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="color" v="255,255,255,0"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="213,94,0,255"/>
     <prop k="outline_style" v="dot"/>
     <prop k="outline_width" v="0.7"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="style" v="no"/>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
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
  <field name="extent" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="sure" value="sure"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="possible" value="possible"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="assumed" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="heading" value="heading_deg"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view" value="hfov_deg"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="range" value="range_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view" value="heading_deg,hfov_deg"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, range" value="heading_deg,range_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, range" value="hfov_deg,range_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, range" value="heading_deg,hfov_deg,range_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="height of the lens" value="height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, height of the lens" value="heading_deg,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, height of the lens" value="hfov_deg,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="range, height of the lens" value="range_m,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, height of the lens" value="heading_deg,hfov_deg,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, range, height of the lens" value="heading_deg,range_m,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, range, height of the lens" value="hfov_deg,range_m,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, range, height of the lens" value="heading_deg,hfov_deg,range_m,height_m"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="façade that it hangs on" value="mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, façade that it hangs on" value="heading_deg,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, façade that it hangs on" value="hfov_deg,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="range, façade that it hangs on" value="range_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, façade that it hangs on" value="heading_deg,hfov_deg,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, range, façade that it hangs on" value="heading_deg,range_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, range, façade that it hangs on" value="hfov_deg,range_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, range, façade that it hangs on" value="heading_deg,hfov_deg,range_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="height of the lens, façade that it hangs on" value="height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, height of the lens, façade that it hangs on" value="heading_deg,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, height of the lens, façade that it hangs on" value="hfov_deg,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="range, height of the lens, façade that it hangs on" value="range_m,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, height of the lens, façade that it hangs on" value="heading_deg,hfov_deg,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, range, height of the lens, façade that it hangs on" value="heading_deg,range_m,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, range, height of the lens, façade that it hangs on" value="hfov_deg,range_m,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, range, height of the lens, façade that it hangs on" value="heading_deg,hfov_deg,range_m,height_m,mount"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="building that it hangs in" value="footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, building that it hangs in" value="heading_deg,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, building that it hangs in" value="hfov_deg,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="range, building that it hangs in" value="range_m,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, building that it hangs in" value="heading_deg,hfov_deg,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, range, building that it hangs in" value="heading_deg,range_m,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="field of view, range, building that it hangs in" value="hfov_deg,range_m,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="heading, field of view, range, building that it hangs in" value="heading_deg,hfov_deg,range_m,footprint"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="nothing" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="occlusion" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="nothing" value="none"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="buildings" value="footprints"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="buildings with heights" value="heights"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="fingerprint" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="stale" configurationFlags="None">
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
  <field name="computed_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="Row" field="fid" index="0"/>
  <alias name="Camera (id, never used again)" field="camera_id" index="1"/>
  <alias name="Extent" field="extent" index="2"/>
  <alias name="Assumed" field="assumed" index="3"/>
  <alias name="Cut by" field="occlusion" index="4"/>
  <alias name="Computed from (fingerprint)" field="fingerprint" index="5"/>
  <alias name="Out of date" field="stale" index="6"/>
  <alias name="Computed at" field="computed_at" index="7"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="" field="camera_id" applyOnUpdate="0"/>
  <default expression="" field="extent" applyOnUpdate="0"/>
  <default expression="" field="assumed" applyOnUpdate="0"/>
  <default expression="" field="occlusion" applyOnUpdate="0"/>
  <default expression="" field="fingerprint" applyOnUpdate="0"/>
  <default expression="" field="stale" applyOnUpdate="0"/>
  <default expression="" field="computed_at" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="camera_id" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="extent" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="assumed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="occlusion" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="fingerprint" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="stale" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="computed_at" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="camera_id" exp=""/>
  <constraint desc="" field="extent" exp=""/>
  <constraint desc="" field="assumed" exp=""/>
  <constraint desc="" field="occlusion" exp=""/>
  <constraint desc="" field="fingerprint" exp=""/>
  <constraint desc="" field="stale" exp=""/>
  <constraint desc="" field="computed_at" exp=""/>
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
 <editorlayout>generatedlayout</editorlayout>
 <editable>
  <field editable="0" name="assumed"/>
  <field editable="0" name="camera_id"/>
  <field editable="0" name="computed_at"/>
  <field editable="0" name="extent"/>
  <field editable="0" name="fid"/>
  <field editable="0" name="fingerprint"/>
  <field editable="0" name="occlusion"/>
  <field editable="0" name="stale"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip>&lt;b>[% coalesce(replace(replace(replace(replace(to_string("camera_id"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;/b>&lt;br>Extent: [% coalesce(replace(replace(replace(replace(to_string(CASE WHEN "extent" = 'sure' THEN 'sure' WHEN "extent" = 'possible' THEN 'possible' ELSE 'not known' END), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>Assumed: [% coalesce(replace(replace(replace(replace(to_string(coalesce(replace("assumed", map(',', ', ', 'heading_deg', 'heading', 'hfov_deg', 'field of view', 'range_m', 'range', 'height_m', 'height of the lens', 'mount', 'façade that it hangs on', 'footprint', 'building that it hangs in')), 'nothing')), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '>', '&amp;gt;'), '"', '&amp;quot;'), '') %]&lt;br>An estimate from the inventory: it proves neither what was filmed nor an absence.</mapTip>
 <layerGeometryType>2</layerGeometryType>
</qgis>
