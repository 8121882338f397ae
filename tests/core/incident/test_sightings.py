"""A sighting belongs to the pass that agrees with the other knowns; where several do, to all of them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from camera_requisition.core.errors import IncidentError, WindowContradiction
from camera_requisition.core.incident.courses import course_of_path
from camera_requisition.core.incident.sightings import alternatives, place_sightings
from camera_requisition.core.incident.times import Pace, leg_starts
from camera_requisition.core.incident.types import Sighting
from camera_requisition.core.sight.geodesy import LocalPlane
from tests.core.match.memory_source import GRENOBLE, PARIS, Site

SITE = Site()
PLANE = LocalPlane(*GRENOBLE)


def seen(east, north, first, last=None, hypothesis=None) -> Sighting:
    longitude, latitude = SITE.lonlat(east, north)
    return Sighting(longitude, latitude, first, first if last is None else last, hypothesis)


def placed(sightings, *paths, corridor=5.0):
    return place_sightings(sightings, [course_of_path(path, PLANE)[0] for path in paths], PLANE, corridor)


def knowns(path, *sightings):
    course, ends = course_of_path(path, PLANE)
    pace = Pace(path, ends)
    found = place_sightings(sightings, [course], PLANE, 5.0)[0]
    return alternatives(leg_starts(path, ends), found, pace, ends, PARIS)


THERE_AND_BACK = ((0, 0), (300, 0), (300, 8), (0, 8))
STRAIGHT = SITE.path((0, 0), (300, 0), start=0.0)


def places(sets):
    return [[round(known.at_m) for known in chosen] for chosen in sets]


def test_a_sighting_is_projected_onto_the_path():
    ((one,),) = placed([seen(120, 40, 10.0)], STRAIGHT)
    assert one.at_m == (pytest.approx(120.0, abs=0.01),)


def test_a_winding_path_is_passed_once():
    winding = SITE.path(*((10 * step, 2 * (step % 2)) for step in range(30)))
    ((one,),) = placed([seen(150, 1, 10.0)], winding)
    assert len(one.at_m) == 1


def test_the_pass_that_the_start_allows_is_chosen():
    # 1 to 2 m/s from t = 0. At 100 m after 50 to 100 s on the way there; 508 m on the way back, after 254 to 508 s.
    path = SITE.path(*THERE_AND_BACK, start=0.0)
    assert places(knowns(path, seen(100, 4, 75.0))) == [[0, 100]]
    assert places(knowns(path, seen(100, 4, 400.0))) == [[0, 508]]


def test_where_both_passes_agree_both_count():
    # Without a start nothing tells them apart.
    path = SITE.path(*THERE_AND_BACK)
    assert sorted(places(knowns(path, seen(100, 4, 75.0)))) == [[100], [508]]


def test_two_sightings_on_two_passes_tell_each_other_apart():
    path = SITE.path(*THERE_AND_BACK)
    # 200 m apart on the way there (100 to 200 s) or back; 16 to 17 min apart fits nothing but there is no such pair, 308 s fits 100 → 408
    assert sorted(places(knowns(path, seen(100, 4, 0.0), seen(200, 4, 300.0)))) == [[100, 408]]


def test_no_pass_that_agrees_is_a_contradiction():
    with pytest.raises(WindowContradiction):
        knowns(SITE.path(*THERE_AND_BACK, start=0.0), seen(100, 4, 5.0))


def test_a_sighting_near_a_junction_is_at_the_junction():
    (chosen,) = knowns(STRAIGHT, seen(299.5, 3, 200.0))
    assert chosen[1].at_m == pytest.approx(300.0, abs=1e-3)


def test_a_closed_loop_passes_its_beginning_twice():
    loop = SITE.path((0, 0), (200, 0), (200, 200), (0, 200), (0, 0))
    ((one,),) = placed([seen(0, 0, 10.0)], loop)
    assert sorted(round(place) for place in one.at_m) == [0, 800]


def test_a_sighting_off_the_path_is_refused_with_its_distance():
    with pytest.raises(IncidentError) as caught:
        placed([seen(120, 130, 10.0)], STRAIGHT)
    assert (caught.value.code, caught.value.values["distance_m"]) == ("sighting_off_path", 130)
    # a wider corridor reaches it
    assert len(placed([seen(120, 130, 10.0)], STRAIGHT, corridor=150.0)[0]) == 1


def test_hypotheses_choose_the_path():
    first = SITE.path((0, 0), (300, 0), hypothesis="A")
    second = SITE.path((0, 20), (300, 20), hypothesis="B")
    on_first, on_second = placed([seen(100, 10, 0.0, hypothesis="B"), seen(200, 10, 0.0)], first, second)
    assert [one.sighting.hypothesis for one in on_first] == [None]
    assert [one.sighting.hypothesis for one in on_second] == ["B", None]


def test_a_sighting_without_hypothesis_belongs_to_the_paths_that_are_near():
    far = SITE.path((0, 900), (300, 900))
    on_near, on_far = placed([seen(100, 10, 0.0)], STRAIGHT, far)
    assert (len(on_near), len(on_far)) == (1, 0)


@pytest.mark.parametrize(
    ("sighting", "code"),
    [
        (seen(100, 0, 0.0, hypothesis="C"), "sighting_without_path"),
        (seen(100, 0, math.nan), "sighting_not_finite"),
        (seen(100, 0, 10.0, 5.0), "sighting_end_before_start"),
    ],
)
def test_what_cannot_be_a_sighting_is_named(sighting, code):
    with pytest.raises(IncidentError) as caught:
        placed([sighting], STRAIGHT)
    assert caught.value.code == code


def test_without_any_known_there_are_no_sets():
    course, ends = course_of_path(SITE.path((0, 0), (300, 0)), PLANE)
    assert alternatives([], [], Pace(SITE.path((0, 0), (300, 0)), ends), ends, PARIS) == []
    assert np.isclose(course.length_m, 300.0, atol=1e-3)
