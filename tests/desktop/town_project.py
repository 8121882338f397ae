"""The project that the desktop's tests open: the little town around the middle of its map, the same on every machine."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsReferencedRectangle

from camera_requisition.gis.inventory_layers import add_inventory_layers
from tests.gui import town


def town_project(folder: Path) -> Path:
    """Writes `inventory.gpkg` and `town.qgz` into an existing folder; the path of the project."""
    inventory = town.make_town(folder / "inventory.gpkg")
    project = QgsProject()
    crs = QgsCoordinateReferenceSystem(town.CRS)
    project.setCrs(crs)
    add_inventory_layers(str(inventory), project)
    box = QgsRectangle(town.X - 400, town.Y - 300, town.X + 400, town.Y + 300)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(box, crs))
    path = folder / "town.qgz"
    assert project.write(str(path))
    return path
