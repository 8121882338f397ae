"""Where a local address layer and a street layer have what addresses say, and how exactly."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Optional

import shapely
from shapely.geometry import MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.addresses.parsing import Numbered, PlaceInWords, Towns
from camera_requisition.core.sight.geodesy import EARTH_RADIUS_M

LonLat = tuple[float, float]
AT_NUMBER_M = 15.0
"""An address stands at its door or on its plot: a camera of it hangs within so many metres."""
CROSSING_M = 15.0
MEETS_M = 25.0
"""Streets whose lines come no nearer than this don't cross: on maps of centre lines a square lies between them at most."""
ONE_CROSSING_M = 60.0
"""Meeting points closer to each other are one crossing, of streets with two carriageways."""
FARTHEST_NUMBERS_M = 120.0
"""Between two known numbers farther apart than this nothing is interpolated."""
SAME_PLACE_M = 50.0


class How(str, Enum):
    """`number`: the very number; `interpolated`: between two known numbers of its side; `crossing`: where two streets meet."""

    NUMBER = "number"
    INTERPOLATED = "interpolated"
    CROSSING = "crossing"


@dataclass(frozen=True)
class Found:
    """A place (longitude, latitude) that fits, the metres within which the camera stands, how it was found, and what it is called."""

    place: LonLat
    accuracy_m: float
    how: How
    name: str


class _Door(NamedTuple):
    # A million of them may be asked for: no instance dictionary.
    number: int
    suffix: str
    place: LonLat
    towns: Towns
    street: str

    @property
    def name(self) -> str:
        return f"{self.number}{self.suffix} {self.street}"


@dataclass(frozen=True)
class _Line:
    line: BaseGeometry
    towns: Towns
    name: str


class Gazetteer:
    """Doors and lines of the streets that are asked for; all others are let go of as they come."""

    def __init__(self, streets: Iterable[str]) -> None:
        """`streets` are the keys (`street_key`) of those asked for."""
        self._doors: dict[str, list[_Door]] = {street: [] for street in streets}
        self._lines: dict[str, list[_Line]] = {street: [] for street in self._doors}

    def wants(self, street: str) -> bool:
        """Whether somebody asks for a street."""
        return street in self._doors

    def add_door(self, street: str, number: int, suffix: str, place: LonLat, towns: Towns, name: str) -> None:
        """A number of a street that is called `name`."""
        if street in self._doors:
            self._doors[street].append(_Door(number, suffix, place, towns, name))

    def add_line(self, street: str, line: BaseGeometry, towns: Towns, name: str) -> None:
        """A piece of a street, in longitude and latitude."""
        if street in self._lines and not line.is_empty:
            self._lines[street].append(_Line(line, towns, name))

    def find(self, words: PlaceInWords) -> list[Found]:
        """The places that fit what an address says, each once: one is certain, several have to be chosen from."""
        if words.numbered is not None:
            return _distinct(self._at_number(words.numbered, words.towns))
        return _distinct(self._crossings(words))

    def _at_number(self, wanted: Numbered, towns: Towns) -> list[Found]:
        doors = [door for door in self._doors.get(wanted.street, ()) if door.towns.may_be(towns)]
        exact = [door for door in doors if (door.number, door.suffix) == (wanted.number, wanted.suffix)]
        if exact:
            return [Found(door.place, AT_NUMBER_M, How.NUMBER, door.name) for door in exact]
        found = []
        for same in _by_town(doors):
            between = _interpolated(wanted, same)
            if between is not None:
                found.append(between)
        return found

    def _crossings(self, words: PlaceInWords) -> list[Found]:
        found: list[Found] = []
        streets = [street for street in words.crossing if self._lines.get(street)]
        for index, one in enumerate(streets):
            for other in streets[index + 1 :]:
                mine = [line for line in self._lines[one] if line.towns.may_be(words.towns)]
                theirs = [line for line in self._lines[other] if line.towns.may_be(words.towns)]
                found.extend(_meetings(mine, theirs))
        if len(words.crossing) > 2 and len(found) > 1:
            # Of three streets that meet in one place each pair meets there: the place that most pairs have.
            counts = [sum(_apart(one.place, other.place) <= SAME_PLACE_M for other in found) for one in found]
            found = [one for one, count in zip(found, counts) if count == max(counts)]
        return found


def _interpolated(wanted: Numbered, doors: Sequence[_Door]) -> Optional[Found]:
    """Between the nearest numbers of the same side of a street, where those are near each other."""
    side = [door for door in doors if door.number % 2 == wanted.number % 2]
    lower = max((door for door in side if door.number <= wanted.number), key=lambda door: door.number, default=None)
    upper = min((door for door in side if door.number >= wanted.number), key=lambda door: door.number, default=None)
    if lower is None or upper is None:
        return None
    apart = _apart(lower.place, upper.place)
    if apart > FARTHEST_NUMBERS_M:
        return None
    share = 0.0 if upper.number == lower.number else (wanted.number - lower.number) / (upper.number - lower.number)
    place = tuple(first + share * (last - first) for first, last in zip(lower.place, upper.place))
    return Found((place[0], place[1]), AT_NUMBER_M + apart / 2.0, How.INTERPOLATED, f"{lower.name} – {upper.name}")


def _meetings(mine: Sequence[_Line], theirs: Sequence[_Line]) -> list[Found]:
    if not mine or not theirs:
        return []
    origin = mine[0].line.coords[0] if mine[0].line.geom_type == "LineString" else shapely.get_coordinates(mine[0].line)[0]
    one, other = _in_metres(mine, origin), _in_metres(theirs, origin)
    name = f"{mine[0].name} × {theirs[0].name}"
    shared = one.intersection(other)
    points = [Point(xy) for xy in shapely.get_coordinates(shared)] if not shared.is_empty else []
    exact = CROSSING_M
    if not points:
        line = shapely.shortest_line(one, other)
        if line is None or line.length > MEETS_M:
            return []
        points, exact = [line.interpolate(0.5, normalized=True)], CROSSING_M + line.length
    found = []
    for cluster in _clusters(points):
        middle = shapely.MultiPoint(cluster).centroid
        spread = max(middle.distance(point) for point in cluster)
        found.append(Found(_back(middle, origin), exact + spread, How.CROSSING, name))
    return found


def _clusters(points: Sequence[Point]) -> list[list[Point]]:
    """Points in groups within which each has another one near."""
    waiting, clusters = list(points), []
    while waiting:
        cluster = [waiting.pop()]
        grown = True
        while grown:
            near = [point for point in waiting if any(point.distance(one) <= ONE_CROSSING_M for one in cluster)]
            waiting = [point for point in waiting if point not in near]
            cluster.extend(near)
            grown = bool(near)
        clusters.append(cluster)
    return clusters


def _in_metres(lines: Sequence[_Line], origin: Sequence[float]) -> BaseGeometry:
    """The lines in metres on the plane that touches the earth at `origin`: right to a thousandth within a town."""
    scale = math.radians(1.0) * EARTH_RADIUS_M
    east = scale * math.cos(math.radians(origin[1]))
    moved = [shapely.transform(one.line, lambda xy: (xy - (origin[0], origin[1])) * (east, scale)) for one in lines]
    return MultiLineString([part for line in moved for part in getattr(line, "geoms", [line])])


def _back(point: Point, origin: Sequence[float]) -> LonLat:
    scale = math.radians(1.0) * EARTH_RADIUS_M
    return origin[0] + point.x / (scale * math.cos(math.radians(origin[1]))), origin[1] + point.y / scale


def _by_town(doors: Sequence[_Door]) -> list[list[_Door]]:
    groups: dict[Towns, list[_Door]] = {}
    for door in doors:
        groups.setdefault(door.towns, []).append(door)
    return list(groups.values())


def _distinct(found: Sequence[Found]) -> list[Found]:
    """Each place once, the most exact first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda place: place.accuracy_m):
        if all(_apart(one.place, other.place) > SAME_PLACE_M for other in kept):
            kept.append(one)
    return kept


def _apart(one: LonLat, other: LonLat) -> float:
    """Metres between two places that are near each other."""
    north = math.radians(other[1] - one[1])
    east = math.radians(other[0] - one[0]) * math.cos(math.radians((one[1] + other[1]) / 2.0))
    return EARTH_RADIUS_M * math.hypot(north, east)
