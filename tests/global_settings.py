"""QGIS's global settings file in tests: it can be exchanged for another one, and never be taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsSettings


@contextmanager
def exchanged_afterwards(folder: Path) -> Iterator[None]:
    """At the end of the block QGIS uses the file of before, or an empty one in `folder` where there was none."""
    before = QgsSettings.globalSettingsPath()
    try:
        yield
    finally:
        empty = folder / "no-global-settings.ini"
        empty.touch()
        assert QgsSettings.setGlobalSettingsPath(before or str(empty))
