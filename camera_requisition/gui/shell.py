"""The plugin's place in QGIS's main window: toolbar, menu, shortcuts and dock, put there and taken away again."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QToolBar

from camera_requisition.gui.icons import icon
from camera_requisition.gui.messages import TITLE, Messages
from camera_requisition.gui.requirements import how_to_install, missing_libraries


def tr(text: str) -> str:
    """`text` in the desktop's language."""
    return QCoreApplication.translate("DesktopShell", text)


class DesktopShell:
    """Everything of the plugin that is seen; `load` and `unload` are each other's reverse."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._messages = Messages(iface)
        self._actions: list[QAction] = []
        self._toolbar: Optional[QToolBar] = None
        self._dock: Any = None

    def load(self) -> None:
        """Put actions, dock and shortcuts into QGIS; without the libraries the actions are there, disabled, and say why."""
        self._toolbar = self._iface.addToolBar(TITLE)
        self._toolbar.setObjectName("CameraRequisitionToolbar")
        missing = missing_libraries()
        show = self._action("camera_requisition", QCoreApplication.translate("DesktopShell", "Camera Requisition"), "Ctrl+Alt+K")
        if missing:
            advice = how_to_install(missing)
            for action in self._actions:
                action.setEnabled(False)
                action.setToolTip(advice)
            self._messages.warning(advice)
            return
        self._add_dock(show)

    def unload(self) -> None:
        """Take away everything that `load` brought."""
        if self._dock is not None:
            self._dock.close_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.setParent(None)
            self._dock.deleteLater()
            self._dock = None
        for action in self._actions:
            QgsGui.shortcutsManager().unregisterAction(action)
            self._iface.removePluginMenu(TITLE, action)
            action.deleteLater()
        self._actions.clear()
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.setParent(None)
            self._toolbar.deleteLater()
            self._toolbar = None

    def _action(self, name: str, text: str, shortcut: str = "", triggered: Optional[Callable[[], None]] = None) -> QAction:
        action = QAction(icon(name), text, self._iface.mainWindow())
        action.setObjectName("cameraRequisition_" + name)
        if triggered is not None:
            action.triggered.connect(lambda _checked=False: triggered())
        self._iface.addPluginToMenu(TITLE, action)
        self._toolbar.addAction(action)  # type: ignore[union-attr]
        QgsGui.shortcutsManager().registerAction(action, QKeySequence(shortcut).toString())
        self._actions.append(action)
        return action

    def _add_dock(self, show: QAction) -> None:
        from camera_requisition.gui.dock.dock import RequisitionDock

        self._dock = RequisitionDock(self._iface, self._messages)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.setUserVisible(False)
        show.setCheckable(True)
        show.toggled.connect(self._dock.setUserVisible)
        self._dock.visibilityChanged.connect(show.setChecked)
