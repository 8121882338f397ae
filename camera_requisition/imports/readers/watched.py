"""A list whose file is watched while it is read: it must stay the same, and stay within what memory can hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Callable, Optional

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow
from camera_requisition.imports.readers.cells import RowCells

# A row that is understood takes about 3 kB until the list is compared with the inventory.
MOST_ROWS = 200_000
# What the cells of a list may take in memory, reckoned with Python's own share of each text.
LARGEST_CELLS = 400 << 20
_CELL_OVERHEAD = 60

_State = tuple[Optional[tuple[int, int, int]], ...]


class FileState:
    """Size, time of change and identity of a list's files, as they were when it was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # A Shapefile's texts are in a file of their own; what a database has not yet written back, too.
        companions = [path.with_suffix(suffix) for suffix in (".dbf", ".shx")] if path.suffix.lower() == ".shp" else []
        self._paths = [path, *companions, *([path.with_name(f"{path.name}-wal")] if path.suffix.lower() == ".gpkg" else [])]
        self._before = self._now()

    def _now(self) -> _State:
        return tuple(map(_state, self._paths))

    def compare(self) -> None:
        """Raise `ListError` `list_changed_meanwhile` when a file was changed, exchanged or removed."""
        if self._now() != self._before:
            raise ListError("list_changed_meanwhile", path=self._path.name)


def _memory(cells: Mapping[str, str]) -> int:
    return cells.memory() if isinstance(cells, RowCells) else _CELL_OVERHEAD * len(cells) + sum(map(len, cells.values()))


def _state(path: Path) -> Optional[tuple[int, int, int]]:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def watched(delivered: DeliveredList, path: Path, state: FileState, kept: bool = True) -> DeliveredList:
    """`delivered` with rows that end in a named error when the file changes, vanishes, or (where its rows are `kept` in memory) holds more
    than any list of cameras.

    Their errors: `list_changed_meanwhile`, `list_too_many_rows`, `list_too_much_text`, `list_unreadable`, and those of the reader.
    """
    return dataclasses.replace(delivered, rows=lambda: _rows(delivered.rows, path, state, kept))


def _rows(read: Callable[[], Iterator[DeliveredRow]], path: Path, state: FileState, kept: bool) -> Iterator[DeliveredRow]:
    state.compare()
    last, memory = 0, 0
    try:
        for count, row in enumerate(read(), start=1):
            if kept and count > MOST_ROWS:
                raise ListError("list_too_many_rows", path=path.name, most=MOST_ROWS)
            memory += _memory(row.cells) if kept else 0
            if memory > LARGEST_CELLS:
                raise ListError("list_too_much_text", path=path.name, row=row.number)
            last = row.number
            yield row
    except (ListError, OSError) as error:
        # What looks like a broken file is often one that is still being written.
        state.compare()
        if isinstance(error, OSError):
            raise ListError("list_unreadable", path=path.name, row=last, problem=error.strerror or str(error)) from error
        raise
    state.compare()
