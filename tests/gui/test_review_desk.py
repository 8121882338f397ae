"""Questions that lists left open are answered, owners merged and cameras assigned, in windows beside the map."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.review import Review
from camera_requisition.gis.inventory_layers import ROLE, add_inventory_layers
from camera_requisition.gui import inventory_desk, review_desk
from camera_requisition.gui.review_desk import ReviewDesk
from camera_requisition.gui.work import Work
from camera_requisition.store.inventory import Inventory
from tests.gui.test_desk import NotedMessages

X, Y = 913_000.0, 6_458_000.0


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        cameras = [
            Camera("a", "city-1", label="Market", heading_deg=90.0, source="City", source_id="1", x=X, y=Y),
            Camera("b", "hall-1", label="Market place", heading_deg=95.0, source="City", source_id="2", x=X + 3, y=Y),
            Camera("c", "city-1", label="Station", view_source="surveyed", heading_deg=10.0, source="City", source_id="3", x=X + 90, y=Y),
            Camera("d", label="Nobody's", source="City", source_id="4", x=X + 50, y=Y),
        ]
        reviews = [
            Review("same_camera", "camera", "b", "a", 2, {"distance_m": 3.0}),
            Review("surveyed_differs", "camera", "c", None, 3, {"heading_deg": 20.0}),
            Review("owner_doubtful", "owner", "hall", "city", None, {"name": "Mairie"}),
        ]
        owners = [Owner("city", "Ville de Test", phone="01"), Owner("hall", "Mairie Test", phone="02"), Owner("shop", "Tabac")]
        recorders = [Recorder("city-1", "city", assumed=True), Recorder("hall-1", "hall", assumed=True)]
        opened.write_intake(Intake("i", "City", "city.csv", taken_at="2026-01-01T10:00:00+01:00"), owners, recorders, cameras, None, reviews)
    return str(path)


@pytest.fixture
def desk(qgis_iface, canvas, inventory, monkeypatch, qtbot):
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    work = Work()
    made = ReviewDesk(qgis_iface, work, None, NotedMessages(qgis_iface))
    made.messages = made._messages
    made.canvas = canvas
    assert work.open_inventory(inventory)
    add_inventory_layers(inventory)
    yield made
    made.close_down()
    QgsProject.instance().clear()


def done(desk, qtbot):
    qtbot.waitUntil(lambda: not desk.running, timeout=30_000)


def reviews(desk, qtbot):
    desk.show_reviews()
    done(desk, qtbot)
    return desk.reviews


def groups(window):
    found = {}
    for row in range(window.tree.topLevelItemCount()):
        group = window.tree.topLevelItem(row)
        found[f"{group.text(0)} ({group.text(1)})"] = [group.child(index).text(0) for index in range(group.childCount())]
    return found


def cells(window):
    return [[window.table.item(row, column).text() for column in range(3)] for row in range(window.table.rowCount())]


def cameras(inventory):
    with Inventory.open(inventory) as opened:
        return {camera.camera_id: camera for camera in opened.cameras()}


def choose(window, group, row=None):
    item = window.tree.topLevelItem(group)
    window.tree.setCurrentItem(item if row is None else item.child(row))


def test_each_question_stands_under_what_it_asks_with_both_sides(desk, qtbot):
    window = reviews(desk, qtbot)
    assert groups(window) == {
        "Is it a camera that is known already? (1)": ["Market place – Market"],
        "Is it an owner that is known already? (1)": ["Mairie Test – Ville de Test"],
        "A list says otherwise than what was surveyed (1)": ["Station"],
    }
    assert window.detail.text() == "From the list city.csv of City, row 2. 3.0 m apart. Headings 5° apart."
    assert ["Heading (° clockwise from true north)", "95", "90"] in cells(window)
    assert cells(window)[0][1] != cells(window)[0][2], "what differs stands first"
    choose(window, 2, 0)
    assert cells(window) == [["Heading (° clockwise from true north)", "10", "20"]]
    assert (window.first.text(), window.second.text()) == ("Keep what was surveyed", "Take what the list says")


def test_answers_are_carried_out_and_the_questions_go(desk, inventory, qtbot):
    window = reviews(desk, qtbot)
    window.first.click()
    done(desk, qtbot)
    assert cameras(inventory)["b"].merged_into == "a"
    assert "Is it a camera that is known already? (1)" not in groups(window)
    choose(window, 1, 0)
    window.second.click()
    done(desk, qtbot)
    assert cameras(inventory)["c"].heading_deg == 20.0
    choose(window, 0)
    window.second.click()
    done(desk, qtbot)
    assert groups(window) == {}
    assert window.about.text().startswith("Nothing is left to be decided. Questions come up when")
    assert desk.messages.errors == []


def test_the_map_goes_where_the_question_is(desk, qtbot):
    window = reviews(desk, qtbot)
    window.show_on_map.click()
    assert desk.canvas.extent().center().x() == pytest.approx(X + 1.5, abs=0.5)
    choose(window, 1, 0)
    assert not window.show_on_map.isEnabled(), "an owner lies nowhere"


def test_nothing_is_written_past_unsaved_edits(desk, inventory, qtbot):
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.customProperty(ROLE) == "camera")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("label"), "Unsaved")
    window = reviews(desk, qtbot)
    window.first.click()
    assert "Save or drop the edits" in desk.messages.warnings[-1]
    assert cameras(inventory)["b"].merged_into is None
    layer.rollBack()


def test_owners_are_filtered_and_merged_as_chosen(desk, inventory, qtbot):
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    assert [window.owners.topLevelItem(row).text(0) for row in range(3)] == ["Mairie Test", "Tabac", "Ville de Test"]
    window.filter.setText("tabac")
    assert [window.owners.topLevelItem(row).isHidden() for row in range(3)] == [True, False, True]
    window.filter.clear()
    for row in (0, 2):
        window.owners.topLevelItem(row).setSelected(True)

    def agree():
        for dialog in QApplication.topLevelWidgets():
            if dialog.objectName() == "CameraRequisitionMerge" and dialog.isVisible():
                dialog.into.setCurrentIndex(1)
                assert dialog.kept() == "city"
                dialog._choices["phone"].setCurrentIndex(dialog._choices["phone"].findData("02"))
                dialog.accept()
                return
        QTimer.singleShot(20, agree)

    QTimer.singleShot(20, agree)
    window.merge.click()
    done(desk, qtbot)
    with Inventory.open(inventory) as opened:
        owners = {owner.owner_id: owner for owner in opened.owners()}
    assert (owners["hall"].merged_into, owners["city"].phone) == ("city", "02")
    assert cameras(inventory)["b"].recorder_id == "city-1"
    assert window.owners.topLevelItemCount() == 2


def test_selected_cameras_are_assigned(desk, inventory, qtbot):
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    window.owners.topLevelItem(1).setSelected(True)
    window.assign.click()
    assert "Select cameras" in desk.messages.warnings[-1]
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.customProperty(ROLE) == "camera")
    layer.selectByExpression("\"camera_id\" = 'd'")
    window.assign.click()
    done(desk, qtbot)
    assert cameras(inventory)["d"].recorder_id == "shop-1"


def test_a_recorder_is_given_to_another_owner(desk, inventory, qtbot, monkeypatch):
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    window.tabs.setCurrentWidget(window.recorders)
    window.recorders.topLevelItem(0).setSelected(True)
    monkeypatch.setattr(review_desk, "asked_choice", lambda *_args: "Tabac (shop)")
    window.move.click()
    done(desk, qtbot)
    with Inventory.open(inventory) as opened:
        assert "shop" in {recorder.owner_id for recorder in opened.recorders()}


def when_asked_to_merge(answer):
    """Answer the dialog in which merging is agreed to, once it is there."""

    def look():
        for dialog in QApplication.topLevelWidgets():
            if dialog.objectName() == "CameraRequisitionMerge" and dialog.isVisible():
                answer(dialog)
                return
        QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_what_is_proposed_follows_the_one_that_stays_and_the_shortest_retention_counts(desk, inventory, qtbot):
    with Inventory.open(inventory, write=True) as opened:
        figures = [
            Recorder("city-1", "city", "CSU", retention_declared_days=15.0, retention_declared_on="2026-01-01"),
            Recorder("hall-1", "hall", "Hall", retention_declared_days=7.0, retention_declared_on="2025-01-01"),
        ]
        opened.write_intake(Intake("figures", taken_at="2026-01-02T10:00:00+01:00"), recorders=figures)
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    window.tabs.setCurrentWidget(window.recorders)
    window.recorders.selectAll()
    shown = []

    def agree(dialog):
        for stays in (0, 1):
            dialog.into.setCurrentIndex(stays)
            shown.append({name: dialog.values()[name] for name in ("name", "retention_declared_days")})
        dialog.accept()

    when_asked_to_merge(agree)
    window.merge.click()
    done(desk, qtbot)
    assert sorted(shown, key=lambda one: one["name"]) == [
        {"name": "CSU", "retention_declared_days": 7.0},
        {"name": "Hall", "retention_declared_days": 7.0},
    ]
    with Inventory.open(inventory) as opened:
        (stays,) = [one for one in opened.recorders() if one.merged_into is None]
    assert (stays.retention_declared_days, stays.retention_declared_on) == (7.0, "2025-01-01")


def test_groups_of_probable_doubles_are_chosen_one_at_a_time(desk, inventory, qtbot):
    with Inventory.open(inventory, write=True) as opened:
        more = [Owner("a1", "Régie des eaux"), Owner("a2", "Regie des Eaux"), Owner("b1", "Halles de Meylan"), Owner("b2", "Halle de Meylan")]
        opened.write_intake(Intake("more", taken_at="2026-01-02T10:00:00+01:00"), more)
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    window.tabs.setCurrentWidget(window.doubles)
    assert window.doubles.topLevelItemCount() >= 2
    for row in (0, 1):
        place = window.doubles.visualItemRect(window.doubles.topLevelItem(row)).center()
        control = Qt.KeyboardModifier.ControlModifier if row else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(window.doubles.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert len(window.chosen()) == 2, "two groups chosen together would become one owner"


def test_a_filter_finds_names_without_their_accents(desk, inventory, qtbot):
    with Inventory.open(inventory, write=True) as opened:
        opened.write_intake(Intake("more", taken_at="2026-01-02T10:00:00+01:00"), [Owner("m", "Métropole")])
    desk.show_owners()
    done(desk, qtbot)
    window = desk.owners
    window.filter.setText("METROPOLE")
    shown = [item.text(0) for row in range(4) if not (item := window.owners.topLevelItem(row)).isHidden()]
    assert shown == ["Métropole"]
    window.filter.setText("nobody")
    assert window.about.text() == "Nothing matches the filter."


def test_an_empty_inventory_says_where_owners_come_from(desk, tmp_path, qtbot):
    path = tmp_path / "empty.gpkg"
    Inventory.create(path, "EPSG:2154", "Europe/Paris").close()
    assert desk._work.open_inventory(str(path))
    desk.show_owners()
    done(desk, qtbot)
    assert "take in a list that names them" in desk.owners.about.text()
    desk.owners.tabs.setCurrentWidget(desk.owners.recorders)
    assert "has no recorders yet" in desk.owners.about.text()


def test_each_step_can_be_told_from_the_others_and_is_the_one_taken_back(desk, inventory, qtbot, monkeypatch):
    from camera_requisition.gui.inventory_desk import InventoryDesk
    from camera_requisition.jobs.merge_records import AssignRequest, assign

    now = "2026-03-01T10:00:00+01:00"
    first = assign(AssignRequest(inventory, ["d"], to_owner="city", now=now))
    second = assign(AssignRequest(inventory, ["c"], to_owner="hall", now=now))
    offered = []

    def choose_second(*arguments):
        offered.extend(arguments[3])
        return arguments[3][0]

    monkeypatch.setattr(inventory_desk, "asked_choice", choose_second)
    InventoryDesk(desk._work, None, desk.messages).undo_intake()
    assert offered[0].endswith("cameras or recorders assigned (new: 0, changed: 1)")
    assert first.intake_id in offered[1], "the second of two that read the same is named by its id"
    with Inventory.open(inventory) as opened:
        assert [one.intake_id for one in opened.intakes() if one.undone_at] == [second.intake_id]
