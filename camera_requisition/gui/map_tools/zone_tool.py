"""The place of an incident, drawn as a polygon click by click."""

from __future__ import annotations

from typing import Any, Callable, Protocol

from qgis.core import QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from camera_requisition.gui.map_tools.drawing_tool import DrawingTool
from camera_requisition.gui.on_map.places import LonLat, to_lonlat

ZONE_COLOUR = QColor(179, 38, 30)
ZONE_FILL = QColor(179, 38, 30, 45)


class ZoneHandler(Protocol):
    """Where a drawn zone goes."""

    def zone_drawn(self, ring: list[LonLat]) -> None:
        """A ring of at least three corners, not closed."""

    def drawing_refused(self, code: str) -> None:
        """What was drawn can't be used; `code` is one of the message catalogue."""


def zone_band(canvas: Any) -> QgsRubberBand:
    """A rubber band in the colours of a zone."""
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(ZONE_COLOUR)
    band.setFillColor(ZONE_FILL)
    band.setWidth(2)
    return band


class ZoneTool(DrawingTool):
    """Polygon by clicks, along traced lines where QGIS traces."""

    def __init__(self, canvas: Any, handler: ZoneHandler, on_left: Callable[[], None]) -> None:
        super().__init__(canvas, on_left)
        self._handler = handler
        self._clicks: list[list[QgsPointXY]] = []
        self._band: QgsRubberBand = zone_band(canvas)
        self._pointer: list[QgsPointXY] = []

    def drawing(self) -> bool:
        """Whether at least one corner is set."""
        return bool(self._clicks)

    def corners(self) -> list[QgsPointXY]:
        """The corners so far, in map coordinates."""
        return [point for click in self._clicks for point in click]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        place = self.snapped(event)
        corners = self.corners()
        self._pointer = self.traced(corners[-1], place) if corners else []
        self._show()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.snapped(event)
        corners = self.corners()
        if corners and corners[-1] == place:
            return  # the second half of a double click
        self._clicks.append(self.traced(corners[-1], place) if corners else [place])
        self._pointer = []
        self._show()

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas: a double click finishes, as in other drawing programs."""
        self.finish()

    def clear(self) -> None:
        """Forget all corners."""
        self._clicks.clear()
        self._pointer = []
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def take_back(self) -> None:
        """Remove the last corner, with what was traced to it."""
        if self._clicks:
            self._clicks.pop()
            self._pointer = []
            self._show()

    def finish(self) -> None:
        """Hand the ring over; fewer than three corners are refused and stay on the map to go on with."""
        corners = self.corners()
        if not corners:
            return
        if len(corners) < 3:
            self._handler.drawing_refused("zone_needs_three_corners")
            return
        ring = [to_lonlat(self.canvas(), corner) for corner in corners]
        self.clear()
        self._handler.zone_drawn(ring)

    def close_down(self) -> None:
        """Take the rubber band off the map."""
        super().close_down()
        self.canvas().scene().removeItem(self._band)

    def _show(self) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        points = self.corners() + self._pointer
        for index, point in enumerate(points):
            self._band.addPoint(point, index == len(points) - 1)
