"""What there is to wander in: two inventories with their projects, and a project without any."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

CAMERAS = 1_000
PROJECTS = ("street", "street", "centre", "plain")
"""Each a folder with a project of its name; the street, with little in it and all of it near, is the most lively place."""


@dataclass(frozen=True)
class World:
    """Projects to open. What is opened is always a copy: what was deleted or saved in one of them must not make the rest of the run dull."""

    folder: Path
    cameras: tuple[tuple[float, float], ...]
    """Where cameras of the street are, in its own coordinates."""

    def fresh(self, chance: random.Random) -> Path:
        """A project that nobody has touched, drawn by lot."""
        return self.copy_of(chance.choice(PROJECTS))

    def copy_of(self, name: str) -> Path:
        """The project `name` in a folder of its own."""
        number = sum(1 for _other in self.folder.glob("visited-*"))
        return Path(shutil.copytree(self.folder / name, self.folder / f"visited-{number}")) / f"{name}.qgz"


def build(folder: Path) -> World:
    """Make everything anew in `folder`, which must not exist."""
    with qgis_without_screen(PLUGINS, folder / "profile-of-the-making"):
        from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsReferencedRectangle

        from camera_requisition.gis.inventory_layers import add_inventory_layers
        from scripts.bench import town as invented
        from tests.gui import town as street

        inventories = {"street": folder / "street" / "inventory.gpkg", "centre": folder / "centre" / "inventory.gpkg"}
        for name in PROJECTS:
            (folder / name).mkdir(exist_ok=True)
        street.make_town(inventories["street"])
        shutil.copy2(invented.town(CAMERAS).inventory, inventories["centre"])
        crs = QgsCoordinateReferenceSystem(invented.CRS)
        for name, (x, y) in (("street", (street.X, street.Y)), ("centre", invented.CENTRE), ("plain", invented.CENTRE)):
            project = QgsProject()
            project.setCrs(crs)
            if name in inventories:
                add_inventory_layers(str(inventories[name]), project)
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(QgsRectangle(x - 400, y - 300, x + 400, y + 300), crs))
            path = folder / name / f"{name}.qgz"
            if not project.write(str(path)):
                raise OSError(str(path))
            project.clear()
        places = tuple((camera.x, camera.y) for camera in street.cameras() if camera.x is not None and camera.y is not None)
    return World(folder, places)
