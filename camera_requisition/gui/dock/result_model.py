"""The cameras that were found, as a model: flat, or in groups by owner; filtered and sorted by the model itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timezone, tzinfo
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QCoreApplication, QItemSelection, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QIcon

from camera_requisition.core.records.vocabulary import Certainty
from camera_requisition.gui.dock import texts
from camera_requisition.gui.dock.result_columns import STATE_ORDER, Column, explanations, state_brush, titles
from camera_requisition.gui.dock.result_filter import ResultFilter, text_of
from camera_requisition.gui.icons import icon

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match, SearchResult
    from camera_requisition.core.records.case import Marks

translate = QCoreApplication.translate


COLUMNS = len(Column)
MARKS = (Column.KEEP, Column.REQUEST)
MATCH_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_GROUP = 1 << 30
_ROLES = {
    MATCH_ROLE,
    *map(
        int,
        (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.CheckStateRole,
            Qt.ItemDataRole.DecorationRole,
            Qt.ItemDataRole.FontRole,
            Qt.ItemDataRole.BackgroundRole,
            Qt.ItemDataRole.ForegroundRole,
        ),
    ),
}
_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
# By column; made once, for Qt asks for them of every row of the table whenever it changes.
_GROUP_FLAGS = [_SELECTABLE | Qt.ItemFlag.ItemIsUserCheckable if column in MARKS else _SELECTABLE for column in Column]
_FLAGS = [flags | Qt.ItemFlag.ItemNeverHasChildren for flags in _GROUP_FLAGS]


class ResultModel(QAbstractItemModel):
    """Rows are matches, known by their place in the result; groups, when wanted, are owners."""

    marks_edited = pyqtSignal(list, str, bool)
    """(camera ids, "keep" or "request", whether ticked): the user has changed marks."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._matches: list[Match] = []
        self._texts: list[str] = []
        self._marks: Mapping[str, Marks] = {}
        self._zone: tzinfo = timezone.utc
        self._now = 0.0
        self._filter = ResultFilter()
        self._sorting: tuple[Column, bool] = (Column.CAMERA, False)
        """By which column, and whether backwards."""
        self._icons: dict[str, QIcon] = {}
        self._written: dict[tuple[int, Column], Optional[str]] = {}
        self._grouped = False
        self._order: Optional[list[int]] = None
        """All places in the result, as they are sorted; kept from key to key of the filter. None: to be sorted anew."""
        self._urgencies: dict[int, Any] = {}
        self._firsts: dict[int, int] = {}
        """The most urgent match of each group that was asked for it."""
        self._shown: list[int] = []
        """The places in the result of the matches that are shown, in the order of the table."""
        self._groups: Optional[list[tuple[str, list[int]]]] = None
        """Owner's id and the places of his cameras."""
        # Plain numbers: thousands of small tuples at every key would call Python's collector, which stops the desktop for a tenth of a second.
        self._group_of: list[int] = []
        self._row_of: list[int] = []
        """The group of each match that is shown in a group, and its row in it; by its place in the result."""

    def show(self, result: Optional[SearchResult], marks: Mapping[str, Marks], zone: tzinfo) -> None:
        """Show `result` (None: nothing) with its marks; times in `zone`."""
        self.beginResetModel()
        self._matches = list(result.matches) if result else []
        self._written.clear()
        self._urgencies.clear()
        self._order = None
        self._texts = [text_of(match) for match in self._matches]
        self._now = result.request.now if result else 0.0
        self._marks = marks
        self._zone = zone
        self._arrange()
        self.endResetModel()

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show other marks of the same cameras. The rows stay where they are: a box mustn't move away when it is ticked."""
        self._marks = marks
        if self._sorting[0] in MARKS:
            self._order = None
        if self.rowCount():
            self.dataChanged.emit(self.index(0, Column.KEEP), self.index(self.rowCount() - 1, Column.REQUEST))
        for row, (_name, numbers) in enumerate(self._groups or ()):
            group = self.index(row, 0)
            self.dataChanged.emit(self.index(0, Column.KEEP, group), self.index(len(numbers) - 1, Column.REQUEST, group))

    def set_grouped(self, grouped: bool) -> None:
        """Group by owner, or not."""
        self.beginResetModel()
        self._grouped = grouped
        self._arrange()
        self.endResetModel()

    def set_filter(self, wanted: ResultFilter) -> bool:
        """Show only what `wanted` lets through; False where that is shown already."""
        if wanted == self._filter:
            return False
        self.beginResetModel()
        self._filter = wanted
        self._arrange()
        self.endResetModel()
        return True

    @property
    def grouped(self) -> bool:
        """Whether the rows are grouped by owner."""
        return self._grouped

    def shown(self) -> list[Match]:
        """The matches that the filter lets through, in the order of the table."""
        return [self._matches[number] for number in self._shown]

    def matches_at(self, parent: QModelIndex, first: int, last: int) -> list[Match]:
        """The matches of some rows below `parent`; of a group all that are shown in it."""
        if self._groups is None:
            numbers = self._shown[first : last + 1]
        elif parent.isValid():
            numbers = self._groups[parent.row()][1][first : last + 1]
        else:
            numbers = [number for _owner_id, inside in self._groups[first : last + 1] for number in inside]
        return [self._matches[number] for number in numbers]

    def rows_of(self, matches: list[Match]) -> tuple[QItemSelection, list[Match]]:
        """The rows of those of `matches` that are shown, and which these are. Rows that follow each other are one range, for Qt takes seconds
        over thousands of single ones.
        """
        wanted = {id(match) for match in matches}
        found = QItemSelection()
        rows = [(row, number) for row, number in enumerate(self._shown) if id(self._matches[number]) in wanted] if wanted else []
        start = 0
        for place, (row, number) in enumerate(rows):
            following = rows[place + 1] if place + 1 < len(rows) else None
            together = self._groups is None or (following is not None and self._group_of[following[1]] == self._group_of[number])
            if following is None or following[0] != row + 1 or not together:
                first_row, first = rows[start]
                found.select(self._index_of(first, 0, first_row), self._index_of(number, COLUMNS - 1, row))
                start = place + 1
        return found, [self._matches[number] for _row, number in rows]

    # what Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's own default)
        """Called by Qt."""
        if row < 0 or not 0 <= column < COLUMNS:
            return QModelIndex()
        if self._groups is None:
            inside = not parent.isValid() and row < len(self._shown)
            return self.createIndex(row, column, self._shown[row] + 1) if inside else QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, _GROUP + row) if row < len(self._groups) else QModelIndex()
        if row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, self._groups[parent.row()][1][row] + 1)

    def parent(self, index: QModelIndex) -> QModelIndex:  # type: ignore[override]
        """Called by Qt."""
        if not index.isValid() or self._groups is None or index.internalId() >= _GROUP:
            return QModelIndex()
        group = self._group_of[index.internalId() - 1]
        return self.createIndex(group, 0, _GROUP + group)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        if not parent.isValid():
            return len(self._shown) if self._groups is None else len(self._groups)
        if self._groups is None or parent.internalId() < _GROUP or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        return COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section in MARKS:  # the icons of the buttons that act on the marks: words would take the room of two columns
            if role == Qt.ItemDataRole.DecorationRole:
                return self._icon("freeze" if section == Column.KEEP else "export")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return titles()[section]
        elif role == Qt.ItemDataRole.DisplayRole:
            return titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return explanations().get(Column(section))
        return None

    def flags(self, index: QModelIndex) -> Any:
        """Called by Qt."""
        column = index.column()
        if column < 0:
            return Qt.ItemFlag.NoItemFlags
        return (_GROUP_FLAGS if index.internalId() >= _GROUP else _FLAGS)[column]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Called by Qt: by value, not by text; distances by metres, deadlines by state and instant."""
        if not 0 <= column < COLUMNS:
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        known = [self._groups[index.row()][0] if index.internalId() >= _GROUP else index.internalId() - 1 for index in kept]  # type: ignore[index]
        self._sorting = (Column(column), order == Qt.SortOrder.DescendingOrder)
        self._order = None
        self._arrange()
        groups = {name: row for row, (name, _numbers) in enumerate(self._groups or ())}
        rows = {number: row for row, number in enumerate(self._shown)}
        moved = [
            self._index_of(which, index.column(), rows[which]) if isinstance(which, int) else self.index(groups[which], index.column())
            for which, index in zip(known, kept)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if role not in _ROLES or not index.isValid():
            return None
        if index.internalId() >= _GROUP:
            return self._group_data(index.row(), Column(index.column()), role)
        return self._match_data(index.internalId() - 1, Column(index.column()), role)

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Called by Qt when a box is ticked."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() not in MARKS:
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        if index.internalId() >= _GROUP:
            matches = [self._matches[number] for number in self._groups[index.row()][1]]  # type: ignore[index]
        else:
            matches = [self._matches[index.internalId() - 1]]
        which = "keep" if index.column() == Column.KEEP else "request"
        self.marks_edited.emit([match.candidate.camera.camera_id for match in matches], which, ticked)
        return True

    # what the cells hold

    def _arrange(self) -> None:
        """Filter, sort and group anew; whoever calls it has told Qt."""
        column, backwards = self._sorting
        if self._order is None:
            numbers: Sequence[int] = range(len(self._matches))
            if column == Column.CAMERA:  # the order of the result, in which they are already
                self._order = list(reversed(numbers) if backwards else numbers)
            else:
                self._order = sorted(numbers, key=lambda number: self._sort_value(number, column), reverse=backwards)
        accepts, matches, said = self._filter.accepts, self._matches, self._texts
        nothing_asked = self._filter == ResultFilter()
        self._shown = [number for number in self._order if nothing_asked or accepts(matches[number], said[number])]
        self._groups = None
        self._firsts.clear()
        if not self._grouped:
            return
        owners: dict[str, list[int]] = {}
        for number in self._shown:
            owner = self._matches[number].candidate.owner
            owners.setdefault(owner.owner_id if owner else "", []).append(number)
        if column != Column.OWNER:
            # A group stands where its most urgent camera would, however its cameras are sorted.
            keys = {owner_id: self._sort_value(self._most_urgent(numbers), column) for owner_id, numbers in owners.items()}
            owners = dict(sorted(owners.items(), key=lambda entry: keys[entry[0]], reverse=backwards))
        self._groups = list(owners.items())
        self._shown = [number for _owner_id, numbers in self._groups for number in numbers]
        self._group_of, self._row_of = [0] * len(self._matches), [0] * len(self._matches)
        for group, (_owner_id, numbers) in enumerate(self._groups):
            for row, number in enumerate(numbers):
                self._group_of[number], self._row_of[number] = group, row

    def _most_urgent(self, numbers: list[int]) -> int:
        return min(numbers, key=self._urgency)

    def _urgency(self, number: int) -> Any:
        """Reckoned once: every key typed into the filter, and every group that is painted, asks for it."""
        if number not in self._urgencies:
            self._urgencies[number] = self._sort_value(number, Column.DEADLINE)
        return self._urgencies[number]

    def _first_of(self, group: int, numbers: list[int]) -> int:
        if group not in self._firsts:
            self._firsts[group] = self._most_urgent(numbers)
        return self._firsts[group]

    def _index_of(self, number: int, column: int, row: int) -> QModelIndex:
        """`row` is its row without groups."""
        return self.createIndex(self._row_of[number] if self._groups is not None else row, column, number + 1)

    def _match_data(self, number: int, column: Column, role: int) -> Any:
        match = self._matches[number]
        if role == MATCH_ROLE:
            return match
        if role == Qt.ItemDataRole.CheckStateRole and column in MARKS:
            return self._check_state([match], column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._kept_text(number, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.tooltip(match, number + 1, self._zone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible(number, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.CAMERA:
            return self._icon("sees" if match.certainty == Certainty.SEES.value else "may_see")
        if column == Column.DEADLINE:
            return state_brush(match.retention_state, role)
        return None

    def _icon(self, name: str) -> QIcon:
        """Kept: a new one would be drawn from its file again, in each row at each painting."""
        if name not in self._icons:
            self._icons[name] = icon(name)
        return self._icons[name]

    def _group_data(self, group: int, column: Column, role: int) -> Any:
        _owner_id, numbers = self._groups[group]  # type: ignore[index]
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.CheckStateRole and column in MARKS:
            return self._check_state([self._matches[number] for number in numbers], column)
        if role == Qt.ItemDataRole.DisplayRole and column == Column.CAMERA:
            name = texts.owner_text(self._matches[numbers[0]].candidate)
            return translate("ResultModel", "{owner} ({count})").format(owner=name, count=len(numbers))
        if column == Column.DEADLINE:
            first = self._first_of(group, numbers)
            if role == Qt.ItemDataRole.DisplayRole:
                return self._kept_text(first, column)
            return state_brush(self._matches[first].retention_state, role)
        return None

    def _kept_text(self, number: int, column: Column) -> Optional[str]:
        """The text, written once: times of day cost a look into the time zone each, and a table that is typed at is painted at every key."""
        key = (number, column)
        if key not in self._written:
            self._written[key] = self._text(number, column)
        return self._written[key]

    def _text(self, number: int, column: Column) -> Optional[str]:
        match = self._matches[number]
        if column == Column.CAMERA:
            return f"{number + 1}. {texts.camera_text(match.candidate)}"
        if column == Column.OWNER:
            return texts.owner_text(match.candidate)
        if column == Column.CERTAINTY:
            return texts.certainty_text(match.certainty)
        if column == Column.DISTANCE:
            return texts.length(match.distance_m)
        if column == Column.WINDOW:
            return texts.window_text(match, self._zone)
        if column == Column.DEADLINE:
            return texts.deadline_text(match, self._zone, self._now)
        return None

    def _accessible(self, number: int, column: Column) -> Optional[str]:
        if column not in MARKS:
            return self._text(number, column)
        return f"{titles()[column]}: {texts.camera_text(self._matches[number].candidate)}"

    def _sort_value(self, number: int, column: Column) -> Any:
        match = self._matches[number]
        if column == Column.OWNER:
            return texts.owner_text(match.candidate).casefold()
        if column == Column.CERTAINTY:
            return 0 if match.certainty == Certainty.SEES.value else 1
        if column == Column.DISTANCE:
            return match.distance_m
        if column == Column.WINDOW:
            return float("inf") if match.window_start is None else match.window_start
        if column == Column.DEADLINE:
            known = match.retention_state in STATE_ORDER
            rank = STATE_ORDER.index(match.retention_state) if known and match.retention_state else len(STATE_ORDER)
            return rank, float("inf") if match.deadline is None else match.deadline
        if column in MARKS:
            return 0 if self._check_state([match], column) == Qt.CheckState.Checked else 1
        return number

    def _check_state(self, matches: list[Match], column: Column) -> Qt.CheckState:
        ticked = [self._ticked(match, column) for match in matches]
        if all(ticked):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(ticked) else Qt.CheckState.Unchecked

    def _ticked(self, match: Match, column: Column) -> bool:
        marks = self._marks.get(match.candidate.camera.camera_id)
        return bool(marks and (marks.keep if column == Column.KEEP else marks.request))
