"""The register on a server, on the desk: no button that fails, and nothing lost while the server is away."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialog

from camera_requisition.core.errors import RegisterUnreachable
from camera_requisition.gis import settings
from camera_requisition.gui.dialogs.record_state import RecordStateDialog
from camera_requisition.gui.dock.dock import REGISTER_PAGE
from camera_requisition.jobs.registers import open_register
from camera_requisition.store.postgis.connection import close_kept
from tests.gui.conftest import process_events
from tests.gui.test_desk import desk, draw_zone, make_desk, search
from tests.gui.test_register_desk import COMPLETE, actions, choose
from tests.store.registers import made_reader, made_register, server

__all__ = ["desk", "make_desk", "server"]


@pytest.fixture
def reference(server, monkeypatch):
    """A register on a server, in which jane is signed in and which the options name."""
    monkeypatch.setenv("PGUSER", "jane")
    made = made_register(server)
    settings.REGISTER.set(made)
    return made


def settled(desk, qtbot):
    """Wait until what is read beside the desktop is shown."""
    qtbot.waitUntil(lambda: not desk.papers.register._reading.running, timeout=30_000)
    process_events()


def begun(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    desk.papers.keeper.save_particulars(COMPLETE)
    settled(desk, qtbot)


def written(desk, qtbot, what="export"):
    with qtbot.waitSignal(desk.papers.paper_work.ended, timeout=120_000):
        getattr(desk.papers, what)()
    process_events()
    settled(desk, qtbot)


def test_a_reader_is_offered_nothing_that_fails_and_told_why(reference, desk, canvas, qtbot, server, monkeypatch):
    begun(desk, canvas, qtbot)
    bar, page = desk.dock.bar, desk.dock.register
    usual = bar.export.toolTip()
    assert (bar.freeze.isEnabled(), bar.export.isEnabled()) == (True, True)
    written(desk, qtbot)
    assert desk._messages.errors == []

    monkeypatch.setenv("PGUSER", made_reader(server, reference))
    desk.dock.show_page(REGISTER_PAGE)
    desk.papers.register.refresh()
    settled(desk, qtbot)
    assert page.table.rowCount() > 0
    choose(page, 0)
    for button in (page.note, page.answer, page.proposals, bar.freeze, bar.export):
        assert not button.isEnabled(), button.objectName()
        assert "may only be read" in button.toolTip(), button.objectName()
    assert page.statistics.isEnabled()
    assert "may only be read" in desk.dock.papers.obstacle.text()
    answers = []
    page.answer_wanted.connect(answers.append)
    page.table.itemActivated.emit(page.table.item(0, 0))
    assert answers == []

    monkeypatch.setenv("PGUSER", "jane")
    search(desk, qtbot)  # a look at the register belongs to it while something is in the way
    settled(desk, qtbot)
    assert (bar.freeze.isEnabled(), bar.export.isEnabled(), bar.export.toolTip()) == (True, True, usual)
    choose(page, 0)
    assert page.note.isEnabled()
    assert desk.dock.papers.obstacle.text() == ""
    assert desk._messages.errors == []


def test_who_belongs_to_no_service_is_told_before_papers_are_written(reference, desk, canvas, qtbot, monkeypatch):
    monkeypatch.setenv("PGUSER", "ann")
    begun(desk, canvas, qtbot)
    for button in (desk.dock.bar.export, desk.dock.register.statistics, desk.dock.register.proposals):
        assert not button.isEnabled()
        assert button.toolTip() == str(desk._messages.errors[-1])


def test_papers_written_while_the_server_is_away_are_entered_by_a_button(reference, desk, canvas, qtbot, server):
    begun(desk, canvas, qtbot)
    papers = desk.dock.papers
    server.stop("immediate")
    try:
        written(desk, qtbot)
        assert desk._messages.done_texts, "the papers are written"
        assert "not in the register yet" in papers.history.item(0).text()
        assert papers.waiting.isVisibleTo(papers)
        assert papers.enter.isVisibleTo(papers)
        assert desk.dock.bar.export.isEnabled()
        assert not desk.dock.register.statistics.isEnabled()
        papers.enter.click()
        settled(desk, qtbot)
        assert isinstance(desk._messages.errors[-1], RegisterUnreachable)
        assert papers.enter.isVisibleTo(papers)
    finally:
        server.start()
        close_kept()
    papers.enter.click()
    settled(desk, qtbot)
    assert not papers.enter.isVisibleTo(papers)
    assert "not in the register yet" not in papers.history.item(0).text()
    assert len(open_register(reference).packets()) == 1
    assert desk.dock.register.table.rowCount() > 0


def test_what_waits_is_entered_when_the_case_is_opened_again(reference, desk, canvas, qtbot, server):
    begun(desk, canvas, qtbot)
    server.stop("immediate")
    try:
        written(desk, qtbot, "freeze")
        path = desk.papers.keeper.path
        desk.papers._close_case()
        settled(desk, qtbot)
    finally:
        server.start()
        close_kept()
    assert open_register(reference).packets() == []
    desk.papers.open_case(path)
    settled(desk, qtbot)
    assert [one.kind for one in open_register(reference).packets()] == ["freeze"]
    assert desk.papers.keeper.waiting == frozenset()


def test_what_was_typed_comes_back_when_the_server_has_gone(reference, desk, canvas, qtbot, server, monkeypatch):
    begun(desk, canvas, qtbot)
    written(desk, qtbot)
    page = desk.dock.register
    known = next(line for line in range(page.table.rowCount()) if "?" not in page.table.item(line, 1).text())
    choose(page, known)
    (number,) = page.numbers()
    asked = []

    def answered(dialog):
        if not asked:
            dialog.note.setText("by portal")
            server.stop("immediate")
        else:
            server.start()
            close_kept()
        asked.append(dialog.note.text())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RecordStateDialog, "exec", answered)
    actions(page)["Requisition sent"].trigger()
    assert asked == ["by portal", "by portal"]
    settled(desk, qtbot)
    assert open_register(reference).movements(number)[-1].note == "by portal"
