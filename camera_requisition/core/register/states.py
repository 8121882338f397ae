"""Which state follows which, and the state that a requisition takes from what was answered of its cameras."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.legal.plain import merged_content
from camera_requisition.core.register.types import Answer, CameraEntry, NegativeReason, RequisitionEntry, RequisitionState

S = RequisitionState
CLOSED = frozenset({S.RECEIVED.value, S.NEGATIVE.value, S.OVERWRITTEN.value, S.RELEASED.value, S.CANCELLED.value})
WAITING = frozenset({S.SENT.value, S.REMINDED.value})
ASKED = frozenset({*WAITING, S.ANSWERED.value, S.RECEIVED.value, S.NEGATIVE.value, S.OVERWRITTEN.value})
"""States of a requisition that has left the house, whatever became of it."""
_GIVEN = {S.RECEIVED.value, S.NEGATIVE.value, S.OVERWRITTEN.value}
_ANSWERS = {S.ANSWERED, S.RECEIVED, S.NEGATIVE, S.OVERWRITTEN}

FOLLOWING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        state.value: frozenset(one.value for one in following)
        for state, following in {
            # a draft may be dropped; what was never frozen or sent needs no release
            S.DRAFT: {S.FROZEN, S.SENT, S.CANCELLED},
            # an owner may answer a keep-request at once that nothing is left
            S.FROZEN: {S.SENT, S.OVERWRITTEN, S.NEGATIVE, S.RELEASED, S.CANCELLED},
            S.SENT: {S.REMINDED, S.CANCELLED, S.RELEASED, *_ANSWERS},
            S.REMINDED: {S.REMINDED, S.CANCELLED, S.RELEASED, *_ANSWERS},
            # a part may come later, and what came may be corrected
            S.ANSWERED: {S.REMINDED, S.RELEASED, *_ANSWERS},
            S.RECEIVED: {S.ANSWERED, S.RELEASED},
            S.NEGATIVE: _ANSWERS - {S.NEGATIVE},
            S.OVERWRITTEN: _ANSWERS - {S.OVERWRITTEN},
            S.RELEASED: set(),
            S.CANCELLED: set(),
        }.items()
    }
)
_WHEN = {
    S.FROZEN.value: "frozen_at",
    S.SENT.value: "sent_at",
    S.REMINDED.value: "reminded_at",
    S.ANSWERED.value: "answered_at",
    S.RECEIVED.value: "received_at",
}


def following(entry: RequisitionEntry) -> frozenset[str]:
    """The states that an entry may take next. Whose keep-request was answered in the negative may still get the requisition."""
    if entry.sent_at is None and entry.state in _GIVEN:
        return FOLLOWING[S.FROZEN.value] - {entry.state}
    return FOLLOWING[entry.state]


def moved(entry: RequisitionEntry, state: str, at: float, reason: Optional[str] = None) -> RequisitionEntry:
    """`entry` in its next state, which it took at `at` (UTC seconds), its cameras with it.

    Raises InputError `state_unknown`, `state_not_next`, `state_incomplete` (a draft with gaps isn't sent), `state_before_made`.
    """
    if state not in FOLLOWING:
        raise InputError("state_unknown", state=state, known=", ".join(FOLLOWING))
    if state not in following(entry):
        raise InputError("state_not_next", number=entry.number, now=entry.state, state=state)
    if state == S.SENT and not entry.complete:
        raise InputError("state_incomplete", number=entry.number, missing=", ".join(entry.missing))
    first = min((one for one in (entry.made_at, entry.frozen_at) if one is not None), default=None)
    if first is not None and at < first - 86_400.0:  # papers may be dated a little later than the telephone call
        raise InputError("state_before_made", number=entry.number)
    changes: dict[str, object] = {"state": state, "reason": reason}
    if state in _WHEN:
        changes[_WHEN[state]] = at
    if state == S.REMINDED:
        changes["reminders"] = entry.reminders + 1
    if state in _GIVEN and entry.answered_at is None:
        changes["answered_at"] = at
    changes["closed_at"] = at if state in CLOSED else None
    changes["cameras"] = tuple(_camera_moved(camera, state, at, reason) for camera in entry.cameras)
    return replace(entry, **changes)  # type: ignore[arg-type]


def _camera_moved(camera: CameraEntry, state: str, at: float, reason: Optional[str]) -> CameraEntry:
    """A camera that is only kept stays so when the requisition of the others is sent; an answer of its own is never overruled."""
    if state == S.SENT and camera.state == S.DRAFT:
        return replace(camera, state=S.SENT.value)
    if state in (S.RELEASED, S.CANCELLED):
        return camera if camera.state in _GIVEN else replace(camera, state=state)
    if state in _GIVEN and camera.state not in _GIVEN and camera.state != S.FROZEN:
        return replace(camera, state=state, reason=reason, answered_at=at)
    return camera


def answered(entry: RequisitionEntry, answer: Answer) -> RequisitionEntry:
    """`entry` after an owner's answer on some of its cameras; all answered alike give that state, else it is `answered`.

    Raises InputError `answer_unknown_camera`, `answer_not_an_answer`, `answer_needs_reason`, and those of `moved`.
    """
    known = {camera.camera_id for camera in entry.cameras}
    given = {one.camera_id: one for one in answer.cameras}
    for one in answer.cameras:
        if one.camera_id not in known:
            raise InputError("answer_unknown_camera", camera=one.camera_id, number=entry.number)
        if one.state not in _GIVEN:
            raise InputError("answer_not_an_answer", state=one.state, known=", ".join(sorted(_GIVEN)))
        if one.state == S.NEGATIVE and one.reason not in {reason.value for reason in NegativeReason}:
            raise InputError("answer_needs_reason", camera=one.camera_id, known=", ".join(reason.value for reason in NegativeReason))
    cameras = tuple(
        replace(
            camera,
            state=given[camera.camera_id].state,
            reason=_reason(given[camera.camera_id].state, given[camera.camera_id].reason),
            answered_at=answer.at,
        )
        if camera.camera_id in given
        else camera
        for camera in entry.cameras
    )
    state = state_of(cameras)
    changed = replace(entry, cameras=cameras)
    if state == entry.state:
        return replace(changed, answered_at=changed.answered_at or answer.at)
    reasons = {camera.reason for camera in cameras if camera.reason}
    return moved(changed, state, answer.at, next(iter(reasons)) if len(reasons) == 1 else None)


def _reason(state: str, reason: Optional[str]) -> Optional[str]:
    return NegativeReason.DURATION.value if state == S.OVERWRITTEN and reason is None else reason


def state_of(cameras: Iterable[CameraEntry]) -> str:
    """The state of a requisition whose owner has answered, from its cameras: what is only kept doesn't count."""
    states = {camera.state for camera in cameras if camera.state != S.FROZEN}
    return next(iter(states)) if len(states) == 1 and states <= _GIVEN else S.ANSWERED.value


def renewed(before: RequisitionEntry, again: RequisitionEntry) -> RequisitionEntry:
    """A requisition whose papers were made again before it was sent: the new papers count, what has happened stays.

    Raises InputError `register_already_sent`, `register_number_taken`.
    """
    if (before.case_number, before.owner_id, before.wave) != (again.case_number, again.owner_id, again.wave):
        raise InputError("register_number_taken", number=again.number, case=before.case_number)
    if before.sent_at is not None or before.state in (S.RELEASED, S.ANSWERED, S.RECEIVED):
        raise InputError("register_already_sent", number=again.number, state=before.state)
    frozen = before.frozen_at is not None or again.frozen_at is not None
    known = {camera.camera_id: camera for camera in before.cameras}
    shown = {camera.camera_id for camera in again.cameras}
    # what an owner has answered to a keep-request stays; what was asked to be kept stays until it is requisitioned or released
    earlier = [one for one in before.cameras if one.camera_id not in shown and (one.state == S.FROZEN or one.state in _GIVEN)]
    cameras = (
        *(known[one.camera_id] if one.camera_id in known and known[one.camera_id].state in _GIVEN else one for one in again.cameras),
        *earlier,
    )
    return replace(
        again,
        state=S.FROZEN.value if frozen else again.state,
        frozen_at=before.frozen_at if before.frozen_at is not None else again.frozen_at,
        keep_until=again.keep_until or before.keep_until,
        cameras=cameras,
        content=merged_content(before.content, again.content, [one.camera_id for one in earlier]),
    )
