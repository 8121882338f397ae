"""The cameras that see a point: a list beside the map, whose rows zoom to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import help_pages
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.dock import texts
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CLOSE, button_box

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match, SearchResult

translate = QCoreApplication.translate


class SeenFromDialog(QDialog):
    """Stays open beside the map while points are clicked."""

    chosen = pyqtSignal(object)
    """The match of the row that was clicked."""
    closed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.AIMING)
        self.setObjectName("CameraRequisitionSeenFrom")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Cameras that see this point"))
        self._matches: list[Match] = []
        self.summary = QLabel()
        self.summary.setObjectName("seenFromSummary")
        self.summary.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setObjectName("seenFromList")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels(["#", self.tr("Camera"), self.tr("Seen"), self.tr("Distance"), self.tr("Owner"), self.tr("Channel")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(640, 300)
        self.list.itemClicked.connect(lambda item, _column: self.chosen.emit(self._matches[self.list.indexOfTopLevelItem(item)]))
        self.finished.connect(lambda _result: self.closed.emit())

    def show_result(self, result: SearchResult) -> None:
        """Show what was found at a point, numbered as on the map."""
        self._matches = list(result.matches)
        self.list.clear()
        for number, match in enumerate(self._matches, start=1):
            cells = [
                str(number),
                texts.camera_text(match.candidate),
                texts.certainty_text(match.certainty),
                texts.length(match.distance_m),
                texts.owner_text(match.candidate),
                match.candidate.camera.channel or "",
            ]
            item = QTreeWidgetItem(cells)
            item.setTextAlignment(3, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            tip = "\n".join(translated(code) for code in match.reasons)
            for column in range(len(cells)):
                item.setToolTip(column, tip)
            self.list.addTopLevelItem(item)
        self.summary.setText(summary_text(result))


def summary_text(result: SearchResult) -> str:
    """How many cameras see the point, and what that is worth."""
    sees = sum(match.certainty == "sees" for match in result.matches)
    if not result.matches:
        found = translate("SeenFrom", "No camera of the inventory sees this point.")
    else:
        found = translate("SeenFrom", "Seen by {sees} for sure, by {may_see} more perhaps.").format(
            sees=sees, may_see=len(result.matches) - sees
        )
    return found + " " + translate("SeenFrom", "An estimate from the inventory: it proves neither what was filmed nor an absence.")
