"""Cutting at the 180th meridian."""

from __future__ import annotations

import pytest
import shapely
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box

from camera_requisition.core.sight.antimeridian import split_at_antimeridian


def test_what_stays_inside_is_returned_as_it_is():
    square = box(179.0, 0.0, 180.0, 1.0)
    assert split_at_antimeridian(square) is square


@pytest.mark.parametrize("offset", [0.0, -360.0])
def test_a_square_across_is_cut_in_two(offset):
    parts = split_at_antimeridian(box(179.0 + offset, 0.0, 182.0 + offset, 1.0))
    assert parts.geom_type == "MultiPolygon"
    assert parts.equals(shapely.MultiPolygon([box(179.0, 0.0, 180.0, 1.0), box(-180.0, 0.0, -178.0, 1.0)]))


def test_a_hole_across_stays_a_hole():
    ring = Polygon(box(178.0, 0.0, 182.0, 4.0).exterior, [box(179.0, 1.0, 181.0, 3.0).exterior])
    parts = split_at_antimeridian(ring)
    assert parts.is_valid
    assert parts.area == pytest.approx(16.0 - 4.0)
    assert not parts.contains(Point(-179.5, 2.0))


def test_a_line_across_is_cut_in_two():
    parts = split_at_antimeridian(LineString([(179.0, 0.0), (181.0, 2.0)]))
    assert [list(part.coords) for part in parts.geoms] == [[(179.0, 0.0), (180.0, 1.0)], [(-180.0, 1.0), (-179.0, 2.0)]]


def test_points_are_moved():
    assert split_at_antimeridian(Point(181.0, 5.0)).equals(Point(-179.0, 5.0))
    assert split_at_antimeridian(MultiPoint([(181.0, 5.0), (179.0, 5.0)])).bounds == (-179.0, 5.0, 179.0, 5.0)


def test_what_lies_wholly_beyond_is_moved_in_one_part():
    parts = split_at_antimeridian(box(181.0, 0.0, 182.0, 1.0))
    assert len(parts.geoms) == 1
    assert parts.equals(box(-179.0, 0.0, -178.0, 1.0))


def test_nothing_stays_nothing():
    assert split_at_antimeridian(Polygon()).is_empty
