"""Every oddity that lists of cameras are known for, from the file to its place: what comes out, and that nothing is guessed in silence."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest
from shapely.geometry import box

from camera_requisition.imports.columns import guess_columns
from camera_requisition.imports.coordinates import Territory
from camera_requisition.imports.intake import Held, plan_intake
from camera_requisition.imports.locating import locate_rows
from camera_requisition.imports.normalise import Normaliser
from camera_requisition.imports.osm_tags import openstreetmap_columns
from camera_requisition.imports.readers.opening import open_list
from camera_requisition.imports.understood import Rejection
from tests.imports.readers.workbooks import texts, write_xlsx

TODAY = date(2026, 11, 23)
# Around Grenoble, in Lambert-93.
TERRITORY = Territory([box(900_000, 6_445_000, 925_000, 6_470_000)], ["38185"])


def taken(path, territory=TERRITORY):
    """The plan of taking the list at `path` into an empty inventory in Lambert-93."""
    delivered = open_list(str(path))
    if delivered.is_openstreetmap:
        columns = openstreetmap_columns(delivered.columns)
    else:
        columns = guess_columns(delivered.columns, list(islice(delivered.rows(), 500)), delivered.has_geometry)
    normaliser = Normaliser(columns, TODAY, delivered.has_geometry, delivered.is_openstreetmap)
    read = [normaliser.read(row) for row in delivered.rows()]
    rejected = [row for row in read if isinstance(row, Rejection)]
    crs = delivered.crs or columns.crs or ("EPSG:4326" if "camera.position" in columns.fields else None)
    located, misplaced = locate_rows([row for row in read if not isinstance(row, Rejection)], crs, "EPSG:2154", territory)
    return plan_intake(located, [*rejected, *misplaced], Held([], [], [], frozenset(), 0.01, "EPSG:2154"), "Ville de X")


@pytest.fixture
def take(tmp_path):
    def run(text, encoding="utf-8", territory=TERRITORY, name="list.csv"):
        (tmp_path / name).write_bytes(text.encode(encoding))
        return taken(tmp_path / name, territory)

    return run


def flags(plan, row=2):
    return [flag.code for flag in plan.flags.get(row, ())]


def overpass(**tags):
    import json

    tags = {"man_made": "surveillance", **{key.replace("__", ":"): value for key, value in tags.items()}}
    return json.dumps([{"type": "node", "id": 1, "lat": 45.18715584, "lon": 5.73703356, "tags": tags}])


# Directions


@pytest.mark.parametrize(
    ("text", "heads", "said"),
    [("0", [0.0], []), ("359", [359.0], []), ("360", [0.0], []), ("N", [0.0], []), ("NNE", [22.5], []), ("WSW", [247.5], []),
     ("90-270", [180.0], []), ("W-E", [0.0], []), ("350-10", [0.0], []), ("0-360", [None], []), ("90;270", [90.0, 270.0], []),
     ("SO", [225.0], ["heading_wind_o_is_west"]), ("ONO", [292.5], ["heading_wind_o_is_west"]), ("NO", [315.0], ["heading_wind_o_is_west"]),
     ("NB", [None], ["heading_is_traffic_direction"]), ("EB", [None], ["heading_is_traffic_direction"]), ("-90", [270.0], ["heading_negative"]),
     ("400", [None], ["heading_out_of_range"]), ("12,5", [12.5], []), ("90°", [90.0], ["degree_sign_read"]), ("ouest", [270.0], []),
     ("vers le parc", [None], ["heading_unreadable"])],
)  # fmt: skip
def test_directions(take, text, heads, said):
    plan = take(f"id;orientation\n1;{text if ';' not in text else chr(34) + text + chr(34)}\n")
    assert [camera.heading_deg for camera in plan.cameras] == heads
    assert [code for code in flags(plan) if code != "heading_comma_ambiguous"] == said
    assert {camera.heading_text for camera in plan.cameras} == {text}


@pytest.mark.parametrize(("text", "width"), [("90-270", 180.0), ("W-E", 180.0), ("350-10", 20.0), ("0-360", 360.0)])
def test_a_range_keeps_its_width(take, text, width):
    assert take(f"id;orientation\n1;{text}\n").cameras[0].hfov_deg == width


def test_openstreetmaps_direction_tilt_and_height(take):
    plan = take(overpass(direction="SW", camera__angle="15", height="5 m"), name="list.json")
    (camera,) = plan.cameras
    assert (camera.heading_deg, camera.tilt_deg, camera.height_m) == (225.0, 15.0, 5.0)
    assert flags(plan, 1) == ["unit_read"]


def test_camera_direction_counts_before_direction(take):
    plan = take(overpass(camera__direction="0", direction="180"), name="list.json")
    assert plan.cameras[0].heading_deg == 0.0
    assert flags(plan, 1) == ["headings_differ"]


def test_an_angle_that_counts_from_east(take):
    plan = take("id_cam;refcam;type_camera;doman;angle;situa\n1;00001;02;01;0;rue A\n2;00002;02;01;90;rue B\n3;00003;02;01;225;rue C\n")
    assert [camera.heading_deg for camera in plan.cameras] == [90.0, 0.0, 225.0]
    assert "heading_from_east" in flags(plan)


# Dates


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [("2016-07-08", "2016-07-08", []), ("08/07/16", "2016-07-08", []), ("08/07/2016", "2016-07-08", []),
     ("42559", "2016-07-08", ["date_from_serial"]),
     ("inconnue", None, []), ("NR", None, []), ("(vide)", None, []), ("31/02/2016", None, ["value_not_understood"]),
     ("07/25/2016", "2016-07-25", ["date_month_first"])],
)  # fmt: skip
def test_dates(take, text, expected, said):
    plan = take(f"id;Date de mise en service\n1;{text}\n2;01/01/2001\n")
    assert (plan.cameras[0].valid_from, flags(plan)) == (expected, said)


def test_a_date_of_a_workbook_is_a_date(tmp_path):
    rows = texts(1, "id", "Date de pose") + '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>42559</v></c></row>'
    plan = taken(write_xlsx(tmp_path / "list.xlsx", rows))
    assert (plan.cameras[0].valid_from, flags(plan)) == ("2016-07-08", [])


# Coordinates: by gdaltransform -s_srs EPSG:2154 -t_srs EPSG:4326, 914913 6457930 is 5.73703356341909 45.1871558435802.


@pytest.mark.parametrize(
    ("header", "x", "y", "said"),
    [("lon;lat", "5.73703356", "45.18715584", []), ("lon;lat", "5,73703356", "45,18715584", []), ("x_l93;y_l93", "914913", "6457930", []),
     ("x_l93;y_l93", "914 913,00", "6 457 930,00", []), ("x_l93;y_l93", "914.913", "6.457.930", ["coordinates_repaired"] * 2),
     ("x_l93;y_l93", "914,913.0", "6,457,930.0", []), ("x_l93;y_l93", "6457930", "914913", ["axes_repaired"]),
     ("lon;lat", "45.18715584", "5.73703356", ["axes_repaired"]), ("lon;lat", "5.73703356°", "45.18715584°", ["degree_sign_read"] * 2),
     ("lon;lat", "5°44'13,3208\" E", "45°11'13,7610\" N", ["degrees_minutes_seconds_read"] * 2),
     ("lon;lat", "573.703.356", "4.518.715.584", ["coordinates_repaired"] * 2)],
)  # fmt: skip
def test_coordinates(take, header, x, y, said):
    plan = take(f'id;{header}\n1;"{x.replace(chr(34), chr(34) * 2)}";"{y.replace(chr(34), chr(34) * 2)}"\n')
    (camera,) = plan.cameras
    assert (camera.x, camera.y) == (pytest.approx(914913.0, abs=0.01), pytest.approx(6457930.0, abs=0.01))
    assert flags(plan) == said
    assert camera.municipality_code == "38185"


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [("461.993.881", "57.245.123", ["coordinates_unreadable"] * 2), ("(vide)", "NR", []), ("5,7", "", ["coordinates_partial"]),
     ("0", "0", ["coordinates_zero"]), ("quai", "rive", ["coordinates_unreadable"] * 2)],
)  # fmt: skip
def test_coordinates_that_stay_unknown_leave_the_camera_unplaced(take, x, y, said):
    plan = take(f"id;lon;lat\n1;{x};{y}\n2;5.737;45.187\n3;5.737;45.188\n")
    assert (plan.cameras[0].x, plan.unplaced, flags(plan)) == (None, 1, said)


def test_without_a_territory_exchanged_axes_are_rejected_and_wrecked_ones_left(take):
    plan = take("id;x_l93;y_l93\n1;6457930;914913\n2;914.913.000;6457930\n3;914913;6457930\n", territory=None)
    assert [(rejection.number, rejection.code) for rejection in plan.rejections] == [(2, "axes_exchanged")]
    assert [camera.placed for camera in plan.cameras] == [False, True]


# Texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_accents_of_either_encoding(take, encoding):
    plan = take("Numéro;Propriétaire\n1;Ville d’Échirolles\n", encoding)
    assert [owner.name for owner in plan.owners] == ["Ville d’Échirolles"]


def test_a_zero_that_a_spreadsheet_took(take):
    plan = take("id;Code INSEE\n1;1004\n2;38185\n3;38421\n")
    assert [camera.municipality_code for camera in plan.cameras] == ["01004", "38185", "38421"]
    assert flags(plan) == ["leading_zero_restored"]


def test_a_row_repeated_word_for_word_and_one_that_only_shares_the_number(take):
    plan = take("id;rue\n1;A\n1;A\n2;B\n" + "".join(f"{number};X\n" for number in range(3, 40)) + "2;C\n")
    assert [(rejection.number, rejection.code) for rejection in plan.rejections] == [(3, "row_repeated")]
    assert flags(plan, 42) == ["identifier_repeated"]


@pytest.mark.parametrize("nothing", ["(vide)", "NR", "inconnu", "-", "?", "#N/A", ""])
def test_words_for_nothing_are_nothing(take, nothing):
    plan = take(f"id;type;hauteur;propriétaire;orientation\n1;{nothing};{nothing};{nothing};{nothing}\n2;fixe;4;Ville;N\n")
    camera = plan.cameras[0]
    assert (camera.kind, camera.height_m, camera.recorder_id, camera.heading_deg, camera.heading_text, flags(plan)) == (None,) * 5 + ([],)


def test_retention_days_of_koreas_national_model(take):
    plan = take("id;owner;보관일수\n1;구청;30\n")
    assert plan.recorders[0].retention_declared_days == 30.0


def test_a_formula_in_a_cell_stays_a_text(take):
    plan = take("id;nom\n1;=cmd|' /C calc'!A0\n")
    assert plan.cameras[0].label == "=cmd|' /C calc'!A0"
