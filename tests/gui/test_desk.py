"""The desk as a whole: draw, search, mark, save, open again, write papers, log; on an invented town."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QMainWindow

from camera_requisition.core.errors import InventoryMissing, WriteError
from camera_requisition.core.match.coverage import coverage
from camera_requisition.gis import settings
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.desk import Desk
from camera_requisition.gui.entrance import Entrance
from camera_requisition.gui.map_tools.path_tool import DrawnLeg
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.places import to_lonlat
from camera_requisition.processing.purge_cases import PurgeCases
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.event_log import EventLog
from tests.gui import town
from tests.gui.conftest import process_events

THURSDAY_EVENING = 1_795_203_600.0
"""2026-11-20T19:40:00Z: three days before the search of the tests."""
MONDAY = THURSDAY_EVENING + 2.5 * 86_400.0


class NotedMessages(Messages):
    """Notes instead of showing."""

    def __init__(self, iface) -> None:
        super().__init__(iface)
        self.errors, self.warnings, self.done_texts, self.folders, self.offers = [], [], [], [], []

    def error(self, error, doing=""):
        self.errors.append(error)

    def warning(self, text, details=None):
        self.warnings.append(text)

    def offer(self, text, button_text, name, accepted):
        self.offers.append(accepted)
        return super().offer(text, button_text, name, accepted)

    def done(self, text, folder=None, details=""):
        self.done_texts.append(text)
        self.folders.append(folder)


layers_wanted: list[str] = []
"""Inventories whose layers the desk would have put on the map."""


@pytest.fixture
def make_desk(qgis_iface, canvas, qtbot, monkeypatch):
    """`make_desk()` gives a desk as after a start of QGIS."""
    window = QMainWindow()
    monkeypatch.setattr(qgis_iface, "_mainWindow", window)
    monkeypatch.setattr(qgis_iface, "addDockWidget", window.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", window.removeDockWidget)
    # Layers on pytest-qgis's canvas outlive their project now and then, and crash the next test.
    monkeypatch.setattr(Desk, "_add_layers", lambda desk: layers_wanted.append(desk.work.inventory.reference))
    layers_wanted.clear()
    open_ones = []

    def made():
        actions = Actions(qgis_iface, qgis_iface.addToolBar("test"))
        entrance = Entrance(qgis_iface, actions, NotedMessages(qgis_iface))
        open_ones.append((entrance, actions))
        return entrance.desk

    yield made
    for entrance, actions in open_ones:
        entrance.close_down()
        actions.take_away()
    process_events()
    window.deleteLater()


@pytest.fixture
def desk(make_desk, town_file):
    """A desk with the town's inventory."""
    desk = make_desk()
    assert desk.work.open_inventory(str(town_file))
    return desk


def draw_zone(desk, canvas):
    """A zone of 200 by 60 m in the middle of the street."""
    corners = ((-100, -40), (100, -40), (100, 20), (-100, 20))
    desk.drawing.zone_drawn([to_lonlat(canvas, QgsPointXY(town.X + dx, town.Y + dy)) for dx, dy in corners])


def search(desk, qtbot):
    """Search the drawn zone on the Thursday evening, as of Monday."""
    desk.work.set_times(replace(desk.work.times, start=THURSDAY_EVENING, end=THURSDAY_EVENING + 600.0))
    with qtbot.waitSignal(desk.work.searched, timeout=30_000):
        desk.work.search(now=MONDAY)


def test_a_search_fills_the_list_and_the_map_and_is_logged(desk, canvas, qtbot, town_file):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    assert {match.candidate.camera.camera_id for match in desk.work.result.matches} == {"CAM-04", "CAM-05", "CAM-09", "CAM-10"}
    shown = desk.result_picture.shown()
    assert (shown["sees"], shown["may_see"], shown["numbers"]) == (2, 2, 4)
    assert "4 cameras of 3 owners, 2 of them see it" in desk.dock.result.summary.text()
    assert desk.dock.result.unplaced.isVisibleTo(desk.dock.result)
    events = EventLog(settings.event_log_path()).events()
    assert [event.action for event in events] == ["create_case", "search"]
    assert events[1].inventory == str(town_file)
    assert dict(events[1].counts) == {"matched": 4, "owners": 3}


def test_coverage_is_shown_while_it_is_wanted(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    page = desk.dock.result
    assert not page.coverage_text.isVisibleTo(page)
    page.coverage.setChecked(True)
    qtbot.waitUntil(lambda: page.coverage_text.isVisibleTo(page), timeout=20_000)
    shares = coverage(desk.work.result).zone_shares()
    assert f"{round(100 * shares[0])} % by none" in page.coverage_text.text()
    assert page.legend.isVisibleTo(page)
    areas = desk.coverage.picture.shown()["areas"]
    assert areas[0] > 0
    assert areas[1] > 0
    page.coverage.setChecked(False)
    assert desk.coverage.picture.shown() == {"areas": (0, 0, 0), "lines": (0, 0, 0), "times": (0,)}
    assert not page.coverage_text.isVisibleTo(page)
    page.coverage.setChecked(True)
    desk.work.remove("zones", 0)
    desk.work.result = None
    desk.work.result_changed.emit()
    assert not page.coverage_text.isVisibleTo(page), "nothing is found any more"


def test_every_change_is_in_the_case_file_at_once(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    path = Path(desk.papers.keeper.path)
    assert len(CaseFile.open(path).incident().zones) == 1
    search(desk, qtbot)
    desk.work.edit_marks(["CAM-04"], "request", False)
    case = CaseFile.open(path)
    assert case.parameters["start"] == "2026-11-20T20:40:00+01:00"
    assert len(case.result(desk.work.zone).matches) == 4
    assert (case.marks()["CAM-04"].keep, case.marks()["CAM-04"].request) == (True, False)
    desk.work.remove("zones", 0)
    assert CaseFile.open(path).incident().zones == ()


def test_after_a_crash_the_case_is_offered_and_opens_as_it_was(desk, canvas, qtbot, make_desk):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    desk.work.edit_marks(["CAM-05"], "keep", False)
    path = desk.papers.keeper.path
    assert settings.OPEN_CASE.get() == path
    after = make_desk()
    after.papers.offer_last_case()
    assert after.papers._offer is not None
    after.papers.open_case(path)
    assert after.work.inventory.reference == desk.work.inventory.reference
    assert after.work.times == desk.work.times
    assert [match.candidate.camera.camera_id for match in after.work.result.matches] == [
        match.candidate.camera.camera_id for match in desk.work.result.matches
    ]
    assert after.work.marks == desk.work.marks
    assert not after.work.outdated
    assert after.papers._offer is None


def test_a_list_that_was_out_of_date_is_so_when_the_case_is_opened_again(desk, canvas, qtbot, make_desk):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    draw_zone(desk, canvas)
    path = desk.papers.keeper.path
    after = make_desk()
    after.papers.open_case(path)
    assert after.work.outdated
    assert after.dock.result.outdated.isVisibleTo(after.dock.result)
    after.papers.export()
    assert not after.papers.running


def test_cases_whose_time_is_over_are_offered_for_purging_and_nothing_is_removed_unasked(desk, canvas, monkeypatch):
    draw_zone(desk, canvas)
    path = Path(desk.papers.keeper.path)
    desk.papers.keeper.close()
    settings.CASES_KEPT_DAYS.set(30)
    desk.papers.offer_purge()
    assert desk._messages.offers == []
    later = time.time() + 31 * 86_400.0
    monkeypatch.setattr("camera_requisition.gui.papers_desk.time.time", lambda: later)
    desk.papers.offer_purge()
    (accepted,) = desk._messages.offers
    asked = []
    monkeypatch.setattr(processing, "execAlgorithmDialog", lambda *given: asked.append(given), raising=False)
    accepted()
    ((algorithm, parameters),) = asked
    assert algorithm == "camera_requisition:purgecases"
    purge = PurgeCases()
    purge.initAlgorithm()
    assert set(parameters) <= {definition.name() for definition in purge.parameterDefinitions()}
    assert purge.parameterDefinition("DRY_RUN").defaultValue() is True
    assert (parameters["CASES"], parameters["OLDER_THAN_DAYS"]) == (str(path.parent), 30)
    assert path.is_file()


def test_a_case_that_was_closed_is_not_offered(desk, canvas, make_desk):
    draw_zone(desk, canvas)
    desk.papers.keeper.close()
    after = make_desk()
    after.papers.offer_last_case()
    assert after.papers._offer is None


def test_a_change_of_place_marks_the_list_as_out_of_date_and_no_papers_are_written(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    draw_zone(desk, canvas)
    assert desk.work.outdated
    assert desk.dock.result.outdated.isVisibleTo(desk.dock.result)
    desk.papers.export()
    assert not desk.papers.running
    assert desk._messages.warnings


def particulars(desk):
    """Enough to freeze."""
    desk.papers.keeper.save_particulars(
        {"number": "2026/77", "time_zone": "Europe/Paris", "service": {"name": "Brigade", "phone": "+33 2"}, "invented": True}
    )


def test_freezing_and_exporting_write_folders_that_the_case_remembers(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    particulars(desk)
    desk.work.edit_marks(["CAM-09", "CAM-10"], "request", False)
    for write in (desk.papers.freeze, desk.papers.export):
        with qtbot.waitSignal(desk.papers.paper_work.ended, timeout=120_000):
            write()
    process_events()
    assert desk._messages.errors == []
    frozen, exported = desk._messages.folders
    assert list(frozen.glob("*/keep-request.pdf"))
    assert not list(frozen.glob("*/requisition.pdf"))
    assert list(exported.glob("*/requisition.pdf"))
    keeper = desk.papers.keeper
    assert (len(keeper.freezes), len(keeper.exports)) == (1, 1)
    assert set(keeper.freezes[0].camera_ids) == {"CAM-04", "CAM-05", "CAM-09", "CAM-10"}
    assert desk.dock.papers.history.count() == 2
    actions = [event.action for event in EventLog(settings.event_log_path()).events()]
    assert actions[-2:] == ["freeze", "export"]
    manifest = json.loads((exported / "manifest.json").read_text(encoding="utf-8"))
    assert str(Path(keeper.path).parent) not in json.dumps(manifest)


def test_cancelling_papers_leaves_nothing(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    particulars(desk)
    desk.papers.export()
    with qtbot.waitSignal(desk.papers.paper_work.progressed, timeout=60_000):
        pass
    desk.dock.bar.cancelled.emit()
    assert not desk.papers.running
    assert not list(settings.output_folder().glob("*"))
    assert desk.papers.keeper.exports == []


def test_an_unwritable_folder_is_told_in_a_sentence(desk, canvas, qtbot, tmp_path):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    particulars(desk)
    (tmp_path / "file").write_text("", encoding="utf-8")
    desk.dock.papers.folder.setFilePath(str(tmp_path / "file"))
    with qtbot.waitSignal(desk.papers.paper_work.ended, timeout=60_000):
        desk.papers.export()
    process_events()
    assert [type(error) for error in desk._messages.errors] == [WriteError]


def test_cancelling_a_search_keeps_the_earlier_result(desk, canvas, qtbot):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    before = desk.work.result
    with qtbot.waitSignal(desk.work.search_ended, timeout=30_000):
        desk.work.search()
        desk.work.cancel_search()
    assert desk.work.result is before or desk.work.result.request.now != before.request.now
    assert desk._messages.errors == []


def test_contacts_are_shown_only_when_that_was_logged(desk, canvas, qtbot, monkeypatch, tmp_path):
    draw_zone(desk, canvas)
    search(desk, qtbot)
    shown = []
    monkeypatch.setattr("camera_requisition.gui.papers_desk.contacts_dialog", lambda matches, parent: shown.append(matches) or _Closed())
    desk.dock.result.contacts.click()
    assert len(shown) == 1
    assert EventLog(settings.event_log_path()).events()[-1].action == "open_contacts"
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings.EVENT_LOG.set(str(tmp_path / "file" / "log.sqlite"))
    desk.dock.result.contacts.click()
    assert len(shown) == 1
    assert isinstance(desk._messages.errors[-1], WriteError)


class _Closed:
    def exec(self):
        return 0


def test_a_missing_inventory_is_told_and_the_former_one_stays(desk, town_file):
    assert not desk.work.open_inventory("/nowhere/at/all.gpkg")
    assert isinstance(desk._messages.errors[-1], InventoryMissing)
    assert desk.work.inventory.reference == str(town_file)


def test_an_end_before_its_start_is_not_searched(desk, canvas):
    draw_zone(desk, canvas)
    desk.work.set_times(replace(desk.work.times, start=MONDAY, end=MONDAY - 60.0))
    desk.search()
    assert not desk.work.searching
    assert "before the start" in desk._messages.warnings[-1]
    assert desk.dock.times.problem.text()


def test_a_self_crossing_zone_is_told_and_not_taken(desk, canvas):
    corners = ((-100, -40), (100, 40), (100, -40), (-100, 40))
    desk.drawing.zone_drawn([to_lonlat(canvas, QgsPointXY(town.X + dx, town.Y + dy)) for dx, dy in corners])
    assert desk.work.incident.zones == ()
    assert desk._messages.errors[-1].code == "zone_self_crossing"


def test_a_path_from_a_gpx_file_with_times_is_a_track_and_comes_on_the_screen(desk, canvas, tmp_path):
    file = tmp_path / "flight.gpx"
    points = "".join(f'<trkpt lat="{47.2 + step / 10000}" lon="-1.55"><time>2026-11-20T19:4{step}:00Z</time></trkpt>' for step in range(4))
    file.write_text(
        f'<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>{points}</trkseg></trk></gpx>',
        encoding="utf-8",
    )
    desk.drawing.path_from_gpx(file)
    assert len(desk.work.incident.tracks) == 1
    assert "flight.gpx" in desk.dock.place.tree.topLevelItem(0).text(0)
    assert canvas.extent().contains(desk.incident_picture.bounds().boundingBox())


def test_a_zone_from_the_selected_feature(desk):
    layer = QgsVectorLayer(f"Polygon?crs={town.CRS}", "zones", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(town.X, town.Y, town.X + 50, town.Y + 50)))
    layer.dataProvider().addFeatures([feature])
    desk.drawing.from_selection(layer, "zones")
    assert desk._messages.errors[-1].code == "nothing_selected"
    layer.selectAll()
    desk.drawing.from_selection(layer, "zones")
    assert len(desk.work.incident.zones) == 1


def test_nothing_of_the_case_goes_into_the_project_the_log_or_the_history(desk, canvas, qtbot, tmp_path):
    messages = []
    QgsApplication.messageLog().messageReceived.connect(lambda text, *_rest: messages.append(text))
    draw_zone(desk, canvas)
    search(desk, qtbot)
    assert QgsProject.instance().mapLayers() == {}
    file = tmp_path / "project.qgs"
    assert QgsProject.instance().write(str(file))
    text = file.read_text(encoding="utf-8")
    case = Path(desk.papers.keeper.path)
    assert case.name not in text
    assert "CAM-04" not in text
    assert not [message for message in messages if case.name in message or "CAM-0" in message]
    QgsProject.instance().clear()


def test_another_reference_system_of_the_map_moves_the_pictures(desk, canvas, qtbot):
    from qgis.core import QgsCoordinateReferenceSystem

    draw_zone(desk, canvas)
    search(desk, qtbot)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    box = desk.incident_picture.bounds().boundingBox()
    assert -5 < box.xMinimum() < 5
    assert desk.result_picture.shown()["sees"] == 2


def draw_path(desk, canvas, legs):
    """A path of so many legs, along the street and on."""
    places = [to_lonlat(canvas, QgsPointXY(town.X + 60 * number, town.Y)) for number in range(legs + 1)]
    desk.drawing.path_drawn([DrawnLeg((start, end), "foot") for start, end in zip(places, places[1:])])


@pytest.mark.parametrize(("leg", "left"), [(0, (1, 2)), (2, (0, 1))], ids=["the first", "the last"])
def test_deleting_a_leg_leaves_the_others(desk, canvas, leg, left):
    draw_path(desk, canvas, 3)
    before = desk.work.incident.paths[0].legs
    page = desk.dock.place
    page.tree.choose("paths", 0, leg)
    page.delete.click()
    assert desk.work.incident.paths[0].legs == tuple(before[number] for number in left)


def test_a_leg_in_the_middle_cannot_be_deleted_and_the_button_says_why(desk, canvas):
    draw_path(desk, canvas, 3)
    page = desk.dock.place
    page.tree.choose("paths", 0, 1)
    assert not page.delete.isEnabled()
    assert "gaps" in page.delete.toolTip()
    page.tree.choose("paths", 0)
    page.delete.click()
    assert desk.work.incident.paths == ()


def test_deleting_the_only_leg_deletes_the_path(desk, canvas):
    draw_path(desk, canvas, 1)
    page = desk.dock.place
    page.tree.choose("paths", 0, 0)
    page.delete.click()
    assert desk.work.incident.paths == ()


def test_a_case_changed_on_another_desk_is_offered_to_be_read_again(desk, canvas):
    draw_zone(desk, canvas)
    other = CaseFile.open(desk.papers.keeper.path)
    other.save_particulars({"number": "2026/78"})
    desk.work.remove("zones", 0)
    assert desk._messages.errors == []
    assert len(desk._messages.offers) == 1
    desk._messages.offers[0]()
    assert desk.papers.keeper.number == "2026/78"
    assert len(desk.work.incident.zones) == 1


def test_a_case_that_is_opened_comes_on_the_screen(desk, canvas, make_desk, town_file):
    draw_zone(desk, canvas)
    path = desk.papers.keeper.path
    desk.papers.keeper.close()
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    after = make_desk()
    after.papers.open_case(path)
    # an empty map shows the inventory, whatever is drawn is on the screen
    assert layers_wanted == [str(town_file)]
    assert canvas.extent().contains(after.incident_picture.bounds().boundingBox())
