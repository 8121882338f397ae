"""A file that tells others whether the program that made it still runs: the system lets go of it when the program ends, however it ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO


class HeldFile:
    """The file at `path`, made where it is missing and held until `let_go`. Raises OSError where another program or object holds it."""

    def __init__(self, path: Path) -> None:
        self._stream: IO[bytes] = path.open("ab")
        try:
            _hold(self._stream)
        except OSError:
            self._stream.close()
            raise

    def let_go(self) -> None:
        """Let others have it; safe to call twice."""
        self._stream.close()


if sys.platform == "win32":
    import msvcrt

    def _hold(stream: IO[bytes]) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
