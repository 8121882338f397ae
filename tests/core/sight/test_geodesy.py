"""Reference systems, the local plane, areas on the ellipsoid."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, Polygon, box

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.geodesy import LocalPlane, check_area_of_use, geodesic_area, lonlat

geodesic = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84

# Projected by gdaltransform 3.6.2 from 5.7245° E, 45.1885° N.
GRENOBLE = (5.7245, 45.1885)
COORDINATES = {
    "EPSG:2154": (913924.101174543, 6458045.15801285),
    "EPSG:3857": (637248.425046095, 5651245.92970509),
    "EPSG:4326": GRENOBLE,
    "EPSG:32631": (714026.5969586, 5007502.10438795),
}


@pytest.mark.parametrize(("crs", "coordinates"), COORDINATES.items())
def test_longitude_and_latitude_there_and_back(crs, coordinates):
    longitude, latitude = lonlat(crs, *coordinates)
    assert (float(longitude), float(latitude)) == pytest.approx(GRENOBLE, abs=2e-9)
    assert [float(value) for value in geodesy.from_lonlat(crs, *GRENOBLE)] == pytest.approx(coordinates, abs=2e-4)


def test_arrays_keep_their_shape():
    longitudes, latitudes = lonlat("EPSG:4326", [[1.0, 2.0], [3.0, 4.0]], 45.0)
    assert longitudes.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    assert latitudes.shape == (2, 2)


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:4326", 5.7, 95.0),
        ("EPSG:4326", 200.0, 45.0),
        ("EPSG:2154", math.nan, 6458000.0),
        ("EPSG:2154", math.inf, 0.0),
        ("EPSG:3857", 1e300, 0.0),
        ("EPSG:3857", 1e8, 0.0),
    ],
)
def test_a_coordinate_that_is_no_place_is_named(crs, x, y):
    with pytest.raises(CoordinateError) as caught:
        lonlat(crs, [COORDINATES[crs][0], x], [COORDINATES[crs][1], y])
    assert caught.value.code == "coordinates_outside_crs"
    assert caught.value.values["crs"] == crs
    assert caught.value.values["count"] == 1
    assert caught.value.values["y"] == y


def test_a_reference_system_that_does_not_exist_is_named():
    with pytest.raises(CoordinateError):
        lonlat("EPSG:1", 5.7, 45.0)


@pytest.mark.parametrize("crs", COORDINATES)
def test_area_of_use_holds_the_place_and_not_what_is_elsewhere(crs):
    x, y = COORDINATES[crs]
    assert check_area_of_use(crs, [x, math.nan, math.inf], [y, y, y]).tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        ("EPSG:2154", 5.7245, 45.1885),  # degrees taken for metres
        ("EPSG:2154", 6457936.8, 914025.9),  # axes exchanged
        ("EPSG:32631", 5007706.7, 714019.5),
        ("EPSG:4326", 914025.9, 6457936.8),  # metres taken for degrees
        ("EPSG:4326", 45.0, 95.0),
        ("EPSG:2056", 46.95, 7.44),
        ("EPSG:2154", -500000.0, 9000000.0),
    ],
)
def test_area_of_use_refuses_coordinates_of_another_system(crs, x, y):
    assert not check_area_of_use(crs, x, y)


def test_lists_of_a_border_town_may_spill_over():
    geneva = geodesy.from_lonlat("EPSG:2154", 6.1432, 46.2044)
    assert check_area_of_use("EPSG:2154", *geneva)


def test_an_area_of_use_across_the_180th_meridian():
    # New Zealand: Wellington and the Chatham Islands are inside, Tahiti and Sydney aren't.
    inside = check_area_of_use("EPSG:4167", [174.78, -176.5, -149.6, 151.2], [-41.29, -43.95, -17.5, -33.9])
    assert inside.tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    ("crs", "cut"),
    [
        ("EPSG:4326", True),
        ("EPSG:3857", True),
        ("EPSG:32660", False),
        ("EPSG:2193", False),
        ("EPSG:3413", False),
        ("EPSG:2154", False),
    ],
)
def test_which_systems_are_cut_at_the_180th_meridian(crs, cut):
    assert geodesy.is_cut_at_antimeridian(crs) is cut


@given(st.floats(-180.0, 180.0), st.floats(-85.0, 85.0), st.floats(0.0, 360.0), st.floats(1.0, 20_000.0))
@settings(max_examples=150, deadline=None)
def test_distances_and_bearings_from_the_centre_of_the_plane_are_exact(longitude, latitude, bearing, distance):
    there = geodesic.Direct(latitude, longitude, bearing, distance)
    east, north = LocalPlane(longitude, latitude).forward([there["lon2"]], [there["lat2"]])
    assert float(east[0]) == pytest.approx(distance * math.sin(math.radians(bearing)), abs=0.001)
    assert float(north[0]) == pytest.approx(distance * math.cos(math.radians(bearing)), abs=0.001)


def test_lengths_near_the_centre_are_those_on_the_ellipsoid():
    plane = LocalPlane(*GRENOBLE)
    a, b = (5.76, 45.20), (5.75, 45.23)
    right = geodesic.Inverse(a[1], a[0], b[1], b[0])["s12"]
    assert plane.forward(LineString([a, b])).length == pytest.approx(right, rel=1e-6)


@pytest.mark.parametrize("crs", COORDINATES)
def test_a_geometry_into_the_plane_and_back(crs):
    x, y = COORDINATES[crs]
    step = 0.001 if crs == "EPSG:4326" else 100.0
    square = box(x - step, y - step, x + step, y + step)
    plane = LocalPlane(*GRENOBLE)
    back = plane.to_crs(plane.from_crs(square, crs), crs)
    assert back.equals_exact(square, 1e-9 if crs == "EPSG:4326" else 1e-4)


@pytest.mark.parametrize("crs", COORDINATES)
def test_one_vertex_among_many_that_is_no_place_is_refused(crs):
    x, y = COORDINATES[crs]
    step = 1e-5 if crs == "EPSG:4326" else 1.0
    good = np.array([(x + step * place, y + step * place % 3) for place in range(50)])
    plane = LocalPlane(*GRENOBLE)
    flat = shapely.get_coordinates(plane.from_crs(LineString(good), crs))
    assert flat == pytest.approx(np.column_stack(plane.forward(*lonlat(crs, good[:, 0], good[:, 1]))), abs=1e-9)
    for wrong in (1e12, -1e30, math.inf):
        bad = good.copy()
        bad[20, 1] = wrong
        with pytest.raises(CoordinateError):
            plane.from_crs(LineString(bad), crs)


def test_arrays_of_geometries_go_at_once():
    plane = LocalPlane(*GRENOBLE)
    points = np.array([Point(GRENOBLE), Point(5.73, 45.19)], dtype=object)
    there = plane.forward(points)
    assert (there[0].x, there[0].y) == pytest.approx((0.0, 0.0), abs=1e-6)
    assert shapely.equals_exact(plane.inverse(there), points, 1e-9).all()


def test_the_plane_holds_together_across_the_180th_meridian():
    plane = LocalPlane(179.9995, -17.0)
    parts = shapely.MultiPolygon([box(179.999, -17.001, 180.0, -17.0), box(-180.0, -17.001, -179.999, -17.0)])
    flat = plane.forward(parts)
    assert flat.buffer(0.001).geom_type == "Polygon"  # one piece again
    assert flat.area == pytest.approx(geodesic_area(parts), rel=1e-6)
    disc = plane.inverse(Point(0.0, 0.0).buffer(500.0))
    assert disc.geom_type == "MultiPolygon"
    assert (disc.bounds[0], disc.bounds[2]) == (-180.0, 180.0)
    east, north = plane.forward([-179.9999], [-17.0])
    assert 0.0 < east[0] < 100.0
    assert plane.inverse(east, north)[0][0] == pytest.approx(-179.9999)


def test_a_disc_across_the_180th_meridian_in_web_mercator_is_split_and_in_utm_is_not():
    plane = LocalPlane(180.0, -17.0)
    disc = Point(0.0, 0.0).buffer(500.0)
    mercator = plane.to_crs(disc, "EPSG:3857")
    assert len(mercator.geoms) == 2
    assert mercator.bounds[2] == pytest.approx(20037508.342789244)
    assert mercator.bounds[0] == pytest.approx(-20037508.342789244)
    zone_1 = plane.to_crs(disc, "EPSG:32701")
    assert zone_1.geom_type == "Polygon"
    assert zone_1.area == pytest.approx(disc.area, rel=0.003)  # the scale of UTM at the zone's edge


def test_a_plane_around_no_place_is_refused():
    with pytest.raises(CoordinateError):
        LocalPlane(0.0, 91.0)
    with pytest.raises(CoordinateError):
        LocalPlane(math.nan, 0.0)


def test_the_area_of_a_lune_is_a_share_of_the_earth():
    # Surface of the WGS 84 ellipsoid: 510,065,621.724 km² (NIMA TR8350.2); an octant is an eighth of it.
    octant = Polygon([(0.0, 0.0), (90.0, 0.0), (0.0, 90.0)])
    assert geodesic_area(octant) == pytest.approx(510_065_621.724e6 / 8.0, rel=1e-9)


def test_areas_of_holes_parts_and_directions():
    outer, inner = box(5.0, 45.0, 5.01, 45.01), box(5.002, 45.002, 5.004, 45.004)
    ring = Polygon(outer.exterior, [inner.exterior])
    expected = geodesic_area(outer) - geodesic_area(inner)
    assert geodesic_area(ring) == pytest.approx(expected)
    assert geodesic_area(ring.reverse()) == pytest.approx(expected)
    assert geodesic_area(shapely.MultiPolygon([ring, inner])) == pytest.approx(geodesic_area(outer))
    collection = shapely.GeometryCollection([ring, shapely.MultiPolygon([inner]), Point(0, 0)])
    assert geodesic_area(collection) == pytest.approx(geodesic_area(outer))
    assert geodesic_area(LineString([(0, 0), (1, 1)])) == 0.0
    assert geodesic_area(Polygon()) == 0.0
