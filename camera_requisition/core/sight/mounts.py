"""Where a camera on a building looks from: the façade point of the contract's "Buildings and heights".

All in metres around the camera, first axis east, second north. The edges of the buildings around it run with the building on their left, so
that each knows which way is out: where two houses share a wall their directions cancel, and no façade is left.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Optional

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Place = tuple[float, float]

HOST_WITHIN_M = 0.05
"""A camera no farther than this from a building hangs on it."""
OUTSIDE_M = 0.05
"""How far in front of its wall a camera looks from."""
UNCERTAIN_BEYOND_M = 10.0
"""A façade point farther than this from the recorded position is a guess."""
_BORDER_M = 1e-6
# How far in front of a camera a wall may begin that it is taken to hang behind: 5 cm away, seen at an angle of 30° or more.
_IN_FRONT_M = 2.0 * HOST_WITHIN_M
_ASIDE_M = 1e-6
_MOST_AT_ONCE = 64


@dataclass(frozen=True)
class Walls:
    """The edges of all buildings around a camera at (0, 0): start and end (m, 2), none without length; solid to the left.

    Where one edge ends and the next begins the figures are the same to the last digit.
    """

    start: Array
    end: Array

    @cached_property
    def step(self) -> Array:
        """From start to end."""
        return self.end - self.start

    @cached_property
    def _feet(self) -> tuple[Array, Array]:
        """The point of each edge nearest to (0, 0), and how far that is."""
        return _feet(self.start, self.step, np.zeros(2))

    def nearest(self) -> Array:
        """The point of each edge nearest to (0, 0), the nearest first."""
        feet, gap = self._feet
        return feet[np.argsort(gap, kind="stable")]

    def outward(self, foot: Array) -> Optional[Array]:
        """The unit vector away from the building at a place on its wall, halving a corner; None on a wall between two houses."""
        # What passes through the foot comes no less near to (0, 0).
        near = np.flatnonzero(self._feet[1] <= math.hypot(*foot.tolist()) + _BORDER_M)
        start, step = self.start[near], self.step[near]
        step = step[_feet(start, step, foot)[1] < _BORDER_M]
        summed = (np.column_stack([step[:, 1], -step[:, 0]]) / np.hypot(*step.T)[:, None]).sum(axis=0)
        size = float(np.hypot(*summed))
        return summed / size if size > _BORDER_M else None

    def left_at(self, direction: Place) -> list[float]:
        """How far from (0, 0) a ray leaves the building that it begins in, and then each one that it meets; empty where it begins in none.

        A ray that runs into a wall right in front of the camera begins behind it; one along the wall that holds the camera begins in nothing,
        whichever side of it rounding puts the two. Gaps no wider than 5 cm are walls of neighbours that ought to touch.
        """
        found = self._left_at(direction, 0.0)
        on_wall = found and bool((self._feet[1] <= _BORDER_M).any())
        return found if not on_wall or all(self._left_at(direction, aside) for aside in (-_ASIDE_M, _ASIDE_M)) else []

    def _left_at(self, direction: Place, aside: float) -> list[float]:
        """`left_at` of a ray that runs `aside` metres to the left of (0, 0)."""
        # Beside the ray: left is positive. An end exactly on it counts as left, so that a corner is passed once.
        left = [direction[0] * points[:, 1] - direction[1] * points[:, 0] >= aside for points in (self.start, self.end)]
        crossing = np.flatnonzero(left[0] != left[1])
        start, step = self.start[crossing], self.step[crossing]
        across = direction[0] * step[:, 1] - direction[1] * step[:, 0]
        at = (start[:, 0] * step[:, 1] - start[:, 1] * step[:, 0]) / across
        ahead = at > -_BORDER_M
        # An edge that runs to the ray's left has its building on this side of it: there the ray leaves.
        change = np.where(left[1][crossing], -1, 1)[ahead]
        order = np.argsort(at[ahead], kind="stable")
        at, change = at[ahead][order], change[order]
        inside = np.cumsum(change) - change.sum()
        if change.sum() >= 0 and not (change.size and change[0] > 0 and at[0] <= _IN_FRONT_M):
            return []
        # Where it is in nothing any more, the next thing that it meets is a wall to go in by.
        leaves = np.flatnonzero((inside == 0) & (change < 0))
        after = np.append(at, np.inf)[leaves + 1]
        found: list[float] = at[leaves[after > at[leaves] + HOST_WITHIN_M]].tolist()
        return found if found and found[0] > _BORDER_M else []


def _feet(start: Array, step: Array, place: Array) -> tuple[Array, Array]:
    share = ((place - start) * step).sum(axis=1) / (step * step).sum(axis=1)
    feet = start + np.minimum(np.maximum(share, 0.0), 1.0)[:, None] * step
    return feet, np.hypot(*(feet - place).T)


def facade_points(
    walls: Mapping[int, Walls], heading_deg: Mapping[int, Optional[float]], built_on: Callable[[list[int], list[Place]], Mask]
) -> dict[int, Place]:
    """For cameras in or on buildings the point that each looks from, by the numbers under which they are given.

    With a heading (true bearing) 5 cm in front of the wall through which the ray from inside first leaves the building; else, and where the
    ray doesn't begin in it, 5 cm in front of the nearest wall. `built_on` says of places near cameras whether there is a building. Cameras
    around which no free place is found are left out.
    """
    asked = {number: _places(walls[number], heading_deg[number]) for number in walls}
    found: dict[int, Place] = {}
    at_once = 1
    while asked:
        proposed = [(number, place) for number, places in asked.items() for place in islice(places, at_once)]
        if not proposed:
            break
        taken = built_on([number for number, _ in proposed], [place for _, place in proposed])
        for (number, place), built in zip(proposed, taken.tolist()):
            if not built:
                found.setdefault(number, place)
        asked = {number: places for number, places in asked.items() if number not in found}
        # The first is nearly always free; where footprints overlap there may be hundreds that aren't.
        at_once = min(2 * at_once, _MOST_AT_ONCE)
    return found


def _places(walls: Walls, heading_deg: Optional[float]) -> Iterator[Place]:
    """Places to look from, the best first."""
    if heading_deg is not None:
        direction = math.sin(math.radians(heading_deg)), math.cos(math.radians(heading_deg))
        # In front of the first wall there may be no room: then of the next one.
        for at in walls.left_at(direction):
            foot = np.array(direction) * at
            outward = walls.outward(foot)
            if outward is not None:
                yield _beyond(foot, outward)
            yield _beyond(foot, np.array(direction))
    for foot in walls.nearest():
        outward = walls.outward(foot)
        if outward is not None:
            yield _beyond(foot, outward)
    # That may lie behind a neighbour who stands before a part of the wall: then where the part ends.
    for foot in walls.start[np.argsort(np.hypot(*walls.start.T), kind="stable")]:
        outward = walls.outward(foot)
        if outward is not None:
            yield _beyond(foot, outward)


def _beyond(foot: Array, direction: Array) -> Place:
    return float(foot[0] + OUTSIDE_M * direction[0]), float(foot[1] + OUTSIDE_M * direction[1])
