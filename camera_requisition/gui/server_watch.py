"""An inventory on a server is shown as it is now: other desks write into it while this one searches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, QSocketNotifier, QTimer, pyqtSignal

from camera_requisition.gis import tasks
from camera_requisition.gis.inventory_layers import reload_layers
from camera_requisition.gis.inventory_sources import is_on_server
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.jobs.inventory_facts import InventoryFacts
    from camera_requisition.jobs.watch_inventory import Listener

TOGETHER_MS = 400
"""Changes that come so soon one after the other are shown together."""
AGAIN_S = 20.0
"""After so long it is looked whether a server that has gone is back."""


class ServerWatch(QObject):
    """Follows the inventory in use, where it lies on a server: layers and dock show what other desks have changed."""

    refreshed = pyqtSignal()
    """Something was changed on the server, and is shown now."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._reference = ""
        self._listener: Optional[Listener] = None
        self._notifier: Optional[QSocketNotifier] = None
        self._task: Any = None
        self._connecting: Any = None
        self._together = QTimer(self)
        self._together.setSingleShot(True)
        self._together.setInterval(TOGETHER_MS)
        self._together.timeout.connect(self._refresh)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(round(AGAIN_S * 1000))
        self._again.timeout.connect(self._listen)
        work.inventory_changed.connect(self._follow)
        self._follow()

    @property
    def listening(self) -> bool:
        """Whether changes would be heard now."""
        return self._listener is not None

    def close_down(self) -> None:
        """Follow nothing any more."""
        self._work.inventory_changed.disconnect(self._follow)
        self._stop()
        self.deleteLater()

    def _follow(self) -> None:
        facts = self._work.inventory
        reference = facts.reference if facts is not None and is_on_server(facts.reference) else ""
        if reference == self._reference:
            return
        self._stop()
        self._reference = reference
        if reference:
            self._listen()

    def _stop(self) -> None:
        self._together.stop()
        self._again.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._reference = ""
        self._close()

    def _close(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _listen(self) -> None:
        from camera_requisition.jobs.watch_inventory import listener

        reference = self._reference
        if not reference:
            return

        def listening(heard: Listener) -> None:
            if reference != self._reference or self._listener is not None:
                heard.close()
                return
            self._listener = heard
            self._notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._heard)

        def failed(_error: BaseException) -> None:
            # Silently: that the server is gone is said to who searches or saves, not to who looks at something else.
            self._later(reference)

        self._connecting = tasks.run(self.tr("Following the inventory's server"), lambda _progress: listener(reference), listening, failed)

    def _later(self, reference: str) -> None:
        if reference == self._reference and self._listener is None:
            self._again.start()

    def _heard(self, *_socket: object) -> None:
        if self._listener is None:
            return
        try:
            changed = self._listener.changed()
        except Exception:  # noqa: BLE001 (whatever ended it, nothing more is heard: it is tried again)
            self._close()
            self._later(self._reference)
            return
        if changed:
            self._together.start()

    def _refresh(self) -> None:
        from camera_requisition.jobs.inventory_facts import inventory_facts

        reference = self._reference
        if not reference:
            return
        if self._task is not None:
            self._together.start()  # after the look that is under way
            return
        self._task = tasks.run(
            self.tr("Looking what has changed"),
            lambda _progress: inventory_facts(reference),
            lambda facts: self._show(reference, facts),
            lambda _error: self._looked(),
        )

    def _looked(self) -> None:
        self._task = None

    def _show(self, reference: str, facts: InventoryFacts) -> None:
        self._task = None
        if reference != self._reference:
            return
        reload_layers(reference)
        self._work.refresh(facts)
        self.refreshed.emit()
