"""Which fonts are installed."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFontDatabase


def installed_families() -> list[str]:
    """Families that Qt can draw with; empty where no font is installed at all."""
    try:
        return [str(family) for family in QFontDatabase.families()]  # static since Qt 6
    except TypeError:
        return [str(family) for family in QFontDatabase().families()]
