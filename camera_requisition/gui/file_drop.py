"""A file dropped on the dock: a list of cameras is taken in, a GPX file becomes a path of the incident."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QMimeData, QObject, QTimer

from camera_requisition.core.errors import InputError
from camera_requisition.gui.messages import Messages

LISTS = frozenset((".csv", ".xlsx", ".ods", ".geojson"))
TRACK = ".gpx"


class FileDrop(QObject):
    """Watches the dock of `desk`; whatever it doesn't take goes on to QGIS, which opens it as a layer or project."""

    def __init__(self, desk: Any, messages: Messages) -> None:
        super().__init__(desk.dock)
        self._desk = desk
        self._messages = messages
        self._accepted_before = desk.dock.acceptDrops()
        desk.dock.setAcceptDrops(True)
        desk.dock.installEventFilter(self)

    def close_down(self) -> None:
        """Watch no more."""
        self._desk.dock.removeEventFilter(self)
        self._desk.dock.setAcceptDrops(self._accepted_before)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Called by Qt for every event of the dock."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        file = wanted_file(event.mimeData())
        if file is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            # Once the drop is over: the program from which the file comes waits for its end, and a dialog may stay open for long.
            QTimer.singleShot(0, lambda: self.take(file))
        return True

    def take(self, file: Path) -> None:
        """Do with a file what its kind asks for."""
        desk = self._desk
        if file.suffix.lower() == TRACK:
            from camera_requisition.gui.dock.dock import PLACE_PAGE

            desk.dock.show_page(PLACE_PAGE)
            desk.drawing.path_from_gpx(file)
        elif desk.work.inventory is None:
            self._messages.error(InputError("no_inventory_chosen"), self.tr("Taking in a list"))
        else:
            desk.inventory_desk.import_list(str(file))


def wanted_file(dragged: Optional[QMimeData]) -> Optional[Path]:
    """The one file of a kind that is taken; None for anything else, and for several at once."""
    urls = dragged.urls() if dragged is not None else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in LISTS | {TRACK} and file.is_file() else None
