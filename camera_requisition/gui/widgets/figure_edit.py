"""A figure that may be missing, with its unit; its value is a number or None."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class FigureEdit(QgsDoubleSpinBox):
    """A spin box whose lowest step means "not known"; its clear button leads there."""

    edited = pyqtSignal(object)
    """A number or None, when somebody has changed it (not `show_figure`)."""

    def __init__(self, name: str, unit: str, smallest: float, largest: float, step: float, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._smallest = smallest
        self._filling = False
        self.setDecimals(1)
        self.setSingleStep(step)
        self.setRange(smallest - step, largest)
        self.setSuffix(unit)
        self.setExpressionsEnabled(False)
        self.setKeyboardTracking(False)
        self.setShowClearButton(True)
        self.setClearValueMode(QgsDoubleSpinBox.ClearValueMode.MinimumValue)
        self.say_unknown(self.tr("not known"))
        self.setValue(self.minimum())
        self.valueChanged.connect(self._changed)

    def say_unknown(self, text: str) -> None:
        """What stands in the field while the figure isn't known."""
        self.setSpecialValueText(text)

    def figure(self) -> Optional[float]:
        """The number, None where it isn't known."""
        return None if self.value() < self._smallest else float(self.value())

    def show_figure(self, figure: Optional[float]) -> None:
        """Show a number, or that it isn't known."""
        self._filling = True
        self.setValue(self.minimum() if figure is None else figure)
        self._filling = False

    def fixup(self, text: str) -> str:
        """Called by Qt when the field is left: one that was emptied isn't known, rather than what it was before."""
        emptied = not text.replace(self.suffix().strip(), "").strip()
        return self.textFromValue(self.minimum()) + self.suffix() if emptied else str(super().fixup(text))

    def _changed(self, _value: float) -> None:
        if not self._filling:
            self.edited.emit(self.figure())
        if self.figure() is None:
            QTimer.singleShot(0, self._show_unknown)

    def _show_unknown(self) -> None:
        """QGIS's clear button leaves the line empty behind the value's change: written again."""
        self.setSpecialValueText(self.specialValueText())
