"""The round of confirmation: who has to be asked, who has answered, and what an answer would change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis import settings
from camera_requisition.gis.dates import day, day_format
from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.notices import as_warning
from camera_requisition.gui.widgets.buttons import CANCEL, CLOSE, OK, button_box
from camera_requisition.gui.widgets.locked import respect_lock
from camera_requisition.gui.widgets.on_screen import resize_on_screen

if TYPE_CHECKING:
    from camera_requisition.jobs.confirmation_sheets import OwnerRound
    from camera_requisition.jobs.take_confirmation import AnswerReport, AnswerRow

translate = QCoreApplication.translate
OWNER_ID = int(Qt.ItemDataRole.UserRole)
TO_ASK, UNANSWERED, ALL = "to_ask", "unanswered", "all"
REPLY_WITHIN_DAYS = 30
OWNER_LETTERS = 34
"""So many letters of an owner's name are shown."""
COLOURS = {"corrected": "#ffdca8", "added": "#d7ecd0", "rejected": "#f8c9c4", "confirmed": "#e8f0f8"}


class ConfirmationDialog(QDialog):
    """Stays open beside the map. It only tells what is wanted; owners are their ids."""

    sheets_wanted = pyqtSignal(list, bool)
    """Owners, and whether as a reminder."""
    answer_wanted = pyqtSignal()
    paper_wanted = pyqtSignal(list)
    cancel_wanted = pyqtSignal()

    def __init__(self, sender: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionConfirmation")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("Confirmation round"))
        self._rounds: Sequence[OwnerRound] = ()
        self._today = date.today()  # noqa: DTZ011 (the desk's own day, as a calendar shows it)
        self.shown = QComboBox()
        self.shown.setObjectName("shown")
        self.shown.setAccessibleName(self.tr("Which owners are shown"))
        for key, text in (
            (TO_ASK, self.tr("Owners to be asked: cameras not confirmed for 12 months")),
            (UNANSWERED, self.tr("Owners that were asked and haven't answered")),
            (ALL, self.tr("All owners with cameras")),
        ):
            self.shown.addItem(text, key)
        self.owners = self._list()
        self.about = QLabel()
        self.about.setObjectName("confirmationAbout")
        self.about.setWordWrap(True)
        self.sender = QPlainTextEdit(sender)
        self.sender.setObjectName("sender")
        respect_lock(settings.CONFIRMATION_SENDER, self.sender)
        self.sender.setAccessibleName(self.tr("Sender"))
        self.sender.setPlaceholderText(self.tr("Authority, service, address, e-mail: the head of the letter"))
        self.sender.setFixedHeight(self.sender.fontMetrics().lineSpacing() * 4 + 12)
        self.sender.setTabChangesFocus(True)
        self.reply_by = QDateEdit(QDate.currentDate().addDays(REPLY_WITHIN_DAYS))
        self.reply_by.setObjectName("replyBy")
        self.reply_by.setMinimumDate(QDate.currentDate())
        self.reply_by.setCalendarPopup(True)
        self.reply_by.setDisplayFormat(day_format())
        self.sheets = self._button("sheets", self.tr("Write sheets…"))
        self.reminders = self._button("reminders", self.tr("Write reminders…"))
        self.answer = self._button("answer", self.tr("Take in an answer…"))
        self.paper = self._button("paper", self.tr("Confirmed on paper…"))
        self.progress = QProgressBar()
        self.progress.setVisible(False)
        self.cancel = self._button("cancelSheets", self.tr("Cancel"))
        self.cancel.setVisible(False)
        self._lay_out()
        self.shown.currentIndexChanged.connect(lambda _index: self._fill())
        self.owners.itemSelectionChanged.connect(self._enable)
        self.sheets.clicked.connect(lambda: self.sheets_wanted.emit(self.chosen(), False))
        self.reminders.clicked.connect(lambda: self.sheets_wanted.emit(self.chosen(), True))
        self.answer.clicked.connect(self.answer_wanted)
        self.paper.clicked.connect(lambda: self.paper_wanted.emit(self.chosen()))
        self.cancel.clicked.connect(self.cancel_wanted)
        resize_on_screen(self, 1040, 560)
        self._enable()

    def show_rounds(self, rounds: Sequence[OwnerRound]) -> None:
        """Show the owners of an inventory."""
        self._rounds = rounds
        self._fill()

    def show_progress(self, percent: Optional[float]) -> None:
        """Sheets are being written (per cent), or no longer (None)."""
        running = percent is not None
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        self.progress.setValue(round(percent or 0.0))
        self.owners.setEnabled(not running)
        self._enable()

    def chosen(self) -> list[str]:
        """Ids of the owners chosen; all that are shown where none is."""
        items = self.owners.selectedItems() or [self.owners.topLevelItem(row) for row in range(self.owners.topLevelItemCount())]
        return [str(item.data(0, OWNER_ID)) for item in items]

    def sender_lines(self) -> tuple[str, ...]:
        """The head of the letter."""
        return tuple(line.strip() for line in self.sender.toPlainText().splitlines() if line.strip())

    # inside

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _list(self) -> QTreeWidget:
        owners = QTreeWidget()
        owners.setObjectName("confirmationOwners")
        owners.setAccessibleName(self.tr("Owners"))
        owners.setRootIsDecorated(False)
        owners.setUniformRowHeights(True)
        owners.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        titles = [self.tr("Owner"), self.tr("Cameras"), self.tr("To confirm"), self.tr("Oldest"), self.tr("Asked on"), self.tr("Reply by")]
        owners.setHeaderLabels([*titles, self.tr("Answered on"), self.tr("Contact")])
        # names first: what doesn't fit beside them is scrolled to
        owners.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        owners.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        owners.setColumnWidth(0, owners.fontMetrics().averageCharWidth() * OWNER_LETTERS)
        return owners

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Sender"), self.sender)
        form.addRow(self.tr("Reply by"), self.reply_by)
        row = QHBoxLayout()
        for button in (self.sheets, self.reminders, self.answer, self.paper):
            row.addWidget(button)
        row.addStretch(1)
        working = QHBoxLayout()
        working.addWidget(self.progress, 1)
        working.addWidget(self.cancel)
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.shown)
        column.addWidget(self.owners, 1)
        column.addWidget(self.about)
        column.addLayout(form)
        column.addLayout(row)
        column.addLayout(working)
        column.addWidget(buttons)

    def _fill(self) -> None:
        which = self.shown.currentData()
        self.owners.clear()
        for one in self._rounds:
            if (which == TO_ASK and (one.waiting or not one.unconfirmed)) or (which == UNANSWERED and not one.waiting):
                continue
            self.owners.addTopLevelItem(self._item(one))
        count = self.owners.topLevelItemCount()
        if count:
            self.about.setText(self.tr("Owners shown: {count}. Without a choice all of them are meant.").format(count=count))
        else:
            self.about.setText(self.tr("No owner here: choose another list above, or take lists with owners in first."))
        self._enable()

    def _item(self, one: OwnerRound) -> QTreeWidgetItem:
        asked = one.asked
        cells = [
            one.owner.name,
            str(one.cameras),
            str(one.unconfirmed),
            _day(one.oldest) if one.oldest else self.tr("never"),
            _day(asked.written_at) if asked else "",
            _day(asked.reply_by) if asked else "",
            _day(asked.answered_at) if asked else "",
            (one.owner.email or one.owner.phone or "") if one.reachable else self.tr("nobody can be reached"),
        ]
        item = QTreeWidgetItem(cells)
        item.setData(0, OWNER_ID, one.owner.owner_id)
        item.setToolTip(0, one.owner.name)
        for column in (1, 2):
            item.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        if one.overdue(self._today):
            item.setToolTip(5, self.tr("The last day for an answer is over."))
            item.setBackground(5, QBrush(QColor(COLOURS["corrected"])))
            item.setForeground(5, QBrush(QColor("#202020")))
        return item

    def _enable(self) -> None:
        idle = not self.progress.isVisible()
        count = self.owners.topLevelItemCount()
        waiting = {one.owner.owner_id for one in self._rounds if one.waiting}
        for button in (self.sheets, self.answer):
            button.setEnabled(idle)
        self.sheets.setEnabled(idle and count > 0)
        self.reminders.setEnabled(idle and count > 0 and set(self.chosen()) <= waiting)
        self.paper.setEnabled(idle and len(self.owners.selectedItems()) == 1)


class AnswerPreview(QDialog):
    """What an answer would change, row by row, before anything is written."""

    def __init__(self, report: AnswerReport, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        HelpKey(self, lambda: INVENTORY)
        self.setObjectName("CameraRequisitionAnswer")
        QgsGui.enableAutoGeometryRestore(self)
        self.setWindowTitle(self.tr("Answer: {name}").format(name=name))
        counts = self.tr("Confirmed: {confirmed}, corrected: {corrected}, new: {added}, rejected: {rejected}, nothing said: {unsaid}.").format(
            **{what: report.count(what) for what in ("confirmed", "corrected", "added", "rejected", "unsaid")}
        )
        about = QLabel(f"{', '.join(report.owners)}. {counts}" if report.owners else counts)
        about.setObjectName("answerAbout")
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = QTreeWidget()
        self.rows.setObjectName("answerRows")
        self.rows.setAccessibleName(self.windowTitle())
        self.rows.setHeaderLabels([self.tr("Row"), self.tr("Becomes"), self.tr("Record"), self.tr("In detail")])
        self.rows.setRootIsDecorated(False)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._said = [_says_something(row) for row in report.rows]
        for row in report.rows:
            self.rows.addTopLevelItem(_answer_item(row))
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.rows.header().setStretchLastSection(False)
        self.only_news = QCheckBox(self.tr("Only rows that say something"))
        self.only_news.setObjectName("answerOnlyNews")
        self.only_news.toggled.connect(self._hide_the_rest)
        self.only_news.setChecked(any(_says_something(row) for row in report.rows))
        self.lost = QLabel("\n".join(self._lost_columns(report)))
        self.lost.setObjectName("answerLost")
        self.lost.setWordWrap(True)
        self.lost.setTextFormat(Qt.TextFormat.PlainText)
        as_warning(self.lost)
        self.lost.setVisible(bool(self.lost.text()))
        buttons = button_box(OK, CANCEL)
        buttons.button(OK).setText(self.tr("Take in"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(about)
        column_.addWidget(self.lost)
        column_.addWidget(self.only_news)
        column_.addWidget(self.rows, 1)
        column_.addWidget(buttons)
        resize_on_screen(self, 980, 480)

    def _hide_the_rest(self, hidden: bool) -> None:
        for row, said in enumerate(self._said):
            self.rows.topLevelItem(row).setHidden(hidden and not said)

    def _lost_columns(self, report: AnswerReport) -> list[str]:
        """What of the file can't be read."""
        lines = []
        if report.unread:
            lines.append(self.tr("Columns whose names were lost, and that were not read: {columns}").format(columns=", ".join(report.unread)))
        if report.lacking:
            titles = ", ".join(_field_title(name) for name in report.lacking)
            lines.append(self.tr("Columns that are missing: {columns}").format(columns=titles))
        return lines


def _says_something(row: AnswerRow) -> bool:
    return row.what != "unsaid" or bool(row.changes or row.notes)


def _answer_item(row: AnswerRow) -> QTreeWidgetItem:
    table = row.record.partition(":")[0] if ":" in row.record else "camera"
    arrow = translate("Confirmation", "{title}: {before} → {after}")
    parts = [
        arrow.format(title=column_title(name), before=value_text(table, name, old), after=value_text(table, name, new))
        for name, old, new in row.changes
    ]
    stays = translate("Confirmation", "{title}: stays {kept} as surveyed (said: {said})")
    parts += [
        stays.format(title=column_title(name), kept=value_text(table, name, kept), said=value_text(table, name, said))
        for name, kept, said in row.kept
    ]
    parts += [translated(code, {**why, "field": _field_title(str(why["field"]))} if "field" in why else why) for code, why in row.notes]
    what = translate("Confirmation", "not confirmed") if row.what == "unsaid" and _says_something(row) else _what(row.what)
    # a new camera's id is drawn when it is taken in
    item = QTreeWidgetItem([str(row.number), what, "" if row.what == "added" else row.record, "; ".join(parts)])
    item.setToolTip(3, "\n".join(parts))
    if row.what in COLOURS:
        for column in range(4):
            item.setBackground(column, QBrush(QColor(COLOURS[row.what])))
            item.setForeground(column, QBrush(QColor("#202020")))
    return item


def _field_title(name: str) -> str:
    """What a field of a sheet is called; some are no columns of the inventory."""
    own = {
        "correct": translate("Confirmation", "correct (yes/no)"),
        "remark": translate("Confirmation", "remark"),
        "recorder": translate("Confirmation", "recorder"),
        "latitude": translate("Confirmation", "latitude"),
        "longitude": translate("Confirmation", "longitude"),
    }
    return own.get(name) or column_title(name)


def _what(what: str) -> str:
    return {
        "confirmed": translate("Confirmation", "confirmed"),
        "corrected": translate("Confirmation", "corrected"),
        "added": translate("Confirmation", "new"),
        "rejected": translate("Confirmation", "rejected"),
        "unsaid": translate("Confirmation", "nothing said"),
    }.get(what, what)


def _day(text: Optional[Any]) -> str:
    try:
        return day(date.fromisoformat(str(text or "")[:10]))
    except ValueError:
        return ""
