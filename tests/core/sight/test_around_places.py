"""Places around places, against pyproj's geodesics and projections vertex by vertex."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.sight import cones, geodesy
from camera_requisition.core.sight.around_places import LARGEST_M, TOLERANCE_M, AroundPlaces
from camera_requisition.core.sight.directs import Directs

GEOD = pyproj.Geod(ellps="WGS84")
AREAS = {
    "EPSG:2154": (-4.0, 9.0, 42.0, 51.0),
    "EPSG:25832": (6.0, 12.0, 38.0, 80.0),
    "EPSG:3857": (-179.0, 179.0, -70.0, 70.0),
    "EPSG:4326": (-179.0, 179.0, -70.0, 70.0),
    "EPSG:3031": (-179.0, 179.0, -88.0, -65.0),
    "EPSG:2056": (6.0, 10.4, 45.9, 47.7),
}


def exact(crs, longitude, latitude, bearing, distance):
    there = GEOD.fwd(np.full(len(bearing), longitude), np.full(len(bearing), latitude), bearing, distance)
    return pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(there[0], there[1])


def in_metres(crs: str) -> float:
    return 111_320.0 if crs == "EPSG:4326" else 1.0


@pytest.mark.parametrize("crs", AREAS)
@settings(deadline=None)
@given(data=st.data())
def test_places_are_those_of_the_geodesic_to_a_tenth_of_a_millimetre(crs, data):
    west, east, south, north = AREAS[crs]
    longitude, latitude = data.draw(st.floats(west, east)), data.draw(st.floats(south, north))
    reach = data.draw(st.sampled_from([5.0, 60.0, 150.0, 800.0]))
    bearing = np.array(data.draw(st.lists(st.floats(-360.0, 720.0), min_size=1, max_size=8)))
    distance = reach * np.linspace(0.0, 1.0, len(bearing))
    around = AroundPlaces(
        Directs(np.array([longitude]), np.array([latitude])), np.array([reach]),
        lambda lon, lat: geodesy.from_lonlat_or_nan(crs, lon, lat), in_metres(crs),
    )  # fmt: skip
    assert around.good[0] or reach > 150.0
    if around.good[0]:
        x, y = around(np.zeros(len(bearing), dtype=np.intp), bearing, distance)
        there = exact(crs, longitude, latitude, bearing, distance)
        assert np.hypot(x - there[0], y - there[1]).max() * in_metres(crs) < 1e-4


def test_what_bends_too_much_or_has_no_place_is_not_good():
    places, reach = Directs(np.zeros(5), np.full(5, 45.0)), np.array([0.0, 100.0, 100.0, LARGEST_M, LARGEST_M + 1.0])

    def bent(longitudes, latitudes):
        return np.where(longitudes > 1e-4, longitudes + 1e-3, longitudes), latitudes

    def nowhere(longitudes, latitudes):
        return np.where(longitudes > 1e-4, np.nan, longitudes), latitudes

    for change in (bent, nowhere):
        assert not AroundPlaces(places, reach, change, 111_320.0).good.any()
    assert TOLERANCE_M < 1e-4


@pytest.mark.parametrize("crs", ["EPSG:2154", "EPSG:4326"])
def test_a_view_alone_is_the_view_among_others_to_the_last_bit(crs):
    chance = np.random.default_rng(4)
    count = 300
    longitudes, latitudes = chance.uniform(1.0, 8.0, count), chance.uniform(43.0, 50.0, count)
    figures = [chance.uniform(0.0, 360.0, count), chance.uniform(20.0, 360.0, count), np.zeros(count), chance.uniform(5.0, 3_000.0, count)]
    together = cones.outlines(longitudes, latitudes, *figures)
    shapes = together.multipolygons(*together.in_crs(crs))
    for index in range(0, count, 7):
        one = slice(index, index + 1)
        alone = cones.outlines(longitudes[one], latitudes[one], *(figure[one] for figure in figures))
        assert alone.multipolygons(*alone.in_crs(crs))[0].wkb == shapes[index].wkb


def test_views_too_large_for_it_are_drawn_vertex_by_vertex():
    figures = (np.array([10.0, 10.0]), np.array([90.0, 90.0]), np.zeros(2), np.array([50.0, 20_000.0]))
    drawn = cones.outlines(np.array([5.7, 5.7]), np.array([45.2, 45.2]), *figures)
    x, y = drawn.in_crs("EPSG:2154")
    for sector in (0, 1):
        mine = drawn.sector_of == sector
        there = exact("EPSG:2154", 5.7, 45.2, drawn.bearing[mine], drawn.distance[mine])
        assert np.hypot(x[mine] - there[0], y[mine] - there[1]).max() < 1e-4
