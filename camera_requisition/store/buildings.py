"""The buildings of an inventory: loading a layer of them, reading those of some places, and where they have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.records.building import Building
from camera_requisition.store.bulk import add_rows
from camera_requisition.store.geometry import blob_bounds, blobs, geometries
from camera_requisition.store.geopackage import has_table, note_change, srs_id_of
from camera_requisition.store.inventory_schema import BUILDING
from camera_requisition.store.postgis import places as places_on_server
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.sql import Connection
from camera_requisition.store.triggers import LOADING_BUILDINGS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Rectangle = tuple[float, float, float, float]
_COLUMNS = ("building_id", "height_m", "source", "loaded_at", "geom")
_AT_ONCE = 5_000
_ALL_SHAPES = "SELECT geom, height_m FROM building WHERE geom IS NOT NULL"
_WANT_IN = "INSERT OR IGNORE INTO wanted_building SELECT id FROM rtree_building_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
_WANTED_SHAPES = (
    "SELECT building.geom, building.height_m FROM wanted_building CROSS JOIN building ON building.fid = wanted_building.fid "
    "ORDER BY wanted_building.fid"
)


def replace_buildings(connection: Connection, buildings: Iterable[Building], source: Optional[str], at: Optional[str]) -> int:
    """Put `buildings` in the place of all that are held; their number. Views are then looked at everywhere."""
    srs_id = srs_id_of(connection, BUILDING)
    connection.execute("INSERT INTO setting (key, value) VALUES (?, 'yes')", (LOADING_BUILDINGS,))
    connection.execute("DELETE FROM building")
    count = 0
    part: list[Building] = []
    for building in buildings:
        part.append(building)
        if len(part) == _AT_ONCE:
            add_rows(connection, BUILDING, _COLUMNS, _rows(part, source, at, srs_id), [one.geometry for one in part])
            count, part = count + len(part), []
    add_rows(connection, BUILDING, _COLUMNS, _rows(part, source, at, srs_id), [one.geometry for one in part])
    connection.execute("DELETE FROM setting WHERE key = ?", (LOADING_BUILDINGS,))
    connection.execute("DELETE FROM building_change")
    connection.execute("INSERT INTO building_change (shape) VALUES (NULL)")
    note_change(connection, BUILDING)
    return count + len(part)


def stock(connection: Connection) -> tuple[int, int, Optional[str], tuple[str, ...]]:
    """Number of buildings, of those without a usable height, when the last one was loaded, and the layers that they come from."""
    query = (
        "SELECT source, count(*), count(CASE WHEN height_m IS NULL OR height_m <= 0 THEN 1 END), max(loaded_at) FROM building "
        "GROUP BY source ORDER BY 2 DESC"
    )
    found = connection.execute(query).fetchall()
    loaded = max((row[3] for row in found if row[3]), default=None)
    return sum(row[1] for row in found), int(sum(row[2] for row in found)), loaded, tuple(str(row[0]) for row in found if row[0])


def shapes_in(
    connection: Connection, rectangles: Optional[Sequence[Rectangle]]
) -> Optional[tuple[list[Optional[BaseGeometry]], list[Optional[float]]]]:
    """Forms and heights of the buildings whose bounds meet one of `rectangles` (None: of all); None where the inventory holds no buildings."""
    if connection.execute("SELECT 1 FROM building LIMIT 1").fetchone() is None:
        return None
    # Someone may have dropped the spatial index in QGIS: then every building is looked at.
    if rectangles is not None and isinstance(connection, PostgisConnection):
        found = places_on_server.building_shapes_in(connection, rectangles)
    elif rectangles is None or not has_table(connection, BUILDING.rtree):
        found = connection.execute(_ALL_SHAPES).fetchall()
    else:
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS wanted_building (fid INTEGER PRIMARY KEY)")
        connection.execute("DELETE FROM wanted_building")
        connection.executemany(_WANT_IN, [(max_x, min_x, max_y, min_y) for min_x, min_y, max_x, max_y in rectangles])
        found = connection.execute(_WANTED_SHAPES).fetchall()
    heights = [float(height) if isinstance(height, (int, float)) else None for _, height in found]
    return geometries([blob for blob, _ in found]), heights


def changed_places(connection: Connection) -> tuple[int, Optional[list[Rectangle]]]:
    """Where buildings have changed since views were built: the key of the newest change (0: none), and rectangles, None for everywhere."""
    newest = 0
    places: Optional[list[Rectangle]] = []
    for fid, shape in connection.execute("SELECT fid, shape FROM building_change WHERE fid > 0 ORDER BY fid"):
        newest = int(fid)
        bounds = blob_bounds(shape)
        if shape is None:
            places = None
        elif places is not None and bounds is not None:
            places.append(bounds)
    return newest, places


def forget_changes(connection: Connection, newest: int) -> None:
    """The views have followed the changes up to the key `newest`."""
    connection.execute("DELETE FROM building_change WHERE fid <= ?", (newest,))


def _rows(buildings: Sequence[Building], source: Optional[str], at: Optional[str], srs_id: int) -> list[tuple[object, ...]]:
    shapes = blobs([building.geometry for building in buildings], srs_id)
    return [(building.building_id, building.height_m, source, at, shape) for building, shape in zip(buildings, shapes)]
