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
  <field configurationFlags="None" name="file_name">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="sha256">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="taken_at">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="taken_by">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="rows_read">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="added">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="updated">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="unchanged">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="missing">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="rejected">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field configurationFlags="None" name="flagged">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option name="IsMultiline" type="bool" value="false"/>
      <Option name="UseHtml" type="bool" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="Row" index="0" field="fid"/>
  <alias name="Intake" index="1" field="intake_id"/>
  <alias name="Delivered by" index="2" field="source"/>
  <alias name="File" index="3" field="file_name"/>
  <alias name="SHA-256" index="4" field="sha256"/>
  <alias name="Taken in at" index="5" field="taken_at"/>
  <alias name="Taken in by" index="6" field="taken_by"/>
  <alias name="Rows read" index="7" field="rows_read"/>
  <alias name="Added" index="8" field="added"/>
  <alias name="Updated" index="9" field="updated"/>
  <alias name="Unchanged" index="10" field="unchanged"/>
  <alias name="Missing" index="11" field="missing"/>
  <alias name="Rejected" index="12" field="rejected"/>
  <alias name="Flagged" index="13" field="flagged"/>
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
 </defaults>
 <constraints>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="fid" unique_strength="1"/>
  <constraint notnull_strength="1" constraints="3" exp_strength="0" field="intake_id" unique_strength="1"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="source" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="file_name" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="sha256" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="taken_at" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="taken_by" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="rows_read" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="added" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="updated" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="unchanged" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="missing" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="rejected" unique_strength="0"/>
  <constraint notnull_strength="0" constraints="0" exp_strength="0" field="flagged" unique_strength="0"/>
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
  <field editable="0" name="added"/>
  <field editable="0" name="fid"/>
  <field editable="0" name="file_name"/>
  <field editable="0" name="flagged"/>
  <field editable="0" name="intake_id"/>
  <field editable="0" name="missing"/>
  <field editable="0" name="rejected"/>
  <field editable="0" name="rows_read"/>
  <field editable="0" name="sha256"/>
  <field editable="0" name="source"/>
  <field editable="0" name="taken_at"/>
  <field editable="0" name="taken_by"/>
  <field editable="0" name="unchanged"/>
  <field editable="0" name="updated"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <mapTip></mapTip>
 <layerGeometryType>4</layerGeometryType>
</qgis>
