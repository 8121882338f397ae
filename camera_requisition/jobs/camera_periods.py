"""Edits of cameras that may be corrections or changes since a day: which those are, and what they become."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera
from camera_requisition.core.records.periods import PLACE, changed_in_the_world, changed_since
from camera_requisition.store.inventory import Inventory

__all__ = ["PLACE", "ChangedCamera", "Periods", "cameras_to_ask_about", "periods_since"]


@dataclass(frozen=True)
class ChangedCamera:
    """A camera in which known values (`columns`, `place` for the coordinates) were replaced by others."""

    before: Camera
    after: Camera
    columns: tuple[str, ...]

    def values(self, column: str) -> tuple[Any, Any]:
        """What `column` said and says; of the place the coordinates."""
        if column == PLACE:
            return (self.before.x, self.before.y), (self.after.x, self.after.y)
        return getattr(self.before, column), getattr(self.after, column)


@dataclass(frozen=True)
class Periods:
    """What edits become where they are changes since a day, and why others can't be: `split` holds (camera as it was edited, as it is from that
    day, record of what was true before or None)."""

    split: tuple[tuple[ChangedCamera, Camera, Optional[Camera]], ...]
    refused: tuple[InputError, ...]


def cameras_to_ask_about(edited: Iterable[tuple[Camera, Camera]]) -> list[ChangedCamera]:
    """Of (before, after) those that may have changed in the world instead of having been recorded wrongly."""
    found = ((before, after, changed_in_the_world(before, after)) for before, after in edited)
    return [ChangedCamera(before, after, columns) for before, after, columns in found if columns]


def periods_since(inventory: str, changed: Sequence[ChangedCamera], since: date) -> Periods:
    """Take `changed` as changes since a day; nothing is written. Raises the inventory's errors."""
    with Inventory.open(inventory) as opened:
        used = opened.camera_ids_used()
    split: list[tuple[ChangedCamera, Camera, Optional[Camera]]] = []
    refused = []
    for one in changed:
        try:
            present, earlier = changed_since(one.before, one.after, since, used)
        except InputError as error:
            refused.append(error)
            continue
        if earlier is not None:
            used.add(earlier.camera_id)
        split.append((one, present, earlier))
    return Periods(tuple(split), tuple(refused))
