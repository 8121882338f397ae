"""What becomes of each row of a list, before anything is written: a model over the outcomes, filtered by what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.widgets.remembered import remember_columns
from camera_requisition.jobs.import_cameras import ADDED, REJECTED, UNCHANGED, UPDATED, Outcome

translate = QCoreApplication.translate
ALL, REVIEW = "", "review"
# Dark on light, so that they can be told apart in print and by those who see no red and green; the words say the same.
COLOURS = {ADDED: "#d8ecd8", UPDATED: "#fff0c4", REJECTED: "#f8d4d0"}
_NO_NEWS = frozenset({"recorder_id", "view_source", "position_source"})


def what_text(what: str) -> str:
    """The translated word for what becomes of a row."""
    return {
        ADDED: translate("PreviewTable", "new"),
        UPDATED: translate("PreviewTable", "changed"),
        UNCHANGED: translate("PreviewTable", "unchanged"),
        REJECTED: translate("PreviewTable", "rejected"),
    }[what]


class PreviewModel(QAbstractTableModel):
    """Row, what, camera, and what the list says: for a change old → new, for a rejected row why."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.outcomes: Sequence[Outcome] = ()

    def show(self, outcomes: Sequence[Outcome]) -> None:
        """Show other outcomes."""
        self.beginResetModel()
        self.outcomes = outcomes
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Called by Qt."""
        return 0 if parent.isValid() else len(self.outcomes)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Called by Qt."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Called by Qt."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            translate("PreviewTable", "Row"),
            translate("PreviewTable", "Becomes"),
            translate("PreviewTable", "Camera"),
            translate("PreviewTable", "In detail"),
        )
        return titles[section]

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Called by Qt."""
        outcome = self.outcomes[index.row()]
        if role == Qt.ItemDataRole.BackgroundRole:
            colour = COLOURS.get(outcome.what)
            return QBrush(QColor(colour)) if colour else None
        if role == Qt.ItemDataRole.ForegroundRole and outcome.what in COLOURS:
            return QBrush(QColor("#202020"))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == 0:
            return outcome.number
        if index.column() == 1:
            return what_text(outcome.what)
        if index.column() == 2:
            return outcome.camera_id
        text = detail(outcome)
        return text.replace("; ", "\n") if role == Qt.ItemDataRole.ToolTipRole else text


def detail(outcome: Outcome) -> str:
    """What the list says of a camera, in words."""
    if outcome.what == REJECTED:
        return translated(outcome.reason, outcome.values or {})
    parts = []
    said = translate("PreviewTable", "{title}: {value}")
    if outcome.perhaps:
        known = ", ".join(outcome.perhaps)
        parts.append(translate("PreviewTable", "perhaps the known camera {known}: to be decided").format(known=known))
    for name, before, after in outcome.changes:
        if name in _NO_NEWS:
            continue
        if outcome.what == ADDED:
            parts.append(said.format(title=column_title(name), value=value_text("camera", name, after)))
        else:
            parts.append(
                said.format(title=column_title(name), value=f"{value_text('camera', name, before)} → {value_text('camera', name, after)}")
            )
    for name, kept, delivered in outcome.kept:
        text = translate("PreviewTable", "{field}: stays {kept} as surveyed (the list says {delivered})")
        parts.append(
            text.format(field=column_title(name), kept=value_text("camera", name, kept), delivered=value_text("camera", name, delivered))
        )
    return "; ".join(parts)


class _Filter(QSortFilterProxyModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.what = ALL

    def choose(self, what: str) -> None:
        self.what = what
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, _parent: QModelIndex) -> bool:
        outcome = self.sourceModel().outcomes[row]
        if self.what == REVIEW:
            return bool(outcome.perhaps or outcome.kept)
        return self.what in (ALL, outcome.what)


class PreviewTable(QTableView):
    """The preview, sorted as the list is."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setObjectName("CameraRequisitionPreview")
        self.setAccessibleName(translate("PreviewTable", "What becomes of each row"))
        self.outcomes = PreviewModel(self)
        self.filter = _Filter(self)
        self.filter.setSourceModel(self.outcomes)
        self.setModel(self.filter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, letters in enumerate((7, 12, 30)):
            self.setColumnWidth(column, self.fontMetrics().averageCharWidth() * letters + 16)
        remember_columns(self.horizontalHeader(), "importPreview")

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Show what becomes of a list."""
        self.outcomes.show(outcomes)

    def choose(self, what: str) -> None:
        """Show only rows of which this becomes; empty for all, `review` for those to be decided."""
        self.filter.choose(what)
