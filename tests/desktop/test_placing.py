"""Cameras without coordinates placed from the queue in the real desktop: by clicks, by a proposed place, and taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.desktop.test_inventory import from_inventory_menu
from tests.desktop.test_main_job import middle_of_the_map, open_project
from tests.jobs.test_place_from_layers import make_streets

pytestmark = pytest.mark.desktop
SOURCE = "Prefecture"
LIST = (
    "Numéro;Adresse\n"
    "1;rue Une angle avenue Deux\n"
    "2;Parking nord\n"
    "3;Parking sud\n"
    "4;Gymnase\n"
    "5;École\n"
)  # fmt: skip


def rows(path):
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT source_id, position_source, position_accuracy_m, edited_with FROM camera WHERE source = ? AND geom IS NOT NULL", (SOURCE,)
        )
        return {number: rest for number, *rest in found}


def middle_of(path):
    """Middle of the inventory's cameras, in its own coordinates."""
    from camera_requisition.store.inventory import Inventory

    with Inventory.open(path) as inventory:
        places = [(camera.x, camera.y) for camera in inventory.cameras() if camera.placed]
    return sum(x for x, _ in places) / len(places), sum(y for _, y in places) / len(places)


def test_cameras_are_placed_from_the_queue_and_taken_back(desktop, demonstration, tmp_path):
    from camera_requisition.core.sight.geodesy import lonlat_or_nan
    from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
    from camera_requisition.store.inventory import Inventory

    inventory = demonstration.parent / "inventory.gpkg"
    listed = tmp_path / "list.csv"
    listed.write_text(LIST, encoding="utf-8")
    mapping = {"camera.source_id": "Numéro", "camera.address": "Adresse"}
    taken = import_cameras(ImportRequest(str(listed), str(inventory), SOURCE, mapping, log=tmp_path / "log.sqlite"))
    assert taken.unplaced == 5
    with Inventory.open(inventory) as opened:
        crs = opened.crs
    x, y = middle_of(inventory)
    (lon,), (lat,) = (values.tolist() for values in lonlat_or_nan(crs, [x], [y]))
    streets = make_streets(
        tmp_path / "streets.gpkg",
        ("Rue Une", (lon - 2e-3, lat), (lon + 2e-3, lat)),
        ("Avenue Deux", (lon, lat - 2e-3), (lon, lat + 2e-3)),
        epsg=4326,
    )

    screen = desktop(enabled=True)
    open_project(screen, demonstration)
    screen.key("ctrl+alt+k")
    screen.wait_for("the project's inventory", lambda: screen.says("inventory") == "inventory.gpkg")
    from_inventory_menu(screen, "place")
    screen.wait_for("the queue", lambda: [row[0] for row in screen.says("placingQueue") or [] if row[-1] == SOURCE] == list("12345"))
    screen.enter("placingFilter", SOURCE)
    screen.wait_for("the queue filtered", lambda: len(screen.says("placingQueue")) == 5)
    screen.screenshot("queue")

    screen.click(name="look")
    screen.key("Down", "Down", "Return")
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionPlaceLayers")
    screen.click(inside="streetFile", name="")
    screen.type(streets)
    screen.key("Tab")
    screen.wait_for("the columns", lambda: screen.says("streetColumn street") == "nom_1_gauche")
    screen.screenshot("layers")
    screen.click(text="Look them up")
    screen.wait_for("the crossing", lambda: (screen.says("placingQueue") or [["", "", ""]])[0][2].startswith("within"), 60)
    screen.click(of="placingQueue", cell=[0, 0])
    screen.wait_for("what was found", lambda: "Rue Une × Avenue Deux" in (screen.says("placingPlaces") or ""))
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 60)
    screen.screenshot("proposed")

    screen.click(name="placeByHand")
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "PlaceTool")
    screen.key("Return")
    screen.wait_for("the crossing taken", lambda: "1" in rows(inventory), 60)
    assert rows(inventory)["1"][0] == "crossing"

    left, top = middle_of_the_map(screen)
    for number, (right, down) in (("2", (60, 40)), ("3", (-70, 50)), ("4", (90, -80))):
        first = screen.wait_for("the next camera", lambda: screen.says("placingQueue"))[0][0]
        assert first == number
        screen.press(left + right, top + down)
        screen.wait_for(f"camera {number} placed", lambda number=number: number in rows(inventory), 60)
        screen.wait_for("the queue moved on", lambda number=number: screen.says("placingQueue")[0][0] != number, 60)
    assert {number: row[0] for number, row in rows(inventory).items()} == {"1": "crossing", "2": "hand", "3": "hand", "4": "hand"}
    screen.screenshot("placed")

    screen.key("ctrl+z")
    screen.wait_for("the last one taken back", lambda: sorted(rows(inventory)) == ["1", "2", "3"], 60)
    screen.wait_for("it waits again", lambda: [row[0] for row in screen.says("placingQueue")] == ["4", "5"])
    screen.key("Escape")
    screen.wait_for("the tool put away", lambda: screen.state()["tool"] != "PlaceTool")
    screen.screenshot("taken back")
    assert screen.state()["python_errors"] == []
