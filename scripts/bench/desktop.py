"""Part (f): the real desktop with 100,000 cameras on its map: moving the map with and without the plugin, and typing into the filter."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from scripts.bench.hold import FOLDER
from scripts.bench.measure import Outcome, contest
from scripts.bench.search import questions_file
from scripts.bench.town import CENTRE, CRS, ZONE_RADIUS_M, Town, town
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen
from tests.desktop.driver import Desktop, missing_programs

CAMERAS = 100_000
WITHOUT, WITH = "without the plugin", "with the plugin"
SOME, MANY_RADIUS_M = "some hundreds of cameras found", 1_300.0
MANY = "some thousands of cameras found"
GROUPED = "some thousands of cameras found, grouped by owner"
# Width of the map in metres and how far its middle lies from the town's: zooming in, then panning.
VIEWS = ((2_000.0, 0.0), (1_000.0, 0.0), (600.0, 0.0), (600.0, 150.0), (600.0, 300.0), (300.0, 300.0))
TYPED = ("voie 12", "O-1 C-4", "rien de tel")
KEY_DELAY_MS = 150
INSIDE = Path(__file__).with_name("desktop_inside.py")
_ABOUT_MOVING = (
    "Two desktops with the same project, each on a screen of its own, in turns; a figure is the sum over six extents, four zooms and two pans, "
    "each from the new extent until the map is drawn and on the screen. With the plugin: its dock open, the inventory open, a search in the "
    "middle of the map shown."
)
_ABOUT_TYPING = (
    "The longest time for which the event loop stood still while three texts were typed into the dock's filter with a real keyboard, one "
    "character every 150 ms, and taken away again."
)


def measure(*, quick: bool) -> list[dict[str, Any]]:
    """All contests of the part."""
    absent = missing_programs()
    if absent:
        why = f"a real desktop needs {', '.join(absent)}"
        return [
            _moving([Outcome(name, missing=why) for name in (WITHOUT, WITH)]),
            _typing([Outcome(name, missing=why) for name in (SOME, MANY, GROUPED)]),
        ]
    questions = questions_file(FOLDER / "questions.json")
    project = _project(town(CAMERAS))
    with ExitStack() as stack:
        screens = {name: stack.enter_context(_desktop(name, project)) for name in (WITHOUT, WITH)}
        _search(screens[WITH], questions, ZONE_RADIUS_M)
        moving = _moving(_move(screens, 4 if quick else 8))
        typing = []
        for name, radius in ((SOME, ZONE_RADIUS_M), (MANY, MANY_RADIUS_M), (GROUPED, MANY_RADIUS_M)):
            typing.append(Outcome(name, answer={"matches": _search(screens[WITH], questions, radius)}))
            if name == GROUPED:
                screens[WITH].click(name="grouped", at="left")
            _type(screens[WITH], typing[-1], 3 if quick else 6)
    return [moving, _typing(typing)]


def _moving(outcomes: list[Outcome]) -> dict[str, Any]:
    return {**contest("moving the map of cameras", "desktop", f"{CAMERAS}", outcomes, _ABOUT_MOVING, ours=WITHOUT), "key": "moving"}


def _typing(outcomes: list[Outcome]) -> dict[str, Any]:
    return {**contest("the longest pause while typing into the filter", "desktop", "", outcomes, _ABOUT_TYPING, ours=SOME), "key": "typing"}


def _project(made: Town) -> Path:
    """A project with the layers of the town's inventory, as the plugin adds them."""
    path = made.folder / "town.qgz"
    path.unlink(missing_ok=True)
    with qgis_without_screen(PLUGINS, FOLDER / "profile-project"):
        from qgis.core import QgsCoordinateReferenceSystem, QgsProject

        from camera_requisition.gis.inventory_layers import add_inventory_layers

        project = QgsProject()
        project.setCrs(QgsCoordinateReferenceSystem(CRS))
        add_inventory_layers(str(made.inventory), project)
        if not project.write(str(path)):
            raise OSError(str(path))
        project.clear()
    return path


@contextmanager
def _desktop(name: str, project: Path) -> Iterator[Desktop]:
    folder = FOLDER / f"desktop-{name.split(' ', maxsplit=1)[0]}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    screen = Desktop(folder, enabled=name == WITH, inside=INSIDE)
    try:
        screen.start()
        if not screen.ask(project=str(project)):
            raise RuntimeError(f"{project} can't be opened")
        _rest(screen)
        yield screen
    finally:
        screen.stop()


def _rest(screen: Desktop) -> None:
    screen.wait_for("a map at rest", lambda: not screen.state()["drawing"], 120)


def _search(screen: Desktop, questions: Path, radius_m: float) -> int:
    """Show a search around the middle of the town; how many cameras it found."""
    screen.ask(search=True, questions=str(questions), radius=radius_m, inventory=str(Town(CAMERAS).inventory))
    count: int = screen.wait_for("the cameras found", lambda: screen.ask(found=True), 120)
    _rest(screen)
    return count


def _extent(width: float, aside: float) -> list[float]:
    x, y = CENTRE[0] + aside, CENTRE[1]
    return [x - width / 2, y - width / 3, x + width / 2, y + width / 3]


def _move(screens: dict[str, Desktop], rounds: int) -> list[Outcome]:
    outcomes = {name: Outcome(name) for name in screens}
    for turn in range(rounds + 1):  # the first one fills caches
        sums = dict.fromkeys(screens, (0.0, 0.0))
        for view in VIEWS:
            for name, screen in screens.items():
                _rest(screen)
                taken, used = screen.ask(draw=_extent(*view))
                sums[name] = sums[name][0] + taken, sums[name][1] + used
        for name, (seconds, processor) in sums.items() if turn else ():
            outcomes[name].seconds.append(seconds)
            outcomes[name].processor_s.append(processor)
            print(f"  {name}: {seconds:.2f} s, {processor:.2f} s of processor time", flush=True)
    return list(outcomes.values())


def _type(screen: Desktop, outcome: Outcome, rounds: int) -> None:
    """Type and take away, and keep the longest pause of each round."""
    for _turn in range(rounds):
        screen.click(name="filterText")
        time.sleep(1.0)
        screen.ask(pulse="begin")
        for text in TYPED:
            screen.type(text, delay_ms=KEY_DELAY_MS)
            screen.key("ctrl+a", "BackSpace")
            time.sleep(0.5)
        longest, used = screen.ask(pulse="end")
        outcome.seconds.append(longest)
        outcome.processor_s.append(used)
    print(f"  {outcome.name} ({outcome.answer['matches']}): {sorted(outcome.seconds)}", flush=True)
