"""What a search found, on the map: views, numbers, blind stretches, times along a path; and what the list points at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from camera_requisition.core.records.vocabulary import Certainty
from camera_requisition.gis.dates import minute
from camera_requisition.gui.dock.texts import local
from camera_requisition.gui.on_map.incident_picture import warning_band
from camera_requisition.gui.on_map.number_labels import NumberLabels
from camera_requisition.gui.on_map.places import geometry_to_map, reference_system, to_map

if TYPE_CHECKING:
    from camera_requisition.core.match.types import LineTimes, Match, SearchResult

SEES_FILL, SEES_STROKE = QColor(27, 120, 55, 70), QColor(13, 74, 32)
MAY_SEE_STROKE = QColor(13, 94, 40)
HOVER_FILL, HOVER_STROKE = QColor(255, 214, 0, 110), QColor(120, 90, 0)
TIME_COLOUR = QColor(74, 20, 110)
POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry


class ResultPicture:
    """Shows a search result on one canvas; certain views filled, possible ones outlined with dashes."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._sees = _polygon_band(canvas, SEES_FILL, SEES_STROKE, Qt.PenStyle.SolidLine)
        self._may_see = _polygon_band(canvas, QColor(0, 0, 0, 0), MAY_SEE_STROKE, Qt.PenStyle.DashLine)
        self._blind = warning_band(canvas)
        self._hover = _polygon_band(canvas, HOVER_FILL, HOVER_STROKE, Qt.PenStyle.SolidLine)
        self._hover.setWidth(3)
        self._numbers = NumberLabels(canvas, QColor(20, 20, 20))
        self._times = NumberLabels(canvas, TIME_COLOUR, above_px=14.0)
        self._result: Optional[SearchResult] = None

    def show(self, result: Optional[SearchResult], zone: tzinfo) -> None:
        """Show `result` (None: nothing) instead of what was shown; times in `zone`."""
        self.clear()
        self._result = result
        if result is None:
            return
        crs = reference_system(result.crs)
        for match in result.matches:
            band = self._sees if match.certainty == Certainty.SEES.value else self._may_see
            band.addGeometry(geometry_to_map(self._canvas, match.view.wkb, crs), None)
        self._numbers.set_labels(self._number_labels(result.matches))
        for stretch in result.blind:
            points = to_map(self._canvas, stretch.line_lonlat)
            if len(points) > 1:
                self._blind.addGeometry(QgsGeometry.fromPolylineXY(points), None)
        self._times.set_labels([label for times in result.line_times for label in self._time_labels(times, zone)])

    def clear(self) -> None:
        """Show nothing."""
        self._result = None
        for band in (self._sees, self._may_see, self._hover):
            band.reset(POLYGON)
        self._blind.reset(LINE)
        self._numbers.set_labels([])
        self._times.set_labels([])

    def hover(self, match: Optional[Match]) -> None:
        """Show the view of the camera that the mouse is over in the list; None: no longer."""
        self._hover.reset(POLYGON)
        if match is not None and self._result is not None:
            self._hover.addGeometry(self._view(match), None)

    def zoom_to(self, matches: Sequence[Match]) -> None:
        """Bring the views of `matches` on the screen, with some of their surroundings, and flash them."""
        if not matches or self._result is None:
            return
        views = [self._view(match) for match in matches]
        box = QgsRectangle()
        for view in views:
            box.combineExtentWith(view.boundingBox())
        if box.isEmpty():
            return
        box.scale(2.2)
        self._canvas.setExtent(box)
        self._canvas.refresh()
        self._canvas.flashGeometries(views, self._canvas.mapSettings().destinationCrs())

    def set_visible(self, visible: bool) -> None:
        """Show or hide everything but the incident."""
        for item in self._items():
            item.setVisible(visible)

    def shown(self) -> dict[str, int]:
        """How many views, blind stretches, numbers and times are on the map."""
        return {
            "sees": _parts(self._sees),
            "may_see": _parts(self._may_see),
            "blind": _parts(self._blind),
            "hover": _parts(self._hover),
            "numbers": len(self._numbers.labels),
            "times": len(self._times.labels),
        }

    def close_down(self) -> None:
        """Take everything off the map, for good."""
        self.clear()
        for item in self._items():
            self._canvas.scene().removeItem(item)

    def _items(self) -> tuple[Any, ...]:
        return (self._sees, self._may_see, self._blind, self._hover, self._numbers, self._times)

    def _view(self, match: Match) -> QgsGeometry:
        return geometry_to_map(self._canvas, match.view.wkb, reference_system(self._result.crs))  # type: ignore[union-attr]

    def _number_labels(self, matches: Iterable[Match]) -> list[tuple[QgsPointXY, str]]:
        crs = reference_system(self._result.crs)  # type: ignore[union-attr]
        labels = []
        for number, match in enumerate(matches, start=1):
            camera = match.candidate.camera
            place = QgsGeometry.fromPointXY(QgsPointXY(camera.x, camera.y))
            moved = geometry_to_map(self._canvas, bytes(place.asWkb()), crs)
            if not moved.isNull():
                labels.append((moved.asPoint(), str(number)))
        return labels

    def _time_labels(self, times: LineTimes, zone: tzinfo) -> list[tuple[QgsPointXY, str]]:
        labels = []
        for place, earliest, latest in zip(times.lonlat, times.earliest, times.latest):
            points = to_map(self._canvas, [place])
            if points and earliest is not None and latest is not None:
                first, last = (minute(local(instant, zone)) for instant in (earliest, latest))
                labels.append((points[0], first if first == last else f"{first}–{last}"))
        return [labels[0], labels[-1], *labels[1:-1]] if len(labels) > 2 else labels


def _polygon_band(canvas: Any, fill: QColor, stroke: QColor, line: Any) -> QgsRubberBand:
    band = QgsRubberBand(canvas, POLYGON)
    band.setFillColor(fill)
    band.setStrokeColor(stroke)
    band.setLineStyle(line)
    band.setWidth(1 if line == Qt.PenStyle.SolidLine else 2)
    return band


def _parts(band: QgsRubberBand) -> int:
    return int(band.size())
