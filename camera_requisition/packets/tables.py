"""The lists of a packet as CSV and GeoJSON."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from camera_requisition.core.texts import guarded


def csv_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], delimiter: str = ",") -> bytes:
    """A table as CSV in UTF-8 with a byte-order mark, without which spreadsheets misread accents.

    Texts that a spreadsheet would take for a formula get an apostrophe in front; numbers are written as they are; None is an empty cell.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])
    return text.getvalue().encode("utf-8-sig")


def cell(value: Any) -> Any:
    """A value as a cell that no spreadsheet executes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (int, float)):
        return value
    if isinstance(value, (list, tuple, dict)):
        value = json.dumps(value, ensure_ascii=False)
    return guarded(str(value))


def geojson_bytes(features: Iterable[tuple[Mapping[str, Any] | None, Mapping[str, Any]]], **members: Any) -> bytes:
    """A FeatureCollection of (geometry as a GeoJSON object or None, properties); coordinates are WGS 84 longitude and latitude.

    Values are exact. `members` are written beside `features`.
    """
    collection = {
        "type": "FeatureCollection",
        **members,
        "features": [
            {"type": "Feature", "geometry": geometry, "properties": {name: _plain(value) for name, value in properties.items()}}
            for geometry, properties in features
        ],
    }
    return json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8")


def _plain(value: Any) -> Any:
    """JSON has neither infinity nor NaN."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
