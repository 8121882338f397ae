"""What one must know of an inventory before anything is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.match.types import SearchResult
from camera_requisition.store.inventory import Inventory

if TYPE_CHECKING:
    from camera_requisition.core.sight.footprints import Footprints


@dataclass(frozen=True)
class InventoryFacts:
    """`crs` is an authority code or WKT, `time_zone` an IANA name; `taken_on` the instant or date of the newest list or confirmation in it,
    None while it is empty. `read_only` is the code of why it can't be written, empty when it can; `as_known` (ISO 8601) says of when
    a dated copy is, and `copied_from` (connection text) of which inventory on a server."""

    reference: str
    crs: str
    time_zone: str
    taken_on: Optional[str]
    read_only: str = ""
    as_known: Optional[str] = None
    copied_from: Optional[str] = None
    demonstration: bool = False
    """Whether its cameras and owners are invented."""


def inventory_facts(reference: str) -> InventoryFacts:
    """The facts of the inventory `reference` (a path or connection text); raises `InventoryError`."""
    with Inventory.open(reference) as inventory:
        return InventoryFacts(
            reference,
            inventory.crs,
            inventory.time_zone,
            inventory.taken_on,
            inventory.read_only_reason,
            inventory.as_known,
            inventory.copied_from,
            inventory.is_demonstration,
        )


def buildings_used(reference: str, result: SearchResult) -> tuple[Optional[Footprints], float]:
    """The buildings in reach of every camera that `result` considered, as the inventory holds them (None: it holds none), and how high is what
    cameras are to see over them; for evidence.
    """
    from camera_requisition.core.sight.views import reach_bounds

    with Inventory.open(reference) as inventory:
        placed = [candidate.camera for candidate in result.considered if candidate.camera.placed]
        return inventory.buildings(reach_bounds(placed, inventory.crs, result.assumptions, inventory.target_m)), inventory.target_m


def inventory_version(reference: str) -> str:
    """A digest of the inventory's records, for manifests. Reads them all: some tenths of a second with 100,000 cameras."""
    with Inventory.open(reference) as inventory:
        return inventory.version
