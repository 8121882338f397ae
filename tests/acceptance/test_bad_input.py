"""Bad input is refused with a sentence for the person at the screen, and leaves nothing half-written."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer

from tests.acceptance.product import (
    circle_layer,
    everything_in,
    inventory_of,
    layer,
    pdf_words,
    refusal,
    rows_of,
    run,
    scripts_process,
    squeezed,
    write_list,
)

LONGITUDE, LATITUDE = -1.5536, 47.2173
NOW = "2026-11-23T08:00:00+01:00"
TIMES = {"START": "2026-11-21T22:00:00", "END": "2026-11-21T22:10:00", "NOW": NOW}
HOSTILE = {
    "slashes": "Régie / Transports \\ Nantes",
    "parent": "../../etc/passwd",
    "markup": "<b>Tabac</b> & <script>alert(1)</script>",
    "formula": '=HYPERLINK("http://example.org";"clic")',
    "reserved": "CON",
    "right to left": "\u202eنانت للنقل\u202c מצלמות",
    "long": "Société " + "très " * 38 + "longue"[:10],
    "dots": "Chez Paul...",
    "braces": "{{ 7 * 7 }} {% raise %} %s {0}",
}


def camera(name: str, **more: Any) -> dict[str, Any]:
    return {
        "owner.name": "Ville", "recorder.name": "CSU", "recorder.recording": "continuous", "recorder.retention_declared_days": 10,
        "camera.source_id": name, "camera.label": name, "camera.kind": "fisheye", "camera.hfov_deg": 360, "camera.range_m": 25,
        "camera.status": "in_service", "camera.x": LONGITUDE, "camera.y": LATITUDE, **more,
    }  # fmt: skip


def zone(**attributes: Any) -> QgsVectorLayer:
    return circle_layer(LONGITUDE, LATITUDE, 50, **attributes)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An inventory with nothing wrong; not to be changed."""
    return inventory_of(tmp_path_factory.mktemp("good"), [camera("one"), camera("two", **{"owner.name": "Tram", "recorder.name": "Dépôt"})])


@pytest.fixture
def inventory(good: Path, tmp_path: Path) -> Path:
    """A copy that a test may harm."""
    return Path(shutil.copy(good, tmp_path / "inventory.gpkg"))


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"number": "2026-77", "time_zone": "Europe/Paris", "frame": "flagrance"}), encoding="utf-8")
    return path


# The inventory's file


def use_of(algorithm: str, inventory: Path | str, folder: Path, case: Path) -> dict[str, Any]:
    """Parameters of each algorithm that opens an inventory."""
    if algorithm == "importcameras":
        delivered = write_list(folder / "list.csv", [camera("three")])
        return {
            "INPUT": delivered,
            "INVENTORY": inventory,
            "SOURCE": "x",
            "MAPPING": delivered.with_suffix(".mapping.json"),
            "INPUT_CRS": "EPSG:4326",
        }
    if algorithm == "buildviews":
        return {"INVENTORY": inventory}
    if algorithm == "matchcameras":
        return {"INVENTORY": inventory, "ZONE": zone(), "OUTPUT": "memory:"}
    return {"INVENTORY": inventory, "ZONE": zone(), "CASE": case, "OUTPUT_FOLDER": folder / "packets", **TIMES}


USERS = ["importcameras", "buildviews", "matchcameras", "exportpackets"]
ill = pytest.mark.parametrize("algorithm", USERS)


@ill
def test_a_missing_inventory(algorithm: str, tmp_path: Path, outputs: Path, case: Path) -> None:
    missing = outputs / "not-there.gpkg"
    sentence = refusal(algorithm, **use_of(algorithm, missing, tmp_path, case))
    assert str(missing) in sentence
    assert everything_in(outputs) == {}
    assert not (tmp_path / "packets").exists()


@ill
@pytest.mark.parametrize("kind", ["text", "empty", "folder", "another GeoPackage", "another SQLite file"])
def test_a_file_that_is_no_inventory(algorithm: str, kind: str, tmp_path: Path, case: Path) -> None:
    foreign = tmp_path / "foreign.gpkg"
    if kind == "text":
        foreign.write_text("camera;owner\n", encoding="utf-8")
    elif kind == "empty":
        foreign.touch()
    elif kind == "folder":
        foreign.mkdir()
    elif kind == "another GeoPackage":
        _geopackage(foreign)
    else:
        with contextlib.closing(sqlite3.connect(foreign)) as connection:
            connection.execute("CREATE TABLE camera (camera_id TEXT)")
            connection.execute("CREATE TABLE setting (key TEXT, value TEXT)")
            connection.commit()
    before = foreign.read_bytes() if foreign.is_file() else None
    sentence = refusal(algorithm, **use_of(algorithm, foreign, tmp_path, case))
    assert str(foreign) in sentence
    assert (foreign.read_bytes() if foreign.is_file() else None) == before
    assert not (tmp_path / "packets").exists()


def _geopackage(path: Path) -> None:
    """A GeoPackage of another program's, with a table of the same name."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "camera"
    points = layer("Point", "EPSG:4326", [("POINT(1 2)", {"camera_id": "x"})], "camera_id:string")
    written = QgsVectorFileWriter.writeAsVectorFormatV3(points, str(path), QgsCoordinateTransformContext(), options)
    assert path.exists(), written


@ill
def test_an_inventory_of_a_newer_version(algorithm: str, inventory: Path, tmp_path: Path, case: Path) -> None:
    with contextlib.closing(sqlite3.connect(inventory)) as connection:
        connection.execute("UPDATE setting SET value = '999' WHERE key = 'schema_version'")
        connection.commit()
    before = inventory.read_bytes()
    sentence = refusal(algorithm, **use_of(algorithm, inventory, tmp_path, case))
    assert "newer" in sentence
    assert "999" in sentence
    assert inventory.read_bytes() == before


@ill
def test_a_damaged_inventory(algorithm: str, inventory: Path, tmp_path: Path, case: Path) -> None:
    content = inventory.read_bytes()
    inventory.write_bytes(content[: len(content) // 3])
    sentence = refusal(algorithm, **use_of(algorithm, inventory, tmp_path, case))
    assert inventory.name in sentence
    assert not (tmp_path / "packets").exists()


@pytest.mark.parametrize("algorithm", ["importcameras", "buildviews"])
def test_an_inventory_that_another_program_writes_to(
    algorithm: str, inventory: Path, tmp_path: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("camera_requisition.store.connection.WAIT_S", 0.2)  # else it waits for the other program to finish
    with contextlib.closing(sqlite3.connect(inventory, isolation_level=None)) as connection:
        if algorithm == "buildviews":
            connection.execute("DELETE FROM camera_view")
        connection.execute("BEGIN EXCLUSIVE")
        sentence = refusal(algorithm, **use_of(algorithm, inventory, tmp_path, case))
        connection.execute("ROLLBACK")
    assert "Another program" in sentence
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob(".*"))


@contextlib.contextmanager
def unchangeable(path: Path) -> Iterator[None]:
    """`path` as nobody may change it, root included: by `chattr +i`; skips where that can't be done."""
    if os.geteuid() != 0:
        mode = path.stat().st_mode
        path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            yield
        finally:
            path.chmod(mode)
        return
    if not shutil.which("chattr") or subprocess.run(["chattr", "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("root may write everywhere here, and chattr doesn't work on this file system")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


@pytest.mark.parametrize("algorithm", ["importcameras", "buildviews"])
def test_an_inventory_that_may_only_be_read(algorithm: str, inventory: Path, tmp_path: Path, case: Path) -> None:
    with contextlib.closing(sqlite3.connect(inventory, isolation_level=None)) as connection:
        if algorithm == "buildviews":
            connection.execute("DELETE FROM camera_view")
    given = use_of(algorithm, inventory, tmp_path, case)
    with unchangeable(inventory):
        sentence = refusal(algorithm, **given)
    assert inventory.name in sentence


def test_a_search_and_a_packet_work_on_an_inventory_that_may_only_be_read(inventory: Path, tmp_path: Path, case: Path) -> None:
    with unchangeable(inventory):
        assert run("matchcameras", INVENTORY=inventory, ZONE=zone(), OUTPUT="memory:")["MATCHED"] == 2


def test_a_password_in_a_connection_is_refused(tmp_path: Path) -> None:
    sentence = refusal("matchcameras", INVENTORY="postgresql:host=db user=me password=secret", ZONE=zone(), OUTPUT="memory:")
    assert "secret" not in sentence


def test_an_existing_inventory_is_never_overwritten(good: Path) -> None:
    before = good.read_bytes()
    sentence = refusal("createinventory", CRS="EPSG:4326", TIME_ZONE="Europe/Paris", OUTPUT=good)
    assert str(good) in sentence
    assert good.read_bytes() == before


@pytest.mark.parametrize("time_zone", ["Europe/Atlantis", "+01:00 or so", "../../etc/passwd"])
def test_an_unknown_time_zone(time_zone: str, outputs: Path) -> None:
    refusal("createinventory", CRS="EPSG:4326", TIME_ZONE=time_zone, OUTPUT=outputs / "new.gpkg")
    assert everything_in(outputs) == {}


def test_an_inventory_in_a_folder_that_cannot_be_made(outputs: Path) -> None:
    (outputs / "file").write_text("a file where a folder should be", encoding="utf-8")
    refusal("createinventory", CRS="EPSG:4326", TIME_ZONE="Europe/Paris", OUTPUT=outputs / "file" / "new.gpkg")
    assert list(everything_in(outputs)) == ["file"]


# Lists


ENTITIES = b"""<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<osm><node id="1" lat="1" lon="2"><tag k="man_made" v="&b;"/></node></osm>"""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.csv", None),
        ("empty.csv", b""),
        ("headings-only.csv", b"name;lon;lat\n"),
        ("binary.csv", b"name;lon;lat\n\x00\x01\x02;1;2\n"),
        ("word.docx", b"PK\x03\x04"),
        ("broken.json", b'[{"type": "node", "id": 1,'),
        ("broken.osm", b"<osm><node id='1' lat='1' lon='2'>"),
        ("broken.osm.pbf", b"\x00\x00\x00\x0dnonsense"),
        ("broken.gpkg", b"SQLite format 3\x00 and nothing else"),
        ("nonsense.csv", b"alpha;beta\n1;2\n"),
        ("entities.osm", ENTITIES),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_list_that_cannot_be_read_leaves_the_inventory_alone(name: str, content: bytes | None, inventory: Path, outputs: Path) -> None:
    delivered = outputs.parent / name
    if content is not None:
        delivered.write_bytes(content)
    before = inventory.read_bytes()
    refusal("importcameras", INPUT=delivered, INVENTORY=inventory, SOURCE="x", REPORT=outputs / "report.json", REJECTS=outputs / "rejects.csv")
    assert inventory.read_bytes() == before
    assert everything_in(outputs) == {}


@pytest.mark.parametrize(
    "mapping", ["{", '["camera.x"]', '{"camera.nonsense": "spalte-1"}', '{"camera.label": "no such column"}', '{"camera.x": "spalte-38"}']
)
def test_a_mapping_that_cannot_be_followed(mapping: str, inventory: Path, tmp_path: Path, outputs: Path) -> None:
    delivered = write_list(tmp_path / "list.csv", [camera("three")])
    (tmp_path / "mapping.json").write_text(mapping, encoding="utf-8")
    before = inventory.read_bytes()
    refusal(
        "importcameras",
        INPUT=delivered,
        INVENTORY=inventory,
        SOURCE="x",
        MAPPING=tmp_path / "mapping.json",
        INPUT_CRS="EPSG:4326",
        REPORT=outputs / "report.json",
    )
    assert inventory.read_bytes() == before
    assert everything_in(outputs) == {}


def test_coordinates_outside_the_reference_system_are_rejected_row_by_row(tmp_path: Path) -> None:
    inventory = tmp_path / "inventory.gpkg"
    run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=inventory)
    rows = [
        camera("right", **{"camera.x": 355000, "camera.y": 6689000}),
        camera("degrees", **{"camera.x": -1.55, "camera.y": 47.2}),
        camera("far", **{"camera.x": 355000, "camera.y": 66890000}),
        camera("exchanged", **{"camera.x": 6689000, "camera.y": 355000}),
        camera("infinite", **{"camera.x": "inf", "camera.y": 6689000}),
        camera("no number", **{"camera.x": "nan", "camera.y": "nan"}),
        camera("huge", **{"camera.x": "1e308", "camera.y": "1e308"}),
        camera("none", **{"camera.x": "", "camera.y": ""}),
    ]
    delivered = write_list(tmp_path / "list.csv", rows)
    counts = run(
        "importcameras",
        INPUT=delivered,
        INVENTORY=inventory,
        SOURCE="x",
        MAPPING=delivered.with_suffix(".mapping.json"),
        INPUT_CRS="EPSG:2154",
        REPORT=tmp_path / "report.json",
        REJECTS=tmp_path / "rejects.csv",
    )
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    rejects = list(csv.DictReader((tmp_path / "rejects.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert (counts["READ"], counts["ADDED"], counts["REJECTED"], counts["UNPLACED"]) == (8, 2, 6, 1)
    assert counts["READ"] == report["rows_taken"] + counts["REJECTED"]
    # Each rejected row stands there with its own cells and a reason in words.
    assert len(rejects) == 6
    for name in ("degrees", "far", "exchanged", "infinite", "no number", "huge"):
        (row,) = [row for row in rejects if name in row.values()]
        assert any(len(str(value).split()) > 4 and str(value).rstrip().endswith(".") for value in row.values()), row


@pytest.mark.parametrize("name", ["REPORT", "REJECTS"])
def test_reports_that_cannot_be_written_keep_the_list_out(name: str, inventory: Path, tmp_path: Path, outputs: Path) -> None:
    delivered = write_list(tmp_path / "list.csv", [camera("three")])
    (outputs / "file").write_text("", encoding="utf-8")
    before = inventory.read_bytes()
    refusal(
        "importcameras",
        INPUT=delivered,
        INVENTORY=inventory,
        SOURCE="x",
        MAPPING=delivered.with_suffix(".mapping.json"),
        INPUT_CRS="EPSG:4326",
        **{name: outputs / "file" / "report"},
    )
    assert inventory.read_bytes() == before
    assert list(everything_in(outputs)) == ["file"]


# The incident


LEG = "leg:int start:string start_latest:string speed_min:double speed_max:double wait_max_s:double mode:string"
LINE = f"LINESTRING({LONGITUDE} {LATITUDE},{LONGITUDE + 0.01} {LATITUDE})"


def path(wkt: str = LINE, **attributes: Any) -> QgsVectorLayer:
    return layer("LineString", "EPSG:4326", [(wkt, attributes)], LEG)


def polygon(wkt: str | None, crs: str = "EPSG:4326", kind: str = "Polygon") -> QgsVectorLayer:
    return layer(kind, crs, [(QgsGeometry() if wkt is None else wkt, {})])


def ring(*corners: tuple[float, float]) -> str:
    """A polygon's WKT from corners in hundredths of a degree beside the place, closed."""
    points = [f"{LONGITUDE + east / 100:.6f} {LATITUDE + north / 100:.6f}" for east, north in (*corners, corners[0])]
    return f"POLYGON(({','.join(points)}))"


START_OF_PATH = {"PATH_START": "2026-11-21T22:00:00"}
BOW_TIE = ring((0, 0), (1, 1), (1, 0), (0, 1))


INCIDENTS: dict[str, dict[str, Any]] = {
    "nothing drawn": {},
    "a layer without features": {"ZONE": lambda: layer("Polygon", "EPSG:4326", [])},
    "a zone without geometry": {"ZONE": lambda: polygon(None)},
    "an empty zone": {"ZONE": lambda: polygon("POLYGON EMPTY")},
    "a zone without area": {"ZONE": lambda: polygon(ring((0, 0), (1, 0)))},
    "a zone that crosses itself": {"ZONE": lambda: polygon(BOW_TIE)},
    "a zone outside the world": {"ZONE": lambda: polygon("POLYGON((0 100,1 100,1 101,0 101,0 100))")},
    "metres as degrees": {"ZONE": lambda: polygon("POLYGON((355000 6689000,355100 6689000,355100 6689100,355000 6689000))")},
    "a point without radius": {"ZONE": lambda: layer("Point", "EPSG:4326", [(f"POINT({LONGITUDE} {LATITUDE})", {})])},
    "a negative radius": {"ZONE": lambda: circle_layer(LONGITUDE, LATITUDE, -5)},
    "a line as zone": {"ZONE": path},
    "a zone's end before its start": {"ZONE": lambda: zone(start="2026-11-21T22:10:00", end="2026-11-21T22:00:00")},
    "end before start": {"ZONE": zone, "START": "2026-11-21T22:10:00", "END": "2026-11-21T22:00:00"},
    "an end without a start": {"ZONE": zone, "END": "2026-11-21T22:00:00"},
    "a date that is none": {"ZONE": zone, "START": "2026-02-30T22:00:00"},
    "words for a time": {"ZONE": zone, "START": "yesterday evening"},
    "a zone's time that is none": {"ZONE": lambda: zone(start="half past ten")},
    "latest start before start": {"PATH": path, "PATH_START": "2026-11-21T22:10:00", "PATH_START_LATEST": "2026-11-21T22:00:00"},
    "a path of one point": {"PATH": lambda: path(f"LINESTRING({LONGITUDE} {LATITUDE},{LONGITUDE} {LATITUDE})"), **START_OF_PATH},
    "an empty path": {"PATH": lambda: path("LINESTRING EMPTY"), "PATH_START": "2026-11-21T22:00:00"},
    "a path layer without features": {"PATH": lambda: layer("LineString", "EPSG:4326", [], LEG)},
    "a polygon as path": {"PATH": lambda: polygon(ring((0, 0), (9, 0), (0, 9)))},
    "slowest above fastest": {"PATH": lambda: path(speed_min=30, speed_max=20), "PATH_START": "2026-11-21T22:00:00"},
    "no speed at all": {"PATH": lambda: path(speed_min=0, speed_max=0), "PATH_START": "2026-11-21T22:00:00"},
    "slowest 0 without a known after": {"PATH": lambda: path(speed_min=0, speed_max=20), "PATH_START": "2026-11-21T22:00:00"},
    "a negative wait": {"PATH": lambda: path(wait_max_s=-10), "PATH_START": "2026-11-21T22:00:00"},
    "a sighting without time": {
        "PATH": path,
        "PATH_START": "2026-11-21T22:00:00",
        "SIGHTINGS": lambda: layer("Point", "EPSG:4326", [(f"POINT({LONGITUDE} {LATITUDE})", {})], "time_from:string time_to:string"),
    },
    "a sighting that ends before it begins": {
        "PATH": path,
        "PATH_START": "2026-11-21T22:00:00",
        "SIGHTINGS": lambda: layer(
            "Point",
            "EPSG:4326",
            [(f"POINT({LONGITUDE} {LATITUDE})", {"time_from": "2026-11-21T22:05:00", "time_to": "2026-11-21T22:04:00"})],
            "time_from:string time_to:string",
        ),
    },
    "a sighting far from the path": {
        "PATH": path,
        "PATH_START": "2026-11-21T22:00:00",
        "SIGHTINGS": lambda: layer("Point", "EPSG:4326", [("POINT(2 48)", {"time_from": "2026-11-21T22:05:00"})], "time_from:string"),
    },
    "an unknown pack": {"ZONE": zone, "PACK": "atlantis"},
    "an unknown zone of time": {"ZONE": zone, "TIME_ZONE": "Europe/Atlantis"},
    "a now that is none": {"ZONE": zone, "NOW": "soon"},
}  # fmt: skip


def drawn(name: str) -> dict[str, Any]:
    return {key: value() if callable(value) else value for key, value in INCIDENTS[name].items()}


@pytest.mark.parametrize("name", list(INCIDENTS))
def test_an_incident_that_cannot_be_searched(name: str, good: Path, outputs: Path) -> None:
    refusal("matchcameras", INVENTORY=good, OUTPUT=outputs / "found.gpkg", **drawn(name))
    assert everything_in(outputs) == {}


@pytest.mark.parametrize("name", ["a zone's end before its start", "end before start", "latest start before start"])
def test_an_end_before_its_start_is_named_in_the_times_that_were_written(name: str, good: Path) -> None:
    sentence = refusal("matchcameras", INVENTORY=good, OUTPUT="memory:", **drawn(name))
    assert "2026-11-21T22:10:00+01:00" in sentence
    assert "2026-11-21T22:00:00+01:00" in sentence


@pytest.mark.parametrize("name", ["nothing drawn", "a zone that crosses itself", "end before start", "a path of one point"])
def test_no_packet_of_an_incident_that_cannot_be_searched(name: str, good: Path, outputs: Path, case: Path) -> None:
    refusal("exportpackets", INVENTORY=good, CASE=case, OUTPUT_FOLDER=outputs, **drawn(name))
    assert everything_in(outputs) == {}
    assert list(outputs.iterdir()) == []


@pytest.mark.parametrize("content", ["", "<gpx", "<gpx></gpx>", '<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"/></gpx>'])
def test_a_gpx_file_without_a_path(content: str, good: Path, tmp_path: Path) -> None:
    file = tmp_path / "flight.gpx"
    file.write_text(content, encoding="utf-8")
    assert "flight.gpx" in refusal("matchcameras", INVENTORY=good, PATH=str(file), OUTPUT="memory:")


def test_a_failed_search_through_the_shell_says_why_on_standard_error(checkout: Path, good: Path) -> None:
    done = scripts_process(
        checkout, "matchcameras", f"INVENTORY={good}", "START=2026-11-21T22:10:00", "END=2026-11-21T22:00:00", "OUTPUT=TEMPORARY_OUTPUT"
    )
    assert done.returncode != 0
    assert done.stdout.strip() == ""
    assert "Draw a zone" in done.stderr
    assert "Traceback" not in done.stderr


# The case


@pytest.mark.parametrize(
    "content",
    [
        None, "", "{", "[]", "{}", '{"number": "1"}', '{"number": "", "time_zone": "Europe/Paris"}',
        '{"number": "1", "time_zone": "Mars/Base"}',
        '{"number": "1", "time_zone": "Europe/Paris", "frame": "vendetta"}', '{"number": 5, "time_zone": "Europe/Paris"}',
        '{"number": "1", "time_zone": "Europe/Paris", "opened_on": "yesterday"}', '{"number": "1", "time_zone": "Europe/Paris", "numer": "x"}',
    ],
)  # fmt: skip
def test_case_particulars_that_cannot_be_read(content: str | None, good: Path, tmp_path: Path, outputs: Path) -> None:
    file = tmp_path / "particulars.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=file, OUTPUT_FOLDER=outputs, **TIMES)
    assert list(outputs.iterdir()) == []


def test_cameras_that_nobody_knows_are_named(good: Path, case: Path, outputs: Path) -> None:
    sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, CAMERAS="no-such-camera", **TIMES)
    assert "no-such-camera" in sentence
    assert list(outputs.iterdir()) == []


@pytest.mark.parametrize("number", ["../../outside", "a/b\\c:d*?", "CON", "...", "=1+1", "\u202e2026", "n" * 300, "<b>1</b>"])
def test_any_case_number_gives_one_folder_inside_the_chosen_one(number: str, good: Path, tmp_path: Path, outputs: Path) -> None:
    file = tmp_path / "particulars.json"
    file.write_text(json.dumps({"number": number, "time_zone": "Europe/Paris"}), encoding="utf-8")
    before = set(tmp_path.iterdir())
    results = run("exportpackets", INVENTORY=good, ZONE=zone(), CASE=file, OUTPUT_FOLDER=outputs, **TIMES)
    folder = Path(results["FOLDER"])
    assert folder.parent == outputs
    assert set(tmp_path.iterdir()) == before
    assert_names(folder)


# Writing


def test_an_output_folder_that_is_a_file(good: Path, case: Path, outputs: Path) -> None:
    (outputs / "file").write_text("", encoding="utf-8")
    sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs / "file", **TIMES)
    assert "file" in sentence
    assert list(everything_in(outputs)) == ["file"]


def test_an_output_folder_below_a_file(good: Path, case: Path, outputs: Path) -> None:
    (outputs / "file").write_text("", encoding="utf-8")
    refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs / "file" / "below", **TIMES)
    assert list(everything_in(outputs)) == ["file"]


def test_an_output_folder_that_may_not_be_written(good: Path, case: Path, outputs: Path) -> None:
    with unchangeable(outputs):
        sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, **TIMES)
    assert str(outputs) in sentence
    assert list(outputs.iterdir()) == []


@pytest.mark.parametrize("kilobytes", [40, 300, 500, 700, 900])
def test_a_full_disk_while_exporting(kilobytes: int, good: Path, case: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        os.geteuid()
        or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)], capture_output=True, check=False).returncode
    ):
        pytest.skip("a small disk can only be mounted by root")
    try:
        sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=disk / "packets", **TIMES)
        assert "space" in sentence
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_second_export_goes_beside_the_first(good: Path, case: Path, outputs: Path) -> None:
    given = {"INVENTORY": good, "ZONE": zone(), "CASE": case, "OUTPUT_FOLDER": outputs, **TIMES}
    first = Path(run("exportpackets", **given)["FOLDER"])
    before = {name: (first / name).read_bytes() for name in everything_in(first)}
    second = Path(run("exportpackets", **given)["FOLDER"])
    assert (first.name, second.name) == ("2026-77", "2026-77-2")
    assert {name: (first / name).read_bytes() for name in everything_in(first)} == before


# Packs


@pytest.mark.parametrize(
    ("template", "put"),
    [
        ("requisition.html", "{{ 1 / 0 }}"),
        ("requisition.html", "{{ no_such_name }}"),
        ("annex.html", "{% for %}"),
        ("report.html", "{{ case.nothing.at.all }}"),
        ("dispatch.html", "{{ ''.__class__.__mro__ }}"),
        ("call-sheet.html", "{% include '../../../etc/passwd' %}"),
        ("message-keep.txt", "{{ 'x'.undefined_method() }}"),
    ],
)
def test_a_template_that_raises_names_its_file(
    template: str, put: str, good: Path, case: Path, checkout: Path, tmp_path: Path, outputs: Path
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(checkout / "camera_requisition" / "packs" / "fr", pack)
    file = pack / template
    file.write_text(file.read_text(encoding="utf-8") + "\n" + put + "\n", encoding="utf-8")
    sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, PACK=str(pack), **TIMES)
    assert template in sentence
    assert list(outputs.iterdir()) == []


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"format": 99}'])
def test_a_broken_pack(content: str, good: Path, case: Path, checkout: Path, tmp_path: Path, outputs: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(checkout / "camera_requisition" / "packs" / "fr", pack)
    (pack / "pack.json").write_text(content, encoding="utf-8")
    sentence = refusal("exportpackets", INVENTORY=good, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, PACK=str(pack), **TIMES)
    assert "pack.json" in sentence
    assert list(outputs.iterdir()) == []


# Owners with hostile names


def assert_names(folder: Path) -> None:
    """Names that Windows, Linux and archives accept, in short enough paths."""
    reserved = {"con", "prn", "aux", "nul"}
    for path in [folder, *folder.rglob("*")]:
        name = path.name
        assert not set(name) & set('<>:"/\\|?*'), name
        assert name == name.strip()
        assert not name.endswith("."), name
        assert name.split(".")[0].casefold() not in reserved, name
        assert not any(ord(letter) < 32 or letter in "\u202a\u202b\u202c\u202d\u202e" for letter in name), name
        assert len(str(path)) <= 240, path


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A packet for owners with hostile names; folder, inventory."""
    root = tmp_path_factory.mktemp("hostile")
    rows = [
        camera(
            name,
            **{
                "owner.name": text,
                "owner.address": text,
                "owner.service": "@SUM(1+1)",
                "owner.email": "a@example.org\nBcc: spy@example.org",
                "recorder.name": text,
                "camera.label": text,
                "camera.channel": "-1+1",
                "camera.address": "+33 rue <i>oblique</i>",
                "recorder.duty_contact": text,
            },
        )
        for name, text in HOSTILE.items()
    ]
    inventory = inventory_of(root / "inventory", rows)
    case = root / "case.json"
    given = {
        "number": "2026-66",
        "time_zone": "Europe/Paris",
        "frame": "flagrance",
        "offence": "<b>vol</b>",
        "service": {"name": "=1+1", "phone": "17"},
    }
    case.write_text(json.dumps(given), encoding="utf-8")
    results = run("exportpackets", INVENTORY=inventory, ZONE=zone(), CASE=case, OUTPUT_FOLDER=root / "packets", **TIMES)
    assert results["OWNERS"] == len(HOSTILE)
    return Path(results["FOLDER"]), inventory


def owner_folders(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob("*/requisition.pdf"))


def test_hostile_names_give_folders_that_every_system_accepts(hostile: tuple[Path, Path]) -> None:
    folder, _ = hostile
    assert len(owner_folders(folder)) == len(HOSTILE)
    assert_names(folder)
    with zipfile.ZipFile(folder.with_name(folder.name + ".zip")) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            pure = PurePosixPath(name)
            assert not pure.is_absolute()
            assert ".." not in pure.parts
            assert pure.parts[0] == folder.name


def test_hostile_names_are_text_on_paper(hostile: tuple[Path, Path]) -> None:
    folder, _ = hostile
    words = "".join(pdf_words(path) for path in folder.glob("*/requisition.pdf"))
    for name in ("slashes", "parent", "markup", "formula", "reserved", "dots", "braces", "long"):
        assert squeezed(HOSTILE[name]) in words, name
    assert squeezed("<b>vol</b>") in words


def test_a_name_from_right_to_left_turns_nothing_else_around(hostile: tuple[Path, Path]) -> None:
    folder, _ = hostile
    words = pdf_words(folder / "call-sheet.pdf")
    found = set(re.findall(r"2026-66-1-[2-9B-Z]{4}", words))
    assert len(found) == len(HOSTILE)


def test_no_cell_of_a_list_is_a_formula(hostile: tuple[Path, Path]) -> None:
    folder, _ = hostile
    checked = 0
    for path in folder.rglob("cameras.csv"):
        for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
            for cell in row:
                assert not cell.startswith(("=", "+", "@", "\t", "\r")), (path, cell)
                assert not (cell.startswith("-") and not cell.lstrip("-").replace(".", "").isdigit()), (path, cell)
                checked += 1
    assert checked > 100
    # The GeoJSON has the exact value.
    geojson = json.loads((folder / "case-file" / "cameras.geojson").read_text(encoding="utf-8"))
    names = {feature["properties"]["owner_name"] for feature in geojson["features"]}
    assert HOSTILE["formula"] in names
    assert HOSTILE["markup"] in names


def test_no_header_of_a_message_is_smuggled_in(hostile: tuple[Path, Path]) -> None:
    from email import message_from_bytes, policy

    folder, _ = hostile
    messages = list(folder.rglob("message-keep.eml"))
    assert len(messages) == len(HOSTILE)
    for path in messages:
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert message["X-Unsent"] == "1"
        assert message["Bcc"] is None
        assert message["Cc"] is None
        attached = [part.get_filename() for part in message.iter_attachments()]
        assert attached == ["keep-request.pdf"]


def test_a_table_keeps_the_exact_names(hostile: tuple[Path, Path]) -> None:
    _, inventory = hostile
    found = run("matchcameras", INVENTORY=inventory, ZONE=zone(), OUTPUT="memory:")
    names = {row["owner_name"] for row in rows_of(found["OUTPUT"])}
    for name in ("slashes", "parent", "markup", "formula", "reserved", "dots", "braces"):
        assert HOSTILE[name] in names
