"""What is asked for: intervals on full minutes, widened by the margin, joined where they nearly touch. All in UTC seconds."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Optional

from camera_requisition.core.match.types import SearchResult, Window

MINUTE_S = 60.0
APART_S = 60.0


def windows(periods: Iterable[tuple[Optional[float], Optional[float]]], margin_s: float) -> tuple[Window, ...]:
    """Windows of raw periods (those without times are left out): `margin_s` on both sides, start rounded down and end up to the
    minute; windows that overlap or lie less than 60 s apart are one. In ascending order.
    """
    rounded = sorted(
        Window(_minute(start - margin_s, up=False), _minute(end + margin_s, up=True))
        for start, end in periods
        if start is not None and end is not None
    )
    joined: list[Window] = []
    for window in rounded:
        if joined and window.start - joined[-1].end < APART_S:
            joined[-1] = Window(joined[-1].start, max(joined[-1].end, window.end))
        else:
            joined.append(window)
    return tuple(joined)


def incident_window(result: SearchResult) -> Optional[Window]:
    """The whole time of an incident as one window, margin and rounding included; None without any time.

    It is what is asked of a camera whose place isn't known.
    """
    periods: list[tuple[Optional[float], Optional[float]]] = [
        (zone.start, zone.start if zone.end is None else zone.end) for zone in result.request.incident.zones
    ]
    for line in result.line_times:
        earliest = [instant for instant in line.earliest if instant is not None]
        latest = [instant for instant in line.latest if instant is not None]
        if earliest and latest:
            periods.append((min(earliest), max(latest)))
    found = windows(periods, result.request.margin_s)
    return Window(found[0].start, found[-1].end) if found else None


def _minute(seconds: float, *, up: bool) -> float:
    # A thousandth of a second is arithmetic, not time: it must not add a minute of somebody's footage.
    steps = round(seconds, 3) / MINUTE_S
    return MINUTE_S * (math.ceil(steps) if up else math.floor(steps))
