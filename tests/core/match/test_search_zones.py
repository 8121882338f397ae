"""A search by zones: who sees how much of it, how surely, and which footage to ask for."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from camera_requisition.core.errors import Cancelled, IncidentError
from camera_requisition.core.incident.types import Incident, Sighting
from camera_requisition.core.incident.zones import circle_zone, polygon_zone
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import Window
from camera_requisition.core.sight.views import build_views
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()
DAY = 86_400.0


def zone(east=0.0, north=0.0, side=20.0, start=NIGHT, end=NIGHT + 300.0, **more):
    return polygon_zone(SITE.square(east, north, side), start, end, **more)


def run(zones, *cameras, source=None, **values):
    source = source or MemorySource(listed(*cameras))
    return search(request(Incident(zones=tuple(zones)), **values), source)


def by_id(result):
    return {match.candidate.camera.camera_id: match for match in result.matches}


SURE = {"heading_deg": 0.0, "hfov_deg": 60.0, "range_m": 50.0}


def test_area_share_and_distance_of_a_known_cone():
    # Lens 20 m south of the centre, looking north over 60°, 50 m far. The square reaches from 10 to 30 m ahead of it, 10 m to both sides.
    # Half width of the cone at y: y·tan 30°, 10 m at y = 17.32. Area = 2·∫10..17.32 y·tan 30° dy + 20·(30 − 17.32)
    #      = tan 30°·(300 − 100) + 253.59 = 115.47 + 253.59 = 369.06
    (match,) = run([zone()], SITE.camera("a", 0, -20, **SURE)).matches
    expected = math.tan(math.radians(30)) * (300 - 100) + 20 * (30 - 10 / math.tan(math.radians(30)))
    assert match.certainty == "sees"
    assert match.seen_area_m2 == pytest.approx(expected, rel=1e-4)
    assert match.seen_share == pytest.approx(expected / 400.0, rel=1e-4)
    assert match.distance_m == pytest.approx(10.0, abs=0.001)
    assert (match.at_scene, match.on_route, match.seen_path_m, match.stretches) == (True, False, 0.0, ())


def test_the_union_of_zones_counts_once():
    result = run([zone(), zone(5.0)], SITE.camera("a", 0, 0, kind="fisheye", range_m=100.0))
    # two squares of 20 m, 5 m apart: 25 × 20
    assert result.zone_area_m2 == pytest.approx(500.0, rel=1e-5)
    assert result.matches[0].seen_area_m2 == pytest.approx(500.0, rel=1e-5)
    assert result.matches[0].seen_share == pytest.approx(1.0)


def test_windows_of_a_zone():
    (match,) = run([zone(start=NIGHT + 30, end=NIGHT + 200)], SITE.camera("a", 0, -20, **SURE), margin_s=120.0).matches
    # 23:00:30 − 2 min = 22:58:30 → 22:58; 23:03:20 + 2 min = 23:05:20 → 23:06
    assert match.windows == (Window(NIGHT - 120.0, NIGHT + 360.0),)
    assert match.deadline == NIGHT - 120.0 + 7 * DAY
    assert match.retention_days == 7.0


def test_only_a_start_means_that_moment():
    (match,) = run([zone(end=None)], SITE.camera("a", 0, -20, **SURE), margin_s=60.0).matches
    assert match.windows == (Window(NIGHT - 60.0, NIGHT + 60.0),)


def test_each_zone_has_its_own_time_and_hypothesis():
    zones = [
        zone(hypothesis="A"),
        zone(200.0, start=NIGHT + 3600, end=NIGHT + 3660, hypothesis="B"),
        zone(210.0, start=NIGHT + 7200, end=NIGHT + 7260, hypothesis="C"),
    ]
    found = by_id(run(zones, SITE.camera("a", 0, -20, **SURE), SITE.camera("b", 200, -20, **SURE)))
    assert found["a"].windows == (Window(NIGHT, NIGHT + 300),)
    assert found["a"].hypotheses == ("A",)
    assert found["b"].windows == (Window(NIGHT + 3600, NIGHT + 3660), Window(NIGHT + 7200, NIGHT + 7260))
    assert found["b"].hypotheses == ("B", "C")


def test_no_time_is_a_match_by_place_alone():
    (match,) = run([zone(start=None, end=None)], SITE.camera("a", 0, -20, **SURE)).matches
    assert (match.windows, match.window_start, match.deadline, match.retention_state) == ((), None, None, None)
    assert match.retention_days == 7.0
    assert match.certainty == "sees"


def test_an_overlap_counts_from_a_tenth_of_a_square_metre():
    # A disc of 10 m whose edge reaches over the side of the zone: a segment of height h has 2/3·h·2·√(2·10·h).
    # h = 0.02 m: 0.0169 m²; h = 0.1 m: 0.188 m².
    def disc(reach_over):
        return SITE.camera("a", 0, -20 + reach_over, kind="fisheye", range_m=10.0)

    assert run([zone()], disc(0.02)).matches == ()
    (match,) = run([zone()], disc(0.1)).matches
    assert match.seen_area_m2 == pytest.approx(0.188, abs=0.006)  # the arc's chords lie up to 5 mm inside


# --- certainty and reasons


@pytest.mark.parametrize(
    ("values", "certainty", "reasons"),
    [
        (SURE, "sees", ()),
        ({**SURE, "hfov_deg": None}, "sees", ()),  # the smallest plausible field of view reaches it
        ({**SURE, "heading_deg": None}, "may_see", ("heading_unknown",)),
        ({"kind": "fixed"}, "may_see", ("heading_unknown", "hfov_assumed", "range_assumed")),
        # the zone reaches to a bearing of 45°; 40° around 75° begin at 55°, 110° at 20°
        ({**SURE, "kind": "fixed", "heading_deg": 75.0, "hfov_deg": None}, "may_see", ("hfov_assumed", "only_possible_reached")),
        ({"kind": "ptz"}, "may_see", ("pan_tilt_zoom", "range_assumed")),
        ({"kind": "ptz", **SURE}, "may_see", ("pan_tilt_zoom",)),
        ({"kind": "fisheye"}, "sees", ()),  # 8 m reach for sure: see the position below
        ({"kind": "anpr", "heading_deg": 0.0}, "may_see", ("hfov_assumed", "range_assumed", "only_possible_reached")),
    ],
)
def test_certainty_and_reasons(values, certainty, reasons):
    north = {"fisheye": -15.0, "anpr": -25.0}.get(values.get("kind"), -20.0)
    camera = SITE.camera("a", 0, north, **values)
    source = MemorySource([replace(one, views=tuple(build_views([camera], "EPSG:2154"))) for one in listed(camera)])
    (match,) = run([zone()], source=source).matches
    assert (match.certainty, match.reasons) == (certainty, reasons)


def test_measures_rest_on_the_sure_extent_and_windows_on_the_widest():
    # heading known, field of view assumed: 40° for sure, 110° possibly
    west = zone(-14.0, 0.0, 4.0, start=NIGHT + 3600, end=NIGHT + 3600)  # 35° to the left: only possibly seen
    camera = SITE.camera("a", 0, -20, kind="fixed", heading_deg=0.0, range_m=50.0)
    (match,) = run([zone(side=4.0), west], camera).matches
    assert match.certainty == "sees"
    assert match.seen_area_m2 == pytest.approx(16.0, rel=1e-4)
    assert match.windows == (Window(NIGHT, NIGHT + 300), Window(NIGHT + 3600, NIGHT + 3600))


@pytest.mark.parametrize(
    ("recording", "code"), [("motion", "records_on_motion"), ("alarm", "records_on_alarm"), ("scheduled", "records_on_schedule")]
)
def test_recorders_that_dont_always_record_say_so(recording, code):
    (one,) = listed(SITE.camera("a", 0, -20, **SURE))
    source = MemorySource([replace(one, recorder=replace(one.recorder, recording=recording))])
    (match,) = run([zone()], source=source).matches
    assert match.certainty == "sees"
    assert code in match.reasons


def test_missing_and_stale_views_are_computed_and_said():
    camera = SITE.camera("a", 0, -20, **SURE)
    (one,) = listed(camera)
    good = build_views([camera], "EPSG:2154")
    elsewhere = build_views([replace(camera, heading_deg=180.0)], "EPSG:2154")
    stale = tuple(replace(view, stale=True) for view in elsewhere)
    fresh = by_id(run([zone()], source=MemorySource([replace(one, views=tuple(good))])))["a"]
    missing = by_id(run([zone()], source=MemorySource([one])))["a"]
    old = by_id(run([zone()], source=MemorySource([replace(one, views=stale)])))["a"]
    assert fresh.reasons == ()
    assert missing.reasons == ("view_missing",)
    assert old.reasons == ("view_stale",)
    assert fresh.seen_area_m2 == pytest.approx(missing.seen_area_m2) == pytest.approx(old.seen_area_m2)


def test_a_stored_view_is_used_as_it_is():
    camera = SITE.camera("a", 0, -20, **SURE)
    other_way = build_views([replace(camera, heading_deg=180.0)], "EPSG:2154")
    (one,) = listed(camera)
    assert run([zone()], source=MemorySource([replace(one, views=tuple(other_way))])).matches == ()


def test_a_far_reaching_camera_without_a_stored_view_is_found_if_the_source_tells_its_range():
    camera = SITE.camera("a", 0, -400, heading_deg=0.0, hfov_deg=60.0, range_m=500.0)
    source = MemorySource(listed(camera))
    assert run([zone()], source=source).matches == ()
    source.largest_unbuilt_range_m = 500.0
    (match,) = run([zone()], source=source).matches
    assert (match.certainty, match.reasons) == ("sees", ("view_missing",))
    # with its view stored it is found by that
    stored = [replace(one, views=tuple(build_views([camera], "EPSG:2154"))) for one in listed(camera)]
    assert len(run([zone()], source=MemorySource(stored)).matches) == 1


# --- quality


def test_pixel_density_at_the_nearest_seen_part():
    camera = SITE.camera("a", 0, -20, **SURE, resolution_px=1920)
    (match,) = run([zone()], camera).matches
    # 1920 / (2·10 m·tan 30°)
    assert match.pixel_density == pytest.approx(1920 / (20 * math.tan(math.radians(30))), rel=1e-3)
    assert match.quality == "recognise"  # 166 px/m: from 125, below 250
    (later,) = run([zone()], camera, edition="2025").matches
    assert later.quality == "perceive"


def test_pixel_density_reckons_with_the_slant():
    camera = SITE.camera("a", 0, -20, **SURE, resolution_px=1920, height_m=9.1)
    (match,) = run([zone()], camera).matches
    # 7.5 m above a target at 1.6 m, 10 m away: 12.5 m
    assert match.pixel_density == pytest.approx(1920 / (25 * math.tan(math.radians(30))), rel=1e-3)


def test_no_quality_without_resolution_or_field_of_view():
    found = by_id(run([zone()], SITE.camera("a", 0, -20, **SURE), SITE.camera("b", 0, -20, heading_deg=0.0, resolution_px=1920)))
    assert (found["a"].pixel_density, found["a"].quality) == (None, None)
    assert (found["b"].pixel_density, found["b"].quality) == (None, None)


# --- order, figures, unplaced


def test_order_of_the_states_then_deadlines():
    retentions = {"safe": 20.0, "late": 30.0, "urgent": 3.0, "past": 1.0, "unknown": None, "gone": 2.0, "answered": 20.0}
    cameras = []
    for name, days in retentions.items():
        (one,) = listed(SITE.camera(name, 0, -20, **SURE))
        recorder = replace(one.recorder, recorder_id=name, retention_declared_days=days)
        cameras.append(replace(one, recorder=recorder))
    # Two and a half days after: 'urgent' has half a day left, 'past' is over its day but not over the legal maximum of 30;
    # 'unknown' reckons with 30 days here.
    source = MemorySource(cameras, overwritten=frozenset({"answered"}))
    result = run([zone(end=NIGHT)], source=source, now=NIGHT + 2.5 * DAY, retention_unknown_days=30.0)
    assert [(match.candidate.camera.camera_id, match.retention_state) for match in result.matches] == [
        ("past", "possibly_overwritten"),
        ("gone", "possibly_overwritten"),
        ("urgent", "urgent"),
        ("unknown", "unknown"),
        ("safe", "safe"),
        ("late", "safe"),
        ("answered", "overwritten"),
    ]
    # 45 days later everything but what was answered is presumed gone
    later = run([zone(end=NIGHT)], source=source, now=NIGHT + 45 * DAY)
    assert {match.retention_state for match in later.matches} == {"presumed_overwritten", "overwritten"}
    assert later.matches[-1].retention_state == "overwritten"


def test_counts_owners_and_kinds():
    known = listed(SITE.camera("a", 0, -20, **SURE), SITE.camera("b", 0, -20, kind="ptz"))
    nobody = listed(SITE.camera("c", 0, -20, kind="ptz"), recorder=None, owner=None)
    result = run([zone()], source=MemorySource([*known, *nobody]))
    assert (result.sees, result.may_see, result.owner_ids) == (1, 2, ("town",))
    assert result.counts_by_kind == {"unknown": 1, "ptz": 2}


def test_unplaced_cameras_of_the_municipalities_are_named():
    here = SITE.camera("here", 0, 0)
    unplaced = [
        replace(here, camera_id="near", x=None, y=None, municipality_code="38185"),
        replace(here, camera_id="nowhere", x=None, y=None),
        replace(here, camera_id="far", x=None, y=None, municipality_code="75056"),
    ]
    result = run([zone()], source=MemorySource(listed(*unplaced)))
    assert [one.camera.camera_id for one in result.unplaced] == ["near", "nowhere"]


def test_an_incident_without_a_place():
    for incident in (Incident(), Incident(sightings=(Sighting(5.7, 45.1, 0.0, 0.0),))):
        with pytest.raises(IncidentError) as caught:
            search(request(incident), MemorySource([]))
        assert caught.value.code == "incident_empty"


@pytest.mark.parametrize("values", [{"corridor_m": -1.0}, {"margin_s": -1.0}, {"track_gap_s": math.nan}])
def test_negative_parameters_are_named(values):
    with pytest.raises(IncidentError) as caught:
        run([zone()], **values)
    assert caught.value.code == "parameter_negative"


def test_an_empty_inventory_finds_nothing():
    result = run([zone()])
    assert (result.matches, result.near_misses, result.unplaced) == ((), (), ())
    assert result.zone_area_m2 == pytest.approx(400.0, rel=1e-5)


def test_a_circle_of_known_area():
    result = run([circle_zone(*SITE.lonlat(0, 0), 100.0, NIGHT, NIGHT)])
    assert result.zone_area_m2 == pytest.approx(math.pi * 100.0**2, rel=1e-5)


def test_cancelling_ends_the_search():
    class Stopped:
        def report(self, share, step=""):
            pass

        def check(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        search(request(Incident(zones=(zone(),))), MemorySource([]), Stopped())
