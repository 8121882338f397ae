"""Places that fit an address, and how exactly; expected figures follow from a grid of streets drawn with known sides."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import LineString

from camera_requisition.core.addresses.gazetteer import Gazetteer, How
from camera_requisition.core.addresses.parsing import place_in_words
from camera_requisition.core.addresses.streets import street_key
from camera_requisition.core.addresses.towns import Towns

GEOD = Geod(ellps="WGS84")
LON, LAT = 5.72, 45.18
NOWHERE = Towns()
GRENOBLE, MEYLAN = Towns(frozenset({"38185"})), Towns(frozenset({"38229"}))


def at(east, north):
    """A place so many metres east and north, by PROJ."""
    lon, lat, _ = GEOD.fwd(LON, LAT, 90.0, east)
    lon, lat, _ = GEOD.fwd(lon, lat, 0.0, north)
    return lon, lat


def metres(one, other):
    return GEOD.inv(*one, *other)[2]


def gazetteer(*streets):
    return Gazetteer([street_key(street) for street in streets])


def add_line(found, name, *places, towns=NOWHERE):
    found.add_line(street_key(name), LineString([at(*place) for place in places]), towns, name)


def add_door(found, name, number, place, suffix="", towns=NOWHERE):
    found.add_door(street_key(name), number, suffix, at(*place), towns, name)


def find(found, text, *towns):
    return found.find(place_in_words(text, towns))


def test_a_crossing_is_where_the_lines_meet():
    found = gazetteer("rue Hugo", "av Foch")
    add_line(found, "rue Hugo", (-300, 50), (400, 50))
    add_line(found, "av Foch", (120, -200), (120, 300))
    (place,) = find(found, "angle rue Hugo / avenue Foch")
    assert metres(place.place, at(120, 50)) < 0.5
    assert (place.how, place.accuracy_m, place.name) == (How.CROSSING, pytest.approx(15.0, abs=0.1), "rue Hugo × av Foch")


def test_two_carriageways_are_one_crossing_less_exact():
    found = gazetteer("rue Hugo", "av Foch")
    add_line(found, "rue Hugo", (-300, 0), (300, 0))
    for east in (-10, 10):
        add_line(found, "av Foch", (east, -200), (east, 200))
    (place,) = find(found, "rue Hugo x av Foch")
    assert metres(place.place, at(0, 0)) < 0.5
    assert place.accuracy_m == pytest.approx(25.0, abs=0.2)


def test_streets_that_meet_twice_leave_the_choice():
    found = gazetteer("rue Hugo", "rue Ronde")
    add_line(found, "rue Hugo", (-300, 0), (300, 0))
    add_line(found, "rue Ronde", (-200, -50), (-200, 50), (200, 50), (200, -50))
    places = find(found, "rue Hugo / rue Ronde")
    assert len(places) == 2
    assert {round(metres(place.place, at(0, 0)), -1) for place in places} == {200.0}


@pytest.mark.parametrize(("gap", "count"), [(20.0, 1), (30.0, 0)])
def test_lines_that_nearly_meet_cross_and_others_dont(gap, count):
    found = gazetteer("rue Hugo", "av Foch")
    add_line(found, "rue Hugo", (-300, 0), (-gap, 0))
    add_line(found, "av Foch", (0, -200), (0, 200))
    places = find(found, "rue Hugo / av Foch")
    assert len(places) == count
    if places:
        assert places[0].accuracy_m == pytest.approx(15.0 + gap, abs=0.2)
        assert metres(places[0].place, at(-gap / 2, 0)) < 0.5


def test_of_three_streets_the_place_that_all_share():
    found = gazetteer("rue A", "rue B", "rue C")
    add_line(found, "rue A", (-300, 0), (300, 0))
    add_line(found, "rue B", (0, -300), (0, 300))
    add_line(found, "rue C", (-200, -200), (0, 0), (250, 0), (250, 200))
    (place,) = find(found, "rue A, rue B, rue C")
    assert metres(place.place, at(0, 0)) < 20.0


def test_the_very_number_and_its_suffix():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 12, (10, 10))
    add_door(found, "rue Hugo", 12, (30, 10), "bis")
    (place,) = find(found, "12 bis rue Hugo")
    assert metres(place.place, at(30, 10)) < 0.01
    assert (place.how, place.accuracy_m) == (How.NUMBER, 15.0)


def test_a_number_between_two_of_its_side():
    found = gazetteer("rue Hugo")
    for number, place in ((10, (0, 0)), (14, (80, 0)), (11, (0, 12)), (13, (90, 12))):
        add_door(found, "rue Hugo", number, place)
    (place,) = find(found, "12 rue Hugo")
    assert metres(place.place, at(40, 0)) < 0.5
    assert (place.how, place.accuracy_m) == (How.NEAR_NUMBER, pytest.approx(15.0 + 40.0, abs=0.2))
    assert find(found, "16 rue Hugo") == [], "beyond the last number nothing is known"


def test_the_same_number_with_another_letter_is_near_but_less_exact():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 12, (0, 0))
    (place,) = find(found, "12 bis rue Hugo")
    assert metres(place.place, at(0, 0)) < 0.01
    assert (place.how, place.accuracy_m, place.name) == (How.NEAR_NUMBER, 30.0, "12 rue Hugo")


def test_across_from_a_number_is_farther_from_it():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 30, (0, 0))
    (place,) = find(found, "Face au 30, rue Hugo")
    assert (place.how, place.accuracy_m) == (How.NEAR_NUMBER, 30.0)


@pytest.mark.parametrize(("east", "count"), [(40, 1), (900, 2)])
def test_a_range_of_numbers_lies_between_its_ends_or_is_doubtful(east, count):
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 12, (0, 0))
    add_door(found, "rue Hugo", 14, (east, 0))
    places = find(found, "12-14 rue Hugo")
    assert len(places) == count
    if count == 1:
        assert metres(places[0].place, at(20, 0)) < 0.1
        assert places[0].accuracy_m == pytest.approx(15.0 + 20.0, abs=0.1)


def test_a_range_of_which_one_end_is_known_is_less_exact():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 12, (0, 0))
    (place,) = find(found, "12-14 rue Hugo")
    assert (place.how, place.accuracy_m) == (How.NEAR_NUMBER, 30.0)


def test_one_number_at_several_doors_is_as_inexact_as_they_are_apart():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 12, (0, 0))
    add_door(found, "rue Hugo", 12, (40, 0))
    (place,) = find(found, "12 rue Hugo")
    assert place.accuracy_m == pytest.approx(55.0, abs=0.1), "the other door and 15 m around it"


def test_a_number_that_no_layer_has_falls_back_on_the_crossing_that_is_named_with_it():
    found = gazetteer("rue Hugo", "av Foch")
    add_line(found, "rue Hugo", (-300, 0), (300, 0))
    add_line(found, "av Foch", (0, -300), (0, 300))
    (place,) = find(found, "12 rue Hugo, angle avenue Foch")
    assert (place.how, metres(place.place, at(0, 0)) < 0.5) == (How.CROSSING, True)


def test_streets_that_come_near_each_other_twice_leave_the_choice():
    found = gazetteer("rue Hugo", "rue Courbe")
    add_line(found, "rue Hugo", (-300, 0), (300, 0))
    add_line(found, "rue Courbe", (-200, 10), (-200, 200), (200, 200), (200, 10))
    places = find(found, "rue Hugo / rue Courbe")
    assert sorted(round(place.place[0] - LON, 3) for place in places) == [-0.003, 0.003]
    assert all(place.accuracy_m == pytest.approx(25.0, abs=0.2) for place in places)


def test_streets_side_by_side_dont_cross():
    found = gazetteer("rue Hugo", "voie Hugo")
    add_line(found, "rue Hugo", (-300, 0), (300, 0))
    add_line(found, "voie Hugo", (-300, 12), (300, 12))
    assert find(found, "rue Hugo / voie Hugo") == []


def test_between_far_numbers_nothing_is_interpolated():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 2, (0, 0))
    add_door(found, "rue Hugo", 80, (900, 0))
    assert find(found, "40 rue Hugo") == []


def test_one_name_in_two_towns_is_told_apart_by_the_town_or_left():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 1, (0, 0), towns=GRENOBLE)
    add_door(found, "rue Hugo", 1, (5000, 0), towns=MEYLAN)
    assert len(find(found, "1 rue Hugo")) == 2
    (place,) = find(found, "1 rue Hugo", "38229")
    assert metres(place.place, at(5000, 0)) < 0.01


def test_a_town_that_cannot_be_compared_leaves_it_open():
    """A postcode says nothing of a layer that knows municipality codes only."""
    found = gazetteer("rue Hugo")
    add_door(found, "rue Hugo", 1, (0, 0), towns=GRENOBLE)
    (place,) = find(found, "1 rue Hugo, 38240")
    assert not place.certain
    assert find(found, "1 rue Hugo")[0].certain, "nothing to compare was said"


def test_a_name_that_is_no_towns_in_the_layer_leaves_it_open_behind_the_street_and_not_before():
    found = gazetteer("rue Hugo")
    grenoble = Towns(frozenset(), frozenset({"grenoble"}))
    add_door(found, "rue Hugo", 1, (0, 0), towns=grenoble)
    found.know_town(grenoble)
    assert [place.certain for place in find(found, "1 rue Hugo, Grenoble")] == [True]
    assert [place.certain for place in find(found, "1 rue Hugo, Meylan")] == [False]
    assert [place.certain for place in find(found, "Mairie de Grenoble, 1 rue Hugo, Grenoble")] == [True]
    found.know_town(Towns(frozenset(), frozenset({"meylan"})))
    assert find(found, "1 rue Hugo, Meylan") == [], "the layer knows Meylan, and no such street there"


def test_what_nobody_asks_for_is_not_kept():
    found = gazetteer("rue Hugo")
    add_door(found, "rue Foch", 1, (0, 0))
    assert not found.wants(street_key("rue Foch"))
    assert find(found, "1 rue Foch") == []


@given(st.floats(-2000, 2000), st.floats(-2000, 2000), st.floats(0, 180), st.floats(25, 155))
def test_two_straight_streets_cross_where_they_were_drawn_through(east, north, bearing, turn):
    """Whatever their directions, both were drawn through one point."""
    found = gazetteer("rue A", "rue B")
    for name, direction in (("rue A", bearing), ("rue B", bearing + turn)):
        along = (math.sin(math.radians(direction)), math.cos(math.radians(direction)))
        ends = [(east + side * 150 * along[0], north + side * 150 * along[1]) for side in (-1, 1)]
        add_line(found, name, *ends)
    (place,) = find(found, "rue A / rue B")
    assert metres(place.place, at(east, north)) < 2.0
