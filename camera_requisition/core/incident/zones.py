"""Zones as people draw them: polygons and circles, checked before anything is searched."""

from __future__ import annotations

import math
from datetime import timezone
from typing import Optional, Union

import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry import LinearRing, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.types import Zone
from camera_requisition.core.time.instants import format_instant

CIRCLE_SIDES = 360
SMALLEST_AREA_M2 = 0.1
_DEGREE_M = 111_320.0
_WGS84 = Geod(ellps="WGS84")


def polygon_zone(
    geometry: BaseGeometry,
    start: Optional[float] = None,
    end: Optional[float] = None,
    hypothesis: Optional[str] = None,
    source: Optional[str] = None,
    shape: str = "polygon",
) -> Zone:
    """A zone from a (multi)polygon in longitude and latitude (WGS 84, degrees); `start` and `end` are UTC seconds.

    Raises `IncidentError`: `zone_empty`, `zone_not_finite`, `zone_outside_the_world`, `zone_is_no_polygon`, `zone_self_crossing` with
    the longitude and latitude of the crossing, `end_before_start`, `end_without_start`.
    """
    check_period(start, end)
    return Zone(_checked(geometry), start=start, end=end, hypothesis=hypothesis, source=source, shape=shape)


def circle_zone(
    longitude: float,
    latitude: float,
    radius_m: float,
    start: Optional[float] = None,
    end: Optional[float] = None,
    hypothesis: Optional[str] = None,
    source: Optional[str] = None,
) -> Zone:
    """A zone of all places within `radius_m` metres on the ellipsoid of a point: a geodesic polygon of 360 sides.

    Its corners lie a little outside the circle, so that the polygon has the area of the circle (to 1e-9 of it). Raises `IncidentError` as
    `polygon_zone`, and `radius_not_positive`.
    """
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        raise IncidentError("zone_not_finite")
    if not (math.isfinite(radius_m) and radius_m > 0):
        raise IncidentError("radius_not_positive", radius_m=radius_m)
    if abs(latitude) > 90:
        raise IncidentError("zone_outside_the_world", longitude=longitude, latitude=latitude)
    bearings = np.linspace(360.0, 0.0, CIRCLE_SIDES, endpoint=False)  # counter-clockwise seen from above, as shells are stored
    step = 2 * math.pi / CIRCLE_SIDES
    corner_m = radius_m * math.sqrt(step / math.sin(step))
    longitudes, latitudes, _ = _WGS84.fwd(
        np.full(CIRCLE_SIDES, longitude), np.full(CIRCLE_SIDES, latitude), bearings, np.full(CIRCLE_SIDES, corner_m)
    )
    # Beside the 180th meridian the ring stays whole around its centre: its longitudes may pass 180.
    continuous = longitude + (np.asarray(longitudes) - longitude + 180.0) % 360.0 - 180.0
    ring = Polygon(np.column_stack([continuous, latitudes]))
    return polygon_zone(ring, start, end, hypothesis, source, shape="circle")


def check_period(start: Optional[float], end: Optional[float]) -> None:
    """Raise `IncidentError` (`end_before_start`, `end_without_start`, `time_not_finite`) for a period that cannot be."""
    for instant in (start, end):
        if instant is not None and not math.isfinite(instant):
            raise IncidentError("time_not_finite")
    if start is None and end is not None:
        raise IncidentError("end_without_start", end=format_instant(end, timezone.utc))
    if start is not None and end is not None and end < start:
        raise IncidentError("end_before_start", start=format_instant(start, timezone.utc), end=format_instant(end, timezone.utc))


def _checked(geometry: BaseGeometry) -> Union[Polygon, MultiPolygon]:
    if geometry is None or geometry.is_empty:
        raise IncidentError("zone_empty")
    if not isinstance(geometry, (Polygon, MultiPolygon)):
        raise IncidentError("zone_is_no_polygon", kind=geometry.geom_type)
    coordinates = shapely.get_coordinates(geometry)
    if not np.isfinite(coordinates).all():
        raise IncidentError("zone_not_finite")
    outside = (np.abs(coordinates[:, 0]) > 540.0) | (np.abs(coordinates[:, 1]) > 90.0)
    if outside.any():
        longitude, latitude = coordinates[outside][0]
        raise IncidentError("zone_outside_the_world", longitude=round(float(longitude), 6), latitude=round(float(latitude), 6))
    flat = shapely.force_2d(geometry)
    if not flat.is_valid:
        flat = _mended(flat)
    if _rough_area_m2(flat) < SMALLEST_AREA_M2:
        raise IncidentError("zone_empty")
    return flat


def _rough_area_m2(geometry: BaseGeometry) -> float:
    """Area as drawn, with straight sides in longitude and latitude: corners on one line enclose nothing, though geodesics would."""
    return float(geometry.area) * _DEGREE_M**2 * math.cos(math.radians(geometry.centroid.y))


def _mended(geometry: Union[Polygon, MultiPolygon]) -> Union[Polygon, MultiPolygon]:
    """Parts that overlap are joined, which changes nothing that was meant; a ring that crosses itself is refused, naming where."""
    parts = list(geometry.geoms) if isinstance(geometry, MultiPolygon) else [geometry]
    for part in parts:
        for ring in (part.exterior, *part.interiors):
            _refuse_crossing(ring)
        if not part.is_valid:
            longitude, latitude = _place_of_fault(part)
            raise IncidentError("zone_self_crossing", longitude=longitude, latitude=latitude)
    joined = shapely.union_all(parts)
    if not isinstance(joined, (Polygon, MultiPolygon)):
        raise IncidentError("zone_empty")
    return joined


def _refuse_crossing(ring: LinearRing) -> None:
    if shapely.make_valid(Polygon(ring)).area == 0.0:
        raise IncidentError("zone_empty")
    if not ring.is_simple:
        longitude, latitude = _place_of_fault(Polygon(ring))
        raise IncidentError("zone_self_crossing", longitude=longitude, latitude=latitude)


def _place_of_fault(polygon: Polygon) -> tuple[float, float]:
    """Where GEOS finds the fault: its explanation ends in `[longitude latitude]`."""
    text = explain_validity(polygon)
    try:
        longitude, latitude = (float(word) for word in text[text.index("[") + 1 : text.index("]")].split()[:2])
    except ValueError:  # an explanation without a place
        longitude, latitude = polygon.representative_point().coords[0] if polygon.area else polygon.exterior.coords[0]
    return round(longitude, 6), round(latitude, 6)
