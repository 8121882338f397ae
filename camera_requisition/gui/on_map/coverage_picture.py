"""By how many cameras each part of the incident is seen, on the map: none, one, two or more."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from camera_requisition.gis.dates import minute
from camera_requisition.gui.dock.texts import local
from camera_requisition.gui.on_map.number_labels import NumberLabels
from camera_requisition.gui.on_map.places import geometry_to_map, reference_system, to_map

if TYPE_CHECKING:
    from camera_requisition.core.match.coverage import Coverage

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry
COLOURS = (QColor(213, 94, 0), QColor(86, 180, 233), QColor(0, 64, 128))
"""None, one, two or more: told apart by every kind of colour vision, and by their lightness alone (Okabe and Ito's palette)."""
_OPACITY = 80
_WIDTHS = (8, 5, 7)


class CoveragePicture:
    """Shows how an incident is covered on one canvas."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._areas = [_area_band(canvas, colour, number) for number, colour in enumerate(COLOURS)]
        self._lines = [_line_band(canvas, colour, width) for colour, width in zip(COLOURS, _WIDTHS)]
        self._times = NumberLabels(canvas, COLOURS[0].darker(150), above_px=14.0)

    def show(self, coverage: Optional[Coverage], crs_text: str, zone: tzinfo) -> None:
        """Show `coverage` (None: nothing), whose areas lie in the reference system `crs_text`; times of what nobody sees in `zone`."""
        self.clear()
        if coverage is None:
            return
        crs = reference_system(crs_text)
        for number, band in enumerate(self._areas):
            of_class = [geometry_to_map(self._canvas, area.shape.wkb, crs) for area in coverage.areas if min(area.cameras, 2) == number]
            if of_class:
                # one shape: no lines between what two and what three cameras see
                band.addGeometry(QgsGeometry.unaryUnion(of_class), None)
        labels: list[tuple[QgsPointXY, str]] = []
        for stretch in coverage.stretches:
            points = to_map(self._canvas, stretch.line_lonlat)
            if len(points) < 2:
                continue
            line = QgsGeometry.fromPolylineXY(points)
            self._lines[min(stretch.cameras, 2)].addGeometry(line, None)
            if not stretch.cameras and stretch.earliest is not None and stretch.latest is not None:
                first, last = (minute(local(instant, zone)) for instant in (stretch.earliest, stretch.latest))
                middle = line.interpolate(line.length() / 2.0)
                if not middle.isNull():
                    labels.append((middle.asPoint(), first if first == last else f"{first}–{last}"))
        self._times.set_labels(labels)

    def shown(self) -> dict[str, tuple[int, ...]]:
        """How many areas and stretches of each class, and how many times, are on the map."""
        return {
            "areas": tuple(int(band.size()) for band in self._areas),
            "lines": tuple(int(band.size()) for band in self._lines),
            "times": (len(self._times.labels),),
        }

    def clear(self) -> None:
        """Show nothing."""
        for band in self._areas:
            band.reset(POLYGON)
        for band in self._lines:
            band.reset(LINE)
        self._times.set_labels([])

    def close_down(self) -> None:
        """Take everything off the map, for good."""
        self.clear()
        for item in (*self._areas, *self._lines, self._times):
            self._canvas.scene().removeItem(item)


def _area_band(canvas: Any, colour: QColor, number: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, POLYGON)
    fill = QColor(colour)
    fill.setAlpha(_OPACITY)
    band.setFillColor(fill)
    band.setStrokeColor(colour.darker(140))
    band.setWidth(1)
    if number == 0:
        # told apart from a zone's own fill, and on paper in black and white
        band.setBrushStyle(Qt.BrushStyle.BDiagPattern)
    return band


def _line_band(canvas: Any, colour: QColor, width: int) -> QgsRubberBand:
    band = QgsRubberBand(canvas, LINE)
    band.setColor(colour)
    band.setSecondaryStrokeColor(QColor(255, 255, 255, 200))
    band.setWidth(width)
    return band
