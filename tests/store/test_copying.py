"""From a file to a server and back, nothing is lost, and nothing counts as an edit."""

from __future__ import annotations

import dataclasses
import sqlite3

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core.errors import WriteError
from camera_requisition.core.records.assumptions import DEFAULTS, Assumption, Assumptions
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.review import Review
from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.core.records.supplier import Supplier
from camera_requisition.store.copying import copy_records
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.inventory_schema import TABLES
from camera_requisition.store.schema import names
from tests.store.conftest import CAMERAS, VIEWS, plain_sqlite


@pytest.fixture
def full(path):
    """An inventory with a row in every table, gaps among the keys, and texts that COPY would stumble over."""
    odd = 'a\tb\\c\nd\r"é" \\N 日本 \\.'
    with Inventory.open(path, write=True) as inventory:
        moved = dataclasses.replace(CAMERAS[0], x=913001.25, label=odd, notes="\\.")
        inventory.write_intake(Intake("i2", taken_at="2026-11-21T10:00:00+01:00"), cameras=[moved])
        review = Review("i3", "kind", "camera", "c1", delivered={"a": "b"}, row_number=3)
        inventory.write_intake(Intake("i3", taken_at="2026-11-21T11:00:00+01:00"), reviews=[review])
        inventory.write_buildings(
            [Building(MultiPolygon([box(0, 0, 1, 1)]), 5.5, "b1"), Building(MultiPolygon([box(2, 2, 3, 3)]))],
            "roofs",
            "2026-11-22T00:00:00+00:00",
        )
        inventory.write_views([VIEWS[2]], removed_ids=["c1"])
        inventory.write_supplier(Supplier("list", {"camera.x": "x"}, "EPSG:4326", "2026-11-22T00:00:00+00:00"))
        inventory.write_set_aside([SetAside("code", "camera", "c1", None, "reason", "me", "2026-11-22T00:00:00+00:00")])
        inventory.write_confirmations([Confirmation("k1", "o1", "2026-11-22T00:00:00+00:00", "me", 2)])
        inventory.write_assumptions(Assumptions({**DEFAULTS, "fixed": Assumption((50.0, 90.0), (10.0, 200.0), "heading")}))
        inventory.undo_intake("i2", "me", "2026-11-23T00:00:00+00:00")
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("UPDATE camera SET label = 'outside' WHERE camera_id = 'c2'")
        connection.execute("UPDATE owner SET phone = '1' WHERE owner_id = 'o2'")
        connection.execute("UPDATE recorder SET notes = 'n' WHERE recorder_id = 'o2-1'")
        connection.execute("DELETE FROM camera WHERE camera_id = 'c4'")
        connection.execute("DELETE FROM building WHERE building_id = 'b1'")
    return path


def contents(reference):
    """Every row of every table."""
    found = {}
    with plain_sqlite(reference) as connection:
        for table in TABLES:
            columns = names(("fid", *(("geom",) if table.geometry_type else ()), *table.column_names))
            found[table.name] = [tuple(row) for row in connection.execute(f"SELECT {columns} FROM {table.name} ORDER BY fid").fetchall()]
    return found


def test_there_and_back_nothing_is_lost(full, schema, tmp_path):
    before = contents(full)
    assert all(before.values()), {name for name, rows in before.items() if not rows}
    there = copy_records(str(full), schema)
    back = copy_records(schema, str(tmp_path / "back.gpkg"))
    assert contents(tmp_path / "back.gpkg") == before
    assert there.version == back.version == Inventory.open(full).version == Inventory.open(schema).version
    assert there.rows == back.rows == {name: len(rows) for name, rows in before.items()}
    assert there.left_out == back.left_out == ()


def test_from_server_to_server(full, schema):
    copy_records(str(full), schema)
    other = f"{schema}_b"
    copy_records(schema, other)
    assert contents(other) == contents(schema)


@pytest.mark.parametrize("way", ["there", "back"])
def test_the_copy_keeps_history_and_ids_and_goes_on_behind_the_keys_that_were_given(full, schema, tmp_path, way):
    copy_records(str(full), schema)
    made = schema
    if way == "back":
        made = str(tmp_path / "back.gpkg")
        copy_records(schema, made)
    newest = max(row[0] for row in contents(full)["camera"])
    with Inventory.open(made, write=True) as inventory:
        inventory.write_intake(
            Intake("i9", taken_at="2026-12-01T00:00:00+00:00"), cameras=[dataclasses.replace(CAMERAS[0], camera_id="n1", source_id="9")]
        )
        with pytest.raises(Exception, match="never used again"):
            inventory.write_intake(Intake("i10"), cameras=[CAMERAS[3]])
    found = contents(made)
    assert {row[2]: row[0] for row in found["camera"]}["n1"] > newest
    with plain_sqlite(made) as connection, pytest.raises(sqlite3.IntegrityError, match="only be added to"):
        connection.execute("DELETE FROM camera_history")
    with Inventory.open(made) as inventory:
        assert [one.camera.camera_id for one in inventory.candidates([(913900, 6457900, 914100, 6458100)])] == ["c2"]


def test_what_a_server_cannot_hold_is_left_out_and_named(path, schema):
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("UPDATE camera SET heading_deg = 'north', notes = 'a' || char(0) || 'b' WHERE camera_id = 'c1'")
        connection.execute("UPDATE camera_view SET geom = x'4750000100000000ff' WHERE camera_id = 'c2'")
    copied = copy_records(str(path), schema)
    assert {(one.table, one.column) for one in copied.left_out} == {("camera", "heading_deg"), ("camera", "notes"), ("camera_view", "geom")}
    camera = Inventory.open(schema).cameras()[0]
    assert (camera.heading_deg, camera.notes, camera.label) == (None, None, "Square")


def test_what_exists_is_not_overwritten(path, schema):
    copy_records(str(path), schema)
    with pytest.raises(WriteError) as caught:
        copy_records(str(path), schema)
    assert caught.value.code == "server_schema_exists"
    with pytest.raises(WriteError):
        copy_records(schema, str(path))


def test_a_copy_that_is_stopped_leaves_nothing(path, schema, tmp_path):
    from camera_requisition.core.errors import Cancelled, InventoryError

    class Stopped:
        def report(self, share, step=""):
            if share > 0.5:
                raise Cancelled

        def check(self):
            pass

    with pytest.raises(Cancelled):
        copy_records(str(path), schema, Stopped())
    with pytest.raises(InventoryError):
        Inventory.open(schema)
    copy_records(str(path), schema)
    with pytest.raises(Cancelled):
        copy_records(schema, str(tmp_path / "back.gpkg"), Stopped())
    assert not (tmp_path / "back.gpkg").exists()
