"""Buildings through the product's own doors: loaded, followed, dropped, and what they hide from a search."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from tests.acceptance.product import Heard, Refused, inventory_of, layer, rows_of, run

# In Lambert-93 a scene is a plane of metres; here grid north lies 1.97° east of true north, which a full circle doesn't notice.
X, Y = 913_000.0, 6_458_000.0
CRS = "EPSG:2154"


def wkt(min_x: float, min_y: float, max_x: float, max_y: float) -> str:
    corners = [(min_x, min_y), (max_x, min_y), (max_x, max_y), (min_x, max_y), (min_x, min_y)]
    return f"Polygon (({', '.join(f'{X + x} {Y + y}' for x, y in corners)}))"


WALL = wkt(-60, 10, 60, 12)


def buildings(*shapes: str, **values: Any) -> QgsVectorLayer:
    return layer("Polygon", CRS, [(shape, {"cleabs": f"B{number}", **values}) for number, shape in enumerate(shapes)], "cleabs:string h:double")


@pytest.fixture
def inventory(tmp_path: Path) -> Path:
    camera = {
        "owner.name": "Ville", "camera.source_id": "dome", "camera.kind": "fisheye", "camera.hfov_deg": 360, "camera.range_m": 40,
        "camera.height_m": 4, "camera.x": X, "camera.y": Y,
    }  # fmt: skip
    return inventory_of(tmp_path / "inventory", [camera], crs=CRS)


def view(inventory: Path) -> dict[str, Any]:
    """The first stored view with its area in m²."""
    found = QgsVectorLayer(f"{inventory}|layername=camera_view", "views", "ogr")
    (row,) = [{**values, "area": feature.geometry().area()} for values, feature in zip(rows_of(found), found.getFeatures())]
    return row


def search(inventory: Path, folder: Path) -> tuple[dict[str, Any], list[str]]:
    """A zone 10 × 10 m, 20 to 30 m north of the camera: the counts, and why cameras were left out."""
    zone = layer("Polygon", CRS, [(wkt(-5, 20, 5, 30), {})])
    missed = folder / "missed.gpkg"
    missed.unlink(missing_ok=True)
    counts = run("matchcameras", INVENTORY=inventory, ZONE=zone, OUTPUT="memory:", NEAR_MISSES=str(missed))
    return counts, [row["reason"] for row in rows_of(QgsVectorLayer(str(missed), "missed", "ogr"))]


def test_a_building_hides_what_lies_behind_it_until_it_is_dropped(inventory: Path, tmp_path: Path) -> None:
    open_area = view(inventory)["area"]
    assert search(inventory, tmp_path)[0]["SEES"] == 1
    assert run("buildviews", INVENTORY=inventory, BUILDINGS=buildings(WALL)) == {"BUILT": 1, "UNCHANGED": 0, "FAILED": 0}
    assert view(inventory)["occlusion"] == "footprints"
    assert view(inventory)["area"] < 0.75 * open_area
    counts, reasons = search(inventory, tmp_path)
    assert (counts["MATCHED"], reasons) == (0, ["hidden_by_building"])
    assert run("buildviews", INVENTORY=inventory) == {"BUILT": 0, "UNCHANGED": 1, "FAILED": 0}
    assert run("buildviews", INVENTORY=inventory, DROP_BUILDINGS=True)["BUILT"] == 1
    assert view(inventory)["area"] == pytest.approx(open_area)
    assert search(inventory, tmp_path)[0]["SEES"] == 1


def test_heights_let_a_lens_see_over(inventory: Path, tmp_path: Path) -> None:
    """From 4 m over a wall of 2.5 m that ends 12 m away, a target of 1.6 m shows from 12·2.4/1.5 = 19.2 m on."""
    run("buildviews", INVENTORY=inventory, BUILDINGS=buildings(WALL, h=2.5), BUILDING_HEIGHT="h")
    assert view(inventory)["occlusion"] == "heights"
    counts, _ = search(inventory, tmp_path)
    assert counts["SEES"] == 1
    assert run("buildviews", INVENTORY=inventory, TARGET_HEIGHT=0.0)["BUILT"] == 1
    # to the ground it is 12·4/1.5 = 32 m: the zone ends before
    assert search(inventory, tmp_path)[1] == ["hidden_by_building"]


def test_what_cannot_be_used_is_told(inventory: Path) -> None:
    heard = Heard()
    run("buildviews", heard, INVENTORY=inventory, BUILDINGS=buildings(WALL, "Polygon EMPTY"))
    assert any("1" in text and "left out" in text for text in heard.warnings)
    with pytest.raises(Refused, match="hoehe"):
        run("buildviews", INVENTORY=inventory, BUILDINGS=buildings(WALL), BUILDING_HEIGHT="hoehe")
    with pytest.raises(Refused, match="no footprint"):
        run("buildviews", INVENTORY=inventory, BUILDINGS=buildings())
    with pytest.raises(Refused):
        run("buildviews", INVENTORY=inventory, BUILDINGS="/nowhere/buildings.gpkg")
    assert run("buildviews", INVENTORY=inventory) == {"BUILT": 0, "UNCHANGED": 1, "FAILED": 0}, "the wall is still there"


def test_a_packet_is_replayed_with_the_buildings_of_its_evidence(inventory: Path, tmp_path: Path) -> None:
    run("buildviews", INVENTORY=inventory, BUILDINGS=buildings(wkt(-60, 10, 0, 12)))
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"number": "1", "time_zone": "Europe/Paris", "invented": True}), encoding="utf-8")
    zone = layer("Polygon", CRS, [(wkt(-5, 20, 5, 30), {"start": "2026-11-20T23:00:00+01:00"})], "start:string")
    made = run(
        "exportpackets", INVENTORY=inventory, ZONE=zone, CASE=str(case), OUTPUT_FOLDER=str(tmp_path / "packets"), PACK="generic",
        NOW="2026-11-21T08:00:00+01:00",
    )  # fmt: skip
    run("buildviews", INVENTORY=inventory, DROP_BUILDINGS=True)
    kept = QgsVectorLayer(f"{made['FOLDER']}/case-file/evidence.gpkg|layername=building", "building", "ogr")
    assert kept.featureCount() == 1
    assert run("replaycase", EVIDENCE=made["FOLDER"])["SAME"] == 1
