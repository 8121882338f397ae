"""How large texts come out on paper, in millimetres."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

# Pixels a point in which texts are measured: hinting at screen sizes would falsify them.
_FINE = 20
_MM_A_POINT = 25.4 / 72.0


def text_height(text: str, font: QFont, width_mm: float) -> float:
    """Height of a text that is wrapped at words at this width."""
    most = QRectF(0, 0, width_mm / _MM_A_POINT * _FINE, 1e7)
    box = QFontMetricsF(_fine(font, font.pointSizeF())).boundingRect(most, int(Qt.TextFlag.TextWordWrap), text)
    return float(box.height()) / _FINE * _MM_A_POINT


@lru_cache(maxsize=4096)
def label_size(text: str, family: str, point_size: float) -> tuple[float, float]:
    """Width and height of a bold label of one line, as high as its capitals reach."""
    font = QFont(family)
    font.setBold(True)
    metrics = QFontMetricsF(_fine(font, point_size))
    scale = _MM_A_POINT / _FINE
    return float(metrics.horizontalAdvance(text)) * scale, float(metrics.ascent()) * scale


def title_size(title: str, width_mm: float) -> float:
    """Points in which a title stands on one line: a bold letter is about 0.25 mm wide a point."""
    return max(min(11.0, width_mm / (0.25 * max(len(title), 1))), 6.0)


def _fine(font: QFont, point_size: float) -> QFont:
    fine = QFont(font)
    fine.setPixelSize(max(round(point_size * _FINE), 1))
    return fine
