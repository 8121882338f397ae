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
  <field name="owner_id" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
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
  <field name="kind" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="municipality" value="commune"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="intercommunal body" value="intercommunal"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="state" value="state"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="transport operator" value="transport"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="social landlord" value="social_landlord"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="co-ownership" value="co_ownership"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="company" value="company"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="shop" value="shop"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="health" value="health"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="legal profession" value="legal"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="press" value="press"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="person" value="person"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="other" value="other"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="registration_number" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="addressee" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="service" configurationFlags="None">
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
  <field name="postcode" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="city" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="email" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="phone" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="delivery_channel" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="e-mail" value="email"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="portal" value="portal"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="post" value="post"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="by hand" value="hand"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="telephone" value="phone"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
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
  <alias name="Owner" field="owner_id" index="1"/>
  <alias name="Name" field="name" index="2"/>
  <alias name="Kind" field="kind" index="3"/>
  <alias name="Registration number" field="registration_number" index="4"/>
  <alias name="Written to (function)" field="addressee" index="5"/>
  <alias name="Service" field="service" index="6"/>
  <alias name="Address" field="address" index="7"/>
  <alias name="Postcode" field="postcode" index="8"/>
  <alias name="City" field="city" index="9"/>
  <alias name="E-mail" field="email" index="10"/>
  <alias name="Telephone" field="phone" index="11"/>
  <alias name="Delivered by" field="delivery_channel" index="12"/>
  <alias name="Last confirmed on" field="verified_on" index="13"/>
  <alias name="Notes" field="notes" index="14"/>
  <alias name="Found to be (merged into)" field="merged_into" index="15"/>
  <alias name="Edited by" field="edited_by" index="16"/>
  <alias name="Edited at" field="edited_at" index="17"/>
  <alias name="Edited with" field="edited_with" index="18"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="'hand-' || substr(uuid('Id128'), 1, 12)" field="owner_id" applyOnUpdate="0"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="kind" applyOnUpdate="0"/>
  <default expression="" field="registration_number" applyOnUpdate="0"/>
  <default expression="" field="addressee" applyOnUpdate="0"/>
  <default expression="" field="service" applyOnUpdate="0"/>
  <default expression="" field="address" applyOnUpdate="0"/>
  <default expression="" field="postcode" applyOnUpdate="0"/>
  <default expression="" field="city" applyOnUpdate="0"/>
  <default expression="" field="email" applyOnUpdate="0"/>
  <default expression="" field="phone" applyOnUpdate="0"/>
  <default expression="" field="delivery_channel" applyOnUpdate="0"/>
  <default expression="" field="verified_on" applyOnUpdate="0"/>
  <default expression="" field="notes" applyOnUpdate="0"/>
  <default expression="" field="merged_into" applyOnUpdate="0"/>
  <default expression="" field="edited_by" applyOnUpdate="0"/>
  <default expression="" field="edited_at" applyOnUpdate="0"/>
  <default expression="" field="edited_with" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="1" exp_strength="0" field="owner_id" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="2" field="name" notnull_strength="1" constraints="5"/>
  <constraint unique_strength="0" exp_strength="0" field="kind" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="registration_number" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="addressee" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="service" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="address" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="postcode" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="city" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="email" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="phone" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="2" field="delivery_channel" notnull_strength="0" constraints="4"/>
  <constraint unique_strength="0" exp_strength="0" field="verified_on" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="notes" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="merged_into" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="edited_with" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="owner_id" exp=""/>
  <constraint desc="Who answers: a requisition needs a name" field="name" exp="length(trim(&quot;name&quot;)) > 0"/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="" field="registration_number" exp=""/>
  <constraint desc="" field="addressee" exp=""/>
  <constraint desc="" field="service" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="postcode" exp=""/>
  <constraint desc="" field="city" exp=""/>
  <constraint desc="An address such as name@town.fr" field="email" exp="&quot;email&quot; IS NULL OR regexp_match(&quot;email&quot;, '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$') > 0"/>
  <constraint desc="" field="phone" exp=""/>
  <constraint desc="Delivered by e-mail: enter the address" field="delivery_channel" exp="&quot;delivery_channel&quot; IS NULL OR &quot;delivery_channel&quot; != 'email' OR &quot;email&quot; IS NOT NULL"/>
  <constraint desc="" field="verified_on" exp=""/>
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
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Owner" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="owner_id" showLabel="1" index="1"/>
   <attributeEditorField name="name" showLabel="1" index="2"/>
   <attributeEditorField name="kind" showLabel="1" index="3"/>
   <attributeEditorField name="registration_number" showLabel="1" index="4"/>
   <attributeEditorField name="verified_on" showLabel="1" index="13"/>
   <attributeEditorField name="notes" showLabel="1" index="14"/>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Written to" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="addressee" showLabel="1" index="5"/>
   <attributeEditorField name="service" showLabel="1" index="6"/>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Address" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="address" showLabel="1" index="7"/>
    <attributeEditorField name="postcode" showLabel="1" index="8"/>
    <attributeEditorField name="city" showLabel="1" index="9"/>
   </attributeEditorContainer>
   <attributeEditorContainer groupBox="1" visibilityExpressionEnabled="0" name="Reached by" visibilityExpression="" showLabel="1" columnCount="1">
    <attributeEditorField name="email" showLabel="1" index="10"/>
    <attributeEditorField name="phone" showLabel="1" index="11"/>
    <attributeEditorField name="delivery_channel" showLabel="1" index="12"/>
   </attributeEditorContainer>
  </attributeEditorContainer>
  <attributeEditorContainer groupBox="0" visibilityExpressionEnabled="0" name="Where it comes from" visibilityExpression="" showLabel="1" columnCount="1">
   <attributeEditorField name="merged_into" showLabel="1" index="15"/>
   <attributeEditorField name="edited_by" showLabel="1" index="16"/>
   <attributeEditorField name="edited_at" showLabel="1" index="17"/>
   <attributeEditorField name="edited_with" showLabel="1" index="18"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="1" name="address"/>
  <field editable="1" name="addressee"/>
  <field editable="1" name="city"/>
  <field editable="1" name="delivery_channel"/>
  <field editable="0" name="edited_at"/>
  <field editable="0" name="edited_by"/>
  <field editable="0" name="edited_with"/>
  <field editable="1" name="email"/>
  <field editable="0" name="fid"/>
  <field editable="1" name="kind"/>
  <field editable="0" name="merged_into"/>
  <field editable="1" name="name"/>
  <field editable="1" name="notes"/>
  <field editable="1" name="owner_id"/>
  <field editable="1" name="phone"/>
  <field editable="1" name="postcode"/>
  <field editable="1" name="registration_number"/>
  <field editable="1" name="service"/>
  <field editable="1" name="verified_on"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip></mapTip>
 <layerGeometryType>4</layerGeometryType>
</qgis>
