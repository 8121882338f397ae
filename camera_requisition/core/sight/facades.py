"""The façade nearest to a place: where a camera hangs on it, and which way is out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.sight.geodesy import LocalPlane

OUTSIDE_M = 0.05
"""How far in front of the wall a camera lies (the contract's façade point)."""
_CORNER_M = 1e-6


@dataclass(frozen=True)
class Facade:
    """A place in front of a façade: `longitude`, `latitude` in degrees (WGS 84), `outward_deg` the true bearing away from the wall,
    `distance_m` from where was asked.
    """

    longitude: float
    latitude: float
    outward_deg: float
    distance_m: float


def nearest_facade(longitude: float, latitude: float, footprints: Sequence[BaseGeometry], crs: str) -> Optional[Facade]:
    """The façade of `footprints` (polygons in `crs`) nearest to a place; None without any.

    Footprints that touch are one building: a wall between two of them is no façade. At a corner the outward direction halves the corner.
    Raises `CoordinateError` where a footprint has no place on earth.
    """
    plane = LocalPlane(longitude, latitude)
    usable = [plane.from_crs(footprint, crs) for footprint in footprints if not footprint.is_empty]
    if not usable:
        return None
    host = shapely.union_all([shapely.make_valid(footprint) for footprint in usable])
    here = Point(0.0, 0.0)
    lines = [LineString(ring.coords) for part in _polygons(host) for ring in (part.exterior, *part.interiors)]
    if not lines:
        return None
    wall = min(lines, key=here.distance)
    along = wall.project(here)
    foot = wall.interpolate(along)
    east, north = _outward(wall, along, host)
    longitudes, latitudes = plane.inverse(np.array([foot.x + OUTSIDE_M * east]), np.array([foot.y + OUTSIDE_M * north]))
    outward = math.degrees(math.atan2(east, north)) % 360.0
    return Facade(float(longitudes[0]), float(latitudes[0]), outward, float(here.distance(foot)))


def _polygons(shape: Any) -> list[Any]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def _outward(wall: LineString, along: float, host: BaseGeometry) -> tuple[float, float]:
    """Unit vector (east, north) away from `host` at `along` metres of the closed line `wall`."""
    before = _direction(wall, along - _CORNER_M, host)
    after = _direction(wall, along + _CORNER_M, host)
    east, north = before[0] + after[0], before[1] + after[1]
    length = math.hypot(east, north)
    return (east / length, north / length) if length > _CORNER_M else after


def _direction(wall: LineString, along: float, host: BaseGeometry) -> tuple[float, float]:
    """The outward normal of the edge of `wall` that holds `along`, which may lie before its beginning or after its end."""
    coordinates = np.asarray(wall.coords)[:, :2]
    steps = np.hypot(*np.diff(coordinates, axis=0).T)
    ends = np.cumsum(steps)
    edge = int(np.clip(np.searchsorted(ends, along % ends[-1], side="right"), 0, len(steps) - 1))
    start, end = coordinates[edge], coordinates[edge + 1]
    east, north = (end - start)[1] / steps[edge], -(end - start)[0] / steps[edge]
    middle = (start + end) / 2.0
    inside = host.covers(Point(middle[0] + east * OUTSIDE_M / 10.0, middle[1] + north * OUTSIDE_M / 10.0))
    return (-float(east), -float(north)) if inside else (float(east), float(north))
