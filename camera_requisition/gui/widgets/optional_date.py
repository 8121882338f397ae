"""A date that may be missing; its value is a `YYYY-MM-DD` text or None."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from camera_requisition.gis.dates import day_format


class OptionalDate(QWidget):
    """A box that says whether the date is known, and the date."""

    changed = pyqtSignal()

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.known = QCheckBox()
        self.known.setAccessibleName(self.tr("{name} is known").format(name=name))
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(day_format())
        self.date.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.known)
        row.addWidget(self.date, 1)
        self._filling = False
        self.known.toggled.connect(self._edited)
        self.date.dateChanged.connect(self._typed)
        self._edited()

    def value(self) -> Optional[str]:
        """The date as `YYYY-MM-DD`, None when missing."""
        return self.date.date().toString(Qt.DateFormat.ISODate) if self.known.isChecked() else None

    def set_value(self, value: Optional[str]) -> None:
        """Show `value`; a text that is no date counts as missing."""
        date = QDate.fromString((value or "")[:10], Qt.DateFormat.ISODate)
        self._filling = True
        self.known.setChecked(date.isValid())
        if date.isValid():
            self.date.setDate(date)
        self._filling = False

    def _typed(self) -> None:
        if not self._filling:
            self.known.setChecked(True)
        self._edited()

    def _edited(self) -> None:
        if not self._filling:
            self.changed.emit()
