"""Instants as people and files write them, and the seconds that the domain reckons with.

An instant is a number of seconds since 1970-01-01T00:00:00Z inside the program and ISO 8601 text with seconds and offset everywhere else.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Optional

from camera_requisition.core.errors import InstantError

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)

_INSTANT = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d+))?)?"
    r"\s*(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_instant(text: str, zone: tzinfo) -> float:
    """Seconds since 1970-01-01T00:00:00Z of ISO 8601 `text`; without an offset it is read as local time in `zone`.

    `zone` must know `fold` (PEP 495). Raises `InstantError`: `instant_unreadable`; `instant_skipped` and `instant_twice` for a local
    time that doesn't exist or exists twice there, with both readings in `first` and `second`.
    """
    match = _INSTANT.fullmatch(text.strip())
    if match is None:
        raise InstantError("instant_unreadable", text=text)
    try:
        naive = datetime.combine(
            date.fromisoformat(match["date"]),
            time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0)),
        )
        offset = _offset(match["offset"])
    except ValueError as problem:
        raise InstantError("instant_unreadable", text=text) from problem
    fraction = float(f"0.{match['fraction']}") if match["fraction"] else 0.0
    if offset is not None:
        return (naive.replace(tzinfo=offset) - EPOCH).total_seconds() + fraction
    return _read_in_zone(naive, zone, text) + fraction


def parse_date(text: str) -> date:
    """The day of `text` (`YYYY-MM-DD`). Raises `InstantError` (`date_unreadable`)."""
    stripped = text.strip()
    if not _DATE.fullmatch(stripped):
        raise InstantError("date_unreadable", text=text)
    try:
        return date.fromisoformat(stripped)
    except ValueError as problem:  # a day that the calendar doesn't have
        raise InstantError("date_unreadable", text=text) from problem


def start_of_day(day: date, zone: tzinfo) -> float:
    """The first instant of `day` in `zone`, as seconds: where midnight is skipped there, the moment at which the day begins after all."""
    # fold=0 is the first of two midnights, and where midnight is skipped it counts from the offset before: the moment of the change.
    return _seconds(datetime.combine(day, time(0)), zone, 0)


def parse_date_or_instant(text: str, zone: tzinfo) -> float:
    """Seconds of an instant, or of the beginning in `zone` of a date. Raises `InstantError`."""
    if _DATE.fullmatch(text.strip()):
        return start_of_day(parse_date(text), zone)
    return parse_instant(text, zone)


def local(seconds: float, zone: tzinfo) -> datetime:
    """The local date and time in `zone`, aware, cut to microseconds. Raises `InstantError` outside the years 1 to 9999."""
    try:
        return (EPOCH + timedelta(seconds=seconds)).astimezone(zone)
    except (OverflowError, ValueError) as problem:
        raise InstantError("instant_out_of_calendar", seconds=seconds) from problem


def format_instant(seconds: float, zone: tzinfo) -> str:
    """ISO 8601 text with seconds and offset in `zone`, such as `2026-10-25T02:30:00+01:00`; fractions are rounded to the second."""
    return local(float(round(seconds)), zone).isoformat(timespec="seconds")


def offset_written(text: str) -> Optional[timezone]:
    """The offset from UTC that ISO 8601 `text` states; None where it states none, or is no instant at all."""
    match = _INSTANT.fullmatch(text.strip())
    try:
        return _offset(match["offset"]) if match is not None else None
    except ValueError:
        return None


def _offset(text: Optional[str]) -> Optional[timezone]:
    if not text:
        return None
    if text in "Zz":
        return timezone.utc
    digits = text[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    if minutes >= 60:
        raise ValueError(text)
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if text[0] == "-" else shift)


def _seconds(naive: datetime, zone: tzinfo, fold: int) -> float:
    aware = naive.replace(tzinfo=zone, fold=fold)
    # Reckoned by hand: Python compares and subtracts datetimes of one tzinfo by their local figures, without offset or fold.
    return (naive.replace(tzinfo=timezone.utc) - EPOCH - (aware.utcoffset() or timedelta(0))).total_seconds()


def _read_in_zone(naive: datetime, zone: tzinfo, text: str) -> float:
    first, second = _seconds(naive, zone, 0), _seconds(naive, zone, 1)
    if first == second:
        return first
    # In a repeated hour the first reading lies earlier; in a skipped one the offset from before gives the later instant (PEP 495).
    code = "instant_twice" if first < second else "instant_skipped"
    earlier, later = sorted((first, second))
    raise InstantError(code, text=text, zone=str(zone), first=format_instant(earlier, zone), second=format_instant(later, zone))
