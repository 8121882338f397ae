"""Cameras that see farther than is assumed of any, while no stored view says how far: found by what their recorded range reaches."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from camera_requisition.store.geometry import point

Rectangle = tuple[float, float, float, float]

# A good view is found by its own bounds. Another program may have left a text where a number belongs, which SQLite holds larger than any.
_WITHOUT_GOOD_VIEW = (
    "SELECT fid, camera_id, range_m, geom FROM camera WHERE range_m > ? AND typeof(range_m) IN ('real', 'integer') AND geom IS NOT NULL "
    "AND (SELECT count(*) = 0 OR max(stale) != 0 FROM camera_view WHERE camera_view.camera_id = camera.camera_id)"
)
_LARGEST_RANGE = "SELECT max(range_m) FROM camera WHERE range_m IS NOT NULL"  # one step into the index of ranges
_BEARINGS = (0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0)
# The corners of an octagon around a circle lie 1/cos(22.5°) radii from its centre; the rest is for the curves of a reference system.
_OCTAGON = 1.1
# Half the way round the earth: a longer range says nothing.
_LONGEST_M = 20_000_000.0


def any_sees_beyond(connection: sqlite3.Connection, metres: float) -> bool:
    """Whether of any camera a range is recorded that is longer than `metres`, or something that is no number."""
    (largest,) = connection.execute(_LARGEST_RANGE).fetchone()
    return largest is not None and not (isinstance(largest, (int, float)) and largest <= metres)


def far_seeing(connection: sqlite3.Connection, rectangles: Sequence[Rectangle], crs: str, beyond_m: float) -> dict[int, str]:
    """Keys and ids of the placed cameras without a good view whose recorded range is longer than `beyond_m` metres and reaches one of
    `rectangles` (in `crs`).
    """
    return reaching(connection.execute(_WITHOUT_GOOD_VIEW, (beyond_m,)), rectangles, crs)


def reaching(rows: Iterable[tuple[int, str, float, bytes]], rectangles: Sequence[Rectangle], crs: str) -> dict[int, str]:
    """Those of `rows` (key, id, recorded range in metres, point) whose range reaches one of `rectangles` (in `crs`): key and id."""
    found = [row for row in rows if row[2] < _LONGEST_M]
    if not found:
        return {}
    import numpy as np

    from camera_requisition.core.sight.geodesy import GEOD, from_lonlat_or_nan, lonlat_or_nan

    places = np.array([point(row[3]) for row in found], dtype=np.float64)
    longitudes, latitudes = (np.repeat(one[:, None], len(_BEARINGS), axis=1) for one in lonlat_or_nan(crs, places[:, 0], places[:, 1]))
    reach = np.repeat(np.array([[row[2] * _OCTAGON] for row in found], dtype=np.float64), len(_BEARINGS), axis=1)
    around = GEOD.fwd(longitudes, latitudes, np.broadcast_to(_BEARINGS, reach.shape).copy(), reach)
    x, y = from_lonlat_or_nan(crs, around[0], around[1])
    # Comparisons with what has no place are false: such a camera is out of every reach.
    smallest, largest = np.stack([x.min(axis=1), y.min(axis=1)]), np.stack([x.max(axis=1), y.max(axis=1)])
    reached = np.zeros(len(found), dtype=bool)
    for min_x, min_y, max_x, max_y in rectangles:
        reached |= (smallest[0] <= max_x) & (largest[0] >= min_x) & (smallest[1] <= max_y) & (largest[1] >= min_y)
    return {int(row[0]): str(row[1]) for row, meets in zip(found, reached.tolist()) if meets}
