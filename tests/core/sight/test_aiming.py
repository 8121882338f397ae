"""Handles and what dragging them does, against pyproj's geodesics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from camera_requisition.core.records import Camera
from camera_requisition.core.sight.aiming import Handle, dragged, handles, rounded_heading

GEOD = Geod(ellps="WGS84")
GRENOBLE = (5.724, 45.188)


def camera(**values) -> Camera:
    return Camera("c", x=GRENOBLE[0], y=GRENOBLE[1], **{"kind": "fixed", **values})


def there(bearing, distance, start=GRENOBLE):
    longitude, latitude, _ = GEOD.fwd(*start, bearing, distance)
    return longitude, latitude


def measured(to, start=GRENOBLE):
    azimuth, _, distance = GEOD.inv(*start, *to)
    return azimuth % 360.0, distance


AIMED = camera(heading_deg=100.0, hfov_deg=60.0, near_m=5.0, range_m=80.0)


@pytest.mark.parametrize(
    ("handle", "bearing", "distance"),
    [
        (Handle.HEADING, 100.0, 80.0),
        (Handle.FAR, 115.0, 80.0),
        (Handle.LEFT, 70.0, 80.0),
        (Handle.RIGHT, 130.0, 80.0),
        (Handle.NEAR, 100.0, 5.0),
    ],
    ids=lambda value: value.value if isinstance(value, Handle) else "",
)
def test_each_handle_lies_at_its_true_bearing_and_geodesic_distance(handle, bearing, distance):
    assert measured(handles(AIMED)[handle]) == pytest.approx((bearing, distance), abs=1e-6)


@pytest.mark.parametrize(
    ("handle", "to", "changed"),
    [
        (Handle.HEADING, there(212.34, 30.0), {"heading_deg": 212.3}),
        (Handle.FAR, there(20.0, 123.44), {"range_m": 123.4}),
        (Handle.NEAR, there(250.0, 17.0), {"near_m": 17.0}),
        (Handle.RIGHT, there(140.0, 44.0), {"hfov_deg": 80.0}),
        (Handle.LEFT, there(85.0, 44.0), {"hfov_deg": 30.0}),
        (Handle.POSITION, (5.0, 45.0), {"x": 5.0, "y": 45.0}),
    ],
    ids=lambda value: value.value if isinstance(value, Handle) else "",
)
def test_dragging_a_handle_changes_its_own_figure_and_no_other(handle, to, changed):
    after = dragged(AIMED, handle, to)
    assert {name: getattr(after, name) for name in changed} == pytest.approx(changed)
    same = {name: value for name, value in vars(AIMED).items() if name not in changed}
    assert {name: getattr(after, name) for name in same} == same


def test_what_is_not_known_stays_so_until_its_own_handle_is_dragged():
    bare = camera()
    turned = dragged(bare, Handle.HEADING, there(45.0, 20.0))
    assert (turned.heading_deg, turned.hfov_deg, turned.near_m, turned.range_m) == (45.0, None, None, None)
    assert measured(handles(turned)[Handle.HEADING])[1] == pytest.approx(60.0)  # the largest plausible range of a fixed camera


def test_without_heading_there_are_no_sides():
    assert set(handles(camera())) == {Handle.HEADING, Handle.FAR, Handle.NEAR, Handle.POSITION}


def test_a_pan_tilt_zoom_has_no_sides():
    assert Handle.LEFT not in handles(camera(kind="ptz", heading_deg=10.0, hfov_deg=50.0))


@pytest.mark.parametrize(("bearing", "width"), [(279.0, 358.0), (280.0, 360.0), (300.0, 360.0), (99.0, 1.0), (100.2, 1.0)])
def test_a_side_stops_at_the_back_and_at_the_axis(bearing, width):
    assert dragged(AIMED, Handle.RIGHT, there(bearing, 50.0)).hfov_deg == pytest.approx(width, abs=0.05)


def test_near_and_far_never_cross():
    assert dragged(AIMED, Handle.FAR, there(0.0, 2.0)).range_m == pytest.approx(5.1)
    assert dragged(AIMED, Handle.NEAR, there(0.0, 200.0)).near_m == pytest.approx(79.9)


def test_a_near_handle_let_go_where_it_cannot_be_told_from_the_camera_means_nought():
    assert dragged(AIMED, Handle.NEAR, there(0.0, 1.9), shortest_m=2.0).near_m == 0.0
    assert measured(handles(camera(heading_deg=0.0), shortest_m=2.0)[Handle.NEAR])[1] == pytest.approx(2.0)


@given(st.floats(-720.0, 720.0))
def test_headings_are_never_360_and_snap_to_multiples_of_five(bearing):
    plain, snapped = rounded_heading(bearing), rounded_heading(bearing, snap=True)
    assert 0.0 <= plain < 360.0
    assert 0.0 <= snapped < 360.0
    assert snapped % 5.0 == 0.0
    assert abs((snapped - bearing + 180.0) % 360.0 - 180.0) <= 2.5 + 1e-9


@given(
    st.floats(-179.9, 179.9), st.floats(-80.0, 80.0), st.floats(0.0, 359.9), st.floats(2.0, 350.0), st.floats(0.0, 20.0), st.floats(30.0, 500.0)
)
def test_letting_a_handle_go_where_it_was_changes_nothing(x, y, heading, hfov, near, far):
    before = Camera(
        "c", kind="fixed", x=x, y=y, heading_deg=round(heading, 1), hfov_deg=round(hfov, 1), near_m=round(near, 1), range_m=round(far, 1)
    )
    for handle, place in handles(before).items():
        after = dragged(before, handle, place)
        for name in ("heading_deg", "hfov_deg", "near_m", "range_m", "x", "y"):
            assert getattr(after, name) == pytest.approx(getattr(before, name), abs=1e-6), (handle, name)
