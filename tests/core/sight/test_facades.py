"""The nearest façade and its outward direction, on squares in Lambert-93 and in longitude and latitude."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from shapely.geometry import MultiPolygon, Point, box

from camera_requisition.core.sight.facades import nearest_facade

GEOD = Geod(ellps="WGS84")
X, Y = 914_000.0, 6_458_000.0  # Grenoble: grid north is 2° off
TO_LONLAT = Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True)
TO_GRID = Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True)
SQUARE = box(X - 10, Y - 10, X + 10, Y + 10)


def lonlat(x, y):
    return TO_LONLAT.transform(x, y)


def true_bearing(start, end):
    azimuth, _, _ = GEOD.inv(*lonlat(*start), *lonlat(*end))
    return azimuth % 360.0


@pytest.mark.parametrize(
    ("asked", "foot", "outward"),
    [
        ((X + 13, Y + 2), (X + 10, Y + 2), (1, 0)),
        ((X + 3, Y - 14), (X + 3, Y - 10), (0, -1)),
        ((X - 8, Y + 1), (X - 10, Y + 1), (-1, 0)),
        ((X + 4, Y + 10), (X + 4, Y + 10), (0, 1)),
    ],
    ids=["outside the east side", "outside the south side", "inside, next to the west side", "on the north side"],
)
def test_a_place_near_a_side_comes_to_lie_5_cm_outside_of_it_looking_away(asked, foot, outward):
    found = nearest_facade(*lonlat(*asked), [SQUARE], "EPSG:2154")
    x, y = TO_GRID.transform(found.longitude, found.latitude)
    assert SQUARE.distance(Point(x, y)) == pytest.approx(0.05, abs=2e-4)  # Lambert-93 stretches lengths by up to 1 in 1,000
    assert (x, y) == pytest.approx((foot[0] + 0.05 * outward[0], foot[1] + 0.05 * outward[1]), abs=1e-3)
    far_out = (foot[0] + 100 * outward[0], foot[1] + 100 * outward[1])
    assert found.outward_deg == pytest.approx(true_bearing(foot, far_out), abs=0.05)


def test_at_a_corner_it_looks_along_the_bisector():
    found = nearest_facade(*lonlat(X + 15, Y + 14), [SQUARE], "EPSG:2154")
    assert found.outward_deg == pytest.approx(true_bearing((X + 10, Y + 10), (X + 110, Y + 110)), abs=0.05)


def test_a_wall_between_two_houses_is_no_facade():
    houses = [box(X, Y, X + 10, Y + 30), box(X + 10, Y, X + 20, Y + 30)]
    found = nearest_facade(*lonlat(X + 10, Y + 4), houses, "EPSG:2154")
    x, y = TO_GRID.transform(found.longitude, found.latitude)
    assert (x, y) == pytest.approx((X + 10, Y - 0.05), abs=1e-3)


def test_a_courtyard_has_facades_that_look_into_it():
    yard = SQUARE.difference(box(X - 5, Y - 5, X + 5, Y + 5))
    found = nearest_facade(*lonlat(X + 4, Y), [yard], "EPSG:2154")
    assert found.outward_deg == pytest.approx(true_bearing((X + 5, Y), (X - 100, Y)), abs=0.05)


def test_a_footprint_in_longitude_and_latitude_gives_the_same():
    west, south = lonlat(X, Y)
    house = MultiPolygon([box(west, south, west + 0.0002, south + 0.0001)])
    found = nearest_facade(west + 0.0001, south - 0.00002, [house], "EPSG:4326")
    assert found.outward_deg == pytest.approx(180.0, abs=0.01)
    assert found.longitude == pytest.approx(west + 0.0001, abs=1e-9)
    assert GEOD.inv(west + 0.0001, south, found.longitude, found.latitude)[2] == pytest.approx(0.05, abs=1e-3)


def test_without_footprints_there_is_none():
    assert nearest_facade(5.7, 45.2, [], "EPSG:4326") is None


@settings(deadline=None, max_examples=60)
@given(st.floats(-25, 25), st.floats(-25, 25))
def test_wherever_it_is_asked_the_place_lies_5_cm_outside(dx, dy):
    found = nearest_facade(*lonlat(X + dx, Y + dy), [SQUARE], "EPSG:2154")
    x, y = TO_GRID.transform(found.longitude, found.latitude)
    assert SQUARE.distance(Point(x, y)) == pytest.approx(0.05, abs=5e-4)
