"""Two editors of one camera, in QGIS's own editing: the second is told who changed what."""

from __future__ import annotations

import shutil
from dataclasses import replace
from uuid import uuid4

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject

from camera_requisition.core.records.intake import Intake
from camera_requisition.gis.inventory_layers import add_inventory_layers
from camera_requisition.gui.edit_keeper import EditKeeper
from camera_requisition.gui.others_edits import OthersEdits
from camera_requisition.jobs.copy_inventory import copy_inventory
from camera_requisition.store.inventory import Inventory
from tests.gui.test_view_follower import NotedMessages
from tests.postgis import cluster, schema

__all__ = ["cluster", "schema"]


class Warned(NotedMessages):
    """Notes warnings with their details."""

    def __init__(self, iface) -> None:
        super().__init__(iface)
        self.warnings = []

    def warning(self, text, details=None):
        self.warnings.append((text, details or ""))


@pytest.fixture(params=["in a file", "on a server"])
def inventory(request, town_file, tmp_path):
    path = str(shutil.copy(town_file, tmp_path / "town.gpkg"))
    if request.param == "in a file":
        return path
    reference = request.getfixturevalue("schema")
    copy_inventory(path, reference)
    return reference


@pytest.fixture
def watched(inventory, qgis_iface, qtbot):
    layers = add_inventory_layers(inventory)
    made = OthersEdits(Warned(qgis_iface))
    keeper = EditKeeper(made._messages, None)
    keeper.ask = lambda changed: None
    yield layers[0], made._messages
    keeper.close_down()
    made.close_down()
    QgsProject.instance().clear()


def another(inventory, camera_id, **values):
    """Another desk changes a camera meanwhile."""
    with Inventory.open(inventory, write=True) as other:
        camera = next(one for one in other.cameras() if one.camera_id == camera_id)
        changed = replace(camera, edited_by="Mrs Other", edited_at="2026-11-27T10:00:00+01:00", edited_with="QGIS", **values)
        other.write_intake(Intake(uuid4().hex, "hand", "", "", "2026-11-27T10:00:00+01:00", "Mrs Other"), cameras=[changed])


def feature(layer, camera_id):
    return next(one for one in layer.getFeatures() if one["camera_id"] == camera_id)


def set_value(layer, camera_id, name, value):
    assert layer.changeAttributeValue(feature(layer, camera_id).id(), layer.fields().indexOf(name), value)


def cameras(inventory):
    with Inventory.open(inventory) as opened:
        return {camera.camera_id: camera for camera in opened.cameras()}


def test_the_second_is_told_who_changed_what_and_nothing_of_either_is_lost(watched, inventory):
    layer, messages = watched
    assert layer.startEditing()
    set_value(layer, "CAM-02", "label", "Mine")
    another(inventory, "CAM-02", notes="Theirs")
    another(inventory, "CAM-01", notes="Not edited here")
    assert layer.commitChanges()
    assert messages.errors == []
    ((text, details),) = messages.warnings
    assert "kept" in text
    assert "CAM-02" in details
    assert "Mrs Other" in details
    assert "Notes" in details
    assert "CAM-01" not in details
    assert (cameras(inventory)["CAM-02"].label, cameras(inventory)["CAM-02"].notes) == ("Mine", "Theirs")


def test_of_what_both_have_changed_the_former_value_is_in_the_history(watched, inventory):
    layer, messages = watched
    assert layer.startEditing()
    set_value(layer, "CAM-02", "label", "Mine")
    moved = feature(layer, "CAM-02")
    place = moved.geometry().asPoint()
    assert layer.changeGeometry(moved.id(), QgsGeometry.fromPointXY(QgsPointXY(place.x() + 1.0, place.y())))
    another(inventory, "CAM-02", label="Theirs")
    assert layer.commitChanges()
    ((text, details),) = messages.warnings
    assert "saved over" in text
    assert "you too: Label" in details
    with Inventory.open(inventory) as opened:
        earlier, now = opened.earlier_states("camera", "CAM-02")
    assert now.label == "Mine"
    assert "Theirs" in [state.record.label for state in earlier]


def test_who_edits_alone_is_told_nothing_and_each_saving_begins_anew(watched, inventory):
    layer, messages = watched
    another(inventory, "CAM-02", notes="Before")
    assert layer.startEditing()
    set_value(layer, "CAM-02", "label", "One")
    assert layer.commitChanges(False)
    set_value(layer, "CAM-02", "label", "Two")
    assert layer.commitChanges()
    assert messages.warnings == []
    assert layer.startEditing()
    another(inventory, "CAM-02", notes="Meanwhile")
    assert layer.rollBack()
    assert layer.startEditing()
    set_value(layer, "CAM-02", "label", "Three")
    assert layer.commitChanges()
    assert messages.warnings == []
