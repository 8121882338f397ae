"""Short connections to SQLite files, and SQLite's failures as errors of the program.

An inventory is never opened as a plain file: a process that closes a file drops all the locks that it holds on it (POSIX), those of QGIS
included, and the next desk that closes the inventory takes itself for the last and removes the write-ahead log under this one.

QGIS brings an SQLite library of its own into the process. Two libraries drop each other's locks on the same file when one of them closes it,
so nothing here keeps a connection open: each read or write opens one, does its work and closes it. Where QGIS's library takes the write-ahead
log away at the very moment in which ours opens it, ours sees an input or output error that is over a moment later: opening is tried again then.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from camera_requisition.core.errors import (
    CameraRequisitionError,
    CaseError,
    InventoryError,
    InventoryForeign,
    InventoryLocked,
    InventoryMissing,
    InventoryNewer,
    InventoryReadOnly,
    InventoryUnreachable,
    RegisterUnreachable,
    WriteError,
)
from camera_requisition.store.geometry import register_functions
from camera_requisition.store.obstacles import obstacle_to_writing

WAIT_S = 5.0
_TRIES, _PAUSE_S = 6, 0.05
_SMALLEST = 512
"""Bytes of the smallest database: SQLite takes a shorter file for an empty one."""
_PASSING = ("disk i/o error", "unable to open", "locking protocol")


@dataclass(frozen=True)
class FileKind:
    """A kind of file, or of schema on a server, of ours: the prefix of its error codes, and the errors that they come with."""

    prefix: str
    missing: type[CameraRequisitionError]
    locked: type[CameraRequisitionError]
    foreign: type[CameraRequisitionError]
    newer: type[CameraRequisitionError]
    read_only: type[CameraRequisitionError]
    other: type[CameraRequisitionError]
    unreachable: type[CameraRequisitionError]

    def code(self, what: str) -> str:
        """The error code for `what` happened to a file of this kind."""
        return f"{self.prefix}_{what}"


INVENTORY = FileKind(
    "inventory", InventoryMissing, InventoryLocked, InventoryForeign, InventoryNewer, InventoryReadOnly, InventoryError, InventoryUnreachable
)
CASE = FileKind("case_file", CaseError, CaseError, CaseError, CaseError, CaseError, CaseError, CaseError)
REGISTER = FileKind("register", CaseError, CaseError, CaseError, CaseError, CaseError, CaseError, RegisterUnreachable)
EVIDENCE = FileKind("evidence", CaseError, CaseError, CaseError, CaseError, CaseError, CaseError, CaseError)
EVENT_LOG = FileKind("event_log", WriteError, WriteError, WriteError, WriteError, WriteError, WriteError, WriteError)


def check_file(path: Path, kind: FileKind) -> None:
    """Raise the error that says what is wrong with `path` before SQLite is asked: missing, a folder, empty, no database."""
    if path.is_dir():
        raise kind.foreign(kind.code("is_folder"), path=str(path))
    if not path.exists():
        raise kind.missing(kind.code("missing"), path=str(path))
    if not os.access(path, os.R_OK):
        raise kind.other(kind.code("unreadable"), path=str(path), reason=os.strerror(errno.EACCES))
    size = path.stat().st_size
    if size < _SMALLEST:
        raise kind.foreign(kind.code("not_database" if size else "empty"), path=str(path))


@contextlib.contextmanager
def reading(path: Path, kind: FileKind) -> Iterator[sqlite3.Connection]:
    """A connection that can only read, closed at the end of the block."""
    with failures(path, kind):
        _undo_what_was_cut_off(path)
        with contextlib.closing(_opened_to_read(path)) as connection:
            # Two megabytes, SQLite's own, don't hold what one search reads again and again.
            connection.execute("PRAGMA cache_size = -32768")
            yield connection


@contextlib.contextmanager
def writing(path: Path, kind: FileKind) -> Iterator[sqlite3.Connection]:
    """A connection inside one transaction, which is committed when the block ends well and rolled back when it doesn't.

    Waits up to `WAIT_S` seconds for another writer, then raises the kind's `locked`.
    """
    with failures(path, kind), contextlib.closing(_opened(path, "mode=rw", "PRAGMA foreign_keys = ON", "BEGIN IMMEDIATE")) as connection:
        try:
            yield connection
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


@contextlib.contextmanager
def making(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a new file, in one transaction."""
    with contextlib.closing(connect(path, "mode=rwc")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


@contextlib.contextmanager
def failures(path: Path, kind: FileKind) -> Iterator[None]:
    """Turn SQLite's errors inside the block into errors of the program."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise kind.other(kind.code("refused"), path=str(path), reason=str(error)) from error
    except sqlite3.Error as error:
        raise _translated(error, path, kind) from error


def _translated(error: sqlite3.Error, path: Path, kind: FileKind) -> CameraRequisitionError:
    # Python 3.9 gives no error numbers, only SQLite's sentences.
    text = str(error).lower()
    values = {"path": str(path), "reason": str(error)}
    if "locked" in text or "busy" in text:
        return kind.locked(kind.code("locked"), **values)
    if "not a database" in text or "encrypted" in text:
        return kind.foreign(kind.code("not_database"), **values)
    if "readonly" in text or "read-only" in text:
        return kind.read_only(kind.code("read_only"), **values)
    if "unable to open" in text:
        return kind.other(kind.code("unreadable"), **values)
    if "full" in text:
        return WriteError("disk_full", **values)
    if "malformed" in text or "corrupt" in text:
        return kind.other(kind.code("corrupt"), **values)
    return kind.other(kind.code("failed"), **values)


def _opened_to_read(path: Path) -> sqlite3.Connection:
    first = "SELECT 1 FROM sqlite_master LIMIT 1"
    try:
        return _opened(path, "mode=ro", first)
    except sqlite3.OperationalError:
        # A write-ahead file that nobody has open can only be read where its folder cannot be written if SQLite takes no locks; what lies beside
        # it belongs to its state.
        if not obstacle_to_writing(path) or any(path.with_name(path.name + beside).exists() for beside in ("-wal", "-journal")):
            raise
        return _opened(path, "mode=ro&immutable=1", first)


def _opened(path: Path, mode: str, *first: str) -> sqlite3.Connection:
    """A connection on which the `first` statements were carried out; tried again where another library in this process was in the way."""
    attempt = 0
    while True:
        attempt += 1
        connection = connect(path, mode)
        try:
            for statement in first:
                connection.execute(statement).fetchone()
        except sqlite3.OperationalError as error:
            connection.close()
            passing = any(words in str(error).lower() for words in _PASSING) and path.exists()
            if not passing or attempt == _TRIES:
                raise
            time.sleep(_PAUSE_S * attempt)
        else:
            return connection


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection with the functions that R-tree triggers need; `mode` as in SQLite's URIs. Transactions are the caller's."""
    connection = sqlite3.connect(_uri(path) + "?" + mode, uri=True, timeout=WAIT_S, isolation_level=None)
    register_functions(connection)
    # Triggers of a GeoPackage call the functions above; some builds of SQLite distrust that by default.
    connection.execute("PRAGMA trusted_schema = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _uri(path: Path) -> str:
    text = quote(path.absolute().as_posix())
    # "//server/share" would be read as the name of a host.
    return "file://" + text if text.startswith("//") else "file:///" + text.lstrip("/")


def _undo_what_was_cut_off(path: Path) -> None:
    """A process that ended in the middle of a write leaves its journal; only a connection that may write puts the file back with it."""
    if path.with_name(path.name + "-journal").exists() and not obstacle_to_writing(path):
        with contextlib.closing(connect(path, "mode=rw")) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
