"""Schemas of one version back: what they lack is read as empty, through views that only one connection sees. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.postgis.migrations import Part, version_of
from camera_requisition.store.schema import BOOLEAN, INTEGER, REAL, Column, Table, quoted

_COLUMNS = "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped"
_TYPES = {REAL: "double precision", INTEGER: "bigint", BOOLEAN: "boolean"}


def lacking_columns(connection: PostgisConnection, tables: Sequence[Table]) -> dict[str, list[Column]]:
    """For each of `tables` the columns that the schema behind `connection` hasn't; all of them where it lacks the table."""
    found = {}
    for table in tables:
        held = _held(connection, table)
        lacking = [column for column in table.columns if column.name not in held]
        if lacking:
            found[table.name] = lacking
    return found


def furnish_lacking(part: Part, tables: Sequence[Table]) -> Callable[[PostgisConnection], None]:
    """What a connection is prepared with before it reads: see the module. A copy that follows another server can't be prepared so."""

    def furnish(connection: PostgisConnection) -> None:
        version = version_of(connection, part)
        state = (version, part.newest)
        if connection.notes.get("furnished") == state:
            return
        # Views from the time before a migration would hide the columns that it has brought.
        for name in connection.notes.pop("hidden", ()):
            connection.execute(" ".join(("DROP VIEW IF EXISTS", "pg_temp." + quoted(name))))
        if version is not None and version < part.newest:
            connection.notes["hidden"] = _hide(connection, tables)
        connection.notes["furnished"] = state

    return furnish


def _hide(connection: PostgisConnection, tables: Sequence[Table]) -> list[str]:
    """Make the views; the names of the tables that they stand for."""
    by_name = {table.name: table for table in tables}
    lacking = lacking_columns(connection, tables)
    for name, columns in lacking.items():
        table, schema = by_name[name], quoted(connection.reference.schema)
        empty = ", ".join(f"CAST(NULL AS {_TYPES.get(column.kind, 'text')}) AS {quoted(column.name)}" for column in columns)
        view = " ".join(("CREATE TEMP VIEW", quoted(name), "AS SELECT"))
        if _held(connection, table):
            statement = " ".join((view, "*,", empty, "FROM", f"{schema}.{quoted(name)}"))
        else:
            geometry = "CAST(NULL AS geometry) AS geom, " if table.geometry_type else ""
            statement = " ".join((view, "CAST(NULL AS bigint) AS fid,", geometry + empty, "WHERE false"))
        connection.execute(statement)
    return list(lacking)


def _held(connection: PostgisConnection, table: Table) -> set[str]:
    name = f"{quoted(connection.reference.schema)}.{quoted(table.name)}"
    return {name for (name,) in connection.execute(_COLUMNS, (name,))}
