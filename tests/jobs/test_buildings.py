"""Buildings come into the inventory with `build_views`, cut views, and are followed when they change."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing

import pytest
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box

from camera_requisition.core import errors
from camera_requisition.core.ports import SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.building import BuildingLayer
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.sight.geodesy import moved
from camera_requisition.gis import settings
from camera_requisition.jobs import build_views as job
from camera_requisition.jobs.build_views import build_views, outdated_views
from camera_requisition.store.connection import INVENTORY, writing
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
# Published constants of Lambert-93: n = 0.7256077650; the place lies at 5.71272° E. Its areas there are 0.99864 of those on the ground.
CONVERGENCE_DEG = (5.71272 - 3.0) * 0.7256077650
AREA_SCALE = 0.99864
NORTH = Camera("north", kind="fixed", heading_deg=0.0, hfov_deg=90.0, range_m=50.0, height_m=3.0, x=X, y=Y)
FAR = dataclasses.replace(NORTH, camera_id="far", x=X + 1000.0)


def rectangle(min_x, min_y, max_x, max_y):
    """A rectangle in metres east and true north of the first camera."""
    return affinity.rotate(box(X + min_x, Y + min_y, X + max_x, Y + max_y), CONVERGENCE_DEG, origin=(X, Y))


IN_VIEW = (-10, 20, 10, 30)
OPEN_M2, CUT_M2 = 1963.495, 1004.376
"""A sector of 90° and 50 m: π·50²/4; and with a building between (±10, 20) and (±10, 30): less 50²·atan(½) − 20²·½."""


@pytest.fixture(autouse=True)
def log(tmp_path):
    settings.EVENT_LOG.set(str(tmp_path / "events.sqlite"))
    yield tmp_path / "events.sqlite"
    settings.EVENT_LOG.set("")


@pytest.fixture
def inventory(tmp_path):
    made = Inventory.create(tmp_path / "i.gpkg", "EPSG:2154", "Europe/Paris")
    made.write_intake(Intake("i"), cameras=[NORTH, FAR])
    return made


def layer(*shapes, heights=(), crs="EPSG:2154"):
    return BuildingLayer("batiments", crs, list(shapes), list(heights))


def counts(report):
    return report.built, report.unchanged, report.failed


def area(inventory, camera="north", extent="sure"):
    return {view.extent: view.geometry.area for view in inventory.views([camera])}[extent] / AREA_SCALE


def test_views_are_cut_by_what_is_loaded(inventory):
    assert counts(build_views(str(inventory.path))) == (2, 0, 0)
    assert area(inventory) == pytest.approx(OPEN_M2, rel=5e-4)
    report = build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW)))
    assert counts(report) == (2, 0, 0)
    assert area(inventory) == pytest.approx(CUT_M2, rel=5e-4)
    assert area(inventory, "far") == pytest.approx(OPEN_M2, rel=5e-4)
    assert {view.occlusion for view in inventory.views()} == {"footprints"}


def test_the_second_time_nothing_is_built(inventory):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW)))
    before = inventory.views()
    assert outdated_views(str(inventory.path)) == 0
    assert counts(build_views(str(inventory.path))) == (0, 2, 0)
    assert inventory.views() == before


def test_the_same_layer_again_builds_nothing(inventory):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW), heights=[9.0]))
    assert counts(build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW), heights=[9.0]))) == (0, 2, 0)


def test_without_its_buildings_it_sees_all_again(inventory):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW)))
    assert counts(build_views(str(inventory.path), drop=True)) == (2, 0, 0)
    assert area(inventory) == pytest.approx(OPEN_M2, rel=5e-4)
    assert {view.occlusion for view in inventory.views()} == {"none"}


@pytest.mark.parametrize(
    "statement",
    ["UPDATE building SET height_m = 2.0", "DELETE FROM building", "UPDATE building SET geom = (SELECT geom FROM building WHERE fid = 2)"],
    ids=["height", "taken away", "moved"],
)
def test_a_building_that_another_program_changes_builds_the_views_near_it(inventory, statement):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW), rectangle(-500, -500, -490, -490)))
    with writing(inventory.path, INVENTORY) as connection:
        connection.execute(f"{statement} WHERE fid = 1")
    assert outdated_views(str(inventory.path)) == 1
    assert counts(build_views(str(inventory.path))) == (1, 1, 0)
    assert area(inventory) > CUT_M2 * 1.01
    assert outdated_views(str(inventory.path)) == 0


def test_a_building_that_is_drawn_builds_the_views_near_it(inventory):
    build_views(str(inventory.path), buildings=layer(rectangle(-500, -500, -490, -490)))
    with writing(inventory.path, INVENTORY) as connection:
        connection.execute("INSERT INTO building (geom) SELECT geom FROM building")
    assert counts(build_views(str(inventory.path))) == (0, 2, 0), "far away"
    with Inventory.open(inventory.path, write=True) as opened:
        opened.write_buildings([dataclasses.replace(one) for one in _records(rectangle(*IN_VIEW))])
    build_views(str(inventory.path))
    assert area(inventory) == pytest.approx(CUT_M2, rel=5e-4)


def _records(*shapes):
    from shapely.geometry import MultiPolygon

    from camera_requisition.core.records.building import Building

    return [Building(MultiPolygon([shape])) for shape in shapes]


def test_heights_are_read_as_layers_write_them(inventory):
    shapes = [rectangle(100 + 20 * number, 0, 110 + 20 * number, 10) for number in range(7)]
    report = build_views(str(inventory.path), buildings=layer(*shapes, heights=[9, "12,5", "7.5 m", None, "?", -3.0, 0]))
    assert inventory.buildings().heights.tolist() == [9.0, 12.5, 7.5, *[float("inf")] * 4]
    assert report.loaded.without_height == 4


def test_the_target_height_is_kept_and_counts(inventory):
    """A lens at 3 m over a wall of 2 m, 20 to 30 m away: a target at 1.6 m is hidden to 30·1.4/1 = 42 m, one at 2.5 m nowhere behind it."""
    build_views(str(inventory.path), buildings=layer(rectangle(-100, 20, 100, 30), heights=[2.0]))
    hidden = area(inventory)
    assert counts(build_views(str(inventory.path), target_height_m=2.5)) == (2, 0, 0)
    assert area(inventory) > hidden
    with Inventory.open(inventory.path) as again:
        assert again.target_m == 2.5
    assert counts(build_views(str(inventory.path))) == (0, 2, 0)
    with pytest.raises(errors.InputError, match="-1"):
        build_views(str(inventory.path), target_height_m=-1.0)


def test_a_layer_in_another_reference_system_cuts_the_same(inventory):
    import numpy as np

    (shape,) = moved(np.array([rectangle(*IN_VIEW)], dtype=object), "EPSG:2154", "EPSG:4326")
    build_views(str(inventory.path), buildings=layer(shape, crs="EPSG:4326"))
    assert area(inventory) == pytest.approx(CUT_M2, rel=5e-4)


def test_unusable_footprints_are_counted_and_the_rest_is_taken(inventory):
    bow_tie = Polygon([(X - 200, Y), (X - 190, Y + 10), (X - 190, Y), (X - 200, Y + 10)])
    delivered = [rectangle(*IN_VIEW), bow_tie, None, Polygon(), Point(X, Y), LineString([(X, Y), (X + 1, Y)]), box(1e9, 1e9, 2e9, 2e9)]
    loaded = build_views(str(inventory.path), buildings=layer(*delivered)).loaded
    assert (loaded.taken, loaded.repaired, loaded.left_out) == (3, 1, 4)
    assert area(inventory) == pytest.approx(CUT_M2, rel=5e-4)


def test_a_layer_of_which_nothing_can_be_used_changes_nothing(inventory):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW)))
    with pytest.raises(errors.InputError, match="batiments"):
        build_views(str(inventory.path), buildings=layer(Point(X, Y)))
    assert len(inventory.buildings()) == 1
    assert outdated_views(str(inventory.path)) == 0


def test_cancelled_after_loading_the_views_are_known_to_be_outdated(inventory, monkeypatch):
    build_views(str(inventory.path))
    monkeypatch.setattr(job, "_BATCH", 1)

    class Stopped(SilentProgress):
        def report(self, share, step=""):
            if share > 0.31:
                raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        build_views(str(inventory.path), Stopped(), buildings=layer(rectangle(*IN_VIEW)))
    assert outdated_views(str(inventory.path)) > 0
    (candidate,) = inventory.candidates([(X - 5, Y - 5, X + 5, Y + 5)])
    assert all(view.stale for view in candidate.views), "a search cuts them itself"
    build_views(str(inventory.path))
    assert area(inventory) == pytest.approx(CUT_M2, rel=5e-4)


def test_loading_is_noted_in_the_event_log(inventory, log):
    build_views(str(inventory.path), buildings=layer(rectangle(*IN_VIEW)))
    with closing(sqlite3.connect(log)) as connection:
        assert connection.execute("SELECT why FROM event WHERE why LIKE 'buildings%'").fetchall() == [("buildings: batiments",)]
