"""Cameras behind buildings: hidden rather than looking away, and how sure what they see is."""

from __future__ import annotations

import shapely

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.incident.zones import polygon_zone
from camera_requisition.core.match.near_misses import left_out
from camera_requisition.core.match.search import search
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.views import build_views
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()
LOOKS = {"heading_deg": 0.0, "hfov_deg": 60.0, "range_m": 60.0, "height_m": 3.0}


def building(min_east, min_north, max_east, max_north):
    """A footprint in metres from the middle of the site, in the inventory's reference system."""
    from pyproj import Transformer

    corners = [(min_east, min_north), (max_east, min_north), (max_east, max_north), (min_east, max_north)]
    change = Transformer.from_crs("EPSG:4326", SITE.crs, always_xy=True)
    return shapely.Polygon([change.transform(*SITE.lonlat(*corner)) for corner in corners])


def run(camera, *buildings, heights=None, stored=True, at=(0, 0), half=20, **values):
    footprints = Footprints(buildings, heights) if buildings else None
    candidates = listed(camera)
    if stored:
        from dataclasses import replace

        candidates = [replace(one, views=tuple(build_views([one.camera], SITE.crs, None, None, footprints))) for one in candidates]
    zone = polygon_zone(SITE.square(*at, half), NIGHT, NIGHT)
    source = MemorySource(candidates, SITE.crs, footprints=footprints)
    return search(request(Incident(zones=(zone,)), **values), source)


def camera(**values):
    return SITE.camera("a", 0, -30, **{**LOOKS, **values})


WALL = building(-60, -22, 60, -21)


def test_a_camera_behind_a_building_is_named_as_hidden():
    result = run(camera(), WALL)
    assert [miss.reason for miss in result.near_misses] == ["hidden_by_building"]
    assert not result.matches


def test_one_that_looks_away_is_not():
    assert [miss.reason for miss in run(camera(heading_deg=180.0), WALL).near_misses] == ["looks_away"]


def test_one_beyond_its_range_is_not():
    assert [miss.reason for miss in run(camera(range_m=15.0), WALL).near_misses] == ["out_of_range"]


def test_without_the_building_it_sees():
    (match,) = run(camera()).matches
    assert match.certainty == "sees"


def test_a_view_made_for_the_search_is_cut_too():
    assert [miss.reason for miss in run(camera(), WALL, stored=False).near_misses] == ["hidden_by_building"]


def test_only_what_is_visible_counts_as_seen():
    """The wall leaves the eastern half of a zone 40 m wide; its shadow's edge runs due north through the camera."""
    whole = run(camera(hfov_deg=120.0)).matches[0].seen_area_m2
    half = run(camera(hfov_deg=120.0), building(-60, -22, 0, -21)).matches[0].seen_area_m2
    assert abs(half - whole / 2) < 0.01 * whole


def test_a_lens_of_unknown_height_only_may_see_over_a_low_wall():
    """At 3.5 m it sees the ground at 1.6 m behind a wall of 2 m from (3.5 − 1.6)/(3.5 − 2) = 1.27 times its distance on."""
    (match,) = run(camera(height_m=None), WALL, heights=[2.0]).matches
    assert (match.certainty, match.reasons) == ("may_see", ("height_assumed", "only_possible_reached"))
    (known,) = run(camera(height_m=3.5), WALL, heights=[2.0]).matches
    assert (known.certainty, known.reasons) == ("sees", ())


def test_a_facade_far_from_the_recorded_place_is_a_guess():
    (match,) = run(camera(), building(-40, -60, 40, -15)).matches
    assert (match.certainty, match.reasons) == ("may_see", ("mount_uncertain",))
    (near,) = run(camera(), building(-40, -60, 40, -25)).matches
    assert near.certainty == "sees"


def test_an_indoor_camera_in_no_footprint_is_a_guess():
    (match,) = run(camera(indoor=True), building(100, 100, 110, 110)).matches
    assert (match.certainty, match.reasons) == ("may_see", ("footprint_unknown",))
    assert [miss.reason for miss in run(camera(indoor=True), building(-5, -35, 5, -25)).near_misses] == ["hidden_by_building"]


def test_footage_that_is_presumed_gone_is_listed_with_what_was_left_out():
    result = run(camera(), now=NIGHT + 90 * 86_400)
    assert [match.retention_state for match in result.matches] == ["presumed_overwritten"], "it stays in the list"
    assert [miss.reason for miss in left_out(result)] == ["presumed_gone"]
