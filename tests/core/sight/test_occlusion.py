"""What is visible among buildings, in a plane of metres: analytic areas, places where programs break, and what must hold of any scene."""

from __future__ import annotations

import math
import random
from functools import partial

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapely.affinity import rotate, translate
from shapely.geometry import LineString, Point, Polygon, box

from tests.core.sight.among_buildings import disc, hidden, look, seen
from tests.core.sight.cgal.scenes import KINDS, scene

HOUSE = box(5, -5, 10, 5)
ROW = [box(x, 0, x + 6, 10) for x in (-12, -6, 0, 6)]
INSIDE_M2 = 1e-4
GRID_M = 1e-7
some_boxes = st.lists(
    st.builds(
        lambda x, y, width, depth, turn: rotate(box(x, y, x + width, y + depth), turn),
        st.floats(-40, 40), st.floats(-40, 40), st.floats(0.2, 20), st.floats(0.2, 20), st.floats(0, 90),
    ),
    min_size=1, max_size=8,
)  # fmt: skip


def hosts(shapes, place=(0.0, 0.0)):
    """Whether a camera there hangs on a building, or nearly so that rounding might decide it."""
    return min((shape.distance(Point(place)) for shape in shapes), default=99.0) < 0.06


def inside(found, shapes):
    """The area seen in the interior of shapes, one by one: GEOS 3.13 makes wrong unions of equal ones. On a grid: without one its intersection
    of a view with the building along which it ends may be the whole building.
    """
    return max((shapely.intersection(found, shape, grid_size=GRID_M).area for shape in shapes), default=0.0)


def test_the_measure_of_what_is_seen_inside_finds_it_and_only_it():
    """A view that ends along a thin building, of which GEOS 3.13.1 takes the whole for seen: no point in it is."""
    house, thin = box(0, 0, 1, 1), rotate(box(-0.7890625, 0.0, -0.2890625, 19.378763704804406), 57.5625)
    found = seen([house, thin], (1.0, 1.0))
    spots = np.random.default_rng(1).uniform(thin.bounds[:2], thin.bounds[2:], (20_000, 2))
    spots = spots[shapely.contains_xy(thin.buffer(-1e-6), *spots.T)]
    assert len(spots) > 1000
    assert not shapely.contains_xy(found, *spots.T).any()
    assert inside(found, [house, thin]) < INSIDE_M2
    assert inside(Point(0, 0).buffer(50), [house, thin]) == pytest.approx(thin.area)
    assert inside(found.union(thin.buffer(-0.1)), [house, thin]) > 1.0


def test_in_a_room_with_a_pillar():
    assert seen([box(-5, -5, 5, 5).exterior, box(-1, -1, 1, 1)], (3.0, 0.0)).area == pytest.approx(70.0, abs=1e-6)


def test_where_nothing_stands_in_reach_nothing_is_cut():
    found = look([box(70, 70, 80, 80)], (0, 0))
    assert found.sure[0] is None
    assert found.possible[0] is None


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_places_are_seen_where_no_building_crosses_the_line_to_them(kind):
    for number in range(kind, 70, len(KINDS)):
        place, shapes = scene(number)
        if not hosts(shapes, place):
            chance = random.Random(number)
            found = seen(shapes, place)
            for _ in range(30):
                turn, distance = chance.uniform(0, 2 * math.pi), 49.9 * math.sqrt(chance.random())
                target = place[0] + distance * math.sin(turn), place[1] + distance * math.cos(turn)
                if found.boundary.distance(Point(target)) > 1e-4:
                    assert found.covers(Point(target)) != hidden(place, target, shapes, [math.inf] * len(shapes), 3.5, 1.6)


def test_on_a_facade_it_sees_half_the_world_and_not_its_own_house():
    house = box(-200, -10, 200, 0)
    found = seen([house], (0, 0), heading=0.0)
    assert found.area == pytest.approx(disc((0, 0), 50).intersection(box(-99, 0, 99, 99)).area, abs=0.01)
    assert found.intersection(house).area < INSIDE_M2


@pytest.mark.parametrize("heading", [None, 0.0, 90.0, 45.0])
def test_on_a_corner_it_sees_three_quarters(heading):
    found = seen([box(-200, -200, 0, 0)], (0, 0), heading=heading)
    # From 3.5 cm outside both walls, to where they end; 0.2 % for the strips along them
    assert found.area == pytest.approx(disc((0, 0), 50).area * 0.75, rel=0.002)


@pytest.mark.parametrize("gap", [0.051, 0.06, 0.1])
def test_before_a_wall_without_touching_it_half_is_seen_from_where_it_stands(gap):
    found = seen([box(-500, gap, 500, 10)], (0, 0))
    assert found.area == pytest.approx(disc((0, 0), 50).intersection(box(-99, -99, 99, gap)).area, abs=0.01)


@pytest.mark.parametrize("gap", [0.001, 1e-6, 0.0, -0.001])
@pytest.mark.parametrize("heading", [None, 180.0, 135.0])
def test_a_millimetre_from_a_wall_on_either_side_it_hangs_on_it(gap, heading):
    found = seen([box(-500, gap, 500, 10)], (0, 0), heading=heading)
    assert found.area == pytest.approx(disc((0, 0), 50).intersection(box(-99, -99, 99, gap)).area, abs=0.01)


def test_two_houses_that_share_a_wall_hide_like_one():
    halves = [box(5, -5, 10, 0), box(5, 0, 10, 5)]
    assert seen(halves).symmetric_difference(seen([HOUSE])).area < INSIDE_M2


def test_walls_in_line_with_the_camera_are_seen_along():
    # from (0, 0) along y = 0: two houses north of the line, one on both sides of it
    found = seen([box(5, 0, 10, 5), box(15, 0, 20, 5), box(25, -5, 30, 0), box(35, -1, 40, 1)])
    assert found.covers(LineString([(0, -1e-6), (24.9, -1e-6)]))
    assert not found.intersects(box(36, -0.5, 39, 0.5))
    assert not found.intersects(box(11, 0.1, 14, 4))


def test_corners_given_twice_change_nothing():
    doubled = Polygon([point for point in HOUSE.exterior.coords for _ in range(3)])
    assert seen([doubled]).equals_exact(seen([HOUSE]), 1e-9)


@pytest.mark.parametrize("copies", [[HOUSE] * 4, [translate(HOUSE, 0, number * 1e-9) for number in range(4)]])
def test_the_same_house_several_times_hides_like_one(copies):
    assert seen(copies).symmetric_difference(seen([HOUSE])).area < INSIDE_M2


def test_through_a_gap_of_centimetres_a_strip_is_seen():
    open_, closed = seen([box(5, -10, 8, 0), box(5, 0.02, 8, 10)]), seen([box(5, -10, 8, 10)])
    # 2 cm wide at 5 to 8 m: seen at the angle from 0.02 / 8 up to 0, out to 50 m
    assert open_.difference(closed).area == pytest.approx((50**2 * 0.02 / 8 - 5 * 5 * 0.02 / 8) / 2, rel=0.01)


def test_crossing_and_overlapping_houses_hide_like_their_union():
    cross = [box(5, -10, 8, 10), box(0, 2, 30, 5), box(20, 4, 25, 9)]
    place = (0, -3)
    assert seen(cross, place).symmetric_difference(seen([shapely.union_all(cross)], place)).area < INSIDE_M2


def test_a_house_larger_than_the_reach_ends_what_is_seen():
    found = seen([box(5, -5000, 5000, 5000)])
    assert found.area == pytest.approx(disc((0, 0), 50).intersection(box(-99, -99, 5, 99)).area, abs=0.01)


def test_in_a_courtyard_it_sees_the_court_and_nothing_else():
    yard = box(-20, -20, 20, 20).difference(box(-5, -5, 5, 5))
    assert seen([yard], (1, 2)).area == pytest.approx(100.0)
    assert seen([yard], (6, 0)).area == pytest.approx(100.0, abs=1e-6)  # on the wall that looks into it


@pytest.mark.parametrize("corners", [8, 500])
def test_a_round_tower_hides_what_its_tangents_enclose(corners):
    tower = Polygon([(20 + 8 * math.cos(turn), 8 * math.sin(turn)) for turn in np.linspace(0, 2 * math.pi, corners, endpoint=False)])
    widest = max(math.atan2(y, x) for x, y in tower.exterior.coords)
    wedge = Polygon([(0, 0), (100, 100 * math.tan(widest)), (100, -100 * math.tan(widest))])
    assert seen([tower]).difference(wedge).area == pytest.approx(disc((0, 0), 50).difference(wedge).area, abs=0.01)
    # before it a kite up to the points of touch, less the round
    assert seen([tower]).area < disc((0, 0), 50).difference(wedge).area + 20 * 8


@pytest.mark.parametrize("heading", [None, 0.0, 77.0])
@pytest.mark.parametrize(
    "block", [[box(-500, -500, 500, 500)], [box(x, y, x + 10, y + 10) for x in range(-105, 105, 10) for y in range(-105, 105, 10)]]
)
def test_deep_inside_a_block_nothing_is_seen_and_that_is_a_guess(heading, block):
    found = look(block, (0, 0), heading=heading, reach=30.0)
    assert found.sure[0].intersection(disc((0, 0), 30)).area < INSIDE_M2
    assert found.uncertain[0]


def test_on_the_seam_of_two_row_houses_the_street_is_seen():
    assert seen(ROW, (0, 0), heading=180.0).area == pytest.approx(disc((0, 0), 50).area / 2, rel=0.01)
    assert inside(seen(ROW, (0, 5), heading=180.0), ROW) < INSIDE_M2


def test_inside_two_overlapping_houses_neither_is_looked_into():
    shapes = [box(-5, -5, 3, 5), box(-3, -7, 9, 5)]
    found = seen(shapes, (0, 0), heading=90.0)
    assert inside(found, shapes) < INSIDE_M2
    assert found.covers(box(10, -3, 40, 3))


def test_many_cameras_at_once_see_what_each_sees_alone(monkeypatch):
    shapes = [*ROW, HOUSE, box(-30, -30, -10, -20), Point(20, -20).buffer(6)]
    places = [(x, y) for x in range(-30, 31, 6) for y in range(-30, 31, 6)]
    alone = [look(shapes, place).sure[0] for place in places]
    monkeypatch.setattr("camera_requisition.core.sight.occlusion._EDGES_AT_ONCE", 100)
    together = look(shapes, *places).sure
    for one, other in zip(together, alone):
        assert (one is None and other is None) or one.equals_exact(other, 1e-9)


@settings(deadline=None, max_examples=80)
@given(some_boxes, st.floats(0, 360), st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)))
def test_moving_and_turning_the_scene_moves_and_turns_what_is_seen(shapes, turned, moved):
    assume(not hosts(shapes))
    moving = partial(translate, xoff=moved[0], yoff=moved[1])
    elsewhere = seen([moving(rotate(shape, turned, origin=(0, 0))) for shape in shapes], moved)
    expected = moving(rotate(seen(shapes), turned, origin=(0, 0)))
    assert elsewhere.symmetric_difference(expected).area < 5.0  # the chords of the circle turn with nothing
    inner = Point(moved).buffer(49.5)
    assert elsewhere.symmetric_difference(expected).intersection(inner).area < 0.01


@settings(deadline=None, max_examples=80)
@given(some_boxes, some_boxes)
def test_more_buildings_never_show_more(shapes, more):
    assume(not hosts([*shapes, *more]))
    before, after = seen(shapes), seen([*shapes, *more])
    assert after.difference(before).area < INSIDE_M2


@settings(deadline=None, max_examples=80)
@given(some_boxes, st.floats(-40, 40), st.floats(-40, 40), st.one_of(st.none(), st.floats(0, 360)))
def test_no_building_is_ever_looked_into(shapes, x, y, heading):
    found = seen(shapes, (x, y), heading=heading)
    assert inside(found, shapes) < INSIDE_M2


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_a_camera_on_any_facade_of_any_scene_sees_the_place_before_it(kind):
    for number in range(kind, 35, len(KINDS)):
        _, shapes = scene(number)
        free = shapely.union_all(shapes, grid_size=GRID_M)
        chance = random.Random(number)
        for shape in chance.choices(shapes, k=5):
            wall = shape.exterior.interpolate(chance.random(), normalized=True)
            if free.boundary.distance(wall) < 1e-3:
                found = seen(shapes, (wall.x, wall.y))
                assert found.distance(wall) <= 0.2
                assert inside(found, shapes) < INSIDE_M2


@pytest.mark.parametrize("place", [(914_000.0, 6_458_000.0), (2e7, 5e6)])
def test_houses_drawn_again_with_other_rounding_leave_no_gaps_between(place):
    """Where a program takes each wall for a wall of its own, its result crosses itself."""
    chance = random.Random(5)
    for _ in range(150):
        shapes = [box(x, y, x + width, y + 2) for x, y, width in ((0, 0, 1), (0, 0, 2), (0, 1, 1), (0, 0.5, 1))]
        turned = [rotate(shape, turn, origin=(0, 0)) for turn in [chance.uniform(0, 360)] for shape in shapes * 2]
        there = [translate(shape, place[0], place[1] + chance.choice((0.0, 1e-9, 1e-7))) for shape in turned]
        assert inside(seen(there, place), there) < INSIDE_M2


def test_indoors_a_bare_wall_is_no_house():
    found = look([LineString([(-5, 0), (5, 0)])], (0, 0), indoor=True)
    assert found.roofless[0]
    assert found.sure[0] is None


def test_a_place_on_a_neighbours_wall_is_no_place_to_look_from():
    # A neighbour's back stands where the camera would look from, but for a nanometre: seen from a wall, or from behind it, it hides nothing.
    for gap in (0.05 - 1e-9, 0.05, 0.05 + 1e-9):
        shapes = [box(-10, -8, 10, 0), box(-10, gap, 10, 3)]
        found = seen(shapes, (0, -0.01))
        assert inside(found, shapes) < INSIDE_M2
        assert min(shape.distance(found) for shape in shapes) < INSIDE_M2
        assert not found.intersects(box(-9, 0.001, 9, 0.049))  # the slit between them


def test_only_houses_in_reach_decide_where_a_camera_looks_from():
    house, beyond = box(-5, -5, 5, 20), box(-5, 20, 5, 500)
    alone, together = (look(shapes, (0, 19.5), heading=0.0, reach=0.4) for shapes in ([house], [house, beyond]))
    assert alone.sure[0].equals_exact(together.sure[0], 1e-9)
    assert alone.uncertain[0] == together.uncertain[0]
