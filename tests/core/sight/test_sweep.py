"""What is visible among straight edges: analytic figures, and CGAL's on 2,100 scenes."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from shapely.geometry import LineString, Point, Polygon, box

from camera_requisition.core.sight import sweep
from camera_requisition.core.sight.footprints import Footprints
from tests.core.sight.cgal.make_areas import AREAS, COUNT
from tests.core.sight.cgal.scenes import KINDS, SQUARE, scene

CGAL_M2 = json.loads(AREAS.read_text(encoding="utf-8"))["areas_m2"]


def stars(radius, *scenes):
    """The visible parts around the points of scenes (point, shapes), all at once, as polygons in the plane of each."""
    points, starts, ends = [], [], []
    for number, (place, shapes) in enumerate(scenes):
        edges = Footprints(shapes).edges
        starts.append(edges.start - place)
        ends.append(edges.end - place)
        points.append(np.full(len(edges.start), number))
    segments = sweep.Segments(np.concatenate(points), np.concatenate(starts), np.concatenate(ends))
    found = sweep.stars(np.full(len(scenes), float(radius)), segments)
    places = np.array([place for place, _ in scenes], dtype=float)[found.point]
    return found.polygons(found.x + places[:, 0], found.y + places[:, 1])


def star(radius, *shapes, place=(0.0, 0.0)):
    return stars(radius, (place, shapes))[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_visible_areas_are_those_of_cgal(kind):
    numbers = [number for number in range(COUNT) if KINDS[number % len(KINDS)] == kind]
    scenes = [(place, [*shapes, SQUARE.exterior]) for place, shapes in map(scene, numbers)]
    areas = np.array([found.area if found.is_valid else math.nan for found in stars(200.0, *scenes)])
    wanted = np.array(CGAL_M2)[numbers]
    off = np.abs(areas - wanted)
    assert len(numbers) == 300
    assert [number for number, bad in zip(numbers, ~(off <= np.minimum(0.1, 0.001 * wanted))) if bad] == []


def test_where_nothing_stands_it_is_a_circle_of_chords_with_their_ends_on_it():
    found = star(80.0, box(100, 100, 101, 101))
    distances = [math.hypot(x, y) for x, y in found.exterior.coords]
    assert distances == pytest.approx([80.0] * len(distances))
    # 144 triangles of 2.5°
    assert found.area == pytest.approx(144 * 80**2 * math.sin(math.radians(2.5)) / 2)


def test_in_a_room_with_a_pillar_the_shadow_is_missing():
    room, pillar = box(-5, -5, 5, 5).exterior, box(-1, -1, 1, 1)
    # The pillar's front is 2 m wide and 2 m away: from there to the wall, 8 m away, it hides a strip as wide as it is far, (8² − 2²) / 2.
    assert star(20.0, room, pillar, place=(3.0, 0.0)).area == pytest.approx(70.0, abs=1e-9)


def test_a_wall_hides_what_lies_behind_it_and_nothing_beside_it():
    found = star(30.0, LineString([(10, -10), (10, 10)]))
    beyond = LineString([(10.01, 0), (29, 0)])
    assert not found.intersects(beyond)
    assert found.covers(LineString([(0, 0), (9.99, 0)]))
    assert found.covers(Point(20 * math.cos(math.radians(45.1)), 20 * math.sin(math.radians(45.1))))
    assert not found.covers(Point(20 * math.cos(math.radians(44.9)), 20 * math.sin(math.radians(44.9))))


def test_crossing_walls_hide_as_far_as_each_is_the_nearer_one():
    # an X: the visible part of the quadrant in front is the triangle up to the walls
    cross = [LineString([(5, -10), (15, 10)]), LineString([(15, -10), (5, 10)])]
    found = star(100.0, *cross).intersection(Polygon([(0, 0), (100, -200), (100, 200)]))
    # Up to (10, 0) in the middle, to (5, ±10) at the ends: two triangles of ½·|10·10 − 0·5|
    assert found.area == pytest.approx(100.0, abs=1e-6)


def test_a_wall_seen_edge_on_hides_nothing():
    assert star(30.0, LineString([(5, 0), (10, 0)])).area == star(30.0, box(100, 100, 101, 101)).area


def test_a_wall_behind_the_point_is_seen_across_the_direction_where_angles_begin_again():
    found = star(30.0, LineString([(-10, -10), (-10, 10)]))
    assert found.bounds[0] < -20.0  # beside the wall
    assert not found.intersects(LineString([(-29, -3), (-29, 3)]))
    assert found.intersection(box(-10, -10, 0, 10)).covers(Polygon([(0, 0), (-10, -10), (-10, 10)]).buffer(-1e-6))


def test_many_points_at_once_see_what_each_sees_alone():
    scenes = [(place, [*shapes, SQUARE.exterior]) for place, shapes in map(scene, range(70))]
    together = stars(40.0, *scenes)
    alone = [stars(40.0, one)[0] for one in scenes]
    assert [a.equals_exact(b, 1e-9) for a, b in zip(together, alone)] == [True] * len(scenes)
