"""What all drawing tools share: snapping, tracing, the keys, and taking away what was drawn."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvasTracer, QgsMapMouseEvent, QgsMapTool, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent


class DrawingTool(QgsMapTool):
    """Base of the tools. Escape cancels, Backspace takes the last point back, Enter or a right click finishes.

    `on_left` is called when Escape is pressed with nothing drawn: the user wants his former tool back.
    """

    def __init__(self, canvas: Any, on_left: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._on_left = on_left
        self._indicator: Optional[QgsSnapIndicator] = QgsSnapIndicator(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    # what the tools do differently

    def drawing(self) -> bool:
        """Whether something has been drawn that isn't finished."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget what was drawn."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Remove the last point."""
        raise NotImplementedError

    def finish(self) -> None:
        """Hand what was drawn to the handler."""
        raise NotImplementedError

    # what they share

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by the canvas."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self.drawing():
                self.clear()
            else:
                self._on_left()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.take_back()
            # QGIS deletes the selected features of the current layer when a tool accepts one of these keys.
            event.ignore()
            return
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        else:
            event.ignore()
            return
        event.accept()

    def deactivate(self) -> None:
        """Called by the canvas when another tool takes over: an unfinished drawing goes."""
        self.clear()
        if self._indicator is not None:
            self._indicator.setVisible(False)
        super().deactivate()

    def close_down(self) -> None:
        """Take everything of this tool off the map, for good."""
        self.clear()
        self._indicator = None
        self.canvas().unsetMapTool(self)

    def snapped(self, event: QgsMapMouseEvent) -> QgsPointXY:
        """Where the mouse is, moved to what QGIS's snapping settings say, and shown so."""
        place = event.snapPoint()
        if self._indicator is not None:
            self._indicator.setMatch(event.mapPointMatch())
        return place

    def traced(self, start: QgsPointXY, end: QgsPointXY) -> list[QgsPointXY]:
        """The points after `start` up to `end`: along the lines of the map where QGIS's tracing is on, else `end` alone."""
        tracer = QgsMapCanvasTracer.tracerForCanvas(self.canvas())
        action = tracer.actionEnableTracing() if tracer is not None else None
        if action is None or not action.isChecked():
            return [end]
        tracer.init()
        points, _error = tracer.findShortestPath(start, end)
        return list(points[1:]) if len(points) > 1 else [end]
