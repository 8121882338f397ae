"""Says once a project that a remote base map learns where an incident lies."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from camera_requisition.gis import settings
from camera_requisition.gis.remote_layers import remote_names
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.work import Work

MOST_NAMED = 3


class RemoteMap(QObject):
    """Looks at the visible layers whenever something was drawn, a case was opened, or other layers are shown."""

    def __init__(self, canvas: Any, work: Work, messages: Messages) -> None:
        super().__init__()
        self._canvas = canvas
        self._work = work
        self._messages = messages
        self._told = False
        self._offer: Any = None
        work.incident_changed.connect(self._look)
        canvas.layersChanged.connect(self._look)  # a base map may come after the place
        # `cleared` comes for a new project, and before another is read.
        QgsProject.instance().cleared.connect(self._forget)

    def close_down(self) -> None:
        """Look no more."""
        QgsProject.instance().cleared.disconnect(self._forget)
        self._canvas.layersChanged.disconnect(self._look)
        self._take_back()
        self.deleteLater()

    def _look(self) -> None:
        if self._told or self._work.incident.empty or not settings.SAY_REMOTE_MAP.get():
            return
        names = remote_names(self._canvas.layers())
        if not names:
            return
        self._told = True
        shown = ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
        text = self.tr(
            "The map shows layers from other computers ({layers}). Their operators can see where you look, hence the place of the case. Hide "
            "them if they must not."
        )
        said = text.format(layers=shown)
        self._offer = self._messages.offer(said, self.tr("Don't say it again"), "cameraRequisitionRemoteMap", self._never_again)

    def _never_again(self) -> None:
        settings.SAY_REMOTE_MAP.set(False)
        self._take_back()

    def _forget(self) -> None:
        self._told = False
        self._take_back()

    def _take_back(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            self._messages.take_back(offer)
