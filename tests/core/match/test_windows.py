"""Windows: the margin on both sides, full minutes, and one window where two nearly touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.match.types import Window
from camera_requisition.core.match.windows import windows

MINUTE = 60.0


def test_margin_then_full_minutes():
    # 1000 − 120 = 880 → 840 (14 min); 1100 + 120 = 1220 → 1260 (21 min)
    assert windows([(1000.0, 1100.0)], 120.0) == (Window(840.0, 1260.0),)


def test_what_lies_on_a_minute_stays():
    assert windows([(600.0, 600.0)], 120.0) == (Window(480.0, 720.0),)
    assert windows([(600.0, 660.0)], 0.0) == (Window(600.0, 660.0),)


def test_arithmetic_dust_adds_no_minute():
    assert windows([(600.0 - 1e-7, 660.0 + 1e-7)], 0.0) == (Window(600.0, 660.0),)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ((700.0, 800.0), (Window(600.0, 840.0),)),  # 660 and 660: touching
        ((720.0, 800.0), (Window(600.0, 660.0), Window(720.0, 840.0))),  # 60 s apart: not less than 60
        ((630.0, 640.0), (Window(600.0, 660.0),)),
    ],
)
def test_windows_less_than_a_minute_apart_become_one(second, expected):
    assert windows([(600.0, 655.0), second], 0.0) == expected
    assert windows([second, (600.0, 655.0)], 0.0) == expected


def test_periods_without_times_are_left_out():
    assert windows([(None, None), (600.0, 660.0)], 0.0) == (Window(600.0, 660.0),)
    assert windows([(None, None)], 0.0) == ()


periods = st.lists(st.tuples(st.floats(-1e6, 2e9), st.floats(0.0, 1e5)).map(lambda pair: (pair[0], pair[0] + pair[1])), min_size=1, max_size=8)


@given(periods, st.floats(0.0, 600.0))
def test_windows_cover_every_period_with_its_margin(given_periods, margin):
    found = windows(given_periods, margin)
    for start, end in given_periods:
        assert any(window.start <= start - margin + 0.001 and end + margin - 0.001 <= window.end for window in found)
    for window in found:
        assert window.start % MINUTE == 0
        assert window.end % MINUTE == 0
    for before, after in zip(found, found[1:]):
        assert after.start - before.end >= MINUTE
