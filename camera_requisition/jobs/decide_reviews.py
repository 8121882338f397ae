"""What lists have left to be decided: shown side by side, and decided in one step that can be taken back."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional, Union

from camera_requisition.core.errors import CoordinateError, InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.merging import merge_owners, same_camera
from camera_requisition.core.records.review import Decision, Review, ReviewKind
from camera_requisition.core.records.surveyed import place_is_better, welcome
from camera_requisition.core.records.vocabulary import PositionSource, ViewSource
from camera_requisition.core.sight.aiming import bearing_and_distance
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.inventory import Inventory

__all__ = ["POSSIBLE", "DecideRequest", "Decided", "Decision", "OpenReview", "Review", "ReviewKind", "decide_reviews", "open_reviews"]

POSSIBLE: Mapping[str, tuple[Decision, Decision]] = {
    ReviewKind.SAME_CAMERA.value: (Decision.SAME, Decision.DIFFERENT),
    ReviewKind.SURVEYED_DIFFERS.value: (Decision.KEPT, Decision.TAKEN),
    ReviewKind.OWNER_DOUBTFUL.value: (Decision.SAME, Decision.DIFFERENT),
}
"""The two answers to each kind of question."""
_ONE_PLACE_M = 1.0
_NO_NEWS = frozenset(
    {
        "camera_id", "source", "source_id", "head", "intake_id", "missing_since", "merged_into", "succeeded_by", "edited_by", "edited_at",
        "edited_with", "notes", "status", "status_since", "recorder_id", "x", "y",
    }
)  # fmt: skip
_ABOUT = frozenset({"edited_by", "edited_at", "edited_with", "intake_id", "merged_into", "succeeded_by", "missing_since"})
Record = Union[Camera, Owner]


@dataclass(frozen=True)
class OpenReview:
    """A question, with all that is needed to answer it.

    `record` is the one asked about, `other` the known one that it may be (None where a list differs from what was surveyed). `columns` are
    (column, what `record` says, what the other, or the list, says), the differing ones first. `distance_m` lies between two cameras that are
    placed.
    """

    review: Review
    record: Record
    other: Optional[Record]
    columns: tuple[tuple[str, Any, Any], ...]
    source: str
    file_name: str
    distance_m: Optional[float] = None


@dataclass(frozen=True)
class DecideRequest:
    """`answers` are (key of the review, a word of `Decision`); `by` signs, `now` is an instant with offset (default: the clock)."""

    inventory: str
    answers: Sequence[tuple[int, str]]
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None
    """The event log; None: that of the options."""


@dataclass(frozen=True)
class Decided:
    """The step that was written, and how many questions it answered."""

    intake_id: str
    answered: int


def open_reviews(inventory: str) -> list[OpenReview]:
    """What is left to be decided in an inventory; questions about records that are no longer in use are left out."""
    with Inventory.open(inventory) as opened:
        reviews = opened.open_reviews()
        records = _Records(opened) if reviews else None
        intakes = {intake.intake_id: intake for intake in opened.intakes()} if reviews else {}
        crs = opened.crs
    found = []
    for review in reviews if records is not None else ():
        record, other = records.of(review) if records is not None else (None, None)
        if record is None or (review.other_id is not None and other is None):
            continue
        intake = intakes.get(review.intake_id)
        source, file_name = (intake.source or "", intake.file_name or "") if intake is not None else ("", "")
        found.append(OpenReview(review, record, other, _columns(review, record, other), source, file_name, _distance(crs, record, other)))
    return found


def decide_reviews(request: DecideRequest) -> Decided:
    """Carry the answers out: cameras and owners that are one are merged, values are taken or kept. One step, which can be taken back like an
    intake.

    Raises InputError `review_decided_before`, `review_not_decided_so`, `review_without_record`, and what opening and writing raise; the
    inventory is then as it was.
    """
    at = request.now or datetime.now(timezone.utc).isoformat(timespec="seconds")
    with Inventory.open(request.inventory, write=True) as inventory:
        by_key = {review.key: review for review in inventory.open_reviews()}
        records = _Records(inventory)
        deciding = _Deciding(records, inventory.crs)
        for key, decision in request.answers:
            review = by_key.get(key)
            if review is None:
                raise InputError("review_decided_before", number=key)
            deciding.decide(review, decision)
        intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=len(deciding.cameras), kind=IntakeKind.REVIEW.value)
        log_event("edit", inventory=request.inventory, why="decisions", counts={"decided": len(request.answers)}, path=request.log)
        inventory.write_intake(
            intake, deciding.owners, deciding.recorders, deciding.cameras, records.all_cameras, decisions=list(request.answers)
        )
    return Decided(intake.intake_id, len(request.answers))


class _Records:
    """What an inventory holds, by id; merged records are no answer to anything."""

    def __init__(self, inventory: Inventory) -> None:
        self.all_cameras = inventory.cameras()
        self.cameras = {camera.camera_id: camera for camera in self.all_cameras}
        self.owners = {owner.owner_id: owner for owner in inventory.owners()}
        self.recorders = {recorder.recorder_id: recorder for recorder in inventory.recorders()}

    def of(self, review: Review) -> tuple[Optional[Record], Optional[Record]]:
        """The record that a question is about, and the other one; None for one that is no longer in use."""
        table: Mapping[str, Record] = self.owners if review.kind == ReviewKind.OWNER_DOUBTFUL.value else self.cameras
        found = [table.get(record_id or "") for record_id in (review.record_id, review.other_id)]
        one, other = (None if record is None or record.merged_into else record for record in found)
        return one, other


class _Deciding:
    """Carries answers out one after the other: each sees what the ones before have changed."""

    def __init__(self, records: _Records, crs: str) -> None:
        self._records = records
        self._crs = crs
        self._changed: dict[tuple[str, str], Any] = {}
        self._order: list[tuple[str, str]] = []

    @property
    def cameras(self) -> list[Camera]:
        """The cameras that change; those that give their key away before those that get it."""
        changed = [self._changed[key] for key in self._order if key[0] == "camera"]
        return sorted(changed, key=lambda camera: camera.merged_into is None)

    @property
    def owners(self) -> list[Owner]:
        """The owners that change."""
        return [self._changed[key] for key in self._order if key[0] == "owner"]

    @property
    def recorders(self) -> list[Recorder]:
        """The recorders that change."""
        return [self._changed[key] for key in self._order if key[0] == "recorder"]

    def decide(self, review: Review, decision: str) -> None:
        """Carry one answer out."""
        possible = POSSIBLE.get(review.kind, ())
        if decision not in [one.value for one in possible]:
            raise InputError("review_not_decided_so", decision=decision, possible=", ".join(one.value for one in possible))
        if decision in (Decision.DIFFERENT.value, Decision.KEPT.value):
            return
        record, other = self._records.of(review)
        if record is None or (other is None and review.other_id is not None):
            raise InputError("review_without_record", record_id=review.record_id if record is None else review.other_id)
        if isinstance(record, Camera) and isinstance(other, Camera):
            self._keep("camera", *same_camera(other, record, self._news(other, record)))
        elif isinstance(record, Camera):
            self._keep("camera", _taken(record, review.delivered))
        elif isinstance(record, Owner) and isinstance(other, Owner):
            merged = merge_owners(other, [record], self._records.recorders.values(), self._records.cameras.values(), {})
            self._keep("owner", *merged.owners)
            self._keep("recorder", *merged.recorders)
            self._keep("camera", *merged.cameras)

    def _news(self, known: Camera, new: Camera) -> dict[str, Any]:
        """What the new record says that is welcome to the known one."""
        said = {field.name: getattr(new, field.name) for field in dataclasses.fields(Camera) if field.name not in _NO_NEWS}
        said = {name: value for name, value in said.items() if value is not None}
        if known.source != new.source:
            # Two sources say what they say: only what is missing is filled in from the other.
            said = {name: value for name, value in said.items() if getattr(known, name) is None}
            if not known.placed and new.placed:
                said.update(x=new.x, y=new.y)
            return said
        if new.placed:
            said.update(x=new.x, y=new.y)
        distance = _distance(self._crs, known, new)
        apart = distance is not None and distance > _ONE_PLACE_M
        news, _ = welcome(known, said, not apart, apart and place_is_better(known, said))
        return news

    def _keep(self, table: str, *records: Any) -> None:
        tables: dict[str, Any] = {"camera": self._records.cameras, "owner": self._records.owners, "recorder": self._records.recorders}
        held = tables[table]
        for record in records:
            record_id = getattr(record, f"{table}_id")
            if held.get(record_id) != record:
                if (table, record_id) not in self._changed:
                    self._order.append((table, record_id))
                self._changed[table, record_id] = record
                held[record_id] = record


def _taken(camera: Camera, delivered: Mapping[str, Any]) -> Camera:
    """The camera with what the list says in the place of what was surveyed."""
    names = {field.name for field in dataclasses.fields(Camera)}
    values = {name: value for name, value in delivered.items() if name in names}
    if set(values) & {"x", "y"}:
        values["position_source"] = PositionSource.DELIVERED.value
    if set(values) - {"x", "y", "position_source"}:
        values["view_source"] = ViewSource.DECLARED.value
    return dataclasses.replace(camera, **values)


def _columns(review: Review, record: Record, other: Optional[Record]) -> tuple[tuple[str, Any, Any], ...]:
    if other is None:
        return tuple((name, getattr(record, name, None), value) for name, value in review.delivered.items())
    names = [field.name for field in dataclasses.fields(record) if field.name not in _ABOUT]
    pairs = [(name, getattr(record, name), getattr(other, name)) for name in names]
    said = [pair for pair in pairs if pair[1] is not None or pair[2] is not None]
    return tuple(sorted(said, key=lambda pair: pair[1] == pair[2]))


def _distance(crs: str, one: Record, other: Optional[Record]) -> Optional[float]:
    """Metres between two cameras; None where one of them has no place."""
    if not isinstance(one, Camera) or not isinstance(other, Camera):
        return None
    if one.x is None or one.y is None or other.x is None or other.y is None:
        return None
    try:
        longitudes, latitudes = lonlat(crs, [one.x, other.x], [one.y, other.y])
    except CoordinateError:
        return None
    places = list(zip(longitudes.tolist(), latitudes.tolist()))
    _, distance = bearing_and_distance(places[0], places[1])
    return distance if math.isfinite(distance) else None
