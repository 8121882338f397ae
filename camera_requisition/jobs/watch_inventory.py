"""Others who work on the same inventory: being told that they have changed something, and what they have changed under somebody's hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.history import Edit
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.connection import close_kept
from camera_requisition.store.postgis.listening import Listener
from camera_requisition.store.postgis.reference import is_reference, reference_of

__all__ = ["ChangedUnderHand", "Edit", "Listener", "changed_under_hand", "listener", "mark_of"]


@dataclass(frozen=True)
class ChangedUnderHand:
    """A camera that somebody else has changed while it was being edited here; `both` are the columns that both have changed."""

    edit: Edit
    both: tuple[str, ...]


def listener(inventory: str) -> Optional[Listener]:
    """What tells of changes by others; None for an inventory in a file, of which nobody is told. Raises the errors of connecting."""
    return Listener(reference_of(inventory), INVENTORY) if is_reference(inventory) else None


def close_connections() -> None:
    """Close the connections to servers that are kept for the next use: the plugin goes."""
    close_kept()


def mark_of(inventory: str) -> int:
    """A mark of the state of `inventory`, to be taken when somebody begins to edit. Raises the inventory's errors."""
    with Inventory.open(inventory) as opened:
        return opened.state_mark()


def changed_under_hand(inventory: str, mark: int, edited: Mapping[str, frozenset[str]]) -> list[ChangedUnderHand]:
    """What others have changed since `mark` of the cameras that are `edited` here (columns by id, `x` and `y` for the place).

    To be asked before the edits are saved, so that whoever comes second is told who has changed what. Raises the inventory's errors.
    """
    with Inventory.open(inventory) as opened:
        edits = opened.edits_since(mark, edited)
    return [ChangedUnderHand(edit, tuple(name for name in edit.columns if name in edited[edit.camera_id])) for edit in edits]
