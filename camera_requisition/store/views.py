"""What views are computed from, and writing them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Optional

from camera_requisition.core.records import Camera, CameraView
from camera_requisition.store import geometry, rows
from camera_requisition.store.geopackage import has_table, note_change, srs_id_of
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, VIEW_COLUMNS
from camera_requisition.store.schema import FID, GEOMETRY, insert_statement, names, quoted

# From so many on the R-tree is filled at once: its trigger calls five functions of ours for each row.
_MANY = 500
_CACHE = "PRAGMA cache_size = -65536"  # KiB, of this connection alone
_INSERT_TRIGGER = f"{CAMERA_VIEW.rtree}_insert"


# Of a camera what its view depends on, as (column, how it is read): a tenth of its columns, for 100,000 cameras are read at a time.
_SEEN_FROM = ("camera_id", *VIEW_COLUMNS)
_LOOKOUTS = " ".join(("SELECT", names((*_SEEN_FROM, GEOMETRY)), "FROM camera WHERE geom IS NOT NULL AND merged_into IS NULL ORDER BY fid"))
_NEWEST_STATE = "SELECT ifnull(max(fid), 0) FROM camera_history"


def lookouts(connection: sqlite3.Connection) -> tuple[int, list[Camera]]:
    """The cameras that have a view (placed, and no other camera's second record), with nothing but what it depends on; and a mark that is
    another whenever a camera has been changed.
    """
    mark = newest_state(connection)
    read = [rows.reader_of(CAMERA, name) for name in _SEEN_FROM]
    found = []
    for row in connection.execute(_LOOKOUTS):
        x, y = geometry.point(row[-1])
        if x is not None and y is not None:
            found.append(Camera(**{name: reader(value) for name, reader, value in zip(_SEEN_FROM, read, row)}, x=x, y=y))
    return mark, found


def newest_state(connection: sqlite3.Connection) -> int:
    """The key of the newest entry in the history of cameras: every change of one makes an entry, whoever makes it."""
    return int(connection.execute(_NEWEST_STATE).fetchone()[0])


def replace_views(
    connection: sqlite3.Connection,
    views: Sequence[CameraView],
    removed_ids: Iterable[str],
    made_of: Optional[tuple[int, Sequence[Camera]]],
) -> Collection[str]:
    """As `Inventory.write_views`, inside the caller's transaction."""
    given = {view.camera_id for view in views} | set(removed_ids)
    left: Collection[str] = ()
    if made_of is not None and newest_state(connection) != made_of[0]:
        now = {camera.camera_id: camera for camera in lookouts(connection)[1]}
        left = {camera.camera_id for camera in made_of[1] if now.get(camera.camera_id) != camera}
    connection.executemany("DELETE FROM camera_view WHERE camera_id = ?", [(id_,) for id_ in sorted(given.difference(left))])
    _add(connection, [view for view in views if view.camera_id not in left])
    note_change(connection, CAMERA_VIEW)
    return left


def _add(connection: sqlite3.Connection, views: Sequence[CameraView]) -> None:
    found = rows.view_rows(views, srs_id_of(connection, CAMERA_VIEW))
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (_INSERT_TRIGGER,)).fetchone()
    if len(found) < _MANY or trigger is None or not has_table(connection, CAMERA_VIEW.rtree):
        connection.executemany(insert_statement(CAMERA_VIEW, rows.VIEW_COLUMNS), found)
        return
    import numpy as np
    import shapely

    newest = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (CAMERA_VIEW.name,)).fetchone()
    first = (int(newest[0]) if newest else 0) + 1
    shapes = np.empty(len(views), dtype=object)
    shapes[:] = [view.geometry for view in views]
    bounds = shapely.bounds(shapes)
    drawn = np.flatnonzero(~np.isnan(bounds[:, 0]))
    connection.execute(_CACHE)
    connection.execute(" ".join(("DROP TRIGGER", quoted(_INSERT_TRIGGER))))
    connection.executemany(
        insert_statement(CAMERA_VIEW, (FID, *rows.VIEW_COLUMNS)), [(fid, *row) for fid, row in enumerate(found, start=first)]
    )
    boxes = np.column_stack([first + drawn, bounds[drawn][:, [0, 2, 1, 3]]])
    # In strips, neighbours one after another: the tree then splits less, and the file's pages are written once.
    strip = np.argsort(np.argsort(boxes[:, 1])) // max(1, round(len(boxes) ** 0.5))
    boxes = boxes[np.lexsort((boxes[:, 3], strip))]
    connection.executemany(
        " ".join(("INSERT OR REPLACE INTO", quoted(CAMERA_VIEW.rtree), "VALUES (?, ?, ?, ?, ?)")),
        [(int(fid), *box) for fid, *box in boxes.tolist()],
    )
    connection.execute(trigger[0])
