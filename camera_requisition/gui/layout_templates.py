"""The plugin's map layouts among the templates of QGIS's layout manager, as long as the plugin is loaded."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings

from camera_requisition.gis import compat

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "layouts"
KEY = compat.TEMPLATE_FOLDERS


def offer_templates() -> None:
    """Let QGIS look for templates in our folder too; folders that the user has added stay."""
    _store([*_others(), str(FOLDER)])


def withdraw_templates() -> None:
    """Leave the folders as the user has them."""
    _store(_others())


def _others() -> list[str]:
    stored = QgsSettings().value(KEY, [])
    listed = [stored] if isinstance(stored, str) else list(stored or [])
    return [path for path in listed if path and Path(path) != FOLDER]


def _store(paths: list[str]) -> None:
    if paths:
        QgsSettings().setValue(KEY, paths)
    else:
        QgsSettings().remove(KEY)
