"""What lists have left to be decided: shown side by side, and decided in one step that can be taken back."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from camera_requisition.core.errors import CoordinateError, InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.heading import degrees_apart
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.merging import end_of, merge_owners, renumbered, same_camera
from camera_requisition.core.records.review import Decision, Review, ReviewKind
from camera_requisition.core.records.surveyed import TOLD_FROM_M, Kept, place_is_better, welcome
from camera_requisition.core.records.vocabulary import PositionSource, Status, ViewSource
from camera_requisition.core.sight.aiming import bearing_and_distance
from camera_requisition.core.sight.geodesy import lonlat
from camera_requisition.imports.owners import OwnerBook
from camera_requisition.jobs.import_cameras import closeness, new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

__all__ = ["POSSIBLE", "DecideRequest", "Decided", "Decision", "OpenReview", "Review", "ReviewKind", "decide_reviews", "open_reviews"]

POSSIBLE: Mapping[str, tuple[Decision, Decision]] = {
    ReviewKind.SAME_CAMERA.value: (Decision.SAME, Decision.DIFFERENT),
    ReviewKind.SURVEYED_DIFFERS.value: (Decision.KEPT, Decision.TAKEN),
    ReviewKind.OWNER_DOUBTFUL.value: (Decision.SAME, Decision.DIFFERENT),
}
"""The two answers to each kind of question."""
_NO_NEWS = frozenset(
    {
        "camera_id", "source", "source_id", "head", "intake_id", "missing_since", "merged_into", "succeeded_by", "edited_by", "edited_at",
        "edited_with", "x", "y",
    }
)  # fmt: skip
_OF_ITS_LIST = frozenset({"notes", "status", "status_since", "verified_on"})
"""What one list says of a camera is nothing that another list lacks."""
_ABOUT = frozenset({"edited_by", "edited_at", "edited_with", "intake_id", "merged_into", "succeeded_by", "missing_since"})
Record = Union[Camera, Owner]


@dataclass(frozen=True)
class OpenReview:
    """A question, with all that is needed to answer it.

    `record` is the one asked about, `other` the known one that it may be (None where a list differs from what was surveyed). `columns` are
    (column, what `record` says, what the other, or the list, says), the differing ones first. `distance_m` lies between two cameras that are
    placed, by `turned_deg` their headings differ.
    """

    review: Review
    record: Record
    other: Optional[Record]
    columns: tuple[tuple[str, Any, Any], ...]
    source: str
    file_name: str
    distance_m: Optional[float] = None
    turned_deg: Optional[float] = None


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
    found: dict[_Asked, OpenReview] = {}
    for review in reviews if records is not None else ():
        record, other = records.of(review) if records is not None else (None, None)
        if record is None or (review.other_id is not None and other is None):
            continue
        intake = intakes.get(review.intake_id)
        # What was asked while something else was decided comes from no list of its own.
        source = (intake.source if intake is not None else None) or getattr(record, "source", None) or ""
        file_name = intake.file_name or "" if intake is not None else ""
        question = OpenReview(
            review, record, other, _columns(review, record, other), source, file_name, _distance(crs, record, other), _turned(record, other)
        )
        found.setdefault(_asked(review, record, other), question)
    return list(found.values())


def decide_reviews(request: DecideRequest) -> Decided:
    """Carry the answers out: cameras and owners that are one are merged, values are taken or kept. One step, which can be taken back like an
    intake. A question that was asked twice, because two known records were found to be one since, is answered twice.

    Raises InputError `review_decided_before`, `review_not_decided_so`, `review_without_record`, `review_contradicts`, and what opening and
    writing raise; the inventory is then as it was.
    """
    at = request.now or now_text()
    with Inventory.open(request.inventory, write=True) as inventory:
        open_now = inventory.open_reviews()
        by_key = {review.key: review for review in open_now}
        records = _Records(inventory)
        answers = _with_doubles(dict(request.answers), by_key, records)
        deciding = _Deciding(records, inventory.crs)
        for key, decision in answers.items():
            deciding.decide(by_key[key], decision)
        intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=len(deciding.cameras), kind=IntakeKind.REVIEW.value)
        log_event("edit", inventory=request.inventory, why="decisions", counts={"decided": len(request.answers)}, path=request.log)
        inventory.write_intake(
            intake, deciding.owners, deciding.recorders, deciding.cameras, records.all_cameras, deciding.reviews, list(answers.items())
        )
    return Decided(intake.intake_id, len(request.answers))


_Asked = tuple[str, str, str, str]


def _asked(review: Review, record: Record, other: Optional[Record]) -> _Asked:
    """What a question asks: two that ask the same are one."""
    about = _id(other) if other is not None else json.dumps(dict(review.delivered), sort_keys=True)
    return review.kind, review.table_name, _id(record), about


def _with_doubles(answers: Mapping[int, str], by_key: Mapping[int, Review], records: _Records) -> dict[int, str]:
    """The answers, and the same ones to questions that ask the same. Raises InputError `review_decided_before`."""
    keys: dict[_Asked, list[int]] = {}
    asked: dict[int, _Asked] = {}
    for key, review in by_key.items():
        record, other = records.of(review)
        if record is not None and (other is not None or review.other_id is None):
            asked[key] = _asked(review, record, other)
            keys.setdefault(asked[key], []).append(key)
    found: dict[int, str] = {}
    for key, decision in answers.items():
        if key not in by_key:
            raise InputError("review_decided_before", number=key)
        for one in keys[asked[key]] if key in asked else [key]:
            found[one] = decision
    return found


class _Records:
    """What an inventory holds, by id; merged records are no answer to anything."""

    def __init__(self, inventory: Inventory) -> None:
        self.all_cameras = inventory.cameras()
        self.cameras = {camera.camera_id: camera for camera in self.all_cameras}
        self.owners = {owner.owner_id: owner for owner in inventory.owners()}
        self.recorders = {recorder.recorder_id: recorder for recorder in inventory.recorders()}
        self.settled = inventory.settled()

    def of(self, review: Review) -> tuple[Optional[Record], Optional[Record]]:
        """The record that a question is about, and the other one; None for one that is no longer in use. A known record that was found to be
        another one since leads to that one."""
        table: Mapping[str, Record] = self.owners if review.kind == ReviewKind.OWNER_DOUBTFUL.value else self.cameras
        one, other = _in_use(table.get(review.record_id)), _in_use(self.final(table, review.other_id or ""))
        if other is one or (isinstance(other, Camera) and other.status == Status.REMOVED.value):
            other = None  # a new camera isn't one that was taken down
        return one, other

    @staticmethod
    def final(table: Mapping[str, Record], record_id: str) -> Optional[Record]:
        """The record to which `record_id` leads in the end; None where there is none, or a circle."""
        end = end_of(record_id, lambda one: table[one].merged_into if one in table else None)
        return None if end is None else table.get(end)


class _Deciding:
    """Carries answers out one after the other: each sees what the ones before have changed."""

    def __init__(self, records: _Records, crs: str) -> None:
        self._records = records
        self._crs = crs
        self._changed: dict[tuple[str, str], Any] = {}
        self._order: list[tuple[str, str]] = []
        self._book = OwnerBook(records.owners.values(), records.recorders.values(), (), records.settled)
        self.reviews: list[Review] = []
        """What has to be asked next: of a known camera that was surveyed the list says otherwise."""

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
        if self._answered(review):
            return
        if record is None or (other is None and review.other_id is not None):
            raise InputError("review_without_record", record_id=review.record_id if record is None else review.other_id)
        if isinstance(record, Camera) and isinstance(other, Camera):
            news, kept = self._news(other, record)
            self._keep("camera", *same_camera(other, record, news))
            if kept:
                said = {name: delivered for name, _, delivered in kept}
                self.reviews.append(Review(ReviewKind.SURVEYED_DIFFERS.value, "camera", other.camera_id, None, review.row_number, said))
        elif isinstance(record, Camera):
            self._keep("camera", _taken(record, review.delivered))
        elif isinstance(record, Owner) and isinstance(other, Owner):
            merged = merge_owners(other, [record], self._records.recorders.values(), self._records.cameras.values(), {})
            self._keep("owner", *merged.owners)
            self._keep("recorder", *merged.recorders)
            self._keep("camera", *merged.cameras)

    def _answered(self, review: Review) -> bool:
        """Whether an answer before has made the two one. Raises InputError `review_contradicts` where it has made the record another one."""
        table: Mapping[str, Record] = self._records.owners if review.kind == ReviewKind.OWNER_DOUBTFUL.value else self._records.cameras
        if (review.table_name, review.record_id) not in self._changed or review.other_id is None:
            return False
        one, other = self._records.final(table, review.record_id), self._records.final(table, review.other_id)
        if one is None or other is None or _id(one) == review.record_id:
            return False
        if one is not other:
            raise InputError("review_contradicts", record_id=review.record_id, one=_id(one), other=_id(other))
        return True

    def _news(self, known: Camera, new: Camera) -> tuple[dict[str, Any], Kept]:
        """What the new record says that is welcome to the known one, and what of it isn't because somebody has surveyed it: as if the list had
        said it of the known one."""
        said = {field.name: getattr(new, field.name) for field in dataclasses.fields(Camera) if field.name not in _NO_NEWS}
        said = {name: value for name, value in said.items() if value is not None}
        if not renumbered(known, new):
            # Each is told of by a list, or a line of the list, of its own: only what is missing is filled in from the other.
            said = {name: value for name, value in said.items() if getattr(known, name) is None and name not in _OF_ITS_LIST}
            if not known.placed and new.placed:
                said.update(x=new.x, y=new.y)
            elif known.placed:
                said.pop("position_source", None)
            return said, ()
        if new.placed:
            said.update(x=new.x, y=new.y)
        distance = _distance(self._crs, known, new)
        apart = place_is_better(known, said) and distance is not None and distance > TOLD_FROM_M
        news, kept = welcome(known, said, _one_place(self._crs, known, new), apart)
        if "recorder_id" in news and self._book.stays(known, news["recorder_id"]):
            del news["recorder_id"]
        return news, kept

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


def _id(record: Record) -> str:
    return record.camera_id if isinstance(record, Camera) else record.owner_id


def _in_use(record: Optional[Record]) -> Optional[Record]:
    """A record that was merged, or the earlier period of a camera, is none that anything could be asked about."""
    if record is None or record.merged_into or (isinstance(record, Camera) and record.succeeded_by):
        return None
    return record


def _one_place(crs: str, known: Camera, new: Camera) -> bool:
    if known.x is None or known.y is None or new.x is None or new.y is None:
        return False
    return max(abs(known.x - new.x), abs(known.y - new.y)) <= closeness(crs)


def _turned(one: Record, other: Optional[Record]) -> Optional[float]:
    """Degrees between the headings of two cameras; None where one of them is unknown."""
    if not isinstance(one, Camera) or not isinstance(other, Camera):
        return None
    return degrees_apart(one.heading_deg, other.heading_deg)


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
