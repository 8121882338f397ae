"""Coordinates as people write them in cells."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Optional

from camera_requisition.imports.values import DEGREE_SIGN_READ, number

SEXAGESIMAL_READ = "degrees_minutes_seconds_read"

_WIND = r"(?:N|S|E|W|O|nord|sud|est|ouest|north|south|east|west)"
_MINUTES = r"(\d{1,2}(?:[.,]\d+)?)\s*(?:['’‘′´`m:]|min)\s*"
_SECONDS_MARK = r"(?:\"|”|“|″|''|’’|′′|´´|s|sec)"
# The mark of seconds is often forgotten; that of minutes isn't, else "45°5" would be an angle or a number as one likes.
_SEXAGESIMAL = re.compile(
    rf"""\s*({_WIND})?\s*([+-]?\d{{1,3}})\s*(?:[°º˚d:]|deg)\s*
        (?:{_MINUTES}(?:(\d{{1,2}}(?:[.,]\d+)?)\s*{_SECONDS_MARK}?\s*)?|(\d{{1,2}}(?:[.,]\d+)?)\s*{_SECONDS_MARK}\s*)
        ({_WIND})?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_SPACED = re.compile(
    rf"\s*({_WIND})?\s*([+-]?\d{{1,3}})\s+(\d{{1,2}}(?:[.,]\d+)?)(?:\s+(\d{{1,2}}(?:[.,]\d+)?))?\s*({_WIND})?\s*", re.IGNORECASE
)
_DECIMAL = re.compile(rf"\s*({_WIND})?\s*([+-]?\d{{1,3}}(?:[.,]\d+)?)\s*([°º˚]|deg)?\s*({_WIND})?\s*", re.IGNORECASE)
_PAIR = re.compile(r"\s*[(\[]?\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s/]\s*([+-]?\d+(?:\.\d+)?)\s*[)\]]?\s*")
_COMMA_PAIR = re.compile(r"\s*[(\[]?\s*([+-]?\d+,\d+)(?:\s*[;/]\s*|,\s+|\s+)([+-]?\d+,\d+)\s*[)\]]?\s*")
_WKT = re.compile(r"\s*(?:SRID=(\d+);)?\s*POINT\s*(?:Z\s*)?\(\s*(\S+)\s+(\S+?)(?:\s+\S+)?\s*\)\s*", re.IGNORECASE)
_GEOJSON = re.compile(
    r'\s*\{\s*(?:"type"\s*:\s*"Point"\s*,\s*)?"coordinates"\s*:\s*\[\s*([^,\]\s]+)\s*,\s*([^,\]\s]+)(?:\s*,[^\]]*)?\]\s*'
    r'(?:,\s*"type"\s*:\s*"Point"\s*)?\}\s*'
)
_BETWEEN = re.compile(r"[,;/\s]+")
_LONGEST_PAIR = 80

_SEPARATORS = r"[.,'’\s\u00a0\u202f\u2009]"
_ONE_GROUP = re.compile(rf"([+-]?)(\d{{1,3}}){_SEPARATORS}(\d{{3}})")
_GROUPS = re.compile(rf"([+-]?)(\d{{1,3}})({_SEPARATORS})(\d{{3}}(?:\3\d{{3}})+)")
_GROUPS_AND_DECIMALS = re.compile(r"([+-]?)(\d{1,3}(?:([.,])\d{3})+)\3(\d{1,2}|\d{4,9})")


@dataclass(frozen=True)
class Coordinate:
    """What one cell says.

    `value`: as it is most plainly read, None where it can't be. `repair`: code of what was repaired to read it. `axis`: `x` or `y` where
    a wind tells it. `others`: further readings, of which a territory may make one certain.
    """

    value: Optional[float] = None
    repair: Optional[str] = None
    axis: Optional[str] = None
    others: tuple[float, ...] = ()


def read_coordinate(text: str) -> Optional[float]:
    """One coordinate: a number, or degrees, minutes and seconds with an optional wind; None where it is neither."""
    return coordinate(text).value


def coordinate(text: str) -> Coordinate:
    """One coordinate with all that its cell may mean."""
    match = _SEXAGESIMAL.fullmatch(text)
    if match:
        first, degrees, minutes, seconds, only_seconds, last = match.groups()
        return _angle(first, degrees, minutes, seconds or only_seconds, last)
    match = _SPACED.fullmatch(text)
    # Numbers apart from each other are an angle only beside a wind.
    if match and (match.group(1) or match.group(5)):
        return _angle(*match.groups())
    match = _DECIMAL.fullmatch(text)
    if match and (match.group(1) or match.group(3) or match.group(4)):
        first, degrees, _sign, last = match.groups()
        return _with_wind(abs(float(degrees.replace(",", "."))), degrees.startswith("-"), first, last, DEGREE_SIGN_READ)
    return Coordinate(number(text), others=_other_readings(text))


def _angle(first: Optional[str], degrees: str, minutes: Optional[str], seconds: Optional[str], last: Optional[str]) -> Coordinate:
    if _part(minutes) >= 60.0 or _part(seconds) >= 60.0 or (seconds and _part(minutes) % 1.0):
        return Coordinate()
    value = abs(float(degrees)) + _part(minutes) / 60.0 + _part(seconds) / 3600.0
    return _with_wind(value, degrees.startswith("-"), first, last, SEXAGESIMAL_READ)


def _part(text: Optional[str]) -> float:
    return float(text.replace(",", ".")) if text else 0.0


def _with_wind(value: float, is_negative: bool, first: Optional[str], last: Optional[str], repair: str) -> Coordinate:
    """`value` with its sign. O is west in French (ouest); in German it is east, which only a territory can tell."""
    if first and last:
        return Coordinate()
    word = (first or last or "").lower()
    letter = {"ouest": "w", "o": "w"}.get(word, word[:1])
    if letter == "":
        return Coordinate(-value if is_negative else value, repair)
    if is_negative and letter in "ne":
        return Coordinate()
    axis = "y" if letter in "ns" else "x"
    if value > (90.0 if axis == "y" else 180.0):
        return Coordinate()
    return Coordinate(-value if letter in "sw" or is_negative else value, repair, axis, (value,) if word == "o" and not is_negative else ())


def _other_readings(text: str) -> tuple[float, ...]:
    """Readings of digits in groups beside the plain one: the separators may stand between thousands, or be a spreadsheet's.

    `913.456` may be 913456; `461.993.881` is what a spreadsheet makes of a number that lost its decimal point, which may have stood
    anywhere in it.
    """
    stripped = text.strip()
    match = _ONE_GROUP.fullmatch(stripped)
    if match:
        return (float(f"{match.group(1)}{match.group(2)}{match.group(3)}"),) if match.group(2).strip("0") else ()
    match = _GROUPS.fullmatch(stripped)
    if match:
        digits = match.group(2) + re.sub(r"\D", "", match.group(4))
        return tuple(float(f"{match.group(1)}{digits}") / 10.0**place for place in range(len(digits)))
    match = _GROUPS_AND_DECIMALS.fullmatch(stripped)
    if match:
        whole = match.group(2).replace(match.group(3), "")
        return (float(f"{match.group(1)}{whole}.{match.group(4)}"),)
    return ()


def read_position(text: str) -> Optional[tuple[float, float]]:
    """Longitude and latitude, or x and y, of one cell; see `position`."""
    return position(text)[0]


def position(text: str) -> tuple[Optional[tuple[float, float]], Optional[str]]:
    """Longitude and latitude, or x and y, of one cell, and the code of what was repaired to read it.

    `POINT (x y)`, a GeoJSON point, or latitude and longitude: `48.85, 2.34`, `48,85; 2,34`, `48°51'N 2°20'E` (the winds tell the order).
    """
    match = _WKT.fullmatch(text)
    ordered = match.groups()[1:] if match else None
    match = None if match else _GEOJSON.fullmatch(text)
    ordered = match.groups() if match else ordered
    if ordered:
        x, y = number(ordered[0]), number(ordered[1])
        return ((x, y) if x is not None and y is not None else None), None
    match = _PAIR.fullmatch(text) or _COMMA_PAIR.fullmatch(text)
    if match is None:
        return _angles(text)
    latitude, longitude = (float(part.replace(",", ".")) for part in match.groups())
    return ((longitude, latitude) if math.isfinite(latitude) and math.isfinite(longitude) else None), None


def _angles(text: str) -> tuple[Optional[tuple[float, float]], Optional[str]]:
    """Two angles with their signs, where the text can be cut in two in one way only."""
    found: dict[tuple[float, float], str] = {}
    if len(text) <= _LONGEST_PAIR:
        inner = text.strip().strip("()[]")
        for cut in _BETWEEN.finditer(inner):
            first, second = coordinate(inner[: cut.start()]), coordinate(inner[cut.end() :])
            if first.value is None or second.value is None or first.repair is None or second.repair is None:
                continue
            axes = (first.axis or "y", second.axis or "x")
            if axes[0] != axes[1] and (first.axis is None) == (second.axis is None):
                pair = (first.value, second.value) if axes == ("x", "y") else (second.value, first.value)
                found[pair] = SEXAGESIMAL_READ if SEXAGESIMAL_READ in (first.repair, second.repair) else DEGREE_SIGN_READ
    return next(iter(found.items())) if len(found) == 1 else (None, None)
