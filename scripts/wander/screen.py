"""The desktop as a restless user treats it: what isn't there is passed over, what stands in the way is answered, nothing is waited for long."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any, Optional

from scripts.wander.world import World
from tests.desktop.driver import Desktop

INSIDE = Path(__file__).with_name("inside.py")
PARTICULARS = "CameraRequisitionParticulars"
ANSWERS = ("Escape", "Escape", "Return", "Return", "Tab", "space")
# A dialog that withstands so many answers is closed with Escape alone, as a user would in the end.
TRIES, AT_MOST = 6, 25
Box = tuple[int, int, int, int]


class Screen(Desktop):
    """Also keeps what went wrong until somebody asks."""

    def __init__(self, folder: Path, world: World) -> None:
        super().__init__(folder, enabled=True, inside=INSIDE)
        self._world = world
        self.problems: list[str] = []
        self.last_thing = ""

    # looking

    def look(self, number: int = 0) -> dict[str, Any]:
        """What stands in the way, whether the map is at rest, and thing number `number` of ours."""
        found: dict[str, Any] = self.ask(look=number)
        self.problems += found["problems"]
        return found

    def box(self, name: str, **question: object) -> Optional[Box]:
        """The box of a widget that is visible; None where it isn't."""
        try:
            found = self.ask(name=name, **question)
        except AssertionError as answer:
            if "'NoneType' object" in str(answer):  # the outer widget isn't there
                return None
            raise
        return tuple(found) if found else None

    def map_box(self) -> Box:
        """The box of the map."""
        return self.box("theMapCanvas") or (400, 200, 800, 600)

    def camera_on_map(self, chance: random.Random) -> Optional[tuple[int, int]]:
        """Where a camera of the first project is on the screen, if that is on the map."""
        place = chance.choice(self._world.cameras)
        x, y = self.ask(map=list(place))[:2]
        left, top, width, height = self.map_box()
        return (x, y) if left < x < left + width and top < y < top + height else None

    def rest(self, seconds: float) -> None:
        """Wait until the map is drawn, `seconds` at most."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.pause(0.3)
            if not self.look()["drawing"]:
                return

    # doing

    def press(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen."""
        self._xdotool("mousemove", *self._on_screen(x, y), "click", "--repeat", str(times), "--delay", "60", str(button))
        self.pause(0.12)

    def move(self, x: int, y: int) -> None:
        """Move the mouse."""
        self._xdotool("mousemove", *self._on_screen(x, y))
        self.pause(0.15)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at `start`, let go at `end`."""
        half = (start[0] + end[0]) // 2, (start[1] + end[1]) // 2
        self._xdotool("mousemove", *self._on_screen(*start), "mousedown", "1")
        for place in (half, end):
            self._xdotool("mousemove", *self._on_screen(*place))
            self.pause(0.04)
        self._xdotool("mouseup", "1")
        self.pause(0.12)

    def _on_screen(self, x: int, y: int) -> tuple[str, str]:
        """What can be seen of a list may begin above the screen."""
        width, height = self.size
        return str(min(max(x, 0), width - 1)), str(min(max(y, 0), height - 1))

    def key(self, *keys: str) -> None:
        """Press keys."""
        self._xdotool("key", "--delay", "30", *keys)
        self.pause(0.12)

    def type(self, text: str, delay_ms: int = 12) -> None:
        """Type a text, which may be empty."""
        if text:
            self._xdotool("type", "--delay", str(delay_ms), "--", text)
            self.pause(0.12)

    def pause(self, seconds: float) -> None:
        """Let the desktop work."""
        time.sleep(seconds)

    def click(self, name: str, inside: str = "", left: bool = False, action: bool = False, **_question: object) -> bool:  # type: ignore[override]
        """Click on a widget, near its left edge where `left`; `action` means the button of an action on the toolbar. False where it isn't."""
        if action:
            found = self.ask(action=name)
            box = tuple(found) if found else None
        else:
            box = self.box(name, **({"inside": inside} if inside else {}))
        if box is None:
            return False
        self.press(box[0] + (14 if left else box[2] // 2), box[1] + box[3] // 2)
        return True

    def click_text(self, text: str) -> None:
        """Click on a button that says `text`, if there is one."""
        found = self.ask(text=text)
        if found:
            self.press(found[0] + found[2] // 2, found[1] + found[3] // 2)

    def click_tab(self, of: str, number: int) -> None:
        """Click on a tab."""
        if self.box(of) is not None:
            left, top, width, height = self.ask(tab=number, of=of)
            if width:
                self.press(left + width // 2, top + height // 2)

    def do(self, deed: str, chance: random.Random, argument: str = "") -> None:
        """Let the script inside do what no mouse does in one movement."""
        self.ask(do=deed, chance=chance.randrange(2**31), **{"with": argument})
        self.pause(0.2)

    def touch(self, chance: random.Random, words: tuple[str, ...] = ("12", "", "2026/0001", "ö", "-5", "x" * 60)) -> bool:
        """Click on one thing of ours, and type into it where one can; False where there is none."""
        number, word, x, y = chance.randrange(10**6), chance.choice(words), chance.random(), chance.random()
        thing = self.look(number)["thing"]
        if thing is None:
            return False
        kind, name, (left, top, width, height) = thing
        self.last_thing = f"{kind} {name}"
        if kind == "QTreeView" or "View" in kind or "Tree" in kind or "Table" in kind:
            self.press(left + round(width * x), top + round(height * y))
        else:
            self.press(left + min(width // 2, 60), top + height // 2)
        if "Edit" in kind or "Spin" in kind:
            self.type(word)
        elif "Combo" in kind:
            self.key("Down", "Return")
        return True

    def fill_particulars(self) -> bool:
        """Fill in what freezing needs, if that is asked."""
        if PARTICULARS not in self.look()["modal"]:
            return False
        for tab, name, text in ((0, "number", "2026/000123"), (2, "service.name", "Commissariat"), (2, "service.phone", "+33 2 00 00 00 00")):
            self.click_tab(PARTICULARS, tab)
            if self.click(name):
                self.key("ctrl+a")
                self.type(text)
        self.click_text("OK")
        return True

    def clear_the_way(self, chance: random.Random) -> list[str]:
        """Answer what is open, at random, until nothing is; what was answered. Raises AssertionError where something doesn't go away."""
        answered: list[str] = []
        for turn in range(AT_MOST):
            found = self.look()
            if not found["modal"] and not found["popup"]:
                return answered
            if found["modal"] and turn < TRIES and chance.random() < 0.4:
                self.touch(chance)
                answered.append(f"{found['modal']}: {self.last_thing}")
                continue
            # Some of QGIS's own dialogs want an answer and take no Escape.
            key = chance.choice(ANSWERS) if turn < TRIES else ("Escape", "Return")[turn % 2]
            answered.append(f"{found['popup'] or found['modal']}: {key}")
            self.key(key)
            self.pause(0.15)
        raise AssertionError(f"this dialog doesn't go away: {answered[-1]}")
