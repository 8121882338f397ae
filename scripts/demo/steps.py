"""The steps of the demonstration, all through the plugin's Processing algorithms."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.demo import incident as invented
from scripts.demo.folders import DemoFolders
from scripts.demo.inventory_lists import DeliveredList, write_lists
from scripts.demo.nantes import DEMO_AREA, EPSG, BaseMap
from scripts.demo.session import Algorithms
from scripts.demo.territory import write_territory


@dataclass(frozen=True)
class Intake:
    """What became of one list: its file and the counts that ``importcameras`` gave."""

    file: Path
    source: str
    counts: dict[str, Any]


@dataclass(frozen=True)
class Search:
    """One search: what it was for, the counts of ``matchcameras``, and the files of its results."""

    title: str
    counts: dict[str, Any]
    cameras: Path
    blind_spots: Path


def data_are_current(folders: DemoFolders, fingerprint: str) -> bool:
    """Whether inventory and project exist and were built from the same scripts, plugin and base map."""
    files_exist = all(path.is_file() for path in (folders.inventory, folders.project, folders.base_map, folders.incident))
    return files_exist and folders.stamp.is_file() and folders.stamp.read_text(encoding="utf-8").strip() == fingerprint


def fingerprint_of(folders: Iterable[Path], base_map: str) -> str:
    """Digest of the sources under ``folders`` and of the base map's own fingerprint."""
    digest = hashlib.sha256(base_map.encode("utf-8"))
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(folder).as_posix().encode("utf-8"))
                digest.update(path.read_bytes())
    return digest.hexdigest()


def write_inputs(base: BaseMap, folders: DemoFolders) -> list[DeliveredList]:
    """The delivered lists, the territory, the incident and the case, all invented."""
    lists = write_lists(base, DEMO_AREA, folders.lists)
    write_territory(DEMO_AREA, folders.territory)
    invented.write_incident(invented.incident_in(base), folders.incident)
    invented.write_case(folders.case)
    return lists


def build_inventory(algorithms: Algorithms, lists: Iterable[DeliveredList], folders: DemoFolders, *, with_views: bool = True) -> list[Intake]:
    """A new inventory out of the lists; with its buildings and views, unless nobody is going to look."""
    for old in folders.root.glob(f"{folders.inventory.name}*"):
        old.unlink()
    if folders.reports.exists():
        shutil.rmtree(folders.reports)
    folders.reports.mkdir(parents=True)
    algorithms.run(
        "createinventory",
        CRS=f"EPSG:{EPSG}",
        TIME_ZONE=invented.TIME_ZONE,
        TERRITORY=f"{folders.territory}|layername=communes",
        OUTPUT=str(folders.inventory),
    )
    intakes = []
    for delivered in lists:
        counts = algorithms.run(
            "importcameras",
            INPUT=str(delivered.file),
            INVENTORY=str(folders.inventory),
            SOURCE=delivered.source,
            MAPPING=str(delivered.mapping) if delivered.mapping else None,
            REPORT=str(folders.reports / f"{delivered.file.stem}.json"),
            REJECTS=str(folders.reports / f"{delivered.file.stem}-rejects.csv"),
        )
        intakes.append(Intake(delivered.file, delivered.source, counts))
    if not with_views:
        return intakes
    buildings = f"{folders.base_map}|layername=buildings"
    algorithms.run("buildviews", INVENTORY=str(folders.inventory), BUILDINGS=buildings, BUILDING_HEIGHT="height_m")
    return intakes


def search_zone(algorithms: Algorithms, folders: DemoFolders) -> Search:
    """Who saw the place of the offence."""
    return _search(algorithms, folders, "zone", ZONE=_layer(folders, "zone"), START=invented.ZONE_START, END=invented.ZONE_END)


def search_path(algorithms: Algorithms, folders: DemoFolders) -> Search:
    """Who saw the flight."""
    return _search(algorithms, folders, "path", **_path(folders))


def _search(algorithms: Algorithms, folders: DemoFolders, title: str, **parameters: Any) -> Search:
    folders.results.mkdir(parents=True, exist_ok=True)
    cameras, blind_spots, near_misses = (folders.results / f"{name}-{title}.gpkg" for name in ("cameras", "blind-spots", "near-misses"))
    for old in (cameras, blind_spots, near_misses):
        old.unlink(missing_ok=True)
    outputs: dict[str, Any] = {"OUTPUT": str(cameras), "NEAR_MISSES": str(near_misses)}
    if "PATH" in parameters:
        outputs["BLIND_SPOTS"] = str(blind_spots)
    counts = algorithms.run(
        "matchcameras", INVENTORY=str(folders.inventory), NOW=invented.NOW, TIME_ZONE=invented.TIME_ZONE, **parameters, **outputs
    )
    return Search(title, counts, cameras, blind_spots)


def export(algorithms: Algorithms, folders: DemoFolders) -> dict[str, Any]:
    """The packets for zone and flight together; what an earlier run left is removed first."""
    if folders.packets.exists():
        shutil.rmtree(folders.packets)
    folders.packets.mkdir(parents=True)
    return algorithms.run(
        "exportpackets",
        INVENTORY=str(folders.inventory),
        ZONE=_layer(folders, "zone"),
        START=invented.ZONE_START,
        END=invented.ZONE_END,
        **_path(folders),
        NOW=invented.NOW,
        TIME_ZONE=invented.TIME_ZONE,
        CASE=str(folders.case),
        OUTPUT_FOLDER=str(folders.packets),
    )


def _path(folders: DemoFolders) -> dict[str, Any]:
    return {
        "PATH": _layer(folders, "path"),
        "SIGHTINGS": _layer(folders, "sightings"),
        "PATH_START": invented.PATH_START,
        "PATH_START_LATEST": invented.PATH_START_LATEST,
    }


def _layer(folders: DemoFolders, name: str) -> str:
    return f"{folders.incident}|layername={name}"


def path_length_m(folders: DemoFolders) -> float:
    """The geodesic length of the flight, metres."""
    from osgeo import gdal, ogr
    from pyproj import Geod, Transformer

    gdal.UseExceptions()
    transformer, ellipsoid = Transformer.from_crs(EPSG, 4326, always_xy=True), Geod(ellps="WGS84")
    source = ogr.Open(str(folders.incident))
    length = 0.0
    for feature in source.GetLayerByName("path"):
        eastings, northings = zip(*feature.GetGeometryRef().GetPoints())
        length += ellipsoid.line_length(*transformer.transform(eastings, northings))
    return float(length)
