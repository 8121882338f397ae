"""The overview for the case file: the incident, the direction of flight and its times, and all cameras considered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsMapLayer, QgsVectorLayer

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import LineTimes, SearchResult
from camera_requisition.core.records import Camera
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.packets.maps import symbols
from camera_requisition.packets.maps.layers import Shape, by_kind, labelled, layer, single
from camera_requisition.packets.maps.part import MapPart, MapSheet
from camera_requisition.packets.maps.plane import Plane, plane_around
from camera_requisition.packets.maps.texts import MapTexts

Clock = Callable[[Optional[float], Optional[float]], str]
_TIMES_AT_MOST = 9


def overview_parts(
    result: SearchResult,
    *,
    numbers: Mapping[str, int],
    texts: MapTexts,
    base_map: Sequence[QgsMapLayer],
    clock: Clock,
    family: str,
) -> list[MapPart]:
    """The map of everything that was searched and found, one landscape page.

    `numbers` gives each matched camera its number on the case file's lists; `clock(earliest, latest)` writes passing times in the pack's
    language; `family` is the font.
    """
    plane = plane_around(_positions(result))
    shapes = _Shapes(result, plane, numbers, clock)
    views = by_kind(
        layer(plane, "MultiPolygon", texts.camera, shapes.views()),
        [("may_see", symbols.outlined_view(), texts.may_see), ("sees", symbols.filled_view(), texts.sees)],
    )
    cameras = camera_layer(plane, shapes.cameras(), texts, family)
    left_out = single(layer(plane, "Point", texts.left_out, shapes.left_out()), symbols.left_out())
    zones = single(layer(plane, "MultiPolygon", texts.zone, shapes.zones()), symbols.zone())
    lines = single(layer(plane, "LineString", texts.path, shapes.lines()), symbols.path())
    blind = single(layer(plane, "LineString", texts.blind, shapes.blind()), symbols.blind())
    times = single(layer(plane, "Point", texts.passing_time, shapes.times()), symbols.passing_time())
    labelled(times, family, 7.0, bold=True, color="#8c0d16")
    drawn = [cameras, times, lines, blind, left_out, views, zones]
    shown = [made for made in (cameras, views, zones, lines, times, blind, left_out) if made.featureCount()]
    sheet = MapSheet(texts.title, plane, _bounds([cameras, views, zones, lines]), drawn, shown)
    return [MapPart(sheet, texts=texts, base_map=base_map, family=family)]


def camera_layer(plane: Plane, shapes: Sequence[Shape], texts: MapTexts, family: str) -> QgsVectorLayer:
    """Numbered cameras, those with a heading with a beak."""
    made = by_kind(
        layer(plane, "Point", texts.camera, shapes),
        [
            ("turned", symbols.camera(), texts.camera),
            ("disc", symbols.camera_without_heading(), texts.camera_without_heading),
        ],
    )
    return labelled(made, family, 8.0, bold=True)


def camera_shape(camera: Camera, plane: Plane, crs: str, label: str) -> Shape:
    """A camera as a numbered point of the map."""
    point = plane.from_crs(shapely.Point(camera.x, camera.y), crs)
    return Shape(point, label, "disc" if camera.heading_deg is None else "turned", camera.heading_deg)


class _Shapes:
    """The result's parts as shapes of the map."""

    def __init__(self, result: SearchResult, plane: Plane, numbers: Mapping[str, int], clock: Clock) -> None:
        self._result = result
        self._plane = plane
        self._numbers = numbers
        self._clock = clock

    def views(self) -> list[Shape]:
        return [
            Shape(_multi(self._plane.from_crs(match.view, self._result.crs)), kind=match.certainty)
            for match in sorted(self._result.matches, key=lambda match: match.certainty == "sees")
        ]

    def cameras(self) -> list[Shape]:
        placed = (match.candidate.camera for match in self._result.matches if match.candidate.camera.placed)
        return [camera_shape(camera, self._plane, self._result.crs, str(self._numbers.get(camera.camera_id, ""))) for camera in placed]

    def left_out(self) -> list[Shape]:
        cameras = (miss.candidate.camera for miss in self._result.near_misses)
        return [Shape(self._plane.from_crs(shapely.Point(one.x, one.y), self._result.crs)) for one in cameras if one.placed]

    def zones(self) -> list[Shape]:
        return [Shape(_multi(self._plane.from_lonlat(zone.geometry))) for zone in self._result.request.incident.zones]

    def lines(self) -> list[Shape]:
        return [Shape(self._plane.from_lonlat(shapely.LineString(line))) for line in incident_lines(self._result.request.incident)]

    def blind(self) -> list[Shape]:
        stretches = (stretch.line_lonlat for stretch in self._result.blind)
        return [Shape(self._plane.from_lonlat(shapely.LineString(line))) for line in stretches if len(line) >= 2]

    def times(self) -> list[Shape]:
        found = []
        for line in self._result.line_times:
            for index in _spread(line):
                text = self._clock(line.earliest[index], line.latest[index])
                if text:
                    found.append(Shape(self._plane.from_lonlat(shapely.Point(line.lonlat[index])), text))
        return found


def incident_lines(incident: Incident) -> list[list[tuple[float, float]]]:
    """Every path and track as (longitude, latitude) in the direction of movement."""
    lines = []
    for path in incident.paths:
        line: list[tuple[float, float]] = []
        for leg in path.legs:
            line.extend(position for position in leg.line if not line or line[-1] != position)
        lines.append(line)
    for track in incident.tracks:
        lines.extend([list(zip(part.longitudes.tolist(), part.latitudes.tolist())) for part in track.segments])
    return [line for line in lines if len(line) >= 2]


def _spread(line: LineTimes) -> list[int]:
    """Indices of a few places spread evenly along a line, its ends among them."""
    if not line.at_m:
        return []
    wanted = np.linspace(0.0, line.length_m, min(_TIMES_AT_MOST, max(len(line.at_m), 2)))
    return sorted({int(np.abs(np.asarray(line.at_m) - place).argmin()) for place in wanted})


def _positions(result: SearchResult) -> np.ndarray:
    found = [shapely.get_coordinates(zone.geometry) for zone in result.request.incident.zones]
    found += [np.asarray(line, dtype=float) for line in incident_lines(result.request.incident)]
    cameras = [match.candidate.camera for match in result.matches if match.candidate.camera.placed]
    if cameras:
        x = np.array([camera.x for camera in cameras], dtype=float)
        y = np.array([camera.y for camera in cameras], dtype=float)
        found.append(np.column_stack(lonlat(result.crs, x, y)))
    return np.vstack(found)


def _bounds(layers: Sequence[QgsVectorLayer]) -> tuple[float, float, float, float]:
    boxes = [made.extent() for made in layers if made.featureCount()]
    return (
        min(box.xMinimum() for box in boxes),
        min(box.yMinimum() for box in boxes),
        max(box.xMaximum() for box in boxes),
        max(box.yMaximum() for box in boxes),
    )


def _multi(geometry: shapely.Geometry) -> shapely.Geometry:
    polygons = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(polygons)
