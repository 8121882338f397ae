"""From the load on: an empty dock, and the desk when somebody wants to work, whichever way."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QTabWidget

from camera_requisition.gis import settings
from camera_requisition.gis.inventory_layers import add_inventory_layers
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.entrance import Entrance
from camera_requisition.gui.later import made
from camera_requisition.gui.messages import Messages
from tests.gui.conftest import process_events

TOOLS = {"zone": "ZoneTool", "circle": "CircleTool", "path": "PathTool", "sighting": "PointTool", "seen_from": "SeenFromTool"}


@pytest.fixture
def window(qgis_iface, canvas, monkeypatch):
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    yield window
    QgsProject.instance().clear()
    window.deleteLater()


@pytest.fixture
def enter(qgis_iface, window, qtbot):
    """`enter()` is a load of the plugin; `enter.leave()` unloads what is loaded."""
    open_ones = []

    def entered():
        actions = Actions(qgis_iface, qgis_iface.addToolBar("test"))
        entrance = Entrance(qgis_iface, actions, Messages(qgis_iface))
        entrance.actions = actions
        open_ones.append(entrance)
        return entrance

    def leave():
        while open_ones:
            entrance = open_ones.pop()
            entrance.close_down()
            entrance.actions.take_away()
        process_events()

    entered.leave = leave
    yield entered
    leave()


@pytest.fixture
def entrance(enter):
    return enter()


def pages(entrance, seen=False):
    """How many pages the dock has, or how many can be seen at once (the tabs); 0 while it is empty."""
    found = entrance.dock.findChild(QTabWidget, "CameraRequisitionPages")
    return 0 if found is None or (seen and not found.isVisible()) else found.count()


def test_nothing_is_made_at_load_and_the_dock_stands_there_empty(entrance, window):
    assert made(entrance) == []
    assert window.findChildren(QDockWidget) == [entrance.dock]
    assert pages(entrance) == 0
    assert not any(action.isEnabled() for action in (entrance.actions.search, entrance.actions.freeze, entrance.actions.export))


def test_the_dock_is_full_before_it_is_seen_and_opens_the_last_inventory(entrance, window, town_file, qtbot):
    settings.INVENTORY.set(str(town_file))
    window.resize(1200, 900)
    window.show()
    seen = []
    entrance.dock.visibilityChanged.connect(lambda visible: seen.append((visible, pages(entrance, seen=True))))
    entrance.actions.show.trigger()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] == (True, 4)
    assert entrance.desk.work.inventory.reference == str(town_file)
    assert made(entrance.desk) == [], "what the dock's menu offers is made when it is chosen"
    window.hide()


def test_without_an_inventory_the_dock_offers_three_ways_to_one(entrance, window, town_file, tmp_path):
    gone = tmp_path / "gone.gpkg"
    settings.INVENTORY.set(str(gone))
    window.show()
    entrance.actions.show.trigger()
    process_events()
    dock = entrance.dock
    assert dock.welcome.isVisible()
    assert not dock.pages.isVisible()
    assert [button.isVisible() for button in (dock.welcome.demonstration, dock.welcome.create, dock.welcome.open)] == [True] * 3
    assert str(gone) in dock.welcome.missing.text()
    entrance.desk.work.open_inventory(str(town_file))
    assert not dock.welcome.isVisible()
    assert dock.pages.isVisible()
    window.hide()


def test_who_draws_first_gets_the_page_that_tells_how(entrance, window):
    window.show()
    entrance.actions.zone.trigger()
    process_events()
    assert entrance.dock.pages.isVisible()
    assert entrance.dock.place.hint.isVisible()
    window.hide()


def test_a_dock_that_qgis_puts_up_as_it_was_left_fills_itself_at_its_old_place_and_width(enter, window, town_file):
    settings.INVENTORY.set(str(town_file))
    first = enter()
    window.setCentralWidget(QTabWidget())
    window.resize(1400, 900)
    window.show()
    first.actions.show.trigger()
    process_events()
    window.resizeDocks([first.dock], [611], Qt.Orientation.Horizontal)
    process_events()
    assert first.dock.width() == 611
    state = window.saveState()
    enter.leave()
    window.hide()
    second = enter()
    assert pages(second) == 0
    assert window.restoreState(state)
    assert pages(second) == 0, "the window isn't shown yet"
    window.show()
    process_events()
    assert second.dock.isVisible()
    assert pages(second, seen=True) == 4
    assert second.desk.work.inventory.reference == str(town_file)
    assert second.dock.width() == 611
    assert second.actions.show.isChecked()
    window.hide()


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_the_first_use_of_an_action_takes_its_tool_up_at_once_and_the_second_puts_it_away(entrance, canvas, name):
    action = getattr(entrance.actions, name)
    action.trigger()
    assert type(canvas.mapTool()).__name__ == TOOLS[name]
    assert action.isChecked()
    action.trigger()
    assert type(canvas.mapTool()).__name__ != TOOLS[name]
    assert not action.isChecked()


def test_what_has_been_made_otherwise_isn_t_told_twice_what_an_action_wants(entrance, canvas):
    assert made(entrance.desk) == []
    assert entrance.desk.aiming.panel is not None
    entrance.actions.seen_from.trigger()
    assert type(canvas.mapTool()).__name__ == "SeenFromTool"
    entrance.actions.zone.trigger()
    assert type(canvas.mapTool()).__name__ == "ZoneTool"


def test_the_first_use_of_the_checks_brings_their_panel_up(entrance, window):
    entrance.actions.checks.trigger()
    assert made(entrance.desk) == [entrance.desk.checks]
    assert entrance.desk.checks.panel in window.findChildren(QDockWidget)


def test_a_desk_is_made_when_its_signal_comes(entrance):
    desk = entrance.desk
    header = desk.dock.header
    assert made(desk) == []
    for signal, name in (
        (header.import_wanted, "inventory_desk"),
        (header.day_wanted, "time"),
        (header.owners_wanted, "review"),
        (header.confirmation_wanted, "confirmation"),
        (header.buildings_wanted, "buildings"),
    ):
        assert name not in vars(desk)
        signal.emit()
        assert name in vars(desk)


def who_edited(path, camera_id):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT edited_by, edited_with FROM camera WHERE camera_id = ?", (camera_id,)).fetchone()


def rename(layer, camera_id):
    feature = next(one for one in layer.getFeatures() if one["camera_id"] == camera_id)
    layer.changeAttributeValue(feature.id(), layer.fields().indexOf("label"), "by the bridge")
    assert layer.commitChanges()


@pytest.mark.parametrize("editing_before", [False, True], ids=["editing begins afterwards", "editing had begun before the load"])
def test_edits_are_signed_and_views_follow_though_nobody_has_opened_the_dock(enter, window, town_file, tmp_path, qtbot, editing_before):
    path = shutil.copy(town_file, tmp_path / "town.gpkg")
    layer = next(one for one in add_inventory_layers(str(path)) if one.customProperty(ROLE) == "camera")
    if editing_before:
        layer.startEditing()
    entrance = enter()
    assert bool(made(entrance)) is editing_before
    if not editing_before:
        layer.startEditing()
    rename(layer, "CAM-04")
    assert who_edited(path, "CAM-04") == (settings.user_name(), "QGIS")
    assert entrance.desk.view_follower.running
    qtbot.waitUntil(lambda: not entrance.desk.view_follower.running, timeout=20_000)


def test_layers_that_are_no_inventory_s_wake_nobody(entrance, window):
    layer = QgsVectorLayer("Point?crs=EPSG:2154", "trees", "memory")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    layer.rollBack()
    assert made(entrance) == []
