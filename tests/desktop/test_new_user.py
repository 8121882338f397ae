"""What a technician does in the first hour, in the real desktop: two lists, cameras placed and aimed, the checks, and an intake taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_inventory import cameras, from_inventory_menu
from tests.desktop.test_main_job import open_project
from tests.gui import town

pytestmark = pytest.mark.desktop
PREVIEW = "CameraRequisitionPreview"
PREFECTURE, ANNEX = "Préfecture de police", "Annexe 1"
PLACES = [(town.X - 200.0 + 40.0 * number, town.Y - 150.0) for number in range(10)]
"""Where nothing stands in the town of the tests."""


def take_in(screen, inventory, path, source, rows):
    from_inventory_menu(screen, "takeIn")
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionImport")
    screen.click(name="listFile")
    screen.type(str(path))
    screen.key("Return")
    screen.enter("listSource", source)
    screen.wait_for("the preview", lambda: len(screen.says(PREVIEW) or []) >= rows, 90)
    for _attempt in range(3):  # a click that comes while the preview is made anew meets a button that rests
        screen.click(name="listTake")
        if screen.closes("CameraRequisitionImport", 5.0):
            break
    screen.wait_for("the list in the inventory", lambda: cameras(inventory, source)[0] >= rows, 90)


def aimed(inventory):
    with closing(sqlite3.connect(inventory)) as connection:
        query = "SELECT heading_deg FROM camera WHERE source = ? AND heading_deg IS NOT NULL ORDER BY heading_deg"
        return [row[0] for row in connection.execute(query, (ANNEX,))]


def test_a_new_user_keeps_an_inventory(desktop, tmp_path, qgis_app, shared_data):
    from tests.desktop.town_project import town_project

    project = town_project(tmp_path)
    inventory = tmp_path / "inventory.gpkg"
    lists = shared_data / "paris_pp_2019"
    screen = desktop(enabled=True)
    open_project(screen, project)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    take_in(screen, inventory, lists / "data.csv", PREFECTURE, 700)
    take_in(screen, inventory, lists / "annexe1.csv", ANNEX, 1391)
    assert cameras(inventory, ANNEX) == (1391, 0)

    from_inventory_menu(screen, "place")
    # One of the town's own cameras waits, too.
    screen.wait_for("the queue", lambda: "1392" in (screen.says("placingAbout") or ""), 60)
    screen.enter("placingFilter", ANNEX)
    screen.screenshot("queue")
    screen.click(name="placeByHand")
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "PlaceTool")
    for number, place in enumerate(PLACES, start=1):
        screen.press(*screen.map_place(*place))
        screen.wait_for(f"{number} placed", lambda number=number: cameras(inventory, ANNEX)[1] == number)
        screen.wait_for("the next one", lambda number=number: str(1392 - number) in (screen.says("placingAbout") or ""))
    screen.screenshot("ten placed")
    screen.key("Escape")

    screen.click(text="Aim")
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "AimTool")
    for number, heading in enumerate(("100", "200.5", "355")):
        screen.press(*screen.map_place(*PLACES[3 * number]))
        screen.wait_for("the camera in the panel", lambda: screen.ask(name="aiming_heading_deg"))
        left, top, width, height = screen.find(name="aiming_heading_deg")
        screen.press(left + width // 3, top + height // 2, times=2)
        screen.key("ctrl+a")
        screen.type(heading)
        screen.key("Tab")
        screen.click(name="aimingApply")
    screen.click(name="aimingSave")
    screen.wait_for("three aimed", lambda: aimed(inventory) == [100.0, 200.5, 355.0])

    # The dock comes back before the queue, which is a tab beside it.
    screen.key("ctrl+alt+k", "ctrl+alt+k")
    from_inventory_menu(screen, "check")
    screen.wait_for("the panel", lambda: screen.ask(name="checksTree"))
    if not screen.says("checksTree"):
        screen.click(name="check")
    screen.wait_for("the problems", lambda: screen.says("checksTree"), 90)
    screen.screenshot("checks")

    screen.key("ctrl+alt+k", "ctrl+alt+k")
    for source, left in ((ANNEX, (10, 10)), (PREFECTURE, (0, 0))):
        from_inventory_menu(screen, "takeBack")
        screen.wait_for("the question", lambda: screen.state()["window"] != "QgisApp")
        screen.screenshot("take back")
        screen.key("Return")
        # What somebody has placed since stays.
        screen.wait_for(f"the list of {source} taken back", lambda source=source, left=left: cameras(inventory, source) == left, 90)
    screen.screenshot("taken back")
    assert aimed(inventory) == [100.0, 200.5, 355.0]
    assert screen.state()["python_errors"] == []
