"""What is shown: each scene works at the desk and says when a picture is due."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.demo.folders import DemoFolders
from scripts.demo.incident import ZONE
from scripts.screenshots.desk import Desk, flight

LIST = "declarations_exploitants.csv"
TAKE_IN, CHECK = "takeIn", "check"
"""Entries of the inventory's menu."""
SUPPLIER = "Déclarations des exploitants (fictives)"
INBOX = Path(tempfile.gettempdir()) / "2027"
"""A name that a picture may show."""
OWNERS_ADDRESS = ("adresse", "cp", "commune")
"""Columns that the demonstration's mapping leaves out for cameras; a dialog doesn't know that mapping."""
AIM = {"en": "Aim", "fr": "Orienter"}
BETWEEN = (355_290.0, 6_689_380.0)
"""Between the square and the end of what is drawn of the flight."""
Scene = Callable[[Desk, DemoFolders], Iterator[str]]


def search(desk: Desk, demonstration: DemoFolders) -> Iterator[str]:
    """Place and time, the list of cameras, and the coverage."""
    screen = desk.screen
    desk.nearer(BETWEEN)
    desk.draw_incident(*flight(demonstration))
    desk.enter_times()
    desk.rest()
    yield "place-and-time"
    desk.search()
    desk.close_messages()
    desk.rest()
    yield "cameras"
    screen.click(name="coverage", at="left")
    screen.wait_for("the figures", lambda: screen.says("coverageText"), 60)
    desk.rest()
    yield "coverage"


def take_in_a_list(desk: Desk, demonstration: DemoFolders) -> Iterator[str]:
    """The preview of a list: what each column means, what will become of each row."""
    screen = desk.screen
    desk.from_inventory_menu(TAKE_IN)
    screen.wait_for("the dialog", lambda: screen.state()["window"] == "CameraRequisitionImport")
    screen.click(name="listFile")
    screen.type(str(_list_of_next_year(demonstration.lists / LIST)))
    screen.key("Return")
    screen.enter("listSource", SUPPLIER)
    screen.wait_for("the preview", lambda: screen.says("CameraRequisitionPreview"), 60)
    screen.wait_for("what changes", lambda: "(0)" not in str(screen.says("filter updated") or "(0)"), 60)
    yield "take-in-a-list"


def _list_of_next_year(delivered: Path) -> Path:
    """The same list once more, as it comes back a year later: some cameras turned, some gone, some new."""
    with delivered.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    heading, reference = header.index("orientation"), header.index("ref")
    for number, row in enumerate(rows):
        if number % 9 == 1:
            row[heading] = str(number * 17 % 360)
    for number in range(2):
        new = list(rows[20 + number])
        new[reference] = f"DEC-{301 + number}"
        new[header.index("lat")] = f"{47.2139 + number / 5000:.4f}"
        new[header.index("canal")] = f"CAM2{number}"
        rows.insert(3 + number, new)
    INBOX.mkdir(exist_ok=True)
    path = INBOX / delivered.name
    with path.open("w", encoding="utf-8", newline="") as file:
        kept = [number for number, name in enumerate(header) if name not in OWNERS_ADDRESS]
        csv.writer(file).writerows([row[number] for number in kept] for row in [header, *rows[:-8]])
    return path


def aiming(desk: Desk, demonstration: DemoFolders) -> Iterator[str]:
    """A camera on a façade with its handles, its view cut by the buildings."""
    screen = desk.screen
    x, y = _facade_camera(demonstration)
    desk.nearer((x, y), steps=3)
    screen.click(text=AIM[desk.language])
    screen.wait_for("the tool", lambda: screen.state()["tool"] == "AimTool")
    screen.press(*screen.map_place(x, y))
    screen.wait_for("the camera in the panel", lambda: screen.says("aimingHeads"))
    desk.rest()
    yield "aiming"


def checks(desk: Desk, _demonstration: DemoFolders) -> Iterator[str]:
    """What is wrong in the inventory, and what to do."""
    screen = desk.screen
    desk.from_inventory_menu(CHECK)
    screen.wait_for("the panel", lambda: screen.ask(name="checksTree"))
    if not screen.says("checksTree"):
        screen.click(name="check")
    screen.wait_for("the problems", lambda: screen.says("checksTree"), 60)
    desk.nearer(BETWEEN)
    yield "checks"


def _facade_camera(demonstration: DemoFolders) -> tuple[float, float]:
    """Where the camera hangs that is nearest to the square and has a recorded heading."""
    from camera_requisition.store.inventory import Inventory

    with Inventory.open(demonstration.inventory) as inventory:
        places = [(camera.x or 0.0, camera.y or 0.0) for camera in inventory.cameras() if camera.placed and camera.heading_deg is not None]
    return min(places, key=lambda place: (place[0] - ZONE[0][0]) ** 2 + (place[1] - ZONE[0][1]) ** 2)


SCENES: dict[str, Scene] = {"search": search, "take-in-a-list": take_in_a_list, "aiming": aiming, "checks": checks}
