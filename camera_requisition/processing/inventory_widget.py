"""The inventory parameter's widget in the toolbox: a text with a file button. Loaded by QGIS only where there is a screen."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import DIALOG_STANDARD, WidgetWrapper
from qgis.gui import QgsFileWidget

from camera_requisition.gis import settings
from camera_requisition.processing.algorithm import translate


class InventoryWidget(WidgetWrapper):  # type: ignore[misc]
    """A `QgsFileWidget`, which takes any text besides files."""

    def createWidget(self) -> QgsFileWidget:
        """Called by QGIS."""
        widget = QgsFileWidget()
        widget.setFilter(translate("Processing", "Inventories (*.gpkg)"))
        widget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        if self.dialogType == DIALOG_STANDARD:  # shown before it is used, and kept out of models and batches
            widget.setFilePath(settings.INVENTORY.get())
        widget.fileChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return widget

    def setValue(self, value: Any) -> None:
        """Called by QGIS."""
        self.widget.setFilePath("" if value is None else str(value))

    def value(self) -> str:
        """Called by QGIS."""
        return str(self.widget.filePath())
