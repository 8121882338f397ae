"""Asks of edits that are being saved: was it recorded wrongly, or has it changed, and since when?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import help_pages
from camera_requisition.gis.dates import day_format
from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gis.numbers import figure
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import OK, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.jobs.camera_periods import ChangedCamera

ROWS_SHOWN = 500


class CorrectionOrChangeDialog(QDialog):
    """What was edited, and the two answers. A correction is the answer where nothing else is said."""

    def __init__(self, changed: Sequence[ChangedCamera], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionCorrectionOrChange")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Correction, or change?"))
        about = QLabel(self.tr("Known values were replaced. Cameras concerned: {count}.").format(count=len(changed)))
        about.setWordWrap(True)
        self.correction = QRadioButton(self.tr("It was recorded wrongly"))
        self.correction.setToolTip(self.tr("Searches for earlier days use the new values, too."))
        self.change = QRadioButton(self.tr("It has changed, since"))
        self.change.setToolTip(self.tr("Searches for days before go on using what was recorded."))
        self.correction.setChecked(True)
        self.since = QDateEdit(QDate.currentDate())
        self.since.setObjectName("since")
        self.since.setCalendarPopup(True)
        self.since.setDisplayFormat(day_format())
        self.since.setAccessibleName(self.change.text())
        self.since.dateChanged.connect(lambda _date: self.change.setChecked(True))
        self.further = QCheckBox(self.tr("Take further edits as corrections, until QGIS is closed"))
        buttons = button_box(OK)
        buttons.accepted.connect(self.accept)
        day = QHBoxLayout()
        day.addWidget(self.change)
        day.addWidget(self.since)
        day.addStretch(1)
        column = QVBoxLayout(self)
        for widget in (about, self._list(changed), self.correction, _hint(self.correction)):
            column.addWidget(widget)
        column.addLayout(day)
        for widget in (_hint(self.change), self.further, buttons):
            column.addWidget(widget)
        resize_on_screen(self, 780, 420)

    def day(self) -> Optional[date]:
        """Since when it has changed; None for a correction."""
        if not self.change.isChecked():
            return None
        chosen = self.since.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _list(self, changed: Sequence[ChangedCamera]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("edits")
        tree.setAccessibleName(self.windowTitle())
        tree.setHeaderLabels([self.tr("Camera"), self.tr("What"), self.tr("Was recorded"), self.tr("Is now")])
        tree.setRootIsDecorated(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        rows = [(one, column) for one in changed for column in one.columns]
        for one, column in rows[:ROWS_SHOWN]:
            before, after = one.values(column)
            name = one.after.label or one.after.channel or one.after.camera_id
            tree.addTopLevelItem(QTreeWidgetItem([name, column_title(column), _text(column, before), _text(column, after)]))
        if len(rows) > ROWS_SHOWN:
            tree.addTopLevelItem(QTreeWidgetItem(["…", str(len(rows) - ROWS_SHOWN)]))
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return tree


def _hint(button: QRadioButton) -> QLabel:
    label = QLabel(button.toolTip())
    label.setWordWrap(True)
    label.setIndent(24)
    return label


def _text(column: str, value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(figure(part, None) for part in value)
    return value_text("camera", column, value)
