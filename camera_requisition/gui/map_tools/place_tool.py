"""A camera put on the map by a click, as often as cameras wait for it; keys take places proposed, move on, and take back."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from camera_requisition.gui.map_tools.point_tool import PointHandler, PointTool


class PlaceTool(PointTool):
    """The handler gets `place_clicked`.

    `taken` is called for Enter (None) and for the keys 1 to 9 (the number of a place proposed), `taken_back` for Backspace and Ctrl+Z, `moved`
    for Ctrl+Down and Ctrl+Up (1 and -1: how many cameras on).
    """

    def __init__(
        self,
        canvas: Any,
        handler: PointHandler,
        on_left: Callable[[], None],
        taken: Callable[[Optional[int]], None],
        taken_back: Callable[[], None],
        moved: Callable[[int], None],
    ) -> None:
        super().__init__(canvas, handler, on_left)
        self._taken = taken
        self._taken_back = taken_back
        self._moved = moved

    def finish(self) -> None:
        """Take the place proposed."""
        self._taken(None)

    def take_back(self) -> None:
        """Take the camera placed last back."""
        self._taken_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by the canvas."""
        key, with_control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if with_control and key == Qt.Key.Key_Z:
            self._taken_back()
        elif with_control and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._moved(1 if key == Qt.Key.Key_Down else -1)
        elif not with_control and event.text() in tuple("123456789"):
            self._taken(int(event.text()))
        else:
            super().keyPressEvent(event)
            return
        event.accept()
