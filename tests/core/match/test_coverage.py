"""What share of a zone or path none, one, or more cameras see."""

from __future__ import annotations

import json
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.coverage import coverage
from camera_requisition.core.match.plain import from_plain, to_plain
from camera_requisition.core.match.search import search
from camera_requisition.core.records import CameraView
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()
ZONE_M = 40.0


def square(min_east, min_north, max_east, max_north):
    """A rectangle in metres from the middle of the site, in the inventory's reference system."""
    from pyproj import Transformer

    corners = [(min_east, min_north), (max_east, min_north), (max_east, max_north), (min_east, max_north)]
    change = Transformer.from_crs("EPSG:4326", SITE.crs, always_xy=True)
    return shapely.MultiPolygon([shapely.Polygon([change.transform(*SITE.lonlat(*corner)) for corner in corners])])


def seen_by(*views, incident=None, sure=True, **cameras):
    """A search in which each camera has one of these views."""
    candidates = []
    for number, shape in enumerate(views):
        (one,) = listed(SITE.camera(f"c{number}", 0, 0, **cameras))
        both = shape if isinstance(shape, tuple) else ((shape,) if sure else (None, shape))
        rows = tuple(CameraView(f"c{number}", name, part) for name, part in zip(("sure", "possible"), both) if part is not None)
        candidates.append(replace(one, views=rows))
    zone = polygon_zone(SITE.square(0, 0, ZONE_M), NIGHT, NIGHT)
    return search(request(incident or Incident(zones=(zone,))), MemorySource(candidates, SITE.crs))


def zone_shares(result, **asked):
    return tuple(round(share, 4) for share in coverage(result).zone_shares(**asked))


WEST, EAST = square(-20, -20, 0, 20), square(0, -20, 20, 20)
MIDDLE = square(-10, -20, 10, 20)
ALL = square(-30, -30, 30, 30)


@pytest.mark.parametrize(
    ("views", "shares"),
    [
        ((), (1, 0, 0)),
        ((ALL,), (0, 1, 0)),
        ((ALL, ALL), (0, 0, 1)),
        ((WEST,), (0.5, 0.5, 0)),
        ((WEST, EAST), (0, 1, 0)),
        ((WEST, MIDDLE), (0.25, 0.5, 0.25)),
        ((WEST, MIDDLE, EAST), (0, 0.5, 0.5)),
        ((WEST, WEST, WEST), (0.5, 0, 0.5)),
        ((square(100, 100, 110, 110),), (1, 0, 0)),
    ],
)
def test_the_shares_of_a_zone(views, shares):
    assert zone_shares(seen_by(*views)) == pytest.approx(shares, abs=2e-4)


def test_what_is_only_possible_counts_apart():
    result = seen_by((WEST, ALL), MIDDLE)
    assert zone_shares(result) == pytest.approx((0, 0.5, 0.5), abs=2e-4)
    assert zone_shares(result, sure=True) == pytest.approx((0.25, 0.5, 0.25), abs=2e-4)
    assert zone_shares(seen_by(ALL, sure=False), sure=True) == (1, 0, 0)


def test_cameras_that_do_not_count_see_nothing():
    assert zone_shares(seen_by(ALL, status="removed")) == (1, 0, 0)
    assert zone_shares(seen_by(ALL, status="out_of_service"), sure=True) == (1, 0, 0), "nobody knows whether it worked"


def test_without_zones_there_is_no_share_of_them():
    found = coverage(seen_by(ALL, incident=Incident(paths=(SITE.path((-50, 0), (50, 0), start=NIGHT),))))
    assert found.zone_shares() is None
    assert found.areas == ()


def test_the_stretches_of_a_path_with_their_times():
    """100 m at 1 to 2 m/s, corridor 0: seen from 20 to 60 m by one, from 40 to 60 m by two."""
    path = SITE.path((-50, 0), (50, 0), start=NIGHT)
    result = seen_by(square(-30, -5, 10, 5), square(-10, -5, 10, 5), incident=Incident(paths=(path,)))
    result = search(replace(result.request, corridor_m=0.0), MemorySource(list(result.considered), SITE.crs))
    found = coverage(result)
    assert [(one.cameras, one.sure) for one in found.stretches] == [(0, 0), (1, 1), (2, 2), (0, 0)]
    assert [round(one.from_m) for one in found.stretches] == [0, 20, 40, 60]
    assert found.path_shares() == pytest.approx((0.6, 0.2, 0.2), abs=1e-3)
    one = found.stretches[1]
    assert (one.earliest - NIGHT, one.latest - NIGHT) == pytest.approx((10, 40), abs=0.1)
    assert sum(stretch.length_m for stretch in found.stretches) == pytest.approx(result.path_length_m)
    blind = [(round(one.from_m, 3), round(one.to_m, 3)) for one in found.stretches if not one.cameras]
    assert blind == [(round(one.from_m, 3), round(one.to_m, 3)) for one in result.blind]


def test_a_result_of_a_case_file_has_the_same_coverage():
    result = seen_by((WEST, ALL), MIDDLE)
    again = from_plain(json.loads(json.dumps(to_plain(result))), ZoneInfo("Europe/Paris"))
    assert coverage(again).zone_shares() == coverage(result).zone_shares()


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(*(st.integers(-25, 25),) * 2, *(st.integers(1, 30),) * 2), min_size=1, max_size=12))
def test_parts_come_to_the_whole_and_to_what_each_camera_sees(rectangles):
    result = seen_by(*(square(x, y, x + width, y + height) for x, y, width, height in rectangles))
    found = coverage(result)
    assert sum(area.area_m2 for area in found.areas) == pytest.approx(result.zone_area_m2, rel=1e-6)
    assert sum(area.cameras * area.area_m2 for area in found.areas) == pytest.approx(
        sum(match.seen_area_m2 for match in result.matches), rel=1e-5, abs=1.0
    )
