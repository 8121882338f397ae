"""A list compared with the inventory: which cameras are new, which changed, which are missing from it.

Cameras are recognised by (source, source id, head); rows without an identifier by position, heading and channel, where that is certain. What is
near but uncertain, and what a list says otherwise than staff have surveyed, is left for somebody to decide. Cameras that a list no longer names
are marked, never deleted.
"""

from __future__ import annotations

import dataclasses
import hashlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.merging import final_cameras
from camera_requisition.core.records.review import Review, ReviewKind
from camera_requisition.core.records.settled import Settled
from camera_requisition.core.records.surveyed import TOLD_FROM_M, Kept, place_is_better, welcome
from camera_requisition.core.records.vocabulary import Status
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.owners import OwnerBook
from camera_requisition.imports.recognise import Neighbourhood, places_on_globe
from camera_requisition.imports.texts import digest, slug
from camera_requisition.imports.understood import Rejection, UnderstoodRow

ADDED, UPDATED, UNCHANGED, REJECTED = "added", "updated", "unchanged", "rejected"
_NO_NEWS = frozenset({"source_id", "head"})
_GIVEN = _NO_NEWS | {"camera_id", "source"}
"""What a new camera isn't told by its row."""
_OF_ITS_USE = frozenset({"status", "status_since", "valid_from", "valid_to"})
_COUNTER_DIGITS = 6


@dataclass(frozen=True)
class LocatedRow:
    """An understood row with its place in the inventory's reference system (None: unplaced) and the municipality that holds it."""

    row: UnderstoodRow
    x: Optional[float] = None
    y: Optional[float] = None
    municipality_code: Optional[str] = None


@dataclass(frozen=True)
class Held:
    """What the inventory holds before the list is taken in; `crs` is its reference system.

    `closeness` is the distance in its units below which two places are one.
    """

    owners: Sequence[Owner]
    recorders: Sequence[Recorder]
    cameras: Sequence[Camera]
    camera_ids_used: frozenset[str]
    closeness: float
    crs: str
    retired: frozenset[str] = frozenset()
    """Ids of owners and recorders that were deleted."""
    settled: Settled = field(default_factory=Settled)
    """What people have settled by merging, assigning and deciding."""


@dataclass(frozen=True)
class Outcome:
    """What becomes of one camera of one row: `what` is `added`, `updated` or `unchanged`, or `rejected` for a whole row (then `reason` with
    its `values`).

    `kept` are what the list says otherwise and the inventory keeps: (column, kept, delivered). `perhaps` are cameras that it may be, for
    review.
    """

    number: int
    what: str
    camera_id: str = ""
    updated: tuple[tuple[str, Any, Any], ...] = ()
    """What changes: (column, before, after)."""
    added: Optional[Camera] = None
    """A new camera."""
    kept: tuple[tuple[str, Any, Any], ...] = ()
    perhaps: tuple[str, ...] = ()
    reason: str = ""
    values: Optional[Mapping[str, Any]] = None

    @property
    def changes(self) -> tuple[tuple[str, Any, Any], ...]:
        """(column, before, after) of what changes; of an added camera all that is said of it."""
        if self.added is None:
            return self.updated
        said = ((field.name, None, getattr(self.added, field.name)) for field in dataclasses.fields(Camera) if field.name not in _GIVEN)
        return tuple(one for one in said if one[2] is not None)


@dataclass(frozen=True)
class IntakePlan:
    """What taking a list in means. `cameras` are the new and the changed ones, `marked` those that are missing for the first time; `flags` are
    by row number, `outcomes` in the order of the list."""

    owners: list[Owner]
    recorders: list[Recorder]
    cameras: list[Camera]
    added: int
    updated: int
    unchanged: int
    unplaced: int
    missing: list[Camera]
    marked: list[Camera]
    rows_taken: int
    rejections: list[Rejection]
    flags: Mapping[int, tuple[Flag, ...]]
    source_ids: Mapping[int, str]
    outcomes: list[Outcome]
    reviews: list[Review]


def plan_intake(rows: Iterable[LocatedRow], rejected: Sequence[Rejection], held: Held, source: str, day: str = "") -> IntakePlan:
    """Compare the rows of a list from `source`, taken in on `day` (`YYYY-MM-DD`), with what the inventory holds. Nothing is written.

    Rows are let go of as they are read: who gives them away one by one keeps a long list from being held twice.
    """
    return _Planner(held, source, day).plan(list(rows), rejected)


def match_known(cameras: Iterable[Camera], source: str) -> dict[tuple[str, int], Camera]:
    """The inventory's cameras of `source` by source id and head."""
    return {(camera.source_id, camera.head or 1): camera for camera in cameras if camera.source == source and camera.source_id is not None}


@dataclass(frozen=True)
class _Seen:
    """One camera of a row: what the list says of it, where it lies on the globe, and whether the list gave it an identifier."""

    number: int
    source_id: str
    head: int
    values: dict[str, Any]
    place: Sequence[float]
    identified: bool


class _Planner:
    def __init__(self, held: Held, source: str, day: str) -> None:
        self._source = source
        self._day = day
        self._crs = held.crs
        self._closeness = held.closeness
        self._known = match_known(held.cameras, source)
        self._final = final_cameras(held.cameras)
        self._of_source = [camera for camera in held.cameras if camera.source == source]
        standing = [camera for camera in held.cameras if camera.status != Status.REMOVED.value]
        self._standing = Neighbourhood(standing, held.crs)
        self._settled = held.settled
        self._book = OwnerBook(held.owners, held.recorders, held.retired, held.settled)
        self._prefix = slug(source, "source")
        self._last_number = _last_number(self._prefix, held.camera_ids_used)
        self._identifiers = _Identifiers()
        self._listed: set[str] = set()
        self._first_named: dict[str, int] = {}
        """For each owner the first row that names it."""
        self._changed: list[Camera] = []
        self._counts = {ADDED: 0, UPDATED: 0, UNCHANGED: 0, "unplaced": 0}
        self._outcomes: list[Outcome] = []
        self._reviews: list[Review] = []

    def plan(self, rows: list[LocatedRow], rejected: Sequence[Rejection]) -> IntakePlan:
        rejections = list(rejected)
        flags: dict[int, list[Flag]] = {}
        source_ids: dict[int, str] = {}
        places = places_on_globe(self._crs, [located.x for located in rows], [located.y for located in rows]).tolist()
        seen: list[_Seen] = []
        rows.reverse()
        for place in places:
            located = rows.pop()
            row_flags = list(located.row.flags)
            identified = self._identifiers.identify(located.row, row_flags)
            if isinstance(identified, Rejection):
                rejections.append(identified)
                continue
            flags[located.row.number] = row_flags
            source_ids[located.row.number] = identified
            seen.extend(self._read(located, place, identified, row_flags))
        # What is listed under its own key is no longer free to be recognised by its place.
        keys = {(one.source_id, one.head) for one in seen}
        for key, camera in self._known.items():
            if key in keys:
                self._listed.update((camera.camera_id, self._final.get(camera.camera_id, camera.camera_id)))
        seen.reverse()
        while seen:
            one = seen.pop()
            self._place(one, flags[one.number])
        rejections.sort(key=lambda rejection: rejection.number)
        self._outcomes.extend(Outcome(rejection.number, REJECTED, reason=rejection.code, values=rejection.values) for rejection in rejections)
        self._outcomes.sort(key=lambda outcome: outcome.number)
        self._reviews.extend(
            Review(ReviewKind.OWNER_DOUBTFUL.value, "owner", new, known, self._first_named.get(new), {"name": self._book.name_of(new)})
            for new, known in self._book.doubtful
        )
        missing = self._missing(rejections)
        self._find_again()
        return IntakePlan(
            self._book.owners(), self._book.recorders(), self._changed, self._counts[ADDED], self._counts[UPDATED], self._counts[UNCHANGED],
            self._counts["unplaced"], missing, self._newly_missing(missing), len(source_ids), rejections,
            {number: tuple(found) for number, found in flags.items() if found}, source_ids, self._outcomes, self._reviews,
        )  # fmt: skip

    def _read(self, located: LocatedRow, place: Sequence[float], source_id: str, flags: list[Flag]) -> Iterable[_Seen]:
        row = located.row
        owner_id = self._book.owner(row.owner, flags)
        if owner_id is not None:
            self._first_named.setdefault(owner_id, row.number)
        recorder_id = self._book.recorder(owner_id, row.recorder, flags)
        common = dict(row.camera)
        _keep_what_has_no_home(common, row, owner_id, recorder_id, flags)
        if located.municipality_code is not None:
            common.setdefault("municipality_code", located.municipality_code)
        for head, view in enumerate(row.heads, start=1):
            values = {**common, "heading_deg": view.heading_deg, "x": located.x, "y": located.y, "recorder_id": recorder_id}
            if common.get("hfov_deg") is None:
                values["hfov_deg"] = view.hfov_deg
            said = {name: value for name, value in values.items() if value is not None}
            yield _Seen(row.number, source_id, head, said, place, row.source_id is not None)

    def _place(self, one: _Seen, flags: list[Flag]) -> None:
        known = self._known.get((one.source_id, one.head))
        if known is None and not one.identified:
            known = self._standing.certain(one.values, one.place, self._listed, self._source)
            if known is not None:
                flags.append(Flag("recognised_by_place", "camera_id", known.camera_id))
        if known is None:
            self._add(one, flags)
        else:
            self._compare(one, known, flags)

    def _add(self, one: _Seen, flags: list[Flag]) -> None:
        self._last_number += 1
        camera_id = f"{self._prefix}-{self._last_number:0{_COUNTER_DIGITS}d}"
        camera = Camera(camera_id, source=self._source, source_id=one.source_id, head=one.head, **one.values)
        perhaps = self._standing.uncertain(one.values, one.place, self._listed)
        for other, distance in perhaps:
            said = {"distance_m": round(distance, 1), "source_id": one.source_id}
            self._reviews.append(Review(ReviewKind.SAME_CAMERA.value, "camera", camera_id, other.camera_id, one.number, said))
        if perhaps:
            flags.append(Flag("perhaps_known", "camera_id", ", ".join(other.camera_id for other, _ in perhaps)))
        self._changed.append(camera)
        self._counts[ADDED] += 1
        self._counts["unplaced"] += not camera.placed
        self._outcomes.append(Outcome(one.number, ADDED, camera_id, added=camera, perhaps=tuple(other.camera_id for other, _ in perhaps)))

    def _compare(self, one: _Seen, known: Camera, flags: list[Flag]) -> None:
        self._listed.add(known.camera_id)
        news, kept = self._news(known, one)
        self._drop_what_is_settled(known, news, flags)
        if "x" in news:
            # What was known of how exactly a place was found doesn't hold for another one.
            news["position_accuracy_m"] = None
        camera = dataclasses.replace(known, **{**news, "source_id": one.source_id, "head": one.head, "missing_since": None})
        if kept:
            said = {name: delivered for name, _, delivered in kept}
            self._reviews.append(Review(ReviewKind.SURVEYED_DIFFERS.value, "camera", known.camera_id, None, one.number, said))
            flags.extend(Flag("surveyed_kept", name, f"{delivered}") for name, _, delivered in kept)
        same = camera == known
        if not same:
            self._changed.append(camera)
        what = UNCHANGED if same else UPDATED
        self._counts[what] += 1
        self._counts["unplaced"] += not camera.placed
        self._outcomes.append(Outcome(one.number, what, known.camera_id, () if same else _changes(known, camera), kept=kept))

    def _drop_what_is_settled(self, known: Camera, news: dict[str, Any], flags: list[Flag]) -> None:
        """A list that says again what an owner or somebody of the staff has corrected since is no news."""
        settled = [
            name
            for name, value in news.items()
            if name != "recorder_id" and value in self._settled.earlier("camera", known.camera_id, name, getattr(known, name))
        ]
        if not {"x", "y"} <= {*settled, *(name for name in ("x", "y") if news.get(name) == getattr(known, name))}:
            settled = [name for name in settled if name not in ("x", "y")]  # a place is kept whole or not at all
        for name in settled:
            flags.append(Flag("settled_kept", name, str(news.pop(name))))

    def _news(self, known: Camera, one: _Seen) -> tuple[dict[str, Any], Kept]:
        """What of the delivered values replaces the inventory's, and what doesn't: a place or a view that somebody surveyed, the choice of a
        recorder among the owner's."""
        same = apart = False
        if known.x is not None and known.y is not None and "x" in one.values:
            same = abs(known.x - one.values["x"]) <= self._closeness and abs(known.y - one.values["y"]) <= self._closeness
            apart = place_is_better(known, one.values) and self._apart(known, one) > TOLD_FROM_M
        news, kept = welcome(known, one.values, same, apart)
        if known.merged_into is not None:
            # Found to be another camera: a list doesn't bring it back.
            news = {name: value for name, value in news.items() if name not in _OF_ITS_USE}
            kept = ()
        if "recorder_id" in news and self._book.stays(known, news["recorder_id"]):
            del news["recorder_id"]
        return news, kept

    def _apart(self, known: Camera, one: _Seen) -> float:
        """Metres between a camera's place and the delivered one."""
        (place,) = places_on_globe(self._crs, [known.x], [known.y]).tolist()
        return math.dist(place, one.place)

    def _missing(self, rejections: Sequence[Rejection]) -> list[Camera]:
        """Cameras of the source that the list doesn't name, not even in a row that could not be taken."""
        named = {rejection.source_id for rejection in rejections if rejection.source_id is not None}
        return [
            camera
            for camera in self._of_source
            if camera.camera_id not in self._listed and camera.status != Status.REMOVED.value and camera.source_id not in named
        ]

    def _find_again(self) -> None:
        """A camera that the list names by the number of a record that was found to be this one isn't missing any more."""
        named = set(self._final.values()) & self._listed
        changed = {camera.camera_id for camera in self._changed} if named else set()
        for camera in self._of_source:
            if camera.camera_id in named and camera.camera_id not in changed and camera.missing_since is not None:
                self._changed.append(dataclasses.replace(camera, missing_since=None))
                self._counts[UPDATED] += 1

    def _newly_missing(self, missing: Sequence[Camera]) -> list[Camera]:
        return [dataclasses.replace(camera, missing_since=self._day) for camera in missing if camera.missing_since is None and self._day]


def _changes(before: Camera, after: Camera) -> tuple[tuple[str, Any, Any], ...]:
    pairs = ((field.name, getattr(before, field.name), getattr(after, field.name)) for field in dataclasses.fields(Camera))
    return tuple((name, old, new) for name, old, new in pairs if old != new and name not in _NO_NEWS)


def _keep_what_has_no_home(
    camera: dict[str, Any], row: UnderstoodRow, owner_id: Optional[str], recorder_id: Optional[str], flags: list[Flag]
) -> None:
    """What a row says of an owner or recorder that it doesn't name goes into the camera's notes, flagged."""
    homeless = {**(row.owner if owner_id is None else {}), **(row.recorder if recorder_id is None else {})}
    if homeless:
        flags.extend(Flag("owner_not_named", name, str(value)) for name, value in homeless.items())
        remarks = [f"{name} = {value:g}" if isinstance(value, float) else f"{name} = {value}" for name, value in homeless.items()]
        camera["notes"] = "\n".join([*([camera["notes"]] if camera.get("notes") else []), *remarks])


class _Identifiers:
    """Gives every row an identifier that the next delivery of the list will give it again."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[int, bytes]] = {}
        """For each identifier the first row that has it: its number, and a digest of what it says."""
        self._used: set[str] = set()

    def identify(self, row: UnderstoodRow, flags: list[Flag]) -> Union[str, Rejection]:
        """The row's own identifier, or one made of its place and names. A row that repeats another word for word is rejected."""
        own = row.source_id
        base = own if own is not None else f"place-{digest(_identity(row), 12)}"
        this = (row.number, _content(row))
        number, content = self._first.setdefault(base, this)
        if number != row.number and own is not None:
            if content == this[1]:
                return Rejection(row.number, "row_repeated", row.cells, {"first": number}, source_id=own)
            flags.append(Flag("identifier_repeated", "source_id", own))
        identifier, count = base, 1
        while identifier in self._used:
            count += 1
            identifier = f"{base}~{count}"
        self._used.add(identifier)
        return identifier


def _identity(row: UnderstoodRow) -> str:
    names = (row.camera.get(key) for key in ("label", "address", "channel", "device_id"))
    return repr((row.x, row.y, *names, row.owner.get("name")))


def _content(row: UnderstoodRow) -> bytes:
    tables = [sorted(table.items()) for table in (row.camera, row.owner, row.recorder)]
    return hashlib.blake2b(repr((tables, row.heads, row.x, row.y)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _last_number(prefix: str, used: Iterable[str]) -> int:
    pattern = re.compile(rf"{re.escape(prefix)}-(\d+)")
    return max((int(match.group(1)) for match in map(pattern.fullmatch, used) if match), default=0)
