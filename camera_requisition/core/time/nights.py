"""The night that an instant belongs to: papers write "night of Monday 23 to Tuesday 24", so that nobody fetches the wrong one."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo
from typing import Optional

from camera_requisition.core.time.instants import local

EVENING_HOUR = 18
MORNING_HOUR = 8


def night_of(seconds: float, zone: tzinfo) -> Optional[tuple[date, date]]:
    """The evening's and the morning's day if `seconds` lies between 18:00 and 08:00 local time in `zone`, else None.

    18:00 belongs to the night, 08:00 no more.
    """
    moment = local(seconds, zone)
    day = moment.date()
    if moment.hour >= EVENING_HOUR:
        return day, day + timedelta(days=1)
    if moment.hour < MORNING_HOUR:
        return day - timedelta(days=1), day
    return None
