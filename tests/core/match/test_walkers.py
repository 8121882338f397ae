"""Whoever keeps to the path and its speeds is filmed inside the windows: random paths, cameras and walkers."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting
from camera_requisition.core.match.search import search
from tests.core.match.memory_source import GEOD, NIGHT, MemorySource, Site, listed, request

SITE = Site()

corners = st.lists(st.tuples(st.integers(-150, 150), st.integers(-150, 150)), min_size=3, max_size=7, unique=True)
speeds = st.tuples(st.floats(0.5, 3.0), st.floats(0.1, 4.0)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@st.composite
def walks(draw):
    """A path of one leg a corner, and a walker on it: his place and instant at many moments."""
    points = draw(corners)
    legs, trace = [], [(NIGHT, points[0])]
    for number, (begin, end) in enumerate(zip(points, points[1:])):
        slow, fast = draw(speeds)
        wait = draw(st.sampled_from([0.0, 30.0, 200.0]))
        legs.append(Leg(SITE.line(begin, end), slow, fast, wait, start=NIGHT if number == 0 else None))
        # geodesic length, as the walker's feet measure it
        length = GEOD.inv(*legs[-1].line[0], *legs[-1].line[1])[2]
        speed = draw(st.floats(slow, fast))
        left = trace[-1][0]
        for share in np.linspace(0, 1, 60)[1:]:
            place = tuple(a + share * (b - a) for a, b in zip(begin, end))
            trace.append((left + share * length / speed, place))
        trace.append((trace[-1][0] + draw(st.floats(0.0, 1.0)) * wait, end))
    return Path(tuple(legs)), trace


@given(walks(), st.tuples(st.integers(-100, 100), st.integers(-100, 100)), st.integers(15, 80), st.booleans())
@settings(max_examples=60, deadline=None)
def test_whenever_a_walker_is_in_view_a_window_covers_it(walk, at, radius, sighted):
    path, trace = walk
    sightings = ()
    if sighted:
        instant, place = trace[len(trace) // 2]
        longitude, latitude = SITE.lonlat(*place)
        sightings = (Sighting(longitude, latitude, instant - 5, instant + 5),)
    camera = SITE.camera("a", *at, kind="fisheye", range_m=float(radius))
    result = search(request(Incident(paths=(path,), sightings=sightings)), MemorySource(listed(camera)))
    windows = [window for match in result.matches for window in match.windows]
    for instant, (east, north) in trace:
        # the disc is drawn with chords, and legs are geodesics while the walker goes straight in metres: a hair inside
        if math.hypot(east - at[0], north - at[1]) < radius * 0.999 - 0.1:
            assert any(window.start <= instant <= window.end for window in windows)


@given(walks(), st.tuples(st.integers(-100, 100), st.integers(-100, 100)), st.integers(15, 80))
@settings(max_examples=40, deadline=None)
def test_seen_and_blind_make_up_the_whole_path(walk, at, radius):
    path, _ = walk
    camera = SITE.camera("a", *at, kind="fisheye", range_m=float(radius))
    result = search(request(Incident(paths=(path,))), MemorySource(listed(camera)))
    blind = sum(stretch.length_m for stretch in result.blind)
    # stretches below 0.1 m aren't seen, gaps below 1 m aren't blind: a few of each at most
    assert abs(result.path_seen_m + blind - result.path_length_m) <= 1.0 * (len(path.legs) + 1)


@given(walks(), st.tuples(st.integers(-100, 100), st.integers(-100, 100)), st.integers(15, 80))
@settings(max_examples=40, deadline=None)
def test_the_same_path_the_other_way_round_is_seen_as_much(walk, at, radius):
    path, _ = walk
    back = Path(tuple(Leg(leg.line[::-1], 1.0, 2.0) for leg in reversed(path.legs)))
    camera = SITE.camera("a", *at, kind="fisheye", range_m=float(radius))
    lengths = [search(request(Incident(paths=(one,))), MemorySource(listed(camera))).path_seen_m for one in (path, back)]
    assert abs(lengths[0] - lengths[1]) < 0.05
