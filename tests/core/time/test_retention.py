"""Deadlines reckon with the shortest figure, presumption with the longest; every state of the contract."""

from __future__ import annotations

from dataclasses import replace

import pytest

from camera_requisition.core.records import Recorder
from camera_requisition.core.time.retention import assess, longest_days, shortest_days

DAY = 86_400.0
HOUR = 3_600.0
START, END = 1_000_000.0, 1_000_600.0
# Three figures: authorised 30, declared 15, observed 7 days.
KNOWN = Recorder("r", retention_authorised_days=30.0, retention_declared_days=15.0, retention_observed_days=7.0)
NOTHING = Recorder("r")


def state(recorder, now, *, legal_max=30.0, answered=False):
    return assess(recorder, START, END, now, 3.0, legal_max, answered).state


def test_shortest_and_longest():
    assert shortest_days(KNOWN) == 7.0
    assert longest_days(KNOWN, 30.0) == 30.0
    assert longest_days(KNOWN, 45.0) == 45.0
    assert longest_days(replace(KNOWN, retention_authorised_days=60.0), 30.0) == 60.0
    assert shortest_days(NOTHING) is None
    assert shortest_days(None) is None
    assert longest_days(None, 30.0) == 30.0
    assert longest_days(NOTHING, None) is None


def test_the_deadline_is_the_windows_start_and_the_shortest_figure():
    assert assess(KNOWN, START, END, START, 3.0, 30.0).deadline == START + 7 * DAY
    assert assess(KNOWN, START, END, START, 3.0, 30.0).days == 7.0


def test_decimal_days_are_kept():
    half = Recorder("r", retention_declared_days=1.5)
    assert assess(half, START, END, START, 3.0, 30.0).deadline == START + 36 * HOUR


def test_an_unknown_retention_takes_the_packs_cautious_figure_but_stays_unknown():
    found = assess(NOTHING, START, END, START - DAY, 3.0, 30.0)
    assert found.days is None
    assert found.deadline == START + 3 * DAY
    assert found.state == "unknown"
    assert assess(None, START, END, START - DAY, 3.0, 30.0) == found


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (START, "safe"),  # 7 days left
        (START + 4 * DAY, "safe"),  # exactly 72 h left: not less
        (START + 4 * DAY + 1, "urgent"),
        (START + 7 * DAY - 1, "urgent"),
        (START + 7 * DAY, "possibly_overwritten"),
        (END + 30 * DAY - 1, "possibly_overwritten"),
        (END + 30 * DAY, "presumed_overwritten"),
    ],
)
def test_states_in_the_order_of_time(now, expected):
    assert state(KNOWN, now) == expected


def test_an_unknown_retention_becomes_urgent_and_possibly_overwritten_too():
    assert state(NOTHING, START) == "unknown"  # 72 h left, not less
    assert state(NOTHING, START + 1) == "urgent"
    assert state(NOTHING, START + 3 * DAY) == "possibly_overwritten"
    assert state(NOTHING, END + 30 * DAY) == "presumed_overwritten"


def test_nothing_is_presumed_where_neither_a_figure_nor_a_legal_maximum_is_known():
    assert state(NOTHING, END + 3650 * DAY, legal_max=None) == "possibly_overwritten"
    assert state(KNOWN, END + 30 * DAY, legal_max=None) == "presumed_overwritten"


def test_presumption_waits_for_a_figure_beyond_the_legal_maximum():
    long = Recorder("r", retention_observed_days=45.0)
    assert state(long, END + 31 * DAY) == "safe"
    assert state(long, END + 45 * DAY) == "presumed_overwritten"


def test_overwritten_only_by_answer_and_before_everything_else():
    assert state(KNOWN, START, answered=True) == "overwritten"
    assert state(KNOWN, END + 400 * DAY, answered=True) == "overwritten"


def test_without_a_time_there_is_neither_deadline_nor_state():
    found = assess(KNOWN, None, None, START, 3.0, 30.0)
    assert (found.days, found.deadline, found.state) == (7.0, None, None)
