"""Smallest and largest plausible views: the contract's table, line by line."""

from __future__ import annotations

import math
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions
from camera_requisition.core.sight.plausible import Sector, assumed_names, plausible


def camera(**values) -> Camera:
    return Camera("c", x=5.7, y=45.2, **values)


@pytest.mark.parametrize(
    ("kind", "smallest", "largest"),
    [
        ("fixed", (40.0, 15.0), (110.0, 60.0)),
        ("anpr", (15.0, 10.0), (35.0, 40.0)),
        ("unknown", (40.0, 15.0), (360.0, 60.0)),
        (None, (40.0, 15.0), (360.0, 60.0)),
        ("doorbell", (40.0, 15.0), (360.0, 60.0)),
    ],
)
def test_a_known_heading_makes_a_sure_view(kind, smallest, largest):
    found = plausible(camera(kind=kind, heading_deg=90.0))
    assert found.sure == Sector(90.0, smallest[0], 0.0, smallest[1])
    assert found.possible == Sector(90.0, largest[0], 0.0, largest[1])


@pytest.mark.parametrize(("kind", "reach"), [("fixed", 60.0), ("anpr", 40.0), ("unknown", 60.0), (None, 60.0)])
def test_without_a_heading_nothing_is_sure_and_the_possible_view_is_a_disc(kind, reach):
    found = plausible(camera(kind=kind))
    assert found.sure is None
    assert found.possible == Sector(None, 360.0, 0.0, reach)
    assert assumed_names(camera(kind=kind)) == ("heading_deg", "hfov_deg", "range_m")


def test_a_recorded_field_of_view_without_heading_may_lie_anywhere():
    found = plausible(camera(kind="fixed", hfov_deg=60.0, range_m=30.0))
    assert found.sure is None
    assert found.possible == Sector(None, 360.0, 0.0, 30.0)
    assert assumed_names(camera(kind="fixed", hfov_deg=60.0, range_m=30.0)) == ("heading_deg",)


def test_a_fisheye_needs_no_heading():
    found = plausible(camera(kind="fisheye"))
    assert found.sure == Sector(None, 360.0, 0.0, 8.0)
    assert found.possible == Sector(None, 360.0, 0.0, 25.0)
    assert assumed_names(camera(kind="fisheye")) == ("hfov_deg", "range_m")


def test_a_recorded_full_circle_needs_no_heading_whatever_the_kind():
    found = plausible(camera(kind="fixed", hfov_deg=360.0))
    assert found.sure == Sector(None, 360.0, 0.0, 15.0)
    assert assumed_names(camera(kind="fixed", hfov_deg=360.0)) == ("range_m",)


@pytest.mark.parametrize("values", [{}, {"heading_deg": 10.0}, {"heading_deg": 10.0, "hfov_deg": 60.0, "tilt_deg": 40.0, "height_m": 4.0}])
def test_a_pan_tilt_zoom_is_never_sure_and_may_look_anywhere(values):
    found = plausible(camera(kind="ptz", **values))
    assert found.sure is None
    assert (found.possible.hfov_deg, found.possible.near_m, found.possible.range_m) == (360.0, 0.0, 120.0)


def test_where_nothing_is_assumed_both_are_one():
    found = plausible(camera(kind="fixed", heading_deg=90.0, hfov_deg=60.0, range_m=40.0, near_m=2.0))
    assert found.sure == found.possible == Sector(90.0, 60.0, 2.0, 40.0)


def test_a_field_of_view_from_the_lens_counts_as_recorded():
    given_lens = camera(kind="fixed", heading_deg=90.0, range_m=40.0, sensor_mm=8.0, focal_mm=4.0)
    assert plausible(given_lens).possible.hfov_deg == pytest.approx(90.0)
    assert assumed_names(given_lens) == ()
    both = camera(kind="fixed", heading_deg=90.0, range_m=40.0, sensor_mm=8.0, focal_mm=4.0, hfov_deg=50.0)
    assert plausible(both).possible.hfov_deg == 50.0


def test_north_is_a_heading():
    assert plausible(camera(kind="fixed", heading_deg=0.0)).sure == Sector(0.0, 40.0, 0.0, 15.0)
    assert plausible(camera(kind="fixed", heading_deg=360.0)).sure == Sector(0.0, 40.0, 0.0, 15.0)


def test_near_and_far_come_from_the_geometry_when_height_tilt_and_field_of_view_are_recorded():
    # Lens 4.6 m high, picture from 30° to 60° below the horizon, target 1.6 m: 3/tan 60° to 3/tan 30°.
    framed = camera(kind="fixed", heading_deg=90.0, hfov_deg=50.0, vfov_deg=30.0, height_m=4.6, tilt_deg=45.0)
    found = plausible(framed)
    assert found.sure == found.possible
    assert found.possible.near_m == pytest.approx(math.sqrt(3.0))
    assert found.possible.range_m == pytest.approx(3.0 * math.sqrt(3.0))


@pytest.mark.parametrize("missing", ["height_m", "tilt_deg", "hfov_deg"])
def test_near_is_nothing_when_one_of_them_is_missing(missing):
    values = {"heading_deg": 90.0, "hfov_deg": 50.0, "vfov_deg": 30.0, "height_m": 4.6, "tilt_deg": 45.0, missing: None}
    found = plausible(camera(kind="fixed", **values))
    assert (found.possible.near_m, found.possible.range_m) == (0.0, 60.0)


def test_a_recorded_near_limit_wins_over_the_geometry():
    framed = camera(kind="fixed", heading_deg=90.0, hfov_deg=50.0, vfov_deg=30.0, height_m=4.6, tilt_deg=45.0, near_m=0.5)
    assert plausible(framed).possible.near_m == 0.5


def test_a_camera_that_looks_at_the_sky_sees_nothing():
    found = plausible(camera(kind="fixed", heading_deg=90.0, hfov_deg=50.0, vfov_deg=30.0, height_m=4.6, tilt_deg=-40.0))
    assert found.possible.empty
    assert found.sure == found.possible


@pytest.mark.parametrize(
    "values",
    [
        {"range_m": 0.0},
        {"range_m": -5.0},
        {"range_m": math.inf},
        {"hfov_deg": 0.0},
        {"hfov_deg": 400.0},
        {"heading_deg": math.nan},
    ],
)
def test_a_value_that_can_be_none_counts_as_missing(values):
    name = next(iter(values))
    assert name in assumed_names(camera(kind="fixed", **values))


def test_the_table_in_force_decides():
    table = Assumptions(MappingProxyType({**DEFAULTS, "fixed": Assumption((50.0, 70.0), (5.0, 9.0), "heading")}))
    found = plausible(camera(kind="fixed", heading_deg=0.0), table)
    assert found.sure == Sector(0.0, 50.0, 0.0, 5.0)
    assert found.possible == Sector(0.0, 70.0, 0.0, 9.0)


numbers = st.one_of(st.none(), st.floats(-400.0, 400.0), st.sampled_from([math.inf, -math.inf, math.nan]))
MEASURES = ("heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "focal_mm", "sensor_mm")


@given(st.fixed_dictionaries(dict.fromkeys(MEASURES, numbers)), st.sampled_from(["fixed", "anpr", "fisheye", "ptz", "unknown", None]))
def test_the_possible_view_always_holds_the_sure_one(values, kind):
    found = plausible(camera(kind=kind, **values))
    assert 0.0 < found.possible.hfov_deg <= 360.0
    assert found.possible.near_m >= 0.0
    if found.sure is not None:
        assert found.sure.hfov_deg <= found.possible.hfov_deg
        assert found.sure.near_m >= found.possible.near_m
        assert found.sure.range_m <= found.possible.range_m
        assert found.sure.heading_deg == found.possible.heading_deg
