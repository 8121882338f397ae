"""Inventories of earlier schema versions: read as they are, brought up to date by the first write, refused when something is missing."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core import errors
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory

LATER_TABLES = {
    1: ("intake_change", "review", "supplier", "set_aside"),
    2: ("confirmation", "owner_history", "recorder_history"),
    3: ("building_change",),
}
SIGNED = ("merged_into", "edited_by", "edited_at", "edited_with")
LATER_COLUMNS = {
    1: (("camera", "missing_since"), ("camera_history", "missing_since"), ("intake", "undone_at"), ("intake", "undone_by")),
    2: (
        *((table, column) for table in ("camera", "camera_history") for column in ("merged_into", "succeeded_by", "position_accuracy_m")),
        *((table, column) for table in ("owner", "recorder") for column in SIGNED),
        ("intake", "kind"),
    ),
    3: (),
}
ALL_LATER_TABLES = (*LATER_TABLES[1], *LATER_TABLES[2], *LATER_TABLES[3])
OLD = ("1", "2", "3")


@pytest.fixture(params=[1, 2, 3])
def old(request, tmp_path):
    """An inventory as an earlier version made it, with a camera in it: what came later is taken out, by SQL of its own."""
    path = tmp_path / "old.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        inventory.write_intake(
            Intake("i-1", "City", taken_at="2025-01-01T10:00:00+01:00"),
            [Owner("city", "City")],
            [Recorder("city-1", "city")],
            [Camera("c-1", "city-1", heading_deg=90.0, x=913_000.0, y=6_458_000.0)],
        )
    later = range(request.param, 4)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'camera_history_on_%'").fetchall()
        newer = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('owner', 'recorder', 'owner_history', 'recorder_history') "
            "AND (name LIKE '%history%' OR name LIKE '%stamp%')"
        ).fetchall()
        of_buildings = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%building_change%'").fetchall()
        for name, *_ in (*triggers, *newer, *of_buildings) if request.param < 3 else of_buildings:
            connection.execute(f"DROP TRIGGER {name}")
        if request.param < 3:
            connection.execute("DROP VIEW recorder_label")
        for version in later:
            for table in LATER_TABLES[version]:
                connection.execute(f"DROP TABLE {table}")
                connection.execute("DELETE FROM gpkg_contents WHERE table_name = ?", (table,))
            for table, column in LATER_COLUMNS[version]:
                _drop_column(connection, table, column)
                triggers = [(name, _without(statement, column)) for name, statement in triggers] if table == "camera" else triggers
        for _, statement in triggers if request.param < 3 else ():
            connection.execute(statement)
        connection.execute("UPDATE layer_styles SET styleQML = 'of before' WHERE f_table_name = 'building'")
        connection.execute("UPDATE setting SET value = ? WHERE key = 'schema_version'", (str(request.param),))
    return path


def _drop_column(connection, table, column):
    """SQLite drops no column that a CHECK names: then the table's own statement is cut."""
    (statement,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    if f'CHECK ("{column}"' in statement:
        names = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != column)
        connection.execute(f"CREATE TABLE kept AS SELECT {names} FROM {table}")
        cut = re.sub(rf', "{column}" TEXT CHECK \([^)]*\)\)', "", statement)
        assert cut != statement
        connection.execute(f"DROP TABLE {table}")
        connection.execute(cut)
        connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM kept")
        connection.execute("DROP TABLE kept")
    else:
        connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")


def _without(statement, column):
    for part in (f', "{column}"', f', OLD."{column}"', f' OR OLD."{column}" IS NOT NEW."{column}"'):
        statement = statement.replace(part, "")
    return statement


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
        before = version_of(old)
        assert before in OLD
        (camera,) = inventory.cameras()
        changed = Camera("c-1", "city-1", heading_deg=180.0, missing_since="2026-01-02", x=camera.x, y=camera.y)
        step = Intake("i-2", "City", taken_at="2026-01-02T10:00:00+01:00", taken_by="A. Martin")
        inventory.write_intake(step, [Owner("city", "City of Light")], cameras=[changed])
        assert inventory.cameras()[0].missing_since == "2026-01-02"
    assert version_of(old) == "4"
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT camera_id, heading_deg, missing_since FROM camera_history").fetchall() == [("c-1", 90.0, None)]
        for table in ALL_LATER_TABLES:
            assert connection.execute("SELECT count(*) FROM gpkg_contents WHERE table_name = ?", (table,)).fetchone() == (1,)
        (style,) = connection.execute("SELECT styleQML FROM layer_styles WHERE f_table_name = 'building'").fetchone()
        assert 'hasScaleBasedVisibilityFlag="1"' in style
        states = connection.execute("SELECT change, changed_by, name FROM owner_history").fetchall()
        assert states == [("updated", "A. Martin", "City")]
        with pytest.raises(sqlite3.IntegrityError, match="only be added to"):
            connection.execute("DELETE FROM owner_history")
        (kept,) = connection.execute("SELECT before FROM intake_change WHERE table_name = 'camera' AND intake_id = 'i-2'").fetchone()
        assert json.loads(kept) == {"heading_deg": 90.0, "missing_since": None, "intake_id": "i-1"}


def test_a_write_that_fails_leaves_it_as_it_was(old):
    before = old.read_bytes()
    with Inventory.open(old, write=True) as inventory, pytest.raises(errors.InventoryError):
        inventory.write_intake(Intake("i-2", "City"), cameras=[Camera("c-2", "nobody's recorder")])
    assert version_of(old) in OLD
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM camera").fetchone() == (1,)
    assert len(old.read_bytes()) == len(before)


def test_a_column_that_version_1_had_is_missed_all_the_same(old):
    with closing(sqlite3.connect(old)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'owner'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("ALTER TABLE owner DROP COLUMN phone")
    with pytest.raises(errors.InventoryForeign) as error:
        Inventory.open(old)
    assert error.value.values["columns"] == "phone"


def test_buildings_of_an_older_file_are_read_and_followed_from_the_first_write_on(old):
    corner, footprint = (913_005.0, 6_458_000.0), Building(MultiPolygon([box(913_005, 6_458_000, 913_015, 6_458_010)]), 8.0, "b-1")
    with Inventory.open(old, write=True) as inventory:
        assert inventory.buildings([(*corner, *corner)]) is None
        assert inventory.changed_places() == (0, [])
        inventory.write_buildings([footprint])
        assert inventory.buildings([(*corner, *corner)]).heights.tolist() == [8.0]
        assert inventory.changed_places()[1] is None, "everywhere"
