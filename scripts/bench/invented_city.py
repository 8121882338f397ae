"""An invented city for measurements: owners with five cameras each beside a straight flight path of any length."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CAMERAS_OF_AN_OWNER = 5
APART_M = 12.0
ORIGIN = (1.55, 47.21)  # a field in Beauce: longitude, latitude
METRES_OF_A_DEGREE = (75_700.0, 111_200.0)  # of longitude and latitude there
START = "2026-11-20T23:40:00+01:00"
NOW = "2026-11-23T09:00:00+01:00"
CASE: dict[str, Any] = {
    "number": "2026/MESURE",
    "time_zone": "Europe/Paris",
    "frame": "flagrance",
    "opened_on": "2026-11-21",
    "offence": "vol avec violences",
    "articles": "311-4 du code pénal",
    "service": {"name": "Commissariat inventé", "phone": "02 00 00 00 00", "email": "service@example.org"},
    "signer": {"rank": "Capitaine", "name": "Alix Inventé", "capacity": "officier de police judiciaire"},
    "invented": True,
}


@dataclass(frozen=True)
class City:
    """The files of an invented city below one folder."""

    folder: Path
    owners: int

    @property
    def inventory(self) -> Path:
        return self.folder / "inventory.gpkg"

    @property
    def path(self) -> Path:
        return self.folder / "path.geojson"

    @property
    def case(self) -> Path:
        return self.folder / "case.json"

    def search(self) -> dict[str, Any]:
        """The parameters of the search that finds all cameras."""
        return {"INVENTORY": str(self.inventory), "PATH": str(self.path), "PATH_START": START, "NOW": NOW, "TIME_ZONE": "Europe/Paris"}


def build(algorithms: Any, folder: Path, owners: int) -> City:
    """The city with this many owners, through the plugin's own algorithms."""
    folder.mkdir(parents=True, exist_ok=True)
    city = City(folder, owners)
    for old in folder.glob("inventory.gpkg*"):
        old.unlink()
    algorithms.run("createinventory", CRS="EPSG:2154", TIME_ZONE="Europe/Paris", OUTPUT=str(city.inventory))
    write_list(folder / "list.csv", owners)
    algorithms.run("importcameras", INVENTORY=str(city.inventory), INPUT=str(folder / "list.csv"), SOURCE="invented")
    algorithms.run("buildviews", INVENTORY=str(city.inventory))
    length_m = owners * CAMERAS_OF_AN_OWNER * APART_M
    line = {"type": "LineString", "coordinates": [_place(0.0, 0.0), _place(length_m, 0.0)]}
    feature = {"type": "Feature", "properties": {"leg": 1, "speed_min": 4.0, "speed_max": 9.0}, "geometry": line}
    city.path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    city.case.write_text(json.dumps(CASE, ensure_ascii=False), encoding="utf-8")
    return city


def write_list(path: Path, owners: int) -> None:
    """The list of their cameras, as a supplier would deliver it."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["id", "nom", "longitude", "latitude", "adresse", "orientation", "exploitant", "commune", "courriel", "type"])
        for number in range(owners * CAMERAS_OF_AN_OWNER):
            longitude, latitude = _place(number * APART_M, 8.0)
            owner = number // CAMERAS_OF_AN_OWNER
            row = [f"cam-{number:05d}", f"Voie {number % CAMERAS_OF_AN_OWNER + 1}", longitude, latitude, f"{number} rue Inventée", 180]
            writer.writerow([*row, f"Exploitant inventé {owner:03d}", "Ville-Inventée", f"exploitant{owner}@example.org", "fixed"])


def _place(east_m: float, north_m: float) -> list[float]:
    return [round(ORIGIN[0] + east_m / METRES_OF_A_DEGREE[0], 7), round(ORIGIN[1] + north_m / METRES_OF_A_DEGREE[1], 7)]
