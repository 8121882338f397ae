"""The evidence of a packet: everything that a search considered, as it was known then, in a GeoPackage that nobody edits."""

from __future__ import annotations

import dataclasses
import json
import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import CameraView
from camera_requisition.core.sight.plausible import TARGET_HEIGHT_M
from camera_requisition.store import geometry, rows
from camera_requisition.store.case_schema import PATH, SIGHTING, TRACK, ZONE
from camera_requisition.store.connection import INVENTORY, failures, making
from camera_requisition.store.files import new_file
from camera_requisition.store.geopackage import make_geopackage, note_change
from camera_requisition.store.incident_rows import write_incident
from camera_requisition.store.instants import instant_text
from camera_requisition.store.inventory_schema import BUILDING, CAMERA, CAMERA_VIEW, OWNER, RECORDER, SETTING
from camera_requisition.store.schema import GEOMETRY, INTEGER, REAL, Column, Table, insert_statement
from camera_requisition.store.spatial_reference import WGS84_ID, spatial_reference

if TYPE_CHECKING:
    from camera_requisition.core.sight.footprints import Footprints

APPLICATION = "camera_requisition_evidence"
SCHEMA_VERSION = 1

MATCH, NEAR_MISS, UNPLACED, BEYOND = "match", "near_miss", "unplaced", "beyond"
"""What became of a camera; `beyond`: looked at, and too far away to be named."""

# What the search found of a camera, beside its record. Names as in the output of `matchcameras`.
_FOUND = (
    Column("outcome", required=True),
    Column("outcome_reason"),
    Column("owner_id"),
    Column("certainty"),
    Column("reasons"),
    Column("hypotheses"),
    Column("distance_m", REAL),
    Column("seen_area_m2", REAL),
    Column("seen_share", REAL),
    Column("seen_path_m", REAL),
    Column("pixel_density", REAL),
    Column("quality"),
    Column("windows"),
    Column("retention_days", REAL),
    Column("deadline"),
    Column("retention_state"),
)


def _as_used(table: Table, description: str) -> Table:
    """`table` without what guards a living inventory: no vocabularies, references and unique ids."""
    plain = tuple(Column(column.name, column.kind) for column in table.columns)
    return dataclasses.replace(table, columns=plain, constraints=(), indexes=(), description=description)


CONSIDERED = Table(
    "considered",
    (*_FOUND, *(Column(column.name, column.kind) for column in CAMERA.columns)),
    geometry_type="POINT",
    description="Every camera considered, the rejected too, with its record as it was then",
)
USED_VIEW = _as_used(CAMERA_VIEW, "Views as they were stored in the inventory")
MATCHED_VIEW = Table(
    "matched_view",
    (Column("camera_id", required=True), Column("certainty")),
    geometry_type="MULTIPOLYGON",
    description="The extent on which each match rests",
)
USED_OWNER = _as_used(OWNER, "Owners as they were then")
USED_RECORDER = _as_used(RECORDER, "Recorders and their retention as they were then")
BLIND_STRETCH = Table(
    "blind_stretch",
    (
        Column("line", INTEGER),
        Column("from_m", REAL),
        Column("to_m", REAL),
        Column("earliest"),
        Column("latest"),
        Column("hypothesis"),
    ),
    geometry_type="LINESTRING",
    srs_id=WGS84_ID,
    description="Stretches that no camera sees",
)
USED_BUILDING = _as_used(BUILDING, "Buildings in reach of the cameras, as views were cut by them")
TABLES = (CONSIDERED, USED_VIEW, MATCHED_VIEW, USED_OWNER, USED_RECORDER, USED_BUILDING, BLIND_STRETCH, ZONE, PATH, SIGHTING, TRACK, SETTING)


def write_evidence(
    path: str | Path,
    result: SearchResult,
    inventory: Mapping[str, Any],
    parameters: Mapping[str, Any],
    buildings: Optional[Footprints] = None,
    target_m: float = TARGET_HEIGHT_M,
) -> None:
    """Write `result` with all that it was found from to the new file `path`.

    `buildings` are those in reach of its cameras (None: the inventory held none), for a target `target_m` high. `inventory` (reference,
    version, date …) and `parameters` are kept as JSON; so is the result itself, for a later replay. Raises
    WriteError when `path` exists or cannot be written; nothing half-written stays.
    """
    place = Path(path)
    reference = spatial_reference(result.crs)
    with new_file(place) as temporary, failures(place, INVENTORY), making(temporary) as connection:
        make_geopackage(connection, TABLES, reference)
        write_incident(connection, result.request.incident)
        _write_records(connection, result, reference.srs_id)
        if buildings is not None:
            _write_buildings(connection, buildings, reference.srs_id)
        sight = {"buildings": "none" if buildings is None else "held", "target_height_m": repr(float(target_m))}
        _write_settings(connection, result, inventory, parameters, sight)
        for table in TABLES:
            # not the clock: the same search and the same NOW give the same bytes, whose hash stands on paper
            note_change(connection, table, _geopackage_instant(result.request.now))


def _write_records(connection: sqlite3.Connection, result: SearchResult, srs_id: int) -> None:
    considered = _considered(result)
    _add(connection, CONSIDERED, [(*found, *rows.camera_row(candidate.camera, srs_id)) for candidate, found in considered], last=True)
    candidates = [candidate for candidate, _ in considered]
    views = list({(view.camera_id, view.extent): view for candidate in candidates for view in candidate.views}.values())
    connection.executemany(insert_statement(USED_VIEW, rows.VIEW_COLUMNS), rows.view_rows(views, srs_id))
    matched = [CameraView(match.candidate.camera.camera_id, match.certainty, _multi(match.view)) for match in result.matches]
    blobs = geometry.blobs([view.geometry for view in matched], srs_id)
    _add(connection, MATCHED_VIEW, [(view.camera_id, str(view.extent), blob) for view, blob in zip(matched, blobs)], last=True)
    owners = {candidate.owner.owner_id: candidate.owner for candidate in candidates if candidate.owner}
    recorders = {candidate.recorder.recorder_id: candidate.recorder for candidate in candidates if candidate.recorder}
    _add(connection, USED_OWNER, [rows.owner_row(owner) for owner in owners.values()])
    _add(connection, USED_RECORDER, [rows.recorder_row(recorder) for recorder in recorders.values()])
    _add(connection, BLIND_STRETCH, _blind(result), last=True)


def _write_buildings(connection: sqlite3.Connection, buildings: Footprints, srs_id: int) -> None:
    blobs = geometry.blobs([_multi(shape) for shape in buildings.shapes], srs_id)
    heights = [height if math.isfinite(height) else None for height in buildings.heights.tolist()]
    connection.executemany(insert_statement(USED_BUILDING, ("height_m", GEOMETRY)), list(zip(heights, blobs)))


def _write_settings(
    connection: sqlite3.Connection,
    result: SearchResult,
    inventory: Mapping[str, Any],
    parameters: Mapping[str, Any],
    sight: Mapping[str, str],
) -> None:
    from camera_requisition.core.match.plain import to_plain

    settings = {
        "application": APPLICATION,
        "schema_version": str(SCHEMA_VERSION),
        "inventory": json.dumps(inventory, ensure_ascii=False, sort_keys=True, default=str),
        "parameters": json.dumps(parameters, ensure_ascii=False, sort_keys=True, default=str),
        "as_of": instant_text(result.as_of),
        "now": instant_text(result.request.now),
        "result": json.dumps(to_plain(result), ensure_ascii=False),
        **sight,
    }
    connection.executemany(insert_statement(SETTING, SETTING.column_names), list(settings.items()))


def _considered(result: SearchResult) -> list[tuple[Candidate, tuple[Any, ...]]]:
    """Each camera with what was found of it, in the order in which the search looked at them: a replay has to meet the same order."""
    named = [*_matches(result), *_near_misses(result)]
    found = {id(candidate): values for candidate, values in named}
    order = [*result.considered, *(candidate for candidate, _ in named)]
    each = {id(candidate): candidate for candidate in order}
    listed = [(candidate, found.get(key) or _found(candidate, BEYOND, None, None)) for key, candidate in each.items()]
    return [*listed, *_unplaced(result)]


def _matches(result: SearchResult) -> Iterable[tuple[Candidate, tuple[Any, ...]]]:
    from camera_requisition.core.match.rows import rows as result_rows

    for match, row in zip(result.matches, result_rows(result, result.request.zone_of_time)):
        named = dataclasses.asdict(row)
        yield match.candidate, (MATCH, None, *(named[column.name] for column in _FOUND[2:]))


def _near_misses(result: SearchResult) -> Iterable[tuple[Candidate, tuple[Any, ...]]]:
    for miss in result.near_misses:
        yield miss.candidate, _found(miss.candidate, NEAR_MISS, miss.reason, miss.distance_m)


def _unplaced(result: SearchResult) -> Iterable[tuple[Candidate, tuple[Any, ...]]]:
    for candidate in result.unplaced:
        yield candidate, _found(candidate, UNPLACED, None, None)


def _found(candidate: Candidate, outcome: str, reason: Any, distance_m: Any) -> tuple[Any, ...]:
    owner_id = candidate.owner.owner_id if candidate.owner else None
    named = {"outcome": outcome, "outcome_reason": reason, "owner_id": owner_id, "distance_m": distance_m}
    return tuple(named.get(column.name) for column in _FOUND)


def _blind(result: SearchResult) -> list[tuple[Any, ...]]:
    from shapely.geometry import LineString

    stretches = [stretch for stretch in result.blind if len(stretch.line_lonlat) > 1]
    blobs = geometry.blobs([LineString(stretch.line_lonlat) for stretch in stretches], WGS84_ID)
    return [
        (
            stretch.line,
            stretch.from_m,
            stretch.to_m,
            instant_text(stretch.earliest),
            instant_text(stretch.latest),
            stretch.hypothesis,
            blob,
        )
        for stretch, blob in zip(stretches, blobs)
    ]


def _geopackage_instant(seconds: float) -> str:
    """An instant as GeoPackage writes it."""
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _add(connection: sqlite3.Connection, table: Table, found: Sequence[tuple[Any, ...]], *, last: bool = False) -> None:
    """Add rows whose values stand in the order of the table's columns, the geometry `last` where there is one."""
    columns = (*table.column_names, GEOMETRY) if last else table.column_names
    connection.executemany(insert_statement(table, columns), found)


def _multi(shape: Any) -> Any:
    """The polygons of `shape` as one MultiPolygon."""
    from shapely.geometry import MultiPolygon

    if shape.geom_type == "MultiPolygon":
        return shape
    parts = [shape] if shape.geom_type == "Polygon" else list(getattr(shape, "geoms", ()))
    return MultiPolygon([part for part in parts if part.geom_type == "Polygon" and not part.is_empty])
