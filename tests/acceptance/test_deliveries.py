"""A list that is delivered again, a run that is only tried, and a run that is stopped."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from tests.acceptance.product import Heard, Refused, camera_ids, circle_layer, everything_in, inventory_of, run, write_list

LONGITUDE, LATITUDE = 2.3475, 48.8588


def camera(name: str, **more: Any) -> dict[str, Any]:
    return {
        "owner.name": "Ville", "camera.source_id": name, "camera.label": f"Camera {name}", "camera.kind": "fisheye", "camera.hfov_deg": 360,
        "camera.range_m": 20, "camera.x": LONGITUDE, "camera.y": LATITUDE, **more,
    }  # fmt: skip


@pytest.fixture
def inventory(tmp_path: Path) -> Path:
    return inventory_of(tmp_path / "inventory", [camera("a"), camera("b"), camera("c")])


def deliver(inventory: Path, folder: Path, rows: list[dict[str, Any]], heard: Heard | None = None, **more: Any) -> dict[str, Any]:
    delivered = write_list(folder / "again.csv", rows)
    given = {
        "INPUT": delivered,
        "INVENTORY": inventory,
        "SOURCE": "the test",
        "MAPPING": delivered.with_suffix(".mapping.json"),
        "INPUT_CRS": "EPSG:4326",
    }
    return run("importcameras", heard, **{**given, **more})


def test_a_second_delivery_is_compared_with_the_first(inventory: Path, tmp_path: Path) -> None:
    before = camera_ids(inventory)
    counts = deliver(inventory, tmp_path, [camera("a"), camera("b", **{"camera.label": "Renamed"}), camera("d")])
    assert {name: counts[name] for name in ("READ", "ADDED", "UPDATED", "UNCHANGED", "MISSING", "REJECTED")} == {
        "READ": 3, "ADDED": 1, "UPDATED": 1, "UNCHANGED": 1, "MISSING": 1, "REJECTED": 0,
    }  # fmt: skip
    after = camera_ids(inventory)
    # What the list no longer names stays, nobody gets another id, and the new one gets one that nobody had.
    assert {name: after[name] for name in before} == before
    assert after["d"] not in before.values()
    with closing(sqlite3.connect(inventory)) as connection:
        kept = connection.execute("SELECT label FROM camera_history WHERE camera_id = ?", (before["b"],)).fetchall()
    assert ("Camera b",) in kept


def test_another_source_with_the_same_numbers_is_another_list(inventory: Path, tmp_path: Path) -> None:
    counts = deliver(inventory, tmp_path, [camera("a"), camera("b")], SOURCE="somebody else")
    assert (counts["ADDED"], counts["UPDATED"], counts["MISSING"]) == (2, 0, 0)


def test_a_changed_camera_gets_a_new_view_and_the_others_keep_theirs(inventory: Path, tmp_path: Path) -> None:
    deliver(inventory, tmp_path, [camera("a"), camera("b", **{"camera.range_m": 30}), camera("c")])
    assert run("buildviews", INVENTORY=inventory) == {"BUILT": 1, "UNCHANGED": 2, "FAILED": 0}


def test_a_stale_view_is_computed_for_the_search_and_said(inventory: Path, tmp_path: Path) -> None:
    deliver(inventory, tmp_path, [camera("a"), camera("b", **{"camera.range_m": 60}), camera("c")])
    # 50 m north: only the changed camera reaches it.
    found = run("matchcameras", INVENTORY=inventory, ZONE=circle_layer(LONGITUDE, LATITUDE + 50 / 111_200, 2), OUTPUT="memory:")
    (row,) = list(found["OUTPUT"].getFeatures())
    assert row["label"] == "Camera b"
    assert any(reason.startswith("view_") for reason in json.loads(row["reasons"]))


def test_a_trial_changes_nothing_but_says_what_would_happen(inventory: Path, tmp_path: Path, outputs: Path) -> None:
    before = inventory.read_bytes()
    counts = deliver(inventory, tmp_path, [camera("a"), camera("d")], DRY_RUN=True, REPORT=outputs / "report.json")
    assert (counts["ADDED"], counts["UNCHANGED"], counts["MISSING"]) == (1, 1, 2)
    assert inventory.read_bytes() == before
    assert json.loads((outputs / "report.json").read_text(encoding="utf-8"))["dry_run"] is True


class Stopping(Heard):
    """Feedback of somebody who presses cancel when the bar has passed `share` percent."""

    def __init__(self, percent: float) -> None:
        super().__init__()
        self.progressChanged.connect(lambda now: self.cancel() if now >= percent else None)


def stopped(heard: Stopping, algorithm: str, **parameters: Any) -> None:
    with pytest.raises(Refused):
        run(algorithm, heard, **parameters)
    assert heard.isCanceled()


@pytest.mark.parametrize("percent", [1, 60])
def test_a_stopped_import_leaves_the_inventory_as_it_was(inventory: Path, tmp_path: Path, outputs: Path, percent: int) -> None:
    before = inventory.read_bytes()
    rows = [camera(f"new-{number}") for number in range(1200)]
    with pytest.raises(Refused):
        deliver(inventory, tmp_path, rows, Stopping(percent), REPORT=outputs / "report.json", REJECTS=outputs / "rejects.csv")
    assert inventory.read_bytes() == before
    assert everything_in(outputs) == {}


@pytest.mark.parametrize("percent", [1, 30, 70])
def test_a_stopped_export_leaves_nothing(inventory: Path, tmp_path: Path, outputs: Path, percent: int) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"number": "1", "time_zone": "Europe/Paris"}), encoding="utf-8")
    stopped(
        Stopping(percent),
        "exportpackets",
        INVENTORY=inventory,
        ZONE=circle_layer(LONGITUDE, LATITUDE, 20),
        START="2026-11-21T22:00:00",
        NOW="2026-11-23T08:00:00",
        CASE=case,
        OUTPUT_FOLDER=outputs / "packets",
    )
    assert list(outputs.iterdir()) == []


def test_instants_are_text_in_every_file(inventory: Path, outputs: Path) -> None:
    """QGIS would write a date-time field without its offset."""
    run(
        "matchcameras",
        INVENTORY=inventory,
        ZONE=circle_layer(LONGITUDE, LATITUDE, 20),
        START="2026-10-25T02:30:00+02:00",
        NOW="2026-10-25T08:00:00",
        OUTPUT=outputs / "found.gpkg",
    )
    for file in (outputs / "found.gpkg", inventory):
        with closing(sqlite3.connect(file)) as connection:
            tables = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")]
            for table in tables:
                kinds = {kind.upper() for (kind,) in connection.execute("SELECT type FROM pragma_table_info(?)", (table,))}
                assert table == "layer_styles" or not {"DATETIME", "DATE", "TIMESTAMP"} & kinds, (file.name, table)
    layer = QgsVectorLayer(str(outputs / "found.gpkg"), "found", "ogr")
    starts = {feature["window_start"] for feature in layer.getFeatures()}
    assert starts == {"2026-10-25T02:28:00+02:00"}
