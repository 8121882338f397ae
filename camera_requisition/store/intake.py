"""Taking a list in: owners, recorders and cameras are added or updated in one transaction, rows that say the same stay untouched.

What is changed is kept beside it, so that the intake can be taken back whole (`undo_intake`).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, Optional

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.overlap import Overlap
from camera_requisition.core.records.review import Review
from camera_requisition.store import rows
from camera_requisition.store.confirmations import note_answers
from camera_requisition.store.geopackage import note_change, srs_id_of
from camera_requisition.store.inventory_schema import CAMERA, INTAKE, INTAKE_CHANGE, OWNER, RECORDER, REVIEW
from camera_requisition.store.reviews import ask, decide
from camera_requisition.store.schema import Table, insert_statement, quoted, select_statement, update_statement
from camera_requisition.store.sql import Connection, is_postgis, locking

IMPORT = "import"
_AT_ONCE = 500
# Who edited when is no content: a list that says the same again changes nothing.
_NO_CONTENT = frozenset({"edited_by", "edited_at", "edited_with", "intake_id"})


@dataclass(frozen=True)
class Written:
    """How many cameras a write added, updated and left as they were; `overlaps` are those that somebody else has changed meanwhile."""

    added: int
    updated: int
    unchanged: int
    overlaps: tuple[Overlap, ...] = ()


def write_intake(
    connection: Connection,
    intake: Intake,
    owners: Iterable[Owner],
    recorders: Iterable[Recorder],
    cameras: Iterable[Camera],
    known: Optional[Mapping[str, Camera]] = None,
    reviews: Iterable[Review] = (),
    decisions: Iterable[tuple[int, str]] = (),
    answered: Iterable[str] = (),
) -> Written:
    """Write all inside the caller's transaction. What is added or updated is signed with who took the list in, and when.

    `known` are the cameras, by id, that `cameras` were compared with: what somebody has changed since then stays, where the list says nothing
    new of it, and an id that somebody has given since then is refused instead of overwritten. A review that was asked before, decided or not,
    isn't asked again. `decisions` are (key of a review, decision); one that was decided meanwhile is refused with InputError
    `review_decided_before`. `answered` are the ids of rounds of confirmation that the intake answers.
    """
    changes = _Changes(intake.intake_id)
    _put(connection, OWNER, [rows.owner_row(owner) for owner in owners], intake, changes)
    _put(connection, RECORDER, [rows.recorder_row(recorder) for recorder in recorders], intake, changes)
    written = _put_cameras(connection, intake, cameras, known, changes)
    answers = list(decisions)
    decide(connection, intake, answers)
    for key, decision in answers:
        changes.decided(key, decision)
    note_answers(connection, answered, intake.taken_at or "", intake.intake_id)
    connection.execute(insert_statement(INTAKE, INTAKE.column_names), rows.intake_row(intake))
    connection.executemany(insert_statement(INTAKE_CHANGE, INTAKE_CHANGE.column_names), changes.rows)
    ask(connection, intake, reviews)
    for table in (OWNER, RECORDER, CAMERA, INTAKE, INTAKE_CHANGE, REVIEW):
        note_change(connection, table)
    return written


class _Changes:
    """What an intake changes, column by column: rows of `intake_change`."""

    def __init__(self, intake_id: str) -> None:
        self._intake_id = intake_id
        self.rows: list[rows.Row] = []

    def added(self, table: Table, record_id: str, row: Optional[Mapping[str, Any]] = None) -> None:
        """A record that wasn't there; `row` where nothing else keeps what it was made with."""
        self.rows.append((self._intake_id, table.name, record_id, None, None if row is None else _json(row)))

    def updated(self, table: Table, record_id: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """A record that was there: the columns that differ."""
        names = [name for name in after if before[name] != after[name]]
        pair = (_json({name: before[name] for name in names}), _json({name: after[name] for name in names}))
        self.rows.append((self._intake_id, table.name, record_id, *pair))

    def decided(self, key: int, decision: str) -> None:
        """A review that was open."""
        self.rows.append((self._intake_id, REVIEW.name, str(key), _json({"decision": None}), _json({"decision": decision})))


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(dict(values), ensure_ascii=False)


def _put(connection: Connection, table: Table, delivered: Sequence[rows.Row], intake: Intake, changes: _Changes) -> None:
    columns = table.column_names
    key = f"{table.name}_id"
    at = columns.index(key)
    stored = {row[at]: dict(zip(columns, row)) for row in _held(connection, table, key, [row[at] for row in delivered])}
    insert, update = insert_statement(table, columns), update_statement(table, columns, key)
    for row in delivered:
        record = dict(zip(columns, row))
        before = stored.get(row[at])
        if before is not None and _said(before) == _said(record):
            continue
        signed = {**record, **_signature(intake, record["edited_by"], before["edited_at"] if before else None)}
        if before is None:
            connection.execute(insert, tuple(signed.values()))
            changes.added(table, row[at], _said(signed))
        else:
            connection.execute(update, (*signed.values(), row[at]))
            changes.updated(table, row[at], _said(before), _said(signed))
        stored[row[at]] = signed


def _held(connection: Connection, table: Table, key: str, ids: Sequence[str]) -> Iterable[rows.Row]:
    """The records as they are stored; on a server only those with these `ids`, which others can't change until the transaction ends."""
    if not is_postgis(connection):
        return connection.execute(select_statement(table, table.column_names))
    which = " ".join(("WHERE", quoted(key), "= ANY (?) ORDER BY fid"))
    return connection.execute(locking(connection, select_statement(table, table.column_names, which)), (list(ids),))


def _said(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a record says, without who edited it when."""
    return {name: value for name, value in record.items() if name not in _NO_CONTENT}


def _put_cameras(
    connection: Connection, intake: Intake, cameras: Iterable[Camera], known: Optional[Mapping[str, Camera]], changes: _Changes
) -> Written:
    columns = rows.CAMERA_COLUMNS
    srs_id = srs_id_of(connection, CAMERA)
    insert, update = insert_statement(CAMERA, columns), update_statement(CAMERA, columns, "camera_id")
    content = [index for index, name in enumerate(columns) if name not in _NO_CONTENT]
    added = updated = unchanged = 0
    overlaps: list[Overlap] = []
    for part in _parts(cameras):
        stored = _stored(connection, [one.camera_id for one in part if known is None or one.camera_id in known])
        new_rows: list[rows.Row] = []
        changed_rows: list[rows.Row] = []
        for delivered in part:
            base = None if known is None else known.get(delivered.camera_id)
            before = stored.get(delivered.camera_id)
            if before is None:
                new_rows.append(rows.camera_row(_signed(delivered, intake, None), srs_id))
                changes.added(CAMERA, delivered.camera_id)
                continue
            if base is not None and base != before:
                columns_of_both = _changed_by_both(delivered, base, before)
                if columns_of_both:
                    overlaps.append(Overlap(before.camera_id, columns_of_both, before.edited_by, before.edited_at, before.edited_with))
                delivered = _news(delivered, base, before)  # noqa: PLW2901 (the same camera, with what has happened to it since)
            row = rows.camera_row(_signed(delivered, intake, before), srs_id)
            if _content(row, content) == _content(rows.camera_row(before, srs_id), content):
                unchanged += 1
                continue
            changed_rows.append((*row, delivered.camera_id))
            after = {**_plain(delivered), "intake_id": intake.intake_id}
            changes.updated(CAMERA, delivered.camera_id, {**_plain(before), "intake_id": before.intake_id}, after)
        connection.executemany(insert, new_rows)
        connection.executemany(update, changed_rows)
        added, updated = added + len(new_rows), updated + len(changed_rows)
    return Written(added, updated, unchanged, tuple(overlaps))


def _parts(cameras: Iterable[Camera]) -> Iterator[list[Camera]]:
    """A few hundred at a time, none of them twice: what comes a second time is compared with what the first has written."""
    part: dict[str, Camera] = {}
    for camera in cameras:
        if camera.camera_id in part or len(part) == _AT_ONCE:
            yield list(part.values())
            part = {}
        part[camera.camera_id] = camera
    if part:
        yield list(part.values())


def _stored(connection: Connection, camera_ids: Sequence[str]) -> dict[str, Camera]:
    """The cameras as they are stored; on a server held until the transaction ends."""
    if is_postgis(connection):
        # In one order, so that two desks wait for each other's rows and not both at once.
        query = locking(connection, select_statement(CAMERA, rows.CAMERA_COLUMNS, "WHERE camera_id = ANY (?) ORDER BY fid"))
        found = connection.execute(query, (list(camera_ids),)).fetchall()
    else:
        query = select_statement(CAMERA, rows.CAMERA_COLUMNS, "WHERE camera_id = ?")
        held = (connection.execute(query, (camera_id,)).fetchone() for camera_id in camera_ids)
        found = [row for row in held if row is not None]
    return {camera.camera_id: camera for camera in map(rows.camera_of, found)}


def _changed_by_both(delivered: Camera, base: Camera, before: Camera) -> tuple[str, ...]:
    """What `delivered` and `before` say otherwise than `base`, and each otherwise than the other."""
    names = (field.name for field in dataclasses.fields(Camera) if field.name not in _NO_CONTENT)
    values = ((name, getattr(delivered, name), getattr(base, name), getattr(before, name)) for name in names)
    return tuple(name for name, new, old, others in values if new != old and others not in (old, new))


def _news(delivered: Camera, base: Camera, before: Camera) -> Camera:
    """`before` with what `delivered` says otherwise than `base`."""
    pairs = ((field.name, getattr(delivered, field.name)) for field in dataclasses.fields(Camera))
    return dataclasses.replace(before, **{name: value for name, value in pairs if value != getattr(base, name)})


def _plain(camera: Camera) -> dict[str, Any]:
    """Columns and coordinates, without who edited when."""
    return {field.name: getattr(camera, field.name) for field in dataclasses.fields(Camera) if field.name not in _NO_CONTENT}


def _content(row: rows.Row, indexes: Sequence[int]) -> list[Any]:
    return [row[index] for index in indexes]


def _signed(camera: Camera, intake: Intake, before: Camera | None) -> Camera:
    signature = _signature(intake, camera.edited_by, before.edited_at if before is not None else None)
    return dataclasses.replace(camera, **signature, intake_id=intake.intake_id)


def _signature(intake: Intake, edited_by: Optional[str], edited_at: Optional[str]) -> dict[str, Any]:
    """Who edits with this intake, when; `edited_at` is the stamp of the edit before."""
    at = intake.taken_at or _text(datetime.now(timezone.utc))
    if at == edited_at:
        # The history takes an edit with the stamp of the one before for one that said nothing of who made it.
        at = _text(datetime.fromisoformat(at.replace("Z", "+00:00")) + timedelta(seconds=1))
    return {"edited_by": intake.taken_by or edited_by, "edited_at": at, "edited_with": intake.kind or IMPORT}


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
