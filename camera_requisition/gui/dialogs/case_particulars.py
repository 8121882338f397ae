"""The particulars of a case: what the papers need beside place, time and cameras. What is still missing is told while one types."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.gis import settings
from camera_requisition.gis.help_pages import PACKETS
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.dialogs.particular_fields import Particular, labels, pages
from camera_requisition.gui.help import HelpKey
from camera_requisition.gui.widgets.buttons import CANCEL, OK, button_box
from camera_requisition.gui.widgets.on_screen import resize_on_screen
from camera_requisition.gui.widgets.optional_date import OptionalDate

translate = QCoreApplication.translate
REMEMBERED = ("service.", "signer.", "delivery.")
ENOUGH_LINES = 3


class CaseParticularsDialog(QDialog):
    """Edits the contract's `CASE` as a plain dictionary; what it doesn't show is left as it is."""

    def __init__(self, particulars: Mapping[str, Any], pack: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("CameraRequisitionParticulars")
        QgsGui.enableAutoGeometryRestore(self)
        HelpKey(self, lambda: PACKETS)
        self.setWindowTitle(self.tr("Case particulars"))
        self._pack = pack
        self._given = dict(particulars)
        self.fields: dict[str, QWidget] = {}
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Pages of the particulars"))
        for title, entries in pages():
            self.tabs.addTab(self._page(entries), title)
        self.missing = QLabel()
        self.missing.setObjectName("missing")
        self.missing.setWordWrap(True)
        self.missing.setMinimumHeight(self.fontMetrics().lineSpacing() * ENOUGH_LINES)
        self.buttons = button_box(OK, CANCEL)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)
        resize_on_screen(self, 560, 470)
        self._fill()
        self._check()

    def fix_invented(self) -> None:
        """The case is an exercise, and can't be made a real one."""
        tick = self.fields["invented"]
        tick.setChecked(True)  # type: ignore[attr-defined]
        tick.setEnabled(False)
        tick.setToolTip(self.tr("Papers from the demonstration always say that they are invented."))

    def particulars(self) -> dict[str, Any]:
        """What the dialog holds, nested as the contract has it; empty fields are left out."""
        nested: dict[str, Any] = {key: value for key, value in self._given.items() if not isinstance(value, Mapping)}
        nested.update({key: dict(value) for key, value in self._given.items() if isinstance(value, Mapping)})
        for name, widget in self.fields.items():
            _put(nested, name, _value(widget))
        return nested

    def accept(self) -> None:
        """Close, and remember service, signer and delivery for the next case."""
        remembered: dict[str, Any] = {}
        for name, widget in self.fields.items():
            if name.startswith(REMEMBERED):
                _put(remembered, name, _value(widget))
        settings.LETTERHEAD.set(json.dumps(remembered, ensure_ascii=False))
        super().accept()

    def _page(self, entries: list[Particular]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        form = QFormLayout()
        column.addLayout(form)
        column.addStretch(1)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for entry in entries:
            widget = self._widget(entry)
            widget.setObjectName(entry.name)
            self.fields[entry.name] = widget
            if entry.kind == "tick":
                form.addRow(widget)
            else:
                form.addRow(entry.label, widget)
        return page

    def _widget(self, entry: Particular) -> QWidget:
        widget: Any
        if entry.kind == "choice":
            widget = QComboBox()
            for value, text in entry.choices:
                widget.addItem(text, value)
            widget.currentIndexChanged.connect(self._check)
        elif entry.kind == "offered":
            widget = QComboBox()
            widget.setEditable(True)
            widget.addItems(["", *self._offered(entry.name)])
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            widget.currentTextChanged.connect(self._check)
        elif entry.kind == "date":
            widget = OptionalDate(entry.label)
            widget.changed.connect(self._check)
        elif entry.kind == "tick":
            widget = QCheckBox(entry.label)
            widget.toggled.connect(self._check)
        elif entry.kind == "long":
            widget = QPlainTextEdit()
            widget.setTabChangesFocus(True)
            widget.setMaximumHeight(self.fontMetrics().lineSpacing() * (ENOUGH_LINES + 1))
            widget.textChanged.connect(self._check)
        else:
            widget = QLineEdit()
            widget.textChanged.connect(self._check)
        widget.setAccessibleName(entry.label)
        return widget

    def _offered(self, name: str) -> list[str]:
        """What the pack offers for a field that may be typed as well."""
        from camera_requisition.jobs.case_particulars import capacities

        try:
            return capacities(self._pack) if name == "signer.capacity" else []
        except CameraRequisitionError:
            return []  # what is wrong with the pack is said below

    def _fill(self) -> None:
        remembered = letterhead()
        for name, widget in self.fields.items():
            value = _get(self._given, name)
            if value is None and name.startswith(REMEMBERED):
                value = _get(remembered, name)
            _show(widget, value)

    def _check(self, *_changed: Any) -> None:
        from camera_requisition.jobs.case_particulars import case_advice, missing_particulars, missing_to_freeze

        if len(self.fields) < len(labels()) or not hasattr(self, "missing"):
            return  # still being built
        try:
            given = self.particulars()
            lines = [missing_text(missing_to_freeze(given), missing_particulars(given, self._pack))]
            self.missing.setText("\n".join([*lines, *case_advice(given, self._pack, time.time())]))
        except CameraRequisitionError as error:
            self.missing.setText(error_sentence(error))


def missing_text(to_freeze: list[str], to_request: list[str]) -> str:
    """What the papers still need, given the dotted names of what is missing."""
    names = labels()

    def listed(missing: list[str]) -> str:
        return ", ".join(names.get(name, name) for name in missing)

    lines = []
    if to_freeze:
        lines.append(translate("Particulars", "To freeze, still missing: {names}.").format(names=listed(to_freeze)))
    further = [name for name in to_request if name not in to_freeze]
    if further:
        lines.append(translate("Particulars", "For requisitions, still missing: {names}.").format(names=listed(further)))
    if lines:
        lines.append(translate("Particulars", "Without them the papers are drafts."))
    return "\n".join(lines) or translate("Particulars", "Complete: nothing is missing.")


def letterhead() -> dict[str, Any]:
    """Service, signer and delivery of the last case."""
    try:
        remembered = json.loads(settings.LETTERHEAD.get())
    except ValueError:
        return {}
    return remembered if isinstance(remembered, dict) else {}


def with_letterhead(particulars: Mapping[str, Any]) -> dict[str, Any]:
    """`particulars` with service, signer and delivery of the last case where it has none."""
    return {**letterhead(), **particulars}


def _get(nested: Mapping[str, Any], name: str) -> Any:
    value: Any = nested
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _put(nested: dict[str, Any], name: str, value: Any) -> None:
    *outer, last = name.split(".")
    place = nested
    for part in outer:
        place = place.setdefault(part, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value


def _value(widget: Any) -> Any:
    if isinstance(widget, OptionalDate):
        return widget.value()
    if isinstance(widget, QCheckBox):
        return widget.isChecked() or None
    if isinstance(widget, QComboBox):
        return (widget.currentText().strip() if widget.isEditable() else widget.currentData()) or None
    text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
    return text.strip() or None


def _show(widget: Any, value: Any) -> None:
    if isinstance(widget, OptionalDate):
        widget.set_value(value)
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QComboBox) and widget.isEditable():
        widget.setCurrentText(str(value or ""))
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(widget.findData(value or ""), 0))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value or ""))
    else:
        widget.setText(str(value or ""))
