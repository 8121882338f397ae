"""Which installed font the papers are set in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from camera_requisition.core import errors
from camera_requisition.gis.fonts import installed_families

PREFERRED = ("DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Arial", "Helvetica Neue", "Helvetica")


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
