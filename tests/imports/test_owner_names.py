"""Names of owners that are one, that only look alike, and that have nothing in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.imports.owner_names import LookAlikes, owner_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ville de Grenoble", "Mairie de Grenoble"),
        ("COMMUNE D'ÉCHIROLLES", "Ville d’Echirolles"),
        ("Mairie du Pont-de-Claix", "Ville du Pont de Claix"),
        ("La Ville de Gières", "Municipalité de Gieres"),
        ("Ville de La Tronche", "Commune de la Tronche"),
        ("City of York", "Municipality of York"),
        ("Transports Martin SARL", "Transports Martin"),
        ("Sté Durand SA", "DURAND"),
    ],
)
def test_one_owner_under_two_names(one, other):
    assert owner_key(one) == owner_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ville de Grenoble", "Grenoble Habitat"),
        ("Ville de Grenoble", "Grenoble"),
        ("Mairie de Saint-Martin-d'Hères", "Mairie de Saint-Martin-le-Vinoux"),
        ("Pharmacie du Centre", "Pharmacie du Parc"),
        ("SA", "SARL"),
    ],
)
def test_two_owners_stay_two(one, other):
    assert owner_key(one) != owner_key(other)


def test_what_looks_alike_is_found_the_likest_first():
    known = [("a", "Grenoble Habitat"), ("b", "Grenoble Habitation"), ("c", "Transports de l'agglomération grenobloise"), ("d", "Autre")]
    alike = LookAlikes(known)
    assert alike.of("Grenoble Habitat SA d'HLM")[0] == "a"
    assert alike.of("Transport de l'agglomeration grenobloise") == ["c"]
    assert alike.of("Grenoble Habitat SA") == ["b"], "the same owner isn't alike, it is the same"
    assert alike.of("Opac 38") == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_names_can_be_compared(one, other):
    assert owner_key(one) == owner_key(one.upper().lower()) or not one.isascii()
    assert "x" not in LookAlikes([("x", one)]).of(one)
    LookAlikes([("x", one)]).of(other)
