"""Recorded tracks are put in order, and their times read between the points and in gaps."""

from __future__ import annotations

import math

import numpy as np
import pytest

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.courses import course_of_track
from camera_requisition.core.incident.track_times import TrackTimes
from camera_requisition.core.incident.tracks import recorded_track
from camera_requisition.core.sight.geodesy import LocalPlane
from tests.core.match.memory_source import GRENOBLE, Site

SITE = Site()
PLANE = LocalPlane(*GRENOBLE)


def track(*segments):
    """Segments of (metres east, seconds)."""
    described = []
    for segment in segments:
        places = [SITE.lonlat(east, 0.0) for east, _ in segment]
        described.append(([place[0] for place in places], [place[1] for place in places], [second for _, second in segment]))
    return recorded_track(described)


def times(made, gap=60.0):
    return TrackTimes(made, course_of_track(made, PLANE), gap)


def rounded(period):
    return tuple(round(instant, 3) for instant in period)


def test_interpolates_between_points():
    made, warnings = track([(0, 0), (100, 50), (200, 80)])
    assert warnings == []
    # 25 m: 12.5 s; 150 m: half way from 50 to 80 s
    assert rounded(times(made).between(25, 150)) == (12.5, 65.0)


def test_a_stretch_in_a_gap_gets_the_whole_gap():
    made, _ = track([(0, 0), (100, 50), (200, 111), (300, 160)])
    assert rounded(times(made).between(120, 130)) == (50.0, 111.0)
    # from before the gap into it: its own beginning, the gap's end; 61 s are a gap, 60 s are not
    assert rounded(times(made).between(90, 130)) == (45.0, 111.0)
    assert rounded(times(made, gap=61.0).between(120, 130)) == (62.2, 68.3)


def test_a_stretch_that_ends_where_a_gap_begins_has_nothing_of_it():
    made, _ = track([(0, 0), (100, 50), (200, 500)])
    assert rounded(times(made).between(0, 100)) == (0.0, 50.0)


def test_standing_still_lasts():
    made, _ = track([(0, 0), (100, 50), (100, 90), (200, 140)])
    assert rounded(times(made).between(60, 100)) == (30.0, 90.0)
    assert rounded(times(made).between(100, 120)) == (50.0, 100.0)


@pytest.mark.parametrize("places", [(5, 5), (5, 5, 5), (5, 5.05, 4.98, 5)])
def test_a_segment_that_stands_still_has_a_length_to_be_seen_by(places):
    made, warnings = track([(east, 100.0 * number) for number, east in enumerate(places)])
    assert warnings == []
    course = course_of_track(made, PLANE)
    assert 0.15 < course.length_m < 0.25
    assert rounded(times(made).between(0.0, course.length_m)) == (0.0, 100.0 * (len(places) - 1))


def test_segments_stand_on_their_own():
    made, _ = track([(0, 0), (100, 50)], [(500, 1000), (600, 1050)])
    course = course_of_track(made, PLANE)
    assert course.length_m == pytest.approx(200.0, abs=0.01)  # what lies between the segments is no line
    assert course.breaks() == pytest.approx([100.0], abs=0.01)
    assert rounded(times(made).between(0, 90)) == (0.0, 45.0)
    assert rounded(times(made).between(110, 150)) == (1005.0, 1025.0)


def test_times_at_recorded_points_are_their_own():
    made, _ = track([(0, 0), (100, 50), (200, 500)])
    earliest, latest = times(made).at(course_of_track(made, PLANE).at_m)
    assert earliest.tolist() == [0.0, 50.0, 500.0]
    assert latest.tolist() == [0.0, 50.0, 500.0]


def test_unsorted_points_are_put_in_order_and_said():
    made, warnings = track([(0, 0), (200, 80), (100, 50), (300, 120)])
    assert warnings == [("track_unsorted", {"segment": 1, "count": 1})]
    assert made.segments[0].instants.tolist() == [0.0, 50.0, 80.0, 120.0]
    assert np.diff(made.segments[0].longitudes).min() > 0


def test_repeated_points_are_dropped():
    made, warnings = track([(0, 0), (0, 0), (100, 50), (100, 50)])
    assert warnings == []
    assert len(made.segments[0].instants) == 2


def test_a_segment_of_one_point_is_left_out_and_said():
    made, warnings = track([(0, 0), (100, 50)], [(500, 1000)])
    assert len(made.segments) == 1
    assert warnings == [("track_segment_one_point", {"segment": 2})]


@pytest.mark.parametrize(
    ("segments", "code"),
    [
        ([([5.0], [45.0], [0.0])], "track_one_point"),
        ([([5.0, 5.0], [45.0, 45.0], [0.0, 0.0])], "track_one_point"),
        ([], "track_one_point"),
        ([([5.0, math.nan], [45.0, 45.0], [0.0, 1.0])], "track_not_finite"),
        ([([5.0, 5.1], [45.0, 45.0], [0.0, math.inf])], "track_not_finite"),
        ([([5.0, 5.1], [45.0, 95.0], [0.0, 1.0])], "track_outside_the_world"),
    ],
)
def test_what_cannot_be_a_track_is_named(segments, code):
    with pytest.raises(IncidentError) as caught:
        recorded_track(segments)
    assert caught.value.code == code


def test_the_named_point_is_the_bad_one():
    with pytest.raises(IncidentError) as caught:
        recorded_track([([5.0, math.nan], [45.0, 45.0], [0.0, 1.0])])
    assert caught.value.values == {"segment": 1, "point": 2}
