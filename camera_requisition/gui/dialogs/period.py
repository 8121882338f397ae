"""Asks for a period, both days included; either end may stay open."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.optional_date import OptionalDate


class PeriodDialog(QDialog):
    """The current year until today, unless changed."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.DRAWING)
        self.setObjectName("CameraRequisitionPeriod")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Statistics of the register"))
        self.first = OptionalDate(self.tr("First day"))
        self.last = OptionalDate(self.tr("Last day"))
        today = QDate.currentDate()
        self.first.set_value(f"{today.year():04d}-01-01")
        self.last.set_value(f"{today.year():04d}-{today.month():02d}-{today.day():02d}")
        form = QFormLayout()
        form.addRow(self.tr("First day"), self.first)
        form.addRow(self.tr("Last day"), self.last)
        self.problem = QLabel()
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        for edit in (self.first, self.last):
            edit.changed.connect(self._check)

    def period(self) -> tuple[Optional[str], Optional[str]]:
        """First and last day as `YYYY-MM-DD`, None where open."""
        return self.first.value(), self.last.value()

    def _check(self) -> None:
        first, last = self.period()
        wrong = first is not None and last is not None and last < first
        self.problem.setText(self.tr("The end lies before the start.") if wrong else "")
        self.buttons.button(OK).setEnabled(not wrong)
