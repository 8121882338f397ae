"""The colours of the coverage on the map."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from camera_requisition.gui.on_map.coverage_picture import COLOURS


class CoverageLegend(QWidget):
    """None, one, two or more cameras, each with its colour."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        texts = (self.tr("no camera"), self.tr("one"), self.tr("two or more"))
        for colour, text in zip(COLOURS, texts):
            row.addWidget(_swatch(colour))
            row.addWidget(QLabel(text))
        row.addStretch(1)


def _swatch(colour: QColor) -> QLabel:
    swatch = QLabel()
    swatch.setFixedSize(18, 12)
    swatch.setStyleSheet(f"background: {colour.name()}; border: 1px solid {colour.darker(140).name()};")
    return swatch
