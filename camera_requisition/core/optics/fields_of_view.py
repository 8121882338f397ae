"""Fields of view of a lens, and the part of the ground that a tilted camera frames. Formulas: the contract's section "Optics"."""

from __future__ import annotations

import math
from typing import Optional, cast

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

# From here on a lens is no pinhole any more: the formulas with a tangent don't hold.
RECTILINEAR_LIMIT_DEG = 120.0
ASPECT_HEIGHT_TO_WIDTH = 9.0 / 16.0


def hfov_from_lens(sensor_mm: Optional[float], focal_mm: Optional[float]) -> Optional[float]:
    """Horizontal field of view in degrees of a pinhole lens: 2·atan(sensor width / (2·focal length)), both in millimetres.

    None where either is missing or not positive.
    """
    if sensor_mm is None or focal_mm is None:
        return None
    return _value(hfov_from_lens_array(_column(sensor_mm), _column(focal_mm)))


def vfov_from_hfov(hfov_deg: Optional[float]) -> Optional[float]:
    """Vertical field of view in degrees of a 16:9 picture: 2·atan(tan(HFOV/2)·9/16); None if `hfov_deg` isn't in (0, 180)."""
    return _value(vfov_from_hfov_array(_column(hfov_deg)))


def near_far(
    height_m: Optional[float],
    target_m: float,
    tilt_deg: Optional[float],
    vfov_deg: Optional[float],
    hfov_deg: Optional[float],
) -> tuple[Optional[float], Optional[float]]:
    """Nearest and farthest horizontal distance in metres at which a target `target_m` high is inside the picture.

    `height_m` of the lens, `tilt_deg` positive below the horizon; `vfov_deg` None is taken from `hfov_deg` (16:9). The farthest
    is None where the picture reaches the horizon; the nearest is infinite where the picture lies wholly above it. Both are None
    where a value is missing or the lens is not a pinhole (`hfov_deg` ≥ 120°).
    """
    near, far = near_far_array(_column(height_m), target_m, _column(tilt_deg), _column(vfov_deg), _column(hfov_deg))
    return _value(near), None if math.isinf(far[0]) and not math.isinf(near[0]) else _value(far)


def hfov_from_lens_array(sensor_mm: Array, focal_mm: Array) -> Array:
    """`hfov_from_lens` of whole columns, missing as NaN."""
    usable = (sensor_mm > 0.0) & (focal_mm > 0.0) & np.isfinite(sensor_mm) & np.isfinite(focal_mm)
    ratio = np.divide(sensor_mm, 2.0 * focal_mm, out=np.full_like(sensor_mm, np.nan), where=usable)
    return cast("Array", np.degrees(2.0 * np.arctan(ratio)))


def vfov_from_hfov_array(hfov_deg: Array) -> Array:
    """`vfov_from_hfov` of whole columns, missing as NaN."""
    usable = np.where((hfov_deg > 0.0) & (hfov_deg < 180.0), hfov_deg, np.nan)
    return cast("Array", np.degrees(2.0 * np.arctan(np.tan(np.radians(usable) / 2.0) * ASPECT_HEIGHT_TO_WIDTH)))


def near_far_array(height_m: Array, target_m: float, tilt_deg: Array, vfov_deg: Array, hfov_deg: Array) -> tuple[Array, Array]:
    """`near_far` of whole columns: NaN where a value is missing, an infinite farthest where the picture reaches the horizon."""
    pinhole = np.where((hfov_deg > 0.0) & (hfov_deg < RECTILINEAR_LIMIT_DEG), hfov_deg, np.nan)
    given = np.where((vfov_deg > 0.0) & (vfov_deg < 180.0), vfov_deg, np.nan)
    half = np.where(np.isnan(given), vfov_from_hfov_array(pinhole), given) / 2.0
    above = height_m - target_m
    lower = np.where(np.isnan(pinhole), np.nan, tilt_deg + half)
    upper = lower - 2.0 * half
    near = np.where((lower >= 90.0) | (above <= 0.0), 0.0, _reach(above, lower))
    far = np.where(above <= 0.0, np.inf, _reach(above, upper))
    missing = np.isnan(lower + above)
    return np.where(missing, np.nan, near), np.where(missing, np.nan, far)


def _reach(above_m: Array, depression_deg: Array) -> Array:
    """Distance at which a ray `depression_deg` below the horizon has come down by `above_m`: infinite at or above the horizon."""
    tangent = np.tan(np.radians(np.clip(depression_deg, 0.0, 90.0)))
    distance: Array = np.full_like(tangent, np.inf)
    np.divide(above_m, tangent, out=distance, where=tangent > 0.0)
    return distance


def _column(value: Optional[float]) -> Array:
    return np.array([np.nan if value is None else value], dtype=np.float64)


def _value(column: Array) -> Optional[float]:
    return None if math.isnan(column[0]) else float(column[0])
