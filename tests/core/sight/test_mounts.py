"""The point that a camera on a building looks from, in a plane of metres."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box

from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.mounts import Walls, facade_points

NORTH, EAST, SOUTH, WEST = 0.0, 90.0, 180.0, 270.0
HOUSE = box(-10, -8, 10, 0)
ROW = [box(x, 0, x + 6, 10) for x in (-12, -6, 0, 6)]
HALF = 0.05 / math.sqrt(2)


def facade(shapes, place, heading=None):
    edges = Footprints(shapes).edges
    walls = Walls(edges.start - place, edges.end - place)

    def built_on(_numbers, places):
        return np.array([any(shape.covers(Point(place[0] + x, place[1] + y)) for shape in shapes) for x, y in places])

    found = facade_points({7: walls}, {7: heading}, built_on)
    return None if 7 not in found else (place[0] + found[7][0], place[1] + found[7][1])


@pytest.mark.parametrize(
    ("place", "heading", "expected"),
    [
        ((2, -3), NORTH, (2, 0.05)),
        ((2, -3), EAST, (10.05, -3)),
        ((2, -3), 45.0, (5, 0.05)),
        ((2, -3), None, (2, 0.05)),
        ((9, -4), None, (10.05, -4)),
        ((2, 0), NORTH, (2, 0.05)),
        ((2, 0), 60.0, (2, 0.05)),
        ((2, 0.03), NORTH, (2, 0.05)),
        ((2, 0.03), None, (2, 0.05)),
        ((2, -0.001), 80.0, (2 + 0.001 * math.tan(math.radians(80)), 0.05)),
    ],
)  # fmt: skip
def test_it_lies_5_cm_in_front_of_the_wall_that_the_camera_looks_through(place, heading, expected):
    assert facade([HOUSE], place, heading) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("inside", [-0.05, -0.001, -1e-9, 0.0, 1e-9, 0.001, 0.04])
def test_heading_into_the_house_it_looks_out_on_the_other_side_however_near_to_the_wall_it_hangs(inside):
    assert facade([HOUSE], (2, -inside), SOUTH) == pytest.approx((2, -8.05), abs=1e-9)


@pytest.mark.parametrize("off", [-1e-9, 0.0, 1e-9])
@pytest.mark.parametrize("heading", [EAST, WEST])
def test_on_a_wall_and_looking_along_it_it_stays_there_whatever_rounding_does(off, heading):
    assert facade([HOUSE], (2, off), heading) == pytest.approx((2, 0.05), abs=1e-6)


@pytest.mark.parametrize("heading", [NORTH, EAST, 45.0, None])
def test_on_a_corner_it_looks_from_its_bisector(heading):
    assert facade([HOUSE], (10, 0), heading) == pytest.approx((10 + HALF, HALF), abs=1e-9)


@pytest.mark.parametrize("heading", [30.0, 60.0])
def test_through_a_corner_from_within_it_comes_out_by_the_wall_beside_it(heading):
    turn = math.radians(heading)
    place = (10 - 5 * math.sin(turn), -5 * math.cos(turn))
    x, y = facade([HOUSE], place, heading)
    assert HOUSE.distance(Point(x, y)) == pytest.approx(0.05, abs=0.015)
    assert math.dist((x, y), (10, 0)) < 0.08


@pytest.mark.parametrize("heading", [EAST, 75.0, 110.0])
def test_houses_that_share_walls_are_one_host(heading):
    x, y = facade(ROW, (-9, 5), heading)
    turn = math.radians(heading)
    leaves = min(21 / math.sin(turn), 5 / abs(math.cos(turn)))
    foot = (-9 + leaves * math.sin(turn), 5 + leaves * math.cos(turn))
    assert math.dist((x, y), foot) == pytest.approx(0.05, abs=1e-9)
    assert not any(shape.covers(Point(x, y)) for shape in ROW)


@pytest.mark.parametrize(
    ("place", "heading", "expected"),
    [
        ((0, 0), SOUTH, (0, -0.05)),
        ((0, 0), None, (0, -0.05)),
        ((0, 0.01), SOUTH, (0, -0.05)),
        ((0, 5), NORTH, (0, 10.05)),
        ((0, 5), 150.0, (5 * math.tan(math.radians(30)), -0.05)),
        ((0, 5), EAST, (12.05, 5)),
        ((0, 2), None, (0, -0.05)),
    ],
)  # fmt: skip
def test_on_the_seam_of_two_houses_it_looks_out_as_from_one(place, heading, expected):
    assert facade(ROW, place, heading) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("turned", range(0, 360, 23))
def test_on_the_seam_of_turned_houses_rounding_does_not_send_it_to_another_wall(turned):
    row = [shapely.affinity.rotate(house, -turned, origin=(0, 0)) for house in ROW]
    turn = math.radians(turned)

    def rotated(x, y):
        return x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)

    for along in (0.5, 3.0, 7.7):
        assert facade(row, rotated(0, along), 150.0 + turned) == pytest.approx(rotated(along * math.tan(math.radians(30)), -0.05), abs=1e-6)
        assert facade(row, rotated(0, along), EAST + turned) == pytest.approx(rotated(12.05, along), abs=1e-6)


@pytest.mark.parametrize(("gap", "expected"), [(0.0, 15.05), (0.02, 15.07), (0.049, 15.099), (0.2, 5.05)])
def test_a_gap_of_centimetres_is_a_wall_between_neighbours_and_a_wider_one_is_not(gap, expected):
    shapes = [box(-5, -5, 5, 5), box(5 + gap, -5, 15 + gap, 5)]
    assert facade(shapes, (0, 0), EAST) == pytest.approx((expected, 0), abs=1e-9)


@pytest.mark.parametrize("copies", [2, 3, 7])
@pytest.mark.parametrize("apart", [0.0, 1e-9, 0.01])
def test_a_house_drawn_several_times_is_one_house(copies, apart):
    shapes = [box(-10 - number * apart, -8, 10, 0) for number in range(copies)]
    assert facade(shapes, (2, -3), NORTH) == pytest.approx((2, 0.05), abs=1e-9)
    assert facade(shapes, (2, -3), None) == pytest.approx((2, 0.05), abs=1e-9)
    x, y = facade(shapes, (-10, -3), WEST)
    assert (x, y) == pytest.approx((-10 - (copies - 1) * apart - 0.05, -3), abs=1e-6)


def test_inside_two_overlapping_houses_it_looks_out_of_both():
    shapes = [box(-5, -5, 3, 5), box(-3, -7, 9, 5)]
    assert facade(shapes, (0, 0), EAST) == pytest.approx((9.05, 0))
    assert facade(shapes, (0, 0), SOUTH) == pytest.approx((0, -7.05))
    assert facade(shapes, (0, 0), WEST) == pytest.approx((-5.05, 0))


def test_in_the_same_round_tower_drawn_twice_it_still_finds_the_way_out():
    towers = [Point(0, 0).buffer(radius, quad_segs=200) for radius in (8.0, 8.1)]
    assert math.hypot(*facade(towers, (1, 0))) == pytest.approx(8.15, abs=1e-3)


def test_across_a_courtyard_it_looks_into_the_court_and_not_beyond():
    yard = box(-20, -20, 20, 20).difference(box(-5, -5, 5, 5))
    assert facade([yard], (-8, 0), EAST) == pytest.approx((-4.95, 0))
    assert facade([yard], (6, 1), None) == pytest.approx((4.95, 1))


def test_in_a_niche_it_looks_from_its_own_wall():
    niche = Polygon([(-10, -10), (-1, -10), (-1, 0), (1, 0), (1, -10), (10, -10), (10, 5), (-10, 5)])
    assert facade([niche], (0, 0.02), SOUTH) == pytest.approx((0, -0.05))
    assert facade([niche], (1.02, -5), WEST) == pytest.approx((0.95, -5))


def test_where_a_neighbour_stands_right_before_the_wall_it_takes_the_next_free_place():
    shapes = [HOUSE, box(0, 0.02, 4, 3)]
    x, y = facade(shapes, (2, -3), None)
    assert all(shape.distance(Point(x, y)) > 0.001 for shape in shapes)


def test_without_any_free_place_there_is_none():
    edges = Footprints([HOUSE]).edges
    walls = Walls(edges.start, edges.end)
    assert facade_points({0: walls}, {0: NORTH}, lambda numbers, _: np.ones(len(numbers), dtype=bool)) == {}


@settings(deadline=None, max_examples=200)
@given(st.floats(-9.9, 9.9), st.floats(-7.9, -0.1), st.floats(0, 360), st.floats(0, 360), st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)))
def test_moving_and_turning_the_house_moves_and_turns_it(x, y, heading, turned, moved):
    turn = math.radians(turned)
    direction = math.sin(math.radians(heading)), math.cos(math.radians(heading))
    corners = [math.atan2(corner[0] - x, corner[1] - y) for corner in HOUSE.exterior.coords]
    assume(min(abs(math.remainder(math.atan2(*direction) - corner, 2 * math.pi)) for corner in corners) > 1e-6)

    def there(px, py):
        return px * math.cos(turn) + py * math.sin(turn) + moved[0], py * math.cos(turn) - px * math.sin(turn) + moved[1]

    house = Polygon([there(*point) for point in HOUSE.exterior.coords])
    assert facade([house], there(x, y), heading + turned) == pytest.approx(there(*facade([HOUSE], (x, y), heading)), abs=1e-6)
