"""Owners and recorders of an inventory: merged where they are one, cameras assigned to them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.gui import QgsFilterLineEdit, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, CLOSE, OK, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen
from camera_requisition.gui.widgets.remembered import FittedColumns

if TYPE_CHECKING:
    from camera_requisition.jobs.merge_records import Book, MergePreview

translate = QCoreApplication.translate
OWNER, RECORDER = "owner", "recorder"
ID = int(Qt.ItemDataRole.UserRole)


class OwnersDialog(QDialog):
    """Stays open beside the map, where cameras are selected. It only tells what is wanted."""

    merge_wanted = pyqtSignal(str, list)
    """Table, and ids of the records that are one."""
    assign_wanted = pyqtSignal(str, str)
    """Table and id of what the selected cameras are to be assigned to."""
    move_wanted = pyqtSignal(list)
    """Ids of the recorders that are to belong to another owner."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionOwners")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Owners and recorders"))
        self._book: Optional[Book] = None
        self.filter = QgsFilterLineEdit()
        self.filter.setObjectName("ownersFilter")
        self.filter.setPlaceholderText(self.tr("Filter by name, town or number"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setShowClearButton(True)
        self.filter.textChanged.connect(lambda _text: self._narrow())
        owners = [self.tr("Name"), self.tr("City"), self.tr("Registration number"), self.tr("Recorders"), self.tr("Cameras")]
        recorders = [self.tr("Owner"), self.tr("Name"), self.tr("Retention (days)"), self.tr("Cameras")]
        self.owners = _list("ownersList", self.tr("Owners"), owners)
        self.recorders = _list("recordersList", self.tr("Recorders"), recorders)
        self.doubles = _list("doublesList", self.tr("Probably one"), [self.tr("Owners that are probably one"), self.tr("Cameras")])
        self._widths = [FittedColumns(page.header(), page.objectName(), 0) for page in (self.owners, self.recorders, self.doubles)]
        # Each group is an owner of its own: two of them chosen together would become one.
        self.doubles.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.about = QLabel()
        self.about.setObjectName("ownersAbout")
        self.about.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Kinds of records"))
        for page, title in (
            (self.owners, self.tr("Owners")),
            (self.recorders, self.tr("Recorders")),
            (self.doubles, self.tr("Probably one")),
        ):
            self.tabs.addTab(page, title)
            page.itemSelectionChanged.connect(self._enable)
        self.tabs.currentChanged.connect(lambda _index: self._turned_to())
        self.merge = QPushButton(self.tr("Merge…"))
        self.merge.setObjectName("merge")
        self.assign = QPushButton(self.tr("Assign the selected cameras"))
        self.assign.setObjectName("assign")
        self.assign.setToolTip(self.tr("Cameras that are selected in the inventory's layer on the map will hang on this recorder or owner."))
        self.move = QPushButton(self.tr("Give to another owner…"))
        self.move.setObjectName("move")
        self.merge.clicked.connect(lambda: self.merge_wanted.emit(self.table(), self.chosen()))
        self.assign.clicked.connect(lambda: self.assign_wanted.emit(self.table(), self.chosen()[0]))
        self.move.clicked.connect(lambda: self.move_wanted.emit(self.chosen()))
        row = QHBoxLayout()
        for button in (self.merge, self.assign, self.move):
            row.addWidget(button)
        row.addStretch(1)
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.about)
        column.addWidget(self.tabs, 1)
        column.addLayout(row)
        column.addWidget(buttons)
        resize_on_screen(self, 760, 480)
        self._turned_to()

    def show_book(self, book: Book) -> None:
        """Show owners and recorders as they are in use."""
        self._book = book
        for page in (self.owners, self.recorders, self.doubles):
            page.clear()
        for owner in book.owners:
            record = owner.owner
            cells = [record.name, record.city or "", record.registration_number or "", str(owner.recorders), str(owner.cameras)]
            self.owners.addTopLevelItem(_item(cells, [record.owner_id], (3, 4)))
        for recorder in book.recorders:
            days = min(recorder.recorder.retentions_days(), default=None)
            name = recorder.recorder.name or recorder.recorder.recorder_id
            cells = [recorder.owner_name or self.tr("no owner"), name, value_text(RECORDER, "", days), str(recorder.cameras)]
            self.recorders.addTopLevelItem(_item(cells, [recorder.recorder.recorder_id], (2, 3)))
        rows = {row.owner.owner_id: row for row in book.owners}
        for group in book.doubles:
            names = " – ".join(rows[owner_id].owner.name for owner_id in group)
            self.doubles.addTopLevelItem(_item([names, str(sum(rows[one].cameras for one in group))], list(group), (1,)))
        for widths in self._widths:
            widths.fit()
        self.tabs.setTabText(2, self.tr("Probably one ({count})").format(count=len(book.doubles)))
        self._narrow()
        self._enable()

    def table(self) -> str:
        """The table of which records are shown."""
        return RECORDER if self.tabs.currentWidget() is self.recorders else OWNER

    def chosen(self) -> list[str]:
        """Ids of the records chosen."""
        page = self.tabs.currentWidget()
        found = [record_id for item in page.selectedItems() for record_id in item.data(0, ID)]
        return list(dict.fromkeys(found))

    def _turned_to(self) -> None:
        self._enable()
        self.about.setText(self._about())

    def _about(self) -> str:
        """What can be done here, or why there is nothing to be done it with."""
        page = self.tabs.currentWidget()
        count = page.topLevelItemCount()
        if self._book is None:
            return self.tr("Reading…")
        if count and all(page.topLevelItem(row).isHidden() for row in range(count)):
            return self.tr("Nothing matches the filter.")
        if page is self.doubles:
            if not count:
                return self.tr("No owners look like one. Any others are chosen on the first page, with Ctrl or Shift, and merged there.")
            return self.tr("Choose a line and merge it, or leave it: nothing is merged by itself.")
        if not count and page is self.owners:
            return self.tr("The inventory has no owners yet: take in a list that names them, or add one in the layer of owners.")
        if not count:
            return self.tr("The inventory has no recorders yet. An owner gets one with its first camera: select cameras and assign them.")
        return self.tr("Choose several with Ctrl or Shift to merge them, or one to assign cameras to it.")

    def _narrow(self) -> None:
        wanted = _plain(self.filter.value()).strip()
        for page in (self.owners, self.recorders, self.doubles):
            for row in range(page.topLevelItemCount()):
                item = page.topLevelItem(row)
                texts = [item.text(column) for column in range(page.columnCount())] + list(item.data(0, ID))
                item.setHidden(bool(wanted) and not any(wanted in _plain(text) for text in texts))
        self.about.setText(self._about())

    def _enable(self) -> None:
        count = len(self.chosen())
        self.merge.setEnabled(count > 1)
        self.assign.setEnabled(count == 1)
        self.move.setEnabled(count > 0 and self.table() == RECORDER)
        self.move.setVisible(self.table() == RECORDER)


class MergeDialog(QDialog):
    """Which record stays, and what it says where they say different things."""

    def __init__(self, names: Mapping[str, str], preview: MergePreview, table: str, parent: Optional[QWidget] = None) -> None:
        """`names` are the records by id, `preview` says what they say differently and what each would say if it stayed."""
        super().__init__(parent)
        HelpKey(self, lambda: INVENTORY)
        self.setObjectName("CameraRequisitionMerge")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Merge"))
        self.into = QComboBox()
        self.into.setObjectName("into")
        for record_id, name in names.items():
            self.into.addItem(f"{name} ({record_id})", record_id)
        self.into.setAccessibleName(self.tr("This one stays"))
        self._names = list(names)
        self._preview = preview
        self._choices: dict[str, QComboBox] = {}
        form = QFormLayout()
        form.addRow(self.tr("This one stays"), self.into)
        for column, values in preview.said.items():
            choice = QComboBox()
            choice.setObjectName(f"choice_{column}")
            choice.setAccessibleName(column_title(column))
            for value in values:
                choice.addItem(value_text(table, column, value), value)
            self._choices[column] = choice
            form.addRow(column_title(column), choice)
        self.into.currentIndexChanged.connect(lambda _index: self._propose())
        self._propose()
        about = QLabel(self.tr("The others stay in the inventory, out of use, so that later lists find this one. It can be taken back."))
        about.setWordWrap(True)
        buttons = button_box(OK, CANCEL)
        buttons.button(OK).setText(self.tr("Merge"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addLayout(form)
        column_.addWidget(about)
        column_.addWidget(buttons)

    def kept(self) -> str:
        """Id of the one that stays."""
        return str(self.into.currentData())

    def merged(self) -> list[str]:
        """Ids of the others."""
        return [record_id for record_id in self._names if record_id != self.kept()]

    def values(self) -> dict[str, Any]:
        """What is chosen where they say different things."""
        return {column: choice.currentData() for column, choice in self._choices.items()}

    def _propose(self) -> None:
        """Choose what the one that stays would say by itself."""
        proposed = self._preview.proposed[self.kept()]
        for column, choice in self._choices.items():
            choice.setCurrentIndex(list(self._preview.said[column]).index(proposed[column]))


def _plain(text: str) -> str:
    """Without capitals and accents: a filter finds "Métropole" by "metropole"."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))


def _list(name: str, title: str, headers: Sequence[str]) -> QTreeWidget:
    page = QTreeWidget()
    page.setObjectName(name)
    page.setAccessibleName(title)
    page.setHeaderLabels(list(headers))
    page.setRootIsDecorated(False)
    page.setUniformRowHeights(True)
    page.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return page


def _item(cells: Sequence[str], ids: Sequence[str], numbers: Sequence[int]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(cells))
    item.setData(0, ID, list(ids))
    item.setToolTip(0, cells[0])
    for column in numbers:
        item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
    return item
