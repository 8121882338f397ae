"""Geometries in arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
import numpy.typing as npt
from shapely.geometry.base import BaseGeometry

Geometries = npt.NDArray[np.object_]


def array_of(shapes: Sequence[Optional[BaseGeometry]]) -> Geometries:
    """`shapes` as an array of one dimension, shape (n,), also where there are none.

    One after the other: asked to take them all, NumPy looks into each for elements of its own, which takes ten times as long.
    """
    found = np.empty(len(shapes), dtype=object)
    for index, shape in enumerate(shapes):
        found[index] = shape
    return found
