"""The incident on the map: zones, paths with their direction, sightings. Painted, so that no project file can take it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor

from camera_requisition.gui.map_tools.zone_tool import zone_band
from camera_requisition.gui.on_map.arrow_line import ArrowLine
from camera_requisition.gui.on_map.number_labels import NumberLabels
from camera_requisition.gui.on_map.places import geometry_to_map, to_map, wgs84

if TYPE_CHECKING:
    from camera_requisition.core.incident.types import Incident

SIGHTING_COLOUR = QColor(31, 95, 139)


class IncidentPicture:
    """Shows an incident on one canvas, in whatever reference system the map has."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._zones = zone_band(canvas)
        self._lines: list[ArrowLine] = []
        self._sightings = NumberLabels(canvas, SIGHTING_COLOUR)

    def show(self, incident: Incident) -> None:
        """Show `incident` instead of what was shown."""
        self.clear()
        for zone in incident.zones:
            self._zones.addGeometry(geometry_to_map(self._canvas, zone.geometry.wkb, wgs84()), None)
        for path in incident.paths:
            self._add_line([list(leg.line) for leg in path.legs])
        for track in incident.tracks:
            self._add_line([list(zip(segment.longitudes.tolist(), segment.latitudes.tolist())) for segment in track.segments])
        labels: list[tuple[QgsPointXY, str]] = []
        for number, sighting in enumerate(incident.sightings, start=1):
            labels.extend((point, f"S{number}") for point in to_map(self._canvas, [(sighting.longitude, sighting.latitude)]))
        self._sightings.set_labels(labels)

    def clear(self) -> None:
        """Show nothing."""
        self._zones.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        self._sightings.set_labels([])
        for line in self._lines:
            self._canvas.scene().removeItem(line)
        self._lines.clear()

    def bounds(self) -> QgsGeometry:
        """What is shown, as one geometry in map coordinates, to zoom to; empty when nothing is shown."""
        parts = []
        if self._zones.numberOfVertices():
            parts.append(self._zones.asGeometry())
        for line in self._lines:
            parts.extend(QgsGeometry.fromPolylineXY([QgsPointXY(point) for point in leg]) for leg in line.legs)
        return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()

    def close_down(self) -> None:
        """Take everything off the map, for good."""
        self.clear()
        for item in (self._zones, self._sightings):
            self._canvas.scene().removeItem(item)

    def _add_line(self, legs: list[list[tuple[float, float]]]) -> None:
        line = ArrowLine(self._canvas)
        line.set_legs([to_map(self._canvas, leg) for leg in legs])
        self._lines.append(line)


def warning_band(canvas: Any) -> QgsRubberBand:
    """A rubber band in the style of a stretch that no camera sees."""
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
    band.setColor(QColor(255, 149, 0))
    band.setSecondaryStrokeColor(QColor(60, 30, 0, 200))
    band.setWidth(7)
    return band
