"""What a spreadsheet does to cells is told apart from what somebody has typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from camera_requisition.core.texts import guarded
from camera_requisition.imports.spreadsheet_damage import bare, spoilt, untouched, zero_restored

TODAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("0476000000", "476000000"),
        ("007", "7"),
        ("15", "15,0"),
        ("15", "15.00"),
        ("+33476000000", "33476000000"),
        ("=Market", "'=Market"),
        ("'=Market", "=Market"),
        ("two  words", " two words "),
        ("Plac Łąka", "Plac ??ka"),
        ("Plac Łąka", "Plac ?aka"),
    ],
)
def test_what_opening_and_saving_does_is_no_change(written, cell):
    assert untouched(written, cell)


@pytest.mark.parametrize(
    ("written", "cell"),
    [("C12", "C13"), ("Hotel", "Hôtel"), ("rue", "Rue"), ("Hôtel", "H?tel"), ("07", "70"), ("15", "15,5"), ("", "0"), ("a", "")],
)
def test_a_change_is_one_however_small(written, cell):
    assert not untouched(written, cell)


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("8-12", "08-déc"),
        ("8-12", "12-août"),
        ("8-12", "2026-12-08"),
        ("1/2", "1-Feb"),
        ("MAR1", "mars-01"),
        ("12.5", "12.mai"),
        ("90,5", "905"),
        ("123456789012", "1,23457E+11"),
        ("3E5", "3,00E+05"),
        ("2:30", "02:30:00"),
        ("05/11/2026", "2026-05-11"),
    ],
)
def test_what_may_come_from_a_spreadsheet_is_not_taken_for_a_correction(written, cell):
    assert spoilt(written, cell, TODAY)


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("8-12", "8-18"),
        ("CAM12", "CAM 13"),
        ("MARCHE 3", "MARCHE 4"),
        ("1/2", "Entrée"),
        ("12,5", "13"),
        ("12,5", "12"),
        ("90,5", "91,5"),
        ("2026-11-05", "2026-12-01"),
        ("Entrée", "05/11/2026"),
        ("12", "1E3"),
        ("", "08-déc"),
    ],
)
def test_what_somebody_types_is_a_correction(written, cell):
    assert not spoilt(written, cell, TODAY)
    assert not untouched(written, cell)


def test_a_zero_comes_back_where_one_is_missing():
    assert zero_restored("04 76 00 00 00", "612345678") == "0612345678"
    assert zero_restored("01000", "1500") == "01500"
    for written, cell in (("38000", "1000"), ("0476000000", "0612345678"), ("0476000000", "17"), ("", "476000000"), ("0476", "abc")):
        assert zero_restored(written, cell) is None


@given(st.text(max_size=30))
@example("\x0c=")
@example("\t")
def test_a_text_is_always_its_own_and_never_spoilt_by_itself(text):
    assert untouched(text, text)
    assert untouched(text, f" {text}\t")
    assert bare(guarded(text)) == bare(text)


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_pair_of_texts_is_too_strange(written, cell):
    assert untouched(written, cell) in (True, False)
    assert spoilt(written, cell, TODAY) in (True, False)
