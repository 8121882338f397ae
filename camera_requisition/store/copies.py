"""Copies of an inventory, taken while others read and write it, and put back in its place."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InventoryError, InventoryLocked, InventoryReadOnly
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.store import rows
from camera_requisition.store.connection import INVENTORY, WAIT_S, check_file, connect, failures, reading, writing
from camera_requisition.store.files import new_file
from camera_requisition.store.geopackage import note_change, srs_id_of
from camera_requisition.store.history import records_as_known
from camera_requisition.store.instants import instant_of
from camera_requisition.store.inventory_file import AS_KNOWN, COPIED_FROM, check_inventory
from camera_requisition.store.inventory_schema import (
    CAMERA,
    CAMERA_VIEW,
    CONFIRMATION,
    HISTORIES,
    INTAKE,
    INTAKE_CHANGE,
    OWNER,
    RECORDER,
    REVIEW,
)
from camera_requisition.store.obstacles import obstacle_to_writing
from camera_requisition.store.schema import insert_statement, quoted

_PAGES = 2048
_PAUSE_S = 0.1
_BUSY, _LOCKED = 5, 6
"""SQLite's result codes; Python 3.9 has no names for them."""


def copy_inventory(source: Path, target: Path, progress: Optional[Progress] = None) -> None:
    """Copy the inventory `source` to the new file `target`: one consistent state, whole or not at all.

    Raises WriteError where `target` exists or cannot be written, the inventory's errors, and Cancelled.
    """
    with new_file(target) as temporary:
        copy_pages(source, temporary, progress)


def copy_pages(source: Path, target: Path, progress: Optional[Progress] = None) -> None:
    """As `copy_inventory`, for a `target` that the caller moves into place."""
    check_file(source, INVENTORY)
    with reading(source, INVENTORY) as held:
        check_inventory(held, source)
        with contextlib.closing(connect(target, "mode=rwc")) as copy, failures(target, INVENTORY):
            held.backup(copy, pages=_PAGES, progress=_reporting(progress or SilentProgress(), source), sleep=_PAUSE_S)
            # A copy of a write-ahead file would leave its log beside it wherever it is opened.
            copy.execute("PRAGMA journal_mode = DELETE")


def check_whole(path: Path) -> None:
    """Raise InventoryError where `path` is no inventory that can be relied on: foreign, newer, or damaged (`inventory_corrupt`)."""
    check_file(path, INVENTORY)
    with reading(path, INVENTORY) as connection:
        check_inventory(connection, path)
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise InventoryError("inventory_corrupt", path=str(path), reason=found)


def put_back(copy: Path, inventory: Path, progress: Optional[Progress] = None) -> None:
    """Put the content of `copy` into the file `inventory`, in one transaction: whoever has it open sees the one or the other.

    Raises InventoryLocked where another program holds it, InventoryReadOnly, and what `check_whole` raises; nothing has changed then.
    """
    watched = progress or SilentProgress()
    check_whole(copy)
    obstacle = obstacle_to_writing(inventory)
    if obstacle:
        raise InventoryReadOnly(obstacle, path=str(inventory))
    with reading(copy, INVENTORY) as kept, failures(inventory, INVENTORY), contextlib.closing(connect(inventory, "mode=rw")) as connection:
        kept.backup(connection, pages=_PAGES, progress=_reporting(watched, inventory), sleep=_PAUSE_S)


def make_past(path: Path, at: datetime) -> None:
    """Turn the copy `path` into the inventory as it was known at `at`: its records, without what came later and without its history.

    Views are to be built anew. Raises InventoryError where nothing was known then (`nothing_known_then`).
    """
    with failures(path, INVENTORY), contextlib.closing(connect(path, "mode=rw")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        known = {table.name: records_as_known(connection, table.name, at) for table, _ in HISTORIES}
        if not any(known.values()):
            raise InventoryError("nothing_known_then", at=at.isoformat(timespec="seconds"))
        with guards_lifted(connection):
            _keep_only(connection, known, at)
        connection.execute("COMMIT")
        connection.execute("VACUUM")


def _keep_only(connection: sqlite3.Connection, known: Mapping[str, Sequence[Any]], at: datetime) -> None:
    """Put `known` in the place of all records, and forget what came after `at`."""
    emptied = (CAMERA_VIEW, CAMERA, RECORDER, OWNER, INTAKE_CHANGE, REVIEW, CONFIRMATION, *(history for _, history in HISTORIES))
    for table in emptied:
        connection.execute(" ".join(("DELETE FROM", quoted(table.name))))
    connection.execute("DELETE FROM retired_id")
    _forget_later_intakes(connection, at)
    _add(connection, known)
    for table in (*emptied, INTAKE):
        note_change(connection, table)


def seal_past(path: Path, at: datetime) -> None:
    """Say in `path` of when it is; from then on it can't be opened for writing."""
    with writing(path, INVENTORY) as connection:
        connection.execute("DELETE FROM setting WHERE key = ?", (AS_KNOWN,))
        connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (AS_KNOWN, at.isoformat(timespec="seconds")))


def seal_copy(path: Path, copied_from: str, at: datetime) -> None:
    """Say in `path` that it is a copy of the inventory `copied_from`, and of when; from then on it can't be opened for writing."""
    with writing(path, INVENTORY) as connection:
        connection.execute("DELETE FROM setting WHERE key = ?", (COPIED_FROM,))
        connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (COPIED_FROM, copied_from))
    seal_past(path, at)


@contextlib.contextmanager
def guards_lifted(connection: sqlite3.Connection) -> Iterator[None]:
    """Without the triggers that keep history and ids inside the block; those of the R-trees stay."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'rtree_%'").fetchall()
    for name, _ in found:
        connection.execute(" ".join(("DROP TRIGGER", quoted(name))))
    yield
    for _, statement in found:
        connection.execute(statement)


def _forget_later_intakes(connection: sqlite3.Connection, at: datetime) -> None:
    later = []
    for fid, taken_at in connection.execute("SELECT fid, taken_at FROM intake").fetchall():
        with contextlib.suppress(ValueError):
            moment = instant_of(taken_at)
            if moment is not None and moment > at.timestamp():
                later.append((fid,))
    connection.executemany("DELETE FROM intake WHERE fid = ?", later)


def _add(connection: sqlite3.Connection, known: Mapping[str, Sequence[Any]]) -> None:
    srs_id = srs_id_of(connection, CAMERA)
    parts: Iterable[tuple[str, list[rows.Row]]] = (
        (insert_statement(OWNER, OWNER.column_names), [rows.owner_row(one) for one in known[OWNER.name]]),
        (insert_statement(RECORDER, RECORDER.column_names), [rows.recorder_row(one) for one in known[RECORDER.name]]),
        (insert_statement(CAMERA, rows.CAMERA_COLUMNS), [rows.camera_row(one, srs_id) for one in known[CAMERA.name]]),
    )
    for statement, values in parts:
        connection.executemany(statement, values)


def _reporting(progress: Progress, path: Path) -> Callable[[int, int, int], None]:
    """What SQLite calls after each step: tells how far it is, and gives up on a file that another program holds."""
    waiting_since: list[float] = []

    def report(status: int, remaining: int, total: int) -> None:
        progress.check()
        if status in (_BUSY, _LOCKED):
            waiting_since.append(time.monotonic())
            if waiting_since[-1] - waiting_since[0] > WAIT_S:
                raise InventoryLocked("inventory_locked", path=str(path), reason="busy")
            return
        waiting_since.clear()
        if total:
            progress.report(1.0 - remaining / total)

    return report
