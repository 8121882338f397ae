"""Asks in which address layer and street layer cameras are to be looked up: layers of the project, or files."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget


class PlaceLayersDialog(QDialog):
    """A layer of the project or a file for each of the two; one of them is enough."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionPlaceLayers")
        self.setWindowTitle(self.tr("Address or street layer"))
        points, lines = QgsMapLayerProxyModel.Filter.PointLayer, QgsMapLayerProxyModel.Filter.LineLayer
        self.address_layer = self._layers("addressLayer", points, self.tr("Address layer of the project"))
        self.address_file = self._file("addressFile", self.tr("File with addresses"))
        self.street_layer = self._layers("streetLayer", lines, self.tr("Street layer of the project"))
        self.street_file = self._file("streetFile", self.tr("File with streets"))
        form = QFormLayout()
        form.addRow(self.tr("Addresses (points)"), self.address_layer)
        form.addRow(self.tr("or a file"), self.address_file)
        form.addRow(self.tr("Streets (lines)"), self.street_layer)
        form.addRow(self.tr("or a file"), self.street_file)
        about = QLabel(
            self.tr(
                "Columns with street, number and town are recognised by their names (as in the national address base or BD TOPO). Nothing is "
                "written yet: what was found is shown in the list first."
            )
        )
        about.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Look them up"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(about)
        column.addWidget(self.buttons)
        for box in (self.address_layer, self.street_layer):
            box.layerChanged.connect(lambda _layer: self._check())
        for file in (self.address_file, self.street_file):
            file.fileChanged.connect(lambda _path: self._check())
        self.resize(520, 260)
        self._check()

    def addresses(self) -> Any:
        """The address layer: a path, a layer of the project, or None."""
        return self.address_file.filePath().strip() or self.address_layer.currentLayer()

    def streets(self) -> Any:
        """The street layer, likewise."""
        return self.street_file.filePath().strip() or self.street_layer.currentLayer()

    def _layers(self, name: str, kind: Any, title: str) -> QgsMapLayerComboBox:
        box = QgsMapLayerComboBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setFilters(kind)
        box.setAllowEmptyLayer(True)
        box.setLayer(None)
        return box

    def _file(self, name: str, title: str) -> QgsFileWidget:
        file = QgsFileWidget()
        file.setObjectName(name)
        file.setAccessibleName(title)
        file.setDialogTitle(title)
        file.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        return file

    def _check(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.addresses()) or bool(self.streets()))
