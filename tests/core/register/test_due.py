"""What an officer has to do next, and by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from camera_requisition.core.register.due import due
from camera_requisition.core.register.types import CameraEntry, RequisitionEntry

PARIS = ZoneInfo("Europe/Paris")


def at(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=PARIS).timestamp()


NOW = at("2026-11-23 09:00")
ENTRY = RequisitionEntry(
    "17-1-A", "17", owner_id="town", made_at=NOW, deadline=at("2026-11-27 11:38"), cameras=(CameraEntry("c1"),), keep_until="2026-12-23"
)


@pytest.mark.parametrize(
    ("changes", "code", "when"),
    [
        ({"owner_id": None, "missing": ("owner",)}, "find_owner", "2026-11-27 11:38"),
        ({"missing": ("offence",)}, "complete", "2026-11-27 11:38"),
        ({}, "send", "2026-11-27 11:38"),
        # kept until the end of the day: the requisition must be there before
        ({"state": "frozen", "frozen_at": NOW}, "requisition", "2026-12-24 00:00"),
        ({"state": "sent", "sent_at": NOW, "reply_by": "2026-11-30"}, "remind", "2026-12-01 00:00"),
        ({"state": "sent", "sent_at": NOW}, "remind", "2026-11-30 09:00"),
        ({"state": "reminded", "sent_at": NOW, "reminded_at": NOW}, "call", "2026-11-30 09:00"),
        ({"state": "answered", "sent_at": NOW, "answered_at": NOW}, "settle", "2026-12-07 09:00"),
    ],
)
def test_one_thing_is_due(changes, code, when):
    (found,) = due([replace(ENTRY, **changes)], NOW, PARIS)
    assert (found.code, found.at, found.late) == (code, at(when), False)
    (later,) = due([replace(ENTRY, **changes)], at("2027-01-01 00:00"), PARIS)
    assert later.late


@pytest.mark.parametrize("state", ["received", "negative", "overwritten", "released", "cancelled"])
def test_what_is_closed_is_not_due(state):
    assert due([replace(ENTRY, state=state, sent_at=NOW)], NOW, PARIS) == []


def test_what_was_kept_and_never_requisitioned_is_to_be_released():
    cameras = (CameraEntry("c1", state="received"), CameraEntry("c2", state="frozen"))
    (found,) = due([replace(ENTRY, state="received", sent_at=NOW, cameras=cameras)], NOW, PARIS)
    assert (found.code, found.at) == ("release", at("2026-12-07 09:00"))


def test_the_most_pressing_comes_first_and_what_has_no_date_last():
    sooner = replace(ENTRY, number="b", deadline=at("2026-11-24 00:00"))
    never = replace(ENTRY, number="a", deadline=None)
    assert [one.entry.number for one in due([never, ENTRY, sooner], NOW, PARIS)] == ["b", "17-1-A", "a"]


def test_a_day_that_is_none_is_passed_over():
    (found,) = due([replace(ENTRY, state="sent", sent_at=NOW, reply_by="as soon as possible")], NOW, PARIS)
    assert found.at == at("2026-11-30 09:00")
