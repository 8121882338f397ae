"""What views are computed from, and writing them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Optional

from camera_requisition.core.records import Camera, CameraView
from camera_requisition.store import geometry, rows
from camera_requisition.store.bulk import add_rows
from camera_requisition.store.geopackage import note_change, srs_id_of
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, VIEW_COLUMNS
from camera_requisition.store.schema import GEOMETRY, names
from camera_requisition.store.sql import Connection, is_postgis, rows_of

# Of a camera what its view depends on, as (column, how it is read): a tenth of its columns, for 100,000 cameras are read at a time.
_SEEN_FROM = ("camera_id", *VIEW_COLUMNS)
_LOOKOUTS = " ".join(("SELECT", names((*_SEEN_FROM, GEOMETRY)), "FROM camera WHERE geom IS NOT NULL AND merged_into IS NULL ORDER BY fid"))
_NEWEST_STATE = "SELECT coalesce(max(fid), 0) FROM camera_history"
# On a server transactions become visible in another order than that of their numbers: everything below the oldest that may still be at work is.
_OLDEST_AT_WORK = "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)"
_CHANGED_SINCE = "SELECT EXISTS (SELECT 1 FROM camera_history WHERE txid >= CAST(CAST(? AS text) AS xid8))"


def lookouts(connection: Connection) -> tuple[int, list[Camera]]:
    """The cameras that have a view (placed, and no other camera's second record), with nothing but what it depends on; and a mark that is
    another whenever a camera has been changed.
    """
    mark = state_mark(connection)
    read = [rows.reader_of(CAMERA, name) for name in _SEEN_FROM]
    found = []
    for row in rows_of(connection, _LOOKOUTS):
        x, y = geometry.point(row[-1])
        if x is not None and y is not None:
            found.append(Camera(**{name: reader(value) for name, reader, value in zip(_SEEN_FROM, read, row)}, x=x, y=y))
    return mark, found


def state_mark(connection: Connection) -> int:
    """A mark of the state of all cameras, by their history: every change of one makes an entry, whoever makes it."""
    return int(connection.execute(_OLDEST_AT_WORK if is_postgis(connection) else _NEWEST_STATE).fetchone()[0])


def is_still(connection: Connection, mark: int) -> bool:
    """Whether surely no camera has been changed since the state of `mark`."""
    if is_postgis(connection):
        return not connection.execute(_CHANGED_SINCE, (mark,)).fetchone()[0]
    return state_mark(connection) == mark


def replace_views(
    connection: Connection,
    views: Sequence[CameraView],
    removed_ids: Iterable[str],
    made_of: Optional[tuple[int, Sequence[Camera]]],
) -> Collection[str]:
    """As `Inventory.write_views`, inside the caller's transaction."""
    given = {view.camera_id for view in views} | set(removed_ids)
    left: Collection[str] = ()
    if made_of is not None and not is_still(connection, made_of[0]):
        now = {camera.camera_id: camera for camera in lookouts(connection)[1]}
        left = {camera.camera_id for camera in made_of[1] if now.get(camera.camera_id) != camera}
    connection.executemany("DELETE FROM camera_view WHERE camera_id = ?", [(id_,) for id_ in sorted(given.difference(left))])
    fresh = [view for view in views if view.camera_id not in left]
    found = rows.view_rows(fresh, srs_id_of(connection, CAMERA_VIEW))
    add_rows(connection, CAMERA_VIEW, rows.VIEW_COLUMNS, found, [view.geometry for view in fresh])
    note_change(connection, CAMERA_VIEW)
    return left
