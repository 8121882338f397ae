"""Backups are whole, whoever writes meanwhile; what is put back is what was kept; and the inventory of a past day is what was known then."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from datetime import datetime, timezone

import pytest

from camera_requisition.core import errors
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.backups import back_up, inventory_as_known, proposed_backup, restore
from camera_requisition.jobs.build_views import build_views
from camera_requisition.store.inventory import Inventory
from tests.postgis import cluster, schema

__all__ = ["cluster", "schema"]

CAMERA = Camera("c-1", "city-1", heading_deg=90.0, source="City", source_id="1", x=913_000.0, y=6_458_000.0)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        first = Intake("i-1", "City", taken_at="2026-01-10T10:00:00+01:00", taken_by="A")
        inventory.write_intake(first, [Owner("city", "City")], [Recorder("city-1", "city", retention_declared_days=15.0)], [CAMERA])
        second = Intake("i-2", "City", taken_at="2026-03-10T10:00:00+01:00", taken_by="B")
        turned = dataclasses.replace(CAMERA, heading_deg=180.0)
        later = Camera("c-2", "city-1", heading_deg=0.0, source="City", source_id="2", x=913_100.0, y=6_458_000.0)
        shorter = Recorder("city-1", "city", retention_declared_days=7.0)
        inventory.write_intake(second, [Owner("city", "City of Light")], [shorter], [turned, later])
    build_views(str(path))
    return path


@pytest.fixture
def log(tmp_path):
    return tmp_path / "events" / "log.csv"


def content(path):
    with Inventory.open(path) as inventory:
        return inventory.version


def test_a_backup_holds_the_same_and_stands_beside_it(path):
    place = proposed_backup(str(path), datetime(2026, 11, 26, 10, 0, tzinfo=timezone.utc))
    assert place.parent == path.parent
    assert place.name.startswith("inventory-backup-2026-11-26-")
    assert back_up(str(path), place) == place
    assert content(place) == content(path)
    assert sorted(one.name for one in path.parent.glob("*.gpkg*")) == sorted(["inventory.gpkg", place.name])


def test_a_backup_of_a_file_in_use_is_one_consistent_state(path, tmp_path):
    """QGIS keeps a write-ahead file open, with an edit that isn't finished."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE owner SET name = 'Saved' WHERE owner_id = 'city'")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE owner SET name = 'Unfinished' WHERE owner_id = 'city'")
        back_up(str(path), tmp_path / "copy.gpkg")
        other.execute("ROLLBACK")
    with Inventory.open(tmp_path / "copy.gpkg") as copy:
        assert copy.owners()[0].name == "Saved"
    assert not list(tmp_path.glob("copy.gpkg-*")), "a copy needs nothing beside it"


def test_a_backup_never_replaces_a_file(path, tmp_path):
    (tmp_path / "kept.gpkg").write_text("somebody's", encoding="utf-8")
    with pytest.raises(errors.WriteError):
        back_up(str(path), tmp_path / "kept.gpkg")
    assert (tmp_path / "kept.gpkg").read_text(encoding="utf-8") == "somebody's"


def test_what_is_restored_is_what_was_kept_and_what_was_there_is_kept_too(path, tmp_path, log):
    before = content(path)
    back_up(str(path), tmp_path / "copy.gpkg")
    with Inventory.open(path, write=True) as inventory:
        inventory.write_intake(Intake("i-3", taken_at="2026-04-01T10:00:00+01:00"), [Owner("city", "A mistake")])
    mistaken = content(path)
    with closing(sqlite3.connect(path)) as desk:
        assert desk.execute("SELECT name FROM owner").fetchone() == ("A mistake",)
        desk.rollback()
        kept = restore(tmp_path / "copy.gpkg", str(path), log=log)
        assert desk.execute("SELECT name FROM owner").fetchone() == ("City of Light",), "who has the file open sees it"
    assert (content(path), content(kept)) == (before, mistaken)


@pytest.mark.parametrize("damage", ["not_a_database", "cut_off", "foreign", "itself"])
def test_a_backup_that_cannot_be_relied_on_changes_nothing(path, tmp_path, log, damage):
    copy = tmp_path / "copy.gpkg"
    back_up(str(path), copy)
    if damage == "not_a_database":
        copy.write_text("no database", encoding="utf-8")
    elif damage == "cut_off":
        copy.write_bytes(copy.read_bytes()[:40_960])
    elif damage == "foreign":
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("DELETE FROM setting WHERE key = 'application'")
    else:
        copy = path
    before = path.read_bytes()
    with pytest.raises(errors.CameraRequisitionError):
        restore(copy, str(path), log=log)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*before-restore*"))


def test_a_file_that_somebody_writes_to_is_not_restored(path, tmp_path, log, monkeypatch):
    back_up(str(path), tmp_path / "copy.gpkg")
    monkeypatch.setattr("camera_requisition.store.copies.WAIT_S", 0.3)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE owner SET name = 'Being written' WHERE owner_id = 'city'")
        with pytest.raises(errors.InventoryLocked):
            restore(tmp_path / "copy.gpkg", str(path), log=log)
        other.execute("COMMIT")
    with Inventory.open(path) as inventory:
        assert inventory.owners()[0].name == "Being written"


def test_cancelling_leaves_no_half_copy(path, tmp_path):
    class Cancelling:
        def report(self, fraction, code=""):
            pass

        def check(self):
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        back_up(str(path), tmp_path / "copy.gpkg", Cancelling())
    assert sorted(one.name for one in tmp_path.glob("*copy*")) == []


# what was known on a day


def known_on(path, tmp_path, text):
    target = inventory_as_known(str(path), datetime.fromisoformat(text), tmp_path / f"as-{text[:10]}.gpkg")
    return Inventory.open(target)


def test_between_two_lists_the_first_is_known(path, tmp_path):
    past = known_on(path, tmp_path, "2026-02-01T00:00:00+01:00")
    assert [(camera.camera_id, camera.heading_deg, camera.edited_by) for camera in past.cameras()] == [("c-1", 90.0, "A")]
    assert [owner.name for owner in past.owners()] == ["City"]
    assert [recorder.retention_declared_days for recorder in past.recorders()] == [15.0]
    assert [intake.intake_id for intake in past.intakes()] == ["i-1"]
    assert past.taken_on == "2026-01-10"
    assert {view.camera_id for view in past.views()} == {"c-1"}
    assert not any(view.stale for view in past.views())


def test_today_all_is_known(path, tmp_path):
    past = known_on(path, tmp_path, "2026-05-01T00:00:00+01:00")
    with Inventory.open(path) as inventory:
        assert past.cameras() == inventory.cameras()
        assert past.owners() == inventory.owners()
        assert past.recorders() == inventory.recorders()


def test_a_deleted_camera_is_there_on_the_day_before(path, tmp_path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("ST_IsEmpty", 1, lambda _: 0)
        connection.execute("DELETE FROM camera WHERE camera_id = 'c-2'")
    assert {camera.camera_id for camera in known_on(path, tmp_path, "2026-04-01T00:00:00+01:00").cameras()} == {"c-1", "c-2"}
    assert {camera.camera_id for camera in known_on(path, tmp_path, "2099-01-01T00:00:00+01:00").cameras()} == {"c-1"}


def test_before_the_first_list_nothing_is_known_and_no_file_is_left(path, tmp_path):
    with pytest.raises(errors.InventoryError) as error:
        known_on(path, tmp_path, "2025-12-31T00:00:00+01:00")
    assert error.value.code == "nothing_known_then"
    assert not list(tmp_path.glob("*as-*"))


def test_the_past_is_not_edited(path, tmp_path):
    past = known_on(path, tmp_path, "2026-02-01T00:00:00+01:00")
    assert past.as_known == "2026-02-01T00:00:00+01:00"
    with pytest.raises(errors.InventoryReadOnly) as error:
        Inventory.open(past.path, write=True)
    assert error.value.code == "inventory_of_the_past"
    assert "2026-02-01" in str(error.value)


def test_an_inventory_on_a_server_is_backed_up_to_a_file_and_shown_as_it_was(tmp_path, schema):
    from camera_requisition.core.errors import InventoryError

    Inventory.create(schema, "EPSG:2154", "UTC").write_intake(
        Intake("i1", taken_at="2026-01-01T00:00:00+00:00"), cameras=[Camera("c1", label="then", x=1.0, y=2.0)]
    )
    Inventory.open(schema, write=True).write_intake(
        Intake("i2", taken_at="2026-03-01T00:00:00+00:00"), cameras=[Camera("c1", label="now", x=1.0, y=2.0)]
    )
    copy = back_up(schema, tmp_path / "copy.gpkg")
    assert Inventory.open(copy).version == Inventory.open(schema).version
    past = inventory_as_known(schema, datetime(2026, 2, 1, tzinfo=timezone.utc), tmp_path / "past.gpkg")
    assert [camera.label for camera in Inventory.open(past).cameras()] == ["then"]
    with pytest.raises(InventoryError) as caught:
        restore(copy, schema)
    assert caught.value.code == "server_file_wanted"
