"""Asks when something happened to requisitions, and for a note."""

from __future__ import annotations

from datetime import tzinfo
from typing import Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.instant_edit import InstantEdit


class RecordStateDialog(QDialog):
    """The instant, and a note that may stay empty."""

    def __init__(self, title: str, numbers: list[str], zone: tzinfo, now: float, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.REGISTER)
        self.setObjectName("CameraRequisitionRecordState")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(title)
        self.when = InstantEdit(self.tr("on"))
        self.when.set_zone(zone)
        self.when.set_instant(now)
        self.when.changed.connect(self._check)
        self.note = QLineEdit()
        self.note.setObjectName("note")
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("Note (channel, who received it, …)"))
        self.note.setAccessibleName(self.note.placeholderText())
        about = QLabel(", ".join(numbers))
        about.setWordWrap(True)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (about, self.when, self.note, self.buttons):
            column.addWidget(widget)
        self._check()

    def at(self) -> Optional[float]:
        """When it happened, UTC seconds."""
        return self.when.instant()

    def _check(self) -> None:
        usable = self.when.usable() and self.when.instant() is not None
        self.buttons.button(OK).setEnabled(usable)
