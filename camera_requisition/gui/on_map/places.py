"""Between longitude and latitude, in which an incident is kept, and the map on the screen. For display and for drawing only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

LonLat = tuple[float, float]
CIRCLE_SIDES = 72


def wgs84() -> QgsCoordinateReferenceSystem:
    """Longitude and latitude as the domain keeps them."""
    return QgsCoordinateReferenceSystem("EPSG:4326")


def reference_system(text: str) -> QgsCoordinateReferenceSystem:
    """The reference system of an inventory: an authority code or WKT."""
    if text.upper().startswith(("EPSG:", "IGNF:", "ESRI:")):
        return QgsCoordinateReferenceSystem(text)
    return QgsCoordinateReferenceSystem.fromWkt(text)


def to_lonlat(canvas: Any, point: QgsPointXY) -> LonLat:
    """`point` of the map as (longitude, latitude)."""
    transform = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), wgs84(), QgsProject.instance())
    moved = transform.transform(point)
    return float(moved.x()), float(moved.y())


def to_map(canvas: Any, places: Iterable[LonLat]) -> list[QgsPointXY]:
    """(longitude, latitude) pairs as points of the map; those that the map's reference system can't show are left out."""
    transform = QgsCoordinateTransform(wgs84(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    points = []
    for longitude, latitude in places:
        try:
            points.append(transform.transform(QgsPointXY(longitude, latitude)))
        except QgsCsException:
            continue
    return points


def geometry_to_map(canvas: Any, wkb: bytes, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """A geometry given as WKB in `crs` as it lies on the map; empty where it can't be shown."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        moved = geometry.transform(transform)
    except QgsCsException:
        return QgsGeometry()
    return geometry if moved == Qgis.GeometryOperationResult.Success else QgsGeometry()


def bring_to_middle(canvas: Any, places: Sequence[tuple[float, float]], crs: str, scale: float) -> None:
    """Bring `places` (coordinates in `crs`) to the middle of the map, at most at 1 : `scale`, and let them flash. None: nothing happens."""
    bring_shapes_to_middle(canvas, [bytes(QgsGeometry.fromPointXY(QgsPointXY(*place)).asWkb()) for place in places], crs, scale)


def bring_shapes_to_middle(canvas: Any, shapes: Sequence[bytes], crs: str, scale: float) -> None:
    """Bring geometries (WKB in `crs`) to the middle of the map, whole and at most at 1 : `scale`, and let them flash."""
    system = reference_system(crs)
    moved = [geometry for shape in shapes if not (geometry := geometry_to_map(canvas, shape, system)).isNull()]
    if not moved:
        return
    box = QgsGeometry.collectGeometry(moved).boundingBox()
    canvas.setCenter(box.center())
    if canvas.scale() > scale:
        canvas.zoomScale(scale)
    if not canvas.extent().contains(box):
        box.grow(max(box.width(), box.height()) / 10.0)  # a street along the grid has no height
        canvas.setExtent(box)
    canvas.refresh()
    canvas.flashGeometries(moved, canvas.mapSettings().destinationCrs())


def show_box(canvas: Any, box: tuple[float, float, float, float], crs: str, scale: float) -> None:
    """Show a box (west, south, east, north in `crs`), at most at 1 : `scale`, unless the map shows a part of it already."""
    transform = QgsCoordinateTransform(reference_system(crs), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        wanted = transform.transformBoundingBox(QgsRectangle(*box))
    except QgsCsException:
        return
    if wanted.contains(canvas.extent()):
        return
    canvas.setExtent(wanted)
    if canvas.scale() < scale:
        canvas.zoomScale(scale)
    canvas.refresh()


def measure() -> QgsDistanceArea:
    """Metres on the ellipsoid between (longitude, latitude) points."""
    area = QgsDistanceArea()
    area.setSourceCrs(wgs84(), QgsProject.instance().transformContext())
    if not area.setEllipsoid("WGS84"):
        raise RuntimeError("WGS84")  # every PROJ knows it
    return area


def distance_m(start: LonLat, end: LonLat) -> float:
    """Length of the geodesic between two places."""
    return float(measure().measureLine(QgsPointXY(*start), QgsPointXY(*end)))


def ring_around(centre: LonLat, radius_m: float) -> list[LonLat]:
    """The circle of `radius_m` around `centre`, closed, as it is shown while it is drawn; the search makes its own, finer one."""
    from math import pi

    area = measure()
    start = QgsPointXY(*centre)
    points = [area.computeSpheroidProject(start, radius_m, 2 * pi * side / CIRCLE_SIDES) for side in range(CIRCLE_SIDES)]
    ring = [(point.x(), point.y()) for point in points]
    return [*ring, ring[0]]


def path_length_m(line: Sequence[LonLat]) -> float:
    """Length of a line along the ellipsoid."""
    return float(measure().measureLine([QgsPointXY(*place) for place in line]))


def area_m2(wkb: bytes) -> float:
    """Area on the ellipsoid of a polygon given as WKB in longitude and latitude, for display."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return float(measure().measureArea(geometry))


def near_on_map(canvas: Any, layer: QgsVectorLayer, place: QgsPointXY, reach: float) -> list[tuple[float, QgsPointXY, QgsFeature]]:
    """The point features of `layer` within `reach` (map units) of a place of the map: distance, place on it, feature; the nearest first."""
    settings = canvas.mapSettings()
    to_layer = QgsCoordinateTransform(settings.destinationCrs(), layer.crs(), QgsProject.instance())
    to_map_ = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), QgsProject.instance())
    box = QgsRectangle(place.x() - reach, place.y() - reach, place.x() + reach, place.y() + reach)
    try:
        request = QgsFeatureRequest().setFilterRect(to_layer.transformBoundingBox(box))
    except QgsCsException:
        return []
    found = []
    for feature in layer.getFeatures(request):
        vertex = feature.geometry().vertexAt(0)
        try:
            point = to_map_.transform(QgsPointXY(vertex.x(), vertex.y()))
        except QgsCsException:
            continue
        apart = float(point.distance(place))
        if apart <= reach:
            found.append((apart, point, feature))
    return sorted(found, key=lambda one: (one[0], one[2].id()))


def footprints_near(canvas: Any, layer: QgsVectorLayer, place: QgsPointXY, reach_m: float) -> list[bytes]:
    """The polygons of `layer` within about `reach_m` metres of a place of the map, as WKB in the layer's reference system."""
    ring = [QgsPointXY(*corner) for corner in ring_around(to_lonlat(canvas, place), reach_m)]
    transform = QgsCoordinateTransform(wgs84(), layer.crs(), QgsProject.instance())
    area = QgsGeometry.fromPolygonXY([ring])
    try:
        request = QgsFeatureRequest().setFilterRect(transform.transformBoundingBox(area.boundingBox()))
    except QgsCsException:
        return []
    return [bytes(feature.geometry().asWkb()) for feature in layer.getFeatures(request) if feature.hasGeometry()]
