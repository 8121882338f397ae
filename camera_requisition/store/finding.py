"""Cameras by what somebody remembers of them: words of their owner, channel, label, address or id."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import Cancelled
from camera_requisition.core.texts import pattern_of, plain
from camera_requisition.store.backend import backend_of
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.sql import Connection, is_postgis

_LOOK_EVERY = 5000
"""Instructions of SQLite's between two questions whether the answer is still wanted."""
_LOOK_EVERY_S = 0.05
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


def find_cameras(reference: str | Path, text: str, most: int, cancelled: Callable[[], bool]) -> list[FoundCamera]:
    """At most `most` cameras of the inventory `reference` that hold every word of `text`: those called so first, then in its own order.

    Case, accents and punctuation don't count. Raises the inventory's errors, and `Cancelled` once `cancelled()` is true.
    """
    words = plain(text).split()[:_MOST_WORDS]
    if not words:
        return []
    backend = backend_of(reference)
    with backend.searching() as connection:
        backend.opened(connection)
        with _given_up(connection, cancelled):
            found = list(islice(_holding(connection, words), _ENOUGH))
            name = " ".join(words)
            if len(found) == _ENOUGH:  # the one that is meant may be among those that weren't read
                found = [*_called(connection, text, name, most), *found]
    found.sort(key=lambda camera: not camera.is_named(name))
    return list({camera.camera_id: camera for camera in found}.values())[:most]


@contextmanager
def _given_up(connection: Connection, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Ends what is read inside the block, with `Cancelled`, soon after `cancelled()` has become true."""
    if isinstance(connection, PostgisConnection):
        done = threading.Event()
        watch = threading.Thread(target=_watch, args=(connection, cancelled, done), daemon=True)
        watch.start()
    elif isinstance(connection, sqlite3.Connection):
        connection.set_progress_handler(lambda: int(cancelled()), _LOOK_EVERY)
    try:
        yield
    except Exception as error:
        if cancelled():
            raise Cancelled from error
        raise
    finally:
        if isinstance(connection, PostgisConnection):
            done.set()
            watch.join()


def _watch(connection: PostgisConnection, cancelled: Callable[[], bool], done: threading.Event) -> None:
    while not done.wait(_LOOK_EVERY_S):
        if cancelled():
            connection.raw.cancel()
            return


def _called(connection: Connection, text: str, name: str, most: int) -> list[FoundCamera]:
    """The cameras whose id, channel or label is `text` as a whole, so far as accents and punctuation are the same."""
    escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    # PostgreSQL's LIKE minds case.
    named_so = _NAMED_SO.replace("LIKE", "ILIKE") if is_postgis(connection) else _NAMED_SO
    rows = connection.execute(" ".join((_CAMERAS, "(", named_so, ")")), [escaped] * 3)
    return list(islice((camera for camera in _cameras(rows) if camera.is_named(name)), most))


def _holding(connection: Connection, words: Sequence[str]) -> Iterator[FoundCamera]:
    # The longest word first: it leaves the fewest for the others.
    ordered = sorted(words, key=len, reverse=True)
    patterns = [pattern_of(word) for word in ordered]
    if is_postgis(connection):
        patterns = [("ILIKE", pattern) if operator == "LIKE" else ("~", _expression(pattern)) for operator, pattern in patterns]
    conditions = " AND ".join(f"({_HOLDS_WORD.replace('{}', operator)})" for operator, _ in patterns)
    values = [pattern for _, pattern in patterns for _ in range(len(_HELD) + 1)]
    # SQLite gives them in this order by itself.
    order = "ORDER BY camera.fid" if is_postgis(connection) else ""
    return (camera for camera in _cameras(connection.execute(" ".join((_CAMERAS, conditions, order)), values)) if camera.holds(words))


def _expression(pattern: str) -> str:
    """A regular expression for a pattern of SQLite's GLOB; words hold no sign that means something there."""
    return pattern.strip("*").replace("*", ".*").replace("?", ".")


def _cameras(rows: Iterable[Sequence[object]]) -> Iterator[FoundCamera]:
    for camera_id, channel, label, address, status, placed, owner in rows:
        known = [str(value) if value not in (None, "") else None for value in (channel, label, address, status, owner)]
        yield FoundCamera(str(camera_id), known[0], known[1], known[2], known[3], bool(placed), known[4])
