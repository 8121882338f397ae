"""Exceptions that nobody caught, and what of an error may leave the computer."""

from __future__ import annotations

import sys
import threading

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from camera_requisition.core.errors import CameraRequisitionError, InventoryMissing
from camera_requisition.gis.error_reports import TAB, log_error, report_of
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.dialogs.details import DetailsDialog
from camera_requisition.gui.unforeseen import UnforeseenErrors
from camera_requisition.gui.work import Work
from tests.gui.conftest import process_events

CASE = "/home/durand/cases/2026-117 rue des Lilas.gpkg"


class Slots(QObject):
    """Something that can be connected."""

    called = pyqtSignal()


@pytest.fixture
def before(monkeypatch):
    """What was asked before the plugin came."""
    passed_on = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _traceback: passed_on.append(error))
    return passed_on


@pytest.fixture
def unforeseen(before, qgis_app):
    told = []
    one = UnforeseenErrors(told.append)
    one.told = told
    one.install()
    yield one
    one.close_down()


@pytest.fixture
def log(qgis_app):
    lines = []

    def note(text, tag, level):
        lines.append((tag, text, int(level)))

    QgsApplication.messageLog().messageReceived.connect(note)
    yield lines
    QgsApplication.messageLog().messageReceived.disconnect(note)


def fail_in_the_plugin():
    Work().remove("zones", 3)


def test_an_exception_in_a_slot_of_the_plugin_is_told_and_nothing_is_printed(unforeseen, before, capsys):
    slots = Slots()
    slots.called.connect(fail_in_the_plugin)
    slots.called.emit()
    assert [type(error) for error in unforeseen.told] == [IndexError]
    assert before == []
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_what_fails_again_and_again_is_told_once(unforeseen, before):
    slots = Slots()
    slots.called.connect(fail_in_the_plugin)
    for _time in range(5):
        slots.called.emit()
    assert len(unforeseen.told) == 1
    assert before == []


def test_an_exception_of_somebody_else_goes_on_to_who_was_asked_before(unforeseen, before):
    slots = Slots()
    slots.called.connect(lambda: {}["elsewhere"])
    slots.called.emit()
    assert unforeseen.told == []
    assert [type(error) for error in before] == [KeyError]


def test_an_exception_of_another_thread_is_told_on_the_main_one(unforeseen, before):
    threads = []
    unforeseen._told = lambda _error: threads.append(threading.current_thread())

    def work():
        try:
            fail_in_the_plugin()
        except IndexError:
            sys.excepthook(*sys.exc_info())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert threads == []
    process_events()
    assert threads == [threading.main_thread()]


def test_unloaded_it_leaves_the_hook_as_it_was_or_passes_on_from_below(before, qgis_app):
    was = sys.excepthook
    one = UnforeseenErrors(lambda _error: None)
    one.install()
    assert sys.excepthook != was
    one.close_down()
    assert sys.excepthook == was
    below = UnforeseenErrors(lambda _error: None)
    below.install()
    above = UnforeseenErrors(lambda _error: None)
    above.install()
    below.close_down()
    assert sys.excepthook == above.hook
    above.close_down()
    hook = sys.excepthook
    assert hook == below.hook
    try:
        fail_in_the_plugin()
    except IndexError:
        hook(*sys.exc_info())
    assert [type(error) for error in before] == [IndexError]


def raised():
    """An error of ours, because of a foreign one, that came through the plugin's code."""
    try:
        try:
            Work().remove("zones", 3)
        except IndexError as error:
            raise InventoryMissing("inventory_missing", path=CASE) from error
    except CameraRequisitionError as error:
        return error


def test_a_report_says_where_in_the_plugin_and_nothing_of_the_case():
    report = report_of(raised())
    assert "InventoryMissing: inventory_missing" in report
    assert "gui/work.py:" in report
    assert "IndexError" in report
    assert "QGIS 3" in report
    for word in ("durand", "2026-117", "Lilas", "/home"):
        assert word not in report


def test_the_log_panel_gets_a_line_under_the_plugin_s_own_name_without_content(log):
    log_error(raised())
    log_error(OSError(28, "No space left on device", CASE))
    assert [tag for tag, _text, _level in log] == [TAB, TAB]
    assert [text.split(" – ")[0] for _tag, text, _level in log] == ["InventoryMissing: inventory_missing", "OSError"]
    assert "durand" not in str(log)
    assert [level for _tag, _text, level in log] == [1, 2], "a warning, and what nobody foresaw as critical"


def test_the_details_copy_the_report_and_show_the_rest(qgis_app):
    window = QMainWindow()
    dialog = DetailsDialog("It is missing.", f"path = {CASE}", report_of(raised()), window)
    assert CASE in dialog.details.toPlainText()
    dialog.copy.click()
    copied = QApplication.clipboard().text()
    assert "inventory_missing" in copied
    assert "durand" not in copied
    window.deleteLater()


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(28, "No space left on device", "/x/y.gpkg"), "The system refuses /x/y.gpkg (No space left on device). Check"),
        (OSError("gone"), "The system refuses this (gone). Check"),
        (MemoryError(), "Close other programs"),
        (ModuleNotFoundError("No module named 'shapely'", name="shapely"), "The Python library shapely is missing"),
        (ModuleNotFoundError("No module", name="camera_requisition.jobs.gone"), "Something unforeseen happened"),
        (ValueError("x"), "Please report it with the details"),
    ],
)
def test_foreign_errors_say_what_to_do_too(qgis_app, error, says):
    assert says in error_sentence(error)
