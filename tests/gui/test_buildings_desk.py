"""Buildings are loaded from a layer or a file and taken away beside the desktop; the outcome is told, and what was stopped is offered."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtWidgets import QMainWindow
from shapely import box

from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.gis.inventory_layers import ROLE, layer_of_role
from camera_requisition.gui.buildings_desk import BuildingsDesk
from camera_requisition.gui.dialogs import buildings
from camera_requisition.gui.dialogs.buildings import DROP, BuildingsDialog
from camera_requisition.gui.view_follower import ViewFollower
from camera_requisition.gui.work import Work
from camera_requisition.jobs.build_views import build_views, outdated_views
from camera_requisition.jobs.load_buildings import buildings_held
from camera_requisition.store.inventory import Inventory
from tests.gui import town
from tests.gui.test_desk import NotedMessages


@pytest.fixture
def inventory(town_file, tmp_path):
    return shutil.copy(town_file, tmp_path / "town.gpkg")


@pytest.fixture
def desk(qgis_iface, inventory, qtbot):
    window = QMainWindow()
    work, messages = Work(), NotedMessages(qgis_iface)
    messages.notes = []
    messages.note = messages.notes.append
    follower = ViewFollower(work, messages)
    made = BuildingsDesk(work, window, messages, follower)
    made.work, made.messages, made.follower = work, messages, follower
    assert work.open_inventory(str(inventory))
    yield made
    made.close_down()
    follower.close_down()
    QgsProject.instance().clear()
    window.deleteLater()


@pytest.fixture
def houses(qgis_app):
    """A layer of the project: a row of houses along the southern side of the street, one of them broken, and one without a form."""
    layer = QgsVectorLayer(f"Polygon?crs={town.CRS}&field=HAUTEUR:double", "BATIMENT", "memory")
    made = []
    for number in range(6):
        house = QgsFeature(layer.fields())
        house["HAUTEUR"] = 8.0 if number % 2 else None
        x, y = town.X - 400 + 110 * number, town.Y + 5
        house.setGeometry(QgsGeometry.fromRect(QgsRectangle(x - 15, y - 3, x + 15, y + 3)))
        made.append(house)
    made[4].setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} {y - 400}, {x + 9} {y - 391}, {x + 9} {y - 400}, {x} {y - 391}, {x} {y - 400}))"))
    made[5].setGeometry(QgsGeometry())
    layer.dataProvider().addFeatures(made)
    QgsProject.instance().addMapLayer(layer)
    return layer


def answer(monkeypatch, act):
    """What somebody does in the dialog; `act(dialog)` gives what it ends with."""
    seen = []

    def shown(dialog):
        seen.append(dialog.holds.text())
        return act(dialog)

    monkeypatch.setattr(BuildingsDialog, "exec", shown)
    return seen


def finished(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.running and not desk.follower.running, timeout=30_000)
    assert desk.messages.errors == []


def area(path, camera_id="CAM-02"):
    with Inventory.open(path) as opened:
        return max(view.geometry.area for view in opened.views([camera_id]))


def test_a_layer_of_the_project_is_loaded_with_its_heights_and_the_views_are_cut(desk, inventory, houses, monkeypatch, qtbot):
    uncut = area(inventory)

    def act(dialog):
        assert dialog.layer.currentLayer() == houses, "its name says what it holds"
        assert dialog.height_field() == "HAUTEUR"
        assert dialog.ok.isEnabled()
        return 1

    seen = answer(monkeypatch, act)
    desk.show()
    assert "None" in seen[0]
    assert desk.running, "the desktop goes on meanwhile"
    finished(desk, qtbot)
    held = buildings_held(str(inventory))
    assert (held.count, held.sources, held.without_height) == (5, ("BATIMENT",), 3)
    assert 0 < area(inventory) < 0.2 * uncut
    (told,) = desk.messages.warnings
    assert "loaded: 5 (repaired: 1; left out: 1; without a known height: 3)" in told
    assert "not drawn: 0" in told
    assert outdated_views(str(inventory)) == 0
    seen = answer(monkeypatch, lambda _dialog: 0)
    desk.show()
    assert "Buildings: 5, of the layer BATIMENT" in seen[0]
    assert "Without a known height: 3." in seen[0]


def test_a_file_is_loaded_without_heights_where_none_is_known(desk, inventory, houses, monkeypatch, qtbot, tmp_path):
    path = tmp_path / "houses.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(houses, str(path), QgsProject.instance().transformContext(), options)

    def act(dialog):
        dialog.layer.setLayer(None)
        dialog.file.setFilePath(str(path))
        assert not dialog.ok.isEnabled(), "its fields aren't known yet"
        qtbot.waitUntil(dialog.ok.isEnabled, timeout=10_000)
        assert not dialog.part.isVisibleTo(dialog), "there is one layer in it"
        assert dialog.height_field() == "HAUTEUR"
        dialog.field.setCurrentIndex(0)
        assert dialog.height_field() is None
        return 1

    answer(monkeypatch, act)
    desk.show()
    finished(desk, qtbot)
    held = buildings_held(str(inventory))
    assert (held.count, held.without_height, held.sources) == (5, 5, ("houses",))


def test_a_file_without_polygons_is_refused_in_the_dialog(desk, monkeypatch, qtbot, tmp_path):
    path = tmp_path / "nothing.txt"
    path.write_text("x", encoding="utf-8")

    def act(dialog):
        dialog.file.setFilePath(str(path))
        qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=10_000)
        assert "polygons" in dialog.problem.text()
        assert not dialog.ok.isEnabled()
        dialog.done(0)
        return 0

    answer(monkeypatch, act)
    desk.show()
    assert not desk.running


def test_buildings_are_taken_away_when_that_is_agreed_to(desk, inventory, houses, monkeypatch, qtbot):
    before = area(inventory)
    build_views(str(inventory), buildings=BuildingLayer("b", town.CRS, [box(town.X - 300, town.Y + 2, town.X - 270, town.Y + 8)]))
    assert area(inventory) < before
    asked = []

    def act(dialog):
        assert dialog.layer.currentLayer() is None, "what is held isn't replaced unless somebody chooses so"
        assert not dialog.ok.isEnabled()
        ended = []
        dialog.finished.connect(ended.append)
        dialog.drop.click()
        return ended[0] if ended else 0

    for reply, count in ((False, 1), (True, 0)):
        monkeypatch.setattr(buildings, "confirmed", lambda *_, reply=reply: asked.append(reply) or reply)
        answer(monkeypatch, act)
        desk.show()
        finished(desk, qtbot)
        assert buildings_held(str(inventory)).count == count
    assert len(asked) == 2
    assert area(inventory) == pytest.approx(before)
    (told,) = desk.messages.done_texts
    assert "taken away" in told
    assert DROP not in (0, 1)


def test_the_height_of_what_is_to_be_seen_can_be_changed_alone(desk, inventory, monkeypatch, qtbot):
    def act(dialog):
        assert dialog.target.value() == 1.6
        assert not dialog.ok.isEnabled()
        dialog.target.setValue(2.0)
        assert dialog.ok.isEnabled()
        return 1

    answer(monkeypatch, act)
    desk.show()
    finished(desk, qtbot)
    assert buildings_held(str(inventory)).target_m == 2.0
    assert desk.messages.done_texts == ["Views built: 11; as before: 0; not drawn: 0."]


def test_stopped_it_leaves_what_was_done_and_offers_the_rest(desk, inventory, houses, monkeypatch, qtbot):
    from camera_requisition.jobs import build_views as job

    def stopped(builder, *_):
        desk.follower._task.cancel()
        builder._progress.check()

    monkeypatch.setattr(job._Builder, "_all", stopped)
    answer(monkeypatch, lambda _dialog: 1)
    desk.show()
    qtbot.waitUntil(lambda: not desk.running and bool(desk.messages.offers), timeout=30_000)
    assert len(desk.messages.notes) == 1
    assert buildings_held(str(inventory)).count == 5
    assert outdated_views(str(inventory)) == 11
    assert desk.messages.errors == []


def test_what_cannot_be_loaded_is_told_and_the_inventory_stays(desk, inventory, monkeypatch, qtbot):
    layer = QgsVectorLayer(f"Polygon?crs={town.CRS}", "BATIMENT", "memory")
    QgsProject.instance().addMapLayer(layer)
    answer(monkeypatch, lambda _dialog: 1)
    desk.show()
    qtbot.waitUntil(lambda: not desk.running, timeout=30_000)
    assert [error.code for error in desk.messages.errors] == ["buildings_none"]
    assert buildings_held(str(inventory)).count == 0


def test_its_layer_comes_to_the_map_where_the_cameras_are_shown(desk, inventory, houses, monkeypatch, qtbot):
    camera = QgsVectorLayer(f"{inventory}|layername=camera", "Cameras", "ogr")
    camera.setCustomProperty(ROLE, "camera")
    QgsProject.instance().addMapLayer(camera)
    answer(monkeypatch, lambda _dialog: 1)
    desk.show()
    finished(desk, qtbot)
    shown = layer_of_role("building")
    assert shown is not None
    assert shown.featureCount() == 5
    assert layer_of_role("owner") is None


def test_nothing_is_loaded_past_unsaved_edits(desk, inventory, houses, monkeypatch):
    building = QgsVectorLayer(f"{inventory}|layername=building", "Buildings", "ogr")
    building.setCustomProperty(ROLE, "building")
    QgsProject.instance().addMapLayer(building)
    assert building.startEditing()
    building.addFeature(QgsFeature(building.fields()))
    seen = answer(monkeypatch, lambda _dialog: 1)
    desk.show()
    assert (seen, desk.running, len(desk.messages.warnings)) == ([], False, 1)
    building.rollBack()
