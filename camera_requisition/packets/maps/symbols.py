"""Symbols that differ in form, not only in colour, for grey prints. Transparency lies in the colours, so that the page stays vector."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
)

_BLUE = "0,84,158"
_RED = "190,20,30"


def filled_view() -> QgsFillSymbol:
    """What a camera surely sees: filled, with a solid edge."""
    return _haloed(color=f"{_BLUE},62", outline_color=f"{_BLUE},255", outline_width="0.3", outline_style="solid")


def outlined_view() -> QgsFillSymbol:
    """What a camera may see: an edge of dashes, nothing inside."""
    return _haloed(style="no", outline_color="60,60,60,255", outline_width="0.3", outline_style="dash")


def zone() -> QgsFillSymbol:
    """The zone of the incident: a heavy red edge, hatched."""
    symbol = _fill(style="no", outline_color=f"{_RED},255", outline_width="0.8")
    # lines of its own: a brush's hatching is so dense at 300 dpi that it prints as a tint
    hatching = QgsLinePatternFillSymbolLayer.create({"angle": "45", "distance": "2.2", "distance_unit": "MM"})
    hatching.setSubSymbol(QgsLineSymbol.createSimple({"line_color": f"{_RED},150", "line_width": "0.2"}))
    symbol.insertSymbolLayer(0, hatching)
    return symbol


def path() -> QgsLineSymbol:
    """The flight path: a line on a white ground with arrows in the direction of flight."""
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for color, width in (("255,255,255,255", "1.7"), (f"{_RED},255", "0.8")):
        symbol.appendSymbolLayer(
            QgsSimpleLineSymbolLayer.create({"line_color": color, "line_width": width, "capstyle": "round", "joinstyle": "round"})
        )
    arrows = QgsMarkerLineSymbolLayer.create(
        {"interval": "16", "interval_unit": "MM", "placements": "Interval", "rotate": "1", "offset_along_line": "5"}
    )
    arrows.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "filled_arrowhead", "size": "3.4", "color": f"{_RED},255", "outline_color": "255,255,255,255", "outline_width": "0.2"}
        )
    )
    symbol.appendSymbolLayer(arrows)
    return symbol


def blind() -> QgsLineSymbol:
    """A stretch that no camera sees: broad black dashes that show on both sides of the path drawn over them."""
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create({"line_color": "255,255,255,255", "line_width": "3.6", "capstyle": "flat"}))
    symbol.appendSymbolLayer(
        QgsSimpleLineSymbolLayer.create(
            {"line_color": "0,0,0,255", "line_width": "3.2", "capstyle": "flat", "customdash": "1.2;1.4", "use_custom_dash": "1"}
        )
    )
    return symbol


def passing_time() -> QgsMarkerSymbol:
    """A place with passing times."""
    return QgsMarkerSymbol.createSimple(
        {"name": "diamond", "size": "2.4", "color": "255,255,255,255", "outline_color": f"{_RED},255", "outline_width": "0.5"}
    )


def camera() -> QgsMarkerSymbol:
    """A camera with a known heading: a disc with a beak, turned by the field `heading`."""
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    beak = QgsSimpleMarkerSymbolLayer.create(
        {"name": "triangle", "size": "2.0", "color": "0,0,0,255", "outline_style": "no", "offset": "0,-1.9", "vertical_anchor_point": "1"}
    )
    beak.setDataDefinedProperty(_angle_key(), QgsProperty.fromField("heading"))
    symbol.appendSymbolLayer(beak)
    symbol.appendSymbolLayer(_disc())
    return symbol


def camera_without_heading() -> QgsMarkerSymbol:
    """A camera whose heading isn't known: a disc without beak."""
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(_disc())
    return symbol


def left_out() -> QgsMarkerSymbol:
    """A camera that was considered and left out: a small grey cross."""
    symbol = QgsMarkerSymbol.createSimple({"name": "cross2", "size": "2.2", "outline_color": "255,255,255,230", "outline_width": "0.9"})
    symbol.appendSymbolLayer(
        QgsSimpleMarkerSymbolLayer.create({"name": "cross2", "size": "1.9", "outline_color": "90,90,90,255", "outline_width": "0.4"})
    )
    return symbol


def leader() -> QgsLineSymbol:
    """From a camera to its number."""
    return QgsLineSymbol.createSimple({"line_color": "0,0,0,255", "line_width": "0.15"})


def detail() -> QgsFillSymbol:
    """The frame of a detailed map."""
    return _fill(style="no", outline_color="0,0,0,255", outline_width="0.4", outline_style="solid")


def badge() -> QgsMarkerSymbol:
    """Where the number of a detailed map stands: a white square with a black edge."""
    return QgsMarkerSymbol.createSimple(
        {"name": "square", "size": "5.2", "color": "255,255,255,255", "outline_color": "0,0,0,255", "outline_width": "0.4"}
    )


def _disc() -> QgsSymbolLayer:
    return QgsSimpleMarkerSymbolLayer.create(
        {"name": "circle", "size": "2.4", "color": "0,0,0,255", "outline_color": "255,255,255,255", "outline_width": "0.3"}
    )


def _haloed(**properties: str) -> QgsFillSymbol:
    """A fill whose edge stands out of a dark ground too."""
    symbol = _fill(style="no", outline_color="255,255,255,230", outline_width="0.75", outline_style="solid")
    symbol.appendSymbolLayer(QgsSimpleFillSymbolLayer.create(properties))
    return symbol


def _fill(**properties: str) -> QgsFillSymbol:
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(QgsSimpleFillSymbolLayer.create(properties))
    return symbol


def _angle_key() -> Any:
    # QGIS 3.36 renamed the properties; the older name stays an alias where it exists
    keys = getattr(QgsSymbolLayer, "Property", QgsSymbolLayer)
    return getattr(keys, "PropertyAngle", None) or keys.Angle
