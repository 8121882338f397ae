"""Cameras placed from address and street layers, with how exactly, and by hand; expected places are written into the layers or known from
them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from osgeo import ogr, osr
from pyproj import Geod, Transformer
from shapely.geometry import box

from camera_requisition.core.errors import Cancelled, InputError, ListError, WriteError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.place_from_layers import (
    CHOICE,
    NOT_FOUND,
    NOT_UNDERSTOOD,
    PLACED,
    PlacingRequest,
    place_by_hand,
    place_from_layers,
    waiting_cameras,
    write_places,
)
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

X, Y = 913_000.0, 6_458_000.0
BAN = (
    "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat\n"
    "1;12;;Rue Victor Hugo;38000;38185;Grenoble;0;0;5.72;45.18\n"
    "2;12;bis;Rue Victor Hugo;38000;38185;Grenoble;0;0;5.721;45.18\n"
    "3;12;;Rue Victor Hugo;38240;38229;Meylan;0;0;5.78;45.21\n"
    "4;1;;Place Grenette;38000;38185;Grenoble;0;0;5.7265;45.191\n"
)
CAMERAS = [
    Camera("a", address="12 bis r. Victor-Hugo, 38000 Grenoble", source="City", source_id="1"),
    Camera("b", address="12 rue Victor Hugo", source="City", source_id="2"),
    Camera("c", address="Angle rue Une / av. Deux", source="City", source_id="3"),
    Camera("d", address="Mairie", source="City", source_id="4"),
    Camera("e", address="99 rue Victor Hugo, Grenoble", source="City", source_id="5"),
    Camera("f", address="12 rue Victor Hugo, Meylan", source="Other", source_id="6", notes="old"),
    Camera("g", address="12 rue Victor Hugo, 38240", status="removed"),
    Camera("h", address="12 rue Victor Hugo, 38240", x=X, y=Y),
]


@pytest.fixture
def path(tmp_path) -> str:
    path = tmp_path / "inventory.gpkg"
    territory = [(box(X - 9e4, Y - 9e4, X + 9e4, Y + 9e4), "38185", "Grenoble")]
    with Inventory.create(path, "EPSG:2154", "Europe/Paris", territory) as inventory:
        inventory.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), cameras=CAMERAS)
    return str(path)


@pytest.fixture
def ban(tmp_path) -> str:
    file = tmp_path / "adresses-38.csv"
    file.write_text(BAN, encoding="utf-8")
    return str(file)


def make_streets(path, *lines, field="nom_1_gauche", driver="GPKG", epsg=2154):
    """A layer of lines (name, x and y pairs), written with OGR."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer("troncon_de_route", reference, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for name, *points in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(field, name)
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in points:
            line.AddPoint(x, y)
        feature.SetGeometry(line)
        layer.CreateFeature(feature)
    del layer, dataset
    return str(path)


@pytest.fixture
def streets(tmp_path) -> str:
    return make_streets(tmp_path / "streets.gpkg", ("R UNE", (X - 200, Y), (X + 200, Y)), ("AV DEUX", (X + 50, Y - 200), (X + 50, Y + 200)))


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log.sqlite"


def cameras(path):
    with Inventory.open(path) as inventory:
        return {camera.camera_id: camera for camera in inventory.cameras()}


def test_a_camera_is_placed_where_one_place_fits_and_says_how_exactly(path, ban, streets, log):
    found = place_from_layers(PlacingRequest(path, ban, streets, by="M. Placer", log=log))
    assert {one.camera.camera_id: one.outcome for one in found.cameras} == {
        "a": PLACED, "b": CHOICE, "c": PLACED, "d": NOT_UNDERSTOOD, "e": NOT_FOUND, "f": PLACED,
    }  # fmt: skip
    placed = cameras(path)
    assert (placed["c"].x, placed["c"].y) == (pytest.approx(X + 50, abs=0.2), pytest.approx(Y, abs=0.2))
    assert (placed["c"].position_source, placed["c"].position_accuracy_m) == ("crossing", pytest.approx(15.0, abs=0.1))
    assert (placed["a"].position_source, placed["a"].position_accuracy_m) == ("address", 15.0)
    assert placed["a"].municipality_code == "38185"
    assert placed["a"].notes == "12bis Rue Victor Hugo (adresses-38.csv, streets.gpkg)"
    assert placed["f"].notes.startswith("old\n12 Rue Victor Hugo")
    assert (placed["a"].edited_by, placed["a"].edited_with) == ("M. Placer", "places")
    assert [placed[one].placed for one in "bdeg"] == [False] * 4
    assert placed["h"] == next(replace_signature(one, placed["h"]) for one in CAMERAS if one.camera_id == "h")


def replace_signature(camera, found):
    import dataclasses

    return dataclasses.replace(
        camera, edited_by=found.edited_by, edited_at=found.edited_at, edited_with=found.edited_with, intake_id=found.intake_id
    )


def test_what_became_of_each_camera_is_reported_of_a_trial_too(path, ban, streets, log, tmp_path):
    report = tmp_path / "report.json"
    place_from_layers(PlacingRequest(path, ban, streets, dry_run=True, report=report, log=log))
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["counts"] == {"placed": 3, "choice": 1, "not_found": 1, "not_understood": 1}
    by_id = {one["camera_id"]: one for one in told["cameras"]}
    assert by_id["d"]["outcome"] == "not_understood"
    assert [place["how"] for place in by_id["b"]["places"]] == ["number", "number"]
    assert by_id["c"]["places"][0]["name"] == "R UNE × AV DEUX"
    assert by_id["c"]["places"][0]["accuracy_m"] == pytest.approx(15.0, abs=0.1)


def test_a_report_that_cannot_be_written_leaves_the_inventory_as_it_was(path, ban, log, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    before = Path(path).read_bytes()
    with pytest.raises(WriteError):
        place_from_layers(PlacingRequest(path, ban, report=tmp_path / "file" / "report.json", log=log))
    assert Path(path).read_bytes() == before


def two_communes(tmp_path, *waiting):
    """An inventory of two municipalities side by side, the border at X."""
    path = tmp_path / "two.gpkg"
    parts = [(box(X - 5000, Y - 5000, X, Y + 5000), "38185", "Grenoble"), (box(X, Y - 5000, X + 5000, Y + 5000), "38229", "Meylan")]
    with Inventory.create(path, "EPSG:2154", "Europe/Paris", parts) as inventory:
        inventory.write_intake(Intake("i-1"), cameras=waiting)
    return str(path)


def test_a_place_in_another_municipality_is_shown_and_never_taken(tmp_path, log):
    """The layer doesn't say in which municipality a street lies; the territory does."""
    layer = make_streets(tmp_path / "s.gpkg", ("rue Une", (X + 100, Y), (X + 400, Y)), ("av Deux", (X + 200, Y - 90), (X + 200, Y + 90)))
    waiting = [
        Camera("right", address="rue Une / av Deux", municipality_code="38229"),
        Camera("wrong", address="rue Une / av Deux", municipality_code="38185"),
        Camera("open", address="rue Une / av Deux"),
    ]
    path = two_communes(tmp_path, *waiting)
    found = place_from_layers(PlacingRequest(path, streets=layer, log=log))
    assert {one.camera.camera_id: one.outcome for one in found.cameras} == {"right": PLACED, "wrong": CHOICE, "open": PLACED}
    assert not cameras(path)["wrong"].placed
    assert cameras(path)["open"].municipality_code == "38229"


def test_where_the_address_names_no_street_the_label_is_read(tmp_path, log):
    layer = make_streets(tmp_path / "s.gpkg", ("rue Une", (X + 100, Y), (X + 400, Y)), ("av Deux", (X + 200, Y - 90), (X + 200, Y + 90)))
    path = two_communes(tmp_path, Camera("a", label="Angle rue Une / av Deux", address="38240 Meylan"))
    place_from_layers(PlacingRequest(path, streets=layer, log=log))
    assert cameras(path)["a"].x == pytest.approx(X + 200, abs=0.5)


def test_of_two_places_the_one_in_the_cameras_municipality_is_taken(tmp_path, log):
    lines = []
    for east in (-1000, 1000):
        lines += [("rue Une", (X + east - 100, Y), (X + east + 100, Y)), ("av Deux", (X + east, Y - 90), (X + east, Y + 90))]
    layer = make_streets(tmp_path / "s.gpkg", *lines)
    path = two_communes(tmp_path, Camera("a", address="rue Une / av Deux", municipality_code="38229"))
    place_from_layers(PlacingRequest(path, streets=layer, log=log))
    assert cameras(path)["a"].x == pytest.approx(X + 1000, abs=0.5)


def test_where_to_look_for_a_camera_is_its_street_or_else_its_municipality(tmp_path, log):
    layer = make_streets(tmp_path / "s.gpkg", ("rue Une", (X + 100, Y), (X + 400, Y)))
    waiting = [
        Camera("street", address="rue Une / av Deux", municipality_code="38229"),
        Camera("commune", address="Mairie", municipality_code="38229"),
        Camera("nowhere", address="Mairie"),
    ]
    path = two_communes(tmp_path, *waiting)
    found = place_from_layers(PlacingRequest(path, streets=layer, log=log))
    around = {one.camera.camera_id: one.around for one in found.cameras}
    to_metres = Transformer.from_crs(4326, 2154, always_xy=True)
    west, south, east, north = around["street"]
    assert to_metres.transform(west, south) == (pytest.approx(X + 100, abs=15), pytest.approx(Y, abs=15))
    assert to_metres.transform(east, north) == (pytest.approx(X + 400, abs=15), pytest.approx(Y, abs=15))
    west, south, east, north = around["commune"]
    middle = to_metres.transform((west + east) / 2, (south + north) / 2)
    assert middle == (pytest.approx(X + 2500, abs=50), pytest.approx(Y, abs=50))
    assert around["nowhere"] is None
    assert {one.camera.camera_id: one.around for one in waiting_cameras(path)}["street"] == around["commune"]


def test_both_sides_of_a_street_have_their_names(tmp_path, log):
    layer = make_streets(tmp_path / "s.gpkg", ("rue Une", (X - 400, Y), (X - 100, Y)), ("av Deux", (X - 200, Y - 90), (X - 200, Y + 90)))
    dataset = ogr.Open(layer, 1)
    dataset.ExecuteSQL("ALTER TABLE troncon_de_route ADD COLUMN nom_1_droite TEXT")
    dataset.ExecuteSQL("UPDATE troncon_de_route SET nom_1_droite = 'quai Trois' WHERE nom_1_gauche = 'av Deux'")
    del dataset
    path = two_communes(tmp_path, Camera("a", address="rue Une / quai Trois"))
    place_from_layers(PlacingRequest(path, streets=layer, log=log))
    assert cameras(path)["a"].x == pytest.approx(X - 200, abs=0.5)


def test_columns_with_names_of_their_own_are_told(path, tmp_path, log):
    file = tmp_path / "doors.csv"
    file.write_text("hausnr;weg;ort;lon;lat\n12;Rue Victor Hugo;Meylan;5.78;45.21\n", encoding="utf-8")
    with pytest.raises(ListError) as error:
        place_from_layers(PlacingRequest(path, str(file), log=log))
    assert error.value.code == "addresses_without_street"
    told = {"street": "weg", "number": "hausnr", "town": "ort"}
    place_from_layers(PlacingRequest(path, str(file), address_columns=told, log=log))
    assert cameras(path)["f"].placed
    with pytest.raises(ListError) as error:
        place_from_layers(PlacingRequest(path, str(file), address_columns={**told, "street": "gasse"}, log=log))
    assert (error.value.code, error.value.values["column"]) == ("place_column_unknown", "gasse")


def test_a_camera_that_got_its_place_meanwhile_keeps_it(path, ban, log):
    looked = place_from_layers(PlacingRequest(path, ban, dry_run=True, log=log))
    place = next(one.found[0] for one in looked.cameras if one.camera.camera_id == "a")
    place_by_hand(path, "a", (5.7245, 45.1885), log=log)
    before = cameras(path)["a"]
    assert write_places(path, {"a": place}, "x", log=log) is None
    with pytest.raises(InputError) as error:
        place_by_hand(path, "a", (5.73, 45.19), log=log)
    assert error.value.code == "placed_meanwhile"
    assert cameras(path)["a"] == before


def test_looking_writes_nothing_and_placing_is_taken_back(path, ban, log):
    before = Path(path).read_bytes()
    looked = place_from_layers(PlacingRequest(path, ban, dry_run=True, log=log))
    assert Path(path).read_bytes() == before
    done = place_from_layers(PlacingRequest(path, ban, log=log))
    assert [one.outcome for one in done.cameras] == [one.outcome for one in looked.cameras]
    undo_intake(UndoRequest(path, done.intake_id, log=log))
    assert not any(cameras(path)[one].placed for one in "abcdef")
    assert cameras(path)["f"].notes == "old"


def test_of_several_places_one_is_chosen(path, ban, log):
    looked = place_from_layers(PlacingRequest(path, ban, dry_run=True, log=log))
    second = next(one for one in looked.cameras if one.camera.camera_id == "b")
    assert len(second.found) == 2
    meylan = next(one for one in second.found if one.place[0] > 5.75)
    write_places(path, {"b": meylan, "h": meylan}, "adresses-38.csv", log=log)
    placed = cameras(path)
    assert placed["b"].placed
    assert (placed["h"].x, placed["h"].y) == (X, Y), "what has a place keeps it"


def test_only_one_suppliers_cameras_where_asked(path, ban, log):
    found = place_from_layers(PlacingRequest(path, ban, source="Other", log=log))
    assert [one.camera.camera_id for one in found.cameras] == ["f"]
    assert [one.camera.camera_id for one in waiting_cameras(path)] == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("driver", "name", "field", "epsg"), [("ESRI Shapefile", "s.shp", "name", 2154), ("GeoJSON", "s.geojson", "name", 4326)]
)
def test_street_layers_come_in_the_usual_forms(path, tmp_path, log, driver, name, field, epsg):
    if epsg == 4326:
        lines = (("rue Une", (5.70, 45.18), (5.74, 45.18)), ("Avenue Deux", (5.72, 45.17), (5.72, 45.19)))
    else:
        lines = (("rue Une", (X - 200, Y), (X + 200, Y)), ("Avenue Deux", (X, Y - 200), (X, Y + 200)))
    layer = make_streets(tmp_path / name, *lines, field=field, driver=driver, epsg=epsg)
    place_from_layers(PlacingRequest(path, streets=layer, log=log))
    assert cameras(path)["c"].position_source == "crossing"


@pytest.mark.parametrize(
    ("addresses", "streets", "code"),
    [
        (None, None, "place_without_layers"),
        ("name.csv", None, "addresses_without_street"),
        (None, "nameless.gpkg", "streets_without_name"),
        (None, "missing.gpkg", "list_missing"),
        (None, "name.csv", "list_vector_broken"),
    ],
)
def test_a_layer_that_cannot_be_used_is_named_and_nothing_written(path, tmp_path, log, addresses, streets, code):
    (tmp_path / "name.csv").write_text("colour;size\nred;2\n", encoding="utf-8")
    make_streets(tmp_path / "nameless.gpkg", ("x", (X, Y), (X + 1, Y)), field="colour")
    before = Path(path).read_bytes()
    with pytest.raises((InputError, ListError)) as error:
        place_from_layers(PlacingRequest(path, *(str(tmp_path / one) if one else None for one in (addresses, streets)), log=log))
    assert error.value.code == code
    assert Path(path).read_bytes() == before


def test_cancelling_leaves_the_inventory_as_it_was(path, ban, log):
    class Cancelling:
        def report(self, fraction, code=""):
            pass

        def check(self):
            raise Cancelled

    before = Path(path).read_bytes()
    with pytest.raises(Cancelled):
        place_from_layers(PlacingRequest(path, ban, log=log), Cancelling())
    assert Path(path).read_bytes() == before


def test_a_camera_is_placed_by_hand_and_taken_back(path, log):
    step = place_by_hand(path, "d", (5.7245, 45.1885), by="M. Hand", log=log)
    placed = cameras(path)["d"]
    assert (placed.position_source, placed.position_accuracy_m, placed.municipality_code, placed.edited_by) == (
        "hand",
        None,
        "38185",
        "M. Hand",
    )
    assert placed.placed
    undo_intake(UndoRequest(path, step, log=log))
    assert not cameras(path)["d"].placed
    with pytest.raises(InputError):
        place_by_hand(path, "nobody's", (5.7, 45.1), log=log)


def test_a_place_from_a_new_list_says_nothing_of_how_exact_the_old_one_was(path, ban, log, tmp_path):
    from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras

    place_from_layers(PlacingRequest(path, ban, log=log))
    assert cameras(path)["a"].position_accuracy_m == 15.0
    listed = tmp_path / "list.csv"
    listed.write_text(f"id;x_l93;y_l93\n1;{X};{Y}\n", encoding="utf-8")
    import_cameras(ImportRequest(str(listed), path, "City", log=log))
    assert (cameras(path)["a"].x, cameras(path)["a"].position_accuracy_m) == (X, None)


DATA = Path(__file__).parents[2].parent / "shared" / "data"


NANTES = DATA / "nantes_fr" / "nantes_bdtopo_2025.gpkg"
STREETS, STREET = "roads", "NOM_COLL_G"


@pytest.mark.skipif(not NANTES.is_file(), reason="the real lists of ../shared/data are not here")
def test_crossings_of_real_streets_are_where_their_lines_share_a_vertex(tmp_path, log):
    """IGN BD TOPO: of two named streets whose lines share exactly one vertex the crossing is that vertex, found here by comparing
    coordinates, never geometries."""
    vertices: dict[str, set[tuple[float, float]]] = {}
    dataset = ogr.Open(str(NANTES))
    layer = dataset.GetLayerByName(STREETS)
    for feature in layer:
        name, line = feature.GetField(STREET), feature.GetGeometryRef()
        for part in [line.GetGeometryRef(index) for index in range(line.GetGeometryCount())] or [line]:
            vertices.setdefault(name or "", set()).update((round(x, 3), round(y, 3)) for x, y, *_ in part.GetPoints())
    del layer, dataset
    names = sorted(name for name in vertices if name.split(" ")[0] in ("RUE", "R", "AV", "BD", "Rue", "Avenue", "Boulevard"))
    where: dict[tuple[float, float], list[str]] = {}
    for name in names:
        for vertex in vertices[name]:
            where.setdefault(vertex, []).append(name)
    pairs = {tuple(sorted(both)): vertex for vertex, both in where.items() if len(both) == 2}
    # "R VERNE" and "RUE VERNE" are one street.
    apart = {both: vertex for both, vertex in pairs.items() if both[0].split()[-1] != both[1].split()[-1]}
    once = {both: vertex for both, vertex in apart.items() if len(vertices[both[0]] & vertices[both[1]]) == 1}
    chosen = dict(sorted(once.items())[::7][:60])
    assert len(chosen) >= 20
    path = tmp_path / "nantes.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        waiting = [Camera(f"n-{number}", address=f"angle {one} / {other}") for number, (one, other) in enumerate(chosen)]
        inventory.write_intake(Intake("i-1"), cameras=waiting)
    found = place_from_layers(PlacingRequest(str(path), streets=f"{NANTES}|layername={STREETS}", log=log))
    placed = cameras(str(path))
    right = 0
    for number, vertex in enumerate(chosen.values()):
        camera = placed[f"n-{number}"]
        if camera.placed:
            assert ((camera.x - vertex[0]) ** 2 + (camera.y - vertex[1]) ** 2) ** 0.5 <= camera.position_accuracy_m
            right += 1
    assert found.count(NOT_UNDERSTOOD) == 0
    assert right >= 0.9 * len(chosen)


ANNEX = DATA / "paris_pp_2019"


@pytest.mark.skipif(not ANNEX.is_dir(), reason="the real lists of ../shared/data are not here")
def test_the_prefectures_crossings_are_found_by_the_names_of_their_streets(tmp_path, log):
    """Truth: the coordinates that data.csv has for the numbers of annexe1.csv. The street layer is drawn from data.csv's own words, a short
    line through each of its points for every street that it names there; the annex is then placed by its words alone."""
    from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
    from camera_requisition.jobs.place_cameras import place_from_list, plain_number

    with (ANNEX / "data.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    truth = {plain_number(row["Numéro"]): (float(row["lon"]), float(row["lat"])) for row in rows}
    lines = []
    for row in rows:
        lon, lat = float(row["lon"]), float(row["lat"])
        for turn, street in enumerate(row["Implantation"].split(",")):
            east, north = ((2e-4, 0), (0, 2e-4), (1.4e-4, 1.4e-4))[turn % 3]
            lines.append((street.strip(), (lon - east, lat - north), (lon + east, lat + north)))
    layer = make_streets(tmp_path / "streets.gpkg", *lines, field="name", epsg=4326)
    path = tmp_path / "paris.gpkg"
    with Inventory.create(path, "EPSG:4326", "Europe/Paris"):
        pass
    import_cameras(ImportRequest(str(ANNEX / "annexe1.csv"), str(path), "PP", log=log))
    by_words = place_from_layers(PlacingRequest(str(path), streets=layer, dry_run=True, log=log))
    checked = [(one, truth[plain_number(one.camera.source_id)]) for one in by_words.cameras if plain_number(one.camera.source_id) in truth]
    placed = [(one.found[0], there) for one, there in checked if one.outcome == PLACED]
    far = [found for found, there in placed if Geod(ellps="WGS84").inv(*found.place, *there)[2] > found.accuracy_m]
    assert len(by_words.cameras) == 1391
    assert len(checked) == 707
    assert len(placed) >= 700
    assert far == []

    by_number = place_from_list(ImportRequest(str(ANNEX / "data.csv"), str(path), "PP", log=log))
    assert (by_number.placed, by_number.waiting) == (707, 684)
    rest = place_from_layers(PlacingRequest(str(path), streets=layer, log=log))
    assert len(rest.cameras) == 684
    assert sum(rest.count(outcome) for outcome in (PLACED, CHOICE, NOT_FOUND, NOT_UNDERSTOOD)) == 684
    assert rest.count(PLACED) >= 1
    after = cameras(str(path))
    assert len(after) == 1391
    assert sum(camera.placed for camera in after.values()) == 707 + rest.count(PLACED)
