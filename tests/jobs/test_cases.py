"""Beginning and opening a case, each with its line in the event log."""

from __future__ import annotations

from datetime import timezone

import pytest

from camera_requisition.core import errors
from camera_requisition.core.incident.types import Incident
from camera_requisition.core.records.case import Marks
from camera_requisition.jobs.cases import case_state, create_case, new_case_path, open_case
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.event_log import EventLog

PARTICULARS = {"number": "2026/0412", "time_zone": "Europe/Paris", "offence": "vol", "place": "rue Haute"}


def lines(log):
    return [(event.action, event.case_number) for event in EventLog(log).events()]


def test_a_case_is_begun_opened_and_logged(tmp_path, qgis_app):
    log = tmp_path / "events.sqlite"
    case = create_case(tmp_path / "cases" / "c.gpkg", PARTICULARS, "EPSG:2154", log=log)
    case.save_marks({"c1": Marks(keep=True, request=False)})
    state = case_state(open_case(case.path, log=log), timezone.utc)
    assert (state.particulars, state.marks) == (PARTICULARS, {"c1": Marks(keep=True, request=False)})
    assert (state.parameters, state.incident, state.result, state.freezes, state.exports) == ({}, Incident(), None, [], [])
    assert lines(log) == [("create_case", "2026/0412"), ("open_case", "2026/0412")]


def test_the_log_holds_nothing_of_the_case_but_its_number(tmp_path, qgis_app):
    log = tmp_path / "events.sqlite"
    open_case(create_case(tmp_path / "c.gpkg", PARTICULARS, "EPSG:2154", log=log).path, log=log)
    content = log.read_bytes()
    assert b"2026/0412" in content
    for secret in ("rue Haute", "vol"):
        assert secret.encode() not in content


def test_without_a_log_no_case_is_begun(tmp_path, qgis_app):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(errors.WriteError) as caught:
        create_case(tmp_path / "c.gpkg", PARTICULARS, "EPSG:2154", log=tmp_path / "file" / "events.sqlite")
    assert caught.value.code == "event_log_unwritable"
    assert not (tmp_path / "c.gpkg").exists()


def test_a_case_that_cannot_be_opened_leaves_no_line(tmp_path, qgis_app):
    with pytest.raises(errors.CaseError):
        open_case(tmp_path / "none.gpkg", log=tmp_path / "events.sqlite")
    assert lines(tmp_path / "events.sqlite") == []


def test_any_action_can_be_logged_with_its_counts(tmp_path, qgis_app):
    log_event("search", inventory="i.gpkg", case_number="1", counts={"matched": 3}, path=tmp_path / "e.sqlite")
    (event,) = EventLog(tmp_path / "e.sqlite").events()
    assert (event.action, event.inventory, event.counts) == ("search", "i.gpkg", {"matched": 3})
    assert event.at.endswith("+00:00")
    assert event.who


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("2026/0412", "2026-0412"),
        ("  PV 12 : 34  ", "PV-12-34"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "case-CON"),
        ("lpt1.x", "case-lpt1.x"),
        ("a" * 200, "a" * 80),
        ("é2", "2"),
        ("x. ", "x"),
    ],
)
def test_a_case_number_becomes_a_name_that_every_system_allows(tmp_path, number, name):
    assert new_case_path(tmp_path, number) == tmp_path / f"{name}.gpkg"


def test_a_second_case_of_the_same_number_gets_another_name(tmp_path):
    (tmp_path / "1.gpkg").touch()
    (tmp_path / "1-2.gpkg").touch()
    assert new_case_path(tmp_path, "1") == tmp_path / "1-3.gpkg"


@pytest.mark.parametrize("number", ["", "/", "…", "--"])
def test_a_number_without_letter_or_digit_is_refused(tmp_path, number):
    with pytest.raises(errors.CaseError) as caught:
        new_case_path(tmp_path, number)
    assert caught.value.code == "case_number_missing"
