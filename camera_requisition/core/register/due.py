"""What is due next: for each requisition the one thing to be done, by when, in the order of the deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Optional

from camera_requisition.core.errors import InstantError
from camera_requisition.core.register.types import RequisitionEntry, RequisitionState
from camera_requisition.core.time.instants import parse_date

S = RequisitionState
REPLY_DAYS = 7
"""After how many days without an answer an owner is reminded where the requisition named no day."""
HAND_OVER_DAYS = 14
"""Within how many days footage that is ready is fetched, or what was only kept is released."""
DAY_S = 86_400.0


@dataclass(frozen=True)
class Due:
    """`code`: `complete`, `find_owner`, `send`, `requisition`, `remind`, `call`, `settle` or `release`. `at` in UTC seconds, None where no
    date is known; `late` says that it lies in the past."""

    entry: RequisitionEntry
    code: str
    at: Optional[float]
    late: bool


def due(entries: Iterable[RequisitionEntry], now: float, zone: tzinfo) -> list[Due]:
    """What has to be done, the most pressing first, what has no date last; `zone` is where the days of the register begin."""
    found = [one for entry in entries for one in _of(entry, now, zone)]
    return sorted(found, key=lambda one: (one.at is None, one.at or 0.0, one.entry.number))


def _of(entry: RequisitionEntry, now: float, zone: tzinfo) -> Iterator[Due]:
    code, at = _next(entry, zone)
    if code is not None:
        yield Due(entry, code, at, late=at is not None and at <= now)
    elif entry.sent_at is not None and any(camera.state == S.FROZEN for camera in entry.cameras):
        # asked to be kept, never requisitioned: the owner keeps it for nothing, beyond what he is allowed to
        at = entry.sent_at + HAND_OVER_DAYS * DAY_S
        yield Due(entry, "release", _earliest(at, _end_of(entry.keep_until, zone)), late=at <= now)


def _next(entry: RequisitionEntry, zone: tzinfo) -> tuple[Optional[str], Optional[float]]:
    state = entry.state
    if state in (S.DRAFT, S.FROZEN):
        until = _end_of(entry.keep_until, zone) if state == S.FROZEN else entry.deadline
        if entry.owner_id is None:
            return "find_owner", entry.deadline
        if entry.missing:
            return "complete", until
        return ("requisition" if state == S.FROZEN else "send"), until
    if state == S.SENT:
        asked = entry.sent_at if entry.sent_at is not None else entry.made_at
        return "remind", _end_of(entry.reply_by, zone) or (None if asked is None else asked + REPLY_DAYS * DAY_S)
    if state == S.REMINDED:
        return "call", None if entry.reminded_at is None else entry.reminded_at + REPLY_DAYS * DAY_S
    if state == S.ANSWERED:
        return "settle", None if entry.answered_at is None else entry.answered_at + HAND_OVER_DAYS * DAY_S
    return None, None


def _end_of(day: Optional[str], zone: tzinfo) -> Optional[float]:
    """The end of a day `YYYY-MM-DD`; None for none, and for a text that is no day."""
    if not day:
        return None
    try:
        following = parse_date(day[:10]) + timedelta(days=1)
    except InstantError:
        return None
    return datetime.combine(following, time(), zone).timestamp()


def _earliest(*instants: Optional[float]) -> Optional[float]:
    return min((one for one in instants if one is not None), default=None)
