"""A search by paths and tracks: along their line, pass by pass, with what no camera sees."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
import shapely

from camera_requisition.core.incident.tracks import recorded_track
from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import Window
from tests.core.match.memory_source import NIGHT, MemorySource, Site, listed, request

SITE = Site()


def disc(camera_id, east, north, radius):
    """Sees a disc for sure."""
    return SITE.camera(camera_id, east, north, kind="fisheye", range_m=radius)


def run(incident_or_path, *cameras, **values):
    incident = incident_or_path if isinstance(incident_or_path, Incident) else Incident(paths=(incident_or_path,))
    return search(request(incident, **values), MemorySource(listed(*cameras)))


def spans(match, digits=1):
    return [(round(one.from_m, digits), round(one.to_m, digits)) for one in match.stretches]


def seconds(match, digits=1):
    return [(round(one.earliest - NIGHT, digits), round(one.latest - NIGHT, digits)) for one in match.stretches]


STRAIGHT = SITE.path((-200, 0), (200, 0), start=NIGHT)  # 400 m at 1 to 2 m/s


def test_a_path_is_matched_along_its_line_not_at_its_points():
    # 50 m around the middle: from 150 to 250 m; there from 75 s on, gone after 250 s
    (match,) = run(STRAIGHT, disc("a", 0, 0, 50.0)).matches
    assert match.certainty == "sees"
    assert spans(match) == [(150.0, 250.0)]
    assert seconds(match) == [(75.0, 250.0)]
    assert match.seen_path_m == pytest.approx(100.0, abs=0.1)
    assert (match.on_route, match.at_scene, match.seen_share, match.seen_area_m2) == (True, False, None, 0.0)
    assert match.windows == (Window(NIGHT + 60, NIGHT + 300),)
    assert match.distance_m == pytest.approx(0.0, abs=0.01)


def test_distance_is_from_the_lens_to_the_nearest_seen_part():
    (match,) = run(STRAIGHT, SITE.camera("a", 0, -30, heading_deg=0, hfov_deg=60, range_m=80)).matches
    assert match.distance_m == pytest.approx(30.0, abs=0.01)


def test_the_corridor_widens_the_view():
    # disc of 50 m, 53 m beside the path: out of reach without a corridor; with 5 m, 2·√(55² − 53²) = 29.4 m
    camera = disc("a", 0, -53, 50.0)
    assert run(STRAIGHT, camera).matches == ()
    (match,) = run(STRAIGHT, camera, corridor_m=5.0).matches
    assert match.seen_path_m == pytest.approx(2 * math.sqrt(55**2 - 53**2), abs=0.2)


def test_an_overlap_counts_from_a_tenth_of_a_metre():
    # chord of a disc of 50 m at distance d: 2·√(50² − d²); 0.2 m at 49.9999, 0.09 m at 49.99998
    assert run(STRAIGHT, disc("a", 0, -49.99998, 50.0)).matches == ()
    assert len(run(STRAIGHT, disc("a", 0, -49.98, 50.0)).matches) == 1


def test_two_passes_give_two_stretches_and_windows():
    there_and_back = SITE.path((0, 0), (600, 0), (600, 30), (0, 30), kmh=(3.6, 3.6), start=NIGHT)
    (match,) = run(there_and_back, disc("a", 100, 15, 25.0)).matches
    # 15 m beside both ways: 100 ± 20 m; back at 1230 − 100 ± 20 m
    assert spans(match) == [(80.0, 120.0), (1110.0, 1150.0)]
    assert seconds(match) == [(80.0, 120.0), (1110.0, 1150.0)]
    assert match.windows == (Window(NIGHT + 60, NIGHT + 120), Window(NIGHT + 1080, NIGHT + 1200))


def test_a_path_that_crosses_itself_is_passed_twice():
    crossing = SITE.path((-100, 0), (100, 0), (100, 100), (0, 100), (0, -100), kmh=(3.6, 3.6), start=NIGHT)
    (match,) = run(crossing, disc("a", 0, 0, 10.0)).matches
    assert spans(match) == [(90.0, 110.0), (490.0, 510.0)]


def test_a_closed_loop_is_seen_at_its_beginning_and_at_its_end():
    loop = SITE.path((0, 0), (200, 0), (200, 200), (0, 200), (0, 0), kmh=(3.6, 3.6), start=NIGHT)
    (match,) = run(loop, disc("a", 0, 0, 30.0)).matches
    assert spans(match) == [(0.0, 30.0), (770.0, 800.0)]
    assert seconds(match) == [(0.0, 30.0), (770.0, 800.0)]


def test_a_stretch_round_a_corner_is_one():
    corner = SITE.path((-100, 0), (0, 0), (0, 100), kmh=(3.6, 3.6), start=NIGHT)
    (match,) = run(corner, disc("a", 0, 0, 20.0)).matches
    assert spans(match) == [(80.0, 120.0)]


def test_repeated_points_have_no_length():
    path = SITE.path((-200, 0), (0, 0), (0, 0), (200, 0), start=NIGHT)
    (match,) = run(path, disc("a", 0, 0, 50.0)).matches
    assert spans(match) == [(150.0, 250.0)]


def test_on_foot_a_wait_then_by_scooter():
    # The example of the times: at the junction after 400 m from 96 s on until 468 s.
    legs = (
        Leg(SITE.line((0, 0), (400, 0)), 5 / 3.6, 15 / 3.6, 180.0, start=NIGHT),
        Leg(SITE.line((400, 0), (2200, 0)), 15 / 3.6, 45 / 3.6),
    )
    result = run(Path(legs), disc("junction", 400, 0, 1.0), disc("end", 2200, 0, 10.0))
    found = {match.candidate.camera.camera_id: match for match in result.matches}
    # 399 m at 15 km/h; 468 s and 1 m at 15 km/h
    assert seconds(found["junction"]) == [(pytest.approx(95.8, abs=0.1), pytest.approx(468.2, abs=0.1))]
    assert seconds(found["end"]) == [(pytest.approx(239.2, abs=0.1), pytest.approx(900.0, abs=0.1))]
    assert result.line_times[0].latest[-1] - NIGHT == pytest.approx(900.0, abs=0.1)
    assert result.line_times[0].earliest[-1] - NIGHT == pytest.approx(240.0, abs=0.1)


def test_a_sighting_narrows_the_windows():
    longitude, latitude = SITE.lonlat(100, 10)
    seen = Sighting(longitude, latitude, NIGHT + 200, NIGHT + 210)  # after 300 m
    result = run(Incident(paths=(STRAIGHT,), sightings=(seen,)), disc("a", 0, 0, 50.0))
    # 150 m: max(75, 200 − 150) = 75; 250 m: min(250, 210 − 25) = 185
    assert seconds(result.matches[0]) == [(75.0, 185.0)]


def test_without_a_time_windows_are_unknown():
    (match,) = run(SITE.path((-200, 0), (200, 0)), disc("a", 0, 0, 50.0)).matches
    assert (match.windows, match.deadline, match.stretches[0].earliest) == ((), None, None)


def test_hypotheses_and_lines_are_numbered():
    one = SITE.path((-200, 0), (200, 0), start=NIGHT, hypothesis="A")
    other = SITE.path((0, -200), (0, 200), start=NIGHT + 600, hypothesis="B")
    (match,) = run(Incident(paths=(one, other)), disc("a", 0, 0, 50.0)).matches
    assert match.hypotheses == ("A", "B")
    assert [(stretch.line, stretch.hypothesis) for stretch in match.stretches] == [(0, "A"), (1, "B")]


# --- tracks


def track(*points):
    """(metres east, seconds after the night's instant)."""
    places = [SITE.lonlat(east, 0) for east, _ in points]
    made, _ = recorded_track([([p[0] for p in places], [p[1] for p in places], [NIGHT + second for _, second in points])])
    return Incident(tracks=(made,))


def test_a_track_is_interpolated_between_its_points():
    (match,) = run(track((-200, 0), (0, 50), (200, 90)), disc("a", 0, 0, 50.0)).matches
    # 150 m: 37.5 s; 250 m: 50 + 10 s
    assert spans(match) == [(150.0, 250.0)]
    assert seconds(match) == [(37.5, 60.0)]


def test_a_gap_in_a_track_gives_the_whole_gap():
    (match,) = run(track((-200, 0), (0, 50), (200, 650)), disc("a", 100, 0, 20.0)).matches
    assert seconds(match) == [(50.0, 650.0)]
    assert match.windows == (Window(NIGHT, NIGHT + 660),)


def test_somebody_who_never_moved_was_filmed_all_the_time():
    (match,) = run(track((0, 0), (0, 600), (0, 1200)), disc("a", 10, 0, 50.0)).matches
    assert [(stretch.earliest - NIGHT, stretch.latest - NIGHT) for stretch in match.stretches] == [(0, 1200)]


def test_a_segment_without_movement_is_seen_among_others():
    places = [[SITE.lonlat(*place) for place in segment] for segment in (((-500, 0), (-400, 0)), ((0, 0), (0, 0)), ((400, 0), (500, 0)))]
    seconds = [(0, 60), (200, 900), (1000, 1060)]
    made, _ = recorded_track([([p[0] for p in part], [p[1] for p in part], [NIGHT + t for t in at]) for part, at in zip(places, seconds)])
    (match,) = run(Incident(tracks=(made,)), disc("a", 0, 0, 50.0)).matches
    assert [(stretch.earliest - NIGHT, stretch.latest - NIGHT) for stretch in match.stretches] == [(200, 900)]


def test_a_track_that_had_to_be_mended_says_so():
    made = track((-200, 0), (0, 50), (200, 90)).tracks[0]
    (segment,) = made.segments
    backwards = replace(segment, longitudes=segment.longitudes[::-1], instants=segment.instants[::-1], latitudes=segment.latitudes[::-1])
    result = run(Incident(tracks=(replace(made, segments=(backwards,)),)), disc("a", 0, 0, 50.0))
    assert [code for code, _ in result.warnings] == ["track_unsorted"]
    assert seconds(result.matches[0]) == [(37.5, 60.0)]


def test_sightings_without_a_path_are_named_as_unused():
    longitude, latitude = SITE.lonlat(0, 0)
    incident = replace(track((-200, 0), (200, 90)), sightings=(Sighting(longitude, latitude, NIGHT, NIGHT),))
    assert run(incident).warnings == (("sightings_unused", {"count": 1}),)


# --- what no camera sees


def test_blind_stretches_with_their_times():
    result = run(STRAIGHT, disc("a", 0, 0, 50.0))
    first, second = result.blind
    assert (round(first.from_m, 1), round(first.to_m, 1)) == (0.0, 150.0)
    assert (round(second.from_m, 1), round(second.to_m, 1)) == (250.0, 400.0)
    assert (first.earliest - NIGHT, round(first.latest - NIGHT, 1)) == (0.0, 150.0)
    assert (round(second.earliest - NIGHT, 1), round(second.latest - NIGHT, 1)) == (125.0, 400.0)
    assert second.line_lonlat[-1] == pytest.approx(SITE.lonlat(200, 0), abs=1e-7)
    assert result.path_length_m == pytest.approx(400.0, abs=0.01)
    assert result.path_seen_m == pytest.approx(100.0, abs=0.1) == result.path_surely_seen_m


def test_what_several_cameras_see_counts_once():
    result = run(STRAIGHT, disc("a", 0, 0, 50.0), disc("b", 20, 0, 50.0))
    assert result.path_seen_m == pytest.approx(120.0, abs=0.1)


def test_what_may_be_seen_is_not_blind_but_not_surely_seen():
    result = run(STRAIGHT, SITE.camera("a", 0, 0, kind="ptz", range_m=50.0))
    assert result.path_seen_m == pytest.approx(100.0, abs=0.1)
    assert result.path_surely_seen_m == 0.0
    assert len(result.blind) == 2


def test_gaps_of_less_than_a_metre_are_not_blind_stretches():
    result = run(STRAIGHT, disc("a", -100, 0, 100.0), disc("b", 100.9, 0, 100.0))
    assert result.blind == ()
    result = run(STRAIGHT, disc("a", -100, 0, 100.0), disc("b", 101.1, 0, 100.0))
    assert [round(stretch.length_m, 1) for stretch in result.blind] == [1.1]


def test_a_path_that_no_camera_sees_is_one_blind_stretch():
    result = run(STRAIGHT)
    assert [(stretch.from_m, round(stretch.to_m, 1)) for stretch in result.blind] == [(0.0, 400.0)]


def test_blind_stretches_of_a_track_stop_where_a_segment_stops():
    places = [[SITE.lonlat(east, 0) for east in pair] for pair in ((-200, -100), (100, 200))]
    made, _ = recorded_track(
        [([p[0] for p in pair], [p[1] for p in pair], [NIGHT + 100 * n, NIGHT + 100 * n + 50]) for n, pair in enumerate(places)]
    )
    result = run(Incident(tracks=(made,)))
    assert [round(stretch.length_m, 1) for stretch in result.blind] == [100.0, 100.0]


# --- reading the inventory


def test_a_long_slanting_path_doesnt_read_the_whole_town():
    path = SITE.path((0, 0), (7000, 7000), start=NIGHT)
    source = MemorySource([])
    search(request(Incident(paths=(path,)), corridor_m=5.0), source)
    (boxes,) = source.asked
    read = shapely.union_all([shapely.box(*box) for box in boxes])
    # a band of about 500 m + 2·185 m across, not 49 km²
    assert read.area < 12e6
    line = shapely.LineString([(one.x, one.y) for one in (SITE.camera("p", 0, 0), SITE.camera("q", 7000, 7000))])
    assert read.covers(line.buffer(180.0))
