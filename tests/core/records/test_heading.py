"""Headings as people write them."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.messages import MESSAGES
from camera_requisition.core.records import heading
from camera_requisition.core.records.heading import Head, parse_heading

# Compass points after the International Hydrographic Organization, written out by hand.
WINDS = {
    "N": 0.0, "NNE": 22.5, "NE": 45.0, "ENE": 67.5, "E": 90.0, "ESE": 112.5, "SE": 135.0, "SSE": 157.5,
    "S": 180.0, "SSW": 202.5, "SW": 225.0, "WSW": 247.5, "W": 270.0, "WNW": 292.5, "NW": 315.0, "NNW": 337.5,
}  # fmt: skip
FRENCH_WINDS = {"SSO": 202.5, "SO": 225.0, "OSO": 247.5, "O": 270.0, "ONO": 292.5, "NO": 315.0, "NNO": 337.5}
WORDS = {
    "north": 0.0, "North": 0.0, "nord": 0.0, "Sud": 180.0, "est": 90.0, "OUEST": 270.0, "west": 270.0, "north-east": 45.0,
    "northeast": 45.0, "nord-est": 45.0, "Nord Est": 45.0, "sud ouest": 225.0, "north-north-west": 337.5,
    "nord-nord-ouest": 337.5, "est-sud-est": 112.5, "south southwest": 202.5,
}  # fmt: skip


def only(text: object) -> Head:
    parsed = parse_heading(text)  # type: ignore[arg-type]
    assert len(parsed.heads) == 1
    return parsed.heads[0]


@pytest.mark.parametrize(("text", "bearing"), WINDS.items())
def test_the_sixteen_winds_are_read_in_either_case_and_without_a_flag(text, bearing):
    assert only(text) == only(text.lower()) == Head(bearing)
    assert parse_heading(text).flags == ()


@pytest.mark.parametrize(("text", "bearing"), FRENCH_WINDS.items())
def test_o_is_west_and_flagged(text, bearing):
    assert only(text) == Head(bearing)
    assert parse_heading(text).flags == (heading.O_IS_WEST,)


@pytest.mark.parametrize(("text", "bearing"), WORDS.items())
def test_winds_in_words(text, bearing):
    assert only(text) == Head(bearing)
    assert parse_heading(text).flags == ()


@pytest.mark.parametrize(
    ("text", "bearing"),
    [
        ("0", 0.0), ("0.0", 0.0), ("360", 0.0), ("012", 12.0), (" 90 ", 90.0), ("12°", 12.0), ("12 °", 12.0), ("12º", 12.0),
        ("12.5", 12.5), ("12,5", 12.5), ("12,5°", 12.5), ("45 deg", 45.0), ("45 degrees", 45.0), ("45 degrés", 45.0),
        ("+45", 45.0), ("123.4567", 123.4567), ('"90"', 90.0), (90, 90.0), (12.5, 12.5), (0, 0.0), ("-0", 0.0),
    ],
)  # fmt: skip
def test_numbers(text, bearing):
    assert only(text) == Head(bearing)
    assert parse_heading(text).flags == ()


def test_zero_is_a_heading_and_not_missing():
    assert parse_heading("0").known
    assert parse_heading(0).known
    assert not parse_heading("").known


@pytest.mark.parametrize(("text", "bearing"), [("-140", 220.0), ("-90", 270.0), ("-2", 358.0), ("-180", 180.0), ("−27", 333.0)])
def test_negative_headings_get_a_turn_and_a_flag(text, bearing):
    assert parse_heading(text) == heading.ParsedHeading((Head(bearing),), (heading.NEGATIVE,))


@pytest.mark.parametrize("text", ["-181", "361", "360.5", "1000", "-360"])
def test_numbers_beyond_a_turn_are_missing_and_flagged(text):
    assert parse_heading(text) == heading.ParsedHeading((Head(None),), (heading.OUT_OF_RANGE,))


@pytest.mark.parametrize("text", ["NB", "eb", "SB", "WB", "northbound"])
def test_the_direction_of_traffic_is_no_heading(text):
    assert parse_heading(text) == heading.ParsedHeading((Head(None),), (heading.TRAFFIC,))


@pytest.mark.parametrize(
    ("text", "middle", "width"),
    [
        ("90-270", 180.0, 180.0),
        ("270-90", 0.0, 180.0),
        ("W-E", 0.0, 180.0),
        ("E-W", 180.0, 180.0),
        ("350-10", 0.0, 20.0),
        ("340–20", 0.0, 40.0),
        ("190-100", 325.0, 270.0),
        ("90° - 270°", 180.0, 180.0),
        ("12,5-40,5", 26.5, 28.0),
        ("N-E", 45.0, 90.0),
        ("nord - est", 45.0, None),
        ("N-90", 45.0, 90.0),
        ("-90-90", 0.0, 180.0),
        ("est-ouest", 180.0, 180.0),
    ],
)
def test_a_range_runs_clockwise(text, middle, width):
    assert only(text) == Head(middle, width)


@pytest.mark.parametrize("text", ["0-360", "0 - 360", "-180-180", "0°-360°"])
def test_a_whole_turn_is_a_width_without_a_heading(text):
    assert only(text) == Head(None, 360.0)
    assert parse_heading(text).known


def test_a_range_of_equal_ends_has_no_width():
    assert parse_heading("90-90") == heading.ParsedHeading((Head(90.0),), (heading.NO_WIDTH,))


@pytest.mark.parametrize(
    ("text", "bearings"),
    [
        ("90;160;270", [90.0, 160.0, 270.0]),
        ("180, 270", [180.0, 270.0]),
        ("0,180", [0.0, 180.0]),
        ("N,S", [0.0, 180.0]),
        ("N; 90", [0.0, 90.0]),
        ("90,180,270", [90.0, 180.0, 270.0]),
        ("12,5;13,5", [12.5, 13.5]),
        ("12,5, 90,5", [12.5, 90.5]),
        ("90;", [90.0]),
        ("45,90", [45.0, 90.0]),
    ],
)
def test_a_list_is_several_heads(text, bearings):
    assert [head.heading_deg for head in parse_heading(text).heads] == bearings


def test_ranges_in_a_list():
    assert parse_heading("0-90;180-270").heads == (Head(45.0, 90.0), Head(225.0, 90.0))
    assert parse_heading("90-180,270-360").heads == (Head(135.0, 90.0), Head(315.0, 90.0))


@pytest.mark.parametrize("text", ["45,90", "123,45", "33,213", "90,270;180"])
def test_a_comma_that_can_be_both_is_flagged(text):
    assert heading.COMMA in parse_heading(text).flags


@pytest.mark.parametrize("text", ["12,5", "0,180", "90, 270", "12,5;13,5", "123,4567"])
def test_a_comma_that_can_be_only_one_is_not_flagged(text):
    assert parse_heading(text).flags == ()


def test_a_bad_head_keeps_its_place_among_the_others():
    parsed = parse_heading("90;NB;church")
    assert parsed.heads == (Head(90.0), Head(None), Head(None))
    assert parsed.flags == (heading.TRAFFIC, heading.UNREADABLE)


@pytest.mark.parametrize("text", ["towards the church", "rue X, cour", "n/a", "forward", "1e5", "10-20-30", "nan", "-", "١٢"])
def test_what_cannot_be_read_is_one_head_without_heading(text):
    assert parse_heading(text) == heading.ParsedHeading((Head(None),), (heading.UNREADABLE,))


@pytest.mark.parametrize("text", [None, "", "  ", ";", float("nan")])
def test_nothing_is_one_head_without_heading_and_without_a_flag(text):
    assert parse_heading(text) == heading.ParsedHeading((Head(None),), ())


def test_every_flag_has_a_sentence():
    assert set(heading.FLAGS) <= set(MESSAGES)


@given(st.one_of(st.text(max_size=40), st.from_regex(r"[NESWO0-9°,;. -]{0,20}", fullmatch=True), st.floats()))
def test_any_text_gives_heads_in_range(text):
    parsed = parse_heading(text)
    assert parsed.heads
    assert set(parsed.flags) <= set(heading.FLAGS)
    for head in parsed.heads:
        assert head.heading_deg is None or 0.0 <= head.heading_deg < 360.0
        assert head.hfov_deg is None or 0.0 < head.hfov_deg <= 360.0


@given(st.integers(0, 359), st.integers(1, 359))
def test_the_middle_of_a_range_lies_half_its_width_clockwise_of_its_start(start, width):
    head = only(f"{start}-{(start + width) % 360}")
    assert head.hfov_deg == width
    assert (head.heading_deg - start) % 360 == pytest.approx(width / 2)


def test_every_direction_of_the_swiss_list_is_read(shared_data):
    values = set()
    for path in sorted((shared_data / "switzerland_osm").glob("*.json")):
        for element in json.loads(path.read_text(encoding="utf-8")):
            tags = element.get("tags", {})
            values.update(tags[key] for key in ("camera:direction", "direction") if key in tags)
    assert len(values) > 50
    for value in values:
        parsed = parse_heading(value)
        assert parsed.known, value
        if re.fullmatch("[0-9]+", value):
            assert parsed.heads == (Head(float(value) % 360),)


def test_thousands_of_digits_are_read_as_some_number_or_none():
    for text in ("1" * 5000 + ",22", "1" * 5000, "9" * 5000 + "-3"):
        assert parse_heading(text).heads
