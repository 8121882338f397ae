"""What tells towns apart. Codes and postcodes are those of INSEE and La Poste."""

from __future__ import annotations

import pytest

from camera_requisition.core.addresses.towns import Towns, same_code, towns_of

PARIS, FIRST, SECOND = "75056", "75101", "75102"


def test_cells_say_codes_postcodes_and_names():
    found = towns_of(["38185", "", None], ["38000 ", "F-38100"], ["Saint-Égrève", "38120", " "])
    assert found == Towns(frozenset({"38185"}), frozenset({"saint egreve"}), frozenset({"38000", "38100"}))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (Towns(frozenset({"38185"})), Towns(frozenset({"38229"})), False),
        (Towns(frozenset({"38185"})), Towns(frozenset({"38185"})), True),
        (towns_of(postcodes=["38000"]), towns_of(postcodes=["38240"]), False),
        (towns_of(names=["Meylan"]), towns_of(names=["MEYLAN"]), True),
        (towns_of(["38185"], ["38000"]), towns_of(["38185"], ["38100"]), True),
        # 38170 is the postcode of Seyssinet-Pariset, and the code of another municipality.
        (towns_of(postcodes=["38170"]), towns_of(["38170"]), None),
        (Towns(), Towns(frozenset({"38185"})), None),
    ],
)
def test_each_kind_is_compared_with_its_own(one, other, verdict):
    assert one.compared(other) is verdict
    assert other.compared(one) is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (towns_of([PARIS]), towns_of([SECOND]), True),
        (towns_of([PARIS], ["75001"]), towns_of([SECOND], ["75002"]), False),
        (towns_of(postcodes=["75001"]), towns_of([FIRST]), True),
        (towns_of(postcodes=["75001"]), towns_of([SECOND]), False),
        (towns_of(postcodes=["75001"]), towns_of([PARIS]), True),
        (towns_of(postcodes=["69003"]), towns_of(["69383"]), True),
        (towns_of(postcodes=["13016"]), towns_of(["13216"]), True),
    ],
)
def test_cities_with_arrondissements(one, other, verdict):
    assert one.compared(other) is verdict
    assert other.compared(one) is verdict


def test_a_city_and_its_arrondissements_share_a_code():
    assert same_code(PARIS, "75120")
    assert same_code("13201", "13055")
    assert not same_code(FIRST, SECOND)
    assert not same_code(PARIS, "69381")
