"""Panels beside the plugin's dock: put up as a tab of it, where that is shown, and taken away for good."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget


def put_up_beside(iface: Any, panel: QDockWidget, beside: Optional[QDockWidget]) -> None:
    """Dock `panel` at the right; it shares the place of `beside` as a tab if that is docked in the same window and visible."""
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    window = iface.mainWindow()
    if beside is not None and beside.isVisible() and beside.parent() is window:
        window.tabifyDockWidget(beside, panel)


def take_down(iface: Any, panel: QDockWidget) -> None:
    """Take `panel` off the desktop, for good; where it was never put up it just goes."""
    if panel.parent() is not None:
        iface.removeDockWidget(panel)
        panel.setParent(None)
    panel.deleteLater()
