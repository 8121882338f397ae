"""What an administrator has preset for all desks: QGIS's global settings file, which a user can't change."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QSettings

from camera_requisition.gis.compat import read_ini_as_utf8

PREFIX = "camera_requisition/"
LOCKED = "locked"
"""The key that names what users can't change, separated by commas."""
_VARIABLE = "QGIS_GLOBAL_SETTINGS_FILE"
_USUAL = Path("resources") / "qgis_global_settings.ini"


def global_settings_file() -> Optional[Path]:
    """The file that the desktop has been given, else the one that it would take: QGIS's program without a screen is given none."""
    given = QgsSettings.globalSettingsPath() or os.environ.get(_VARIABLE, "")
    path = Path(given) if given else Path(QgsApplication.pkgDataPath()) / _USUAL
    return path if path.is_file() else None


def preset_value(key: str) -> Any:
    """What the file says of `key`, as QSettings reads it; None where it says nothing."""
    store = _store()
    return None if store is None else store.value(PREFIX + key)


def locked_names() -> frozenset[str]:
    """Names of the settings that users can't change."""
    given = preset_value(LOCKED)
    # QSettings splits at commas; what stands between quotes it leaves in one.
    parts = given if isinstance(given, list) else [given]
    return frozenset(name.strip() for part in parts for name in str(part or "").split(",") if name.strip())


def _store() -> Optional[QSettings]:
    path = global_settings_file()
    if path is None:
        return None
    store = QSettings(str(path), QSettings.Format.IniFormat)
    read_ini_as_utf8(store)
    return store
