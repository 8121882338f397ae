"""Whom to ask for footage, how long it is kept, and whether it may be recorded at all: problems of recorders and of cameras without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Optional

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.contacts import can_be_reached, reachable_by, wanted_channel
from camera_requisition.core.checks.facts import Facts, Place, first_place, is_public, place_of, possible_retention, records, retentions
from camera_requisition.core.checks.reading import day, months_before, text
from camera_requisition.core.checks.types import CAMERA, RECORDER, Problem
from camera_requisition.core.records import Camera, Recorder

AUTHORISATION_DUE_MONTHS = 4
"""A prefect's authorisation is renewed four months before it ends."""


def without_recorder(camera: Camera, facts: Facts) -> Iterator[Problem]:
    """Nobody is known who could be asked."""
    recorder_id = text(camera.recorder_id)
    if recorder_id is None:
        yield problem("no_recorder", CAMERA, camera.camera_id, place_of(camera))
    elif recorder_id not in facts.recorders:
        yield problem("recorder_unknown", CAMERA, camera.camera_id, place_of(camera), recorder=recorder_id)


def without_owner(recorder: Recorder, facts: Facts) -> Iterator[Problem]:
    """A recorder that belongs to nobody."""
    owner_id = text(recorder.owner_id)
    if owner_id is None:
        yield problem("recorder_without_owner", RECORDER, recorder.recorder_id, _place(recorder, facts))
    elif owner_id not in facts.owners:
        yield problem("owner_unknown", RECORDER, recorder.recorder_id, _place(recorder, facts), owner=owner_id)


def without_contact(recorder: Recorder, facts: Facts) -> Iterator[Problem]:
    """Nobody can be reached, or not by the channel that the owner asks for. Without an owner that is the problem, not this one."""
    owner = facts.owner_of(recorder)
    if owner is None or can_be_reached(owner, recorder):
        return
    wanted = wanted_channel(owner)
    if wanted is not None and reachable_by(owner, recorder):
        yield problem("channel_without_contact", RECORDER, recorder.recorder_id, _place(recorder, facts), owner=owner.name, channel=wanted)
    else:
        yield problem("contact_missing", RECORDER, recorder.recorder_id, _place(recorder, facts), owner=owner.name)


def not_recording(recorder: Recorder, facts: Facts) -> Iterator[Problem]:
    """Its cameras are only watched."""
    if not records(recorder):
        yield problem("does_not_record", RECORDER, recorder.recorder_id, _place(recorder, facts))


def retention(recorder: Recorder, facts: Facts) -> Iterator[Problem]:
    """No figure, one that can't be, or one above what the law allows where the public is filmed."""
    if not records(recorder):
        return
    figures = retentions(recorder)
    place = _place(recorder, facts)
    if not figures:
        yield problem("retention_missing", RECORDER, recorder.recorder_id, place)
    wrong = {name: value for name, value in figures.items() if possible_retention(value) is None}
    if wrong:
        shown = ", ".join(str(value) for value in wrong.values())
        yield problem("retention_impossible", RECORDER, recorder.recorder_id, place, tuple(wrong), value=shown)
    maximum, public = facts.legal_maximum_days, _public_place(recorder, facts)
    days = {name: possible_retention(value) for name, value in figures.items()}
    above = {name: value for name, value in days.items() if value is not None and maximum is not None and value > maximum}
    if above and public is not None:
        longest = max(above.values())
        yield problem("retention_above_maximum", RECORDER, recorder.recorder_id, public[0], tuple(above), days=longest, maximum=maximum)


def authorisation(recorder: Recorder, facts: Facts) -> Iterator[Problem]:
    """Expired, or due to be renewed; only where the public is filmed, for nothing else needs one."""
    expires, public = day(recorder.authorisation_expires_on), _public_place(recorder, facts)
    if expires is None or public is None:
        return
    if expires < facts.today:
        yield problem("authorisation_expired", RECORDER, recorder.recorder_id, public[0], date=expires.isoformat())
    elif expires <= months_before(facts.today, -AUTHORISATION_DUE_MONTHS):
        yield problem("authorisation_due", RECORDER, recorder.recorder_id, public[0], date=expires.isoformat())


RECORDER_CHECKS: tuple[Callable[[Recorder, Facts], Iterator[Problem]], ...] = (
    without_owner,
    without_contact,
    not_recording,
    retention,
    authorisation,
)


def _place(recorder: Recorder, facts: Facts) -> Optional[Place]:
    return first_place(facts.cameras_of.get(str(recorder.recorder_id), ()))


def _public_place(recorder: Recorder, facts: Facts) -> Optional[tuple[Optional[Place]]]:
    """Where the first of its cameras that film the public is, as the only item; None where none of them does."""
    public = [camera for camera in facts.cameras_of.get(str(recorder.recorder_id), ()) if is_public(camera)]
    return (first_place(public),) if public else None
