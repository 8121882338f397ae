"""The demonstration that the plugin carries is what its scripts make, says whose it is, and is small."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import shapely

from scripts.demo.bundle import BUNDLE, bundled_base_map
from scripts.demo.folders import REPOSITORY
from scripts.demo.nantes import DEMO_AREA, BaseMap
from scripts.package.stage import stage

FILES = {
    "ATTRIBUTION.txt",
    "buildings.geojson",
    "cameras.geojson",
    "case.json",
    "lists.json",
    "path.geojson",
    "sightings.geojson",
    "streets.geojson",
    "territory.geojson",
    "zone.geojson",
}
LARGEST = 3_000_000


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("zone", ["Pacific/Auckland"])
def test_the_scripts_make_the_same_bytes_again(tmp_path: Path, zone: str) -> None:
    stage(target=tmp_path / "plugins" / "camera_requisition")
    call = [sys.executable, "-m", "scripts.demo.bundle", "--folder", str(tmp_path / "again"), "--plugins", str(tmp_path / "plugins")]
    variables = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    # From the base map that is carried, in a copy: what is committed isn't touched.
    done = subprocess.run(call, cwd=REPOSITORY, env=variables, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    made, carried = files_of(tmp_path / "again"), files_of(BUNDLE)
    assert set(carried) == FILES
    assert [name for name in FILES if made.get(name) != carried[name]] == []


def test_it_is_small() -> None:
    assert sum(len(content) for content in files_of(BUNDLE).values()) <= LARGEST


def test_every_file_says_whose_it_is() -> None:
    words = (BUNDLE / "ATTRIBUTION.txt").read_text(encoding="utf-8")
    assert "IGN" in words
    assert "BD TOPO" in words
    assert "June 2025" in words
    assert "Licence Ouverte" in words
    for path in BUNDLE.glob("*.geojson"):
        head = json.loads(path.read_text(encoding="utf-8"))
        real = path.stem in ("buildings", "streets")
        assert ("IGN" in head["attribution"]) == real, path.name
        assert ("Invented" in head["attribution"]) != real, path.name
        assert head["crs"]["properties"]["name"] == "urn:ogc:def:crs:EPSG::2154"


def test_coordinates_are_rounded_and_features_sorted() -> None:
    def flat(coordinates: object) -> list[float]:
        return [number for part in coordinates for number in flat(part)] if isinstance(coordinates, list) else [float(str(coordinates))]

    for name, key in (("buildings", "building_id"), ("streets", "street_id"), ("cameras", "camera_id")):
        features = json.loads((BUNDLE / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
        ids = [feature["properties"][key] for feature in features]
        assert ids == sorted(ids)
        numbers = [number for feature in features if feature["geometry"] for number in flat(feature["geometry"]["coordinates"])]
        assert all(number == round(number, 2) for number in numbers)


def test_the_carried_footprints_are_valid_and_in_the_area() -> None:
    base = bundled_base_map()
    shapes = [building.geometry for building in base.buildings]
    assert all(shapely.is_valid(shapes))
    assert shapely.box(*shapely.total_bounds(shapes)).contains(shapely.box(*DEMO_AREA))


def test_the_carried_base_map_is_that_of_the_package(nantes: BaseMap) -> None:
    carried = {building.building_id: building for building in bundled_base_map().buildings}
    for building in nantes.buildings:
        assert carried[building.building_id].height_m == building.height_m
        assert carried[building.building_id].geometry.hausdorff_distance(building.geometry) <= 0.008
    streets = {street.street_id: street for street in bundled_base_map().streets}
    for street in nantes.streets:
        assert (streets[street.street_id].name, streets[street.street_id].importance) == (street.name, street.importance)
