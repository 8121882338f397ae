"""Problems that somebody has judged to be none, kept in the inventory so that they don't come back on a colleague's desk."""

from __future__ import annotations

from collections.abc import Iterable

from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.store.geopackage import note_change
from camera_requisition.store.inventory_schema import SET_ASIDE
from camera_requisition.store.schema import insert_statement, select_statement
from camera_requisition.store.sql import Connection

Key = tuple[str, str, str]
_OF_KEY = "DELETE FROM set_aside WHERE code = ? AND table_name = ? AND record_id = ?"


def read_set_aside(connection: Connection) -> list[SetAside]:
    """All of them, in the order in which they were set aside."""
    found = connection.execute(select_statement(SET_ASIDE, SET_ASIDE.column_names, "ORDER BY fid")).fetchall()
    return [SetAside(*(None if value is None else str(value) for value in row)) for row in found]  # type: ignore[arg-type]


def write_set_aside(connection: Connection, judged: Iterable[SetAside]) -> None:
    """Keep these, each in the place of what was judged of the same problem before."""
    rows = [tuple(getattr(one, name) for name in SET_ASIDE.column_names) for one in judged]
    connection.executemany(_OF_KEY, [row[:3] for row in rows])
    connection.executemany(insert_statement(SET_ASIDE, SET_ASIDE.column_names), rows)
    note_change(connection, SET_ASIDE)


def take_back_set_aside(connection: Connection, keys: Iterable[Key]) -> int:
    """Let the problems of these (code, table, record id) stand again; how many had been set aside."""
    taken = 0
    for key in keys:
        taken += connection.execute(_OF_KEY, key).rowcount
    note_change(connection, SET_ASIDE)
    return taken
