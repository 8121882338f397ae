"""Coordinates as people write them in cells."""

from __future__ import annotations

import math
import re
from typing import Optional

from camera_requisition.imports.values import number

_SEXAGESIMAL = re.compile(
    r"""\s*([NSEWO])?\s*([+-]?\d{1,3})\s*[°ºd]\s*
        (?:(\d{1,2}(?:[.,]\d+)?)\s*['’′m]\s*)?
        (?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|”|″|''|’’|s)\s*)?
        ([NSEWO])?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_PAIR = re.compile(r"\s*[(\[]?\s*([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*[)\]]?\s*")
_WKT = re.compile(r"\s*(?:SRID=(\d+);)?\s*POINT\s*(?:Z\s*)?\(\s*(\S+)\s+(\S+?)(?:\s+\S+)?\s*\)\s*", re.IGNORECASE)


def read_coordinate(text: str) -> Optional[float]:
    """One coordinate: a number, or degrees, minutes and seconds with an optional wind; None where it is neither."""
    match = _SEXAGESIMAL.fullmatch(text)
    if match is None:
        return number(text)
    first, degrees, minutes, seconds, last = match.groups()
    value = abs(float(degrees)) + _part(minutes) / 60.0 + _part(seconds) / 3600.0
    if _part(minutes) >= 60.0 or _part(seconds) >= 60.0:
        return None
    wind = (last or first or "").upper()
    # O is west in French (ouest); in German it would be east, where nobody writes it for the longitude of a camera in France.
    return -value if degrees.startswith("-") or wind in {"S", "W", "O"} else value


def _part(text: Optional[str]) -> float:
    return float(text.replace(",", ".")) if text else 0.0


def read_position(text: str) -> Optional[tuple[float, float]]:
    """Longitude and latitude, or x and y, of one cell: `POINT (x y)`, or latitude and longitude as `48.85, 2.34`."""
    match = _WKT.fullmatch(text)
    if match:
        x, y = number(match.group(2)), number(match.group(3))
        return (x, y) if x is not None and y is not None else None
    match = _PAIR.fullmatch(text)
    if match is None:
        return None
    latitude, longitude = float(match.group(1)), float(match.group(2))
    return (longitude, latitude) if math.isfinite(latitude) and math.isfinite(longitude) else None
