"""Coordinates as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.imports.places import read_coordinate, read_position


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5,7127", 5.7127), ("45°11'20\"N", 45 + 11 / 60 + 20 / 3600), ("5° 43' 30,6'' E", 5 + 43 / 60 + 30.6 / 3600), ("2°30'O", -2.5),
     ("-17°28'", -(17 + 28 / 60)), ("12°75'", None), ("461.993.881", None), ("quai", None)],
)  # fmt: skip
def test_one_coordinate(text, expected):
    assert read_coordinate(text) == (expected if expected is None else pytest.approx(expected, abs=1e-12))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("48.85, 2.34", (2.34, 48.85)), ("[48.85;2.34]", (2.34, 48.85)), ("POINT (2.34 48.85)", (2.34, 48.85)),
     ("SRID=4326;POINT(2.34 48.85)", (2.34, 48.85)), ("POINT Z (2.34 48.85 12)", (2.34, 48.85)), ("rue de Rivoli", None), ("48.85", None),
     ("LINESTRING (0 0, 1 1)", None)],
)  # fmt: skip
def test_a_position_in_one_cell(text, expected):
    assert read_position(text) == expected


@given(st.text(max_size=40))
def test_no_text_makes_the_readers_fail(text):
    read_coordinate(text)
    read_position(text)
