"""View cones as geodesic sectors: held to analytic areas and to another program's geodesics."""

from __future__ import annotations

import re

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.sight.cones import outlines, sectors
from camera_requisition.core.sight.geodesy import LocalPlane, geodesic_area

geodesic = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84

GRENOBLE = (5.7245, 45.1885)


def one(heading, hfov, near, far, place=GRENOBLE):
    columns = (np.array([float(value)]) for value in (place[0], place[1], heading, hfov, near, far))
    return sectors(*columns)[0]


def seen_from(polygon, place=GRENOBLE) -> tuple[np.ndarray, np.ndarray]:
    """Geodesic distance and bearing of every vertex, by geographiclib."""
    found = [geodesic.Inverse(place[1], place[0], latitude, longitude) for longitude, latitude in shapely.get_coordinates(polygon)]
    return np.array([line["s12"] for line in found]), np.array([line["azi1"] % 360.0 for line in found])


def analytic_area(hfov, near, far):
    return hfov / 360.0 * np.pi * (far**2 - near**2)


@given(
    heading=st.floats(0.0, 360.0),
    hfov=st.floats(1.0, 360.0),
    near=st.one_of(st.just(0.0), st.floats(0.5, 40.0)),
    depth=st.floats(1.0, 2_000.0),
    longitude=st.floats(-180.0, 180.0),
    latitude=st.floats(-80.0, 80.0),
)
@example(heading=0.0, hfov=359.99999999999994, near=0.0, depth=1.0, longitude=1.0, latitude=0.0)
@example(heading=10.0, hfov=359.999998, near=0.5, depth=1.0, longitude=179.0, latitude=80.0)
@example(heading=10.0, hfov=359.9999995, near=0.5, depth=2000.0, longitude=-179.0, latitude=-80.0)
@settings(max_examples=150, deadline=None)
def test_vertices_area_and_validity_anywhere(heading, hfov, near, depth, longitude, latitude):
    place, far = (longitude, latitude), near + depth
    cone = one(heading, hfov, near, far, place)
    assert cone.is_valid
    # The area of a geodesic polygon has a numeric noise of some 0.001 m².
    assert geodesic_area(cone) == pytest.approx(analytic_area(hfov, near, far), rel=1e-3, abs=0.01)
    if cone.geom_type == "MultiPolygon":
        return  # cut at the 180th meridian: it has vertices there too
    distances, bearings = seen_from(cone, place)
    ends = np.array([0.0, near, far])
    assert np.abs(distances[:, None] - ends).min(axis=1).max() < 0.01
    if hfov < 360.0:
        outside = np.abs((bearings[distances > 0.4] - heading + 180.0) % 360.0 - 180.0) - hfov / 2.0
        assert outside.max() < 0.01
        assert abs(outside.max()) < 0.01  # a vertex on the edge itself


@pytest.mark.parametrize(("heading", "left", "right"), [(0.0, 330.0, 30.0), (360.0, 330.0, 30.0), (350.0, 320.0, 20.0), (90.0, 60.0, 120.0)])
def test_both_edges_hold_a_vertex_also_across_north(heading, left, right):
    distances, bearings = seen_from(one(heading, 60.0, 0.0, 50.0))
    on_arc = bearings[distances > 1.0]
    for edge in (left, right):
        assert np.abs((on_arc - edge + 180.0) % 360.0 - 180.0).min() < 0.01


def test_a_cone_north_looks_north_and_not_east():
    north = LocalPlane(*GRENOBLE).forward(one(0.0, 40.0, 0.0, 50.0))
    west, south, east, top = north.bounds
    assert (south, top) == pytest.approx((0.0, 50.0), abs=0.01)
    assert east == pytest.approx(50.0 * np.sin(np.radians(20.0)), abs=0.01)
    assert west == pytest.approx(-east)


def test_a_full_circle_with_a_near_limit_has_a_hole():
    ring = one(np.nan, 360.0, 5.0, 25.0)
    assert len(ring.interiors) == 1
    assert not ring.contains(shapely.Point(GRENOBLE))
    assert geodesic_area(ring) == pytest.approx(analytic_area(360.0, 5.0, 25.0), rel=1e-3)
    # Rings run as GeoJSON and GeoPackage want them.
    assert ring.exterior.is_ccw
    assert not ring.interiors[0].is_ccw


def test_a_cone_with_a_near_limit_is_part_of_a_ring_without_a_hole():
    cone = one(45.0, 359.0, 5.0, 25.0)
    assert len(cone.interiors) == 0
    assert cone.is_valid
    assert cone.exterior.is_ccw


@pytest.mark.parametrize(("hfov", "near"), [(360.0, 0.0), (360.0, 5.0), (110.0, 0.0), (110.0, 5.0), (1.0, 0.0)])
def test_chords_stray_at_most_a_twentieth_of_a_percent(hfov, near):
    plane = LocalPlane(*GRENOBLE).forward(one(30.0, hfov, near, 60.0))
    points = shapely.get_coordinates(plane.exterior)
    middles = (points[1:] + points[:-1]) / 2.0
    both_outer = (np.hypot(*points[1:].T) > 59.0) & (np.hypot(*points[:-1].T) > 59.0)
    assert 60.0 - np.hypot(*middles[both_outer].T).min() <= 0.0005 * 60.0


@pytest.mark.parametrize(("near", "far"), [(10.0, 10.0), (20.0, 10.0), (np.inf, 10.0)])
def test_nothing_is_seen_where_near_is_not_less_than_far(near, far):
    empty = one(0.0, 60.0, near, far)
    assert empty.geom_type == "Polygon"
    assert empty.is_empty


def test_empty_ones_keep_their_place_among_others():
    columns = ([5.0] * 3, [45.0] * 3, [0.0] * 3, [60.0, 60.0, 360.0], [0.0, 30.0, 3.0], [20.0] * 3)
    found = sectors(*(np.array(column) for column in columns))
    assert [polygon.is_empty for polygon in found] == [False, True, False]
    assert [len(polygon.interiors) for polygon in found] == [0, 0, 1]


@pytest.mark.parametrize(("longitude", "heading"), [(179.9999, 90.0), (-179.9999, 270.0), (180.0, 0.0), (-180.0, 0.0)])
@pytest.mark.parametrize("hfov", [60.0, 360.0])
def test_across_the_180th_meridian_it_is_in_two_parts(longitude, heading, hfov):
    place = (longitude, -17.0)
    cone = one(heading, hfov, 0.0, 60.0, place)
    assert cone.geom_type == "MultiPolygon"
    assert len(cone.geoms) == 2
    west, _, east, _ = cone.bounds
    assert (west, east) == (-180.0, 180.0)
    assert geodesic_area(cone) == pytest.approx(analytic_area(hfov, 0.0, 60.0), rel=1e-3)
    distances, _ = seen_from(cone, place)
    assert distances.max() == pytest.approx(60.0, abs=0.01)


@pytest.mark.parametrize("latitude", [90.0, -90.0, 89.9999])
def test_a_view_that_holds_a_pole_is_refused(latitude):
    with pytest.raises(CoordinateError, match="pole"):
        one(0.0, 360.0, 0.0, 60.0, (0.0, latitude))


@pytest.mark.parametrize(("latitude", "far"), [(89.9, 100.0), (-89.0, 5_000.0), (70.0, 30_000.0)])
def test_long_edges_near_a_pole_follow_the_geodesic(latitude, far):
    place = (10.0, latitude)
    cone = one(90.0, 60.0, 0.0, far, place)
    plane = LocalPlane(*place)
    dense = plane.forward(shapely.segmentize(cone, shapely.length(cone.exterior) / 5_000.0))
    straight = plane.forward(cone)
    assert shapely.hausdorff_distance(dense, straight) < 0.0005 * far


def test_shape_agrees_with_the_wedge_buffers_of_qgis(shared_data):
    """QGIS draws plane wedges of radii 0.5 to 1 towards east, 45° wide; ours at a hundred metres, laid over them."""
    text = (shared_data / "qgis_wedge" / "wedge_buffers_expected_linear.gml").read_text(encoding="utf-8")
    wedges = [np.array(numbers.split(), dtype=float).reshape(-1, 2)[:, ::-1] for numbers in re.findall("<gml:posList>([^<]*)<", text)]
    assert len(wedges) == 9
    ours = LocalPlane(*GRENOBLE).forward(one(90.0, 45.0, 50.0, 100.0))
    for points in wedges:
        apex = np.array([points[:, 0].max() - 0.99936282565704, (points[:, 1].max() + points[:, 1].min()) / 2.0])
        theirs = shapely.Polygon((points - apex) * 100.0)
        assert ours.symmetric_difference(theirs).area < 0.002 * theirs.area


def test_outlines_of_nothing():
    assert outlines(*(np.empty(0) for _ in range(6))).count == 0
    assert len(sectors(*(np.empty(0) for _ in range(6)))) == 0
