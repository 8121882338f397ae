"""What answers teach goes to the inventory's staff as a list, once, and without a word of the case."""

from __future__ import annotations

import csv

import pytest

from camera_requisition.core.errors import InputError, WriteError
from camera_requisition.core.register.types import Answer, CameraAnswer, Taught
from camera_requisition.jobs.inventory_proposals import export_proposals
from tests.jobs.test_packet_books import by_owner, desk
from tests.packets import made

__all__ = ["desk"]


def taught(desk):
    desk()
    number = by_owner(desk.register())["city"].number
    desk.register().record(number, "sent", made.NOW)
    lessons = (
        Taught("retention_observed_days", "5", recorder_id="city-1"),
        Taught("clock_offset_s", "-40", recorder_id="city-1"),
        Taught("duty_contact", "=cmd|' /C calc'!A0", recorder_id="city-1"),
        Taught("does_not_see", "", camera_id="C2"),
    )
    desk.register().record_answer(Answer(number, made.NOW + 60, (CameraAnswer("C1", "received"),), lessons))
    return number


def test_they_are_told_once_and_without_the_case(desk, tmp_path):
    number = taught(desk)
    place = tmp_path / "proposals.csv"
    assert export_proposals(desk.folder / "register.gpkg", place, now=made.NOW, log=desk.log) == 4
    text = place.read_text(encoding="utf-8-sig")
    assert number not in text
    assert "2026/001234" not in text
    rows = list(csv.DictReader(text.splitlines()))
    assert [(row["table"], row["field"], row["value"], row["learnt_on"]) for row in rows] == [
        ("recorder", "retention_observed_days", "5", "2026-11-23"),
        ("recorder", "clock_offset_s", "'-40", "2026-11-23"),
        ("recorder", "duty_contact", "'=cmd|' /C calc'!A0", "2026-11-23"),
        ("camera", "heading_deg", "", "2026-11-23"),
    ]
    with pytest.raises(InputError) as error:
        export_proposals(desk.folder / "register.gpkg", tmp_path / "again.csv", now=made.NOW, log=desk.log)
    assert error.value.code == "no_proposals"


def test_a_place_that_cannot_be_written_leaves_them_to_be_told(desk, tmp_path):
    taught(desk)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriteError):
        export_proposals(desk.folder / "register.gpkg", tmp_path / "file" / "below.csv", now=made.NOW, log=desk.log)
    assert len(desk.register().proposals()) == 4
