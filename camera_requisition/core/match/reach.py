"""Which cameras a search may have to do with, asked of their places before their records are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.match.ground import Array, Ground
from camera_requisition.core.match.rectangles import SHORT_PIECE_M, search_rectangles
from camera_requisition.core.ports import Bounds, Places
from camera_requisition.core.records.assumptions import Assumptions

BEYOND_RANGE = 1.5
"""A camera is named as out of range up to this many times its largest plausible range."""
_FEW_PARTS = 8


@dataclass(frozen=True)
class NearIncident:
    """What a search asks its source: see `ports.Reach`."""

    ground: Ground
    crs: str
    assumptions: Assumptions
    corridor_m: float

    @cached_property
    def incident(self) -> Sequence[Bounds]:
        """Rectangles in the source's reference system around the incident itself."""
        return search_rectangles(self.ground, self.crs, self.corridor_m, SHORT_PIECE_M)

    def includes(self, places: Places) -> npt.NDArray[np.bool_]:
        """True for cameras that stand no farther from the incident than a near miss may, and for those whose place can't be reckoned with."""
        points = self.ground.plane.points_of_crs(self.crs, places.x, places.y)
        # Assumed or recorded, whatever is more: heights and tilts only bring the range nearer.
        by_kind = {kind: self.assumptions.of(kind).range_m[1] for kind in set(places.kind)}
        assumed = np.array([by_kind[kind] for kind in places.kind], dtype=np.float64)
        reach = np.fmax(assumed, np.where(np.isfinite(places.range_m), places.range_m, np.nan))
        return ~_farther(self.ground, points, BEYOND_RANGE * reach + self.corridor_m)


def _farther(ground: Ground, points: Array, metres: Array) -> npt.NDArray[np.bool_]:
    """Which of `points`, shape (n, 2), lie farther than `metres` (n,) from the incident; never those that are NaN.

    Asked of thousands of places: a prepared shape answers in a tenth of the time that measuring them takes.
    """
    placed = np.flatnonzero(~np.isnan(points).any(axis=1))
    far = np.ones(len(placed), dtype=np.bool_)
    lines = [shapely.multilinestrings(line.course.pieces()) for line in ground.lines]
    for shape in [*([] if ground.zone_union is None else [ground.zone_union]), *lines]:
        shapely.prepare(shape)
        # shapely takes a distance for each point, its declaration knows of one for all
        far &= ~shapely.dwithin(shape, shapely.points(points[placed]), cast("float", metres[placed]))
    found = np.zeros(len(points), dtype=np.bool_)
    found[placed[far]] = True
    return found


def distances(ground: Ground, points: Array) -> Array:
    """Metres from each of `points`, shape (n, 2), to the nearest part of the incident; NaN for NaN."""
    found = np.full(len(points), np.nan)
    placed = np.flatnonzero(~np.isnan(points).any(axis=1))
    parts = ground.parts
    if len(parts) <= _FEW_PARTS:
        found[placed] = np.min([shapely.distance(shapely.points(points[placed]), part) for part in parts], axis=0, initial=np.inf)
    elif len(placed):
        # A recorded track has thousands of pieces. The tree answers for each point, in their order.
        _, found[placed] = shapely.STRtree(parts).query_nearest(shapely.points(points[placed]), return_distance=True, all_matches=False)
    return found
