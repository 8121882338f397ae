"""Where a camera could plausibly hang: on a façade that faces a street, or on a pole at a crossing."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
import shapely

from scripts.demo.nantes import Area, BaseMap
from scripts.demo.streets import StreetNetwork

FACADE_LEAST_M = 5.0
STREET_WITHIN_M = 14.0
FREE_IN_FRONT_M = 2.5
# The inventory takes a camera within 0.05 m of a footprint as mounted on it.
OFF_THE_WALL_M = 0.02
POLE_OFF_THE_CROSSING_M = 4.0


@dataclass(frozen=True)
class Spot:
    """A place for a camera, metres in EPSG:2154.

    ``headings`` are grid bearings (clockwise from grid north, degrees) worth looking along; on a façade the first is
    the direction in which the wall faces. ``street`` is the nearest street's name.
    """

    x: float
    y: float
    headings: tuple[float, ...]
    street: Optional[str]
    on_facade: bool

    def distance(self, other: tuple[float, float]) -> float:
        return math.hypot(self.x - other[0], self.y - other[1])


def facade_spots(base: BaseMap, area: Area) -> list[Spot]:
    """The middles of walls that face a street with nothing in between."""
    x1, y1, x2, y2 = _walls(base)
    length = np.hypot(x2 - x1, y2 - y1)
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    # Rings are oriented clockwise, so that the outside is on the left of a wall.
    outward_x, outward_y = -(y2 - y1) / length, (x2 - x1) / length
    inside = (middle_x > area[0]) & (middle_x < area[2]) & (middle_y > area[1]) & (middle_y < area[3])
    walls = np.flatnonzero((length >= FACADE_LEAST_M) & inside)
    middle_x, middle_y, outward_x, outward_y = (values[walls] for values in (middle_x, middle_y, outward_x, outward_y))

    buildings = shapely.STRtree([one.geometry for one in base.buildings])
    streets = shapely.STRtree([one.geometry for one in base.streets])
    in_front = shapely.points(middle_x + FREE_IN_FRONT_M * outward_x, middle_y + FREE_IN_FRONT_M * outward_y)
    blocked = np.unique(buildings.query(in_front, predicate="intersects")[0])
    found, nearest = streets.query_nearest(in_front, max_distance=STREET_WITHIN_M, all_matches=False)
    spots: list[Spot] = []
    for wall, street in zip(found, nearest):
        if wall in blocked:
            continue
        towards = shapely.shortest_line(in_front[wall], base.streets[street].geometry)
        (ax, ay), (bx, by) = towards.coords
        faces = (bx - ax) * outward_x[wall] + (by - ay) * outward_y[wall] > 0.5 * towards.length
        if not faces or len(buildings.query(towards, predicate="intersects")):
            continue
        bearing = math.degrees(math.atan2(outward_x[wall], outward_y[wall])) % 360
        spots.append(
            Spot(
                float(middle_x[wall] + OFF_THE_WALL_M * outward_x[wall]),
                float(middle_y[wall] + OFF_THE_WALL_M * outward_y[wall]),
                (bearing, (bearing - 60) % 360, (bearing + 60) % 360),
                base.streets[street].name,
                True,
            )
        )
    return spots


def _walls(base: BaseMap) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    corners: list[np.ndarray] = []
    for building in base.buildings:
        for part in building.geometry.geoms:
            ring = part.exterior if not part.exterior.is_ccw else part.exterior.reverse()
            points = shapely.get_coordinates(ring)
            corners.append(np.hstack([points[:-1], points[1:]]))
    x1, y1, x2, y2 = np.vstack(corners).T
    return x1, y1, x2, y2


def crossing_spots(base: BaseMap, area: Area) -> list[Spot]:
    """Poles beside crossings, clear of buildings, looking along the streets that meet there."""
    buildings = shapely.STRtree([one.geometry for one in base.buildings])
    spots: list[Spot] = []
    for (x, y), stretches in StreetNetwork(base.streets).crossings().items():
        if not (area[0] < x < area[2] and area[1] < y < area[3]):
            continue
        headings = sorted({round(_bearing((x, y), stretch.vertices[1]), 1) for stretch in stretches})
        # Halfway into the widest gap between two streets is the corner with most room.
        gaps = [((after - before) % 360 or 360.0, before) for before, after in zip(headings, headings[1:] + headings[:1])]
        widest, before = max(gaps)
        corner = math.radians(before + widest / 2)
        pole_x = x + POLE_OFF_THE_CROSSING_M * math.sin(corner)
        pole_y = y + POLE_OFF_THE_CROSSING_M * math.cos(corner)
        if len(buildings.query(shapely.Point(pole_x, pole_y).buffer(0.5), predicate="intersects")):
            continue
        name = next((stretch.name for stretch in stretches if stretch.name), None)
        spots.append(Spot(pole_x, pole_y, tuple(headings), name, False))
    return spots


def _bearing(start: tuple[float, float], end: tuple[float, float]) -> float:
    return math.degrees(math.atan2(end[0] - start[0], end[1] - start[1])) % 360


class SpotPool:
    """Hands out each spot once. Only ``random.Random.random`` is drawn from, which is the same in every Python."""

    def __init__(self, spots: Sequence[Spot], chance: random.Random, weight: Callable[[Spot], float]) -> None:
        self._spots = list(spots)
        self._chance = chance
        self._weight = weight
        self._taken: set[int] = set()

    def draw(self) -> Spot:
        """A spot drawn by weight."""
        free = [number for number in range(len(self._spots)) if number not in self._taken]
        weights = [self._weight(self._spots[number]) for number in free]
        left = self._chance.random() * sum(weights)
        chosen = free[-1]
        for number, weight in zip(free, weights):
            left -= weight
            if left <= 0:
                chosen = number
                break
        self._taken.add(chosen)
        return self._spots[chosen]

    def around(self, place: tuple[float, float], count: int, apart_m: float) -> list[Spot]:
        """The ``count`` free spots nearest to ``place`` that lie at least ``apart_m`` from one another."""
        free = sorted((self._spots[number].distance(place), number) for number in range(len(self._spots)) if number not in self._taken)
        chosen: list[Spot] = []
        for _distance, number in free:
            spot = self._spots[number]
            if len(chosen) < count and all(spot.distance((one.x, one.y)) >= apart_m for one in chosen):
                chosen.append(spot)
                self._taken.add(number)
        return chosen
