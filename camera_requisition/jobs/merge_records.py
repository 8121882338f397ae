"""Owners and recorders merged, cameras and recorders assigned, many at once: each is one step that can be taken back like an intake."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.merging import Merged, differences, merge_owners, merge_recorders, proposed
from camera_requisition.core.records.review import Decision, ReviewKind
from camera_requisition.core.records.vocabulary import Status
from camera_requisition.core.texts import plain
from camera_requisition.imports.owner_names import LookAlikes, owner_key
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

OWNER, RECORDER = "owner", "recorder"


@dataclass(frozen=True)
class OwnerRow:
    """An owner in use, with how many recorders and cameras in use it has."""

    owner: Owner
    recorders: int
    cameras: int


@dataclass(frozen=True)
class RecorderRow:
    """A recorder in use with its owner's name, and how many cameras in use hang on it."""

    recorder: Recorder
    owner_name: Optional[str]
    cameras: int


@dataclass(frozen=True)
class Book:
    """Owners and recorders in use, by name; `doubles` are groups of owner ids that are probably one."""

    owners: tuple[OwnerRow, ...]
    recorders: tuple[RecorderRow, ...]
    doubles: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class MergeRequest:
    """Merge the records `merged` of `table` (`owner` or `recorder`) into `into`. `chosen` are values by column for what they say differently;
    `by` signs, `now` is an instant with offset (default: the clock)."""

    inventory: str
    table: str
    into: str
    merged: Sequence[str]
    chosen: Mapping[str, Any] = field(default_factory=dict)
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None


@dataclass(frozen=True)
class MergePreview:
    """What records say differently, by column, and for each of them, by its id, what it would say of these columns if it were the one that
    stays."""

    said: Mapping[str, tuple[Any, ...]]
    proposed: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class AssignRequest:
    """Let cameras hang on a recorder, or on an owner's only or assumed one, which is made where there is none; or let recorders belong to an
    owner."""

    inventory: str
    cameras: Sequence[str] = ()
    recorders: Sequence[str] = ()
    to_recorder: Optional[str] = None
    to_owner: Optional[str] = None
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None


@dataclass(frozen=True)
class Step:
    """What was written: the step's id, and how many cameras and recorders have moved."""

    intake_id: Optional[str]
    cameras: int
    recorders: int


def owner_book(inventory: str) -> Book:
    """The owners and recorders of an inventory, as they are in use."""
    with Inventory.open(inventory) as opened:
        owners, recorders, cameras = opened.owners(), opened.recorders(), opened.cameras()
        apart = [
            frozenset((review.record_id, review.other_id or ""))
            for review in opened.decided_reviews()
            if review.kind == ReviewKind.OWNER_DOUBTFUL.value and review.decision == Decision.DIFFERENT.value
        ]
    hanging: dict[str, int] = {}
    for camera in cameras:
        if camera.recorder_id and camera.merged_into is None and camera.succeeded_by is None and camera.status != Status.REMOVED.value:
            hanging[camera.recorder_id] = hanging.get(camera.recorder_id, 0) + 1
    in_use = [recorder for recorder in recorders if recorder.merged_into is None]
    of_owner: dict[str, list[Recorder]] = {}
    for recorder in in_use:
        of_owner.setdefault(recorder.owner_id or "", []).append(recorder)
    known = {owner.owner_id: owner for owner in owners if owner.merged_into is None}
    rows = [
        OwnerRow(owner, len(theirs := of_owner.get(owner.owner_id, [])), sum(hanging.get(one.recorder_id, 0) for one in theirs))
        for owner in known.values()
    ]
    named = {owner_id: owner.name for owner_id, owner in known.items()}
    recorder_rows = [RecorderRow(one, named.get(one.owner_id or ""), hanging.get(one.recorder_id, 0)) for one in in_use]
    return Book(
        tuple(sorted(rows, key=lambda row: plain(row.owner.name))),
        tuple(sorted(recorder_rows, key=lambda row: (plain(row.owner_name or ""), plain(row.recorder.name or "")))),
        probable_doubles(list(known.values()), apart),
    )


def probable_doubles(owners: Sequence[Owner], apart: Collection[frozenset[str]] = ()) -> tuple[tuple[str, ...], ...]:
    """Groups of owners that are probably one: names that are the same or alike, no two registration numbers and no two towns among them, and
    none that somebody has decided to be two (`apart`)."""
    told_apart = frozenset(apart)
    by_id = {owner.owner_id: owner for owner in owners}
    alike = LookAlikes((owner.owner_id, owner.name) for owner in owners)
    same: dict[str, list[str]] = {}
    for owner in owners:
        same.setdefault(owner_key(owner.name), []).append(owner.owner_id)
    groups: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for owner in owners:
        if owner.owner_id in seen:
            continue
        near = [*same[owner_key(owner.name)], *alike.of(owner.name)]
        group = [owner.owner_id]
        for other in near:
            if (
                other not in group
                and other not in seen
                and all(_may_be_one(by_id[other], by_id[one]) and frozenset((one, other)) not in told_apart for one in group)
            ):
                group.append(other)
        if len(group) > 1:
            groups.append(tuple(group))
            seen.update(group)
    return tuple(groups)


def merge_preview(inventory: str, table: str, ids: Sequence[str]) -> MergePreview:
    """What these records say differently, and what the one that stays would say. Raises InputError `record_unknown`."""
    with Inventory.open(inventory) as opened:
        held: Sequence[Any] = opened.owners() if table == OWNER else opened.recorders()
    records = _named(held, table, ids)
    would_say = {record_id: proposed(record, [other for other in records if other is not record]) for record_id, record in zip(ids, records)}
    return MergePreview(differences(records), would_say)


def merge_records(request: MergeRequest) -> Step:
    """Merge owners or recorders into one.

    Raises InputError `record_unknown`, `merge_into_itself`, `merge_of_merged`, and what opening and writing raise; nothing has changed then.
    """
    with Inventory.open(request.inventory, write=True) as inventory:
        owners, recorders, cameras = inventory.owners(), inventory.recorders(), inventory.cameras()
        held: Sequence[Any] = owners if request.table == OWNER else recorders
        into, *merged = _named(held, request.table, [request.into, *request.merged])
        if request.table == OWNER:
            change = merge_owners(into, merged, recorders, cameras, request.chosen)
        else:
            change = merge_recorders(into, merged, cameras, request.chosen)
        why = f"{request.table} {', '.join(request.merged)} merged into {request.into}"
        return _write(inventory, request, IntakeKind.MERGE, change, cameras, why)


def assign(request: AssignRequest) -> Step:
    """Assign cameras to a recorder or owner, or recorders to an owner.

    Raises InputError `assign_without_cameras`, `assign_recorders_to_owner`, `record_unknown`, `merge_of_merged`,
    and what opening and writing raise; nothing has changed then.
    """
    with Inventory.open(request.inventory, write=True) as inventory:
        owners, recorders, cameras = inventory.owners(), inventory.recorders(), inventory.cameras()
        if not request.cameras and not request.recorders:
            raise InputError("assign_without_cameras")
        if request.recorders and request.to_owner is None:
            raise InputError("assign_recorders_to_owner")
        made: tuple[Recorder, ...] = ()
        moved_recorders: list[Recorder] = []
        target = request.to_recorder
        if request.to_owner is not None:
            (owner,) = _in_use(_named(owners, OWNER, [request.to_owner]), OWNER)
            moving = _in_use(_named(recorders, RECORDER, request.recorders), RECORDER)
            moved_recorders = [dataclasses.replace(one, owner_id=owner.owner_id) for one in moving if one.owner_id != owner.owner_id]
            if target is None and request.cameras:
                target, made = _recorder_of(owner, recorders, inventory.retired_ids())
        if target is not None and not made:
            _in_use(_named(recorders, RECORDER, [target]), RECORDER)
        moved = [dataclasses.replace(one, recorder_id=target) for one in _cameras(cameras, request.cameras) if one.recorder_id != target]
        change = Merged((), (*made, *moved_recorders), tuple(moved))
        return _write(inventory, request, IntakeKind.ASSIGNMENT, change, cameras, "cameras or recorders assigned")


def _write(
    inventory: Inventory, request: MergeRequest | AssignRequest, kind: IntakeKind, change: Merged, known: Sequence[Camera], why: str
) -> Step:
    if not (change.owners or change.recorders or change.cameras):
        return Step(None, 0, 0)
    at = request.now or now_text()
    intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=len(change.cameras), kind=kind.value)
    log_event("edit", inventory=request.inventory, why=why[:200], counts={"cameras": len(change.cameras)}, path=request.log)
    inventory.write_intake(intake, change.owners, change.recorders, change.cameras, known)
    return Step(intake.intake_id, len(change.cameras), len(change.recorders))


def _recorder_of(owner: Owner, recorders: Sequence[Recorder], retired: Collection[str]) -> tuple[str, tuple[Recorder, ...]]:
    """Id of the recorder that an owner's cameras hang on where none is named, and the recorder that has to be made for it."""
    own = [one for one in recorders if one.owner_id == owner.owner_id and one.merged_into is None]
    if len(own) == 1:
        return own[0].recorder_id, ()
    assumed = next((one for one in own if one.assumed), None)
    if assumed is not None:
        return assumed.recorder_id, ()
    taken = {one.recorder_id for one in recorders} | set(retired)
    number = 1
    while f"{owner.owner_id}-{number}" in taken:
        number += 1
    made = Recorder(f"{owner.owner_id}-{number}", owner.owner_id, assumed=True)
    return made.recorder_id, (made,)


def _named(records: Sequence[Any], table: str, ids: Sequence[str]) -> list[Any]:
    by_id = {getattr(record, f"{table}_id"): record for record in records}
    for record_id in ids:
        if record_id not in by_id:
            raise InputError("record_unknown", table=table, record_id=record_id)
    return [by_id[record_id] for record_id in ids]


def _in_use(records: list[Any], table: str) -> list[Any]:
    for record in records:
        if record.merged_into:
            raise InputError("merge_of_merged", record_id=getattr(record, f"{table}_id"), into=record.merged_into)
    return records


def _cameras(cameras: Sequence[Camera], ids: Sequence[str]) -> list[Camera]:
    return list(_named(cameras, "camera", list(dict.fromkeys(ids))))


def _may_be_one(one: Owner, other: Owner) -> bool:
    numbers = {owner.registration_number for owner in (one, other) if owner.registration_number}
    towns = {plain(owner.city) for owner in (one, other) if owner.city}
    return len(numbers) < 2 and len(towns) < 2
