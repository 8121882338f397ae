"""How long a frame lasts, reckoned from the day on which the inquiry was opened.

The day of the opening is the first day: of a frame of 8 days opened on the 1st the 8th is the last. The prosecutor may extend some frames once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

RUNNING, EXTENSION_NEEDED, OVER = "running", "extension_needed", "period_over"


@dataclass(frozen=True)
class TimeLimit:
    """`state` on a day; `last_day` of the frame itself and, where it can be extended, of its extension."""

    state: str
    last_day: date
    extended_last_day: Optional[date] = None


def time_limit(opened: date, on: date, days: float, extended_days: Optional[float] = None) -> TimeLimit:
    """Where a frame of `days`, with its extension `extended_days` in all, stands on the day `on`."""
    last = opened + timedelta(days=days - 1)
    extended = None if extended_days is None else opened + timedelta(days=extended_days - 1)
    state = RUNNING if on <= last else EXTENSION_NEEDED if extended is not None and on <= extended else OVER
    return TimeLimit(state, last, extended)
