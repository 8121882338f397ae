"""What the product leaves behind: a line in the event log for each act, nothing of the case's content, nothing beside the files it read."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject

from camera_requisition.gis import settings
from tests.acceptance.product import Heard, Refused, circle_layer, everything_in, inventory_of, layer, refusal, run, scripts_process

LONGITUDE, LATITUDE = 4.8357, 45.7640
CASE = {"number": "2026-4242", "time_zone": "Europe/Paris", "offence": "offenceouistiti", "place": "placepangolin"}
TIMES = {"START": "2026-11-21T22:00:00", "END": "2026-11-21T22:10:00", "NOW": "2026-11-23T08:00:00+01:00"}


@pytest.fixture
def inventory(tmp_path: Path) -> Path:
    return inventory_of(
        tmp_path / "inventory",
        [{"owner.name": "Ville", "camera.source_id": "1", "camera.label": "Place", "camera.kind": "fisheye", "camera.hfov_deg": 360,
          "camera.range_m": 25, "camera.x": LONGITUDE, "camera.y": LATITUDE}],
    )  # fmt: skip


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """An event log of the test's own, chosen in the options."""
    before = settings.EVENT_LOG.get()
    settings.EVENT_LOG.set(str(tmp_path / "log" / "events.sqlite"))
    yield tmp_path / "log" / "events.sqlite"
    settings.EVENT_LOG.set(before)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), encoding="utf-8")
    return path


def zone() -> Any:
    return circle_layer(LONGITUDE, LATITUDE, 40, hypothesis="hypotheseherisson", source="temointatou")


def lines(log: Path) -> list[tuple[Any, ...]]:
    if not log.exists():
        return []
    with closing(sqlite3.connect(log)) as connection:
        return connection.execute("SELECT action, who, case_number, counts FROM event").fetchall()


def test_a_search_leaves_one_line(inventory: Path, log: Path) -> None:
    run("matchcameras", INVENTORY=inventory, ZONE=zone(), OUTPUT="memory:", **TIMES)
    ((action, who, _, counts),) = lines(log)
    assert action == "search"
    assert who
    assert json.loads(counts)["matched"] == 1


def test_an_export_leaves_a_line_with_the_case_and_without_its_content(inventory: Path, log: Path, case: Path, outputs: Path) -> None:
    run("exportpackets", INVENTORY=inventory, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, **TIMES)
    assert ("export", "2026-4242") in [(action, number) for action, _, number, _ in lines(log)]
    content = log.read_bytes().decode("latin-1")
    for word in ("offenceouistiti", "placepangolin", "hypotheseherisson", "temointatou", "2026-11-21", str(LATITUDE)):
        assert word not in content, word


def test_lines_can_neither_be_changed_nor_taken_out(inventory: Path, log: Path, case: Path, outputs: Path) -> None:
    run("exportpackets", INVENTORY=inventory, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, **TIMES)
    before = lines(log)
    with closing(sqlite3.connect(log)) as connection:
        for statement in ("UPDATE event SET who = 'nobody'", "DELETE FROM event"):
            with pytest.raises(sqlite3.Error):
                connection.execute(statement)
        connection.rollback()
    assert lines(log) == before


@pytest.mark.parametrize("algorithm", ["matchcameras", "exportpackets"])
def test_what_cannot_be_logged_does_not_happen(algorithm: str, inventory: Path, log: Path, case: Path, outputs: Path) -> None:
    log.parent.mkdir()
    log.mkdir()  # a folder in the log's place
    given: dict[str, Any] = {"OUTPUT": "memory:"} if algorithm == "matchcameras" else {"CASE": case, "OUTPUT_FOLDER": outputs}
    sentence = refusal(algorithm, INVENTORY=inventory, ZONE=zone(), **given, **TIMES)
    assert "event log" in sentence
    assert list(outputs.iterdir()) == []


def test_nothing_is_left_beside_the_inventory_and_the_list(inventory: Path, case: Path, outputs: Path) -> None:
    before = everything_in(inventory.parent)
    content = inventory.read_bytes()
    run("matchcameras", INVENTORY=inventory, ZONE=zone(), OUTPUT="memory:", **TIMES)
    run("exportpackets", INVENTORY=inventory, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, **TIMES)
    assert everything_in(inventory.parent) == before
    assert inventory.read_bytes() == content


def test_a_project_stays_as_it_is(inventory: Path, case: Path, outputs: Path) -> None:
    project = QgsProject.instance()
    before = set(project.mapLayers())
    run("exportpackets", INVENTORY=inventory, ZONE=zone(), CASE=case, OUTPUT_FOLDER=outputs, **TIMES)
    assert set(project.mapLayers()) == before


def test_the_manifest_tells_how_to_search_again(inventory: Path, case: Path, outputs: Path) -> None:
    given = {"SPEED_MIN": 7.5, "SPEED_MAX": 22.5, "PATH_START": "2026-11-21T22:03:00", "CORRIDOR": 6.5, "MARGIN": 90.0}
    path = layer("LineString", "EPSG:4326", [(f"LINESTRING({LONGITUDE - 0.001} {LATITUDE},{LONGITUDE + 0.001} {LATITUDE})", {})])
    results = run("exportpackets", INVENTORY=inventory, ZONE=zone(), PATH=path, CASE=case, OUTPUT_FOLDER=outputs, **given, **TIMES)
    parameters = json.dumps(json.loads(Path(results["MANIFEST"]).read_text(encoding="utf-8"))["parameters"])
    for value in ("7.5", "22.5", "22:03:00", "6.5", "90.0", "2026-11-21T22:00:00", "2026-11-21T22:10:00"):
        assert value in parameters, value


def test_the_main_job_through_the_shell(checkout: Path, tmp_path: Path, shared_data: Path) -> None:
    """Three calls of `scripts/process`, as a script of a metropolis would make them."""
    folder = tmp_path / "with a space"
    folder.mkdir()
    delivered = folder / "liste d'été.csv"
    shutil.copy(shared_data / "paris_pp_2019" / "data.csv", delivered)
    inventory = folder / "inventaire.gpkg"
    case = folder / "case.json"
    case.write_text(json.dumps(CASE), encoding="utf-8")
    zone_file = folder / "zone.geojson"
    feature = {"type": "Feature", "properties": {"radius_m": 150}, "geometry": {"type": "Point", "coordinates": [2.3475, 48.8588]}}
    zone_file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    calls = [
        ("createinventory", "CRS=EPSG:2154", "TIME_ZONE=Europe/Paris", f"OUTPUT={inventory}"),
        ("importcameras", f"INPUT={delivered}", f"INVENTORY={inventory}", "SOURCE=PP"),
        ("exportpackets", f"INVENTORY={inventory}", f"ZONE={zone_file}", f"CASE={case}", f"OUTPUT_FOLDER={folder / 'packets'}",
         "START=2026-11-21T22:00:00", "NOW=2026-11-23T08:00:00+01:00"),
    ]  # fmt: skip
    results = []
    for call in calls:
        done = scripts_process(checkout, *call)
        assert done.returncode == 0, done.stderr
        results.append(json.loads(done.stdout.splitlines()[-1]))
    assert results[1]["ADDED"] == 707
    assert Path(results[2]["MANIFEST"]).is_file()
    assert results[2]["FILES"] > 10


def test_a_fault_of_ours_is_a_sentence_too_with_its_traceback_in_the_log(inventory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise KeyError("lens")

    monkeypatch.setattr("camera_requisition.jobs.build_views.build_views", broken)
    heard = Heard()
    with pytest.raises(Refused) as refused:
        run("buildviews", heard, INVENTORY=inventory)
    assert "unforeseen" in str(refused.value)
    assert "Traceback" not in str(refused.value)
    assert "Traceback" in "".join(heard.details)
