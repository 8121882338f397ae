"""Rectangles asked of the server's GiST indexes. Plans are kept on the server for each connection; values travel alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from camera_requisition.store.postgis.connection import PostgisConnection

Rectangle = tuple[float, float, float, float]
Row = tuple[Any, ...]

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
_POINTS = " ".join(
    ("SELECT camera.fid, camera.kind, camera.range_m, CAST(camera.geom AS text) FROM", _BOXES, "JOIN camera ON camera.geom", _IN_BOX)
)
_SEEING = " ".join(("SELECT DISTINCT camera_view.camera_id FROM", _BOXES, "JOIN camera_view ON camera_view.geom", _IN_BOX))
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
# Of those that see farther than is assumed of any, whether they have no good view, and whether a view of theirs meets one of the rectangles.
_HAS_GOOD_VIEW = (
    "coalesce((SELECT bool_and(NOT camera_view.stale) FROM camera_view WHERE camera_view.camera_id = camera.camera_id), false), "
    "EXISTS (SELECT 1 FROM unnest($1, $2, $3, $4) AS asked (min_x, min_y, max_x, max_y) JOIN camera_view "
    "ON camera_view.geom && ST_MakeEnvelope(asked.min_x, asked.min_y, asked.max_x, asked.max_y, $5) "
    "WHERE camera_view.camera_id = camera.camera_id)"
)
_FAR_COLUMNS = "SELECT camera.fid, camera.camera_id, camera.range_m, camera.geom, camera.kind,"
_FAR = " ".join((_FAR_COLUMNS, _HAS_GOOD_VIEW, "FROM camera WHERE camera.range_m > $6 AND camera.geom IS NOT NULL"))
_LARGEST_RANGE = "SELECT max(range_m) FROM camera WHERE range_m IS NOT NULL"  # one step into the index of ranges
_FAR_AROUND = " ".join(
    (
        _FAR_COLUMNS,
        _HAS_GOOD_VIEW,
        "FROM unnest($7, $8, $9, $10) AS wide (min_x, min_y, max_x, max_y) "
        "JOIN camera ON camera.geom && ST_MakeEnvelope(wide.min_x, wide.min_y, wide.max_x, wide.max_y, $5) "
        "WHERE camera.range_m > $6 AND camera.range_m <= $11",
    )
)


@dataclass(frozen=True)
class FarSeeing:
    """A placed camera whose recorded range (metres) is longer than is assumed of any."""

    key: int
    camera_id: str
    range_m: float
    point: bytes
    kind: Optional[str]
    has_good_view: bool
    view_meets: bool


def points_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> dict[int, Row]:
    """The cameras that stand in one of `rectangles`, as the index has it (it may name one too many at an edge): key, kind, recorded range and
    point, by key."""
    found = connection.prepared("points_in", _POINTS, _BOX_TYPES, boxes(connection, rectangles)).fetchall()
    return {row[0]: row for row in found}


def seeing(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[str]:
    """Ids of the cameras of which the bounds of a view meet one of `rectangles`."""
    return [id_ for (id_,) in connection.prepared("seeing", _SEEING, _BOX_TYPES, boxes(connection, rectangles)).fetchall()]


def codes_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[tuple[str, bytes]]:
    """Municipality and point of each camera that stands in one of `rectangles`, as the index has it."""
    return list(connection.prepared("codes_in", _CODES, _BOX_TYPES, boxes(connection, rectangles)).fetchall())


def territory_in(connection: PostgisConnection, rectangles: Sequence[Rectangle]) -> list[tuple[str, bytes]]:
    """Code and form of the municipalities whose bounds meet one of `rectangles`."""
    return list(connection.prepared("territory_in", _TERRITORY, _BOX_TYPES, boxes(connection, rectangles)).fetchall())


def largest_range_m(connection: PostgisConnection) -> float:
    """The longest range that is recorded of any camera, in metres; 0 where none is."""
    (found,) = connection.execute(_LARGEST_RANGE).fetchone()
    return float(found or 0.0)


def far(connection: PostgisConnection, rectangles: Sequence[Rectangle], beyond_m: float) -> list[FarSeeing]:
    """The placed cameras whose recorded range is longer than `beyond_m` metres, wherever they stand."""
    values = (*boxes(connection, rectangles), beyond_m)
    return _far(connection.prepared("far", _FAR, (*_BOX_TYPES, "float8"), values))


def far_around(
    connection: PostgisConnection, rectangles: Sequence[Rectangle], wide: Sequence[Rectangle], beyond_m: float, most_m: float
) -> list[FarSeeing]:
    """As `far`, of those that stand in one of the rectangles `wide` and whose range is no longer than `most_m`."""
    values = (*boxes(connection, rectangles), beyond_m, *boxes(connection, wide)[:4], most_m)
    types = (*_BOX_TYPES, "float8", *_BOX_TYPES[:4], "float8")
    return _far(connection.prepared("far_around", _FAR_AROUND, types, values))


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


def _far(cursor: Any) -> list[FarSeeing]:
    found = cursor.fetchall()
    return [FarSeeing(key, id_, range_m, point, kind, bool(good), bool(meets)) for key, id_, range_m, point, kind, good, meets in found]
