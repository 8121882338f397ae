"""Aiming on the desktop in a real inventory: layer, panel, saving, façades of its buildings, and which cameras see a point."""

from __future__ import annotations

import re
import shutil
import sqlite3
from types import SimpleNamespace

import pytest
from pyproj import Geod, Transformer
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QResizeEvent
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from camera_requisition.core.sight.aiming import Handle
from camera_requisition.gis import settings
from camera_requisition.gis.camera_features import camera_layer
from camera_requisition.gis.compat import plain
from camera_requisition.gis.inventory_layers import ROLE
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.aiming_desk import AimingDesk
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.places import to_lonlat
from camera_requisition.gui.work import Work
from camera_requisition.jobs.new_camera_id import new_camera_id
from camera_requisition.store.event_log import EventLog
from camera_requisition.store.inventory import Inventory
from tests.gui import town
from tests.gui.conftest import process_events
from tests.gui.map_tools.mouse import click, drag, event, key

GEOD = Geod(ellps="WGS84")
FIRST = (town.X - 400.0, town.Y + 25.0)
"""Where CAM-01 hangs."""


class NotedMessages(Messages):
    """Notes instead of showing."""

    def __init__(self, iface) -> None:
        super().__init__(iface)
        self.errors = []

    def error(self, error, doing=""):
        self.errors.append(error)


@pytest.fixture
def inventory(town_file, tmp_path):
    """A town's inventory to be changed."""
    return shutil.copy(town_file, tmp_path / "town.gpkg")


@pytest.fixture
def shown(inventory, qgis_app):
    """`shown.layer` are the cameras of the inventory as the plugin adds them to a project. A bare layer would be given to pytest-qgis's."""
    layer = QgsVectorLayer(f"{inventory}|layername=camera", "Cameras", "ogr")
    layer.setCustomProperty(ROLE, "camera")
    held = SimpleNamespace(layer=layer)
    yield held
    if layer.isEditable():
        layer.rollBack()
    # Gone before QGIS is: a layer that outlives it crashes the run.
    sip.delete(layer)
    held.layer = None


@pytest.fixture
def desk(qgis_iface, canvas, qtbot, monkeypatch, shown, inventory):
    """The aiming part of a desk, on a map of 120 m around CAM-01, 500 by 500 pixels."""
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    monkeypatch.setattr(qgis_iface, "activeLayer", lambda: shown.layer)
    canvas.setExtent(QgsRectangle(FIRST[0] - 120, FIRST[1] - 120, FIRST[0] + 120, FIRST[1] + 120))
    canvas.viewport().resize(500, 500)
    QCoreApplication.sendEvent(canvas.viewport(), QResizeEvent(QSize(500, 500), QSize(98, 28)))
    actions = Actions(qgis_iface, qgis_iface.addToolBar("test"))
    messages = NotedMessages(qgis_iface)
    desk = AimingDesk(qgis_iface, actions, messages, Work(), QDockWidget(), lambda: str(inventory))
    desk.actions, desk.messages = actions, messages
    yield desk
    desk.close_down()
    actions.take_away()
    process_events()
    window.deleteLater()


def stored(inventory, camera_id):
    with Inventory.open(inventory) as opened:
        return next(candidate for candidate in opened.candidates_by_id([camera_id]))


def there(desk, bearing, distance, start=FIRST):
    to_lonlat_ = Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True)
    longitude, latitude, _ = GEOD.fwd(*to_lonlat_.transform(*start), bearing, distance)
    return Transformer.from_crs("EPSG:4326", town.CRS, always_xy=True).transform(longitude, latitude)


def handle(desk, wanted):
    place = desk.picture.places()[wanted]
    return place.x(), place.y()


def test_an_aimed_camera_is_saved_with_its_history_and_its_view_is_stale(desk, inventory):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.HEADING), there(desk, 90.0, 50.0))
    key(desk.tool, Qt.Key.Key_Return)
    assert stored(inventory, "CAM-01").camera.heading_deg == 180.0
    assert desk.panel.save.isEnabled()
    desk.panel.save.click()
    assert desk.messages.errors == []
    found = stored(inventory, "CAM-01")
    assert found.camera.heading_deg == pytest.approx(90.0, abs=0.8)
    assert (found.camera.view_source, found.camera.edited_with, found.camera.position_source) == ("surveyed", "aiming", None)
    assert found.camera.edited_by == settings.user_name()
    assert all(view.stale for view in found.views)
    connection = sqlite3.connect(inventory)
    kept = connection.execute("SELECT heading_deg, changed_by, changed_with FROM camera_history WHERE camera_id = 'CAM-01'").fetchall()
    connection.close()
    assert kept == [(180.0, settings.user_name(), "aiming")]
    assert not desk.panel.save.isEnabled()


def test_a_moved_camera_is_signed_though_qgis_saves_its_place_on_its_own(desk, inventory):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.POSITION), (FIRST[0] + 20, FIRST[1]))
    key(desk.tool, Qt.Key.Key_Return)
    desk.panel.save.click()
    camera = stored(inventory, "CAM-01").camera
    assert camera.x == pytest.approx(FIRST[0] + 20, abs=0.5)
    assert (camera.edited_by, camera.edited_with, camera.position_source) == (settings.user_name(), "aiming", "hand")
    assert all(view.stale for view in stored(inventory, "CAM-01").views)


def test_a_new_camera_gets_an_id_that_was_never_used(desk, inventory):
    desk.actions.aim.trigger()
    desk.panel.new.click()
    desk.panel.source.setCurrentIndex(1)
    drag(desk.tool, (FIRST[0] + 30, FIRST[1] + 40), (FIRST[0] + 60, FIRST[1] + 40))
    desk.panel.label.setText("Mât neuf")
    desk.panel.label.editingFinished.emit()
    desk.panel.apply.click()
    desk.end()
    with Inventory.open(inventory) as opened:
        (new,) = (camera for camera in opened.cameras() if camera.camera_id.startswith("hand-"))
    assert (new.label, new.position_source, new.edited_with) == ("Mât neuf", "surveyed", "aiming")
    assert (new.x, new.y) == pytest.approx((FIRST[0] + 30, FIRST[1] + 40), abs=0.5)
    assert new.range_m is None


def test_ids_of_deleted_cameras_are_not_given_again(inventory, monkeypatch):
    lots = iter(["hand-aaaaaaaaaaaa", "hand-bbbbbbbbbbbb", "hand-cccccccccccc"])
    monkeypatch.setattr("camera_requisition.jobs.new_camera_id.uuid4", lambda: SimpleNamespace(hex=next(lots)[5:]))
    connection = sqlite3.connect(inventory)
    connection.execute(
        "INSERT INTO retired_id (table_name, id, retired_at) VALUES ('camera', 'hand-aaaaaaaaaaaa', '2026-01-01T00:00:00+00:00')"
    )
    connection.commit()
    connection.close()
    assert new_camera_id(str(inventory), {"hand-bbbbbbbbbbbb"}) == "hand-cccccccccccc"


def test_figures_typed_into_the_panel_are_drawn_and_written_and_what_is_cleared_is_null(desk, inventory):
    desk.actions.aim.trigger()
    click(desk.tool, (town.X - 400.0 + 110.0, town.Y + 25.0))  # CAM-02 has a width and a range
    panel = desk.panel
    assert (panel.figures["hfov_deg"].figure(), panel.figures["range_m"].figure(), panel.figures["near_m"].figure()) == (70.0, 60.0, None)
    panel.figures["heading_deg"].setValue(45.5)
    panel.figures["near_m"].setValue(4.0)
    panel.figures["range_m"].clear()
    process_events()
    assert panel.figures["range_m"].text() == "not known (15 – 60)"
    assert not desk.picture.shown()["possible"].isNull()
    panel.kind.setCurrentIndex(panel.kind.findData("anpr"))
    panel.kind.activated.emit(panel.kind.currentIndex())
    assert panel.figures["range_m"].text() == "not known (10 – 40)"
    panel.apply.click()
    desk.end()
    camera = stored(inventory, "CAM-02").camera
    assert (camera.heading_deg, camera.hfov_deg, camera.near_m, camera.range_m, camera.kind) == (45.5, 70.0, 4.0, None, "anpr")


def test_a_lens_gives_the_field_of_view(desk):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    desk.panel.figures["focal_mm"].setValue(4.0)
    desk.panel.figures["sensor_mm"].setValue(4.8)
    assert desk.session.active.camera.hfov_deg is None
    desk.panel.use_lens.click()
    assert desk.session.active.camera.hfov_deg == 61.9  # a 1/3" sensor behind 4 mm: 2·atan(0.6)


def test_a_picture_beside_the_inventory_is_kept_by_a_relative_path_and_shown(desk, inventory, tmp_path, monkeypatch):
    (tmp_path / "pictures").mkdir()
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "pictures" / "one.png"))
    monkeypatch.setattr(
        "camera_requisition.gui.widgets.view_picture.QFileDialog.getOpenFileName",
        lambda *_: (str(tmp_path / "pictures" / "one.png"), ""),
    )
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    desk.panel.picture.choose.click()
    assert desk.session.active.camera.view_image == "pictures/one.png"
    assert desk.panel.picture.picture.pixmap().width() == 280
    desk.confirm()
    desk.end()
    camera = stored(inventory, "CAM-01").camera
    assert (camera.view_image, camera.view_source) == ("pictures/one.png", None)


def add_building(inventory, wkt):
    layer = QgsVectorLayer(f"{inventory}|layername=building", "building", "ogr")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert layer.dataProvider().addFeatures([feature])[0]


def test_ctrl_finds_the_facades_of_the_inventorys_buildings(desk, inventory):
    x, y = FIRST[0] + 40, FIRST[1] + 40
    add_building(inventory, f"MultiPolygon((({x} {y}, {x + 20} {y}, {x + 20} {y + 20}, {x} {y + 20}, {x} {y})))")
    desk.actions.aim.trigger()
    desk.panel.new.click()
    at = (x - 6, y + 9)
    drag(desk.tool, at, at, Qt.KeyboardModifier.ControlModifier)
    camera = desk.session.active.camera
    found = Transformer.from_crs("EPSG:4326", town.CRS, always_xy=True).transform(camera.x, camera.y)
    assert found[0] == pytest.approx(x - 0.05, abs=1e-3)
    west = GEOD.inv(*Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True).transform(x, y + 9), *lonlat(x - 100, y + 9))[0] % 360.0
    assert camera.heading_deg == pytest.approx(west, abs=0.1)


def lonlat(x, y):
    return Transformer.from_crs(town.CRS, "EPSG:4326", always_xy=True).transform(x, y)


def test_buildings_cut_what_is_aimed_and_the_panel_says_what_it_hangs_on(desk, inventory):
    """CAM-01 looks south; a house of 20 by 10 m stands 5 m in front of it."""
    x, y = FIRST[0] - 10.0, FIRST[1] - 15.0
    add_building(inventory, f"MultiPolygon((({x} {y}, {x + 20} {y}, {x + 20} {y + 10}, {x} {y + 10}, {x} {y})))")
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    behind = QgsGeometry.fromPointXY(QgsPointXY(FIRST[0], FIRST[1] - 17.0))
    before = QgsGeometry.fromPointXY(QgsPointXY(FIRST[0], FIRST[1] - 4.0))
    shown = desk.picture.shown()["possible"]
    assert (shown.contains(before), shown.contains(behind)) == (True, False)
    assert desk.panel.mount.isHidden()
    # Into the house, 4 m from its southern wall: it looks out of that.
    drag(desk.tool, FIRST, (FIRST[0], FIRST[1] - 11.0))
    said = re.search(r"([0-9.]+) m away", desk.panel.mount.text())
    assert float(said[1]) == pytest.approx(4.05, abs=0.6), "a pixel is half a metre"
    assert not desk.panel.mount.isHidden()
    shown = desk.picture.shown()["possible"]
    assert (shown.contains(before), shown.contains(behind)) == (False, True)
    desk.session.change(indoor=True)
    assert "inside of its building" in desk.panel.mount.text()
    key(desk.tool, Qt.Key.Key_Escape)
    assert desk.panel.mount.isHidden()
    assert desk.messages.errors == []


def test_buildings_that_change_are_read_again_for_the_next_camera(desk, inventory):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    behind = QgsGeometry.fromPointXY(QgsPointXY(FIRST[0], FIRST[1] - 17.0))
    assert desk.picture.shown()["possible"].contains(behind)
    x, y = FIRST[0] - 10.0, FIRST[1] - 15.0
    add_building(inventory, f"MultiPolygon((({x} {y}, {x + 20} {y}, {x + 20} {y + 10}, {x} {y + 10}, {x} {y})))")
    key(desk.tool, Qt.Key.Key_Escape)
    click(desk.tool, FIRST)
    assert not desk.picture.shown()["possible"].contains(behind)


def test_a_file_that_cannot_be_written_is_refused_with_a_sentence(desk, shown):
    shown.layer.setReadOnly(True)
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    assert "cannot be edited" in str(desk.messages.errors[0])
    assert not desk.session.heads


def test_without_a_layer_of_cameras_the_action_says_so(desk, qgis_iface, monkeypatch):
    monkeypatch.setattr(qgis_iface, "activeLayer", lambda: None)
    desk.actions.aim.trigger()
    assert [error.code for error in desk.messages.errors] == ["aiming_no_layer"]
    assert not desk.actions.aim.isChecked()


def test_any_layer_with_the_columns_of_a_view_can_be_aimed_in_but_no_view_and_no_history(qgis_app, inventory):
    fields = "&".join(f"field={name}:double" for name in ("heading_deg", "hfov_deg", "range_m", "near_m"))
    foreign = QgsVectorLayer(f"Point?crs={town.CRS}&field=camera_id:string&{fields}", "theirs", "memory")
    assert camera_layer(foreign, QgsProject()) is foreign
    assert camera_layer(QgsVectorLayer(f"Point?crs={town.CRS}&{fields}", "no id", "memory"), QgsProject()) is None
    history = QgsVectorLayer(f"{inventory}|layername=camera_history", "history", "ogr")
    history.setCustomProperty(ROLE, "camera_history")
    assert camera_layer(history, QgsProject()) is None


def test_a_camera_somebody_else_has_given_the_same_source_id_is_not_saved_and_said_so(desk, shown, inventory):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.HEADING), there(desk, 90.0, 50.0))
    key(desk.tool, Qt.Key.Key_Return)
    connection = sqlite3.connect(inventory)
    connection.execute("CREATE TRIGGER refuse BEFORE UPDATE ON camera BEGIN SELECT RAISE(ABORT, 'the file says no'); END")
    connection.commit()
    connection.close()
    desk.save()
    (error,) = desk.messages.errors
    assert error.code == "aiming_not_saved"
    assert shown.layer.isEditable()
    assert stored(inventory, "CAM-01").camera.heading_deg == 180.0


def test_closing_the_panel_drops_what_is_pending_and_saves_what_was_applied(desk, inventory, shown):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.FAR), there(desk, 200.0, 30.0))
    key(desk.tool, Qt.Key.Key_Return)
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.HEADING), there(desk, 90.0, 50.0))
    desk.panel.closed.emit()
    camera = stored(inventory, "CAM-01").camera
    assert camera.range_m == pytest.approx(30.0, abs=0.6)
    assert camera.heading_deg == 180.0
    assert not shown.layer.isEditable()
    assert not desk.actions.aim.isChecked()


def test_undoing_everything_leaves_nothing_to_save(desk, shown):
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    drag(desk.tool, handle(desk, Handle.FAR), there(desk, 200.0, 30.0))
    key(desk.tool, Qt.Key.Key_Return)
    shown.layer.undoStack().undo()
    assert plain(shown.layer.getFeature(1)["range_m"]) is None
    desk.end()
    assert not shown.layer.isEditable()


def test_a_click_lists_the_cameras_that_see_the_point_and_is_logged_without_the_place(desk, canvas, inventory):
    desk.actions.seen_from.trigger()
    # A metre around a place 30 m south of CAM-02 (70° wide, 60 m far, all recorded); CAM-01 beside it sees nothing for sure at 110 m
    point = (FIRST[0] + 110.0, FIRST[1] - 30.0)
    click(desk.seen_from_tool, point)
    rows = desk.seen_list.list
    listed = {
        rows.topLevelItem(row).text(1): [rows.topLevelItem(row).text(column) for column in (2, 3, 4)] for row in range(rows.topLevelItemCount())
    }
    assert listed == {"Rue de l'Essai 2": ["sees it", "29 m", "Transports de l'Essai"]}
    assert desk.seen_picture.shown()["sees"] == 1
    (logged,) = EventLog(settings.event_log_path()).events()
    assert (logged.action, dict(logged.counts), logged.case_number) == ("search", {"matched": 1, "owners": 1}, None)


def test_a_camera_whose_range_is_assumed_only_may_see_a_far_point(desk, inventory):
    desk.actions.seen_from.trigger()
    click(desk.seen_from_tool, (FIRST[0], FIRST[1] - 30.0))
    item = desk.seen_list.list.topLevelItem(0)
    assert (item.text(1), item.text(2)) == ("Rue de l'Essai 1", "may see it")
    click(desk.seen_from_tool, (FIRST[0], FIRST[1] + 60.0))
    assert desk.seen_list.list.topLevelItemCount() == 0
    assert "No camera" in desk.seen_list.summary.text()


def test_a_view_that_an_edit_has_made_stale_is_computed_on_the_spot(desk, inventory):
    point = to_lonlat(desk._canvas, event(desk._canvas, (FIRST[0] + 30.0, FIRST[1])).mapPoint())
    desk.place_clicked(point)
    assert desk.seen_list.list.topLevelItemCount() == 0
    desk.actions.aim.trigger()
    click(desk.tool, FIRST)
    desk.session.change(heading_deg=100.0, hfov_deg=60.0, range_m=80.0)
    desk.confirm()
    desk.end()
    desk.place_clicked(point)
    assert desk.seen_list.list.topLevelItem(0).text(2) == "sees it"


def test_a_row_that_is_clicked_is_brought_to_the_middle_of_the_map(desk, canvas):
    desk.actions.seen_from.trigger()
    click(desk.seen_from_tool, (FIRST[0] + 110.0, FIRST[1] - 30.0))
    desk.seen_list.list.itemClicked.emit(desk.seen_list.list.topLevelItem(0), 0)
    assert canvas.extent().center().distance(QgsPointXY(FIRST[0] + 110.0, FIRST[1] - 30.0)) < 10.0
    assert desk.seen_picture.shown()["hover"] == 1
    desk.seen_list.close()
    assert desk.seen_picture.shown()["sees"] == 0
