"""Many rows with geometries at once: the R-tree is filled from their bounds, not by a trigger that calls five functions of ours for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.store.geopackage import has_table
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.rtree_packing import pack
from camera_requisition.store.schema import FID, Table, insert_statement, quoted
from camera_requisition.store.sql import Connection

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_MANY = 500
_CACHE = "PRAGMA cache_size = -65536"  # KiB, of this connection alone


def add_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], shapes: Sequence[BaseGeometry]
) -> None:
    """Add `rows` with values for `columns`, their geometries' blobs among them; `shapes` are those geometries, in the same order."""
    if isinstance(connection, PostgisConnection):
        connection.copy_rows(table.name, columns, rows)
        return
    if len(rows) < _MANY or not isinstance(connection, sqlite3.Connection):
        connection.executemany(insert_statement(table, columns), rows)
        return
    with adding(connection, table, columns) as added:
        added.add(rows, shapes)


@contextmanager
def adding(connection: sqlite3.Connection, table: Table, columns: Sequence[str]) -> Iterator[ManyRows]:
    """Rows added part by part inside the caller's transaction; the R-tree follows at the end of the block, whole where it was empty."""
    name = f"{table.rtree}_insert"
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)).fetchone()
    if trigger is None or not has_table(connection, table.rtree):
        yield ManyRows(connection, table, columns)
        return
    connection.execute(_CACHE)
    connection.execute(" ".join(("DROP TRIGGER", quoted(name))))
    added = ManyRows(connection, table, columns)
    yield added
    added.index()
    connection.execute(trigger[0])


class ManyRows:
    """What `adding` gives."""

    def __init__(self, connection: sqlite3.Connection, table: Table, columns: Sequence[str]) -> None:
        self._connection = connection
        self._table = table
        self._columns = columns
        newest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
        self._next = (int(newest[0]) if newest else 0) + 1
        self._keys: list[Any] = []
        self._boxes: list[Any] = []

    def add(self, rows: Sequence[tuple[Any, ...]], shapes: Sequence[Optional[BaseGeometry]], keys: Optional[Sequence[int]] = None) -> None:
        """As `add_rows`; with the `keys` that they had elsewhere, where given."""
        import numpy as np
        import shapely

        from camera_requisition.core.sight.arrays import array_of

        bounds = shapely.bounds(array_of(shapes))
        drawn = np.flatnonzero(~np.isnan(bounds[:, 0]))
        numbers = np.arange(self._next, self._next + len(rows)) if keys is None else np.array(keys, dtype=np.int64)
        self._keys.append(numbers[drawn])
        self._boxes.append(bounds[drawn][:, [0, 2, 1, 3]])
        statement = insert_statement(self._table, (FID, *self._columns))
        self._connection.executemany(statement, [(fid, *row) for fid, row in zip(numbers.tolist(), rows)])
        self._next += len(rows)

    def index(self) -> None:
        """Put the bounds of all that was added into the R-tree."""
        if not self._keys:
            return
        import numpy as np

        keys, boxes = np.concatenate(self._keys), np.concatenate(self._boxes)
        if pack(self._connection, self._table.rtree, keys, boxes):
            return
        statement = " ".join(("INSERT OR REPLACE INTO", quoted(self._table.rtree), "VALUES (?, ?, ?, ?, ?)"))
        self._connection.executemany(statement, [(key, *box) for key, box in zip(keys.tolist(), boxes.tolist())])
