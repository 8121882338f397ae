"""From bearings and distances around many places into a reference system, without projecting every vertex.

A projection takes a tenth of a microsecond and more a vertex, a third of what drawing a cone takes. Within some hundred metres of a place any
reference system is its first two derivatives to less than a hundredth of a millimetre: they are taken from eight exact places on the circle
around it, by central differences, and what remains at these eight says how good they are. What the place's own circle says depends on nothing
but the place: a view computed alone and one of a hundred thousand are the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
import numpy.typing as npt

from camera_requisition.core.sight.directs import Directs

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Change = Callable[[Array, Array], tuple[Array, Array]]

TOLERANCE_M = 1e-5
"""Metres by which a place on the circle may be off: a hundredth of a millimetre."""
LARGEST_M = 2_000.0
"""Farther than this nobody needs to try: the third derivatives are more than the tolerance in every projection."""
_BEARINGS = np.arange(8) * 45.0
_EAST, _NORTH = np.sin(np.radians(_BEARINGS)), np.cos(np.radians(_BEARINGS))


class AroundPlaces:
    """The change around each of n places: `good` says where it can be used."""

    def __init__(self, places: Directs, radius: Array, change: Change, metres_per_unit: float) -> None:
        """`radius` (n,) in metres, as far as will be asked; `change` from degrees (WGS 84) into the system, NaN for what is no place there."""
        tried = np.flatnonzero((radius > 0.0) & (radius <= LARGEST_M))
        self._number = np.full(len(radius), -1)
        self._number[tried] = np.arange(len(tried))
        reach = radius[tried]
        rows = np.repeat(tried, len(_BEARINGS))
        circle = change(*places.places(rows, np.tile(_BEARINGS, len(tried)), np.repeat(reach, len(_BEARINGS))))
        centre = change(places.longitudes[tried], places.latitudes[tried])
        self._factors = [_factors(own, around.reshape(-1, len(_BEARINGS)), reach) for own, around in zip(centre, circle)]
        off = [
            np.abs(_followed([factor[:, None] for factor in factors], reach[:, None] * _EAST, reach[:, None] * _NORTH) - around)
            for factors, around in zip(self._factors, (part.reshape(-1, len(_BEARINGS)) for part in circle))
        ]
        self.good = np.zeros(len(radius), dtype=np.bool_)
        # NaN compares as false
        self.good[tried] = (np.maximum(*off) * metres_per_unit <= TOLERANCE_M).all(axis=1)

    def __call__(self, origin: Indices, bearing: Array, distance: Array) -> tuple[Array, Array]:
        """x and y at these bearings (degrees) and distances (metres) from the good places numbered `origin`."""
        angle = np.radians(bearing)
        east, north = distance * np.sin(angle), distance * np.cos(angle)
        number = self._number[origin]
        x, y = (_followed([factor[number] for factor in factors], east, north) for factors in self._factors)
        return x, y


def _factors(centre: Array, circle: Array, radius: Array) -> list[Array]:
    """Value and derivatives: of 1, east, north, east², east·north, north²."""
    n, ne, e, se, s, sw, w, nw = circle.T
    square = 2.0 * radius**2
    return [centre, (e - w) / (2.0 * radius), (n - s) / (2.0 * radius), (e + w - 2.0 * centre) / square,
            (ne + sw - nw - se) / square, (n + s - 2.0 * centre) / square]  # fmt: skip


def _followed(factors: list[Array], east: Array, north: Array) -> Array:
    value, by_east, by_north, by_east_twice, by_both, by_north_twice = factors
    return cast("Array", value + east * (by_east + east * by_east_twice + north * by_both) + north * (by_north + north * by_north_twice))
