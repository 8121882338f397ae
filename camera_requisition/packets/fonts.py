"""Which installed font the papers are set in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtGui import QFontDatabase

from camera_requisition.core import errors

PREFERRED = ("DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Arial", "Helvetica Neue", "Helvetica")


def installed_families() -> list[str]:
    """Families that Qt can draw with; empty where no font is installed at all."""
    try:
        return [str(family) for family in QFontDatabase.families()]  # static since Qt 6
    except TypeError:
        return [str(family) for family in QFontDatabase().families()]


def choose_family(preferred: Sequence[str] = PREFERRED, installed: Iterable[str] | None = None) -> str:
    """The first of `preferred` that is installed, else any installed one.

    Raises WriteError `no_font`: without a font Qt writes pages without text and reports no error.
    """
    available = list(installed_families() if installed is None else installed)
    by_name = {_plain(family): family for family in available}
    for wish in preferred:
        if wish.casefold() in by_name:
            return wish
    if not available:
        raise errors.WriteError("no_font")
    return available[0]


def _plain(family: str) -> str:
    """Family name without the foundry that fontconfig may add in brackets."""
    return family.partition(" [")[0].strip().casefold()
