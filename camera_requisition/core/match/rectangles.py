"""Where an inventory has to be read: rectangles in its reference system around the parts of an incident."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.match.ground import Array, Ground
from camera_requisition.core.sight.arrays import array_of
from camera_requisition.core.sight.geodesy import Geometries, LocalPlane

Bounds = tuple[float, float, float, float]

PIECE_M = 500.0
"""A path is read in pieces of about this length, so that a long slanting one doesn't read the whole town."""
SHORT_PIECE_M = 125.0
"""Where little around a path is asked for, shorter pieces read less."""
_SEGMENT_M = 250.0
_COARSE_M = 1.0
_SMALL_M = 1_000.0
_BEND = 0.01
_OCTAGON = 1.1


def search_rectangles(ground: Ground, crs: str, reach_m: float, piece_m: float = PIECE_M) -> list[Bounds]:
    """Rectangles in `crs` that hold everything within `reach_m` metres of the incident; split at the 180th meridian where `crs` is.

    Paths are divided into pieces of about `piece_m` metres.
    """
    pieces = [*_zone_bounds(ground.zone_shapes), *(bounds for line in ground.lines for bounds in _piece_bounds(line.course.points, piece_m))]
    return _in_crs(np.array(pieces, dtype=np.float64), reach_m, ground.plane, crs)


def may_meet(shapes: Geometries, crs: str, ground: Ground, corridor_m: float) -> npt.NDArray[np.bool_]:
    """Which of `shapes` (polygons in `crs`) may come within `corridor_m` metres of the incident; the others certainly don't."""
    around = _surroundings(ground, corridor_m)
    try:
        around_there = ground.plane.to_crs(shapely.segmentize(around, _SEGMENT_M), crs)
    except CoordinateError:
        return np.ones(len(shapes), dtype=np.bool_)
    shapely.prepare(around_there)
    bounds = shapely.bounds(shapes)
    size = _diagonal(bounds)
    # Sides that are straight in `crs` bend in the plane: by far less than this over their length.
    widened = bounds + _BEND * size[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    near: npt.NDArray[np.bool_] = ~np.isnan(size)  # nothing is empty and near
    near[near] = shapely.intersects(around_there, shapely.box(*widened[near].T))
    # The sides of a small one bend by less than the surroundings are too wide: its own form tells, each part for itself, for they may overlap.
    metre = float(_diagonal(shapely.bounds(around_there)[None])[0] / _diagonal(shapely.bounds(around)[None])[0])
    small = np.flatnonzero(near & (size < _SMALL_M * metre))
    parts, origin = shapely.get_parts(shapes[small], return_index=True)
    near[small] = False
    near[small[origin[shapely.intersects(around_there, parts)]]] = True
    return near


def _diagonal(bounds: Array) -> Array:
    return cast("Array", np.hypot(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]))


def _surroundings(ground: Ground, corridor_m: float) -> BaseGeometry:
    """The incident with a good `corridor_m` metres around it, coarsely, in the plane: at least `_COARSE_M` too wide."""
    lines = [shapely.linestrings(line.course.points) for line in ground.lines]
    coarse = shapely.simplify(array_of([*ground.zone_shapes, *cast("list[BaseGeometry]", lines)]), _COARSE_M)
    widths = np.array([0.0] * len(ground.zone_shapes) + [corridor_m] * len(lines))
    # The corners of so coarse a circle lie on it, its sides well inside.
    around = shapely.buffer(coarse, (widths + 2 * _COARSE_M) * _OCTAGON, quad_segs=2)
    whole: BaseGeometry = around[0] if len(around) == 1 else shapely.union_all(around)
    return whole


def _zone_bounds(shapes: Geometries) -> list[Array]:
    return [shapely.bounds(part) for part in shapely.get_parts(shapes)]


def _piece_bounds(points: Array, piece_m: float) -> list[Array]:
    """Bounds of consecutive pieces of about `piece_m` metres; a longer step is divided."""
    dense = shapely.get_coordinates(shapely.segmentize(shapely.linestrings(points), piece_m / 2))
    at_m = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(dense, axis=0).T))])
    found = []
    begin = 0
    while begin < len(dense) - 1:
        # at least one step, and as many more as stay within a piece
        end = max(begin + 1, int(np.searchsorted(at_m, at_m[begin] + piece_m, side="right")) - 1)
        part = dense[begin : end + 1]
        found.append(np.concatenate([part.min(axis=0), part.max(axis=0)]))
        begin = end
    return found


def _in_crs(bounds: Array, reach_m: float, plane: LocalPlane, crs: str) -> list[Bounds]:
    # A straight side of the plane bends in another reference system: by far less than this over the length of a piece.
    slack = 1.0 + 0.002 * (np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) + 2 * reach_m)
    widened = bounds + (reach_m + slack)[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    sides = np.maximum(widened[:, 2] - widened[:, 0], widened[:, 3] - widened[:, 1])
    moved = plane.to_crs_each(shapely.segmentize(shapely.box(*widened.T), sides / 8), crs)
    return [cast("Bounds", tuple(part)) for part in shapely.bounds(shapely.get_parts(moved)).tolist()]
