"""Everything that is computed while a camera is aimed: its views, its handles, what dragging them means, façades, lenses.

Cameras here have their place in longitude and latitude; see `core.sight.aiming`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

import shapely

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.optics.fields_of_view import hfov_from_lens
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import Extent
from camera_requisition.core.sight.aiming import Handle, LonLat, bearing_and_distance, dragged, handles, rounded_heading, sight_of
from camera_requisition.core.sight.facades import Facade, nearest_facade
from camera_requisition.core.sight.geodesy import from_lonlat, lonlat
from camera_requisition.core.sight.plausible import plausible
from camera_requisition.core.sight.views import build_views
from camera_requisition.store.inventory import Inventory

__all__ = [
    "Assumed", "Facade", "Handle", "LonLat", "Preview", "assumed_figures", "assumptions_of_inventory", "bearing_and_distance", "dragged",
    "facade_at", "field_of_view", "handles", "place_in", "place_of", "preview", "rounded_heading", "sight_of",
]  # fmt: skip

_LONLAT = "EPSG:4326"


@dataclass(frozen=True)
class Preview:
    """The extents of a camera as WKB in longitude and latitude; None where there is none. Where both are one, only `sure`."""

    sure: Optional[bytes]
    possible: Optional[bytes]


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


def preview(camera: Camera, assumptions: Assumptions) -> Preview:
    """The views of `camera` as they would be stored, before buildings cut them; both None where they can't be drawn."""
    failures: dict[str, CoordinateError] = {}
    found = {view.extent: shapely.to_wkb(view.geometry) for view in build_views([camera], _LONLAT, assumptions, failures)}
    return Preview(found.get(Extent.SURE.value), found.get(Extent.POSSIBLE.value))


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
