"""Exceptions that nobody caught, in a slot or in what Qt calls: told like any other error, not as QGIS's page with a traceback.

QGIS would write the exception's text into its log and onto its page; the text may hold a path or something of a case.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from camera_requisition.gis.error_reports import places_of

SECONDS_BETWEEN = 5.0
"""What fails each time that something is painted is told once in this time."""


class UnforeseenErrors(QObject):
    """From `install` until `close_down` exceptions that came through the plugin's code go to `told`, all others to whoever was asked before."""

    _met = pyqtSignal(object)
    """Brings an exception of another thread onto the main one."""

    def __init__(self, told: Callable[[BaseException], object]) -> None:
        super().__init__()
        self._told = told
        self._before: Any = None
        self._active = False
        self._last: dict[str, float] = {}
        self._met.connect(self._tell)

    def install(self) -> None:
        """Be asked first from now on."""
        self._before = sys.excepthook
        self._active = True
        sys.excepthook = self.hook

    def close_down(self) -> None:
        """Be asked no more; where somebody has put a hook over this one, it passes everything on."""
        self._active = False
        if sys.excepthook == self.hook:
            sys.excepthook = self._before
        self.deleteLater()

    def hook(self, kind: type[BaseException], error: BaseException, traceback: Optional[TracebackType]) -> None:
        """Called by Python, as `sys.excepthook`."""
        places = places_of(traceback)
        if not self._active or not places or not isinstance(error, Exception):
            self._before(kind, error, traceback)
            return
        now = time.monotonic()
        if now - self._last.get(places[-1], -SECONDS_BETWEEN) >= SECONDS_BETWEEN:
            self._last[places[-1]] = now
            self._met.emit(error.with_traceback(traceback))

    def _tell(self, error: BaseException) -> None:
        self._told(error)
