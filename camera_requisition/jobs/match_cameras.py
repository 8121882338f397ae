"""Search an inventory for the cameras that saw an incident."""

from __future__ import annotations

from camera_requisition.core.legal.types import PackRules
from camera_requisition.core.match.search import search
from camera_requisition.core.match.types import SearchRequest, SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.packets.pack import load_pack
from camera_requisition.store.inventory import Inventory


def match_cameras(inventory: str, request: SearchRequest, progress: Progress | None = None) -> SearchResult:
    """Every camera of `inventory` (a path or connection text) that sees or may see the incident of `request`.

    Raises `InventoryError` where the inventory cannot be read, `IncidentError` where the incident cannot be searched, and
    `Cancelled`.
    """
    with Inventory.open(inventory) as source:
        return search(request, source, progress or SilentProgress())


def pack_rules(pack: str) -> PackRules:
    """What the jurisdiction pack (its name, or a folder) says of retention and frames; raises `PackError`."""
    return load_pack(pack).rules
