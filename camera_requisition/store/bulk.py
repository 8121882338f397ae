"""Many rows with geometries at once: the R-tree is filled from their bounds, not by a trigger that calls five functions of ours for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from camera_requisition.store.geopackage import has_table
from camera_requisition.store.schema import FID, Table, insert_statement, quoted

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_MANY = 500
_CACHE = "PRAGMA cache_size = -65536"  # KiB, of this connection alone


def add_rows(
    connection: sqlite3.Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], shapes: Sequence[BaseGeometry]
) -> None:
    """Add `rows` with values for `columns`, their geometries' blobs among them; `shapes` are those geometries, in the same order."""
    name = f"{table.rtree}_insert"
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (name,)).fetchone()
    if len(rows) < _MANY or trigger is None or not has_table(connection, table.rtree):
        connection.executemany(insert_statement(table, columns), rows)
        return
    import numpy as np
    import shapely

    newest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
    first = (int(newest[0]) if newest else 0) + 1
    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    bounds = shapely.bounds(array)
    drawn = np.flatnonzero(~np.isnan(bounds[:, 0]))
    boxes = bounds[drawn][:, [0, 2, 1, 3]].tolist()
    connection.execute(_CACHE)
    connection.execute(" ".join(("DROP TRIGGER", quoted(name))))
    connection.executemany(insert_statement(table, (FID, *columns)), [(fid, *row) for fid, row in enumerate(rows, start=first)])
    connection.executemany(
        " ".join(("INSERT OR REPLACE INTO", quoted(table.rtree), "VALUES (?, ?, ?, ?, ?)")),
        [(fid, *box) for fid, box in zip((drawn + first).tolist(), boxes)],
    )
    connection.execute(trigger[0])
