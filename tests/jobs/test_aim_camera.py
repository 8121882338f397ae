"""A camera that is aimed sees on the map what its view will hold when it is stored: buildings cut it, read once and not on every move."""

from __future__ import annotations

import dataclasses
import math

import pytest
import shapely
from shapely import MultiPolygon, box

from camera_requisition.core.errors import InventoryMissing
from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.sight.geodesy import lonlat, moved
from camera_requisition.jobs.aim_camera import BuildingsAround, preview
from camera_requisition.jobs.build_views import build_views
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
CAMERA = Camera("c", kind="fixed", heading_deg=90.0, hfov_deg=60.0, range_m=60.0, height_m=4.0, x=X, y=Y)
ASSUMED = Assumptions()


@pytest.fixture
def inventory(tmp_path):
    """A wall of unknown height 20 m to the east, a house of 20 by 20 m with the middle of its eastern wall at (X − 80, Y)."""
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as made:
        made.write_intake(Intake("i"), cameras=[CAMERA])
        shapes = (box(X + 20, Y - 5, X + 21, Y + 30), box(X - 120, Y - 20, X - 80, Y + 20))
        made.write_buildings([Building(MultiPolygon([shape])) for shape in shapes])
    return path


def aimed(x=X, y=Y, **values):
    """The camera at a place, in longitude and latitude as it is aimed."""
    longitudes, latitudes = lonlat("EPSG:2154", [x], [y])
    return dataclasses.replace(CAMERA, x=float(longitudes[0]), y=float(latitudes[0]), **values)


def in_metres(wkb):
    (shape,) = moved(shapely.from_wkb([wkb]), "EPSG:4326", "EPSG:2154")
    return shape


def test_the_map_shows_what_will_be_stored(inventory):
    build_views(str(inventory))
    with Inventory.open(inventory) as opened:
        (stored,) = opened.views(["c"])
    shown = in_metres(preview(aimed(), ASSUMED, BuildingsAround(str(inventory))).sure)
    assert stored.occlusion == "footprints"
    assert shown.area < 0.7 * in_metres(preview(aimed(), ASSUMED).sure).area
    assert shown.symmetric_difference(stored.geometry).area < 0.002 * shown.area


def test_buildings_are_read_when_the_camera_leaves_what_was_read_and_not_on_every_move(inventory, monkeypatch):
    reads = []
    read = Inventory.buildings

    def noted(opened, bounds=None):
        if bounds:
            reads.append(bounds)
        return read(opened, bounds)

    monkeypatch.setattr(Inventory, "buildings", noted)
    around = BuildingsAround(str(inventory))
    for step in range(50):
        preview(aimed(X + step, heading_deg=7.0 * step), ASSUMED, around)
    assert len(reads) == 1
    preview(aimed(X + 600.0), ASSUMED, around)
    assert len(reads) == 2
    around.forget()
    preview(aimed(X + 600.0), ASSUMED, around)
    assert len(reads) == 3


def test_the_facade_that_a_camera_looks_from_is_told_with_how_far_it_is(inventory):
    around = BuildingsAround(str(inventory))
    assert preview(aimed(), ASSUMED, around).facade_m is None
    near = preview(aimed(X - 84.0), ASSUMED, around)
    # 4 m to the wall and 5 cm in front of it.
    assert near.facade_m == pytest.approx(4.05, abs=0.01)
    assert not near.facade_uncertain
    assert near.sure
    far = preview(aimed(X - 92.0), ASSUMED, around)
    assert far.facade_m == pytest.approx(12.05, abs=0.02)
    assert far.facade_uncertain
    assert (far.sure, bool(far.possible)) == (None, True)


def test_indoors_it_is_told_whether_the_building_is_known(inventory):
    around = BuildingsAround(str(inventory))
    assert [preview(aimed(at, indoor=True), ASSUMED, around).inside for at in (X - 90.0, X)] == [True, False]
    assert preview(aimed(X), ASSUMED, around).inside is None


def test_one_that_sees_very_far_is_not_cut_while_it_is_dragged_and_said_so(inventory):
    around = BuildingsAround(str(inventory))
    far = preview(aimed(range_m=900.0), ASSUMED, around)
    assert far.too_far
    assert in_metres(far.sure).area == pytest.approx(math.pi * 900.0**2 / 6, rel=0.01)
    assert not preview(aimed(range_m=100.0), ASSUMED, around).too_far


def test_without_buildings_nothing_is_cut_and_nothing_said(inventory):
    with Inventory.open(inventory, write=True) as opened:
        opened.write_buildings([])
    for around in (BuildingsAround(str(inventory)), BuildingsAround(None), None):
        found = preview(aimed(range_m=900.0), ASSUMED, around)
        assert (found.facade_m, found.inside, found.too_far) == (None, None, False)
        assert found == preview(aimed(range_m=900.0), ASSUMED)


def test_the_height_of_what_is_to_be_seen_is_the_inventorys(inventory):
    """Behind a wall of 2 m, from 4 m high: a head of 1.9 m comes into view at 10·(4 − 1.9)/(4 − 2) = 10.5 m, one of 1.0 m at 15 m."""
    seen = {}
    for target in (1.9, 1.0):
        with Inventory.open(inventory, write=True) as opened:
            opened.write_buildings([Building(MultiPolygon([box(X + 9.99, Y - 100, X + 10, Y + 100)]), 2.0)])
            opened.write_target_height(target)
        shape = in_metres(preview(aimed(), ASSUMED, BuildingsAround(str(inventory))).sure)
        seen[target] = [shape.covers(shapely.Point(X + at, Y)) for at in (9.0, 10.3, 10.7, 14.7, 15.3)]
    assert seen == {1.9: [True, False, True, True, True], 1.0: [True, False, False, False, True]}


def test_an_inventory_that_has_gone_leaves_the_preview_uncut_and_says_why(tmp_path):
    around = BuildingsAround(str(tmp_path / "gone.gpkg"))
    assert preview(aimed(), ASSUMED, around) == preview(aimed(), ASSUMED)
    assert isinstance(around.problem, InventoryMissing)
