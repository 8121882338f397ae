"""Earliest and latest passing times, against examples reckoned on paper and against walkers."""

from __future__ import annotations

from datetime import timezone

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import IncidentError, WindowContradiction
from camera_requisition.core.incident.times import (
    Known,
    Pace,
    PathTimes,
    agree,
    in_order,
    leg_starts,
    refuse_contradictions,
    refuse_endless,
)
from camera_requisition.core.incident.types import Leg, Path

LINE = ((0.0, 0.0), (1.0, 0.0))
UTC = timezone.utc


def kmh(speed: float) -> float:
    return speed / 3.6


def times(legs, ends, knowns):
    path = Path(tuple(legs))
    return PathTimes(Pace(path, np.array(ends)), [in_order(knowns)])


def one_leg(low: float, high: float, **more) -> Leg:
    return Leg(LINE, low, high, **more)


def start(first: float, last: float | None = None) -> Known:
    return Known(0.0, first, first if last is None else last, after_wait=True)


def test_one_leg_with_a_speed_range():
    # 1 to 2 m/s from 1000 s: 300 m later between 1000 + 300/2 = 1150 and 1000 + 300/1 = 1300.
    found = times([one_leg(1.0, 2.0)], [0.0, 600.0], [start(1000.0)])
    assert found.between(300.0, 300.0) == (1150.0, 1300.0)
    # the stretch from 100 m to 300 m: from 1000 + 100/2 to 1000 + 300/1
    assert found.between(100.0, 300.0) == (1050.0, 1300.0)


def test_a_start_interval_widens_both_ends():
    found = times([one_leg(1.0, 2.0)], [0.0, 600.0], [start(1000.0, 1060.0)])
    assert found.between(0.0, 0.0) == (1000.0, 1060.0)
    assert found.between(300.0, 300.0) == (1150.0, 1360.0)


FOOT = one_leg(kmh(5), kmh(15), wait_max_s=180.0)
SCOOTER = one_leg(kmh(15), kmh(45))
ENDS = [0.0, 400.0, 2200.0]


def test_on_foot_a_wait_then_by_scooter():
    # Soonest: 400 m at 15 km/h = 96 s, 1,800 m at 45 km/h = 144 s: 240 s.
    # Latest: 400 m at 5 km/h = 288 s, 180 s waiting, 1,800 m at 15 km/h = 432 s: 900 s.
    found = times([FOOT, SCOOTER], ENDS, [start(0.0)])
    assert found.between(2200.0, 2200.0) == (pytest.approx(240.0), pytest.approx(900.0))
    # At the junction he arrives after 96 s at the soonest and leaves after 288 + 180 s at the latest.
    assert found.between(400.0, 400.0) == (pytest.approx(96.0), pytest.approx(468.0))
    # Just before it the wait has not begun: 399 m at 5 km/h.
    assert found.between(399.0, 399.0)[1] == pytest.approx(399.0 / kmh(5))
    # 900 m later by scooter: 96 + 72 s, 468 + 216 s.
    assert found.between(1300.0, 1300.0) == (pytest.approx(168.0), pytest.approx(684.0))


def test_a_wait_at_the_very_end_counts_at_the_end():
    found = times([one_leg(1.0, 2.0, wait_max_s=60.0)], [0.0, 100.0], [start(0.0)])
    assert found.between(100.0, 100.0) == (50.0, 160.0)
    assert found.between(99.0, 99.0) == (49.5, 99.0)


def test_a_view_that_ends_a_hair_before_the_junction_does_not_miss_the_wait():
    found = times([FOOT, SCOOTER], ENDS, [start(0.0)])
    assert found.between(300.0, 400.0 - 1e-6)[1] == pytest.approx(468.0)


def test_a_sighting_in_the_middle_narrows_both_sides():
    # 1,000 m at 1 to 2 m/s from t = 0; seen at 600 m between 400 and 430 s.
    found = times([one_leg(1.0, 2.0)], [0.0, 1000.0], [start(0.0), Known(600.0, 400.0, 430.0)])
    # at 500 m: max(0 + 250, 400 − 100) = 300; min(0 + 500, 430 − 50) = 380
    assert found.between(500.0, 500.0) == (300.0, 380.0)
    # at 600 m: the sighting
    assert found.between(600.0, 600.0) == (400.0, 430.0)
    # at 900 m: max(450, 400 + 150) = 550; min(900, 430 + 300) = 730
    assert found.between(900.0, 900.0) == (550.0, 730.0)
    # at 100 m: max(50, 400 − 500) = 50; min(100, 430 − 250) = 100
    assert found.between(100.0, 100.0) == (50.0, 100.0)


def test_a_sighting_alone_reckons_backwards_too():
    found = times([one_leg(1.0, 2.0)], [0.0, 1000.0], [Known(600.0, 400.0, 430.0)])
    assert found.between(0.0, 0.0) == (400.0 - 600.0, 430.0 - 300.0)


def test_waits_lie_on_the_right_side_of_a_sighting_at_the_junction():
    # Seen where leg 1 ends at t = 100, wait up to 60 s: he may have come at 40 and may have left at 160.
    found = times([one_leg(1.0, 2.0, wait_max_s=60.0), one_leg(1.0, 2.0)], [0.0, 50.0, 100.0], [Known(50.0, 100.0, 100.0)])
    assert found.between(50.0, 50.0) == (40.0, 160.0)
    assert found.between(100.0, 100.0) == (125.0, 210.0)
    assert found.between(0.0, 0.0) == (100.0 - 60.0 - 50.0, 100.0 - 25.0)


def test_the_start_of_a_later_leg_ends_the_wait():
    # Leg 2 began at t = 100 exactly: he came at 40 at the soonest, and was gone after 100.
    legs = [one_leg(1.0, 2.0, wait_max_s=60.0), one_leg(1.0, 2.0, start=100.0)]
    ends = np.array([0.0, 50.0, 100.0])
    knowns = leg_starts(Path(tuple(legs)), ends)
    assert knowns == [Known(50.0, 100.0, 100.0, after_wait=True)]
    found = times(legs, ends, knowns)
    assert found.between(50.0, 50.0) == (40.0, 100.0)
    assert found.between(100.0, 100.0) == (125.0, 150.0)


def test_a_slowest_speed_of_zero_between_two_knowns():
    # 100 m between t = 0 and t = 500 at 0 to 2 m/s: at 40 m from 20 s on, until 500 − 30 s.
    knowns = [start(0.0), Known(100.0, 500.0, 500.0)]
    found = times([one_leg(0.0, 2.0)], [0.0, 100.0], knowns)
    assert found.between(40.0, 40.0) == (20.0, 470.0)
    refuse_endless(Pace(Path((one_leg(0.0, 2.0),)), np.array([0.0, 100.0])), knowns)


@pytest.mark.parametrize("knowns", [[start(0.0)], [start(0.0), Known(60.0, 100.0, 100.0)], [Known(40.0, 0.0, 0.0), Known(100.0, 90.0, 90.0)]])
def test_a_slowest_speed_of_zero_elsewhere_is_refused(knowns):
    pace = Pace(Path((one_leg(0.0, 2.0),)), np.array([0.0, 100.0]))
    with pytest.raises(IncidentError) as caught:
        refuse_endless(pace, knowns)
    assert (caught.value.code, caught.value.values["leg"]) == ("speed_zero_open", 1)


WALKING = (one_leg(1.0, 2.0),)


def contradiction(knowns, legs=WALKING, ends=(0.0, 1000.0)):
    with pytest.raises(WindowContradiction) as caught:
        refuse_contradictions(Pace(Path(tuple(legs)), np.array(ends)), in_order(knowns), UTC)
    return caught.value


def test_knowns_that_would_need_too_high_a_speed():
    # 600 m in at most 120 s: 5 m/s = 18 km/h, but 2 m/s is the fastest.
    found = contradiction([start(0.0), Known(600.0, 90.0, 120.0, source="Witness A")])
    assert found.code == "window_contradiction_fast"
    assert found.values["speed_kmh"] == 18.0
    assert found.values["length_m"] == 600
    assert found.values["first"] == "1970-01-01T00:00:00+00:00 (0 m)"
    assert found.values["second"] == "1970-01-01T00:01:30+00:00 / 1970-01-01T00:02:00+00:00 (600 m, Witness A)"
    assert "18.0 km/h" in str(found)


def test_knowns_that_would_need_too_low_a_speed():
    # 600 m in at least 1,200 s: 0.5 m/s = 1.8 km/h, but 1 m/s is the slowest.
    found = contradiction([start(0.0), Known(600.0, 1200.0, 1300.0)])
    assert (found.code, found.values["speed_kmh"]) == ("window_contradiction_slow", 1.8)


def test_a_wait_between_explains_a_late_sighting_only_as_far_as_it_goes():
    legs = [one_leg(1.0, 2.0, wait_max_s=600.0), one_leg(1.0, 2.0)]
    pace = Pace(Path(tuple(legs)), np.array([0.0, 300.0, 600.0]))
    # 600 s moving and 600 s waiting at most
    refuse_contradictions(pace, [start(0.0), Known(600.0, 1200.0, 1200.0)], UTC)
    found = contradiction([start(0.0), Known(600.0, 1400.0, 1400.0)], legs, (0.0, 300.0, 600.0))
    # 1400 − 600 s waiting = 800 s for 600 m: 2.7 km/h
    assert (found.code, found.values["speed_kmh"]) == ("window_contradiction_slow", 2.7)


def test_knowns_in_the_wrong_order():
    assert contradiction([Known(100.0, 500.0, 500.0), Known(600.0, 90.0, 120.0)]).code == "window_contradiction_order"


def test_two_sightings_at_one_place_that_exclude_each_other():
    found = contradiction([Known(100.0, 0.0, 10.0), Known(100.0, 50.0, 60.0)])
    assert (found.code, found.values["speed_kmh"]) == ("window_contradiction_slow", 0.0)


def test_the_hull_of_alternatives():
    pace = Pace(Path((one_leg(1.0, 2.0),)), np.array([0.0, 1000.0]))
    found = PathTimes(pace, [[Known(100.0, 0.0, 0.0)], [Known(300.0, 0.0, 0.0)]])
    # from 100 m: 400 m later at 200 to 400 s; from 300 m: 200 m later at 100 to 200 s
    assert found.between(500.0, 500.0) == (100.0, 400.0)
    assert [times.tolist() for times in found.at(np.array([500.0]))] == [[100.0], [400.0]]


# --- properties

speeds = st.tuples(st.floats(0.5, 3.0), st.floats(0.0, 4.0)).map(lambda pair: (pair[0], pair[0] + pair[1]))
legs_strategy = st.lists(st.tuples(st.floats(20.0, 500.0), speeds, st.floats(0.0, 300.0)), min_size=1, max_size=4)


@st.composite
def walks(draw):
    """Legs, and a walker who keeps to them: instants of arrival and departure at his way points, with some of them known."""
    described = draw(legs_strategy)
    legs = [one_leg(low, high, wait_max_s=wait) for _, (low, high), wait in described]
    ends = np.concatenate([[0.0], np.cumsum([length for length, _, _ in described])])
    places, arrivals, departures = [0.0], [0.0], [0.0]
    for number, (length, (low, high), wait) in enumerate(described):
        for share in [*sorted(draw(st.lists(st.floats(0.05, 0.95), max_size=3))), 1.0]:
            step = ends[number] + share * length - places[-1]
            arrivals.append(departures[-1] + step / draw(st.floats(low, high)))
            stay = draw(st.floats(0.0, wait)) if share == 1.0 else 0.0
            departures.append(arrivals[-1] + stay)
            places.append(ends[number] + share * length)
    knowns = [Known(0.0, -draw(st.floats(0.0, 30.0)), draw(st.floats(0.0, 30.0)), after_wait=True)]
    for index in draw(st.lists(st.integers(1, len(places) - 1), max_size=3, unique=True)):
        seen = draw(st.floats(arrivals[index], departures[index]))
        knowns.append(Known(places[index], seen - draw(st.floats(0.0, 60.0)), seen + draw(st.floats(0.0, 60.0))))
    return legs, ends, knowns, np.array(places), np.array(arrivals), np.array(departures)


@given(walks())
@settings(max_examples=300, deadline=None)
def test_a_walker_who_keeps_to_the_legs_is_always_inside(walk):
    legs, ends, knowns, places, arrivals, departures = walk
    pace = Pace(Path(tuple(legs)), ends)
    refuse_contradictions(pace, in_order(knowns), UTC)
    earliest, latest = PathTimes(pace, [in_order(knowns)]).at(places)
    assert (earliest <= arrivals + 1e-6).all()
    assert (latest >= departures - 1e-6).all()


@given(walks(), st.lists(st.floats(0.0, 1.0), min_size=2, max_size=10))
@settings(max_examples=200, deadline=None)
def test_times_never_cross_and_never_run_backwards(walk, shares):
    legs, ends, knowns, *_ = walk
    metres = np.sort(np.array(shares)) * ends[-1]
    earliest, latest = PathTimes(Pace(Path(tuple(legs)), ends), [in_order(knowns)]).at(metres)
    assert (earliest <= latest + 1e-6).all()
    # a hundredth of a metre at the slowest speed is as near as places are told apart
    assert (np.diff(earliest) >= -0.05).all()
    assert (np.diff(latest) >= -0.05).all()


@given(walks(), st.floats(0.0, 1.0))
@settings(max_examples=200, deadline=None)
def test_another_known_never_widens(walk, share):
    legs, ends, knowns, *_ = walk
    pace = Pace(Path(tuple(legs)), ends)
    place = np.array([share * ends[-1]])
    few = PathTimes(pace, [in_order(knowns[:1])]).at(place)
    more = PathTimes(pace, [in_order(knowns)]).at(place)
    assert more[0][0] >= few[0][0] - 1e-6
    assert more[1][0] <= few[1][0] + 1e-6


@given(st.floats(0.0, 900.0), st.floats(0.0, 1000.0), st.floats(0.0, 2000.0))
def test_agreement_is_exactly_that_some_speed_between_fits(at_m, to_m, elapsed):
    before, after = sorted((at_m, to_m))
    pace = Pace(Path((one_leg(1.0, 2.0),)), np.array([0.0, 1000.0]))
    length = after - before
    fits = length / 2.0 <= elapsed <= length / 1.0
    if min(abs(elapsed - length / 2.0), abs(elapsed - length)) > 0.01 and length > 0.1:
        assert agree(pace, Known(before, 0.0, 0.0), Known(after, elapsed, elapsed)) == fits
