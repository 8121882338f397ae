"""Who sees a point: buildings count, whether views are stored, missing, or older than a building."""

from __future__ import annotations

import pytest
from shapely import MultiPolygon, box

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.gis import settings
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.cameras_at_point import cameras_at_point
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import plain_sqlite

NOW = 1_795_428_000.0
X, Y = 913_000.0, 6_458_000.0
EAST = Camera("east", "r", kind="fixed", heading_deg=90.0, hfov_deg=60.0, range_m=80.0, height_m=4.0, x=X, y=Y, status="in_service")


@pytest.fixture
def inventory(tmp_path, qgis_app):
    """One camera that looks to the east."""
    before = settings.EVENT_LOG.get()
    settings.EVENT_LOG.set(str(tmp_path / "events.sqlite"))
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as made:
        made.write_intake(Intake("i"), [Owner("o", "O")], [Recorder("r", "o", recording="continuous")], [EAST])
    yield path
    settings.EVENT_LOG.set(before)


def wall(path, *places):
    """Walls 40 m long across what the camera sees, so many metres in front of it."""
    with Inventory.open(path, write=True) as opened:
        opened.write_buildings([Building(MultiPolygon([box(X + at, Y - 20, X + at + 1, Y + 20)])) for at in places])


def seen(path, metres):
    """Who sees the point so many metres east of the camera."""
    longitudes, latitudes = lonlat("EPSG:2154", [X + metres], [Y])
    return [match.candidate.camera.camera_id for match in cameras_at_point(str(path), (longitudes[0], latitudes[0]), NOW).matches]


@pytest.mark.parametrize("stored", [True, False])
def test_what_a_building_hides_is_not_seen(inventory, stored):
    wall(inventory, 20)
    if stored:
        build_views(str(inventory))
    assert (seen(inventory, 15), seen(inventory, 25)) == (["east"], [])


def test_buildings_that_changed_since_the_views_were_built_count_as_they_are_now(inventory):
    build_views(str(inventory))
    wall(inventory, 20)
    assert (seen(inventory, 15), seen(inventory, 25)) == (["east"], [])
    build_views(str(inventory))
    with plain_sqlite(inventory, spatial=True) as connection:
        connection.execute("DELETE FROM building")
    assert (seen(inventory, 15), seen(inventory, 25), seen(inventory, 78)) == (["east"], ["east"], ["east"])
