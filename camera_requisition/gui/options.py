"""The plugin's page in QGIS's own options: where inventories, cases, packets and the event log lie, and which pack the papers follow."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis import settings
from camera_requisition.gui.icons import icon
from camera_requisition.gui.messages import TITLE

translate = QCoreApplication.translate


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time that the options are opened."""

    def __init__(self) -> None:
        super().__init__(TITLE, icon("camera_requisition"))

    def icon(self) -> QIcon:
        """Beside the page's title."""
        return icon("camera_requisition")

    def createWidget(self, parent: Optional[QWidget]) -> QgsOptionsPageWidget:
        """Called by QGIS."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings; nothing is kept before `apply`."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionOptions")
        folder, file = QgsFileWidget.StorageMode.GetDirectory, QgsFileWidget.StorageMode.GetFile
        self.inventory = _chooser(file, settings.INVENTORY.get())
        self.case_folder = _chooser(folder, str(settings.case_folder()))
        self.output_folder = _chooser(folder, str(settings.output_folder()))
        self.event_log = _chooser(QgsFileWidget.StorageMode.SaveFile, str(settings.event_log_path()))
        self.pack = QComboBox()
        self.pack.setEditable(True)
        self.pack.addItems(_packs())
        self.pack.setCurrentText(settings.PACK.get())
        form = QFormLayout()
        form.addRow(translate("Options", "Inventory"), self.inventory)
        form.addRow(translate("Options", "Folder for cases"), self.case_folder)
        form.addRow(translate("Options", "Folder for packets"), self.output_folder)
        form.addRow(translate("Options", "Event log"), self.event_log)
        form.addRow(translate("Options", "Jurisdiction pack (name or folder)"), self.pack)
        note = QLabel(translate("Options", "A change of the pack holds for the next search."))
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(note)
        column.addStretch(1)

    def apply(self) -> None:
        """Called by QGIS when the options are accepted."""
        settings.INVENTORY.set(self.inventory.filePath())
        settings.PACK.set(self.pack.currentText().strip() or settings.PACK.default)
        for setting, chooser, usual in (
            (settings.CASE_FOLDER, self.case_folder, settings.case_folder()),
            (settings.OUTPUT_FOLDER, self.output_folder, settings.output_folder()),
            (settings.EVENT_LOG, self.event_log, settings.event_log_path()),
        ):
            if chooser.filePath() != str(usual):
                setting.set(chooser.filePath())


def _chooser(mode: Any, value: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setStorageMode(mode)
    widget.setFilePath(value)
    return widget


def _packs() -> list[str]:
    folder = Path(__file__).resolve().parent.parent / "packs"
    return sorted(entry.name for entry in folder.iterdir() if (entry / "pack.json").is_file())
