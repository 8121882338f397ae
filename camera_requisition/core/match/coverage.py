"""By how many cameras each part of an incident is seen: zones by area, paths and tracks along their line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Optional, cast

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.match.extents import in_plane
from camera_requisition.core.match.ground import Array, Ground, Stretch, lay_out
from camera_requisition.core.match.overlap import overlap
from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.vocabulary import Certainty
from camera_requisition.core.sight.arrays import array_of
from camera_requisition.core.sight.geodesy import Geometries

Counts = npt.NDArray[np.intp]
Shares = tuple[float, float, float]

# Lines meet on a grid of a thousandth of a millimetre: views along one wall differ by rounding, and would leave parts thinner than that.
# Where the parts don't come to the whole all the same, on a coarser one.
_GRIDS_M = (1e-6, 1e-5, 1e-4, 1e-3)
_GAP = 1e-6
# What all parts with the same numbers come to when they are but seams between rounded lines: counted with their like.
_SEAM_M2 = 0.01
# A camera that sees a stretch up to here and another from here on leave no gap between them; the same for stretches that none sees.
_TOUCH_M = 0.01
_AROUND_M = 1.0


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


def coverage(result: SearchResult, progress: Optional[Progress] = None) -> Coverage:
    """How many of the matches of `result` see each part of its incident: those whose footage may be gone too, for they saw it.

    It needs nothing but the result, so that one of a case file can be asked as well. Raises `Cancelled`.
    """
    watcher = progress or SilentProgress()
    ground = lay_out(result.request)
    watcher.check()
    areas = _areas(result, ground, watcher)
    watcher.check()
    return Coverage(areas, _stretches(result, ground))


def _shares(parts: Sequence[tuple[int, float]]) -> Optional[Shares]:
    whole = sum(size for _, size in parts)
    if not whole > 0.0:
        return None
    none, one, several = (sum(size for count, size in parts if min(count, 2) == wanted) / whole for wanted in (0, 1, 2))
    return none, one, several


def _sees(match: Match) -> bool:
    return match.certainty == Certainty.SEES.value


# zones


def _areas(result: SearchResult, ground: Ground, watcher: Progress) -> tuple[CoveredArea, ...]:
    if ground.zone_union is None:
        return ()
    matches = [match for match in result.matches if match.at_scene]
    wide = in_plane([match.widest_view for match in matches], result.crs, ground.plane)
    certain = [index for index, match in enumerate(matches) if _sees(match)]
    sure = dict(zip(certain, in_plane([matches[index].view for index in certain], result.crs, ground.plane)))
    watcher.check()
    faces = _faces(ground.zone_union, [*wide, *sure.values()])
    watcher.check()
    counts = _without_seams(_counted(faces, wide, sure), shapely.area(faces))
    watcher.check()
    found = []
    for cameras, surely in np.unique(counts, axis=0).tolist():
        shape = shapely.coverage_union_all(faces[(counts == (cameras, surely)).all(axis=1)])
        area = float(ground.area(array_of([shape]))[0])
        found.append(CoveredArea(cameras, surely, ground.plane.to_crs(shape, result.crs), area))
    return tuple(found)


def _faces(zone: BaseGeometry, shapes: Sequence[BaseGeometry]) -> Geometries:
    """The smallest parts of `zone` that no boundary of `shapes` runs through."""
    west, south, east, north = zone.bounds
    # what lies beyond the zone would only be divided to be thrown away
    near = (west - _AROUND_M, south - _AROUND_M, east + _AROUND_M, north + _AROUND_M)
    lines = shapely.clip_by_rect(shapely.boundary(array_of([zone, *shapes])), *near)
    shapely.prepare(zone)
    found = [(np.inf, np.array([], dtype=object))]
    for grid_m in _GRIDS_M:
        noded = shapely.union_all(lines, grid_size=grid_m)
        faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
        inside = faces[shapely.contains_properly(zone, shapely.point_on_surface(faces))]
        found.append((abs(float(shapely.area(inside).sum()) - zone.area), inside))
        if found[-1][0] <= _GAP * zone.area:
            break
    return cast("Geometries", min(found, key=itemgetter(0))[1])


def _counted(faces: Geometries, wide: Geometries, sure: dict[int, BaseGeometry]) -> Counts:
    """For each of `faces` how many cameras see or may see it, and how many surely do: shape (n, 2). `sure` goes by the index of the camera."""
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    counts = np.zeros((len(faces), 2), dtype=np.intp)
    order = np.argsort(inner[:, 0], kind="stable")
    eastward = inner[order]
    for camera, shape in enumerate(wide):
        held = order[_inside(shape, eastward)]
        counts[held, 0] += 1
        certain = sure.get(camera)
        if certain is not None:
            # A sure extent lies in the widest one; where their arcs have other corners it may stick out by a hair.
            shapely.prepare(certain)
            counts[held[shapely.contains_xy(certain, inner[held])], 1] += 1
    return counts


def _without_seams(counts: Counts, areas: Array) -> Counts:
    """`counts`, those that make up next to nothing of the zones replaced by the nearest ones that do."""
    pairs, which = np.unique(counts, axis=0, return_inverse=True)
    large = np.bincount(which.ravel(), weights=areas, minlength=len(pairs)) >= _SEAM_M2
    if not large.any():
        return counts
    kept = pairs[large]
    nearest = np.abs(pairs[:, None] - kept).sum(axis=2).argmin(axis=1)
    return cast("Counts", kept[nearest][which.ravel()])


def _inside(shape: BaseGeometry, eastward: Array) -> Counts:
    """Which of the points, given from west to east, lie in `shape`."""
    if shape.is_empty:
        return np.empty(0, dtype=np.intp)
    west, south, east, north = shape.bounds
    first, last = np.searchsorted(eastward[:, 0], [west, east])
    norths = eastward[first:last, 1]
    near = first + np.flatnonzero((norths >= south) & (norths <= north))
    shapely.prepare(shape)
    return cast("Counts", near[shapely.contains_xy(shape, eastward[near])])


# paths and tracks


def _stretches(result: SearchResult, ground: Ground) -> tuple[CoveredStretch, ...]:
    seen = [tuple((one.line, one.from_m, one.to_m) for one in match.stretches) for match in result.matches]
    surely = _surely_seen(result, ground)
    found: list[CoveredStretch] = []
    for number, line in enumerate(ground.lines):
        spans, sure_spans = _of_line(seen, number), _of_line(surely, number)
        ends = [0.0, *line.course.breaks().tolist(), line.course.length_m]
        for begin, end in zip(ends[:-1], ends[1:]):
            found.extend(_divided(ground, number, (begin, end), spans, sure_spans))
    return tuple(found)


def _surely_seen(result: SearchResult, ground: Ground) -> list[tuple[Stretch, ...]]:
    """What each camera surely sees of the lines: a match's own stretches are those of its widest extent."""
    matches = [match for match in result.matches if _sees(match) and match.on_route]
    if not matches:
        return []
    sure = in_plane([match.view for match in matches], result.crs, ground.plane)
    lens = cast("Geometries", shapely.points(np.zeros((len(sure), 2))))  # distances aren't asked for
    return list(overlap(sure, lens, ground, result.request.corridor_m).stretches)


def _of_line(seen: Sequence[Sequence[Stretch]], number: int) -> list[list[tuple[float, float]]]:
    """Metres from and to on one line, camera by camera."""
    return [found for one in seen if (found := [(first, last) for line, first, last in one if line == number])]


def _divided(
    ground: Ground,
    number: int,
    ends: tuple[float, float],
    seen: Sequence[Sequence[tuple[float, float]]],
    surely: Sequence[Sequence[tuple[float, float]]],
) -> list[CoveredStretch]:
    """A line, or one recorded segment of a track, from its first metre to its last, cut where another number of cameras sees it."""
    edges = _apart([edge for spans in (*seen, *surely) for span in spans for edge in span], *ends)
    middles = (edges[:-1] + edges[1:]) / 2.0
    possible = _over(middles, seen)
    counts = np.column_stack([possible, np.minimum(_over(middles, surely), possible)])
    starts = np.flatnonzero(np.r_[True, (np.diff(counts, axis=0) != 0).any(axis=1)])[: len(middles)]
    return [
        _stretch(ground, number, (float(edges[first]), float(edges[last])), counts[first].tolist())
        for first, last in zip(starts.tolist(), [*starts[1:].tolist(), len(middles)])
    ]


def _apart(edges: Sequence[float], begin: float, end: float) -> Array:
    """`begin`, `end` and those of `edges` between them that lie apart from each other, in ascending order."""
    kept = [begin]
    for edge in sorted(edges):
        if edge - kept[-1] > _TOUCH_M and end - edge > _TOUCH_M:
            kept.append(edge)
    return np.array([*kept, end] if end > begin else [])


def _over(places: Array, seen: Sequence[Sequence[tuple[float, float]]]) -> Counts:
    """By how many cameras each place of a line is seen."""
    counts = np.zeros(len(places), dtype=np.intp)
    for spans in seen:
        held = np.zeros(len(places), dtype=np.bool_)
        for first, last in spans:
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
