"""What share of a zone or path none, one, or more cameras see."""

from __future__ import annotations

import json
from dataclasses import replace
from math import pi, sqrt
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shapely.affinity import rotate

from camera_requisition.core.errors import Cancelled
from camera_requisition.core.incident.types import Incident, Track, TrackSegment
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


def test_footage_that_is_presumed_gone_was_seen_all_the_same():
    result = seen_by(WEST)
    late = replace(result.request, now=NIGHT + 400 * 86_400)
    result = search(late, MemorySource(list(result.considered), SITE.crs))
    assert [match.retention_state for match in result.matches] == ["presumed_overwritten"]
    assert zone_shares(result) == pytest.approx((0.5, 0.5, 0), abs=2e-4)


def test_two_discs():
    """Of radius r, their middles r apart: they share r²(2π/3 − √3/2)."""
    discs = [SITE.camera(name, east, 0, kind="fisheye", hfov_deg=360, range_m=10) for name, east in (("a", -5), ("b", 5))]
    result = search(request(Incident(zones=(polygon_zone(SITE.square(0, 0, ZONE_M), NIGHT, NIGHT),))), MemorySource(listed(*discs), SITE.crs))
    both = 100 * (2 * pi / 3 - sqrt(3) / 2)
    sizes = {area.cameras: area.area_m2 for area in coverage(result).areas}
    # a disc is drawn with a chord error of up to 0.05 % of its radius
    assert sizes == pytest.approx({0: 1600 - 200 * pi + both, 1: 200 * pi - 2 * both, 2: both}, rel=2e-3)


def test_views_drawn_for_the_search_count_as_wide_as_stored_ones():
    """Of a camera with a heading and nothing else a narrow cone is sure, a wide one possible: 40° and 15 m, 110° and 60 m."""
    camera = SITE.camera("a", 0, -20, kind="fixed", heading_deg=0.0)
    zone = polygon_zone(SITE.square(0, 0, ZONE_M), NIGHT, NIGHT)
    missing = search(request(Incident(zones=(zone,))), MemorySource(listed(camera), SITE.crs))
    (match,) = missing.matches
    assert (match.certainty, match.reasons) == ("sees", ("view_missing",))
    sure, possible = (next(a.area_m2 for a in coverage(missing).areas if (a.cameras, a.sure) == counts) for counts in ((1, 1), (1, 0)))
    assert sure == pytest.approx(pi * 15**2 * 40 / 360, rel=2e-3)
    # two triangles are left out of the square: at either side of the cone, 20 m wide
    assert sure + possible == pytest.approx(1600 - 20 * 20 / np.tan(np.radians(55)), rel=2e-3)
    stored = tuple(CameraView("a", name, shape) for name, shape in (("sure", match.view), ("possible", match.widest_view)))
    again = search(missing.request, MemorySource([replace(listed(camera)[0], views=stored)], SITE.crs))
    assert again.matches[0].widest is None, "kept once"
    assert coverage(again).zone_shares() == coverage(missing).zone_shares()
    read = from_plain(json.loads(json.dumps(to_plain(missing))), ZoneInfo("Europe/Paris"))
    assert coverage(read).zone_shares() == coverage(missing).zone_shares()


def test_a_result_of_a_version_that_kept_no_widest_view_is_read():
    plain = to_plain(seen_by(WEST))
    for match in plain["result"]["matches"]:
        del match["widest"]
    assert zone_shares(from_plain(plain, ZoneInfo("Europe/Paris"))) == pytest.approx((0.5, 0.5, 0), abs=2e-4)


def test_views_along_one_wall_that_differ_by_rounding_leave_no_slivers():
    turned = [rotate(WEST, turn * 1e-8) for turn in range(-20, 20)]
    found = coverage(seen_by(*turned))
    assert found.zone_shares() == pytest.approx((0.5, 0, 0.5), abs=2e-4)
    assert sum(area.area_m2 for area in found.areas if area.cameras not in (0, 40)) < 0.01
    assert all(area.shape.is_valid for area in found.areas)


def test_a_seam_between_two_views_is_no_part_of_its_own():
    found = coverage(seen_by(WEST, square(-0.0001, -20, 20, 20)))
    assert [area.cameras for area in found.areas] == [1]
    assert found.areas[0].area_m2 == pytest.approx(1600, rel=1e-4)
    tiny = Incident(zones=(polygon_zone(SITE.square(0, 0, 0.4), NIGHT, NIGHT),))
    assert zone_shares(seen_by(ALL, incident=tiny)) == (0, 1, 0)


def test_lines_that_lose_a_part_are_noded_on_a_coarser_grid(monkeypatch):
    given_grids = []
    whole = shapely.union_all

    def losing(lines, grid_size=None):
        if grid_size is not None:
            given_grids.append(grid_size)
            if len(given_grids) == 1:
                lines = lines[:1]
                return shapely.linestrings(shapely.get_coordinates(lines)[:3])
        return whole(lines, grid_size=grid_size)

    result = seen_by(WEST)
    monkeypatch.setattr(shapely, "union_all", losing)
    assert zone_shares(result) == pytest.approx((0.5, 0.5, 0), abs=2e-4)
    assert given_grids == [1e-6, 1e-5]


def test_it_can_be_stopped():
    class Stopped:
        def report(self, share, step=""):
            """Ignore."""

        def check(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        coverage(seen_by(WEST), Stopped())


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


def seen_along(path, *views):
    """A search along `path`, without corridor."""
    result = seen_by(*views, incident=path if isinstance(path, Incident) else Incident(paths=(path,)))
    return search(replace(result.request, corridor_m=0.0), MemorySource(list(result.considered), SITE.crs))


def test_where_one_view_ends_at_another_nothing_is_left_between_them():
    result = seen_along(SITE.path((-30, 0), (30, 0)), square(-20, -5, 0, 5), square(0.004, -5, 20, 5))
    assert [(one.cameras, round(one.from_m), round(one.to_m)) for one in coverage(result).stretches] == [(0, 0, 10), (1, 10, 50), (0, 50, 60)]
    assert len(result.blind) == 2


def test_what_a_camera_only_may_see_of_a_path_counts_apart():
    result = seen_along(SITE.path((-50, 0), (50, 0)), (square(-10, -5, 10, 5), square(-30, -5, 30, 5)))
    found = coverage(result)
    assert [(one.cameras, one.sure) for one in found.stretches] == [(0, 0), (1, 0), (1, 1), (1, 0), (0, 0)]
    assert {round(one.length_m) for one in found.stretches} == {20}
    assert found.path_shares() == pytest.approx((0.4, 0.6, 0), abs=1e-3)
    assert found.path_shares(sure=True) == pytest.approx((0.8, 0.2, 0), abs=1e-3)
    assert {(one.earliest, one.latest) for one in found.stretches} == {(None, None)}, "no time was given"


def test_a_path_there_and_back_is_two_passes():
    found = coverage(seen_along(SITE.path((-20, 0), (20, 0), (-20, 0), start=NIGHT), square(10, -5, 30, 5)))
    assert [(one.cameras, round(one.from_m), round(one.to_m)) for one in found.stretches] == [(0, 0, 30), (1, 30, 50), (0, 50, 80)]


def test_recorded_segments_each_stand_on_their_own():
    def segment(*points, start):
        longitudes, latitudes = np.array(SITE.line(*points)).T
        return TrackSegment(longitudes, latitudes, NIGHT + start + 10.0 * np.arange(len(points)))

    track = Track((segment((-40, 0), (-20, 0), start=0), segment((20, 0), (40, 0), start=100)), hypothesis="A")
    found = coverage(seen_along(Incident(tracks=(track,)), square(-30, -5, 30, 5)))
    assert [(one.cameras, round(one.from_m), round(one.to_m)) for one in found.stretches] == [(0, 0, 10), (1, 10, 20), (1, 20, 30), (0, 30, 40)]
    times = [(round(one.earliest - NIGHT), round(one.latest - NIGHT)) for one in found.stretches]
    assert times == [(0, 5), (5, 10), (100, 105), (105, 110)]
    assert {one.hypothesis for one in found.stretches} == {"A"}


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(-55, 50), st.integers(1, 40)), max_size=10))
def test_the_stretches_of_a_path_against_counting_metre_by_metre(spans):
    result = seen_along(SITE.path((-50, 0), (50, 0), start=NIGHT), *(square(west, -5, west + width, 5) for west, width in spans))
    found = coverage(result)
    ends = [0.0, *(one.to_m for one in found.stretches)]
    assert [one.from_m for one in found.stretches] == ends[:-1], "one after the other"
    assert ends[-1] == result.path_length_m
    for metre in range(100):
        seen = sum(west <= metre - 50 < west + width for west, width in spans)
        (here,) = (one for one in found.stretches if one.from_m <= metre + 0.5 < one.to_m)
        assert here.cameras == here.sure == seen
    blind = [(one.from_m, one.to_m, one.earliest, one.latest) for one in result.blind]
    none = [(one.from_m, one.to_m, one.earliest, one.latest) for one in found.stretches if not one.cameras and one.length_m >= 1.0]
    assert none == [pytest.approx(one, abs=0.02) for one in blind]


def test_a_result_of_a_case_file_has_the_same_coverage():
    result = seen_by((WEST, ALL), MIDDLE)
    again = from_plain(json.loads(json.dumps(to_plain(result))), ZoneInfo("Europe/Paris"))
    assert coverage(again).zone_shares() == coverage(result).zone_shares()


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(*(st.integers(-25, 25),) * 2, *(st.integers(1, 30),) * 2), min_size=1, max_size=12))
@example([(-20, -20, 20, 40)] * 12)
def test_parts_come_to_the_whole_and_to_what_each_camera_sees(rectangles):
    result = seen_by(*(square(x, y, x + width, y + height) for x, y, width, height in rectangles))
    found = coverage(result)
    assert sum(area.area_m2 for area in found.areas) == pytest.approx(result.zone_area_m2, rel=1e-6)
    assert sum(area.cameras * area.area_m2 for area in found.areas) == pytest.approx(
        sum(match.seen_area_m2 for match in result.matches), rel=1e-5, abs=1.0
    )
