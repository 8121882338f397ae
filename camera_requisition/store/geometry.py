"""Geometry blobs of the GeoPackage standard (annex B of 1.2): a short header with the bounds, then WKB."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional, Union, cast

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_MAGIC = b"GP"
_LITTLE_ENDIAN, _EMPTY = 0x01, 0x10
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_HEADER_BYTES = 8
_POINT = struct.Struct("<2sBBiBIdd")
# As we and GDAL write points and views: the low byte first, a point without bounds, a view with four.
_USUAL_POINT = _MAGIC + bytes((0, _LITTLE_ENDIAN))
_USUAL_SHAPE = _MAGIC + bytes((0, _LITTLE_ENDIAN | 0x02))
_AFTER_BOUNDS = 40
_WKB_POINT = 1
_POINTS = [("header", "V8"), ("order", "u1"), ("kind", "<u4"), ("x", "<f8"), ("y", "<f8")]

# As a server sends points where many are read at once: EWKB in hexadecimal digits, with its reference system.
_SENT_POINT, _POINT_DIGITS = "0101000020", 50
_SENT_POINTS = [("order", "u1"), ("kind", "<u4"), ("srid", "<u4"), ("x", "<f8"), ("y", "<f8")]

Bounds = tuple[float, float, float, float]
Stored = Union[bytes, str, None]
"""A blob, or the hexadecimal digits of EWKB as PostGIS sends it where many geometries are read at once."""


def point_blob(x: Optional[float], y: Optional[float], srs_id: int) -> Optional[bytes]:
    """A point as blob, None for an unplaced one."""
    if x is None or y is None:
        return None
    return _POINT.pack(_MAGIC, 0, _LITTLE_ENDIAN, srs_id, 1, _WKB_POINT, x, y)


def blobs(geometries: Sequence[BaseGeometry], srs_id: int) -> list[bytes]:
    """Geometries as blobs, all at once."""
    import numpy as np
    import shapely

    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    bodies = shapely.to_wkb(array, byte_order=1, output_dimension=2)
    empty = shapely.is_empty(array)
    return [
        _header(srs_id, None if nothing else bounds) + body
        for body, nothing, bounds in zip(bodies, empty.tolist(), shapely.bounds(array).tolist())
    ]


def geometries(stored: Sequence[Stored]) -> list[Optional[BaseGeometry]]:
    """The geometries of `stored`, all at once; None for None and for what no reader understands."""
    import numpy as np
    import shapely

    array = np.empty(len(stored), dtype=object)
    usual = all(map(_is_usual_shape, stored))
    array[:] = [blob[_AFTER_BOUNDS:] for blob in stored if blob] if usual else [_wkb(one) for one in stored]
    return list(shapely.from_wkb(array, on_invalid="ignore"))


def multipolygons(stored: Sequence[Stored]) -> list[Optional[BaseGeometry]]:
    """As `geometries`, polygons as multipolygons of one; None for what is no polygon either."""
    import shapely
    from shapely.geometry import MultiPolygon, Polygon

    found = geometries(stored)
    for index, kind in enumerate(shapely.get_type_id(found).tolist()):
        if kind == shapely.GeometryType.MULTIPOLYGON:
            continue
        shape = found[index]
        if isinstance(shape, Polygon):
            found[index] = MultiPolygon() if shape.is_empty else MultiPolygon([shape])
        else:
            found[index] = None
    return found


def point(blob: Optional[bytes]) -> tuple[Optional[float], Optional[float]]:
    """Coordinates of a point blob; (None, None) for None, an empty point, and a blob that no reader understands."""
    body = _body(blob)
    if body is None or len(body) < 21:
        return None, None
    order = "<" if body[0] else ">"
    x, y = struct.unpack_from(order + "dd", body, 5)
    if math.isnan(x) or math.isnan(y):
        return None, None
    return x, y


def points(stored: Sequence[Stored]) -> tuple[list[Optional[float]], list[Optional[float]]]:
    """As `point` for each of `stored`: all x, and all y."""
    import numpy as np

    if all(map(_is_usual_point, stored)):
        found = np.frombuffer(b"".join(cast("Sequence[bytes]", stored)), dtype=_POINTS)
        x, y = found["x"], found["y"]
        if not (np.isnan(x) | np.isnan(y)).any():
            return x.tolist(), y.tolist()
    if all(map(_is_point_in_digits, stored)):
        sent = np.frombuffer(bytes.fromhex("".join(cast("Sequence[str]", stored))), dtype=_SENT_POINTS)
        if not np.isnan(sent["x"]).any():
            return sent["x"].tolist(), sent["y"].tolist()
    places = [point(blob) if not isinstance(blob, str) else _sent_point(blob) for blob in stored]
    return [x for x, _ in places], [y for _, y in places]


def _is_usual_point(blob: Stored) -> bool:
    return type(blob) is bytes and len(blob) == _POINT.size and blob[:4] == _USUAL_POINT and blob[_HEADER_BYTES] == 1


def _is_point_in_digits(sent: Stored) -> bool:
    return type(sent) is str and len(sent) == _POINT_DIGITS and sent.startswith(_SENT_POINT)


def _sent_point(sent: str) -> tuple[Optional[float], Optional[float]]:
    raw = _wkb(sent) if _is_point_in_digits(sent) else None
    if raw is None:
        return None, None
    x, y = struct.unpack_from("<dd", raw, 9)
    return (None, None) if math.isnan(x) or math.isnan(y) else (x, y)


def _wkb(one: Stored) -> Optional[bytes]:
    if not isinstance(one, str):
        return _body(one)
    try:
        return bytes.fromhex(one)  # GEOS reads digits itself, but fifteen times as slowly
    except ValueError:
        return None


def _is_usual_shape(blob: Stored) -> bool:
    return type(blob) is bytes and blob[:4] == _USUAL_SHAPE and len(blob) >= _AFTER_BOUNDS + 5


def blob_bounds(blob: Optional[bytes]) -> Optional[Bounds]:
    """(min x, min y, max x, max y), None for nothing and for an empty geometry."""
    body = _body(blob)
    if blob is None or body is None or blob[3] & _EMPTY:
        return None
    if (blob[3] >> 1) & 7:
        order = "<" if blob[3] & _LITTLE_ENDIAN else ">"
        min_x, max_x, min_y, max_y = struct.unpack_from(order + "4d", blob, _HEADER_BYTES)
        return None if math.isnan(min_x) else (min_x, min_y, max_x, max_y)
    if struct.unpack_from("<I" if body[0] else ">I", body, 1)[0] % 1000 == _WKB_POINT:
        x, y = point(blob)
        return None if x is None or y is None else (x, y, x, y)
    import shapely

    geometry = shapely.from_wkb(body, on_invalid="ignore")
    if geometry is None or geometry.is_empty:
        return None
    bounds: Bounds = geometry.bounds
    return bounds


def register_functions(connection: sqlite3.Connection) -> None:
    """Give `connection` the functions that R-tree triggers call (GeoPackage 1.2, annex F.3)."""
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)
    for name, index in (("ST_MinX", 0), ("ST_MinY", 1), ("ST_MaxX", 2), ("ST_MaxY", 3)):
        connection.create_function(name, 1, _bound(index), deterministic=True)


def _bound(index: int) -> Callable[[Any], Optional[float]]:
    def bound(blob: Any) -> Optional[float]:
        bounds = blob_bounds(blob) if isinstance(blob, bytes) else None
        return None if bounds is None else bounds[index]

    return bound


def _is_empty(blob: Any) -> Optional[int]:
    if not isinstance(blob, bytes) or _body(blob) is None:
        return None
    return int(blob_bounds(blob) is None)


def _header(srs_id: int, bounds: Optional[Sequence[float]]) -> bytes:
    if bounds is None:
        return struct.pack("<2sBBi", _MAGIC, 0, _LITTLE_ENDIAN | _EMPTY, srs_id)
    min_x, min_y, max_x, max_y = bounds
    return struct.pack("<2sBBi4d", _MAGIC, 0, _LITTLE_ENDIAN | 0x02, srs_id, min_x, max_x, min_y, max_y)


def _body(blob: Optional[bytes]) -> Optional[bytes]:
    if not isinstance(blob, bytes) or len(blob) < _HEADER_BYTES + 5 or blob[:2] != _MAGIC:
        return None
    envelope = (blob[3] >> 1) & 7
    if envelope >= len(_ENVELOPE_BYTES):
        return None
    body = blob[_HEADER_BYTES + _ENVELOPE_BYTES[envelope] :]
    return body if len(body) >= 5 else None
