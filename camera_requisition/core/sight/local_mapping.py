"""A change of coordinates over a small rectangle as a polynomial, so that ten thousands of vertices needn't be projected one by one.

A projection takes near a microsecond a vertex, which is most of a search among views. Over a few kilometres any two reference systems differ by
far less than a polynomial of the third degree can follow: one is fitted to the exact change at Chebyshev nodes and compared with it elsewhere,
and where it is off by more than `TOLERANCE_M` there is none, and the caller projects vertex by vertex.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional, cast

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Change = Callable[[Array, Array], tuple[Array, Array]]

TOLERANCE_M = 1e-5
"""Metres by which the polynomial may be off where it is compared: a hundredth of a millimetre."""
WORTH_IT = 200
"""Points from which on the fit costs less than it saves."""
_DEGREE = 3
_NODES, _COMPARED = 6, 7


@dataclass(frozen=True)
class LocalMapping:
    """The change over the rectangle with this middle and these half sides (of the system that it begins in)."""

    middle: Array
    half: Array
    factors: Array

    def __call__(self, x: Array, y: Array) -> Array:
        """Changed coordinates, shape (n, 2), of points inside the rectangle."""
        return cast("Array", _powers((x - self.middle[0]) / self.half[0], (y - self.middle[1]) / self.half[1]).T @ self.factors)


def local_mapping(change: Change, x: Array, y: Array) -> Optional[LocalMapping]:
    """The mapping for the rectangle around the points `x`, `y` of a `change` into metres; None where a polynomial doesn't follow it.

    `change` gives NaN for what has no place in the other system.
    """
    low, high = np.array([x.min(), y.min()]), np.array([x.max(), y.max()])
    half = (high - low) / 2
    if not (np.isfinite(half).all() and (half > 0).all()):
        return None
    middle = (low + high) / 2
    units, fit, compare = _fitting()
    exact = np.column_stack(change(*(middle[:, None] + half[:, None] * units)))
    nodes = len(units[0]) - len(compare)
    factors = fit @ exact[:nodes]
    off = np.abs(compare @ factors - exact[nodes:])
    # NaN compares as false
    return LocalMapping(middle, half, factors) if bool((off <= TOLERANCE_M).all()) else None


@lru_cache(maxsize=1)
def _fitting() -> tuple[Array, Array, Array]:
    """In units of the rectangle: the nodes and, behind them, the points of comparison, shape (2, n); what makes factors of values at the nodes;
    the powers at the points of comparison.
    """
    nodes = np.cos((2 * np.arange(_NODES) + 1) * np.pi / (2 * _NODES))
    compared = np.linspace(-1.0, 1.0, _COMPARED)
    first, second = (np.stack(np.meshgrid(one, one)).reshape(2, -1) for one in (nodes, compared))
    return np.concatenate([first, second], axis=1), cast("Array", np.linalg.pinv(_powers(*first).T)), _powers(*second).T


def _powers(u: Array, v: Array) -> Array:
    """All products of powers up to the degree, shape (terms, n)."""
    of_u, of_v = [np.ones_like(u)], [np.ones_like(v)]
    for _ in range(_DEGREE):
        of_u.append(of_u[-1] * u)
        of_v.append(of_v[-1] * v)
    return np.stack([of_u[i] * of_v[j] for i in range(_DEGREE + 1) for j in range(_DEGREE + 1 - i)])
