"""A building that hides what lies behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon


@dataclass(frozen=True)
class Building:
    """A footprint in the inventory's reference system; `height_m` above the ground, None where nobody knows: then it counts as infinite."""

    geometry: MultiPolygon
    height_m: Optional[float] = None
    building_id: Optional[str] = None
