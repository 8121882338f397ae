"""Footprints as they are delivered: what hides is kept, what is broken is repaired or left out, and both are counted."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, box

from camera_requisition.core.sight.footprints import Footprints
from tests.core.sight.among_buildings import disc, seen

NAN, INFINITE = math.nan, math.inf
HOUSE = box(5, -5, 10, 5)
RING = list(HOUSE.exterior.coords)
# From (0, 0) out to 50 m the house and what it hides is a sector of 90° without the triangle before its front.
BEHIND_HOUSE_M2 = disc((0, 0), 50.0).area / 4 - 25.0


def hides_like_the_house(shapes):
    return seen(shapes).area == pytest.approx(disc((0, 0), 50.0).area - BEHIND_HOUSE_M2, abs=0.01)


def with_nan(ring):
    with np.errstate(invalid="ignore"):
        return Polygon(ring)


SOUND = {
    "a polygon": HOUSE,
    "a multipolygon": MultiPolygon([HOUSE]),
    "with an empty part": MultiPolygon([HOUSE, Polygon()]),
    "three dimensions": Polygon([(x, y, 7.0) for x, y in RING]),
    "no height at its corners": Polygon([(x, y, NAN) for x, y in RING]),
    "corners given twice": Polygon([point for point in RING for _ in (0, 1)]),
    "the other way round": Polygon(RING[::-1]),
    "a wall": LineString([(5, -5), (5, 5)]),
    "a ring of walls": HOUSE.exterior,
}
MENDED = {
    "the same part twice": MultiPolygon([HOUSE, HOUSE]),
    "a part inside another": MultiPolygon([HOUSE, box(6, -3, 8, 3)]),
    "two parts with a common wall": MultiPolygon([box(5, -5, 7, 5), box(7, -5, 10, 5)]),
    "a spike": Polygon([(5, -5), (5, 5), (10, 5), (10, 0), (40, 0), (10, 0), (10, -5)]),
    "a cut": Polygon([(5, -5), (5, 0), (8, 0), (5, 0), (5, 5), (10, 5), (10, -5)]),
    "the same hole twice": Polygon(RING, [box(7, -2, 9, 2).exterior] * 2),
    "a hole across its wall": Polygon(RING, [box(8, -2, 12, 2).exterior]),
    "a collection": GeometryCollection([Point(1, 1), HOUSE, LineString([(1, 0), (1, 1)])]),
    "a collection in a collection": GeometryCollection([GeometryCollection([MultiPolygon([HOUSE])])]),
}
NOTHING = {
    "nothing": None,
    "an empty polygon": Polygon(),
    "an empty collection": GeometryCollection(),
    "a point": Point(5, 5),
    "points": MultiPoint([(5, 5), (6, 6)]),
    "no area": Polygon([(5, -5), (5, 5), (5, 0)]),
    "no length": LineString([(5, 5), (5, 5)]),
    "a corner that is no number": with_nan([*RING[:2], (5, NAN), *RING[2:]]),
    "a corner of its hole that is no number": Polygon(RING, [[(6, -1), (7, NAN), (8, 0), (6, -1)]]),
    "a wall to nowhere": MultiLineString([[(5, -5), (5, INFINITE)]]),
    "a corner beyond the world": Polygon([*RING[:2], (1e300, 5), *RING[2:-1]]),
}


@pytest.mark.parametrize("shape", SOUND.values(), ids=SOUND)
def test_what_is_sound_hides_as_it_is(shape):
    found = Footprints([shape])
    assert (len(found), found.repaired, found.left_out) == (1, 0, 0)
    assert hides_like_the_house([shape])


@pytest.mark.parametrize("shape", MENDED.values(), ids=MENDED)
def test_what_can_be_repaired_hides_and_is_counted(shape):
    found = Footprints([shape])
    assert (len(found), found.repaired, found.left_out) == (1, 1, 0)
    assert shapely.is_valid(found.shapes).all()
    assert hides_like_the_house([shape])


@pytest.mark.parametrize("shape", NOTHING.values(), ids=NOTHING)
def test_what_is_none_is_left_out_and_counted_and_the_rest_hides(shape):
    found = Footprints([shape, HOUSE, shape])
    assert (len(found), found.repaired, found.left_out) == (1, 0, 2)
    assert found.source.tolist() == [1]
    assert hides_like_the_house([shape, HOUSE])


def test_both_halves_of_a_bow_tie_hide():
    found = Footprints([Polygon([(5, -5), (10, 5), (10, -5), (5, 5)])])
    assert (len(found), found.repaired, found.left_out) == (1, 1, 0)
    # two triangles that meet at (7.5, 0), each 10 m wide and 2.5 m deep
    assert shapely.area(found.shapes).sum() == pytest.approx(25.0)


def test_a_height_stays_with_its_footprint_when_others_are_left_out():
    found = Footprints([None, HOUSE, Point(1, 1), box(20, 20, 21, 21)], [3.0, 4.0, 5.0, 6.0])
    assert found.heights.tolist() == [4.0, 6.0]


@pytest.mark.parametrize("stated", [None, NAN, INFINITE, 0.0, -3.0])
def test_a_height_that_cannot_be_one_is_unknown_and_counts_as_infinite(stated):
    assert Footprints([HOUSE], [stated]).heights.tolist() == [INFINITE]


def test_edges_have_their_building_on_the_left_whichever_way_it_was_drawn():
    yard = box(0, 0, 9, 9).difference(box(3, 3, 6, 6))
    turned = Polygon(list(yard.exterior.coords)[::-1], [list(yard.interiors[0].coords)[::-1]])
    for shape in (yard, turned):
        edges = Footprints([shape]).edges
        step = edges.end - edges.start
        beside = (edges.start + edges.end) / 2 + 1e-3 * np.column_stack([-step[:, 1], step[:, 0]])
        assert len(step) == 8
        assert shapely.contains_xy(yard, *beside.T).all()


def test_edges_without_length_are_left_out():
    edges = Footprints([SOUND["corners given twice"]]).edges
    assert len(edges.start) == 4
    assert edges.first.tolist() == [0, 4]


def test_without_any_there_are_no_edges_and_nothing_is_found():
    none = Footprints([])
    assert (len(none), none.edges.first.tolist(), none.digests) == (0, [0], ())
    assert [len(found) for found in none.within(np.array([box(0, 0, 1, 1)], dtype=object))] == [0, 0]


def test_the_digest_of_a_footprint_tells_form_and_height():
    low, high, unknown, moved = Footprints([HOUSE, HOUSE, HOUSE, box(5, -5, 10, 5.001)], [3.0, 4.0, None, 3.0]).digests
    assert len({low, high, unknown, moved}) == 4
    assert Footprints([SOUND["three dimensions"]], [3.0]).digests[0] == Footprints([Polygon(RING)], [3.0]).digests[0]
