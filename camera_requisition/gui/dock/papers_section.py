"""The papers: particulars of the case, where packets go, and what has been frozen and exported so far."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from camera_requisition.gis import settings
from camera_requisition.gui.dock.summary_line import cameras_text
from camera_requisition.gui.icons import icon
from camera_requisition.gui.notices import as_warning
from camera_requisition.gui.widgets.empty_hint import EmptyHint
from camera_requisition.gui.widgets.field_names import name_field
from camera_requisition.gui.widgets.locked import respect_lock
from camera_requisition.gui.widgets.section import Section

FOLDER_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PapersSection(QWidget):
    """`particulars_wanted` asks for the dialog, `enter_wanted` that what waits for the register is entered."""

    particulars_wanted = pyqtSignal()
    narrow_wanted = pyqtSignal()
    enter_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionPapersPage")
        self.particulars = QPushButton(icon("case"), self.tr("Case particulars…"))
        self.particulars.setObjectName("particulars")
        self.particulars.setToolTip(self.tr("Procedure, authorisation, service and signer: what stands on the papers"))
        self.particulars.clicked.connect(self.particulars_wanted)
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.proportion = _said("proportion")
        self.warnings = _said("proportionWarnings")
        self.obstacle = _said("registerObstacle")
        self.waiting = _said("waitingForRegister")
        for label in (self.warnings, self.obstacle, self.waiting):
            as_warning(label)
        self.narrow = QPushButton(self.tr("Narrow to what sees best"))
        self.narrow.setObjectName("narrow")
        self.narrow.setToolTip(
            self.tr("Request for each place and stretch the two cameras that see best. Nothing that is seen becomes unseen.")
        )
        self.narrow.clicked.connect(self.narrow_wanted)
        self.camera_maps = QCheckBox(self.tr("A map of each camera, for the case file"))
        self.camera_maps.setObjectName("cameraMaps")
        self.camera_maps.setToolTip(self.tr("A page for each camera with its view, beside the overview; takes longer"))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(str(settings.output_folder()))
        name_field(self.folder, self.tr("Folder for packets"))
        self.folder.fileChanged.connect(settings.OUTPUT_FOLDER.set)
        respect_lock(settings.OUTPUT_FOLDER, self.folder)
        self.enter = QPushButton(self.tr("Enter in the register now"))
        self.enter.setObjectName("enterWaiting")
        self.enter.setToolTip(self.tr("Try again whether the register's server answers, and enter what waits"))
        self.enter.clicked.connect(self.enter_wanted)
        self.history = QListWidget()
        self.history.setObjectName("history")
        self.history.setAccessibleName(self.tr("What has been frozen and exported"))
        self.history.setWordWrap(True)
        self.history.setMinimumHeight(5 * self.history.fontMetrics().lineSpacing())  # what an empty one says has three lines
        self.history.itemActivated.connect(_open_folder)
        EmptyHint(self.history, self.tr("No papers yet: mark cameras, then Freeze writes the keep-requests and Export all papers."))
        case = Section(self.tr("Case"), "CameraRequisitionCase")
        case.column.addWidget(self.particulars)
        case.column.addWidget(self.missing)
        packets = Section(self.tr("Packets"), "CameraRequisitionPackets")
        where = QLabel(self.tr("Written into a new folder of the case, in:"))
        for widget in (self.obstacle, self.about, self.proportion, self.warnings, self.narrow, self.camera_maps, where, self.folder):
            packets.column.addWidget(widget)
        done = Section(self.tr("Done so far"), "CameraRequisitionDone")
        done.column.addWidget(self.waiting)
        done.column.addWidget(self.enter)
        done.column.addWidget(self.history, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(case)
        column.addWidget(packets)
        column.addWidget(done, 1)
        self.show_proportion("", [])
        self.show_marked(0, 0)
        self.show_obstacle("")
        self.show_waiting(0)

    def showEvent(self, event: QShowEvent) -> None:
        """The folder may have been changed in QGIS's options meanwhile."""
        self.folder.setFilePath(str(settings.output_folder()))
        super().showEvent(event)

    def chosen_folder(self) -> Path:
        """Where packets are to be written: the folder of the field, the user's own where it is empty or fixed by an administrator."""
        text = self.folder.filePath().strip()
        return Path(text).expanduser() if text and not settings.OUTPUT_FOLDER.locked else settings.output_folder()

    def show_obstacle(self, text: str) -> None:
        """Say why no papers can be written, as far as it is the register's doing; empty where they can."""
        self.obstacle.setText(text)
        self.obstacle.setVisible(bool(text))

    def show_waiting(self, count: int) -> None:
        """Say how many packets the register doesn't know yet."""
        text = self.tr("Packets that aren't in the register yet: {count}. The case keeps what is to be entered.")
        self.waiting.setText(text.format(count=count))
        self.waiting.setVisible(bool(count))
        self.enter.setVisible(bool(count))

    def show_missing(self, text: str) -> None:
        """Say which particulars the papers still need."""
        self.missing.setText(text)

    def show_marked(self, keep: int, request: int) -> None:
        """Say for how many cameras papers would be written."""
        if not keep and not request:
            self.about.setText(self.tr("Nothing is marked yet: search, then tick cameras to keep or to request in 2 Cameras."))
            return
        text = self.tr("Keep-requests for {keep}, requisitions for {request}.")
        self.about.setText(text.format(keep=cameras_text(keep), request=cameras_text(request)))

    def show_proportion(self, text: str, warnings: list[str]) -> None:
        """Say how much footage would be requested, and what the signer should check of it."""
        self.proportion.setText(text)
        self.proportion.setVisible(bool(text))
        self.narrow.setEnabled(bool(text))
        self.warnings.setText("\n".join(warnings))
        self.warnings.setVisible(bool(warnings))

    def show_history(self, entries: list[tuple[str, str]]) -> None:
        """Show (sentence, folder) of what was frozen and exported, the newest first; the folder opens with a double click."""
        self.history.clear()
        for sentence, folder in entries:
            item = QListWidgetItem(sentence)
            item.setData(FOLDER_ROLE, folder)
            item.setToolTip(folder)
            self.history.addItem(item)


def _said(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _open_folder(item: QListWidgetItem) -> None:
    folder = item.data(FOLDER_ROLE)
    if folder and Path(folder).is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
