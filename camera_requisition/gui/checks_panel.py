"""The panel of the checks: what is wrong with the inventory, what was set aside, and what to mend first. It only tells what is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsDockWidget, QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.gis import check_words as said
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gui.checks_model import ProblemModel, QueueModel, Row
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.remembered import remember_columns

if TYPE_CHECKING:
    from camera_requisition.jobs.check_inventory import CheckReport

TYPING_MS = 250
PROBLEMS_TAB, QUEUE_TAB = range(2)
QUEUE_CAMERA, QUEUE_REASONS = range(2)
QUEUE_LINES = 3


class ChecksPanel(QgsDockWidget):
    """Signals ask for what the user wants; problems are `core.checks.types.Problem`, cameras their ids."""

    check_wanted = pyqtSignal()
    cancel_wanted = pyqtSignal()
    aside_wanted = pyqtSignal(list)
    back_wanted = pyqtSignal(list)
    report_wanted = pyqtSignal()
    pointed_at = pyqtSignal(str, str)
    """Table and id of the record to be shown on the map."""
    form_wanted = pyqtSignal(str, str)
    """Table and id of the record whose form is to be opened."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionChecks")
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Checks of the inventory"))
        self.problems, self.queue = ProblemModel(self), QueueModel(self)
        self.about = QLabel()
        self.about.setObjectName("checksAbout")
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.narrow)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages of the checks"))
        self.tabs.setObjectName("checksTabs")
        self.tabs.addTab(self._problems_page(), self.tr("Problems"))
        self.tabs.addTab(self._queue_page(), self.tr("What to mend first"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._top())
        column.addWidget(self.about)
        column.addWidget(self.tabs, 1)
        self.setWidget(page)
        self.clear("")

    # what is shown

    def clear(self, about: str, can_check: bool = True) -> None:
        """Show nothing but `about`."""
        self.problems.show((), (), lambda problem: problem.record_id)
        self.queue.show((), str)
        self.about.setText(about)
        self.check.setEnabled(can_check)
        self.write.setEnabled(False)
        self._show_titles()
        self._show_what_can_be_done()

    def show_report(self, report: CheckReport, about: str) -> None:
        """Show what checking gave, with `about` above it; what was unfolded and chosen stays so."""
        from camera_requisition.jobs.check_report import called, camera_name

        unfolded = self._unfolded()
        self.problems.show(report.standing, report.aside, lambda problem: called(report, problem))
        self.queue.show(report.queue, lambda camera_id: camera_name(report, camera_id))
        self.table.resizeColumnToContents(QUEUE_REASONS)
        self.about.setText(about)
        self.write.setEnabled(True)
        self._show_titles()
        self._unfold(unfolded)
        self._show_what_can_be_done()

    def show_running(self, running: bool) -> None:
        """Offer to cancel while a check runs, and to check when it doesn't."""
        self.progress.setVisible(running)
        self.progress.setValue(0)
        self.cancel.setVisible(running)
        self.check.setVisible(not running)

    def show_progress(self, percent: float) -> None:
        """How much of the check is done, from 0 to 100."""
        self.progress.setValue(int(percent))

    def narrow(self) -> None:
        """Show only what the filter asks for, unfolded where that is little."""
        self._typing.stop()
        unfolded = self._unfolded()
        self.problems.narrow(self.filter.value())
        self._unfold(unfolded)
        self._show_what_can_be_done()

    def chosen(self) -> list[Row]:
        """The selected problems; all of a selected kind or group."""
        return self.problems.rows_of(self.tree.selectionModel().selectedRows())

    # parts

    def _top(self) -> QHBoxLayout:
        self.check = QPushButton(self.tr("Check"))
        self.check.setObjectName("check")
        self.check.setToolTip(self.tr("Look through the whole inventory; nothing is changed"))
        self.check.clicked.connect(self.check_wanted)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("cancelCheck")
        self.cancel.setToolTip(self.tr("Stop the check"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.progress = QProgressBar()
        self.progress.setObjectName("checkProgress")
        self.write = QPushButton(self.tr("Write report…"))
        self.write.setObjectName("writeReport")
        self.write.setToolTip(self.tr("A page to print and to send: completeness by commune and owner, and what is wrong"))
        self.write.clicked.connect(self.report_wanted)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addWidget(self.cancel)
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        row.addWidget(self.write)
        self.show_running(False)
        return row

    def _problems_page(self) -> QWidget:
        self.filter = QgsFilterLineEdit()
        self.filter.setObjectName("checksFilter")
        self.filter.setPlaceholderText(self.tr("Only with these words"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setShowSearchIcon(True)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.tree = QTreeView()
        self.tree.setObjectName("checksTree")
        self.tree.setAccessibleName(self.tr("Problems, the gravest first"))
        self.tree.setModel(self.problems)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.header().setStretchLastSection(True)
        self.tree.header().resizeSection(0, 210)
        remember_columns(self.tree.header(), "checks")
        self.tree.clicked.connect(self._point_at)
        self.tree.doubleClicked.connect(self._ask_for_form)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_what_can_be_done())
        self.mend = QLabel()
        self.mend.setObjectName("checksMend")
        self.mend.setWordWrap(True)
        self.mend.setTextFormat(Qt.TextFormat.PlainText)
        self.open_form = QPushButton(self.tr("Open form"))
        self.open_form.setObjectName("openForm")
        self.open_form.setToolTip(self.tr("Open the form of the selected record, to mend it"))
        self.open_form.clicked.connect(lambda: self._ask_for_form(self.tree.currentIndex()))
        self.set_aside = QPushButton(self.tr("Set aside…"))
        self.set_aside.setObjectName("setAside")
        self.set_aside.setToolTip(self.tr("Say why the selected problems are none; a changed value raises them again"))
        self.set_aside.clicked.connect(lambda: self.aside_wanted.emit(self._problems(aside=False)))
        self.take_back = QPushButton(self.tr("Take back"))
        self.take_back.setObjectName("takeBack")
        self.take_back.setToolTip(self.tr("Let the selected problems that were set aside stand again"))
        self.take_back.clicked.connect(lambda: self.back_wanted.emit(self._problems(aside=True)))
        buttons = QHBoxLayout()
        for button in (self.open_form, self.set_aside, self.take_back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(self.mend)
        column.addLayout(buttons)
        return page

    def _queue_page(self) -> QWidget:
        self.table = QTableView()
        self.table.setTabKeyNavigation(False)
        self.table.setObjectName("checksQueue")
        self.table.setAccessibleName(self.tr("Cameras to mend, the most urgent first"))
        self.table.setModel(self.queue)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(QUEUE_CAMERA, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(50)
        remember_columns(header, "checksQueue")
        # The camera, and below it its problems.
        self.table.verticalHeader().setDefaultSectionSize(QUEUE_LINES * self.table.fontMetrics().lineSpacing() + 6)
        self.table.clicked.connect(lambda index: self.pointed_at.emit(CAMERA, self.queue.entries[index.row()].camera_id))
        self.table.doubleClicked.connect(lambda index: self.form_wanted.emit(CAMERA, self.queue.entries[index.row()].camera_id))
        explained = QLabel(
            self.tr(
                "First what has a problem and is kept for a short time, is often asked for, or has long been unconfirmed. Double click opens "
                "the form."
            )
        )
        explained.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(explained)
        column.addWidget(self.table, 1)
        return page

    # inside

    def _problems(self, *, aside: bool) -> list[Problem]:
        return [row.problem for row in self.chosen() if (row.aside is not None) is aside]

    def _one_at(self, index: QModelIndex) -> Optional[Problem]:
        rows = self.problems.rows_of([index])
        is_problem = index.isValid() and self.problems.rowCount(index.siblingAtColumn(0)) == 0
        return rows[0].problem if is_problem and rows else None

    def _point_at(self, index: QModelIndex) -> None:
        problem = self._one_at(index)
        if problem is not None:
            self.pointed_at.emit(problem.table, problem.record_id)

    def _ask_for_form(self, index: QModelIndex) -> None:
        problem = self._one_at(index)
        if problem is not None:
            self.form_wanted.emit(problem.table, problem.record_id)
        elif index.isValid():
            above = index.siblingAtColumn(0)
            self.tree.setExpanded(above, not self.tree.isExpanded(above))

    def _show_titles(self) -> None:
        standing = sum(group.count for group in self.problems.groups if not group.aside)
        self.tabs.setTabText(PROBLEMS_TAB, self.tr("Problems ({count})").format(count=standing))
        self.tabs.setTabText(QUEUE_TAB, self.tr("What to mend first ({count})").format(count=len(self.queue.entries)))

    def _show_what_can_be_done(self) -> None:
        rows = self.chosen()
        codes = {row.problem.code for row in rows}
        lines = [said.problem_text(rows[0].problem)] if len(rows) == 1 else []
        if len(codes) == 1:
            lines.append(self.tr("To do: {what}").format(what=said.mend_text(codes.pop())))
        self.mend.setText("\n".join(lines))
        self.set_aside.setEnabled(any(row.aside is None for row in rows))
        self.take_back.setEnabled(any(row.aside is not None for row in rows))
        self.open_form.setEnabled(len(rows) == 1)

    def _unfolded(self) -> set[tuple[int, str]]:
        """Which kinds are unfolded, by the kind of group and code: groups change their places."""
        found = set()
        for group_row, group in enumerate(self.problems.groups):
            above = self.problems.index(group_row, 0)
            for kind_row, kind in enumerate(group.kinds):
                if self.tree.isExpanded(self.problems.index(kind_row, 0, above)):
                    found.add((int(group.aside), kind.code))
        return found

    def _unfold(self, kinds: set[tuple[int, str]]) -> None:
        little = self.problems.few
        for group_row, group in enumerate(self.problems.groups):
            above = self.problems.index(group_row, 0)
            self.tree.setExpanded(above, not group.aside or little)
            self.tree.setFirstColumnSpanned(group_row, QModelIndex(), True)
            for kind_row, kind in enumerate(group.kinds):
                self.tree.setFirstColumnSpanned(kind_row, above, True)
                if little or (int(group.aside), kind.code) in kinds:
                    self.tree.expand(self.problems.index(kind_row, 0, above))
