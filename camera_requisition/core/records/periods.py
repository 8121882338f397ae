"""A camera that was turned, moved or exchanged on a day: two records, one true until that day and one from it.

A correction changes what is recorded; a change since a day keeps what was true before it, so that a search for an earlier day finds the
camera as it stood then. The present record keeps the camera's id and its key in lists; the earlier one gets an id of its own and
`succeeded_by`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from datetime import date
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.camera import Camera

PLACE = "place"
_IN_THE_WORLD = (
    "recorder_id", "channel", "kind", "heading_deg", "hfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "resolution_px", "focal_mm",
    "sensor_mm", "indoor", "regime",
)  # fmt: skip
_STATUS = "status"


def changed_in_the_world(before: Camera, after: Camera) -> tuple[str, ...]:
    """The columns (`place` for the coordinates) in which a known value was replaced by another: either what was recorded was wrong, or the
    camera has changed. A value that was unknown before is neither."""
    found = [name for name in (*_IN_THE_WORLD, _STATUS) if _replaced(getattr(before, name), getattr(after, name))]
    if before.placed and after.placed and (before.x, before.y) != (after.x, after.y):
        found.insert(0, PLACE)
    return tuple(found)


def changed_since(before: Camera, after: Camera, since: date, ids_used: Collection[str]) -> tuple[Camera, Optional[Camera]]:
    """`after` as it is true from `since`, and the record of what was true before (None where only the status has changed: it has
    a date of its own).

    `before` and `after` are the same camera; the new record's id is none of `ids_used`. Raises InputError `change_before_it_began`,
    `change_after_it_ended` where the camera wasn't there on the day.
    """
    day = since.isoformat()
    changed = changed_in_the_world(before, after)
    present = dataclasses.replace(after, status_since=day) if _STATUS in changed else after
    if not set(changed) - {_STATUS}:
        return present, None
    first, last = _day(before.valid_from), _day(before.valid_to)
    if first is not None and since <= first:
        raise InputError("change_before_it_began", camera_id=before.camera_id, since=day, first=first.isoformat())
    if last is not None and since >= last:
        raise InputError("change_after_it_ended", camera_id=before.camera_id, since=day, last=last.isoformat())
    earlier = dataclasses.replace(
        before,
        camera_id=_earlier_id(before.camera_id, day, ids_used),
        valid_to=day,
        succeeded_by=before.camera_id,
        source_id=None,
        head=None,
        missing_since=None,
        # Entered now, by whoever says that the camera has changed.
        edited_by=None,
        edited_at=None,
        edited_with=None,
    )
    return dataclasses.replace(present, valid_from=day), earlier


def _replaced(before: Any, after: Any) -> bool:
    return before is not None and before != after


def _earlier_id(camera_id: str, day: str, ids_used: Collection[str]) -> str:
    wanted = f"{camera_id}-until-{day}"
    candidate, count = wanted, 1
    while candidate in ids_used:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate


def _day(text: Optional[str]) -> Optional[date]:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
