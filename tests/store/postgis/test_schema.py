"""The numbered SQL makes what the program's own tables say, by the plugin and by psql; versions side by side."""

from __future__ import annotations

import re
import shutil

import pytest

from camera_requisition.core.errors import InventoryError, InventoryNewer, InventoryReadOnly
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.inventory_schema import TABLES
from camera_requisition.store.postgis import inventory as postgis_inventory
from camera_requisition.store.postgis.migrations import INVENTORY_PART, Part, creating, migrate
from camera_requisition.store.postgis.reference import reference_of
from camera_requisition.store.schema import BOOLEAN, INTEGER, REAL
from tests.postgis import client

TYPES = {REAL: "double precision", INTEGER: "bigint", BOOLEAN: "boolean"}
NEXT = INVENTORY_PART.newest + 1
TOLD = {"srid": "2154", "crs": "EPSG:2154", "time_zone": "UTC", "created_with": "a test"}


def columns(cluster, schema):
    found = cluster.run(
        "SELECT table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns "
        f"WHERE table_schema = '{schema}' ORDER BY table_name, ordinal_position"
    )
    return {(table, column): (kind, nullable == "NO", collation) for table, column, kind, nullable, collation in found}


@pytest.fixture(scope="module")
def made(cluster):
    with creating(reference_of(cluster.reference("made")), INVENTORY, INVENTORY_PART, TOLD):
        pass
    return "made"


def test_every_table_has_its_columns(cluster, made):
    found = columns(cluster, made)
    for table in TABLES:
        for column in table.columns:
            kind, required, collation = found[table.name, column.name]
            if column.name == "shape":
                assert kind == "USER-DEFINED"
                continue
            assert kind == TYPES.get(column.kind, "text"), (table.name, column.name)
            assert required == column.required
            assert collation == ("C" if kind == "text" else None)
        names = {name for of, name in found if of == table.name}
        beside = {"fid"} | ({"geom"} if table.geometry_type else set()) | ({"txid"} if table.name == "camera_history" else set())
        assert names == {column.name for column in table.columns} | beside


def test_every_vocabulary_is_kept(cluster, made):
    found = dict(
        cluster.run(
            "SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint "
            f"WHERE contype = 'c' AND connamespace = '{made}'::regnamespace"
        )
    )
    for table in TABLES:
        for column in table.columns:
            if column.words is not None:
                definition = found[f"{made}.{table.name}.{table.name}_{column.name}_check"]
                assert set(re.findall(r"'(\w+)'", definition)) == {str(word.value) for word in column.words}


def test_every_place_is_indexed(cluster, made):
    found = {
        row[0] for row in cluster.run(f"SELECT tablename FROM pg_indexes WHERE schemaname = '{made}' AND indexdef LIKE '%USING gist (geom)%'")
    }
    assert found == {table.name for table in TABLES if table.geometry_type and table.indexed}


def test_an_administrator_makes_the_same_with_psql(cluster, made):
    told = {"schema": "by hand", "srid": "2154", "crs": "EPSG:2154", "time_zone": "Europe/Paris"}
    for migration in INVENTORY_PART.migrations:
        cluster.psql(migration.path, told)
    assert columns(cluster, "by hand") == columns(cluster, made)
    with Inventory.open(cluster.reference("'by hand'"), write=True) as inventory:
        assert (inventory.crs, inventory.time_zone) == ("EPSG:2154", "Europe/Paris")
        inventory.write_intake(Intake("i1"), cameras=[Camera("c1", x=1.0, y=2.0)])
        assert [camera.camera_id for camera in inventory.cameras()] == ["c1"]


def test_a_name_is_a_name_whatever_it_says(cluster):
    reference = cluster.reference("'x\"; DROP TABLE made.camera; --'")
    Inventory.create(reference, "EPSG:4326", "UTC").close()
    assert Inventory.open(reference).cameras() == []
    assert cluster.run("SELECT count(*) FROM made.camera") == [(0,)]


def test_what_fails_leaves_no_schema(cluster, schema):
    with pytest.raises(ZeroDivisionError), creating(reference_of(schema), INVENTORY, INVENTORY_PART, TOLD):
        raise ZeroDivisionError
    with pytest.raises(InventoryError):
        Inventory.open(schema)


def test_a_reference_system_that_postgis_does_not_know_is_added(schema, cluster):
    own = "+proj=tmerc +lat_0=45 +lon_0=3 +k=1 +x_0=1000 +y_0=2000 +ellps=GRS80 +units=m +no_defs"
    with Inventory.create(schema, own, "UTC") as inventory:
        inventory.write_intake(Intake("i1"), cameras=[Camera("c1", x=1.0, y=2.0)])
        assert [one.camera.camera_id for one in inventory.candidates([(0, 0, 3, 3)])] == ["c1"]
    assert cluster.run("SELECT count(*) FROM spatial_ref_sys WHERE srid = 100000") == [(1,)]


# Versions side by side


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """A part with one file more, which adds a column to `camera`."""
    folder = tmp_path / "sql"
    shutil.copytree(INVENTORY_PART.folder, folder)
    (folder / f"{NEXT:04}_more.sql").write_text(
        '\\set ON_ERROR_STOP on\nSET search_path TO :"schema", :"postgis", pg_temp;\nALTER TABLE camera ADD COLUMN more text;\n'
        "INSERT INTO migration (part, number, name) VALUES ('inventory', " + str(NEXT) + ", 'more');\n",
        encoding="utf-8",
    )
    return Part("inventory", folder)


def test_one_ahead_is_read_and_not_written(schema, next_version):
    Inventory.create(schema, "EPSG:2154", "UTC").write_intake(Intake("i1"), cameras=[Camera("c1")])
    assert migrate(reference_of(schema), INVENTORY, next_version) == (NEXT - 1, NEXT)
    inventory = Inventory.open(schema)
    assert inventory.read_only_reason == "server_schema_one_ahead"
    assert [camera.camera_id for camera in inventory.cameras()] == ["c1"]
    with pytest.raises(InventoryReadOnly):
        Inventory.open(schema, write=True)


def test_who_was_open_before_somebody_migrated_writes_no_more(schema, next_version):
    early = Inventory.create(schema, "EPSG:2154", "UTC")
    early.write_intake(Intake("i1"), cameras=[Camera("c1")])
    migrate(reference_of(schema), INVENTORY, next_version)
    with pytest.raises(InventoryReadOnly):
        early.write_intake(Intake("i2"), cameras=[Camera("c2")])
    assert [camera.camera_id for camera in Inventory.open(schema).cameras()] == ["c1"]


def test_two_ahead_is_refused(schema, cluster):
    Inventory.create(schema, "EPSG:2154", "UTC").close()
    with client(schema) as other:
        other.execute("INSERT INTO migration (part, number, name) VALUES ('inventory', " + str(NEXT + 1) + ", 'x')")
    with pytest.raises(InventoryNewer):
        Inventory.open(schema)


def test_one_back_is_read_as_current_until_it_is_migrated(schema, next_version, monkeypatch):
    """The version before lacks a column and a table; on the same connection they are there once somebody has migrated."""
    Inventory.create(schema, "EPSG:2154", "UTC").write_intake(Intake("i1"), cameras=[Camera("c1", position_accuracy_m=3.0, x=1.0, y=2.0)])
    with client(schema) as other:
        other.execute("ALTER TABLE camera DROP COLUMN position_accuracy_m")
        other.execute("DROP TABLE set_aside")
    sql = next_version.migrations[-1].path
    text = sql.read_text(encoding="utf-8").replace("more text", "position_accuracy_m double precision")
    sql.write_text(text + "CREATE TABLE set_aside (fid bigint, code text, table_name text, record_id text, detail text, reason text, "
                   "set_aside_by text, set_aside_at text);\n", encoding="utf-8")  # fmt: skip
    monkeypatch.setattr(postgis_inventory, "INVENTORY_PART", next_version)
    inventory = Inventory.open(schema)
    assert inventory.read_only_reason == "server_schema_one_behind"
    (camera,) = inventory.cameras()
    assert (camera.camera_id, camera.position_accuracy_m, camera.x) == ("c1", None, 1.0)
    assert inventory.set_aside() == []
    assert [one.camera.camera_id for one in inventory.candidates([(0, 0, 3, 3)])] == ["c1"]
    assert migrate(reference_of(schema), INVENTORY, next_version) == (NEXT - 1, NEXT)
    with client(schema) as other:
        other.execute("UPDATE camera SET position_accuracy_m = 4")
    assert Inventory.open(schema).read_only_reason == ""
    assert Inventory.open(schema).cameras()[0].position_accuracy_m == 4.0


def test_two_back_is_refused(schema, tmp_path, next_version, monkeypatch):
    Inventory.create(schema, "EPSG:2154", "UTC").close()
    (next_version.folder / f"{NEXT + 1:04}_again.sql").write_text("SELECT 1;\n", encoding="utf-8")
    monkeypatch.setattr(postgis_inventory, "INVENTORY_PART", Part("inventory", next_version.folder))
    with pytest.raises(InventoryError) as caught:
        Inventory.open(schema)
    assert caught.value.code == "server_schema_older"


def test_a_migration_waits_for_nobody_for_long_and_changes_nothing_then(schema, next_version, cluster):
    Inventory.create(schema, "EPSG:2154", "UTC").close()
    with client(schema) as other:
        other.execute("SELECT count(*) FROM camera")
        with pytest.raises(InventoryError) as caught:
            migrate(reference_of(schema), INVENTORY, next_version)
    assert caught.value.code == "server_busy"
    assert migrate(reference_of(schema), INVENTORY, next_version) == (NEXT - 1, NEXT)
