"""By how many cameras each part of an incident is seen: zones by area, paths and tracks along their line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, cast

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.match.extents import in_plane
from camera_requisition.core.match.ground import Ground, Stretch, lay_out
from camera_requisition.core.match.overlap import overlap
from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.records.vocabulary import Certainty, Extent
from camera_requisition.core.sight.geodesy import Geometries

Counts = npt.NDArray[np.intp]
Shares = tuple[float, float, float]

# Faces that together miss or exceed the zones by more than this share of them: the lines are noded once more, on a grid.
_EXACT_ENOUGH = 1e-7
_GRID_M = 1e-5
_SHORTEST_M = 1e-6


@dataclass(frozen=True)
class CoveredArea:
    """A part of the zones that equally many cameras see: `cameras` that see or may see it, `sure` that surely do. `shape` in the inventory's
    reference system, `area_m2` on the ellipsoid.
    """

    cameras: int
    sure: int
    shape: BaseGeometry
    area_m2: float


@dataclass(frozen=True)
class CoveredStretch:
    """A stretch of a path or track that equally many cameras see, with its passing times (None: unknown); as `BlindStretch` where none does."""

    line: int
    from_m: float
    to_m: float
    cameras: int
    sure: int
    line_lonlat: tuple[tuple[float, float], ...]
    earliest: Optional[float] = None
    latest: Optional[float] = None
    hypothesis: Optional[str] = None

    @property
    def length_m(self) -> float:
        """Length along the path."""
        return self.to_m - self.from_m


@dataclass(frozen=True)
class Coverage:
    """An incident divided by how many cameras see it. Areas come to the zones' area, stretches to the paths' length."""

    areas: tuple[CoveredArea, ...] = ()
    stretches: tuple[CoveredStretch, ...] = ()

    def zone_shares(self, *, sure: bool = False) -> Optional[Shares]:
        """Shares (0 to 1) of the zones that no camera sees, one does, two or more do; None without zones."""
        return _shares([(area.sure if sure else area.cameras, area.area_m2) for area in self.areas])

    def path_shares(self, *, sure: bool = False) -> Optional[Shares]:
        """The same of the length of all paths and tracks."""
        return _shares([(stretch.sure if sure else stretch.cameras, stretch.length_m) for stretch in self.stretches])


def coverage(result: SearchResult) -> Coverage:
    """How many of the matches of `result` see each part of its incident: those whose footage may be gone too, for they saw it.

    It needs nothing but the result, so that one of a case file can be asked as well.
    """
    ground = lay_out(result.request)
    possible = in_plane([_widest(match) for match in result.matches], result.crs, ground.plane)
    surely = [match for match in result.matches if match.certainty == Certainty.SEES.value]
    sure = in_plane([match.view for match in surely], result.crs, ground.plane)
    return Coverage(
        _areas(ground, possible, sure, result.crs),
        _stretches(ground, [_spans(match) for match in result.matches], _surely_seen(sure, ground, result.request.corridor_m)),
    )


def _widest(match: Match) -> BaseGeometry:
    """The widest extent of a match: that of its stored view; of one whose view was made for the search the extent that it rests on."""
    views = match.candidate.views
    if not views or any(view.stale for view in views):
        return match.view
    return next((view.geometry for view in views if str(view.extent) == Extent.POSSIBLE.value), match.view)


def _shares(parts: Sequence[tuple[int, float]]) -> Optional[Shares]:
    whole = sum(size for _, size in parts)
    if not whole > 0.0:
        return None
    none, one = (sum(size for count, size in parts if count == wanted) / whole for wanted in (0, 1))
    return none, one, max(0.0, 1.0 - none - one)


def _areas(ground: Ground, possible: Geometries, sure: Geometries, crs: str) -> tuple[CoveredArea, ...]:
    if ground.zone_union is None:
        return ()
    zone = ground.zone_union
    faces = _faces(zone, np.concatenate([possible, sure]))
    inner = cast("Geometries", shapely.point_on_surface(faces))
    counts = np.column_stack([_counted(inner, possible), _counted(inner, sure)])
    found = []
    for cameras, surely in np.unique(counts, axis=0).tolist():
        shape = shapely.coverage_union_all(faces[(counts == (cameras, surely)).all(axis=1)])
        area = float(ground.area(np.array([shape], dtype=object))[0])
        found.append(CoveredArea(cameras, surely, ground.plane.to_crs(shape, crs), area))
    return tuple(found)


def _faces(zone: BaseGeometry, shapes: Geometries) -> Geometries:
    """The smallest parts of `zone` that no boundary of `shapes` runs through."""
    touching = shapes[shapely.intersects(shapes, zone)]
    lines = np.array([zone.boundary, *shapely.boundary(touching)], dtype=object)
    for grid in (None, _GRID_M):
        noded = shapely.union_all(lines, grid_size=grid)
        faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
        inside = faces[shapely.contains_properly(zone, shapely.point_on_surface(faces))]
        if abs(float(shapely.area(inside).sum()) - zone.area) <= _EXACT_ENOUGH * zone.area:
            break
    return cast("Geometries", inside)


def _counted(points: Geometries, shapes: Geometries) -> Counts:
    """In how many of `shapes` each of `points` lies."""
    if not len(shapes):
        return np.zeros(len(points), dtype=np.intp)
    point, _ = shapely.STRtree(shapes).query(points, predicate="within")
    return np.bincount(point, minlength=len(points)).astype(np.intp)


def _spans(match: Match) -> tuple[Stretch, ...]:
    return tuple((stretch.line, stretch.from_m, stretch.to_m) for stretch in match.stretches)


def _surely_seen(sure: Geometries, ground: Ground, corridor_m: float) -> list[tuple[Stretch, ...]]:
    """What each of the sure extents holds of the lines: a match's own stretches are those of its widest extent."""
    if not len(sure) or not ground.lines:
        return []
    lens = cast("Geometries", shapely.points(np.zeros((len(sure), 2))))  # distances aren't asked for
    return list(overlap(sure, lens, ground, corridor_m).stretches)


def _stretches(ground: Ground, seen: Sequence[Sequence[Stretch]], surely: Sequence[Sequence[Stretch]]) -> tuple[CoveredStretch, ...]:
    found: list[CoveredStretch] = []
    for number, line in enumerate(ground.lines):
        spans = [[(first, last) for which, first, last in one if which == number] for one in (*seen, *surely)]
        breaks = [0.0, *line.course.breaks().tolist(), line.course.length_m]
        edges = np.unique(np.clip([*breaks, *(edge for one in spans for span in one for edge in span)], 0.0, line.course.length_m))
        edges = edges[np.r_[True, np.diff(edges) > _SHORTEST_M]]
        edges[-1] = line.course.length_m
        middles = (edges[:-1] + edges[1:]) / 2.0
        counts = np.column_stack([_over(middles, spans[: len(seen)]), _over(middles, spans[len(seen) :])])
        new = np.r_[True, (np.diff(counts, axis=0) != 0).any(axis=1) | np.isin(edges[1:-1], breaks)]
        starts = np.flatnonzero(new)
        for first, last in zip(starts.tolist(), [*starts[1:].tolist(), len(middles)]):
            found.append(_stretch(ground, number, (float(edges[first]), float(edges[last])), counts[first].tolist()))
    return tuple(found)


def _over(places: npt.NDArray[np.float64], spans: Sequence[Sequence[tuple[float, float]]]) -> Counts:
    """By how many of the cameras each place of a line is seen."""
    counts = np.zeros(len(places), dtype=np.intp)
    for one in spans:
        held = np.zeros(len(places), dtype=np.bool_)
        for first, last in one:
            held |= (places >= first) & (places <= last)
        counts += held
    return counts


def _stretch(ground: Ground, number: int, span: tuple[float, float], counts: Sequence[int]) -> CoveredStretch:
    line = ground.lines[number]
    points = line.course.piece(*span)
    longitudes, latitudes = ground.plane.inverse(points[:, 0], points[:, 1])
    earliest, latest = line.times.between(*span)
    return CoveredStretch(
        line=number,
        from_m=span[0],
        to_m=span[1],
        cameras=counts[0],
        sure=counts[1],
        line_lonlat=tuple(zip(longitudes.tolist(), latitudes.tolist())),
        earliest=earliest,
        latest=latest,
        hypothesis=line.course.hypothesis,
    )
