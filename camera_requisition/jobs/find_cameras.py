"""Find a camera of the inventory by a few words, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from camera_requisition.store.finding import FoundCamera
from camera_requisition.store.finding import find_cameras as find_in_store
from camera_requisition.store.inventory import Inventory

__all__ = ["FoundCamera", "find_cameras", "place_of_camera"]


def find_cameras(inventory: str, text: str, most: int, cancelled: Callable[[], bool]) -> list[FoundCamera]:
    """At most `most` cameras that hold every word of `text` in owner, channel, label, address or id. May be called from any thread.

    Raises the inventory's errors, and `Cancelled` once `cancelled()` is true.
    """
    return find_in_store(inventory, text, most, cancelled)


def place_of_camera(inventory: str, camera_id: str) -> Optional[tuple[float, float, str]]:
    """x, y and reference system of a camera; None where it has no coordinates or isn't there any more. Raises the inventory's errors."""
    with Inventory.opened_to_read(inventory) as opened:
        for candidate in opened.candidates_by_id([camera_id]):
            camera = candidate.camera
            if camera.x is not None and camera.y is not None:
                return camera.x, camera.y, opened.crs
    return None
