<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" simplifyMaxScale="1" minScale="100000000" simplifyAlgorithm="0" simplifyLocal="1" symbologyReferenceScale="-1" simplifyDrawingTol="1" labelsEnabled="0" simplifyDrawingHints="1" maxScale="0" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" version="3.22.16-Białowieża">
 <renderer-v2 forceraster="0" type="singleSymbol" symbollevels="0" referencescale="-1" enableorderby="0">
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
      <Option name="angle" type="QString" value="0"/>
      <Option name="cap_style" type="QString" value="square"/>
      <Option name="color" type="QString" value="255,255,255,120"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="joinstyle" type="QString" value="bevel"/>
      <Option name="name" type="QString" value="circle"/>
      <Option name="offset" type="QString" value="0,0"/>
      <Option name="offset_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="offset_unit" type="QString" value="MM"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_style" type="QString" value="dot"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="scale_method" type="QString" value="diameter"/>
      <Option name="size" type="QString" value="2"/>
      <Option name="size_map_unit_scale" type="QString" value="3x:0,0,0,0,0,0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
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
       <Option name="name" type="QString" value=""/>
       <Option name="properties"/>
       <Option name="type" type="QString" value="collection"/>
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
  <field configurationFlags="None" name="change">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="changed_at">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="changed_by">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="changed_with">
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="regime">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="status">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
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
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="position_source">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
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
  <alias name="Change" index="1" field="change"/>
  <alias name="Changed at" index="2" field="changed_at"/>
  <alias name="Changed by" index="3" field="changed_by"/>
  <alias name="Changed with" index="4" field="changed_with"/>
  <alias name="Camera (id, never used again)" index="5" field="camera_id"/>
  <alias name="Recorder" index="6" field="recorder_id"/>
  <alias name="Channel (the owner's name for it)" index="7" field="channel"/>
  <alias name="Device" index="8" field="device_id"/>
  <alias name="Label" index="9" field="label"/>
  <alias name="Address" index="10" field="address"/>
  <alias name="Municipality (code)" index="11" field="municipality_code"/>
  <alias name="Kind" index="12" field="kind"/>
  <alias name="Heading (° clockwise from true north)" index="13" field="heading_deg"/>
  <alias name="Horizontal field of view (°)" index="14" field="hfov_deg"/>
  <alias name="Vertical field of view (°)" index="15" field="vfov_deg"/>
  <alias name="Range (m)" index="16" field="range_m"/>
  <alias name="Sees from (m)" index="17" field="near_m"/>
  <alias name="Height above ground (m)" index="18" field="height_m"/>
  <alias name="Tilt (° below the horizon)" index="19" field="tilt_deg"/>
  <alias name="Resolution (horizontal pixels)" index="20" field="resolution_px"/>
  <alias name="Focal length (mm)" index="21" field="focal_mm"/>
  <alias name="Sensor width (mm)" index="22" field="sensor_mm"/>
  <alias name="Indoor" index="23" field="indoor"/>
  <alias name="Films" index="24" field="regime"/>
  <alias name="Status" index="25" field="status"/>
  <alias name="Status since" index="26" field="status_since"/>
  <alias name="There from" index="27" field="valid_from"/>
  <alias name="There until" index="28" field="valid_to"/>
  <alias name="Heading as delivered" index="29" field="heading_text"/>
  <alias name="View stated by" index="30" field="view_source"/>
  <alias name="Position from" index="31" field="position_source"/>
  <alias name="Picture of the view" index="32" field="view_image"/>
  <alias name="Picture taken on" index="33" field="view_image_on"/>
  <alias name="Delivered by" index="34" field="source"/>
  <alias name="Id in that list" index="35" field="source_id"/>
  <alias name="Head" index="36" field="head"/>
  <alias name="Intake" index="37" field="intake_id"/>
  <alias name="Last confirmed on" index="38" field="verified_on"/>
  <alias name="Edited by" index="39" field="edited_by"/>
  <alias name="Edited at" index="40" field="edited_at"/>
  <alias name="Edited with" index="41" field="edited_with"/>
  <alias name="Notes" index="42" field="notes"/>
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
 </defaults>
 <constraints>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="fid" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="change" unique_strength="0"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="changed_at" unique_strength="0"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="changed_by" unique_strength="0"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="changed_with" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="camera_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="recorder_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="channel" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="device_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="label" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="address" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="municipality_code" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="kind" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="heading_deg" unique_strength="0"/>
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
  <field editable="0" name="municipality_code"/>
  <field editable="0" name="near_m"/>
  <field editable="0" name="notes"/>
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
