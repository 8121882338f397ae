"""Backup, restore and the inventory as it was known, as Processing's users reach them."""

from __future__ import annotations

from pathlib import Path

import pytest

from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.owner import Owner
from camera_requisition.store.inventory import Inventory
from tests.acceptance import product


@pytest.fixture
def inventory(tmp_path, provider):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        opened.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), [Owner("city", "City")])
        opened.write_intake(Intake("i-2", taken_at="2026-03-10T10:00:00+01:00"), [Owner("city", "City of Light")])
    return str(path)


def names(path):
    with Inventory.open(path) as opened:
        return [owner.name for owner in opened.owners()]


def test_an_inventory_is_backed_up_spoilt_and_restored(inventory, tmp_path):
    backup = product.run("backupinventory", INVENTORY=inventory, OUTPUT=str(tmp_path / "backup.gpkg"))["OUTPUT"]
    with Inventory.open(inventory, write=True) as opened:
        opened.write_intake(Intake("i-3", taken_at="2026-04-10T10:00:00+02:00"), [Owner("city", "Spoilt")])
    kept = product.run("restoreinventory", BACKUP=backup, INVENTORY=inventory)["KEPT"]
    assert (names(inventory), names(kept)) == (["City of Light"], ["Spoilt"])
    assert Path(kept).parent == Path(inventory).parent


def test_the_past_is_read_in_the_inventorys_own_time(inventory, tmp_path):
    """10:00 in winter's Paris is the instant of the second list: a minute before, only the first is known."""
    before = product.run("inventoryasknown", INVENTORY=inventory, KNOWN_AT="2026-03-10T09:59", OUTPUT=str(tmp_path / "a.gpkg"))["OUTPUT"]
    after = product.run("inventoryasknown", INVENTORY=inventory, KNOWN_AT="2026-03-10T10:00", OUTPUT=str(tmp_path / "b.gpkg"))["OUTPUT"]
    assert (names(before), names(after)) == (["City"], ["City of Light"])


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("backupinventory", {"OUTPUT": "inventory.gpkg"}, "exists"),
        ("inventoryasknown", {"KNOWN_AT": "2025-01-01T00:00", "OUTPUT": "c.gpkg"}, "Nothing was known"),
        ("inventoryasknown", {"KNOWN_AT": "yesterday", "OUTPUT": "c.gpkg"}, "yesterday"),
        ("restoreinventory", {"BACKUP": "inventory.gpkg"}, "the inventory itself"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_no_file(inventory, tmp_path, name, parameters, said):
    places = {key: str(tmp_path / value) if key in ("OUTPUT", "BACKUP") else value for key, value in parameters.items()}
    with pytest.raises(product.Refused, match=said):
        product.run(name, INVENTORY=inventory, **places)
    assert [one.name for one in tmp_path.glob("*.gpkg")] == ["inventory.gpkg"]
