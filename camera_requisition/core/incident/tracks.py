"""Recorded tracks: put in order before they are searched, and what had to be mended said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.types import Track, TrackSegment

TrackWarning = tuple[str, dict[str, object]]

STANDING_M = 0.2
"""A segment that stays within this far of its first point stands still; it is laid out as a line of this length, for what is seen of a
track is measured along its line and counts from 0.1 m."""
_DEGREE_M = 111_320.0


def recorded_track(
    segments: Sequence[tuple[Sequence[float], Sequence[float], Sequence[float]]],
    hypothesis: Optional[str] = None,
    source: Optional[str] = None,
) -> tuple[Track, list[TrackWarning]]:
    """A track from segments of (longitudes, latitudes, instants), with warnings as codes and values. Raises as `repaired`."""
    arrays = tuple(TrackSegment(*(np.asarray(values, dtype=float) for values in segment)) for segment in segments)
    return repaired(Track(arrays, hypothesis=hypothesis, source=source))


def repaired(track: Track) -> tuple[Track, list[TrackWarning]]:
    """`track` with each segment in order of time, without repeated points and without segments of a single point.

    Warnings: `track_unsorted`, `track_segment_one_point`. Points of one instant at several places stay, in their order (recorders
    that write whole seconds do so). A segment that stands still keeps its times and gets the length `STANDING_M`. Raises
    `IncidentError`: `track_not_finite`, `track_outside_the_world`, `track_one_point`.
    """
    warnings: list[TrackWarning] = []
    kept = []
    for number, segment in enumerate(track.segments, start=1):
        ordered = _ordered(segment, number, warnings)
        if len(ordered.instants) < 2:
            warnings.append(("track_segment_one_point", {"segment": number}))
        else:
            kept.append(ordered)
    if not kept:
        raise IncidentError("track_one_point")
    return Track(tuple(kept), hypothesis=track.hypothesis, source=track.source), warnings


def _ordered(segment: TrackSegment, number: int, warnings: list[TrackWarning]) -> TrackSegment:
    table = np.column_stack([np.asarray(values, dtype=float) for values in (segment.longitudes, segment.latitudes, segment.instants)])
    if not np.isfinite(table).all():
        raise IncidentError("track_not_finite", segment=number, point=int(np.argmin(np.isfinite(table).all(axis=1))) + 1)
    outside = (np.abs(table[:, 0]) > 540.0) | (np.abs(table[:, 1]) > 90.0)
    if outside.any():
        raise IncidentError("track_outside_the_world", segment=number, point=int(np.argmax(outside)) + 1)
    backwards = np.diff(table[:, 2]) < 0
    if backwards.any():
        warnings.append(("track_unsorted", {"segment": number, "count": int(backwards.sum())}))
        table = table[np.argsort(table[:, 2], kind="stable")]
    if len(table) > 1:
        table = table[np.concatenate([[True], (np.diff(table, axis=0) != 0).any(axis=1)])]
        if np.ptp(table[:, :2], axis=0).sum() * _DEGREE_M <= STANDING_M:
            table[:, :2] = table[0, :2]
            table[-1, 1] -= np.copysign(STANDING_M / _DEGREE_M, table[-1, 1])  # towards the equator: no latitude beyond a pole
    return TrackSegment(table[:, 0], table[:, 1], table[:, 2])
