"""Is my desk all right? Each part of it on a line, with what to do; the whole to be copied for whoever helps."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.errors import Cancelled
from camera_requisition.gis import help_pages, settings, tasks, time_zones
from camera_requisition.gis.desk_words import conclusion, finding_text, report_text, subject_words, verdict_words
from camera_requisition.gis.fonts import installed_families
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CLOSE, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.jobs.look_at_desk import DeskQuestion, Finding

NAME = "CameraRequisitionDeskCheck"
VERDICT, SUBJECT, SAYS = range(3)
SIZE = (820, 560)


class DeskCheckDialog(QDialog):
    """Looks beside the desktop, for a network drive that isn't there keeps one waiting; stays beside the work."""

    def __init__(self, inventory: str, failed: Callable[[BaseException], None], parent: Optional[QWidget] = None) -> None:
        """`inventory` is the one to look at, empty for none."""
        super().__init__(parent)
        HelpKey(self, lambda: help_pages.CONTENTS)
        self.setObjectName(NAME)
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Is my desk all right?"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._inventory = inventory
        self._failed = failed
        self._task: Any = None
        self.findings: Sequence[Finding] = ()
        self.says = QLabel()
        self.says.setObjectName("deskCheckSays")
        self.says.setWordWrap(True)
        self.table = self._empty_table()
        buttons = button_box(CLOSE)
        self.again = QPushButton(self.tr("Look again"))
        self.again.setToolTip(self.tr("Look at everything once more, after something was mended"))
        self.copy = QPushButton(self.tr("Copy report"))
        self.copy.setObjectName("deskCheckCopy")
        self.copy.setToolTip(self.tr("Put it on the clipboard as plain text, without paths, names and anything of a case"))
        for button in (self.again, self.copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.again.clicked.connect(lambda _checked=False: self.look())
        self.copy.clicked.connect(lambda _checked=False: QgsApplication.clipboard().setText(report_text(self.findings)))
        column = QVBoxLayout(self)
        column.addWidget(self.says)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        resize_on_screen(self, *SIZE)
        self.finished.connect(lambda _result: self.stop())

    def look(self) -> None:
        """Look at everything; what is shown stays until then."""
        if self._task is not None:
            return
        question = question_of_desktop(self._inventory)

        def work(progress: tasks.TaskProgress) -> Sequence[Finding]:
            from camera_requisition.jobs.look_at_desk import look_at_desk

            return look_at_desk(question, progress)

        self._allow(False)
        self.says.setText(self.tr("Looking…"))
        self._task = tasks.run(self.tr("Looking at the desk"), work, self._found, self._not_found)

    def stop(self) -> None:
        """Let go of a look that is still under way."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, in its order."""
        self.findings = findings
        subjects, verdicts = subject_words(), verdict_words()
        pictures = {
            "fine": QStyle.StandardPixmap.SP_DialogApplyButton,
            "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
            "problem": QStyle.StandardPixmap.SP_MessageBoxCritical,
        }
        self.table.setRowCount(len(findings))
        for row, one in enumerate(findings):
            verdict = QTableWidgetItem(self.style().standardIcon(pictures[one.verdict.value]), verdicts[one.verdict.value])
            cells = (verdict, QTableWidgetItem(subjects.get(one.subject, one.subject)), QTableWidgetItem(finding_text(one)))
            for column, item in enumerate(cells):
                item.setToolTip(item.text())
                self.table.setItem(row, column, item)
        self.table.resizeColumnToContents(VERDICT)
        self.table.resizeColumnToContents(SUBJECT)
        self.says.setText(conclusion(findings))
        self._allow(True)

    def _found(self, findings: Sequence[Finding]) -> None:
        if self._task is not None:
            self._task = None
            self.show_findings(findings)

    def _not_found(self, error: BaseException) -> None:
        if self._task is None:
            return
        self._task = None
        self._allow(True)
        self.says.setText("")
        if not isinstance(error, Cancelled):
            self._failed(error)

    def _allow(self, allowed: bool) -> None:
        self.again.setEnabled(allowed)
        self.copy.setEnabled(allowed and bool(self.findings))

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setObjectName("deskCheckTable")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("State"), self.tr("Part of the desk"), self.tr("What was found, and what to do")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)  # Tab leads on to the buttons
        table.setWordWrap(True)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(SAYS, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table


def question_of_desktop(inventory: str) -> DeskQuestion:
    """What to look at, as this desktop has it set."""
    from camera_requisition.gis.translations import has_translation, is_translated
    from camera_requisition.jobs.look_at_desk import DeskQuestion

    language = str(QgsApplication.instance().locale())
    return DeskQuestion(
        inventory=inventory,
        register=settings.register_reference(),
        case_folder=settings.case_folder(),
        output_folder=settings.output_folder(),
        event_log=settings.event_log_path(),
        fonts=installed_families(),
        language=language,
        translated=is_translated(),
        has_translation=has_translation(language),
        system_zone=time_zones.system_zone_name(),
        now=time.time(),
    )


def show_desk_check(inventory: str, failed: Callable[[BaseException], None], main_window: QWidget) -> DeskCheckDialog:
    """Bring the page to the front and look."""
    close_desk_check(main_window)
    dialog = DeskCheckDialog(inventory, failed, main_window)
    dialog.show()
    dialog.look()
    return dialog


def close_desk_check(main_window: QWidget) -> None:
    """Take the page away, for good."""
    for dialog in main_window.findChildren(DeskCheckDialog):
        dialog.stop()
        dialog.setParent(None)
        dialog.deleteLater()
