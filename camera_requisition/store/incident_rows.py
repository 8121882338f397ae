"""An incident as rows of a case file, and back."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from typing import Any, Optional

from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting, Track, TrackSegment, Zone
from camera_requisition.store import geometry
from camera_requisition.store.case_schema import PATH, SIGHTING, TRACK, ZONE
from camera_requisition.store.geopackage import note_change
from camera_requisition.store.instants import instant_of, instant_text
from camera_requisition.store.schema import GEOMETRY, Table, insert_statement, quoted, select_statement
from camera_requisition.store.spatial_reference import WGS84_ID

_LAYERS = (ZONE, PATH, SIGHTING, TRACK)


def write_incident(connection: sqlite3.Connection, incident: Incident) -> None:
    """Replace the incident in the file by `incident`."""
    written = (
        (ZONE, _zone_rows(incident)),
        (PATH, _leg_rows(incident)),
        (SIGHTING, _sighting_rows(incident)),
        (TRACK, _segment_rows(incident)),
    )
    for table, found in written:
        connection.execute(" ".join(("DELETE FROM", quoted(table.name))))
        connection.executemany(insert_statement(table, _columns(table)), found)
        note_change(connection, table)


def read_incident(connection: sqlite3.Connection) -> Incident:
    """The incident in the file, as it was saved or has been edited in QGIS since. Raises ValueError for an instant without offset."""
    zones, legs, sightings, segments = (
        connection.execute(select_statement(table, _columns(table), "ORDER BY fid")).fetchall() for table in _LAYERS
    )
    return Incident(
        zones=tuple(_zones(zones)), paths=tuple(_paths(legs)), tracks=tuple(_tracks(segments)), sightings=tuple(_sightings(sightings))
    )


def _columns(table: Table) -> tuple[str, ...]:
    return (GEOMETRY, *table.column_names)


def _zone_rows(incident: Incident) -> list[tuple[Any, ...]]:
    from shapely.geometry import MultiPolygon

    shapes = [zone.geometry if isinstance(zone.geometry, MultiPolygon) else MultiPolygon([zone.geometry]) for zone in incident.zones]
    return [
        (blob, instant_text(zone.start), instant_text(zone.end), zone.hypothesis, zone.source, zone.shape)
        for blob, zone in zip(geometry.blobs(shapes, WGS84_ID), incident.zones)
    ]


def _zones(found: list[tuple[Any, ...]]) -> list[Zone]:
    zones = []
    for stored, (_, start, end, hypothesis, source, kind) in zip(geometry.geometries([row[0] for row in found]), found):
        shape: Any = stored
        if shape is None or shape.is_empty:
            continue
        # A zone of one polygon is a polygon; the layer holds it as a collection of one.
        whole = shape.geoms[0] if shape.geom_type == "MultiPolygon" and len(shape.geoms) == 1 else shape
        zones.append(Zone(whole, instant_of(start), instant_of(end), hypothesis, source, kind or "polygon"))
    return zones


def _leg_rows(incident: Incident) -> list[tuple[Any, ...]]:
    from shapely.geometry import LineString

    legs = [(number, place, path, leg) for number, path in enumerate(incident.paths) for place, leg in enumerate(path.legs)]
    shapes = geometry.blobs([LineString(leg.line) for _, _, _, leg in legs], WGS84_ID)
    return [
        (
            blob,
            number + 1,
            place + 1,
            path.hypothesis,
            path.source,
            leg.mode,
            leg.speed_min,
            leg.speed_max,
            leg.wait_max_s,
            instant_text(leg.start),
            instant_text(leg.start_latest),
            leg.source,
        )
        for blob, (number, place, path, leg) in zip(shapes, legs)
    ]


def _paths(found: list[tuple[Any, ...]]) -> list[Path]:
    legs: dict[int, list[tuple[int, Leg]]] = defaultdict(list)
    about: dict[int, tuple[Optional[str], Optional[str]]] = {}
    for shape, row in zip(geometry.geometries([row[0] for row in found]), found):
        _, number, place, hypothesis, path_source, mode, speed_min, speed_max, wait, start, start_latest, source = row
        if shape is None or shape.is_empty:
            continue
        line = tuple((float(x), float(y)) for x, y in shape.coords)
        leg = Leg(line, float(speed_min), float(speed_max), float(wait or 0.0), instant_of(start), instant_of(start_latest), mode, source)
        legs[number].append((place, leg))
        about.setdefault(number, (hypothesis, path_source))
    return [Path(tuple(leg for _, leg in sorted(legs[number], key=lambda numbered: numbered[0])), *about[number]) for number in sorted(legs)]


def _sighting_rows(incident: Incident) -> list[tuple[Any, ...]]:
    return [
        (
            geometry.point_blob(sighting.longitude, sighting.latitude, WGS84_ID),
            instant_text(sighting.time_from),
            instant_text(sighting.time_to),
            sighting.hypothesis,
            sighting.source,
        )
        for sighting in incident.sightings
    ]


def _sightings(found: list[tuple[Any, ...]]) -> list[Sighting]:
    sightings = []
    for blob, time_from, time_to, hypothesis, source in found:
        longitude, latitude = geometry.point(blob)
        earliest, latest = instant_of(time_from), instant_of(time_to)
        if longitude is None or latitude is None or earliest is None or latest is None:
            continue
        sightings.append(Sighting(longitude, latitude, earliest, latest, hypothesis, source))
    return sightings


def _segment_rows(incident: Incident) -> list[tuple[Any, ...]]:
    from shapely.geometry import LineString

    found = []
    for number, track in enumerate(incident.tracks):
        for place, segment in enumerate(track.segments):
            points = [list(map(float, point)) for point in zip(segment.longitudes, segment.latitudes, segment.instants)]
            line = LineString([point[:2] for point in points]) if len(points) > 1 else LineString()
            blob = geometry.blobs([line], WGS84_ID)[0]
            found.append((blob, number + 1, place + 1, track.hypothesis, track.source, json.dumps(points)))
    return found


def _tracks(found: list[tuple[Any, ...]]) -> list[Track]:
    import numpy as np

    segments: dict[int, list[TrackSegment]] = defaultdict(list)
    about: dict[int, tuple[Optional[str], Optional[str]]] = {}
    for _, number, _, hypothesis, source, points in sorted(found, key=lambda row: (row[1], row[2])):
        table = np.array(json.loads(points), dtype=float).reshape(-1, 3)
        segments[number].append(TrackSegment(table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy()))
        about.setdefault(number, (hypothesis, source))
    return [Track(tuple(segments[number]), *about[number]) for number in sorted(segments)]
