"""An invented town of cameras to search: 1,000 a km², each town the middle of the next larger one, so that a local search finds the same.

An inventory with owners, recorders, retention and stored views as `buildviews` would store them, and the same widest views as plain layers for
the others. Kept under `build/bench` between runs.
"""

from __future__ import annotations

import math
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from scripts.bench.hold import FOLDER

Array = npt.NDArray[np.float64]

VERSION = 3
A_KM2 = 1_000
"""Cameras a square kilometre: a dense centre in which shops and buildings are known too, not only the town's own cameras."""
CRS, CENTRE = "EPSG:2154", (700_000.0, 6_600_000.0)
"""On the system's own meridian, where its north is true north: the others' cones know no meridian convergence."""
ZONE_RADIUS_M, CORRIDOR_M = 300.0, 5.0
# A flight with bends, 5.0 km from end to end, through the middle.
PATH = ((-2205.0, -335.0), (-1500.0, 120.0), (-700.0, -180.0), (60.0, 160.0), (800.0, -260.0), (1600.0, 40.0), (2339.0, 290.0))
CAMERAS_A_RECORDER, RECORDERS_AN_OWNER, CELL_M = 6, 3, 150.0
_LEVELS = (1_000, 10_000, 100_000, 1_000_000)
_BATCH = 20_000
_DECLARED_DAYS = (None, 3.0, 7.0, 15.0, 30.0)


@dataclass(frozen=True)
class Town:
    """The files of a town with `cameras` cameras."""

    cameras: int

    @property
    def folder(self) -> Path:
        return FOLDER / f"town-{VERSION}-{self.cameras}"

    @property
    def inventory(self) -> Path:
        return self.folder / "inventory.gpkg"

    @property
    def plain(self) -> Path:
        """Layers `points` (with the figures of the widest view), `cones` (the stored ones) and `owners` for the others."""
        return self.folder / "plain.gpkg"

    @property
    def side_m(self) -> float:
        return side_of(self.cameras)


def side_of(cameras: int) -> float:
    """Length in metres of the side of the square with so many cameras."""
    return 1000.0 * math.sqrt(cameras / A_KM2)


def path_length_m() -> float:
    """Length of the path."""
    return float(sum(math.dist(one, other) for one, other in zip(PATH, PATH[1:])))


@dataclass(frozen=True)
class Columns:
    """The cameras as columns; `hfov` and `reach` NaN where nobody recorded them. `recorder` numbers each camera's recorder."""

    x: Array
    y: Array
    heading: Array
    hfov: Array
    reach: Array
    recorder: npt.NDArray[np.intp]


def columns_of(cameras: int) -> Columns:
    """The same cameras at every call; those of a smaller town come first."""
    parts = []
    inner = 0
    for level in [*(level for level in _LEVELS if level < cameras), cameras]:
        chance = np.random.default_rng(level)
        parts.append(_ring(chance, side_of(inner), side_of(level), level - inner))
        inner = level
    x, y, heading, hfov, reach = np.concatenate(parts, axis=1)
    # Cameras near each other belong together.
    size = math.ceil(side_of(_LEVELS[-1]) / CELL_M) + 2
    cell = np.floor(x / CELL_M).astype(np.intp) * size + np.floor(y / CELL_M).astype(np.intp)
    recorder: npt.NDArray[np.intp] = np.empty(cameras, dtype=np.intp)
    start = 0
    for part in parts:
        rows = np.arange(start, start + part.shape[1])
        recorder[rows[np.argsort(cell[rows], kind="stable")]] = start + np.arange(len(rows)) // CAMERAS_A_RECORDER
        start += part.shape[1]
    _, recorder = np.unique(recorder, return_inverse=True)
    return Columns(x + CENTRE[0], y + CENTRE[1], heading, hfov, reach, recorder.astype(np.intp))


def _ring(chance: np.random.Generator, inner: float, outer: float, count: int) -> Array:
    """Cameras in a square less the square in its middle: two thirds with all figures recorded, of the others only the heading is known."""
    found: Array = np.empty((2, 0))
    while found.shape[1] < count:
        more = chance.uniform(-outer / 2, outer / 2, (2, count))
        found = np.concatenate([found, more[:, np.abs(more).max(axis=0) >= inner / 2]], axis=1)
    known = chance.random(count) < 2 / 3
    heading = np.round(chance.uniform(0.0, 360.0, count), 1)
    hfov = np.where(known, np.round(chance.uniform(30.0, 110.0, count), 0), np.nan)
    reach = np.where(known, np.round(chance.uniform(15.0, 60.0, count), 0), np.nan)
    return np.stack([found[0, :count], found[1, :count], heading, hfov, reach])


def town(cameras: int) -> Town:
    """The town, made the first time; needs the plugin on the path."""
    made = Town(cameras)
    stamp = made.folder / "complete"
    if not stamp.exists():
        began = time.perf_counter()
        shutil.rmtree(made.folder, ignore_errors=True)
        made.folder.mkdir(parents=True)
        _make(made)
        stamp.touch()
        print(f"  a town with {cameras:,} cameras made in {time.perf_counter() - began:.0f} s", flush=True)
    return made


def _make(made: Town) -> None:
    from camera_requisition.store.connection import connect
    from camera_requisition.store.inventory import Inventory

    Inventory.create(made.inventory, CRS, "Europe/Paris")
    columns = columns_of(made.cameras)
    with closing(connect(made.inventory, "mode=rw")) as connection, closing(connect(made.plain, "mode=rwc")) as plain:
        _make_plain(plain)
        triggers = [(each, _lift_triggers(each)) for each in (connection, plain)]
        for each, _ in triggers:
            each.execute("PRAGMA synchronous = OFF")
            each.execute("PRAGMA cache_size = -400000")
            each.execute("BEGIN")
        _fill(connection, plain, columns)
        for each, statements in triggers:
            for statement in statements:
                each.execute(statement)
            each.execute("COMMIT")


def _lift_triggers(connection: sqlite3.Connection) -> list[str]:
    """Drop all triggers; the statements that make them again."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in found:
        connection.execute(f'DROP TRIGGER "{name}"')
    return [sql for _, sql in found]


def _make_plain(connection: sqlite3.Connection) -> None:
    from camera_requisition.store.geopackage import make_geopackage
    from camera_requisition.store.spatial_reference import spatial_reference

    make_geopackage(connection, plain_tables(), spatial_reference(CRS))


def plain_tables() -> tuple[Any, ...]:
    """Points and cones with what the answer has to say of them, and owners."""
    from camera_requisition.store.schema import REAL, Column, Table

    figures = (
        Column("camera_id"),
        Column("owner_id"),
        Column("heading", REAL),
        Column("hfov", REAL),
        Column("reach", REAL),
        Column("days", REAL),
    )
    return (
        Table("points", figures, geometry_type="POINT"),
        Table("cones", figures, geometry_type="MULTIPOLYGON"),
        Table("owners", (Column("owner_id"), Column("name"), Column("email"))),
    )


def _fill(connection: sqlite3.Connection, plain: sqlite3.Connection, columns: Columns) -> None:
    from camera_requisition.core.sight.views import build_views
    from camera_requisition.store import rows
    from camera_requisition.store.geopackage import note_change, srs_id_of
    from camera_requisition.store.inventory_schema import CAMERA, CAMERA_VIEW, OWNER, RECORDER
    from camera_requisition.store.schema import insert_statement

    tables = {table.name: table for table in plain_tables()}
    srs_id = srs_id_of(connection, CAMERA)
    recorders = int(columns.recorder.max()) + 1
    _fill_owners(connection, plain, recorders)
    for cameras in _batches(columns):
        connection.executemany(insert_statement(CAMERA, rows.CAMERA_COLUMNS), [rows.camera_row(camera, srs_id) for camera in cameras])
        views = build_views(cameras, CRS)
        stored = rows.view_rows(views, srs_id)
        connection.executemany(insert_statement(CAMERA_VIEW, rows.VIEW_COLUMNS), [(*row[:-1], "2026-11-01T00:00:00+00:00") for row in stored])
        widest = {row[0]: row[2] for row in stored}  # of two rows the last one: possible
        figures = [_figures(camera) for camera in cameras]
        for name, shapes in (
            ("points", [rows.camera_row(camera, srs_id)[-1] for camera in cameras]),
            ("cones", [widest[row[0]] for row in figures]),
        ):
            names = (*tables[name].column_names, "geom")
            plain.executemany(insert_statement(tables[name], names), [(*row, shape) for row, shape in zip(figures, shapes)])
    for each, table in ((connection, CAMERA), (connection, CAMERA_VIEW), (plain, tables["points"]), (plain, tables["cones"])):
        each.execute(
            f"INSERT INTO {table.rtree} SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM {table.name} "  # noqa: S608
            "WHERE NOT ST_IsEmpty(geom)"
        )
    for table in (OWNER, RECORDER, CAMERA, CAMERA_VIEW):
        note_change(connection, table)
    for name in ("points", "cones", "owners"):
        note_change(plain, tables[name])


def _fill_owners(connection: sqlite3.Connection, plain: sqlite3.Connection, recorders: int) -> None:
    from camera_requisition.core.records import Owner, Recorder
    from camera_requisition.store import rows
    from camera_requisition.store.inventory_schema import OWNER, RECORDER
    from camera_requisition.store.schema import insert_statement

    owners = [_owner_id(number) for number in range(0, recorders, RECORDERS_AN_OWNER)]
    people = [Owner(owner_id, f"Exploitant inventé {owner_id}", kind="shop", email=f"{owner_id}@example.org") for owner_id in owners]
    connection.executemany(insert_statement(OWNER, OWNER.column_names), [rows.owner_row(one) for one in people])
    machines = (
        Recorder(f"R-{number}", _owner_id(number), f"Enregistreur {number}", retention_declared_days=_days(number))
        for number in range(recorders)
    )
    connection.executemany(insert_statement(RECORDER, RECORDER.column_names), (rows.recorder_row(one) for one in machines))
    plain.executemany("INSERT INTO owners (owner_id, name, email) VALUES (?, ?, ?)", [(one.owner_id, one.name, one.email) for one in people])


def _batches(columns: Columns) -> Iterator[Sequence[Any]]:
    from camera_requisition.core.records import Camera

    table = np.stack([columns.x, columns.y, columns.heading, columns.hfov, columns.reach], axis=1)
    for start in range(0, len(table), _BATCH):
        yield [
            Camera(
                f"C-{start + place}",
                recorder_id=f"R-{recorder}",
                label=f"Voie {start + place}",
                kind="fixed",
                heading_deg=heading,
                hfov_deg=None if math.isnan(hfov) else hfov,
                range_m=None if math.isnan(reach) else reach,
                status="in_service",
                regime="public_road",
                municipality_code="18000",
                source="invented",
                source_id=str(start + place),
                x=x,
                y=y,
            )
            for place, ((x, y, heading, hfov, reach), recorder) in enumerate(
                zip(table[start : start + _BATCH].tolist(), columns.recorder[start : start + _BATCH].tolist())
            )
        ]


def _figures(camera: Any) -> tuple[Any, ...]:
    """What the others' layers say of a camera: its widest plausible view, as the table of assumptions has it."""
    recorder = int(camera.recorder_id[2:])
    hfov, reach = camera.hfov_deg or 110.0, camera.range_m or 60.0
    return camera.camera_id, _owner_id(recorder), camera.heading_deg, hfov, reach, _days(recorder)


def _owner_id(recorder: int) -> str:
    return f"O-{recorder // RECORDERS_AN_OWNER}"


def _days(recorder: int) -> float | None:
    return _DECLARED_DAYS[recorder % len(_DECLARED_DAYS)]
