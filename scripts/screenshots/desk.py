"""What a person does at the desk before a picture is worth taking: everything with the mouse and the keyboard, as in the desktop's tests."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from osgeo import gdal, ogr
from shapely import from_wkt

from scripts.demo.folders import DemoFolders
from scripts.demo.incident import ZONE
from tests.desktop.driver import Desktop

SIZE = (1600, 900)
WIDER, NARROWER = 130, 60
"""By how many pixels the dock grows to the left, and the layers' panel shrinks."""
SIMPLER_M = 6.0
"""Corners of the flight that lie nearer than this to a straight way are left out: each costs a click."""
RIDE_CORNERS = 5
"""As much of the ride as the map shows."""
SCOOTER = {"en": "scooter", "fr": "en scooter"}
Point = tuple[float, float]


def copied_demonstration(demonstration: DemoFolders, folder: Path) -> Path:
    """Project, inventory and base map in a folder of their own, so that nothing done for a picture stays; the path of the project."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in (demonstration.project, demonstration.inventory, demonstration.base_map):
        shutil.copy2(file, folder / file.name)
    return folder / demonstration.project.name


def flight(demonstration: DemoFolders) -> tuple[list[Point], list[Point]]:
    """Corners of the run and of the first part of the ride, in the project's coordinates."""
    gdal.UseExceptions()
    source = ogr.Open(str(demonstration.incident))  # held: its layers die with it
    lines = [from_wkt(feature.GetGeometryRef().ExportToWkt()).simplify(SIMPLER_M) for feature in source.GetLayer("path")]
    run, ride = ([(x, y) for x, y in line.coords] for line in lines)
    return run, ride[:RIDE_CORNERS]


class Desk:
    """One QGIS in one language with the demonstration open and the dock shown."""

    def __init__(self, screen: Desktop, project: Path, language: str) -> None:
        self.screen = screen
        self.language = language
        self._project = project

    def open(self) -> None:
        """Open project and dock; returns when the map is at rest."""
        screen = self.screen
        screen.key("ctrl+o")
        screen.wait_for("the file dialog", lambda: screen.state()["window"] == "QFileDialog")
        screen.key("ctrl+a")
        screen.type(str(self._project))
        screen.key("Return")
        screen.wait_for("the project", lambda: screen.state()["layers"] >= 5, 60)
        # The browser takes a third of the layers' height and shows nothing of ours.
        screen.key("ctrl+2")
        screen.key("ctrl+alt+k")
        screen.wait_for("the inventory", lambda: screen.says("inventory") == "inventory.gpkg", 60)
        self._make_room()
        self.rest()

    def _make_room(self) -> None:
        """A wider dock and narrower layers, so that the list shows its owners."""
        left, top, _width, height = self.screen.find(name="CameraRequisitionDock")
        middle = top + height // 2
        self.screen.drag((left - 3, middle), (left - 3 - WIDER, middle))
        left, _top, width, _height = self.screen.find(name="Layers")
        self.screen.drag((left + width + 2, middle), (left + width + 2 - NARROWER, middle))

    def rest(self) -> None:
        """Wait until the map is drawn."""
        self.screen.wait_for("a map at rest", lambda: not self.screen.state()["drawing"], 90)

    def nearer(self, place: Point, steps: int = 1) -> None:
        """Turn the wheel over a place of the map; each step doubles the scale."""
        for _ in range(steps):
            self.screen.press(*self.screen.map_place(*place), button=4)
            self.rest()

    def clicks(self, places: Sequence[Point]) -> None:
        """Click on one place of the map after the other."""
        for place in places:
            self.screen.press(*self.screen.map_place(*place))

    def draw_incident(self, run: Sequence[Point], ride: Sequence[Point]) -> None:
        """The square, and a flight of two legs that begins in it."""
        screen = self.screen
        screen.click(name="CameraRequisition_zone_button")
        self.clicks(ZONE)
        screen.press(*screen.map_place(*ZONE[0]), button=3)
        screen.wait_for("the zone in the list", lambda: len(screen.says("CameraRequisitionParts")) == 1)
        screen.click(name="CameraRequisition_path_button")
        self.clicks(run)
        screen.key("l")
        self.choose_scooter()
        self.clicks(ride[1:])
        screen.key("Return")
        screen.wait_for("the path in the list", lambda: len(screen.says("CameraRequisitionParts")) == 2)

    def choose_scooter(self) -> None:
        """The way of moving of the leg that comes next."""
        self.screen.click(name="nextMode")
        self.screen.click(item=SCOOTER[self.language])

    def enter_times(self) -> None:
        """The night before last, so that some footage is urgent and some is safe whenever the pictures are taken."""
        evening = (datetime.now().astimezone() - timedelta(days=2)).replace(hour=23, minute=40)
        for name, minutes in (("start", 0), ("end", 10), ("path_start", 8), ("path_start_latest", 10)):
            left, top, _width, height = self.screen.find(name="moment", inside=name)
            self.screen.press(left + 14, top + height // 2)
            self.screen.type((evening + timedelta(minutes=minutes)).strftime("%d%m%Y%H%M"))

    def search(self) -> None:
        """Search, and wait for the list."""
        self.screen.click(name="CameraRequisition_search_button")
        self.screen.wait_for("the list of cameras", lambda: self.screen.says("CameraRequisitionResult"), 90)
        self.rest()

    def from_inventory_menu(self, entry: str) -> None:
        """Choose an entry of the dock's inventory menu, by its name."""
        self.screen.click(name="inventoryMenu")
        self.screen.click(menu=entry)

    def close_messages(self) -> None:
        """Close what lies over the map's upper edge: it told what has been done, and hides what was."""
        for _ in range(len(self.screen.state()["messages"])):
            left, top, width, _height = self.screen.find(name="theMapCanvas")
            self.screen.press(left + width - 16, top + 16)
