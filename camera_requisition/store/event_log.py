"""The event log: who did what, when, why and in which case. It holds nothing of a case's content and can only be added to.

Its lines are chained (`event_chain`): `verify` finds what was changed or removed inside the chain, and holds the heads of manifests against it.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import CameraRequisitionError, WriteError
from camera_requisition.core.records.vocabulary import Word
from camera_requisition.store.connection import EVENT_LOG, check_file, connect, failures, reading
from camera_requisition.store.event_chain import FIELDS, FIRST, Fault, Head, faults, head_fault, line_hash
from camera_requisition.store.geopackage import has_table, table_columns
from camera_requisition.store.schema import INTEGER, Column, Table, create_statement, insert_statement, quoted
from camera_requisition.store.triggers import append_only

# Long enough for a number or a formula of words, too short for an account of the facts.
LONGEST_REASON = 120
_COUNT_NAME = re.compile(r"[a-z_]{1,40}")


class Action(Word):
    """What is logged."""

    SEARCH = "search"
    FREEZE = "freeze"
    EXPORT = "export"
    OPEN_CONTACTS = "open_contacts"
    CREATE_CASE = "create_case"
    OPEN_CASE = "open_case"
    IMPORT = "import"
    CREATE_INVENTORY = "create_inventory"
    BUILD_VIEWS = "build_views"
    CHECK = "check"
    EDIT = "edit"
    REGISTER = "register"
    LETTERS = "letters"
    ATTACH_SIGNED = "attach_signed"
    STATISTICS = "statistics"
    PROPOSE = "propose"
    REPLAY = "replay"
    VERIFY_LOG = "verify_log"
    PURGE = "purge"


EVENT = Table(
    "event",
    (
        Column("sequence", INTEGER, required=True, unique=True),
        Column("at", required=True),
        Column("who", required=True),
        # no list of actions here: a newer program must be able to add to an older log
        Column("action", required=True),
        Column("inventory"),
        Column("case_number"),
        Column("why"),
        Column("counts"),
        Column("sha256", required=True),
    ),
)
CHECKPOINT = Table(
    "checkpoint",
    (Column("sequence", INTEGER, required=True), Column("sha256", required=True), Column("at", required=True), Column("removed", INTEGER)),
    description="Where lines were removed because their time was over: the last of them",
)
_OLDER = "event_of_earlier"


@dataclass(frozen=True)
class Event:
    """A line of the log. `at` is an ISO 8601 text with offset, `inventory` tells which one, `counts` are numbers by name (`matched`)."""

    at: str
    who: str
    action: str
    inventory: Optional[str] = None
    case_number: Optional[str] = None
    why: Optional[str] = None
    counts: Mapping[str, int] = field(default_factory=dict)


class EventLog:
    """The log in the file `path`, which is made with its folder at the first event. Several QGIS may write to one log."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    def record(
        self,
        action: str,
        *,
        who: str,
        at: str,
        inventory: Optional[str] = None,
        case_number: Optional[str] = None,
        why: Optional[str] = None,
        counts: Optional[Mapping[str, int]] = None,
    ) -> Head:
        """Add a line; returns the chain's new head.

        Raises WriteError `event_log_unwritable` when it cannot be kept: what has to be logged must not happen then. Raises ValueError for what
        isn't a line of the log: an action outside `Action`, a count that is no whole number, a reason longer than `LONGEST_REASON`.
        """
        numbers = _checked(counts or {}, why)
        values = (at, who or "unknown", str(Action(action)), inventory or None, case_number or None, why or None, numbers)
        with self._adding() as connection:
            return _append(connection, values)

    def events(self) -> list[Event]:
        """All lines, the oldest first; none where there is no log yet."""
        return [
            Event(**{name: line[name] for name in FIELDS if name != "counts"}, counts=json.loads(line["counts"] or "{}"))
            for line in self._lines()[1]
        ]

    def head(self) -> Optional[Head]:
        """The end of the chain; None where there is none yet."""
        start, lines = self._lines()
        return Head(lines[-1]["sequence"], lines[-1]["sha256"]) if lines and lines[-1]["sequence"] else start

    def verify(self, heads: Iterable[Head] = ()) -> tuple[int, list[Fault]]:
        """The number of lines looked at, and everything that is wrong: inside the chain, and against heads that manifests have kept."""
        start, lines = self._lines()
        found = list(faults(lines, start))
        hashes = {line["sequence"]: line["sha256"] for line in lines}
        found += [fault for fault in (head_fault(head, hashes, start) for head in heads) if fault is not None]
        return len(lines), found

    def remove_before(self, at: str, now: str) -> int:
        """Really remove the oldest lines up to the first one noted at or after `at` (both ISO 8601, UTC); returns how many.

        A checkpoint with the hash of the last one removed stays, from which the rest can still be verified.
        """
        if not self._path.exists():
            return 0
        with self._adding() as connection:
            lines = _rows(connection, 'SELECT "sequence", "at", "sha256" FROM event ORDER BY "sequence"')
            old = []
            for line in lines:
                if _utc(line["at"]) >= _utc(at):
                    break
                old.append(line)
            if not old:
                return 0
            last = old[-1]
            connection.execute("PRAGMA secure_delete = ON")
            for guard in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"):
                connection.execute(" ".join(("DROP TRIGGER", quoted(guard["name"]))))
            connection.execute('DELETE FROM event WHERE "sequence" <= ?', (last["sequence"],))
            connection.execute(insert_statement(CHECKPOINT, CHECKPOINT.column_names), (last["sequence"], last["sha256"], now, len(old)))
            _guard(connection)
        with failures(self._path, EVENT_LOG), contextlib.closing(connect(self._path, "mode=rw")) as connection:
            connection.execute("VACUUM")
        return len(old)

    @contextlib.contextmanager
    def _adding(self) -> Any:
        """A connection in one transaction, in a log that is made or brought up to date first."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with failures(self._path, EVENT_LOG), contextlib.closing(connect(self._path, "mode=rwc")) as connection:
                connection.execute("BEGIN IMMEDIATE")
                _make(connection)
                yield connection
                connection.execute("COMMIT")
        except (CameraRequisitionError, OSError) as error:
            reason = error.values.get("reason", "") if isinstance(error, CameraRequisitionError) else error.strerror
            raise WriteError("event_log_unwritable", path=str(self._path), reason=reason or str(error)) from error

    def _lines(self) -> tuple[Optional[Head], list[dict[str, Any]]]:
        """The last checkpoint, and all lines; those of a log without chain have neither sequence nor hash."""
        if not self._path.exists():
            return None, []
        check_file(self._path, EVENT_LOG)
        with reading(self._path, EVENT_LOG) as connection:
            if "sha256" not in table_columns(connection, "event"):
                columns = ", ".join(quoted(name) for name in FIELDS)
                lines = _rows(connection, " ".join(("SELECT", columns, "FROM event ORDER BY fid")))
                return None, [{"sequence": 0, "sha256": "", **line} for line in lines]
            marks = _rows(connection, "SELECT * FROM checkpoint ORDER BY fid DESC LIMIT 1") if has_table(connection, "checkpoint") else []
            lines = _rows(connection, "SELECT * FROM event ORDER BY fid")
        return (Head(marks[0]["sequence"], marks[0]["sha256"]) if marks else None), lines


def _append(connection: sqlite3.Connection, values: tuple[Any, ...]) -> Head:
    last = connection.execute('SELECT "sequence", "sha256" FROM event ORDER BY "sequence" DESC LIMIT 1').fetchone()
    last = last or connection.execute('SELECT "sequence", "sha256" FROM checkpoint ORDER BY fid DESC LIMIT 1').fetchone() or (0, FIRST)
    sequence = last[0] + 1
    digest = line_hash(last[1], sequence, values)
    connection.execute(insert_statement(EVENT, EVENT.column_names), (sequence, *values, digest))
    return Head(sequence, digest)


def _checked(counts: Mapping[str, int], why: Optional[str]) -> str:
    if why is not None and (len(why) > LONGEST_REASON or "\n" in why):
        raise ValueError("why: one short line")
    for name, number in counts.items():
        if not _COUNT_NAME.fullmatch(name) or not isinstance(number, int):
            raise ValueError(f"counts: {name}")
    return json.dumps(dict(counts), sort_keys=True)


def _make(connection: sqlite3.Connection) -> None:
    """Make the tables of a new log, and chain the lines of one that had no chain yet; a file that holds something else is refused by the insert
    that follows."""
    if connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
        connection.execute(create_statement(EVENT))
        connection.execute(create_statement(CHECKPOINT))
        _guard(connection)
        return
    columns = table_columns(connection, "event")
    if columns and "sha256" not in columns and set(FIELDS) <= columns:
        _chain_earlier_lines(connection)


def _chain_earlier_lines(connection: sqlite3.Connection) -> None:
    for guard in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'"):
        connection.execute(" ".join(("DROP TRIGGER", quoted(guard["name"]))))
    connection.execute(" ".join(("ALTER TABLE event RENAME TO", quoted(_OLDER))))
    connection.execute(create_statement(EVENT))
    connection.execute(create_statement(CHECKPOINT))
    columns = ", ".join(quoted(name) for name in FIELDS)
    for values in connection.execute(" ".join(("SELECT", columns, "FROM", quoted(_OLDER), "ORDER BY fid"))).fetchall():
        _append(connection, values)
    connection.execute(" ".join(("DROP TABLE", quoted(_OLDER))))
    _guard(connection)


def _guard(connection: sqlite3.Connection) -> None:
    for table in (EVENT, CHECKPOINT):
        for statement in append_only(table):
            connection.execute(statement)


def _rows(connection: sqlite3.Connection, statement: str, values: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def _utc(text: str) -> float:
    from camera_requisition.store.instants import instant_of

    try:
        return instant_of(text) or 0.0
    except ValueError:
        return 0.0
