"""What views are computed from, and writing them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Optional

from camera_requisition.core.records import Camera, CameraView
from camera_requisition.store import geometry, rows
from camera_requisition.store.bulk import add_rows
from camera_requisition.store.geopackage import note_change, srs_id_of
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, VIEW_COLUMNS
from camera_requisition.store.schema import GEOMETRY, names

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
    fresh = [view for view in views if view.camera_id not in left]
    found = rows.view_rows(fresh, srs_id_of(connection, CAMERA_VIEW))
    add_rows(connection, CAMERA_VIEW, rows.VIEW_COLUMNS, found, [view.geometry for view in fresh])
    note_change(connection, CAMERA_VIEW)
    return left
