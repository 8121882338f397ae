"""Cameras by place: the two R-trees find the rows, exact bounds decide."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.store import rows
from camera_requisition.store.geometry import geometries
from camera_requisition.store.geopackage import has_table
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, OWNER, RECORDER, TERRITORY
from camera_requisition.store.schema import names, quoted, select_statement

Rectangle = tuple[float, float, float, float]


def candidates_in(connection: sqlite3.Connection, rectangles: Sequence[Rectangle]) -> list[Candidate]:
    """Placed cameras whose point or stored view meets one of `rectangles`, in the order of their keys."""
    if not rectangles:
        return []
    _want_in(connection, rectangles)
    found = wanted_candidates(connection)
    return [candidate for candidate in found if _meets(candidate, rectangles)]


def unplaced_in(connection: sqlite3.Connection, municipality_codes: Sequence[str]) -> list[Candidate]:
    """Cameras without coordinates in these municipalities, and those of which the municipality isn't known."""
    _new_wanted(connection)
    connection.execute("INSERT INTO wanted SELECT fid FROM camera WHERE geom IS NULL AND (municipality_code IS NULL OR municipality_code = '')")
    connection.executemany(
        "INSERT OR IGNORE INTO wanted SELECT fid FROM camera WHERE geom IS NULL AND municipality_code = ?",
        [(code,) for code in municipality_codes],
    )
    return wanted_candidates(connection)


def municipalities_in(connection: sqlite3.Connection, rectangles: Sequence[Rectangle]) -> list[str]:
    """Codes of the municipalities that `rectangles` touch, from the territory and from the cameras placed inside them; sorted."""
    from shapely import box
    from shapely.ops import unary_union

    if not rectangles:
        return []
    _want_in(connection, rectangles, views=False)
    query = (
        "SELECT camera.municipality_code, camera.geom FROM wanted JOIN camera ON camera.fid = wanted.fid "
        "WHERE camera.municipality_code IS NOT NULL"
    )
    inside = ((code, rows.geometry.point(blob)) for code, blob in connection.execute(query))
    codes = {str(code) for code, place in inside if code and _in_one(place, rectangles)}
    area = unary_union([box(*rectangle) for rectangle in rectangles])
    territory = connection.execute(select_statement(TERRITORY, ("code", "geom"), "WHERE code IS NOT NULL")).fetchall()
    for (code, _), shape in zip(territory, geometries([blob for _, blob in territory])):
        if code and shape is not None and shape.intersects(area):
            codes.add(str(code))
    return sorted(codes)


def views_by_camera(connection: sqlite3.Connection) -> dict[str, list[CameraView]]:
    """The stored views of the wanted cameras."""
    columns = ", ".join("camera_view." + quoted(column) for column in rows.VIEW_COLUMNS)
    query = " ".join(
        (
            "SELECT",
            columns,
            "FROM wanted JOIN camera ON camera.fid = wanted.fid JOIN camera_view ON camera_view.camera_id = camera.camera_id",
            "ORDER BY camera_view.camera_id, camera_view.extent DESC",
        )
    )
    found: dict[str, list[CameraView]] = defaultdict(list)
    for view in rows.views_of(connection.execute(query).fetchall()):
        found[view.camera_id].append(view)
    return found


def want_cameras(connection: sqlite3.Connection, camera_ids: Iterable[str]) -> None:
    """Make these cameras the wanted ones."""
    _new_wanted(connection)
    connection.executemany("INSERT OR IGNORE INTO wanted SELECT fid FROM camera WHERE camera_id = ?", [(id_,) for id_ in camera_ids])


def _new_wanted(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (fid INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM wanted")


def _want_in(connection: sqlite3.Connection, rectangles: Sequence[Rectangle], *, views: bool = True) -> None:
    _new_wanted(connection)
    # Someone may have dropped a spatial index in QGIS: then every placed camera is looked at.
    if not all(has_table(connection, table.rtree) for table in (CAMERA, CAMERA_VIEW)):
        connection.execute("INSERT INTO wanted SELECT fid FROM camera WHERE geom IS NOT NULL")
        return
    places = [(max_x, min_x, max_y, min_y) for min_x, min_y, max_x, max_y in rectangles]
    connection.executemany(
        "INSERT OR IGNORE INTO wanted SELECT id FROM rtree_camera_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?", places
    )
    if views:
        connection.executemany(
            "INSERT OR IGNORE INTO wanted SELECT camera.fid FROM rtree_camera_view_geom AS tree "
            "JOIN camera_view ON camera_view.fid = tree.id JOIN camera ON camera.camera_id = camera_view.camera_id "
            "WHERE tree.minx <= ? AND tree.maxx >= ? AND tree.miny <= ? AND tree.maxy >= ? AND camera.geom IS NOT NULL",
            places,
        )


def wanted_candidates(connection: sqlite3.Connection) -> list[Candidate]:
    """The wanted cameras with recorder, owner and views, in the order of their keys."""
    cameras = _read(connection, CAMERA.name, rows.CAMERA_COLUMNS, "wanted JOIN camera ON camera.fid = wanted.fid", "ORDER BY camera.fid")
    of_cameras = "wanted JOIN camera ON camera.fid = wanted.fid JOIN recorder ON recorder.recorder_id = camera.recorder_id"
    recorders = _read(connection, RECORDER.name, RECORDER.column_names, of_cameras, "GROUP BY recorder.fid")
    of_recorders = of_cameras + " JOIN owner ON owner.owner_id = recorder.owner_id"
    owners = _read(connection, OWNER.name, OWNER.column_names, of_recorders, "GROUP BY owner.fid")
    return _joined(
        map(rows.camera_of, cameras), map(rows.recorder_of, recorders), map(rows.owner_of, owners), views_by_camera(connection)
    )


def _joined(
    cameras: Iterable[Camera], recorders: Iterable[Recorder], owners: Iterable[Owner], views: dict[str, list[CameraView]]
) -> list[Candidate]:
    recorder_by_id = {recorder.recorder_id: recorder for recorder in recorders}
    owner_by_id = {owner.owner_id: owner for owner in owners}
    found = []
    for camera in cameras:
        recorder = recorder_by_id.get(camera.recorder_id or "")
        owner = owner_by_id.get(recorder.owner_id or "") if recorder else None
        found.append(Candidate(camera, recorder, owner, tuple(views.get(camera.camera_id, ()))))
    return found


def _read(connection: sqlite3.Connection, table: str, columns: Sequence[str], source: str, rest: str) -> list[rows.Row]:
    query = " ".join(("SELECT", names(columns, quoted(table) + "."), "FROM", source, rest))
    return connection.execute(query).fetchall()


def _meets(candidate: Candidate, rectangles: Sequence[Rectangle]) -> bool:
    if not candidate.camera.placed:
        return False
    if _in_one((candidate.camera.x, candidate.camera.y), rectangles):
        return True
    return any(_overlap(view.geometry.bounds, rectangle) for view in candidate.views if not view.geometry.is_empty for rectangle in rectangles)


def _in_one(place: tuple[float | None, float | None], rectangles: Sequence[Rectangle]) -> bool:
    x, y = place
    if x is None or y is None:
        return False
    return any(min_x <= x <= max_x and min_y <= y <= max_y for min_x, min_y, max_x, max_y in rectangles)


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]
