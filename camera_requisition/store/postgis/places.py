"""Rectangles asked of the server's GiST indexes. Plans are kept on the server for each connection; values travel alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from camera_requisition.store.postgis.connection import PostgisConnection

Rectangle = tuple[float, float, float, float]

_BOX_TYPES = ("float8[]", "float8[]", "float8[]", "float8[]", "integer")
# One loop over the rectangles with the index inside: a list of boxes on the right of && wouldn't use it.
_BOXES = "unnest($1, $2, $3, $4) AS wanted (min_x, min_y, max_x, max_y)"
_IN_BOX = "&& ST_MakeEnvelope(wanted.min_x, wanted.min_y, wanted.max_x, wanted.max_y, $5)"
_BUILDINGS = " ".join(
    (
        "SELECT geom, height_m FROM building WHERE fid IN (SELECT inside.fid FROM",
        _BOXES,
        "JOIN building AS inside ON inside.geom",
        _IN_BOX,
        ") ORDER BY fid",
    )
)
_POINTS = " ".join(("SELECT DISTINCT camera.fid FROM", _BOXES, "JOIN camera ON camera.geom", _IN_BOX))
_SEEING = " ".join(
    (
        "SELECT DISTINCT camera.fid FROM",
        _BOXES,
        "JOIN camera_view ON camera_view.geom",
        _IN_BOX,
        "JOIN camera ON camera.camera_id = camera_view.camera_id",
    )
)
_LARGE = "WHERE ST_XMax(camera_view.geom) - ST_XMin(camera_view.geom) >= $6 OR ST_YMax(camera_view.geom) - ST_YMin(camera_view.geom) >= $6"
_SEEING_WIDE = " ".join((_SEEING, _LARGE))
_TERRITORY = " ".join(("SELECT DISTINCT territory.code, territory.geom FROM", _BOXES, "JOIN territory ON territory.geom", _IN_BOX))
_CODES = " ".join(
    (
        "SELECT camera.municipality_code, camera.geom FROM",
        _BOXES,
        "JOIN camera ON camera.geom",
        _IN_BOX,
        "WHERE camera.municipality_code IS NOT NULL",
    )
)
_WITHOUT_GOOD_VIEW = (
    "camera.geom IS NOT NULL AND NOT coalesce((SELECT bool_and(NOT camera_view.stale) FROM camera_view "
    "WHERE camera_view.camera_id = camera.camera_id), false)"
)
_FAR_RANGE = "SELECT fid, camera_id, range_m, geom FROM camera WHERE range_m > $1 AND"
_FAR = " ".join((_FAR_RANGE, _WITHOUT_GOOD_VIEW))
_FAR_AROUND = " ".join(
    (
        "SELECT DISTINCT camera.fid, camera.camera_id, camera.range_m, camera.geom FROM",
        _BOXES,
        "JOIN camera ON camera.geom",
        _IN_BOX,
        "WHERE camera.range_m > $6 AND camera.range_m <= $7 AND",
        _WITHOUT_GOOD_VIEW,
    )
)


def points_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[int]:
    """Keys of the cameras that stand in one of `rectangles`, as the index has it: it may name one too many at an edge."""
    return _keys(connection.prepared("points_in", _POINTS, _BOX_TYPES, boxes(connection, rectangles)))


def seeing(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[int]:
    """Keys of the cameras of which the bounds of a view meet one of `rectangles`."""
    return _keys(connection.prepared("seeing", _SEEING, _BOX_TYPES, boxes(connection, rectangles)))


def seeing_wide(connection: PostgisConnection, rectangles: Sequence[Rectangle], side: float) -> list[int]:
    """As `seeing`, by views that are at least `side` wide or high."""
    values = (*boxes(connection, rectangles), side)
    return _keys(connection.prepared("seeing_wide", _SEEING_WIDE, (*_BOX_TYPES, "float8"), values))


def codes_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[tuple[str, bytes]]:
    """Municipality and point of each camera that stands in one of `rectangles`, as the index has it."""
    return list(connection.prepared("codes_in", _CODES, _BOX_TYPES, boxes(connection, rectangles)).fetchall())


def territory_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[tuple[str, bytes]]:
    """Code and form of the municipalities whose bounds meet one of `rectangles`."""
    return list(connection.prepared("territory_in", _TERRITORY, _BOX_TYPES, boxes(connection, rectangles)).fetchall())


def far(connection: PostgisConnection, beyond_m: float) -> list[tuple[int, str, float, bytes]]:
    """Key, id, recorded range (metres) and point of the cameras without a good view whose range is longer than `beyond_m`."""
    return list(connection.prepared("far", _FAR, ("float8",), (beyond_m,)).fetchall())


def far_around(
    connection: PostgisConnection, rectangles: Sequence[Rectangle], beyond_m: float, most_m: float
) -> list[tuple[int, str, float, bytes]]:
    """As `far`, of those that stand in one of `rectangles` and whose range is no longer than `most_m`."""
    values = (*boxes(connection, rectangles), beyond_m, most_m)
    return list(connection.prepared("far_around", _FAR_AROUND, (*_BOX_TYPES, "float8", "float8"), values).fetchall())


def building_shapes_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[tuple[bytes, Any]]:
    """Form and height (metres) of the buildings whose bounds meet one of `rectangles`, in the order of their keys."""
    return list(connection.prepared("buildings_in", _BUILDINGS, _BOX_TYPES, boxes(connection, rectangles)).fetchall())


def boxes(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> tuple[Any, ...]:
    """Rectangles as the statements take them: four lists, and the reference system."""
    sides = [[float(side) for side in sides] for sides in zip(*rectangles)] if rectangles else [[], [], [], []]
    return (*sides, srid_of(connection))


def srid_of(connection: PostgisConnection) -> int:
    """The number of the reference system in which the cameras lie."""
    if "srid" not in connection.notes:
        query = "SELECT postgis_typmod_srid(atttypmod) FROM pg_attribute WHERE attrelid = to_regclass('camera') AND attname = 'geom'"
        connection.notes["srid"] = int(connection.execute(query).fetchone()[0])
    return int(connection.notes["srid"])


def _keys(cursor: Any) -> list[int]:
    return [key for (key,) in cursor.fetchall()]
