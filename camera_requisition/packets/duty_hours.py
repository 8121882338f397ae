"""Until when a contact can be reached, from duty hours as people write them.

Such as `24/7`, `Mo-Fr 08:00-17:00`, `lun-ven 8h-12h30, 14h-17h; sam 9h-12h`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo

_DAYS = (
    ("mo", "mon", "monday", "lu", "lun", "lundi"),
    ("tu", "tue", "tuesday", "ma", "mar", "mardi"),
    ("we", "wed", "wednesday", "me", "mer", "mercredi"),
    ("th", "thu", "thursday", "je", "jeu", "jeudi"),
    ("fr", "fri", "friday", "ve", "ven", "vendredi"),
    ("sa", "sat", "saturday", "sam", "samedi"),
    ("su", "sun", "sunday", "di", "dim", "dimanche"),
)
_DAY = {name: number for number, names in enumerate(_DAYS) for name in names}
_ALWAYS = re.compile(
    r"24\s*/\s*7|24\s*h?\s*/\s*24(\s*h?)?([,;\s]*7\s*j?\s*/\s*7\s*j?)?|7\s*j?\s*/\s*7[,;\s]*24\s*h?\s*/\s*24\s*h?", re.IGNORECASE
)
_HOURS = re.compile(r"(\d{1,2})\s*(?::|h|\.)?\s*(\d{2})?\s*h?\s*(?:-|–|à|a|to)\s*(\d{1,2})\s*(?::|h|\.)?\s*(\d{2})?\s*h?", re.IGNORECASE)
_DAY_RANGE = re.compile(r"([a-z]+)\.?(?:\s*(?:-|–|au|to|à)\s*([a-z]+)\.?)?", re.IGNORECASE)
LONGEST_SEARCH_DAYS = 60

Week = tuple[tuple[tuple[int, int], ...], ...]


def parse(text: str | None) -> Week | None:
    """For each weekday from Monday the intervals of duty in minutes from midnight, an end past 1440 reaching into the next day.

    None where `text` is empty or isn't understood: it is then printed as it stands.
    """
    if not text or not text.strip():
        return None
    if _ALWAYS.fullmatch(text.strip()):
        return (((0, 1440),),) * 7
    week: list[list[tuple[int, int]]] = [[] for _ in range(7)]
    for rule in re.split(r"[;\n]", text):
        if not rule.strip():
            continue
        intervals = _intervals(rule)
        days = _days(_HOURS.sub(" ", rule))
        if intervals is None or days is None:
            return None
        for day in days:
            week[day] += intervals
    return tuple(tuple(sorted(day)) for day in week)


def last_reachable(week: Week | None, deadline: float, zone: tzinfo) -> float:
    """The last moment, in UTC seconds, at or before `deadline` at which somebody is on duty.

    The deadline itself where the hours aren't known or no duty falls into the 60 days before it.
    """
    if week is None:
        return deadline
    day = datetime.fromtimestamp(deadline, zone).date()
    for back in range(LONGEST_SEARCH_DAYS):
        duties = [duty for number in (back, back + 1) for duty in _instants(week, day - timedelta(days=number), zone)]
        ends = [min(end, deadline) for start, end in duties if start < deadline]
        if ends:
            return max(ends)
    return deadline


def _instants(week: Week, day: date, zone: tzinfo) -> list[tuple[float, float]]:
    return [(_at(day, first, zone), _at(day, last, zone)) for first, last in week[day.weekday()]]


def _at(day: date, minutes: int, zone: tzinfo) -> float:
    moment = datetime.combine(day + timedelta(days=minutes // 1440), datetime.min.time()).replace(
        hour=minutes % 1440 // 60, minute=minutes % 60
    )
    return moment.replace(tzinfo=zone).timestamp()


def _intervals(rule: str) -> list[tuple[int, int]] | None:
    found = []
    for match in _HOURS.finditer(rule):
        first_hour, first_minute, last_hour, last_minute = (int(part) if part else 0 for part in match.groups())
        if first_hour > 24 or last_hour > 24 or first_minute > 59 or last_minute > 59:
            return None
        first, last = first_hour * 60 + first_minute, last_hour * 60 + last_minute
        found.append((first, last if last > first else last + 1440))
    return found or None


def _days(text: str) -> list[int] | None:
    """Weekdays named in what is left of a rule without its hours; all of them where none is named, None where a word isn't a day."""
    found: list[int] = []
    for match in _DAY_RANGE.finditer(text):
        first, last = match.group(1).casefold(), (match.group(2) or match.group(1)).casefold()
        if first in ("de", "du", "et", "and", "from", "h"):
            continue
        if first not in _DAY or last not in _DAY:
            return None
        start, end = _DAY[first], _DAY[last]
        found += [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]
    return sorted(set(found)) or list(range(7))
