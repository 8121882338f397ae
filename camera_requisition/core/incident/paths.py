"""Flight paths as chains of legs, and how fast people usually move."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timezone
from types import MappingProxyType
from typing import Optional

import numpy as np
from pyproj import Geod

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.types import Leg, Path
from camera_requisition.core.time.instants import format_instant

LARGEST_GAP_M = 100.0
"""Ends of two legs that lie no farther apart than this are joined by a straight line; farther apart is a mistake."""

_WGS84 = Geod(ellps="WGS84")

MODES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "any": (3.0, 50.0),
        "foot": (3.0, 7.0),
        "running": (5.0, 15.0),
        "bicycle": (8.0, 30.0),
        "kick_scooter": (8.0, 30.0),
        "scooter": (15.0, 45.0),
        "moped": (15.0, 50.0),
        "motorcycle": (15.0, 90.0),
        "car": (10.0, 90.0),
        "bus": (8.0, 50.0),
        "tram": (8.0, 50.0),
    }
)
"""Ways of moving in a town with a cautious (slowest, fastest) average in km/h; suggestions that each leg may override."""


def kilometres_per_hour(speed: float) -> float:
    """A speed in metres per second as km/h."""
    return speed * 3.6


def chain(legs: Iterable[Leg], hypothesis: Optional[str] = None, source: Optional[str] = None) -> Path:
    """A path from legs in the order of flight, checked; where a leg doesn't begin exactly at the end of the one before, it is led there.

    Raises `IncidentError`: `path_empty`, `path_one_point`, `path_not_finite`, `path_outside_the_world`, `legs_apart`,
    `speed_range`, `wait_range`, `end_before_start`, `end_without_start`.
    """
    checked: list[Leg] = []
    for number, leg in enumerate(legs, start=1):
        line = _checked_line(leg.line, number)
        _check_speeds(leg, number)
        _check_start(leg)
        checked.append(replace(leg, line=_led_on(checked[-1].line[-1], line, number) if checked else line))
    if not checked:
        raise IncidentError("path_empty")
    if not any(len(set(leg.line)) > 1 for leg in checked):
        raise IncidentError("path_one_point")
    return Path(tuple(checked), hypothesis=hypothesis, source=source)


def check(path: Path) -> Path:
    """`path` as `chain` would make it of its legs; raises what `chain` raises."""
    return chain(path.legs, hypothesis=path.hypothesis, source=path.source)


def _checked_line(line: Sequence[tuple[float, float]], number: int) -> tuple[tuple[float, float], ...]:
    points = tuple((float(point[0]), float(point[1])) for point in line)
    if not points:
        raise IncidentError("path_empty")
    array = np.array(points)
    if not np.isfinite(array).all():
        raise IncidentError("path_not_finite", leg=number)
    outside = (np.abs(array[:, 0]) > 540.0) | (np.abs(array[:, 1]) > 90.0)
    if outside.any():
        longitude, latitude = array[outside][0]
        raise IncidentError("path_outside_the_world", leg=number, longitude=round(longitude, 6), latitude=round(latitude, 6))
    if len(points) < 2:
        raise IncidentError("path_one_point")
    return points


def _check_speeds(leg: Leg, number: int) -> None:
    slow, fast = leg.speed_min, leg.speed_max
    if not (math.isfinite(slow) and math.isfinite(fast) and slow >= 0 and fast > 0 and slow <= fast):
        raise IncidentError(
            "speed_range",
            leg=number,
            speed_min_kmh=round(kilometres_per_hour(slow), 1),
            speed_max_kmh=round(kilometres_per_hour(fast), 1),
        )
    if not (math.isfinite(leg.wait_max_s) and leg.wait_max_s >= 0):
        raise IncidentError("wait_range", leg=number, wait_max_s=leg.wait_max_s)


def _check_start(leg: Leg) -> None:
    first, last = leg.start, leg.start_latest
    for instant in (first, last):
        if instant is not None and not math.isfinite(instant):
            raise IncidentError("time_not_finite")
    if first is None and last is not None:
        raise IncidentError("end_without_start", end=format_instant(last, timezone.utc))
    if first is not None and last is not None and last < first:
        raise IncidentError("end_before_start", start=format_instant(first, timezone.utc), end=format_instant(last, timezone.utc))


def _led_on(end: tuple[float, float], line: tuple[tuple[float, float], ...], number: int) -> tuple[tuple[float, float], ...]:
    begin = line[0]
    if begin == end:
        return line
    _, _, gap_m = _WGS84.inv(end[0], end[1], begin[0], begin[1])
    if gap_m > LARGEST_GAP_M:
        raise IncidentError("legs_apart", leg=number, before=number - 1, gap_m=round(gap_m))
    return (end, *line)
