"""Buildings that hide what lies behind them, in an inventory and as a layer delivers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Building:
    """A footprint in the inventory's reference system; `height_m` above the ground, None where nobody knows: then it counts as infinite."""

    geometry: MultiPolygon
    height_m: Optional[float] = None
    building_id: Optional[str] = None


@dataclass(frozen=True)
class BuildingsHeld:
    """What an inventory holds: number of buildings, of which layers, when the last of them was loaded (ISO 8601), how many without a known
    height; and how high is what is to be seen over them (metres)."""

    count: int
    sources: tuple[str, ...]
    loaded_at: Optional[str]
    without_height: int
    target_m: float


@dataclass(frozen=True)
class BuildingLayer:
    """A layer of footprints as it was delivered: `shapes` in `crs`, `heights` in metres (texts are read as numbers), `ids` of its own."""

    name: str
    crs: str
    shapes: Sequence[Optional[BaseGeometry]]
    heights: Sequence[Any] = ()
    ids: Sequence[Optional[str]] = ()
