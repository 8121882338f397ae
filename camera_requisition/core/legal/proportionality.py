"""How much footage is asked for, whether that is much, and what of it sees best.

A requisition must be proportionate to the gravity of the facts (for France: Crim. 13 February 2024, 23-80.497). The thresholds are the pack's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely

from camera_requisition.core.legal.types import Thresholds
from camera_requisition.core.match.overlap import SMALLEST_AREA_M2
from camera_requisition.core.match.types import Match, SearchResult, Window
from camera_requisition.core.match.windows import incident_window
from camera_requisition.core.records.vocabulary import Certainty
from camera_requisition.core.sight.common_part import common_parts
from camera_requisition.core.sight.geodesy import LocalPlane

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

HOUR_S = 3600.0
ENOUGH = 2
"""How many cameras are kept for each place and stretch: the second serves when the first has failed."""
_Place = tuple[int, float, float]


@dataclass(frozen=True)
class Proportion:
    """What is asked for: number of cameras, hours of footage over all of them, the longest single window in hours.

    `warnings` are codes of the message catalogue with their values: `many_camera_hours`, `long_window`, `many_cameras`.
    """

    cameras: int
    camera_hours: float
    longest_hours: float
    warnings: tuple[tuple[str, dict[str, object]], ...] = ()


def proportion(result: SearchResult, requested: Collection[str], thresholds: Thresholds) -> Proportion:
    """The measure of what is requested of `result`; an unplaced camera is asked for during the whole incident."""
    whole = incident_window(result)
    each = [match.windows for match in result.matches if match.candidate.camera.camera_id in requested]
    each += [(whole,) if whole else () for one in result.unplaced if one.camera.camera_id in requested]
    return measured(each, thresholds)


def measured(each: Collection[tuple[Window, ...]], thresholds: Thresholds) -> Proportion:
    """The measure of some cameras' windows."""
    lengths = [(window.end - window.start) / HOUR_S for windows in each for window in windows]
    hours, longest = sum(lengths), max(lengths, default=0.0)
    found: list[tuple[str, dict[str, object]]] = []
    if _above(hours, thresholds.camera_hours):
        found.append(("many_camera_hours", {"hours": round(hours), "limit": thresholds.camera_hours}))
    if _above(longest, thresholds.window_hours):
        found.append(("long_window", {"hours": round(longest, 1), "limit": thresholds.window_hours}))
    if _above(float(len(each)), thresholds.cameras):
        found.append(("many_cameras", {"cameras": len(each), "limit": thresholds.cameras}))
    return Proportion(len(each), hours, longest, tuple(found))


def narrow_to_best(result: SearchResult, requested: Collection[str], enough: int = ENOUGH) -> set[str]:
    """The cameras of `requested` that see best: for each part of the zones and for each stretch of path that any of them sees, the best
    `enough` ones.

    Better is who surely sees, then who has more pixels a metre there, then who is nearer. Nothing that was seen becomes unseen (parts of a zone
    below 0.1 m² don't count); the same set is given whatever the order of `requested`. A camera that surely sees a path and a zone only
    possibly is kept, since nobody knows which part of the zone; those without coordinates are left out, since nobody knows what they see.
    """
    matches = sorted((one for one in result.matches if one.candidate.camera.camera_id in requested), key=_rank)
    pieces = {match.candidate.camera.camera_id: set(_pieces(match, matches)) for match in matches}
    scene = _Scene(result, enough)
    seen: dict[_Place, int] = {}
    chosen: set[str] = set()
    for match in matches:
        camera_id = match.candidate.camera.camera_id
        part = scene.part(match)
        if scene.lacks(part) or (match.at_scene and part is None) or any(seen.get(piece, 0) < enough for piece in pieces[camera_id]):
            chosen.add(camera_id)
            scene.add(part)
            for piece in pieces[camera_id]:
                seen[piece] = seen.get(piece, 0) + 1
    return chosen


class _Scene:
    """The zones of a search, and what of them the chosen cameras see already: once, twice, up to `enough` times."""

    def __init__(self, result: SearchResult, enough: int) -> None:
        zones = [zone.geometry for zone in result.request.incident.zones]
        self._crs = result.crs
        self._zones: Optional[BaseGeometry] = None
        self._seen: list[BaseGeometry] = [shapely.Polygon()] * enough
        if zones:
            first = zones[0].representative_point()
            self._plane = LocalPlane(first.x, first.y)
            self._zones = shapely.union_all([shapely.make_valid(self._plane.forward(zone)) for zone in zones])

    def part(self, match: Match) -> Optional[BaseGeometry]:
        """What of the zones a camera sees, in metres of a plane; None where its view meets none."""
        if self._zones is None or not match.at_scene:
            return None
        view = shapely.make_valid(self._plane.from_crs(match.view, self._crs))
        part: BaseGeometry = common_parts(np.array([view]), self._zones)[0]
        return part if part.area >= SMALLEST_AREA_M2 else None

    def lacks(self, part: Optional[BaseGeometry]) -> bool:
        """Whether some of `part` is not yet seen as often as wanted."""
        return part is not None and shapely.difference(part, self._seen[-1]).area >= SMALLEST_AREA_M2

    def add(self, part: Optional[BaseGeometry]) -> None:
        """`part` is seen once more."""
        if part is None:
            return
        for times in range(len(self._seen) - 1, 0, -1):
            again = shapely.intersection(self._seen[times - 1], part)
            self._seen[times] = shapely.union(self._seen[times], again)
        self._seen[0] = shapely.union(self._seen[0], part)


def _rank(match: Match) -> tuple[bool, float, float, str]:
    return match.certainty != Certainty.SEES.value, -(match.pixel_density or 0.0), match.distance_m, match.candidate.camera.camera_id


def _pieces(match: Match, matches: Iterable[Match]) -> Iterator[_Place]:
    """What a camera sees of the lines, in pieces that are seen as a whole or not at all by each of `matches`."""
    for stretch in match.stretches:
        ends = {stretch.from_m, stretch.to_m}
        for other in matches:
            for one in other.stretches:
                if one.line == stretch.line:
                    ends.update(end for end in (one.from_m, one.to_m) if stretch.from_m < end < stretch.to_m)
        ordered = sorted(ends)
        yield from ((stretch.line, start, end) for start, end in zip(ordered, ordered[1:]))


def _above(value: float, limit: Optional[float]) -> bool:
    return limit is not None and value > limit
