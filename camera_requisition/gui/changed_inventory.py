"""An inventory in which something was written: dock and map show it as it is now."""

from __future__ import annotations

from camera_requisition.gis.inventory_layers import reload_layers
from camera_requisition.gui.work import Work


def show_changes(work: Work, reference: str = "") -> None:
    """Work with the inventory `reference` (empty: the one in use) as it is now, its layers too."""
    if not reference and work.inventory is not None:
        reference = work.inventory.reference
    if reference:
        work.open_inventory(reference)
        reload_layers(reference)
