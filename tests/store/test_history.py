"""What the file keeps true by itself when a program that knows nothing of us edits it with SQLite's own functions."""

from __future__ import annotations

import re
import sqlite3

import pytest

from camera_requisition.store import inventory_schema, triggers
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import kept_in, plain_sqlite

BACKENDS = ("geopackage", "postgis")

OUTSIDE = "outside the plugin, unknown"


def history(path):
    with plain_sqlite(path) as connection:
        return connection.execute("SELECT camera_id, change, changed_by, changed_with, label FROM camera_history ORDER BY fid").fetchall()


def test_an_edit_that_says_nothing_is_from_outside(path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET label = 'Market' WHERE camera_id = 'c1'")
    assert history(path) == [("c1", "updated", OUTSIDE, OUTSIDE, "Square")]
    camera = Inventory.open(path).cameras()[0]
    assert (camera.label, camera.edited_by, camera.edited_with) == ("Market", OUTSIDE, OUTSIDE)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", camera.edited_at)


def test_an_edit_that_says_who_is_signed(path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET label = 'Market', edited_by = 'x', edited_at = '2026-11-22T00:00:00+01:00', edited_with = 'y'")
    assert history(path)[0] == ("c1", "updated", "x", "y", "Square")
    assert Inventory.open(path).cameras()[0].edited_by == "x"


def test_an_edit_that_changes_nothing_leaves_no_trace(path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET label = label, kind = kind, edited_by = edited_by")
    assert history(path) == []


def test_a_forged_signature_leaves_a_trace(path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET edited_by = 'somebody else' WHERE camera_id = 'c1'")
    assert history(path) == [("c1", "updated", OUTSIDE, OUTSIDE, "Square")]


@kept_in("geopackage")
@pytest.mark.parametrize("recursive", [0, 1])
def test_one_edit_is_one_row_of_history(path, recursive):
    with plain_sqlite(path) as connection:
        connection.execute(f"PRAGMA recursive_triggers = {recursive}")
        connection.execute("UPDATE camera SET label = 'Market' WHERE camera_id = 'c1'")
    assert len(history(path)) == 1


def test_a_deleted_camera_stays_in_history_without_views_and_its_id_is_retired(path):
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("DELETE FROM camera WHERE camera_id = 'c1'")
        with pytest.raises(sqlite3.IntegrityError, match="never used again"):
            connection.execute("INSERT INTO camera (camera_id) VALUES ('c1')")
        assert connection.execute("SELECT count(*) FROM camera_view WHERE camera_id = 'c1'").fetchone() == (0,)
    assert history(path) == [("c1", "deleted", OUTSIDE, OUTSIDE, "Square")]


@pytest.mark.parametrize("table", ["owner", "recorder", "camera"])
def test_an_id_cannot_be_changed_or_replaced(path, table):
    with plain_sqlite(path, spatial=True) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="cannot be changed"):
            connection.execute(f"UPDATE {table} SET {table}_id = 'other'")
        (first,) = connection.execute(f"SELECT {table}_id FROM {table}").fetchone()
        name = ", name" if table == "owner" else ""
        insert = "INSERT OR REPLACE" if isinstance(connection, sqlite3.Connection) else "INSERT"
        with pytest.raises(sqlite3.IntegrityError, match="never used again"):
            connection.execute(f"{insert} INTO {table} ({table}_id{name}) VALUES (?{', 1' if name else ''})", (first,))


@pytest.mark.parametrize("statement", ["UPDATE camera_history SET label = 'x'", "DELETE FROM camera_history", "DELETE FROM retired_id"])
def test_what_is_past_stays(path, statement):
    with plain_sqlite(path) as connection:
        connection.execute("DELETE FROM camera WHERE camera_id = 'c4'")
        with pytest.raises(sqlite3.IntegrityError, match="only be added to"):
            connection.execute(statement)


@pytest.mark.parametrize("column", ["heading_deg", "hfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "focal_mm", "sensor_mm", "indoor"])
def test_a_changed_view_value_makes_the_cameras_views_stale(path, column):
    with plain_sqlite(path) as connection:
        connection.execute(f"UPDATE camera SET {column} = {'TRUE' if column == 'indoor' else 1} WHERE camera_id = 'c1'")
        found = connection.execute("SELECT camera_id, stale FROM camera_view ORDER BY fid").fetchall()
    assert found == [("c1", 1), ("c1", 1), ("c2", 0)]


def test_attributes_can_be_edited_without_any_function_of_geopackages(path):
    """Moving or adding a camera needs ST_IsEmpty, as in every GeoPackage."""
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET kind = 'ptz', status = 'removed', indoor = TRUE, recorder_id = NULL")
        connection.execute("UPDATE owner SET name = 'x'")
        connection.execute("UPDATE camera_view SET stale = TRUE")
        connection.execute("INSERT INTO recorder (recorder_id, owner_id) VALUES ('o1-2', 'o1')")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE camera SET kind = 'dome'",
        "UPDATE camera SET status = ''",
        "UPDATE camera SET indoor = 2",
        "UPDATE owner SET kind = 'mairie'",
        "UPDATE camera_view SET extent = 'maybe'",
        "UPDATE recorder SET access = 'free'",
    ],
)
def test_words_outside_the_vocabulary_are_refused(path, statement):
    with plain_sqlite(path) as connection, pytest.raises(sqlite3.IntegrityError, match=r"CHECK|check|type boolean"):
        connection.execute(statement)


def test_triggers_but_those_of_the_r_trees_call_only_sqlites_own_functions():
    own = {"strftime", "coalesce", "raise", "exists", "values", "ifnull", "abort"}
    for statement in triggers.inventory_triggers():
        without_texts = re.sub(r"'[^']*'|\"[^\"]*\"", " ", statement)
        called = {name.lower() for name in re.findall(r"\b([A-Za-z_]\w*)\s*\(", without_texts)}
        assert called - own <= {"when", "or", "and", "not", "into", "camera_history", "retired_id"}, statement


@kept_in("geopackage")
def test_every_trigger_is_in_the_file(path):
    with plain_sqlite(path) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    expected = {re.match(r'CREATE TRIGGER "(\w+)"', statement).group(1) for statement in triggers.inventory_triggers()}
    for table in inventory_schema.TABLES:
        if table.geometry_type and table.indexed:
            expected |= {f"{table.rtree}_{what}" for what in ("insert", "update1", "update2", "update3", "update4", "delete")}
    assert found == expected


@pytest.mark.parametrize(("table", "key", "column"), [("owner", "o1", "phone"), ("recorder", "o1-1", "retention_declared_days")])
def test_owners_and_recorders_keep_their_earlier_states_too(path, table, key, column):
    with plain_sqlite(path) as connection:
        (before,) = connection.execute(f"SELECT {column} FROM {table} WHERE {table}_id = ?", (key,)).fetchone()
        connection.execute(f"UPDATE {table} SET {column} = 5 WHERE {table}_id = ?", (key,))
        sign = (
            f"UPDATE {table} SET {column} = 9, edited_by = 'x', edited_at = '2026-11-22T00:00:00+01:00', edited_with = 'y' WHERE {table}_id = ?"
        )
        connection.execute(sign, (key,))
        connection.execute(f"UPDATE {table} SET {column} = {column} WHERE {table}_id = ?", (key,))
        states = connection.execute(f"SELECT change, changed_by, changed_with, {column} FROM {table}_history ORDER BY fid").fetchall()
        assert [state[:3] for state in states] == [("updated", OUTSIDE, OUTSIDE), ("updated", "x", "y")]
        assert [None if state[3] is None else float(state[3]) for state in states] == [None if before is None else before, 5.0]
        with pytest.raises(sqlite3.IntegrityError, match="only be added to"):
            connection.execute(f"UPDATE {table}_history SET change = 'other'")
