"""The overview for the case file: the incident, the direction of flight and its times, and all cameras considered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Optional

import numpy as np
import shapely
from qgis.core import QgsMapLayer, QgsVectorLayer
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import LineTimes, SearchResult
from camera_requisition.core.records import Camera
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.packets.maps import symbols
from camera_requisition.packets.maps.layers import Shape, by_kind, invisible, labelled_inside, layer, single
from camera_requisition.packets.maps.measure import label_size
from camera_requisition.packets.maps.part import Details, Drawn, Frame, MapPart, MapSheet
from camera_requisition.packets.maps.placing import Mark, Placed, joined, place
from camera_requisition.packets.maps.plane import Plane, fit, plane_around, point_of
from camera_requisition.packets.maps.template import Templates
from camera_requisition.packets.maps.texts import MapTexts

Clock = Callable[[Optional[float], Optional[float]], str]
Bounds = tuple[float, float, float, float]
_TIMES_AT_MOST = 9
_CAMERAS_ENOUGH = 6
_APART_MM = 3.5
FRAME_MM = (190.0, 140.0)
_AROUND_M = 35.0
_SHEETS_AT_MOST = 24


def overview_parts(
    result: SearchResult,
    *,
    numbers: Mapping[str, int],
    texts: MapTexts,
    base_map: Sequence[QgsMapLayer],
    clock: Clock,
    family: str,
    templates: Optional[Templates] = None,
) -> list[MapPart]:
    """The map of everything that was searched and found: one page, or an overview and detailed maps where numbers would crowd.

    `numbers` gives each matched camera its number on the case file's lists; `clock(earliest, latest)` writes passing times in the pack's
    language; `family` is the font.
    """
    plane = plane_around(_positions(result))
    drawing = Drawing(Shapes(result, plane, numbers, clock), plane, texts, family)
    tiles = detail_tiles(drawing.camera_points, drawing.bounds)
    sheets = [drawing.sheet(texts.title)]
    if tiles:
        sheets = [drawing.overview_sheet(texts.overview_page.format(title=texts.title), tiles)]
        for number, tile in enumerate(tiles, start=1):
            title = texts.title_page.format(title=texts.title, page=number, pages=len(tiles))
            sheets.append(drawing.detail_sheet(title, tile))
    return [MapPart(sheet, texts=texts, base_map=base_map, family=family, templates=templates) for sheet in sheets]


class Drawing:
    """The shapes of one overview, reckoned once; each sheet makes its layers of them when it is painted."""

    def __init__(self, shapes: Shapes, plane: Plane, texts: MapTexts, family: str) -> None:
        self._plane = plane
        self._texts = texts
        self._family = family
        self._cameras = shapes.cameras()
        self._views = shapes.views()
        self._left_out = shapes.left_out()
        self._zones = shapes.zones()
        self._lines = shapes.lines()
        self._blind = shapes.blind()
        self._times = shapes.times()

    @property
    def bounds(self) -> Bounds:
        """What all of it covers, in metres of the plane."""
        shapes = [*self._cameras, *self._views, *self._zones, *self._lines]
        left, bottom, right, top = shapely.total_bounds([shape.geometry for shape in shapes])
        return (float(left), float(bottom), float(right), float(top))

    @property
    def camera_points(self) -> list[tuple[float, float]]:
        """Where the cameras stand."""
        return [(x, y) for shape in self._cameras for x, y in shapely.get_coordinates(shape.geometry).tolist()]

    def sheet(self, title: str) -> MapSheet:
        """A map with numbered cameras."""
        return MapSheet(title, self._plane, self.bounds, lambda frame: self._numbered(frame, self._cameras, ()), "overview")

    def detail_sheet(self, title: str, tile: Bounds) -> MapSheet:
        """A detailed map, with its cameras' numbers in the title; the numbers of others stand only where there is room beside them."""
        own = [_inside(point, tile) for point in self.camera_points]
        others = frozenset(index for index, mine in enumerate(own) if not mine)
        numbers = ranges(shape.label for shape, mine in zip(self._cameras, own) if mine)
        title = self._texts.detail_title.format(title=title, numbers=numbers)
        return MapSheet(title, self._plane, tile, lambda frame: self._numbered(frame, self._cameras, others), "overview")

    @property
    def incident(self) -> list[Shape]:
        """Zones and paths."""
        return [*self._zones, *self._lines]

    def camera_sheet(self, title: str, bounds: Bounds, details: Details) -> MapSheet:
        """The map of one camera."""
        return MapSheet(title, self._plane, bounds, lambda frame: self._numbered(frame, self._cameras, ()), "camera", details)

    def overview_sheet(self, title: str, tiles: Sequence[Bounds]) -> MapSheet:
        """A map of everything on which numbers would cover each other: it numbers the detailed maps instead."""

        def draw(frame: Frame) -> Drawn:
            texts, plane = self._texts, self._plane
            boxes = [Shape(shapely.box(*tile), str(number)) for number, tile in enumerate(tiles, start=1)]
            frames = single(layer(plane, "Polygon", texts.detail, boxes), symbols.detail())
            corners = [Shape(shapely.Point(tile[0], tile[3]), str(number)) for number, tile in enumerate(tiles, start=1)]
            badges = labelled_inside(single(layer(plane, "Point", texts.detail, corners), symbols.badge()), self._family, 9.0)
            cameras = camera_layer(plane, self._cameras, texts)
            points = [_corner(shape) for shape in corners]
            taken = [Placed("", *frame.to_paper(x, y), 5.2, 5.2) for x, y in points]
            times = self._time_labels(frame, taken)
            incident, explained = self._incident_layers(frame)
            layers = [badges, *times, frames, cameras, *incident]
            return Drawn(layers, _there([frames, cameras, *explained]))

        return MapSheet(title, self._plane, self.bounds, draw, "overview")

    def _numbered(self, frame: Frame, shapes: Sequence[Shape], others: Collection[int]) -> Drawn:
        labels, placed = number_layers(self._plane, frame, shapes, self._family, others)
        cameras = camera_layer(self._plane, _seen(shapes, frame), self._texts)
        views = view_layer(self._plane, _seen(self._views, frame), self._texts)
        incident, explained = self._incident_layers(frame, views)
        layers = [*labels, *self._time_labels(frame, placed), cameras, *incident]
        return Drawn(layers, _there([cameras, views, *explained]))

    def _incident_layers(self, frame: Frame, views: Optional[QgsVectorLayer] = None) -> tuple[list[QgsVectorLayer], list[QgsVectorLayer]]:
        """What happened, from top to bottom, with the views between path and zone; and the same in the legend's order, without views."""
        plane, texts = self._plane, self._texts
        zones = single(layer(plane, "MultiPolygon", texts.zone, _seen(self._zones, frame)), symbols.zone())
        lines = single(layer(plane, "LineString", texts.path, _seen(self._lines, frame)), symbols.path())
        blind = single(layer(plane, "LineString", texts.blind, _seen(self._blind, frame)), symbols.blind())
        times = single(layer(plane, "Point", texts.passing_time, _seen(self._times, frame)), symbols.passing_time())
        left_out = single(layer(plane, "Point", texts.left_out, _seen(self._left_out, frame)), symbols.left_out())
        between = [views] if views is not None else []
        return [times, lines, blind, left_out, *between, zones], [zones, lines, times, blind, left_out]

    def _time_labels(self, frame: Frame, taken: Sequence[Placed]) -> list[QgsVectorLayer]:
        cameras = [replace(shape, label="") for shape in self._cameras]
        labels, _ = number_layers(self._plane, frame, [*self._times, *cameras], self._family, taken=taken, size=7.0, color="#8c0d16")
        return labels


def number_layers(
    plane: Plane,
    frame: Frame,
    shapes: Sequence[Shape],
    family: str,
    others: Collection[int] = (),
    *,
    taken: Sequence[Placed] = (),
    size: float = 8.0,
    color: str = "#000000",
) -> tuple[list[QgsVectorLayer], list[Placed]]:
    """Labels of point shapes with their leader lines, and all places now taken. `others` stand only where there is room at once."""
    marks = [Mark(*frame.to_paper(*_corner(shape)), shape.label, index not in others, shape.heading) for index, shape in enumerate(shapes)]
    placed = _placed(tuple(marks), (frame.width, frame.height), family, size, tuple(taken))
    points = [Shape(shapely.Point(frame.from_paper(one.x, one.y)), one.label) for one in placed]
    texts = labelled_inside(invisible(layer(plane, "Point", "labels", points)), family, size, color)
    lines = [
        Shape(shapely.LineString([frame.from_paper(*one.leader), frame.from_paper(one.x, one.y)])) for one in placed if one.leader is not None
    ]
    leaders = single(layer(plane, "LineString", "leaders", lines), symbols.leader())
    return [texts, leaders], [*taken, *placed]


@lru_cache(maxsize=32)
def _placed(marks: tuple[Mark, ...], frame: tuple[float, float], family: str, size: float, taken: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """The places of labels; kept for the second time that a page is painted, into the file for printing all."""
    return tuple(place(joined(marks, _common), frame, lambda text: label_size(text, family, size), taken))


def _corner(shape: Shape) -> tuple[float, float]:
    x, y = shapely.get_coordinates(shape.geometry)[0]
    return float(x), float(y)


def _seen(shapes: Sequence[Shape], frame: Frame) -> list[Shape]:
    """What lies in the frame: a legend explains nothing that isn't on its map."""
    extent = frame.extent
    box = shapely.box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    return [shape for shape in shapes if shape.geometry.intersects(box)]


def _common(labels: Iterable[str]) -> str:
    """One label for several heads of a pole: numbers in ranges; passing times one after the other."""
    different = list(dict.fromkeys(labels))
    return ranges(different) if all(label.isdecimal() for label in different) else " / ".join(different)


def _there(layers: Sequence[QgsVectorLayer]) -> list[QgsVectorLayer]:
    return [one for one in layers if one.featureCount()]


def detail_tiles(points: Sequence[tuple[float, float]], whole: Bounds) -> list[Bounds]:
    """Rectangles (metres) that show the cameras in legible numbers, from west to east and south to north; none where one map does.

    Cameras are halved along the longer side of their surroundings until the numbers of a part no longer crowd.
    """
    if not _crowded(points, whole):
        return []
    groups, done = [list(points)], []
    while groups:
        group = groups.pop()
        box = _around(group)
        axis = 0 if box[2] - box[0] >= box[3] - box[1] else 1
        # cameras of one pole cannot be pulled apart by any map
        if len(group) <= _CAMERAS_ENOUGH or box[2 + axis] - box[axis] - 2 * _AROUND_M < 1.0 or not _crowded(group, box):
            done.append(box)
            continue
        ordered = sorted(group, key=lambda point: point[axis])
        groups += [ordered[: len(ordered) // 2], ordered[len(ordered) // 2 :]]
    return sorted(done) if 1 < len(done) <= _SHEETS_AT_MOST else []


def _around(points: Sequence[tuple[float, float]]) -> Bounds:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) - _AROUND_M, min(ys) - _AROUND_M, max(xs) + _AROUND_M, max(ys) + _AROUND_M)


def _inside(point: tuple[float, float], tile: Bounds) -> bool:
    """Whether a camera is one of those for which a tile was made: its edge stands around them."""
    edge = _AROUND_M - 0.01
    return tile[0] + edge <= point[0] <= tile[2] - edge and tile[1] + edge <= point[1] <= tile[3] - edge


def ranges(labels: Iterable[str]) -> str:
    """Numbers in rising order, neighbours from three on joined: "1, 2, 5–8"."""
    runs: list[list[int]] = []
    for number in sorted({int(label) for label in labels if label.isdecimal()}):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _nearest_mm(points: Sequence[tuple[float, float]], bounds: Bounds) -> np.ndarray:
    """How far from each point its nearest neighbour lies on a map of `bounds`."""
    _, denominator = fit(bounds, *FRAME_MM)
    places = np.asarray(points) * 1000.0 / denominator
    apart = np.hypot(*(places[:, None, :] - places[None, :, :]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    nearest: np.ndarray = apart.min(axis=1)
    return nearest


def _crowded(points: Sequence[tuple[float, float]], bounds: Bounds) -> bool:
    """Whether more than a quarter of the cameras lie so near a neighbour on paper that their numbers would meet."""
    if len(points) < 2:
        return False
    return bool((_nearest_mm(points, bounds) < _APART_MM).mean() > 0.25)


def camera_layer(plane: Plane, shapes: Sequence[Shape], texts: MapTexts) -> QgsVectorLayer:
    """Cameras, those with a heading with a beak."""
    return by_kind(
        layer(plane, "Point", texts.camera, shapes),
        [
            ("turned", symbols.camera(), texts.camera),
            ("disc", symbols.camera_without_heading(), texts.camera_without_heading),
        ],
    )


def view_layer(plane: Plane, shapes: Sequence[Shape], texts: MapTexts) -> QgsVectorLayer:
    """What matched cameras see, told apart by certainty."""
    return by_kind(
        layer(plane, "MultiPolygon", texts.camera, shapes),
        [("may_see", symbols.outlined_view(), texts.may_see), ("sees", symbols.filled_view(), texts.sees)],
    )


def camera_shape(camera: Camera, plane: Plane, crs: str, label: str) -> Shape:
    """A camera as a numbered point of the map."""
    point = plane.from_crs(point_of(camera), crs)
    return Shape(point, label, "disc" if camera.heading_deg is None else "turned", camera.heading_deg)


class Shapes:
    """The result's parts as shapes of the map; `only` one camera's where it is given."""

    def __init__(self, result: SearchResult, plane: Plane, numbers: Mapping[str, int], clock: Clock, *, only: Optional[str] = None) -> None:
        self._result = result
        self._matches = [match for match in result.matches if only in (None, match.candidate.camera.camera_id)]
        self._misses = result.near_misses if only is None else ()
        self._plane = plane
        self._numbers = numbers
        self._clock = clock

    def views(self) -> list[Shape]:
        """What the cameras see, the surely seen last: it is drawn on top."""
        return [
            Shape(_multi(self._plane.from_crs(match.view, self._result.crs)), kind=match.certainty)
            for match in sorted(self._matches, key=lambda match: match.certainty == "sees")
        ]

    def cameras(self) -> list[Shape]:
        """The placed cameras with their numbers."""
        placed = (match.candidate.camera for match in self._matches if match.candidate.camera.placed)
        return [camera_shape(camera, self._plane, self._result.crs, str(self._numbers.get(camera.camera_id, ""))) for camera in placed]

    def left_out(self) -> list[Shape]:
        """Cameras that were considered and left out."""
        cameras = (miss.candidate.camera for miss in self._misses)
        return [Shape(self._plane.from_crs(point_of(one), self._result.crs)) for one in cameras if one.placed]

    def zones(self) -> list[Shape]:
        """The zones of the incident."""
        return [Shape(_multi(self._plane.from_lonlat(zone.geometry))) for zone in self._result.request.incident.zones]

    def lines(self) -> list[Shape]:
        """Paths and tracks in the direction of movement."""
        return [Shape(self._plane.from_lonlat(shapely.LineString(line))) for line in incident_lines(self._result.request.incident)]

    def blind(self) -> list[Shape]:
        """Stretches that no camera sees."""
        stretches = (stretch.line_lonlat for stretch in self._result.blind)
        return [Shape(self._plane.from_lonlat(shapely.LineString(line))) for line in stretches if len(line) >= 2]

    def times(self) -> list[Shape]:
        """Places with passing times."""
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


def _multi(geometry: BaseGeometry) -> BaseGeometry:
    polygons = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(polygons)
