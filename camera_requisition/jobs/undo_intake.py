"""Take an intake back whole, and say what of it somebody has edited since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InventoryError
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.undo_intake import Undone

__all__ = ["UndoRequest", "Undone", "intakes_to_undo", "newest_intake", "undo_intake"]


@dataclass(frozen=True)
class UndoRequest:
    """Which intake of which inventory; empty `intake_id` means the newest that isn't taken back. `by` signs, `now` is an instant with offset
    (default: the clock)."""

    inventory: str
    intake_id: str = ""
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None
    """The event log; None: that of the options."""


def intakes_to_undo(reference: str) -> list[Intake]:
    """The steps of an inventory that aren't taken back, the newest first, without the cameras that were placed by hand one by one.

    Raises InventoryError `intake_none`.
    """
    with Inventory.open(reference) as inventory:
        found = [intake for intake in reversed(inventory.intakes()) if intake.undone_at is None and not _by_hand(intake)]
    if not found:
        raise InventoryError("intake_none")
    return found


def _by_hand(intake: Intake) -> bool:
    return intake.kind == IntakeKind.PLACES.value and intake.file_name is None


def newest_intake(inventory: Inventory) -> str:
    """Id of the newest step of all that isn't taken back. Raises InventoryError `intake_none`."""
    found = [intake.intake_id for intake in inventory.intakes() if intake.undone_at is None]
    if not found:
        raise InventoryError("intake_none")
    return found[-1]


def undo_intake(request: UndoRequest) -> Undone:
    """Take it back in one transaction. Raises InventoryError `intake_unknown`, `intake_undone_before`, `intake_without_changes`,
    `intake_none`, and what opening and writing raise; the inventory is then as it was."""
    at = request.now or now_text()
    with Inventory.open(request.inventory, write=True) as inventory:
        intake_id = request.intake_id or newest_intake(inventory)
        log_event("edit", inventory=request.inventory, why=f"undo of {intake_id}", path=request.log)
        return inventory.undo_intake(intake_id, request.by or "unknown", at)
