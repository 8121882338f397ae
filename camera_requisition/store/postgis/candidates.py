"""Cameras by place in PostgreSQL: the server's indexes find the keys, what is too far is left out before records are read.

The same answers as `store.candidates` gives of a GeoPackage. Nothing is written, not even a temporary table: a copy that follows another
server will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional

from camera_requisition.core.ports import Candidate, Reach
from camera_requisition.core.records import CameraView
from camera_requisition.store import candidates as shared
from camera_requisition.store import rows
from camera_requisition.store.far_seeing import reaching
from camera_requisition.store.geometry import points
from camera_requisition.store.inventory_schema import OWNER, RECORDER
from camera_requisition.store.postgis import places
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.schema import names

Rectangle = tuple[float, float, float, float]

_KEYS = ("bigint[]",)
_CAMERAS = " ".join(("SELECT", names(rows.CAMERA_COLUMNS), "FROM camera WHERE fid = ANY ($1) AND merged_into IS NULL ORDER BY fid"))
_RECORDERS = " ".join(
    (
        "SELECT",
        names(RECORDER.column_names),
        "FROM recorder WHERE recorder_id IN (SELECT recorder_id FROM camera WHERE fid = ANY ($1))",
    )
)
_OWNERS = " ".join(
    (
        "SELECT",
        names(OWNER.column_names),
        "FROM owner WHERE owner_id IN (SELECT recorder.owner_id FROM camera JOIN recorder ON recorder.recorder_id = camera.recorder_id "
        "WHERE camera.fid = ANY ($1))",
    )
)
_VIEWS = " ".join(
    (
        "SELECT",
        names(rows.VIEW_COLUMNS, "camera_view."),
        "FROM camera JOIN camera_view ON camera_view.camera_id = camera.camera_id WHERE camera.fid = ANY ($1)",
        # "sure" before "possible"
        "ORDER BY camera.fid, camera_view.extent DESC",
    )
)
_PLACES = "SELECT fid, kind, range_m, geom FROM camera WHERE fid = ANY ($1)"
_PLACED = "SELECT fid FROM camera WHERE fid = ANY ($1) AND geom IS NOT NULL"
_BY_ID = "SELECT fid FROM camera WHERE camera_id = ANY ($1)"
_NOWHERE = "SELECT fid FROM camera WHERE geom IS NULL AND (municipality_code IS NULL OR municipality_code = '' OR municipality_code = ANY ($1))"
_MIDDLE_M = 1_000.0
"""Longer ranges are rare: those cameras are looked at wherever they stand, the others only near by."""
_AROUND = 1.6
"""More than the corner of a square whose side is a range, and the octagon around it (`far_seeing`)."""


def candidates_in(
    connection: PostgisConnection, rectangles: Sequence[Rectangle], crs: str, beyond_m: float, reach: Optional[Reach] = None
) -> list[Candidate]:
    """See `store.candidates.candidates_in`."""
    if not rectangles:
        return []
    far = _far_seeing(connection, rectangles, crs, beyond_m)
    if reach is None:
        keys = {*places.points_in(connection, rectangles), *places.seeing(connection, rectangles), *far}
        found = shared.with_stale_views(connection, _candidates(connection, keys))
        reaching_ids = set(far.values())
        return [one for one, meets in zip(found, shared.meeting(found, rectangles)) if meets or one.camera.camera_id in reaching_ids]
    from camera_requisition.core.sight.geodesy import metres_per_unit

    # Who sees farther than is assumed of any may stand outside the rectangles: a large view tells, or its record where there is no good view.
    large = shared.LARGE_VIEW_SHARE * beyond_m / metres_per_unit(crs)
    near = {*places.points_in(connection, rectangles), *places.seeing_wide(connection, rectangles, large)}
    kept = {*far, *places.seeing(connection, reach.incident), *shared.near(_rows(connection, "places", _PLACES, near), reach)}
    found = _candidates(connection, kept)
    return [one for one in shared.with_stale_views(connection, found) if one.camera.placed]


def unplaced_in(connection: PostgisConnection, municipality_codes: Sequence[str]) -> list[Candidate]:
    """See `store.candidates.unplaced_in`."""
    found = connection.prepared("unplaced", _NOWHERE, ("text[]",), (list(municipality_codes),)).fetchall()
    return _candidates(connection, [key for (key,) in found])


def municipalities_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[str]:
    """See `store.candidates.municipalities_in`."""
    if not rectangles:
        return []
    inside = places.codes_in(connection, rectangles)
    placed = points([blob for _, blob in inside])
    codes = {str(code) for (code, _), in_one in zip(inside, shared.within(*placed, rectangles)) if code and in_one}
    codes.update(shared.touched(places.territory_in(connection, rectangles), rectangles))
    return sorted(codes)


def candidates_of(connection: PostgisConnection, camera_ids: Iterable[str]) -> list[Candidate]:
    """See `store.candidates.candidates_of`."""
    return _candidates(connection, _keys_of(connection, camera_ids))


def views_of(connection: PostgisConnection, camera_ids: Iterable[str]) -> list[CameraView]:
    """See `store.candidates.views_of`."""
    return rows.views_of(_rows(connection, "views", _VIEWS, _keys_of(connection, camera_ids)))


def _keys_of(connection: PostgisConnection, camera_ids: Iterable[str]) -> list[int]:
    found = connection.prepared("by_id", _BY_ID, ("text[]",), (list(camera_ids),)).fetchall()
    return [key for (key,) in found]


def _candidates(connection: PostgisConnection, keys: Iterable[int]) -> list[Candidate]:
    wanted = list(keys)
    if not wanted:
        return []
    cameras = rows.cameras_of(_rows(connection, "cameras", _CAMERAS, wanted))
    recorders = rows.recorders_of(_rows(connection, "recorders", _RECORDERS, wanted))
    owners = rows.owners_of(_rows(connection, "owners", _OWNERS, wanted))
    views: dict[str, list[CameraView]] = {}
    for view in rows.views_of(_rows(connection, "views", _VIEWS, wanted)):
        views.setdefault(view.camera_id, []).append(view)
    return shared.joined(cameras, recorders, owners, views)


def _rows(connection: PostgisConnection, name: str, statement: str, keys: Iterable[int]) -> list[Any]:
    return list(connection.prepared(name, statement, _KEYS, (list(keys),)).fetchall())


def _far_seeing(connection: PostgisConnection, rectangles: Sequence[Rectangle], crs: str, beyond_m: float) -> dict[int, str]:
    """As `far_seeing.far_seeing`."""
    middle = max(_MIDDLE_M, beyond_m)
    around = _widened(rectangles, crs, middle * _AROUND)
    if around is None:
        return reaching(places.far(connection, beyond_m), rectangles, crs)
    found = places.far(connection, middle)
    if beyond_m < middle:
        found.extend(places.far_around(connection, around, beyond_m, middle))
    return reaching(found, rectangles, crs)


def _widened(rectangles: Sequence[Rectangle], crs: str, metres: float) -> Optional[list[Rectangle]]:
    """`rectangles` with so many metres on every side; None where they lie so that this can't be said."""
    import numpy as np

    from camera_requisition.core.sight.geodesy import GEOD, from_lonlat_or_nan, lonlat_or_nan

    sides = np.array(rectangles, dtype=np.float64)
    x, y = sides[:, [0, 2, 2, 0]], sides[:, [1, 1, 3, 3]]
    longitudes, latitudes = lonlat_or_nan(crs, x.ravel(), y.ravel())
    bearings = np.array([0.0, 90.0, 180.0, 270.0])
    count = len(longitudes)
    around = GEOD.fwd(np.repeat(longitudes, 4), np.repeat(latitudes, 4), np.tile(bearings, count), np.full(4 * count, metres))
    moved_x, moved_y = from_lonlat_or_nan(crs, around[0], around[1])
    moved_x, moved_y = moved_x.reshape(len(sides), -1), moved_y.reshape(len(sides), -1)
    if not (np.isfinite(moved_x).all() and np.isfinite(moved_y).all()):
        return None
    wide = np.stack([moved_x.min(axis=1), moved_y.min(axis=1), moved_x.max(axis=1), moved_y.max(axis=1)], axis=1)
    # Across the 180th meridian of a geographic system the far side has the smaller number.
    if (wide[:, 0] > sides[:, 0]).any() or (wide[:, 2] < sides[:, 2]).any() or ((wide[:, 2] - wide[:, 0] > 180.0).any() and _is_degrees(sides)):
        return None
    return [tuple(row) for row in wide.tolist()]


def _is_degrees(sides: Any) -> bool:
    return bool((abs(sides) <= 360.0).all())
