"""Cameras recognised without an identifier: by position, heading and channel; what is near but uncertain is told apart from what is certain.

Two heads on one pole look into different directions, or have channels of different names: they are never taken for one.
"""

from __future__ import annotations

import math
from collections.abc import Container, Mapping, Sequence
from itertools import product
from typing import Any, Optional

import numpy as np
import numpy.typing as npt

from camera_requisition.core.records import Camera
from camera_requisition.core.records.heading import degrees_apart
from camera_requisition.core.sight.geodesy import EARTH_RADIUS_M, lonlat_or_nan
from camera_requisition.core.texts import plain

CERTAIN_M, CERTAIN_DEG = 2.0, 10.0
"""No farther apart and no more turned: the same camera, where only one fits."""
NEAR_M, NEAR_DEG = 15.0, 30.0
"""No farther apart and no more turned, or one of the headings unknown: perhaps the same; somebody has to look."""

Places = npt.NDArray[np.float64]
_Cell = tuple[int, int, int]


def places_on_globe(crs: str, xs: Sequence[Optional[float]], ys: Sequence[Optional[float]]) -> Places:
    """Points (n, 3) in metres on a sphere, whose straight distances are distances on the ground for neighbours; NaN where there is no place."""
    x = np.array([math.nan if value is None else value for value in xs], dtype=np.float64)
    y = np.array([math.nan if value is None else value for value in ys], dtype=np.float64)
    longitudes, latitudes = (np.radians(values) for values in lonlat_or_nan(crs, x, y))
    along = np.cos(latitudes)
    return EARTH_RADIUS_M * np.column_stack([along * np.cos(longitudes), along * np.sin(longitudes), np.sin(latitudes)])


class Neighbourhood:
    """The placed cameras of an inventory by where they are."""

    def __init__(self, cameras: Sequence[Camera], crs: str) -> None:
        self._cameras = [camera for camera in cameras if camera.placed]
        places = places_on_globe(crs, [camera.x for camera in self._cameras], [camera.y for camera in self._cameras])
        self._places: list[list[float]] = places.tolist()
        self._cells: dict[_Cell, list[int]] = {}
        for index, place in enumerate(self._places):
            if not math.isnan(place[0]):
                self._cells.setdefault(_cell(place), []).append(index)

    def certain(self, values: Mapping[str, Any], place: Sequence[float], excluded: Container[str], source: str) -> Optional[Camera]:
        """The one camera of `source` that a row surely means; None where there is none, or more than one."""
        near = [one for one, _ in self._near(place, CERTAIN_M, excluded) if one.source == source and _certain(one, values)]
        return near[0] if len(near) == 1 else None

    def uncertain(self, values: Mapping[str, Any], place: Sequence[float], excluded: Container[str]) -> list[tuple[Camera, float]]:
        """The cameras that a row may mean, with their distances in metres, the nearest first."""
        return [(one, distance) for one, distance in self._near(place, NEAR_M, excluded) if _compatible(one, values)]

    def _near(self, place: Sequence[float], distance_m: float, excluded: Container[str]) -> list[tuple[Camera, float]]:
        if math.isnan(place[0]):
            return []
        centre = _cell(place)
        indexes = [
            index
            for step in product((-1, 0, 1), repeat=3)
            for index in self._cells.get((centre[0] + step[0], centre[1] + step[1], centre[2] + step[2]), ())
        ]
        cameras = ((self._cameras[index], self._places[index]) for index in indexes)
        found = [(one, math.dist(place, lies)) for one, lies in cameras if one.camera_id not in excluded]
        return sorted((one for one in found if one[1] <= distance_m), key=lambda one: (one[1], one[0].camera_id))


def _cell(place: Sequence[float]) -> _Cell:
    return (math.floor(place[0] / NEAR_M), math.floor(place[1] / NEAR_M), math.floor(place[2] / NEAR_M))


def _certain(known: Camera, values: Mapping[str, Any]) -> bool:
    """Whether nothing tells the two apart, and something beside the place says that they are one: heading, channel, device or name."""
    turned = degrees_apart(known.heading_deg, values.get("heading_deg"))
    if not _compatible(known, values) or (turned is not None and turned > CERTAIN_DEG):
        return False
    if (known.heading_deg is None) != (values.get("heading_deg") is None):
        return False
    alike = [_same_text(getattr(known, name), values.get(name)) for name in ("channel", "device_id", "label", "address")]
    return turned is not None or True in alike


def _compatible(known: Camera, values: Mapping[str, Any]) -> bool:
    turned = degrees_apart(known.heading_deg, values.get("heading_deg"))
    apart = [_same_text(getattr(known, name), values.get(name)) is False for name in ("channel", "device_id")]
    return not any(apart) and (turned is None or turned <= NEAR_DEG)


def _same_text(one: Optional[str], other: Optional[str]) -> Optional[bool]:
    """Whether two texts say the same; None where one says nothing."""
    return None if not one or not other else plain(one) == plain(other)
