"""A real QGIS Desktop on an X server of its own, moved by a real mouse and a real keyboard (`xdotool`)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional

from scripts.desktop import CHECKOUT, environment
from scripts.package.stage import stage

INSIDE = Path(__file__).with_name("inside.py")
PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "qgis")
PLUGIN = "camera_requisition"
LETTER_MS = 80
DOUBLE_CLICK = 0.5
"""Seconds after which a second click at the same place is no longer the second half of a double click; QGIS says 0.4."""


def missing_programs() -> list[str]:
    """What this machine lacks to run a desktop."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Desktop:
    """QGIS on a screen of its own; everything it keeps lies in `folder`."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (1920, 1080),
        language: str = "en",
        enabled: bool = False,
        installed: bool = True,
        global_settings: Optional[Path] = None,
        inside: Path = INSIDE,
    ) -> None:
        """`installed=False`: a QGIS that has never heard of the plugin; `global_settings` is an administrator's file; `inside` is the script
        that answers.
        """
        self.folder = folder
        self.size = size
        self._display = ""
        self._language = language
        self._enabled = enabled
        self._installed = installed
        self._global_settings = global_settings
        self._inside = inside
        self._processes: list[subprocess.Popen] = []
        self._pressed = (0.0, 0, 0)

    @property
    def profile(self) -> Path:
        """The user's QGIS profile."""
        return self.folder / "profile" / "profiles" / "default"

    @property
    def qgis(self) -> subprocess.Popen:
        """The process of QGIS, which was started last."""
        return self._processes[-1]

    def start(self) -> None:
        """Start X server, window manager and QGIS; returns when QGIS answers."""
        plugins = self.folder / "plugins"
        if self._installed:
            stage(target=plugins / PLUGIN)
        plugins.mkdir(exist_ok=True)
        (self.folder / "ready").unlink(missing_ok=True)
        self._write_profile()
        self._display = self._start_screen()
        self._run("openbox")
        variables = {**self._env(), **{key: value for key, value in environment(plugins).items() if key in ("QGIS_PLUGINPATH", "PYTHONPATH")}}
        variables["CAMERA_REQUISITION_TEST_FOLDER"] = str(self.folder)
        variables["CAMERA_REQUISITION_CHECKOUT"] = str(CHECKOUT)
        variables.pop("QT_QPA_PLATFORM", None)
        if self._global_settings is not None:
            variables["QGIS_GLOBAL_SETTINGS_FILE"] = str(self._global_settings)
        call = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(self.folder / "profile"), "--code", str(self._inside)]
        with (self.folder / "qgis.log").open("w", encoding="utf-8") as log:
            self._processes.append(subprocess.Popen(call, env=variables, stdout=log, stderr=subprocess.STDOUT))
        self._wait((self.folder / "ready").exists, 90)
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        """Wait until QGIS, which is still busy with its own start, answers at once three times, two seconds at most."""
        until = time.monotonic() + 2.0
        in_a_row = 0
        while in_a_row < 3 and time.monotonic() < until:
            time.sleep(0.15)
            asked = time.monotonic()
            self.ask(there=True)
            in_a_row = in_a_row + 1 if time.monotonic() - asked < 0.12 else 0

    def _start_screen(self) -> str:
        """Start an X server on a display that nobody uses, and return the display's name."""
        width, height = self.size
        receiving, sending = os.pipe()
        # Without auto-repeat: on a busy machine a key that is let go late would be typed twice.
        call = ["Xvfb", "-displayfd", str(sending), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-r"]
        with (self.folder / "Xvfb.log").open("w", encoding="utf-8") as log:
            self._processes.append(subprocess.Popen(call, pass_fds=[sending], stdout=log, stderr=subprocess.STDOUT))
        os.close(sending)
        with os.fdopen(receiving, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise AssertionError("the X server did not start")
        return f":{number}"

    def stop(self) -> None:
        """End what was started here, the newest first."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)
        self._processes.clear()

    def crash(self) -> None:
        """End QGIS without any goodbye, as a power cut does."""
        qgis = self._processes.pop()
        qgis.kill()
        qgis.wait(10)

    # looking

    def ask(self, **question: object) -> Any:
        """The answer of the script inside."""
        answer = self.folder / "answer.json"
        answer.unlink(missing_ok=True)
        part = self.folder / "question.part"
        part.write_text(json.dumps(question), encoding="utf-8")
        part.rename(self.folder / "question.json")
        self._wait(answer.exists, 60)
        found = json.loads(answer.read_text(encoding="utf-8"))
        if isinstance(found, dict) and "error" in found:
            raise AssertionError(f"{question}: {found['error']}")
        return found

    def wait_for(self, what: str, found: Callable[[], Any], seconds: float = 30.0) -> Any:
        """What `found()` gives, as soon as it gives something."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            value = found()
            if value:
                return value
            time.sleep(0.1)
        self.screenshot("failed")
        state = self.state()
        files = [path.relative_to(self.folder).as_posix() for path in self.folder.glob("packets/*/*")]
        raise AssertionError("\n".join([f"not seen within {seconds:g} s: {what}", *state["messages"], *state["python_errors"], *files]))

    def closes(self, window: str, seconds: float) -> bool:
        """Whether the window with this object name is no longer the one in front within so many seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.state()["window"] != window:
                return True
            time.sleep(0.2)
        return False

    def find(self, **question: object) -> list[int]:
        """The box on the screen of what is asked for, as soon as it is there."""
        return self.wait_for(str(question), lambda: self.ask(**question))

    def says(self, name: str) -> Any:
        """The text or the cells of the widget with this object name."""
        return self.ask(says=name)

    def state(self) -> dict[str, Any]:
        """What is open and what the message bar says."""
        return self.ask(state=True)

    def screenshot(self, name: str) -> Path:
        """What the screen shows, as a file in the test's folder."""
        path = self.folder / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self._env(), check=True)
        return path

    # doing

    def click(self, button: int = 1, times: int = 1, at: str = "middle", **question: object) -> None:
        """Click on what is asked for, once it can be used and stays where it is; `at="left"` means near its left edge, where the box of a check
        box is.
        """
        left, top, width, height = self._at_rest(**question)
        x = left + (10 if at == "left" else width // 2)
        self.press(x, top + height // 2, button, times)

    def _at_rest(self, **question: object) -> list[int]:
        """The box on the screen of what is asked for, when it can be used and the layout around it has come to rest."""
        before = self.find(usable=True, **question)
        for _attempt in range(20):
            time.sleep(0.05)
            now = self.find(usable=True, **question)
            if now == before:
                break
            before = now
        return before

    def press(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click at a place of the screen."""
        self._not_doubled(x, y)
        self._xdotool("mousemove", str(x), str(y))
        time.sleep(0.05)
        self._xdotool("click", "--repeat", str(times), "--delay", "60", str(button))
        self._pressed = (time.monotonic(), x, y)
        self._taken_in()

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at `start`, let go at `end`."""
        self._not_doubled(*start)
        self._xdotool("mousemove", *map(str, start))
        self._xdotool("mousedown", "1")
        for step in range(1, 9):
            self._xdotool("mousemove", *(str(round(a + (b - a) * step / 8)) for a, b in zip(start, end)))
            time.sleep(0.03)
        self._xdotool("mouseup", "1")
        self._pressed = (time.monotonic(), *end)
        self._taken_in()

    def _not_doubled(self, x: int, y: int) -> None:
        """Wait where a click at this place, so soon after the last one, would be taken for a double click."""
        when, last_x, last_y = self._pressed
        if abs(x - last_x) < 10 and abs(y - last_y) < 10:
            time.sleep(max(0.0, when + DOUBLE_CLICK - time.monotonic()))

    def _taken_in(self) -> None:
        """Wait until QGIS has done what mouse or keyboard just told it; a window that this opens or closes gets a moment for the focus."""
        time.sleep(0.1)
        self.ask(there=True)

    def hover(self, **question: object) -> None:
        """Move the mouse over what is asked for."""
        left, top, width, height = self.find(**question)
        self._xdotool("mousemove", str(left + width // 2), str(top + height // 2))
        time.sleep(0.4)

    def key(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        self._xdotool("key", "--delay", "60", *keys)
        self._taken_in()

    def type(self, text: str, delay_ms: int = 12) -> None:
        """Type a text, one character every `delay_ms`; more slowly where a letter has no key: xdotool makes one, of which QGIS has to hear."""
        pause = delay_ms if text.isascii() else max(delay_ms, LETTER_MS)
        self._xdotool("type", "--delay", str(pause), "--", text)
        self._taken_in()

    def enter(self, name: str, text: str) -> None:
        """Click into a field and type, as often as the field doesn't say just that: keys get lost while QGIS is busy."""
        for attempt in range(4):
            self.click(name=name)
            self.key("ctrl+a")
            self.type(text, delay_ms=12 + attempt * LETTER_MS)
            until = time.monotonic() + 5.0
            while time.monotonic() < until:
                if self.says(name) == text:
                    return
                time.sleep(0.2)
        raise AssertionError(f"{name} says {self.says(name)!r}, not {text!r}")

    def map_place(self, x: float, y: float) -> tuple[int, int]:
        """Where a place of the map, in its own coordinates, is on the screen."""
        left, top, _width, _height = self.find(map=[x, y])
        return left, top

    def _xdotool(self, *call: str) -> None:
        subprocess.run(["xdotool", *call], env=self._env(), check=True, timeout=60)

    def _run(self, *call: str) -> None:
        with (self.folder / f"{call[0]}.log").open("w", encoding="utf-8") as log:
            self._processes.append(subprocess.Popen(call, env=self._env(), stdout=log, stderr=subprocess.STDOUT))

    def _env(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self._display, "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}

    def _wait(self, done: Callable[[], bool], seconds: float) -> None:
        until = time.monotonic() + seconds
        while not done():
            if time.monotonic() > until:
                raise AssertionError(f"nothing within {seconds:g} s: {done}")
            if any(process.poll() is not None for process in self._processes):
                raise AssertionError(f"ended: {[process.args for process in self._processes if process.poll() is not None]}")
            time.sleep(0.02)

    def _write_profile(self) -> None:
        settings = self.profile / "QGIS" / "QGIS3.ini"
        if settings.exists():
            return
        settings.parent.mkdir(parents=True, exist_ok=True)
        known = ["[PythonPlugins]", f"{PLUGIN}={'true' if self._enabled else 'false'}"] if self._installed else []
        lines = [
            *known,
            "[locale]",
            "overrideFlag=true",
            f"userLocale={self._language}",
            "[app]",
            "plugin_installer\\checkOnStart=false",
            "plugin_repositories\\QGIS%20Official%20Plugin%20Repository\\enabled=false",
            "plugin_repositories\\QGIS%20Official%20Plugin%20Repository\\url=https://plugins.qgis.org/plugins/plugins.xml",
            "plugin_repositories\\QGIS%20Official%20Plugin%20Repository\\authcfg=",
            "[plugin-manager]",
            "automatically-check-for-updates=false",
            "[qgis]",
            "checkVersion=false",
            "newsFeed\\httpsfeedqgisorg\\disabled=true",
            "[core]",
            "NewsFeed\\httpsfeedqgisorg\\disabled=true",
            "[camera_requisition]",
            f"case_folder={self.folder / 'cases'}",
            f"output_folder={self.folder / 'packets'}",
            f"event_log={self.folder / 'events.sqlite'}",
        ]
        settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
