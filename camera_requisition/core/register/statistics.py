"""The figures of a period: how many requisitions, what became of them, how many came too late, how fast it went.

A requisition belongs to the day on which it was sent, or was made as long as it hasn't been. Drafts with gaps, cancelled ones and those of
exercises don't count; a register that holds exercises only is reckoned all the same, and says so.
"""

from __future__ import annotations

import calendar
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Optional

from camera_requisition.core.register.types import RequisitionEntry, RequisitionState

S = RequisitionState


@dataclass(frozen=True)
class Spans:
    """Lengths of time in seconds: how many are known, their median and the value that nine of ten stay below (nearest rank)."""

    count: int
    median: Optional[float] = None
    ninth_decile: Optional[float] = None


@dataclass(frozen=True)
class Tally:
    """Counts of requisitions. `answered` are those with an answer of any kind, `negative` and `overwritten` those that ended so; `too_late`
    have at least one camera whose footage was overwritten; `waiting` were sent and not answered."""

    count: int = 0
    sent: int = 0
    answered: int = 0
    received: int = 0
    negative: int = 0
    overwritten: int = 0
    too_late: int = 0
    waiting: int = 0
    cameras: int = 0
    cameras_overwritten: int = 0


@dataclass(frozen=True)
class Statistics:
    """The figures of `[first, last]`, both days included; None: without limit. `before` counts the same period of the year before."""

    first: Optional[date]
    last: Optional[date]
    whole: Tally
    before: Optional[int]
    by_month: tuple[tuple[str, Tally], ...]
    by_owner: tuple[tuple[str, Tally], ...]
    by_city: tuple[tuple[str, Tally], ...]
    to_send: Spans
    to_answer: Spans
    left_out_drafts: int = 0
    left_out_cancelled: int = 0
    left_out_exercises: int = 0
    exercise: bool = False

    @property
    def growth_percent(self) -> Optional[float]:
        """Growth on the same period of the year before, in percent; None where there was nothing to grow from."""
        if not self.before:
            return None
        return 100.0 * (self.whole.count - self.before) / self.before


def statistics(entries: Sequence[RequisitionEntry], zone: tzinfo, first: Optional[date] = None, last: Optional[date] = None) -> Statistics:
    """Reckon; days are those of `zone`."""
    exercise = bool(entries) and all(one.invented for one in entries)
    real = [one for one in entries if exercise or not one.invented]
    counted = [one for one in real if _counts(one)]
    days = {id(one): _day(one, zone) for one in entries}  # once each: with 10,000 of them it is most of the work
    inside = [one for one in counted if _within(days[id(one)], first, last)]
    left_out = [one for one in entries if not _counts(one) or (one.invented and not exercise)]
    left_out = [one for one in left_out if _within(days[id(one)], first, last)]
    before = None
    if first is not None and last is not None:
        earlier = (_year_before(first), _year_before(last))
        before = sum(_within(days[id(one)], *earlier) for one in counted)
    return Statistics(
        first=first,
        last=last,
        whole=tally(inside),
        before=before,
        by_month=_by(inside, lambda one: _month(days[id(one)]), in_order=True),
        by_owner=_by(inside, lambda one: one.owner_name or ""),
        by_city=_by(inside, lambda one: one.city or ""),
        to_send=spans(_spans(inside, "incident_at", "sent_at")),
        to_answer=spans(_spans(inside, "sent_at", "answered_at")),
        left_out_drafts=sum(one.state != S.CANCELLED and not _counts(one) for one in left_out),
        left_out_cancelled=sum(one.state == S.CANCELLED for one in left_out),
        left_out_exercises=sum(one.invented and not exercise and _counts(one) for one in left_out),
        exercise=exercise,
    )


def months_until(last: date, months: int) -> date:
    """First day of the period of so many months that ends with `last`; four months until 30 September begin on 31 May."""
    year, month = divmod(last.year * 12 + last.month - 1 - months, 12)
    longest = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(last.day, longest)) + timedelta(days=1)


def tally(entries: Iterable[RequisitionEntry]) -> Tally:
    """The counts of some requisitions."""
    counts: Counter[str] = Counter()
    for one in entries:
        asked = [camera for camera in one.cameras if camera.state != S.FROZEN]
        gone = sum(camera.state == S.OVERWRITTEN for camera in asked)
        counts["count"] += 1
        counts["sent"] += one.sent_at is not None
        counts["answered"] += one.answered_at is not None
        counts["received"] += one.received_at is not None
        counts["negative"] += one.state == S.NEGATIVE
        counts["overwritten"] += one.state == S.OVERWRITTEN
        counts["too_late"] += gone > 0 or one.state == S.OVERWRITTEN
        counts["waiting"] += one.sent_at is not None and one.answered_at is None and one.closed_at is None
        counts["cameras"] += len(asked)
        counts["cameras_overwritten"] += gone
    return Tally(**counts)


def spans(seconds: Iterable[float]) -> Spans:
    """Median and ninth decile; the median of an even number lies half way between the two in the middle."""
    ordered = sorted(seconds)
    if not ordered:
        return Spans(0)
    middle = len(ordered) // 2
    median = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2.0
    return Spans(len(ordered), median, ordered[math.ceil(0.9 * len(ordered)) - 1])


def _counts(entry: RequisitionEntry) -> bool:
    """Whether it is a requisition at all: complete or sent, not called off, and more than a keep-request."""
    if entry.state == S.CANCELLED:
        return False
    if entry.sent_at is not None:
        return True
    return entry.complete and any(camera.state != S.FROZEN for camera in entry.cameras)


def _day(entry: RequisitionEntry, zone: tzinfo) -> Optional[date]:
    instant = entry.sent_at if entry.sent_at is not None else entry.made_at
    return None if instant is None else datetime.fromtimestamp(instant, zone).date()


def _within(day: Optional[date], first: Optional[date], last: Optional[date]) -> bool:
    if day is None:
        return first is None and last is None
    return (first is None or day >= first) and (last is None or day <= last)


def _year_before(day: date) -> date:
    """The same day of the year before; for 29 February the day before 1 March."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def _month(day: Optional[date]) -> str:
    return "" if day is None else f"{day.year:04d}-{day.month:02d}"


def _by(
    entries: Sequence[RequisitionEntry], key: Callable[[RequisitionEntry], str], *, in_order: bool = False
) -> tuple[tuple[str, Tally], ...]:
    """Tallies by a key: in its order, or the most requisitions first."""
    groups: dict[str, list[RequisitionEntry]] = {}
    for one in entries:
        groups.setdefault(key(one), []).append(one)
    tallies = [(name, tally(group)) for name, group in groups.items()]
    tallies.sort(key=lambda pair: pair[0] if in_order else (-pair[1].count, pair[0]))
    return tuple(tallies)


def _spans(entries: Iterable[RequisitionEntry], start: str, end: str) -> list[float]:
    pairs = [(getattr(one, start), getattr(one, end)) for one in entries]
    return [later - sooner for sooner, later in pairs if sooner is not None and later is not None and later >= sooner]
