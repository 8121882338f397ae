"""A small inventory of known content."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.geometry import register_functions
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.reference import is_reference
from tests.postgis import client, cluster, schema

__all__ = ["cluster", "schema"]

OWNERS = [
    Owner("o1", "Ville d'Exemple", kind="commune", city="Exemple", email="cctv@exemple.invalid", verified_on="2026-05-01"),
    Owner("o2", "Shop <b>&", kind="shop"),
]
RECORDERS = [
    Recorder("o1-1", "o1", "Town hall", recording="continuous", retention_declared_days=15.0, retention_declared_on="2026-01-02"),
    Recorder("o2-1", "o2", assumed=True),
]
CAMERAS = [
    Camera(
        "c1", "o1-1", label="Square", kind="fixed", heading_deg=30.0, range_m=40.0, municipality_code="38185", status="in_service",
        source="list", source_id="1", x=913000.0, y=6458000.0, indoor=False,
    ),
    Camera("c2", "o2-1", kind="ptz", source="list", source_id="2", head=1, municipality_code="38421", x=914000.0, y=6458000.0),
    Camera("c3", "o2-1", source="list", source_id="2", head=2, municipality_code="38185"),
    Camera("c4", source="list", source_id="4"),
]  # fmt: skip
INTAKE = Intake("i1", "list", "list.csv", "00" * 32, "2026-11-20T10:00:00+01:00", "a technician", rows_read=3, added=4)


def square(x: float, y: float, half: float) -> MultiPolygon:
    """A square view around a point."""
    return MultiPolygon([box(x - half, y - half, x + half, y + half)])


VIEWS = [
    CameraView("c1", "sure", square(913020, 6458020, 20), ("hfov_deg",), fingerprint="f1", computed_at="2026-11-20T11:00:00+01:00"),
    CameraView("c1", "possible", square(913020, 6458020, 50), ("hfov_deg",), fingerprint="f1"),
    CameraView("c2", "possible", square(914000, 6458000, 120), ("range_m",), fingerprint="f2"),
]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module's `BACKENDS` says where its inventories are kept; a test that is about one alone says so by `kept_in`."""
    if "backend" in metafunc.fixturenames:
        usual = getattr(metafunc.module, "BACKENDS", ("geopackage",))
        metafunc.parametrize("backend", getattr(metafunc.function, "kept_in", usual))


def kept_in(*backends: str):
    """For a test that is about these alone."""

    def mark(function):
        function.kept_in = backends
        return function

    return mark


@pytest.fixture
def place(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where an inventory of the test's can be made."""
    return tmp_path / "inventory.gpkg" if backend == "geopackage" else request.getfixturevalue("schema")


@pytest.fixture
def path(place: str | Path) -> str | Path:
    """An inventory of four cameras, one unplaced without municipality and one unplaced with: a path, or a connection text."""
    territory = [(box(912000, 6457000, 913500, 6459000), "38185", "Grenoble"), (box(913500, 6457000, 915000, 6459000), "38421", None)]
    with Inventory.create(place, "EPSG:2154", "Europe/Paris", territory) as inventory:
        inventory.write_intake(INTAKE, OWNERS, RECORDERS, CAMERAS)
        inventory.write_views(VIEWS)
    return place


@pytest.fixture
def inventory(path: str | Path) -> Inventory:
    """The same, open for writing."""
    return Inventory.open(path, write=True)


@contextmanager
def plain_sqlite(path: str | Path, *, spatial: bool = False) -> Iterator[sqlite3.Connection]:
    """A client that knows nothing of us, and of GeoPackages only when `spatial`; of a schema on a server one that speaks as SQLite's does."""
    if is_reference(path):
        with client(str(path)) as other:
            yield other
        return
    connection = sqlite3.connect(path)
    if spatial:
        register_functions(connection)
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


@pytest.fixture
def without_root() -> Iterator[None]:
    """Rights count: root may write everywhere, so the test gives its own up for a while."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
