"""A camera that is being aimed, on the map: what it sees for sure and perhaps, its handles, and the other heads beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from camera_requisition.gui.on_map.places import LonLat, distance_m, geometry_to_map, to_lonlat, to_map, wgs84

if TYPE_CHECKING:
    from camera_requisition.core.sight.aiming import Handle
    from camera_requisition.gui.aiming_session import AimingSession
    from camera_requisition.jobs.aim_camera import Preview

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
SURE_FILL, STROKE = QColor(255, 149, 0, 70), QColor(166, 82, 0)
POSSIBLE_FILL = QColor(255, 149, 0, 22)
OTHER_FILL, OTHER_STROKE = QColor(90, 90, 90, 40), QColor(90, 90, 90)
HANDLE_PX = 6.0
NEAR_APART_PX = 24.0
"""The near handle is drawn at least this far from the camera, so that both can be taken hold of."""


class AimPicture:
    """Shows a session on one canvas, in whatever reference system the map has; cones are geodesic, computed by the domain."""

    def __init__(self, canvas: Any, session: AimingSession, previewed: Optional[Callable[[Optional[Preview]], None]] = None) -> None:
        """`previewed` is told what was computed of the active head; None when nothing is aimed any more."""
        self._previewed = previewed
        self._canvas = canvas
        self._session = session
        self._others = _band(canvas, OTHER_FILL, OTHER_STROKE, Qt.PenStyle.DotLine)
        self._possible = _band(canvas, POSSIBLE_FILL, STROKE, Qt.PenStyle.DashLine)
        self._sure = _band(canvas, SURE_FILL, STROKE, Qt.PenStyle.SolidLine)
        self._handles = HandleItem(canvas)
        session.changed.connect(self.update)
        canvas.extentsChanged.connect(self._update_handles)
        canvas.destinationCrsChanged.connect(self.update)

    def update(self) -> None:
        """Show the session as it is now."""
        from camera_requisition.jobs.aim_camera import preview

        session = self._session
        for band in (self._others, self._possible, self._sure):
            band.reset(POLYGON)
        active = None
        for index, head in enumerate(session.heads):
            found = preview(head.camera, session.assumptions, session.buildings)
            if index != session.index:
                self._show(self._others, found.sure or found.possible)
            else:
                active = found
                self._show(self._sure, found.sure)
                self._show(self._possible, found.possible)
        self._update_handles()
        if self._previewed is not None:
            self._previewed(active)

    def places(self) -> Mapping[Handle, QgsPointXY]:
        """Where each handle is, in map coordinates."""
        return self._handles.places

    def apart_m(self) -> float:
        """How far from the camera the near handle is drawn at least, in metres on the ground."""
        head = self._session.active
        if head is None or head.camera.x is None or head.camera.y is None:
            return 0.0
        place = (head.camera.x, head.camera.y)
        points = to_map(self._canvas, [place])
        if not points:
            return 0.0
        beside = QgsPointXY(points[0].x() + NEAR_APART_PX * self._canvas.mapUnitsPerPixel(), points[0].y())
        return distance_m(place, to_lonlat(self._canvas, beside))

    def shown(self) -> dict[str, QgsGeometry]:
        """What the map shows of the active head, in map coordinates."""
        bands = {"sure": self._sure, "possible": self._possible, "others": self._others}
        return {name: band.asGeometry() if band.size() else QgsGeometry() for name, band in bands.items()}

    def close_down(self) -> None:
        """Take everything off the map, for good."""
        self._session.changed.disconnect(self.update)
        self._canvas.extentsChanged.disconnect(self._update_handles)
        self._canvas.destinationCrsChanged.disconnect(self.update)
        for item in (self._others, self._possible, self._sure, self._handles):
            self._canvas.scene().removeItem(item)

    def _show(self, band: QgsRubberBand, wkb: Optional[bytes]) -> None:
        if wkb is not None:
            geometry = geometry_to_map(self._canvas, wkb, wgs84())
            if not geometry.isNull() and not geometry.isEmpty():
                band.addGeometry(geometry, None)

    def _update_handles(self) -> None:
        from camera_requisition.jobs.aim_camera import handles

        head = self._session.active
        if head is None:
            self._handles.show_handles({}, hollow=False)
            return
        found = handles(head.camera, self._session.assumptions, self.apart_m())
        self._handles.show_handles(self._on_map(found), hollow=head.camera.heading_deg is None)

    def _on_map(self, found: Mapping[Handle, LonLat]) -> dict[Handle, QgsPointXY]:
        placed = {}
        for handle, place in found.items():
            points = to_map(self._canvas, [place])
            if points:
                placed[handle] = points[0]
        return placed


class HandleItem(QgsMapCanvasItem):
    """The handles: a disc turns, squares pull in and out, diamonds widen, a cross moves. Hollow: no heading is known yet."""

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.places: dict[Handle, QgsPointXY] = {}
        self._hollow = False
        self.setZValue(80)

    def show_handles(self, places: Mapping[Handle, QgsPointXY], *, hollow: bool) -> None:
        """Show handles at these places of the map."""
        self.places = dict(places)
        self._hollow = hollow
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Called by the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spots = {handle.value: self.toCanvasCoordinates(place) for handle, place in self.places.items()}
        if "position" in spots and "heading" in spots:
            axis = QPen(STROKE, 1.4, Qt.PenStyle.DashLine if self._hollow else Qt.PenStyle.SolidLine)
            painter.setPen(axis)
            painter.drawLine(spots["position"], spots["heading"])
        painter.setPen(QPen(STROKE, 1.8))
        for name, spot in spots.items():
            painter.setBrush(QBrush(QColor("white") if name != "heading" or self._hollow else STROKE))
            if name == "heading":
                painter.drawEllipse(spot, HANDLE_PX + 1.0, HANDLE_PX + 1.0)
            elif name in ("far", "near"):
                painter.drawRect(QRectF(spot.x() - HANDLE_PX + 1, spot.y() - HANDLE_PX + 1, 2 * HANDLE_PX - 2, 2 * HANDLE_PX - 2))
            elif name in ("left", "right"):
                painter.drawPolygon(_diamond(spot))
            else:
                painter.drawEllipse(spot, HANDLE_PX, HANDLE_PX)
                painter.drawLine(spot - QPointF(HANDLE_PX - 2, 0), spot + QPointF(HANDLE_PX - 2, 0))
                painter.drawLine(spot - QPointF(0, HANDLE_PX - 2), spot + QPointF(0, HANDLE_PX - 2))


def _diamond(spot: QPointF) -> QPolygonF:
    reach = HANDLE_PX + 1.0
    return QPolygonF([spot + QPointF(dx, dy) for dx, dy in ((0, -reach), (reach, 0), (0, reach), (-reach, 0))])


def _band(canvas: Any, fill: QColor, stroke: QColor, line: Any) -> QgsRubberBand:
    band = QgsRubberBand(canvas, POLYGON)
    band.setFillColor(fill)
    band.setStrokeColor(stroke)
    band.setLineStyle(line)
    band.setWidth(2)
    return band
