"""Always at the foot of the dock: search, freeze, export, in the order of the work; progress while something runs."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from camera_requisition.gui.actions import Actions


class WorkBar(QWidget):
    """`cancelled` is sent when the user stops what is running."""

    cancelled = pyqtSignal()

    def __init__(self, actions: Actions, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionWorkBar")
        self.search = _button(actions.search)
        self.freeze = _button(actions.freeze)
        self.export = _button(actions.export)
        self.doing = QLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("cancel")
        self.cancel.setToolTip(self.tr("Stop what is running; nothing that was there before is changed"))
        self.cancel.clicked.connect(self.cancelled)
        self.running = QWidget()
        row = QHBoxLayout(self.running)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.doing)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        buttons = QHBoxLayout()
        for button in (self.search, self.freeze, self.export):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 6)
        column.addWidget(self.running)
        column.addLayout(buttons)
        self.stop()

    def start(self, doing: str) -> None:
        """Show that something runs."""
        self.doing.setText(doing)
        self.progress.setValue(0)
        self.running.setVisible(True)

    def show_progress(self, percent: float) -> None:
        """Show how far it is."""
        self.progress.setValue(round(percent))

    def stop(self) -> None:
        """Nothing runs any more."""
        self.running.setVisible(False)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName(action.objectName() + "_button")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
