"""What a search reads through one connection, and what it must never read from memory."""

from __future__ import annotations

import sqlite3

import pytest

from camera_requisition.core.errors import InventoryError, InventoryForeign, InventoryReadOnly
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import connection as connections
from camera_requisition.store import rows
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.inventory_schema import CAMERA, OWNER, RECORDER
from tests.store.conftest import kept_in, plain_sqlite

BACKENDS = ("geopackage", "postgis")

EVERYWHERE = [(900000.0, 6400000.0, 1000000.0, 6500000.0)]


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    """The connections that are opened."""
    found: list[str] = []
    connect = sqlite3.connect

    def counted(name, **how):
        found.append(name)
        return connect(name, **how)

    monkeypatch.setattr(connections.sqlite3, "connect", counted)
    return found


@kept_in("geopackage")
def test_all_that_a_search_reads_is_read_through_one_connection(path, opened):
    with Inventory.opened_to_read(path) as inventory:
        assert [one.camera.camera_id for one in inventory.candidates(EVERYWHERE)] == ["c1", "c2"]
        assert [one.camera.camera_id for one in inventory.unplaced_near(EVERYWHERE)] == ["c3", "c4"]
        assert inventory.buildings() is None
    assert len(opened) == 1
    assert [one.camera.camera_id for one in inventory.candidates(EVERYWHERE)] == ["c1", "c2"]
    assert len(opened) == 2


def test_it_answers_as_an_inventory_that_opens_a_connection_for_each_question(path, inventory):
    with Inventory.opened_to_read(path) as at_once:
        assert at_once.candidates(EVERYWHERE) == inventory.candidates(EVERYWHERE)
        assert at_once.settings == inventory.settings
        assert (at_once.crs, at_once.time_zone, at_once.assumptions) == (inventory.crs, inventory.time_zone, inventory.assumptions)


def test_what_another_program_changes_between_two_searches_is_seen(path):
    def label():
        with Inventory.opened_to_read(path) as inventory:
            return inventory.candidates(EVERYWHERE)[0].camera.label

    assert label() == "Square"
    with plain_sqlite(path) as other:
        other.execute("UPDATE camera SET label = 'Market' WHERE camera_id = 'c1'")
    assert label() == "Market"


def test_it_is_not_written_to(path):
    with Inventory.opened_to_read(path) as inventory, pytest.raises(InventoryReadOnly):
        inventory.write_intake(Intake("i2"), cameras=[Camera("c9")])


@pytest.mark.parametrize(("reference", "code"), [("postgresql:host=/nowhere", "server_unreachable"), ("missing.gpkg", "inventory_missing")])
def test_what_cannot_be_opened_is_named(tmp_path, reference, code):
    place = reference if reference.startswith("postgresql") else tmp_path / reference
    with pytest.raises(InventoryError) as caught, Inventory.opened_to_read(place):
        pass
    assert caught.value.code == code


@kept_in("geopackage")
def test_a_column_lost_after_the_file_was_found_complete_is_named(path):
    for _ in range(2):
        Inventory.open(path)
    with plain_sqlite(path) as other:
        other.execute("DROP TRIGGER recorder_id_once")
        other.execute("DROP VIEW recorder_label")
        other.execute("ALTER TABLE recorder RENAME COLUMN access TO entry")
    with pytest.raises(InventoryForeign) as caught:
        Inventory.open(path)
    assert (caught.value.code, caught.value.values["columns"]) == ("inventory_incomplete", "access")


ODD = (
    {},
    {"label": "", "heading_deg": 12, "range_m": "long", "indoor": 1},
    {"height_m": float("inf"), "notes": 12.5, "resolution_px": 3.7, "label": b"\x00"},
    {"resolution_px": "many", "indoor": "yes", "head": 2, "focal_mm": ""},
)


@pytest.mark.parametrize("together", [ODD[:1], ODD[1:2], ODD])
def test_many_rows_are_read_as_one_by_one(together):
    names = CAMERA.column_names
    stored = [tuple({"camera_id": f"c{number}", **odd}.get(name) for name in (*names, "geom")) for number, odd in enumerate(together)]
    assert rows.cameras_of(stored) == [rows.camera_of(row) for row in stored]
    recorders = [
        tuple({"recorder_id": "r", "assumed": number, "clock_offset_s": number}.get(name) for name in RECORDER.column_names)
        for number in (0, 1)
    ]
    assert rows.recorders_of(recorders) == [rows.recorder_of(row) for row in recorders]
    owners = [tuple({"owner_id": "o", "name": name_of}.get(name) for name in OWNER.column_names) for name_of in ("", "Town", None)]
    assert rows.owners_of(owners) == [rows.owner_of(row) for row in owners]
    assert rows.cameras_of([]) == []
