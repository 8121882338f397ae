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
    from tests.desktop.town_project import town_project

    project = town_project(tmp_path)
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
    # Their headings were known: recorded wrongly, which is the answer where nothing else is said.
    screen.wait_for("the question", lambda: screen.state()["window"] == "CameraRequisitionCorrectionOrChange")
    screen.screenshot("correction or change")
    screen.key("Return")
    for number, heading in ((3, 100.0), (4, 200.5), (5, 355.0)):
        camera = f"CAM-{number:02d}"
        screen.wait_for(f"{camera} in the file", lambda camera=camera, heading=heading: values(inventory, camera)[0] == heading)
        assert before[camera][0] != heading
    screen.screenshot("saved")
    assert screen.state()["python_errors"] == []


def test_with_the_mouse_alone_cameras_are_turned_undone_placed_and_asked_about(desktop, tmp_path, qgis_app):
    from tests.desktop.town_project import town_project

    project = town_project(tmp_path)
    inventory = tmp_path / "inventory.gpkg"
    screen = desktop(enabled=True)
    open_project(screen, project)
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.click(text="Aim")
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "AimTool")
    for camera in (3, 6):
        x, y = FIRST[0] + 110.0 * (camera - 1), FIRST[1]
        screen.press(*screen.map_place(x, y))
        screen.wait_for("the camera in the panel", lambda camera=camera: screen.says("aimingHeads") == f"Rue de l'Essai {camera}")
        # All of both is recorded: 60 m to the south is the middle of the far arc.
        screen.drag(screen.map_place(x, y - 60.0), screen.map_place(x + 60.0, y))
        screen.wait_for("a change", lambda camera=camera: screen.says("aimingHeads") == f"Rue de l'Essai {camera} *")
        screen.key("Return")
        screen.wait_for("it applied", lambda: not screen.says("aimingHeads"))
    screen.key("ctrl+z")  # the last of the two
    screen.key("n")
    screen.drag(screen.map_place(town.X, town.Y - 60.0), screen.map_place(town.X, town.Y - 120.0))
    screen.wait_for("the new camera in the panel", lambda: screen.says("aimingHeads") == "new camera *")
    screen.screenshot("placed")
    screen.key("Return")
    screen.click(name="aimingSave")
    # Their headings were known: recorded wrongly, which is the answer where nothing else is said.
    screen.wait_for("the question", lambda: screen.state()["window"] == "CameraRequisitionCorrectionOrChange")
    screen.screenshot("correction or change")
    screen.key("Return")
    screen.wait_for("the new camera in the file", lambda: len(placed_by_hand(inventory)) == 1)
    assert values(inventory, "CAM-03")[0] == pytest.approx(90.0, abs=5.0)  # grid north is 3° off here
    assert values(inventory, "CAM-06")[0] == 180.0
    assert placed_by_hand(inventory)[0] == pytest.approx(180.0, abs=5.0)

    screen.click(text="Seen from")
    screen.press(*screen.map_place(FIRST[0] + 110.0, FIRST[1] - 30.0))
    screen.wait_for("the cameras that see it", lambda: "Rue de l'Essai 2" in str(screen.says("seenFromList")))
    screen.screenshot("seen_from")
    assert screen.state()["python_errors"] == []


def placed_by_hand(inventory):
    """The headings of the cameras that were placed on the map."""
    with closing(sqlite3.connect(inventory)) as connection:
        query = "SELECT heading_deg FROM camera WHERE camera_id LIKE 'hand-%' AND edited_with = 'aiming'"
        return [heading for (heading,) in connection.execute(query)]
