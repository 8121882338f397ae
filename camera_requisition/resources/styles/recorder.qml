<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis minScale="1e+08" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
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
  <field name="owner_id" configurationFlags="None">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="FilterExpression" value=""/>
      <Option type="QString" name="Key" value="owner_id"/>
      <Option type="QString" name="Layer" value="owner_of_inventory"/>
      <Option type="QString" name="LayerName" value="owner"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="QString" name="LayerSource" value="inventory.gpkg|layername=owner"/>
      <Option type="int" name="NofColumns" value="1"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="false"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="name" configurationFlags="None">
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
  <field name="recording" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="continuously" value="continuous"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="on motion" value="motion"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="after an alarm" value="alarm"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="by schedule" value="scheduled"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="not at all" value="none"/>
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
  <field name="recording_hours" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="retention_authorised_days" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="3660"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="retention_authorised_on" configurationFlags="None">
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
  <field name="retention_declared_days" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="3660"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="retention_declared_on" configurationFlags="None">
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
  <field name="retention_observed_days" configurationFlags="None">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="3660"/>
      <Option type="double" name="Min" value="0"/>
      <Option type="int" name="Precision" value="1"/>
      <Option type="double" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
      <Option type="QString" name="Suffix" value=" d"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="retention_observed_on" configurationFlags="None">
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
  <field name="access" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="by requisition" value="requisition"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="by habilitation" value="habilitation"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duty_contact" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duty_email" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duty_phone" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duty_hours" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="clock_offset_s" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="clock_checked_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="native_format" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="authorisation_ref" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="authorisation_expires_on" configurationFlags="None">
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
  <field name="assumed" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="yes: the list named no recorder" value="true"/>
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
 </fieldConfiguration>
 <aliases>
  <alias name="Row" field="fid" index="0"/>
  <alias name="Recorder" field="recorder_id" index="1"/>
  <alias name="Owner" field="owner_id" index="2"/>
  <alias name="Name" field="name" index="3"/>
  <alias name="Address" field="address" index="4"/>
  <alias name="Records" field="recording" index="5"/>
  <alias name="Recording hours" field="recording_hours" index="6"/>
  <alias name="Retention authorised (days)" field="retention_authorised_days" index="7"/>
  <alias name="… learnt on" field="retention_authorised_on" index="8"/>
  <alias name="Retention declared (days)" field="retention_declared_days" index="9"/>
  <alias name="… learnt on" field="retention_declared_on" index="10"/>
  <alias name="Retention observed (days)" field="retention_observed_days" index="11"/>
  <alias name="… learnt on" field="retention_observed_on" index="12"/>
  <alias name="Access" field="access" index="13"/>
  <alias name="Contact on duty" field="duty_contact" index="14"/>
  <alias name="E-mail on duty" field="duty_email" index="15"/>
  <alias name="Telephone on duty" field="duty_phone" index="16"/>
  <alias name="Hours on duty" field="duty_hours" index="17"/>
  <alias name="Clock: recorder minus true time (s)" field="clock_offset_s" index="18"/>
  <alias name="Clock checked at" field="clock_checked_at" index="19"/>
  <alias name="Native format" field="native_format" index="20"/>
  <alias name="Authorisation" field="authorisation_ref" index="21"/>
  <alias name="Authorisation expires on" field="authorisation_expires_on" index="22"/>
  <alias name="Last confirmed on" field="verified_on" index="23"/>
  <alias name="Assumed" field="assumed" index="24"/>
  <alias name="Notes" field="notes" index="25"/>
  <alias name="Found to be (merged into)" field="merged_into" index="26"/>
  <alias name="Edited by" field="edited_by" index="27"/>
  <alias name="Edited at" field="edited_at" index="28"/>
  <alias name="Edited with" field="edited_with" index="29"/>
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
  <default expression="" field="merged_into" applyOnUpdate="0"/>
  <default expression="" field="edited_by" applyOnUpdate="0"/>
  <default expression="" field="edited_at" applyOnUpdate="0"/>
  <default expression="" field="edited_with" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="1" exp_strength="0" field="recorder_id" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="2" field="owner_id" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="recording" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="recording_hours" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="retention_authorised_days" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="retention_authorised_on" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="retention_declared_days" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="retention_declared_on" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="retention_observed_days" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="retention_observed_on" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="access" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="duty_contact" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="duty_email" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="duty_phone" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="duty_hours" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="clock_offset_s" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="clock_checked_at" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="native_format" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="authorisation_ref" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="authorisation_expires_on" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="verified_on" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="assumed" notnull_strength="1" constraints="1"/>
  <constraint unique_strength="0" exp_strength="0" field="notes" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="merged_into" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_with" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="recorder_id" exp=""/>
  <constraint desc="Without an owner nobody can be asked" field="owner_id" exp="&quot;owner_id&quot; IS NOT NULL"/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="recording" exp=""/>
  <constraint desc="" field="recording_hours" exp=""/>
  <constraint desc="" field="retention_authorised_days" exp=""/>
  <constraint desc="When was this learnt? The newest figure isn't always the true one" field="retention_authorised_on" exp="&quot;retention_authorised_days&quot; IS NULL OR &quot;retention_authorised_on&quot; IS NOT NULL"/>
  <constraint desc="" field="retention_declared_days" exp=""/>
  <constraint desc="When was this learnt? The newest figure isn't always the true one" field="retention_declared_on" exp="&quot;retention_declared_days&quot; IS NULL OR &quot;retention_declared_on&quot; IS NOT NULL"/>
  <constraint desc="" field="retention_observed_days" exp=""/>
  <constraint desc="When was this learnt? The newest figure isn't always the true one" field="retention_observed_on" exp="&quot;retention_observed_days&quot; IS NULL OR &quot;retention_observed_on&quot; IS NOT NULL"/>
  <constraint desc="" field="access" exp=""/>
  <constraint desc="" field="duty_contact" exp=""/>
  <constraint desc="An address such as name@town.fr" field="duty_email" exp="&quot;duty_email&quot; IS NULL OR regexp_match(&quot;duty_email&quot;, '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$') > 0"/>
  <constraint desc="" field="duty_phone" exp=""/>
  <constraint desc="" field="duty_hours" exp=""/>
  <constraint desc="" field="clock_offset_s" exp=""/>
  <constraint desc="Clocks drift: when was it compared?" field="clock_checked_at" exp="&quot;clock_offset_s&quot; IS NULL OR &quot;clock_checked_at&quot; IS NOT NULL"/>
  <constraint desc="" field="native_format" exp=""/>
  <constraint desc="" field="authorisation_ref" exp=""/>
  <constraint desc="" field="authorisation_expires_on" exp=""/>
  <constraint desc="" field="verified_on" exp=""/>
  <constraint desc="" field="assumed" exp=""/>
  <constraint desc="" field="notes" exp=""/>
  <constraint desc="" field="merged_into" exp=""/>
  <constraint desc="" field="edited_by" exp=""/>
  <constraint desc="" field="edited_at" exp=""/>
  <constraint desc="" field="edited_with" exp=""/>
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
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Recorder" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="recorder_id" showLabel="1" index="1"/>
   <attributeEditorField name="owner_id" showLabel="1" index="2"/>
   <attributeEditorField name="name" showLabel="1" index="3"/>
   <attributeEditorField name="address" showLabel="1" index="4"/>
   <attributeEditorField name="assumed" showLabel="1" index="24"/>
   <attributeEditorField name="access" showLabel="1" index="13"/>
   <attributeEditorField name="native_format" showLabel="1" index="20"/>
   <attributeEditorField name="notes" showLabel="1" index="25"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Retention" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Recording" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="recording" showLabel="1" index="5"/>
    <attributeEditorField name="recording_hours" showLabel="1" index="6"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Authorised" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="retention_authorised_days" showLabel="1" index="7"/>
    <attributeEditorField name="retention_authorised_on" showLabel="1" index="8"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Declared by the owner" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="retention_declared_days" showLabel="1" index="9"/>
    <attributeEditorField name="retention_declared_on" showLabel="1" index="10"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Observed" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="retention_observed_days" showLabel="1" index="11"/>
    <attributeEditorField name="retention_observed_on" showLabel="1" index="12"/>
   </attributeEditorContainer>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Contact on duty" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="duty_contact" showLabel="1" index="14"/>
   <attributeEditorField name="duty_phone" showLabel="1" index="16"/>
   <attributeEditorField name="duty_email" showLabel="1" index="15"/>
   <attributeEditorField name="duty_hours" showLabel="1" index="17"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Clock and authorisation" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Clock" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="clock_offset_s" showLabel="1" index="18"/>
    <attributeEditorField name="clock_checked_at" showLabel="1" index="19"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Authorisation" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="authorisation_ref" showLabel="1" index="21"/>
    <attributeEditorField name="authorisation_expires_on" showLabel="1" index="22"/>
   </attributeEditorContainer>
   <attributeEditorField name="verified_on" showLabel="1" index="23"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Where it comes from" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="merged_into" showLabel="1" index="26"/>
   <attributeEditorField name="edited_by" showLabel="1" index="27"/>
   <attributeEditorField name="edited_at" showLabel="1" index="28"/>
   <attributeEditorField name="edited_with" showLabel="1" index="29"/>
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
  <field editable="0" name="edited_at"/>
  <field editable="0" name="edited_by"/>
  <field editable="0" name="edited_with"/>
  <field editable="0" name="fid"/>
  <field editable="0" name="merged_into"/>
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
