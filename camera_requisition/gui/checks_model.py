"""The problems of an inventory as a tree (how grave, of what kind, which), and its work queue as a table; texts are made when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, Qt

from camera_requisition.core.checks.types import Problem, QueueEntry
from camera_requisition.gis import check_words as said
from camera_requisition.gis.dates import day
from camera_requisition.gis.numbers import figure

if TYPE_CHECKING:
    from camera_requisition.core.records.set_aside import SetAside

RECORD, WHAT = range(2)
SEEN_AT_ONCE = 100
_KINDS_OF_A_GROUP = 1000
ROOT = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A problem in the tree, and why it was set aside, if it was."""

    problem: Problem
    aside: Optional[SetAside] = None


@dataclass(frozen=True)
class Kind:
    """Problems of one kind."""

    code: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Group:
    """The problems of one severity, or those set aside."""

    title: str
    kinds: tuple[Kind, ...]
    aside: bool = False

    @property
    def count(self) -> int:
        """How many problems."""
        return sum(len(kind.rows) for kind in self.kinds)


class ProblemModel(QAbstractItemModel):
    """Groups, kinds and problems. An index carries 0 for a group, 1 + group for a kind, and group and kind together for a problem."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._standing: Sequence[Problem] = ()
        self._aside: Sequence[tuple[Problem, SetAside]] = ()
        self._called: Callable[[Problem], str] = lambda problem: problem.record_id
        self._titles = said.titles()
        self._haystacks: dict[tuple[str, str, str], str] = {}
        self._wanted: tuple[str, ...] = ()
        self.groups: tuple[Group, ...] = ()

    def show(self, standing: Sequence[Problem], aside: Sequence[tuple[Problem, SetAside]], called: Callable[[Problem], str]) -> None:
        """Show these; `called` gives the name of a problem's record."""
        self._standing, self._aside, self._called = standing, aside, called
        self._haystacks.clear()
        self._sort()

    def narrow(self, text: str) -> None:
        """Show only problems whose record or kind contains every word of `text`; empty: all."""
        wanted = tuple(text.casefold().split())
        if wanted != self._wanted:
            self._wanted = wanted
            self._sort()

    @property
    def few(self) -> bool:
        """Whether a filter has left so few problems that all can be seen at once."""
        return bool(self._wanted) and sum(group.count for group in self.groups) <= SEEN_AT_ONCE

    def rows_of(self, indexes: Iterable[QModelIndex]) -> list[Row]:
        """The problems at `indexes`, those of a kind or group where it is one; each once."""
        found: dict[tuple[bool, tuple[str, str, str]], Row] = {}
        for index in indexes:
            for row in self._below(index):
                found.setdefault((row.aside is not None, row.problem.key), row)
        return list(found.values())

    def code_of(self, index: QModelIndex) -> str:
        """The code of the kind or problem at `index`; empty for a group."""
        kind = self._kind(index)
        return kind.code if kind is not None else ""

    # what Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = ROOT) -> QModelIndex:
        """Called by Qt."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0)
        above = parent.internalId()
        return self.createIndex(row, column, 1 + parent.row() if above == 0 else above * _KINDS_OF_A_GROUP + parent.row())

    def parent(self, index: QModelIndex) -> QModelIndex:  # type: ignore[override]
        """Called by Qt."""
        inside = index.internalId() if index.isValid() else 0
        if inside == 0:
            return QModelIndex()
        if inside < _KINDS_OF_A_GROUP:
            return self.createIndex(inside - 1, 0, 0)
        return self.createIndex(inside % _KINDS_OF_A_GROUP, 0, inside // _KINDS_OF_A_GROUP)

    def rowCount(self, parent: QModelIndex = ROOT) -> int:
        """Called by Qt."""
        if not parent.isValid():
            return len(self.groups)
        if parent.column() > 0 or parent.internalId() >= _KINDS_OF_A_GROUP:
            return 0
        if parent.internalId() == 0:
            return len(self.groups[parent.row()].kinds)
        kind = self._kind(parent)
        return len(kind.rows) if kind is not None else 0

    def columnCount(self, parent: QModelIndex = ROOT) -> int:
        """Called by Qt."""
        return 2

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Record"), self.tr("What"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.internalId() == 0:
            group = self.groups[index.row()]
            return f"{group.title} ({group.count})" if index.column() == RECORD else ""
        kind = self._kind(index)
        if kind is None:
            return None
        if index.internalId() < _KINDS_OF_A_GROUP:
            return f"{self._titles.get(kind.code, kind.code)} ({len(kind.rows)})" if index.column() == RECORD else ""
        row = kind.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        return self._name(row) if index.column() == RECORD else self._what(row)

    # inside

    def _sort(self) -> None:
        self.beginResetModel()
        groups = []
        standing = [Row(problem) for problem in self._standing if self._matches(problem)]
        for severity, found in groupby(standing, key=lambda row: row.problem.severity):
            groups.append(Group(said.severity_words()[severity], _kinds(found)))
        aside = [Row(problem, why) for problem, why in self._aside if self._matches(problem)]
        if aside:
            groups.append(Group(self.tr("Set aside"), _kinds(aside), aside=True))
        self.groups = tuple(groups)
        self.endResetModel()

    def _matches(self, problem: Problem) -> bool:
        if not self._wanted:
            return True
        haystack = self._haystacks.get(problem.key)
        if haystack is None:
            haystack = f"{self._called(problem)} {problem.record_id} {self._titles.get(problem.code, problem.code)}".casefold()
            self._haystacks[problem.key] = haystack
        return all(word in haystack for word in self._wanted)

    def _kind(self, index: QModelIndex) -> Optional[Kind]:
        inside = index.internalId() if index.isValid() else 0
        if inside == 0:
            return None
        if inside < _KINDS_OF_A_GROUP:
            return self.groups[inside - 1].kinds[index.row()]
        return self.groups[inside // _KINDS_OF_A_GROUP - 1].kinds[inside % _KINDS_OF_A_GROUP]

    def _below(self, index: QModelIndex) -> Sequence[Row]:
        if not index.isValid():
            return ()
        if index.internalId() == 0:
            return [row for kind in self.groups[index.row()].kinds for row in kind.rows]
        kind = self._kind(index)
        if kind is None:
            return ()
        return kind.rows if index.internalId() < _KINDS_OF_A_GROUP else (kind.rows[index.row()],)

    def _name(self, row: Row) -> str:
        name = self._called(row.problem)
        return f"{name} ({row.problem.record_id})" if name else row.problem.record_id

    def _what(self, row: Row) -> str:
        text = said.problem_text(row.problem)
        return text if row.aside is None else f"{row.aside.reason or ''} – {text}"

    def _tip(self, row: Row) -> str:
        lines = [said.problem_text(row.problem), said.mend_text(row.problem.code)]
        if row.aside is not None:
            text = self.tr("Set aside by {who} on {day}: {reason}")
            lines.append(text.format(who=row.aside.set_aside_by or "?", day=_day(row.aside.set_aside_at), reason=row.aside.reason or ""))
        return "\n".join(lines)


class QueueModel(QAbstractTableModel):
    """The work queue, the first to mend first."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[QueueEntry] = ()
        self._titles = said.titles()
        self._called: Callable[[str], str] = str

    def show(self, entries: Sequence[QueueEntry], called: Callable[[str], str]) -> None:
        """Show these; `called` gives the name of a camera by its id."""
        self.beginResetModel()
        self.entries, self._called = entries, called
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = ROOT) -> int:
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:
        """Called by Qt."""
        return 2

    def headerData(self, section: int, orientation: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        titles = (self.tr("Camera, problems"), self.tr("Why so early"))
        return titles[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        problems = [self._titles.get(code, code) for code in entry.codes]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([entry.camera_id, self.tr("{points} points of 100").format(points=figure(entry.points, 1)), *problems])
        if index.column() == RECORD:
            return f"{self._called(entry.camera_id) or entry.camera_id}\n{' · '.join(problems)}"
        return "\n".join(self._reasons(entry))

    def _reasons(self, entry: QueueEntry) -> Iterable[str]:
        days = entry.retention_days
        yield self.tr("days kept not known") if days is None else self.tr("kept {days} days").format(days=figure(days, None))
        if entry.requested:
            yield self.tr("asked for {times} times").format(times=entry.requested)
        yield self.tr("confirmed {day}").format(day=entry.confirmed_on) if entry.confirmed_on else self.tr("never confirmed")


def _kinds(rows: Iterable[Row]) -> tuple[Kind, ...]:
    """`rows` by kind; they are in that order already."""
    return tuple(Kind(code, tuple(found)) for code, found in groupby(rows, key=lambda row: row.problem.code))


def _day(instant: Optional[str]) -> str:
    try:
        return day(datetime.fromisoformat(instant or ""))
    except ValueError:  # written by another program
        return instant or "?"
