"""Values as people write them. Each reader gives (value, flag): the value None where it isn't certain, the flag None where all is plain."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from typing import Optional

from camera_requisition.core.texts import plain
from camera_requisition.imports.texts import is_missing

Number = tuple[Optional[float], Optional[str]]
NOT_UNDERSTOOD = "value_not_understood"
OUT_OF_RANGE = "value_out_of_range"
UNIT_READ = "unit_read"
DEGREE_SIGN_READ = "degree_sign_read"

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']+")
_GAP = r"[\s\u00a0\u202f\u2009']"
# Digits apart from each other are one number only where they stand in threes: "7 15" is two.
_TWO_NUMBERS = re.compile(rf"\d{_GAP}+\d")
_GROUPED_GAP = re.compile(rf"[+-]?{_GAP}*\d{{1,3}}(?:{_GAP}\d{{3}})+(?:{_GAP}*[.,]{_GAP}*\d*)?")
_PLAIN_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d{1,3})?", re.IGNORECASE)
_GROUPED_POINT = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d+")
_GROUPED_COMMA = re.compile(r"[+-]?\d{1,3}(,\d{3})+\.\d+")
_QUANTITY = re.compile(r"\s*([+-]?[\d.,\s\u00a0\u202f\u2009]*\d[.,]?(?:e[+-]?\d{1,3})?)\s*(.*?)\s*", re.IGNORECASE | re.DOTALL)
_METRES = {"": 1.0, "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0, "mtr": 1.0, "cm": 0.01, "mm": 0.001, "km": 1000.0,
           "ft": 0.3048, "feet": 0.3048, "foot": 0.3048}  # fmt: skip
_DEGREE_SIGN = re.compile(r"\d[.,]?\s*(?:[°º˚]|d\b|deg|degr[eé])", re.IGNORECASE)
_DEGREES = {"", "deg", "degre", "degres", "degree", "degrees", "d"}
_MILLIMETRES = {"", "mm", "millimetre", "millimetres"}
_DAYS = {"": 1.0, "j": 1.0, "jr": 1.0, "jrs": 1.0, "jour": 1.0, "jours": 1.0, "d": 1.0, "day": 1.0, "days": 1.0, "tag": 1.0, "tage": 1.0,
         "jours calendaires": 1.0, "jours glissants": 1.0, "jours maximum": 1.0, "jours max": 1.0,
         "h": 1 / 24, "heure": 1 / 24, "heures": 1 / 24, "hour": 1 / 24, "hours": 1 / 24, "hrs": 1 / 24, "std": 1 / 24,
         "semaine": 7.0, "semaines": 7.0, "sem": 7.0, "week": 7.0, "weeks": 7.0}  # fmt: skip
_MONTHS = {"mois", "month", "months", "monat", "monate"}
_NUMBER_WORDS = {"un": "1", "une": "1", "one": "1", "deux": "2", "two": "2", "trois": "3", "three": "3", "sept": "7", "seven": "7",
                 "quinze": "15", "trente": "30", "thirty": "30"}  # fmt: skip
_TRUE = {"oui", "o", "yes", "y", "vrai", "true", "1", "x", "ja", "interieur", "interieure", "indoor", "inside"}
_FALSE = {"non", "n", "no", "faux", "false", "0", "nein", "exterieur", "exterieure", "outdoor", "outside"}
_RESOLUTION_NAMES = {"720p": 1280, "1080p": 1920, "full hd": 1920, "1440p": 2560, "2160p": 3840, "4k": 3840, "uhd": 3840}
_ISO_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SPREADSHEET_EPOCH = date(1899, 12, 30)
# Days that spreadsheets count for 1990-01-01 to 2049-12-31: a whole number outside is no date of a camera.
_SERIALS = range(32874, 54789)
_LONGEST_RETENTION_DAYS = 3660.0


def number(text: str) -> Optional[float]:
    """A number with point or decimal comma, spaces between thousands; None where it is none, infinite, or could be two."""
    written = text.strip().replace("−", "-")
    if _TWO_NUMBERS.search(written) and not _GROUPED_GAP.fullmatch(written):
        return None
    compact = _SPACES.sub("", written)
    if _GROUPED_POINT.fullmatch(compact):
        compact = compact.replace(".", "").replace(",", ".")
    elif _GROUPED_COMMA.fullmatch(compact):
        compact = compact.replace(",", "")
    elif not _PLAIN_NUMBER.fullmatch(compact):
        return None
    value = float(compact.replace(",", "."))
    return value if math.isfinite(value) else None


def _quantity(text: str) -> Optional[tuple[float, str]]:
    """Number and unit; the unit in plain letters, with `°` gone."""
    match = _QUANTITY.fullmatch(text)
    value = number(match.group(1)) if match else None
    if match is None or value is None:
        return None
    return value, plain(match.group(2))


def _ranged(value: float, smallest: float, largest: float, repair: Optional[str] = None) -> Number:
    return (value, repair) if smallest <= value <= largest else (None, OUT_OF_RANGE)


def length_m(text: str, smallest: float = 0.0, largest: float = 5000.0) -> Number:
    """A length in metres from `smallest` to `largest`: "12,5"; with a unit ("5 m", "350 cm") it is a repair, flagged."""
    quantity = _quantity(text)
    if quantity is None or quantity[1] not in _METRES:
        return None, NOT_UNDERSTOOD
    return _ranged(quantity[0] * _METRES[quantity[1]], smallest, largest, UNIT_READ if quantity[1] else None)


def angle_deg(text: str, smallest: float, largest: float) -> Number:
    """An angle in degrees between `smallest` and `largest`: "12"; with its sign or word ("12°", "12 deg") it is a repair, flagged."""
    quantity = _quantity(text)
    if quantity is None or quantity[1] not in _DEGREES:
        return None, NOT_UNDERSTOOD
    return _ranged(quantity[0], smallest, largest, DEGREE_SIGN_READ if has_degree_sign(text) else None)


def has_degree_sign(text: str) -> bool:
    """Whether a sign or word for degrees stands behind a number."""
    return _DEGREE_SIGN.search(text) is not None


def width_mm(text: str) -> Number:
    """Millimetres above 0 to 1000, a unit flagged. A zoom lens ("2,8-12 mm") or a sensor in inches isn't one number: not understood."""
    quantity = _quantity(text)
    if quantity is None or quantity[1] not in _MILLIMETRES or quantity[0] == 0:
        return None, NOT_UNDERSTOOD
    return _ranged(quantity[0], 0.1, 1000.0, UNIT_READ if quantity[1] else None)


def resolution_px(text: str) -> tuple[Optional[int], Optional[str]]:
    """Horizontal pixels: "1920", "1920x1080"; of a name ("1080p", "4K") the usual width, flagged."""
    match = re.fullmatch(r"\s*(\d{3,5})\s*(?:[x×*]\s*\d{3,5})?\s*(?:px|pixels?)?\s*", text, re.IGNORECASE)
    if match:
        width = int(match.group(1))
        return (width, None) if 100 <= width <= 20000 else (None, OUT_OF_RANGE)
    named = _RESOLUTION_NAMES.get(plain(text))
    return (named, "resolution_from_name") if named else (None, NOT_UNDERSTOOD)


def seconds(text: str) -> Number:
    """Seconds of a clock's error, signed: "-75", "75 s", "2 min"."""
    quantity = _quantity(text)
    units = {"": 1.0, "s": 1.0, "sec": 1.0, "secondes": 1.0, "seconds": 1.0, "min": 60.0, "minutes": 60.0, "h": 3600.0}
    if quantity is None or quantity[1] not in units:
        return None, NOT_UNDERSTOOD
    return _ranged(quantity[0] * units[quantity[1]], -1e9, 1e9)


def retention_days(text: str) -> Number:
    """Days that footage is kept: "30 jours", "72 h", "2 semaines"; a month counts as 30 days, flagged. 0 is out of range."""
    words = text.strip()
    first, _, rest = words.partition(" ")
    words = f"{_NUMBER_WORDS.get(plain(first), first)} {rest}"
    quantity = _quantity(words)
    if quantity is None:
        return None, NOT_UNDERSTOOD
    value, unit = quantity
    flag = None
    if unit in _MONTHS:
        value, flag = value * 30.0, "month_as_30_days"
    elif unit in _DAYS:
        value *= _DAYS[unit]
    else:
        return None, NOT_UNDERSTOOD
    return (value, flag) if 0.0 < value <= _LONGEST_RETENTION_DAYS else (None, OUT_OF_RANGE)


def boolean(text: str) -> tuple[Optional[bool], Optional[str]]:
    """Yes or no in French, English or German, and inside or outside."""
    words = plain(text)
    if words in _TRUE:
        return True, None
    return (False, None) if words in _FALSE else (None, NOT_UNDERSTOOD)


def day(text: str, today: date) -> tuple[Optional[str], Optional[str]]:
    """A date as `YYYY-MM-DD`: ISO, day first with two or four digits of the year, or a spreadsheet's serial number (flagged).

    A year of two digits lies at most ten years ahead of `today`. Month first is accepted, flagged, only where it can't be a day.
    """
    stripped = text.strip()
    match = _ISO_DATE.fullmatch(stripped) or _COMPACT.fullmatch(stripped)
    if match:
        return _date(int(match.group(1)), int(match.group(2)), int(match.group(3)), None)
    match = _DAY_FIRST.fullmatch(stripped)
    if match:
        first, second, year = int(match.group(1)), int(match.group(2)), _full_year(match.group(3), today)
        if second > 12 >= first:
            return _date(year, first, second, "date_month_first")
        return _date(year, second, first, None)
    match = _SERIAL.fullmatch(stripped)
    if match and int(match.group(1)) in _SERIALS:
        return (_SPREADSHEET_EPOCH + timedelta(days=int(match.group(1)))).isoformat(), "date_from_serial"
    return None, NOT_UNDERSTOOD


def _full_year(digits: str, today: date) -> int:
    if len(digits) == 4:
        return int(digits)
    century = today.year // 100 * 100
    year = century + int(digits)
    return year if year <= today.year + 10 else year - 100


def _date(year: int, month: int, day_of_month: int, flag: Optional[str]) -> tuple[Optional[str], Optional[str]]:
    try:
        return date(year, month, day_of_month).isoformat(), flag
    except ValueError:
        return None, NOT_UNDERSTOOD


def known(text: Optional[str]) -> Optional[str]:
    """The text itself, None where the cell says nothing."""
    if text is None or is_missing(text):
        return None
    return text.strip()
