"""What the plugin has to say: QGIS's message bar, a button with the details, one with the folder.

Of errors a line goes into the plugin's tab of the log panel: their kind and where in the plugin they arose, nothing of what was worked on.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton, QTextBrowser, QWidget

TITLE = "Camera Requisition"
SECONDS_SHOWN = 12
MOST_LINES = 5
PROGRESS = "cameraRequisitionProgress"


class Notice:
    """A message in the bar, while it is there: once the user has closed it, it holds nothing of it any more."""

    def __init__(self, item: Any) -> None:
        self.item = item

    def show_its_lines(self) -> None:
        """Make the text as high as its lines, once it has its width: QGIS shows one and a half of them, however narrow the map is."""
        for shown in self.item.findChildren(QTextBrowser) if self.item is not None else ():
            document, line = shown.document(), shown.fontMetrics().lineSpacing()
            most, whole = MOST_LINES * line + math.ceil(2 * document.documentMargin()), math.ceil(document.size().height())
            shown.setFixedHeight(max(shown.height(), min(whole, most)))
            if whole <= most:
                shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class Messages:
    """Messages of the plugin in the message bar of one QGIS window.

    Each is held as long as it is shown and not longer. One that nobody holds loses what its buttons do when Python tidies up, and a hold on one
    that Qt has deleted makes Python take whatever was put in its memory for garbage: QGIS died of it.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._bar: Any = None
        self._notices: list[Notice] = []
        self._problem: Optional[Notice] = None

    def close_down(self) -> None:
        """Take away every message that is still shown: what their buttons call goes with the plugin."""
        for notice in list(self._notices):
            self.take_back(notice)
        if self._bar is not None:
            self._bar.widgetRemoved.disconnect(self._removed)
            self._bar = None

    def error(self, error: BaseException, doing: str = "") -> None:
        """Say in the user's words what went wrong while `doing` something; the details name code and values, no traceback."""
        from camera_requisition.gis.error_reports import log_error, report_of
        from camera_requisition.gis.sentences import error_sentence  # with all the sentences there are

        log_error(error)
        self._problem_told(error_sentence(error), details_of(error, doing), report_of(error))

    def warning(self, text: str, details: Optional[str] = None) -> None:
        """Say `text`, which the user should act on."""
        self._problem_told(text, details)

    def note(self, text: str) -> None:
        """Say `text`, which only informs."""
        self._push(self._message(text), Qgis.MessageLevel.Info, SECONDS_SHOWN)

    def done(self, text: str, folder: Optional[Path] = None, details: str = "") -> None:
        """Say that something succeeded; `folder` gets a button that opens it, and what has to be read besides one that shows it."""
        item = self._message(text)
        if folder is not None:
            title = QCoreApplication.translate("Messages", "Open folder")
            _add_button(item, title, "cameraRequisitionOpenFolder", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        if details:
            self._add_details(item, text, details)
        self._push(item, Qgis.MessageLevel.Warning if details else Qgis.MessageLevel.Success)

    def offer(self, text: str, button_text: str, name: str, accepted: Callable[[], object]) -> Notice:
        """Say `text` with a button called `name` that does what is offered; gives what `take_back` takes."""
        item = self._message(text)
        _add_button(item, button_text, name, accepted)
        return self._push(item, Qgis.MessageLevel.Info)

    def working(self, text: str, cancelled: Callable[[], object]) -> Working:
        """Say that something is being done, how far it is, and a button that stops it; until `Working.end`."""
        item = self._message(text)
        progress = QProgressBar(item)
        progress.setObjectName(PROGRESS)
        progress.setRange(0, 100)
        progress.setMaximumWidth(240)
        item.layout().addWidget(progress)
        _add_button(item, QCoreApplication.translate("Messages", "Cancel"), "cameraRequisitionCancel", cancelled)
        return Working(self, self._push(item, Qgis.MessageLevel.Info))

    def take_back(self, notice: Notice) -> None:
        """Take a message away; nothing happens where the user has closed it."""
        if notice.item is not None and self._bar is not None:
            self._bar.popWidget(notice.item)

    def settle(self) -> None:
        """Take away the last problem that was told: another has come, or what failed is tried again or has succeeded."""
        problem, self._problem = self._problem, None
        if problem is not None:
            self.take_back(problem)

    def _problem_told(self, text: str, details: Optional[str], report: str = "") -> None:
        item = self._message(text)
        if details:
            self._add_details(item, text, details, report)
        self.settle()
        self._problem = self._push(item, Qgis.MessageLevel.Warning)

    def _message(self, text: str) -> Any:
        return self._iface.messageBar().createMessage(TITLE, text)

    def _push(self, item: Any, level: Any, seconds: int = 0) -> Notice:
        """Show `item`; with `seconds` it goes by itself."""
        if self._bar is None:
            self._bar = self._iface.messageBar()
            self._bar.widgetRemoved.connect(self._removed)
        notice = Notice(item)
        self._notices.append(notice)
        self._bar.pushWidget(item, level, seconds)
        QTimer.singleShot(0, notice.show_its_lines)
        return notice

    def _removed(self, item: Any) -> None:
        """Called by the bar, whoever took the message away."""
        for notice in [one for one in self._notices if one.item is item]:
            self._notices.remove(notice)
            notice.item = None

    def _add_details(self, item: Any, text: str, details: str, report: str = "") -> None:
        title = QCoreApplication.translate("Messages", "Details")
        _add_button(item, title, "cameraRequisitionDetails", lambda: show_details(self._iface.mainWindow(), text, details, report))


class Working:
    """A message with progress, as `Messages.working` shows it; the user may have closed it."""

    def __init__(self, messages: Messages, notice: Notice) -> None:
        self._messages = messages
        self._notice = notice

    def show_progress(self, percent: float) -> None:
        """Show how far it is."""
        if self._notice.item is not None:
            self._notice.item.findChild(QProgressBar, PROGRESS).setValue(round(percent))

    def end(self) -> None:
        """Take the message away."""
        self._messages.take_back(self._notice)


def _add_button(item: Any, text: str, name: str, clicked: Callable[[], object]) -> None:
    button = QPushButton(text, item)
    button.setObjectName(name)
    button.clicked.connect(lambda _checked=False: clicked())
    item.layout().addWidget(button)


def details_of(error: BaseException, doing: str) -> str:
    """What a maintainer needs to know of `error`: its kind, code and values, and what was going on."""
    lines = [doing] if doing else []
    lines.append(f"{type(error).__name__}: {getattr(error, 'code', '')}".rstrip(": "))
    lines.extend(f"{name} = {value}" for name, value in getattr(error, "values", {}).items())
    cause = error.__cause__
    if cause is not None:
        lines.append(f"{type(cause).__name__}: {cause}")
    return "\n".join(lines)


def show_details(parent: QWidget, text: str, details: str, report: str) -> None:
    """A window with the sentence and its details; `report`, where there is one, can be copied."""
    from camera_requisition.gui.dialogs.details import DetailsDialog

    DetailsDialog(text, details, report, parent).exec()
