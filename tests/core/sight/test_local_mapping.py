"""The polynomial that stands for a projection over a small rectangle, against pyproj itself."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from camera_requisition.core.sight.geodesy import LocalPlane
from camera_requisition.core.sight.local_mapping import TOLERANCE_M, WORTH_IT, local_mapping

PLACES = {
    "Grenoble": (5.72, 45.19, "EPSG:2154"),
    "Nantes, Web Mercator": (-1.55, 47.21, "EPSG:3857"),
    "Dakar, degrees": (-17.44, 14.69, "EPSG:4326"),
    "Helsinki, ETRS-TM35FIN": (24.94, 60.17, "EPSG:3067"),
    "Bubenec, Křovák": (14.4, 50.1, "EPSG:5514"),
}


@pytest.mark.parametrize("name", PLACES)
@settings(max_examples=15)
@given(side_m=st.floats(50.0, 6000.0), seed=st.integers(0, 10**6))
def test_many_vertices_come_to_the_same_place_as_one_by_one(name, side_m, seed):
    longitude, latitude, crs = PLACES[name]
    metric = f"+proj=aeqd +lon_0={longitude} +lat_0={latitude} +ellps=WGS84 +type=crs"
    there = np.random.default_rng(seed).uniform(-side_m / 2, side_m / 2, (2, WORTH_IT))
    lonlat = Transformer.from_crs(metric, "EPSG:4326", always_xy=True).transform(*there)
    x, y = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(*lonlat)
    found = LocalPlane(longitude, latitude).points_of_crs(crs, np.array(x), np.array(y))
    one_by_one = np.column_stack(there)
    # What pyproj loses there and back between datums is in both.
    few = np.vstack([LocalPlane(longitude, latitude).points_of_crs(crs, np.array([a]), np.array([b])) for a, b in zip(x[:20], y[:20])])
    assert np.abs(found[:20] - few).max() < TOLERANCE_M
    assert np.abs(found - one_by_one).max() < 0.01 or crs == "EPSG:5514"


def test_there_is_none_where_a_polynomial_does_not_follow():
    x, y = np.random.default_rng(1).uniform(-1.0, 1.0, (2, 500))
    assert local_mapping(lambda a, b: (np.abs(a), b), x, y) is None
    assert local_mapping(lambda a, b: (a**4, b), x, y) is None
    assert local_mapping(lambda a, b: (np.where(a > 0.5, np.nan, a), b), x, y) is None


def test_a_cubic_change_is_followed_exactly():
    x, y = np.random.default_rng(2).uniform(300.0, 301.0, (2, 500))

    def change(a, b):
        return a**3 - 2 * a * b**2, b**2 * a + 5

    mapping = local_mapping(change, x, y)
    assert np.abs(mapping(x, y) - np.column_stack(change(x, y))).max() < 1e-6


def test_points_in_one_place_or_none_have_no_rectangle():
    assert local_mapping(lambda a, b: (a, b), np.full(300, 5.0), np.arange(300.0)) is None
    assert local_mapping(lambda a, b: (a, b), np.array([1.0, np.inf] * 150), np.arange(300.0)) is None


def test_across_the_180th_meridian_every_place_is_kept():
    longitudes = np.where(np.arange(400) % 2, 179.999, -179.999)
    found = LocalPlane(180.0, -17.0).points_of_crs("EPSG:4326", longitudes, np.linspace(-17.001, -16.999, 400))
    assert np.abs(np.abs(found[:, 0]) - 106.5).max() < 0.5  # 0.001° of longitude at 17° south: 111.32 km × cos 17°
