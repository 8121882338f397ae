"""Where on a path a sighting belongs.

A sighting is projected onto the paths of its hypothesis (all paths where it names none) that come near enough. Where a path passes
the place several times, the passes that agree with the other knowns count; where several do, each gives a set of knowns of its own, and the
passing times are the hull of what the sets allow: nobody knows which pass the witness saw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

import numpy as np
import numpy.typing as npt

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.courses import Course
from camera_requisition.core.incident.times import Known, Pace, agree, in_order, refuse_contradictions
from camera_requisition.core.incident.types import Sighting
from camera_requisition.core.sight.geodesy import LocalPlane

Array = npt.NDArray[np.float64]

REACH_M = 100.0
"""A sighting may lie this far from the path (or the corridor, if that is wider)."""
AS_NEAR_M = 20.0
"""A pass is in question if it comes as near as the nearest one, by this much (or two corridors)."""
APART_M = 5.0
"""Two passes are two if the path leaves the place by this much between them (or the corridor); else it only winds."""
JUNCTION_M = 1.0
"""A sighting this near to where a leg ends is taken to be at its end: the wait there may have begun or not."""
_MOST_ALTERNATIVES = 512


@dataclass(frozen=True)
class Placed:
    """A sighting on one path: the metres from its start at which it may have been, the nearest first."""

    sighting: Sighting
    at_m: tuple[float, ...]


def place_sightings(sightings: Sequence[Sighting], courses: Sequence[Course], plane: LocalPlane, corridor_m: float) -> list[list[Placed]]:
    """For each course the sightings that belong to it.

    Raises `IncidentError`: `sighting_without_path` where no path has its hypothesis, `sighting_off_path` where all of them are too far,
    `sighting_not_finite`, `sighting_end_before_start`.
    """
    placed: list[list[Placed]] = [[] for _ in courses]
    reach = max(REACH_M, corridor_m)
    for sighting in sightings:
        _check(sighting)
        point = np.column_stack(plane.forward(np.array([sighting.longitude]), np.array([sighting.latitude])))[0]
        nearest = np.inf
        found = False
        for number, course in enumerate(courses):
            if sighting.hypothesis is not None and sighting.hypothesis != course.hypothesis:
                continue
            distance, passes = _passes(course, point, corridor_m)
            nearest = min(nearest, distance)
            if distance <= reach:
                found = True
                placed[number].append(Placed(sighting, passes))
        if not found:
            _refuse(sighting, nearest, reach)
    return placed


def alternatives(starts: Sequence[Known], placed: Sequence[Placed], pace: Pace, leg_ends_m: Array, zone: tzinfo) -> list[list[Known]]:
    """The sets of knowns that agree with each other, each in the order along the path; at least one where there is any known.

    Raises `WindowContradiction` naming two knowns where no choice of passes agrees, `IncidentError` (`sightings_ambiguous`) where far too
    many do.
    """
    if not starts and not placed:
        return []
    choices = [[_known(one, at_m, leg_ends_m) for at_m in one.at_m] for one in placed]
    sets: list[list[Known]] = [list(starts)] if _all_agree(starts, pace) else []
    for choice in choices:
        sets = [[*chosen, known] for chosen in sets for known in choice if all(_agree(pace, known, other) for other in chosen)]
        if len(sets) > _MOST_ALTERNATIVES:
            raise IncidentError("sightings_ambiguous")
    if not sets:
        refuse_contradictions(pace, in_order([*starts, *(choice[0] for choice in choices)]), zone)
    return [in_order(chosen) for chosen in sets]


def _known(placed: Placed, at_m: float, leg_ends_m: Array) -> Known:
    junction = leg_ends_m[np.argmin(np.abs(leg_ends_m - at_m))]
    place = float(junction) if abs(junction - at_m) <= JUNCTION_M else at_m
    sighting = placed.sighting
    return Known(place, sighting.time_from, sighting.time_to, source=sighting.source)


def _agree(pace: Pace, one: Known, other: Known) -> bool:
    return agree(pace, *in_order([one, other]))


def _all_agree(knowns: Sequence[Known], pace: Pace) -> bool:
    return all(_agree(pace, one, other) for number, one in enumerate(knowns) for other in knowns[number + 1 :])


def _passes(course: Course, point: Array, corridor_m: float) -> tuple[float, tuple[float, ...]]:
    """The smallest distance of `course` from `point`, and the metres along it of each pass, the nearest first."""
    _, at_m, distances = course.nearest_on_steps(point)
    best = float(distances.min())
    kept: list[tuple[float, float]] = []
    for place, distance in zip(at_m, distances):
        if distance > best + max(AS_NEAR_M, 2 * corridor_m):
            continue
        if kept and _leaves_by(course, point, kept[-1], (place, distance)) < max(APART_M, corridor_m):
            if distance < kept[-1][1]:
                kept[-1] = (place, distance)
        else:
            kept.append((place, distance))
    kept.sort(key=lambda one: one[1])
    return best, tuple(float(place) for place, _ in kept)


def _leaves_by(course: Course, point: Array, first: tuple[float, float], second: tuple[float, float]) -> float:
    """By how much the course goes farther from `point` between two places (metres along it, distance) than it is at the farther."""
    # The distance from a straight piece is largest at one of its ends: the corners tell.
    corners = course.piece(first[0], second[0])
    return float(np.hypot(*(corners - point).T).max()) - max(first[1], second[1])


def _check(sighting: Sighting) -> None:
    if not np.isfinite([sighting.longitude, sighting.latitude, sighting.time_from, sighting.time_to]).all():
        raise IncidentError("sighting_not_finite")
    if sighting.time_to < sighting.time_from:
        raise IncidentError("sighting_end_before_start", source=sighting.source or "")


def _refuse(sighting: Sighting, nearest: float, reach: float) -> None:
    place = {"longitude": round(sighting.longitude, 6), "latitude": round(sighting.latitude, 6)}
    if not np.isfinite(nearest):
        raise IncidentError("sighting_without_path", hypothesis=sighting.hypothesis or "", **place)
    raise IncidentError("sighting_off_path", distance_m=round(nearest), reach_m=round(reach), **place)
