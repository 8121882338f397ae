"""Fields of settings that an administrator has fixed: they show what holds, and can't be changed."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from camera_requisition.gis.settings import Setting

translate = QCoreApplication.translate


def respect_lock(setting: Setting[Any], *widgets: QWidget) -> bool:
    """Grey `widgets` for good where `setting` is fixed, and say by whom; whether it is."""
    if not setting.locked:
        return False
    says = translate("Options", "Set by your administrator: it cannot be changed here.")
    for widget in widgets:
        widget.setEnabled(False)
        widget.setToolTip(says)
    return True
