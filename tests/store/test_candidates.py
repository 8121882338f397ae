"""Cameras by place: whatever the R-trees answer, exact bounds decide."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, box

from camera_requisition.core.ports import CandidateSource
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import candidates
from camera_requisition.store.connection import INVENTORY, reading
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import kept_in, plain_sqlite, square

BACKENDS = ("geopackage", "postgis")


def ids(found):
    return [candidate.camera.camera_id for candidate in found]


def test_a_camera_is_found_by_its_place(inventory):
    (candidate,) = inventory.candidates([(912999, 6457999, 913001, 6458001)])
    assert candidate.camera.camera_id == "c1"
    assert (candidate.recorder.name, candidate.owner.name) == ("Town hall", "Ville d'Exemple")
    assert [view.extent for view in candidate.views] == ["sure", "possible"]


def test_a_camera_is_found_by_its_view_alone(inventory):
    assert ids(inventory.candidates([(913069, 6458069, 913080, 6458080)])) == ["c1"]
    assert ids(inventory.candidates([(913071, 6458071, 913080, 6458080)])) == []


FAR = Camera("far", kind="fixed", heading_deg=0.0, hfov_deg=60.0, range_m=400.0, x=913000.0, y=6460000.0)
SEEN_FROM_FAR = (912980.0, 6460370.0, 913020.0, 6460390.0)
OUT_OF_ITS_RANGE = (912980.0, 6460450.0, 913020.0, 6460470.0)


def test_without_a_view_a_long_recorded_range_counts(inventory):
    inventory.write_intake(Intake("i2"), cameras=[FAR])
    assert ids(inventory.candidates([SEEN_FROM_FAR])) == ["far"]
    assert ids(inventory.candidates([OUT_OF_ITS_RANGE])) == []


def test_with_a_good_view_the_view_counts(inventory):
    inventory.write_intake(Intake("i2"), cameras=[FAR])
    inventory.write_views([CameraView("far", "sure", square(913000, 6460000, 100))])
    assert ids(inventory.candidates([SEEN_FROM_FAR])) == []


def test_a_range_lengthened_by_another_program_counts_although_a_view_is_stored(inventory, path):
    inventory.write_intake(Intake("i2"), cameras=[replace(FAR, range_m=50.0)])
    inventory.write_views([CameraView("far", "sure", square(913000, 6460000, 50))])
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET range_m = 400 WHERE camera_id = 'far'")
    assert ids(inventory.candidates([SEEN_FROM_FAR])) == ["far"]


@pytest.mark.parametrize(
    ("crs", "x", "y"), [("EPSG:4326", 2.35, 48.85), ("EPSG:3857", 261600.0, 6250000.0), ("EPSG:32631", 450000.0, 5411000.0)]
)
def test_ranges_are_metres_in_every_reference_system(tmp_path, crs, x, y):
    # 380 m to the north: 0.0034167° on the ellipsoid there, 380 m · 1/cos(48.85°) in Web Mercator
    north = {"EPSG:4326": 380 / 111_211, "EPSG:3857": 380 / 0.658, "EPSG:32631": 380.0}[crs]
    with Inventory.create(tmp_path / "one.gpkg", crs, "Europe/Paris") as inventory:
        inventory.write_intake(Intake("i"), cameras=[replace(FAR, x=x, y=y), replace(FAR, camera_id="near", range_m=300.0, x=x, y=y)])
        assert ids(inventory.candidates([(x - north / 9, y + north * 0.99, x + north / 9, y + north)])) == ["far"]


@kept_in("geopackage")
def test_a_text_in_place_of_a_range_reaches_nothing(inventory, path):
    inventory.write_intake(Intake("i2"), cameras=[FAR])
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE camera SET range_m = 'long' WHERE camera_id = 'far'")
    assert ids(inventory.candidates([SEEN_FROM_FAR])) == []


def test_a_camera_in_two_rectangles_is_found_once(inventory):
    rectangle = (912900, 6457900, 914100, 6458100)
    assert ids(inventory.candidates([rectangle, rectangle, (913999, 6457999, 914001, 6458001)])) == ["c1", "c2"]


def test_no_rectangle_finds_nothing(inventory):
    assert inventory.candidates([]) == []


def test_a_camera_without_owner_is_found_too(inventory):
    inventory.write_intake(Intake("i2"), cameras=[Camera("c9", x=913500.0, y=6458500.0)])
    (candidate,) = inventory.candidates([(913499, 6458499, 913501, 6458501)])
    assert (candidate.recorder, candidate.owner, candidate.views) == (None, None, ())


def test_unplaced_cameras_come_with_their_municipality_or_without_any(inventory):
    assert ids(inventory.unplaced(["38185"])) == ["c3", "c4"]
    assert ids(inventory.unplaced(["99999"])) == ["c4"]
    assert ids(inventory.unplaced([])) == ["c4"]


def test_municipalities_come_from_the_territory_and_from_cameras(inventory):
    assert inventory.municipalities([(912100, 6457100, 912200, 6457200)]) == ["38185"]
    assert inventory.municipalities([(913499, 6458499, 913501, 6458501)]) == ["38185", "38421"]
    inventory.write_intake(Intake("i2"), cameras=[Camera("c9", municipality_code="38999", x=920000.0, y=6458500.0)])
    assert inventory.municipalities([(919999, 6458499, 920001, 6458501)]) == ["38999"]
    assert inventory.municipalities([(0, 0, 1, 1)]) == []


def test_it_is_a_candidate_source(inventory):
    source: CandidateSource = inventory
    assert (source.crs, source.time_zone) == ("EPSG:2154", "Europe/Paris")
    assert source.answered_overwritten(["c1"]) == set()


@kept_in("geopackage")
def test_without_spatial_index_it_still_finds(path):
    with plain_sqlite(path) as connection:
        for name in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree_camera_%'").fetchall():
            connection.execute(f'DROP TRIGGER "{name[0]}"')
        connection.execute("DROP TABLE rtree_camera_geom")
    assert ids(Inventory.open(path).candidates([(913069, 6458069, 913080, 6458080)])) == ["c1"]


@pytest.fixture(scope="module")
def scattered(tmp_path_factory):
    """400 cameras far from the origin of a projected system, where float32 is half a metre coarse, with views beside them."""
    rng = random.Random(7)
    inventory = Inventory.create(tmp_path_factory.mktemp("scattered") / "i.gpkg", "EPSG:2154", "UTC")
    cameras, views, extents = [], [], {}
    for number in range(400):
        x, y = 900000 + rng.random() * 100, 6400000 + rng.random() * 100
        cameras.append(Camera(f"c{number}", x=x, y=y))
        extents[f"c{number}"] = [(x, y, x, y)]
        if number % 3:
            left, bottom = x + rng.random() * 5, y + rng.random() * 5
            bounds = (left, bottom, left + rng.random() * 10, bottom + rng.random() * 10)
            views.append(CameraView(f"c{number}", "possible", MultiPolygon([box(*bounds)])))
            extents[f"c{number}"].append(bounds)
    inventory.write_intake(Intake("i"), cameras=cameras)
    inventory.write_views(views)
    return inventory, extents


coordinates = st.floats(-5, 115)
rectangles = st.tuples(coordinates, coordinates, st.floats(0, 20), st.floats(0, 20)).map(
    lambda r: (900000 + r[0], 6400000 + r[1], 900000 + r[0] + r[2], 6400000 + r[1] + r[3])
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(rectangles, min_size=1, max_size=4))
def test_it_finds_what_a_look_at_every_camera_finds(scattered, asked):
    inventory, extents = scattered

    def meets(one, other):
        return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]

    expected = {id_ for id_, bounds in extents.items() if any(meets(one, other) for one in bounds for other in asked)}
    found = ids(inventory.candidates(asked))
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_no_table_is_read_whole_for_a_search(scattered):
    inventory, _ = scattered
    statements = []
    with reading(inventory.path, INVENTORY) as connection:
        connection.set_trace_callback(statements.append)
        candidates.candidates_in(connection, [(900000, 6400000, 900010, 6400010)], "EPSG:2154", 120.0)
        connection.set_trace_callback(None)
        for statement in statements:
            if not statement.startswith(("SELECT", "INSERT")):
                continue
            plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + statement)]
            scans = [step for step in plan if step.startswith("SCAN") and "wanted" not in step and "VIRTUAL TABLE" not in step]
            assert not [step for step in scans if "sqlite_master" not in step], statement


@kept_in("geopackage")
def test_a_damaged_view_is_stale_and_empty_instead_of_an_error(path):
    with plain_sqlite(path, spatial=True) as connection:
        connection.execute("UPDATE camera_view SET geom = x'4750000100000000ff' WHERE camera_id = 'c2'")
    (view,) = Inventory.open(path).views(["c2"])
    assert (view.stale, view.geometry.is_empty) == (True, True)
