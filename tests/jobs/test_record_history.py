"""What a record's history tells, and an earlier state put back as one step that can be taken back."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.record_history import RestoreRequest, record_history, restore_state
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

CAMERA = Camera("c-1", "city-1", heading_deg=90.0, source="City", source_id="1", x=913_000.0, y=6_458_000.0)
OUTSIDE = "outside the plugin, unknown"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        first = Intake("i-1", "City", taken_at="2026-01-10T10:00:00+01:00", taken_by="A")
        inventory.write_intake(first, [Owner("city", "City")], [Recorder("city-1", "city", retention_declared_days=15.0)], [CAMERA])
        second = Intake("i-2", "City", taken_at="2026-03-10T10:00:00+01:00", taken_by="B")
        inventory.write_intake(second, cameras=[dataclasses.replace(CAMERA, heading_deg=180.0, x=913_005.0)])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE camera SET label = 'Market'")
        connection.execute("UPDATE recorder SET retention_declared_days = 3")
    return str(path)


@pytest.fixture
def log(tmp_path):
    return tmp_path / "events" / "log.csv"


def test_each_change_says_who_when_and_what(path):
    history = record_history(path, "camera", "c-1")
    newest, oldest = history.changes
    assert (newest.by, newest.used, newest.columns) == (OUTSIDE, OUTSIDE, (("label", None, "Market"),))
    assert (oldest.at, oldest.by, oldest.used) == ("2026-03-10T10:00:00+01:00", "B", "import")
    assert oldest.columns == (("heading_deg", 90.0, 180.0), ("x", 913_000.0, 913_005.0))
    assert (history.now.label, history.now.heading_deg) == ("Market", 180.0)


def test_a_mistake_is_undone_and_the_undoing_too(path, log):
    number = record_history(path, "camera", "c-1").changes[-1].number
    intake = restore_state(RestoreRequest(path, "camera", "c-1", number, by="C", now="2026-06-01T10:00:00+02:00", log=log))
    with Inventory.open(path) as inventory:
        (camera,) = inventory.cameras()
    assert (camera.heading_deg, camera.x, camera.label, camera.edited_by, camera.edited_with) == (90.0, 913_000.0, None, "C", "correction")
    assert len(record_history(path, "camera", "c-1").changes) == 3, "no state is lost by going back"
    undo_intake(UndoRequest(path, intake.intake_id, "D", log=log))
    with Inventory.open(path) as inventory:
        (camera,) = inventory.cameras()
    assert (camera.heading_deg, camera.x, camera.label) == (180.0, 913_005.0, "Market")


def test_a_recorder_gets_its_retention_back(path, log):
    (change,) = record_history(path, "recorder", "city-1").changes
    assert change.columns == (("retention_declared_days", 15.0, 3.0),)
    restore_state(RestoreRequest(path, "recorder", "city-1", change.number, by="C", log=log))
    with Inventory.open(path) as inventory:
        assert inventory.recorders()[0].retention_declared_days == 15.0
        assert inventory.recorders()[0].edited_by == "C"


def test_what_never_was_is_named(path, log):
    with pytest.raises(InputError, match="never was one"):
        record_history(path, "camera", "c-9")
    with pytest.raises(InputError, match="no earlier state number 9"):
        restore_state(RestoreRequest(path, "camera", "c-1", 9, log=log))


def test_a_deleted_record_keeps_its_history_and_is_not_brought_back(path, log):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("ST_IsEmpty", 1, lambda _: 0)
        connection.execute("DELETE FROM camera")
    history = record_history(path, "camera", "c-1")
    assert (history.now, history.changes[0].deleted) == (None, True)
    with pytest.raises(InputError) as error:
        restore_state(RestoreRequest(path, "camera", "c-1", 0, log=log))
    assert error.value.code == "record_deleted"
