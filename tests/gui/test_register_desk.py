"""The register on the desk: what is due, what is noted, how much is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.types import CameraEntry, RequisitionEntry
from camera_requisition.gis import settings
from camera_requisition.gui.dialogs.record_answer import RecordAnswerDialog
from camera_requisition.gui.dialogs.record_state import RecordStateDialog
from camera_requisition.gui.dock.dock import REGISTER_PAGE
from camera_requisition.gui.on_map.places import to_lonlat
from camera_requisition.jobs.registers import open_register
from camera_requisition.store.event_log import EventLog
from tests.gui import town
from tests.gui.conftest import process_events
from tests.gui.test_desk import desk, draw_zone, make_desk, particulars, search

__all__ = ["desk", "make_desk"]
COMPLETE = {
    "number": "2026/77",
    "time_zone": "Europe/Paris",
    "frame": "flagrance",
    "opened_on": "2026-11-20",
    "offence": "vol",
    "articles": "311-1",
    "service": {"name": "Brigade", "phone": "+33 2"},
    "signer": {"rank": "Capitaine", "name": "Morvan", "capacity": "OPJ"},
    "invented": True,
}


@pytest.fixture
def exported(desk, canvas, qtbot):
    """A desk whose case has been exported once."""
    draw_zone(desk, canvas)
    search(desk, qtbot)
    desk.papers.keeper.save_particulars(COMPLETE)
    with qtbot.waitSignal(desk.papers.paper_work.ended, timeout=120_000):
        desk.papers.export()
    process_events()
    assert desk._messages.errors == []
    desk.dock.show_page(REGISTER_PAGE)
    return desk


def register():
    return open_register(settings.register_reference())


def choose(page, *lines):
    page.table.clearSelection()
    page.table.setSelectionMode(page.table.SelectionMode.MultiSelection)
    for line in lines:
        page.table.selectRow(line)


def actions(page):
    return {action.text(): action for action in page.note.menu().actions()}


def test_without_a_case_or_a_register_the_page_says_what_to_do(desk):
    page = desk.dock.register
    desk.dock.show_page(REGISTER_PAGE)
    assert "No case with a number is open" in page.about.text()
    page.this_case.setChecked(False)
    assert "Nothing in the register yet" in page.about.text()
    assert not page.note.isEnabled()
    assert not page.answer.isEnabled()
    assert not page.attach.isEnabled()


def test_what_was_exported_is_due_first_by_its_deadline(exported):
    page = exported.dock.register
    entries = {entry.number: entry for entry in register().requisitions()}
    shown = [page.table.item(line, 1).text().split("\n")[1] for line in range(page.table.rowCount())]
    assert sorted(shown) == sorted(entries)
    deadlines = [entries[number].deadline for number in shown]
    assert deadlines == sorted(deadlines)
    assert "Requisitions: 3" in page.about.text()
    assert all("sign and send" in page.table.item(line, 0).text() for line in range(page.table.rowCount()))


def test_a_state_is_noted_with_its_hour_and_logged(exported, monkeypatch):
    page = exported.dock.register
    known = next(line for line in range(page.table.rowCount()) if "?" not in page.table.item(line, 1).text())
    choose(page, known)
    (number,) = page.numbers()
    monkeypatch.setattr(RecordStateDialog, "exec", lambda dialog: dialog.note.setText("by portal") or QDialog.DialogCode.Accepted)
    actions(page)["Requisition sent"].trigger()
    assert register().requisition(number).state == "sent"
    assert register().movements(number)[-1].note == "by portal"
    assert EventLog(settings.event_log_path()).events()[-1].action == "register"
    assert page.numbers() == [number], "the selection stays"
    assert page.answer.isEnabled()


def test_an_answer_is_noted_camera_by_camera_with_what_it_teaches(exported, monkeypatch):
    page = exported.dock.register
    known = next(line for line in range(page.table.rowCount()) if "?" not in page.table.item(line, 1).text())
    choose(page, known)
    (number,) = page.numbers()
    register().record(number, "sent", register().requisition(number).made_at)

    def fill(dialog):
        assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
        dialog._set_all(("received", None))
        dialog.retention.setText("5,5")
        dialog.clock.setText("−40")
        assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
        dialog.clock.setText("soon")
        assert "soon" in dialog.problem.text()
        dialog.clock.setText("-40")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RecordAnswerDialog, "exec", fill)
    exported.papers.register.note_answer(number)
    assert exported._messages.errors == []
    assert register().requisition(number).state == "received"
    taught = {(one.lesson, one.value) for one in register().proposals()}
    assert taught == {("retention_observed_days", "5.5"), ("clock_offset_s", "-40")}


def test_the_page_says_how_many_there_were_lately_and_how_many_came_too_late(exported):
    page, entry = exported.dock.register, next(one for one in register().requisitions() if one.owner_id)
    counted = sum(one.complete for one in register().requisitions())
    assert f"{counted} requisitions. Answered 0, negative 0, too late 0." in page.figures.text()
    assert "All of these are exercises." in page.figures.text()
    register().record(entry.number, "sent", entry.made_at)
    register().record(entry.number, "overwritten", entry.made_at + 3600)
    exported.papers.keeper.begin()
    assert page.table.rowCount() == 0
    assert f"{counted} requisitions. Answered 1, negative 0, too late 1." in page.figures.text(), "without a case too"


def found_overwritten(desk):
    matches = desk.work.result.matches
    return {match.candidate.camera.camera_id for match in matches if match.retention_state == "overwritten"}


def search_as_asked(desk, qtbot):
    with qtbot.waitSignal(desk.work.searched, timeout=30_000):
        desk.search()


def test_the_next_search_knows_what_owners_have_answered_in_this_case(exported, qtbot):
    entry = next(one for one in register().requisitions() if one.owner_id)
    assert found_overwritten(exported) == set()
    register().record(entry.number, "sent", entry.made_at)
    register().record(entry.number, "overwritten", entry.made_at + 3600)
    search_as_asked(exported, qtbot)
    gone = found_overwritten(exported)
    assert gone == {camera.camera_id for camera in entry.cameras}
    exported.papers.keeper.save_particulars({**COMPLETE, "number": "2026/78"})
    search_as_asked(exported, qtbot)
    assert found_overwritten(exported) == set(), "another case, other footage"


def test_a_damaged_register_does_not_stop_a_search(exported, qtbot):
    Path(settings.register_reference()).write_bytes(b"no database")
    search_as_asked(exported, qtbot)
    assert exported.work.result.matches
    assert ("answers_not_read", {}) in exported.work.result.warnings


def test_a_change_that_cannot_be_is_told_and_changes_nothing(exported):
    exported.papers.register._do("Noting", lambda: register().record("nobody's", "sent", 0.0))
    assert isinstance(exported._messages.errors[-1], InputError)


def test_reminders_are_written_from_the_page(exported, qtbot):
    page = exported.dock.register
    known = next(line for line in range(page.table.rowCount()) if "?" not in page.table.item(line, 1).text())
    choose(page, known)
    (number,) = page.numbers()
    register().record(number, "sent", register().requisition(number).made_at)
    with qtbot.waitSignal(exported.papers.paper_work.ended, timeout=60_000):
        page.letters_wanted.emit("reminder", [number])
    assert exported._messages.errors == []
    assert exported._messages.folders[-1].name == "2026-77-reminder"


def test_how_much_is_asked_for_is_said_and_narrowed_with_one_click(desk, canvas, qtbot):
    # Ten metres of street that CAM-05 surely sees, the shop and the dome perhaps: all three the whole of it.
    corners = ((35, -5), (45, -5), (45, 5), (35, 5))
    desk.drawing.zone_drawn([to_lonlat(canvas, QgsPointXY(town.X + dx, town.Y + dy)) for dx, dy in corners])
    search(desk, qtbot)
    particulars(desk)
    page = desk.dock.papers
    # three cameras for 14 minutes each: the ten of the incident with two of margin on both sides
    assert "0.7 camera-hours, the longest window 0.2 h" in page.proportion.text()
    assert not page.warnings.isVisibleTo(page)
    qtbot.mouseClick(page.narrow, Qt.MouseButton.LeftButton)
    requested = desk.work.marked("request")
    assert sorted(requested) == ["CAM-05", "CAM-09"], "of the two that may see it the nearer one"
    assert len(desk.work.marked("keep")) == 3, "what is kept stays wide"


def test_narrowing_keeps_who_alone_sees_a_part_of_the_zone(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    particulars(desk)
    before = desk.work.marked("request")
    qtbot.mouseClick(desk.dock.papers.narrow, Qt.MouseButton.LeftButton)
    assert desk.work.marked("request") == before, "each of the four sees a part of 200 m of street that fewer than two others see"


def test_a_dialog_for_many_cameras_offers_every_reason(qtbot, desk):
    entry = RequisitionEntry("1-1-A", "1", owner_name="Ville", cameras=tuple(CameraEntry(f"c{number}", state="sent") for number in range(30)))
    dialog = RecordAnswerDialog(entry, desk.work.zone, 1_795_420_800.0)
    qtbot.addWidget(dialog)
    texts = [dialog.boxes[0].itemText(index) for index in range(dialog.boxes[0].count())]
    assert texts[:3] == ["not answered yet", "footage received", "overwritten"]
    assert "does not see the place" in texts
    dialog.boxes[3].setCurrentIndex(texts.index("does not see the place"))
    answer = dialog.answer()
    assert [(one.camera_id, one.state, one.reason) for one in answer.cameras] == [("c3", "negative", "does_not_see")]
    assert [(one.lesson, one.camera_id) for one in answer.taught] == [("does_not_see", "c3")]
