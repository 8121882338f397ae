"""Questions that intakes have left: asked once, read, decided; and what people have settled by deciding, merging, assigning and correcting."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from camera_requisition.core.errors import InputError
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.review import Review
from camera_requisition.core.records.settled import Settled, settled_by
from camera_requisition.store.inventory_schema import REVIEW
from camera_requisition.store.schema import insert_statement, select_statement
from camera_requisition.store.sql import Connection, is_postgis

_ASKED = ("intake_id", "kind", "table_name", "record_id", "other_id", "row_number", "delivered")
_ONCE = ("kind", "table_name", "record_id", "other_id", "delivered")
"""What makes two questions one; as the unique index of the table has it."""
_SETTLING = tuple(kind.value for kind in IntakeKind if kind not in (IntakeKind.LIST, IntakeKind.PLACES))

# SQLite takes the tables of a CROSS JOIN in the order in which they are written: an inventory has few steps, and many changes.
_SETTLED = (
    "SELECT intake_change.table_name, intake_change.record_id, intake_change.before, intake_change.after FROM intake "
    "CROSS JOIN intake_change ON intake_change.intake_id = intake.intake_id WHERE intake.kind IN (?, ?, ?, ?, ?) AND intake.undone_at IS NULL "
    "AND intake_change.before IS NOT NULL AND intake_change.table_name <> 'review' ORDER BY intake_change.fid"
)


def ask(connection: Connection, intake: Intake, reviews: Iterable[Review]) -> None:
    """Write questions down; one that was asked before, decided or not, isn't asked again."""
    statement = " ".join((insert_statement(REVIEW, _ASKED), "ON CONFLICT DO NOTHING"))
    connection.executemany(statement, [tuple(_row(review, intake.intake_id)[name] for name in _ASKED) for review in reviews])


def decide(connection: Connection, intake: Intake, decisions: Sequence[tuple[int, str]]) -> None:
    """Note what was decided. Raises InputError `review_decided_before` for a question that isn't open."""
    for key, decision in decisions:
        query = "UPDATE review SET decision = ?, decided_by = ?, decided_at = ? WHERE fid = ? AND decision IS NULL"
        if connection.execute(query, (decision, intake.taken_by, intake.taken_at, key)).rowcount != 1:
            raise InputError("review_decided_before", number=key)


def open_reviews(connection: Connection) -> list[Review]:
    """The reviews that nobody has decided, in the order in which they were asked."""
    return _read(connection, "WHERE decision IS NULL ORDER BY fid")


def decided_reviews(connection: Connection) -> list[Review]:
    """The reviews that somebody has decided."""
    return _read(connection, "WHERE decision IS NOT NULL ORDER BY fid")


def not_asked(connection: Connection, reviews: Sequence[Review]) -> list[Review]:
    """Those of `reviews` that nobody was asked before."""
    if not reviews:
        return []
    asked = {_once(dict(zip(_ONCE, row))) for row in connection.execute(select_statement(REVIEW, _ONCE))}
    return [review for review in reviews if _once(_row(review, "")) not in asked]


def settled(connection: Connection) -> Settled:
    """What people have settled in steps that stand."""
    found = connection.execute(_SETTLED.replace("CROSS JOIN", "JOIN") if is_postgis(connection) else _SETTLED, _SETTLING)
    return settled_by((table, record_id, json.loads(before), json.loads(after or "{}")) for table, record_id, before, after in found)


def _read(connection: Connection, which: str) -> list[Review]:
    columns = ("fid", *REVIEW.column_names)
    return [_review(dict(zip(columns, row))) for row in connection.execute(select_statement(REVIEW, columns, which))]


def _review(row: Mapping[str, Any]) -> Review:
    values = {name: row[name] for name in REVIEW.column_names}
    return Review(**{**values, "delivered": json.loads(row["delivered"] or "{}")}, key=int(row["fid"]))


def _row(review: Review, intake_id: str) -> dict[str, Any]:
    delivered = json.dumps(dict(review.delivered), ensure_ascii=False, sort_keys=True)
    return {**{name: getattr(review, name) for name in _ASKED}, "delivered": delivered, "intake_id": intake_id}


def _once(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(row[name] or "") for name in _ONCE)
