"""The dock itself."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QScrollArea

from camera_requisition.gui.messages import Messages


class RequisitionDock(QgsDockWidget):
    """The whole work in one column that scrolls."""

    def __init__(self, iface: Any, messages: Messages) -> None:
        super().__init__(QCoreApplication.translate("RequisitionDock", "Camera Requisition"))
        self.setObjectName("CameraRequisitionDock")
        self._iface = iface
        self._messages = messages
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self.setWidget(self._scroll)

    def close_down(self) -> None:
        """Leave nothing behind on the map."""
