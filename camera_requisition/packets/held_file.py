"""A file that tells others whether the program that made it still runs."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QLockFile


class HeldFile:
    """The file at `path`, made and held until `let_go`; what a program that has ended left behind is taken over.

    Raises OSError where a program that runs, or another object of this one, holds it, or the drive lets nobody hold a file.
    """

    def __init__(self, path: Path) -> None:
        self._lock = QLockFile(str(path))
        self._lock.setStaleLockTime(0)  # only the end of its program frees a file, not its age
        if not self._lock.tryLock(0):
            raise OSError(f"{path} is held")

    def let_go(self) -> None:
        """Let others have it; safe to call twice."""
        if self._lock.isLocked():
            self._lock.unlock()
