"""A list compared with the inventory: which cameras are new, which changed, which are missing from it.

Cameras are recognised by (source, source id, head). Recognising them without an identifier, and deciding what to do about those that
are missing, is reconciliation: its place is beside `match_known`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional, Union

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.vocabulary import PositionSource, Status
from camera_requisition.imports.delivered import Flag
from camera_requisition.imports.owners import OwnerBook
from camera_requisition.imports.texts import digest, slug
from camera_requisition.imports.understood import Rejection, UnderstoodRow

_BETTER_POSITIONS = (PositionSource.HAND.value, PositionSource.SURVEYED.value)
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
    """What the inventory holds before the list is taken in. `closeness` is the distance in its units below which two places are one."""

    owners: Sequence[Owner]
    recorders: Sequence[Recorder]
    cameras: Sequence[Camera]
    camera_ids_used: frozenset[str]
    closeness: float


@dataclass(frozen=True)
class IntakePlan:
    """What taking a list in means. `cameras` are the new and the changed ones; `flags` are by row number."""

    owners: list[Owner]
    recorders: list[Recorder]
    cameras: list[Camera]
    added: int
    updated: int
    unchanged: int
    unplaced: int
    missing: list[Camera]
    rows_taken: int
    rejections: list[Rejection]
    flags: Mapping[int, tuple[Flag, ...]]
    source_ids: Mapping[int, str]


def plan_intake(rows: Iterable[LocatedRow], rejected: Sequence[Rejection], held: Held, source: str) -> IntakePlan:
    """Compare the rows of a list from `source` with what the inventory holds. Nothing is written."""
    return _Planner(held, source).plan(rows, rejected)


def match_known(cameras: Iterable[Camera], source: str) -> dict[tuple[str, int], Camera]:
    """The inventory's cameras of `source` by source id and head."""
    return {(camera.source_id, camera.head or 1): camera for camera in cameras if camera.source == source and camera.source_id is not None}


class _Planner:
    def __init__(self, held: Held, source: str) -> None:
        self._source = source
        self._closeness = held.closeness
        self._known = match_known(held.cameras, source)
        self._of_source = [camera for camera in held.cameras if camera.source == source]
        self._book = OwnerBook(held.owners, held.recorders)
        self._prefix = slug(source, "source")
        self._last_number = _last_number(self._prefix, held.camera_ids_used)
        self._identifiers = _Identifiers()
        self._listed: set[str] = set()
        self._changed: list[Camera] = []
        self._counts = {"added": 0, "updated": 0, "unchanged": 0, "unplaced": 0}

    def plan(self, rows: Iterable[LocatedRow], rejected: Sequence[Rejection]) -> IntakePlan:
        rejections = list(rejected)
        flags: dict[int, tuple[Flag, ...]] = {}
        source_ids: dict[int, str] = {}
        taken = 0
        for located in rows:
            row_flags = list(located.row.flags)
            identified = self._identifiers.identify(located.row, row_flags)
            if isinstance(identified, Rejection):
                rejections.append(identified)
                continue
            taken += 1
            source_ids[located.row.number] = identified
            self._take(located, identified, row_flags)
            if row_flags:
                flags[located.row.number] = tuple(row_flags)
        rejections.sort(key=lambda rejection: rejection.number)
        return IntakePlan(
            self._book.owners(), self._book.recorders(), self._changed, self._counts["added"], self._counts["updated"],
            self._counts["unchanged"], self._counts["unplaced"], self._missing(rejections), taken, rejections, flags, source_ids,
        )  # fmt: skip

    def _take(self, located: LocatedRow, source_id: str, flags: list[Flag]) -> None:
        row = located.row
        owner_id = self._book.owner(row.owner, flags)
        recorder_id = self._book.recorder(owner_id, row.recorder, flags)
        common = dict(row.camera)
        _keep_what_has_no_home(common, row, owner_id, recorder_id, flags)
        if located.municipality_code is not None:
            common.setdefault("municipality_code", located.municipality_code)
        for head, seen in enumerate(row.heads, start=1):
            values = {**common, "heading_deg": seen.heading_deg, "x": located.x, "y": located.y, "recorder_id": recorder_id}
            if common.get("hfov_deg") is None:
                values["hfov_deg"] = seen.hfov_deg
            self._place(source_id, head, {name: value for name, value in values.items() if value is not None})

    def _place(self, source_id: str, head: int, values: dict[str, Any]) -> None:
        known = self._known.get((source_id, head))
        if known is None:
            self._last_number += 1
            camera_id = f"{self._prefix}-{self._last_number:0{_COUNTER_DIGITS}d}"
            camera = Camera(camera_id, source=self._source, source_id=source_id, head=head, **values)
            self._changed.append(camera)
            self._counts["added"] += 1
        else:
            self._listed.add(known.camera_id)
            camera = dataclasses.replace(known, **self._news(known, values))
            if camera == known:
                self._counts["unchanged"] += 1
            else:
                self._changed.append(camera)
                self._counts["updated"] += 1
        self._counts["unplaced"] += not camera.placed

    def _news(self, known: Camera, values: dict[str, Any]) -> dict[str, Any]:
        """What of the delivered values replaces the inventory's: not a place that somebody found better, nor the choice of a recorder."""
        news = dict(values)
        if known.placed and "x" in news:
            better = known.position_source in _BETTER_POSITIONS and news.get("position_source") not in _BETTER_POSITIONS
            same = abs(known.x - news["x"]) <= self._closeness and abs(known.y - news["y"]) <= self._closeness  # type: ignore[operator]
            if better or same:
                del news["x"], news["y"]
            if better:
                news.pop("position_source", None)
        owner_id = self._book.owner_of_recorder(known.recorder_id)
        if owner_id is not None and owner_id == self._book.owner_of_recorder(news.get("recorder_id")):
            del news["recorder_id"]
        return news

    def _missing(self, rejections: Sequence[Rejection]) -> list[Camera]:
        """Cameras of the source that the list doesn't name, not even in a row that could not be taken."""
        named = {rejection.source_id for rejection in rejections if rejection.source_id is not None}
        return [
            camera
            for camera in self._of_source
            if camera.camera_id not in self._listed and camera.status != Status.REMOVED.value and camera.source_id not in named
        ]


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
        self._first: dict[str, UnderstoodRow] = {}
        self._used: set[str] = set()

    def identify(self, row: UnderstoodRow, flags: list[Flag]) -> Union[str, Rejection]:
        """The row's own identifier, or one made of its place and names. A row that repeats another word for word is rejected."""
        own = row.source_id
        base = own if own is not None else f"place-{digest(_identity(row), 12)}"
        first = self._first.setdefault(base, row)
        if first is not row and own is not None:
            if _content(first) == _content(row):
                return Rejection(row.number, "row_repeated", row.cells, {"first": first.number}, source_id=own)
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


def _content(row: UnderstoodRow) -> tuple[Any, ...]:
    return row.camera, row.owner, row.recorder, row.heads, row.x, row.y


def _last_number(prefix: str, used: Iterable[str]) -> int:
    pattern = re.compile(rf"{re.escape(prefix)}-(\d+)")
    return max((int(match.group(1)) for match in map(pattern.fullmatch, used) if match), default=0)
