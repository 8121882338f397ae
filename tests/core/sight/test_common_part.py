"""Common parts of areas that nearly share an edge; what is right is known from points, not from areas."""

import random

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.affinity import rotate
from shapely.geometry import Point, box

from camera_requisition.core.sight.common_part import common_parts
from tests.core.sight.test_occlusion import seen

HOUSE = box(0, 0, 1, 1)
CORNER = (1.0, 1.0)
corners = st.floats(-50, 50)


def scenes(count):
    """Views of a camera on a house's corner among long thin buildings, each with one of these: nobody looks into a building."""
    chance = random.Random(1)
    views, buildings = [], []
    while len(views) < count:
        pair = []
        for _ in range(2):
            left, low = chance.randint(-50, 50) / 64, chance.randint(-10, 10) / 8
            shape = box(left, low, left + chance.choice((0.5, 1.0, chance.uniform(0.1, 3.0))), low + chance.uniform(1, 25))
            pair.append(rotate(shape, chance.randint(0, 1600) / 16))
        found = seen([HOUSE, *pair], CORNER)
        views.extend([found] * 2)
        buildings.extend(pair)
    return np.array(views, dtype=object), np.array(buildings, dtype=object)


def test_a_building_along_which_a_view_ends_is_not_seen():
    views, buildings = scenes(6_000)
    plain = shapely.area(shapely.intersection(views, buildings))
    inner = shapely.point_on_surface(shapely.buffer(buildings, -0.01))
    assert not shapely.intersects(views, inner).any()
    assert shapely.area(common_parts(views, buildings)).max() < 1e-3
    if plain.max() < 1e-3:
        pytest.skip(f"GEOS {shapely.geos_version_string} makes no mistake in these scenes")


def test_one_area_for_all():
    zone = box(0, 0, 10, 10)
    found = common_parts(np.array([box(-5, -5, 5, 5), box(20, 20, 30, 30), box(10, 0, 20, 10), zone]), zone)
    assert shapely.area(found).tolist() == [25.0, 0.0, 0.0, 100.0]


@given(corners, corners, corners, corners, st.floats(1, 40), st.floats(1, 40))
def test_of_rectangles_it_is_the_rectangle_between_their_sides(x, y, other_x, other_y, width, height):
    one, other = box(x, y, x + width, y + height), box(other_x, other_y, other_x + height, other_y + width)
    across = max(0.0, min(x + width, other_x + height) - max(x, other_x))
    up = max(0.0, min(y + height, other_y + width) - max(y, other_y))
    assert common_parts(np.array([one]), np.array([other]))[0].area == pytest.approx(across * up, abs=1e-3)


def test_nothing_has_nothing_in_common():
    assert common_parts(np.array([shapely.Polygon(), Point(0, 0).buffer(1)]), shapely.Polygon()).tolist() == [shapely.Polygon()] * 2
