"""What the search algorithms write: fields, features and sinks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
)

from camera_requisition.gis.compat import field

if TYPE_CHECKING:
    from datetime import tzinfo

    from camera_requisition.core.match.types import SearchResult
    from camera_requisition.processing.algorithm import Algorithm

BLIND_FIELDS = {"length_m": "real", "from_m": "real", "to_m": "real", "earliest": "text", "latest": "text", "hypothesis": "text"}


def write_sink(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    name: str,
    context: Any,
    columns: QgsFields,
    kind: Any,
    crs: QgsCoordinateReferenceSystem,
    features: list[QgsFeature],
) -> str | None:
    """Write `features` to the destination that the parameter `name` gives; None where an optional one gives none."""
    if name != "OUTPUT" and not parameters.get(name):
        return None
    sink, destination = algorithm.parameterAsSink(parameters, name, context, columns, kind, crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    for feature in features:
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(algorithm.writeFeatureError(sink, parameters, name))
    return str(destination)


def fields_of(**kinds: str) -> QgsFields:
    """Fields by name and kind (`text`, `real`, `integer`)."""
    columns = QgsFields()
    for name, kind in kinds.items():
        columns.append(field(name, kind))
    return columns


def geometry_of(shape: Any) -> QgsGeometry:
    """A shapely geometry as one of QGIS."""
    geometry = QgsGeometry()
    geometry.fromWkb(shape.wkb)
    return geometry


def line_of(lonlat: Any) -> QgsGeometry:
    """A line through places in longitude and latitude."""
    return QgsGeometry.fromPolylineXY([QgsPointXY(*place) for place in lonlat])


def feature_of(geometry: QgsGeometry, values: Any) -> QgsFeature:
    """A feature with these values in the order of its fields."""
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(list(values))
    return feature


def written(instant: float | None, zone: tzinfo) -> str | None:
    """An instant as text with offset."""
    from camera_requisition.core.time.instants import format_instant

    return None if instant is None else format_instant(instant, zone)


def blind_features(result: SearchResult, zone: tzinfo) -> list[QgsFeature]:
    """The stretches that no camera sees, with the values of `BLIND_FIELDS`."""
    found = []
    for one in result.blind:
        times = written(one.earliest, zone), written(one.latest, zone)
        found.append(feature_of(line_of(one.line_lonlat), (one.length_m, one.from_m, one.to_m, *times, one.hypothesis)))
    return found
