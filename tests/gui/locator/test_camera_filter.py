"""Cameras in the locator bar: asked through QGIS's own locator, on its threads; chosen ones are shown on the map."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsFeedback, QgsLocator, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtCore import QObject, pyqtSignal

from camera_requisition.gui.locator.camera_filter import CameraFilter
from camera_requisition.gui.locator.filter import SEARCH_AROUND
from camera_requisition.gui.locator.locator import Locator
from tests.gui import town
from tests.gui.conftest import process_events


def asked(filters: list, text: str) -> list:
    """What QGIS's locator finds for `text`, in its order."""
    locator = QgsLocator()
    found: list = []
    finished: list = []
    locator.foundResult.connect(lambda result: found.append(QgsLocatorResult(result)))  # the one that is told of goes
    locator.finished.connect(lambda: finished.append(True))
    for one in filters:
        locator.registerFilter(one)
    locator.fetchResults(text, QgsLocatorContext())
    until = time.monotonic() + 20
    while not finished and time.monotonic() < until:
        process_events()
        time.sleep(0.01)
    assert finished
    process_events()
    return sorted(found, key=lambda result: -result.score)


class Desk(QObject):
    """What the locator knows of the desk."""

    class Work:
        def __init__(self):
            self.inventory, self.opened = None, []

        def open_inventory(self, reference):
            self.opened.append(reference)
            return True

    class Drawing:
        def __init__(self):
            self.circles = []

        def circle_drawn(self, centre, radius):
            self.circles.append((centre, radius))

    searched = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.work, self.drawing, self.searches, self.shown = Desk.Work(), Desk.Drawing(), 0, 0

    def search(self):
        self.searches += 1

    # and what it knows of the entrance

    @property
    def desk(self):
        return self

    def opened_inventory(self):
        return "" if self.work.inventory is None else self.work.inventory.reference

    def show_dock(self):
        self.shown += 1


class Heard:
    def __init__(self):
        self.notes, self.errors = [], []

    def note(self, text):
        self.notes.append(text)

    def error(self, error, doing):
        self.errors.append(error)


class Iface:
    def __init__(self, canvas):
        self._canvas, self.filters = canvas, []

    def mapCanvas(self):
        return self._canvas

    def registerLocatorFilter(self, one):
        self.filters.append(one)

    def deregisterLocatorFilter(self, one):
        self.filters.remove(one)


@pytest.fixture
def place(canvas, monkeypatch):
    """Locator, desk, messages and the stand-in of QGIS. Nothing flashes: that would go on, on the map of the next test."""
    monkeypatch.setattr(canvas, "flashGeometries", lambda *_: None)
    desk, heard, iface = Desk(), Heard(), Iface(canvas)
    locator = Locator(iface, desk, heard)
    yield locator, desk, heard, iface
    locator.close_down()
    assert iface.filters == []


def test_cameras_are_found_by_owner_with_channel_and_address(town_file):
    found = asked([CameraFilter(lambda: str(town_file), lambda *_: None)], "cam transports")
    assert [result.displayString for result in found] == [f"Transports de l'Essai – Rue de l'Essai {number}" for number in (2, 4, 6, 8)]
    assert found[0].description == "11 rue de l'Essai"


def test_the_prefix_is_needed_and_two_letters_at_least(town_file):
    assert asked([CameraFilter(lambda: str(town_file), lambda *_: None)], "transports") == []
    assert asked([CameraFilter(lambda: str(town_file), lambda *_: None)], "cam t") == []


def test_without_an_inventory_nothing_is_found_and_a_broken_one_is_told(tmp_path):
    assert asked([CameraFilter(lambda: "", lambda *_: None)], "cam transports") == []
    (told,) = asked([CameraFilter(lambda: str(tmp_path / "gone.gpkg"), lambda *_: None)], "cam transports")
    assert "gone.gpkg" in told.displayString


def test_a_look_up_that_is_cancelled_gives_nothing(town_file):
    one, found, feedback = CameraFilter(lambda: str(town_file), lambda *_: None), [], QgsFeedback()
    one.resultFetched.connect(found.append)
    one.prepare("", QgsLocatorContext())
    feedback.cancel()
    one.fetchResults("transports", QgsLocatorContext(), feedback)
    assert found == []


def test_choosing_a_camera_brings_it_to_the_middle_of_the_map(place, town_file, canvas):
    locator, desk, heard, _iface = place
    locator.inventory = lambda: str(town_file)
    one = CameraFilter(lambda: str(town_file), locator.show_camera)
    (found,) = [result for result in asked([one.clone()], "cam essai 2") if "Essai 2" in result.displayString]
    one.triggerResult(found)
    # CAM-02 stands 290 m west and 25 m north of the town's middle.
    assert (canvas.center().x(), canvas.center().y()) == pytest.approx((town.X - 290, town.Y + 25), abs=0.01)
    assert canvas.scale() <= 1501
    assert (heard.notes, heard.errors, desk.searches) == ([], [], 0)


def test_searching_around_a_camera_draws_a_circle_there(place, town_file):
    locator, desk, _heard, _iface = place
    one = CameraFilter(lambda: str(town_file), locator.show_camera)
    found = next(result for result in asked([one.clone()], "cam essai 2") if "Essai 2" in result.displayString)
    assert [action.text for action in found.actions] == ["Search around it"]
    one.triggerResultFromAction(found, SEARCH_AROUND)
    ((centre, radius),) = desk.drawing.circles
    assert centre == pytest.approx((-1.5629, 47.2120), abs=2e-3)
    assert (radius, desk.searches, desk.shown) == (50.0, 1, 1)
    assert desk.work.opened == [str(town_file)]


def test_a_camera_without_coordinates_is_told_and_not_shown(place, town_file, canvas):
    locator, _desk, heard, _iface = place
    before = canvas.center().x()
    one = CameraFilter(lambda: str(town_file), locator.show_camera)
    found = next(result for result in asked([one.clone()], "cam cam") if "without coordinates" in result.description)
    one.triggerResult(found)
    assert "no coordinates yet" in heard.notes[0]
    assert canvas.center().x() == before


def test_the_inventory_is_the_docks_else_the_projects_else_that_of_last_time(place, town_file):
    from camera_requisition.gis import settings
    from camera_requisition.gis.inventory_layers import add_inventory_layers

    locator, desk, _heard, _iface = place
    settings.INVENTORY.set("last.gpkg")
    assert locator.inventory() == "last.gpkg"
    add_inventory_layers(str(town_file))
    assert locator.inventory() == str(town_file)
    desk.work.inventory = type("Facts", (), {"reference": "open.gpkg"})()
    assert locator.inventory() == "open.gpkg"
