"""The plugin's place in QGIS's window: toolbar, menu, shortcuts, options page and the entrance to the desk, put there and taken away."""

from __future__ import annotations

import sys
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QToolBar

from camera_requisition.gis.requirements import advice, in_short
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.layout_templates import offer_templates, withdraw_templates
from camera_requisition.gui.messages import TITLE, Messages
from camera_requisition.gui.unforeseen import UnforeseenErrors


class DesktopShell:
    """Everything of the plugin that is seen; `load` and `unload` are each other's reverse."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._messages = Messages(iface)
        self._actions: Optional[Actions] = None
        self._unforeseen: Optional[UnforeseenErrors] = None
        self._toolbar: Optional[QToolBar] = None
        self._options: Any = None
        self._entrance: Any = None
        self._locator: Any = None

    def load(self) -> None:
        """Put actions and dock into QGIS; where a library is missing the actions are there, disabled, and say how to install it."""
        self._unforeseen = UnforeseenErrors(self._messages.error)
        self._unforeseen.install()
        self._toolbar = self._iface.addToolBar(TITLE)
        self._toolbar.setObjectName("CameraRequisitionToolbar")
        self._actions = Actions(self._iface, self._toolbar)
        self._actions.help.triggered.connect(lambda _checked=False: self._show_help())
        self._actions.desk_check.triggered.connect(lambda _checked=False: self._show_desk_check())
        said = advice()
        if said:
            self._actions.disable(said)
            self._messages.warning(in_short(), details=said)
            return
        from camera_requisition.gui.entrance import Entrance
        from camera_requisition.gui.locator.locator import Locator
        from camera_requisition.gui.options import OptionsFactory

        self._entrance = Entrance(self._iface, self._actions, self._messages)
        self._locator = Locator(self._iface, self._entrance, self._messages)
        offer_templates()
        self._options = OptionsFactory()
        self._iface.registerOptionsWidgetFactory(self._options)

    def _show_help(self) -> None:
        from camera_requisition.gis.help_pages import CONTENTS
        from camera_requisition.gui.help import show_help

        show_help(CONTENTS, self._iface.mainWindow())

    def _show_desk_check(self) -> None:
        from camera_requisition.gis import settings
        from camera_requisition.gui.dialogs.desk_check import show_desk_check

        opened = self._entrance.opened_inventory() if self._entrance is not None else ""
        show_desk_check(opened or settings.INVENTORY.get(), self._messages.error, self._iface.mainWindow())

    def unload(self) -> None:
        """Take away everything that `load` brought."""
        from camera_requisition.gui.help import close_help

        close_help(self._iface.mainWindow())
        withdraw_templates()
        if "camera_requisition.gui.dialogs.desk_check" in sys.modules:
            from camera_requisition.gui.dialogs.desk_check import close_desk_check

            close_desk_check(self._iface.mainWindow())
        if self._options is not None:
            self._iface.unregisterOptionsWidgetFactory(self._options)
            self._options = None
        if self._locator is not None:
            self._locator.close_down()
            self._locator = None
        if self._entrance is not None:
            self._entrance.close_down()
            self._entrance = None
        if self._actions is not None:
            self._actions.take_away()
            self._actions = None
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.setParent(None)
            self._toolbar.deleteLater()
            self._toolbar = None
        if self._unforeseen is not None:
            self._unforeseen.close_down()
            self._unforeseen = None
        self._messages.close_down()
