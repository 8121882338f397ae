"""Columns guessed from names and contents, and told by a mapping."""

from __future__ import annotations

import pytest

from camera_requisition.core.errors import ListError
from camera_requisition.imports import targets
from camera_requisition.imports.column_names import NAMES
from camera_requisition.imports.columns import apply_mapping, guess_columns, promised_crs
from camera_requisition.imports.delivered import DeliveredRow


def guess(table, has_geometry=False):
    columns = list(table)
    rows = [DeliveredRow(number, dict(zip(columns, cells))) for number, cells in enumerate(zip(*table.values()), start=2)]
    return guess_columns(columns, rows, has_geometry)


def test_a_french_municipal_list():
    guessed = guess({
        "N° caméra": ["C1", "C2"], "Propriétaire": ["Ville", "Ville"], "Implantation": ["rue A", "rue B"], "Type de caméra": ["fixe", "dôme"],
        "Orientation": ["N", "90"], "Hauteur": ["4 m", ""], "Durée de conservation": ["30 j", "30 j"], "x_l93": ["1", "2"], "y_l93": ["1", "2"],
        "Date de mise en service": ["01/02/20", "inconnue"], "SIREN": ["213800000", "213800000"],
    })  # fmt: skip
    assert guessed.fields == {
        "camera.source_id": "N° caméra", "owner.name": "Propriétaire", "camera.address": "Implantation", "camera.kind": "Type de caméra",
        "camera.heading_deg": "Orientation", "camera.height_m": "Hauteur", "recorder.retention_declared_days": "Durée de conservation",
        "camera.x": "x_l93", "camera.y": "y_l93", "camera.valid_from": "Date de mise en service", "owner.registration_number": "SIREN",
    }  # fmt: skip
    assert guessed.crs == "EPSG:2154"


def test_a_number_that_repeats_is_no_identifier():
    assert "camera.source_id" not in guess({"Numéro": ["12", "12", "14"], "Rue": ["A", "B", "C"]}).fields


def test_a_name_is_not_believed_against_the_contents():
    guessed = guess({"Type": ["A4", "B7"], "Hauteur": ["grande", "petite"], "id": ["1", "2"]})
    assert "camera.kind" not in guessed.fields
    assert "camera.height_m" not in guessed.fields
    assert guessed.refused["Type"] == "camera.kind"


def test_email_addresses_are_recognised_under_any_name():
    guessed = guess({"id": ["1", "2"], "Voir avec": ["csu@example.org", "accueil@example.org"]})
    assert guessed.fields["owner.email"] == "Voir avec"
    assert guessed.how["owner.email"] == "contents"


@pytest.mark.parametrize(
    ("cells", "target"),
    [(["04 76 00 00 01", "+33 4 76 00 00 02"], "owner.phone"), (["213800000", "213 801 855"], None),
     (["732829320", "732 829 320 00074"], "owner.registration_number"),
     (["fixe", "dôme", "PTZ"], "camera.kind"), (["autre", "autre"], None), (["48.85, 2.34", "48,86; 2,35"], targets.POSITION),
     (["12, 14", "13, 15"], None), (["04 76 00 00 01", "accueil"], None), (["rue A", "rue B"], None)],
)  # fmt: skip
def test_what_a_column_is_by_its_contents_alone(cells, target):
    guessed = guess({"id": [str(number) for number in range(len(cells))], "zzz": cells})
    assert [field for field, column in guessed.fields.items() if column == "zzz"] == ([] if target is None else [target])
    if target is not None:
        assert guessed.how[target] == "contents"


def test_an_angle_is_a_heading_only_in_the_schema_that_says_how_it_counts():
    # Columns of geo_video_camera as the GIS of Compiègne documents them.
    compiegne = guess({"id_cam": ["1", "2"], "refcam": ["00001", "00002"], "type_camera": ["01", "02"], "doman": ["01", "01"],
                       "angle": ["90", "0"], "insee": ["60159", "60159"], "situa": ["rue A", "rue B"], "x_l93": ["687186", "687187"],
                       "y_l93": ["6924318", "6924319"]})  # fmt: skip
    assert compiegne.fields[targets.HEADING_FROM_EAST] == "angle"
    assert "camera.heading_deg" not in compiegne.fields
    assert compiegne.crs == "EPSG:2154"
    assert "angle" not in guess({"id": ["1", "2"], "angle": ["90", "0"]}).fields.values()


def test_columns_named_like_coordinates_without_a_number_in_them_are_none():
    assert "camera.x" not in guess({"E": ["école", "église"], "N": ["nord", "sud"]}).fields
    assert "camera.x" in guess({"E": ["5,7", ""], "N": ["45,1", ""]}).fields


@pytest.mark.parametrize(
    ("name", "cells", "target"),
    [("Azimut (°)", ["90", "180"], "camera.heading_deg"), ("Retention period", ["30 days", "14"], "recorder.retention_declared_days"),
     ("Domanialité", ["Voie publique", "privé"], "camera.regime"), ("Mounting height", ["4 m", "5"], "camera.height_m"),
     ("refcam", ["1", "2"], "camera.source_id"), ("Observ.", ["a", "b"], "camera.notes"),
     ("보관일수", ["30", "15"], "recorder.retention_declared_days"),
     ("camera:direction", ["90", "N"], "camera.heading_deg"), ("Sens de vision", ["N", "SO"], "camera.heading_deg")],
)  # fmt: skip
def test_names_of_real_lists(name, cells, target):
    assert guess({name: cells}).fields == {target: name}


def test_a_very_wide_list_is_looked_at_in_its_first_rows_only():
    table = {f"c{number}": ["x"] * 100 for number in range(5_000)} | {"Courriel": ["csu@example.org"] * 100}
    assert guess(table).fields == {"owner.email": "Courriel"}


def test_latitude_and_longitude_in_one_column():
    guessed = guess({"id": ["1", "2"], "geo_point_2d": ["48.85, 2.34", "48.86, 2.35"]})
    assert guessed.fields[targets.POSITION] == "geo_point_2d"


def test_openstreetmaps_second_direction_is_kept_for_comparison():
    guessed = guess({"camera:direction": ["90", "0"], "direction": ["90", "180"]}, has_geometry=True)
    assert guessed.fields["camera.heading_deg"] == "camera:direction"
    assert guessed.fields[targets.SECOND_HEADING] == "direction"


def test_columns_of_coordinates_are_left_alone_beside_a_geometry():
    assert "camera.x" not in guess({"x": ["1"], "y": ["2"]}, has_geometry=True).fields


@pytest.mark.parametrize(
    ("names", "crs"),
    [(("lon", "lat"), "EPSG:4326"), (("Longitude", "Latitude"), "EPSG:4326"), (("X_L93", "Y_L93"), "EPSG:2154"),
     (("x_cc45", "y_cc45"), "EPSG:3945"),
     (("e_lv95", "n_lv95"), "EPSG:2056"), (("x", "y"), None), (("dd_long", "dd_lat"), "EPSG:4326"), (("x_utm31", "y_utm31"), "EPSG:32631"),
     (("X Lambert", "Y Lambert"), None)],
)  # fmt: skip
def test_what_names_of_coordinates_promise(names, crs):
    assert promised_crs(*names) == crs


def test_five_digit_codes_that_lost_a_zero_are_noticed():
    assert guess({"CP": ["38000", "38100", "1000"]}).five_digits == {"CP"}
    assert not guess({"CP": ["1000", "1200", "8000"]}).five_digits, "four digits are right in Switzerland"


def test_a_mapping_overrides_the_guess_and_takes_the_column_from_it():
    guessed = guess({"nom": ["a", "b"], "orientation": ["1", "2"], "angle": ["3", "4"]})
    mapped = apply_mapping(guessed, {"owner.name": "nom", "camera.heading_text": "angle"}, ["nom", "orientation", "angle"])
    assert mapped.fields == {"owner.name": "nom", "camera.heading_deg": "angle"}
    assert mapped.unused(["nom", "orientation", "angle"]) == ["orientation"]


def test_an_empty_column_in_a_mapping_takes_a_guess_away():
    guessed = guess({"nom": ["a", "b"]})
    assert apply_mapping(guessed, {"camera.label": None}, ["nom"]).fields == {}


@pytest.mark.parametrize(
    ("mapping", "code", "named"),
    [({"camera.colour": "a"}, "mapping_target_unknown", "camera.heading_deg"), ({"camera.label": "c"}, "mapping_column_unknown", "a, b"),
     ({"camera.x": "a"}, "mapping_half_a_position", "camera.y"), ({"camera.camera_id": "a"}, "mapping_target_unknown", "camera.camera_id")],
)  # fmt: skip
def test_a_wrong_mapping_is_named(mapping, code, named):
    with pytest.raises(ListError) as caught:
        apply_mapping(guess({"a": ["x"], "b": ["y"]}), mapping, ["a", "b"])
    assert caught.value.code == code
    assert named in str(caught.value)


def test_every_name_leads_to_a_field_that_exists():
    assert set(NAMES) <= set(targets.TARGETS)


DECLARED = {
    "ref": ["1", "2", "3"], "exploitant": ["Tabac", "Tabac", "Bar"], "adresse": ["1 rue A", "1 rue A", "3 rue B"], "cp": ["44000"] * 3,
    "commune": ["Nantes"] * 3, "mail": ["t@example.org", "t@example.org", "b@example.org"], "lat": ["47,21", "47,22", "47,23"],
    "lon": ["-1,55", "-1,56", "-1,57"],
}  # fmt: skip


def test_an_address_amid_the_owner_s_columns_is_the_owner_s():
    fields = guess(DECLARED).fields
    assert (fields["owner.address"], fields["owner.postcode"], fields["owner.city"]) == ("adresse", "cp", "commune")
    assert not {"camera.address", targets.POSTCODE, targets.CITY} & set(fields)


@pytest.mark.parametrize(
    "other",
    [
        {"adresse": ["1 rue A", "2 rue A", "3 rue B"]},
        {"lat": [], "lon": []},
        {"mail": [], "hauteur": ["3", "4", "5"]},
    ],
    ids=["an owner's cameras stand at several", "nothing else says where the cameras are", "the column beside it is not the owner's"],
)
def test_any_other_address_is_the_camera_s(other):
    table = {name: cells for name, cells in {**DECLARED, **other}.items() if cells}
    table = {name: table[name] for name in ("ref", "exploitant", "adresse", "cp", "commune", "mail", "hauteur", "lat", "lon") if name in table}
    assert guess(table).fields["camera.address"] == "adresse"
