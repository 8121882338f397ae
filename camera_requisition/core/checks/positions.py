"""Places that cannot be, and places outside the territory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from shapely.errors import GEOSException
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, Place, place_of
from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.core.records import Camera


def positions(facts: Facts) -> Iterator[Problem]:
    """Of all cameras that are kept, planned ones too: coordinates that are no place of the reference system, or lie outside the territory."""
    inside = InTerritory(facts.territory)
    for camera in facts.cameras:
        place = place_of(camera)
        half = place is None and (camera.x is not None or camera.y is not None)
        if half or place in facts.impossible_places:
            yield problem(
                "position_impossible", CAMERA, camera.camera_id, place, x=_figure(camera.x), y=_figure(camera.y), crs=_name(facts.crs)
            )
    if not inside.known:
        return
    placed: list[tuple[Camera, Place]] = []
    for camera in facts.in_use:
        place = place_of(camera)
        if place is not None and place not in facts.impossible_places:
            placed.append((camera, place))
    parts = inside.part_of([place for _, place in placed])
    for (camera, place), part in zip(placed, parts):
        if part < 0:
            yield problem("outside_territory", CAMERA, camera.camera_id, place, x=_rounded(place[0]), y=_rounded(place[1]))


class InTerritory:
    """Tells in which part of a territory a place lies. Parts are (polygon, code, name); a broken polygon is mended, an empty one left out."""

    def __init__(self, territory: Sequence[tuple[Any, Any, Any]]) -> None:
        shapes = [_mended(shape) for shape, _, _ in territory]
        self._index = [number for number, shape in enumerate(shapes) if shape is not None]
        self._tree = shapely.STRtree([shape for shape in shapes if shape is not None])

    @property
    def known(self) -> bool:
        """Whether there is any territory at all."""
        return bool(self._index)

    def part_of(self, places: Sequence[Place]) -> list[int]:
        """For each place the number of the first part that holds it or has it on its edge, -1 where none does."""
        found = np.full(len(places), -1, dtype=np.intp)
        if self.known and places:
            at, part = self._tree.query(shapely.points(np.asarray(places, dtype=np.float64)), predicate="intersects")
            # From the last to the first: what is written last stays.
            order = np.argsort(-part, kind="stable")
            found[at[order]] = np.asarray(self._index, dtype=np.intp)[part[order]]
        return [int(number) for number in found]


def _mended(shape: Any) -> Any:
    if not isinstance(shape, BaseGeometry) or shape.is_empty:
        return None
    try:
        whole: BaseGeometry = shape if shape.is_valid else shapely.make_valid(shape)
    except GEOSException:
        return None
    return None if whole.is_empty else whole


def _rounded(value: float) -> float:
    """Centimetres, in degrees as in metres: more is nothing that anybody could read."""
    return round(value, 7 if abs(value) <= 360.0 else 2)


def _figure(value: Any) -> Any:
    return value if isinstance(value, (int, float)) else str(value)


def _name(crs: str) -> str:
    """An authority code as it is; of a definition only its beginning, with the name in it."""
    return crs if len(crs) <= 40 else crs[:40] + "…"
