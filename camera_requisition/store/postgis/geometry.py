"""Geometries at the edge: PostGIS sends and takes EWKB in hexadecimal, the store holds the blobs of a GeoPackage (`store.geometry`)."""

from __future__ import annotations

import struct
from typing import Optional

_WITH_SRID = 0x20000000
_LARGEST_FLAT_TYPE = 7
_HEADER = struct.Struct("<2sBBi")
_MAGIC, _LITTLE_ENDIAN, _EMPTY = b"GP", 0x01, 0x10
_POINT_TYPE = 1
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_U32 = struct.Struct("<I")
# A point that isn't empty, from its reference system on: what nearly every camera is.
_POINT_HEX = "0101000020"
_POINT_DIGITS = 50
_POINT_BODY = b"\x01\x01\x00\x00\x00"
_NOWHERE = b"\x00\x00\x00\x00\x00\x00\xf8\x7f" * 2


def blob_of(ewkb: str) -> bytes:
    """The blob of a geometry that PostGIS has sent: flat, the low byte first; without bounds, which nobody has to compute then."""
    raw = bytes.fromhex(ewkb)
    if len(ewkb) == _POINT_DIGITS and ewkb.startswith(_POINT_HEX):
        flags = _LITTLE_ENDIAN if raw[9:] != _NOWHERE else _LITTLE_ENDIAN | _EMPTY
        return b"GP\x00" + bytes((flags,)) + raw[5:9] + _POINT_BODY + raw[9:]
    (kind,) = _U32.unpack_from(raw, 1)
    srid = _U32.unpack_from(raw, 5)[0] if kind & _WITH_SRID else 0
    body = b"\x01" + _U32.pack(kind & ~_WITH_SRID) + raw[9 if kind & _WITH_SRID else 5 :]
    is_empty = body[5:] == _NOWHERE if kind & 0xFF == _POINT_TYPE else _U32.unpack_from(body, 5)[0] == 0
    return _HEADER.pack(_MAGIC, 0, _LITTLE_ENDIAN | (_EMPTY if is_empty else 0), srid) + body


def ewkb_of(blob: bytes) -> Optional[str]:
    """EWKB in hexadecimal of a GeoPackage's blob, in the blob's own reference system; None for what is none."""
    if len(blob) < _HEADER.size + 5 or blob[:2] != _MAGIC:
        return None
    envelope = (blob[3] >> 1) & 7
    if envelope >= len(_ENVELOPE_BYTES):
        return None
    srid = struct.unpack_from("<i" if blob[3] & _LITTLE_ENDIAN else ">i", blob, 4)[0]
    body = blob[_HEADER.size + _ENVELOPE_BYTES[envelope] :]
    if len(body) < 5:
        return None
    kind = _U32.unpack_from(body, 1)[0] if body[0] == 1 else 0
    if not 1 <= kind <= _LARGEST_FLAT_TYPE:
        # The high byte first, heights, measures, or curves: rewritten.
        flat = _flattened(body)
        if flat is None:
            return None
        body, kind = flat, _U32.unpack_from(flat, 1)[0]
    return (b"\x01" + _U32.pack(kind | _WITH_SRID) + _U32.pack(srid & 0xFFFFFFFF) + body[5:]).hex()


def _flattened(body: bytes) -> Optional[bytes]:
    import shapely

    shape = shapely.from_wkb(body, on_invalid="ignore")
    return None if shape is None else bytes(shapely.to_wkb(shape, output_dimension=2, byte_order=1))
