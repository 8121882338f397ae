"""A plain list in a window: contacts of owners, cameras without coordinates, cameras that were left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import help_pages
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.dock import texts
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CLOSE, button_box

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match, SearchResult


translate = QCoreApplication.translate
WIDEST_COLUMN = 240


class ListingDialog(QDialog):
    """Rows of texts under titles, to be read and copied."""

    def __init__(
        self, title: str, explanation: str, titles: Sequence[str], rows: Sequence[Sequence[str]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.RESULTS)
        self.setObjectName("CameraRequisitionListing")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(title)
        self.table = QTableWidget(len(rows), len(titles))
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels(list(titles))
        self.table.verticalHeader().setVisible(False)
        self.table.setAccessibleName(title)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        for column in range(len(titles)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + 12, WIDEST_COLUMN))
        self.table.horizontalHeader().setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        text = QLabel(explanation)
        text.setWordWrap(True)
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        wanted = sum(self.table.columnWidth(column) for column in range(len(titles))) + WIDEST_COLUMN
        self.resize(min(max(wanted, 640), self.screen_width() - 80), 460)

    def screen_width(self) -> int:
        """Width in pixels of the screen that the window opens on."""
        parent = self.parentWidget()
        screen = parent.window().windowHandle() if parent is not None else None
        return int((screen.screen() if screen is not None else QGuiApplication.primaryScreen()).availableGeometry().width())


def contacts_dialog(matches: Sequence[Match], parent: QWidget) -> ListingDialog:
    """Whom to call or write to for these cameras: one row a recorder."""
    rows: dict[tuple[str, str], list[str]] = {}
    counts: dict[tuple[str, str], int] = {}
    for match in matches:
        owner, recorder = match.candidate.owner, match.candidate.recorder
        key = (owner.owner_id if owner else "", recorder.recorder_id if recorder else "")
        counts[key] = counts.get(key, 0) + 1
        if key not in rows:
            address = ", ".join(part for part in (owner.address, owner.postcode, owner.city) if part) if owner else ""
            rows[key] = [
                texts.owner_text(match.candidate),
                _duty(recorder),
                (owner.phone or "") if owner else "",
                (owner.addressee or owner.service or "") if owner else "",
                (owner.email or "") if owner else "",
                address,
            ]
    return ListingDialog(
        translate("Listing", "Contacts"),
        translate("Listing", "From the inventory. That they were opened has been noted in the event log."),
        [
            translate("Listing", "Owner"),
            translate("Listing", "Cameras"),
            translate("Listing", "Duty contact"),
            translate("Listing", "Telephone"),
            translate("Listing", "Addressee"),
            translate("Listing", "E-mail"),
            translate("Listing", "Address"),
        ],
        [[cells[0], str(counts[key]), *cells[1:]] for key, cells in rows.items()],
        parent,
    )


def _duty(recorder: object) -> str:
    parts = [getattr(recorder, name, None) for name in ("duty_contact", "duty_phone", "duty_email", "duty_hours")]
    return ", ".join(str(part) for part in parts if part)


def left_out_dialog(result: SearchResult, parent: QWidget) -> ListingDialog:
    """What was considered and left out, with the reason of each."""
    from camera_requisition.jobs.summarise_search import cameras_left_out

    rows = [
        [texts.camera_text(miss.candidate), texts.owner_text(miss.candidate), texts.length(miss.distance_m), translated(miss.reason)]
        for miss in cameras_left_out(result)
    ]
    return ListingDialog(
        translate("Listing", "Considered, left out"),
        translate("Listing", "Cameras near by from which nothing can be expected, and why."),
        [translate("Listing", "Camera"), translate("Listing", "Owner"), translate("Listing", "Distance"), translate("Listing", "Reason")],
        rows,
        parent,
    )


def unplaced_dialog(result: SearchResult, parent: QWidget) -> ListingDialog:
    """Cameras without coordinates in the municipalities searched: by address they may be near."""
    rows = [
        [
            texts.camera_text(candidate),
            texts.owner_text(candidate),
            candidate.camera.address or "",
            candidate.camera.municipality_code or "",
        ]
        for candidate in result.unplaced
    ]
    return ListingDialog(
        translate("Listing", "Without coordinates"),
        translate(
            "Listing",
            "These cameras have no coordinates in the inventory. By their address or municipality they may be near: read them through.",
        ),
        [translate("Listing", "Camera"), translate("Listing", "Owner"), translate("Listing", "Address"), translate("Listing", "Municipality")],
        rows,
        parent,
    )
