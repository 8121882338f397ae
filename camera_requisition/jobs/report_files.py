"""Reports beside a write to the inventory: either both are there afterwards, or neither."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from camera_requisition.core.errors import WriteError


class ReportFiles:
    """Texts that are written beside their places first and moved there last.

    What lies there already is set aside at once, so that an unwritable folder or a file that a spreadsheet holds open is noticed before
    the inventory changes; it is put back when the block ends without `move_into_place`. Raises `WriteError` `file_unwritable`.
    """

    def __init__(self, texts: Sequence[tuple[Path, str]]) -> None:
        """Pairs of place and text; a `.csv` gets the mark by which spreadsheets recognise UTF-8."""
        self._texts = [(Path(path), text) for path, text in texts]
        self._new: list[tuple[Path, Path]] = []
        self._old: list[tuple[Path, Path]] = []

    def __enter__(self) -> ReportFiles:
        for path, text in self._texts:
            try:
                self._prepare(path, text)
            except OSError as error:
                self._undo()
                raise WriteError("file_unwritable", path=str(path), reason=error.strerror or str(error)) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._undo()

    def move_into_place(self) -> None:
        """The new texts take their places, the old ones go."""
        for beside, path in self._new:
            beside.replace(path)
        for aside, _ in self._old:
            # A scanner may hold what was set aside for a moment; that is no reason to fail after the inventory has changed.
            with contextlib.suppress(OSError):
                aside.unlink()
        self._new, self._old = [], []

    def _prepare(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
        self._new.append((beside, path))
        # newline: the texts bring their own line ends, which Windows would double. (Path.write_text takes it only from Python 3.10.)
        with beside.open("w", encoding="utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", newline="") as stream:
            stream.write(text)
        if path.exists():
            aside = path.with_name(f".{path.name}.{uuid4().hex[:8]}.old")
            path.replace(aside)
            self._old.append((aside, path))

    def _undo(self) -> None:
        for beside, _ in self._new:
            with contextlib.suppress(OSError):
                beside.unlink()
        for aside, path in self._old:
            with contextlib.suppress(OSError):
                aside.replace(path)
        self._new, self._old = [], []
