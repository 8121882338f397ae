"""A date and time with its zone: in the hour that exists twice it asks first or second, an hour that doesn't exist is said so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone, tzinfo
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QDateTime, QEvent, QLocale, QObject, Qt, QTime, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis.dates import moment_format
from camera_requisition.gis.dates import offset as offset_text
from camera_requisition.gui.notices import as_problem


class MomentEdit(QDateTimeEdit):
    """A click selects the day, month, year, hour or minute that it meets, so that typing replaces it and goes on to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self._select_section)
        return bool(super().eventFilter(watched, event))

    def _select_section(self) -> None:
        self.setSelectedSection(self.currentSection())


class InstantEdit(QWidget):
    """An instant that may be unknown; the value is UTC seconds since 1970, or None.

    `changed` is sent for changes by the user only.
    """

    changed = pyqtSignal()

    def __init__(self, label: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo = timezone.utc
        self._filling = False
        self.known = QCheckBox(label)
        self.known.setObjectName("known")
        self.known.setToolTip(self.tr("Ticked where this time is known"))
        self.moment = MomentEdit()
        self.moment.setObjectName("moment")
        self.moment.setDisplayFormat(moment_format())
        self.moment.setCalendarPopup(True)
        self.moment.setAccessibleName(label)
        self.which = QComboBox()
        self.which.setObjectName("which")
        self.which.addItem(self.tr("first"), 0)
        self.which.addItem(self.tr("second"), 1)
        self.which.setToolTip(self.tr("The clocks are put back that night: this hour exists twice. Which of the two is meant?"))
        self.which.setAccessibleName(self.tr("First or second of the two equal hours"))
        self.offset = QLabel()
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        as_problem(self.warning)
        self._lay_out()
        self._set_moment(datetime.now(timezone.utc).replace(second=0, microsecond=0))
        self.known.toggled.connect(self._edited)
        self.moment.dateTimeChanged.connect(self._typed)
        self.which.currentIndexChanged.connect(self._edited)
        self._refresh()

    def set_zone(self, zone: tzinfo) -> None:
        """Read and show times in `zone`; the instant stays the same."""
        instant = self.instant()
        self._zone = zone
        if instant is not None:
            self.set_instant(instant)
        else:
            self._filling = True
            self._set_moment(datetime.now(timezone.utc))
            self._filling = False
            self._refresh()

    def set_instant(self, instant: Optional[float]) -> None:
        """Show `instant` (UTC seconds), or unknown."""
        self._filling = True
        try:
            self.known.setChecked(instant is not None)
            if instant is not None:
                self._set_moment(datetime.fromtimestamp(instant, timezone.utc))
        finally:
            self._filling = False
        self._refresh()

    def instant(self) -> Optional[float]:
        """What is shown, as UTC seconds; None where unknown or where the local time doesn't exist that day."""
        if not self.known.isChecked() or not self._exists():
            return None
        return self._local(self.which.currentData() if self.ambiguous() else 0).astimezone(timezone.utc).timestamp()

    def usable(self) -> bool:
        """Whether what is shown is either unknown or a time that exists."""
        return not self.known.isChecked() or self._exists()

    def ambiguous(self) -> bool:
        """Whether the local time shown exists twice."""
        return self._exists() and self._local(0).utcoffset() != self._local(1).utcoffset()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.known)
        row.addWidget(self.moment, 1)
        row.addWidget(self.offset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        # Below, not beside: the dock is too narrow for it, and would cut off the offset by which the two are told apart.
        column.addWidget(self.which, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.warning)

    def _set_moment(self, instant: datetime) -> None:
        local = instant.astimezone(self._zone)
        self.moment.setDateTime(QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)))
        self.which.setCurrentIndex(local.fold)

    def _local(self, fold: int) -> datetime:
        date, time = self.moment.date(), self.moment.time()
        naive = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), fold=fold)  # noqa: DTZ001 (the zone is next)
        return naive.replace(tzinfo=self._zone)

    def _exists(self) -> bool:
        local = self._local(0)
        there_and_back = local.astimezone(timezone.utc).astimezone(self._zone)
        return there_and_back.replace(tzinfo=None, fold=0) == local.replace(tzinfo=None, fold=0)

    def _typed(self) -> None:
        if not self._filling and not self.known.isChecked():
            self.known.setChecked(True)  # whoever types a time knows it
        else:
            self._edited()

    def _edited(self) -> None:
        self._refresh()
        if not self._filling:
            self.changed.emit()

    def _refresh(self) -> None:
        exists = self._exists()
        self.which.setVisible(self.ambiguous() and self.known.isChecked())
        if self.ambiguous():
            for fold, word in enumerate((self.tr("first"), self.tr("second"))):
                self.which.setItemText(fold, f"{word}, {offset_text(self._local(fold).utcoffset())}")
        weekday = QLocale(QgsApplication.instance().locale()).dayName(self.moment.date().dayOfWeek(), QLocale.FormatType.ShortFormat)
        offset = offset_text(self._local(self.which.currentData() if self.ambiguous() else 0).utcoffset())
        self.offset.setText(f"{weekday}, {offset}")
        self.offset.setEnabled(self.known.isChecked())
        self.warning.setVisible(not exists and self.known.isChecked())
        if not exists:
            self.warning.setText(self.tr("This time does not exist: the clocks are put forward that night. Choose another."))


def line_up(edits: Sequence[InstantEdit]) -> None:
    """Give the labels of `edits` one width, so that their times stand in line."""
    width = max(edit.known.sizeHint().width() for edit in edits)
    for edit in edits:
        edit.known.setMinimumWidth(width)
