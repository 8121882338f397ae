"""What crosses the 180th meridian, cut in two there."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from shapely.geometry import MultiLineString, MultiPoint, MultiPolygon
from shapely.geometry.base import BaseGeometry

# Turns of the earth that a geometry around a place may reach into: one to the west, its own, one to the east.
_TURNS = (-1, 0, 1)


def split_at_antimeridian(geometry: BaseGeometry) -> BaseGeometry:
    """`geometry`, whose longitudes may run on past ±180 (from −540 to 540), with every part in [−180, 180].

    A geometry that stays inside is returned as it is; points are only moved; lines and polygons come back as their multi-type,
    cut along the meridian.
    """
    if geometry.is_empty:
        return geometry
    west, _, east, _ = geometry.bounds
    if west >= -180.0 and east <= 180.0:
        return geometry
    parts = [part for turn in _TURNS for part in _turned(geometry, turn)]
    dimension = int(shapely.get_dimensions(geometry))
    kept = [part for part in parts if shapely.get_dimensions(part) == dimension]
    if geometry.geom_type == "Point":
        return kept[0]
    return _collected(kept, dimension)


def _turned(geometry: BaseGeometry, turn: int) -> list[BaseGeometry]:
    """The parts of `geometry` inside one turn, moved into [−180, 180]."""
    offset = 360.0 * turn
    inside = shapely.intersection(geometry, shapely.box(offset - 180.0, -91.0, offset + 180.0, 91.0))
    moved = shapely.transform(inside, lambda points: points - np.array([offset, 0.0]))
    return [part for collection in shapely.get_parts(moved) for part in shapely.get_parts(collection) if not part.is_empty]


def _collected(parts: list[Any], dimension: int) -> BaseGeometry:
    if dimension == 0:
        return MultiPoint(parts)
    if dimension == 1:
        return MultiLineString(parts)
    return MultiPolygon(parts)
