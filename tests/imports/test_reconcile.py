"""Cameras recognised without an identifier, those that may be known, and what staff have surveyed. Distances in metres in Lambert-93."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from camera_requisition.core.records import Camera, Owner
from camera_requisition.core.records.heading import Head
from camera_requisition.imports.intake import Held, LocatedRow, plan_intake
from camera_requisition.imports.recognise import places_on_globe
from camera_requisition.imports.understood import UnderstoodRow

X, Y = 913_000.0, 6_458_000.0
DAY = "2026-11-23"


def row(number, x=X, y=Y, heading=None, source_id=None, owner=None, **camera):
    return LocatedRow(UnderstoodRow(number, source_id, camera, owner or {}, {}, (Head(heading),), x, y), x, y)


def camera(camera_id, x=X, y=Y, heading=None, source="City", source_id=None, **values):
    return Camera(camera_id, source=source, source_id=source_id or f"place-{camera_id}", head=1, heading_deg=heading, x=x, y=y, **values)


def plan(rows, *cameras, owners=(), source="City"):
    held = Held(owners, (), cameras, frozenset(one.camera_id for one in cameras), 0.01, "EPSG:2154")
    return plan_intake(rows, (), held, source, DAY)


def what(found):
    return [(outcome.what, outcome.camera_id) for outcome in found.outcomes]


def test_a_row_without_identifier_is_recognised_where_it_stands_and_looks():
    found = plan([row(2, X + 1.0, heading=95.0)], camera("a", heading=90.0))
    assert what(found) == [("updated", "a")]
    assert {name: new for name, _, new in found.outcomes[0].changes} == {"heading_deg": 95.0, "x": X + 1.0}
    assert found.missing == []
    assert [flag.code for flag in found.flags[2]] == ["recognised_by_place"]


def test_what_was_recognised_once_is_known_by_its_new_words_the_next_time():
    rows = [row(2, X + 1.0, heading=95.0)]
    first = plan(rows, camera("a", heading=90.0))
    again = plan(rows, *first.cameras)
    assert (again.unchanged, again.cameras, again.flags, again.reviews) == (1, [], {}, [])


@pytest.mark.parametrize(
    ("known", "delivered"),
    [
        ({"heading": 0.0}, {"heading": 180.0}),
        ({"heading": 350.0}, {"heading": 60.0}),
        ({"channel": "CAM 1"}, {"channel": "CAM 2"}),
        ({"device_id": "A1"}, {"device_id": "A2"}),
    ],
    ids=["back to back", "turned by 70°", "other channel", "other device"],
)
def test_two_heads_on_one_pole_are_never_one(known, delivered):
    found = plan([row(2, **delivered)], camera("a", **known))
    assert (found.added, found.reviews) == (1, [])
    assert [one.camera_id for one in found.missing] == ["a"]


@pytest.mark.parametrize(
    ("known", "delivered", "distance"),
    [
        ({"heading": 90.0}, {"heading": 90.0, "x": X + 10.0}, 10.0),
        ({"heading": 90.0}, {"heading": 110.0}, 0.0),
        ({"heading": 90.0}, {}, 0.0),
        ({}, {"x": X + 1.5, "label": "somewhere"}, 1.5),
    ],
    ids=["10 m away", "turned by 20°", "heading unknown now", "nothing but the place"],
)
def test_near_but_uncertain_goes_to_review(known, delivered, distance):
    found = plan([row(2, **delivered)], camera("a", **known))
    (review,) = found.reviews
    assert (found.added, review.kind, review.record_id, review.other_id) == (1, "same_camera", "city-000001", "a")
    assert review.delivered["distance_m"] == pytest.approx(distance, abs=0.1)
    assert found.outcomes[0].perhaps == ("a",)


def test_sixteen_metres_away_it_is_another_camera():
    assert plan([row(2, X + 16.0, heading=90.0)], camera("a", heading=90.0)).reviews == []


def test_two_that_fit_leave_the_choice_to_somebody():
    found = plan([row(2, heading=90.0)], camera("a", X - 0.5, heading=90.0), camera("b", X + 1.0, heading=90.0))
    assert [one.other_id for one in found.reviews] == ["a", "b"]


def test_with_an_identifier_of_its_own_a_row_is_never_recognised_by_its_place():
    found = plan([row(2, heading=90.0, source_id="C7")], camera("a", heading=90.0))
    assert (found.added, [one.other_id for one in found.reviews]) == (1, ["a"])


def test_a_camera_of_another_source_is_for_somebody_to_decide():
    found = plan([row(2, heading=90.0, source_id="C7")], camera("a", heading=90.0, source="OpenStreetMap", source_id="node/1"))
    assert (found.added, [one.other_id for one in found.reviews], found.missing) == (1, ["a"], [])


def test_what_another_row_names_is_not_recognised_a_second_time():
    rows = [row(2, X, heading=90.0, label="one"), row(3, X + 0.5, heading=90.0, label="two")]
    first = plan(rows)
    moved = [row(2, X + 0.2, heading=90.0, label="one"), row(3, X + 0.5, heading=90.0, label="two")]
    second = plan(moved, *first.cameras)
    assert what(second) == [("updated", "city-000001"), ("unchanged", "city-000002")]
    assert second.missing == []


def test_missing_is_marked_once_and_taken_back_when_the_list_names_it_again():
    found = plan([row(2, X + 500.0, heading=1.0)], camera("a", source_id="C1"))
    assert [(one.camera_id, one.missing_since, one.status) for one in found.marked] == [("a", DAY, None)]
    again = plan([row(2, X + 500.0, heading=1.0)], *found.marked, *found.cameras)
    assert ([one.camera_id for one in again.missing], again.marked, again.cameras) == (["a"], [], [])
    back = plan([row(2, source_id="C1")], *found.marked)
    assert (back.updated, back.cameras[0].missing_since) == (1, None)


def test_a_surveyed_view_and_place_stay_and_the_difference_is_told():
    known = camera("a", heading=90.0, source_id="C1", view_source="surveyed", position_source="surveyed", range_m=30.0)
    found = plan([row(2, X + 8.0, heading=100.0, source_id="C1", range_m=50.0, height_m=4.0, label="new")], known)
    (outcome,) = found.outcomes
    assert outcome.what == "updated"
    assert {name: new for name, _, new in outcome.changes} == {"height_m": 4.0, "label": "new"}, "what was not surveyed is welcome"
    assert sorted(outcome.kept) == [("heading_deg", 90.0, 100.0), ("range_m", 30.0, 50.0), ("x", X, X + 8.0), ("y", Y, Y)]
    (review,) = found.reviews
    assert (review.kind, review.record_id) == ("surveyed_differs", "a")


def test_a_surveyed_place_that_the_list_gives_within_a_metre_is_no_difference():
    known = camera("a", source_id="C1", position_source="hand")
    assert plan([row(2, X + 0.9, source_id="C1")], known).outcomes[0].kept == ()


def test_doubtful_owners_are_told():
    found = plan([row(2, owner={"name": "Grenoble Habitats"})], owners=[Owner("gh", "Grenoble Habitat")])
    (review,) = found.reviews
    assert (review.kind, review.record_id, review.other_id) == ("owner_doubtful", "grenoble-habitats", "gh")


geod = Geod(ellps="WGS84")


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(0, 360), st.floats(0.5, 20))
def test_distances_on_the_globe_are_those_of_the_ground(latitude, longitude, azimuth, metres):
    end_longitude, end_latitude, _ = geod.fwd(longitude, latitude, azimuth, metres)
    places = places_on_globe("EPSG:4326", [longitude, end_longitude], [latitude, end_latitude])
    assert math.dist(*places.tolist()) == pytest.approx(metres, rel=0.01)


def test_what_has_no_place_is_nowhere():
    places = places_on_globe("EPSG:2154", [None, X, math.inf], [Y, Y, Y])
    assert np.isnan(places[0]).all()
    assert np.isnan(places[2]).all()
    assert not np.isnan(places[1]).any()
    longitude, latitude = Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True).transform(X, Y)
    assert places[1, 2] == pytest.approx(6_378_137.0 * math.sin(math.radians(latitude)), rel=1e-9)
    assert math.atan2(places[1, 1], places[1, 0]) == pytest.approx(math.radians(longitude), abs=1e-9)
