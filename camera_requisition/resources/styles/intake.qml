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
  <field name="file_name" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="sha256" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="taken_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="taken_by" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="rows_read" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="added" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="updated" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="unchanged" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="missing" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="rejected" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="flagged" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="undone_at" configurationFlags="None">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="undone_by" configurationFlags="None">
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
        <Option type="QString" name="list" value="list"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="places given" value="places"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="answer of an owner" value="confirmation"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="decisions" value="review"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="records merged" value="merge"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="cameras or recorders assigned" value="assignment"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="correction of several records" value="correction"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="Row" field="fid" index="0"/>
  <alias name="Intake" field="intake_id" index="1"/>
  <alias name="List delivered by" field="source" index="2"/>
  <alias name="File" field="file_name" index="3"/>
  <alias name="SHA-256" field="sha256" index="4"/>
  <alias name="Taken in at" field="taken_at" index="5"/>
  <alias name="Taken in by" field="taken_by" index="6"/>
  <alias name="Rows read" field="rows_read" index="7"/>
  <alias name="Added" field="added" index="8"/>
  <alias name="Updated" field="updated" index="9"/>
  <alias name="Unchanged" field="unchanged" index="10"/>
  <alias name="Missing" field="missing" index="11"/>
  <alias name="Rejected" field="rejected" index="12"/>
  <alias name="Flagged" field="flagged" index="13"/>
  <alias name="Taken back at" field="undone_at" index="14"/>
  <alias name="Taken back by" field="undone_by" index="15"/>
  <alias name="Kind" field="kind" index="16"/>
 </aliases>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="" field="intake_id" applyOnUpdate="0"/>
  <default expression="" field="source" applyOnUpdate="0"/>
  <default expression="" field="file_name" applyOnUpdate="0"/>
  <default expression="" field="sha256" applyOnUpdate="0"/>
  <default expression="" field="taken_at" applyOnUpdate="0"/>
  <default expression="" field="taken_by" applyOnUpdate="0"/>
  <default expression="" field="rows_read" applyOnUpdate="0"/>
  <default expression="" field="added" applyOnUpdate="0"/>
  <default expression="" field="updated" applyOnUpdate="0"/>
  <default expression="" field="unchanged" applyOnUpdate="0"/>
  <default expression="" field="missing" applyOnUpdate="0"/>
  <default expression="" field="rejected" applyOnUpdate="0"/>
  <default expression="" field="flagged" applyOnUpdate="0"/>
  <default expression="" field="undone_at" applyOnUpdate="0"/>
  <default expression="" field="undone_by" applyOnUpdate="0"/>
  <default expression="" field="kind" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="1" exp_strength="0" field="fid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="1" exp_strength="0" field="intake_id" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="source" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="file_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sha256" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="taken_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="taken_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="rows_read" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="added" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="updated" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="unchanged" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="missing" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="rejected" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="flagged" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="undone_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="undone_by" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="kind" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="intake_id" exp=""/>
  <constraint desc="" field="source" exp=""/>
  <constraint desc="" field="file_name" exp=""/>
  <constraint desc="" field="sha256" exp=""/>
  <constraint desc="" field="taken_at" exp=""/>
  <constraint desc="" field="taken_by" exp=""/>
  <constraint desc="" field="rows_read" exp=""/>
  <constraint desc="" field="added" exp=""/>
  <constraint desc="" field="updated" exp=""/>
  <constraint desc="" field="unchanged" exp=""/>
  <constraint desc="" field="missing" exp=""/>
  <constraint desc="" field="rejected" exp=""/>
  <constraint desc="" field="flagged" exp=""/>
  <constraint desc="" field="undone_at" exp=""/>
  <constraint desc="" field="undone_by" exp=""/>
  <constraint desc="" field="kind" exp=""/>
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
  <field editable="0" name="added"/>
  <field editable="0" name="fid"/>
  <field editable="0" name="file_name"/>
  <field editable="0" name="flagged"/>
  <field editable="0" name="intake_id"/>
  <field editable="0" name="kind"/>
  <field editable="0" name="missing"/>
  <field editable="0" name="rejected"/>
  <field editable="0" name="rows_read"/>
  <field editable="0" name="sha256"/>
  <field editable="0" name="source"/>
  <field editable="0" name="taken_at"/>
  <field editable="0" name="taken_by"/>
  <field editable="0" name="unchanged"/>
  <field editable="0" name="undone_at"/>
  <field editable="0" name="undone_by"/>
  <field editable="0" name="updated"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip></mapTip>
 <layerGeometryType>4</layerGeometryType>
</qgis>
