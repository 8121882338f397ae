"""The figures of a period, against counts made by hand and against Python's own statistics."""

from __future__ import annotations

import statistics as pythons
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.register.statistics import months_until, spans, statistics, tally
from camera_requisition.core.register.types import CameraEntry, RequisitionEntry

PARIS = ZoneInfo("Europe/Paris")
DAY = 86_400.0


def at(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS).timestamp()


def sent(number, day, state="sent", **values):
    when = at(f"{day} 10:00")
    cameras = values.pop("cameras", (CameraEntry("c", state=state),))
    return RequisitionEntry(str(number), "17", owner_id="town", made_at=when, sent_at=when, state=state, cameras=cameras, **values)


def test_the_model_city():
    """28 requisitions in four months over 5 in the year before are +460 %; the city rounded to +450 %."""
    this_year = [sent(number, f"2024-0{1 + number % 4}-15") for number in range(28)]
    last_year = [sent(100 + number, "2023-02-10") for number in range(5)]
    found = statistics(this_year + last_year, PARIS, date(2024, 1, 1), date(2024, 4, 30))
    assert (found.whole.count, found.before, found.growth_percent) == (28, 5, pytest.approx(460.0))
    assert [(month, one.count) for month, one in found.by_month] == [("2024-01", 7), ("2024-02", 7), ("2024-03", 7), ("2024-04", 7)]


def test_what_became_of_them():
    answered = at("2026-11-05 10:00")
    entries = [
        sent(1, "2026-11-02"),
        sent(2, "2026-11-02", "received", answered_at=answered, received_at=answered, closed_at=answered),
        sent(3, "2026-11-02", "negative", answered_at=answered, closed_at=answered),
        sent(4, "2026-11-02", "overwritten", answered_at=answered, closed_at=answered),
        sent(
            5,
            "2026-11-02",
            "answered",
            answered_at=answered,
            cameras=(CameraEntry("a", state="received"), CameraEntry("b", state="overwritten"), CameraEntry("c", state="frozen")),
        ),
    ]
    whole = tally(entries)
    assert (whole.count, whole.sent, whole.answered, whole.received) == (5, 5, 4, 1)
    assert (whole.negative, whole.overwritten, whole.too_late, whole.waiting) == (1, 1, 2, 1)
    assert (whole.cameras, whole.cameras_overwritten) == (6, 2)


def test_both_days_of_a_period_belong_to_it_in_local_time():
    first, last = sent(1, "2026-11-01"), sent(2, "2026-11-30")
    first = replace(first, sent_at=at("2026-11-01 00:00"))
    last = replace(last, sent_at=at("2026-11-30 23:59"))
    out = [replace(first, sent_at=at("2026-10-31 23:59")), replace(last, sent_at=at("2026-12-01 00:00"))]
    assert statistics([first, last, *out], PARIS, date(2026, 11, 1), date(2026, 11, 30)).whole.count == 2


def test_what_does_not_count_is_said():
    entries = [
        sent(1, "2026-11-02"),
        replace(sent(2, "2026-11-02"), sent_at=None, state="draft", missing=("offence",), cameras=(CameraEntry("c"),)),
        replace(sent(3, "2026-11-02"), sent_at=None, state="draft", cameras=(CameraEntry("c"),)),
        replace(sent(4, "2026-11-02"), state="cancelled"),
        replace(sent(5, "2026-11-02"), invented=True),
        replace(sent(6, "2026-11-02"), sent_at=None, state="frozen", cameras=(CameraEntry("c", state="frozen"),)),
    ]
    found = statistics(entries, PARIS)
    assert (found.whole.count, found.whole.sent) == (2, 1), "a complete one that has not been sent yet is a requisition too"
    assert (found.left_out_drafts, found.left_out_cancelled, found.left_out_exercises) == (2, 1, 1)
    assert not found.exercise


def test_a_register_of_an_exercise_is_reckoned_and_says_so():
    found = statistics([replace(sent(1, "2026-11-02"), invented=True)], PARIS)
    assert (found.whole.count, found.exercise, found.left_out_exercises) == (1, True, 0)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ((2026, 11, 26), (2026, 7, 27)),
        ((2026, 2, 28), (2025, 10, 29)),
        ((2026, 4, 30), (2025, 12, 31)),
        ((2026, 6, 30), (2026, 3, 1)),
        ((2024, 6, 29), (2024, 3, 1)),
        ((2026, 12, 31), (2026, 9, 1)),
    ],
)
def test_four_months_until_a_day(last, first):
    assert months_until(date(*last), 4) == date(*first)


def test_nothing_to_grow_from_is_no_infinity():
    found = statistics([sent(1, "2026-11-02")], PARIS, date(2026, 11, 1), date(2026, 11, 30))
    assert (found.before, found.growth_percent) == (0, None)
    assert statistics([], PARIS).growth_percent is None
    leap = statistics([sent(1, "2023-02-28")], PARIS, date(2024, 2, 1), date(2024, 2, 29))
    assert leap.before == 1


def test_by_owner_and_commune_the_most_first():
    entries = [
        sent(number, "2026-11-02", owner_name=name, city=city)
        for number, (name, city) in enumerate([("B", "X"), ("A", "Y"), ("B", "X"), (None, None)])
    ]
    found = statistics(entries, PARIS)
    assert [(name, one.count) for name, one in found.by_owner] == [("B", 2), ("", 1), ("A", 1)]
    assert [(name, one.count) for name, one in found.by_city] == [("X", 2), ("", 1), ("Y", 1)]


def test_times_from_incident_to_sending_and_from_sending_to_answer():
    entries = [
        replace(
            sent(number, "2026-11-10"), incident_at=at("2026-11-10 10:00") - hours * 3600.0, answered_at=at("2026-11-10 10:00") + hours * DAY
        )
        for number, hours in enumerate([1, 2, 3, 10])
    ]
    found = statistics(entries, PARIS)
    assert (found.to_send.count, found.to_send.median, found.to_send.ninth_decile) == (4, 2.5 * 3600, 10 * 3600)
    assert found.to_answer.median == 2.5 * DAY


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=60))
def test_medians_as_python_reckons_them(values):
    found = spans(values)
    assert found.median == pytest.approx(pythons.median(values))
    below = sum(value <= found.ninth_decile for value in values)
    assert below >= 0.9 * len(values)
    assert sum(value < found.ninth_decile for value in values) < 0.9 * len(values)


@given(
    st.lists(
        st.sampled_from(["draft", "frozen", "sent", "reminded", "answered", "received", "negative", "overwritten", "released", "cancelled"])
    )
)
def test_no_part_is_larger_than_the_whole(states):
    found = statistics([sent(number, "2026-11-02", state) for number, state in enumerate(states)], PARIS)
    whole = found.whole
    assert whole.count + found.left_out_cancelled == len(states)
    assert max(whole.sent, whole.answered, whole.negative, whole.overwritten, whole.too_late, whole.waiting) <= whole.count
    assert sum(one.count for _, one in found.by_month) == whole.count
