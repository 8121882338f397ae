"""The history of a camera, recorder or owner: each change with who, when and what; an earlier state can be put back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import help_pages
from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CLOSE, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.jobs.record_history import Change, RecordHistory

NUMBER = int(Qt.ItemDataRole.UserRole)


class RecordHistoryDialog(QDialog):
    """The newest change on top; below each what it changed. `restored` is called with the number of the state to put back."""

    def __init__(
        self,
        history: RecordHistory,
        name: str,
        moment: Callable[[str], str],
        restored: Optional[Callable[[int], None]],
        parent: Optional[QWidget] = None,
    ) -> None:
        """`moment` writes an instant for people; without `restored` (an inventory that can't be written) nothing can be put back."""
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionRecordHistory")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("History of {name}").format(name=name))
        self._history = history
        self._moment = moment
        self._restored = restored
        self.about = QLabel(self._about())
        self.about.setWordWrap(True)
        self.tree = self._tree()
        self.restore = QPushButton(self.tr("Put back the state before this change"))
        self.restore.setObjectName("restoreState")
        self.restore.clicked.connect(self._put_back)
        buttons = button_box(CLOSE)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        self.tree.itemSelectionChanged.connect(self._enable)
        if self.tree.topLevelItemCount():
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self._enable()
        resize_on_screen(self, 680, 420)

    def _about(self) -> str:
        if self._history.now is None:
            return self.tr("This record was deleted. Its id is never used again.")
        if not self._history.changes:
            return self.tr("Nothing has been changed since it was entered.")
        return self.tr("Changes: {count}, the newest on top.").format(count=len(self._history.changes))

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("history")
        tree.setAccessibleName(self.windowTitle())
        tree.setHeaderLabels([self.tr("What"), self.tr("Before"), self.tr("After")])
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for change in self._history.changes:
            item = self._item(change)
            tree.addTopLevelItem(item)
            item.setExpanded(True)
            item.setFirstColumnSpanned(True)
        header = tree.header()
        header.setStretchLastSection(True)
        for section in (0, 1):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _item(self, change: Change) -> QTreeWidgetItem:
        head = self.tr("{moment} – {by} ({used})").format(moment=self._moment(change.at), by=_word(change.by), used=_word(change.used))
        if change.by == change.used:
            head = self.tr("{moment} – {by}").format(moment=self._moment(change.at), by=_word(change.by))
        item = QTreeWidgetItem([self.tr("{head}: deleted").format(head=head) if change.deleted else head])
        item.setData(0, NUMBER, change.number)
        for column, before, after in change.columns:
            table = self._history.table
            row = QTreeWidgetItem([column_title(column), value_text(table, column, before), value_text(table, column, after)])
            row.setData(0, NUMBER, change.number)
            item.addChild(row)
        return item

    def _number(self) -> Optional[int]:
        item = self.tree.currentItem()
        return None if item is None else int(item.data(0, NUMBER))

    def _enable(self) -> None:
        self.restore.setEnabled(self._restored is not None and self._history.now is not None and self._number() is not None)

    def _put_back(self) -> None:
        number = self._number()
        if number is not None and self._restored is not None:
            self._restored(number)
            self.accept()


def moment_text(text: str, write: Callable[[float], str]) -> str:
    """An instant of the history for people; one that can't be read stays as it is."""
    try:
        return write(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())
    except ValueError:
        return text


def _word(text: str) -> str:
    from camera_requisition.gis.inventory_words import translated_word

    return translated_word(text)
