"""The plugin's own icons, drawn as SVG so that they stay sharp on any screen."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"


def icon(name: str) -> QIcon:
    """The icon `name` (`zone`, `path` …), without suffix."""
    return QIcon(str(FOLDER / f"{name}.svg"))
