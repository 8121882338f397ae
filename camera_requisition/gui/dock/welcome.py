"""What the dock offers while there is nothing to work with: the demonstration, a new inventory, one that is there already."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from camera_requisition.gui.icons import icon
from camera_requisition.gui.work import Work

PADDING = 8
TITLE_LARGER = 1.3


class Welcome(QWidget):
    """Stands in the place of the pages until an inventory is open, or somebody begins to draw; it only tells what is wanted."""

    demonstration_wanted = pyqtSignal()
    new_inventory_wanted = pyqtSignal()
    open_inventory_wanted = pyqtSignal()
    server_inventory_wanted = pyqtSignal()
    left = pyqtSignal(bool)
    """Whether the pages are needed (True) or there is still nothing to show in them."""

    def __init__(self, work: Work, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionWelcome")
        self._work = work
        self._drawing = False
        title = QLabel(self.tr("Which cameras saw it?"))
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * TITLE_LARGER)
        title.setFont(font)
        self.missing = _said("")
        self.missing.setObjectName("welcomeMissing")
        self.missing.setVisible(False)
        self.demonstration = _large(
            self.tr("Open the demonstration"),
            self.tr("An invented inventory on real streets: try everything without harm."),
            "welcomeDemonstration",
            icon("camera_requisition"),
        )
        self.create = _large(
            self.tr("Create an inventory…"),
            self.tr("An empty file, into which the lists of owners are then taken in."),
            "welcomeCreate",
            QgsApplication.getThemeIcon("/mActionFileNew.svg"),
        )
        self.open = _large(
            self.tr("Open an inventory…"),
            self.tr("One that you or your metropolis keep already."),
            "welcomeOpen",
            QgsApplication.getThemeIcon("/mActionFileOpen.svg"),
        )
        self.server = _large(
            self.tr("Open one on a server…"),
            self.tr("An inventory in PostgreSQL that several desks share."),
            "welcomeServer",
            QgsApplication.getThemeIcon("/mIconPostgis.svg"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(_said(self.tr("Begin with an inventory of cameras. Choose one of these:")))
        column.addWidget(self.missing)
        for button in (self.demonstration, self.create, self.open, self.server):
            column.addSpacing(PADDING)
            column.addWidget(button)
            column.addWidget(_said(button.toolTip()))
        column.addStretch(1)
        self.demonstration.clicked.connect(lambda _checked=False: self.demonstration_wanted.emit())
        self.create.clicked.connect(lambda _checked=False: self.new_inventory_wanted.emit())
        self.open.clicked.connect(lambda _checked=False: self.open_inventory_wanted.emit())
        self.server.clicked.connect(lambda _checked=False: self.server_inventory_wanted.emit())
        for signal in (work.inventory_changed, work.incident_changed, work.result_changed):
            signal.connect(self._look)

    @property
    def needed(self) -> bool:
        """Whether there is nothing yet that the pages could show."""
        work = self._work
        return work.inventory is None and work.incident.empty and work.result is None and not self._drawing

    def drawing_began(self) -> None:
        """Somebody draws without an inventory: the pages tell how."""
        self._drawing = True
        self._look()

    def say_missing(self, reference: str) -> None:
        """Say that the inventory of last time is no longer where it was."""
        text = self.tr("The inventory of last time is no longer there: {path}. Open it where it lies now, or connect its drive.")
        self.missing.setText(text.format(path=Path(reference)))
        self.missing.setVisible(True)

    def _look(self) -> None:
        self.left.emit(not self.needed)


def _said(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _large(text: str, about: str, name: str, picture: QIcon) -> QPushButton:
    button = QPushButton(picture, text)
    button.setObjectName(name)
    button.setToolTip(about)
    button.setAccessibleDescription(about)
    line = button.fontMetrics().height()
    button.setIconSize(QSize(2 * line, 2 * line))
    button.setMinimumHeight(3 * line)
    return button
