"""Memory layers for one map: nothing of the project's own layers, and nothing of other owners, can be on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont
from shapely.geometry.base import BaseGeometry

from camera_requisition.core import errors
from camera_requisition.gis.compat import field
from camera_requisition.packets.maps.plane import Plane


@dataclass(frozen=True)
class Shape:
    """A geometry in the map's plane with what is written beside it, its class, and its heading in degrees."""

    geometry: BaseGeometry
    label: str = ""
    kind: str = ""
    heading: Optional[float] = None


def layer(plane: Plane, geometry_type: str, title: str, shapes: Iterable[Shape]) -> QgsVectorLayer:
    """A memory layer of `shapes`; `geometry_type` as QGIS writes it ("Point", "MultiPolygon")."""
    made = QgsVectorLayer(geometry_type, title, "memory")
    made.setCrs(plane.crs)
    provider = made.dataProvider()
    if not provider.addAttributes([field("label", "text"), field("kind", "text"), field("heading", "real")]):
        raise errors.WriteError("map_failed", detail=title)
    made.updateFields()
    features = []
    for shape in shapes:
        feature = QgsFeature(made.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(shape.geometry.wkb)
        feature.setGeometry(geometry)
        feature.setAttributes([shape.label, shape.kind, shape.heading])
        features.append(feature)
    added, _ = provider.addFeatures(features)
    if not added:
        raise errors.WriteError("map_failed", detail=title)
    made.updateExtents()
    return made


def single(made: QgsVectorLayer, symbol: QgsSymbol) -> QgsVectorLayer:
    """Draw all of `made` with `symbol`."""
    made.setRenderer(QgsSingleSymbolRenderer(symbol))
    return made


def by_kind(made: QgsVectorLayer, classes: Sequence[tuple[str, QgsSymbol, str]]) -> QgsVectorLayer:
    """Draw `made` by `kind`; `classes` are (kind, symbol, words for the legend). Classes that aren't there stay out of the legend."""
    there = {feature["kind"] for feature in made.getFeatures()}
    categories = [QgsRendererCategory(kind, symbol, words) for kind, symbol, words in classes if kind in there]
    made.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    return made


def invisible(made: QgsVectorLayer) -> QgsVectorLayer:
    """Draw nothing of `made` but its labels."""
    made.setRenderer(QgsNullSymbolRenderer())
    return made


def labelled_inside(made: QgsVectorLayer, family: str, point_size: float, color: str = "#000000") -> QgsVectorLayer:
    """Write `label` right over each point; every label is shown."""
    settings = QgsPalLayerSettings()
    settings.fieldName = "label"
    settings.isExpression = False
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.displayAll = True
    settings.priority = 10
    settings.setFormat(_text_format(family, point_size, bold=True, color=color))
    made.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    made.setLabelsEnabled(True)
    return made


def _text_format(family: str, point_size: float, *, bold: bool, color: str) -> Any:
    font = QFont(family)
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    if bold:
        text.setNamedStyle("Bold")
    text.setSize(point_size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor(255, 255, 255))
    text.setBuffer(halo)
    return text
