"""The streets as a network: crossings, and the shortest way between two places."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable
from typing import NamedTuple, Optional

from scripts.demo.nantes import Street

Point = tuple[float, float]

STAIRS_AND_FOOTPATHS = frozenset({"Escalier", "Sentier", "Chemin"})


class Stretch(NamedTuple):
    """One way out of a crossing: where it leads, its length in metres, its vertices from here to there."""

    to: Point
    length: float
    vertices: tuple[Point, ...]
    name: Optional[str]


class StreetNetwork:
    """Crossings joined by stretches; a crossing is named by its coordinates rounded to 0.1 m (EPSG:2154)."""

    def __init__(self, streets: Iterable[Street], without: frozenset[str] = frozenset()) -> None:
        self._stretches: dict[Point, list[Stretch]] = {}
        for street in streets:
            if street.nature in without:
                continue
            for part in street.geometry.geoms:
                vertices = tuple((round(x, 1), round(y, 1)) for x, y in part.coords)
                self._add(Stretch(vertices[-1], part.length, vertices, street.name))
                self._add(Stretch(vertices[0], part.length, vertices[::-1], street.name))

    def _add(self, stretch: Stretch) -> None:
        self._stretches.setdefault(stretch.vertices[0], []).append(stretch)

    def crossings(self) -> dict[Point, list[Stretch]]:
        """The places where at least three stretches meet, in the order of their coordinates."""
        return {place: self._stretches[place] for place in sorted(self._stretches) if len(self._stretches[place]) >= 3}

    def nearest(self, place: Point) -> Point:
        """The network's node nearest to ``place``."""
        return min(sorted(self._stretches), key=lambda node: math.dist(node, place))

    def way(self, start: Point, end: Point) -> list[Point]:
        """The vertices of the shortest way between the nodes nearest to ``start`` and ``end``.

        Raises ValueError when no way leads there.
        """
        origin, goal = self.nearest(start), self.nearest(end)
        reached: dict[Point, tuple[float, Optional[Stretch]]] = {origin: (0.0, None)}
        waiting: list[tuple[float, Point]] = [(0.0, origin)]
        done = set()
        while waiting:
            length, node = heapq.heappop(waiting)
            if node == goal:
                return self._vertices_to(goal, reached)
            if node in done:
                continue
            done.add(node)
            for stretch in self._stretches[node]:
                further = length + stretch.length
                if stretch.to not in reached or further < reached[stretch.to][0]:
                    reached[stretch.to] = (further, stretch)
                    heapq.heappush(waiting, (further, stretch.to))
        raise ValueError(f"no way from {origin} to {goal}")

    @staticmethod
    def _vertices_to(goal: Point, reached: dict[Point, tuple[float, Optional[Stretch]]]) -> list[Point]:
        backwards: list[Point] = [goal]
        stretch = reached[goal][1]
        while stretch is not None:
            backwards.extend(reversed(stretch.vertices[:-1]))
            stretch = reached[stretch.vertices[0]][1]
        return backwards[::-1]
