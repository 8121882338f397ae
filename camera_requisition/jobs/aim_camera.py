"""Everything that is computed while a camera is aimed: its views, its handles, what dragging them means, façades, lenses.

Cameras here have their place in longitude and latitude; see `core.sight.aiming`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from camera_requisition.core.errors import CameraRequisitionError, CoordinateError
from camera_requisition.core.optics.fields_of_view import hfov_from_lens
from camera_requisition.core.ports import Bounds
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import Extent
from camera_requisition.core.sight.aiming import Handle, LonLat, bearing_and_distance, dragged, handles, rounded_heading, sight_of
from camera_requisition.core.sight.cutting import FOOTPRINT_ASSUMED
from camera_requisition.core.sight.facades import Facade, nearest_facade
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.geodesy import from_lonlat, from_lonlat_or_nan, lonlat, moved
from camera_requisition.core.sight.mounts import UNCERTAIN_BEYOND_M
from camera_requisition.core.sight.plausible import TARGET_HEIGHT_M, plausible
from camera_requisition.core.sight.views import build_views, facade_distances, reach_bounds
from camera_requisition.store.inventory import Inventory

__all__ = [
    "Assumed", "BuildingsAround", "Facade", "Handle", "LonLat", "Preview", "assumed_figures", "assumptions_of_inventory",
    "bearing_and_distance", "dragged",
    "facade_at", "field_of_view", "handles", "place_in", "place_of", "preview", "rounded_heading", "sight_of",
]  # fmt: skip

_LONLAT = "EPSG:4326"
_AROUND_M = 200.0
# A circle of this radius holds two thousand buildings of a dense town.
_FARTHEST_M = 400.0
_METRES_PER_DEGREE = 111_000.0


@dataclass(frozen=True)
class Preview:
    """The extents of a camera as WKB in longitude and latitude; None where there is none. Where both are one, only `sure`.

    `facade_m`: how far from the camera the façade is that it looks from; None where it hangs on no building, infinite where none is free.
    `inside`: whether an indoor camera lies in a building; None for others, and where the inventory holds no buildings. `too_far`: it sees so
    far that buildings cut it only when its view is stored.
    """

    sure: Optional[bytes]
    possible: Optional[bytes]
    facade_m: Optional[float] = None
    inside: Optional[bool] = None
    too_far: bool = False

    @property
    def facade_uncertain(self) -> bool:
        """Whether the façade is a guess: nothing is sure then."""
        return self.facade_m is not None and self.facade_m > UNCERTAIN_BEYOND_M


class BuildingsAround:
    """The buildings of an inventory around what is aimed, in longitude and latitude: read when first asked for, and again only when what may
    be seen leaves the rectangle that was read. `problem` says why there are none to be had.
    """

    def __init__(self, inventory: Optional[str]) -> None:
        """`inventory` None: there are none."""
        self._inventory = inventory
        self.forget()

    def forget(self) -> None:
        """Buildings may have changed: read them again when they are next asked for."""
        self.problem: Optional[CameraRequisitionError] = None
        self.target_m = TARGET_HEIGHT_M
        self._holds_any: Optional[bool] = None
        self._read: Optional[Bounds] = None
        self._found: Optional[Footprints] = None

    def near(self, camera: Camera, assumptions: Assumptions) -> Optional[Footprints]:
        """Those in reach of a placed camera, and some more; None where the inventory holds none, or the camera sees too far."""
        try:
            if not self._any() or self.too_far(camera, assumptions):
                return None
            (wanted,) = reach_bounds([camera], _LONLAT, assumptions, self.target_m)
            if self._read is None or not _inside(wanted, self._read):
                self._look(_widened(wanted))
        except CameraRequisitionError as error:
            self.problem = error
            return None
        return self._found

    def too_far(self, camera: Camera, assumptions: Assumptions) -> bool:
        """Whether so many buildings may stand in its reach that a mouse that drags it would have to wait for them."""
        return bool(self._holds_any) and plausible(camera, assumptions).possible.range_m > _FARTHEST_M

    def _any(self) -> bool:
        if self._inventory is None or self.problem is not None:
            return False
        if self._holds_any is None:
            with Inventory.open(self._inventory) as opened:
                self.target_m = opened.target_m
                self._holds_any = opened.buildings([]) is not None
        return self._holds_any

    def _look(self, wide: Bounds) -> None:
        outline = shapely.segmentize(shapely.box(*wide), max(wide[2] - wide[0], wide[3] - wide[1]) / 8.0)
        with Inventory.open(str(self._inventory)) as opened:
            x, y = from_lonlat_or_nan(opened.crs, *shapely.get_coordinates(outline).T)
            corners = [(np.nanmin(x), np.nanmin(y), np.nanmax(x), np.nanmax(y))] if np.isfinite(x).any() else []
            held = opened.buildings(corners)
            self._read = wide
            self._found = None if held is None else Footprints(moved(held.shapes, opened.crs, _LONLAT), held.heights.tolist())


def _inside(wanted: Bounds, read: Bounds) -> bool:
    return read[0] <= wanted[0] and read[1] <= wanted[1] and wanted[2] <= read[2] and wanted[3] <= read[3]


def _widened(wanted: Bounds) -> Bounds:
    """With half of its size, and 200 m at least, on every side: a camera that is dragged on is still inside."""
    latitude = min(abs(wanted[1] + wanted[3]) / 2.0, 89.0)
    across = max((wanted[2] - wanted[0]) / 2.0, _AROUND_M / (_METRES_PER_DEGREE * math.cos(math.radians(latitude))))
    along = max((wanted[3] - wanted[1]) / 2.0, _AROUND_M / _METRES_PER_DEGREE)
    return wanted[0] - across, wanted[1] - along, wanted[2] + across, wanted[3] + along


@dataclass(frozen=True)
class Assumed:
    """What is assumed of a camera where nothing is recorded: (smallest, largest) in degrees and metres."""

    hfov_deg: tuple[float, float]
    near_m: tuple[float, float]
    range_m: tuple[float, float]


def assumptions_of_inventory(inventory: str) -> Assumptions:
    """The table of assumptions of `inventory` (a path or connection text); raises `InventoryError`."""
    with Inventory.open(inventory) as opened:
        return opened.assumptions


def preview(camera: Camera, assumptions: Assumptions, around: Optional[BuildingsAround] = None) -> Preview:
    """The views of `camera` as they would be stored, cut by the buildings `around`; both None where they can't be drawn."""
    failures: dict[str, CoordinateError] = {}
    buildings = around.near(camera, assumptions) if around is not None else None
    target_m = around.target_m if around is not None else TARGET_HEIGHT_M
    views = build_views([camera], _LONLAT, assumptions, failures, buildings, target_m)
    found = {view.extent: shapely.to_wkb(view.geometry) for view in views}
    sure, possible = found.get(Extent.SURE.value), found.get(Extent.POSSIBLE.value)
    if buildings is None:
        return Preview(sure, possible, too_far=around is not None and around.too_far(camera, assumptions))
    if camera.indoor:
        return Preview(sure, possible, inside=not any(FOOTPRINT_ASSUMED in view.assumed for view in views))
    (metres,) = facade_distances([camera], _LONLAT, buildings, assumptions, target_m)
    return Preview(sure, possible, None if math.isnan(metres) else metres)


def assumed_figures(camera: Camera, assumptions: Assumptions) -> Assumed:
    """What `camera` is given for each figure that isn't recorded; recorded figures come twice."""
    found = plausible(camera, assumptions)
    table = assumptions.of(camera.kind)
    smallest = found.sure or found.possible
    hfov = table.hfov_deg if camera.hfov_deg is None and found.sure is None else (smallest.hfov_deg, found.possible.hfov_deg)
    reach = table.range_m if camera.range_m is None and found.sure is None else (smallest.range_m, found.possible.range_m)
    return Assumed(hfov, (smallest.near_m, found.possible.near_m), reach)


def field_of_view(sensor_mm: Optional[float], focal_mm: Optional[float]) -> Optional[float]:
    """Horizontal field of view in degrees of a lens; None where a figure is missing."""
    return hfov_from_lens(sensor_mm, focal_mm)


def facade_at(place: LonLat, footprints: Iterable[bytes], crs: str) -> Optional[Facade]:
    """The façade nearest to `place` of footprints given as WKB in `crs`; None without any."""
    return nearest_facade(place[0], place[1], [shapely.from_wkb(footprint) for footprint in footprints], crs)


def place_of(crs: str, x: float, y: float) -> LonLat:
    """Longitude and latitude of coordinates in `crs`; raises `CoordinateError` where they are none."""
    longitudes, latitudes = lonlat(crs, [x], [y])
    return float(longitudes[0]), float(latitudes[0])


def place_in(crs: str, place: LonLat) -> tuple[float, float]:
    """Coordinates in `crs` of a place; raises `CoordinateError` where it has none."""
    xs, ys = from_lonlat(crs, [place[0]], [place[1]])
    return float(xs[0]), float(ys[0])
