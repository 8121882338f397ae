"""Creating an inventory as a job."""

from __future__ import annotations

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core import errors
from camera_requisition.core.ports import SilentProgress
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.territory import read_territory


def test_it_makes_an_inventory_with_its_territory(tmp_path):
    territory = [(box(0, 0, 1, 1), "38185", "Grenoble"), (MultiPolygon([box(2, 2, 3, 3)]), None, None)]
    path = create_inventory(tmp_path / "i.gpkg", "EPSG:2154", "Europe/Paris", territory)
    inventory = Inventory.open(path)
    assert (inventory.crs, inventory.time_zone, inventory.cameras()) == ("EPSG:2154", "Europe/Paris", [])
    found = read_territory(inventory.path)
    assert [(shape.bounds, code, name) for shape, code, name in found] == [
        ((0, 0, 1, 1), "38185", "Grenoble"),
        ((2, 2, 3, 3), None, None),
    ]


def test_an_unknown_time_zone_makes_nothing(tmp_path):
    with pytest.raises(errors.InstantError):
        create_inventory(tmp_path / "i.gpkg", "EPSG:2154", "Europe/Atlantis")
    assert list(tmp_path.iterdir()) == []


def test_cancelled_before_the_start_it_makes_nothing(tmp_path):
    class Stopped(SilentProgress):
        def check(self):
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        create_inventory(tmp_path / "i.gpkg", "EPSG:2154", "UTC", progress=Stopped())
    assert list(tmp_path.iterdir()) == []
