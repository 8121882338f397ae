"""A camera put on the map by a click, as often as cameras wait for it; Enter takes the first place proposed."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from camera_requisition.gui.map_tools.point_tool import PointHandler, PointTool


class PlaceTool(PointTool):
    """The handler gets `place_clicked`; `taken` is called for Enter, `taken_back` for Backspace and Ctrl+Z."""

    def __init__(
        self, canvas: Any, handler: PointHandler, on_left: Callable[[], None], taken: Callable[[], None], taken_back: Callable[[], None]
    ) -> None:
        super().__init__(canvas, handler, on_left)
        self._taken = taken
        self._taken_back = taken_back

    def finish(self) -> None:
        """Take the first place proposed."""
        self._taken()

    def take_back(self) -> None:
        """Take the camera placed last back."""
        self._taken_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by the canvas."""
        if event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._taken_back()
            event.accept()
        else:
            super().keyPressEvent(event)
