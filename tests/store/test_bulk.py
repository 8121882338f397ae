"""Many rows at once leave the file as rows one by one would."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core.records.building import Building
from camera_requisition.store import bulk
from camera_requisition.store.inventory import Inventory

SHAPES = [MultiPolygon([box(x, y, x + 7, y + 5)]) for x in range(0, 400, 20) for y in range(0, 600, 20)]


def made(path, monkeypatch, many):
    monkeypatch.setattr(bulk, "_MANY", many)
    with Inventory.create(path, "EPSG:2154", "UTC") as inventory:
        inventory.write_buildings([Building(MultiPolygon())])
        assert inventory.write_buildings([Building(shape) for shape in (*SHAPES, MultiPolygon())]) == len(SHAPES) + 1
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT fid, geom FROM building ORDER BY fid").fetchall()
        tree = connection.execute("SELECT id, minx, maxx, miny, maxy FROM rtree_building_geom ORDER BY id").fetchall()
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name").fetchall()
        assert connection.execute("SELECT rtreecheck('rtree_building_geom')").fetchone() == ("ok",)
    return rows, tree, triggers


def test_the_same_rows_the_same_tree_and_the_same_triggers(tmp_path, monkeypatch):
    at_once = made(tmp_path / "a.gpkg", monkeypatch, 1)
    one_by_one = made(tmp_path / "b.gpkg", monkeypatch, 10**9)
    assert at_once == one_by_one
    assert len(at_once[1]) == len(SHAPES), "an empty geometry has no bounds"


def test_places_are_found_by_the_tree(tmp_path, monkeypatch):
    made(tmp_path / "a.gpkg", monkeypatch, 1)
    with Inventory.open(tmp_path / "a.gpkg") as inventory:
        found = inventory.buildings([(19.0, 19.0, 21.0, 21.0)])
    assert [shape.bounds for shape in found.shapes] == [pytest.approx((20, 20, 27, 25))]
