"""Which state follows which, by the rules that an officer would state; and what a requisition becomes of its cameras' answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.states import ASKED, CLOSED, FOLLOWING, answered, moved, renewed, state_of
from camera_requisition.core.register.types import Answer, CameraAnswer, CameraEntry, NegativeReason, RequisitionEntry, RequisitionState

STATES = [state.value for state in RequisitionState]
MADE = 1_000_000.0
ENTRY = RequisitionEntry("1-1-ABCD", "1", owner_id="town", made_at=MADE, cameras=(CameraEntry("c1"), CameraEntry("c2")))


def path(*states, entry=ENTRY):
    for number, state in enumerate(states):
        entry = moved(entry, state, MADE + 3600.0 * number)
    return entry


def refusal(call, *arguments):
    with pytest.raises(InputError) as error:
        call(*arguments)
    return error.value.code


def test_the_usual_way_of_a_requisition():
    done = path("frozen", "sent", "reminded", "reminded", "received")
    assert (done.frozen_at, done.sent_at, done.reminded_at, done.received_at) == tuple(MADE + 3600.0 * hour for hour in (0, 1, 3, 4))
    assert (done.reminders, done.closed_at, done.answered_at) == (2, MADE + 4 * 3600.0, MADE + 4 * 3600.0)
    assert {camera.state for camera in done.cameras} == {"received"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("draft", "received"),
        ("draft", "reminded"),
        ("draft", "released"),
        ("sent", "draft"),
        ("sent", "frozen"),
        ("released", "sent"),
        ("cancelled", "sent"),
        ("received", "negative"),
        ("received", "overwritten"),
    ],
)
def test_what_cannot_follow_is_refused(before, after):
    entry = replace(ENTRY, state=before, sent_at=None if before == "draft" else MADE)
    assert refusal(moved, entry, after, MADE) == "state_not_next"


def test_every_state_is_in_the_table_and_ends_somewhere():
    assert set(FOLLOWING) == set(STATES)
    for state in STATES:
        reached, waiting = set(), [state]
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += FOLLOWING[one]
        assert reached & CLOSED, f"from {state} no end can be reached"


def test_a_draft_with_gaps_is_not_sent():
    assert refusal(moved, replace(ENTRY, missing=("signer.name",)), "sent", MADE) == "state_incomplete"


def test_a_date_before_the_papers_were_made_is_refused():
    assert refusal(moved, ENTRY, "sent", MADE - 3 * 86_400) == "state_before_made"
    assert refusal(moved, ENTRY, "posted", MADE) == "state_unknown"


def test_what_is_only_kept_is_not_sent_with_the_rest_and_is_released():
    entry = replace(ENTRY, cameras=(CameraEntry("c1"), CameraEntry("c2", state="frozen")))
    sent = moved(entry, "sent", MADE)
    assert [camera.state for camera in sent.cameras] == ["sent", "frozen"]
    received = moved(sent, "received", MADE + 1)
    assert [camera.state for camera in received.cameras] == ["received", "frozen"]
    assert [camera.state for camera in moved(received, "released", MADE + 2).cameras] == ["received", "released"]


def answer(*cameras, at=MADE + 9):
    return Answer("1-1-ABCD", at, tuple(CameraAnswer(*one) for one in cameras))


@pytest.mark.parametrize(
    ("cameras", "state"),
    [
        ([("c1", "received"), ("c2", "received")], "received"),
        ([("c1", "overwritten"), ("c2", "overwritten")], "overwritten"),
        ([("c1", "negative", "failure"), ("c2", "negative", "refused")], "negative"),
        ([("c1", "received"), ("c2", "overwritten")], "answered"),
        ([("c1", "received")], "answered"),
    ],
)
def test_the_state_follows_from_the_cameras(cameras, state):
    done = answered(path("sent"), answer(*cameras))
    assert done.state == state
    assert done.answered_at == MADE + 9
    assert (done.closed_at is not None) == (state in CLOSED)


def test_an_answer_may_come_in_parts_and_be_corrected():
    first = answered(path("sent"), answer(("c1", "received")))
    second = answered(first, answer(("c2", "overwritten")))
    assert second.state == "answered"
    corrected = answered(second, answer(("c2", "received"), at=MADE + 99))
    assert (corrected.state, corrected.answered_at) == ("received", MADE + 9), "when the owner first answered stays"
    assert corrected.cameras[0].answered_at == MADE + 9


def test_reasons():
    done = answered(path("sent"), answer(("c1", "overwritten"), ("c2", "overwritten", "duration")))
    assert {camera.reason for camera in done.cameras} == {NegativeReason.DURATION.value}
    assert done.reason == "duration"
    assert refusal(answered, path("sent"), answer(("c1", "negative"))) == "answer_needs_reason"
    assert refusal(answered, path("sent"), answer(("c9", "received"))) == "answer_unknown_camera"
    assert refusal(answered, path("sent"), answer(("c1", "sent"))) == "answer_not_an_answer"


def test_papers_made_again_keep_what_has_happened():
    frozen = replace(ENTRY, state="frozen", frozen_at=MADE, cameras=(CameraEntry("c1", state="frozen"), CameraEntry("c2", state="frozen")))
    again = replace(ENTRY, made_at=MADE + 50, cameras=(CameraEntry("c1"),), missing=("offence",))
    taken = renewed(frozen, again)
    assert (taken.state, taken.frozen_at, taken.made_at, taken.missing) == ("frozen", MADE, MADE + 50, ("offence",))
    assert [(camera.camera_id, camera.state) for camera in taken.cameras] == [("c1", "draft"), ("c2", "frozen")]


def test_what_was_answered_to_a_keep_request_stays_and_the_requisition_may_still_go_out():
    told = answered(
        path("frozen", entry=replace(ENTRY, cameras=(CameraEntry("c1"), CameraEntry("c2")))),
        answer(("c1", "overwritten"), ("c2", "overwritten")),
    )
    assert told.state == "overwritten"
    assert told.sent_at is None
    again = renewed(told, ENTRY)
    assert [camera.state for camera in again.cameras] == ["overwritten", "overwritten"]
    assert moved(told, "sent", MADE + 20).state == "sent"
    assert refusal(moved, told, "received", MADE + 20) == "state_not_next"


def test_what_was_sent_is_not_made_again_and_numbers_are_nobody_elses():
    assert refusal(renewed, path("sent"), ENTRY) == "register_already_sent"
    for other in (replace(ENTRY, owner_id="shop"), replace(ENTRY, case_number="2"), replace(ENTRY, wave=2)):
        assert refusal(renewed, ENTRY, other) == "register_number_taken"


@given(st.lists(st.sampled_from(STATES), max_size=12))
def test_whatever_is_tried_dates_and_states_agree(tried):
    entry, at = ENTRY, MADE
    for state in tried:
        at += 60.0
        try:
            entry = moved(entry, state, at)
        except InputError:
            continue
        assert (entry.closed_at is not None) == (entry.state in CLOSED)
        if entry.state in ASKED - {"overwritten", "negative"}:  # these two may answer a keep-request
            assert entry.sent_at is not None
        assert (entry.reminders > 0) == (entry.reminded_at is not None)


@given(st.lists(st.sampled_from(["received", "negative", "overwritten", "sent", "frozen"]), min_size=1, max_size=6))
def test_mixed_answers_are_an_answer(states):
    cameras = [CameraEntry(f"c{number}", state=state) for number, state in enumerate(states)]
    asked = {state for state in states if state != "frozen"}
    expected = next(iter(asked)) if len(asked) == 1 and "sent" not in asked else "answered"
    assert state_of(cameras) == expected
