"""Inventories of schema version 1: read as they are, brought up to date by the first write, refused when they lack what they should have."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from camera_requisition.core import errors
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory

LATER_TABLES = ("intake_change", "review", "supplier", "set_aside")
LATER_COLUMNS = (("camera", "missing_since"), ("camera_history", "missing_since"), ("intake", "undone_at"), ("intake", "undone_by"))


@pytest.fixture
def old(tmp_path):
    """An inventory as version 1 made it, with a camera in it: what came later is taken out, by SQL of its own."""
    path = tmp_path / "old.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(
            Intake("i-1", "City", taken_at="2025-01-01T10:00:00+01:00"),
            [Owner("city", "City")],
            [Recorder("city-1", "city")],
            [Camera("c-1", "city-1", heading_deg=90.0, x=913_000.0, y=6_458_000.0)],
        )
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'camera_history_on_%'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for table in LATER_TABLES:
            connection.execute(f"DROP TABLE {table}")
            connection.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (table,))
        connection.execute("DROP VIEW recorder_label")
        for table, column in LATER_COLUMNS:
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for _, statement in triggers:
            connection.execute(statement.replace(', "missing_since"', "").replace(', OLD."missing_since"', "").replace(
                ' OR OLD."missing_since" IS NOT NEW."missing_since"', ""))  # fmt: skip
        connection.execute("UPDATE setting SET value = '1' WHERE key = 'schema_version'")
    return path


def version_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT value FROM setting WHERE key = 'schema_version'").fetchone()[0]


def test_an_older_file_is_read_without_being_changed(old):
    before = old.read_bytes()
    with Inventory.open(old) as inventory:
        (camera,) = inventory.cameras()
        assert (camera.camera_id, camera.heading_deg, camera.missing_since) == ("c-1", 90.0, None)
        assert [one.camera.camera_id for one in inventory.candidates([(912_990.0, 6_457_990.0, 913_010.0, 6_458_010.0)])] == ["c-1"]
        assert [intake.undone_at for intake in inventory.intakes()] == [None]
        assert inventory.version
    assert old.read_bytes() == before


def test_the_first_write_brings_it_up_to_date_and_history_goes_on(old):
    with Inventory.open(old, write=True) as inventory:
        assert version_of(old) == "1"
        (camera,) = inventory.cameras()
        changed = Camera("c-1", "city-1", heading_deg=180.0, missing_since="2026-01-02", x=camera.x, y=camera.y)
        inventory.write_intake(Intake("i-2", "City", taken_at="2026-01-02T10:00:00+01:00"), cameras=[changed])
        assert inventory.cameras()[0].missing_since == "2026-01-02"
    assert version_of(old) == "2"
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT camera_id, heading_deg, missing_since FROM camera_history").fetchall() == [("c-1", 90.0, None)]
        for table in LATER_TABLES:
            assert connection.execute("SELECT count(*) FROM gpkg_contents WHERE table_name = ?", (table,)).fetchone() == (1,)
        (kept,) = connection.execute("SELECT before FROM intake_change").fetchone()
        assert json.loads(kept) == {"heading_deg": 90.0, "missing_since": None, "intake_id": "i-1"}


def test_a_write_that_fails_leaves_it_as_it_was(old):
    before = old.read_bytes()
    with Inventory.open(old, write=True) as inventory, pytest.raises(errors.InventoryError):
        inventory.write_intake(Intake("i-2", "City"), cameras=[Camera("c-2", "nobody's recorder")])
    assert version_of(old) == "1"
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM camera").fetchone() == (1,)
    assert len(old.read_bytes()) == len(before)


def test_a_column_that_version_1_had_is_missed_all_the_same(old):
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ALTER TABLE owner DROP COLUMN phone")
    with pytest.raises(errors.InventoryForeign) as error:
        Inventory.open(old)
    assert error.value.values["columns"] == "phone"
