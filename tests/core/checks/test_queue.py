"""What is to be mended first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.checks.queue import points, work_queue
from camera_requisition.core.checks.registry import check
from tests.core.checks.made import camera, facts, recorder

DAYS = st.floats(0.01, 400.0)
TIMES = st.integers(0, 1000)
MONTHS = st.one_of(st.none(), st.floats(0.0, 100.0))


def queue(cameras, recorders, requested=None, retention_unknown_days=3.0):
    made = facts(cameras, recorders)
    return work_queue(made, check(made), retention_unknown_days, requested)


def ids(entries):
    return [entry.camera_id for entry in entries]


def unconfirmed(camera_id, recorder_id="r", verified_on="2025-10-01"):
    return camera(camera_id=camera_id, recorder_id=recorder_id, channel=camera_id, verified_on=verified_on)


def test_short_retention_comes_first():
    recorders = [recorder(recorder_id="month", retention_declared_days=30.0), recorder(recorder_id="days", retention_declared_days=3.0)]
    found = queue([unconfirmed("late", "month"), unconfirmed("soon", "days")], recorders)
    assert ids(found) == ["soon", "late"]
    assert [entry.retention_days for entry in found] == [3.0, 30.0]


def test_the_shortest_of_several_figures_counts():
    recorders = [recorder(recorder_id="a", retention_declared_days=10.0), recorder(recorder_id="b", retention_observed_days=2.0)]
    assert ids(queue([unconfirmed("1", "a"), unconfirmed("2", "b")], recorders)) == ["2", "1"]


def test_an_unknown_retention_counts_as_the_cautious_value_of_the_pack():
    recorders = [recorder(recorder_id="a", retention_declared_days=7.0), recorder(recorder_id="b", retention_declared_days=None)]
    cameras = [unconfirmed("known", "a"), unconfirmed("unknown", "b")]
    assert ids(queue(cameras, recorders, retention_unknown_days=3.0)) == ["unknown", "known"]
    assert ids(queue(cameras, recorders, retention_unknown_days=20.0)) == ["known", "unknown"]


def test_what_is_often_asked_for_comes_before_what_never_is():
    assert ids(queue([unconfirmed("1"), unconfirmed("2")], [recorder()], {"2": 4})) == ["2", "1"]


def test_what_is_long_unconfirmed_comes_before_what_is_not_and_never_before_all():
    cameras = [unconfirmed("1"), unconfirmed("2", verified_on="2024-01-01"), unconfirmed("3", verified_on=None)]
    assert ids(queue(cameras, [recorder()])) == ["3", "2", "1"]


def test_with_equal_points_the_gravest_problem_comes_first():
    slight = camera(camera_id="1", channel="1", hfov_deg=None)
    grave = camera(camera_id="2", channel="2", hfov_deg=-1.0)
    found = queue([slight, grave], [recorder()])
    assert ids(found) == ["2", "1"]
    assert found[0].codes == ("hfov_impossible",)


def test_without_a_problem_nothing_is_queued_and_a_recorders_problem_queues_its_cameras():
    assert queue([camera()], [recorder()]) == []
    (found,) = queue([camera()], [recorder(retention_declared_days=None)])
    assert found.codes == ("retention_missing",)


def test_what_does_not_record_has_no_hurry():
    assert queue([unconfirmed("1")], [recorder(recording="none")]) == []


@pytest.mark.parametrize(
    ("days", "times", "months", "expected"),
    [(7.0, 0, 0.0, 25.0), (0.0, 0, 0.0, 50.0), (7.0, 5, 36.0, 25.0 + 15.0 + 20.0), (7.0, 0, None, 45.0), (7.0, 0, 18.0, 35.0)],
)
def test_points_are_as_documented(days, times, months, expected):
    assert points(days, times, months) == pytest.approx(expected)


@given(DAYS, DAYS, TIMES, TIMES, MONTHS)
def test_each_part_orders_as_its_name_says(days, other_days, times, other_times, months):
    if days < other_days:
        assert points(days, times, months) > points(other_days, times, months)
    if times > other_times:
        assert points(days, times, months) > points(days, other_times, months)
    assert points(days, times, None) >= points(days, times, months)
    assert 0.0 < points(days, times, months) <= 100.0
