"""Small filters, one idea each, chained between the model and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel

from camera_requisition.gui.dock import texts
from camera_requisition.gui.dock.result_model import MATCH_ROLE, SORT_ROLE

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match


class MatchFilter(QSortFilterProxyModel):
    """Keeps the matches that `accepts`; an owner's group stays as long as one of its cameras does."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)

    def accepts(self, match: Match) -> bool:
        """Whether `match` stays."""
        raise NotImplementedError

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Called by Qt."""
        match = self.sourceModel().index(row, 0, parent).data(MATCH_ROLE)
        return match is not None and self.accepts(match)


class TextFilter(MatchFilter):
    """By the words typed: each must occur in the camera's, owner's or recorder's names, ids or addresses."""

    _words: tuple[str, ...] = ()

    def set_text(self, text: str) -> None:
        """Filter by `text`; empty lets everything through."""
        self._words = tuple(text.casefold().split())
        self.invalidateFilter()

    def accepts(self, match: Match) -> bool:
        """Whether every word occurs."""
        if not self._words:
            return True
        candidate = match.candidate
        camera, owner, recorder = candidate.camera, candidate.owner, candidate.recorder
        parts = [camera.camera_id, camera.label, camera.channel, camera.address, texts.owner_text(candidate)]
        parts += [owner.city, owner.owner_id] if owner else []
        parts += [recorder.name, recorder.recorder_id] if recorder else []
        text = " ".join(part for part in parts if part).casefold()
        return all(word in text for word in self._words)


class CertaintyFilter(MatchFilter):
    """By what the search says; empty lets everything through."""

    _certainty = ""

    def set_certainty(self, certainty: str) -> None:
        """Filter by `sees` or `may_see`, or by nothing."""
        self._certainty = certainty
        self.invalidateFilter()

    def accepts(self, match: Match) -> bool:
        """Whether it has that certainty."""
        return not self._certainty or match.certainty == self._certainty


class StateFilter(MatchFilter):
    """By the state of retention; empty lets everything through."""

    _state = ""

    def set_state(self, state: str) -> None:
        """Filter by a state of the contract, or by nothing."""
        self._state = state
        self.invalidateFilter()

    def accepts(self, match: Match) -> bool:
        """Whether it has that state."""
        return not self._state or match.retention_state == self._state


class ResultSorter(QSortFilterProxyModel):
    """Sorts by value, not by text: distances by metres, deadlines by state and instant."""

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Called by Qt."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))
