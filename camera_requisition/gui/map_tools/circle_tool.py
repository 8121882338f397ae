"""The place of an incident as a circle: pressed at its centre, dragged to its edge."""

from __future__ import annotations

from typing import Any, Callable, Optional, Protocol

from qgis.core import QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import Qt

from camera_requisition.gui.map_tools.drawing_tool import DrawingTool
from camera_requisition.gui.map_tools.zone_tool import zone_band
from camera_requisition.gui.on_map.places import LonLat, distance_m, ring_around, to_lonlat, to_map

SMALLEST_M = 1.0


class CircleHandler(Protocol):
    """Where a drawn circle goes."""

    def circle_drawn(self, centre: LonLat, radius_m: float) -> None:
        """A centre and a radius on the ellipsoid."""

    def radius_shown(self, radius_m: Optional[float]) -> None:
        """The radius while it is dragged; None when the drag has ended."""

    def drawing_refused(self, code: str) -> None:
        """What was drawn can't be used; `code` is one of the message catalogue."""


class CircleTool(DrawingTool):
    """A circle by dragging, in metres on the ellipsoid whatever the map's reference system."""

    def __init__(self, canvas: Any, handler: CircleHandler, on_left: Callable[[], None]) -> None:
        super().__init__(canvas, on_left)
        self._handler = handler
        self._centre: Optional[QgsPointXY] = None
        self._edge: Optional[QgsPointXY] = None
        self._band = zone_band(canvas)

    def drawing(self) -> bool:
        """Whether a centre is set."""
        return self._centre is not None

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._centre = self.snapped(event)
            self._edge = None

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        place = self.snapped(event)
        if self._centre is not None:
            self._edge = place
            self._show()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas: the end of the drag."""
        if event.button() == Qt.MouseButton.RightButton:
            self.clear()
        elif event.button() == Qt.MouseButton.LeftButton and self._centre is not None:
            self._edge = self.snapped(event)
            self.finish()

    def clear(self) -> None:
        """Forget the circle."""
        self._centre = self._edge = None
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        self._handler.radius_shown(None)

    def take_back(self) -> None:
        """The same as clearing: a circle is one stroke."""
        self.clear()

    def finish(self) -> None:
        """Hand the circle over; one of less than a metre was a click, not a drag, and is refused."""
        if self._centre is None or self._edge is None:
            return
        centre, radius = self._measured(self._centre, self._edge)
        self.clear()
        if radius < SMALLEST_M:
            self._handler.drawing_refused("circle_needs_a_drag")
        else:
            self._handler.circle_drawn(centre, radius)

    def close_down(self) -> None:
        """Take the rubber band off the map."""
        super().close_down()
        self.canvas().scene().removeItem(self._band)

    def _measured(self, centre: QgsPointXY, edge: QgsPointXY) -> tuple[LonLat, float]:
        place = to_lonlat(self.canvas(), centre)
        return place, distance_m(place, to_lonlat(self.canvas(), edge))

    def _show(self) -> None:
        if self._centre is None or self._edge is None:
            return
        centre, radius = self._measured(self._centre, self._edge)
        self._handler.radius_shown(radius)
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if radius > 0:
            for point in to_map(self.canvas(), ring_around(centre, radius)):
                self._band.addPoint(point, False)
            self._band.closePoints()
