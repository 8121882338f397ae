"""The incident laid out for a search: everything in one plane in metres, with the passing times of each path and track."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Optional

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident import paths, tracks, zones
from camera_requisition.core.incident.courses import Course, course_of_path, course_of_track
from camera_requisition.core.incident.sightings import Placed, alternatives, place_sightings
from camera_requisition.core.incident.times import NoTimes, Pace, PassingTimes, PathTimes, Period, leg_starts, refuse_endless
from camera_requisition.core.incident.track_times import TrackTimes
from camera_requisition.core.incident.types import Incident, Path, Zone
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.sight.geodesy import EARTH_RADIUS_M, Geometries, LocalPlane, geodesic_area

Array = npt.NDArray[np.float64]
Warnings = list[tuple[str, dict[str, object]]]
Stretch = tuple[int, float, float]
"""(number of the line, from, to) in metres along it."""

PLANE_IS_EXACT_WITHIN_M = 20_000.0
"""An incident that spreads no farther than this is measured in the plane: areas are then off by less than 1 part in a million."""

SMALL_SHAPE_M = 2_000.0
STRETCH_IS_KNOWN_WITHIN_M = 100_000.0
"""Shapes no larger than the one and no farther from the centre than the other are measured in the plane and put right for its stretch:
off by less than 1 part in a million too."""


@dataclass(frozen=True)
class Line:
    """A path or track: its course in the plane, and when it was passed. `known_at_m` are the places of the knowns."""

    course: Course
    times: PassingTimes
    known_at_m: tuple[float, ...] = ()


@dataclass(frozen=True)
class Ground:
    """An incident in the plane. `zone_shapes` are the zones one by one, `zone_union` all of them counted once (None: no zones)."""

    plane: LocalPlane
    zones: tuple[Zone, ...]
    zone_shapes: Geometries
    zone_union: Optional[BaseGeometry]
    lines: tuple[Line, ...]
    spread_m: float
    warnings: Warnings = field(default_factory=list)

    def area(self, shapes: Geometries) -> Array:
        """Areas in m² on the ellipsoid of polygons of the plane."""
        areas = np.asarray(shapely.area(shapes), dtype=np.float64)
        if self.spread_m <= PLANE_IS_EXACT_WITHIN_M:
            return areas
        # The plane stretches areas at the distance d from its centre by x/sin x, x = d/R: so little changes over a small shape that its
        # middle tells. Shapes one by one on the ellipsoid would take a minute for the cameras of a whole metropolis.
        bounds = np.nan_to_num(shapely.bounds(shapes))
        from_centre = np.hypot(bounds[:, 0] + bounds[:, 2], bounds[:, 1] + bounds[:, 3]) / 2
        areas = areas * np.sinc(from_centre / EARTH_RADIUS_M / np.pi)
        extended = np.hypot(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) > SMALL_SHAPE_M
        for index in np.flatnonzero(extended | (from_centre > STRETCH_IS_KNOWN_WITHIN_M)):
            areas[index] = geodesic_area(self.plane.inverse(shapes[index]))
        return areas

    @cached_property
    def zone_area_m2(self) -> float:
        """Area in m² of the union of the zones."""
        if self.zone_union is None:
            return 0.0
        return float(self.area(np.array([self.zone_union], dtype=object))[0])

    def times_of(self, stretches: Sequence[Stretch]) -> list[Period]:
        """Earliest and latest passing time of each of `stretches` (None: unknown)."""
        found: list[Period] = [(None, None)] * len(stretches)
        for number, line in enumerate(self.lines):
            places = [place for place, (on_line, _, _) in enumerate(stretches) if on_line == number]
            if places:
                ends = np.array([stretches[place][1:] for place in places], dtype=np.float64)
                for place, period in zip(places, line.times.between_each(ends[:, 0], ends[:, 1])):
                    found[place] = period
        return found

    @property
    def parts(self) -> Geometries:
        """Zones and the straight pieces of the lines, for distances."""
        return np.concatenate([self.zone_shapes, *(line.course.pieces() for line in self.lines)])


def lay_out(request: SearchRequest) -> Ground:
    """The incident of `request`, checked; raises `IncidentError` and `WindowContradiction` for what cannot be searched."""
    _check_numbers(request)
    incident = request.incident
    if incident.empty:
        raise IncidentError("incident_empty")
    checked_zones = tuple(_checked_zone(zone) for zone in incident.zones)
    checked_paths = tuple(paths.check(path) for path in incident.paths)
    warnings: Warnings = []
    checked_tracks = []
    for track in incident.tracks:
        repaired, found = tracks.repaired(track)
        checked_tracks.append(repaired)
        warnings.extend(found)
    if incident.sightings and not incident.paths:
        warnings.append(("sightings_unused", {"count": len(incident.sightings)}))
    checked = Incident(checked_zones, checked_paths, tuple(checked_tracks), incident.sightings)
    plane = LocalPlane(*_centre(checked))
    shapes = np.array([_valid(plane.forward(zone.geometry)) for zone in checked_zones], dtype=object)
    union = shapely.union_all(shapes) if len(shapes) else None
    lines = (*_path_lines(checked, plane, request), *_track_lines(checked, plane, request))
    return Ground(plane, checked_zones, shapes, union, lines, _spread(shapes, lines), warnings)


def _check_numbers(request: SearchRequest) -> None:
    numbers = {"corridor": request.corridor_m, "margin": request.margin_s, "track_gap": request.track_gap_s}
    for name, value in numbers.items():
        if not (np.isfinite(value) and value >= 0):
            raise IncidentError("parameter_negative", parameter=name, value=value)


def _checked_zone(zone: Zone) -> Zone:
    return zones.polygon_zone(zone.geometry, zone.start, zone.end, zone.hypothesis, zone.source, zone.shape)


def _path_lines(incident: Incident, plane: LocalPlane, request: SearchRequest) -> list[Line]:
    laid = [course_of_path(path, plane) for path in incident.paths]
    courses = [course for course, _ in laid]
    placed = place_sightings(incident.sightings, courses, plane, request.corridor_m) if courses else []
    return [_path_line(path, course, ends, on_path, request) for path, (course, ends), on_path in zip(incident.paths, laid, placed)]


def _path_line(path: Path, course: Course, leg_ends_m: Array, placed: list[Placed], request: SearchRequest) -> Line:
    pace = Pace(path, leg_ends_m)
    sets = alternatives(leg_starts(path, leg_ends_m), placed, pace, leg_ends_m, request.zone_of_time)
    if not sets:
        return Line(course, NoTimes())
    for knowns in sets:
        refuse_endless(pace, knowns)
    places = sorted({known.at_m for knowns in sets for known in knowns})
    return Line(course, PathTimes(pace, sets), tuple(places))


def _track_lines(incident: Incident, plane: LocalPlane, request: SearchRequest) -> list[Line]:
    lines = []
    for track in incident.tracks:
        course = course_of_track(track, plane)
        lines.append(Line(course, TrackTimes(track, course, request.track_gap_s)))
    return lines


def _valid(shape: BaseGeometry) -> BaseGeometry:
    """Parts that were split at the 180th meridian touch in the plane: joined again."""
    joined: BaseGeometry = shapely.union_all(shapely.get_parts(shape))
    return joined


def _centre(incident: Incident) -> tuple[float, float]:
    """The middle of everything in longitude and latitude, the shorter way round the earth."""
    coordinates = [shapely.get_coordinates(zone.geometry) for zone in incident.zones]
    coordinates += [np.array(leg.line) for path in incident.paths for leg in path.legs]
    coordinates += [np.column_stack([segment.longitudes, segment.latitudes]) for track in incident.tracks for segment in track.segments]
    every = np.vstack(coordinates)
    longitudes = every[0, 0] + (every[:, 0] - every[0, 0] + 180.0) % 360.0 - 180.0
    middle = (longitudes.min() + longitudes.max()) / 2
    return float((middle + 180.0) % 360.0 - 180.0), float((every[:, 1].min() + every[:, 1].max()) / 2)


def _spread(shapes: Geometries, lines: tuple[Line, ...]) -> float:
    points = [shapely.get_coordinates(shapes), *(line.course.points for line in lines)]
    every = np.vstack(points)
    return float(np.hypot(*(every.max(axis=0) - every.min(axis=0))))
