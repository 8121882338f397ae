"""What each column of a list means: one line a column, with its first values and a choice of fields."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from camera_requisition.gis.field_titles import title
from camera_requisition.jobs.inspect_list import ListFacts

translate = QCoreApplication.translate
LONGEST_SAMPLE = 60
MOST_COLUMNS = 300
"""A list with thousands of columns shows the first ones and those that mean something: a choice for each would stop the desktop."""


class MappingTable(QTableWidget):
    """`changed` comes when the user gives a column another meaning."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, 3, parent)
        self.setTabKeyNavigation(False)
        self.setObjectName("CameraRequisitionMapping")
        self.setAccessibleName(translate("MappingTable", "What each column means"))
        self.setHorizontalHeaderLabels(
            [translate("MappingTable", "Column"), translate("MappingTable", "First values"), translate("MappingTable", "Means")]
        )
        self.verticalHeader().setVisible(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._guessed: dict[str, str] = {}
        self._given: dict[str, Optional[str]] = {}

    def show_list(self, facts: ListFacts, given: dict[str, Optional[str]]) -> None:
        """Show the columns of a list; `given` is the mapping that was told before."""
        self._given = dict(given)
        self._guessed = {column: target for column, target in facts.meanings.items() if facts.how[column] != "given"}
        meaning = [column for column in facts.columns if column in facts.meanings]
        shown = facts.columns if len(facts.columns) <= MOST_COLUMNS else tuple(dict.fromkeys((*meaning, *facts.columns)))[:MOST_COLUMNS]
        choices = sorted(((title(target), target) for target in facts.targets), key=lambda one: one[0].casefold())
        self.setRowCount(len(shown))
        for row, column in enumerate(shown):
            samples = " · ".join(dict.fromkeys(text for text in facts.samples.get(column, ()) if text))
            self._write(row, 0, column)
            self._write(row, 1, samples[:LONGEST_SAMPLE] + ("…" if len(samples) > LONGEST_SAMPLE else ""), samples[:1000])
            self.setCellWidget(row, 2, self._choice(column, facts.meanings.get(column, ""), choices))
        self.resizeColumnToContents(0)
        self.setColumnWidth(0, min(self.columnWidth(0) + 12, 260))
        self.setColumnWidth(2, self.fontMetrics().averageCharWidth() * 48)

    def mapping(self) -> dict[str, Optional[str]]:
        """What the user has said, beyond what was guessed: `table.field` → column, None for a guess taken away."""
        return dict(self._given)

    def _choice(self, column: str, target: str, choices: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"means {column}")
        box.setAccessibleName(column)
        box.addItem(translate("MappingTable", "(not used)"), "")
        for text, value in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findData(target), 0))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.wheelEvent = lambda event: event.ignore()  # turning the wheel over the table scrolls, it never changes a meaning
        box.activated.connect(lambda _index, name=column, choice=box: self._say(name, str(choice.currentData())))
        return box

    def _say(self, column: str, target: str) -> None:
        before = next((name for name, value in self._given.items() if value == column), self._guessed.get(column))
        if before == target:
            return
        if before:
            self._given.pop(before, None)
            if self._guessed.get(column) == before:
                self._given[before] = None
        if target:
            self._given[target] = column
        self.changed.emit()

    def _write(self, row: int, column: int, text: str, hint: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(hint or text)
        self.setItem(row, column, item)
