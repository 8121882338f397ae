"""The same camera twice, and several heads on one pole."""

from __future__ import annotations

import math

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.checks.duplicates import same_camera, same_device
from camera_requisition.core.checks.facts import Facts
from tests.core.checks.made import CAMERA, OWNER, RECORDER, TODAY, camera, facts, recorder


def found(*cameras, crs="EPSG:2154"):
    made = Facts(list(cameras), [RECORDER], [OWNER], TODAY, crs)
    return [(problem.record_id, problem.values["others"]) for problem in same_camera(made)]


def test_the_later_of_two_records_of_one_camera_names_the_earlier():
    assert found(CAMERA, camera(camera_id="d", x=CAMERA.x + 0.4)) == [("d", "c")]


def test_three_records_of_one_camera_are_two_problems():
    assert found(CAMERA, camera(camera_id="d"), camera(camera_id="e", x=CAMERA.x + 0.2)) == [("d", "c"), ("e", "c")]


@pytest.mark.parametrize(
    "values",
    [
        {"x": CAMERA.x + 0.6},
        {"heading_deg": 96.0},
        {"heading_deg": None},
        {"channel": "2"},
        {"channel": None, "label": "Elsewhere"},
        {"kind": "ptz"},
        {"status": "removed"},
    ],
)
def test_what_differs_is_another_camera(values):
    assert found(CAMERA, camera(camera_id="d", **values)) == []


@pytest.mark.parametrize(
    "values",
    [{"heading_deg": 95.0}, {"channel": None}, {"label": None}, {"label": " place "}, {"kind": "unknown"}, {"source": "x", "source_id": "1"}],
)
def test_what_differs_a_little_is_the_same(values):
    assert found(CAMERA, camera(camera_id="d", **values)) == [("d", "c")]


def test_headings_are_compared_across_north():
    assert found(camera(heading_deg=358.0), camera(camera_id="d", heading_deg=2.0)) == [("d", "c")]


def test_heads_of_one_delivered_row_are_never_merged():
    row = {"source": "list", "source_id": "1"}
    assert found(camera(**row, head=1), camera(camera_id="d", **row, head=2)) == []


def test_two_nameless_heads_are_the_same_only_where_a_heading_says_so():
    nameless = {"label": None, "channel": None}
    assert found(camera(**nameless), camera(camera_id="d", **nameless)) == [("d", "c")]
    assert found(camera(**nameless, heading_deg=None), camera(camera_id="d", **nameless, heading_deg=None)) == []


@given(
    latitude=st.floats(-80, 80),
    longitude=st.floats(-179, 179),
    azimuth=st.floats(0, 360),
    apart=st.floats(0.0, 1.0).filter(lambda d: abs(d - 0.5) > 1e-3),
)
def test_half_a_metre_is_half_a_metre_everywhere(latitude, longitude, azimuth, apart):
    """Against Karney's GeographicLib."""
    moved = Geodesic.WGS84.Direct(latitude, longitude, azimuth, apart)
    pair = (camera(x=longitude, y=latitude), camera(camera_id="d", x=moved["lon2"], y=moved["lat2"]))
    assert bool(found(*pair, crs="EPSG:4326")) == (apart < 0.5)


def test_web_mercator_stretches_nothing():
    radius = 6_378_137.0
    y = radius * math.log(math.tan(math.pi / 4 + math.radians(45.0) / 2))
    # 0.6 m on the map are 0.42 m on the ground at 45° north.
    assert found(camera(x=0.0, y=y), camera(camera_id="d", x=0.6, y=y), crs="EPSG:3857") == [("d", "c")]


def test_thousands_in_one_place_are_told_in_seconds():
    crowd = [camera(camera_id=str(number), channel=None) for number in range(20_000)]
    assert len(found(*crowd)) == 19_999


def devices(*cameras, recorders=(RECORDER,)):
    return [(one.record_id, one.values["others"]) for one in same_device(facts(list(cameras), list(recorders)))]


def test_one_device_is_one_camera():
    assert devices(camera(device_id="SN-0042"), camera(camera_id="d", device_id="sn-0042 ", x=1.0)) == [("d", "c")]
    assert devices(camera(device_id="7"), camera(camera_id="d", device_id="7")) == [("d", "c")]


def test_each_owner_may_number_his_devices_from_one():
    other = recorder(recorder_id="s", owner_id="p")
    assert devices(camera(device_id="7"), camera(camera_id="d", device_id="7", recorder_id="s"), recorders=(RECORDER, other)) == []
    serial = camera(device_id="SN-0042"), camera(camera_id="d", device_id="SN-0042", recorder_id="s")
    assert devices(*serial, recorders=(RECORDER, other)) == [("d", "c")]


def test_a_device_with_two_heads_is_one_row():
    row = {"source": "list", "source_id": "1", "device_id": "SN-0042"}
    assert devices(camera(**row, head=1), camera(camera_id="d", **row, head=2)) == []
