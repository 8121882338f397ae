"""The server's indexes are asked, plans are kept, and a search reads what it needs of a million rows, not the rows."""

from __future__ import annotations

import random

import pytest
from shapely.geometry import MultiPolygon, box

from camera_requisition.core.errors import InventoryReadOnly
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis import candidates, places
from camera_requisition.store.postgis.connection import close_kept, connect, reading
from camera_requisition.store.postgis.reference import reference_of

RECTANGLES = [(912000.0, 6457000.0, 912010.0, 6457010.0), (912100.0, 6457100.0, 912110.0, 6457110.0)]


@pytest.fixture(scope="module")
def town(cluster):
    """3,000 cameras with views, some of which see far."""
    reference = cluster.reference("town")
    chance = random.Random(1)
    cameras, views = [], []
    for number in range(3_000):
        x, y = 912000 + chance.random() * 3000, 6457000 + chance.random() * 3000
        range_m = 500.0 if number % 100 == 0 else 2_000.0 if number % 301 == 0 else 50.0
        cameras.append(Camera(f"c{number:04}", municipality_code="38185", x=x, y=y, range_m=range_m))
        views.append(CameraView(f"c{number:04}", "possible", MultiPolygon([box(x - 20, y - 20, x + 20, y + 20)]), fingerprint="f"))
    with Inventory.create(reference, "EPSG:2154", "UTC") as inventory:
        inventory.write_intake(Intake("i"), cameras=cameras)
        inventory.write_views(views[:2_900])
    cluster.run("ANALYZE town.camera", "ANALYZE town.camera_view")
    return reference


def plan(connection, name):
    """What the server does for a statement that was prepared."""
    (types,) = connection.execute("SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = ?", (name,)).fetchone()
    given = {"cameras": ([1], ["c0001"]), "recorders": (["r"],), "owners": (["o"],), "views": (["c0001"],), "unplaced": (["38185"],)}
    boxes = places.boxes(connection, RECTANGLES)
    values = given.get(name) or {5: boxes, 6: (*boxes, 120.0), 11: (*boxes, 120.0, *boxes[:4], 1000.0)}[types]
    with connection.raw.cursor() as cursor:
        cursor.execute(f"EXPLAIN EXECUTE {name} ({', '.join(['%s'] * types)})", values)
        return "\n".join(line for (line,) in cursor.fetchall())


def test_every_statement_of_a_search_goes_by_an_index(town):
    connection = connect(reference_of(town), INVENTORY)
    connection.execute("SET enable_seqscan = off")  # of few rows the planner would rather read all
    candidates.candidates_in(connection, RECTANGLES, "EPSG:2154", 120.0)
    candidates.municipalities_in(connection, RECTANGLES)
    candidates.unplaced_in(connection, ["38185"])
    expected = {
        "points_in": "camera_by_place", "seeing": "camera_view_by_place", "far": "camera_by_range", "far_around": "camera_by_place",
        "codes_in": "camera_by_place", "territory_in": "territory_by_place", "unplaced": "camera_unplaced", "cameras": "camera_pkey",
        "views": "camera_view_camera_id_extent_key",
    }  # fmt: skip
    found = {name: plan(connection, name) for name in expected}
    connection.close()
    assert {name: index in found[name] and "Seq Scan" not in found[name] for name, index in expected.items()} == dict.fromkeys(expected, True)


def test_what_is_near_and_what_sees_far_is_found_and_little_else_is_read(town, monkeypatch):
    """By hand, over all cameras: those that stand in the rectangle, whose view meets it, or that see far without a view."""
    inventory = Inventory.open(town)
    rectangle = (913000.0, 6458000.0, 913100.0, 6458100.0)
    read = []
    monkeypatch.setattr(places, "_far", lambda cursor, kept=places._far: read.append(cursor.rowcount) or kept(cursor))
    found = {one.camera.camera_id for one in inventory.candidates([rectangle])}
    expected = set()
    without_view = {f"c{number:04}" for number in range(2_900, 3_000)}
    for camera in inventory.cameras():
        dx = max(rectangle[0] - camera.x, 0.0, camera.x - rectangle[2])
        dy = max(rectangle[1] - camera.y, 0.0, camera.y - rectangle[3])
        by_view = max(dx, dy) <= 20.0 and camera.camera_id not in without_view
        reaches = camera.camera_id in without_view and camera.range_m > 120.0 and max(dx, dy) <= camera.range_m
        if max(dx, dy) == 0.0 or by_view or reaches:
            expected.add(camera.camera_id)
    assert expected <= found
    # What sees far is drawn an eighth larger, to be sure.
    beyond = {camera.camera_id for camera in inventory.cameras() if camera.camera_id in without_view and camera.range_m > 120.0}
    assert found - expected <= beyond
    assert sum(read) < 60


def test_a_search_sends_few_statements_and_all_of_them_are_prepared(town, cluster):
    with reading(reference_of(town), INVENTORY) as connection:
        candidates.candidates_in(connection, RECTANGLES, "EPSG:2154", 120.0)
        before = set(connection.prepared_names)
        candidates.candidates_in(connection, RECTANGLES, "EPSG:2154", 120.0)
        assert connection.prepared_names == before
        assert len(before) <= 8


def test_nothing_temporary_is_made(town):
    """A copy that follows another server refuses even temporary tables."""
    with reading(reference_of(town), INVENTORY) as connection:
        candidates.candidates_in(connection, RECTANGLES, "EPSG:2154", 120.0)
        assert connection.execute("SELECT count(*) FROM pg_class WHERE relpersistence = 't'").fetchone() == (0,)


def test_a_copy_that_follows_the_server_is_searched_and_not_written(cluster):
    reference = cluster.reference("followed")
    with Inventory.create(reference, "EPSG:2154", "UTC") as inventory:
        inventory.write_intake(Intake("i"), cameras=[Camera("c1", x=912005.0, y=6457005.0)])
    with cluster.follower() as port:
        followed = reference.replace(f"port={cluster.port}", f"port={port}")
        inventory = Inventory.open(followed)
        assert inventory.read_only_reason == "server_may_not_write"
        with pytest.raises(InventoryReadOnly):
            Inventory.open(followed, write=True)
        with Inventory.opened_to_read(followed) as opened:
            assert [one.camera.camera_id for one in opened.candidates(RECTANGLES)] == ["c1"]
            assert opened.unplaced_near(RECTANGLES) == []
            assert opened.buildings() is None
        assert inventory.version == Inventory.open(reference).version
        close_kept()
