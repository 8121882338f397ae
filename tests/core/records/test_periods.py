"""A camera that changed on a day is two records; a correction is one."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.periods import PLACE, changed_in_the_world, changed_since

BEFORE = Camera("c-1", "r-1", heading_deg=10.0, range_m=None, status="in_service", source="City", source_id="17", head=1, x=1.0, y=2.0)
DAY = date(2026, 9, 1)


def test_what_was_unknown_before_is_completed_not_changed():
    assert changed_in_the_world(BEFORE, dataclasses.replace(BEFORE, range_m=30.0, label="Market")) == ()


def test_what_was_known_and_is_otherwise_has_changed_or_was_wrong():
    after = dataclasses.replace(BEFORE, heading_deg=0.0, status="out_of_service", x=5.0)
    assert changed_in_the_world(BEFORE, after) == (PLACE, "heading_deg", "status")


def test_a_turned_camera_is_true_until_the_day_and_from_it():
    after = dataclasses.replace(BEFORE, heading_deg=100.0, range_m=30.0)
    present, earlier = changed_since(BEFORE, after, DAY, {"c-1"})
    assert present == dataclasses.replace(after, valid_from="2026-09-01")
    assert (earlier.camera_id, earlier.valid_to, earlier.succeeded_by) == ("c-1-until-2026-09-01", "2026-09-01", "c-1")
    assert (earlier.heading_deg, earlier.range_m, earlier.recorder_id, earlier.source) == (10.0, None, "r-1", "City")
    assert (earlier.source_id, earlier.head) == (None, None), "the list's key stays with the present record"


def test_an_id_that_was_used_is_not_used_again():
    after = dataclasses.replace(BEFORE, heading_deg=100.0)
    _, earlier = changed_since(BEFORE, after, DAY, {"c-1", "c-1-until-2026-09-01", "c-1-until-2026-09-01-2"})
    assert earlier.camera_id == "c-1-until-2026-09-01-3"


def test_a_new_status_has_a_date_of_its_own():
    after = dataclasses.replace(BEFORE, status="out_of_service")
    assert changed_since(BEFORE, after, DAY, ()) == (dataclasses.replace(after, status_since="2026-09-01"), None)


@pytest.mark.parametrize(
    ("values", "code"),
    [({"valid_from": "2026-09-01"}, "change_before_it_began"), ({"valid_to": "2026-09-01"}, "change_after_it_ended")],
)
def test_a_camera_changes_only_while_it_is_there(values, code):
    before = dataclasses.replace(BEFORE, **values)
    with pytest.raises(InputError) as error:
        changed_since(before, dataclasses.replace(before, heading_deg=100.0), DAY, ())
    assert error.value.code == code


@given(st.lists(st.tuples(st.integers(1, 400), st.floats(0, 359, allow_nan=False)), min_size=1, max_size=6))
def test_periods_follow_each_other_without_gap_or_overlap(turns):
    camera, day, used = dataclasses.replace(BEFORE, valid_from="2020-01-01"), date(2020, 1, 1), {"c-1"}
    periods = []
    for days, heading in turns:
        day += timedelta(days=days)
        after = dataclasses.replace(camera, heading_deg=heading)
        if not changed_in_the_world(camera, after):
            continue
        camera, earlier = changed_since(camera, after, day, used)
        used.add(earlier.camera_id)
        periods.append((earlier.valid_from, earlier.valid_to))
    periods.append((camera.valid_from, None))
    assert periods[0][0] == "2020-01-01"
    assert [last for _, last in periods[:-1]] == [first for first, _ in periods[1:]]
    assert len(used) == len(periods)
