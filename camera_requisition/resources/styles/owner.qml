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
  <field configurationFlags="None" name="owner_id">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
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
  <field configurationFlags="None" name="kind">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="municipality" type="QString" value="commune"/>
       </Option>
       <Option type="Map">
        <Option name="intercommunal body" type="QString" value="intercommunal"/>
       </Option>
       <Option type="Map">
        <Option name="state" type="QString" value="state"/>
       </Option>
       <Option type="Map">
        <Option name="transport operator" type="QString" value="transport"/>
       </Option>
       <Option type="Map">
        <Option name="social landlord" type="QString" value="social_landlord"/>
       </Option>
       <Option type="Map">
        <Option name="co-ownership" type="QString" value="co_ownership"/>
       </Option>
       <Option type="Map">
        <Option name="company" type="QString" value="company"/>
       </Option>
       <Option type="Map">
        <Option name="shop" type="QString" value="shop"/>
       </Option>
       <Option type="Map">
        <Option name="health" type="QString" value="health"/>
       </Option>
       <Option type="Map">
        <Option name="legal profession" type="QString" value="legal"/>
       </Option>
       <Option type="Map">
        <Option name="press" type="QString" value="press"/>
       </Option>
       <Option type="Map">
        <Option name="person" type="QString" value="person"/>
       </Option>
       <Option type="Map">
        <Option name="other" type="QString" value="other"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="registration_number">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="addressee">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="service">
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
  <field configurationFlags="None" name="postcode">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="city">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="email">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="phone">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="delivery_channel">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option name="map" type="List">
       <Option type="Map">
        <Option name="e-mail" type="QString" value="email"/>
       </Option>
       <Option type="Map">
        <Option name="portal" type="QString" value="portal"/>
       </Option>
       <Option type="Map">
        <Option name="post" type="QString" value="post"/>
       </Option>
       <Option type="Map">
        <Option name="by hand" type="QString" value="hand"/>
       </Option>
       <Option type="Map">
        <Option name="telephone" type="QString" value="phone"/>
       </Option>
       <Option type="Map">
        <Option name="" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
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
  <alias name="Owner" index="1" field="owner_id"/>
  <alias name="Name" index="2" field="name"/>
  <alias name="Kind" index="3" field="kind"/>
  <alias name="Registration number" index="4" field="registration_number"/>
  <alias name="Written to (function)" index="5" field="addressee"/>
  <alias name="Service" index="6" field="service"/>
  <alias name="Address" index="7" field="address"/>
  <alias name="Postcode" index="8" field="postcode"/>
  <alias name="City" index="9" field="city"/>
  <alias name="E-mail" index="10" field="email"/>
  <alias name="Telephone" index="11" field="phone"/>
  <alias name="Delivered by" index="12" field="delivery_channel"/>
  <alias name="Last confirmed on" index="13" field="verified_on"/>
  <alias name="Notes" index="14" field="notes"/>
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
 </defaults>
 <constraints>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="fid" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="owner_id" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="1" exp_strength="0" field="name" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="kind" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="registration_number" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="addressee" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="service" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="address" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="postcode" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="city" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="email" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="phone" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="delivery_channel" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="verified_on" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="notes" unique_strength="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="owner_id" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="kind" exp=""/>
  <constraint desc="" field="registration_number" exp=""/>
  <constraint desc="" field="addressee" exp=""/>
  <constraint desc="" field="service" exp=""/>
  <constraint desc="" field="address" exp=""/>
  <constraint desc="" field="postcode" exp=""/>
  <constraint desc="" field="city" exp=""/>
  <constraint desc="" field="email" exp=""/>
  <constraint desc="" field="phone" exp=""/>
  <constraint desc="" field="delivery_channel" exp=""/>
  <constraint desc="" field="verified_on" exp=""/>
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
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Owner" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="owner_id" index="1"/>
   <attributeEditorField showLabel="1" name="name" index="2"/>
   <attributeEditorField showLabel="1" name="kind" index="3"/>
   <attributeEditorField showLabel="1" name="registration_number" index="4"/>
   <attributeEditorField showLabel="1" name="verified_on" index="13"/>
   <attributeEditorField showLabel="1" name="notes" index="14"/>
  </attributeEditorContainer>
  <attributeEditorContainer visibilityExpressionEnabled="0" showLabel="1" groupBox="0" name="Written to" columnCount="1" visibilityExpression="">
   <attributeEditorField showLabel="1" name="addressee" index="5"/>
   <attributeEditorField showLabel="1" name="service" index="6"/>
   <attributeEditorField showLabel="1" name="address" index="7"/>
   <attributeEditorField showLabel="1" name="postcode" index="8"/>
   <attributeEditorField showLabel="1" name="city" index="9"/>
   <attributeEditorField showLabel="1" name="email" index="10"/>
   <attributeEditorField showLabel="1" name="phone" index="11"/>
   <attributeEditorField showLabel="1" name="delivery_channel" index="12"/>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="1" name="address"/>
  <field editable="1" name="addressee"/>
  <field editable="1" name="city"/>
  <field editable="1" name="delivery_channel"/>
  <field editable="1" name="email"/>
  <field editable="1" name="fid"/>
  <field editable="1" name="kind"/>
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
