"""The table of the cameras that were found: hovering shows a view on the map, selecting zooms to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from camera_requisition.core.records.vocabulary import RetentionState
from camera_requisition.gui.dock import texts
from camera_requisition.gui.dock.result_filter import ResultFilter
from camera_requisition.gui.dock.result_model import MATCH_ROLE, Column, ResultModel
from camera_requisition.gui.widgets.remembered import remember_columns

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match

WIDTHS = {
    Column.CAMERA: 138,
    Column.OWNER: 130,
    Column.CERTAINTY: 84,
    Column.DISTANCE: 66,
    Column.WINDOW: 140,
    Column.KEEP: 34,
    Column.REQUEST: 34,
}
SHOWN_ORDER = (
    Column.KEEP,
    Column.REQUEST,
    Column.CAMERA,
    Column.CERTAINTY,
    Column.DEADLINE,
    Column.OWNER,
    Column.DISTANCE,
    Column.WINDOW,
)
GROUP_INDENT = 12
LONG_SPAN_S = 23 * 3600 + 48 * 60
UNFOLDED_AT_ONCE, BETWEEN_MS = 400, 15
"""So many rows, some ten milliseconds of Qt's work, at a time, and a pause in which keys are read."""


class ResultView(QTreeView):
    """`hovered(match or None)` and `chosen(list of matches)` go to the map."""

    hovered = pyqtSignal(object)
    chosen = pyqtSignal(list)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionResult")
        self.setAccessibleName(self.tr("Cameras found"))
        self.results = ResultModel(self)
        self.setModel(self.results)
        self._selected: list[Match] = []
        """What was selected when that last changed: to look it up at every key takes too long where it is thousands."""
        self._folded = 0
        """The first group that is still to be unfolded."""
        self._unfolding = QTimer(self)
        self._unfolding.setSingleShot(True)
        self._unfolding.setInterval(BETWEEN_MS)
        self._unfolding.timeout.connect(self._unfold)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CAMERA, Qt.SortOrder.AscendingOrder)
        self._size_columns()
        # A header looks through all rows for columns that are selected as a whole. Here rows are, so it gets a selection in which nothing is.
        self.header().setSelectionModel(QItemSelectionModel(self.results, self))
        self.entered.connect(self._entered)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.results.modelReset.connect(self._forget_selection)

    def matches_of(self, index: QModelIndex) -> list[Match]:
        """The match of a row, or all that are shown in a group."""
        first = index.sibling(index.row(), 0)
        match = first.data(MATCH_ROLE)
        if match is not None:
            return [match]
        model = self.model()
        return [model.index(row, 0, first).data(MATCH_ROLE) for row in range(model.rowCount(first))]

    def shown(self) -> list[Match]:
        """The matches that the filters let through, in the order of the table."""
        return self.results.shown()

    def selected(self) -> list[Match]:
        """The matches of the selected rows, each once."""
        # By ranges: asked for its rows, Qt looks through the whole table for each of them.
        selection = self.selectionModel().selection()
        ranges = [selection[number] for number in range(len(selection))]
        found = {id(match): match for rows in ranges for match in self.results.matches_at(rows.parent(), rows.top(), rows.bottom())}
        return list(found.values())

    def set_grouped(self, grouped: bool) -> None:
        """Group by owner, or not."""
        self.results.set_grouped(grouped)
        self.setRootIsDecorated(grouped)
        self.setIndentation(GROUP_INDENT if grouped else 0)
        self.setColumnHidden(Column.OWNER, grouped)
        self.expand_groups()

    def set_filter(self, wanted: ResultFilter) -> None:
        """Show only what `wanted` lets through; what is selected and still shown stays selected."""
        before = self._selected
        if not self.results.set_filter(wanted):
            return
        self.expand_groups()
        rows, left = self.results.rows_of(before)
        selection = self.selectionModel()
        selection.blockSignals(True)
        try:
            selection.select(rows, QItemSelectionModel.SelectionFlag.Select)
        finally:
            selection.blockSignals(False)
        self._selected = left
        if len(left) < len(before):
            self.chosen.emit(left)

    def expand_groups(self) -> None:
        """Show what is in the groups: at once in those that can be seen, soon in the others, for unfolding thousands of rows stops the typing.
        Without groups there is nothing to unfold, and Qt would ask every row.
        """
        self._unfolding.stop()
        self._folded = 0
        if self.results.grouped:
            self._unfold()

    def _unfold(self) -> None:
        """Unfold the next groups."""
        model, rows = self.model(), 0
        groups = model.rowCount()
        while self._folded < groups and rows < UNFOLDED_AT_ONCE:
            group = model.index(self._folded, 0)
            self.expand(group)
            rows += 1 + model.rowCount(group)
            self._folded += 1
        self.executeDelayedItemsLayout()
        if self._folded < groups:
            self._unfolding.start()

    def leaveEvent(self, event: QEvent) -> None:
        """Called by Qt."""
        self.hovered.emit(None)
        super().leaveEvent(event)

    def _entered(self, index: QModelIndex) -> None:
        matches = self.matches_of(index)
        self.hovered.emit(matches[0] if len(matches) == 1 else None)

    def _forget_selection(self) -> None:
        """Of a model that was filled anew Qt selects nothing, and doesn't say so."""
        self._selected = []

    def _selection_changed(self) -> None:
        self._selected = self.selected()
        self.chosen.emit(self._selected)

    def _size_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(24)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            title = self.results.headerData(column, Qt.Orientation.Horizontal) or ""
            header.resizeSection(column, max(width, self.fontMetrics().horizontalAdvance(title) + 14))
        # How much is left is what must not be cut off.
        longest = texts.left_text("28/08 23:38", texts.state_text(RetentionState.URGENT.value), LONG_SPAN_S)
        header.resizeSection(Column.DEADLINE, self.fontMetrics().horizontalAdvance(longest) + 14)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, column in enumerate(SHOWN_ORDER):
            header.moveSection(header.visualIndex(column), place)
        remember_columns(header, "result")
        self.setColumnHidden(Column.OWNER, False)  # it was hidden where the last session ended grouped
