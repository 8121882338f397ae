"""Places on sheets of confirmation: latitude and longitude for people, points of the inventory's reference system for it."""

from __future__ import annotations

import math
from typing import Optional

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.surveyed import TOLD_FROM_M
from camera_requisition.core.sight.geodesy import from_lonlat, lonlat
from camera_requisition.imports.recognise import places_on_globe


def place_of(crs: str, camera: Camera) -> tuple[Optional[float], Optional[float]]:
    """Latitude and longitude of a camera in degrees; None where it has no place, or one that isn't in `crs`."""
    if camera.x is None or camera.y is None:
        return None, None
    try:
        longitudes, latitudes = lonlat(crs, [camera.x], [camera.y])
    except CoordinateError:
        return None, None
    return float(latitudes[0]), float(longitudes[0])


def point_of(crs: str, latitude: Optional[float], longitude: Optional[float]) -> Optional[tuple[float, float]]:
    """The point of a latitude and longitude in degrees; None where one is missing, or the place isn't in `crs`."""
    if latitude is None or longitude is None:
        return None
    try:
        xs, ys = from_lonlat(crs, [longitude], [latitude])
    except CoordinateError:
        return None
    return float(xs[0]), float(ys[0])


def far_apart(crs: str, one: tuple[Optional[float], Optional[float]], other: tuple[float, float]) -> bool:
    """Whether two points lie farther from each other than measuring does."""
    first, second = places_on_globe(crs, [one[0], other[0]], [one[1], other[1]]).tolist()
    return math.dist(first, second) > TOLD_FROM_M
