"""The demonstration that the plugin carries, read as records: the lists that were taken in, territory, buildings, offence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.building import Building
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.review import Review

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon

CARRIED = Path(__file__).resolve().parents[1] / "resources" / "demonstration"
ATTRIBUTION = "ATTRIBUTION.txt"
CASE = "case.json"
CRS = "EPSG:2154"
BUILDINGS_SOURCE = "IGN BD TOPO"
TIME_ZONE = "Europe/Paris"


@dataclass(frozen=True)
class TakenIn:
    """One list of the demonstration as it went into the inventory."""

    intake: Intake
    owners: tuple[Owner, ...]
    recorders: tuple[Recorder, ...]
    cameras: tuple[Camera, ...]
    reviews: tuple[Review, ...]


def lists(folder: Path = CARRIED) -> Iterator[TakenIn]:
    """The lists in the order in which they were taken in. Raises OSError, ValueError, KeyError, TypeError where the files are damaged."""
    cameras: dict[str, list[Camera]] = {}
    for values, place in features("cameras", folder):
        x, y = (None, None) if place is None else (place.x, place.y)
        cameras.setdefault(values["intake_id"], []).append(Camera(x=x, y=y, **values))
    for values in json.loads((folder / "lists.json").read_text(encoding="utf-8"))["lists"]:
        owners, recorders, reviews = (values.pop(name) for name in ("owners", "recorders", "reviews"))
        yield TakenIn(
            Intake(**values),
            tuple(Owner(**owner) for owner in owners),
            tuple(Recorder(**recorder) for recorder in recorders),
            tuple(cameras.get(values["intake_id"], ())),
            tuple(Review(intake_id=values["intake_id"], **review) for review in reviews),
        )


def territory(folder: Path = CARRIED) -> list[tuple[Polygon | MultiPolygon, str, str]]:
    """Polygon, code and name of each commune."""
    return [(polygon, values["code"], values["name"]) for values, polygon in features("territory", folder)]


def buildings(folder: Path = CARRIED) -> list[Building]:
    """The footprints with their heights, valid and in the inventory's reference system."""
    return [Building(shape, values.get("height_m"), values["building_id"]) for values, shape in features("buildings", folder)]


def features(name: str, folder: Path = CARRIED) -> Iterator[tuple[dict[str, Any], Any]]:
    """Values and geometry (EPSG:2154; None for what has no place) of each feature of one of the files."""
    from shapely.geometry import shape

    for feature in json.loads((folder / f"{name}.geojson").read_text(encoding="utf-8"))["features"]:
        geometry: Optional[dict[str, Any]] = feature["geometry"]
        yield feature["properties"], None if geometry is None else shape(geometry)
