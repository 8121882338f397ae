"""What addresses say in the words of lists: numbers in streets, streets that cross, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.core.addresses.parsing import Numbered, Towns, house_number, is_way, place_in_words, street_key, towns_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("av. du Gal Leclerc", "Avenue du Général Leclerc"),
        ("Bd Saint-Germain", "boulevard St Germain"),
        ("R. de l'Hôtel de Ville", "RUE DE L’HOTEL DE VILLE"),
        ("Pl. Victor Hugo", "place Victor-Hugo"),
        ("Imp. des Lilas", "impasse les Lilas"),
        ("12e", "12E"),
        ("Rpt du Pdt Wilson", "rond-point du Président Wilson"),
        ("Baker St", "baker street"),
        ("Ste Anne", "Sainte-Anne"),
    ],
)
def test_ways_of_writing_a_street_meet(one, other):
    assert street_key(one) == street_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("rue Pasteur", "avenue Pasteur"), ("rue du 8 mai 1945", "rue du 11 novembre 1918"), ("rue Grande", "rue Petite")]
)
def test_different_streets_stay_apart(one, other):
    assert street_key(one) != street_key(other)


@pytest.mark.parametrize(
    ("text", "street", "number", "suffix"),
    [
        ("12 rue de Rivoli, 75001 Paris", "rue de Rivoli", 12, ""),
        ("12bis, av. Foch", "avenue Foch", 12, "bis"),
        ("n° 7 B Bd Gambetta", "boulevard Gambetta", 7, "b"),
        ("rue de Rivoli 12", "rue de Rivoli", 12, ""),
        ("Mairie, 3 place Victor Hugo", "place Victor Hugo", 3, ""),
        ("3 r Hugo", "rue Hugo", 3, ""),
        ("3 q Claude Bernard", "quai Claude Bernard", 3, ""),
        ("10 Downing Street", "Downing Street", 10, ""),
        ("5 rue du 8 mai 1945", "rue du 8 mai 1945", 5, ""),
    ],
)
def test_a_number_in_a_street(text, street, number, suffix):
    words = place_in_words(text)
    assert words.numbered == Numbered(street_key(street), number, suffix)
    assert words.crossing == ()


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("Avenue du Général Lemonnier, rue de Rivoli, 75001", ("avenue du general lemonnier", "rue de rivoli")),
        ("angle rue Pasteur / av. Foch", ("rue Pasteur", "avenue Foch")),
        ("à l'angle de la rue Pasteur et de l'avenue Foch", ("rue Pasteur", "avenue Foch")),
        ("rue Pasteur x rue Foch", ("rue Pasteur", "rue Foch")),
        ("Croisement rue Pasteur - rue Foch", ("rue Pasteur", "rue Foch")),
        ("rue Pierre et Marie Curie × rue Foch", ("rue Pierre et Marie Curie", "rue Foch")),
        ("corner of Baker Street and Park Road", ("baker street", "park road")),
        ("rue Montmartre, rue de Turbigo, rue Étienne Marcel", ("rue montmartre", "rue turbigo", "rue etienne marcel")),
    ],
)
def test_streets_that_cross(text, streets):
    assert place_in_words(text).crossing == tuple(map(street_key, streets))
    assert place_in_words(text).numbered is None


@pytest.mark.parametrize(
    "text", ["", "Mairie", "Jardin des Halles, Colonne Médicis", "rue de Rivoli", "Parking Hoche", "75001", "12", "rue Pierre et Marie Curie"]
)
def test_what_is_neither_says_nothing(text):
    words = place_in_words(text)
    assert (words.numbered, words.crossing) == (None, ())


def test_the_town_is_read_from_postcode_code_and_name():
    assert place_in_words("12 rue de Rivoli, 75001 Paris", ["75056"]).towns == Towns(frozenset({"75001", "75056"}), frozenset({"paris"}))
    assert towns_of(["38000", "Saint-Égrève", None]) == Towns(frozenset({"38000"}), frozenset({"saint egreve"}))
    assert not Towns(frozenset({"38000"})).may_be(Towns(frozenset({"38400"})))
    assert Towns(frozenset({"38000"})).may_be(Towns(names=frozenset({"meylan"}))), "nothing to compare"


@pytest.mark.parametrize(
    ("text", "further", "found"),
    [("12", "", (12, "")), ("12", "bis", (12, "bis")), ("12 B", "", (12, "b")), ("12-14", "", None), ("x", "", None)],
)
def test_a_house_number(text, further, found):
    assert house_number(text, further) == found


@given(st.text(max_size=120))
def test_no_text_breaks_the_reading(text):
    words = place_in_words(text, [text])
    assert all(words.streets)
    assert len(words.crossing) != 1


@given(st.lists(st.sampled_from("av bd rue de du la St Gal Foch l' Ste place 8 mai Dr Hugo ave street".split()), min_size=1, max_size=6))
def test_a_key_is_its_own_key(words):
    key = street_key(" ".join(words))
    assert street_key(key) == key


def test_what_begins_like_a_street():
    assert is_way("bd Foch")
    assert not is_way("Foch")
