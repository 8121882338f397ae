"""Codes become sentences in the desktop's language, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

from camera_requisition.gis.numbers import figure
from camera_requisition.gis.sentences import translated


@pytest.fixture
def french_numbers(qgis_app: Any) -> Iterator[None]:
    before = QgsApplication.instance().locale()
    QgsApplication.setLocale(QLocale("fr"))
    yield
    QgsApplication.setLocale(QLocale(before))


def test_decimal_numbers_in_a_sentence_follow_the_language(french_numbers: None) -> None:
    assert "is 12,5 m" in translated("radius_not_positive", {"radius_m": 12.5})


def test_whole_numbers_and_texts_stay_as_they_are(french_numbers: None) -> None:
    sentence = translated("speed_range", {"leg": 1000, "speed_min_kmh": "41.2", "speed_max_kmh": 5})
    assert "Leg 1000 " in sentence
    assert "41.2 to 5 km/h" in sentence


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [(12.25, None, "12,25"), (12345.0, None, "12345"), (0.1, None, "0,1"), (1.26, 1, "1,3"), (7.0, 0, "7"), (math.inf, 0, "inf")],
)
def test_a_number_has_the_decimals_that_are_asked_for(french_numbers: None, number: float, decimals: int, text: str) -> None:
    assert figure(number, decimals) == text
