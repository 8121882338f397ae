"""Asks for two instants: of a sighting, or of one zone or path that differs from the rest."""

from __future__ import annotations

from datetime import tzinfo
from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.instant_edit import InstantEdit, line_up


class AskTimesDialog(QDialog):
    """From when to when; `required` says whether both must be known."""

    def __init__(self, title: str, explanation: str, zone: tzinfo, required: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.DRAWING)
        self.setObjectName("CameraRequisitionAskTimes")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(title)
        self._required = required
        self.first = InstantEdit(self.tr("from"))
        self.last = InstantEdit(self.tr("to"))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.buttons = button_box(OK, CANCEL)
        column = QVBoxLayout(self)
        text = QLabel(explanation)
        text.setWordWrap(True)
        column.addWidget(text)
        for edit in (self.first, self.last):
            edit.set_zone(zone)
            edit.changed.connect(self._check)
            column.addWidget(edit)
        line_up([self.first, self.last])
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def set_times(self, first: Optional[float], last: Optional[float]) -> None:
        """Show these instants (UTC seconds, None unknown)."""
        self.first.set_instant(first)
        self.last.set_instant(last)
        self._check()

    def times(self) -> tuple[Optional[float], Optional[float]]:
        """What was entered, UTC seconds."""
        return self.first.instant(), self.last.instant()

    def _check(self) -> None:
        first, last = self.times()
        problem = ""
        if not (self.first.usable() and self.last.usable()):
            problem = self.tr("One of the times does not exist.")
        elif self._required and (first is None or last is None):
            problem = self.tr("Enter both; the same time twice for one moment.")
        elif first is None and last is not None:
            problem = self.tr("The first of the two is needed as well.")
        elif first is not None and last is not None and last < first:
            problem = self.tr("The end lies before the start.")
        self.problem.setText(problem)
        self.buttons.button(OK).setEnabled(not problem)
