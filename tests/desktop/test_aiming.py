"""Aiming in the real desktop: a camera is chosen on the map, its handle dragged, applied and saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_main_job import open_project
from tests.gui import town

pytestmark = pytest.mark.desktop
FIRST = (town.X - 400.0, town.Y + 25.0)
"""Where CAM-01 hangs; 110 m east of it CAM-02, and so on."""


def values(inventory, camera_id):
    with closing(sqlite3.connect(inventory)) as connection:
        query = "SELECT heading_deg, edited_with FROM camera WHERE camera_id = ?"
        return connection.execute(query, (camera_id,)).fetchone()


def test_three_cameras_are_aimed_and_saved(desktop, tmp_path, qgis_app):
    from tests.desktop.conftest import _town

    project = _town(tmp_path)
    inventory = tmp_path / "inventory.gpkg"
    before = {camera: values(inventory, camera) for camera in ("CAM-03", "CAM-04", "CAM-05")}
    screen = desktop(enabled=True)
    open_project(screen, project)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.click(text="Aim")
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "AimTool")
    for number, heading in ((3, "100"), (4, "200.5"), (5, "355")):
        screen.press(*screen.map_place(FIRST[0] + 110.0 * (number - 1), FIRST[1]))
        screen.wait_for("the camera in the panel", lambda: screen.ask(name="aiming_heading_deg"))
        left, top, width, height = screen.find(name="aiming_heading_deg")
        screen.press(left + width // 3, top + height // 2, times=2)
        screen.key("ctrl+a")
        screen.type(heading)
        screen.key("Tab")
        if number == 4:
            screen.screenshot("aiming")
        screen.click(name="aimingApply")
    screen.click(name="aimingSave")
    for number, heading in ((3, 100.0), (4, 200.5), (5, 355.0)):
        camera = f"CAM-{number:02d}"
        screen.wait_for(f"{camera} in the file", lambda camera=camera, heading=heading: values(inventory, camera)[0] == heading)
        assert before[camera][0] != heading
    screen.screenshot("saved")
    assert screen.state()["python_errors"] == []
