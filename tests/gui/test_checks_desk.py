"""The panel of the checks: run beside the desktop, on the map, in forms, set aside and taken back, as a page, what to mend first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMainWindow

from camera_requisition.core.errors import InputError, InventoryMissing
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.gis.inventory_layers import ROLE
from camera_requisition.gui import checks_desk
from camera_requisition.gui.checks_desk import ChecksDesk
from camera_requisition.gui.checks_model import ProblemModel
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from tests.gui import town
from tests.gui.conftest import process_events
from tests.gui.test_desk import NotedMessages


@pytest.fixture
def inventory(town_file, tmp_path) -> Path:
    """A town of the test's own, with one camera whose range can't be."""
    place = tmp_path / "town.gpkg"
    shutil.copy(town_file, place)
    with Inventory.open(place, write=True) as opened:
        spoilt = Camera("CAM-99", "ville-1", label="Spoilt", channel="99", range_m=-1.0, source="x", source_id="1", x=town.X, y=town.Y + 200)
        opened.write_intake(Intake("2", source="x", taken_at="2026-11-21T10:00:00+01:00"), cameras=[spoilt])
    return place


@pytest.fixture
def desk(qgis_iface, canvas, qtbot, monkeypatch, inventory):
    window = QMainWindow()
    forms = []
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    monkeypatch.setattr(qgis_iface, "openFeatureForm", lambda *given: forms.append(given), raising=False)
    work = Work()
    made = ChecksDesk(qgis_iface, work, NotedMessages(qgis_iface))
    made.forms = forms
    made.show()
    assert work.open_inventory(str(inventory))
    yield made
    made.close_down()


def check(desk, qtbot):
    desk.panel.check.click()
    assert desk.checking
    qtbot.waitUntil(lambda: not desk.checking, timeout=60_000)
    process_events()
    return desk.panel


def tree_of(model: ProblemModel) -> dict:
    found = {}
    for group_row in range(model.rowCount()):
        group = model.index(group_row, 0)
        kinds = found.setdefault(model.data(group), {})
        for kind_row in range(model.rowCount(group)):
            kind = model.index(kind_row, 0, group)
            kinds[model.data(kind)] = [model.data(model.index(row, 0, kind)) for row in range(model.rowCount(kind))]
    return found


def index_of(model: ProblemModel, code: str, record_id: str = "", group_row: int | None = None):
    for group_number in range(model.rowCount()):
        if group_row is not None and group_number != group_row:
            continue
        group = model.index(group_number, 0)
        for kind_row in range(model.rowCount(group)):
            kind = model.index(kind_row, 0, group)
            if model.code_of(kind) != code:
                continue
            if not record_id:
                return kind
            for row in range(model.rowCount(kind)):
                index = model.index(row, 0, kind)
                if model.rows_of([index])[0].problem.record_id == record_id:
                    return index
    raise AssertionError((code, record_id, tree_of(model)))


def choose(panel, *indexes):
    panel.tree.clearSelection()
    for index in indexes:
        panel.tree.setCurrentIndex(index)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        panel.tree.selectionModel().select(index, flags)


def test_before_a_check_the_panel_says_so(desk):
    assert desk.panel.about.text() == "Not checked yet: press Check."
    assert not desk.panel.write.isEnabled()
    assert not desk.panel.set_aside.isEnabled()


def test_without_an_inventory_there_is_nothing_to_check(qgis_iface, canvas, monkeypatch):
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    made = ChecksDesk(qgis_iface, Work(), NotedMessages(qgis_iface))
    made.show()
    assert made.panel.about.text() == "Open an inventory first."
    assert not made.panel.check.isEnabled()
    made.close_down()


def test_problems_stand_by_gravity_and_kind_with_their_counts(desk, qtbot):
    panel = check(desk, qtbot)
    found = tree_of(panel.problems)
    assert list(found)[:2] == ["Errors (1)", "Warnings (3)"]
    assert found["Errors (1)"] == {"Impossible range (1)": ["Spoilt · 99 (CAM-99)"]}
    assert found["Warnings (3)"]["Retention not known (1)"] == ["Épicerie <b>du Coin</b> – Caisse (epicerie-1)"]
    assert "Errors: 1, warnings: 3" in panel.about.text()
    assert desk._messages.errors == []


def test_the_model_holds_together_as_qt_demands(desk, qtbot, qtmodeltester):
    panel = check(desk, qtbot)
    qtmodeltester.check(panel.problems)
    qtmodeltester.check(panel.queue)


def test_what_is_chosen_tells_what_to_do(desk, qtbot):
    panel = check(desk, qtbot)
    choose(panel, index_of(panel.problems, "range_impossible", "CAM-99"))
    assert "A range of -1 m can't be" in panel.mend.text()
    assert "To do: Correct “Range (m)”" in panel.mend.text()
    assert panel.set_aside.isEnabled()
    assert not panel.take_back.isEnabled()


def test_the_filter_leaves_what_has_all_its_words_and_unfolds_it(desk, qtbot):
    panel = check(desk, qtbot)
    panel.filter.setText("spoilt RANGE impossible")
    qtbot.waitUntil(lambda: len(panel.problems.groups) == 1, timeout=5000)
    assert tree_of(panel.problems) == {"Errors (1)": {"Impossible range (1)": ["Spoilt · 99 (CAM-99)"]}}
    assert panel.tree.isExpanded(index_of(panel.problems, "range_impossible"))
    panel.filter.setText("no such words")
    panel.narrow()
    assert tree_of(panel.problems) == {}
    panel.filter.setText("")
    panel.narrow()
    assert len(panel.problems.groups) == 3


def test_a_click_brings_the_camera_to_the_middle_of_the_map(desk, qtbot, canvas):
    panel = check(desk, qtbot)
    index = index_of(panel.problems, "range_impossible", "CAM-99")
    panel.tree.scrollTo(index)
    panel.tree.clicked.emit(index)
    centre = canvas.center()
    assert (centre.x(), centre.y()) == pytest.approx((town.X, town.Y + 200), abs=0.01)
    assert canvas.scale() <= 1001.0


def test_a_click_on_a_recorder_shows_its_first_camera_and_one_without_a_place_nothing(desk, qtbot, canvas):
    panel = check(desk, qtbot)
    panel.tree.clicked.emit(index_of(panel.problems, "retention_missing", "epicerie-1"))
    before = canvas.center()
    assert (before.x(), before.y()) == pytest.approx((town.X + 10, town.Y - 15), abs=0.01)
    panel.tree.clicked.emit(index_of(panel.problems, "unplaced", "CAM-12"))
    assert canvas.center() == before


def test_a_double_click_opens_the_form_of_the_record_ready_to_be_edited(desk, qtbot, inventory):
    panel = check(desk, qtbot)
    index = index_of(panel.problems, "retention_missing", "epicerie-1")
    panel.tree.doubleClicked.emit(index)
    assert "Show the inventory's layers" in desk._messages.warnings[-1]
    layer = QgsVectorLayer(f"{inventory}|layername=recorder", "whatever it is called", "ogr")
    layer.setCustomProperty(ROLE, "recorder")
    QgsProject.instance().addMapLayer(layer, False)
    try:
        panel.tree.doubleClicked.emit(index)
        ((shown, feature, _only_feature, modal),) = desk.forms
        assert (shown.id(), feature["recorder_id"], modal) == (layer.id(), "epicerie-1", False)
        assert layer.isEditable()
    finally:
        layer.rollBack()
        QgsProject.instance().removeMapLayer(layer.id())


def test_set_aside_with_a_reason_it_stands_below_until_it_is_taken_back(desk, qtbot, monkeypatch):
    panel = check(desk, qtbot)
    monkeypatch.setattr(checks_desk, "asked_text", lambda *_args: "seen on site")
    choose(panel, index_of(panel.problems, "range_impossible", "CAM-99"))
    panel.set_aside.click()
    found = tree_of(panel.problems)
    assert "Errors (1)" not in found
    assert found["Set aside (1)"] == {"Impossible range (1)": ["Spoilt · 99 (CAM-99)"]}
    index = index_of(panel.problems, "range_impossible", "CAM-99")
    assert "seen on site" in panel.problems.data(index.siblingAtColumn(1))
    assert "seen on site" in panel.problems.data(index, Qt.ItemDataRole.ToolTipRole)
    choose(panel, index)
    assert not panel.set_aside.isEnabled()
    panel.take_back.click()
    assert tree_of(panel.problems)["Errors (1)"] == {"Impossible range (1)": ["Spoilt · 99 (CAM-99)"]}


def test_all_of_a_kind_are_set_aside_at_once_and_another_check_remembers(desk, qtbot, monkeypatch):
    panel = check(desk, qtbot)
    asked = []
    monkeypatch.setattr(checks_desk, "asked_text", lambda _parent, _title, label: (asked.append(label), "nobody measures them")[1])
    kind = index_of(panel.problems, "view_values_missing")
    count = panel.problems.rowCount(kind)
    assert count > 2
    choose(panel, kind)
    panel.set_aside.click()
    assert f"{count} selected" in asked[0]
    panel = check(desk, qtbot)
    assert f"Set aside ({count})" in tree_of(panel.problems)


def test_without_a_reason_it_is_told_and_stands(desk, qtbot, monkeypatch):
    panel = check(desk, qtbot)
    monkeypatch.setattr(checks_desk, "asked_text", lambda *_args: "  ")
    choose(panel, index_of(panel.problems, "range_impossible", "CAM-99"))
    panel.set_aside.click()
    assert [type(error) for error in desk._messages.errors] == [InputError]
    assert "Errors (1)" in tree_of(panel.problems)


def test_the_queue_names_what_to_mend_first_and_points_at_it(desk, qtbot, canvas):
    panel = check(desk, qtbot)
    entries = panel.queue.entries
    assert [entry.points for entry in entries] == sorted((entry.points for entry in entries), reverse=True)
    row = next(number for number, entry in enumerate(entries) if entry.camera_id == "CAM-99")
    cells = [panel.queue.data(panel.queue.index(row, column)) for column in range(panel.queue.columnCount())]
    problems = "Impossible range · Heading, field of view or range assumed · View not built"
    assert cells == [f"Spoilt · 99\n{problems}", "kept 7 days\nconfirmed 2026-11-21"]
    panel.table.clicked.emit(panel.queue.index(row, 0))
    assert canvas.center().y() == pytest.approx(town.Y + 200, abs=0.01)


def test_the_report_is_written_where_it_is_asked_for(desk, qtbot, monkeypatch, tmp_path):
    panel = check(desk, qtbot)
    choices = []
    monkeypatch.setattr(checks_desk, "asked_choice", lambda _parent, _title, _label, items: (choices.extend(items), items[1])[1])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mayor"), ""))
    panel.write.click()
    assert choices == ["The whole inventory", "44109"]
    assert "Commune: 44109" in (tmp_path / "mayor.html").read_text(encoding="utf-8")
    assert desk._messages.folders == [tmp_path]


def test_another_inventory_empties_the_panel(desk, qtbot, town_file):
    panel = check(desk, qtbot)
    desk._work.open_inventory(str(town_file))
    assert panel.about.text() == "Not checked yet: press Check."
    assert tree_of(panel.problems) == {}


def test_an_inventory_that_is_gone_is_told_and_can_be_tried_again(desk, qtbot, inventory):
    inventory.unlink()
    panel = check(desk, qtbot)
    assert [type(error) for error in desk._messages.errors] == [InventoryMissing]
    assert panel.check.isEnabled()
    assert not panel.progress.isVisible()


def test_a_cancelled_check_is_no_error(desk, qtbot):
    desk.panel.check.click()
    desk.cancel()
    qtbot.waitUntil(lambda: not desk.checking, timeout=60_000)
    assert desk._messages.errors == []
