"""One place by one click: a sighting."""

from __future__ import annotations

from typing import Any, Callable, Protocol

from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import Qt

from camera_requisition.gui.map_tools.drawing_tool import DrawingTool
from camera_requisition.gui.on_map.places import LonLat, to_lonlat


class PointHandler(Protocol):
    """Where the place goes."""

    def place_clicked(self, place: LonLat) -> None:
        """A click, as (longitude, latitude)."""


class PointTool(DrawingTool):
    """Asks for one place; nothing is ever half drawn."""

    def __init__(self, canvas: Any, handler: PointHandler, on_left: Callable[[], None]) -> None:
        super().__init__(canvas, on_left)
        self._handler = handler

    def drawing(self) -> bool:
        """Never: one click is all."""
        return False

    def clear(self) -> None:
        """Nothing to forget."""

    def take_back(self) -> None:
        """Nothing to take back."""

    def finish(self) -> None:
        """Nothing to finish."""

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        self.snapped(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._handler.place_clicked(to_lonlat(self.canvas(), self.snapped(event)))
