"""The inventory in time on the desktop: a record's history, the map and the search as of a day, backups, what is restored."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from camera_requisition.core.errors import WriteError
from camera_requisition.core.records.intake import Intake
from camera_requisition.gis.inventory_layers import ROLE, add_inventory_layers
from camera_requisition.gui import time_desk
from camera_requisition.gui.dialogs.as_of import AsOfDialog
from camera_requisition.gui.dock.header import Header
from camera_requisition.gui.time_desk import TimeDesk
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from tests.gui.test_desk import NotedMessages


@pytest.fixture
def inventory(town_file, tmp_path) -> Path:
    """A town of the test's own, in which a camera was turned by mistake."""
    place = tmp_path / "town.gpkg"
    shutil.copy(town_file, place)
    with Inventory.open(place, write=True) as opened:
        import dataclasses

        camera = next(one for one in opened.cameras() if one.camera_id == "CAM-02")
        step = Intake("mistake", taken_at="2026-11-24T10:00:00+01:00", taken_by="M. Turner")
        opened.write_intake(step, cameras=[dataclasses.replace(camera, heading_deg=1.5)], known=[camera])
    return place


@pytest.fixture
def desk(qgis_iface, inventory, qtbot):
    work = Work()
    opened = []
    made = TimeDesk(qgis_iface, work, None, NotedMessages(qgis_iface), opened.append)
    made.work, made.messages, made.opened = work, made._messages, opened
    assert work.open_inventory(str(inventory))
    add_inventory_layers(str(inventory))
    yield made
    made.close_down()
    QgsProject.instance().clear()


def layer_of(role):
    return next(layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(ROLE) == role)


def select(role, record_id):
    layer = layer_of(role)
    layer.selectByExpression(f"\"{role}_id\" = '{record_id}'")
    return layer


def heading(inventory):
    with Inventory.open(inventory) as opened:
        return next(one for one in opened.cameras() if one.camera_id == "CAM-02").heading_deg


def in_dialog(name, act):
    """`act` on the dialog `name` once it is there."""

    def look():
        for widget in QApplication.topLevelWidgets():
            if widget.objectName() == name and widget.isVisible():
                act(widget)
                return
        QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def finished(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.running, timeout=60_000)


def test_the_history_of_the_selected_camera_is_shown_and_a_mistake_put_right(desk, inventory):
    with Inventory.open(inventory) as opened:
        (state,), _ = opened.earlier_states("camera", "CAM-02")
    select("camera", "CAM-02")
    seen = []

    def put_back(dialog):
        item = dialog.tree.topLevelItem(0)
        seen.extend([item.text(0), *(item.child(0).text(column) for column in range(3))])
        dialog.restore.click()

    in_dialog("CameraRequisitionRecordHistory", put_back)
    desk.show_history()
    assert "M. Turner" in seen[0]
    assert seen[3] == "1.5"
    assert heading(inventory) == state.record.heading_deg


def test_without_one_selected_record_it_is_said_what_to_do(desk):
    desk.show_history()
    assert "Select one camera" in desk.messages.warnings[-1]


def test_the_map_shows_and_searches_count_another_day(desk, inventory):
    header = Header(desk.work)
    asked = []
    desk.work.day_changed.connect(lambda: asked.append(desk.work.day))

    def choose(dialog: AsOfDialog):
        dialog.date.setDate(date(2020, 1, 2))
        dialog.true_then.setChecked(True)
        dialog.accept()

    in_dialog("CameraRequisitionAsOf", choose)
    desk.ask_day()
    assert asked == [date(2020, 1, 2)]
    assert "2020-01-02" in layer_of("camera").subsetString()
    assert "02/01/2020" in header.age.text()

    def today(dialog: AsOfDialog):
        assert dialog.today.isChecked()
        dialog.accept()

    in_dialog("CameraRequisitionAsOf", today)
    desk.ask_day()
    assert desk.work.day is None
    assert "2020" not in layer_of("camera").subsetString()
    assert "02/01/2020" not in header.age.text()


def test_what_was_known_is_opened_as_a_copy_that_says_so(desk, inventory, tmp_path, monkeypatch, qtbot):
    target = tmp_path / "then.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))

    def choose(dialog: AsOfDialog):
        dialog.date.setDate(date(2026, 11, 23))
        dialog.known_then.setChecked(True)
        dialog.accept()

    in_dialog("CameraRequisitionAsOf", choose)
    desk.ask_day()
    finished(desk, qtbot)
    assert desk.opened == [str(target)]
    assert heading(target) != 1.5
    header = Header(desk.work)
    assert desk.work.open_inventory(str(target))
    assert "24/11/2026 00:00" in header.age.text()
    header._fill_inventory_menu()
    enabled = {action.text(): action.isEnabled() for action in header.inventory_menu.menu().actions() if action.text()}
    assert not enabled["Take in a list…"]
    assert enabled["As of a day…"]


def test_a_backup_is_made_and_restored(desk, inventory, tmp_path, monkeypatch, qtbot):
    backup = tmp_path / "kept"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(backup), ""))
    desk.back_up()
    finished(desk, qtbot)
    assert backup.with_suffix(".gpkg").is_file()
    with Inventory.open(inventory, write=True) as opened:
        opened.undo_intake("mistake", "x", "2026-11-25T10:00:00+01:00")
    assert heading(inventory) != 1.5
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(backup) + ".gpkg", ""))
    monkeypatch.setattr(time_desk, "confirmed", lambda *_args: True)
    desk.restore()
    finished(desk, qtbot)
    assert heading(inventory) == 1.5
    assert next(one for one in layer_of("camera").getFeatures() if one["camera_id"] == "CAM-02")["heading_deg"] == 1.5
    desk.back_up()
    finished(desk, qtbot)
    assert isinstance(desk.messages.errors[-1], WriteError), "a file that is there is never written over"


def test_with_unsaved_edits_nothing_is_restored(desk, inventory, monkeypatch):
    layer = select("camera", "CAM-02")
    layer.startEditing()
    layer.changeAttributeValue(layer.selectedFeatureIds()[0], layer.fields().indexOf("label"), "Unsaved")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: pytest.fail("asked for a file"))
    desk.restore()
    assert "Save or drop the edits" in desk.messages.warnings[-1]
    layer.rollBack()
