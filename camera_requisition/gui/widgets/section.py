"""A titled part of the dock that folds."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget


class Section(QgsCollapsibleGroupBoxBasic):
    """A group box with a column of widgets, as QGIS's own panels have them."""

    def __init__(self, title: str, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        for button in self.findChildren(QToolButton):  # QGIS's own, that folds
            button.setToolTip(self.tr("Fold or unfold this part"))
            button.setAccessibleName(button.toolTip())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 6, 8, 6)
        self.column.setSpacing(5)
