"""A message with its details, and a report of an error that may be handed to others."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.messages import TITLE
from camera_requisition.gui.widgets.buttons import CLOSE, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen

translate = QCoreApplication.translate
SIZE = (560, 340)


class DetailsDialog(QDialog):
    """The sentence, below it what is known besides; `report`, where there is one, can be copied."""

    def __init__(self, text: str, details: str, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.CONTENTS)
        self.setObjectName("CameraRequisitionDetailsDialog")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(TITLE)
        says = QLabel(text)
        says.setTextFormat(Qt.TextFormat.PlainText)
        says.setWordWrap(True)
        says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(translate("Messages", "Details"))
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(says)
        column.addWidget(self.details, 1)
        if report:
            self.copy = QPushButton(translate("Messages", "Copy report"))
            self.copy.setObjectName("copyErrorReport")
            self.copy.setToolTip(translate("Messages", "For whoever mends the plugin: no path, no name, nothing of a case"))
            self.copy.clicked.connect(lambda _checked=False: QgsApplication.clipboard().setText(report))
            buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
            note = QLabel(translate("Messages", "What is copied says where in the plugin it happened; no path, no name, nothing of a case."))
            note.setWordWrap(True)
            column.addWidget(note)
        column.addWidget(buttons)
        resize_on_screen(self, *SIZE)
