"""Coverage by the contract's name: shares and layers of a zone and a path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsVectorLayer

from tests.acceptance.product import inventory_of, layer, rows_of, run

X, Y = 913_000.0, 6_458_000.0
CRS = "EPSG:2154"


def camera(name: str, east: float) -> dict[str, Any]:
    """One that sees 20 m all round."""
    return {
        "owner.name": "Ville", "camera.source_id": name, "camera.kind": "fisheye", "camera.hfov_deg": 360, "camera.range_m": 20,
        "camera.x": X + east, "camera.y": Y,
    }  # fmt: skip


@pytest.fixture
def inventory(tmp_path: Path) -> Path:
    return inventory_of(tmp_path / "inventory", [camera("a", 0), camera("b", 20)], crs=CRS)


def path() -> QgsVectorLayer:
    """100 m due east along the middle of both discs, from 50 m west of the first camera."""
    line = f"LineString ({X - 50} {Y}, {X + 50} {Y})"
    return layer("LineString", CRS, [(line, {"start": "2026-11-20T23:00:00+01:00"})], "start:string")


def test_a_path_through_two_discs(inventory: Path, tmp_path: Path) -> None:
    """Seen from −20 to 40 m: by both from 0 to 20 m. Lambert-93 is stretched by 0.07 % there."""
    out, blind = tmp_path / "paths.gpkg", tmp_path / "blind.gpkg"
    found = run(
        "coverage", INVENTORY=inventory, PATH=path(), CORRIDOR=0, SPEED_MIN=3.6, SPEED_MAX=7.2, PATH_COVERAGE=str(out), BLIND_SPOTS=str(blind)
    )
    assert [found[f"PATH_SHARE_{count}"] for count in (0, 1, 2)] == pytest.approx([0.4, 0.4, 0.2], abs=2e-3)
    assert [found[f"SURE_PATH_SHARE_{count}"] for count in (0, 1, 2)] == pytest.approx([0.4, 0.4, 0.2], abs=2e-3)
    assert not any(name.startswith("ZONE_SHARE") for name in found), "there is no zone"
    rows = rows_of(QgsVectorLayer(str(out), "paths", "ogr"))
    assert [(row["cameras"], round(row["from_m"])) for row in rows] == [(0, 0), (1, 30), (2, 50), (1, 70), (0, 90)]
    # at 1 to 2 m/s the first 30 m take 15 to 30 s
    assert (rows[0]["earliest"], rows[0]["latest"]) == ("2026-11-20T23:00:00+01:00", "2026-11-20T23:00:30+01:00")
    kept = rows_of(QgsVectorLayer(str(blind), "blind", "ogr"))
    assert [round(row["length_m"]) for row in kept] == [30, 10]


def test_a_zone_by_area(inventory: Path, tmp_path: Path) -> None:
    """A square of 40 m around the first camera: its disc fills π/4 of it; the other's half disc lies in it too."""
    corners = [(-20, -20), (20, -20), (20, 20), (-20, 20), (-20, -20)]
    zone = layer("Polygon", CRS, [(f"Polygon (({', '.join(f'{X + x} {Y + y}' for x, y in corners)}))", {})])
    out = tmp_path / "zones.gpkg"
    found = run("coverage", INVENTORY=inventory, ZONE=zone, ZONE_COVERAGE=str(out))
    rows = rows_of(QgsVectorLayer(str(out), "zones", "ogr"))
    assert sum(row["share"] for row in rows) == pytest.approx(1.0)
    # two discs of radius r whose centres lie r apart share r²(2π/3 − √3/2), all of it here
    both = (2 * 3.14159265 / 3 - 3**0.5 / 2) * 400 / 1600
    assert found["ZONE_SHARE_2"] == pytest.approx(both, abs=1e-3)
    assert found["ZONE_SHARE_1"] == pytest.approx(3.14159265 / 4 + 3.14159265 / 8 - 2 * both, abs=2e-3)
    assert found["ZONE_SHARE_0"] == pytest.approx(1 - found["ZONE_SHARE_1"] - found["ZONE_SHARE_2"])


def test_where_nothing_is_recorded_nothing_is_seen(inventory: Path) -> None:
    far = layer("Polygon", CRS, [(f"Polygon (({X + 900} {Y}, {X + 910} {Y}, {X + 910} {Y + 10}, {X + 900} {Y}))", {})])
    found = run("coverage", INVENTORY=inventory, ZONE=far)
    assert [found[f"ZONE_SHARE_{count}"] for count in (0, 1, 2)] == [1.0, 0.0, 0.0]
