"""Views follow what is saved in a layer of cameras, and what another program left out of date is offered."""

from __future__ import annotations

import math
import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from shapely import MultiPolygon, box

from camera_requisition.core.records.building import Building
from camera_requisition.gis.inventory_layers import ROLE
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.view_follower import ViewFollower
from camera_requisition.gui.work import Work
from camera_requisition.jobs.build_views import build_views, outdated_views
from camera_requisition.store.geometry import register_functions
from camera_requisition.store.inventory import Inventory
from tests.gui import town


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


def area(path, camera_id):
    """Of the widest extent, m²."""
    with Inventory.open(path) as opened:
        return max(view.geometry.area for view in opened.views([camera_id]))


def outside(path, statement):
    """An edit by a program that knows GeoPackages but not us; GDAL 3.6 gave its functions to every SQLite in the process, newer don't."""
    with closing(sqlite3.connect(path)) as connection:
        register_functions(connection)
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


def test_saving_a_building_builds_the_views_that_it_touches(follower, inventory, qtbot):
    """A house is drawn in front of CAM-02, made lower, and taken away."""
    layer = QgsVectorLayer(f"{inventory}|layername=building", "Buildings", "ogr")
    layer.setCustomProperty(ROLE, "building")
    QgsProject.instance().addMapLayer(layer)
    x, y = town.X - 290.0, town.Y + 5.0
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x - 15, y - 3, x + 15, y + 3)))
    first = area(inventory, "CAM-02")

    def saved(edit):
        assert layer.startEditing()
        assert edit()
        assert layer.commitChanges(), layer.commitErrors()
        qtbot.waitUntil(lambda: not follower.running, timeout=20_000)
        assert follower.messages.errors == []
        assert {stale for _, stale, _ in views(inventory, "CAM-02")} == {0}
        return area(inventory, "CAM-02")

    hidden = saved(lambda: layer.addFeature(feature))
    # 35° to either side of south as far as the house, 17 m away.
    assert hidden == pytest.approx(17.0**2 * math.tan(math.radians(35.0)), rel=0.01)
    (house,) = layer.getFeatures()
    low = saved(lambda: layer.changeAttributeValue(house.id(), layer.fields().indexOf("height_m"), 2.0))
    assert low > hidden
    assert saved(lambda: layer.deleteFeature(house.id())) == pytest.approx(first)
    assert outdated_views(str(inventory)) == 0


def test_buildings_that_another_program_changed_are_found_at_opening(follower, inventory, qtbot):
    with Inventory.open(inventory, write=True) as opened:
        opened.write_buildings([Building(MultiPolygon([box(town.X - 300, town.Y, town.X - 280, town.Y + 5)]))])
    build_views(str(inventory))
    outside(inventory, "UPDATE building SET height_m = 3")
    follower.work.open_inventory(str(inventory))
    qtbot.waitUntil(lambda: bool(follower.messages.offers), timeout=20_000)
    ((text, accepted),) = follower.messages.offers
    assert str(outdated_views(str(inventory))) in text
    accepted()
    qtbot.waitUntil(lambda: not follower.running, timeout=20_000)
    assert outdated_views(str(inventory)) == 0


def test_a_layer_that_is_none_of_ours_is_left_alone(follower, qtbot):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=camera_id:string", "Others", "memory")
    QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    assert layer.commitChanges()
    assert not follower.running
