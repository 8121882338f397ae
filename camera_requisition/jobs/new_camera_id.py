"""An id for a camera that somebody places by hand: one that was never used and never will be again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional
from uuid import uuid4

from camera_requisition.store.inventory import Inventory

PREFIX = "hand-"
_DIGITS = 12
"""Drawn by lot, as the default of the cameras' form is: two people who place cameras at the same time must not get the same id."""


def new_camera_id(inventory: Optional[str] = None, taken: Collection[str] = ()) -> str:
    """A camera id that `inventory` (a path or connection text; None for a layer of no inventory) has never given, and that isn't in `taken`.

    Raises `InventoryError` where the inventory can't be read.
    """
    used = set(taken)
    if inventory is not None:
        with Inventory.open(inventory) as opened:
            used |= opened.camera_ids_used()
    while True:
        made = PREFIX + uuid4().hex[:_DIGITS]
        if made not in used:
            return made
