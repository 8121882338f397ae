"""What addresses say in the words of lists: numbers in streets, streets that cross, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from camera_requisition.core.addresses.parsing import Numbered, house_number, place_in_words
from camera_requisition.core.addresses.streets import is_way, street_key


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
        ("5 Grand'Rue", "Grand'Rue", 5, ""),
        ("12 5th Avenue", "5th Avenue", 12, ""),
        ("Place Georges Pompidou, 141, rue Saint-Martin", "rue Saint-Martin", 141, ""),
        ("devant le 4 rue Hugo", "rue Hugo", 4, ""),
        ("12 rue Hugo BP 123 38030 Grenoble Cedex 9", "rue Hugo", 12, ""),
    ],
)
def test_a_number_in_a_street(text, street, number, suffix):
    words = place_in_words(text)
    assert words.numbered == Numbered(street_key(street), number, suffix)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12-14, cité Moynet, 75012", Numbered("cite moynet", 12, last=14)),
        ("12/14 cité Moynet", Numbered("cite moynet", 12, last=14)),
        ("12 et 14 cité Moynet", Numbered("cite moynet", 12, last=14)),
        ("Face au 30, boulevard Carnot, 75012", Numbered("boulevard carnot", 30, opposite=True)),
        ("Vis-à-vis du 90, rue de Tolbiac", Numbered("rue tolbiac", 90, opposite=True)),
        ("en face du n° 90 rue de Tolbiac", Numbered("rue tolbiac", 90, opposite=True)),
        ("Face au 86-88, boulevard Ney, 75018", Numbered("boulevard ney", 86, last=88, opposite=True)),
    ],
)
def test_ranges_and_what_is_across_the_street(text, number):
    assert place_in_words(text).numbered == number


def test_a_number_at_a_crossing_keeps_both():
    words = place_in_words("12 rue Hugo angle avenue Foch")
    assert words.numbered == Numbered("rue hugo", 12)
    assert words.crossing == ("rue hugo", "avenue foch")


@pytest.mark.parametrize("text", ["rue Hugo, rue Foch 2", "rue du 8 mai 1945, rue Foch", "Place du 18 Juin 1940, rue de Rennes, 75006"])
def test_a_number_behind_a_crossing_and_a_year_are_no_house_numbers(text):
    words = place_in_words(text)
    assert words.numbered is None
    assert len(words.crossing) == 2


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("Avenue du Général Lemonnier, rue de Rivoli, 75001", ("avenue du general lemonnier", "rue de rivoli")),
        ("angle rue Pasteur / av. Foch", ("rue Pasteur", "avenue Foch")),
        ("à l'angle de la rue Pasteur et de l'avenue Foch", ("rue Pasteur", "avenue Foch")),
        ("rue Pasteur x rue Foch", ("rue Pasteur", "rue Foch")),
        ("Croisement rue Pasteur - rue Foch", ("rue Pasteur", "rue Foch")),
        ("rue Pierre et Marie Curie × rue Foch", ("rue Pierre et Marie Curie", "rue Foch")),
        ("rue Pasteur angle avenue Foch", ("rue Pasteur", "avenue Foch")),
        ("rue Pasteur à l'angle de l'avenue Foch", ("rue Pasteur", "avenue Foch")),
        ("angle des rues Pasteur et Foch", ("rue Pasteur", "rue Foch")),
        ("Bd Mal Foch-rue Pasteur", ("boulevard Maréchal Foch", "rue Pasteur")),
        ("Batignolles — rue André Suarez, rue du Bastion, 75017", ("rue André Suarez", "rue du Bastion")),
        ("Main Street and 5th Avenue", ("main street", "5th avenue")),
        ("Boulevard X / Rue Y", ("boulevard x", "rue y")),
        ("corner of Baker Street and Park Road", ("baker street", "park road")),
        ("rue Montmartre, rue de Turbigo, rue Étienne Marcel", ("rue montmartre", "rue turbigo", "rue etienne marcel")),
    ],
)
def test_streets_that_cross(text, streets):
    assert place_in_words(text).crossing == tuple(map(street_key, streets))
    assert place_in_words(text).numbered is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mairie",
        "Jardin des Halles, Colonne Médicis",
        "rue de Rivoli",
        "Parking Hoche",
        "75001",
        "12",
        "rue Pierre et Marie Curie",
        "Rue du 11 Novembre 1918",
    ],
)
def test_what_is_neither_says_nothing(text):
    words = place_in_words(text)
    assert (words.numbered, words.crossing) == (None, ())


def test_what_may_be_the_town_is_read():
    words = place_in_words("Mairie, 12 rue de Rivoli, 75001 Paris", ["75056"], ["Paris"])
    assert (words.towns.codes, words.towns.postcodes, words.towns.names) == ({"75056"}, {"75001"}, {"paris", "mairie"})
    assert words.behind == set(), "Paris is known to be the town"
    assert place_in_words("12 rue Hugo, 38 000 Grenoble, France").towns.postcodes == {"38000"}
    assert place_in_words("12 rue Hugo, 38 000 Grenoble, France").behind == {"grenoble"}
    assert place_in_words("12 rue Hugo, 38030 Grenoble Cedex 1").towns.postcodes == set(), "where big receivers fetch their mail"


@pytest.mark.parametrize(
    ("text", "further", "found"),
    [("12", "", (12, "")), ("12", "bis", (12, "bis")), ("12 B", "", (12, "b")), ("12-14", "", None), ("x", "", None)],
)
def test_a_house_number(text, further, found):
    assert house_number(text, further) == found


@given(st.text(max_size=120))
def test_no_text_breaks_the_reading(text):
    words = place_in_words(text, [text], [text])
    assert all(words.streets)
    assert len(words.crossing) != 1


@example(["St", "ave", "de"])
@given(
    st.lists(
        st.sampled_from("av bd rue de du la St Gal Foch l' d rd pt nd q Ste place 8 mai Dr Hugo ave street".split()), min_size=1, max_size=6
    )
)
def test_a_key_is_its_own_key(words):
    key = street_key(" ".join(words))
    assert street_key(key) == key


def test_what_begins_like_a_street():
    assert is_way("bd Foch")
    assert not is_way("Foch")
