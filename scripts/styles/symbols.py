"""Symbols of cameras and views: told apart by form first, by colour second, so that they read in black and white and by the colour-blind."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

# Okabe and Ito's palette for the colour-blind.
BLUE, ORANGE, VERMILION, GREEN, BLACK, GREY = "#0072b2", "#e69f00", "#d55e00", "#009e73", "#1a1a1a", "#9a9a9a"
SURE_ALPHA = 110
POSSIBLE_ALPHA, POSSIBLE_OUTLINE_ALPHA = 18, 120
POSSIBLE_FROM = 3_000
"""Denominator of the smallest scale at which possible views are drawn: the outlines of hundreds of them hide a town's streets."""

# A true bearing as the map shows it, whatever its reference system: the direction from the camera to a point some 50 m ahead of it.
HEADING_ON_MAP = (
    "coalesce(with_variable('place', transform($geometry, @layer_crs, 'EPSG:4326'), degrees(azimuth("
    "transform(@place, 'EPSG:4326', @map_crs), "
    'transform(translate(@place, 0.0005 * sin(radians("heading_deg")) / cos(radians(y(@place))), '
    '0.0005 * cos(radians("heading_deg"))), \'EPSG:4326\', @map_crs)))), "heading_deg")'
)
AIMED = "\"heading_deg\" IS NOT NULL AND coalesce(\"kind\", '') NOT IN ('ptz', 'fisheye')"
REMOVED = "coalesce(\"status\", '') = 'removed'"
FADED = "coalesce(\"status\", '') IN ('planned', 'removed', 'out_of_service')"


def views_renderer() -> QgsRuleBasedRenderer:
    """Sure extents filled, possible ones a breath of it inside fine dashes, and dots along what is out of date."""
    root = QgsRuleBasedRenderer.Rule(None)
    for label, rule, smallest_scale, symbol in (
        ("Possibly seen", "\"extent\" = 'possible'", POSSIBLE_FROM, _possible()),
        ("Surely seen", "\"extent\" = 'sure'", 0, _sure()),
        ("Out of date", '"stale"', 0, _stale()),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, smallest_scale, rule, label))
    return QgsRuleBasedRenderer(root)


def cameras_renderer() -> QgsRuleBasedRenderer:
    """A form for each kind; a wedge shows the heading where it is known; what isn't in service is faint, what was removed is crossed out."""
    root = QgsRuleBasedRenderer.Rule(None)
    shape = QgsSimpleMarkerSymbolLayer.Shape if hasattr(QgsSimpleMarkerSymbolLayer, "Shape") else QgsSimpleMarkerSymbolLayer
    for label, rule, form, colour, size in (
        ("Fixed", "\"kind\" = 'fixed'", shape.Circle, BLUE, 2.6),
        ("Pan-tilt-zoom", "\"kind\" = 'ptz'", shape.Diamond, VERMILION, 3.6),
        ("Fisheye", "\"kind\" = 'fisheye'", shape.Hexagon, GREEN, 3.4),
        ("Number plates (ANPR)", "\"kind\" = 'anpr'", shape.Square, ORANGE, 2.8),
        ("Kind not known", "\"kind\" IS NULL OR \"kind\" NOT IN ('fixed', 'ptz', 'fisheye', 'anpr')", shape.Circle, "#ffffff", 2.6),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(_camera(shape, form, colour, size), 0, 0, rule, label))
    return QgsRuleBasedRenderer(root)


def plain_fill(colour: str, outline: str, width: float) -> QgsFillSymbol:
    """A fill without further meaning."""
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": outline, "outline_width": str(width)})


def earlier_camera() -> QgsMarkerSymbol:
    """Where a camera once was."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "size": "2", "color": "255,255,255,120", "outline_color": GREY, "outline_style": "dot"}
    )


def _filled(layer: QgsSimpleFillSymbolLayer) -> QgsFillSymbol:
    # A list of layers given to the constructor is freed with the list.
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _sure() -> QgsFillSymbol:
    fill = QColor(BLUE)
    fill.setAlpha(SURE_ALPHA)
    return _filled(QgsSimpleFillSymbolLayer(fill, Qt.BrushStyle.SolidPattern, QColor(BLUE), Qt.PenStyle.SolidLine, 0.3))


def _possible() -> QgsFillSymbol:
    fill, outline = QColor(BLUE), QColor(BLUE)
    fill.setAlpha(POSSIBLE_ALPHA)
    outline.setAlpha(POSSIBLE_OUTLINE_ALPHA)
    return _filled(QgsSimpleFillSymbolLayer(fill, Qt.BrushStyle.SolidPattern, outline, Qt.PenStyle.DashLine, 0.2))


def _stale() -> QgsFillSymbol:
    nothing = QColor(255, 255, 255, 0)
    return _filled(QgsSimpleFillSymbolLayer(nothing, Qt.BrushStyle.NoBrush, QColor(VERMILION), Qt.PenStyle.DotLine, 0.7))


def _camera(shape: Any, form: object, colour: str, size: float) -> QgsMarkerSymbol:
    wedge = QgsSimpleMarkerSymbolLayer(shape.Triangle, 3.2)
    # The triangle's tip points up; turned over and moved ahead, it opens from the camera towards what it films.
    wedge.setAngle(180)
    wedge.setOffset(QPointF(0, size / 2 + 1.1))
    wedge.setColor(QColor(BLACK))
    wedge.setStrokeColor(QColor("#ffffff"))
    wedge.setStrokeWidth(0.2)
    wedge.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(AIMED))
    wedge.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyFillColor, QgsProperty.fromExpression(f"CASE WHEN {FADED} THEN '{GREY}' ELSE '{BLACK}' END")
    )
    wedge.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyAngle, QgsProperty.fromExpression(f"CASE WHEN {AIMED} THEN 180 + {HEADING_ON_MAP} END")
    )
    body = QgsSimpleMarkerSymbolLayer(form, size)
    body.setColor(QColor(colour))
    body.setStrokeColor(QColor(BLACK))
    body.setStrokeWidth(0.3)
    body.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyFillColor, QgsProperty.fromExpression(f"CASE WHEN {FADED} THEN '#ececec' ELSE '{colour}' END")
    )
    body.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeColor, QgsProperty.fromExpression(f"CASE WHEN {FADED} THEN '{GREY}' ELSE '{BLACK}' END")
    )
    cross = QgsSimpleMarkerSymbolLayer(shape.Cross2, 3.6)
    cross.setStrokeColor(QColor(GREY))
    cross.setStrokeWidth(0.5)
    cross.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, QgsProperty.fromExpression(REMOVED))
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, wedge)
    symbol.appendSymbolLayer(body)
    symbol.appendSymbolLayer(cross)
    return symbol
