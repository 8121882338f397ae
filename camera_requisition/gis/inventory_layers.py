"""The inventory's tables as layers of a project, found again by their role and never by their name."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from qgis.core import QgsEditorWidgetSetup, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import InventoryForeign
from camera_requisition.gis.inventory_language import translate_layer
from camera_requisition.gis.inventory_sources import inventory_name, inventory_of, same_inventory, table_layer
from camera_requisition.gis.layer_days import show_day
from camera_requisition.gis.layer_notes import describe_layer
from camera_requisition.gis.layer_roles import BASE_MAP, ROLE

# From the top of the legend to its bottom. The last serves the drop-down of the cameras' form and stays hidden.
_LABELS = "recorder_label"
_TABLES = ("camera", "camera_view", "building", "recorder", "owner", _LABELS)


def _title(table: str) -> str:
    return {
        "camera": QCoreApplication.translate("InventoryLayers", "Cameras"),
        "camera_view": QCoreApplication.translate("InventoryLayers", "Views"),
        "building": QCoreApplication.translate("InventoryLayers", "Obstructing buildings"),
        "recorder": QCoreApplication.translate("InventoryLayers", "Recorders"),
        "owner": QCoreApplication.translate("InventoryLayers", "Owners"),
        _LABELS: _LABELS,
    }[table]


def add_inventory_layers(inventory: str, project: QgsProject | None = None, tables: Collection[str] = _TABLES) -> list[QgsVectorLayer]:
    """Add cameras, views, buildings, recorders, owners and (hidden) the labels of recorders to `project` as a group at the top, in the
    inventory's styles and the desktop's language.

    Layers of the same inventory that are there already are kept and returned; of the others only those of `tables` are added. Raises
    `InventoryForeign` where a table cannot be opened.
    """
    project = project or QgsProject.instance()
    there = {layer.customProperty(ROLE): layer for layer in inventory_layers(project, inventory)}
    missing = [table for table in _TABLES if table in tables and table not in there]
    created = {}
    for table in missing:
        layer = table_layer(inventory, table, _title(table))
        if not layer.isValid():
            raise InventoryForeign("inventory_foreign", path=inventory)
        layer.setCustomProperty(ROLE, table)
        translate_layer(layer)
        describe_layer(layer, table, inventory_name(inventory))
        if table == _LABELS:
            layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
        created[table] = layer
    found = {**there, **created}
    if "camera" in created:
        show_day(found.values(), None)
    for layer in created.values():
        _point_drop_downs_at(layer, found)
    if created and len(project.addMapLayers([created[table] for table in reversed(missing)], False)) < len(created):
        raise InventoryForeign("inventory_foreign", path=inventory)
    if created:
        group = _group(project)
        for position, table in enumerate(_TABLES):
            if table in created:
                group.insertLayer(position, created[table])
    return [found[table] for table in _TABLES if table in found]


def _point_drop_downs_at(layer: QgsVectorLayer, found: Mapping[str, QgsVectorLayer]) -> None:
    """Tell the drop-downs of a form which layers they read. Left to search by table name, QGIS would load each table once more."""
    for index in range(layer.fields().count()):
        setup = layer.editorWidgetSetup(index)
        table = found.get(setup.config().get("LayerName", "")) if setup.type() == "ValueRelation" else None
        if table is not None:
            reads = {"Layer": table.id(), "LayerName": table.name(), "LayerSource": table.source()}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(setup.type(), {**setup.config(), **reads}))


def inventory_layers(project: QgsProject | None = None, inventory: str | None = None) -> list[QgsVectorLayer]:
    """The layers in `project` that show an inventory: that of `inventory`, or of any."""
    return [
        layer
        for layer in (project or QgsProject.instance()).mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.customProperty(ROLE) in _TABLES
        and (inventory is None or same_inventory(inventory_of(layer), inventory))
    ]


def reload_layers(inventory: str, project: QgsProject | None = None) -> None:
    """Let every layer that reads from `inventory` show it as it is now."""
    for layer in (project or QgsProject.instance()).mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and inventory_of(layer) == inventory:
            layer.reload()
            layer.triggerRepaint()


def layer_of_role(role: str, project: QgsProject | None = None) -> QgsVectorLayer | None:
    """The first layer of `project` with this role, or None."""
    for layer in (project or QgsProject.instance()).mapLayers().values():
        if layer.customProperty(ROLE) == role:
            return layer
    return None


def base_map_layers(project: QgsProject | None = None) -> list[QgsMapLayer]:
    """The layers marked as base map, from top to bottom: the only ones of the project that an owner's map draws."""
    root = (project or QgsProject.instance()).layerTreeRoot()
    return [layer for layer in root.layerOrder() if layer.customProperty(ROLE) == BASE_MAP]


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    title = QCoreApplication.translate("InventoryLayers", "Camera inventory")
    root = project.layerTreeRoot()
    return root.findGroup(title) or root.insertGroup(0, title)
