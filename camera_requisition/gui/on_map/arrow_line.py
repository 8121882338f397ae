"""A line on the map whose direction can be seen: every leg in its colour, an arrow head on each segment."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

LEG_COLOURS = ("#6a3d9a", "#d95f02", "#1b7f79", "#a6611a", "#c51b7d", "#4d4d4d")
HEAD_PX = 11.0
SHORTEST_WITH_HEAD_PX = 18.0


def leg_colour(index: int) -> QColor:
    """The colour of the leg number `index` (from 0) of a path, on the map and in the dock."""
    return QColor(LEG_COLOURS[index % len(LEG_COLOURS)])


class ArrowLine(QgsMapCanvasItem):
    """Legs as lists of map points; painted over the map, never part of a layer."""

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._legs: list[list[QgsPointXY]] = []
        self.setZValue(60)

    def set_legs(self, legs: Sequence[Sequence[QgsPointXY]]) -> None:
        """Show `legs` in the order of flight."""
        self._legs = [list(leg) for leg in legs]
        self.update()

    @property
    def legs(self) -> list[list[QgsPointXY]]:
        """What is shown."""
        return self._legs

    def boundingRect(self) -> QRectF:
        """The whole canvas: the line may lie anywhere on it."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Called by the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = [[self.toCanvasCoordinates(point) for point in leg] for leg in self._legs]
        for line in lines:
            self._stroke(painter, line, QColor(255, 255, 255, 210), 6.5)
        for index, line in enumerate(lines):
            self._stroke(painter, line, leg_colour(index), 3.2)
            _paint_heads(painter, line, leg_colour(index))
        for index, line in enumerate(lines):
            if line:
                _paint_dot(painter, line[0], leg_colour(index), 5.0 if index == 0 else 4.0)

    @staticmethod
    def _stroke(painter: QPainter, line: list[QPointF], colour: QColor, width: float) -> None:
        pen = QPen(colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(line))


def _paint_heads(painter: QPainter, line: list[QPointF], colour: QColor) -> None:
    pen = QPen(QColor("white"), 1.0)
    painter.setPen(pen)
    painter.setBrush(QBrush(colour))
    last = len(line) - 2
    for index, (start, end) in enumerate(zip(line, line[1:])):
        length = math.hypot(end.x() - start.x(), end.y() - start.y())
        if length < SHORTEST_WITH_HEAD_PX and index != last:
            continue
        if length > 0:
            tip = end if index == last else (start + end) / 2
            painter.drawPolygon(_head(start, end, tip))


def _head(start: QPointF, end: QPointF, tip: QPointF) -> QPolygonF:
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    corners = [tip]
    for turn in (math.radians(153), math.radians(-153)):
        corners.append(QPointF(tip.x() + HEAD_PX * math.cos(angle + turn), tip.y() + HEAD_PX * math.sin(angle + turn)))
    return QPolygonF(corners)


def _paint_dot(painter: QPainter, place: QPointF, colour: QColor, radius: float) -> None:
    painter.setPen(QPen(colour, 2.0))
    painter.setBrush(QBrush(QColor("white")))
    painter.drawEllipse(place, radius, radius)
