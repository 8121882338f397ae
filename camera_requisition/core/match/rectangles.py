"""Where an inventory has to be read: rectangles in its reference system around the parts of an incident."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.match.ground import Array, Ground
from camera_requisition.core.sight.geodesy import Geometries, LocalPlane

Bounds = tuple[float, float, float, float]

PIECE_M = 500.0
"""A path is read in pieces of about this length, so that a long slanting one doesn't read the whole town."""
_SEGMENT_M = 250.0


def search_rectangles(ground: Ground, crs: str, reach_m: float) -> list[Bounds]:
    """Rectangles in `crs` that hold everything within `reach_m` metres of the incident; split at the 180th meridian where `crs` is."""
    pieces = [*_zone_bounds(ground.zone_shapes), *(bounds for line in ground.lines for bounds in _piece_bounds(line.course.points))]
    return [found for piece in pieces for found in _in_crs(piece, reach_m, ground.plane, crs)]


def _zone_bounds(shapes: Geometries) -> list[Array]:
    return [shapely.bounds(part) for part in shapely.get_parts(shapes)]


def _piece_bounds(points: Array) -> list[Array]:
    """Bounds of consecutive pieces of about `PIECE_M` metres; a longer step is divided."""
    dense = shapely.get_coordinates(shapely.segmentize(shapely.linestrings(points), _SEGMENT_M))
    at_m = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(dense, axis=0).T))])
    found = []
    begin = 0
    while begin < len(dense) - 1:
        # at least one step, and as many more as stay within a piece
        end = max(begin + 1, int(np.searchsorted(at_m, at_m[begin] + PIECE_M, side="right")) - 1)
        part = dense[begin : end + 1]
        found.append(np.concatenate([part.min(axis=0), part.max(axis=0)]))
        begin = end
    return found


def _in_crs(bounds: Array, reach_m: float, plane: LocalPlane, crs: str) -> list[Bounds]:
    # A straight side of the plane bends in another reference system: by far less than this over the length of a piece.
    slack = 1.0 + 0.002 * float(max(bounds[2] - bounds[0], bounds[3] - bounds[1]) + 2 * reach_m)
    widened = bounds + np.array([-1.0, -1.0, 1.0, 1.0]) * (reach_m + slack)
    outline: BaseGeometry = shapely.box(*widened)
    side = max(widened[2] - widened[0], widened[3] - widened[1])
    moved = plane.to_crs(shapely.segmentize(outline, side / 8), crs)
    return [_bounds(part) for part in shapely.get_parts(moved)]


def _bounds(part: BaseGeometry) -> Bounds:
    min_x, min_y, max_x, max_y = (float(value) for value in shapely.bounds(part))
    return min_x, min_y, max_x, max_y
