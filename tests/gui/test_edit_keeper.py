"""Edits saved in QGIS are signed, and a known value that is replaced is asked about: recorded wrongly, or changed since a day."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QWidget

from camera_requisition.gis.inventory_layers import ROLE, add_inventory_layers
from camera_requisition.gis.layer_days import show_day
from camera_requisition.gis.settings import user_name
from camera_requisition.gui.dialogs.correction_or_change import CorrectionOrChangeDialog
from camera_requisition.gui.edit_keeper import EditKeeper
from camera_requisition.store.inventory import Inventory
from tests.gui import town
from tests.gui.test_view_follower import NotedMessages

SINCE = date(2026, 9, 1)


@pytest.fixture
def inventory(town_file, tmp_path):
    return str(shutil.copy(town_file, tmp_path / "town.gpkg"))


@pytest.fixture
def layers(inventory, qgis_iface):
    found = add_inventory_layers(inventory)
    yield {layer.customProperty(ROLE): layer for layer in found}
    QgsProject.instance().clear()


@pytest.fixture
def keeper(layers, qgis_iface, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = EditKeeper(NotedMessages(qgis_iface), window)
    made.asked = []
    made.answer = None

    def ask(changed):
        made.asked.append([(one.after.camera_id, one.columns) for one in changed])
        return made.answer

    made.ask = ask
    made.messages = made._messages
    yield made
    made.close_down()


def edit(layer, record_id, saved=True, **values):
    key = f"{layer.customProperty(ROLE)}_id"
    feature = next(one for one in layer.getFeatures() if one[key] == record_id)
    assert layer.isEditable() or layer.startEditing()
    for name, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)
    return layer.commitChanges() if saved else feature.id()


def cameras(path):
    with Inventory.open(path) as inventory:
        return {camera.camera_id: camera for camera in inventory.cameras()}


def test_an_edit_in_a_form_is_signed(keeper, layers, inventory):
    assert edit(layers["camera"], "CAM-02", label="Market")
    camera = cameras(inventory)["CAM-02"]
    assert (camera.label, camera.edited_by, camera.edited_with) == ("Market", user_name(), "QGIS")
    with closing(sqlite3.connect(inventory)) as connection:
        rows = connection.execute("SELECT changed_by, changed_with FROM camera_history WHERE camera_id = 'CAM-02'").fetchall()
    assert rows == [(user_name(), "QGIS")]
    assert keeper.asked == [], "a name is nothing that changes in the world"


def test_owners_and_recorders_are_signed_too(keeper, layers, inventory):
    with Inventory.open(inventory) as opened:
        recorder_id = opened.recorders()[0].recorder_id
    assert edit(layers["recorder"], recorder_id, retention_declared_days=9.0)
    with Inventory.open(inventory) as opened:
        recorder = opened.recorders()[0]
    assert (recorder.retention_declared_days, recorder.edited_by, recorder.edited_with) == (9.0, user_name(), "QGIS")


def test_a_correction_replaces_what_was_recorded(keeper, layers, inventory):
    before = cameras(inventory)["CAM-02"]
    assert edit(layers["camera"], "CAM-02", heading_deg=12.5)
    assert keeper.asked == [[("CAM-02", ("heading_deg",))]]
    found = cameras(inventory)
    assert (found["CAM-02"].heading_deg, found["CAM-02"].valid_from) == (12.5, before.valid_from)
    assert not [one for one in found if one.startswith("CAM-02-until")]


def test_a_change_since_a_day_keeps_what_was_true_before(keeper, layers, inventory):
    keeper.answer = SINCE
    before = cameras(inventory)["CAM-02"]
    assert edit(layers["camera"], "CAM-02", heading_deg=12.5, label="Market")
    found = cameras(inventory)
    now, then = found["CAM-02"], found["CAM-02-until-2026-09-01"]
    assert (now.heading_deg, now.valid_from, now.label) == (12.5, "2026-09-01", "Market")
    assert (then.heading_deg, then.valid_to, then.succeeded_by) == (before.heading_deg, "2026-09-01", "CAM-02")
    assert (then.x, then.y, then.recorder_id, then.label) == (before.x, before.y, before.recorder_id, before.label)
    assert (then.edited_by, then.edited_with) == (user_name(), "QGIS")


def test_a_moved_camera_is_two_places(keeper, layers, inventory):
    keeper.answer = SINCE
    layer = layers["camera"]
    before = cameras(inventory)["CAM-02"]
    fid = edit(layer, "CAM-02", saved=False)
    assert layer.changeGeometry(fid, QgsGeometry.fromPointXY(QgsPointXY(town.X + 40, town.Y + 40)))
    assert layer.commitChanges()
    found = cameras(inventory)
    assert keeper.asked == [[("CAM-02", ("place",))]]
    assert (found["CAM-02"].x, found["CAM-02"].y) == (town.X + 40, town.Y + 40)
    assert (found["CAM-02-until-2026-09-01"].x, found["CAM-02-until-2026-09-01"].y) == (before.x, before.y)


def test_what_was_not_there_on_the_day_is_a_correction_and_said(keeper, layers, inventory):
    edit(layers["camera"], "CAM-02", valid_from="2026-10-01")
    keeper.answer = SINCE
    assert edit(layers["camera"], "CAM-02", heading_deg=12.5)
    found = cameras(inventory)
    assert (found["CAM-02"].heading_deg, found["CAM-02"].valid_from) == (12.5, "2026-10-01")
    assert "CAM-02-until-2026-09-01" not in found


def test_saving_that_failed_once_leaves_no_second_period(keeper, layers, inventory):
    keeper.answer = SINCE
    layer = layers["camera"]
    edit(layer, "CAM-02", saved=False, heading_deg=12.5, kind="no such kind")
    assert not layer.commitChanges()
    edit(layer, "CAM-02", saved=False, kind="fixed")
    assert layer.commitChanges(), layer.commitErrors()
    assert sorted(one for one in cameras(inventory) if one.startswith("CAM-02")) == ["CAM-02", "CAM-02-until-2026-09-01"]


def test_periods_that_are_over_are_not_on_the_map_but_on_that_of_their_day(keeper, layers, inventory):
    keeper.answer = SINCE
    edit(layers["camera"], "CAM-02", heading_deg=12.5)

    def shown():
        return {one["camera_id"] for one in layers["camera"].getFeatures()} & {"CAM-02", "CAM-02-until-2026-09-01"}

    layers["camera"].reload()
    assert shown() == {"CAM-02"}
    assert show_day(layers.values(), date(2026, 8, 31))
    assert shown() == {"CAM-02-until-2026-09-01"}
    assert show_day(layers.values(), date(2026, 9, 1))
    assert shown() == {"CAM-02"}
    layers["camera"].startEditing()
    assert not show_day(layers.values(), None), "QGIS filters no layer that is being edited"
    layers["camera"].rollBack()
    assert show_day(layers.values(), None)


def test_the_question_shows_what_was_edited_and_takes_a_correction_for_granted(keeper, layers, qtbot):
    shown = []

    def show(changed):
        dialog = CorrectionOrChangeDialog(changed)
        qtbot.addWidget(dialog)
        shown.append(dialog)

    keeper.ask = show
    edit(layers["camera"], "CAM-02", heading_deg=12.5, status="out_of_service")
    (dialog,) = shown
    assert dialog.day() is None
    tree = dialog.findChild(QWidget, "edits")
    texts = [[tree.topLevelItem(row).text(column) for column in range(4)] for row in range(tree.topLevelItemCount())]
    assert any(text[3] == "12.5" for text in texts)
    dialog.since.setDate(QDate(2026, 9, 1))
    assert dialog.day() == date(2026, 9, 1)
