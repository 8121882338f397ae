"""What became of requisitions: what is due next by deadline, and what can be noted of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gui.dock.register_texts import due_text, note_text, requisition_state_text
from camera_requisition.gui.dock.texts import day_and_time, full_instant
from camera_requisition.gui.widgets.barred import enable_unless
from camera_requisition.gui.widgets.empty_hint import EmptyHint
from camera_requisition.gui.widgets.remembered import FittedColumns

if TYPE_CHECKING:
    from camera_requisition.jobs.due_list import FollowUp

DUE, OWNER, STATE = range(3)
ANSWERS = frozenset({"answered", "received", "negative", "overwritten"})


class RegisterSection(QWidget):
    """The page of the register. Signals ask for what the user wants of the selected requisitions, given by their numbers."""

    refresh_wanted = pyqtSignal()
    state_wanted = pyqtSignal(list, str)
    answer_wanted = pyqtSignal(str)
    letters_wanted = pyqtSignal(str, list)
    attach_wanted = pyqtSignal(str)
    statistics_wanted = pyqtSignal()
    proposals_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionRegisterPage")
        self._rows: list[FollowUp] = []
        self._obstacle = ""
        self.about = QLabel()
        self.about.setObjectName("registerAbout")
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.this_case = QCheckBox(self.tr("This case only"))
        self.this_case.setObjectName("thisCaseOnly")
        self.this_case.setToolTip(self.tr("Show the requisitions of the open case, or of all cases"))
        self.this_case.setChecked(True)
        self.this_case.toggled.connect(self.refresh_wanted)
        self.open_only = QCheckBox(self.tr("Only what is due"))
        self.open_only.setObjectName("dueOnly")
        self.open_only.setToolTip(self.tr("Leave out requisitions of which nothing has to be done"))
        self.open_only.setChecked(True)
        self.open_only.toggled.connect(self.refresh_wanted)
        self.table = QTableWidget(0, 3)
        self.table.setTabKeyNavigation(False)  # Tab leads on to the buttons
        self.table.setObjectName("registerTable")
        self.table.setAccessibleName(self.tr("Requisitions, what is due first"))
        self.table.setHorizontalHeaderLabels([self.tr("Due"), self.tr("Owner, number"), self.tr("State")])
        self.table.verticalHeader().setVisible(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths = FittedColumns(header, "register", OWNER, least_share=0.4)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemSelectionChanged.connect(self._show_what_can_be_done)
        self.hint = EmptyHint(self.table)
        self.table.itemActivated.connect(lambda _item: self._answer())
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.about)
        top = QHBoxLayout()
        top.addWidget(self.this_case)
        top.addWidget(self.open_only)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        self.figures = QLabel()
        self.figures.setObjectName("registerFigures")
        self.figures.setWordWrap(True)
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.figures)
        column.addLayout(self._below())
        self._show_what_can_be_done()

    def show_rows(self, rows: Sequence[FollowUp], zone: tzinfo, about: str) -> None:
        """Show requisitions in their order; `about` says what of the register this is. The selection stays with its numbers."""
        chosen = set(self.numbers())
        self._rows = [row for row in rows if row.code is not None or not self.open_only.isChecked()]
        self.about.setText(about)
        self.hint.set_text(self.tr("Nothing is due. Untick “Only what is due” to see the others.") if rows else "")
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._rows))
        for line, row in enumerate(self._rows):
            for column, (text, tip) in enumerate(_cells(row, zone)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                if row.late and column == DUE:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(line, column, item)
        self._widths.fit()
        self.table.clearSelection()
        mode = self.table.selectionMode()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        for line, row in enumerate(self._rows):
            if row.entry.number in chosen:
                self.table.selectRow(line)
        self.table.setSelectionMode(mode)
        self.table.blockSignals(False)
        self._show_what_can_be_done()

    def show_rights(self, obstacle: str, unreadable: str = "") -> None:
        """Say why nothing can be noted (`obstacle`) or even read, on the buttons that would fail; empty texts where they wouldn't."""
        self._obstacle = obstacle or unreadable
        enable_unless(self.statistics, unreadable)
        enable_unless(self.proposals, self._obstacle)
        self._show_what_can_be_done()

    def numbers(self) -> list[str]:
        """The numbers of the selected requisitions."""
        return [row.entry.number for row in self._selected()]

    def _selected(self) -> list[FollowUp]:
        lines = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._rows[line] for line in lines if line < len(self._rows)]

    def _buttons(self) -> QHBoxLayout:
        self.note = QToolButton()
        self.note.setObjectName("noteState")
        self.note.setText(self.tr("Note…"))
        self.note.setToolTip(self.tr("Note what happened to the selected requisitions"))
        self.note.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.note.setMenu(QMenu(self.note))
        self.answer = QPushButton(self.tr("Answer…"))
        self.answer.setObjectName("answer")
        self.answer.setToolTip(self.tr("Note what the owner answered, camera by camera"))
        self.answer.clicked.connect(self._answer)
        self.letter = QToolButton()
        self.letter.setObjectName("letter")
        self.letter.setText(self.tr("Letter…"))
        self.letter.setToolTip(self.tr("Write reminders or release letters for the selected requisitions"))
        self.letter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        letters = QMenu(self.letter)
        letters.addAction(self.tr("Write reminders"), lambda: self.letters_wanted.emit("reminder", self.numbers()))
        letters.addAction(self.tr("Write release letters"), lambda: self.letters_wanted.emit("release", self.numbers()))
        self.letter.setMenu(letters)
        self.attach = QPushButton(self.tr("Attach signed…"))
        self.attach.setObjectName("attachSigned")
        self.attach.setToolTip(self.tr("Make the message with the signed requisition, its annex and the answer sheet"))
        self.attach.clicked.connect(lambda: self.attach_wanted.emit(self.numbers()[0]))
        row = QHBoxLayout()
        for widget in (self.note, self.answer, self.letter, self.attach):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _below(self) -> QHBoxLayout:
        self.statistics = QPushButton(self.tr("Statistics…"))
        self.statistics.setObjectName("statistics")
        self.statistics.setToolTip(self.tr("Figures of a period: requisitions, answers, footage overwritten"))
        self.statistics.clicked.connect(self.statistics_wanted)
        self.proposals = QPushButton(self.tr("Tell the inventory's staff…"))
        self.proposals.setObjectName("proposals")
        self.proposals.setToolTip(self.tr("Write a list of what answers have taught: retention, clocks, contacts"))
        self.proposals.clicked.connect(self.proposals_wanted)
        row = QHBoxLayout()
        row.addWidget(self.statistics)
        row.addWidget(self.proposals)
        row.addStretch(1)
        return row

    def _answer(self) -> None:
        selected = self._selected()
        if not self._obstacle and len(selected) == 1 and ANSWERS.intersection(selected[0].following):
            self.answer_wanted.emit(selected[0].entry.number)

    def _show_what_can_be_done(self) -> None:
        selected = self._selected()
        common = [state for state in selected[0].following if all(state in one.following for one in selected)] if selected else []
        menu = self.note.menu()
        menu.clear()
        for state in common:
            if state not in ANSWERS:
                menu.addAction(note_text(state), lambda state=state: self.state_wanted.emit(self.numbers(), state))
        enable_unless(self.note, self._obstacle, not menu.isEmpty())
        one = selected[0] if len(selected) == 1 else None
        enable_unless(self.answer, self._obstacle, one is not None and bool(ANSWERS.intersection(one.following)))
        self.letter.setEnabled(bool(selected))
        self.attach.setEnabled(one is not None and "sent" in one.following and one.entry.complete)


def _cells(row: FollowUp, zone: tzinfo) -> list[tuple[str, str]]:
    """Text and tooltip of each column."""
    entry = row.entry
    when = "" if row.at is None else day_and_time(row.at, zone)
    exactly = "" if row.at is None else full_instant(row.at, zone)
    state = requisition_state_text(entry.state)
    return [
        (f"{when}\n{due_text(row.code)}".strip(), exactly),
        (f"{entry.owner_name or '?'}\n{entry.number}", f"{entry.number} · {entry.case_number}"),
        (state, state),
    ]
