"""The direct geodesic problem against another program."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.sight.directs import Directs

geodesic = pytest.importorskip("geographiclib.geodesic").Geodesic.WGS84


def missed_by(longitude: float, latitude: float, bearing: float, distance: float) -> float:
    """Metres between our place and that of geographiclib."""
    found = Directs(np.array([longitude]), np.array([latitude])).places(np.array([0]), np.array([bearing]), np.array([distance]))
    right = geodesic.Direct(latitude, longitude, bearing, distance)
    return geodesic.Inverse(right["lat2"], right["lon2"], float(found[1][0]), float(found[0][0]))["s12"]


@given(st.floats(-180.0, 180.0), st.floats(-89.9, 89.9), st.floats(0.0, 360.0), st.floats(0.01, 20_000.0))
@settings(max_examples=400)
def test_places_are_right_within_a_millimetre_anywhere(longitude, latitude, bearing, distance):
    assert missed_by(longitude, latitude, bearing, distance) < 0.001


@pytest.mark.parametrize("latitude", [-75.0, -45.0, 0.0, 45.19, 60.0, 80.0])
@pytest.mark.parametrize("distance", [50.0, 1_700.0, 9_900.0])
def test_the_series_is_right_within_a_tenth_of_a_millimetre_up_to_its_limit(latitude, distance):
    allowed = distance / max(1.0, abs(np.tan(np.radians(latitude))))
    assert max(missed_by(5.7, latitude, float(bearing), allowed) for bearing in range(0, 360, 15)) < 0.0001


def test_longitudes_run_on_past_the_180th_meridian():
    longitudes, _ = Directs(np.array([179.9999]), np.array([0.0])).places(np.array([0]), np.array([90.0]), np.array([100.0]))
    assert longitudes[0] > 180.0
    longitudes, _ = Directs(np.array([-179.9999]), np.array([80.0])).places(np.array([0]), np.array([270.0]), np.array([50_000.0]))
    assert longitudes[0] < -180.0
