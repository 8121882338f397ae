"""Cameras by place: the two R-trees find the rows, exact bounds decide."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Optional, cast

from camera_requisition.core.ports import Candidate, Places, Reach
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.store import rows
from camera_requisition.store.buildings import changed_places
from camera_requisition.store.far_seeing import any_sees_beyond, far_seeing
from camera_requisition.store.geometry import geometries, points
from camera_requisition.store.geopackage import has_table
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, OWNER, RECORDER, TERRITORY
from camera_requisition.store.schema import names, select_statement
from camera_requisition.store.sql import Connection

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]
    Mask = npt.NDArray[np.bool_]

Rectangle = tuple[float, float, float, float]

# CROSS JOIN keeps SQLite to the order written: it doesn't know how few cameras are wanted and would read whole tables.
_WANTED_CAMERAS = "wanted CROSS JOIN camera ON camera.fid = wanted.fid"
# A record that was found to be another camera is no camera of its own.
_CAMERAS = " ".join(
    ("SELECT", names(rows.CAMERA_COLUMNS, "camera."), "FROM", _WANTED_CAMERAS, "WHERE camera.merged_into IS NULL ORDER BY wanted.fid")
)
_PLACES = " ".join(("SELECT camera.fid, camera.kind, camera.range_m, camera.geom FROM", _WANTED_CAMERAS))
_RECORDERS = select_statement(
    RECORDER,
    RECORDER.column_names,
    " ".join(("WHERE recorder_id IN (SELECT camera.recorder_id FROM", _WANTED_CAMERAS, ")")),
)
_OWNERS = select_statement(
    OWNER,
    OWNER.column_names,
    " ".join(
        (
            "WHERE owner_id IN (SELECT recorder.owner_id FROM",
            _WANTED_CAMERAS,
            "CROSS JOIN recorder ON recorder.recorder_id = camera.recorder_id)",
        )
    ),
)
_CODES = " ".join(("SELECT camera.municipality_code, camera.geom FROM", _WANTED_CAMERAS, "WHERE camera.municipality_code IS NOT NULL"))
_TERRITORY = select_statement(TERRITORY, ("code", "geom"), "WHERE code IS NOT NULL")
# Nothing but the key is asked of the camera, which its index of ids holds: what isn't placed is left out when it has been read.
_SEEING = (
    "SELECT camera.fid FROM rtree_camera_view_geom AS tree "
    "CROSS JOIN camera_view ON camera_view.fid = tree.id CROSS JOIN camera ON camera.camera_id = camera_view.camera_id "
    "WHERE tree.minx <= ? AND tree.maxx >= ? AND tree.miny <= ? AND tree.maxy >= ?"
)
_WANT_SEEING = "INSERT OR IGNORE INTO wanted " + _SEEING
_WANT_LARGE_VIEWS = _WANT_SEEING + " AND (tree.maxx - tree.minx >= ? OR tree.maxy - tree.miny >= ?)"
LARGE_VIEW_SHARE = 0.6
"""A view drawn out to a range has a side of at least cos 45° of it."""
_WANT_POINTS = "INSERT OR IGNORE INTO wanted SELECT id FROM rtree_camera_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
_WANT_TERRITORY = "INSERT OR IGNORE INTO wanted SELECT id FROM rtree_territory_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
_WANTED_TERRITORY = (
    "SELECT territory.code, territory.geom FROM wanted CROSS JOIN territory ON territory.fid = wanted.fid WHERE territory.code IS NOT NULL"
)
_VIEWS = " ".join(
    (
        "SELECT",
        names(rows.VIEW_COLUMNS, "camera_view."),
        "FROM",
        _WANTED_CAMERAS,
        "CROSS JOIN camera_view ON camera_view.camera_id = camera.camera_id",
        # "sure" before "possible"
        "ORDER BY wanted.fid, camera_view.extent DESC",
    )
)


def candidates_in(
    connection: sqlite3.Connection, rectangles: Sequence[Rectangle], crs: str, beyond_m: float, reach: Optional[Reach] = None
) -> list[Candidate]:
    """Placed cameras whose point or stored view meets one of `rectangles` (in `crs`), in the order of their keys.

    Where no good view is stored, a recorded range longer than `beyond_m` metres counts instead. With `reach`, those that stand too far from it
    and whose stored view doesn't meet its incident are left out.
    """
    if not rectangles:
        return []
    if reach is not None and all(has_table(connection, table.rtree) for table in (CAMERA, CAMERA_VIEW)):
        _want_within(connection, rectangles, reach, crs, beyond_m)
        return [one for one in with_stale_views(connection, wanted_candidates(connection)) if one.camera.placed]
    _want_in(connection, rectangles)
    far = far_seeing(connection, rectangles, crs, beyond_m)
    connection.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", [(fid,) for fid in far])
    reaching = set(far.values())
    found = with_stale_views(connection, wanted_candidates(connection))
    return [one for one, meets in zip(found, meeting(found, rectangles)) if meets or one.camera.camera_id in reaching]


def _want_within(connection: sqlite3.Connection, rectangles: Sequence[Rectangle], reach: Reach, crs: str, beyond_m: float) -> None:
    """Want the cameras that are near enough to `reach`, and those whose stored view meets its incident.

    Nothing but what tells how far a camera may see is read of those that stand in a rectangle and yet too far.
    """
    from camera_requisition.core.sight.geodesy import metres_per_unit

    _new_wanted(connection)
    connection.executemany(_WANT_POINTS, _sides(rectangles))
    kept: set[int] = set()
    if any_sees_beyond(connection, beyond_m):
        # Who sees farther than is assumed of any may stand outside the rectangles: a large view tells, or, without a good one, its record.
        large = LARGE_VIEW_SHARE * beyond_m / metres_per_unit(crs)
        connection.executemany(_WANT_LARGE_VIEWS, [(*sides, large, large) for sides in _sides(rectangles)])
        kept.update(far_seeing(connection, rectangles, crs, beyond_m))
    for sides in _sides(reach.incident):
        kept.update(fid for (fid,) in connection.execute(_SEEING, sides))
    kept.update(near(connection.execute(_PLACES).fetchall(), reach))
    _new_wanted(connection)
    connection.executemany("INSERT INTO wanted VALUES (?)", [(fid,) for fid in sorted(kept)])


def near(places: Sequence[tuple[int, str | None, object, bytes | None]], reach: Reach) -> list[int]:
    """Keys of those of `places` (key, kind, range, point) that are near enough to `reach`."""
    if not places:
        return []
    import numpy as np

    fids, kinds, ranges, blobs = zip(*places)
    x, y = (np.array(one, dtype=np.float64) for one in points(blobs))
    # Another program may have left a text where a number belongs.
    recorded = np.array([value if type(value) in (int, float) else None for value in ranges], dtype=np.float64)
    placed = np.flatnonzero(~np.isnan(x)).tolist()
    near = reach.includes(Places(x[placed], y[placed], [kinds[index] for index in placed], recorded[placed]))
    return [fids[index] for index, close in zip(placed, near.tolist()) if close]


def unplaced_in(connection: sqlite3.Connection, municipality_codes: Sequence[str]) -> list[Candidate]:
    """Cameras without coordinates in these municipalities, and those of which the municipality isn't known."""
    _new_wanted(connection)
    connection.execute("INSERT INTO wanted SELECT fid FROM camera WHERE geom IS NULL AND (municipality_code IS NULL OR municipality_code = '')")
    connection.executemany(
        "INSERT OR IGNORE INTO wanted SELECT fid FROM camera WHERE geom IS NULL AND municipality_code = ?",
        [(code,) for code in municipality_codes],
    )
    return wanted_candidates(connection)


def any_unplaced(connection: Connection) -> bool:
    """Whether any camera has no coordinates."""
    return connection.execute("SELECT 1 FROM camera WHERE geom IS NULL LIMIT 1").fetchone() is not None


def municipalities_in(connection: sqlite3.Connection, rectangles: Sequence[Rectangle]) -> list[str]:
    """Codes of the municipalities that `rectangles` touch, from the territory and from the cameras placed inside them; sorted."""
    if not rectangles:
        return []
    _want_in(connection, rectangles, views=False)
    inside = connection.execute(_CODES).fetchall()
    places = points([blob for _, blob in inside])
    codes = {str(code) for (code, _), in_one in zip(inside, within(*places, rectangles)) if code and in_one}
    codes.update(_touched_territory(connection, rectangles))
    return sorted(codes)


def _touched_territory(connection: sqlite3.Connection, rectangles: Sequence[Rectangle]) -> Iterator[str]:
    if has_table(connection, TERRITORY.rtree):
        _new_wanted(connection)
        connection.executemany(_WANT_TERRITORY, _sides(rectangles))
        territory = connection.execute(_WANTED_TERRITORY).fetchall()
    else:
        territory = connection.execute(_TERRITORY).fetchall()
    yield from touched(territory, rectangles)


def touched(territory: Sequence[tuple[str, bytes]], rectangles: Sequence[Rectangle]) -> Iterator[str]:
    """Codes of those of `territory` (code, form) that `rectangles` touch."""
    import numpy as np
    import shapely

    from camera_requisition.core.sight.arrays import array_of

    if territory:
        area = shapely.union_all(shapely.box(*np.array(rectangles, dtype=np.float64).T))
        shapes = array_of(geometries([blob for _, blob in territory]))
        for (code, _), touches in zip(territory, shapely.intersects(shapes, area).tolist()):
            if code and touches:
                yield str(code)


def views_by_camera(connection: sqlite3.Connection) -> dict[str, list[CameraView]]:
    """The stored views of the wanted cameras."""
    found: dict[str, list[CameraView]] = defaultdict(list)
    for view in rows.views_of(connection.execute(_VIEWS).fetchall()):
        found[view.camera_id].append(view)
    return found


def want_cameras(connection: sqlite3.Connection, camera_ids: Iterable[str]) -> None:
    """Make these cameras the wanted ones."""
    _new_wanted(connection)
    connection.executemany("INSERT OR IGNORE INTO wanted SELECT fid FROM camera WHERE camera_id = ?", [(id_,) for id_ in camera_ids])


def candidates_of(connection: sqlite3.Connection, camera_ids: Iterable[str]) -> list[Candidate]:
    """These cameras, placed or not; unknown ids are left out."""
    want_cameras(connection, camera_ids)
    return wanted_candidates(connection)


def views_of(connection: sqlite3.Connection, camera_ids: Iterable[str]) -> list[CameraView]:
    """The stored views of these cameras."""
    want_cameras(connection, camera_ids)
    return [view for views in views_by_camera(connection).values() for view in views]


def _new_wanted(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (fid INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM wanted")


def _want_in(connection: sqlite3.Connection, rectangles: Sequence[Rectangle], *, views: bool = True) -> None:
    _new_wanted(connection)
    # Someone may have dropped a spatial index in QGIS: then every placed camera is looked at.
    if not all(has_table(connection, table.rtree) for table in (CAMERA, CAMERA_VIEW)):
        connection.execute("INSERT INTO wanted SELECT fid FROM camera WHERE geom IS NOT NULL")
        return
    places = _sides(rectangles)
    connection.executemany(_WANT_POINTS, places)
    if views:
        connection.executemany(_WANT_SEEING, places)


def _sides(rectangles: Sequence[Rectangle]) -> list[Rectangle]:
    """What an R-tree's bounds are compared with, in the order of the statements."""
    return [(max_x, min_x, max_y, min_y) for min_x, min_y, max_x, max_y in rectangles]


def wanted_candidates(connection: sqlite3.Connection) -> list[Candidate]:
    """The wanted cameras with recorder, owner and views, in the order of their keys."""
    cameras = connection.execute(_CAMERAS).fetchall()
    recorders = connection.execute(_RECORDERS).fetchall()
    owners = connection.execute(_OWNERS).fetchall()
    return joined(rows.cameras_of(cameras), rows.recorders_of(recorders), rows.owners_of(owners), views_by_camera(connection))


def joined(
    cameras: Iterable[Camera], recorders: Iterable[Recorder], owners: Iterable[Owner], views: dict[str, list[CameraView]]
) -> list[Candidate]:
    """Cameras with their recorder, owner and views."""
    owner_by_id = {owner.owner_id: owner for owner in owners}
    answering = {recorder.recorder_id: (recorder, owner_by_id.get(recorder.owner_id or "")) for recorder in recorders}
    nobody: tuple[Recorder | None, Owner | None] = (None, None)
    found = []
    for camera in cameras:
        recorder, owner = answering.get(camera.recorder_id or "", nobody)
        found.append(Candidate(camera, recorder, owner, tuple(views.get(camera.camera_id, ()))))
    return found


def with_stale_views(connection: Connection, found: list[Candidate]) -> list[Candidate]:
    """The candidates, their views marked as stale where buildings have changed since they were built."""
    newest, places = changed_places(connection)
    if not newest:
        return found
    marked = []
    for candidate in found:
        touched = places is None or any(_overlap(_around(candidate, view), place) for view in candidate.views for place in places)
        views = tuple(replace(view, stale=True) for view in candidate.views) if touched else candidate.views
        marked.append(replace(candidate, views=views))
    return marked


def _around(candidate: Candidate, view: CameraView) -> Rectangle:
    """The bounds of a view and of its camera."""
    x, y = candidate.camera.x or 0.0, candidate.camera.y or 0.0
    if view.geometry.is_empty:
        return x, y, x, y
    min_x, min_y, max_x, max_y = view.geometry.bounds
    return min(min_x, x), min(min_y, y), max(max_x, x), max(max_y, y)


def meeting(found: Sequence[Candidate], rectangles: Sequence[Rectangle]) -> list[bool]:
    """Which candidates have a place, and it or one of their views in one of `rectangles`."""
    import numpy as np
    import shapely

    from camera_requisition.core.sight.arrays import array_of

    meets = np.array(within([one.camera.x for one in found], [one.camera.y for one in found], rectangles), dtype=np.bool_)
    # Most lie inside themselves: only what stands farther off is found by its views.
    outside = [index for index in np.flatnonzero(~meets).tolist() if found[index].camera.placed]
    views = [(index, view.geometry) for index in outside for view in found[index].views]
    if views:
        numbers, shapes = zip(*views)
        # The bounds of an empty view are NaN, which no comparison holds for.
        bounds = shapely.bounds(array_of(shapes))
        touching = _any_overlap(bounds[:, 0], bounds[:, 1], bounds[:, 2], bounds[:, 3], rectangles)
        meets[np.array(numbers, dtype=np.intp)[touching]] = True
    return cast("list[bool]", meets.tolist())


def within(xs: Sequence[float | None], ys: Sequence[float | None], rectangles: Sequence[Rectangle]) -> list[bool]:
    """Which places lie in one of `rectangles`; nowhere is in none."""
    import numpy as np

    x, y = np.array(xs, dtype=np.float64), np.array(ys, dtype=np.float64)
    return cast("list[bool]", _any_overlap(x, y, x, y, rectangles).tolist())


def _any_overlap(min_x: Array, min_y: Array, max_x: Array, max_y: Array, rectangles: Sequence[Rectangle]) -> Mask:
    """Which of many bounds overlap one of `rectangles`."""
    import numpy as np

    found = np.zeros(len(min_x), dtype=np.bool_)
    for west, south, east, north in rectangles:
        found |= (min_x <= east) & (max_x >= west) & (min_y <= north) & (max_y >= south)
    return found


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]
