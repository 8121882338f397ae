"""Inventories of an earlier schema version: read as they are, brought up to date when something is written.

Version 2 added what intakes leave behind (changes, reviews, suppliers, problems set aside) and `camera.missing_since`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from camera_requisition.store.geopackage import make_table, srs_id_of, table_columns
from camera_requisition.store.inventory_schema import CAMERA, CAMERA_HISTORY, SCHEMA_VERSION, TABLES
from camera_requisition.store.schema import Column, Table, literal, quoted
from camera_requisition.store.triggers import history_triggers

OLDEST = 1


def read_as_current(connection: sqlite3.Connection) -> None:
    """Let a connection that only reads see an older file as one of today: what it lacks is empty. Nothing is written."""
    for table in TABLES:
        held = table_columns(connection, table.name)
        lacking = _lacking(table, held)
        if not held:
            columns = ", ".join(('NULL AS "fid"', *(f"NULL AS {quoted(column.name)}" for column in table.columns)))
            connection.execute(" ".join(("CREATE TEMP VIEW", quoted(table.name), "AS SELECT", columns, "WHERE 0")))
        elif lacking:
            columns = ", ".join(f"NULL AS {quoted(column.name)}" for column in lacking)
            connection.execute(" ".join(("CREATE TEMP VIEW", quoted(table.name), "AS SELECT *,", columns, "FROM main." + quoted(table.name))))


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring the file behind `connection` up to date inside the caller's transaction."""
    for table in TABLES:
        held = table_columns(connection, table.name)
        if not held:
            make_table(connection, table, srs_id_of(connection, CAMERA))
            continue
        for column in _lacking(table, held):
            connection.execute(" ".join(("ALTER TABLE", quoted(table.name), "ADD COLUMN", quoted(column.name), column.kind)))
    for name, statement in history_triggers().items():
        connection.execute(" ".join(("DROP TRIGGER IF EXISTS", quoted(name))))
        connection.execute(statement)
    connection.execute(" ".join(("UPDATE setting SET value =", literal(str(SCHEMA_VERSION)), "WHERE key = 'schema_version'")))


def missing_columns(connection: sqlite3.Connection, version: int) -> Iterable[tuple[Table, list[str]]]:
    """For each table the columns that a file of `version` should have and hasn't."""
    for table in TABLES:
        held = table_columns(connection, table.name)
        lacking = [column.name for column in _lacking(table, held) if version == SCHEMA_VERSION or not _is_later(table, column)]
        if lacking:
            yield table, lacking


def _lacking(table: Table, held: set[str]) -> list[Column]:
    return [column for column in table.columns if column.name not in held]


_LATER_TABLES = frozenset({"intake_change", "review", "supplier", "set_aside"})
_LATER_COLUMNS = frozenset(
    {(CAMERA.name, "missing_since"), (CAMERA_HISTORY.name, "missing_since"), ("intake", "undone_at"), ("intake", "undone_by")}
)


def _is_later(table: Table, column: Column) -> bool:
    return table.name in _LATER_TABLES or (table.name, column.name) in _LATER_COLUMNS
