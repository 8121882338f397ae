"""Where the rows of a list are: from the list's reference system into the inventory's, and which of them can't be there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely

from camera_requisition.core.errors import CoordinateError, ListError
from camera_requisition.core.sight import geodesy

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

OUTSIDE_CRS = "coordinates_outside_area"
OUTSIDE_INVENTORY = "coordinates_outside_inventory"
OUTSIDE_TERRITORY = "outside_territory"
EXCHANGED = "axes_exchanged"
INVALID = "coordinates_invalid"


@dataclass(frozen=True)
class Territory:
    """The area that an inventory is about: polygons in the inventory's reference system, and their municipality codes (None: none)."""

    polygons: Sequence[BaseGeometry]
    codes: Sequence[Optional[str]]


@dataclass(frozen=True)
class Places:
    """Coordinates in the inventory's reference system, and per row a code why it can't be there (None: it can), and its municipality."""

    x: np.ndarray
    y: np.ndarray
    faults: list[Optional[str]]
    municipalities: list[Optional[str]]


def readable_crs(crs: str) -> str:
    """`crs` itself when it can be read; raises `ListError` `crs_unreadable`."""
    try:
        geodesy.reference_system(crs)
    except CoordinateError as error:
        raise ListError("crs_unreadable", crs=crs, reason="?") from error
    return crs


def locate(x: Sequence[float], y: Sequence[float], crs: str, inventory_crs: str, territory: Optional[Territory]) -> Places:
    """Places of coordinates in `crs`. Checked against the area of use of both systems and, where there is one, the territory.

    Exchanged axes are said where the exchange would put the row right; with a territory that is known even where both are valid places.
    """
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    there = check_places(xs, ys, crs, inventory_crs, territory)
    faults: list[Optional[str]] = [None] * len(xs)
    bad = np.flatnonzero(there.code > 0)
    if bad.size:
        exchanged = check_places(ys[bad], xs[bad], crs, inventory_crs, territory)
        for index, right in zip(bad, exchanged.good):
            faults[index] = EXCHANGED if right else _CODES[there.code[index]]
    return Places(there.x, there.y, faults, there.municipalities)


# Systems in which lists of French, Swiss and OpenStreetMap origin come; those that differ by less than a metre only once.
_USUAL = ("EPSG:4326", "EPSG:2154", *(f"EPSG:{code}" for code in range(3942, 3951)), "EPSG:27572", "EPSG:3857", "EPSG:32630", "EPSG:32631",
          "EPSG:32632", "EPSG:2056", "EPSG:21781")  # fmt: skip
_MOST_INSIDE, _FEW_INSIDE = 0.8, 0.2


def recognise_crs(x: Sequence[float], y: Sequence[float], inventory_crs: str, territory: Optional[Territory]) -> Optional[str]:
    """The reference system of coordinates whose list names none: the only usual one in which nearly all lie in the territory.

    None where no system fits, where two do, and without a territory: the numbers alone can't tell Lambert-93 from Web Mercator.
    """
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if territory is None or not territory.polygons or not xs.size:
        return None
    shares = {crs: float(check_places(xs, ys, crs, inventory_crs, territory).good.mean()) for crs in dict.fromkeys([*_USUAL, inventory_crs])}
    fitting = [crs for crs, share in shares.items() if share > _FEW_INSIDE]
    return fitting[0] if len(fitting) == 1 and shares[fitting[0]] >= _MOST_INSIDE else None


_CODES = (None, INVALID, OUTSIDE_CRS, OUTSIDE_INVENTORY, OUTSIDE_TERRITORY)


@dataclass(frozen=True)
class CheckedPlaces:
    """Coordinates in the inventory's system, per row the index into `_CODES` of the first check that it fails, and its municipality."""

    x: np.ndarray
    y: np.ndarray
    code: np.ndarray
    municipalities: list[Optional[str]]

    @property
    def good(self) -> np.ndarray:
        """Which rows can be where they say."""
        return np.asarray(self.code == 0)


def check_places(xs: np.ndarray, ys: np.ndarray, crs: str, inventory_crs: str, territory: Optional[Territory]) -> CheckedPlaces:
    """Coordinates in `crs`, brought into the inventory's system and checked as they are: nothing is exchanged or repaired."""
    code = np.zeros(len(xs), dtype=np.int64)
    code[~(np.isfinite(xs) & np.isfinite(ys))] = _CODES.index(INVALID)
    with np.errstate(invalid="ignore", over="ignore"):
        code[(code == 0) & ~geodesy.check_area_of_use(crs, xs, ys)] = _CODES.index(OUTSIDE_CRS)
        longitudes, latitudes = geodesy.lonlat_or_nan(crs, xs, ys)
        longitudes[code > 0] = np.nan
        latitudes[code > 0] = np.nan
        if crs == inventory_crs:
            inventory_x, inventory_y = xs.copy(), ys.copy()
        else:
            inventory_x, inventory_y = geodesy.from_lonlat_or_nan(inventory_crs, longitudes, latitudes)
        code[(code == 0) & ~geodesy.check_area_of_use(inventory_crs, inventory_x, inventory_y)] = _CODES.index(OUTSIDE_INVENTORY)
    municipalities: list[Optional[str]] = [None] * len(xs)
    if territory is not None and territory.polygons:
        inside = _municipalities(inventory_x, inventory_y, code == 0, territory, municipalities)
        code[(code == 0) & ~inside] = _CODES.index(OUTSIDE_TERRITORY)
    return CheckedPlaces(inventory_x, inventory_y, code, municipalities)


def _municipalities(x: np.ndarray, y: np.ndarray, usable: np.ndarray, territory: Territory, municipalities: list[Optional[str]]) -> np.ndarray:
    """Which points lie in (or on the edge of) the territory; fills `municipalities` with the codes of the polygons that hold them."""
    inside = np.zeros(len(x), dtype=bool)
    indexes = np.flatnonzero(usable)
    points = shapely.points(x[indexes], y[indexes])
    tree = shapely.STRtree(list(territory.polygons))
    for point, polygon in tree.query(points, predicate="intersects").T:
        inside[indexes[point]] = True
        if municipalities[indexes[point]] is None:
            municipalities[indexes[point]] = territory.codes[polygon]
    return inside
