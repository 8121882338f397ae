"""The event log: who did what, when, why and in which case. It holds nothing of a case's content and can only be added to."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import CameraRequisitionError, WriteError
from camera_requisition.core.records.vocabulary import Word
from camera_requisition.store.connection import EVENT_LOG, check_file, connect, failures, reading
from camera_requisition.store.schema import Column, Table, create_statement, insert_statement, select_statement
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
    EDIT = "edit"


EVENT = Table(
    "event",
    (
        Column("at", required=True),
        Column("who", required=True),
        Column("action", words=Action, required=True),
        Column("inventory"),
        Column("case_number"),
        Column("why"),
        Column("counts"),
    ),
)


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
    ) -> None:
        """Add a line.

        Raises WriteError `event_log_unwritable` when it cannot be kept: what has to be logged must not happen then. Raises ValueError for what
        isn't a line of the log: an action outside `Action`, a count that is no whole number, a reason longer than `LONGEST_REASON`.
        """
        numbers = _checked(counts or {}, why)
        row = (at, who or "unknown", str(Action(action)), inventory or None, case_number or None, why or None, numbers)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with failures(self._path, EVENT_LOG), contextlib.closing(connect(self._path, "mode=rwc")) as connection:
                connection.execute("BEGIN IMMEDIATE")
                _make(connection)
                connection.execute(insert_statement(EVENT, EVENT.column_names), row)
                connection.execute("COMMIT")
        except (CameraRequisitionError, OSError) as error:
            reason = error.values.get("reason", "") if isinstance(error, CameraRequisitionError) else error.strerror
            raise WriteError("event_log_unwritable", path=str(self._path), reason=reason or str(error)) from error

    def events(self) -> list[Event]:
        """All lines, the oldest first; none where there is no log yet."""
        if not self._path.exists():
            return []
        check_file(self._path, EVENT_LOG)
        with reading(self._path, EVENT_LOG) as connection:
            found = connection.execute(select_statement(EVENT, EVENT.column_names, "ORDER BY fid")).fetchall()
        return [
            Event(at, who, action, inventory, case_number, why, json.loads(counts or "{}"))
            for at, who, action, inventory, case_number, why, counts in found
        ]


def _checked(counts: Mapping[str, int], why: Optional[str]) -> str:
    if why is not None and (len(why) > LONGEST_REASON or "\n" in why):
        raise ValueError("why: one short line")
    for name, number in counts.items():
        if not _COUNT_NAME.fullmatch(name) or not isinstance(number, int):
            raise ValueError(f"counts: {name}")
    return json.dumps(dict(counts), sort_keys=True)


def _make(connection: sqlite3.Connection) -> None:
    """Make the table of a new log; a file that holds something else is refused by the insert that follows."""
    if connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None:
        return
    connection.execute(create_statement(EVENT))
    for statement in append_only(EVENT):
        connection.execute(statement)
