"""Owners and recorders found again or made."""

from __future__ import annotations

import pytest

from camera_requisition.core.records import Owner, Recorder
from camera_requisition.imports.owners import OwnerBook


def book(*owners, recorders=()):
    return OwnerBook(owners, recorders)


def test_an_owner_is_the_same_under_capitals_accents_and_punctuation():
    owners = book(Owner("ville", "Ville d'Échirolles"))
    assert owners.owner({"name": "VILLE D’ECHIROLLES"}, []) == "ville"


def test_the_registration_number_decides_before_the_name():
    owners = book(Owner("a", "Pharmacie du Centre", registration_number="111"))
    assert owners.owner({"name": "Grande Pharmacie", "registration_number": "111"}, []) == "a"
    assert owners.owner({"name": "Pharmacie du Centre", "registration_number": "222"}, []) == "pharmacie-du-centre"
    assert owners.owner({"name": "Pharmacie du Centre", "registration_number": "222"}, []) == "pharmacie-du-centre"


def test_different_owners_never_share_an_id():
    owners = book()
    assert [owners.owner({"name": name}, []) for name in ("Café A", "Café (A)!", "cafe-a 2", "???!", "متجر")][:2] == ["cafe-a", "cafe-a"]
    assert owners.owner({"name": "x" * 60}, []) != owners.owner({"name": "x" * 61}, [])


def test_a_delivered_id_is_kept_where_it_is_free():
    owners = book(Owner("metro", "Somebody else"))
    assert owners.owner({"owner_id": "metro", "name": "Métropole"}, []) == "metro-2"
    assert owners.owner({"owner_id": "OH-7", "name": "Habitat"}, []) == "oh-7"


def test_rows_without_an_owner_have_none():
    owners = book()
    assert owners.owner({"email": "a@example.org"}, []) is None
    assert owners.recorder(None, {"retention_declared_days": 30.0}, []) is None


def test_one_assumed_recorder_for_each_owner():
    owners = book()
    owner_id = owners.owner({"name": "Ville"}, [])
    assert owners.recorder(owner_id, {"retention_declared_days": 30.0}, []) == "ville-1"
    assert owners.recorder(owner_id, {}, []) == "ville-1"
    assert owners.recorders() == [Recorder("ville-1", "ville", retention_declared_days=30.0, assumed=True)]


def test_named_recorders_are_not_assumed():
    owners = book()
    owner_id = owners.owner({"name": "Ville"}, [])
    assert owners.recorder(owner_id, {"name": "CSU Nord"}, []) == "ville-csu-nord"
    assert owners.recorder(owner_id, {"recorder_id": "NVR 3"}, []) == "nvr-3"
    assert owners.recorder(owners.owner({"name": "Autre"}, []), {"recorder_id": "NVR 3"}, []) == "autre-nvr-3"
    assert not any(recorder.assumed for recorder in owners.recorders())


def test_the_shortest_of_differing_retentions_counts_and_is_flagged():
    owners, flags = book(), []
    for days in (30.0, 15.0, 20.0):
        owners.recorder(owners.owner({"name": "Ville"}, flags), {"retention_declared_days": days}, flags)
    assert owners.recorders()[0].retention_declared_days == 15.0
    assert [flag.code for flag in flags] == ["retentions_differ", "retentions_differ"]


def test_rows_that_differ_about_an_owner_are_flagged_and_the_first_counts():
    owners, flags = book(), []
    owners.owner({"name": "Ville", "email": "a@example.org"}, flags)
    owners.owner({"name": "Ville", "email": "b@example.org"}, flags)
    assert owners.owners()[0].email == "a@example.org"
    assert [flag.code for flag in flags] == ["rows_differ_about_owner"]


def test_what_a_list_does_not_say_stays():
    owners = book(Owner("ville", "Ville", phone="04", email="old@example.org"))
    owners.owner({"name": "Ville", "email": "new@example.org"}, [])
    assert owners.owners() == [Owner("ville", "Ville", phone="04", email="new@example.org")]


def test_a_number_without_a_name_is_an_owner_all_the_same():
    owners = book()
    assert owners.owner({"registration_number": "213801855"}, []) == "213801855"
    assert owners.owners()[0].name == "213801855"


@pytest.mark.parametrize("name", ["../../x", "<b>", '=HYPERLINK("x")', "CON", "x" * 200, "/", ".."])
def test_hostile_names_stay_as_they_are_and_get_harmless_ids(name):
    owners = book()
    owner_id = owners.owner({"name": name}, [])
    assert owners.owners()[0].name == name
    assert all(character.isalnum() or character == "-" for character in owner_id)
