"""The plugin's actions, each once: toolbar, menu and dock show the same ones, and QGIS's shortcut settings know them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QAction, QToolBar

from camera_requisition.gis.help_pages import AIMING, CONTENTS, DRAWING, INVENTORY, PACKETS, RESULTS
from camera_requisition.gui.icons import icon
from camera_requisition.gui.messages import TITLE

translate = QCoreApplication.translate
HELP_TOPIC = "helpTopic"
"""Property of an action: the page of the help that tells of it."""


class Actions:
    """Made and taken away together."""

    # Shortcuts are none of QGIS's own (Ctrl+Alt+P is its Python console's: of two none would work), none of usual desktops' (Ctrl+Alt+D, L, T),
    # and not the euro sign of keyboards with AltGr (E).

    def __init__(self, iface: Any, toolbar: QToolBar) -> None:
        self._iface = iface
        self._toolbar = toolbar
        self.all: list[QAction] = []
        self.show = self._make("show", "camera_requisition", translate("Actions", "Camera Requisition"), "Ctrl+Alt+K")
        self.show.setCheckable(True)
        self.zone = self._make("zone", "zone", translate("Actions", "Draw zone"), "Ctrl+Alt+Z")
        self.circle = self._make("circle", "circle", translate("Actions", "Draw circle"), "Ctrl+Alt+O")
        self.path = self._make("path", "path", translate("Actions", "Draw flight path"), "Ctrl+Alt+W")  # P is QGIS's Python console
        self.next_leg = self._make("next_leg", "next_leg", translate("Actions", "Next leg"), "Ctrl+Alt+N", on_toolbar=False)
        self.sighting = self._make("sighting", "sighting", translate("Actions", "Add sighting"), "Ctrl+Alt+S", on_toolbar=False)
        self.search = self._make("search", "search", translate("Actions", "Search cameras"), "Ctrl+Alt+F")
        freeze = translate("Actions", "Freeze: write keep-requests and the call sheet")
        self.freeze = self._make("freeze", "freeze", freeze, "Ctrl+Alt+B", on_toolbar=False)
        self.export = self._make("export", "export", translate("Actions", "Export packets: all papers"), "Ctrl+Alt+X", on_toolbar=False)
        self.aim = self._make("aim", "aim", translate("Actions", "Aim cameras"), "Ctrl+Alt+I")
        self.seen_from = self._make("seen_from", "seen_from", translate("Actions", "Which cameras see this point"), "Ctrl+Alt+Y")
        checks = translate("Actions", "Check the inventory")
        self.checks = self._make("checks", "checks", checks, "Ctrl+Alt+C", on_toolbar=False)
        demonstration = translate("Actions", "Open the demonstration")
        self.demonstration = self._make("demonstration", "camera_requisition", demonstration, "", on_toolbar=False)
        desk_check = translate("Actions", "Is my desk all right?")
        self.desk_check = self._make("desk_check", "checks", desk_check, "", on_toolbar=False)
        self.help = self._make("help", "help", translate("Actions", "Help"), "", on_toolbar=False)
        self.zone.setIconText(translate("Actions", "Zone"))
        self.circle.setIconText(translate("Actions", "Circle"))
        self.path.setIconText(translate("Actions", "Path"))
        self.sighting.setIconText(translate("Actions", "Sighting"))
        self.search.setIconText(translate("Actions", "Search"))
        self.freeze.setIconText(translate("Actions", "Freeze"))
        self.aim.setIconText(translate("Actions", "Aim"))
        self.seen_from.setIconText(translate("Actions", "Seen from"))
        self.export.setIconText(translate("Actions", "Export"))
        for action in (self.zone, self.circle, self.path, self.sighting, self.aim, self.seen_from):
            action.setCheckable(True)  # each takes up a tool of the map
        for topic, actions in self._topics():
            for action in actions:
                action.setProperty(HELP_TOPIC, topic)
        for action in (self.search, self.freeze, self.export):
            action.setEnabled(False)  # until there is something to search or to write

    def _topics(self) -> Sequence[tuple[str, Sequence[QAction]]]:
        """Which page of the help tells of which actions."""
        return (
            (DRAWING, (self.zone, self.circle, self.path, self.next_leg, self.sighting)),
            (RESULTS, (self.search, self.seen_from)),
            (PACKETS, (self.freeze, self.export)),
            (INVENTORY, (self.checks,)),
            (AIMING, (self.aim,)),
            (CONTENTS, (self.show, self.demonstration, self.desk_check, self.help)),
        )

    @property
    def without_desk(self) -> tuple[QAction, ...]:
        """Those that need nothing of the plugin but itself."""
        return (self.help, self.desk_check)

    def disable(self, reason: str) -> None:
        """Leave the actions where they are, disabled, with `reason` as their tooltip, but for those that need nothing."""
        for action in self.all:
            if action in self.without_desk:
                continue
            action.setEnabled(False)
            action.setToolTip(reason)

    def take_away(self) -> None:
        """Remove every action from menu, toolbar and shortcut settings."""
        for action in self.all:
            QgsGui.shortcutsManager().unregisterAction(action)
            self._iface.removePluginMenu(TITLE, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self.all.clear()

    def _make(self, name: str, picture: str, text: str, shortcut: str, on_toolbar: bool = True) -> QAction:
        action = QAction(icon(picture), text, self._iface.mainWindow())
        action.setObjectName("CameraRequisition_" + name)
        self._iface.addPluginToMenu(TITLE, action)
        if on_toolbar:
            self._toolbar.addAction(action)
        QgsGui.shortcutsManager().registerAction(action, shortcut)
        self.all.append(action)
        return action
