"""Rounds of confirmation in the inventory: who was asked, and who has answered."""

from __future__ import annotations

from collections.abc import Iterable

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.store.geopackage import note_change
from camera_requisition.store.inventory_schema import CONFIRMATION
from camera_requisition.store.schema import insert_statement, select_statement
from camera_requisition.store.sql import Connection


def read_confirmations(connection: Connection) -> list[Confirmation]:
    """All of them, the oldest first."""
    found = connection.execute(select_statement(CONFIRMATION, CONFIRMATION.column_names, "ORDER BY fid"))
    rows = [dict(zip(CONFIRMATION.column_names, row)) for row in found]
    return [Confirmation(**{**row, "cameras": row["cameras"] or 0}) for row in rows]


def write_confirmations(connection: Connection, asked: Iterable[Confirmation]) -> None:
    """Add these inside the caller's transaction."""
    rows = [tuple(getattr(one, name) for name in CONFIRMATION.column_names) for one in asked]
    connection.executemany(insert_statement(CONFIRMATION, CONFIRMATION.column_names), rows)
    note_change(connection, CONFIRMATION)


def note_answers(connection: Connection, confirmation_ids: Iterable[str], at: str, intake_id: str) -> None:
    """Note inside the caller's transaction that these were answered with a step. Raises InputError `confirmation_unknown`."""
    for confirmation_id in confirmation_ids:
        query = "UPDATE confirmation SET answered_at = ?, intake_id = ? WHERE confirmation_id = ?"
        if connection.execute(query, (at, intake_id, confirmation_id)).rowcount != 1:
            raise InputError("confirmation_unknown", confirmation_id=confirmation_id)
    note_change(connection, CONFIRMATION)


def forget_answers(connection: Connection, intake_id: str) -> None:
    """What was answered with a step that is taken back is open again."""
    connection.execute("UPDATE confirmation SET answered_at = NULL, intake_id = NULL WHERE intake_id = ?", (intake_id,))
    note_change(connection, CONFIRMATION)
