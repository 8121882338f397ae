"""Cameras by what somebody remembers of them: words of their owner, channel, label, address or id."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import Cancelled
from camera_requisition.core.texts import pattern_of, plain
from camera_requisition.store.connection import INVENTORY, check_file, reading
from camera_requisition.store.inventory_file import check_inventory
from camera_requisition.store.inventory_schema import SCHEMA_VERSION
from camera_requisition.store.upgrades import read_as_current

_LOOK_EVERY = 5000
"""Instructions of SQLite's between two questions whether the answer is still wanted."""
_MOST_WORDS = 8
_ENOUGH = 200
"""So many cameras are compared with each other; nobody reads on behind them."""
_HELD = ("channel", "label", "address", "camera_id")
# A record that was found to be another camera, or that another has followed at its place, is no camera of its own any more.
_CAMERAS = (
    "SELECT camera.camera_id, camera.channel, camera.label, camera.address, camera.status, camera.geom IS NOT NULL, owner.name "
    "FROM camera LEFT JOIN recorder ON recorder.recorder_id = camera.recorder_id LEFT JOIN owner ON owner.owner_id = recorder.owner_id "
    "WHERE camera.merged_into IS NULL AND camera.succeeded_by IS NULL AND"
)
# Asked once for each word, not for each camera: an inventory has few owners.
_OF_OWNER = (
    "camera.recorder_id IN (SELECT recorder.recorder_id FROM recorder JOIN owner ON owner.owner_id = recorder.owner_id WHERE owner.name {} ?)"
)
_HOLDS_WORD = " OR ".join((*(f'camera."{column}" {{}} ?' for column in _HELD), _OF_OWNER))
_NAMED_SO = " OR ".join(f"camera.\"{column}\" LIKE ? ESCAPE '\\'" for column in ("camera_id", "channel", "label"))


@dataclass(frozen=True)
class FoundCamera:
    """A camera that words were found in; texts as they are kept, None where there is none."""

    camera_id: str
    channel: Optional[str]
    label: Optional[str]
    address: Optional[str]
    status: Optional[str]
    placed: bool
    owner: Optional[str]

    def is_named(self, text: str) -> bool:
        """Whether `text` (plain) is its id, channel or label as a whole."""
        return text in (plain(name) for name in (self.camera_id, self.channel, self.label) if name)

    def holds(self, words: Sequence[str]) -> bool:
        """Whether each word (plain) is somewhere in its texts."""
        known = (self.owner, self.channel, self.label, self.address, self.camera_id)
        text = plain(" ".join(part for part in known if part))
        return all(word in text for word in words)


def find_cameras(path: Path, text: str, most: int, cancelled: Callable[[], bool]) -> list[FoundCamera]:
    """At most `most` cameras of the inventory at `path` that hold every word of `text`: those called so first, then in the file's order.

    Case, accents and punctuation don't count. Raises the inventory's errors, and `Cancelled` once `cancelled()` is true.
    """
    words = plain(text).split()[:_MOST_WORDS]
    if not words:
        return []
    check_file(path, INVENTORY)
    with reading(path, INVENTORY) as connection:
        if int(check_inventory(connection, path)["schema_version"]) < SCHEMA_VERSION:
            read_as_current(connection)
        connection.set_progress_handler(lambda: int(cancelled()), _LOOK_EVERY)
        try:
            found = list(islice(_holding(connection, words), _ENOUGH))
            name = " ".join(words)
            if len(found) == _ENOUGH:  # the one that is meant may be among those that weren't read
                found = [*_called(connection, text, name, most), *found]
            found.sort(key=lambda camera: not camera.is_named(name))
            return list({camera.camera_id: camera for camera in found}.values())[:most]
        except sqlite3.OperationalError as error:
            if cancelled():
                raise Cancelled from error
            raise


def _called(connection: sqlite3.Connection, text: str, name: str, most: int) -> list[FoundCamera]:
    """The cameras whose id, channel or label is `text` as a whole, so far as accents and punctuation are the same."""
    escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = connection.execute(" ".join((_CAMERAS, "(", _NAMED_SO, ")")), [escaped] * 3)
    return list(islice((camera for camera in _cameras(rows) if camera.is_named(name)), most))


def _holding(connection: sqlite3.Connection, words: Sequence[str]) -> Iterator[FoundCamera]:
    # The longest word first: it leaves the fewest for the others.
    ordered = sorted(words, key=len, reverse=True)
    patterns = [pattern_of(word) for word in ordered]
    conditions = " AND ".join(f"({_HOLDS_WORD.replace('{}', operator)})" for operator, _ in patterns)
    values = [pattern for _, pattern in patterns for _ in range(len(_HELD) + 1)]
    return (camera for camera in _cameras(connection.execute(" ".join((_CAMERAS, conditions)), values)) if camera.holds(words))


def _cameras(rows: sqlite3.Cursor) -> Iterator[FoundCamera]:
    for camera_id, channel, label, address, status, placed, owner in rows:
        known = [str(value) if value not in (None, "") else None for value in (channel, label, address, status, owner)]
        yield FoundCamera(str(camera_id), known[0], known[1], known[2], known[3], bool(placed), known[4])
