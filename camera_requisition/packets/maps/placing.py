"""Where labels stand on a map: beside their marks, further off with a leader line where it is crowded, never over one another.

QGIS's own placement shows all labels only by letting them overlap. All lengths are millimetres on paper, y upwards from the frame's lower edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

Measure = Callable[[str], tuple[float, float]]
# Heads so near each other stand on one pole for the eye: they get one label.
POLE_MM = 1.2
_MARK_MM = 1.5
# Where a beak's middle lies from the mark's, and half its width.
_BEAK_AT_MM, _BEAK_MM = 2.0, 0.9
_GAP_MM = 0.35
_RINGS = (1.7, 2.4, 3.4, 4.6, 6.0, 7.5, 9.5, 12.0, 15.0, 18.0, 22.0, 27.0, 33.0, 40.0, 50.0, 65.0, 80.0)
_LEADER_FROM_MM = 3.0
# right of the mark rather than left, above rather than below
_DIRECTIONS = np.radians([45, 0, 90, -45, 135, 180, -90, -135, 22.5, -22.5, 67.5, 112.5, 157.5, -157.5, -67.5, -112.5])
_TOWARDS = np.column_stack([np.cos(_DIRECTIONS), np.sin(_DIRECTIONS)])
_SIDES = np.where(np.abs(_TOWARDS) > 0.3, np.sign(_TOWARDS), 0.0)


@dataclass(frozen=True)
class Mark:
    """A point of the map and what is to be written beside it; an empty label: only not to be covered. `far` allows leader lines.

    A `heading` (degrees from up, clockwise) gives the mark a beak.
    """

    x: float
    y: float
    label: str = ""
    far: bool = True
    heading: Optional[float] = None


@dataclass(frozen=True)
class Placed:
    """A label by its middle and size, and the mark's place where a leader line is needed."""

    label: str
    x: float
    y: float
    width: float
    height: float
    leader: Optional[tuple[float, float]] = None


def joined(marks: Sequence[Mark], join: Callable[[Iterable[str]], str]) -> list[Mark]:
    """Marks with one label for all heads of a pole."""
    poles: list[list[Mark]] = []
    firsts = np.full((len(marks), 2), np.inf)
    for mark in marks:
        near = np.hypot(*(firsts[: len(poles)] - (mark.x, mark.y)).T) < POLE_MM
        if mark.label and near.any():
            poles[int(np.argmax(near))].append(mark)
        else:
            # nothing is joined to a mark that has no label
            firsts[len(poles)] = (mark.x, mark.y) if mark.label else np.inf
            poles.append([mark])
    found: list[Mark] = []
    for pole in poles:
        label = join(mark.label for mark in pole) if len(pole) > 1 else pole[0].label
        found.append(replace(pole[0], label=label, far=any(mark.far for mark in pole)))
        found += [replace(mark, label="") for mark in pole[1:]]
    return found


def place(marks: Sequence[Mark], frame: tuple[float, float], measure: Measure, taken: Sequence[Placed] = ()) -> list[Placed]:
    """Places for all labels whose mark lies in the frame; one that may not stand far off is left out where there is no room.

    Boxes never meet another box, one of `taken`, or a mark. Marks in a crowd are served first.
    """
    inside = [mark for mark in marks if 0 <= mark.x <= frame[0] and 0 <= mark.y <= frame[1]]
    points = np.array([(mark.x, mark.y) for mark in inside]).reshape(-1, 2)
    # all of them, those of a pole's other heads too
    turned = [(mark.x, mark.y, np.radians(mark.heading)) for mark in marks if mark.heading is not None]
    beaks = np.array([(x + _BEAK_AT_MM * np.sin(angle), y + _BEAK_AT_MM * np.cos(angle)) for x, y, angle in turned]).reshape(-1, 2)
    blocks = _Blocks(points, beaks, taken)
    placed = []
    for index in _order(inside, points):
        mark = inside[index]
        found = _free(mark, measure(mark.label), frame, blocks) if mark.label else None
        if found:
            blocks.add(found)
            placed.append(found)
    return placed


class _Blocks:
    """Boxes that are taken: (left, bottom, right, top)."""

    def __init__(self, points: np.ndarray, beaks: np.ndarray, taken: Sequence[Placed]) -> None:
        fixed = np.vstack([_squares(points, _MARK_MM), _squares(beaks, _BEAK_MM), np.array([_box(one) for one in taken]).reshape(-1, 4)])
        self._count = len(fixed)
        # room for a label a mark
        self._boxes = np.vstack([fixed, np.empty((len(points), 4))])

    def add(self, placed: Placed) -> None:
        self._boxes[self._count] = _box(placed)
        self._count += 1

    def free(self, boxes: np.ndarray) -> np.ndarray:
        """Which of the boxes meet none that is taken."""
        taken = self._boxes[: self._count]
        (left, bottom), (right, top) = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        near = taken[(taken[:, 0] < right) & (taken[:, 2] > left) & (taken[:, 1] < top) & (taken[:, 3] > bottom)]
        ours, theirs = boxes[:, None, :], near[None, :, :]
        meets = (ours[..., :2] < theirs[..., 2:]).all(axis=2) & (ours[..., 2:] > theirs[..., :2]).all(axis=2)
        free: np.ndarray = ~meets.any(axis=1)
        return free


def _order(marks: Sequence[Mark], points: np.ndarray) -> list[int]:
    """Those that must be labelled first; among them the outer ones last, which have room outside."""
    if not len(points):
        return []
    outward = np.hypot(*(points - points.mean(axis=0)).T)
    return sorted(range(len(marks)), key=lambda index: (not marks[index].far, float(outward[index])))


def _free(mark: Mark, size: tuple[float, float], frame: tuple[float, float], blocks: _Blocks) -> Optional[Placed]:
    half = np.array(size) / 2.0 + _GAP_MM
    # so far along the direction that the box just clears the ring
    start = np.array([mark.x, mark.y]) + _SIDES * half
    for ring in _RINGS if mark.far else _RINGS[:2]:
        middles = start + _TOWARDS * ring
        boxes = np.hstack([middles - half, middles + half])
        good = (boxes[:, :2] >= 0).all(axis=1) & (boxes[:, 2] <= frame[0]) & (boxes[:, 3] <= frame[1])
        good &= blocks.free(boxes)
        if good.any():
            x, y = middles[int(np.argmax(good))]
            leader = (mark.x, mark.y) if ring >= _LEADER_FROM_MM else None
            return Placed(mark.label, float(x), float(y), float(size[0]), float(size[1]), leader)
    return None


def _squares(middles: np.ndarray, half: float) -> np.ndarray:
    return np.hstack([middles - half, middles + half])


def _box(placed: Placed) -> tuple[float, float, float, float]:
    width, height = placed.width / 2.0 + _GAP_MM / 2.0, placed.height / 2.0 + _GAP_MM / 2.0
    return (placed.x - width, placed.y - height, placed.x + width, placed.y + height)
