"""The inventory on a server, by the same algorithms as the one in a file: the same lists give the same answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from camera_requisition.jobs import demonstration_data as carried
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.open_demonstration import make_demonstration
from camera_requisition.store.inventory import DEMONSTRATION, Inventory
from camera_requisition.store.postgis.migrations import INVENTORY_PART
from tests.acceptance.product import circle_layer, refusal, rows_of, run, write_list
from tests.postgis import cluster, schema

__all__ = ["cluster", "schema"]


def invented(count: int) -> list[dict[str, object]]:
    return [
        {
            "owner.name": f"Owner {number % 3}", "recorder.name": f"R{number % 5}", "recorder.retention_declared_days": 10 + number % 20,
            "camera.source_id": f"n{number}", "camera.label": f"Place {number}", "camera.kind": ("fixed", "ptz", "fisheye")[number % 3],
            "camera.heading_deg": number * 7 % 360, "camera.range_m": 30 + number % 50, "camera.municipality_code": "75101",
            "camera.x": 2.35 + (number % 20) * 0.0004, "camera.y": 48.85 + (number // 20) * 0.0003,
        }
        for number in range(count)
    ]  # fmt: skip


def test_the_same_lists_give_the_same_answers(tmp_path: Path, schema: str) -> None:
    delivered = write_list(tmp_path / "delivered.csv", invented(200))
    incident = {"START": "2026-11-20T22:00:00+01:00", "END": "2026-11-20T22:10:00+01:00", "NOW": "2026-11-21T08:00:00+01:00"}
    answers = []
    for number, place in enumerate((str(tmp_path / "inventory.gpkg"), schema)):
        made = run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=place)["OUTPUT"]
        mapping = delivered.with_suffix(".mapping.json")
        read = run("importcameras", INPUT=delivered, INVENTORY=made, SOURCE="the town", MAPPING=mapping, INPUT_CRS="EPSG:4326")
        checked = run("checkinventory", INVENTORY=made, PROBLEMS="memory:")
        built = run("buildviews", INVENTORY=made)
        zone = circle_layer(2.3528, 48.8506, 60.0)
        found = run("matchcameras", INVENTORY=made, ZONE=zone, OUTPUT="memory:", **incident)
        packets = run("exportpackets", INVENTORY=made, ZONE=zone, OUTPUT_FOLDER=tmp_path / f"packets{number}", CASE=_case(tmp_path), **incident)
        rows = sorted(rows_of(found.pop("OUTPUT")), key=lambda row: row["label"])
        owners = {owner.owner_id: owner.name for owner in Inventory.open(made).owners()}
        for row in rows:
            assert owners[row.pop("owner_id")] == row["owner_name"]
            row.pop("camera_id"), row.pop("recorder_id")
        counts = [
            {name: value for name, value in counts.items() if isinstance(value, int)} for counts in (read, checked, built, found, packets)
        ]
        again = run("importcameras", INPUT=delivered, INVENTORY=made, SOURCE="the town", MAPPING=mapping, INPUT_CRS="EPSG:4326")
        intake = Inventory.open(made).intakes()[0].intake_id
        undone = run("undointake", INVENTORY=made, INTAKE=intake)
        left = len(Inventory.open(made).cameras())
        answers.append((counts, rows, (again["UNCHANGED"], again["UPDATED"], again["ADDED"]), sorted(undone.values(), key=str), left))
    assert answers[0] == answers[1]
    assert len(answers[0][1]) > 10
    assert answers[0][4] == 0


def test_a_schema_that_is_there_is_never_overwritten(schema: str) -> None:
    run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=schema)
    assert "exists already" in refusal("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=schema)


@pytest.mark.parametrize("secret", ["user=jane", "password=hunter2", "PASSWORD = 'hunter 2'"])
def test_a_secret_in_the_text_is_refused_and_not_repeated(secret: str) -> None:
    said = refusal("buildviews", INVENTORY=f"postgresql:dbname=cameras {secret}")
    assert "authcfg" in said
    assert "pg_service.conf" in said
    assert ".pgpass" in said
    assert "hunter" not in said
    assert "jane" not in said


def _case(folder: Path) -> Path:
    path = folder / "case.json"
    path.write_text(json.dumps({"number": "2026/1", "time_zone": "Europe/Paris"}), encoding="utf-8")
    return path


def test_the_demonstration_says_the_same_on_a_server_to_the_last_digit(tmp_path: Path, schema: str) -> None:
    """Its lists, territory and buildings go into both; views are built, and zone and flight searched, in each by itself."""
    files = make_demonstration(tmp_path / "demonstration", log=tmp_path / "events.sqlite")
    with Inventory.create(schema, carried.CRS, carried.TIME_ZONE, carried.territory(), DEMONSTRATION) as inventory:
        for taken in carried.lists():
            inventory.write_intake(taken.intake, taken.owners, taken.recorders, taken.cameras, known=(), reviews=taken.reviews)
        inventory.write_buildings(carried.buildings(), carried.BUILDINGS_SOURCE, "2026-11-20T00:00:00+00:00")
    build_views(schema)
    with Inventory.open(files.inventory) as in_file, Inventory.open(schema) as on_server:
        assert on_server.version == in_file.version
        assert on_server.buildings_held().count == in_file.buildings_held().count
    layers = {name: f"{files.incident}|layername={name}" for name in ("zone", "path", "sightings")}
    when = {"NOW": "2026-11-21T08:00:00+01:00", "TIME_ZONE": "Europe/Paris"}
    asked = (
        {"ZONE": layers["zone"], "START": "2026-11-20T22:00:00+01:00", "END": "2026-11-20T22:10:00+01:00"},
        {"PATH": layers["path"], "SIGHTINGS": layers["sightings"]},
    )
    for question in asked:
        found = [run("matchcameras", INVENTORY=place, OUTPUT="memory:", **question, **when) for place in (str(files.inventory), schema)]
        rows = [rows_of(one.pop("OUTPUT")) for one in found]
        assert rows[0] == rows[1]
        assert len(rows[0]) > 3
        assert found[0]["MATCHED"] == found[1]["MATCHED"]
        assert (found[0]["UNPLACED"], found[0]["OWNERS"]) == (found[1]["UNPLACED"], found[1]["OWNERS"])


def test_copied_to_a_server_by_the_algorithm_and_back(tmp_path: Path, schema: str) -> None:
    files = make_demonstration(tmp_path / "demonstration", log=tmp_path / "events.sqlite")
    there = run("copyinventory", INVENTORY=str(files.inventory), OUTPUT=schema)
    back = run("copyinventory", INVENTORY=there["OUTPUT"], OUTPUT=str(tmp_path / "back.gpkg"))
    assert there["VERSION"] == back["VERSION"] == Inventory.open(files.inventory).version
    assert there["CAMERAS"] == len(Inventory.open(tmp_path / "back.gpkg").cameras())
    assert there["LEFT_OUT"] == back["LEFT_OUT"] == 0
    assert run("migrateinventory", INVENTORY=schema) == dict.fromkeys(("BEFORE", "AFTER"), INVENTORY_PART.newest)
    assert "exists already" in refusal("copyinventory", INVENTORY=str(files.inventory), OUTPUT=schema)
    assert "itself" in refusal("copyinventory", INVENTORY=schema, OUTPUT=schema)
    assert "connection text" in refusal("migrateinventory", INVENTORY=str(files.inventory))
