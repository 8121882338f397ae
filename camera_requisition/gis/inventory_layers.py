"""The inventory's tables as layers of a project, found again by their role and never by their name."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import InventoryForeign

ROLE = "camera_requisition/role"
INVENTORY = "camera_requisition/inventory"
BASE_MAP = "base_map"


@dataclass(frozen=True)
class _Layer:
    table: str
    spatial: bool


# From the top of the legend to its bottom.
_LAYERS = (_Layer("camera", True), _Layer("camera_view", True), _Layer("recorder", False), _Layer("owner", False))


def _title(table: str) -> str:
    return {
        "camera": QCoreApplication.translate("InventoryLayers", "Cameras"),
        "camera_view": QCoreApplication.translate("InventoryLayers", "Views"),
        "recorder": QCoreApplication.translate("InventoryLayers", "Recorders"),
        "owner": QCoreApplication.translate("InventoryLayers", "Owners"),
    }[table]


def add_inventory_layers(inventory: str, project: QgsProject | None = None) -> list[QgsVectorLayer]:
    """Add cameras, views, recorders and owners to `project` as a group at the top, styled as the inventory says.

    Layers of the same inventory that are there already are kept and returned. Raises `InventoryForeign` where a table cannot be
    opened.
    """
    project = project or QgsProject.instance()
    there = {layer.customProperty(ROLE): layer for layer in inventory_layers(project, inventory)}
    missing = [part for part in _LAYERS if part.table not in there]
    created = {}
    for part in missing:
        layer = QgsVectorLayer(f"{inventory}|layername={part.table}", _title(part.table), "ogr")
        if not layer.isValid():
            raise InventoryForeign("inventory_foreign", path=inventory)
        layer.setCustomProperty(ROLE, part.table)
        layer.setCustomProperty(INVENTORY, inventory)
        created[part.table] = layer
    if created:
        group = _group(project)
        for position, part in enumerate(_LAYERS):
            if part.table in created:
                project.addMapLayer(created[part.table], False)
                group.insertLayer(position, created[part.table])
    found = {**there, **created}
    return [found[part.table] for part in _LAYERS]


def inventory_layers(project: QgsProject | None = None, inventory: str | None = None) -> list[QgsVectorLayer]:
    """The layers in `project` that show an inventory: that of `inventory`, or of any."""
    roles = {part.table for part in _LAYERS}
    return [
        layer
        for layer in (project or QgsProject.instance()).mapLayers().values()
        if isinstance(layer, QgsVectorLayer)
        and layer.customProperty(ROLE) in roles
        and (inventory is None or layer.customProperty(INVENTORY) == inventory)
    ]


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
