"""Where a local address layer and a street layer have what addresses say, and how exactly."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Optional, TypeVar

import shapely
from shapely.geometry import MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.addresses.parsing import Numbered, PlaceInWords
from camera_requisition.core.addresses.towns import Towns
from camera_requisition.core.sight.geodesy import EARTH_RADIUS_M

LonLat = tuple[float, float]
Box = tuple[float, float, float, float]
AT_NUMBER_M = 15.0
"""An address stands at its door or on its plot: a camera of it hangs within so many metres."""
OPPOSITE_M = 15.0
"""What is across the street from a number, or at another of its letters, is farther from it by so much."""
CROSSING_M = 15.0
MEETS_M = 25.0
"""Streets whose lines come no nearer than this don't cross: on maps of centre lines a square lies between them at most."""
ONE_CROSSING_M = 60.0
"""Meeting points closer to each other are one crossing, of streets with two carriageways."""
FARTHEST_NUMBERS_M = 120.0
"""Between two known numbers farther apart than this nothing is interpolated."""
SAME_PLACE_M = 50.0


class How(str, Enum):
    """`number`: the very number; `near_number`: between two known numbers of its side, across from one, or at one with another letter;
    `crossing`: where two streets meet."""

    NUMBER = "number"
    NEAR_NUMBER = "near_number"
    CROSSING = "crossing"


@dataclass(frozen=True)
class Found:
    """A place (longitude, latitude) that fits, the metres within which the camera stands, how it was found, and what it is called.

    It is not `certain` where the address and the layer name their towns in ways that can't be compared. `town` is what the layer calls it.
    """

    place: LonLat
    accuracy_m: float
    how: How
    name: str
    certain: bool = True
    town: str = ""


class _Door(NamedTuple):
    # A million of them may be asked for: no instance dictionary.
    number: int
    suffix: str
    place: LonLat
    street: str

    @property
    def name(self) -> str:
        return f"{self.number}{self.suffix} {self.street}"


@dataclass(frozen=True)
class _Line:
    line: BaseGeometry
    name: str


_Thing = TypeVar("_Thing", _Door, _Line)


class Gazetteer:
    """Doors and lines of the streets that are asked for; all others are let go of as they come."""

    def __init__(self, streets: Iterable[str]) -> None:
        """`streets` are the keys (`street_key`) of those asked for."""
        # By street and town: a name that every village has isn't compared door by door.
        self._doors: dict[str, dict[Towns, list[_Door]]] = {street: {} for street in streets}
        self._lines: dict[str, dict[Towns, list[_Line]]] = {street: {} for street in self._doors}
        self._names: frozenset[str] = frozenset()

    def wants(self, street: str) -> bool:
        """Whether somebody asks for a street."""
        return street in self._doors

    def add_door(self, street: str, number: int, suffix: str, place: LonLat, towns: Towns, name: str) -> None:
        """A number of a street that is called `name`."""
        if street in self._doors:
            self._doors[street].setdefault(towns, []).append(_Door(number, suffix, place, name))

    def add_line(self, street: str, line: BaseGeometry, towns: Towns, name: str) -> None:
        """A piece of a street, in longitude and latitude."""
        if street in self._lines and not line.is_empty:
            self._lines[street].setdefault(towns, []).append(_Line(line, name))

    def know_town(self, towns: Towns) -> None:
        """Towns that the layers have, wanted or not: what an address calls otherwise may be no town's name."""
        self._names |= towns.names

    def find(self, words: PlaceInWords) -> list[Found]:
        """The places that fit what an address says, each once: one that is certain can be taken, the others have to be chosen from."""
        found = self._at_number(words.numbered, words) if words.numbered is not None else []
        return _distinct(found or self._crossings(words))

    def around(self, words: PlaceInWords) -> Optional[Box]:
        """West, south, east and north of what is known of the streets that an address names: where to look when no place fits."""
        found: list[LonLat] = []
        for street in words.streets:
            for doors in self._in_town(self._doors.get(street, {}), words)[0].values():
                found.extend(door.place for door in doors)
            for lines in self._in_town(self._lines.get(street, {}), words)[0].values():
                for line in lines:
                    west, south, east, north = line.line.bounds
                    found.extend([(west, south), (east, north)])
        if not found:
            return None
        longitudes, latitudes = zip(*found)
        return min(longitudes), min(latitudes), max(longitudes), max(latitudes)

    def _at_number(self, wanted: Numbered, words: PlaceInWords) -> list[Found]:
        towns, certain = self._in_town(self._doors.get(wanted.street, {}), words)
        numbers = [wanted] if wanted.last is None else [wanted, dataclasses.replace(wanted, number=wanted.last, last=None)]
        found: list[Found] = []
        for town, doors in towns.items():
            ends = [_at_door(number, doors) for number in numbers]
            known = [end for end in ends if end]
            places = _between(known[0], known[1]) if len(known) == 2 else [place for end in known for place in end]
            if len(known) < len(numbers):
                places = [_wider(place, OPPOSITE_M) for place in places]
            if wanted.opposite:
                places = [_wider(place, OPPOSITE_M) for place in places]
            found.extend(dataclasses.replace(place, certain=certain, town=town.label) for place in places)
        return found

    def _crossings(self, words: PlaceInWords) -> list[Found]:
        lines = {street: self._in_town(self._lines.get(street, {}), words) for street in words.crossing}
        streets = [street for street in words.crossing if lines[street][0]]
        found: list[Found] = []
        for index, one in enumerate(streets):
            for other in streets[index + 1 :]:
                certain = lines[one][1] and lines[other][1]
                met = _meetings(*([line for of_town in lines[street][0].values() for line in of_town] for street in (one, other)))
                found.extend(dataclasses.replace(place, certain=certain) for place in met)
        if len(words.crossing) > 2 and len(found) > 1:
            # Of three streets that meet in one place each pair meets there: the place that most pairs have.
            counts = [sum(_apart(one.place, other.place) <= SAME_PLACE_M for other in found) for one in found]
            found = [one for one, count in zip(found, counts) if count == max(counts)]
        return found

    def _in_town(self, things: Mapping[Towns, list[_Thing]], words: PlaceInWords) -> tuple[dict[Towns, list[_Thing]], bool]:
        """What lies in the town of an address, by town where several may be it, and whether that is certain.

        Names that no layer knows as a town's may be a building's: those behind the street leave it open where no code says more.
        """
        towns = dataclasses.replace(words.towns, names=words.towns.names & self._names)
        strange = bool(words.behind - self._names) and not (towns.codes or towns.postcodes)
        compared = [(town, town.compared(towns)) for town in things]
        same = {town: things[town] for town, verdict in compared if verdict}
        if same:
            return same, True
        perhaps = {town: things[town] for town, verdict in compared if verdict is None}
        told = towns.says_something and any(town.says_something for town in perhaps)
        return perhaps, not (told or strange)


def _at_door(wanted: Numbered, doors: Sequence[_Door]) -> list[Found]:
    """The places of one number in one town: its own, else one near it."""
    same = [door for door in doors if door.number == wanted.number]
    exact = [door for door in same if door.suffix == wanted.suffix]
    if exact:
        return [Found(door.place, AT_NUMBER_M, How.NUMBER, door.name) for door in exact]
    if same:
        plain_first = sorted(same, key=lambda door: door.suffix)
        return _distinct([Found(door.place, AT_NUMBER_M + OPPOSITE_M, How.NEAR_NUMBER, door.name) for door in plain_first])
    between = _interpolated(wanted, doors)
    return [between] if between is not None else []


def _interpolated(wanted: Numbered, doors: Sequence[_Door]) -> Optional[Found]:
    """Between the nearest numbers of the same side of a street, where those are near each other."""
    side = [door for door in doors if door.number % 2 == wanted.number % 2]
    lower = max((door for door in side if door.number < wanted.number), key=lambda door: door.number, default=None)
    upper = min((door for door in side if door.number > wanted.number), key=lambda door: door.number, default=None)
    if lower is None or upper is None:
        return None
    apart = _apart(lower.place, upper.place)
    if apart > FARTHEST_NUMBERS_M:
        return None
    place = _along(lower.place, upper.place, (wanted.number - lower.number) / (upper.number - lower.number))
    return Found(place, AT_NUMBER_M + apart / 2.0, How.NEAR_NUMBER, f"{lower.name} – {upper.name}")


def _between(first: Sequence[Found], last: Sequence[Found]) -> list[Found]:
    """The middle of a range of numbers ("12-14"); all places of both where they are too far apart for one plot."""
    if len(first) == len(last) == 1 and (apart := _apart(first[0].place, last[0].place)) <= FARTHEST_NUMBERS_M:
        accuracy = max(first[0].accuracy_m, last[0].accuracy_m) + apart / 2.0
        name = f"{first[0].name} – {last[0].name}"
        return [Found(_along(first[0].place, last[0].place, 0.5), accuracy, How.NEAR_NUMBER, name)]
    return [*first, *last]


def _wider(found: Found, metres: float) -> Found:
    return dataclasses.replace(found, accuracy_m=found.accuracy_m + metres, how=How.NEAR_NUMBER)


def _along(start: LonLat, end: LonLat, share: float) -> LonLat:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def _meetings(mine: Sequence[_Line], theirs: Sequence[_Line]) -> list[Found]:
    if not mine or not theirs:
        return []
    origin = shapely.get_coordinates(mine[0].line)[0]
    one, other = _in_metres(mine, origin), _in_metres(theirs, origin)
    name = f"{mine[0].name} × {theirs[0].name}"
    shared = one.intersection(other)
    if shared.is_empty:
        near = [(line.interpolate(0.5, normalized=True), line.length) for line in _approaches(one, other)]
        return [Found(_back(middle, origin), CROSSING_M + gap, How.CROSSING, name) for middle, gap in near]
    found = []
    for cluster in _clusters([Point(xy) for xy in shapely.get_coordinates(shared)]):
        middle = shapely.MultiPoint(cluster).centroid
        spread = max(middle.distance(point) for point in cluster)
        found.append(Found(_back(middle, origin), CROSSING_M + spread, How.CROSSING, name))
    return found


def _approaches(one: BaseGeometry, other: BaseGeometry) -> list[BaseGeometry]:
    """The shortest lines between two streets at each place where they come near without meeting.

    Where they run side by side for longer than a crossing is wide there is none.
    """
    near = shapely.line_merge(shapely.unary_union(one.intersection(other.buffer(MEETS_M))))
    if near.is_empty:
        return []
    groups = shapely.get_parts(shapely.unary_union(near.buffer(ONE_CROSSING_M / 4.0)))
    lines = []
    for group in groups:
        part = near.intersection(group)
        line = shapely.shortest_line(part, other)
        west, south, east, north = part.bounds
        if line is not None and math.hypot(east - west, north - south) <= ONE_CROSSING_M:
            lines.append(line)
    return lines


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


def _distinct(found: Sequence[Found]) -> list[Found]:
    """Each place once, the most exact first; one that stands for others near it is as inexact as these are far."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda place: place.accuracy_m):
        for index, other in enumerate(kept):
            apart = _apart(one.place, other.place)
            if apart <= SAME_PLACE_M:
                accuracy = max(other.accuracy_m, apart + one.accuracy_m)
                kept[index] = dataclasses.replace(other, accuracy_m=accuracy, certain=other.certain and one.certain)
                break
        else:
            kept.append(one)
    return kept


def _apart(one: LonLat, other: LonLat) -> float:
    """Metres between two places that are near each other."""
    north = math.radians(other[1] - one[1])
    east = math.radians(other[0] - one[0]) * math.cos(math.radians((one[1] + other[1]) / 2.0))
    return EARTH_RADIUS_M * math.hypot(north, east)
