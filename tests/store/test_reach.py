"""What a search leaves out before it reads records: nothing that it would have named."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timezone

import pytest

from camera_requisition.core.incident.paths import chain
from camera_requisition.core.incident.types import Incident, Leg
from camera_requisition.core.incident.zones import circle_zone
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.views import build_views
from camera_requisition.store.inventory import Inventory

BACKENDS = ("geopackage", "postgis")

CRS, X, Y = "EPSG:2154", 913_000.0, 6_458_000.0


class ReadsAll:
    """The same inventory, which leaves nothing out."""

    def __init__(self, inventory):
        self._inventory = inventory

    def __getattr__(self, name):
        return getattr(self._inventory, name)

    def candidates(self, bounds, reach=None):
        return self._inventory.candidates(bounds)


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """600 cameras of all kinds, some seeing 900 m; a third without stored view."""
    rng = random.Random(3)
    inventory = Inventory.create(tmp_path_factory.mktemp("reach") / "i.gpkg", CRS, "Europe/Paris")
    cameras = [
        Camera(
            f"c{number}",
            kind=rng.choice(("fixed", "ptz", "anpr", "fisheye", "unknown", None)),
            heading_deg=rng.choice((None, rng.uniform(0, 360))),
            hfov_deg=rng.choice((None, rng.uniform(20, 110))),
            range_m=rng.choice((None, None, rng.uniform(10, 60), rng.uniform(300, 900))),
            x=X + rng.uniform(-1500, 1500),
            y=Y + rng.uniform(-1500, 1500),
        )
        for number in range(600)
    ]
    inventory.write_intake(Intake("i"), cameras=cameras)
    inventory.write_views(build_views([camera for number, camera in enumerate(cameras) if number % 3], CRS))
    return inventory


def lonlat(*points):
    longitudes, latitudes = geodesy.lonlat(CRS, [x for x, _ in points], [y for _, y in points])
    return list(zip(longitudes.tolist(), latitudes.tolist()))


INCIDENTS = {
    "a zone": Incident(zones=(circle_zone(*lonlat((X, Y))[0], 120.0, start=0.0, end=60.0),)),
    "two zones": Incident(zones=tuple(circle_zone(*place, 40.0) for place in lonlat((X - 700, Y), (X + 600, Y + 500)))),
    "a path": Incident(paths=(chain([Leg(tuple(lonlat((X - 900, Y - 800), (X - 100, Y + 200), (X + 800, Y - 300))), 1.0, 3.0, start=0.0)]),)),
}


@pytest.mark.parametrize("name", INCIDENTS)
def test_matches_and_near_misses_are_those_of_a_search_that_reads_everything(town, name):
    request = SearchRequest(INCIDENTS[name], now=100.0, zone_of_time=timezone.utc)
    found, whole = search(request, town), search(request, ReadsAll(town))
    assert [match.candidate.camera.camera_id for match in found.matches] == [match.candidate.camera.camera_id for match in whole.matches]
    assert [(miss.candidate.camera.camera_id, miss.reason) for miss in found.near_misses] == [
        (miss.candidate.camera.camera_id, miss.reason) for miss in whole.near_misses
    ]
    assert len(found.matches) > 10
    assert len(Counter(miss.reason for miss in found.near_misses)) > 1
    assert len(found.considered) < len(whole.considered)
    named = {match.candidate.camera.camera_id for match in found.matches} | {miss.candidate.camera.camera_id for miss in found.near_misses}
    assert {one.camera.camera_id for one in found.considered} >= named


def test_a_camera_whose_stored_view_meets_the_incident_counts_wherever_it_stands(town):
    """Its ring lies far from it and is small: neither its place nor the size of its view gives it away."""
    far = Camera("ring", kind="fixed", heading_deg=90.0, hfov_deg=4.0, near_m=780.0, range_m=830.0, x=X - 6800.0, y=Y)
    town.write_intake(Intake("r"), cameras=[far])
    town.write_views(build_views([far], CRS))
    zone = circle_zone(*lonlat((X - 6000.0, Y))[0], 10.0)
    result = search(SearchRequest(Incident(zones=(zone,)), now=0.0, zone_of_time=timezone.utc), town)
    assert [match.candidate.camera.camera_id for match in result.matches] == ["ring"]
