"""What lists have left to be decided: the questions, both sides of each, and the two answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.gis.field_titles import column_title
from camera_requisition.gis.field_values import value_text
from camera_requisition.gis.help_pages import INVENTORY
from camera_requisition.gis.numbers import figure
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CLOSE, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen
from camera_requisition.gui.widgets.remembered import remember_splitter

if TYPE_CHECKING:
    from camera_requisition.jobs.decide_reviews import OpenReview

translate = QCoreApplication.translate
KEY = int(Qt.ItemDataRole.UserRole)
SAME_CAMERA, SURVEYED, OWNER = "same_camera", "surveyed_differs", "owner_doubtful"
KINDS = (SAME_CAMERA, OWNER, SURVEYED)


def kind_text(kind: str) -> str:
    """What a kind of question asks."""
    return {
        SAME_CAMERA: translate("Reviews", "Is it a camera that is known already?"),
        OWNER: translate("Reviews", "Is it an owner that is known already?"),
        SURVEYED: translate("Reviews", "A list says otherwise than what was surveyed"),
    }.get(kind, kind)


def answers_of(kind: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two answers to a kind of question: (word, text of its button)."""
    return {
        SAME_CAMERA: (("same", translate("Reviews", "One camera")), ("different", translate("Reviews", "Two cameras"))),
        OWNER: (("same", translate("Reviews", "One owner")), ("different", translate("Reviews", "Two owners"))),
        SURVEYED: (("kept", translate("Reviews", "Keep what was surveyed")), ("taken", translate("Reviews", "Take what the list says"))),
    }[kind]


class ReviewsDialog(QDialog):
    """Stays open beside the map while questions are answered. It only tells what is wanted."""

    answered = pyqtSignal(list, str)
    """Keys of the questions, and the answer to all of them."""
    pointed_at = pyqtSignal(int)
    """Key of the question whose cameras are to be shown on the map."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionReviews")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: INVENTORY)
        self.setWindowTitle(self.tr("To be decided"))
        self._questions: dict[int, OpenReview] = {}
        self.about = QLabel()
        self.about.setObjectName("reviewsAbout")
        self.about.setWordWrap(True)
        self.tree = self._tree()
        self.detail = QLabel()
        self.detail.setObjectName("reviewDetail")
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.table = self._table()
        self.first, self.second = QPushButton(), QPushButton()
        self.first.setObjectName("firstAnswer")
        self.second.setObjectName("secondAnswer")
        self.show_on_map = QPushButton(self.tr("Show on the map"))
        self.show_on_map.setObjectName("showOnMap")
        self._lay_out()
        self.tree.itemSelectionChanged.connect(self._selected)
        self.first.clicked.connect(lambda: self._answer(0))
        self.second.clicked.connect(lambda: self._answer(1))
        self.show_on_map.clicked.connect(lambda: self.pointed_at.emit(self.chosen()[0]))
        resize_on_screen(self, 900, 520)

    def show_questions(self, questions: Sequence[OpenReview]) -> None:
        """Show what is open, grouped by what is asked; the first is chosen."""
        self._questions = {question.review.key: question for question in questions}
        self.tree.clear()
        for kind in KINDS:
            of_kind = [question for question in questions if question.review.kind == kind]
            if not of_kind:
                continue
            group = QTreeWidgetItem([kind_text(kind), str(len(of_kind))])
            group.setToolTip(0, kind_text(kind))
            for question in of_kind:
                item = QTreeWidgetItem([question_text(question)])
                item.setToolTip(0, question_text(question))
                item.setData(0, KEY, question.review.key)
                group.addChild(item)
            self.tree.addTopLevelItem(group)
            group.setExpanded(True)
        if questions:
            self.about.setText(self.tr("Questions: {count}. Nothing changes before they are answered.").format(count=len(questions)))
            self.tree.setCurrentItem(self.tree.topLevelItem(0).child(0))
        else:
            self.about.setText(
                self.tr(
                    "Nothing is left to be decided. Questions come up when a list is taken in that names cameras or owners "
                    "like known ones, or says otherwise than what was surveyed."
                )
            )
        self._selected()

    def show_waiting(self, waiting: bool) -> None:
        """Let nothing be answered while answers are carried out."""
        self.tree.setEnabled(not waiting)
        if waiting:
            for button in (self.first, self.second, self.show_on_map):
                button.setEnabled(False)
        else:
            self._selected()

    def chosen(self) -> list[int]:
        """Keys of the questions chosen; a group stands for all in it."""
        keys: list[int] = []
        for item in self.tree.selectedItems():
            items = [item] if item.childCount() == 0 else [item.child(row) for row in range(item.childCount())]
            keys.extend(int(one.data(0, KEY)) for one in items if one.data(0, KEY) is not None)
        return list(dict.fromkeys(keys))

    # inside

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.detail)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.first)
        row.addWidget(self.second)
        row.addStretch(1)
        row.addWidget(self.show_on_map)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.tree)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        remember_splitter(splitter, "reviews")
        buttons = button_box(CLOSE)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.about)
        whole.addWidget(splitter, 1)
        whole.addWidget(buttons)

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("questions")
        tree.setAccessibleName(self.tr("Questions"))
        tree.setHeaderHidden(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setMinimumWidth(260)
        # How many there are has a column of its own: at the end of a long heading it would be cut off.
        tree.setColumnCount(2)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setTabKeyNavigation(False)
        table.setObjectName("sides")
        table.setAccessibleName(self.tr("Both sides"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.verticalHeader().setVisible(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _selected(self) -> None:
        keys = self.chosen()
        questions = [self._questions[key] for key in keys if key in self._questions]
        kinds = {question.review.kind for question in questions}
        usable = len(kinds) == 1
        for button in (self.first, self.second):
            button.setEnabled(usable)
        self.show_on_map.setEnabled(len(questions) == 1 and places_of(questions[0]) != [])
        if usable:
            (_, first), (_, second) = answers_of(kinds.pop())
            many = len(questions) > 1
            self.first.setText(self.tr("{answer} ({count})").format(answer=first, count=len(questions)) if many else first)
            self.second.setText(self.tr("{answer} ({count})").format(answer=second, count=len(questions)) if many else second)
        for button in (self.first, self.second):
            button.setVisible(usable)
        self._show_sides(questions[0] if len(questions) == 1 else None, len(questions))

    def _show_sides(self, question: Optional[OpenReview], count: int) -> None:
        self.table.setRowCount(0)
        self.table.setVisible(question is not None)
        if question is None:
            self.detail.setText(self.tr("{count} questions chosen.").format(count=count) if count else self.tr("Choose a question."))
            return
        self.detail.setText(detail_text(question))
        second = self.tr("The list says") if question.other is None else self.tr("Known")
        first = self.tr("Surveyed") if question.other is None else self.tr("New")
        self.table.setHorizontalHeaderLabels(["", first, second])
        self.table.setRowCount(len(question.columns))
        table = question.review.table_name
        for row, (column, one, other) in enumerate(question.columns):
            texts = (column_title(column), value_text(table, column, one), value_text(table, column, other))
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if one != other:
                    font = QFont(item.font())
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, place, item)
        self.table.resizeRowsToContents()

    def _answer(self, which: int) -> None:
        keys = self.chosen()
        kinds = {self._questions[key].review.kind for key in keys}
        if len(kinds) == 1:
            self.answered.emit(keys, answers_of(kinds.pop())[which][0])


def question_text(question: OpenReview) -> str:
    """A question in one line: what is asked about, and what it may be."""
    one = name_of(question.record)
    return one if question.other is None else f"{one} – {name_of(question.other)}"


def name_of(record: Any) -> str:
    """What people call a camera or an owner."""
    return str(getattr(record, "label", None) or getattr(record, "name", None) or getattr(record, "address", None) or record_id(record))


def record_id(record: Any) -> str:
    """The id of a camera or an owner."""
    return str(getattr(record, "camera_id", None) or record.owner_id)


def detail_text(question: OpenReview) -> str:
    """Where a question comes from, and how far apart its cameras stand and look."""
    parts = []
    if question.source or question.file_name:
        source = question.source or "?"
        said = translate("Reviews", "From a list of {source}").format(source=source)
        if question.file_name:
            said = translate("Reviews", "From the list {file} of {source}").format(file=question.file_name, source=source)
        if question.review.row_number is not None:
            said = translate("Reviews", "{list}, row {row}").format(list=said, row=question.review.row_number)
        parts.append(said)
    if question.distance_m is not None:
        parts.append(translate("Reviews", "{distance} m apart").format(distance=figure(question.distance_m, 1)))
    if question.turned_deg is not None:
        parts.append(translate("Reviews", "Headings {degrees}° apart").format(degrees=figure(question.turned_deg, 0)))
    return ". ".join(parts) + "." if parts else ""


def places_of(question: OpenReview) -> list[tuple[float, float]]:
    """The coordinates of the cameras of a question."""
    records = (question.record, question.other)
    return [(one.x, one.y) for one in records if getattr(one, "x", None) is not None and getattr(one, "y", None) is not None]  # type: ignore[union-attr,misc]
