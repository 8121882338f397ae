"""The cameras that were found, as a model: flat, or in groups by owner."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timezone, tzinfo
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from camera_requisition.core.records.vocabulary import Certainty, RetentionState
from camera_requisition.gui.dock import texts
from camera_requisition.gui.icons import icon

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match, SearchResult
    from camera_requisition.core.records.case import Marks

translate = QCoreApplication.translate


class Column(IntEnum):
    """What the table shows, from left to right."""

    CAMERA = 0
    OWNER = 1
    CERTAINTY = 2
    DISTANCE = 3
    WINDOW = 4
    DEADLINE = 5
    KEEP = 6
    REQUEST = 7


MARKS = (Column.KEEP, Column.REQUEST)
MATCH_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SORT_ROLE = MATCH_ROLE + 1
NUMBER_ROLE = MATCH_ROLE + 2

STATE_ORDER = [state.value for state in RetentionState]
STATE_COLOURS = {  # (background, text): contrast of at least 7 to 1, and the text says the same
    RetentionState.POSSIBLY_OVERWRITTEN.value: ("#f8c9c4", "#5c0f0a"),
    RetentionState.URGENT.value: ("#ffdca8", "#4d2c00"),
    RetentionState.UNKNOWN.value: ("#e3e0ee", "#2f2650"),
    RetentionState.SAFE.value: ("#d3ecd6", "#0e3a17"),
    RetentionState.PRESUMED_OVERWRITTEN.value: ("#d9d9d9", "#333333"),
    RetentionState.OVERWRITTEN.value: ("#bdbdbd", "#222222"),
}
_GROUP = 1 << 30


class ResultModel(QAbstractItemModel):
    """Rows are matches by their place in the result; groups, when wanted, are owners in the order of their first match."""

    marks_edited = pyqtSignal(list, str, bool)
    """(camera ids, "keep" or "request", whether ticked): the user has changed marks."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._matches: list[Match] = []
        self._marks: Mapping[str, Marks] = {}
        self._zone: tzinfo = timezone.utc
        self._now = 0.0
        self._groups: Optional[list[tuple[str, list[int]]]] = None
        self._place: dict[int, tuple[int, int]] = {}

    def show(self, result: Optional[SearchResult], marks: Mapping[str, Marks], zone: tzinfo) -> None:
        """Show `result` (None: nothing) with its marks; times in `zone`."""
        self.beginResetModel()
        self._matches = list(result.matches) if result else []
        self._now = result.request.now if result else 0.0
        self._marks = marks
        self._zone = zone
        self._regroup(self._groups is not None)
        self.endResetModel()

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show other marks of the same cameras."""
        self._marks = marks
        for row in range(self.rowCount()):
            group = self.index(row, 0)
            self.dataChanged.emit(self.index(row, Column.KEEP), self.index(row, Column.REQUEST))
            children = self.rowCount(group)
            if children:
                self.dataChanged.emit(self.index(0, Column.KEEP, group), self.index(children - 1, Column.REQUEST, group))

    def set_grouped(self, grouped: bool) -> None:
        """Group by owner, or not."""
        self.beginResetModel()
        self._regroup(grouped)
        self.endResetModel()

    @property
    def grouped(self) -> bool:
        """Whether the rows are grouped by owner."""
        return self._groups is not None

    # what Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 (Qt's own default)
        """Called by Qt."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if parent.isValid():
            return self.createIndex(row, column, self._groups[parent.row()][1][row] + 1)  # type: ignore[index]
        return self.createIndex(row, column, row + 1 if self._groups is None else _GROUP + row)

    def parent(self, index: QModelIndex) -> QModelIndex:  # type: ignore[override]
        """Called by Qt."""
        if not index.isValid() or self._groups is None or index.internalId() >= _GROUP:
            return QModelIndex()
        group, _row = self._place[index.internalId() - 1]
        return self.createIndex(group, 0, _GROUP + group)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        if not parent.isValid():
            return len(self._matches) if self._groups is None else len(self._groups)
        if self._groups is None or parent.internalId() < _GROUP or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()][1])

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section in MARKS:  # the icons of the buttons that act on the marks: words would take the room of two columns
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("freeze" if section == Column.KEEP else "export")
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return _titles()[section]
        elif role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _explanations().get(Column(section))
        return None

    def flags(self, index: QModelIndex) -> Any:
        """Called by Qt."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() in MARKS else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid():
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

    def _regroup(self, grouped: bool) -> None:
        self._place.clear()
        if not grouped:
            self._groups = None
            return
        groups: dict[str, tuple[str, list[int]]] = {}
        for number, match in enumerate(self._matches):
            owner = match.candidate.owner
            key = owner.owner_id if owner else ""
            groups.setdefault(key, (texts.owner_text(match.candidate), []))[1].append(number)
        self._groups = list(groups.values())
        for group, (_name, numbers) in enumerate(self._groups):
            self._place.update({number: (group, row) for row, number in enumerate(numbers)})

    def _match_data(self, number: int, column: Column, role: int) -> Any:
        match = self._matches[number]
        if role == MATCH_ROLE:
            return match
        if role == NUMBER_ROLE:
            return number + 1
        if role == SORT_ROLE:
            return self._sort_value(number, column)
        if role == Qt.ItemDataRole.CheckStateRole and column in MARKS:
            return self._check_state([match], column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(number, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return texts.tooltip(match, number + 1, self._zone)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible(number, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.CAMERA:
            return icon("sees" if match.certainty == Certainty.SEES.value else "may_see")
        if column == Column.DEADLINE:
            return _state_brush(match.retention_state, role)
        return None

    def _group_data(self, group: int, column: Column, role: int) -> Any:
        name, numbers = self._groups[group]  # type: ignore[index]
        matches = [self._matches[number] for number in numbers]
        first = min(numbers, key=lambda number: self._sort_value(number, Column.DEADLINE))
        if role == SORT_ROLE:
            return name.casefold() if column == Column.OWNER else self._sort_value(first, column)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.CheckStateRole and column in MARKS:
            return self._check_state(matches, column)
        if role == Qt.ItemDataRole.DisplayRole:
            if column == Column.CAMERA:
                return translate("ResultModel", "{owner} ({count})").format(owner=name, count=len(matches))
            return self._text(first, column) if column == Column.DEADLINE else None
        if column == Column.DEADLINE:
            return _state_brush(self._matches[first].retention_state, role)
        return None

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
        return f"{_titles()[column]}: {texts.camera_text(self._matches[number].candidate)}"

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


def _state_brush(state: Optional[str], role: int) -> Optional[QBrush]:
    background, foreground = STATE_COLOURS.get(state or "", (None, None))
    if background is None:
        return None
    if role == Qt.ItemDataRole.BackgroundRole:
        return QBrush(QColor(background))
    if role == Qt.ItemDataRole.ForegroundRole:
        return QBrush(QColor(foreground))
    return None


def _titles() -> list[str]:
    return [
        translate("ResultModel", "Camera"),
        translate("ResultModel", "Owner"),
        translate("ResultModel", "Certainty"),
        translate("ResultModel", "Distance"),
        translate("ResultModel", "Footage of"),
        translate("ResultModel", "Overwritten from"),
        translate("ResultModel", "Keep"),
        translate("ResultModel", "Request"),
    ]


def _explanations() -> dict[Column, str]:
    return {
        Column.CERTAINTY: translate("ResultModel", "Sees it: with the smallest plausible view. May see it: only with the largest."),
        Column.DISTANCE: translate("ResultModel", "From the lens to the nearest seen part of the incident"),
        Column.WINDOW: translate("ResultModel", "First and last minute to be asked for"),
        Column.DEADLINE: translate("ResultModel", "Reckoned with the shortest known retention"),
        Column.KEEP: translate("ResultModel", "Ask the owner to keep the footage: mark widely"),
        Column.REQUEST: translate("ResultModel", "Ask the owner to hand the footage over: mark narrowly"),
    }
