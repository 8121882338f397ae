"""Inventories of an earlier schema version: read as they are, brought up to date when something is written.

Version 2 added what intakes leave behind (changes, reviews, suppliers, problems set aside) and `camera.missing_since`. Version 3 added the
history of owners and recorders, records that were merged into others, the periods of a camera, the rounds of confirmation, and what a step was.
Version 4 added where buildings have changed since the views were built.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from camera_requisition.store.geopackage import has_table, make_table, srs_id_of, table_columns
from camera_requisition.store.inventory_schema import BUILDING, CAMERA, HISTORIES, RECORDER_LABEL, RECORDER_LABEL_VIEW, SCHEMA_VERSION, TABLES
from camera_requisition.store.schema import Column, Table, literal, quoted
from camera_requisition.store.styles import styles_of
from camera_requisition.store.triggers import building_triggers, closing_triggers, history_triggers

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
    histories = [history for _, history in HISTORIES]
    for table in TABLES:
        held = table_columns(connection, table.name)
        if not held:
            make_table(connection, table, srs_id_of(connection, CAMERA))
            for statement in closing_triggers(table) if table in histories else ():
                connection.execute(statement)
            continue
        for column in _lacking(table, held):
            connection.execute(" ".join(("ALTER TABLE", quoted(table.name), "ADD COLUMN", quoted(column.name), column.kind)))
    _restyle_buildings(connection)
    # What forms offer as recorders: those that are in use. A file of another program's making may lack it.
    if has_table(connection, RECORDER_LABEL):
        connection.execute(" ".join(("DROP VIEW", quoted(RECORDER_LABEL))))
        connection.execute(RECORDER_LABEL_VIEW)
    for name, statement in {**history_triggers(), **building_triggers()}.items():
        connection.execute(" ".join(("DROP TRIGGER IF EXISTS", quoted(name))))
        connection.execute(statement)
    connection.execute(" ".join(("UPDATE setting SET value =", literal(str(SCHEMA_VERSION)), "WHERE key = 'schema_version'")))


def _restyle_buildings(connection: sqlite3.Connection) -> None:
    """Before version 4 nothing brought buildings: their style was never used, and drew them at every scale."""
    if has_table(connection, "layer_styles") and connection.execute("SELECT 1 FROM building LIMIT 1").fetchone() is None:
        for table, _, style in styles_of([BUILDING]):
            connection.execute("UPDATE layer_styles SET styleQML = ? WHERE f_table_name = ? AND styleName = ?", (style, table, table))


def missing_columns(connection: sqlite3.Connection, version: int) -> Iterable[tuple[Table, list[str]]]:
    """For each table the columns that a file of `version` should have and hasn't."""
    for table in TABLES:
        held = table_columns(connection, table.name)
        lacking = [column.name for column in _lacking(table, held) if _since(table, column) <= version]
        if lacking:
            yield table, lacking


def _lacking(table: Table, held: set[str]) -> list[Column]:
    return [column for column in table.columns if column.name not in held]


_SIGNATURE = ("edited_by", "edited_at", "edited_with")
_TABLES_SINCE = {
    **dict.fromkeys(("intake_change", "review", "supplier", "set_aside"), 2),
    **dict.fromkeys(("confirmation", "owner_history", "recorder_history"), 3),
    "building_change": 4,
}
_COLUMNS_SINCE = {
    **{(table, "missing_since"): 2 for table in ("camera", "camera_history")},
    **{("intake", column): 2 for column in ("undone_at", "undone_by")},
    **{(table, column): 3 for table in ("camera", "camera_history") for column in ("merged_into", "succeeded_by", "position_accuracy_m")},
    **{(table, column): 3 for table in ("owner", "recorder") for column in ("merged_into", *_SIGNATURE)},
    ("intake", "kind"): 3,
}


def _since(table: Table, column: Column) -> int:
    return max(_TABLES_SINCE.get(table.name, OLDEST), _COLUMNS_SINCE.get((table.name, column.name), OLDEST))
