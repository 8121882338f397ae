"""What a lens sees over buildings: the length of shadows, the cases at their limits, and what an unknown height means."""

from __future__ import annotations

import math
import random

import pytest
import shapely
from shapely.geometry import LineString, Point, box

from tests.core.sight.among_buildings import disc, hidden, look, seen
from tests.core.sight.cgal.scenes import KINDS, scene

HOUSE = box(-10, 20, 10, 30)
FRONT_M, BACK_M = 20.0, 30.0
AHEAD = LineString([(0, 0), (0, 49)])


def stretches(lens, height, target_m=1.6):
    """Where on the line through the middle of the house a target is seen, as metres from the camera."""
    found = seen([HOUSE], lens=lens, heights=[height], target_m=target_m).intersection(AHEAD)
    return [(round(part.coords[0][1], 4), round(part.coords[-1][1], 4)) for part in shapely.get_parts(found) if part.length > 1e-6]


@pytest.mark.parametrize(("lens", "height", "target_m"), [(4.0, 2.5, 1.6), (8.0, 3.0, 1.6), (3.5, 1.7, 1.6), (6.0, 4.0, 3.0), (4.0, 1.0, 0.0)])
def test_a_shadow_ends_where_the_line_over_the_back_wall_comes_down_to_the_target(lens, height, target_m):
    ends = BACK_M * (lens - target_m) / (lens - height)
    expected = [(0.0, FRONT_M), (round(ends, 4), 49.0)] if ends < 49.0 else [(0.0, FRONT_M)]
    assert stretches(lens, height, target_m) == expected


def test_what_a_low_house_hides_is_swept_by_the_house_growing_away_from_the_lens():
    factor = (4.0 - 1.6) / (4.0 - 2.5)
    # The hull of house and grown house, seen from the front: from its front corners along the lines of sight to the grown back corners.
    hidden_part = shapely.Polygon(
        [(-10, 20), (10, 20), (10 * factor, 20 * factor), (10 * factor, 30 * factor), (-10 * factor, 30 * factor), (-10 * factor, 20 * factor)]
    )
    expected = disc((0, 0), 50.0).difference(hidden_part)
    assert seen([HOUSE], lens=4.0, heights=[2.5]).symmetric_difference(expected).area < 0.01


@pytest.mark.parametrize("height", [2.5, 1.6, 1.0, 0.2])
def test_a_lens_lower_than_the_target_sees_what_stands_close_behind_a_wall(height):
    # The line from 0.5 m up to 1.6 m clears the front wall, 20 m away, where the target is nearer than 20·1.1 / (height − 0.5).
    begins = FRONT_M * (1.6 - 0.5) / (height - 0.5) if height > 0.5 else math.inf
    expected = [(0.0, FRONT_M)] if height >= 1.6 else [(0.0, FRONT_M), (BACK_M, round(min(begins, 49.0), 4))]
    assert stretches(0.5, height) == expected


@pytest.mark.parametrize(
    ("lens", "height", "expected"),
    [
        (4.0, 4.0, [(0.0, FRONT_M)]),
        (4.0, 1.6, [(0.0, FRONT_M), (BACK_M, 49.0)]),
        (4.0, 1.2, [(0.0, FRONT_M), (BACK_M, 49.0)]),
        (1.6, 1.6, [(0.0, FRONT_M), (BACK_M, 49.0)]),
        (1.6, 1.7, [(0.0, FRONT_M)]),
        (0.5, 0.5, [(0.0, FRONT_M), (BACK_M, 49.0)]),
        (4.0, 3.9999, [(0.0, FRONT_M)]),
        (40.0, None, [(0.0, FRONT_M)]),
    ],
    ids=[
        "as high as the lens", "as high as the target", "lower than the target", "as high as both", "higher than both",
        "as high as a low lens", "a hair lower than the lens", "nobody knows how high",
    ],
)  # fmt: skip
def test_at_the_limits_the_last_house_that_is_cleared_hides_only_itself(lens, height, expected):
    assert stretches(lens, height) == expected


def test_of_a_courtyard_the_back_wing_hides_for_itself():
    # U and court: wings at 20–22 and 28–30 m, each 2.5 m high, seen from 4 m: shadows to 22·1.6 = 35.2 and 30·1.6 = 48 m
    yard = box(-10, 20, 10, 30).difference(box(-8, 22, 8, 28))
    found = seen([yard], lens=4.0, heights=[2.5]).intersection(AHEAD)
    assert found.bounds == pytest.approx((0, 0, 0, 49))
    assert found.length == pytest.approx(20.0 + (49.0 - 48.0), abs=1e-4)


def test_a_low_house_before_a_high_one_and_the_other_way_round():
    high = box(-10, 35, 10, 36)
    for shapes, heights in (([HOUSE, high], [1.7, 9.0]), ([high, HOUSE], [9.0, 1.7])):
        found = seen(shapes, lens=4.0, heights=heights).intersection(AHEAD)
        # 30·2.4 / 2.3 = 31.304
        assert found.length == pytest.approx(20.0 + 35.0 - 30 * 2.4 / 2.3, abs=1e-4)


def test_a_lens_of_unknown_height_surely_sees_over_nothing_and_possibly_as_from_3_5_m():
    found = look([HOUSE], (0, 0), heights=[2.5])
    blind, at_three_and_a_half = (look([HOUSE], (0, 0), heights=heights, lens=lens).sure[0] for heights, lens in (([None], None), ([2.5], 3.5)))
    assert found.sure[0].equals_exact(blind, 1e-9)
    assert found.possible[0].equals_exact(at_three_and_a_half, 1e-9)
    assert found.decided[0]


@pytest.mark.parametrize(("height", "lens"), [(3.5, None), (9.0, None), (None, None), (2.5, 4.0)])
def test_where_the_unknown_height_of_a_lens_changes_nothing_it_decides_nothing(height, lens):
    found = look([HOUSE], (0, 0), heights=[height], lens=lens)
    assert not found.decided[0]
    assert found.possible[0].equals(found.sure[0])


@pytest.mark.parametrize(("heights", "expected"), [([None], False), ([2.5], True), ([50.0], True)])
def test_it_is_told_whether_heights_were_reckoned_with(heights, expected):
    assert bool(look([HOUSE], (0, 0), heights=heights).heights[0]) is expected


@pytest.mark.parametrize("kind", range(len(KINDS)))
def test_a_target_is_seen_where_the_straight_line_to_it_clears_every_house(kind):
    for number in range(kind, 42, len(KINDS)):
        place, shapes = scene(number)
        chance = random.Random(number)
        lens, target_m = chance.choice([0.5, 1.6, 3.5, 6.0]), chance.choice([0.0, 1.6, 3.0])
        stated = [chance.choice([1.0, 1.6, 2.5, 3.4, 5.0, None]) for _ in shapes]
        heights = [math.inf if height is None else height for height in stated]
        if any(shape.distance(Point(place)) < 0.06 for shape in shapes):
            continue
        found = seen(shapes, place, lens=lens, heights=stated, target_m=target_m)
        for _ in range(30):
            turn, distance = chance.uniform(0, 2 * math.pi), 49.9 * math.sqrt(chance.random())
            target = place[0] + distance * math.sin(turn), place[1] + distance * math.cos(turn)
            if found.boundary.distance(Point(target)) > 1e-4:
                assert found.covers(Point(target)) != hidden(place, target, shapes, heights, lens, target_m)
