"""What a restless user does: each action a few movements of the real mouse and keyboard, chosen by chance alone, never by what happened."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from scripts.wander.screen import Screen
from scripts.wander.world import World

WORDS = ("tram", "rue", "cam 1", "C-", "épicerie", "zz", "ville du", "'", "<b>", "%s {x}", "2026", "")
SYSTEMS = ("EPSG:2154", "EPSG:3857", "EPSG:4326", "EPSG:3035", "EPSG:32631", "EPSG:27572")
DIGITS = "0123456789"


@dataclass(frozen=True)
class Action:
    """`does(screen, chance, world)`; `weight` says how often compared with the others."""

    weight: int
    does: Callable[[Screen, random.Random, World], None]

    @property
    def name(self) -> str:
        return self.does.__name__.replace("_", " ")


def _somewhere(screen: Screen, chance: random.Random) -> tuple[int, int]:
    """A place on the map, mostly near its middle."""
    left, top, width, height = screen.map_box()
    x, y = (min(max(chance.gauss(0.5, 0.15), 0.03), 0.97) for _axis in "xy")
    return left + round(width * x), top + round(height * y)


def _end_stroke(screen: Screen, chance: random.Random) -> None:
    """Finish what is being drawn, give it up, or leave it half done."""
    how = chance.random()
    if how < 0.45:
        screen.press(*_somewhere(screen, chance), button=3)
    elif how < 0.65:
        screen.key("Return")
    elif how < 0.85:
        screen.key("Escape")


def draw_zone(screen: Screen, chance: random.Random, _world: World) -> None:
    """Corners, some taken back, finished or not."""
    screen.key("ctrl+alt+z")
    for _corner in range(chance.randint(0, 6)):
        screen.press(*_somewhere(screen, chance))
        if chance.random() < 0.15:
            screen.key("BackSpace")
    _end_stroke(screen, chance)


def draw_circle(screen: Screen, chance: random.Random, _world: World) -> None:
    """Drag a circle."""
    screen.key("ctrl+alt+o")
    x, y = _somewhere(screen, chance)
    screen.drag((x, y), (x + chance.randint(-120, 120), y + chance.randint(-120, 120)))
    if chance.random() < 0.2:
        screen.key("Escape")


def draw_path(screen: Screen, chance: random.Random, _world: World) -> None:
    """A way with legs, finished or not."""
    screen.key("ctrl+alt+w")
    for _corner in range(chance.randint(0, 7)):
        screen.press(*_somewhere(screen, chance), times=2 if chance.random() < 0.1 else 1)
        if chance.random() < 0.3:
            screen.key(chance.choice(("l", "l", "BackSpace")))
    _end_stroke(screen, chance)


def draw_sighting(screen: Screen, chance: random.Random, _world: World) -> None:
    """Click where somebody was seen, and type when."""
    if screen.click("CameraRequisition_sighting_button"):
        screen.press(*_somewhere(screen, chance))
        screen.type("".join(chance.choices(DIGITS, k=12)))


def search(screen: Screen, chance: random.Random, _world: World) -> None:
    """Search, and sometimes cancel."""
    screen.key("ctrl+alt+f")
    if chance.random() < 0.8:
        screen.rest(6.0)
    elif chance.random() < 0.5:
        screen.click("cancel")


def draw_and_search(screen: Screen, chance: random.Random, _world: World) -> None:
    """What most of the other actions need: a place on the cameras, searched."""
    screen.do("zoom_to_layers", chance)
    screen.rest(6.0)
    left, top, width, height = screen.map_box()
    screen.key("ctrl+alt+o")
    screen.drag((left + width // 2, top + height // 2), (left + width // 2 + 90, top + height // 2))
    screen.key("ctrl+alt+f")
    screen.rest(8.0)


def type_times(screen: Screen, chance: random.Random, _world: World) -> None:
    """Type a day and a time, possible or not."""
    name = chance.choice(("start", "end", "path_start", "path_start_latest"))
    if screen.click("moment", inside=name, left=True):
        evening = f"2{chance.randint(0, 9)}11202622{chance.randint(10, 59)}"
        screen.type("".join(chance.choices(DIGITS, k=12)) if chance.random() < 0.3 else evening)


def filter_results(screen: Screen, chance: random.Random, _world: World) -> None:
    """Type into the filter of the cameras found."""
    if screen.click("filterText"):
        screen.key("ctrl+a")
        screen.type(chance.choice(WORDS))
        if chance.random() < 0.5:
            screen.key("ctrl+a", "BackSpace")


def mark_and_hover(screen: Screen, chance: random.Random, _world: World) -> None:
    """Move over the cameras found, and click on boxes and rows."""
    for _time in range(chance.randint(1, 5)):
        box = screen.box("CameraRequisitionResult")
        if box is None:
            return
        left, top, width, height = box
        place = left + chance.randint(2, width), top + chance.randint(2, height)
        if chance.random() < 0.5:
            screen.press(*place, button=chance.choice((1, 1, 1, 3)), times=chance.choice((1, 1, 2)))
        else:
            screen.move(*place)


def edit_parts(screen: Screen, chance: random.Random, _world: World) -> None:
    """Choose, delete, change what was drawn."""
    box = screen.box("CameraRequisitionParts")
    if box is None:
        return
    left, top, width, height = box
    screen.press(left + chance.randint(20, width), top + chance.randint(2, height), times=chance.choice((1, 1, 2)))
    screen.key(*chance.choices(("Down", "Up", "Delete", "space", "F2"), k=chance.randint(1, 3)))
    if chance.random() < 0.5:
        screen.click_text(chance.choice(("Delete", "Own times…")))


def other_page(screen: Screen, chance: random.Random, _world: World) -> None:
    """Another page of the dock."""
    screen.click_tab("CameraRequisitionPages", chance.randint(0, 3))


def touch_ours(screen: Screen, chance: random.Random, _world: World) -> None:
    """Any button, box, list or field of ours."""
    for _time in range(chance.randint(1, 4)):
        screen.touch(chance)


def inventory_menu(screen: Screen, chance: random.Random, _world: World) -> None:
    """Any entry of the inventory's menu."""
    if screen.click("inventoryMenu"):
        screen.key(*["Down"] * chance.randint(1, 18), "Return")
        screen.pause(0.5)


def case_menu(screen: Screen, chance: random.Random, _world: World) -> None:
    """Any entry of the case's menu."""
    if screen.click("caseMenu"):
        screen.key(*["Down"] * chance.randint(1, 7), "Return")
        screen.pause(0.5)


def freeze(screen: Screen, _chance: random.Random, _world: World) -> None:
    """Freeze, with the particulars that it wants."""
    if screen.click("CameraRequisition_freeze_button"):
        screen.pause(0.5)
        if screen.fill_particulars():
            screen.rest(10.0)


def export(screen: Screen, chance: random.Random, _world: World) -> None:
    """Export, with particulars or without."""
    if screen.click("CameraRequisition_export_button"):
        screen.pause(0.5)
        if screen.fill_particulars() or chance.random() < 0.5:
            screen.rest(10.0)


def aim(screen: Screen, chance: random.Random, _world: World) -> None:
    """Aim cameras, or ask which see a point."""
    screen.click(chance.choice(("CameraRequisition_aim", "CameraRequisition_aim", "CameraRequisition_seen_from")), action=True)
    for _time in range(chance.randint(1, 5)):
        place = screen.camera_on_map(chance) or _somewhere(screen, chance)
        if chance.random() < 0.6:
            screen.press(*place)
        else:
            screen.drag(place, _somewhere(screen, chance))
        if chance.random() < 0.4:
            screen.key(chance.choice(("Left", "Right", "plus", "minus", "Escape", "ctrl+z", "Delete", "Return", "Tab")))


def undo(screen: Screen, chance: random.Random, _world: World) -> None:
    """Ctrl+Z, wherever the keys go."""
    screen.key(*chance.choices(("ctrl+z", "ctrl+z", "ctrl+shift+z"), k=chance.randint(1, 4)))


def pan_and_zoom(screen: Screen, chance: random.Random, _world: World) -> None:
    """The mouse wheel over the map."""
    screen.press(*_somewhere(screen, chance), button=chance.choice((4, 5)), times=chance.randint(1, 3))
    if chance.random() < 0.4:
        screen.do("zoom_to_layers", chance)


def close_or_open_dock(screen: Screen, _chance: random.Random, _world: World) -> None:
    """The dock's shortcut."""
    screen.key("ctrl+alt+k")


def locate(screen: Screen, chance: random.Random, _world: World) -> None:
    """Look for a camera or an address in the locator bar."""
    screen.key("ctrl+k")
    screen.type(chance.choice(("cam ", "ad ")) + chance.choice(WORDS))  # without one of our prefixes QGIS offers to end itself
    screen.pause(0.4)
    screen.key(*["Down"] * chance.randint(0, 3), chance.choice(("Return", "Escape")))
    screen.key("Escape")


def edit_layer(screen: Screen, chance: random.Random, _world: World) -> None:
    """Edit the layer of cameras, and take edits back."""
    screen.do("edit_cameras", chance)
    screen.pause(chance.uniform(0.0, 2.5))
    if chance.random() < 0.6:
        screen.do("undo_edits", chance)


def end_edits(screen: Screen, chance: random.Random, _world: World) -> None:
    """Store or drop the edits."""
    screen.do("end_edits", chance)


def select_cameras(screen: Screen, chance: random.Random, _world: World) -> None:
    """Select cameras of the layer."""
    screen.do("select_cameras", chance)


def switch_project(screen: Screen, chance: random.Random, world: World) -> None:
    """Another project, or a new one."""
    if chance.random() < 0.2:
        screen.do("new_project", chance)
    else:
        screen.do("open_project", chance, str(world.fresh(chance)))
    screen.pause(1.0)


def remove_a_layer(screen: Screen, chance: random.Random, _world: World) -> None:
    """Remove a layer under the dock."""
    screen.rest(10.0)
    screen.do("remove_layer", chance)


def change_the_crs(screen: Screen, chance: random.Random, _world: World) -> None:
    """Another reference system for the project."""
    screen.do("change_crs", chance, chance.choice(SYSTEMS))


def reload_plugin(screen: Screen, chance: random.Random, _world: World) -> None:
    """Unload the plugin and load it again."""
    screen.do("reload_plugin", chance)
    screen.pause(1.0)


ACTIONS = (
    Action(5, draw_zone),
    Action(4, draw_circle),
    Action(5, draw_path),
    Action(2, draw_sighting),
    Action(5, search),
    Action(6, draw_and_search),
    Action(2, type_times),
    Action(5, filter_results),
    Action(5, mark_and_hover),
    Action(4, edit_parts),
    Action(4, other_page),
    Action(12, touch_ours),
    Action(6, inventory_menu),
    Action(4, case_menu),
    Action(2, freeze),
    Action(1, export),
    Action(6, aim),
    Action(3, undo),
    Action(4, pan_and_zoom),
    Action(3, close_or_open_dock),
    Action(3, locate),
    Action(4, edit_layer),
    Action(3, end_edits),
    Action(1, select_cameras),
    Action(3, switch_project),
    Action(2, remove_a_layer),
    Action(3, change_the_crs),
    Action(2, reload_plugin),
)


def chosen(chance: random.Random) -> Action:
    """The next action."""
    return chance.choices(ACTIONS, [action.weight for action in ACTIONS])[0]
