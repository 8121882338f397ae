"""Runs inside QGIS (`--code`): answers where things are on the screen and what they say. It looks; it never presses or changes anything.

A question is a JSON file `question.json` in the folder named by `CAMERA_REQUISITION_TEST_FOLDER`; the answer comes as `answer.json`.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis, QgsApplication, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

FOLDER = Path(os.environ["CAMERA_REQUISITION_TEST_FOLDER"])
QUESTION, ANSWER = FOLDER / "question.json", FOLDER / "answer.json"

FAR_OFF = 1e6
PYTHON_ERRORS: list[str] = []


def note_error(text: str, tag: str, level: Any) -> None:
    """Keep what QGIS, or the plugin itself, logs of exceptions that nobody foresaw."""
    if tag == "Python error" or (tag == "Camera Requisition" and level == Qgis.MessageLevel.Critical):
        PYTHON_ERRORS.append(text)


QgsApplication.messageLog().messageReceived.connect(note_error)


def visible_widgets() -> Iterator[Any]:
    """Every widget that can be seen, those of the topmost windows first."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    windows.sort(key=lambda window: (not window.isActiveWindow(), window is iface.mainWindow()))
    for window in windows:
        for widget in [window, *window.findChildren(QWidget)]:
            if widget.isVisible():
                yield widget


def named(name: str) -> Any:
    """The visible widget with this object name."""
    return next((widget for widget in visible_widgets() if widget.objectName() == name), None)


def box(widget: Any, rectangle: Any = None) -> list[int]:
    """Left, top, width and height on the screen."""
    rectangle = rectangle if rectangle is not None else widget.rect()
    corner = widget.mapToGlobal(rectangle.topLeft())
    return [corner.x(), corner.y(), rectangle.width(), rectangle.height()]


def usable_box(widget: Optional[QWidget], question: dict[str, Any]) -> Optional[list[int]]:
    """The box of a widget, None where there is none and where one that can be used is wanted and this one can't be."""
    if widget is None or (question.get("usable") and not widget.isEnabled()):
        return None
    return box(widget)


def where(question: dict[str, Any]) -> Any:
    """A widget by object name, a button or label by its text, a tab by its number, a map place, a cell of a list."""
    if "tab" in question:
        bar = named(question["of"]).findChild(QTabBar)
        return box(bar, bar.tabRect(question["tab"]))
    if "map" in question:
        canvas = iface.mapCanvas()
        pixel = canvas.getCoordinateTransform().transform(QgsPointXY(*question["map"]))
        # Far off the screen, where the map shows another part of the world, a place has no number that Qt could hold.
        x, y = (round(min(max(value, -FAR_OFF), FAR_OFF)) if math.isfinite(value) else round(FAR_OFF) for value in (pixel.x(), pixel.y()))
        corner = canvas.viewport().mapToGlobal(QPoint(x, y))
        return [corner.x(), corner.y(), 0, 0]
    if "cell" in question:
        view = named(question["of"])
        row, column = question["cell"]
        index = view.model().index(row, column)
        view_box = view.visualRect(index)
        if question.get("box") and isinstance(view, QTreeView):
            view_box.setWidth(24)
        return box(view.viewport(), view_box)
    if "title" in question:
        window = named(question["title"])
        return window.windowTitle() if window is not None else ""
    if "menu" in question:
        popup = QApplication.activePopupWidget()
        entries = popup.actions() if isinstance(popup, QMenu) else []
        entry = next((one for one in entries if one.objectName() == question["menu"] and one.isVisible() and one.isEnabled()), None)
        return None if entry is None else box(popup, popup.actionGeometry(entry))
    if "item" in question:
        return item_box(question["item"])
    if "text" in question:
        for widget in visible_widgets():
            if isinstance(widget, (QAbstractButton, QLabel)) and question["text"] in widget.text().replace("&", ""):
                return usable_box(widget, question)
        return None
    if "inside" in question:
        outer = named(question["inside"])
        widget = next((inner for inner in outer.findChildren(QWidget, question["name"]) if inner.isVisible()), None)
        return usable_box(widget, question)
    return usable_box(named(question["name"]), question)


def item_box(text: str) -> Optional[list[int]]:
    """The place of an entry of a visible list whose text is, or else holds, `text`."""
    holding = None
    for widget in visible_widgets():
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                said = str(index.data() or "")
                if said == text:
                    return box(widget.viewport(), widget.visualRect(index))
                if text in said and holding is None:
                    holding = box(widget.viewport(), widget.visualRect(index))
    return holding


def says(question: dict[str, Any]) -> Any:
    """The text of a widget, the cells of a list."""
    widget = named(question["says"])
    if widget is None:
        return None
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        cells = range(model.columnCount() if hasattr(widget, "header") else 1)
        rows = range(model.rowCount())
        return [[cell_text(model.index(row, column)) for column in cells] for row in rows]
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, (QLabel, QLineEdit, QAbstractButton)):
        return widget.text()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def cell_text(index: Any) -> Any:
    """What a cell says; a box says whether it is ticked."""
    ticked = index.data(Qt.ItemDataRole.CheckStateRole)
    return ticked if ticked is not None else index.data()


def state(_question: dict[str, Any]) -> dict[str, Any]:
    """What is open, and what the message bar says."""
    bar = iface.messageBar()
    window = QApplication.activeWindow()
    return {
        "project": QgsProject.instance().fileName(),
        "layers": len(QgsProject.instance().mapLayers()),
        "messages": [item.text() for item in bar.items()],
        "python_errors": PYTHON_ERRORS,
        "window": window.objectName() if window is not None else "",
        "drawing": iface.mapCanvas().isDrawing(),
        "tool": type(iface.mapCanvas().mapTool()).__name__,
    }


def shared_shortcuts(_question: dict[str, Any]) -> list[list[str]]:
    """Keys of ours that another action of QGIS has too: neither of the two would do anything."""
    actions = iface.mainWindow().findChildren(QAction)
    ours = [action for action in actions if action.objectName().startswith("CameraRequisition_") and not action.shortcut().isEmpty()]
    return [
        [one.objectName(), one.shortcut().toString(), other.objectName() or other.text()]
        for one in ours
        for other in actions
        if other is not one and one.shortcut() in other.shortcuts()
    ]


def there(_question: dict[str, Any]) -> bool:
    """That what was told before has been done: a question is looked at when nothing else waits."""
    return True


ANSWERS: dict[str, Callable[[dict[str, Any]], Any]] = {"there": there, "says": says, "state": state, "shared_shortcuts": shared_shortcuts}
"""Who answers, by a word of the question; `where` answers the others."""


def answer() -> None:
    """Answer a question, if there is one."""
    if not QUESTION.exists():
        return
    question = json.loads(QUESTION.read_text(encoding="utf-8"))
    QUESTION.unlink()
    try:
        found = next((of for key, of in ANSWERS.items() if key in question), where)(question)
    except Exception as error:
        found = {"error": f"{type(error).__name__}: {error}"}
    part = ANSWER.with_suffix(".part")
    part.write_text(json.dumps(found), encoding="utf-8")
    part.rename(ANSWER)


iface.mainWindow().showMaximized()
camera_requisition_test_timer = QTimer(iface.mainWindow())
camera_requisition_test_timer.timeout.connect(answer)
camera_requisition_test_timer.start(25)
(FOLDER / "ready").write_text("ready", encoding="utf-8")
