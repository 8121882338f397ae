"""A search finds the same in any reference system, and across the 180th meridian."""

from __future__ import annotations

import math

import pytest
import shapely
from pyproj import CRS

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import circle_zone, polygon_zone
from camera_requisition.core.match.search import search
from camera_requisition.core.sight.views import build_views
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

AROUND_ALL = {"kind": "fisheye", "range_m": 50.0}


def run(site, **values):
    """A square of 20 m seen by a cone of 60°, and a path of 400 m through a disc of 50 m; views stored in the site's system."""
    cameras = [
        site.camera("cone", 0, -20, heading_deg=0.0, hfov_deg=60.0, range_m=50.0),
        site.camera("disc", 300, 0, **AROUND_ALL),
    ]
    candidates = [type(one)(one.camera, one.recorder, one.owner, tuple(build_views([one.camera], site.crs))) for one in listed(*cameras)]
    zone = polygon_zone(site.square(0, 0, 20), NIGHT, NIGHT)
    path = site.path((100, 0), (500, 0), start=NIGHT)
    result = search(request(Incident(zones=(zone,), paths=(path,)), **values), MemorySource(candidates, crs=site.crs))
    return {match.candidate.camera.camera_id: match for match in result.matches}, result


SEEN_AREA = math.tan(math.radians(30)) * 200 + 20 * (30 - 10 / math.tan(math.radians(30)))
ANTIMERIDIAN = (179.9985, -16.5)  # 160 m west of it
EPSG_2154_AS_WKT = CRS("EPSG:2154").to_wkt()


@pytest.mark.parametrize(
    ("centre", "crs"),
    [
        ((5.7245, 45.1885), "EPSG:2154"),
        ((5.7245, 45.1885), "EPSG:3857"),
        ((5.7245, 45.1885), "EPSG:4326"),
        ((5.7245, 45.1885), "EPSG:32631"),
        ((5.7245, 45.1885), EPSG_2154_AS_WKT),
        ((7.4474, 46.948), "EPSG:2056"),
        ((24.94, 60.17), "EPSG:3879"),
        (ANTIMERIDIAN, "EPSG:4326"),
        (ANTIMERIDIAN, "EPSG:3857"),
        (ANTIMERIDIAN, "EPSG:32760"),
        ((-179.9999, -16.5), "EPSG:4326"),
    ],
)
def test_the_same_is_found_everywhere(centre, crs):
    found, result = run(Site(centre, crs))
    assert found["cone"].seen_area_m2 == pytest.approx(SEEN_AREA, rel=2e-4)
    assert found["cone"].distance_m == pytest.approx(10.0, abs=0.005)
    (stretch,) = found["disc"].stretches
    assert (stretch.from_m, stretch.to_m) == (pytest.approx(150.0, abs=0.05), pytest.approx(250.0, abs=0.05))
    assert result.zone_area_m2 == pytest.approx(400.0, rel=1e-4)
    assert result.path_length_m == pytest.approx(400.0, abs=0.01)
    assert sum(stretch.length_m for stretch in result.blind) == pytest.approx(300.0, abs=0.1)
    for blind in result.blind:
        assert all(-180.0 <= longitude <= 180.0 for longitude, _ in blind.line_lonlat)


def test_a_zone_split_at_the_180th_meridian_is_one_place():
    site = Site((180.0, -16.5), "EPSG:4326")
    west, east = (shapely.box(179.999, -16.501, 180.0, -16.499), shapely.box(-180.0, -16.501, -179.999, -16.499))
    zone = polygon_zone(shapely.MultiPolygon([west, east]), NIGHT, NIGHT)
    (match,) = search(request(Incident(zones=(zone,))), MemorySource(listed(site.camera("a", 0, 0, **AROUND_ALL)), crs="EPSG:4326")).matches
    assert match.seen_area_m2 == pytest.approx(math.pi * 50**2, rel=1e-3)


def test_an_incident_that_spreads_over_a_country_keeps_its_areas():
    near, far = Site((5.7245, 45.1885)), Site((2.35, 48.86))
    zones = tuple(circle_zone(*site.centre, 1000.0, NIGHT, NIGHT) for site in (near, far))
    result = search(request(Incident(zones=zones)), MemorySource(listed(near.camera("a", 0, 0, **AROUND_ALL))))
    assert result.zone_area_m2 == pytest.approx(2 * math.pi * 1000.0**2, rel=1e-5)
    (match,) = result.matches
    # 190 km from the middle of the plane its own areas would be 1.5e-4 too large; the arc's chords take 3e-4 at most
    assert match.seen_area_m2 == pytest.approx(math.pi * 50.0**2, rel=7e-4)
