"""The plugin's own translations: which there are, and whether one speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication

FOLDER = Path(__file__).resolve().parent.parent / "i18n"
_SAID_DIFFERENTLY = "Search cameras"
"""A text that no translation leaves as it is."""


def file_for(language: str) -> Optional[Path]:
    """The translation for `language` ("fr", "fr_CA"), the nearest that there is."""
    for name in (language, language.split("_", maxsplit=1)[0]):
        file = FOLDER / f"camera_requisition_{name}.qm"
        if file.is_file():
            return file
    return None


def has_translation(language: str) -> bool:
    """Whether there is one for `language`."""
    return file_for(language) is not None


def is_translated() -> bool:
    """Whether a translation speaks at this moment."""
    return bool(QCoreApplication.translate("Actions", "Search cameras") != _SAID_DIFFERENTLY)
