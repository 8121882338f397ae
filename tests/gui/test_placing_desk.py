"""The queue of cameras to place: looked up in lists and layers, chosen among numbered places, put on the map by a click, taken back."""

from __future__ import annotations

from functools import partial

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMainWindow

from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.sight.geodesy import from_lonlat
from camera_requisition.gis.inventory_layers import ROLE, add_inventory_layers
from camera_requisition.gui import placing_desk
from camera_requisition.gui.dialogs.place_layers import PlaceLayersDialog
from camera_requisition.gui.on_map.places import to_map
from camera_requisition.gui.placing_desk import PlacingDesk
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from tests.gui.test_desk import NotedMessages
from tests.jobs.test_place_from_layers import BAN, CAMERAS, X, Y, make_streets


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        opened.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), cameras=CAMERAS)
    (tmp_path / "adresses.csv").write_text(BAN, encoding="utf-8")
    make_streets(tmp_path / "streets.gpkg", ("R UNE", (X - 200, Y), (X + 200, Y)), ("AV DEUX", (X + 50, Y - 200), (X + 50, Y + 200)))
    return path


@pytest.fixture
def desk(qgis_iface, canvas, inventory, monkeypatch, qtbot):
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    window.show()
    canvas.show()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    canvas.setExtent(QgsRectangle(X - 500, Y - 500, X + 500, Y + 500))
    work, built = Work(), []
    made = PlacingDesk(qgis_iface, work, NotedMessages(qgis_iface), None, built.append)
    made.messages, made.built, made.canvas, made.work = made._messages, built, canvas, work
    assert work.open_inventory(str(inventory))
    made.show()
    done(made, qtbot)
    yield made
    made.close_down()
    QgsProject.instance().clear()


def done(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.running, timeout=30_000)


def queue(desk):
    rows = [desk.panel.queue.topLevelItem(row) for row in range(desk.panel.queue.topLevelItemCount())]
    return {row.data(0, int(Qt.ItemDataRole.UserRole)): row.text(2) for row in rows}


def choose(desk, camera_id):
    for row in range(desk.panel.queue.topLevelItemCount()):
        item = desk.panel.queue.topLevelItem(row)
        if item.data(0, int(Qt.ItemDataRole.UserRole)) == camera_id:
            desk.panel.queue.setCurrentItem(item)


def cameras(inventory):
    with Inventory.open(inventory) as opened:
        return {camera.camera_id: camera for camera in opened.cameras()}


def click(desk, point):
    pixel = desk.canvas.getCoordinateTransform().transform(point)
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(pixel.x()), round(pixel.y())))


def look(desk, qtbot, **files):
    def choose_files():
        for dialog in QApplication.topLevelWidgets():
            if dialog.objectName() == "CameraRequisitionPlaceLayers" and dialog.isVisible():
                for name, path in files.items():
                    getattr(dialog, name).setFilePath(str(path))
                QTimer.singleShot(20, partial(agree, dialog))
                return
        QTimer.singleShot(20, choose_files)

    def agree(dialog):
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        if ok.isEnabled():
            ok.click()
        else:
            QTimer.singleShot(20, partial(agree, dialog))

    QTimer.singleShot(20, choose_files)
    desk.look_in_layers()
    done(desk, qtbot)


def test_who_waits_is_shown_and_filtered(desk):
    assert list(queue(desk)) == ["a", "b", "c", "d", "e", "f"]
    assert "6" in desk.panel.about.text()
    desk.panel.filter.setText("meylan")
    QTest.qWait(400)
    assert list(queue(desk)) == ["f"]


def test_what_layers_know_is_shown_before_it_is_placed(desk, inventory, qtbot, tmp_path):
    look(desk, qtbot, address_file=tmp_path / "adresses.csv", street_file=tmp_path / "streets.gpkg")
    assert queue(desk) == {
        "a": "within 15 m", "b": "2 places", "c": "within 15 m", "d": "address not understood", "e": "not found",
        "f": "within 15 m",
    }  # fmt: skip
    assert not any(cameras(inventory)[one].placed for one in "abcdef")
    assert desk.panel.found.text() == "Place what was found (3)"
    desk.panel.found.click()
    done(desk, qtbot)
    assert list(queue(desk)) == ["b", "d", "e"]
    assert cameras(inventory)["c"].position_source == "crossing"
    assert cameras(inventory)["c"].notes == "R UNE × AV DEUX (adresses.csv, streets.gpkg)"
    assert desk.built == [str(inventory)]
    desk.panel.back.click()
    done(desk, qtbot)
    assert list(queue(desk)) == ["a", "b", "c", "d", "e", "f"]


def test_one_of_several_places_is_taken_by_a_click_on_its_number(desk, inventory, qtbot, tmp_path):
    look(desk, qtbot, address_file=tmp_path / "adresses.csv")
    choose(desk, "b")
    found = desk._waiting["b"].found
    assert desk.proposed.labels == ["1", "2"]
    assert desk.panel.places.text().splitlines() == [
        "1  12 Rue Victor Hugo, Grenoble, to within 15 m",
        "2  12 Rue Victor Hugo, Meylan, to within 15 m",
    ]
    desk.panel.by_hand.click()
    (there,) = to_map(desk.canvas, [found[1].place])
    click(desk, there)
    done(desk, qtbot)
    placed = cameras(inventory)["b"]
    assert (placed.position_source, placed.position_accuracy_m) == ("address", found[1].accuracy_m)


def test_cameras_are_put_on_the_map_one_after_the_other_and_taken_back(desk, inventory, qtbot):
    choose(desk, "b")
    desk.panel.by_hand.click()
    assert desk.panel.by_hand.isChecked()
    for camera_id, east in (("b", 30.0), ("c", 60.0)):
        assert desk.panel.camera() == camera_id, "the next one is chosen"
        click(desk, QgsPointXY(X + east, Y))
        done(desk, qtbot)
        placed = cameras(inventory)[camera_id]
        assert placed.x == pytest.approx(X + east, abs=desk.canvas.mapUnitsPerPixel() + 0.1)
        assert (placed.position_source, placed.edited_with) == ("hand", "places")
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    done(desk, qtbot)
    assert not cameras(inventory)["c"].placed
    assert desk.panel.camera() == "c"
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Escape)
    assert not desk.panel.by_hand.isChecked()


def test_enter_takes_the_first_place(desk, inventory, qtbot, tmp_path):
    look(desk, qtbot, street_file=tmp_path / "streets.gpkg")
    choose(desk, "c")
    desk.panel.by_hand.click()
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Return)
    done(desk, qtbot)
    assert cameras(inventory)["c"].position_source == "crossing"


def test_a_click_away_from_the_numbers_is_where_the_camera_stands(desk, inventory, qtbot, tmp_path):
    look(desk, qtbot, street_file=tmp_path / "streets.gpkg")
    choose(desk, "c")
    desk.panel.by_hand.click()
    (there,) = to_map(desk.canvas, [desk._waiting["c"].found[0].place])
    click(desk, QgsPointXY(there.x() + 40 * desk.canvas.mapUnitsPerPixel(), there.y()))
    done(desk, qtbot)
    assert (cameras(inventory)["c"].position_source, cameras(inventory)["c"].position_accuracy_m) == ("hand", None)


def test_of_several_places_enter_takes_none_and_a_number_its_own(desk, inventory, qtbot, tmp_path, monkeypatch):
    notes = []
    monkeypatch.setattr(desk.messages, "note", notes.append)
    look(desk, qtbot, address_file=tmp_path / "adresses.csv")
    choose(desk, "b")
    desk.panel.by_hand.click()
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Return)
    done(desk, qtbot)
    assert not cameras(inventory)["b"].placed
    assert "press the number" in notes[-1]
    QTest.keyClick(desk.canvas.viewport(), "9")
    done(desk, qtbot)
    assert not cameras(inventory)["b"].placed, "there is no ninth place"
    second = desk._waiting["b"].found[1].place
    QTest.keyClick(desk.canvas.viewport(), "2")
    done(desk, qtbot)
    with Inventory.open(inventory) as opened:
        expected = from_lonlat(opened.crs, [second[0]], [second[1]])
    assert (cameras(inventory)["b"].x, cameras(inventory)["b"].y) == (pytest.approx(expected[0][0]), pytest.approx(expected[1][0]))


def test_enter_in_the_queue_places_and_what_is_taken_back_is_still_known(desk, inventory, qtbot, tmp_path):
    look(desk, qtbot, street_file=tmp_path / "streets.gpkg")
    choose(desk, "c")
    QTest.keyClick(desk.panel.queue, Qt.Key.Key_Return)
    done(desk, qtbot)
    assert cameras(inventory)["c"].position_source == "crossing"
    desk.panel.back.click()
    done(desk, qtbot)
    assert queue(desk)["c"] == "within 15 m"
    assert desk.panel.camera() == "c"


def test_cameras_are_passed_over_without_leaving_the_map(desk, qtbot):
    choose(desk, "b")
    desk.panel.by_hand.click()
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.camera() == "c"
    QTest.keyClick(desk.canvas.viewport(), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.camera() == "b"


def test_the_map_shows_the_street_of_a_camera_whose_place_is_not_found(desk, qtbot, tmp_path):
    far = make_streets(tmp_path / "far.gpkg", ("rue Une", (X + 4000, Y + 3000), (X + 4400, Y + 3000)))
    look(desk, qtbot, street_file=far)
    choose(desk, "d")
    choose(desk, "c")
    assert queue(desk)["c"] == "not found"
    assert desk.canvas.extent().contains(QgsPointXY(X + 4200, Y + 3000))


def test_municipality_and_list_are_shown_where_they_tell_cameras_apart(desk, qtbot):
    assert desk.panel.queue.isColumnHidden(3), "nobody has a municipality"
    assert not desk.panel.queue.isColumnHidden(4)


def test_columns_that_were_chosen_are_used(desk, inventory, qtbot, tmp_path):
    (tmp_path / "doors.csv").write_text("hausnr;weg;ort;lon;lat\n12;Rue Victor Hugo;Meylan;5.78;45.21\n", encoding="utf-8")
    dialog = PlaceLayersDialog()
    qtbot.addWidget(dialog)
    dialog.address_file.setFilePath(str(tmp_path / "doors.csv"))
    boxes = dialog._address.columns
    qtbot.waitUntil(lambda: boxes["street"].count() == 6)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled(), "no column is known to hold the streets"
    for what, column in (("street", "weg"), ("number", "hausnr"), ("town", "ort")):
        boxes[what].setCurrentIndex(boxes[what].findData(column))
        boxes[what].activated.emit(boxes[what].currentIndex())
    assert ok.isEnabled()
    assert dialog.address_columns() == {"street": "weg", "number": "hausnr", "town": "ort"}
    assert dialog.street_columns() == {}
    dialog.reject()


def test_a_file_that_cannot_be_read_is_named_in_the_dialog(desk, qtbot, tmp_path):
    dialog = PlaceLayersDialog()
    qtbot.addWidget(dialog)
    dialog.street_file.setFilePath(str(tmp_path / "nowhere.gpkg"))
    qtbot.waitUntil(lambda: "nowhere.gpkg" in dialog._street.problem.text())
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_a_layer_of_the_project_has_its_columns_guessed(desk, qtbot, tmp_path):
    layer = QgsVectorLayer(str(tmp_path / "streets.gpkg"), "Streets", "ogr")
    QgsProject.instance().addMapLayer(layer)
    dialog = PlaceLayersDialog()
    qtbot.addWidget(dialog)
    dialog.street_layer.setLayer(layer)
    assert dialog._street.columns["street"].currentData() == "nom_1_gauche"
    assert dialog.street_columns() == {}
    assert dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_numbers_are_looked_up_in_a_list_and_asked_about(desk, inventory, qtbot, tmp_path, monkeypatch):
    places = tmp_path / "places.csv"
    places.write_text(f"id;x_l93;y_l93\n01;{X};{Y}\n2;{X + 9};{Y}\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(places), ""))
    questions = []

    def answer(yes):
        def ask(_parent, _title, text):
            questions.append(text)
            return yes

        return ask

    monkeypatch.setattr(placing_desk, "confirmed", answer(False))
    desk.look_in_list()
    done(desk, qtbot)
    assert "Numbers found: 2" in questions[0]
    assert not cameras(inventory)["a"].placed
    monkeypatch.setattr(placing_desk, "confirmed", answer(True))
    desk.look_in_list()
    done(desk, qtbot)
    assert (cameras(inventory)["a"].x, cameras(inventory)["b"].x) == (X, X + 9)
    assert list(queue(desk)) == ["c", "d", "e", "f"]


def test_nothing_is_placed_past_unsaved_edits(desk, inventory, qtbot):
    add_inventory_layers(str(inventory))
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.customProperty(ROLE) == "camera")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("label"), "Unsaved")
    desk.panel.by_hand.click()
    click(desk, QgsPointXY(X, Y))
    assert "Save or drop the edits" in desk.messages.warnings[-1]
    assert not cameras(inventory)["a"].placed
    layer.rollBack()


def test_an_inventory_in_which_nothing_waits_says_so(desk, qtbot, tmp_path):
    other = tmp_path / "other.gpkg"
    with Inventory.create(other, "EPSG:2154", "Europe/Paris") as opened:
        opened.write_intake(Intake("i"), cameras=[Camera("z", x=X, y=Y)])
    assert desk.work.open_inventory(str(other))
    done(desk, qtbot)
    assert queue(desk) == {}
    assert desk.panel.about.text() == "Every camera of this inventory has its place."
    assert not desk.panel.by_hand.isEnabled()
