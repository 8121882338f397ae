"""What was found: one line, the filters, the table, the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from camera_requisition.core.records.vocabulary import Certainty, RetentionState
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.dock import texts
from camera_requisition.gui.dock.coverage_legend import CoverageLegend
from camera_requisition.gui.dock.result_filter import ResultFilter
from camera_requisition.gui.dock.result_view import ResultView
from camera_requisition.gui.dock.summary_line import summary_line
from camera_requisition.gui.icons import icon
from camera_requisition.gui.notices import as_warning
from camera_requisition.gui.widgets.empty_hint import EmptyHint
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match, SearchResult

FEWEST_ROWS = 7


class ResultSection(QWidget):
    """The page of the cameras. `contacts_wanted(matches)` and `left_out_wanted()` ask for dialogs."""

    contacts_wanted = pyqtSignal(list)
    left_out_wanted = pyqtSignal()
    unplaced_wanted = pyqtSignal()

    def __init__(self, work: Work, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionResultPage")
        self._work = work
        self.summary = QLabel()
        self.summary.setObjectName("summary")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.summary.setStyleSheet("font-weight: bold;")
        self.outdated = QLabel(self.tr("Place, time or inventory have changed since this search. Search again."))
        self.outdated.setObjectName("outdated")
        self.outdated.setWordWrap(True)
        as_warning(self.outdated)
        self.coverage_text = QLabel()
        self.coverage_text.setObjectName("coverageText")
        self.coverage_text.setWordWrap(True)
        self.coverage_text.setTextFormat(Qt.TextFormat.PlainText)
        self.coverage_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.coverage_text.setVisible(False)
        self.legend = CoverageLegend()
        self.legend.setVisible(False)
        self.warnings = QLabel()
        self.warnings.setWordWrap(True)
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        self.unplaced = _link_button()
        self.unplaced.setToolTip(self.tr("Cameras of these municipalities whose place is not recorded"))
        self.unplaced.clicked.connect(self.unplaced_wanted)
        self.left_out = _link_button()
        self.left_out.setToolTip(self.tr("Cameras near the place that were considered and don't count, each with the reason"))
        self.left_out.clicked.connect(self.left_out_wanted)
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.view = ResultView()
        self.view.results.marks_edited.connect(work.edit_marks)
        self.hint = EmptyHint(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for widget in (self.summary, self.coverage_text, self.legend, self.outdated, self.warnings):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.unplaced)
        row.addWidget(self.left_out)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._filters())
        self.view.setMinimumHeight(FEWEST_ROWS * (self.view.fontMetrics().height() + 4))
        column.addWidget(self.view, 1)
        column.addLayout(self._marked())
        column.addLayout(self._shown())
        work.result_changed.connect(self.show_result)
        work.marks_changed.connect(self._show_marks)
        for signal in (work.incident_changed, work.times_changed, work.inventory_changed):
            signal.connect(self._show_outdated)
        self.show_result()

    def show_result(self) -> None:
        """Show the result of the work."""
        result = self._work.result
        self.view.results.show(result, self._work.marks, self._work.zone)
        self.view.expand_groups()
        self._show_outdated()
        if result is None:
            self.summary.setText(self.tr("Nothing searched yet: draw a place or a path, give the times, and search."))
        else:
            self.summary.setText(summary_line(result))
        self.hint.set_text(self._hint_text())
        sentences = [translated(code, values) for code, values in result.warnings] if result else []
        self.warnings.setText("\n".join(sentences))
        self.warnings.setVisible(bool(sentences))
        unplaced, left_out = (len(result.unplaced), _left_out(result)) if result else (0, 0)
        self.unplaced.setText(self.tr("{count} without coordinates may be near…").format(count=unplaced))
        self.unplaced.setVisible(unplaced > 0)
        self.left_out.setText(self.tr("{count} considered, left out…").format(count=left_out))
        self.left_out.setVisible(left_out > 0)
        self._show_count()

    def _hint_text(self) -> str:
        """What to do where the table is empty."""
        result = self._work.result
        if result is None:
            return ""  # the line above says it
        if result.matches:
            return self.tr("The filters hide every camera. Empty them to see all.")
        if self._work.inventory is not None and self._work.inventory.taken_on is None:
            return self.tr("The inventory has no cameras yet: take the first list in (Inventory ▸ Take in a list…), then search again.")
        return self.tr("Draw a larger place or widen the path (1 Place and time ▸ More), then search again.")

    def show_coverage(self, text: str) -> None:
        """Show the figures of the coverage, with the legend of its colours; nothing for an empty text."""
        self.coverage_text.setText(text)
        self.coverage_text.setVisible(bool(text))
        self.legend.setVisible(bool(text))

    def _filters(self) -> QHBoxLayout:
        self.text = QLineEdit()
        self.text.setObjectName("filterText")
        self.text.setPlaceholderText(self.tr("Filter by camera, owner, address"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._filter)
        self.certainty = QComboBox()
        self.certainty.setAccessibleName(self.tr("Filter by certainty"))
        self.certainty.addItem(self.tr("any certainty"), "")
        for certainty in Certainty:
            self.certainty.addItem(texts.certainty_text(certainty.value), certainty.value)
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("Filter by state"))
        self.state.addItem(self.tr("any state"), "")
        for state in RetentionState:
            self.state.addItem(texts.state_text(state.value), state.value)
        self.state.setMinimumContentsLength(9)
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.view().setMinimumWidth(240)
        for box in (self.certainty, self.state):
            box.currentIndexChanged.connect(self._filter)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.certainty)
        row.addWidget(self.state)
        return row

    def _shown(self) -> QHBoxLayout:
        """How the cameras are shown."""
        self.grouped = QCheckBox(self.tr("By owner"))
        self.grouped.setObjectName("grouped")
        self.grouped.setToolTip(self.tr("Group the cameras by their owner"))
        self.grouped.toggled.connect(self.view.set_grouped)
        self.on_map = QCheckBox(self.tr("On the map"))
        self.on_map.setChecked(True)
        self.on_map.setToolTip(self.tr("Show views, numbers and unseen stretches on the map"))
        self.coverage = QCheckBox(self.tr("Coverage"))
        self.coverage.setObjectName("coverage")
        self.coverage.setToolTip(self.tr("Show by how many cameras each part of place and path is seen, on the map and as figures"))
        row = QHBoxLayout()
        for box in (self.grouped, self.on_map, self.coverage):
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _marked(self) -> QHBoxLayout:
        """How many are shown and marked, and what can be done with them."""
        self.marks = QToolButton()
        self.marks.setText(self.tr("Mark…"))
        self.marks.setToolTip(self.tr("Change the marks of the selected rows, or of all that the filters show"))
        self.marks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.marks.setMenu(self._marks_menu())
        self.contacts = QPushButton(icon("contacts"), self.tr("Contacts…"))
        self.contacts.setToolTip(self.tr("Telephone and address of the selected cameras' owners. Opening them is logged."))
        self.contacts.clicked.connect(lambda: self.contacts_wanted.emit(self.view.selected() or self.view.shown()))
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.marks)
        row.addWidget(self.contacts)
        return row

    def _marks_menu(self) -> QMenu:
        menu = QMenu(self.marks)
        entries: list[tuple[str, str, bool]] = [
            (self.tr("Keep"), "keep", True),
            (self.tr("Don't keep"), "keep", False),
            (self.tr("Request"), "request", True),
            (self.tr("Don't request"), "request", False),
        ]
        for text, which, ticked in entries:
            menu.addAction(text, lambda which=which, ticked=ticked: self._mark(which, ticked))
        menu.addSeparator()
        menu.addAction(self.tr("Request only those that see it"), self._request_sure)
        return menu

    def _mark(self, which: str, ticked: bool) -> None:
        self._work.edit_marks(_ids(self.view.selected() or self.view.shown()), which, ticked)

    def _request_sure(self) -> None:
        shown = self.view.shown()
        sure = [match for match in shown if match.certainty == Certainty.SEES.value]
        self._work.edit_marks(_ids(shown), "request", False)
        self._work.edit_marks(_ids(sure), "request", True)

    def _filter(self, *_changed: Any) -> None:
        self.view.set_filter(ResultFilter.of(self.text.text(), self.certainty.currentData(), self.state.currentData()))
        self._show_count()

    def _show_marks(self) -> None:
        self.view.results.show_marks(self._work.marks)
        self._show_count()

    def _show_count(self) -> None:
        result = self._work.result
        if result is None or not result.matches:
            self.count.setText("")
            return
        self.count.setText(
            self.tr("{shown} of {all} shown · keep {keep} · request {request}").format(
                shown=len(self.view.shown()),
                all=len(result.matches),
                keep=len(self._work.marked("keep")),
                request=len(self._work.marked("request")),
            )
        )

    def _show_outdated(self) -> None:
        self.outdated.setVisible(self._work.outdated)


def _ids(matches: list[Match]) -> list[str]:
    return [match.candidate.camera.camera_id for match in matches]


def _link_button() -> QPushButton:
    button = QPushButton()
    button.setFlat(True)
    button.setStyleSheet("text-align: left; text-decoration: underline; padding: 2px;")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _left_out(result: SearchResult) -> int:
    from camera_requisition.jobs.summarise_search import cameras_left_out

    return len(cameras_left_out(result))
