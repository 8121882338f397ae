"""Values of records as a check may trust them: whatever another program has left there is read as missing, never raised."""

from __future__ import annotations

import calendar
import math
from datetime import date
from functools import lru_cache
from typing import Any, Optional

from camera_requisition.core.errors import InstantError
from camera_requisition.core.time.instants import parse_date


def number(value: Any) -> Optional[float]:
    """A finite number, else None."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        found = float(value)
    except OverflowError:  # a whole number beyond what a float can hold
        return None
    return found if math.isfinite(found) else None


def text(value: Any) -> Optional[str]:
    """A text with something in it, without the blanks around it; else None."""
    return value.strip() or None if isinstance(value, str) else None


def day(value: Any) -> Optional[date]:
    """The day of a date, or of the local date of an instant (ISO 8601); None where there is none."""
    return _day(value) if isinstance(value, str) else None


def unreadable_day(value: Any) -> bool:
    """Whether something stands there that is no day."""
    return value is not None and value != "" and day(value) is None


def months_before(today: date, months: int) -> date:
    """The same day of the month so many months earlier (negative: later), or the last one of a shorter month."""
    index = today.year * 12 + today.month - 1 - months
    year, month = index // 12, index % 12 + 1
    if not date.min.year <= year <= date.max.year:
        return date.min if months > 0 else date.max
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


# Thousands of cameras share the days of their lists.
@lru_cache(maxsize=4096)
def _day(written: str) -> Optional[date]:
    stripped = written.strip()
    if len(stripped) > 10 and stripped[10] not in "T ":
        return None
    try:
        return parse_date(stripped[:10])
    except InstantError:
        return None
