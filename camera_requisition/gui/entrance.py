"""The plugin's place on the desktop from the load on: an empty dock, and whatever notices that somebody wants to work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, Qt

from camera_requisition.gis.layer_watch import LayerWatch
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.dock.dock import RequisitionDock
from camera_requisition.gui.later import FirstUse, Later, made
from camera_requisition.gui.messages import Messages

if TYPE_CHECKING:
    from camera_requisition.gui.desk import Desk

_EDITED = ("camera", "recorder", "owner", "building")
"""The layers whose edits the desk has to do with: it signs them, and views follow them."""


class Entrance(QObject):
    """Made when the plugin is loaded. The desk is made when the dock is shown, an action used or a layer of an inventory put into editing, each
    for the first time; `close_down` takes all of it away again.
    """

    def __init__(self, iface: Any, actions: Actions, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._actions = actions
        self._messages = messages
        self.dock = RequisitionDock()
        self._put_up_dock()
        self._first_use = FirstUse([action for action in actions.all if action not in (actions.show, *actions.without_desk)], self._make_desk)
        self._edits = LayerWatch(_EDITED, "editingStarted", self._make_desk)
        if any(layer.isEditable() for layer in self._edits.layers()):
            self._make_desk()

    @Later
    def desk(self) -> Desk:
        """The desk, in the dock."""
        from camera_requisition.gui.desk import Desk

        desk = Desk(self._iface, self._actions, self._messages, self.dock)
        self._wait_no_more()
        return desk

    def opened_inventory(self) -> str:
        """The inventory that the desk works with; empty where there is none, or no desk yet: asking makes none."""
        inventory = next((desk.work.inventory for desk in made(self)), None)
        return "" if inventory is None else str(inventory.reference)

    def close_down(self) -> None:
        """Take everything off the desktop."""
        self.dock.visibilityChanged.disconnect(self._shown)
        desks = made(self)
        if not desks:
            self._wait_no_more()
        for desk in desks:
            desk.close_down()
        self._iface.removeDockWidget(self.dock)
        self.dock.setParent(None)
        self.dock.deleteLater()
        self.deleteLater()

    def show_dock(self, wanted: bool = True) -> None:
        """Bring the dock to the front, or put it away."""
        if wanted:
            self._make_desk()  # before it is seen: it would be empty
            self.dock.bring_up()
        else:
            self.dock.hide()

    def _put_up_dock(self) -> None:
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        # Not setUserVisible: before the main window is shown, QgsDockWidget takes itself for visible and ignores it.
        self.dock.hide()
        self._actions.show.setChecked(False)
        self._actions.show.toggled.connect(self.show_dock)
        self.dock.opened.connect(lambda: self._actions.show.setChecked(True))
        self.dock.closed.connect(lambda: self._actions.show.setChecked(False))
        self.dock.visibilityChanged.connect(self._shown)

    def _make_desk(self) -> None:
        _made = self.desk

    def _wait_no_more(self) -> None:
        self._first_use.end()
        self._edits.close_down()

    def _shown(self, visible: bool) -> None:
        """By the action, the menu of panels, or QGIS when it puts its window up as it was left."""
        if visible and self.dock.isVisible():
            self.desk.begin()
