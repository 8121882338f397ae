"""What is visible around points among straight edges: exact, and for many points at once.

The visible part of a plane around a point is star-shaped: it ends, in each direction, at the nearest edge. Written as 1/r, a straight edge is
a sinusoid of the direction, so the visible part is the upper envelope of sinusoids, each over the directions in which its edge lies. The
directions of all end points divide the full turn into intervals in which no edge begins or ends; in each the nearest edge at the middle is
the nearest all along, unless two edges cross there: then the interval is divided at the crossing, and looked at again. Edges that are seen
from behind (their solid side faces the point) can't be the nearest of a closed footprint and are left out first.

What was compared (1,000 cameras in a real city, each with about a hundred edges in reach; figures in `docs/performance.md`): the rotational
sweep with a balanced tree (Asano 1985; `pysovist`) and triangular expansion (Bungiu et al. 2014; CGAL through `pyvispoly`) are exact too, and
better for a single point among a hundred thousand edges, but go point by point; `VisiLibity` needs a compiler; a fan of rays at 1° is off by
14 % of the area at worst; unions of shadow polygons are slower by an order and lose slivers; a raster viewshed sees walls beside the camera.
For many points with few edges in reach the envelope is the quickest of the exact ones, because all points are done in the same array
operations: the work is the number of (edge, interval) pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
import shapely

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

ARC_STEP = np.radians(2.5)
"""Free arcs are replaced by chords of at most this angle: they then lie within 0.03 % of the radius."""
# Directions closer than this are one: at 100 m they lie a nanometre apart.
_SAME_DIRECTION = 1e-11
# Between walls that ought to be one, rounding opens gaps: through narrower ones (10 µm wide at 100 m) nothing is seen.
_SPIKE = 1e-7
# Edges seen edge-on hide nothing.
_EDGE_ON = 1e-12
# How much nearer (as share of 1/r) an edge has to be at the end of an interval to prove that two edges cross in it.
_CROSSING = 1e-9
_MOST_DIVISIONS = 60
_FREE = -1
_BINS = 128


@dataclass(frozen=True)
class Segments:
    """Edges seen from points: `point` numbers the point of each; `start` and `end` are (m, 2), relative to that point.

    Solid is what lies left of start → end: seen from there an edge hides nothing.
    """

    point: Indices
    start: Array
    end: Array


@dataclass(frozen=True)
class Stars:
    """The visible parts as rings, counter-clockwise, one after another, relative to their points; `point` numbers the point of each vertex."""

    point: Indices
    x: Array
    y: Array
    count: int

    def polygons(self, x: Array, y: Array) -> Geometries:
        """The visible parts as polygons with these coordinates of the vertices."""
        rings = shapely.linearrings(np.column_stack([x, y]), indices=self.point)
        return cast("Geometries", shapely.polygons(rings))


def stars(radii: Array, segments: Segments) -> Stars:
    """What is visible from each of `len(radii)` points, out to its radius (> 0), past `segments`.

    Arcs are chords of `ARC_STEP` with their vertices on the circle.
    """
    radii = np.asarray(radii, dtype=np.float64)
    lines = _not_hidden(len(radii), _Lines.of(radii, segments))
    runs = _runs(len(radii), lines)
    return _outline(radii, lines, runs)


@dataclass(frozen=True)
class _Lines:
    """The parts of edges that may be seen, in polar form: 1/r = `cosine`·cos θ + `sine`·sin θ for θ from `begin` to `end`.

    Angles in radians counter-clockwise from the first axis, −π ≤ begin < end ≤ π: an edge behind the point is two lines. `most` is the
    largest distance on the edge.
    """

    point: Indices
    cosine: Array
    sine: Array
    begin: Array
    end: Array
    most: Array

    @classmethod
    def of(cls, radii: Array, segments: Segments) -> _Lines:
        # Seen from outside, the solid side is behind: the edge then runs clockwise, and is turned round.
        right, left = segments.end, segments.start
        across = right[:, 0] * left[:, 1] - right[:, 1] * left[:, 0]
        size = np.hypot(*right.T) * np.hypot(*left.T)
        seen = across > _EDGE_ON * size
        point, right, left, across = segments.point[seen], right[seen], left[seen], across[seen]
        along = left - right
        first, last = _inside(right, along, radii[point])
        reached = first < last
        point, right, along, across = point[reached], right[reached], along[reached], across[reached]
        begin_at = right + first[reached, None] * along
        end_at = right + last[reached, None] * along
        begin, end = np.arctan2(begin_at[:, 1], begin_at[:, 0]), np.arctan2(end_at[:, 1], end_at[:, 0])
        most = np.maximum(np.hypot(*begin_at.T), np.hypot(*end_at.T))
        cosine, sine = along[:, 1] / across, -along[:, 0] / across
        columns = np.stack([cosine, sine, begin, end, most])
        behind = np.flatnonzero(end < begin)
        before, after = columns[:, behind].copy(), columns[:, behind].copy()
        before[3], after[2] = np.pi, -np.pi
        columns[:, behind] = before
        columns = np.concatenate([columns, after], axis=1)
        point = np.concatenate([point, point[behind]])
        wide = columns[3] - columns[2] > _EDGE_ON
        return cls(point[wide], *columns[:, wide])

    def take(self, kept: Mask) -> _Lines:
        """Some of them."""
        return _Lines(
            self.point[kept], self.cosine[kept], self.sine[kept], self.begin[kept], self.end[kept], self.most[kept]
        )  # fmt: skip

    def inverse_distance(self, line: Indices, cosine: Array, sine: Array) -> Array:
        """1/r of lines in directions given by their cosine and sine."""
        found = self.cosine[line] * cosine + self.sine[line] * sine
        # A line seen nearly edge-on runs off to infinity just beyond its ends: never farther than they are.
        return cast("Array", np.maximum(found, 1.0 / self.most[line]))


def _not_hidden(count: int, lines: _Lines) -> _Lines:
    """The lines without most of those that others hide wholly: `_BINS` equal directions a point, in each the nearest line that fills it."""
    width = 2.0 * np.pi / _BINS
    first, last = (lines.begin + np.pi) / width, (lines.end + np.pi) / width
    line, bin_ = _pairs(np.ceil(first).astype(np.intp), np.floor(last).astype(np.intp))
    # 1/r of a straight line is smallest at an end of the bin.
    borders = np.arange(_BINS + 1) * width - np.pi
    cosine, sine = np.cos(borders), np.sin(borders)
    filled = np.minimum(*(lines.inverse_distance(line, cosine[bin_ + side], sine[bin_ + side]) for side in (0, 1)))
    order = np.argsort(filled, kind="stable")
    nearest = np.zeros(count * _BINS)
    nearest[(lines.point[line] * _BINS + bin_)[order]] = filled[order]
    # The nearest that a line comes: at its foot, or beyond what any of its directions reaches.
    closest = np.hypot(lines.cosine, lines.sine)
    begin, end = np.floor(first).astype(np.intp), np.minimum(np.floor(last).astype(np.intp) + 1, _BINS)
    line, bin_ = _pairs(begin, end)
    seen = closest[line] * (1.0 + _CROSSING) >= nearest[lines.point[line] * _BINS + bin_]
    starts = (np.cumsum(end - begin) - (end - begin)).astype(np.intp)
    return lines.take(np.logical_or.reduceat(seen, starts)) if len(starts) else lines


def _inside(start: Array, along: Array, radius: Array) -> tuple[Array, Array]:
    """Where (0 to 1) the steps `start` + t·`along` are inside circles around the origin; first ≥ last where nowhere."""
    a = (along * along).sum(axis=1)
    b = (start * along).sum(axis=1)
    c = (start * start).sum(axis=1) - radius * radius
    root = np.sqrt(np.maximum(b * b - a * c, 0.0))
    first, last = np.maximum((-b - root) / a, 0.0), np.minimum((-b + root) / a, 1.0)
    missed = b * b <= a * c
    first[missed], last[missed] = 1.0, 0.0
    return first, last


@dataclass(frozen=True)
class _Runs:
    """Consecutive directions in which one line is the nearest (`_FREE`: none), point by point, in ascending order."""

    point: Indices
    begin: Array
    end: Array
    nearest: Indices


def _runs(count: int, lines: _Lines) -> _Runs:
    point, begin, end, first, last = _intervals(count, lines)
    line, interval = _pairs(first, last)
    todo: Mask = np.ones(len(line), dtype=np.bool_)
    done: list[_Runs] = []
    for _ in range(_MOST_DIVISIONS):
        line, interval = line[todo], interval[todo]
        found, wrong, at = _nearest(lines, line, interval, begin, end)
        good = ~wrong
        done.append(_Runs(point[good], begin[good], end[good], found[good]))
        if good.all():
            break
        # Each interval in which lines cross becomes two, with the same lines.
        number = np.cumsum(wrong) - 1
        todo = wrong[interval]
        kept = number[interval[todo]]
        line = np.concatenate([line[todo], line[todo]])
        interval = np.concatenate([2 * kept, 2 * kept + 1])
        todo = np.ones(len(line), dtype=np.bool_)
        point = np.repeat(point[wrong], 2)
        begin = np.column_stack([begin[wrong], at[wrong]]).ravel()
        end = np.column_stack([at[wrong], end[wrong]]).ravel()
    else:
        done.append(_Runs(point, begin, end, _nearest(lines, line[todo], interval[todo], begin, end)[0]))
    if len(done) == 1:
        return _joined(done[0])
    every = _Runs(*(np.concatenate([getattr(one, name) for one in done]) for name in ("point", "begin", "end", "nearest")))
    order = np.lexsort((every.begin, every.point))
    return _joined(_Runs(every.point[order], every.begin[order], every.end[order], every.nearest[order]))


def _intervals(count: int, lines: _Lines) -> tuple[Indices, Array, Array, Indices, Indices]:
    """The intervals between the directions of all ends, and for each line the first one that it covers and the one after its last."""
    corners = np.arange(count)
    turn = np.full(count, np.pi)
    angle = np.concatenate([-turn, turn, lines.begin, lines.end])
    owner = np.concatenate([corners, corners, lines.point, lines.point])
    order = np.lexsort((angle, owner))
    sorted_angle, sorted_owner = angle[order], owner[order]
    new = np.r_[True, (np.diff(sorted_owner) > 0) | (np.diff(sorted_angle) > _SAME_DIRECTION)]
    number = np.empty(len(angle), dtype=np.intp)
    number[order] = np.cumsum(new) - 1
    direction, of = sorted_angle[new], sorted_owner[new]
    # The last direction of a point (π) begins no interval; dropping it renumbers the intervals of the points after it.
    opens = np.r_[of[1:] == of[:-1], False]
    begin, end, point = direction[opens], direction[np.flatnonzero(opens) + 1], of[opens]
    firsts = number[2 * count : 2 * count + len(lines.begin)]
    lasts = number[2 * count + len(lines.begin) :]
    return point.astype(np.intp), begin, end, firsts - lines.point, lasts - lines.point


def _pairs(first: Indices, last: Indices) -> tuple[Indices, Indices]:
    """Every line with every interval that it covers."""
    counts = np.maximum(last - first, 0)
    line = np.repeat(np.arange(len(counts)), counts)
    step = np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
    return line, first[line] + step


def _nearest(lines: _Lines, line: Indices, interval: Indices, begin: Array, end: Array) -> tuple[Indices, Mask, Array]:
    """The nearest line of each interval by its middle; where another is nearer at one of its ends, and at which angle the two cross."""
    middle = (begin + end) / 2
    at_middle = lines.inverse_distance(line, np.cos(middle)[interval], np.sin(middle)[interval])
    order = np.argsort(at_middle, kind="stable")
    nearest = np.full(len(begin), _FREE, dtype=np.intp)
    nearest[interval[order]] = line[order]  # of several the last one counts: the nearest
    wrong = np.zeros(len(begin), dtype=np.bool_)
    at = middle.copy()
    for angle in (begin, end):
        cosine, sine = np.cos(angle)[interval], np.sin(angle)[interval]
        best = nearest[interval]
        of_nearest = lines.inverse_distance(best, cosine, sine)
        found = lines.inverse_distance(line, cosine, sine)
        nearer = np.flatnonzero(found > of_nearest * (1.0 + _CROSSING))
        if nearer.size:
            other, winner, where = line[nearer], best[nearer], interval[nearer]
            # A·cos θ + B·sin θ = 0 for the difference of two lines
            crossing = np.arctan2(lines.cosine[winner] - lines.cosine[other], lines.sine[other] - lines.sine[winner])
            for turned in (crossing, crossing + np.pi, crossing - np.pi):
                between = (turned > begin[where] + _SAME_DIRECTION) & (turned < end[where] - _SAME_DIRECTION)
                wrong[where[between]] = True
                at[where[between]] = turned[between]
    return nearest, wrong, at


def _joined(runs: _Runs) -> _Runs:
    """Neighbouring intervals with the same nearest line as one, without those that rounding made."""
    wide = np.flatnonzero(runs.end - runs.begin > _SPIKE)
    runs = _Runs(runs.point[wide], runs.begin[wide], runs.end[wide], runs.nearest[wide])
    new = np.r_[True, (np.diff(runs.nearest) != 0) | (np.diff(runs.point) != 0)]
    starts = np.flatnonzero(new)
    ends = np.r_[starts[1:], len(new)] - 1
    return _Runs(runs.point[starts], runs.begin[starts], runs.end[ends], runs.nearest[starts])


def _outline(radii: Array, lines: _Lines, runs: _Runs) -> Stars:
    free = runs.nearest == _FREE
    steps = np.where(free, np.maximum(np.ceil((runs.end - runs.begin) / ARC_STEP), 1), 1).astype(np.intp)
    counts = steps + 1
    run = np.repeat(np.arange(len(counts)), counts)
    step = np.arange(len(run)) - np.repeat(np.cumsum(counts) - counts, counts)
    share = step / steps[run]
    angle = runs.begin[run] * (1.0 - share) + runs.end[run] * share
    cosine, sine = np.cos(angle), np.sin(angle)
    point = runs.point[run]
    distance = radii[point].copy()
    bounded = np.flatnonzero(~free[run])
    if bounded.size:
        distance[bounded] = 1.0 / lines.inverse_distance(runs.nearest[run[bounded]], cosine[bounded], sine[bounded])
    x, y = distance * cosine, distance * sine
    # Where one run goes on from the very place at which the one before ends, the vertex stands there once.
    again = (np.diff(point) == 0) & (np.hypot(np.diff(x), np.diff(y)) <= _CROSSING * radii[point[1:]])
    kept = np.r_[True, ~again]
    return Stars(point[kept], x[kept], y[kept], len(radii))
