"""Earlier states of owners, recorders and cameras, from the tables that the inventory's triggers fill."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Optional, Union

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.store import rows
from camera_requisition.store.instants import instant_of
from camera_requisition.store.inventory_schema import CAMERA, HISTORIES, INTAKE_CHANGE, OWNER, RECORDER
from camera_requisition.store.schema import FID, Table, names, quoted
from camera_requisition.store.sql import Connection, is_postgis

Record = Union[Camera, Owner, Recorder]
DELETED = "deleted"


@dataclass(frozen=True)
class EarlierState:
    """What a record said until `until` (as the history has it: ISO 8601), when `by` changed or deleted it (`change`) with `used`."""

    record: Record
    change: str
    until: str
    by: str
    used: str


@dataclass(frozen=True)
class Edit:
    """What somebody has changed of a camera: its `columns` (with `x` and `y`; none of a deleted one), and who did so last, when, with what."""

    camera_id: str
    columns: tuple[str, ...]
    by: str
    at: str
    used: str


_READERS: dict[str, tuple[tuple[str, ...], Callable[[Any], Record]]] = {
    CAMERA.name: (rows.CAMERA_COLUMNS, rows.camera_of),
    OWNER.name: (OWNER.column_names, rows.owner_of),
    RECORDER.name: (RECORDER.column_names, rows.recorder_of),
}
_ABOUT = ("change", "changed_at", "changed_by", "changed_with")


def earlier_states(connection: Connection, table: str, record_id: str) -> list[EarlierState]:
    """The earlier states of one record, the oldest first. `table` is `camera`, `owner` or `recorder`."""
    held = {table.name: history for table, history in HISTORIES}[table]
    where = " ".join(("WHERE", quoted(f"{table}_id"), "= ?"))
    return [state for _, state in _states(connection, table, held, where, (record_id,))]


def edits_since(connection: Connection, mark: int, camera_ids: Iterable[str]) -> list[Edit]:
    """What others have changed of these cameras since `mark` (`store.views.state_mark`); on a server also what was changed just before it."""
    since = "txid >= CAST(CAST(? AS text) AS xid8)" if is_postgis(connection) else "fid > ?"
    query = " ".join(("SELECT", names((*_ABOUT, *rows.CAMERA_COLUMNS)), "FROM camera_history WHERE", since, "AND camera_id = ? ORDER BY fid"))
    found = []
    for camera_id in camera_ids:
        states = connection.execute(query, (mark, camera_id)).fetchall()
        if not states:
            continue
        _, at, by, used = (str(value) for value in states[-1][: len(_ABOUT)])
        was, now = rows.camera_of(states[0][len(_ABOUT) :]), record_now(connection, CAMERA.name, camera_id)
        columns = () if now is None else tuple(name for name in _content(was) if getattr(now, name) != getattr(was, name))
        if columns or now is None:
            found.append(Edit(camera_id, columns, by, at, used))
    return found


def _content(camera: Camera) -> Iterator[str]:
    return (field.name for field in fields(camera) if field.name not in ("edited_by", "edited_at", "edited_with"))


def record_now(connection: Connection, table: str, record_id: str) -> Optional[Record]:
    """The record as it is now, None where there is none."""
    columns, read = _READERS[table]
    query = " ".join(("SELECT", names(columns), "FROM", quoted(table), "WHERE", quoted(f"{table}_id"), "= ?"))
    found = connection.execute(query, (record_id,)).fetchone()
    return None if found is None else read(found)


def records_as_known(connection: Connection, table: str, at: datetime) -> list[Record]:
    """All records of `table` as they were known at `at`, deleted ones included where they were there then; in the order of their keys.

    A record is known from the intake that added it, else from its first signature on; one that was never signed counts as known always.
    """
    history = {table.name: history for table, history in HISTORIES}[table]
    columns, read = _READERS[table]
    moment = at.timestamp()
    now = connection.execute(" ".join(("SELECT", names(columns), "FROM", quoted(table), "ORDER BY", quoted(FID)))).fetchall()
    found: dict[str, Optional[Record]] = {}
    oldest: dict[str, Record] = {}
    for record_id, state in _states(connection, table, history, "", ()):
        oldest.setdefault(record_id, state.record)
        until = _moment(state.until)
        if record_id not in found and (until is None or until > moment):
            found[record_id] = state.record
    for row in now:
        record = read(row)
        found.setdefault(row[0], record)
        oldest.setdefault(row[0], record)
    began = _beginnings(connection, table)
    return [
        record
        for record_id, record in found.items()
        if record is not None and ((first := _first(oldest[record_id], began.get(record_id))) is None or first <= moment)
    ]


def _states(connection: Connection, table: str, history: Table, where: str, values: tuple[Any, ...]) -> list[tuple[str, EarlierState]]:
    columns, read = _READERS[table]
    query = " ".join(("SELECT", names((*_ABOUT, *columns)), "FROM", quoted(history.name), where, "ORDER BY", quoted(FID)))
    return [
        (str(row[len(_ABOUT)]), EarlierState(read(row[len(_ABOUT) :]), *map(str, row[: len(_ABOUT)])))
        for row in connection.execute(query, values)
    ]


def _beginnings(connection: Connection, table: str) -> dict[str, float]:
    """When each record was added by an intake, in seconds."""
    query = " ".join(
        (
            "SELECT change.record_id, intake.taken_at FROM",
            quoted(INTAKE_CHANGE.name),
            "AS change JOIN intake ON intake.intake_id = change.intake_id WHERE change.table_name = ? AND change.before IS NULL",
        )
    )
    found = {}
    for record_id, taken_at in connection.execute(query, (table,)):
        began = _moment(taken_at)
        if began is not None:
            found[str(record_id)] = began
    return found


def _first(record: Record, began: Optional[float]) -> Optional[float]:
    return began if began is not None else _moment(record.edited_at)


def _moment(text: Optional[str]) -> Optional[float]:
    try:
        return instant_of(text)
    except ValueError:  # written by another program
        return None
