"""Views follow what is saved in a layer of cameras, and what another program left out of date is offered."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from camera_requisition.gis.inventory_layers import ROLE
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.view_follower import ViewFollower
from camera_requisition.gui.work import Work
from camera_requisition.jobs.build_views import build_views, outdated_views


class NotedMessages(Messages):
    """Notes instead of showing."""

    def __init__(self, iface) -> None:
        super().__init__(iface)
        self.errors, self.offers = [], []

    def error(self, error, doing=""):
        self.errors.append(error)

    def offer(self, text, button_text, name, accepted):
        self.offers.append((text, accepted))
        return text

    def take_back(self, item):
        self.offers = [offer for offer in self.offers if offer[0] != item]


@pytest.fixture
def inventory(town_file, tmp_path):
    path = shutil.copy(town_file, tmp_path / "town.gpkg")
    build_views(str(path))
    return path


@pytest.fixture
def follower(qgis_iface, inventory):
    work, messages = Work(), NotedMessages(qgis_iface)
    made = ViewFollower(work, messages)
    made.work, made.messages = work, messages
    yield made
    made.close_down()
    QgsProject.instance().clear()


def views(path, camera_id):
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT extent, stale, fingerprint FROM camera_view WHERE camera_id = ? ORDER BY extent"
        return connection.execute(query, (camera_id,)).fetchall()


def outside(path, statement):
    """An edit by a program that knows nothing of us."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_whatever_saves_a_camera_its_view_is_built_again(follower, inventory, qtbot):
    layer = QgsVectorLayer(f"{inventory}|layername=camera", "Cameras", "ogr")
    layer.setCustomProperty(ROLE, "camera")
    QgsProject.instance().addMapLayer(layer)
    before = views(inventory, "CAM-02")
    feature = next(one for one in layer.getFeatures() if one["camera_id"] == "CAM-02")
    assert layer.startEditing()
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("heading_deg"), 12.5)
    assert layer.commitChanges()
    qtbot.waitUntil(lambda: not follower.running, timeout=20_000)
    after = views(inventory, "CAM-02")
    assert [(extent, stale) for extent, stale, _ in after] == [(extent, 0) for extent, _, _ in before]
    assert {one[2] for one in after}.isdisjoint({one[2] for one in before})
    assert follower.messages.errors == []


def test_what_another_program_left_out_of_date_is_found_at_opening_and_built_when_agreed_to(follower, inventory, qtbot):
    follower.work.open_inventory(str(inventory))
    assert follower.messages.offers == []
    outside(inventory, "UPDATE camera SET range_m = 33 WHERE camera_id IN ('CAM-02', 'CAM-03')")
    assert outdated_views(str(inventory)) == 2
    follower.work.open_inventory(str(inventory))
    ((text, accepted),) = follower.messages.offers
    assert "2" in text
    accepted()
    qtbot.waitUntil(lambda: not follower.running, timeout=20_000)
    assert outdated_views(str(inventory)) == 0
    assert follower.messages.offers == []


def test_a_layer_that_is_none_of_ours_is_left_alone(follower, qtbot):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=camera_id:string", "Others", "memory")
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    assert layer.commitChanges()
    assert not follower.running
