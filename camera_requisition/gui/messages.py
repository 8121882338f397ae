"""What the plugin has to say: QGIS's message bar, a button with the details, one with the folder.

Of errors a line goes into the plugin's tab of the log panel: their kind and where in the plugin they arose, nothing of what was worked on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton, QWidget

TITLE = "Camera Requisition"
SECONDS_SHOWN = 12


class Messages:
    """Messages of the plugin in the message bar of one QGIS window."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._problem: Any = None

    def error(self, error: BaseException, doing: str = "") -> None:
        """Say in the user's words what went wrong while `doing` something; the details name code and values, no traceback."""
        from camera_requisition.gis.error_reports import log_error, report_of
        from camera_requisition.gis.sentences import error_sentence  # with all the sentences there are

        log_error(error)
        self._push(error_sentence(error), Qgis.MessageLevel.Warning, details_of(error, doing), report_of(error))

    def warning(self, text: str, details: Optional[str] = None) -> None:
        """Say `text`, which the user should act on."""
        self._push(text, Qgis.MessageLevel.Warning, details)

    def note(self, text: str) -> None:
        """Say `text`, which only informs."""
        self._push(text, Qgis.MessageLevel.Info, None)

    def done(self, text: str, folder: Optional[Path] = None, details: str = "") -> None:
        """Say that something succeeded; `folder` gets a button that opens it, and what has to be read besides one that shows it."""
        bar = self._iface.messageBar()
        item = bar.createMessage(TITLE, text)
        if folder is not None:
            button = QPushButton(QCoreApplication.translate("Messages", "Open folder"), item)
            button.setObjectName("cameraRequisitionOpenFolder")
            button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
            item.layout().addWidget(button)
        if details:
            self._add_details(item, text, details)
        bar.pushWidget(item, Qgis.MessageLevel.Warning if details else Qgis.MessageLevel.Success, 0)

    def offer(self, text: str, button_text: str, name: str, accepted: Callable[[], object]) -> Any:
        """Say `text` with a button called `name` that does what is offered; gives the item, to be taken back."""
        bar = self._iface.messageBar()
        item = bar.createMessage(TITLE, text)
        button = QPushButton(button_text, item)
        button.setObjectName(name)
        button.clicked.connect(accepted)
        item.layout().addWidget(button)
        bar.pushItem(item)
        return item

    def working(self, text: str, cancelled: Callable[[], object]) -> Working:
        """Say that something is being done, how far it is, and a button that stops it; until `Working.end`."""
        return Working(self._iface.messageBar(), text, cancelled)

    def take_back(self, item: Any) -> None:
        """Take away what `offer` gave; nothing happens where the user has closed it."""
        bar = self._iface.messageBar()
        if item in bar.items():
            bar.popWidget(item)

    def _push(self, text: str, level: Any, details: Optional[str], report: str = "") -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage(TITLE, text)
        if details:
            self._add_details(item, text, details, report)
        if level == Qgis.MessageLevel.Warning:
            self.settle()
            self._problem = item
        bar.pushWidget(item, level, 0 if level == Qgis.MessageLevel.Warning else SECONDS_SHOWN)

    def settle(self) -> None:
        """Take away the last problem that was told: another has come, or what failed is tried again or has succeeded."""
        problem, self._problem = self._problem, None
        if problem is not None:
            self.take_back(problem)

    def _add_details(self, item: Any, text: str, details: str, report: str = "") -> None:
        button = QPushButton(QCoreApplication.translate("Messages", "Details"), item)
        button.setObjectName("cameraRequisitionDetails")
        button.clicked.connect(lambda: show_details(self._iface.mainWindow(), text, details, report))
        item.layout().addWidget(button)


class Working:
    """A message with progress, as `Messages.working` shows it; the user may have closed it."""

    def __init__(self, bar: Any, text: str, cancelled: Callable[[], object]) -> None:
        self._bar = bar
        self._item = bar.createMessage(TITLE, text)
        self._progress = QProgressBar(self._item)
        self._progress.setObjectName("cameraRequisitionProgress")
        self._progress.setRange(0, 100)
        self._progress.setMaximumWidth(240)
        button = QPushButton(QCoreApplication.translate("Messages", "Cancel"), self._item)
        button.setObjectName("cameraRequisitionCancel")
        button.clicked.connect(lambda _checked=False: cancelled())
        for widget in (self._progress, button):
            self._item.layout().addWidget(widget)
        bar.pushWidget(self._item, Qgis.MessageLevel.Info, 0)

    def show_progress(self, percent: float) -> None:
        """Show how far it is."""
        if self._item in self._bar.items():
            self._progress.setValue(round(percent))

    def end(self) -> None:
        """Take the message away."""
        if self._item in self._bar.items():
            self._bar.popWidget(self._item)


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
