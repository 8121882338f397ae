"""The main job in the real desktop, with the real mouse and keyboard: from enabling the plugin to the files on the disk."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop

SUMMARY = re.compile(r"\d+ cameras? of \d+ owners?, \d+ of them sees? it; .+")
MATCHES = "CameraRequisitionResult"


def enable_the_plugin(desktop) -> None:
    """Plugins ▸ Manage and Install Plugins, and a tick beside ours."""
    desktop.key("alt+p")
    desktop.key("Return")
    desktop.wait_for("the plugin manager", lambda: desktop.state()["window"] == "QgsPluginManagerBase")
    left, top, _width, height = desktop.find(item="Camera Requisition")
    desktop.press(left + 8, top + height // 2)
    desktop.wait_for("the plugin's toolbar", lambda: desktop.ask(name="CameraRequisitionToolbar"))
    desktop.click(text="Close")


def open_project(desktop, path: Path) -> None:
    """Ctrl+O, and the file's name."""
    desktop.key("ctrl+o")
    desktop.wait_for("the file dialog", lambda: desktop.state()["window"] == "QFileDialog")
    desktop.key("ctrl+a")
    desktop.type(str(path))
    desktop.key("Return")
    desktop.wait_for("the project", lambda: desktop.state()["layers"] >= 4, 60)
    desktop.wait_for("a map at rest", lambda: not desktop.state()["drawing"], 60)


def middle_of_the_map(desktop) -> tuple[int, int]:
    """In pixels of the screen."""
    left, top, width, height = desktop.find(name="theMapCanvas")
    return left + width // 2, top + height // 2


def enter_time(desktop, name: str, moment: datetime) -> None:
    """Click on the day and type all of it."""
    left, top, _width, height = desktop.find(name="moment", inside=name)
    desktop.press(left + 14, top + height // 2)
    desktop.type(moment.strftime("%d%m%Y%H%M"))


def draw_place_and_flight(desktop) -> None:
    """A circle by dragging, and a path of two legs that begins in it."""
    x, y = middle_of_the_map(desktop)
    desktop.click(name="CameraRequisition_circle_button")
    desktop.drag((x, y), (x + 60, y))
    desktop.wait_for("the circle in the list", lambda: len(desktop.says("CameraRequisitionParts")) == 1)
    desktop.click(name="CameraRequisition_path_button")
    desktop.press(x, y)
    desktop.press(x + 60, y + 30)
    desktop.key("l")
    desktop.press(x + 90, y + 90)
    desktop.key("Return")
    desktop.wait_for("the path in the list", lambda: len(desktop.says("CameraRequisitionParts")) == 2)


def draw_zone_by_clicks(desktop) -> None:
    """A polygon whose last corner is taken back once, finished with the right button."""
    x, y = middle_of_the_map(desktop)
    desktop.click(name="CameraRequisition_zone_button")
    for dx, dy in ((-50, -40), (50, -40), (90, 90)):
        desktop.press(x + dx, y + dy)
    desktop.key("BackSpace")
    desktop.press(x + 50, y + 40)
    desktop.press(x, y, button=3)
    desktop.wait_for("the zone in the list", lambda: len(desktop.says("CameraRequisitionParts")) == 3)


def fill_in_what_freezing_needs(desktop) -> None:
    """Procedure number, service and call-back number."""
    desktop.find(name="CameraRequisitionParticulars")
    desktop.enter("number", "2026/000123")
    desktop.click(tab=2, of="CameraRequisitionParticulars")
    desktop.enter("service.name", "Commissariat de Port-Imaginaire")
    desktop.enter("service.phone", "+33 2 00 00 00 00")
    desktop.screenshot("particulars")
    desktop.click(text="OK")


def rows_of(file: Path, table: str) -> int:
    """How many rows a table of a GeoPackage or of the log has."""
    queries = {"freeze": "SELECT count(*) FROM freeze", "export": "SELECT count(*) FROM export", "mark": "SELECT count(*) FROM mark"}
    connection = sqlite3.connect(file)
    try:
        return int(connection.execute(queries[table]).fetchone()[0])
    finally:
        connection.close()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)], ids=["1920x1080", "1366x768"])
def test_from_enabling_the_plugin_to_the_files_on_the_disk(desktop, demonstration, tmp_path, size):
    screen = desktop(size=size)
    enable_the_plugin(screen)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.find(name="CameraRequisitionDock")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    assert "State of the inventory" in screen.says("inventoryAge")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)

    draw_place_and_flight(screen)
    draw_zone_by_clicks(screen)
    evening = (datetime.now() - timedelta(days=2)).replace(hour=22, minute=10)
    for name, minutes in (("start", 0), ("end", 5), ("path_start", 5), ("path_start_latest", 7)):
        enter_time(screen, name, evening + timedelta(minutes=minutes))
    screen.screenshot("place")

    screen.click(name="CameraRequisition_search_button")
    screen.wait_for("the summary", lambda: SUMMARY.match(screen.says("summary") or ""), 90)
    rows = screen.says(MATCHES)
    assert len(rows) >= 3
    assert {row[2] for row in rows} <= {"sees it", "may see it"}
    assert all(row[5] for row in rows)
    screen.hover(cell=[1, 0], of=MATCHES)
    screen.screenshot("list")
    screen.click(cell=[1, 0], of=MATCHES)
    left, top, _width, height = screen.find(cell=[0, 7], of=MATCHES)
    screen.press(left + 10, top + height // 2)
    screen.wait_for("the mark taken away", lambda: screen.says(MATCHES)[0][7] == 0)

    screen.click(name="CameraRequisition_freeze_button")
    fill_in_what_freezing_needs(screen)
    packets = tmp_path / "packets"
    screen.wait_for("the keep-requests", lambda: list(packets.glob("*-keep/*/keep-request.pdf")), 180)
    screen.wait_for("the freeze in the history", lambda: len(screen.says("history") or []) == 1)
    screen.click(name="CameraRequisition_export_button")
    screen.wait_for("the packets", lambda: (packets / "2026-000123" / "manifest.json").is_file(), 180)
    screen.wait_for("the history", lambda: len(screen.says("history") or []) == 2)
    screen.screenshot("papers")

    for pattern in (
        "print-all.pdf",
        "dispatch.pdf",
        "call-sheet.pdf",
        "case-file/overview.pdf",
        "case-file/evidence.gpkg",
        "*/requisition.pdf",
        "*/annex.pdf",
    ):
        found = list((packets / "2026-000123").glob(pattern))
        assert found, pattern
        assert all(file.stat().st_size > 500 for file in found), pattern
    manifest = (packets / "2026-000123" / "manifest.json").read_text(encoding="utf-8")
    assert json.loads(manifest)
    assert screen.state()["python_errors"] == []
    (case,) = (tmp_path / "cases").glob("*.gpkg")
    assert (rows_of(case, "freeze"), rows_of(case, "export")) == (1, 1)
    log = sqlite3.connect(tmp_path / "events.sqlite")
    assert [action for (action,) in log.execute("SELECT action FROM event ORDER BY fid")] == ["create_case", "search", "freeze", "export"]
    log.close()


def test_after_a_crash_the_case_is_offered_and_opens_again(desktop, demonstration, tmp_path):
    screen = desktop(enabled=True)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    draw_place_and_flight(screen)
    time.sleep(3.0)  # QGIS writes its settings to the disk a moment after they were changed
    screen.crash()
    screen.stop()

    screen.start()
    screen.key("ctrl+alt+k")
    screen.click(name="cameraRequisitionReopen")
    parts = screen.wait_for("what was drawn", lambda: screen.says("CameraRequisitionParts"))
    assert [row[0] for row in parts] == ["Circle 1", "Path 1"]
