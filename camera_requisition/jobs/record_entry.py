"""Note in the register what happened to requisitions: sent, reminded, answered, received, released, cancelled."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.types import Answer, CameraAnswer, Lesson, RequisitionEntry, RequisitionState, Taught
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import open_register

ANSWERS = frozenset({RequisitionState.RECEIVED.value, RequisitionState.NEGATIVE.value, RequisitionState.OVERWRITTEN.value})
LONGEST_RETENTION_DAYS = 3650.0
"""A recorder that keeps longer is a slip of the pen, such as seconds for days."""


def entry_of(register: str | Path, number: str) -> RequisitionEntry:
    """One requisition of the register. Raises InputError `requisition_unknown`, CaseError `register_*`."""
    return open_register(register).requisition(number)


def record_states(
    register: str | Path,
    numbers: Sequence[str],
    state: str,
    at: float,
    *,
    reason: Optional[str] = None,
    note: Optional[str] = None,
    log: Optional[Path] = None,
) -> list[RequisitionEntry]:
    """Note that requisitions took `state` at `at` (UTC seconds). All are checked by the register one by one; the first that can't be noted ends
    it. Raises InputError, CaseError `register_*`, WriteError where the event log cannot be written."""
    opened = open_register(register)
    cases = {number: opened.requisition(number).case_number for number in numbers}
    for case_number in dict.fromkeys(cases.values()):
        log_event("register", case_number=case_number, counts={"requisitions": list(cases.values()).count(case_number)}, path=log)
    return [opened.record(number, state, at, reason=reason, note=note) for number in numbers]


def record_answer(register: str | Path, answer: Answer, *, log: Optional[Path] = None) -> RequisitionEntry:
    """Note an owner's answer, camera by camera, and what it teaches."""
    opened = open_register(register)
    log_event(
        "register",
        case_number=opened.requisition(answer.number).case_number,
        counts={"cameras": len(answer.cameras), "proposals": len(answer.taught)},
        path=log,
    )
    return opened.record_answer(answer)


def answer_for(
    register: str | Path,
    number: str,
    at: float,
    state: str,
    *,
    camera_ids: Sequence[str] = (),
    reason: Optional[str] = None,
    retention_days: Optional[float] = None,
    clock_offset_s: Optional[float] = None,
    note: Optional[str] = None,
) -> Answer:
    """One answer for all cameras of a requisition, or for `camera_ids`; retention and clock are taught of each of their recorders.

    Raises InputError `requisition_unknown`, `answer_unknown_camera`, `lesson_unusable`.
    """
    entry = open_register(register).requisition(number)
    asked = [camera for camera in entry.cameras if camera.state != RequisitionState.FROZEN]
    known = {camera.camera_id for camera in entry.cameras}
    for camera_id in camera_ids:
        if camera_id not in known:
            raise InputError("answer_unknown_camera", camera=camera_id, number=number)
    chosen = [camera for camera in entry.cameras if camera.camera_id in camera_ids] if camera_ids else asked
    recorders = list(dict.fromkeys(camera.recorder_id for camera in chosen if camera.recorder_id))
    taught = [
        Taught(lesson.value, lesson_text(lesson.value, value), recorder_id=recorder)
        for lesson, value in ((Lesson.RETENTION, retention_days), (Lesson.CLOCK_OFFSET, clock_offset_s))
        if value is not None
        for recorder in recorders
    ]
    if reason in (Lesson.DOES_NOT_SEE.value, Lesson.NO_SUCH_CHANNEL.value):
        taught += [Taught(str(reason), "", camera_id=camera.camera_id) for camera in chosen]
    return Answer(number, at, tuple(CameraAnswer(camera.camera_id, state, reason) for camera in chosen), tuple(taught), note)


def lesson_text(lesson: str, value: float) -> str:
    """A taught number as text. Raises InputError `lesson_unusable` for what can't be: a retention below zero or beyond ten years, or no
    number at all."""
    if not math.isfinite(value) or (lesson == Lesson.RETENTION and not 0 <= value <= LONGEST_RETENTION_DAYS):
        raise InputError("lesson_unusable", lesson=lesson, value=value)
    return f"{value:g}"
