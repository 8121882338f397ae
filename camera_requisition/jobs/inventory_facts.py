"""What one must know of an inventory before anything is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from camera_requisition.store.inventory import Inventory


@dataclass(frozen=True)
class InventoryFacts:
    """`crs` is an authority code or WKT, `time_zone` an IANA name; `taken_on` the instant or date of the newest list or confirmation in it,
    None while it is empty. `read_only` is the code of why it can't be written, empty when it can; `as_known` (ISO 8601) says of when
    a dated copy is."""

    reference: str
    crs: str
    time_zone: str
    taken_on: Optional[str]
    read_only: str = ""
    as_known: Optional[str] = None


def inventory_facts(reference: str) -> InventoryFacts:
    """The facts of the inventory `reference` (a path or connection text); raises `InventoryError`."""
    with Inventory.open(reference) as inventory:
        return InventoryFacts(reference, inventory.crs, inventory.time_zone, inventory.taken_on, inventory.read_only_reason, inventory.as_known)


def inventory_version(reference: str) -> str:
    """A digest of the inventory's records, for manifests. Reads them all: some tenths of a second with 100,000 cameras."""
    with Inventory.open(reference) as inventory:
        return inventory.version
