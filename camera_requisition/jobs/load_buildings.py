"""Take a layer of buildings into an inventory: footprints that hide, repaired where they can be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import shapely

from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.building import Building, BuildingLayer, BuildingsHeld
from camera_requisition.core.sight.arrays import array_of
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.geodesy import moved
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

_HIGHEST_M = 1_000.0


@dataclass(frozen=True)
class Loaded:
    """What became of a layer: numbers of footprints taken, of those mended for it, of those left out because nothing usable was there, and of
    those taken whose height isn't known."""

    taken: int
    repaired: int
    left_out: int
    without_height: int


def buildings_held(inventory: str) -> BuildingsHeld:
    """What `inventory` (a path or connection text) holds of buildings. Raises InventoryError."""
    with Inventory.open(inventory) as opened:
        return opened.buildings_held()


def load_buildings(inventory: Inventory, layer: BuildingLayer, progress: Optional[Progress] = None, log: Optional[Path] = None) -> Loaded:
    """Put the footprints of `layer` in the place of all that the open `inventory` holds.

    Invalid ones are repaired; what is empty, no polygon or nowhere on earth is left out and counted. Raises InputError `buildings_none` where
    nothing would be left, and what writing raises: then nothing has changed.
    """
    watched = progress or SilentProgress()
    heights = [_metres(height) for height in layer.heights] or [None] * len(layer.shapes)
    ids = list(layer.ids) or [None] * len(layer.shapes)
    areas = [shape if shape is not None and shape.geom_type in ("Polygon", "MultiPolygon") else None for shape in layer.shapes]
    shapes = moved(array_of(areas), layer.crs, inventory.crs)
    watched.check()
    watched.report(0.4)
    usable = Footprints(shapes, heights)
    if not len(usable):
        raise InputError("buildings_none", layer=layer.name)
    buildings = [Building(_multi(shape), heights[source], ids[source]) for shape, source in zip(usable.shapes.tolist(), usable.source.tolist())]
    watched.check()
    watched.report(0.6)
    log_event("edit", inventory=inventory.reference, why=f"buildings: {layer.name}"[:200], counts={"buildings": len(buildings)}, path=log)
    inventory.write_buildings(buildings, layer.name, now_text())
    watched.report(1.0)
    return Loaded(len(buildings), usable.repaired, usable.left_out, sum(building.height_m is None for building in buildings))


def drop_buildings(inventory: Inventory, log: Optional[Path] = None) -> None:
    """Take all buildings away: views are no longer cut."""
    log_event("edit", inventory=inventory.reference, why="buildings dropped", path=log)
    inventory.write_buildings([])


def _multi(shape: Any) -> Any:
    return shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape])


def _metres(stated: Any) -> Optional[float]:
    """A height as layers give it: a number, or a text with a decimal comma or a unit. None where it says nothing usable."""
    if stated is None or isinstance(stated, bool):
        return None
    try:
        height = float(str(stated).strip().lower().removesuffix("m").strip().replace(",", "."))
    except ValueError:
        return None
    return height if 0.0 < height < _HIGHEST_M else None
