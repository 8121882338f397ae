"""Days and times as the desktop's language and country write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Optional, Union

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QLocale, QTime

from camera_requisition.gis.numbers import country_locale, desktop_locale


def day_format() -> str:
    """How a day is written, as Qt names it ("dd/MM/yyyy"): always with all four figures of the year."""
    return re.sub(r"(?<!y)yy(?!y)", "yyyy", _locale().dateFormat(QLocale.FormatType.ShortFormat))


def moment_format() -> str:
    """How a day and a minute are written, as Qt names it."""
    return f"{day_format()} {_minute_format()}"


def day(when: Union[date, datetime]) -> str:
    """A day with its year."""
    return str(_locale().toString(QDate(when.year, when.month, when.day), day_format()))


def minute(when: datetime) -> str:
    """A time of day, to the minute."""
    return str(_locale().toString(QTime(when.hour, when.minute), _minute_format()))


def moment(when: datetime) -> str:
    """A day with its year and a time of day."""
    return f"{day(when)} {minute(when)}"


def short_moment(when: datetime) -> str:
    """A day without its year and a time of day, for narrow columns."""
    # Of "yyyy-MM-dd" the year's separator stands behind it, of "dd/MM/yyyy" before it; what is written behind a year belongs to it.
    short = re.sub(r"^y+[^dM]*|[^dM.]*y+.*$", "", day_format())
    return f"{_locale().toString(QDate(when.year, when.month, when.day), short)} {minute(when)}"


def moment_with_offset(when: datetime) -> str:
    """A day and a time of day that can't be misread: with the offset from UTC. `when` has a time zone."""
    return f"{moment(when)} ({offset(when.utcoffset())})"


def offset(from_utc: Optional[timedelta]) -> str:
    """An offset from UTC: "UTC+02:00"."""
    minutes = int((from_utc or timedelta()).total_seconds() // 60)
    sign = "+" if minutes >= 0 else "−"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _minute_format() -> str:
    # The zone, where a locale has it in its times, is told as an offset or not at all.
    return str(re.sub(r"\s*t+", "", _locale().timeFormat(QLocale.FormatType.ShortFormat)))


def _locale() -> QLocale:
    """English of no country, and a desktop of no language, write days first, and 24 hours: Qt would take the one for that of the United States,
    whose 9/11 others misread, and write seconds for the other.
    """
    application = QgsApplication.instance()
    chosen = str(application.locale()) if isinstance(application, QgsApplication) else QLocale().name()
    return country_locale() or (QLocale("en_GB") if chosen in ("", "C", "en") else desktop_locale())
