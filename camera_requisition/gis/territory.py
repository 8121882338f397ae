"""The territory of an inventory from a polygon layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureSource

from camera_requisition.gis.compat import plain
from camera_requisition.gis.feature_sources import features_of
from camera_requisition.gis.reference_systems import crs_text

if TYPE_CHECKING:
    import numpy as np

_CODE_FIELDS = ("code", "code_insee", "insee_com", "insee", "municipality_code")
_NAME_FIELDS = ("nom", "name", "nom_com", "libelle")


def territory_of(source: QgsFeatureSource, crs: str) -> list[tuple[Any, str | None, str | None]]:
    """The (polygon, municipality code, name) of each feature, polygons in `crs`; None where no field tells code or name."""
    import shapely

    from camera_requisition.core.sight.geodesy import from_lonlat, lonlat

    delivered = crs_text(source.sourceCrs())

    def moved(coordinates: np.ndarray) -> np.ndarray:
        import numpy as np

        return np.column_stack(from_lonlat(crs, *lonlat(delivered, coordinates[:, 0], coordinates[:, 1])))

    fields = {field.name().lower(): field.name() for field in source.fields()}
    code = next((fields[name] for name in _CODE_FIELDS if name in fields), None)
    name = next((fields[name] for name in _NAME_FIELDS if name in fields), None)
    found = []
    for feature in features_of(source):
        if feature.geometry().isNull():
            continue
        shape = shapely.force_2d(shapely.from_wkb(bytes(feature.geometry().asWkb())))
        if delivered != crs:
            shape = shapely.transform(shape, moved)
        code_text, name_text = (None if key is None or plain(feature[key]) is None else str(feature[key]) for key in (code, name))
        found.append((shape, code_text, name_text))
    return found
