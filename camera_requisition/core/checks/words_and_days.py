"""Words outside the vocabularies, days that are none, and days in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Union

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, first_place, place_of
from camera_requisition.core.checks.reading import day, unreadable_day
from camera_requisition.core.checks.types import CAMERA, OWNER, RECORDER, Problem
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.vocabulary import (
    Access,
    CameraKind,
    DeliveryChannel,
    OwnerKind,
    PositionSource,
    Recording,
    Regime,
    Status,
    ViewSource,
)

Record = Union[Camera, Recorder, Owner]
_WORDS: Mapping[str, Mapping[str, type[Enum]]] = {
    CAMERA: {"kind": CameraKind, "regime": Regime, "status": Status, "view_source": ViewSource, "position_source": PositionSource},
    RECORDER: {"recording": Recording, "access": Access},
    OWNER: {"kind": OwnerKind, "delivery_channel": DeliveryChannel},
}
_KNOWN = {words: frozenset(str(word.value) for word in words) for table in _WORDS.values() for words in table.values()}
_DAYS: Mapping[str, tuple[str, ...]] = {
    CAMERA: ("status_since", "valid_from", "valid_to", "view_image_on", "verified_on", "missing_since", "edited_at"),
    RECORDER: (
        "retention_authorised_on", "retention_declared_on", "retention_observed_on", "clock_checked_at", "authorisation_expires_on",
        "verified_on",
    ),
    OWNER: ("verified_on",),
}  # fmt: skip


def words_and_days(table: str, record_id: str, record: Record, facts: Facts) -> Iterator[Problem]:
    """Of one record of `table`: words that are in no vocabulary, days that can't be read or lie in the future."""
    unknown = {name: getattr(record, name) for name, words in _WORDS[table].items() if not _is_word(getattr(record, name), words)}
    unreadable = {name: getattr(record, name) for name in _DAYS[table] if unreadable_day(getattr(record, name))}
    confirmed = day(record.verified_on)
    for code, found in (("word_unknown", unknown), ("dates_unreadable", unreadable)):
        if found:
            yield problem(code, table, record_id, _place(record, facts), tuple(found), text=", ".join(f"“{one}”" for one in found.values()))
    if confirmed is not None and confirmed > facts.today:
        yield problem("confirmed_in_future", table, record_id, _place(record, facts), date=confirmed.isoformat())


def validity(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """It ends before it begins, so that it counts on no day."""
    first, last = day(camera.valid_from), day(camera.valid_to)
    if first is not None and last is not None and last < first:
        values = {"start": first.isoformat(), "end": last.isoformat()}
        yield problem("valid_to_before_valid_from", CAMERA, camera.camera_id, place_of(camera), **values)


def _is_word(value: Any, words: type[Enum]) -> bool:
    return value is None or value == "" or (isinstance(value, str) and str(value) in _KNOWN[words])


def _place(record: Record, facts: Facts) -> Any:
    if isinstance(record, Camera):
        return place_of(record)
    if isinstance(record, Recorder):
        return first_place(facts.cameras_of.get(str(record.recorder_id), ()))
    return facts.place_of_owner(str(record.owner_id))
