"""Dates, nights and instants in the words of a pack: papers don't follow the operating system's locale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from camera_requisition.core.match.types import Window
from camera_requisition.core.time.instants import local
from camera_requisition.core.time.nights import night_of


@dataclass(frozen=True)
class WindowWords:
    """A window as papers write it: `when` is the night or the day in words, `start` and `end` date and clock time with the offset."""

    when: str
    start: str
    end: str
    offset: str


class Wording:
    """Writes instants (UTC seconds) in local time of `zone`, in the words of `dates`, a pack's table."""

    def __init__(self, dates: Mapping[str, Any], zone: tzinfo) -> None:
        self._dates = dates
        self._zone = zone

    def today(self, seconds: float) -> date:
        """The local day of an instant."""
        return local(seconds, self._zone).date()

    def day(self, day: date) -> str:
        """Weekday, day, month and year in words."""
        return str(self._dates["day"]).format(**self._day_parts(day, ""))

    def day_text(self, text: str | None) -> str | None:
        """A date text `YYYY-MM-DD` in words; another text unchanged: particulars are what somebody typed."""
        if text is None:
            return None
        try:
            return self.day(date.fromisoformat(text[:10]))
        except ValueError:
            return text

    def day_short(self, day: date) -> str:
        """The day in figures."""
        return str(self._dates["day_short"]).format(day=day.day, month=day.month, year=day.year)

    def when(self, seconds: float) -> str:
        """The night that an instant belongs to, in words, or its day."""
        night = night_of(seconds, self._zone)
        if night is None:
            return self.day(self.today(seconds))
        first, second = night
        same = "night_same_month" if first.month == second.month else "night_same_year"
        pattern = same if first.year == second.year else "night_other_year"
        return str(self._dates[pattern]).format(**self._day_parts(first, ""), **self._day_parts(second, "next_"))

    def clock(self, seconds: float) -> str:
        """Local clock time."""
        moment = local(seconds, self._zone)
        return str(self._dates["clock"]).format(hour=moment.hour, minute=moment.minute)

    def clock_exactly(self, seconds: float) -> str:
        """Local clock time with its seconds, where there are any and the pack has a form for them."""
        moment = local(seconds, self._zone)
        if moment.second == 0 or "clock_seconds" not in self._dates:
            return self.clock(seconds)
        return str(self._dates["clock_seconds"]).format(hour=moment.hour, minute=moment.minute, second=moment.second)

    def offset(self, seconds: float) -> str:
        """The offset from UTC in force at an instant."""
        shift = local(seconds, self._zone).utcoffset() or timedelta()
        minutes = round(shift.total_seconds() / 60)
        pattern = "offset" if minutes % 60 == 0 else "offset_minutes"
        return str(self._dates[pattern]).format(sign="+" if minutes >= 0 else "−", hours=abs(minutes) // 60, minutes=abs(minutes) % 60)

    def moment(self, seconds: float) -> str:
        """An instant in words, with its offset."""
        return str(self._dates["moment"]).format(day=self.day(self.today(seconds)), clock=self.clock(seconds), offset=self.offset(seconds))

    def moment_exactly(self, seconds: float) -> str:
        """An instant in words to the second, with its offset."""
        clock = self.clock_exactly(seconds)
        return str(self._dates["moment"]).format(day=self.day(self.today(seconds)), clock=clock, offset=self.offset(seconds))

    def moment_short(self, seconds: float) -> str:
        """An instant in figures, with its offset."""
        pattern = str(self._dates["moment_short"])
        return pattern.format(day_short=self.day_short(self.today(seconds)), clock=self.clock(seconds), offset=self.offset(seconds))

    def window(self, window: Window) -> WindowWords:
        """A window in words. Start and end carry each its own offset, so that the hour that exists twice is told apart."""
        first, last = self.when(window.start), self.when(window.end)
        when = first if first == last else str(self._dates["span"]).format(first=first, last=last)
        return WindowWords(when, self.moment_short(window.start), self.moment_short(window.end), self.offset(window.start))

    def duration(self, seconds: float) -> str:
        """A length of time: days and hours, below two days hours and minutes."""
        minutes = max(int(seconds // 60), 0)
        if minutes >= 2 * 24 * 60:
            return str(self._dates["days_hours"]).format(days=minutes // 1440, hours=minutes % 1440 // 60)
        return str(self._dates["hours_minutes"]).format(hours=minutes // 60, minutes=minutes % 60)

    def local(self, seconds: float) -> datetime:
        """Local date and time of an instant."""
        return local(seconds, self._zone)

    def _day_parts(self, day: date, prefix: str) -> dict[str, Any]:
        return {
            f"{prefix}weekday": self._dates["weekdays"][day.weekday()],
            f"{prefix}day": self._dates["first_of_month"] if day.day == 1 else day.day,
            f"{prefix}month": self._dates["months"][day.month - 1],
            f"{prefix}year": day.year,
        }
