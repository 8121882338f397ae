"""How much of an incident lies inside views: zones by area, paths and tracks along their line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.match.ground import Array, Ground, Stretch
from camera_requisition.core.sight.common_part import common_parts
from camera_requisition.core.sight.geodesy import Geometries

SMALLEST_AREA_M2 = 0.1
SMALLEST_LENGTH_M = 0.1
_TOUCH_M = 0.01
# A quarter of the corridor's rounding in 32 pieces: its edge is off by less than 0.03 % of the corridor.
_QUARTER_SEGMENTS = 32


@dataclass(frozen=True)
class Overlap:
    """What each of n views holds of an incident.

    `zone_hits` (n, zones); `area_m2` (n,) of the zones together; `stretches`: for each view tuples (number of the line, from, to) in
    metres along it, `path_m` (n,) their sum; `distance_m` (n,) from the lens to the nearest seen part, infinite where nothing is seen.
    """

    zone_hits: npt.NDArray[np.bool_]
    area_m2: Array
    stretches: tuple[tuple[Stretch, ...], ...]
    path_m: Array
    distance_m: Array

    @cached_property
    def hits(self) -> npt.NDArray[np.bool_]:
        """Whether anything that counts is seen."""
        seen: npt.NDArray[np.bool_] = np.isfinite(self.distance_m)
        return seen

    @cached_property
    def measures(self) -> list[tuple[bool, float, float, float]]:
        """Of each view whether it counts, distance, area and length, as plain numbers: hundreds are looked up one by one."""
        return list(zip(self.hits.tolist(), self.distance_m.tolist(), self.area_m2.tolist(), self.path_m.tolist()))


def overlap(views: Geometries, lens: Geometries, ground: Ground, corridor_m: float) -> Overlap:
    """Measure `views` (polygons of the ground's plane, one lens each). An overlap counts from 0.1 m² or 0.1 m along a line."""
    distance = np.full(len(views), np.inf)
    zone_hits, area = _zones(views, lens, ground, distance)
    stretches = _stretches(views, lens, ground, corridor_m, distance)
    path = np.array([sum(to_m - from_m for _, from_m, to_m in one) for one in stretches], dtype=np.float64)
    return Overlap(zone_hits, area, stretches, path, distance)


def _zones(views: Geometries, lens: Geometries, ground: Ground, distance: Array) -> tuple[npt.NDArray[np.bool_], Array]:
    area = np.zeros(len(views))
    hits = np.zeros((len(views), len(ground.zones)), dtype=np.bool_)
    if ground.zone_union is None or not len(views):
        return hits, area
    shapely.prepare(ground.zone_union)
    near = np.flatnonzero(shapely.intersects(ground.zone_union, views))
    if len(ground.zones) == 1:
        # Most views of a zone lie in it altogether: that is asked for a tenth of what cutting costs.
        parts = views[near]
        across = np.flatnonzero(~shapely.covers(ground.zone_union, parts))
        parts[across] = common_parts(parts[across], ground.zone_union)
        areas = ground.area(parts)
        large = areas >= SMALLEST_AREA_M2
        hits[near, 0] = large
        seen, parts, area[near[large]] = near[large], parts[large], areas[large]
    else:
        for number, shape in enumerate(ground.zone_shapes):
            hits[near, number] = ground.area(common_parts(views[near], shape)) >= SMALLEST_AREA_M2
        seen = near[hits[near].any(axis=1)]
        parts = common_parts(views[seen], ground.zone_union)
        area[seen] = ground.area(parts)
    distance[seen] = shapely.distance(lens[seen], parts)
    return hits, area


def _stretches(views: Geometries, lens: Geometries, ground: Ground, corridor_m: float, distance: Array) -> tuple[tuple[Stretch, ...], ...]:
    found: list[tuple[Stretch, ...]] = [()] * len(views)
    for number, line in enumerate(ground.lines):
        course = line.course
        steps = course.steps()
        which, pieces, begin, end = _seen_pieces(views, course.pieces(), corridor_m)
        step = steps[pieces.step]
        length = course.at_m[step + 1] - course.at_m[step]
        from_m, to_m = course.at_m[step] + begin * length, course.at_m[step] + end * length
        gaps = shapely.distance(lens[which], pieces.shape)
        order = np.lexsort((from_m, which))
        rows = zip(which[order].tolist(), from_m[order].tolist(), to_m[order].tolist(), gaps[order].tolist())
        for view, group in groupby(rows, key=itemgetter(0)):
            mine = list(group)
            merged = merge_spans([(first, last) for _, first, last, _ in mine])
            kept = tuple((number, first, last) for first, last in merged if last - first >= SMALLEST_LENGTH_M)
            if kept:
                found[view] = (*found[view], *kept)
                distance[view] = min(distance[view], *(gap for _, _, _, gap in mine))
    return tuple(found)


@dataclass(frozen=True)
class _Pieces:
    step: npt.NDArray[np.intp]
    shape: Geometries


def _seen_pieces(views: Geometries, lines: Geometries, corridor_m: float) -> tuple[npt.NDArray[np.intp], _Pieces, Array, Array]:
    """The pieces of `lines` (straight, two points each) within the corridor of each view.

    Returns the index of the view, the piece with the index of its line, and where on that line it begins and ends, 0 to 1.
    """
    pairs = shapely.STRtree(lines).query(views, predicate="dwithin", distance=corridor_m)
    near, which = np.unique(pairs[0], return_inverse=True)
    widened = shapely.buffer(views[near], corridor_m, quad_segs=_QUARTER_SEGMENTS) if corridor_m > 0 else views[near]
    cut = shapely.intersection(lines[pairs[1]], widened[which])
    parts, origin = shapely.get_parts(cut, return_index=True)
    straight = (shapely.get_dimensions(parts) == 1) & (shapely.length(parts) > 0)
    parts, origin = parts[straight], origin[straight]
    line = pairs[1][origin]
    first, last = _ends(lines[line])
    begin, end = _ends(parts)
    along = last - first
    shares = [np.clip(((point - first) * along).sum(axis=1) / (along**2).sum(axis=1), 0.0, 1.0) for point in (begin, end)]
    return pairs[0][origin], _Pieces(line, parts), np.minimum(*shares), np.maximum(*shares)


def _ends(lines: Geometries) -> tuple[Array, Array]:
    first, last = (shapely.get_coordinates(shapely.get_point(lines, index)).reshape(-1, 2) for index in (0, -1))
    return first, last


def merge_spans(spans: Sequence[tuple[float, float]], gap: float = _TOUCH_M) -> list[tuple[float, float]]:
    """Intervals joined where they overlap or lie no more than `gap` apart, in ascending order."""
    merged: list[tuple[float, float]] = []
    for first, last in sorted(spans):
        if merged and first - merged[-1][1] <= gap:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
