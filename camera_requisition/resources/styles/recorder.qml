<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis hasScaleBasedVisibilityFlag="0" minScale="1e+08" maxScale="0" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" version="3.22.16-Białowieża">
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
  <field configurationFlags="None" name="owner_id">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option name="AllowMulti" type="bool" value="false"/>
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="FilterExpression" type="QString" value=""/>
      <Option name="Key" type="QString" value="owner_id"/>
      <Option name="Layer" type="QString" value="owner_of_inventory"/>
      <Option name="LayerName" type="QString" value="owner"/>
      <Option name="LayerProviderName" type="QString" value="ogr"/>
      <Option name="LayerSource" type="QString" value="inventory.gpkg|layername=owner"/>
      <Option name="NofColumns" type="int" value="1"/>
      <Option name="OrderByValue" type="bool" value="true"/>
      <Option name="UseCompleter" type="bool" value="false"/>
      <Option name="Value" type="QString" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="name">
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
  <field configurationFlags="None" name="recording">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="continuously" type="QString" value="continuous"/>
       </Option>
       <Option type="Map">
        <Option name="on motion" type="QString" value="motion"/>
       </Option>
       <Option type="Map">
        <Option name="after an alarm" type="QString" value="alarm"/>
       </Option>
       <Option type="Map">
        <Option name="by schedule" type="QString" value="scheduled"/>
       </Option>
       <Option type="Map">
        <Option name="not at all" type="QString" value="none"/>
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
  <field configurationFlags="None" name="recording_hours">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="true"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="retention_authorised_days">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="3660"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="retention_authorised_on">
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
  <field configurationFlags="None" name="retention_declared_days">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="3660"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="retention_declared_on">
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
  <field configurationFlags="None" name="retention_observed_days">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option name="AllowNull" type="bool" value="true"/>
      <Option name="Max" type="double" value="3660"/>
      <Option name="Min" type="double" value="0"/>
      <Option name="Precision" type="int" value="1"/>
      <Option name="Step" type="double" value="1"/>
      <Option name="Style" type="QString" value="SpinBox"/>
      <Option name="Suffix" type="QString" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="retention_observed_on">
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
  <field configurationFlags="None" name="access">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="by requisition" type="QString" value="requisition"/>
       </Option>
       <Option type="Map">
        <Option name="by habilitation" type="QString" value="habilitation"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="duty_contact">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="duty_email">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="duty_phone">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="duty_hours">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="true"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="clock_offset_s">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="clock_checked_at">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="native_format">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="authorisation_ref">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="authorisation_expires_on">
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
  <field configurationFlags="None" name="assumed">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="yes: the list named no recorder" type="QString" value="true"/>
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
  <alias name="Recorder" index="1" field="recorder_id"/>
  <alias name="Owner" index="2" field="owner_id"/>
  <alias name="Name" index="3" field="name"/>
  <alias name="Address" index="4" field="address"/>
  <alias name="Records" index="5" field="recording"/>
  <alias name="Recording hours" index="6" field="recording_hours"/>
  <alias name="Retention authorised (days)" index="7" field="retention_authorised_days"/>
  <alias name="… learnt on" index="8" field="retention_authorised_on"/>
  <alias name="Retention declared (days)" index="9" field="retention_declared_days"/>
  <alias name="… learnt on" index="10" field="retention_declared_on"/>
  <alias name="Retention observed (days)" index="11" field="retention_observed_days"/>
  <alias name="… learnt on" index="12" field="retention_observed_on"/>
  <alias name="Access" index="13" field="access"/>
  <alias name="Contact on duty" index="14" field="duty_contact"/>
  <alias name="E-mail on duty" index="15" field="duty_email"/>
  <alias name="Telephone on duty" index="16" field="duty_phone"/>
  <alias name="Hours on duty" index="17" field="duty_hours"/>
  <alias name="Clock: recorder minus true time (s)" index="18" field="clock_offset_s"/>
  <alias name="Clock checked at" index="19" field="clock_checked_at"/>
  <alias name="Native format" index="20" field="native_format"/>
  <alias name="Authorisation" index="21" field="authorisation_ref"/>
  <alias name="Authorisation expires on" index="22" field="authorisation_expires_on"/>
  <alias name="Last confirmed on" index="23" field="verified_on"/>
  <alias name="Assumed" index="24" field="assumed"/>
  <alias name="Notes" index="25" field="notes"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="'hand-' || substr(uuid('Id128'), 1, 12)" field="recorder_id" applyOnUpdate="0"/>
  <default expression="" field="owner_id" applyOnUpdate="0"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="address" applyOnUpdate="0"/>
  <default expression="" field="recording" applyOnUpdate="0"/>
  <default expression="" field="recording_hours" applyOnUpdate="0"/>
  <default expression="" field="retention_authorised_days" applyOnUpdate="0"/>
  <default expression="" field="retention_authorised_on" applyOnUpdate="0"/>
  <default expression="" field="retention_declared_days" applyOnUpdate="0"/>
  <default expression="" field="retention_declared_on" applyOnUpdate="0"/>
  <default expression="" field="retention_observed_days" applyOnUpdate="0"/>
  <default expression="" field="retention_observed_on" applyOnUpdate="0"/>
  <default expression="" field="access" applyOnUpdate="0"/>
  <default expression="" field="duty_contact" applyOnUpdate="0"/>
  <default expression="" field="duty_email" applyOnUpdate="0"/>
  <default expression="" field="duty_phone" applyOnUpdate="0"/>
  <default expression="" field="duty_hours" applyOnUpdate="0"/>
  <default expression="" field="clock_offset_s" applyOnUpdate="0"/>
  <default expression="" field="clock_checked_at" applyOnUpdate="0"/>
  <default expression="" field="native_format" applyOnUpdate="0"/>
  <default expression="" field="authorisation_ref" applyOnUpdate="0"/>
  <default expression="" field="authorisation_expires_on" applyOnUpdate="0"/>
  <default expression="" field="verified_on" applyOnUpdate="0"/>
  <default expression="" field="assumed" applyOnUpdate="0"/>
  <default expression="" field="notes" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="fid" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="recorder_id" unique_strength="1"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="owner_id" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="name" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="address" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="recording" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="recording_hours" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_authorised_days" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_authorised_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_declared_days" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_declared_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_observed_days" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="retention_observed_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="access" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="duty_contact" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="duty_email" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="duty_phone" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="duty_hours" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="clock_offset_s" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="clock_checked_at" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="native_format" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="authorisation_ref" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="authorisation_expires_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="verified_on" unique_strength="0"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="assumed" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="notes" unique_strength="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="recorder_id" exp=""/>
  <constraint desc="" field="owner_id" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="recording" exp=""/>
  <constraint desc="" field="recording_hours" exp=""/>
  <constraint desc="" field="retention_authorised_days" exp=""/>
  <constraint desc="" field="retention_authorised_on" exp=""/>
  <constraint desc="" field="retention_declared_days" exp=""/>
  <constraint desc="" field="retention_declared_on" exp=""/>
  <constraint desc="" field="retention_observed_days" exp=""/>
  <constraint desc="" field="retention_observed_on" exp=""/>
  <constraint desc="" field="access" exp=""/>
  <constraint desc="" field="duty_contact" exp=""/>
  <constraint desc="" field="duty_email" exp=""/>
  <constraint desc="" field="duty_phone" exp=""/>
  <constraint desc="" field="duty_hours" exp=""/>
  <constraint desc="" field="clock_offset_s" exp=""/>
  <constraint desc="" field="clock_checked_at" exp=""/>
  <constraint desc="" field="native_format" exp=""/>
  <constraint desc="" field="authorisation_ref" exp=""/>
  <constraint desc="" field="authorisation_expires_on" exp=""/>
  <constraint desc="" field="verified_on" exp=""/>
  <constraint desc="" field="assumed" exp=""/>
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
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Recorder" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="recorder_id" index="1"/>
   <attributeEditorField showLabel="1" name="owner_id" index="2"/>
   <attributeEditorField showLabel="1" name="name" index="3"/>
   <attributeEditorField showLabel="1" name="address" index="4"/>
   <attributeEditorField showLabel="1" name="assumed" index="24"/>
   <attributeEditorField showLabel="1" name="access" index="13"/>
   <attributeEditorField showLabel="1" name="native_format" index="20"/>
   <attributeEditorField showLabel="1" name="notes" index="25"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Retention" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="recording" index="5"/>
   <attributeEditorField showLabel="1" name="recording_hours" index="6"/>
   <attributeEditorField showLabel="1" name="retention_authorised_days" index="7"/>
   <attributeEditorField showLabel="1" name="retention_authorised_on" index="8"/>
   <attributeEditorField showLabel="1" name="retention_declared_days" index="9"/>
   <attributeEditorField showLabel="1" name="retention_declared_on" index="10"/>
   <attributeEditorField showLabel="1" name="retention_observed_days" index="11"/>
   <attributeEditorField showLabel="1" name="retention_observed_on" index="12"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Contact on duty" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="duty_contact" index="14"/>
   <attributeEditorField showLabel="1" name="duty_phone" index="16"/>
   <attributeEditorField showLabel="1" name="duty_email" index="15"/>
   <attributeEditorField showLabel="1" name="duty_hours" index="17"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Clock and authorisation" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="clock_offset_s" index="18"/>
   <attributeEditorField showLabel="1" name="clock_checked_at" index="19"/>
   <attributeEditorField showLabel="1" name="authorisation_ref" index="21"/>
   <attributeEditorField showLabel="1" name="authorisation_expires_on" index="22"/>
   <attributeEditorField showLabel="1" name="verified_on" index="23"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="1" name="access"/>
  <field editable="1" name="address"/>
  <field editable="1" name="assumed"/>
  <field editable="1" name="authorisation_expires_on"/>
  <field editable="1" name="authorisation_ref"/>
  <field editable="1" name="clock_checked_at"/>
  <field editable="1" name="clock_offset_s"/>
  <field editable="1" name="duty_contact"/>
  <field editable="1" name="duty_email"/>
  <field editable="1" name="duty_hours"/>
  <field editable="1" name="duty_phone"/>
  <field editable="1" name="fid"/>
  <field editable="1" name="name"/>
  <field editable="1" name="native_format"/>
  <field editable="1" name="notes"/>
  <field editable="1" name="owner_id"/>
  <field editable="1" name="recorder_id"/>
  <field editable="1" name="recording"/>
  <field editable="1" name="recording_hours"/>
  <field editable="1" name="retention_authorised_days"/>
  <field editable="1" name="retention_authorised_on"/>
  <field editable="1" name="retention_declared_days"/>
  <field editable="1" name="retention_declared_on"/>
  <field editable="1" name="retention_observed_days"/>
  <field editable="1" name="retention_observed_on"/>
  <field editable="1" name="verified_on"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip></mapTip>
 <layerGeometryType>4</layerGeometryType>
</qgis>
