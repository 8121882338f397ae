"""A path or track laid out for measuring: its points in the plane of a search, and how many metres along it each one lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, cast

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.incident.types import Path, Track
from camera_requisition.core.sight.geodesy import GEOD, LocalPlane

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Course:
    """`points` (n, 2) in metres of the plane, `lonlat` (n, 2) in degrees, `at_m` (n,) geodesic metres from the start, ascending.

    `joined` (n − 1,) is False where a step leads from one recorded segment to the next: such a step has no length and is no line.
    """

    points: Array
    lonlat: Array
    at_m: Array
    joined: npt.NDArray[np.bool_]
    hypothesis: Optional[str] = None

    @property
    def length_m(self) -> float:
        """Geodesic length in metres."""
        return float(self.at_m[-1])

    def steps(self) -> npt.NDArray[np.intp]:
        """Indices of the steps that are lines: from point i to point i + 1, longer than nothing."""
        return np.flatnonzero(self.joined & (np.diff(self.at_m) > 0))

    def pieces(self) -> npt.NDArray[np.object_]:
        """The steps as straight lines of the plane, in the order of `steps`."""
        steps = self.steps()
        lines = shapely.linestrings(np.stack([self.points[steps], self.points[steps + 1]], axis=1))
        return cast("npt.NDArray[np.object_]", lines)

    def nearest_on_steps(self, point: Array) -> tuple[npt.NDArray[np.intp], Array, Array]:
        """For each of `steps` (given first) the metres along the course of its point nearest to `point`, and the distance in metres."""
        steps = self.steps()
        begin = self.points[steps]
        along = self.points[steps + 1] - begin
        share = np.clip(((point - begin) * along).sum(axis=1) / (along**2).sum(axis=1), 0.0, 1.0)
        distances = np.hypot(*(begin + share[:, None] * along - point).T)
        return steps, self.at_m[steps] + share * (self.at_m[steps + 1] - self.at_m[steps]), distances

    def place_at(self, metres: Array) -> Array:
        """Points of the plane, shape (m, 2), so many metres from the start."""
        return np.column_stack([np.interp(metres, self.at_m, self.points[:, axis]) for axis in (0, 1)])

    def piece(self, from_m: float, to_m: float) -> Array:
        """The points of the plane, shape (m, 2), from `from_m` to `to_m` metres along the course, ends included."""
        inside = (self.at_m > from_m) & (self.at_m < to_m)
        ends = self.place_at(np.array([from_m, to_m]))
        return np.vstack([ends[:1], self.points[inside], ends[1:]])

    def breaks(self) -> Array:
        """Metres from the start at which one recorded segment ends and the next begins elsewhere."""
        found: Array = np.unique(self.at_m[1:][~self.joined])
        return found


def course_of_path(path: Path, plane: LocalPlane) -> tuple[Course, Array]:
    """The course of a path, and the metres from the start at which its legs begin and end, shape (legs + 1,)."""
    lonlat = [path.legs[0].line[0]]
    counts = []
    for leg in path.legs:
        lonlat.extend(leg.line[1:])
        counts.append(len(lonlat) - 1)
    array = np.array(lonlat, dtype=np.float64)
    course = _course(array, np.ones(len(array) - 1, dtype=np.bool_), plane, path.hypothesis)
    return course, np.concatenate([[0.0], course.at_m[counts]])


def course_of_track(track: Track, plane: LocalPlane) -> Course:
    """The course of a recorded track, its segments one after the other."""
    lonlat = np.vstack([np.column_stack([segment.longitudes, segment.latitudes]) for segment in track.segments])
    joined = np.ones(len(lonlat) - 1, dtype=np.bool_)
    ends = np.cumsum([len(segment.instants) for segment in track.segments])[:-1]
    joined[ends - 1] = False
    return _course(lonlat, joined, plane, track.hypothesis)


def _course(lonlat: Array, joined: npt.NDArray[np.bool_], plane: LocalPlane, hypothesis: Optional[str]) -> Course:
    _, _, lengths = GEOD.inv(lonlat[:-1, 0], lonlat[:-1, 1], lonlat[1:, 0], lonlat[1:, 1])
    steps = np.where(joined, np.asarray(lengths), 0.0)
    at_m = np.concatenate([[0.0], np.cumsum(steps)])
    east, north = plane.forward(lonlat[:, 0], lonlat[:, 1])
    return Course(np.column_stack([east, north]), lonlat, at_m, joined, hypothesis)
