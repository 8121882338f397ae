"""Blobs as other programs write and read them."""

from __future__ import annotations

import math
import sqlite3
import struct

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from camera_requisition.store import geometry

numbers = st.floats(allow_nan=False, allow_infinity=False)
numbers_near = st.floats(-1e6, 1e6)


@given(numbers, numbers)
def test_a_point_comes_back_to_the_last_bit(x, y):
    blob = geometry.point_blob(x, y, 2154)
    assert geometry.point(blob) == (x, y)
    assert geometry.blob_bounds(blob) == (x, y, x, y)


def test_no_place_is_no_blob():
    assert geometry.point_blob(None, None, 4326) is None
    assert geometry.point(None) == (None, None)


def test_a_blob_is_as_the_standard_describes_it():
    """GeoPackage 1.2, clause 2.1.3: magic, version, flags, id, then envelope and WKB."""
    (blob,) = geometry.blobs([MultiPolygon([box(1, 2, 3, 4)])], 2154)
    assert blob[:4] == b"GP\x00\x03"
    assert struct.unpack_from("<i4d", blob, 4) == (2154, 1.0, 3.0, 2.0, 4.0)
    assert shapely.from_wkb(blob[40:]).equals(box(1, 2, 3, 4))


def test_an_empty_geometry_says_so_in_its_flags():
    (blob,) = geometry.blobs([MultiPolygon()], 4326)
    assert blob[3] & 0x10
    assert geometry.blob_bounds(blob) is None
    (found,) = geometry.geometries([blob])
    assert found.is_empty


@given(
    st.lists(
        st.tuples(numbers, numbers).map(Point)
        | st.builds(lambda x, y: MultiPolygon([box(x, y, x + 1, y + 1)]), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)),
        max_size=5,
    )
)
def test_any_geometry_comes_back_exactly(shapes):
    found = geometry.geometries(geometry.blobs(shapes, 4326))
    assert all(shapely.equals_exact(one, other) for one, other in zip(shapes, found))


RING = st.lists(st.tuples(st.floats(0.5, 50.0), st.floats(0.5, 50.0)), min_size=3, max_size=9)
TRIANGLE = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 1.0))
FORMS = st.one_of(
    RING.map(lambda ring: MultiPolygon([Polygon(ring)])),
    st.builds(lambda x, y: MultiPolygon([box(x, y, x + 3, y + 3).difference(box(x + 1, y + 1, x + 2, y + 2))]), numbers_near, numbers_near),
    st.builds(lambda x: MultiPolygon([box(x, 0, x + 1, 1), box(x + 2, 0, x + 3, 1)]), numbers_near),
    # a hole that touches its ring where that begins and ends
    st.just(MultiPolygon([Polygon([(1.0, 1.0), (9.0, 1.0), (9.0, 9.0)], [TRIANGLE])])),
    st.just(MultiPolygon([Polygon([(1.0, 1.0), (9.0, 1.0), (1.0, 1.0), (9.0, 9.0)])])),
    st.just(MultiPolygon([Polygon([(0.0, 0.0, 5.0), (9.0, 1.0, 5.0), (9.0, 9.0, 5.0)])])),
    st.just(MultiPolygon()),
    st.just(box(0, 0, 1, 1)),
)


@given(st.lists(RING.map(lambda ring: MultiPolygon([Polygon(ring)])), max_size=6), st.lists(FORMS, max_size=2))
def test_a_blob_holds_what_geos_writes(rings, others):
    shapes = [*rings, *others]
    for shape, blob in zip(shapes, geometry.blobs(shapes, 2154)):
        head = 8 if shape.is_empty else 40
        assert blob[head:] == shapely.to_wkb(shape, byte_order=1, output_dimension=2)
        west, east, south, north = (math.nan,) * 4 if shape.is_empty else struct.unpack_from("<4d", blob, 8)
        assert (west, south, east, north) == pytest.approx(shapely.bounds(shape).tolist(), abs=0.0, nan_ok=True)


@pytest.mark.parametrize("big_endian", [False, True])
@pytest.mark.parametrize("envelope", [0, 1, 2, 3, 4])
def test_blobs_of_other_programs_are_read(big_endian, envelope):
    order = ">" if big_endian else "<"
    size = (0, 4, 6, 6, 8)[envelope]
    header = struct.pack(f"{order}2sBBi", b"GP", 0, (envelope << 1) | (0 if big_endian else 1), 1)
    bounds = struct.pack(f"{order}{size}d", *([1.0, 3.0, 2.0, 4.0] + [0.0] * 4)[:size])
    body = shapely.to_wkb(box(1, 2, 3, 4), byte_order=0 if big_endian else 1)
    blob = header + bounds + body
    assert geometry.blob_bounds(blob) == (1, 2, 3, 4)
    assert geometry.geometries([blob])[0].equals(box(1, 2, 3, 4))


def test_a_point_with_height_has_its_place():
    blob = b"GP\x00\x01" + struct.pack("<i", 4326) + shapely.to_wkb(Point(1, 2, 3), byte_order=1, flavor="iso")
    assert geometry.point(blob) == (1, 2)
    assert geometry.blob_bounds(blob) == (1, 2, 1, 2)


@pytest.mark.parametrize("blob", [None, b"", b"GP", b"XX" + b"\x00" * 60, b"GP\x00\x0f" + b"\x00" * 60, b"GP\x00\x01" + b"\x00" * 12, "text"])
def test_what_is_no_geometry_is_nothing(blob):
    assert geometry.point(blob) == (None, None)
    assert geometry.geometries([blob]) == [None]


def test_the_functions_of_the_triggers_answer_as_the_standard_says():
    connection = sqlite3.connect(":memory:")
    geometry.register_functions(connection)
    (blob,) = geometry.blobs([MultiPolygon([box(1, 2, 3, 4)])], 4326)
    query = "SELECT ST_IsEmpty(?1), ST_MinX(?1), ST_MinY(?1), ST_MaxX(?1), ST_MaxY(?1)"
    assert connection.execute(query, (blob,)).fetchone() == (0, 1, 2, 3, 4)
    assert connection.execute(query, (geometry.blobs([MultiPolygon()], 4326)[0],)).fetchone() == (1, None, None, None, None)
    assert connection.execute(query, (geometry.point_blob(math.pi, math.e, 4326),)).fetchone() == (0, math.pi, math.e, math.pi, math.e)
    assert connection.execute(query, (None,)).fetchone() == (None,) * 5
    connection.close()


def test_digits_as_a_server_sends_them_are_read_as_blobs_are():
    """The digits are those of PostGIS: ST_SetSRID(ST_MakePoint(1.5, -2), 2154), and a polygon of one ring."""
    digits = "01010000206A080000000000000000F83F00000000000000C0"
    nowhere = "01010000206A080000000000000000F87F000000000000F87F"
    blob = geometry.point_blob(1.5, -2.0, 2154)
    assert geometry.points([digits, digits]) == geometry.points([blob, blob]) == ([1.5, 1.5], [-2.0, -2.0])
    assert geometry.points([digits, None, nowhere, blob, "no digits"]) == ([1.5, None, None, 1.5, None], [-2.0, None, None, -2.0, None])
    polygon = (
        "01030000206A080000010000000400000000000000000000000000000000000000000000000000F03F0000000000000000000000000000F03F000000000000F03F"
        "00000000000000000000000000000000"
    )
    (found,) = geometry.multipolygons([polygon])
    assert found.equals(MultiPolygon([Polygon([(0, 0), (1, 0), (1, 1)])]))
