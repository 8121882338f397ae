"""The history of one camera, recorder or owner: who changed what when, and an earlier state put back."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.history import DELETED, Record
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

_ABOUT = frozenset({"edited_by", "edited_at", "edited_with", "intake_id"})


@dataclass(frozen=True)
class Change:
    """One change of a record: at `at` (as recorded), `by` whom, `used` what, and (column, before, after) of what differs.

    `number` is that of the state before it, 0 for the oldest; `deleted` where the record ended with it.
    """

    number: int
    at: str
    by: str
    used: str
    columns: tuple[tuple[str, Any, Any], ...]
    deleted: bool = False


@dataclass(frozen=True)
class RecordHistory:
    """The changes of a record, the newest first, and what it says now (None: it was deleted)."""

    table: str
    record_id: str
    changes: tuple[Change, ...]
    now: Optional[Record]


def record_history(inventory: str, table: str, record_id: str) -> RecordHistory:
    """The history of a record of `camera`, `recorder` or `owner`. Raises InputError `record_without_history`, and the inventory's errors."""
    with Inventory.open(inventory) as opened:
        states, now = opened.earlier_states(table, record_id)
    if not states and now is None:
        raise InputError("record_without_history", table=table, record_id=record_id)
    after = [*(state.record for state in states[1:]), now]
    changes = [
        Change(number, state.until, state.by, state.used, _differences(state.record, following), state.change == DELETED)
        for number, (state, following) in enumerate(zip(states, after))
    ]
    # Who touched a record without changing what it says is no change of it.
    told = [change for change in changes if change.columns or change.deleted]
    return RecordHistory(table, record_id, tuple(reversed(told)), now)


@dataclass(frozen=True)
class RestoreRequest:
    """Put state `number` of a record back; `by` signs, `now` is an instant with offset (default: the clock)."""

    inventory: str
    table: str
    record_id: str
    number: int
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None
    """The event log; None: that of the options."""


def restore_state(request: RestoreRequest) -> Intake:
    """Let a record say again what it said in an earlier state: one step, which can be taken back like an intake.

    Raises InputError `state_unknown`, `record_deleted`, and what opening and writing raise; the inventory is then as it was.
    """
    at = request.now or now_text()
    with Inventory.open(request.inventory, write=True) as inventory:
        states, now = inventory.earlier_states(request.table, request.record_id)
        if now is None:
            raise InputError("record_deleted", record_id=request.record_id)
        if not 0 <= request.number < len(states):
            raise InputError("state_unknown", record_id=request.record_id, number=request.number, count=len(states))
        record = states[request.number].record
        counts = int(isinstance(record, Camera))
        intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=counts, kind=IntakeKind.CORRECTION.value)
        log_event("edit", inventory=request.inventory, why=f"earlier state of {request.table} {request.record_id}", path=request.log)
        if isinstance(record, Camera) and isinstance(now, Camera):
            inventory.write_intake(intake, cameras=[record], known=[now])
        elif isinstance(record, Recorder):
            inventory.write_intake(intake, recorders=[record])
        elif isinstance(record, Owner):
            inventory.write_intake(intake, owners=[record])
    return intake


def _differences(before: Record, after: Optional[Record]) -> tuple[tuple[str, Any, Any], ...]:
    if after is None:
        return ()
    names = [field.name for field in dataclasses.fields(before) if field.name not in _ABOUT]
    return tuple((name, getattr(before, name), getattr(after, name)) for name in names if getattr(before, name) != getattr(after, name))
