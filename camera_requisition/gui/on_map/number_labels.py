"""Short texts at places of the map: the numbers of the cameras, the times along a path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

PADDING_PX = 3.0
MARKER_RADIUS_PX = 3.5


class NumberLabels(QgsMapCanvasItem):
    """Labels with a white ground; one that would cover an earlier one shows its dot only."""

    def __init__(self, canvas: Any, colour: QColor, above_px: float = 8.0) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._colour = colour
        self._above_px = above_px
        self._labels: list[tuple[QgsPointXY, str]] = []
        self._drawn: Optional[QPixmap] = None
        self._drawn_for: tuple[float, ...] = ()
        self.setZValue(70)

    def set_labels(self, labels: Sequence[tuple[QgsPointXY, str]]) -> None:
        """Show `labels`, the more important ones first."""
        self._labels = list(labels)
        self._drawn = None
        self.update()

    @property
    def labels(self) -> list[tuple[QgsPointXY, str]]:
        """What is shown."""
        return self._labels

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0, 0, self._canvas.width(), self._canvas.height())

    def paint(self, painter: QPainter, option: Any = None, widget: Any = None) -> None:
        """Called by the canvas, several times while one map is drawn; the labels are drawn once for each part of the map seen, and kept."""
        if not self._labels:
            return
        canvas, first = self._canvas, self.toCanvasCoordinates(self._labels[0][0])
        ratio = float(canvas.devicePixelRatioF())
        seen = (first.x(), first.y(), canvas.mapUnitsPerPixel(), canvas.rotation(), canvas.width(), canvas.height(), ratio)
        if self._drawn is None or seen != self._drawn_for:
            self._drawn, self._drawn_for = QPixmap(round(canvas.width() * ratio), round(canvas.height() * ratio)), seen
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._drawn)
            inner.setFont(painter.font())
            self._draw(inner)
            inner.end()
        painter.drawPixmap(0, 0, self._drawn)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setPointSizeF(8.5)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        taken: list[QRectF] = []
        canvas = self.boundingRect()
        for place, text in self._labels:
            dot = self.toCanvasCoordinates(place)
            if canvas.contains(dot):
                self._paint_dot(painter, dot)
                self._paint_text(painter, metrics, dot, text, taken)

    def _paint_dot(self, painter: QPainter, dot: QPointF) -> None:
        painter.setPen(QPen(QColor("white"), 1.2))
        painter.setBrush(QBrush(self._colour))
        painter.drawEllipse(dot, MARKER_RADIUS_PX, MARKER_RADIUS_PX)

    def _paint_text(self, painter: QPainter, metrics: QFontMetricsF, dot: QPointF, text: str, taken: list[QRectF]) -> None:
        width = metrics.horizontalAdvance(text) + 2 * PADDING_PX
        height = metrics.height()
        box = QRectF(dot.x() - width / 2, dot.y() - self._above_px - height, width, height)
        if any(box.intersects(other) for other in taken):
            return
        taken.append(box)
        painter.setPen(QPen(self._colour, 1.0))
        painter.setBrush(QBrush(QColor(255, 255, 255, 225)))
        painter.drawRoundedRect(box, 3, 3)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
