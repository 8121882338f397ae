"""Coordinates as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.imports.places import coordinate, read_coordinate, read_position


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5,7127", 5.7127), ("45°11'20\"N", 45 + 11 / 60 + 20 / 3600), ("5° 43' 30,6'' E", 5 + 43 / 60 + 30.6 / 3600), ("2°30'O", -2.5),
     ("-17°28'", -(17 + 28 / 60)), ("45°11’20”N", 45 + 11 / 60 + 20 / 3600), ("45° 11.5' N", 45 + 11.5 / 60), ("5°43'30\" Est", 5.725),
     ("2°30' Ouest", -2.5), ("33°26'S", -(33 + 26 / 60)), ("45 11 20 N", 45 + 11 / 60 + 20 / 3600), ("N 45.1885", 45.1885),
     ("45,1885°", 45.1885), ("45d11m20s", 45 + 11 / 60 + 20 / 3600), ("45:11:20", 45 + 11 / 60 + 20 / 3600),
     ("45°11'20", 45 + 11 / 60 + 20 / 3600),
     ("45°5", None), ("45 11 20", None), ("45.5°30'", None), ("95°N", None), ("-5°E", None), ("N 45° N", None), ("45°11,5'20\"", None),
     ("12°75'", None), ("461.993.881", None), ("quai", None)],
)  # fmt: skip
def test_one_coordinate(text, expected):
    assert read_coordinate(text) == (expected if expected is None else pytest.approx(expected, abs=1e-12))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("48.85, 2.34", (2.34, 48.85)), ("[48.85;2.34]", (2.34, 48.85)), ("POINT (2.34 48.85)", (2.34, 48.85)),
     ("SRID=4326;POINT(2.34 48.85)", (2.34, 48.85)), ("POINT Z (2.34 48.85 12)", (2.34, 48.85)), ("rue de Rivoli", None), ("48.85", None),
     ("LINESTRING (0 0, 1 1)", None), ("48,85; 2,34", (2.34, 48.85)), ("48,8566, 2,3522", (2.3522, 48.8566)), ("48.85 / 2.34", (2.34, 48.85)),
     ('{"type":"Point","coordinates":[2.34,48.85]}', (2.34, 48.85)), ('{"coordinates": [2.34, 48.85, 12], "type": "Point"}', (2.34, 48.85)),
     ("48°30'N, 2°15'E", (2.25, 48.5)), ("2°15'E 48°30'N", (2.25, 48.5)), ("48°30'0,0\" N, 2°15'0,0\" O", (-2.25, 48.5)),
     ("48.5°N 2.25°E", (2.25, 48.5)), ("48°30' 2°15'", (2.25, 48.5)), ("48°30'N 49°15'N", None), ("48°30'N, 2°15'", None),
     ("12 13 14", None), ("1,2,3", None)],
)  # fmt: skip
def test_a_position_in_one_cell(text, expected):
    assert read_position(text) == expected


@pytest.mark.parametrize(
    ("text", "others"),
    [("913.456", {913456.0}), ("913,456", {913456.0}), ("0.724", set()), ("5.72", set()), ("6.458.123.4", {6458123.4}), ("2°30'O", {2.5}),
     ("-1.678", {-1678.0}), ("913,456.7", set()), ("1.2345.678", set()), ("1.234,567.890", set())],
)  # fmt: skip
def test_other_readings_of_one_cell(text, others):
    assert set(coordinate(text).others) == others


def test_a_number_that_lost_its_point_may_have_had_it_anywhere():
    assert 46.1993881 in coordinate("461.993.881").others
    assert 46.1993881 in coordinate("461\u202f993\u202f881").others
    assert coordinate("461.993.881").value is None
    assert len(coordinate("461.993.881").others) == 9


@given(st.floats(0, 89.9), st.sampled_from("NS"))
def test_an_angle_comes_back_from_degrees_minutes_and_seconds(value, wind):
    degrees, rest = divmod(round(value * 3600 * 1000), 3600 * 1000)
    minutes, milliseconds = divmod(rest, 60 * 1000)
    read = coordinate(f"{degrees}°{minutes:02d}'{milliseconds / 1000:06.3f}\"{wind}")
    assert read.value == pytest.approx(value if wind == "N" else -value, abs=0.0006 / 3600)
    assert (read.axis, read.repair) == ("y", "degrees_minutes_seconds_read")


@given(st.text(alphabet="0123456789.,°'\"NSEWO -:;/", max_size=30))
def test_no_text_of_digits_and_signs_makes_the_readers_fail(text):
    coordinate(text)
    read_position(text)


@given(st.text(max_size=40))
def test_no_text_makes_the_readers_fail(text):
    read_coordinate(text)
    read_position(text)
