"""Addresses whose parts stand in columns of their own, as placing reads them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from camera_requisition.core.addresses.parsing import place_in_words
from camera_requisition.core.texts import plain
from camera_requisition.imports.columns import guess_columns
from camera_requisition.imports.composed_address import compose_address
from camera_requisition.imports.delivered import DeliveredRow
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.store.inventory import Inventory


def composed(**camera):
    compose_address(camera)
    assert set(camera) == {"address"}
    return camera["address"]


@pytest.mark.parametrize(
    ("camera", "address"),
    [
        ({"crossing_1": "rue de Rivoli", "crossing_2": "rue Saint-Denis", "postcode": "75001"}, "rue de Rivoli × rue Saint-Denis, 75001"),
        ({"address": "rue de Rivoli", "crossing_2": "rue Saint-Denis"}, "rue de Rivoli × rue Saint-Denis"),
        ({"address": "Mairie", "crossing_1": "rue A", "crossing_2": "rue B"}, "Mairie (rue A × rue B)"),
        (
            {"address": "Rue Berger, rue des Prouvaires", "crossing_1": "rue Berger", "crossing_2": "Rue des Prouvaires"},
            "Rue Berger, rue des Prouvaires",
        ),
        ({"address": "rue Pasteur", "house_number": "12 bis", "city": "Meylan"}, "12 bis rue Pasteur, Meylan"),
        ({"address": "12 rue Pasteur", "house_number": "12"}, "12 rue Pasteur"),
        ({"address": "12 rue Pasteur", "house_number": "14"}, "12 rue Pasteur, 14"),
        ({"address": "rue du 8 mai 1945", "house_number": "8"}, "8 rue du 8 mai 1945"),
        ({"address": "Mairie", "house_number": "porte 3"}, "Mairie, porte 3"),
        ({"crossing_1": " ", "crossing_2": None}, None),
    ],
)
def test_parts_come_together_once(camera, address):
    assert composed(**camera) == address


@example("", "", "A", "À")
@example("12 rue Pasteur", "", "", "14")
@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20), st.text(max_size=6))
def test_nothing_that_was_delivered_is_lost(address, first, second, number):
    found = composed(address=address, crossing_1=first, crossing_2=second, house_number=number) or ""
    assert all(plain(part) in plain(found) for part in (address, first, second, number))


def test_the_columns_are_known_by_their_names():
    columns = ("Numéro", "Rue croisement 1", "Rue croisement 2", "N° voie", "Voie")
    rows = [DeliveredRow(2, dict(zip(columns, ("1", "rue A", "rue B", "12", "rue C"))))]
    fields = guess_columns(columns, rows, False).fields
    assert fields["camera.crossing_1"] == "Rue croisement 1"
    assert fields["camera.crossing_2"] == "Rue croisement 2"
    assert fields["camera.house_number"] == "N° voie"
    assert fields["camera.address"] == "Voie"


def test_a_list_with_crossing_streets_in_columns_can_be_placed(tmp_path):
    listed, path = tmp_path / "list.csv", tmp_path / "inventory.gpkg"
    listed.write_text("numero;rue croisement 1;rue croisement 2;code postal\n1;rue de Rivoli;rue Saint-Denis;75001\n", encoding="utf-8")
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    import_cameras(ImportRequest(str(listed), str(path), "PP", log=tmp_path / "log.sqlite"))
    with Inventory.open(path) as opened:
        (camera,) = opened.cameras()
    assert camera.address == "rue de Rivoli × rue Saint-Denis, 75001"
    assert place_in_words(camera.address).crossing == ("rue rivoli", "rue saint denis")
    again = import_cameras(ImportRequest(str(listed), str(path), "PP", log=tmp_path / "log.sqlite"))
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)
