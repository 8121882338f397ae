"""An owner's answer on paper: on which day, and which of its cameras it confirms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import help_pages
from camera_requisition.gis.dates import day_format
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.core.records import Camera

CAMERA_ID = int(Qt.ItemDataRole.UserRole)


class PaperAnswerDialog(QDialog):
    """All cameras are ticked at first, in the order and with the numbers of the sheet."""

    def __init__(self, owner: str, cameras: Sequence[Camera], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.INVENTORY)
        self.setObjectName("CameraRequisitionPaperAnswer")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Confirmed on paper: {owner}").format(owner=owner))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setObjectName("paperDay")
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(day_format())
        self.day.setMaximumDate(QDate.currentDate())
        self.about = QLabel()
        self.about.setObjectName("paperAbout")
        self.about.setWordWrap(True)
        self.cameras = self._list(cameras)
        self._all = QPushButton(self.tr("All"))
        self._all.setObjectName("paperAll")
        self._none = QPushButton(self.tr("None"))
        self._none.setObjectName("paperNone")
        self._buttons = button_box(OK, CANCEL)
        self._buttons.button(OK).setText(self.tr("Confirm"))
        self._lay_out()
        self._all.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self._none.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        self.cameras.itemChanged.connect(lambda _item, _column: self._count())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        resize_on_screen(self, 620, 460)
        self._count()

    def chosen(self) -> list[str]:
        """Ids of the ticked cameras."""
        return [str(item.data(0, CAMERA_ID)) for item in self._items() if item.checkState(0) == Qt.CheckState.Checked]

    def chosen_day(self) -> str:
        """The day of the answer, `YYYY-MM-DD`."""
        return str(self.day.date().toString(Qt.DateFormat.ISODate))

    def _list(self, cameras: Sequence[Camera]) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("paperCameras")
        made.setAccessibleName(self.tr("Cameras"))
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        made.setHeaderLabels([self.tr("No."), self.tr("Channel"), self.tr("Place"), self.tr("Last confirmed")])
        for number, camera in enumerate(cameras, start=1):
            place = ", ".join(dict.fromkeys(text for text in (camera.label, camera.address) if text))
            confirmed = QDate.fromString((camera.verified_on or "")[:10], Qt.DateFormat.ISODate)
            item = QTreeWidgetItem([str(number), camera.channel or camera.camera_id, place, confirmed.toString("dd/MM/yyyy")])
            item.setData(0, CAMERA_ID, camera.camera_id)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setToolTip(1, camera.camera_id)
            item.setToolTip(2, place)
            made.addTopLevelItem(item)
        for column in (0, 1, 3):
            made.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return made

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Day of the answer"), self.day)
        row = QHBoxLayout()
        row.addWidget(self.about, 1)
        row.addWidget(self._all)
        row.addWidget(self._none)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.cameras, 1)
        column.addLayout(row)
        column.addWidget(self._buttons)

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.cameras.topLevelItem(row) for row in range(self.cameras.topLevelItemCount())]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(0, state)

    def _count(self) -> None:
        chosen, whole = len(self.chosen()), self.cameras.topLevelItemCount()
        if chosen == whole:
            self.about.setText(self.tr("All cameras ({count}), the owner and its recorders count as confirmed.").format(count=whole))
        else:
            self.about.setText(self.tr("{chosen} of {count} cameras count as confirmed.").format(chosen=chosen, count=whole))
        self._buttons.button(OK).setEnabled(chosen > 0)
