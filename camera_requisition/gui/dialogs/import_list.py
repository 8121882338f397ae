"""Taking a list in: the file is looked at, its columns are given their meanings, and a preview says what will become of each row."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayerProxyModel
from qgis.gui import QgsFileWidget, QgsGui, QgsMapLayerComboBox, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.errors import Cancelled, ListError
from camera_requisition.gis import settings, tasks
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.reference_systems import crs_text
from camera_requisition.gis.sentences import error_sentence, translated
from camera_requisition.gui.dialogs.mapping_table import MappingTable
from camera_requisition.gui.dialogs.preview_table import ALL, REVIEW, PreviewTable, what_text
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_warning
from camera_requisition.gui.widgets.buttons import CANCEL, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen
from camera_requisition.gui.widgets.remembered import remember_splitter
from camera_requisition.jobs.import_cameras import ADDED, REJECTED, UNCHANGED, UPDATED, ImportRequest, import_cameras, supplier_name
from camera_requisition.jobs.inspect_list import SUFFIXES, ListFacts, inspect_list, suppliers
from camera_requisition.jobs.layer_as_list import layer_as_list

if TYPE_CHECKING:
    from camera_requisition.jobs.import_cameras import ImportReport

FILES = " ".join(f"*{suffix}" for suffix in SUFFIXES)
WAIT_MS = 400
"""A pause after the last change before the list is looked at again."""


class ImportListDialog(QDialog):
    """Looks at a list whenever something changes; `report` holds what was taken in once it is accepted."""

    def __init__(self, inventory: str, parent: Optional[QWidget] = None, path: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionImport")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Take in a list of cameras"))
        self.setAcceptDrops(True)
        self._inventory = inventory
        self._suppliers = suppliers(inventory)
        self._task: Any = None
        self._facts: Optional[ListFacts] = None
        self._folder: Optional[Path] = None
        self._layers: dict[str, str] = {}
        self._closed = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(WAIT_MS)
        self._again.timeout.connect(self._look)
        self.report: Optional[ImportReport] = None
        self._build()
        self._connect()
        if path:
            self.file.setFilePath(path)
        self._show_state()

    # What the user sees

    def _build(self) -> None:
        self.columns = MappingTable()
        self.preview = PreviewTable()
        self.problem = QLabel()
        self.problem.setObjectName("listProblem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        as_warning(self.problem)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.stop = QPushButton(self.tr("Stop"))
        self.buttons = button_box(CANCEL)
        self.take = self.buttons.addButton(self.tr("Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setObjectName("listTake")
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.columns)
        split.addWidget(self._pages())
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        remember_splitter(split, "importList")
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.addLayout(self._form())
        column.addWidget(split, 1)
        column.addWidget(self.problem)
        column.addLayout(running)
        column.addWidget(self.buttons)
        resize_on_screen(self, 980, 720)

    def _form(self) -> QFormLayout:
        """Which list, whose, and how it was read."""
        self.file = QgsFileWidget()
        self.file.setObjectName("listFile")
        self.file.setFilter(self.tr("Lists of cameras") + f" ({FILES})")
        self.file.lineEdit().setPlaceholderText(self.tr("Choose a file, or drop one here"))
        self.layer = QgsMapLayerComboBox()
        self.layer.setObjectName("listLayer")
        self.layer.setAccessibleName(self.tr("or a layer of the project"))
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PointLayer | QgsMapLayerProxyModel.Filter.NoGeometry)
        self.layer.setAllowEmptyLayer(True, self.tr("or a layer of the project"))
        self.layer.setCurrentIndex(0)
        self.source = QComboBox()
        self.source.setObjectName("listSource")
        self.source.setEditable(True)
        self.source.addItems(list(self._suppliers))
        self.source.setCurrentText("")
        self.source.lineEdit().setPlaceholderText(self.tr("Who delivered it, e.g. City of X"))
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setObjectName("listCrs")
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(self.tr("as the list says"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self.how = QLabel()
        self.how.setObjectName("listHow")
        self.how.setWordWrap(True)
        self.how.setTextFormat(Qt.TextFormat.PlainText)
        chosen = QHBoxLayout()
        chosen.addWidget(self.file, 3)
        chosen.addWidget(self.layer, 2)
        form = QFormLayout()
        form.addRow(self.tr("List"), chosen)
        form.addRow(self.tr("Delivered by"), self.source)
        form.addRow(self.tr("Reference system"), self.crs)
        form.addRow(self.tr("Read as"), self.how)
        return form

    def _pages(self) -> QTabWidget:
        """The preview, and what was repaired or left out."""
        self.remarks = QLabel()
        self.remarks.setObjectName("listRemarks")
        self.remarks.setWordWrap(True)
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)
        self.remarks.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.remarks.setContentsMargins(8, 8, 8, 8)
        scrolled = QScrollArea()
        scrolled.setWidget(self.remarks)
        scrolled.setWidgetResizable(True)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages of the list"))
        self.tabs.addTab(self._preview_page(), self.tr("What will happen"))
        self.tabs.addTab(scrolled, self.tr("Repairs and remarks"))
        return self.tabs

    def _preview_page(self) -> QWidget:
        page = QWidget()
        self.filters = QButtonGroup(page)
        self._filter_buttons: dict[str, QRadioButton] = {}
        row = QHBoxLayout()
        for what in (ALL, ADDED, UPDATED, UNCHANGED, REJECTED, REVIEW):
            button = QRadioButton()
            button.setObjectName(f"filter {what or 'all'}")
            button.clicked.connect(lambda _checked=False, chosen=what: self.preview.choose(chosen))
            self.filters.addButton(button)
            self._filter_buttons[what] = button
            row.addWidget(button)
        row.addStretch(1)
        self._filter_buttons[ALL].setChecked(True)
        column = QVBoxLayout(page)
        column.addLayout(row)
        column.addWidget(self.preview, 1)
        return page

    def _connect(self) -> None:
        self.file.fileChanged.connect(self._file_chosen)
        self.layer.layerChanged.connect(self._layer_chosen)
        self.source.editTextChanged.connect(self._supplier_chosen)
        self.crs.crsChanged.connect(lambda _crs: self._again.start())
        self.columns.changed.connect(self._again.start)
        self.stop.clicked.connect(self._stop)
        self.take.clicked.connect(self._take)
        self.buttons.rejected.connect(self.reject)

    # What the user does

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file that is dropped."""
        dropped = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            self.file.setFilePath(dropped[0])
            event.acceptProposedAction()

    def done(self, result: int) -> None:
        """Closed in either way."""
        self._closed = True
        super().done(result)
        self._tidy()

    def reject(self) -> None:
        """Close; what runs is stopped first, the inventory stays as it was."""
        self._stop()
        self._again.stop()
        super().reject()

    def _file_chosen(self, path: str) -> None:
        if path:
            self.layer.setLayer(None)
        self._facts = None
        self.columns.setRowCount(0)
        self._again.start()

    def _layer_chosen(self, layer: Any) -> None:
        if layer is not None:
            self.file.setFilePath("")
        self._facts = None
        self._again.start()

    def _supplier_chosen(self, source: str) -> None:
        kept = self._suppliers.get(supplier_name(source))
        if kept is not None and self._facts is not None:
            self._facts = None  # so that the meanings kept for this supplier are shown
            self.crs.setCrs(QgsCoordinateReferenceSystem(kept[1] or ""))
        self._again.start()

    def _mapping(self) -> dict[str, Optional[str]]:
        """What the user has said here, else what is kept for the supplier, so far as the list has those columns."""
        if self._facts is not None:
            return self.columns.mapping()
        return dict(self._suppliers.get(supplier_name(self.source.currentText()), ({}, None))[0])

    def _request(self, *, dry_run: bool) -> ImportRequest:
        crs = self.crs.crs()
        return ImportRequest(
            input=self._reference(),
            inventory=self._inventory,
            source=self.source.currentText(),
            mapping=self._mapping(),
            input_crs=crs_text(crs) if crs.isValid() else None,
            dry_run=dry_run,
            taken_by=settings.user_name(),
            say=translated,
            keep_mapping=True,
        )

    def _reference(self) -> str:
        layer = self.layer.currentLayer()
        if layer is None:
            return str(self.file.filePath())
        if layer.id() not in self._layers:
            # Once for each layer: nobody can edit it while this dialog is open.
            self._folder = self._folder or Path(tempfile.mkdtemp(prefix="camera-requisition-list-"))
            self._layers[layer.id()] = layer_as_list(layer, self._folder)
        return self._layers[layer.id()]

    def _tidy(self) -> None:
        """Take copies of layers away, once nobody reads them any more."""
        if self._folder is not None and self._task is None and self._closed:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    # What happens beside the desktop

    def _look(self) -> None:
        """Look at the list again, and try it out."""
        if self._task is not None:
            self._task.cancel()
            self._again.start()
            return
        if not self.file.filePath() and self.layer.currentLayer() is None:
            self._show_state()
            return
        try:
            request = self._request(dry_run=True)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._failed(error)
            return
        given, named = self._mapping(), bool(request.source.strip())

        def work(progress: tasks.TaskProgress) -> tuple[ListFacts, Optional[ImportReport]]:
            facts = inspect_list(request.input, given, request.input_crs)
            if not named:
                return facts, None
            try:
                return facts, import_cameras(replace(request, mapping=facts.given), progress)
            except ListError as error:
                if error.code not in ("list_crs_unknown", "list_nothing_understood"):
                    raise
                return facts, None  # so that what is missing can be told below

        self._run(self.tr("Looking at a list"), work, self._looked)

    def _take(self) -> None:
        request = self._request(dry_run=False)
        self._run(self.tr("Taking in a list"), lambda progress: import_cameras(request, progress), self._taken)

    def _run(self, doing: str, work: Any, done: Any) -> None:
        self.report = None
        self.problem.setText("")
        self._task = tasks.run(doing, work, lambda found: self._ended(done, found), self._failed)
        self._task.progressChanged.connect(lambda percent: self.progress.setValue(round(percent)))
        self._show_state()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ended(self, done: Any, found: Any) -> None:
        if self._task is None:
            return
        self._task = None
        done(found)
        self._tidy()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        if not isinstance(error, Cancelled):
            self.problem.setText(error_sentence(error))
            self.preview.show_outcomes(())
        self._show_state()
        self._tidy()

    def _looked(self, found: tuple[ListFacts, Optional[ImportReport]]) -> None:
        facts, report = found
        if self._facts is None or facts.meanings != self._facts.meanings:
            self.columns.show_list(facts, dict(facts.given))
        self._facts, self.report = facts, report
        self.how.setText(self._how(facts, report))
        if not facts.meanings and not facts.has_geometry:
            self.problem.setText(self.tr("None of the columns is understood. Say below what they mean."))
        elif facts.crs_missing and report is None:
            self.problem.setText(self.tr("The list doesn't say in which reference system its coordinates are: choose it above."))
        elif report is None:
            self.problem.setText(self.tr("Say who delivered the list: lists of one supplier are compared with each other."))
        self._show_report(report)
        self._show_state()

    def _taken(self, report: ImportReport) -> None:
        self.report = report
        self.accept()

    # What is shown

    def _how(self, facts: ListFacts, report: Optional[ImportReport]) -> str:
        parts = [facts.form]
        if facts.layer:
            parts.append(facts.layer)
        if facts.encoding:
            parts.append(facts.encoding)
        if facts.delimiter:
            shown = {"\t": self.tr("tabulator")}.get(facts.delimiter, facts.delimiter)
            parts.append(self.tr("delimiter {sign}").format(sign=shown))
            parts.append(self.tr("decimal comma") if facts.decimal_comma else self.tr("decimal point"))
        crs, crs_from = (report.details.get("crs"), report.details.get("crs_from")) if report is not None else (facts.crs, facts.crs_from)
        if crs:
            where = {
                "given": self.tr("as chosen"),
                "file": self.tr("from the file"),
                "columns": self.tr("by the columns' names"),
                "territory": self.tr("by the territory"),
            }
            parts.append(f"{QgsCoordinateReferenceSystem(crs).userFriendlyIdentifier()} ({where.get(str(crs_from), '')})")
        elif not facts.crs_missing:
            parts.append(self.tr("no coordinates: the cameras will wait to be placed"))
        return " · ".join(parts)

    def _show_report(self, report: Optional[ImportReport]) -> None:
        outcomes = report.outcomes if report else ()
        self.preview.show_outcomes(outcomes)
        counts = {what: sum(outcome.what == what for outcome in outcomes) for what in (ADDED, UPDATED, UNCHANGED, REJECTED)}
        self._filter_buttons[ALL].setText(self.tr("all ({count})").format(count=len(outcomes)))
        for what, count in counts.items():
            self._filter_buttons[what].setText(f"{what_text(what)} ({count})")
        review = sum(bool(outcome.perhaps or outcome.kept) for outcome in outcomes)
        self._filter_buttons[REVIEW].setText(self.tr("to be decided ({count})").format(count=review))
        self.remarks.setText("\n".join(self._remarks(report)) if report else "")

    def _remarks(self, report: ImportReport) -> list[str]:
        """What was repaired or left out, with how often; and what the list no longer names."""
        lines = []
        for entry in report.details.get("flags", {}).values():
            rows = ", ".join(str(one["row"]) for one in entry["list"][:6]) + ("…" if len(entry["list"]) > 6 else "")
            lines.append(self.tr("{count} ×  {sentence}  (rows {rows})").format(count=entry["rows"], sentence=entry["sentence"], rows=rows))
        if report.missing:
            lines.append(self.tr("{count} ×  Known camera that this list no longer names: marked, not deleted.").format(count=report.missing))
        if report.unplaced:
            lines.append(self.tr("{count} ×  Camera without coordinates: waits to be placed.").format(count=report.unplaced))
        return lines or [self.tr("None.")]

    def _show_state(self) -> None:
        running = self._task is not None
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.problem.setVisible(bool(self.problem.text()))
        useful = self.report is not None and bool(self.report.added or self.report.updated or self.report.unchanged)
        self.take.setEnabled(not running and useful)
        if self._facts is None and not running:
            self._show_report(None)
