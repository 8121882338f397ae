"""How a leg of a path was moved along: way, speeds, and the longest wait at its end."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QSpinBox, QWidget

from camera_requisition.core.incident.types import Leg
from camera_requisition.gui.dock.parts_tree import MPS_TO_KMH, mode_text


class LegEditor(QWidget):
    """`edited(mode, slowest km/h, fastest km/h, longest wait in seconds)` is sent for changes by the user."""

    edited = pyqtSignal(str, float, float, float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._modes: dict[str, tuple[float, float]] = {}
        self.mode = QComboBox()
        self.mode.setAccessibleName(self.tr("Moved"))
        self.slowest = _speed_box(self.tr("Slowest speed"))
        self.fastest = _speed_box(self.tr("Fastest speed"))
        self.wait = QSpinBox()
        self.wait.setRange(0, 24 * 60)
        self.wait.setSuffix(self.tr(" min"))
        self.wait.setAccessibleName(self.tr("Longest wait at the end of the leg"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(QLabel(self.tr("Moved")), 0, 0)
        grid.addWidget(self.mode, 0, 1, 1, 3)
        grid.addWidget(QLabel(self.tr("Speed")), 1, 0)
        grid.addWidget(self.slowest, 1, 1)
        grid.addWidget(QLabel("–"), 1, 2)
        grid.addWidget(self.fastest, 1, 3)
        grid.addWidget(QLabel(self.tr("Longest wait after it")), 2, 0, 1, 2)
        grid.addWidget(self.wait, 2, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.mode.currentIndexChanged.connect(self._mode_changed)
        for box in (self.slowest, self.fastest, self.wait):
            box.editingFinished.connect(self._edited)

    def show_leg(self, leg: Leg) -> None:
        """Show `leg`."""
        self._filling = True
        try:
            self._fill_modes(self.mode)
            self.mode.setCurrentIndex(max(self.mode.findData(leg.mode or "any"), 0))
            self.slowest.setValue(leg.speed_min * MPS_TO_KMH)
            self.fastest.setValue(leg.speed_max * MPS_TO_KMH)
            self.wait.setValue(round(leg.wait_max_s / 60))
        finally:
            self._filling = False

    def _fill_modes(self, box: QComboBox) -> None:
        if not self._modes:
            self._modes = fill_modes(box)

    def _mode_changed(self) -> None:
        usual = self._modes.get(self.mode.currentData())
        if not self._filling and usual is not None:
            self._filling = True
            self.slowest.setValue(usual[0])
            self.fastest.setValue(usual[1])
            self._filling = False
            self._edited()

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit(self.mode.currentData(), self.slowest.value(), self.fastest.value(), self.wait.value() * 60.0)


def fill_modes(box: QComboBox) -> dict[str, tuple[float, float]]:
    """Put the domain's ways of moving into `box`; gives them with their usual speeds in km/h."""
    from camera_requisition.jobs.compose_incident import modes

    known = modes()
    for mode in known:
        box.addItem(mode_text(mode), mode)
    return known


def _speed_box(name: str) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0.0, 300.0)
    box.setDecimals(1)
    box.setSuffix(" km/h")
    box.setAccessibleName(name)
    return box
