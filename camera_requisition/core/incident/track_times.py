"""When a recorded track passed a place: between its points by interpolation, in a gap the whole gap."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from camera_requisition.core.incident.courses import Course
from camera_requisition.core.incident.times import SAME_PLACE_M, Period
from camera_requisition.core.incident.types import Track

Array = npt.NDArray[np.float64]


class TrackTimes:
    """Passing times along a recorded track. Points more than `gap_s` seconds apart say nothing of what happened between them."""

    def __init__(self, track: Track, course: Course, gap_s: float) -> None:
        """`course` is the course of `track`."""
        self._at_m = course.at_m
        self._instants = np.concatenate([segment.instants for segment in track.segments])
        self._joined = course.joined
        self._gap = np.diff(self._instants) > gap_s

    def between(self, from_m: float, to_m: float) -> Period:
        """From the instant at the first place to that at the last; where either lies in a gap, the gap's beginning or end."""
        begin, end = self._at_m[:-1], self._at_m[1:]
        # A step that the stretch only touches doesn't count, but one without length (standing still) counts wherever it is touched.
        inside = (np.minimum(end, to_m) - np.maximum(begin, from_m) > SAME_PLACE_M) & (end > begin)
        standing = (begin == end) & (begin >= from_m - SAME_PLACE_M) & (end <= to_m + SAME_PLACE_M)
        touched = np.flatnonzero(self._joined & (inside | standing))
        if not touched.size:  # shorter than a step's smallest share: the step it lies in
            touched = np.flatnonzero(self._joined & (begin <= to_m + SAME_PLACE_M) & (end >= from_m - SAME_PLACE_M))
        first = self._instants_in(touched, np.maximum(from_m, begin[touched]), late=False).min()
        last = self._instants_in(touched, np.minimum(to_m, end[touched]), late=True).max()
        return float(first), float(last)

    def between_each(self, from_m: Array, to_m: Array) -> list[Period]:
        """`between` of many stretches."""
        return [self.between(first, last) for first, last in zip(from_m.tolist(), to_m.tolist())]

    def at(self, metres: Array) -> tuple[Array, Array]:
        """Earliest and latest instant at each of `metres`; at a recorded point its own."""
        periods = np.array([self._at_place(float(place)) for place in np.atleast_1d(metres)], dtype=np.float64)
        return periods[:, 0], periods[:, 1]

    def _at_place(self, place: float) -> Period:
        recorded = self._instants[np.abs(self._at_m - place) <= SAME_PLACE_M]
        return (float(recorded.min()), float(recorded.max())) if recorded.size else self.between(place, place)

    def _instants_in(self, steps: npt.NDArray[np.intp], at_m: Array, *, late: bool) -> Array:
        before, after = self._instants[steps], self._instants[steps + 1]
        begin, end = self._at_m[steps], self._at_m[steps + 1]
        lengths = np.where(end > begin, end - begin, 1.0)
        between = before + np.clip((at_m - begin) / lengths, 0.0, 1.0) * (after - before)
        return np.where(self._gap[steps] | (end <= begin), after if late else before, between)
