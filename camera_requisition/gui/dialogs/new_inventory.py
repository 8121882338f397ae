"""A new, empty inventory: its file or its schema on a server, reference system and time zone. Lists are taken in afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsFileWidget, QgsGui, QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from camera_requisition.gis import help_pages, time_zones
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.field_names import name_by_labels
from camera_requisition.gui.widgets.server_choice import ServerChoice


class NewInventoryDialog(QDialog):
    """Asks for what `create_inventory` needs."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionNewInventory")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("New inventory"))
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.in_file = QRadioButton(self.tr("In a file, for one desk"))
        self.on_server = QRadioButton(self.tr("On a PostgreSQL server, for several (administrators)"))
        self.in_file.setToolTip(self.tr("A GeoPackage on this computer. It can be copied to a server later."))
        self.on_server.setToolTip(self.tr("A schema in a database with PostGIS. Who may make one is decided by its administrator."))
        self.in_file.setChecked(True)
        self.server = ServerChoice()
        self.crs = QgsProjectionSelectionWidget()
        project_crs = QgsProject.instance().crs()
        self.crs.setCrs(project_crs if project_crs.isValid() else QgsCoordinateReferenceSystem("EPSG:4326"))
        self.zone = QComboBox()
        self.zone.setEditable(True)
        self.zone.addItems(time_zones.names())
        self.zone.setCurrentText(time_zones.system_zone_name())
        explanation = QLabel(self.tr("Afterwards take lists in: “Take in a list…” in the menu Inventory."))
        explanation.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.in_file)
        form.addRow(self.tr("File"), self.file)
        form.addRow(self.on_server)
        form.addRow(self.server)
        form.addRow(self.tr("Reference system"), self.crs)
        form.addRow(self.tr("Time zone"), self.zone)
        name_by_labels(form)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(explanation)
        column.addWidget(self.buttons)
        self.file.fileChanged.connect(self._check)
        self.server.changed.connect(self._check)
        self.on_server.toggled.connect(self._check)
        self._check()

    def reference(self) -> str:
        """The file chosen, with its suffix, or the text that names the schema."""
        if self.on_server.isChecked():
            return self.server.reference()
        path = Path(self.file.filePath())
        return str(path if path.suffix.lower() == ".gpkg" else path.with_name(path.name + ".gpkg"))

    def _check(self, *_changed: object) -> None:
        on_server = self.on_server.isChecked()
        self.file.setEnabled(not on_server)
        self.server.setEnabled(on_server)
        chosen = self.server.reference() if on_server else self.file.filePath()
        self.buttons.button(OK).setEnabled(bool(chosen))
