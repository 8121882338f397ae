"""Which inventory on a server is opened. It is tried before the dialog closes: what is wrong is said where it can be mended."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_problem
from camera_requisition.gui.widgets.buttons import CANCEL, OPEN, button_box
from camera_requisition.gui.widgets.on_screen import grow_for_texts
from camera_requisition.gui.widgets.server_choice import ServerChoice


class ServerInventoryDialog(QDialog):
    """Accepted with `reference`, an inventory that could be read."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionServerInventory")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Open an inventory on a server"))
        self.reference = ""
        self.server = ServerChoice()
        self.problem = QLabel()
        self.problem.setObjectName("serverProblem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setVisible(False)
        as_problem(self.problem)
        self.buttons = button_box(OPEN, CANCEL)
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.server)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self.server.changed.connect(self._changed)
        self._changed()
        grow_for_texts(self)

    def _changed(self) -> None:
        self.problem.setVisible(False)
        self.buttons.button(OPEN).setEnabled(bool(self.server.reference()))

    def _try(self) -> None:
        from camera_requisition.jobs.inventory_facts import inventory_facts
        from camera_requisition.jobs.server_references import checked_reference

        QgsApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            reference = checked_reference(self.server.reference())
            inventory_facts(reference)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self.problem.setText(error_sentence(error))
            self.problem.setVisible(True)
            # The wrapped lines of both labels are known once the layout has given them their width.
            QTimer.singleShot(0, lambda: grow_for_texts(self))
            return
        finally:
            QgsApplication.restoreOverrideCursor()
        self.reference = reference
        self.accept()
