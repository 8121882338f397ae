"""How many pixels a camera spends on a metre of its target, and the name that IEC 62676-4 gives to that. Always an estimate.

Formulas: the contract's section "Optics". Levels: IEC 62676-4:2014, annex B; its second edition of 2025 replaces names and
figures.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.optics.fields_of_view import RECTILINEAR_LIMIT_DEG

# Edition → levels as (code, pixels per metre from which it holds), ascending. The figures of 2025 below "validate" are not yet
# confirmed against the printed standard.
LEVELS = MappingProxyType(
    {
        2014: (("monitor", 12.5), ("detect", 25.0), ("observe", 62.5), ("recognise", 125.0), ("identify", 250.0)),
        2025: (
            ("overview", 20.0), ("outline", 40.0), ("discern", 80.0), ("perceive", 125.0),
            ("characterise", 250.0), ("validate", 500.0), ("scrutinise", 1500.0),
        ),
    }
)  # fmt: skip
EDITIONS = tuple(LEVELS)


def slant_distance(horizontal_m: float, height_m: Optional[float], target_m: float) -> float:
    """Distance in metres from the lens, `height_m` above flat ground, to a target `target_m` high at `horizontal_m`.

    An unknown height counts as that of the target.
    """
    return math.hypot(horizontal_m, 0.0 if height_m is None else height_m - target_m)


def pixel_density(resolution_px: Optional[float], hfov_deg: Optional[float], slant_m: float, fisheye: bool = False) -> Optional[float]:
    """Horizontal pixels per metre at `slant_m` metres from the lens; None where resolution or field of view is missing or
    unusable.

    Below 120° N / (2·R·tan(HFOV/2)), a lower bound off the axis; from 120° on and for a fisheye N / (R·HFOV in radians).
    """
    if resolution_px is None or hfov_deg is None:
        return None
    if not (resolution_px > 0 and 0.0 < hfov_deg <= 360.0 and slant_m > 0.0):
        return None
    field = math.radians(hfov_deg)
    if fisheye or hfov_deg >= RECTILINEAR_LIMIT_DEG:
        return resolution_px / (slant_m * field)
    return resolution_px / (2.0 * slant_m * math.tan(field / 2.0))


def quality(density: Optional[float], edition: int) -> Optional[str]:
    """Code of the highest level that `density` (px/m) reaches in an edition of IEC 62676-4 (2014 or 2025).

    None where the density isn't known or below the lowest level; raises `InputError` for another edition.
    """
    levels = LEVELS.get(edition)
    if levels is None:
        raise InputError("unknown_edition", edition=edition, editions=", ".join(map(str, EDITIONS)))
    reached = [code for code, least in levels if density is not None and density >= least]
    return reached[-1] if reached else None
