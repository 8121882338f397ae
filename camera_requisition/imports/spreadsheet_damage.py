"""What a spreadsheet does to cells that nobody touched: told apart from what somebody has typed.

Opening a CSV file and saving it again is enough to lose zeros in front ("0476…"), to turn "8-12" into a day of August, "90,5" into 905 and long
numbers into powers of ten, and to write "?" for letters that the desk's encoding lacks.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from camera_requisition.core.texts import plain, unguarded
from camera_requisition.imports import values

_TABLE_ENCODING = "cp1252"
_DIGITS = re.compile(r"(\d+)(?:[.,]0+)?")
_POWER = re.compile(r"\d+(?:[.,]\d+)?e[+-]?\d+", re.IGNORECASE)
_DECIMAL = re.compile(r"[+-]?\d+[.,]\d+")
# "8-12", "1/2", "12.5", "2:30", "MAR1", "3 dec": what spreadsheets take for a day or an hour, and what they make of it.
_FIGURES = re.compile(r"\d{1,4}\s*[-/.,:]\s*\d{1,4}(?:\s*[-/.,:]\s*\d{1,4})?")
_DAY_OF_MONTH = re.compile(r"\d{1,2}[-/. ]?([^\W\d_]{3,9})\.?(?:[-/. ]?\d{2,4})?|([^\W\d_]{3,9})\.?[-/. ]?\d{1,4}")
_HOUR = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?", re.IGNORECASE)
_MONTHS = (
    "january february march april may june july august september october november december "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
).split()
_SHORTEST_POWER = 12
"""Spreadsheets show whole numbers from twelve digits on as powers of ten."""


def bare(text: str) -> str:
    """A cell without spaces around it and without the apostrophe that keeps a spreadsheet from running it."""
    return unguarded(unguarded(text).strip())


def untouched(written: str, cell: str) -> bool:
    """Whether `cell` says what was `written`: apart from spaces, the apostrophe, zeros in front of digits, and letters lost to an encoding."""
    before, now = " ".join(bare(written).split()), " ".join(bare(cell).split())
    if before == now:
        return True
    first, second = _DIGITS.fullmatch(before.lstrip("+")), _DIGITS.fullmatch(now.lstrip("+"))
    if first and second:
        return first.group(1).lstrip("0") == second.group(1).lstrip("0")
    return len(before) == len(now) and all(one == other or _lost(one, other) for one, other in zip(before, now))


def _lost(letter: str, other: str) -> bool:
    """Whether a table in Windows-1252 may hold `other` where `letter` stood."""
    try:
        letter.encode(_TABLE_ENCODING)
    except UnicodeEncodeError:
        return other in ("?", unicodedata.normalize("NFKD", letter)[0])
    return False


def spoilt(written: str, cell: str, today: date) -> bool:
    """Whether `cell` is what a spreadsheet makes of what was `written`, so that nobody can tell whether somebody has typed it."""
    before, now = " ".join(bare(written).split()), " ".join(bare(cell).split())
    if not before or not now:
        return False
    if _POWER.fullmatch(now):
        digits = "".join(before.split())
        return _POWER.fullmatch(before) is not None or (digits.isdigit() and len(digits) >= _SHORTEST_POWER)
    if _DECIMAL.fullmatch(before) and now.lstrip("+-").isdigit() and re.sub(r"\D", "", before) == now.lstrip("+-"):
        return True
    day = values.day(now, today)[0]
    if (_FIGURES.fullmatch(before) or _names_month(before)) and (day is not None or _names_month(now) or _HOUR.fullmatch(now)):
        was = values.day(before, today)[0]
        # one day for another is a correction, unless day and month have changed places
        return was is None or day is None or _exchanged(was) == day
    return False


def _names_month(text: str) -> bool:
    """Whether a text reads like "8-déc." or "Mar-01"."""
    match = _DAY_OF_MONTH.fullmatch(text)
    word = plain(match.group(1) or match.group(2)) if match else ""
    return bool(word) and any(month.startswith(word) for month in _MONTHS)


def _exchanged(day: str) -> str:
    year, month, number = day.split("-")
    return f"{year}-{number}-{month}"


def zero_restored(written: str, cell: str) -> str | None:
    """`cell` with the zero that a spreadsheet has taken from the front of new digits; None where that isn't certain.

    It is where what was `written` has one digit more and begins with a zero.
    """
    before, now = re.sub(r"\D", "", written), bare(cell)
    return f"0{now}" if now.isdigit() and not now.startswith("0") and before.startswith("0") and len(before) == len(now) + 1 else None
