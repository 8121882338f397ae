"""Dated copies of an inventory on a server: searched without it, marked with their age, never edited."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta, timezone

import pytest

from camera_requisition.core.errors import InventoryReadOnly, InventoryUnreachable
from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import circle_zone
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.inventory_facts import inventory_facts
from camera_requisition.jobs.local_copies import make_local_copy, newest_local_copy
from camera_requisition.jobs.match_cameras import match_cameras
from camera_requisition.store.inventory import Inventory
from scripts.cluster import Cluster
from tests.postgis import cluster, schema
from tests.store.conftest import CAMERAS, INTAKE, OWNERS, RECORDERS

__all__ = ["cluster", "schema"]

THEN = datetime(2026, 11, 27, 11, 20, tzinfo=timezone.utc)


def fill(reference: str) -> str:
    with Inventory.create(reference, "EPSG:2154", "Europe/Paris") as made:
        made.write_intake(INTAKE, OWNERS, RECORDERS, CAMERAS)
    build_views(reference)
    return reference


def found(reference: str) -> list[tuple[str, str, float]]:
    longitude, latitude = (float(value[0]) for value in lonlat("EPSG:2154", [913_010.0], [6_458_010.0]))
    request = SearchRequest(Incident(zones=(circle_zone(longitude, latitude, 60.0),)), THEN.timestamp(), timezone.utc)
    result = match_cameras(reference, request)
    return [(match.candidate.camera.camera_id, match.certainty, round(match.seen_area_m2, 3)) for match in result.matches]


def test_a_copy_finds_what_its_server_finds_and_says_of_when_it_is(qgis_app, schema, tmp_path):
    reference = fill(schema)
    copy = make_local_copy(reference, tmp_path / "copies", now=THEN)
    assert copy.at == THEN
    expected = found(reference)
    assert len(expected) >= 1
    assert found(str(copy.path)) == expected
    facts = inventory_facts(str(copy.path))
    assert facts.copied_from == reference
    assert datetime.fromisoformat(facts.as_known) == THEN
    assert facts.read_only == "inventory_of_the_past"
    with pytest.raises(InventoryReadOnly):
        Inventory.open(copy.path, write=True)
    assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]


def test_the_newest_copy_of_this_inventory_is_told_and_no_other(qgis_app, schema, tmp_path):
    reference = fill(schema)
    folder = tmp_path / "copies"
    assert newest_local_copy(reference, folder) is None
    old = make_local_copy(reference, folder, now=THEN - timedelta(days=3))
    new = make_local_copy(reference, folder, now=THEN)
    assert newest_local_copy(reference, folder) == new
    # another's that was given its name, one that was damaged, and a file of somebody else's
    with closing(sqlite3.connect(new.path)) as connection:
        connection.execute("UPDATE setting SET value = 'postgresql:dbname=other' WHERE key = 'copied_from'")
        connection.commit()
    (folder / new.path.name.replace(".gpkg", "1.gpkg")).write_bytes(b"no database" * 100)
    assert newest_local_copy(reference, folder) == old


def test_a_server_that_is_gone_leaves_the_copies_and_nothing_half_made(qgis_app, cluster, tmp_path):
    with Cluster() as own:
        reference = fill(f"postgresql:host={own.host} port={own.port} dbname=base")
        copy = make_local_copy(reference, tmp_path / "copies", now=THEN)
        own.stop("immediate")
        with pytest.raises(InventoryUnreachable):
            make_local_copy(reference, tmp_path / "copies")
        assert [path.name for path in copy.path.parent.iterdir()] == [copy.path.name]
        assert newest_local_copy(reference, tmp_path / "copies") == copy
