"""Problems judged to be none, kept in the inventory."""

from __future__ import annotations

import pytest

from camera_requisition.core.errors import InventoryReadOnly
from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import kept_in, plain_sqlite

BACKENDS = ("geopackage", "postgis")

ONE = SetAside("duplicate", "camera", "c1", '{"others": "c2"}', "two heads", "me", "2026-11-23T10:00:00+01:00")
OTHER = SetAside("retention_missing", "recorder", "o2-1", "{}", "refuses to say", "me", "2026-11-23T10:00:00+01:00")


def test_what_was_judged_is_read_back(inventory):
    assert inventory.set_aside() == []
    inventory.write_set_aside([ONE, OTHER])
    assert inventory.set_aside() == [ONE, OTHER]


def test_judged_again_the_newer_judgement_counts(inventory):
    inventory.write_set_aside([ONE, OTHER])
    again = SetAside("duplicate", "camera", "c1", '{"others": "c3"}', "one is gone", "you", "2026-11-24T10:00:00+01:00")
    inventory.write_set_aside([again])
    assert inventory.set_aside() == [OTHER, again]


def test_what_is_taken_back_is_gone_and_counted(inventory):
    inventory.write_set_aside([ONE, OTHER])
    assert inventory.take_back_set_aside([("duplicate", "camera", "c1"), ("duplicate", "camera", "c9")]) == 1
    assert inventory.set_aside() == [OTHER]


def test_an_inventory_opened_for_reading_keeps_nothing(path):
    with pytest.raises(InventoryReadOnly):
        Inventory.open(path).write_set_aside([ONE])


def test_what_another_program_left_empty_is_read(path):
    with plain_sqlite(path) as connection:
        connection.execute("INSERT INTO set_aside (code, table_name, record_id) VALUES ('duplicate', 'camera', 'c1')")
    assert Inventory.open(path).set_aside() == [SetAside("duplicate", "camera", "c1")]


@kept_in("geopackage")
def test_an_older_inventory_has_none_until_one_is_written(path):
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("DROP TABLE set_aside")
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'set_aside'")
        connection.execute("UPDATE setting SET value = '1' WHERE key = 'schema_version'")
    assert Inventory.open(path).set_aside() == []
    with Inventory.open(path, write=True) as opened:
        opened.write_set_aside([ONE])
    assert Inventory.open(path).set_aside() == [ONE]
