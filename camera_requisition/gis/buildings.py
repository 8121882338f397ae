"""A layer of buildings as it was delivered, for the inventory: of the project, of a file, or of a Processing run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureIterator,
    QgsFeatureSource,
    QgsFields,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from camera_requisition.core.errors import InputError, ListError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.gis.compat import is_polygon, plain
from camera_requisition.gis.feature_sources import features_of
from camera_requisition.gis.reference_systems import crs_text

_ID_FIELDS = ("building_id", "cleabs", "id", "osm_id", "full_id", "gml_id", "uuid", "identifiant")
# BD TOPO, OpenStreetMap, CityGML, Overture, and what people call it.
_HEIGHT_FIELDS = (
    "hauteur", "height_m", "building:height", "building_height", "height", "measuredheight", "measured_height", "hauteur_m", "haut", "h_m",
)  # fmt: skip
_LOOK_EVERY = 1_000


class LayerSnapshot:
    """A layer of the project as it stands, unsaved edits and filter included, to be read on another thread. Made on the main thread, at once
    even for a large layer: nothing is copied.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._name = str(layer.name())
        self._crs = QgsCoordinateReferenceSystem(layer.crs())
        self._fields = QgsFields(layer.fields())
        self._count = int(layer.featureCount())

    def fields(self) -> QgsFields:
        """As of a feature source."""
        return self._fields

    def sourceName(self) -> str:
        """As of a feature source."""
        return self._name

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        """As of a feature source."""
        return self._crs

    def featureCount(self) -> int:
        """As of a feature source; −1 where nobody knows."""
        return self._count

    def getFeatures(self) -> QgsFeatureIterator:
        """As of a feature source."""
        return self._source.getFeatures()


@dataclass(frozen=True)
class PolygonLayer:
    """A layer of polygons in a file: what it is called, how it is opened, and its fields."""

    name: str
    uri: str
    provider: str
    fields: tuple[str, ...]


def polygon_layers(path: str) -> list[PolygonLayer]:
    """The layers of polygons that a file holds. May be asked on any thread. Raises InputError `buildings_file_unusable` where there is none."""
    found = []
    there = Path(path.partition("|")[0]).exists()
    for one in QgsProviderRegistry.instance().querySublayers(path, Qgis.SublayerQueryFlag.ResolveGeometryType) if there else ():
        if is_polygon(one.wkbType()):
            layer = QgsVectorLayer(one.uri(), one.name(), one.providerKey())
            if layer.isValid():
                found.append(PolygonLayer(one.name(), one.uri(), one.providerKey(), tuple(layer.fields().names())))
    if not found:
        raise InputError("buildings_file_unusable", path=path)
    return found


def read_polygon_layer(layer: PolygonLayer, height_field: Optional[str], progress: Optional[Progress] = None) -> BuildingLayer:
    """The footprints of a layer in a file; may be called on any thread. Raises ListError `layer_unreadable` and as `building_layer`."""
    opened = QgsVectorLayer(layer.uri, layer.name, layer.provider)
    if not opened.isValid():
        raise ListError("layer_unreadable", layer=layer.name, problem=opened.error().summary())
    return building_layer(opened, height_field, progress)


def guessed_height_field(names: Sequence[str]) -> Optional[str]:
    """Which of the fields holds heights, by its name; None where none sounds like it."""
    by_lower = {name.lower(): name for name in reversed(names)}
    return next((by_lower[name] for name in _HEIGHT_FIELDS if name in by_lower), None)


def building_layer(
    source: QgsFeatureSource | LayerSnapshot, height_field: Optional[str] = None, progress: Optional[Progress] = None
) -> BuildingLayer:
    """The footprints of `source` with their heights from `height_field` (None: no heights are known).

    Raises InputError `building_height_unknown` where there is no such field, `crs_unknown`, and Cancelled.
    """
    import numpy as np
    import shapely

    watched = progress or SilentProgress()
    names = [field.name() for field in source.fields()]
    if height_field is not None and height_field not in names:
        raise InputError("building_height_unknown", field=height_field, fields=", ".join(names))
    by_lower = {name.lower(): name for name in names}
    id_field = next((by_lower[name] for name in _ID_FIELDS if name in by_lower), None)
    expected = max(source.featureCount(), 1)
    bodies: list[Optional[bytes]] = []
    heights: list[Any] = []
    ids: list[Optional[str]] = []
    for number, feature in enumerate(features_of(source)):
        if number % _LOOK_EVERY == 0:
            watched.check()
            watched.report(min(number / expected, 1.0))
        shape = feature.geometry()
        bodies.append(None if shape.isNull() else bytes(shape.asWkb()))
        heights.append(plain(feature[height_field]) if height_field is not None else None)
        identifier = plain(feature[id_field]) if id_field is not None else None
        ids.append(None if identifier is None else str(identifier))
    shapes = shapely.from_wkb(np.array([*bodies, None], dtype=object)[:-1], on_invalid="ignore")
    return BuildingLayer(source.sourceName(), crs_text(source.sourceCrs()), list(shapes), heights, ids)
