"""Runs inside a QGIS Desktop that is measured (`--code`): opens the project, draws views of the map against the clock, shows a search in the
dock, and watches how long the event loop stands still.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface, plugins

sys.path.append(os.environ["CAMERA_REQUISITION_CHECKOUT"])
from tests.desktop import inside

TICK_MS = 4


class Pulse(QTimer):
    """Beats every few milliseconds, as long as the event loop lets it; remembers the longest pause, and what this thread computed in it."""

    def __init__(self) -> None:
        super().__init__(iface.mainWindow())
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._beat)
        self.longest = (0.0, 0.0)
        self._last = (0.0, 0.0)

    def begin(self) -> None:
        """Count from now on."""
        self.longest = (0.0, 0.0)
        self._last = (time.perf_counter(), time.thread_time())
        self.start(TICK_MS)

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.longest = max(self.longest, (now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


bench_pulse = Pulse()


def open_project(question: dict[str, Any]) -> bool:
    """Read a project; whether that succeeded."""
    return bool(QgsProject.instance().read(question["project"]))


def draw(question: dict[str, Any]) -> tuple[float, float]:
    """How long it takes from a new extent of the map until it is drawn and on the screen, in seconds."""
    canvas = iface.mapCanvas()
    loop = QEventLoop()
    canvas.mapCanvasRefreshed.connect(loop.quit)
    QTimer.singleShot(50_000, lambda: loop.exit(1))
    began, used = time.perf_counter(), time.process_time()
    canvas.setExtent(QgsRectangle(*question["draw"]))
    canvas.refresh()
    late = loop.exec()
    QApplication.processEvents()  # what lies above the map is painted, too
    taken = time.perf_counter() - began, time.process_time() - used
    canvas.mapCanvasRefreshed.disconnect(loop.quit)
    if late:
        raise RuntimeError("the map wasn't drawn within 50 seconds")
    return taken


def work() -> Any:
    """What the dock works with."""
    return plugins["camera_requisition"]._shell._entrance.desk.work


def show_search(question: dict[str, Any]) -> bool:
    """Open the dock with an inventory and begin a search there; `found` says when it has come to its end."""
    from scripts.bench.search_here import incident_of

    shell = plugins["camera_requisition"]._shell
    shell._entrance.show_dock(True)
    desk = work()
    if desk.inventory is None or desk.inventory.reference != question["inventory"]:
        desk.open_inventory(question["inventory"])
    given = json.loads(Path(question["questions"]).read_text(encoding="utf-8"))
    desk.result = None
    desk.set_incident(incident_of(given, "zone", question["radius"]))
    desk.search()
    return True


def found(_question: dict[str, Any]) -> Optional[int]:
    """How many cameras the dock shows; None while it searches."""
    desk = work()
    return None if desk.searching or desk.result is None else len(desk.result.matches)


def pulse(question: dict[str, Any]) -> Any:
    """Begin to watch the event loop, or tell the longest pause (seconds of the clock, and of this thread's own work)."""
    if question["pulse"] == "begin":
        bench_pulse.begin()
        return True
    bench_pulse.stop()
    return bench_pulse.longest


inside.ANSWERS.update({"project": open_project, "draw": draw, "search": show_search, "found": found, "pulse": pulse})
