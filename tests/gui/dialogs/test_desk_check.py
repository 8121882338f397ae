"""The page that says whether the desk is all right."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from camera_requisition.gui.dialogs.desk_check import DeskCheckDialog, close_desk_check, show_desk_check
from camera_requisition.jobs.look_at_desk import Finding, Verdict
from tests.gui.conftest import process_events


@pytest.fixture
def window(qgis_app):
    window = QMainWindow()
    yield window
    close_desk_check(window)
    window.deleteLater()
    process_events()


def test_it_looks_at_this_desk_beside_the_desktop(window, town_file, qtbot):
    failures = []
    dialog = show_desk_check(str(town_file), failures.append, window)
    assert not dialog.copy.isEnabled()
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0, timeout=20_000)
    assert failures == []
    assert dialog.copy.isEnabled()
    subjects = {dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())}
    assert {"QGIS", "shapely", "Inventory", "Event log", "Time zone"} <= subjects
    assert all(dialog.table.item(row, column).text() for row in range(dialog.table.rowCount()) for column in range(3))


def test_the_sentence_above_says_the_worst(window):
    dialog = DeskCheckDialog("", lambda _error: None, window)
    dialog.show_findings([Finding("qgis", Verdict.FINE, "desk_version", {"version": "3.22"})])
    assert dialog.says.text() == "Everything is all right."
    warning = Finding("inventory", Verdict.WARNING, "desk_no_inventory")
    dialog.show_findings([warning])
    assert "works" in dialog.says.text()
    dialog.show_findings([warning, Finding("fonts", Verdict.PROBLEM, "no_font")])
    assert "Problems: 1; to be looked at: 1" in dialog.says.text()
    assert dialog.table.item(1, 0).text() == "problem"


def test_copy_puts_a_report_without_places_on_the_clipboard(window):
    dialog = DeskCheckDialog("", lambda _error: None, window)
    dialog.show_findings([Finding("inventory", Verdict.PROBLEM, "inventory_missing", {"path": "/home/durand/case 17.gpkg"})])
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert "inventory_missing" in copied
    assert "durand" not in copied


def test_a_second_call_takes_the_first_page_s_place(window, town_file):
    show_desk_check(str(town_file), lambda _error: None, window)
    show_desk_check(str(town_file), lambda _error: None, window)
    process_events()
    assert len(window.findChildren(DeskCheckDialog)) == 1
