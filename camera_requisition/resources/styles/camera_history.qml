<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
 <renderer-v2 type="singleSymbol" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
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
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="255,255,255,120"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="bevel"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="154,154,154,255"/>
      <Option type="QString" name="outline_style" value="dot"/>
      <Option type="QString" name="outline_width" value="0"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="2"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <prop k="angle" v="0"/>
     <prop k="cap_style" v="square"/>
     <prop k="color" v="255,255,255,120"/>
     <prop k="horizontal_anchor_point" v="1"/>
     <prop k="joinstyle" v="bevel"/>
     <prop k="name" v="circle"/>
     <prop k="offset" v="0,0"/>
     <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="offset_unit" v="MM"/>
     <prop k="outline_color" v="154,154,154,255"/>
     <prop k="outline_style" v="dot"/>
     <prop k="outline_width" v="0"/>
     <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="outline_width_unit" v="MM"/>
     <prop k="scale_method" v="diameter"/>
     <prop k="size" v="2"/>
     <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
     <prop k="size_unit" v="MM"/>
     <prop k="vertical_anchor_point" v="1"/>
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
  <rotation/>
  <sizescale/>
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
  <field name="change" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="changed_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="changed_by" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="changed_with" configurationFlags="None">
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="regime" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="status" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position_source" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
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
  <alias name="Change" field="change" index="1"/>
  <alias name="Changed at" field="changed_at" index="2"/>
  <alias name="Changed by" field="changed_by" index="3"/>
  <alias name="Changed with" field="changed_with" index="4"/>
  <alias name="Camera (id, never used again)" field="camera_id" index="5"/>
  <alias name="Recorder" field="recorder_id" index="6"/>
  <alias name="Channel (the owner's name for it)" field="channel" index="7"/>
  <alias name="Device" field="device_id" index="8"/>
  <alias name="Label" field="label" index="9"/>
  <alias name="Address" field="address" index="10"/>
  <alias name="Municipality (code)" field="municipality_code" index="11"/>
  <alias name="Kind" field="kind" index="12"/>
  <alias name="Heading (° clockwise from true north)" field="heading_deg" index="13"/>
  <alias name="Horizontal field of view (°)" field="hfov_deg" index="14"/>
  <alias name="Vertical field of view (°)" field="vfov_deg" index="15"/>
  <alias name="Range (m)" field="range_m" index="16"/>
  <alias name="Sees from (m)" field="near_m" index="17"/>
  <alias name="Height above ground (m)" field="height_m" index="18"/>
  <alias name="Tilt (° below the horizon)" field="tilt_deg" index="19"/>
  <alias name="Resolution (horizontal pixels)" field="resolution_px" index="20"/>
  <alias name="Focal length (mm)" field="focal_mm" index="21"/>
  <alias name="Sensor width (mm)" field="sensor_mm" index="22"/>
  <alias name="Indoor" field="indoor" index="23"/>
  <alias name="Films" field="regime" index="24"/>
  <alias name="Status" field="status" index="25"/>
  <alias name="Status since" field="status_since" index="26"/>
  <alias name="There from" field="valid_from" index="27"/>
  <alias name="There until" field="valid_to" index="28"/>
  <alias name="Heading as delivered" field="heading_text" index="29"/>
  <alias name="View stated by" field="view_source" index="30"/>
  <alias name="Position from" field="position_source" index="31"/>
  <alias name="Picture of the view" field="view_image" index="32"/>
  <alias name="Picture taken on" field="view_image_on" index="33"/>
  <alias name="List delivered by" field="source" index="34"/>
  <alias name="Id in that list" field="source_id" index="35"/>
  <alias name="Head" field="head" index="36"/>
  <alias name="Intake" field="intake_id" index="37"/>
  <alias name="Last confirmed on" field="verified_on" index="38"/>
  <alias name="Edited by" field="edited_by" index="39"/>
  <alias name="Edited at" field="edited_at" index="40"/>
  <alias name="Edited with" field="edited_with" index="41"/>
  <alias name="Notes" field="notes" index="42"/>
  <alias name="Missing from its list since" field="missing_since" index="43"/>
  <alias name="Found to be (merged into)" field="merged_into" index="44"/>
  <alias name="Goes on as" field="succeeded_by" index="45"/>
  <alias name="Position to within (m)" field="position_accuracy_m" index="46"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="" field="change" applyOnUpdate="0"/>
  <default expression="" field="changed_at" applyOnUpdate="0"/>
  <default expression="" field="changed_by" applyOnUpdate="0"/>
  <default expression="" field="changed_with" applyOnUpdate="0"/>
  <default expression="" field="camera_id" applyOnUpdate="0"/>
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
  <default expression="" field="position_source" applyOnUpdate="0"/>
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
  <constraint unique_strength="0" exp_strength="0" field="change" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="changed_at" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="changed_by" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="changed_with" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="camera_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="recorder_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="channel" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="device_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="label" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="municipality_code" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="kind" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="heading_deg" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="hfov_deg" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="vfov_deg" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="range_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="near_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="height_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="tilt_deg" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="resolution_px" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="focal_mm" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sensor_mm" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="indoor" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="regime" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="status" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="status_since" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="valid_from" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="valid_to" notnull_strength="0" constraints="0"/>
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
  <constraint desc="" field="change" exp=""/>
  <constraint desc="" field="changed_at" exp=""/>
  <constraint desc="" field="changed_by" exp=""/>
  <constraint desc="" field="changed_with" exp=""/>
  <constraint desc="" field="camera_id" exp=""/>
  <constraint desc="" field="recorder_id" exp=""/>
  <constraint desc="" field="channel" exp=""/>
  <constraint desc="" field="device_id" exp=""/>
  <constraint desc="" field="label" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="municipality_code" exp=""/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="" field="heading_deg" exp=""/>
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
 <editorlayout>generatedlayout</editorlayout>
 <editable>
  <field editable="0" name="address"/>
  <field editable="0" name="camera_id"/>
  <field editable="0" name="change"/>
  <field editable="0" name="changed_at"/>
  <field editable="0" name="changed_by"/>
  <field editable="0" name="changed_with"/>
  <field editable="0" name="channel"/>
  <field editable="0" name="device_id"/>
  <field editable="0" name="edited_at"/>
  <field editable="0" name="edited_by"/>
  <field editable="0" name="edited_with"/>
  <field editable="0" name="fid"/>
  <field editable="0" name="focal_mm"/>
  <field editable="0" name="head"/>
  <field editable="0" name="heading_deg"/>
  <field editable="0" name="heading_text"/>
  <field editable="0" name="height_m"/>
  <field editable="0" name="hfov_deg"/>
  <field editable="0" name="indoor"/>
  <field editable="0" name="intake_id"/>
  <field editable="0" name="kind"/>
  <field editable="0" name="label"/>
  <field editable="0" name="merged_into"/>
  <field editable="0" name="missing_since"/>
  <field editable="0" name="municipality_code"/>
  <field editable="0" name="near_m"/>
  <field editable="0" name="notes"/>
  <field editable="0" name="position_accuracy_m"/>
  <field editable="0" name="position_source"/>
  <field editable="0" name="range_m"/>
  <field editable="0" name="recorder_id"/>
  <field editable="0" name="regime"/>
  <field editable="0" name="resolution_px"/>
  <field editable="0" name="sensor_mm"/>
  <field editable="0" name="source"/>
  <field editable="0" name="source_id"/>
  <field editable="0" name="status"/>
  <field editable="0" name="status_since"/>
  <field editable="0" name="succeeded_by"/>
  <field editable="0" name="tilt_deg"/>
  <field editable="0" name="valid_from"/>
  <field editable="0" name="valid_to"/>
  <field editable="0" name="verified_on"/>
  <field editable="0" name="vfov_deg"/>
  <field editable="0" name="view_image"/>
  <field editable="0" name="view_image_on"/>
  <field editable="0" name="view_source"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
