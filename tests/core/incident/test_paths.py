"""Paths are chains of legs; what cannot be a path is named."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.paths import MODES, chain, kilometres_per_hour
from camera_requisition.core.incident.types import Leg

A, B, C = (5.0, 45.0), (5.001, 45.0), (5.002, 45.0)
FIRST, SECOND = Leg((A, B), 1.0, 2.0), Leg((B, C), 4.0, 12.0)


def refused(*legs):
    with pytest.raises(IncidentError) as caught:
        chain(legs)
    return caught.value


def test_legs_that_meet_are_chained_as_they_are():
    path = chain([FIRST, SECOND], hypothesis="A", source="witness")
    assert path.legs == (FIRST, SECOND)
    assert (path.hypothesis, path.source) == ("A", "witness")


def test_a_small_gap_is_closed_with_a_straight_line_of_the_later_leg():
    # 0.0005° of longitude at 45° north are 39 m
    apart = Leg(((5.0015, 45.0), C), 1.0, 2.0)
    assert chain([FIRST, apart]).legs[1].line == (B, (5.0015, 45.0), C)


def test_legs_far_apart_are_a_mistake():
    found = refused(FIRST, Leg(((5.1, 45.0), (5.2, 45.0)), 1.0, 2.0))
    assert (found.code, found.values["leg"], found.values["before"]) == ("legs_apart", 2, 1)


@pytest.mark.parametrize(
    ("leg", "code"),
    [
        (Leg((A,), 1.0, 2.0), "path_one_point"),
        (Leg((A, A, A), 1.0, 2.0), "path_one_point"),
        (Leg((), 1.0, 2.0), "path_empty"),
        (Leg((A, (math.nan, 45.0)), 1.0, 2.0), "path_not_finite"),
        (Leg((A, (913_000.0, 6_457_000.0)), 1.0, 2.0), "path_outside_the_world"),
        (replace(FIRST, speed_min=3.0), "speed_range"),
        (replace(FIRST, speed_min=-1.0), "speed_range"),
        (replace(FIRST, speed_min=0.0, speed_max=0.0), "speed_range"),
        (replace(FIRST, speed_max=math.inf), "speed_range"),
        (replace(FIRST, wait_max_s=-1.0), "wait_range"),
        (replace(FIRST, start=10.0, start_latest=5.0), "end_before_start"),
        (replace(FIRST, start_latest=5.0), "end_without_start"),
        (replace(FIRST, start=math.nan), "time_not_finite"),
    ],
)
def test_what_cannot_be_a_path_is_named(leg, code):
    assert refused(leg).code == code


def test_no_legs():
    assert refused().code == "path_empty"


def test_speeds():
    assert kilometres_per_hour(5.0) == 18.0
    assert "any" in MODES
    for slow, fast in MODES.values():
        assert 0 < slow < fast
