"""A layer of buildings as it was delivered, for the inventory."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsFeatureSource

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.gis.compat import plain
from camera_requisition.gis.feature_sources import features_of
from camera_requisition.gis.reference_systems import crs_text

_ID_FIELDS = ("building_id", "cleabs", "id", "osm_id", "full_id", "gml_id", "uuid", "identifiant")


def building_layer(source: QgsFeatureSource, height_field: Optional[str] = None) -> BuildingLayer:
    """The footprints of `source` with their heights from `height_field` (None: no heights are known).

    Raises InputError `building_height_unknown` where there is no such field.
    """
    import numpy as np
    import shapely

    names = [field.name() for field in source.fields()]
    if height_field is not None and height_field not in names:
        raise InputError("building_height_unknown", field=height_field, fields=", ".join(names))
    by_lower = {name.lower(): name for name in names}
    id_field = next((by_lower[name] for name in _ID_FIELDS if name in by_lower), None)
    bodies: list[Optional[bytes]] = []
    heights: list[Any] = []
    ids: list[Optional[str]] = []
    for feature in features_of(source):
        shape = feature.geometry()
        bodies.append(None if shape.isNull() else bytes(shape.asWkb()))
        heights.append(plain(feature[height_field]) if height_field is not None else None)
        identifier = plain(feature[id_field]) if id_field is not None else None
        ids.append(None if identifier is None else str(identifier))
    shapes = shapely.from_wkb(np.array([*bodies, None], dtype=object)[:-1], on_invalid="ignore")
    return BuildingLayer(source.sourceName(), crs_text(source.sourceCrs()), list(shapes), heights, ids)
