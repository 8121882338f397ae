"""Create an empty inventory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.gis.time_zones import zone
from camera_requisition.store.inventory import Inventory

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon


def create_inventory(
    reference: str | Path,
    crs: str,
    time_zone: str,
    territory: Optional[Iterable[tuple[Polygon | MultiPolygon, Optional[str], Optional[str]]]] = None,
    progress: Optional[Progress] = None,
) -> str:
    """Make an empty inventory at `reference`, a path or connection text, and return that as text, as it is to be written.

    `crs` is an authority code or WKT; `time_zone` an IANA name; `territory` holds (polygon in `crs`, municipality code, name).
    Raises WriteError when the file or the schema exists or cannot be written, CoordinateError for an unusable `crs`, InstantError for an
    unknown time zone, what signing in to a server raises, Cancelled.
    """
    watched = progress or SilentProgress()
    zone(time_zone)
    watched.check()
    with Inventory.create(reference, crs, time_zone, territory) as inventory:
        watched.report(1.0)
        return inventory.reference
