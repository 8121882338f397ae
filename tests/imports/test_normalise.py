"""From cells to values."""

from __future__ import annotations

import math
from datetime import date

import pytest

from camera_requisition.imports.columns import Columns
from camera_requisition.imports.delivered import DeliveredRow
from camera_requisition.imports.normalise import Normaliser, clean
from camera_requisition.imports.osm_tags import openstreetmap_columns
from camera_requisition.imports.understood import Rejection

TODAY = date(2026, 11, 23)


def read(cells, fields=None, **row):
    """One row whose columns are called as their fields, unless told otherwise."""
    fields = fields or {target: target for target in cells}
    columns = Columns(fields, dict.fromkeys(fields, "name"), five_digits=frozenset({"camera.postcode"}))
    return Normaliser(columns, TODAY, has_geometry=False, is_openstreetmap=False).read(DeliveredRow(2, cells, **row))


def osm(**tags):
    tags = {"man_made": "surveillance", **{key.replace("__", ":"): value for key, value in tags.items()}}
    row = DeliveredRow(1, tags, 2.0, 48.0, source_id="node/1")
    return Normaliser(openstreetmap_columns(tuple(tags)), TODAY, has_geometry=True, is_openstreetmap=True).read(row)


def codes(row):
    return [flag.code for flag in row.flags]


def test_every_kind_of_field():
    row = read({
        "camera.source_id": "C1", "camera.kind": "caméra fixe", "camera.height_m": "4,5 m", "camera.hfov_deg": "90°", "camera.tilt_deg": "15",
        "camera.indoor": "non", "camera.valid_from": "08/07/16", "camera.focal_mm": "4 mm", "camera.resolution_px": "1920x1080",
        "recorder.retention_declared_days": "72 h", "recorder.clock_offset_s": "-75", "owner.name": "Ville  de\nX",
        "owner.registration_number": "213 801 855", "camera.x": "5,7", "camera.y": "45,2",
    })  # fmt: skip
    assert [(flag.code, flag.field) for flag in row.flags] == [
        ("unit_read", "camera.height_m"), ("degree_sign_read", "camera.hfov_deg"), ("unit_read", "camera.focal_mm"),
    ]  # fmt: skip
    assert row.source_id == "C1"
    assert dict(row.camera) == {
        "kind": "fixed", "height_m": 4.5, "hfov_deg": 90.0, "tilt_deg": 15.0, "indoor": False, "valid_from": "2016-07-08", "focal_mm": 4.0,
        "resolution_px": 1920, "position_source": "delivered", "view_source": "declared",
    }  # fmt: skip
    assert dict(row.recorder) == {"retention_declared_days": 3.0, "clock_offset_s": -75.0}
    assert dict(row.owner) == {"name": "Ville de X", "registration_number": "213801855"}
    assert (row.x, row.y) == (5.7, 45.2)


def test_a_range_or_a_height_of_zero_is_a_missing_one():
    row = read({"camera.range_m": "0", "camera.height_m": "0,0 m", "camera.near_m": "0", "camera.tilt_deg": "0"})
    assert {"range_m", "height_m"}.isdisjoint(row.camera)
    assert (row.camera["near_m"], row.camera["tilt_deg"]) == (0.0, 0.0)
    assert codes(row) == ["value_out_of_range"] * 2


def test_what_says_nothing_is_left_out_in_silence():
    row = read(
        {"camera.kind": "NR", "camera.height_m": "-", "camera.valid_from": "inconnue", "owner.name": "(vide)", "camera.heading_deg": "?"}
    )
    assert (dict(row.camera), dict(row.owner), row.flags) == ({}, {}, ())


def test_what_is_not_understood_is_flagged_and_kept_in_the_notes():
    row = read({"camera.kind": "grosse", "camera.height_m": "3 étages", "camera.tilt_deg": "360", "camera.notes": "à revoir"})
    assert codes(row) == ["word_not_understood", "value_not_understood", "value_out_of_range"]
    assert row.camera["notes"] == "à revoir\ncamera.kind = grosse\ncamera.height_m = 3 étages\ncamera.tilt_deg = 360"
    assert "kind" not in row.camera


def test_several_heads_of_which_one_is_bad():
    row = read({"camera.heading_deg": "90; vers le parc"})
    assert [head.heading_deg for head in row.heads] == [90.0, None]
    assert "heading_unreadable" in codes(row)
    assert row.camera["heading_text"] == "90; vers le parc"


@pytest.mark.parametrize(
    ("first", "second", "flagged"), [("90", "135", False), ("90", "136", True), ("350", "20", False), ("90;270", "280", False)]
)
def test_two_directions_that_differ_are_flagged(first, second, flagged):
    row = osm(camera__direction=first, direction=second)
    assert ("headings_differ" in codes(row)) is flagged
    assert row.camera["heading_text"] == first


def test_direction_counts_where_camera_direction_is_missing():
    row = osm(direction="45")
    assert row.heads[0].heading_deg == 45.0


@pytest.mark.parametrize(
    ("x", "y", "code"),
    [("5,7", "", "coordinates_partial"), ("45°11'N", "48°51'N", "coordinates_unreadable"),
     ("45°11'N", "5,7", "coordinates_unreadable"), ("461.993.881", "6.457", "coordinates_unreadable"), ("quai", "45", "coordinates_unreadable"),
     ("0", "0,0", "coordinates_zero")],
)  # fmt: skip
def test_half_or_wrecked_coordinates_leave_the_row_unplaced_and_flagged(x, y, code):
    row = read({"camera.x": x, "camera.y": y, "camera.position_source": "gps"})
    assert (row.x, row.y) == (None, None)
    assert code in codes(row)
    assert "position_source" not in row.camera


def test_degrees_minutes_and_seconds_are_a_repair():
    row = read({"camera.x": "5°43'30\"E", "camera.y": "45°11'20\"N"})
    assert (row.x, row.y) == (pytest.approx(5.725), pytest.approx(45 + 11 / 60 + 20 / 3600))
    assert codes(row) == ["degrees_minutes_seconds_read"] * 2
    assert row.doubt is None


def test_winds_that_say_that_the_columns_are_exchanged_are_believed():
    row = read({"camera.x": "45°11'20\"N", "camera.y": "5°43'30\"E"})
    assert row.x == pytest.approx(5.725)
    assert codes(row)[0] == "axes_repaired"


def test_a_position_of_degrees_in_one_cell_is_a_repair():
    row = read({"camera.position": "45°11'20\" N, 5°43'30\" O"})
    assert (row.x, row.y) == (pytest.approx(-5.725), pytest.approx(45 + 11 / 60 + 20 / 3600))
    assert codes(row) == ["degrees_minutes_seconds_read"]


def test_a_heading_with_a_degree_sign_is_a_repair():
    assert codes(read({"camera.heading_deg": "90°"})) == ["degree_sign_read"]
    assert codes(read({"camera.heading_deg": "90"})) == []


def test_coordinates_in_groups_keep_their_readings_for_the_territory():
    row = read({"camera.x": "5.724.512", "camera.y": "45.188.512", "camera.position_source": "gps"})
    assert (row.x, row.y, codes(row)) == (None, None, ["coordinates_unreadable"] * 2)
    assert 5.724512 in row.doubt.x
    assert 45.188512 in row.doubt.y
    assert (row.doubt.flags, row.doubt.camera["position_source"]) == ((), "surveyed")
    assert "notes" not in row.doubt.camera


@pytest.mark.parametrize(
    ("angle", "heading"), [("0", 90.0), ("90", 0.0), ("-90", 180.0), ("135", 315.0), ("360", 90.0), ("", None), ("NR", None)]
)
def test_an_angle_counter_clockwise_from_east_becomes_a_heading(angle, heading):
    row = read({"camera.heading_from_east": angle})
    assert [head.heading_deg for head in row.heads] == [heading]
    assert codes(row) == ([] if heading is None else ["heading_from_east"])


def test_an_angle_from_east_that_is_none_is_kept_in_the_notes():
    row = read({"camera.heading_from_east": "nord"})
    assert (row.heads[0].heading_deg, codes(row), row.camera["notes"]) == (None, ["value_not_understood"], "camera.heading_from_east = nord")


def test_no_coordinates_are_no_flag():
    row = read({"camera.x": "", "camera.y": "NR"})
    assert (row.x, row.y, row.flags) == (None, None, ())


@pytest.mark.parametrize("text", ["NaN", "inf", "-Infinity", "1e999"])
def test_what_is_no_finite_number_reaches_the_check_of_places(text):
    row = read({"camera.x": text, "camera.y": "45"})
    assert row.x is not None
    assert math.isnan(row.x)


def test_the_address_is_completed_by_postcode_and_town():
    assert read({"camera.address": "rue de Rivoli", "camera.postcode": "75001"}).camera["address"] == "rue de Rivoli, 75001"
    assert read({"camera.address": "1 rue A, 38000 Grenoble", "camera.postcode": "38000", "camera.city": "GRENOBLE"}).camera["address"] == (
        "1 rue A, 38000 Grenoble"
    )


def test_a_lost_zero_comes_back_where_the_column_shows_it():
    row = read({"camera.postcode": "1000"})
    assert row.camera["address"] == "01000"
    assert codes(row) == ["leading_zero_restored"]


def test_control_characters_and_turned_writing_are_taken_out_of_names():
    row = read({"owner.name": "Tabac\u202egro.elpmaxe\x07"})
    assert row.owner["name"] == "Tabacgro.elpmaxe"
    assert codes(row) == ["hidden_characters_removed"]
    assert clean("بلدية\tx\r\ny") == "بلدية x y"


@pytest.mark.parametrize("name", ["../../etc", "<b>gras</b>", '=HYPERLINK("http://x")', "CON", "متجر الزهور", "x" * 200])
def test_hostile_names_are_only_text(name):
    assert read({"owner.name": name}).owner["name"] == name


def test_a_faulty_row_is_rejected_with_its_identifier():
    rejection = read({"camera.source_id": "C9"}, fault="row_too_long", surplus=("x",))
    assert isinstance(rejection, Rejection)
    assert (rejection.code, rejection.source_id, rejection.surplus) == ("row_too_long", "C9", ("x",))


@pytest.mark.parametrize(
    ("tags", "expected"),
    [({"camera__type": "dome"}, {"kind": "unknown"}), ({"camera__type": "panning"}, {"kind": "ptz"}),
     ({"camera__type": "fixed", "surveillance__type": "ALPR"}, {"kind": "anpr"}), ({"surveillance": "public"}, {"regime": "public_road"}),
     ({"surveillance": "indoor"}, {"indoor": True}), ({"indoor": "yes"}, {"indoor": True}), ({"surveillance": "outdoor"}, {}),
     ({"height": "5"}, {"height_m": 5.0}), ({"camera__angle": "15"}, {"tilt_deg": 15.0, "view_source": "declared"}),
     ({"addr__street": "Rue A", "addr__housenumber": "5", "addr__city": "Bern"}, {"address": "5 Rue A, Bern"}),
     ({"disused": "yes"}, {"status": "out_of_service"}), ({"check_date": "2024-05-01"}, {"verified_on": "2024-05-01"})],
)  # fmt: skip
def test_openstreetmaps_tags(tags, expected):
    row = osm(**tags)
    assert dict(row.camera) == {"position_source": "delivered", **expected}
    assert row.flags == ()


def test_openstreetmaps_height_with_its_unit_is_a_repair():
    row = osm(height="5 m")
    assert (row.camera["height_m"], codes(row)) == (5.0, ["unit_read"])


@pytest.mark.parametrize("tags", [{"surveillance__type": "guard"}, {"surveillance": "guard"}])
def test_a_guard_is_no_camera(tags):
    assert osm(**tags).code == "guard_not_a_camera"


def test_operators_are_owners_and_odd_tags_are_flagged():
    row = osm(operator="SBB", surveillance="fake", camera__count="3")
    assert dict(row.owner) == {"name": "SBB"}
    assert codes(row) == ["value_not_understood", "several_cameras_in_one_row"]
    assert row.camera["notes"] == "surveillance = fake\ncamera:count = 3"


def test_a_text_of_a_thousand_directions_is_no_pole():
    row = read({"camera.heading_deg": ";".join(["1"] * 1000)})
    assert len(row.heads) == 1
    assert codes(row) == ["value_not_understood"]
