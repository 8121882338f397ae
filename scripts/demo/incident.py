"""The invented offence: a zone, and a flight on foot and then by scooter along real streets.

Nothing of it happened. The night, the case and everybody in it are invented.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from shapely.geometry import LineString

from scripts.demo.nantes import EPSG, BaseMap
from scripts.demo.streets import STAIRS_AND_FOOTPATHS, Point, StreetNetwork

TIME_ZONE = "Europe/Paris"
NOW = "2026-11-23T09:00:00+01:00"
ZONE_START = "2026-11-20T23:40:00+01:00"
ZONE_END = "2026-11-20T23:50:00+01:00"
PATH_START = "2026-11-20T23:48:00+01:00"
PATH_START_LATEST = "2026-11-20T23:50:00+01:00"
SEEN_FROM = "2026-11-20T23:52:30+01:00"
SEEN_TO = "2026-11-20T23:54:00+01:00"

# The square around the fountain, clockwise, metres in EPSG:2154.
ZONE: tuple[Point, ...] = (
    (355_160.0, 6_689_335.0),
    (355_215.0, 6_689_345.0),
    (355_235.0, 6_689_300.0),
    (355_215.0, 6_689_275.0),
    (355_165.0, 6_689_280.0),
)
ON_FOOT_VIA: tuple[Point, ...] = ((355_200.0, 6_689_310.0), (355_290.0, 6_689_330.0), (355_345.0, 6_689_390.0))
BY_SCOOTER_VIA: tuple[Point, ...] = (
    (355_345.0, 6_689_390.0),
    (355_322.0, 6_689_590.0),
    (355_318.0, 6_689_700.0),
    (355_500.0, 6_689_915.0),
    (355_690.0, 6_689_725.0),
    (355_800.0, 6_689_480.0),
)
SEEN_AT_SHARE_OF_RIDE = 0.35


@dataclass(frozen=True)
class Leg:
    """One way of moving; vertices in EPSG:2154 in the direction of flight, speeds in km/h, the longest wait after it in seconds."""

    order: int
    mode: str
    speed_min: float
    speed_max: float
    wait_max_s: Optional[float]
    vertices: tuple[Point, ...]


@dataclass(frozen=True)
class Sighting:
    """Where and between which instants somebody saw the suspect."""

    place: Point
    time_from: str
    time_to: str


@dataclass(frozen=True)
class Incident:
    """Zone (closed ring, EPSG:2154), legs in their order, and one sighting on the way."""

    zone: tuple[Point, ...]
    legs: tuple[Leg, ...]
    sighting: Sighting

    @property
    def path_length_m(self) -> float:
        return float(sum(LineString(leg.vertices).length for leg in self.legs))


def incident_in(base: BaseMap) -> Incident:
    """The offence, with the flight laid along the streets of ``base``."""
    on_foot = _along(StreetNetwork(base.streets), ON_FOOT_VIA)
    # The ride begins where the run ended, and leaves out what a scooter can't ride on.
    ride = _along(StreetNetwork(base.streets, without=STAIRS_AND_FOOTPATHS), (on_foot[-1], *BY_SCOOTER_VIA[1:]))
    seen_at = LineString(ride).interpolate(SEEN_AT_SHARE_OF_RIDE, normalized=True)
    return Incident(
        (*ZONE, ZONE[0]),
        (Leg(1, "running", 5.0, 15.0, 120.0, on_foot), Leg(2, "scooter", 15.0, 45.0, None, _joined(on_foot[-1], ride))),
        Sighting((round(seen_at.x, 2), round(seen_at.y, 2)), SEEN_FROM, SEEN_TO),
    )


def _along(network: StreetNetwork, places: Sequence[Point]) -> tuple[Point, ...]:
    vertices: list[Point] = []
    for start, end in zip(places, places[1:]):
        way = network.way(start, end)
        vertices.extend(way if not vertices else way[1:])
    return tuple(vertices)


def _joined(start: Point, vertices: tuple[Point, ...]) -> tuple[Point, ...]:
    return vertices if vertices[0] == start else (start, *vertices)


def invented_case() -> dict[str, Any]:
    """The particulars of the case as ``exportpackets`` reads them; all invented, and marked so."""
    return {
        "number": "2026/PI/000123",
        "time_zone": TIME_ZONE,
        "frame": "flagrance",
        "opened_on": "2026-11-21",
        "invented": True,
        "offence": "vol avec violences (affaire inventée)",
        "articles": "311-1 et 311-5 du code pénal",
        "place": "place de l'Utopie, Port-Imaginaire",
        "service": {
            "name": "Commissariat imaginaire de Port-Imaginaire",
            "unit": "Brigade fictive de sûreté urbaine",
            "address": "1 rue de la Vigie-Inventée, 96100 Port-Imaginaire",
            "phone": "02 61 91 99 17",
            "email": "brigade@commissariat-imaginaire.example",
        },
        "signer": {"rank": "Capitaine de police", "name": "Alix IMAGINAIRE", "capacity": "officier de police judiciaire"},
        "delivery": {
            "format": "format natif avec son lecteur",
            "channel": "hand",
            "address": "1 rue de la Vigie-Inventée, 96100 Port-Imaginaire",
        },
        "reply_by": "2026-11-27",
        "marking": "DIFFUSION RESTREINTE",
    }


def write_case(path: Path) -> None:
    path.write_text(json.dumps(invented_case(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_incident(incident: Incident, target: Path) -> None:
    """Writes the layers ``zone``, ``path`` and ``sightings`` to a GeoPackage; instants are texts."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    target.unlink(missing_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))

    def layer(name: str, kind: int, rows: Sequence[tuple[str, dict[str, Any]]]) -> None:
        made = source.CreateLayer(name, reference, kind, ["GEOMETRY_NAME=geom"])
        types = {int: ogr.OFTInteger, float: ogr.OFTReal, str: ogr.OFTString}
        for field, value in rows[0][1].items():
            made.CreateField(ogr.FieldDefn(field, types[type(value)]))
        for wkt, values in rows:
            feature = ogr.Feature(made.GetLayerDefn())
            for field, value in values.items():
                if value is not None:
                    feature.SetField(field, value)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            made.CreateFeature(feature)

    layer(
        "zone",
        ogr.wkbPolygon,
        [(f"POLYGON (({_text(incident.zone)}))", {"start": ZONE_START, "end": ZONE_END, "source": "appel au 17 (inventé)"})],
    )
    layer(
        "path",
        ogr.wkbLineString,
        [
            (
                f"LINESTRING ({_text(leg.vertices)})",
                {
                    "leg": leg.order,
                    "mode": leg.mode,
                    "speed_min": leg.speed_min,
                    "speed_max": leg.speed_max,
                    "wait_max_s": leg.wait_max_s,
                    "source": "deux témoins (inventés)",
                },
            )
            for leg in incident.legs
        ],
    )
    layer(
        "sightings",
        ogr.wkbPoint,
        [
            (
                f"POINT ({_text([incident.sighting.place])})",
                {"time_from": incident.sighting.time_from, "time_to": incident.sighting.time_to, "source": "patrouille (inventée)"},
            )
        ],
    )


def _text(points: Sequence[Point]) -> str:
    return ", ".join(f"{x:.2f} {y:.2f}" for x, y in points)
