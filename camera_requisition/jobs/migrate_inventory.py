"""Bring an inventory on a server up to date for this version of the plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.postgis.migrations import INVENTORY_PART, migrate
from camera_requisition.store.postgis.reference import is_reference, reference_of


def migrate_inventory(inventory: str, log: Optional[Path] = None) -> tuple[int, int]:
    """Carry out the numbered SQL that the schema `inventory` (a connection text) lacks, in one transaction; its version before and after.

    Raises InputError `server_reference_wanted` for a file, which is brought up to date by itself when something is written; InventoryMissing,
    InventoryNewer, InventoryReadOnly without the right, and InventoryLocked where others keep the tables busy: nothing has changed then.
    """
    if not is_reference(inventory):
        raise InputError("server_reference_wanted", path=inventory)
    reference = reference_of(inventory)
    before, after = migrate(reference, INVENTORY, INVENTORY_PART)
    if before != after:
        log_event("edit", inventory=reference.text, why=f"migrated from {before} to {after}", path=log)
    return before, after
