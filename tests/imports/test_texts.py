"""Texts made comparable, missing values, identifiers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.texts import plain
from camera_requisition.imports.texts import digest, is_missing, slug


@pytest.mark.parametrize("text", ["", " ", "-", "--", "—", "?", "NR", "N/R", "nc", "(vide)", "Inconnu", "inconnue", "NULL", "#N/A", "#REF!",
                                  "Néant", "Non renseigné", "n.d."])  # fmt: skip
def test_what_people_write_where_they_know_nothing_is_missing(text):
    assert is_missing(text)


@pytest.mark.parametrize("text", ["NO", "SO", "O", "0", "non", "n°12", "Nr 5", "aucun"])
def test_winds_numbers_and_refusals_are_not_missing(text):
    assert not is_missing(text)


def test_plain_takes_away_accents_case_and_punctuation():
    assert plain("  N° de l’Équipement — (Œuvre)") == "n de l equipement oeuvre"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ville de Grenoble", "ville-de-grenoble"), ("Île-de-France Mobilités", "ile-de-france-mobilites"), ("../../etc/passwd", "etc-passwd"),
     ("<b>CON</b>", "b-con-b"), ('=HYPERLINK("x")', "hyperlink-x")],
)  # fmt: skip
def test_a_slug_is_readable(name, expected):
    assert slug(name, "owner") == expected


@given(st.text(max_size=250))
def test_every_name_gives_a_slug_of_plain_letters(name):
    made = slug(name, "owner")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 40
    assert made == slug(name, "owner")


def test_names_without_latin_letters_get_different_slugs():
    assert slug("متجر", "owner") == f"owner-{digest('متجر', 8)}"
    assert slug("متجر", "owner") != slug("خנות", "owner")
