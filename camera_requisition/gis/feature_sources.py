"""Features as they were delivered: with texts of instants whole, and with faults for the domain to name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsFeatureIterator, QgsFeatureRequest, QgsFeatureSource, QgsProcessingFeatureSource, QgsVectorLayer


def features_of(source: QgsFeatureSource) -> QgsFeatureIterator:
    """The features of `source`, those with a faulty geometry too.

    QGIS would refuse these in the middle of the loop, with a sentence about its own settings, by an exception that Python doesn't
    survive unharmed. The domain's own checks say what is wrong and where.
    """
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(QgsFeatureRequest(), QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks)
    return source.getFeatures()


def with_texts_of_instants(source: str) -> QgsVectorLayer | None:
    """A layer on the GeoJSON file that `source` names (as a provider writes it), in which instants are texts; None for anything else.

    GDAL takes them for date-times otherwise, of which QGIS 3.22 drops the offset: 14:00Z became 14:00 in Paris, two hours too early.
    """
    file = Path(source.split("|", 1)[0])
    if file.suffix.lower() not in (".geojson", ".json") or not file.is_file():
        return None
    layer = QgsVectorLayer(f"{source}|option:DATE_AS_STRING=YES", file.stem, "ogr")
    return layer if layer.isValid() else None


def has_offset(value: Any) -> bool:
    """Whether a `QDateTime` says of which zone or offset it is, rather than only what the clock showed."""
    from qgis.PyQt.QtCore import Qt

    return bool(value.timeSpec() != Qt.TimeSpec.LocalTime)
