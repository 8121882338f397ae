"""Fields of view and the ground that a tilted camera frames."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.optics.fields_of_view import hfov_from_lens, near_far, vfov_from_hfov


@pytest.mark.parametrize(
    ("sensor", "focal", "hfov"),
    [
        (36.0, 18.0, 90.0),  # by hand: atan(1) = 45°
        (36.0, 50.0, 39.6),  # a published table of full-frame lenses
        (36.0, 24.0, 73.74),
        (2.0, 1.0 / math.sqrt(3.0), 120.0),
    ],
)
def test_field_of_view_of_a_lens(sensor, focal, hfov):
    assert hfov_from_lens(sensor, focal) == pytest.approx(hfov, abs=0.01)


@pytest.mark.parametrize(("sensor", "focal"), [(None, 4.0), (5.0, None), (0.0, 4.0), (5.0, 0.0), (-5.0, 4.0), (5.0, math.inf)])
def test_a_lens_without_figures_has_no_field_of_view(sensor, focal):
    assert hfov_from_lens(sensor, focal) is None


def test_vertical_field_of_view_of_a_wide_picture():
    assert vfov_from_hfov(90.0) == pytest.approx(58.7155, abs=1e-4)  # 2·atan(9/16)
    assert vfov_from_hfov(None) is None
    assert vfov_from_hfov(180.0) is None


def test_the_ground_a_tilted_camera_frames():
    # Lens 4.6 m high, target 1.6 m, picture from 30° to 60° below the horizon: 3/tan 60° and 3/tan 30°.
    near, far = near_far(4.6, 1.6, 45.0, 30.0, 50.0)
    assert near == pytest.approx(math.sqrt(3.0))
    assert far == pytest.approx(3.0 * math.sqrt(3.0))


def test_a_picture_that_reaches_the_horizon_has_no_far_limit():
    near, far = near_far(4.6, 1.6, 15.0, 30.0, 50.0)
    assert near == pytest.approx(3.0 * math.sqrt(3.0))
    assert far is None


def test_a_camera_that_sees_its_own_foot_has_no_near_limit():
    near, far = near_far(4.6, 1.6, 75.0, 30.0, 50.0)
    assert near == 0.0
    assert far == pytest.approx(3.0 / math.tan(math.radians(60.0)))


def test_a_lens_below_the_target_has_neither():
    assert near_far(1.5, 1.6, 10.0, 30.0, 50.0) == (0.0, None)


def test_a_picture_wholly_above_the_horizon_never_shows_the_target():
    near, _ = near_far(4.6, 1.6, -20.0, 30.0, 50.0)
    assert near == math.inf


@pytest.mark.parametrize("hfov", [120.0, 180.0, 360.0, None])
def test_no_limits_for_wide_lenses_and_unknown_fields_of_view(hfov):
    assert near_far(4.6, 1.6, 45.0, 30.0, hfov) == (None, None)


@pytest.mark.parametrize(("height", "tilt"), [(None, 45.0), (4.6, None)])
def test_no_limits_without_height_or_tilt(height, tilt):
    assert near_far(height, 1.6, tilt, 30.0, 50.0) == (None, None)


def test_vertical_field_of_view_is_taken_from_the_horizontal_one():
    assert near_far(4.6, 1.6, 45.0, None, 90.0) == pytest.approx(near_far(4.6, 1.6, 45.0, 58.71551, 90.0), rel=1e-5)


@given(st.floats(1.7, 30.0), st.floats(-90.0, 90.0), st.floats(1.0, 119.0))
def test_the_near_limit_never_lies_beyond_the_far_one(height, tilt, hfov):
    near, far = near_far(height, 1.6, tilt, None, hfov)
    assert near is not None
    assert near >= 0.0
    assert far is None or near <= far
