"""The queue of cameras without coordinates: what they are called, where they should be, what was found. It only tells what is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.numbers import figure
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.remembered import remember_columns

if TYPE_CHECKING:
    from camera_requisition.jobs.place_from_layers import Waiting

translate = QCoreApplication.translate
CAMERA_ID = int(Qt.ItemDataRole.UserRole)
TYPING_MS = 250
ROWS_SHOWN = 5000
ADDRESS, FOUND, MUNICIPALITY, LIST = 1, 2, 3, 4
MOST_PLACES = 9
"""So many places can be taken by a key."""


class PlacingPanel(QgsDockWidget):
    """Cameras are their ids."""

    list_wanted = pyqtSignal()
    layers_wanted = pyqtSignal()
    found_wanted = pyqtSignal()
    """Place all of which one place was found."""
    by_hand_wanted = pyqtSignal(bool)
    taking_back_wanted = pyqtSignal()
    chosen = pyqtSignal(str)
    taken = pyqtSignal()
    """Enter or a double click in the queue: the place found for the camera chosen."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionPlacing")
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Cameras to place"))
        self._waiting: Sequence[Waiting] = ()
        self.about = QLabel()
        self.about.setObjectName("placingAbout")
        self.about.setWordWrap(True)
        self.filter = QgsFilterLineEdit()
        self.filter.setObjectName("placingFilter")
        self.filter.setShowClearButton(True)
        self.filter.setPlaceholderText(self.tr("Filter by number, address, list or municipality"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.queue = self._queue()
        self.places = QLabel()
        self.places.setObjectName("placingPlaces")
        self.places.setWordWrap(True)
        self.places.setTextFormat(Qt.TextFormat.PlainText)
        self.look = QToolButton()
        self.look.setObjectName("look")
        self.look.setText(self.tr("Look them up"))
        self.look.setToolTip(self.tr("Find places by the cameras' numbers or addresses; nothing is placed before you agree"))
        self.look.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.look.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.look)
        menu.addAction(self.tr("In a list that knows their numbers…"), self.list_wanted.emit)
        menu.addAction(self.tr("In an address or street layer…"), self.layers_wanted.emit)
        self.look.setMenu(menu)
        self.found = QPushButton()
        self.found.setObjectName("placeFound")
        self.found.setToolTip(self.tr("Place the cameras for which exactly one place was found"))
        self.by_hand = QPushButton(self.tr("Place on the map"))
        self.by_hand.setObjectName("placeByHand")
        self.by_hand.setCheckable(True)
        self.by_hand.setToolTip(
            self.tr(
                "Click where the chosen camera stands. A click on a numbered place, or its number on the keyboard, takes that place; Enter "
                "takes the only one. Ctrl+Down goes on to the next camera, Escape ends."
            )
        )
        self.back = QPushButton(self.tr("Take back"))
        self.back.setObjectName("takeBack")
        self.back.setToolTip(self.tr("Take the camera placed last off the map again (Backspace or Ctrl+Z on the map)."))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._fill)
        self._lay_out()
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.queue.itemSelectionChanged.connect(self._selected)
        self.queue.itemActivated.connect(lambda _item, _column: self.taken.emit())
        self.found.clicked.connect(self.found_wanted)
        self.by_hand.toggled.connect(self.by_hand_wanted)
        self.back.clicked.connect(self.taking_back_wanted)
        self.clear("")

    # what is shown

    def clear(self, about: str) -> None:
        """Show nothing but `about`."""
        self.show_waiting((), about)

    def show_waiting(self, waiting: Sequence[Waiting], about: str, chosen: str = "") -> None:
        """Show the queue; the camera `chosen` stays so, or else the one that has taken its place."""
        row = self._row()
        self._waiting = waiting
        self.about.setText(about)
        self._fill(chosen, row)

    def camera(self) -> str:
        """Id of the camera chosen; empty for none."""
        items = self.queue.selectedItems()
        return str(items[0].data(0, CAMERA_ID)) if items else ""

    def step(self, by: int) -> None:
        """Choose the camera so many rows on."""
        row = self._row() + by
        if 0 <= row < self.queue.topLevelItemCount():
            self.queue.setCurrentItem(self.queue.topLevelItem(row))

    def set_can_take_back(self, can: bool) -> None:
        """Whether something was placed that can be taken back."""
        self.back.setEnabled(can)

    # inside

    def _queue(self) -> QTreeWidget:
        queue = QTreeWidget()
        queue.setObjectName("placingQueue")
        queue.setAccessibleName(self.tr("Cameras to place"))
        queue.setHeaderLabels([self.tr("Number"), self.tr("Address"), self.tr("Found"), self.tr("Municipality"), self.tr("List")])
        queue.setRootIsDecorated(False)
        queue.setUniformRowHeights(True)
        queue.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        queue.header().setStretchLastSection(False)
        queue.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        queue.header().setSectionResizeMode(ADDRESS, QHeaderView.ResizeMode.Stretch)
        for column, letters in ((0, 5), (FOUND, 14), (MUNICIPALITY, 5), (LIST, 7)):
            title = queue.headerItem().text(column)
            wide = max(queue.fontMetrics().averageCharWidth() * letters, queue.fontMetrics().horizontalAdvance(title))
            queue.setColumnWidth(column, wide + 16)
        remember_columns(queue.header(), "placing")
        return queue

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.look)
        first.addWidget(self.found)
        first.addStretch(1)
        second.addWidget(self.by_hand)
        second.addWidget(self.back)
        second.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.filter)
        column.addWidget(self.queue, 1)
        column.addWidget(self.places)
        column.addLayout(first)
        column.addLayout(second)
        self.setWidget(page)

    def _fill(self, chosen: str = "", row: int = 0) -> None:
        wanted = self.filter.value().strip().casefold()
        chosen = chosen or self.camera()
        self.queue.blockSignals(True)
        self.queue.clear()
        items = []
        for one in self._waiting:
            cells = _cells(one)
            if wanted and not any(wanted in cell.casefold() for cell in cells):
                continue
            item = QTreeWidgetItem(cells)
            item.setData(0, CAMERA_ID, one.camera.camera_id)
            item.setToolTip(ADDRESS, cells[ADDRESS])
            item.setToolTip(FOUND, "\n".join(place_texts(one)) or cells[FOUND])
            items.append(item)
            if len(items) >= ROWS_SHOWN:
                break
        self.queue.addTopLevelItems(items)
        # Before anything was looked up the room is the address's; where all cameras say the same a column tells nothing.
        self.queue.setColumnHidden(FOUND, not any(one.outcome for one in self._waiting))
        for column in (MUNICIPALITY, LIST):
            self.queue.setColumnHidden(column, len({item.text(column) for item in items}) < 2)
        same = next((item for item in items if item.data(0, CAMERA_ID) == chosen), None)
        target = same or (items[min(max(row, 0), len(items) - 1)] if items else None)
        if target is not None:
            self.queue.setCurrentItem(target)
        self.queue.blockSignals(False)
        self._selected()

    def _row(self) -> int:
        items = self.queue.selectedItems()
        return self.queue.indexOfTopLevelItem(items[0]) if items else 0

    def _selected(self) -> None:
        count = sum(one.outcome == "placed" for one in self._waiting)
        self.found.setText(self.tr("Place what was found ({count})").format(count=count))
        self.found.setVisible(bool(count))
        waiting = bool(self._waiting)
        self.look.setEnabled(waiting)
        self.by_hand.setEnabled(waiting)
        chosen = next((one for one in self._waiting if one.camera.camera_id == self.camera()), None)
        texts = place_texts(chosen) if chosen is not None else []
        more = len(texts) - MOST_PLACES
        shown = [f"{number}  {text}" for number, text in enumerate(texts[:MOST_PLACES], start=1)]
        self.places.setText("\n".join([*shown, *([self.tr("and {count} more").format(count=more)] if more > 0 else [])]))
        self.places.setVisible(bool(shown))
        self.chosen.emit(self.camera())


def _cells(one: Waiting) -> list[str]:
    camera = one.camera
    number = camera.channel or camera.source_id or camera.device_id or camera.camera_id
    where = ", ".join(dict.fromkeys(text for text in (camera.label, camera.address) if text))
    return [number, where, found_text(one), camera.municipality_code or "", camera.source or ""]


def place_texts(one: Waiting) -> list[str]:
    """The places found for a camera: what each is called, and how exactly it is known."""
    text = translate("Placing", "{place}, to within {metres} m")
    return [text.format(place=", ".join(filter(None, (found.name, found.town))), metres=figure(found.accuracy_m)) for found in one.found]


def found_text(one: Waiting) -> str:
    """What looking for a camera gave, in few words."""
    if one.outcome == "placed":
        return translate("Placing", "within {metres} m").format(metres=figure(one.found[0].accuracy_m))
    if one.outcome == "choice" and len(one.found) == 1:
        return translate("Placing", "one place, in doubt")
    if one.outcome == "choice":
        return translate("Placing", "{count} places").format(count=len(one.found))
    return {
        "not_found": translate("Placing", "not found"),
        "not_understood": translate("Placing", "address not understood"),
    }.get(one.outcome, "")
