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
from camera_requisition.store.inventory_schema import CAMERA, OWNER, RECORDER
from camera_requisition.store.postgis import places
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.schema import GEOMETRY, names

Rectangle = tuple[float, float, float, float]

_KEYS, _IDS = ("bigint[]",), ("text[]",)
# Both indexes are asked, and what both have found is read once.
_CAMERAS = " ".join(
    (
        "SELECT",
        names(CAMERA.column_names),
        # Many at once: as text, which is made into points all together.
        ", CAST(geom AS text) FROM camera WHERE (fid = ANY ($1) OR camera_id = ANY ($2)) AND merged_into IS NULL ORDER BY fid",
    )
)
_RECORDERS = " ".join(("SELECT", names(RECORDER.column_names), "FROM recorder WHERE recorder_id = ANY ($1)"))
_OWNERS = " ".join(("SELECT", names(OWNER.column_names), "FROM owner WHERE owner_id = ANY ($1)"))
_VIEW_VALUES = ", ".join("CAST(geom AS text)" if name == GEOMETRY else name for name in rows.VIEW_COLUMNS)
_VIEWS = " ".join(("SELECT", _VIEW_VALUES, "FROM camera_view WHERE camera_id = ANY ($1)"))
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
    without_view = set(reaching([(one.key, one.camera_id, one.range_m, one.point) for one in far if not one.has_good_view], rectangles, crs))
    places_near = places.points_in(connection, rectangles)
    if reach is None:
        found = _candidates(connection, {*places_near, *without_view}, places.seeing(connection, rectangles))
        meeting = shared.meeting(found, rectangles)
        unseen = {one.camera_id for one in far if one.key in without_view}
        found = [one for one, meets in zip(found, meeting) if meets or one.camera.camera_id in unseen]
    else:
        # Who sees farther than is assumed of any may stand outside the rectangles: a view tells, or its record where there is no good view.
        places_near.update((one.key, (one.key, one.kind, one.range_m, one.point)) for one in far if one.view_meets)
        kept = {*without_view, *shared.near(list(places_near.values()), reach)}
        found = _candidates(connection, kept, places.seeing(connection, reach.incident))
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
    return _candidates(connection, (), camera_ids)


def views_of(connection: PostgisConnection, camera_ids: Iterable[str]) -> list[CameraView]:
    """See `store.candidates.views_of`."""
    found = _candidates(connection, (), camera_ids)
    return [view for candidate in found for view in candidate.views]


def _candidates(connection: PostgisConnection, keys: Iterable[int], ids: Iterable[str] = ()) -> list[Candidate]:
    """The cameras with these keys and these ids, each once, in the order of their keys."""
    found = connection.prepared("cameras", _CAMERAS, (*_KEYS, *_IDS), (list(keys), list(ids))).fetchall()
    if not found:
        return []
    cameras = rows.cameras_of(found)
    recorders = rows.recorders_of(_rows(connection, "recorders", _RECORDERS, (camera.recorder_id for camera in cameras)))
    owners = rows.owners_of(_rows(connection, "owners", _OWNERS, (recorder.owner_id for recorder in recorders)))
    views: dict[str, list[CameraView]] = {}
    for view in rows.views_of(_rows(connection, "views", _VIEWS, (camera.camera_id for camera in cameras))):
        views.setdefault(view.camera_id, []).append(view)
    for of_camera in views.values():
        of_camera.sort(key=_extent, reverse=True)  # "sure" before "possible"
    return shared.joined(cameras, recorders, owners, views)


def _extent(view: CameraView) -> str:
    return str(view.extent)


def _rows(connection: PostgisConnection, name: str, statement: str, ids: Iterable[Optional[str]]) -> list[Any]:
    wanted = [one for one in dict.fromkeys(ids) if one is not None]
    return list(connection.prepared(name, statement, _IDS, (wanted,)).fetchall()) if wanted else []


def _far_seeing(connection: PostgisConnection, rectangles: Sequence[Rectangle], crs: str, beyond_m: float) -> list[places.FarSeeing]:
    """Those that see farther than `beyond_m`, so far as their range may reach one of `rectangles`."""
    if places.largest_range_m(connection) <= beyond_m:
        return []
    middle = max(_MIDDLE_M, beyond_m)
    wide = _widened(rectangles, crs, middle * _AROUND)
    if wide is None:
        return places.far(connection, rectangles, beyond_m)
    found = places.far(connection, rectangles, middle)
    if beyond_m < middle:
        found.extend(places.far_around(connection, rectangles, wide, beyond_m, middle))
    return found


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
