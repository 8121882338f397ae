"""Make camera_requisition/resources/styles/*.qml from an empty inventory: `.venv/bin/python -m scripts.styles.make`.

Run it with the oldest QGIS supported, so that every later one reads what it writes.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

# Qt writes XML attributes in the order of a hash: seeded, the same style gives the same file.
os.environ["QT_HASH_SEED"] = "0"

from qgis.core import (
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsReadWriteContext,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from camera_requisition.gis.field_titles import TITLES
from camera_requisition.gis.field_values import WORDS
from camera_requisition.store.inventory import Inventory
from scripts.styles import fields, symbols

FOLDER = Path(__file__).parent.parent.parent / "camera_requisition" / "resources" / "styles"
STYLED = (
    "camera",
    "camera_view",
    "recorder",
    "owner",
    "building",
    "territory",
    "camera_history",
    "owner_history",
    "recorder_history",
    "intake",
)
_PLACEHOLDER = "inventory.gpkg"
_ASSUMED = ", ".join(f"'{code}', '{word}'" for code, word in ((",", ", "), *WORDS["camera_view", "assumed"].items()))


def main() -> int:
    """Write every style; returns the exit code."""
    application = QgsApplication([], False)
    application.initQgis()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _PLACEHOLDER
        Inventory.create(path, "EPSG:4326", "UTC")
        for name in STYLED:
            layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
            if not layer.isValid():
                print(f"{name}: no such layer")
                return 1
            _style(layer, name)
            (FOLDER / f"{name}.qml").write_text(_text(layer, str(path)), encoding="utf-8", newline="\n")
            print(f"{name}.qml")
    return 0


def _style(layer: QgsVectorLayer, name: str) -> None:
    _fields(layer, name)
    _form(layer, name)
    if name == "camera":
        layer.setRenderer(symbols.cameras_renderer())
        layer.setLabeling(_labels())
        layer.setLabelsEnabled(True)
        layer.setDisplayExpression('coalesce("label", "channel", "camera_id")')
        layer.setMapTipTemplate(_camera_tip())
    elif name == "camera_view":
        layer.setRenderer(symbols.views_renderer())
        layer.setDisplayExpression('"camera_id" || \' – \' || "extent"')
        layer.setMapTipTemplate(_view_tip())
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(250_000)
    elif name == "building":
        # Light enough for a photograph below and a view above; farther out they would be dust, and slow.
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.plain_fill("217,217,217,150", "#8c8c8c", 0.1)))
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(25_000)
        layer.setLabeling(_heights())
        layer.setLabelsEnabled(True)
        layer.setDisplayExpression('coalesce("building_id", "fid")')
    elif name == "territory":
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.plain_fill("255,255,255,0", "#5f5f5f", 0.5)))
        layer.setDisplayExpression('coalesce("name", "code")')
    elif name == "camera_history":
        layer.setRenderer(QgsSingleSymbolRenderer(symbols.earlier_camera()))
        layer.setDisplayExpression('"camera_id" || \' – \' || "changed_at"')
    elif name in ("owner_history", "recorder_history"):
        layer.setDisplayExpression(f'"{name.partition("_")[0]}_id" || \' – \' || "changed_at"')
    elif name == "owner":
        layer.setDisplayExpression('"name"')
    elif name == "recorder":
        layer.setDisplayExpression('coalesce("name", "recorder_id")')


def _fields(layer: QgsVectorLayer, name: str) -> None:
    for index, field in enumerate(layer.fields()):
        title = fields.TITLES_OF_TABLES.get((name, field.name())) or TITLES.get(field.name())
        if title:
            layer.setFieldAlias(index, title)
        kind, configuration = fields.widget(name, field.name(), _relations())
        layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(kind, configuration))
    indexes = {field.name(): index for index, field in enumerate(layer.fields())}
    soft = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft
    if name == "camera":
        # "3f2a…" of a random id: two desks without a connection never give the same.
        layer.setDefaultValueDefinition(indexes["camera_id"], QgsDefaultValue("'hand-' || substr(uuid('Id128'), 1, 12)"))
        layer.setDefaultValueDefinition(indexes["position_source"], QgsDefaultValue("'hand'"))
    for (table, field), (expression, reason) in fields.CONSTRAINTS.items():
        if table == name:
            layer.setConstraintExpression(indexes[field], expression, reason)
            layer.setFieldConstraint(indexes[field], QgsFieldConstraints.Constraint.ConstraintExpression, soft)
    if name in ("owner", "recorder"):
        key = f"{name}_id"
        layer.setDefaultValueDefinition(indexes[key], QgsDefaultValue("'hand-' || substr(uuid('Id128'), 1, 12)"))


def _relations() -> dict[tuple[str, str], dict[str, Any]]:
    return {
        ("camera", "recorder_id"): _relation("recorder_label", "recorder_id", "label"),
        ("recorder", "owner_id"): _relation("owner", "owner_id", "name"),
    }


def _relation(table: str, key: str, value: str) -> dict[str, Any]:
    # QGIS finds the other layer by its name in the project, or loads the table of this name from the same file.
    return {
        "Layer": f"{table}_of_inventory", "LayerName": table, "LayerProviderName": "ogr", "LayerSource": f"{_PLACEHOLDER}|layername={table}",
        "Key": key, "Value": value, "AllowNull": True, "AllowMulti": False, "OrderByValue": True, "UseCompleter": False,
        "FilterExpression": "", "NofColumns": 1,
    }  # fmt: skip


def _form(layer: QgsVectorLayer, name: str) -> None:
    form = layer.editFormConfig()
    present = {field.name(): index for index, field in enumerate(layer.fields())}
    for field, index in present.items():
        form.setReadOnly(index, name in fields.READ_ONLY_TABLES or field in fields.COMPUTED)
    groups = fields.GROUPS.get(name)
    if groups:
        form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
        form.clearTabs()
        root = form.invisibleRootContainer()
        for title, names in groups:
            tab = QgsAttributeEditorContainer(title, root)
            tab.setIsGroupBox(False)
            tab.setColumnCount(1)
            for entry in names:
                tab.addChildElement(_box(entry, present, tab) if isinstance(entry, tuple) else _field(entry, present, tab))
            form.addTab(tab)
    layer.setEditFormConfig(form)


def _box(group: fields.Group, present: dict[str, int], tab: QgsAttributeEditorContainer) -> QgsAttributeEditorContainer:
    title, names = group
    box = QgsAttributeEditorContainer(title, tab)
    box.setIsGroupBox(True)
    box.setColumnCount(1)
    for field in names:
        box.addChildElement(_field(field, present, box))
    return box


def _field(name: str, present: dict[str, int], parent: QgsAttributeEditorContainer) -> QgsAttributeEditorField:
    return QgsAttributeEditorField(name, present[name], parent)


def _labels() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = 'coalesce("label", "channel", "camera_id")'
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.AroundPoint
    settings.dist = 2.0
    settings.scaleVisibility = True
    settings.minimumScale = 4000
    settings.maximumScale = 0
    text = QgsTextFormat()
    text.setSize(8)
    text.setColor(QColor(symbols.BLACK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(halo)
    settings.setFormat(text)
    return QgsVectorLayerSimpleLabeling(settings)


def _heights() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = "to_string(round(\"height_m\", 1)) || ' m'"
    settings.isExpression = True
    # Inside the footprint or not at all.
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.fitInPolygonOnly = True
    settings.priority = 1
    settings.scaleVisibility = True
    settings.minimumScale = 1500
    settings.maximumScale = 0
    text = QgsTextFormat()
    text.setSize(7)
    text.setColor(QColor("#6b6b6b"))
    settings.setFormat(text)
    return QgsVectorLayerSimpleLabeling(settings)


def _escaped(expression: str) -> str:
    """An expression of a map tip whose value cannot bring HTML of its own: QGIS doesn't escape it."""
    text = f"to_string({expression})"
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = f"replace({text}, '{sign}', '{entity}')"
    return f"[% coalesce({text}, '') %]"


def _camera_tip() -> str:
    return "<br>".join(
        [
            "<b>" + _escaped('coalesce("label", "channel", "camera_id")') + "</b>",
            _escaped('"camera_id"'),
            _escaped('represent_value("recorder_id")'),
            "Kind: " + _escaped(_words("camera", "kind")),
            "Heading: " + _escaped("coalesce(to_string(round(\"heading_deg\", 0)) || ' °', 'not known')"),
            "Status: " + _escaped(_words("camera", "status")),
            "Last confirmed: " + _escaped("coalesce(\"verified_on\", 'never')"),
        ]
    )


def _view_tip() -> str:
    return "<br>".join(
        [
            "<b>" + _escaped('"camera_id"') + "</b>",
            "Extent: " + _escaped(_words("camera_view", "extent")),
            "Assumed: " + _escaped(f"coalesce(replace(\"assumed\", map({_ASSUMED})), 'nothing')"),
            "An estimate from the inventory: it proves neither what was filmed nor an absence.",
        ]
    )


def _words(table: str, field: str) -> str:
    """An expression that says a word of a vocabulary in plain English."""
    cases = " ".join(f"WHEN \"{field}\" = '{word}' THEN '{label}'" for word, label in WORDS[table, field].items())
    return f"CASE {cases} ELSE 'not known' END"


def _text(layer: QgsVectorLayer, path: str) -> str:
    document = QDomDocument("qgis")
    categories = (
        QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Fields
        | QgsMapLayer.StyleCategory.Forms | QgsMapLayer.StyleCategory.MapTips | QgsMapLayer.StyleCategory.Rendering
        | QgsMapLayer.StyleCategory.AttributeTable
    )  # fmt: skip
    problem = layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    if problem:
        raise RuntimeError(problem)
    text = str(document.toString(1)).replace(path, _PLACEHOLDER)
    # Without a name it is the desktop's own font; any other would be reported wherever it isn't installed.
    text = re.sub(r' fontFamily="[^"]*"', "", text)
    # Rule keys are random: numbered, the same style gives the same file.
    keys = list(dict.fromkeys(re.findall(r"\{[0-9a-f]{8}-[0-9a-f-]{27}\}", text)))
    for number, key in enumerate(keys):
        text = text.replace(key, f"{{00000000-0000-4000-8000-{number:012d}}}")
    return text


if __name__ == "__main__":
    sys.exit(main())
