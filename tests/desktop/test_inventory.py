"""The inventory in the real desktop: a list taken in with its preview, and taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_main_job import open_project

pytestmark = pytest.mark.desktop
PREVIEW = "CameraRequisitionPreview"


def from_inventory_menu(desktop, entry: str) -> None:
    """Choose an entry of the dock's menu of the inventory, by its name."""
    desktop.click(name="inventoryMenu")
    desktop.click(menu=entry)


def cameras(path, source):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*), count(geom) FROM camera WHERE source = ?", (source,)).fetchone()


def test_a_list_is_taken_in_and_taken_back(desktop, demonstration, shared_data):
    inventory = demonstration.parent / "inventory.gpkg"
    screen = desktop(enabled=True)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")

    from_inventory_menu(screen, "takeIn")
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionImport")
    screen.click(name="listFile")
    screen.type(str(shared_data / "paris_pp_2019" / "data.csv"))
    screen.key("Return")
    screen.enter("listSource", "Préfecture de police")
    screen.wait_for("the preview", lambda: len(screen.says(PREVIEW) or []) > 700, 60)
    screen.screenshot("preview")
    screen.click(name="listTake")
    screen.wait_for("the list in the inventory", lambda: cameras(inventory, "Préfecture de police")[0] > 600, 60)
    screen.wait_for("the message", lambda: any("Taken in" in text for text in screen.state()["messages"]))
    screen.screenshot("taken in")

    from_inventory_menu(screen, "takeBack")
    screen.wait_for("the question", lambda: screen.state()["window"] != "QgisApp")
    screen.screenshot("take back")
    screen.key("Return")
    screen.wait_for("the list taken back", lambda: cameras(inventory, "Préfecture de police")[0] == 0, 60)

    from_inventory_menu(screen, "check")
    screen.wait_for("the panel", lambda: screen.ask(name="checksTree"))
    if not screen.says("checksTree"):
        screen.click(name="check")
    kinds = screen.wait_for("the problems", lambda: screen.says("checksTree"), 60)
    screen.screenshot("checks")
    assert [row[0].split(" (")[0] for row in kinds] == ["Warnings", "Notices"]
    assert screen.state()["python_errors"] == []
