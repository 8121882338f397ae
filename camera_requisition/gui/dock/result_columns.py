"""The columns of the cameras found: their titles, what explains them, and the colours of the states."""

from __future__ import annotations

from enum import IntEnum
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QBrush, QColor

from camera_requisition.core.records.vocabulary import RetentionState

translate = QCoreApplication.translate


class Column(IntEnum):
    """What the table shows, from left to right."""

    CAMERA = 0
    OWNER = 1
    CERTAINTY = 2
    DISTANCE = 3
    WINDOW = 4
    DEADLINE = 5
    KEEP = 6
    REQUEST = 7


STATE_ORDER = [state.value for state in RetentionState]
STATE_COLOURS = {  # (background, text): contrast of at least 7 to 1, and the text says the same
    RetentionState.POSSIBLY_OVERWRITTEN.value: ("#f8c9c4", "#5c0f0a"),
    RetentionState.URGENT.value: ("#ffdca8", "#4d2c00"),
    RetentionState.UNKNOWN.value: ("#e3e0ee", "#2f2650"),
    RetentionState.SAFE.value: ("#d3ecd6", "#0e3a17"),
    RetentionState.PRESUMED_OVERWRITTEN.value: ("#d9d9d9", "#333333"),
    RetentionState.OVERWRITTEN.value: ("#bdbdbd", "#222222"),
}


def state_brush(state: Optional[str], role: int) -> Optional[QBrush]:
    """The colour of a state as background or as text; None for other roles."""
    background, foreground = STATE_COLOURS.get(state or "", (None, None))
    if background is None:
        return None
    if role == Qt.ItemDataRole.BackgroundRole:
        return QBrush(QColor(background))
    if role == Qt.ItemDataRole.ForegroundRole:
        return QBrush(QColor(foreground))
    return None


def titles() -> list[str]:
    """Of the columns."""
    return [
        translate("ResultModel", "Camera"),
        translate("ResultModel", "Owner"),
        translate("ResultModel", "Certainty"),
        translate("ResultModel", "Distance"),
        translate("ResultModel", "Footage of"),
        translate("ResultModel", "Overwritten from"),
        translate("ResultModel", "Keep"),
        translate("ResultModel", "Request"),
    ]


def explanations() -> dict[Column, str]:
    """Tooltips of the columns whose title doesn't say it all."""
    return {
        Column.CERTAINTY: translate("ResultModel", "Sees it: with the smallest plausible view. May see it: only with the largest."),
        Column.DISTANCE: translate("ResultModel", "From the lens to the nearest seen part of the incident"),
        Column.WINDOW: translate("ResultModel", "First and last minute to be asked for"),
        Column.DEADLINE: translate("ResultModel", "Reckoned with the shortest known retention"),
        Column.KEEP: translate("ResultModel", "Ask the owner to keep the footage: mark widely"),
        Column.REQUEST: translate("ResultModel", "Ask the owner to hand the footage over: mark narrowly"),
    }
