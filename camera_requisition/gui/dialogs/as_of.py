"""Asks of which day the inventory is to be shown and searched: what is known now of that day, or what was known on it."""

from __future__ import annotations

from datetime import date
from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDateEdit, QDialog, QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gis.dates import day_format
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box


class AsOfDialog(QDialog):
    """The day, and which of the two times is meant."""

    def __init__(self, shown: Optional[date] = None, parent: Optional[QWidget] = None) -> None:
        """`shown` is the day that is shown already."""
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionAsOf")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("The inventory as of a day"))
        self.date = QDateEdit(QDate.currentDate() if shown is None else QDate(shown.year, shown.month, shown.day))
        self.date.setObjectName("asOfDay")
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(day_format())
        self.true_then = QRadioButton(self.tr("What was there on that day, as is known now"))
        self.known_then = QRadioButton(self.tr("What was known on that day, as a copy that can't be edited"))
        self.today = QRadioButton(self.tr("Today"))
        (self.true_then if shown is None else self.today).setChecked(True)
        self.today.setVisible(shown is not None)
        self.date.setAccessibleName(self.tr("Day"))
        buttons = button_box(OK, CANCEL)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Day"), self.date)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for button, text in (
            (self.today, self.tr("Cameras of today; searches go by the day of the incident.")),
            (self.true_then, self.tr("The map shows, and searches count, the cameras that were there: turned ones as they stood then.")),
            (self.known_then, self.tr("Mistakes and gaps of that time included: what a search made on that day could have found.")),
        ):
            hint = QLabel(text)
            hint.setWordWrap(True)
            hint.setIndent(24)
            hint.setVisible(button is not self.today or shown is not None)
            column.addWidget(button)
            column.addWidget(hint)
        column.addWidget(buttons)

    def day(self) -> date:
        """The day chosen."""
        chosen = self.date.date()
        return date(chosen.year(), chosen.month(), chosen.day())
