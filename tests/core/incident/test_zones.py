"""Zones are checked where they are made: what cannot be searched is named."""

from __future__ import annotations

import math

import pytest
import shapely
from pyproj import Geod

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.zones import circle_zone, polygon_zone

GEOD = Geod(ellps="WGS84")
SQUARE = shapely.box(5.72, 45.18, 5.73, 45.19)


def refused(make):
    with pytest.raises(IncidentError) as caught:
        make()
    return caught.value


def test_a_polygon_keeps_its_shape_times_and_words():
    zone = polygon_zone(SQUARE, 10.0, 20.0, hypothesis="A", source="witness")
    assert zone.geometry.equals(SQUARE)
    assert (zone.start, zone.end, zone.hypothesis, zone.source, zone.shape) == (10.0, 20.0, "A", "witness", "polygon")


@pytest.mark.parametrize("radius", [5.0, 250.0, 5_000.0])
def test_a_circle_lies_at_its_radius_and_has_its_area(radius):
    zone = circle_zone(5.7245, 45.1885, radius)
    corners = shapely.get_coordinates(zone.geometry)[:-1]
    assert len(corners) >= 128
    for longitude, latitude in corners:
        assert GEOD.inv(5.7245, 45.1885, longitude, latitude)[2] == pytest.approx(radius, rel=1e-4)
    area, _ = GEOD.geometry_area_perimeter(zone.geometry)
    # a disc on a sphere of earth's size is smaller than π·r² by r²/(12·R²): 5e-8 at 5 km
    # (and areas on the ellipsoid are reckoned to about a thousandth of a square metre)
    assert abs(area) == pytest.approx(math.pi * radius**2, rel=1e-6, abs=1e-3)


def test_a_circle_across_the_180th_meridian_is_one_ring():
    zone = circle_zone(179.9999, -16.5, 500.0)
    assert zone.geometry.geom_type == "Polygon"
    area, _ = GEOD.geometry_area_perimeter(zone.geometry)
    assert abs(area) == pytest.approx(math.pi * 500.0**2, rel=1e-6)


@pytest.mark.parametrize("shape", [shapely.Polygon(), shapely.MultiPolygon(), shapely.Polygon([(5, 45), (5.1, 45.1), (5.2, 45.2)]), None])
def test_an_empty_zone(shape):
    assert refused(lambda: polygon_zone(shape)).code == "zone_empty"


def test_a_self_crossing_zone_names_the_crossing():
    bow = shapely.Polygon([(5.0, 45.0), (5.2, 45.2), (5.2, 45.0), (5.0, 45.2)])
    found = refused(lambda: polygon_zone(bow))
    assert found.code == "zone_self_crossing"
    assert (found.values["longitude"], found.values["latitude"]) == pytest.approx((5.1, 45.1))
    assert "45.1" in str(found)


def test_a_hole_outside_its_shell_is_refused_too():
    shape = shapely.Polygon(SQUARE.exterior.coords, [shapely.box(5.74, 45.18, 5.75, 45.19).exterior.coords])
    assert refused(lambda: polygon_zone(shape)).code == "zone_self_crossing"


def test_overlapping_parts_are_joined():
    zone = polygon_zone(shapely.MultiPolygon([SQUARE, shapely.box(5.725, 45.18, 5.735, 45.19)]))
    assert zone.geometry.equals(shapely.box(5.72, 45.18, 5.735, 45.19))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: polygon_zone(shapely.LineString([(0, 0), (1, 1)])), "zone_is_no_polygon"),
        (lambda: polygon_zone(shapely.transform(SQUARE, lambda points: points * math.inf)), "zone_not_finite"),
        (lambda: polygon_zone(shapely.box(913_000, 6_457_000, 914_000, 6_458_000)), "zone_outside_the_world"),
        (lambda: circle_zone(5.0, 45.0, 0.0), "radius_not_positive"),
        (lambda: circle_zone(5.0, 45.0, -3.0), "radius_not_positive"),
        (lambda: circle_zone(5.0, 45.0, math.inf), "radius_not_positive"),
        (lambda: circle_zone(math.nan, 45.0, 10.0), "zone_not_finite"),
        (lambda: circle_zone(5.0, 95.0, 10.0), "zone_outside_the_world"),
        (lambda: circle_zone(5.0, 45.0, 0.1), "zone_empty"),
        (lambda: polygon_zone(SQUARE, 20.0, 10.0), "end_before_start"),
        (lambda: polygon_zone(SQUARE, None, 10.0), "end_without_start"),
        (lambda: polygon_zone(SQUARE, math.nan, 10.0), "time_not_finite"),
    ],
)
def test_what_cannot_be_searched_is_named(make, code):
    assert refused(make).code == code
