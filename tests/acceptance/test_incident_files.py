"""Incidents given as files, through the console's way of running: offsets count, faults get our own sentences, nothing breaks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import processing
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras

LONGITUDE, LATITUDE = -1.5536, 47.2173


@pytest.fixture(scope="module")
def inventory(tmp_path_factory: pytest.TempPathFactory, provider: Any) -> str:
    folder = tmp_path_factory.mktemp("files")
    path = folder / "town.gpkg"
    create_inventory(path, "EPSG:2154", "Europe/Paris")
    lines = ["id,lon,lat,kind,heading,hfov,range,owner", f"1,{LONGITUDE},{LATITUDE},fixed,0,360,60,Town"]
    (folder / "list.csv").write_text("\n".join(lines), encoding="utf-8")
    import_cameras(ImportRequest(input=str(folder / "list.csv"), inventory=str(path), source="town"))
    return str(path)


def geojson(path: Path, geometry: Any, **properties: Any) -> str:
    features = [] if geometry == "none" else [{"type": "Feature", "properties": properties, "geometry": geometry}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(path)


def point(**properties: Any) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [LONGITUDE, LATITUDE], **properties}


def found(inventory: str, **parameters: Any) -> list[tuple[str, str]]:
    # Without a context of its own the run checks geometries as the toolbox does by default.
    result = processing.run("camera_requisition:matchcameras", {"INVENTORY": inventory, "OUTPUT": "memory:", "MARGIN": 0, **parameters})
    layer = result["OUTPUT"]
    assert isinstance(layer, QgsVectorLayer)
    return [(feature["window_start"], feature["window_end"]) for feature in layer.getFeatures()]


@pytest.mark.parametrize(
    ("start", "end", "window"),
    [
        # Paris is two hours ahead of UTC until 03:00 on 25 October 2026, one hour afterwards
        ("2026-10-24T14:00:00Z", "2026-10-24T14:10:00Z", ("2026-10-24T16:00:00+02:00", "2026-10-24T16:10:00+02:00")),
        ("2026-10-24T14:00:00-05:00", "2026-10-24T14:10:00-05:00", ("2026-10-24T21:00:00+02:00", "2026-10-24T21:10:00+02:00")),
        ("2026-10-24T14:00:00", "2026-10-24T14:10:00", ("2026-10-24T14:00:00+02:00", "2026-10-24T14:10:00+02:00")),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00")),
    ],
    ids=["UTC", "another offset", "no offset", "the hour that exists twice"],
)
def test_the_offset_of_an_instant_in_a_file_counts(inventory: str, tmp_path: Path, start: str, end: str, window: tuple[str, str]) -> None:
    zone = geojson(tmp_path / "zone.geojson", point(), radius_m=50, start=start, end=end)
    assert found(inventory, ZONE=zone) == [window]
    layer = QgsVectorLayer(zone, "zone", "ogr")
    assert found(inventory, ZONE=layer) == [window]


def test_an_hour_that_exists_twice_without_offset_is_not_guessed(inventory: str, tmp_path: Path) -> None:
    zone = geojson(tmp_path / "zone.geojson", point(), radius_m=50, start="2026-10-25T02:30:00", end="2026-10-25T04:00:00")
    with pytest.raises(QgsProcessingException, match="twice"):
        found(inventory, ZONE=zone)


BOW = {"type": "Polygon", "coordinates": [[[-1.55, 47.21], [-1.54, 47.22], [-1.54, 47.21], [-1.55, 47.22], [-1.55, 47.21]]]}
FLAT = {"type": "Polygon", "coordinates": [[[-1.55, 47.21], [-1.55, 47.21], [-1.55, 47.21], [-1.55, 47.21]]]}
DOT = {"type": "LineString", "coordinates": [[-1.55, 47.21], [-1.55, 47.21]]}


@pytest.mark.parametrize(
    ("name", "geometry", "word"),
    [
        ("ZONE", BOW, "crosses itself"),
        ("ZONE", FLAT, "zone"),
        ("PATH", DOT, "path|point"),
        ("ZONE", "none", "zone"),
        ("ZONE", None, "zone"),
        ("PATH", "none", "path"),
    ],
    ids=["self-crossing zone", "flat zone", "path of one point", "empty file of zones", "zone without geometry", "empty file of paths"],
)
def test_a_fault_gets_our_sentence_however_often_it_is_tried(inventory: str, tmp_path: Path, name: str, geometry: Any, word: str) -> None:
    file = geojson(tmp_path / "fault.geojson", geometry)
    for _ in range(5):
        with pytest.raises(QgsProcessingException, match=f"(?i){word}") as caught:
            found(inventory, **{name: file})
        assert "Processing" not in str(caught.value)
        assert "reference system" not in str(caught.value)


def test_an_end_alone_is_named_as_it_was_typed(inventory: str, tmp_path: Path) -> None:
    zone = geojson(tmp_path / "zone.geojson", point(), radius_m=50)
    with pytest.raises(QgsProcessingException, match="2026-10-24T14:00:00"):
        found(inventory, ZONE=zone, END="2026-10-24T14:00:00")
