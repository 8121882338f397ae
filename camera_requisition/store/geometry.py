"""Geometry blobs of the GeoPackage standard (annex B of 1.2): a short header with the bounds, then WKB."""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Callable, Optional, Union, cast

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from shapely.geometry.base import BaseGeometry

    Array = npt.NDArray[np.float64]
    Geometries = npt.NDArray[np.object_]
    Mask = npt.NDArray[np.bool_]

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
_AT_ONCE = 500
_POINTS = [("header", "V8"), ("order", "u1"), ("kind", "<u4"), ("x", "<f8"), ("y", "<f8")]
_SINGLE_RINGS = [
    ("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs_id", "<i4"), ("bounds", "<f8", 4), ("order", "u1"), ("kind", "<u4"),
    ("parts", "<u4"), ("part_order", "u1"), ("part_kind", "<u4"), ("rings", "<u4"), ("count", "<u4"),
]  # fmt: skip

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
    from camera_requisition.core.sight.arrays import array_of

    array = array_of(geometries)
    # Some hundred at a time: what is copied to and fro then stays in the processor's cache.
    return [blob for start in range(0, len(array), _AT_ONCE) for blob in _blobs(array[start : start + _AT_ONCE], srs_id)]


def _blobs(array: Geometries, srs_id: int) -> list[bytes]:
    import shapely

    bounds = shapely.bounds(array)
    if _are_single_rings(array, bounds).all():
        return _blobs_of_single_rings(array, bounds, srs_id)
    bodies = shapely.to_wkb(array, byte_order=1, output_dimension=2)
    empty = shapely.is_empty(array)
    return [_header(srs_id, None if nothing else box) + body for body, nothing, box in zip(bodies, empty.tolist(), bounds.tolist())]


def _are_single_rings(array: Geometries, bounds: Array) -> Mask:
    """Which are multipolygons of one polygon without holes; false for some that are, too: where a ring touches itself at its first vertex."""
    import numpy as np
    import shapely

    likely: Mask = (shapely.get_type_id(array) == shapely.GeometryType.MULTIPOLYGON) & (shapely.get_num_geometries(array) == 1)
    likely &= ~np.isnan(bounds[:, 0]) & ~shapely.has_z(array)
    if not likely.all():
        return likely
    # Making objects of the rings takes longer than writing them. A ring is back where it began at its end and not before; a hole's end isn't.
    points, counts = shapely.get_coordinates(array), shapely.get_num_coordinates(array)
    begin = np.cumsum(counts) - counts
    back = (points == np.repeat(points[begin], counts, axis=0)).all(axis=1)
    single: Mask = back[begin + counts - 1] & (np.add.reduceat(back, begin, dtype=np.intp) == 2)
    return single


def _blobs_of_single_rings(array: Geometries, bounds: Array, srs_id: int) -> list[bytes]:
    """What `blobs` gives, in a third of the time: the views of an inventory are nearly all of this form."""
    import numpy as np
    import shapely

    counts = shapely.get_num_coordinates(array)
    heads = np.zeros(len(array), dtype=_SINGLE_RINGS)
    for name, value in (("magic", _MAGIC), ("flags", _LITTLE_ENDIAN | 0x02), ("srs_id", srs_id), ("order", 1), ("kind", 6), ("parts", 1),
                        ("part_order", 1), ("part_kind", 3), ("rings", 1), ("count", counts), ("bounds", bounds[:, [0, 2, 1, 3]])):  # fmt: skip
        heads[name] = value
    head, raw = heads.tobytes(), shapely.get_coordinates(array).astype("<f8").tobytes()
    ends = (np.cumsum(counts) * 16).tolist()
    return [head[at : at + heads.itemsize] + raw[begin:end] for at, begin, end in zip(range(0, len(head), heads.itemsize), [0, *ends], ends)]


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
