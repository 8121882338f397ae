"""All checks, run over an inventory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Optional

from camera_requisition.core.checks.asking import RECORDER_CHECKS, without_recorder
from camera_requisition.core.checks.codes import ORDER
from camera_requisition.core.checks.duplicates import same_camera, same_device
from camera_requisition.core.checks.facts import Facts
from camera_requisition.core.checks.measures import MEASURE_CHECKS
from camera_requisition.core.checks.positions import positions
from camera_requisition.core.checks.staleness import confirmation, missing_from_list, out_of_service
from camera_requisition.core.checks.types import CAMERA, OWNER, RECORDER, Problem
from camera_requisition.core.checks.views import heading_not_understood, stored_view, unplaced, view_values_missing
from camera_requisition.core.checks.words_and_days import validity, words_and_days
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera

CameraCheck = Callable[[Camera, Facts], Iterator[Problem]]

ALWAYS: tuple[CameraCheck, ...] = (*MEASURE_CHECKS, validity)
"""Of every camera, removed ones too: what can't be right misleads whoever asks for the past."""
IN_USE: tuple[CameraCheck, ...] = (
    heading_not_understood,
    view_values_missing,
    unplaced,
    stored_view,
    without_recorder,
    confirmation,
    missing_from_list,
    out_of_service,
)
"""Of cameras that are neither planned, removed, nor over."""
OF_ALL_TOGETHER: tuple[Callable[[Facts], Iterator[Problem]], ...] = (positions, same_camera, same_device)

_STEP = 500


def check(facts: Facts, progress: Optional[Progress] = None) -> list[Problem]:
    """Every problem of the inventory, the gravest first, one of a kind in the order of the records.

    Never raises for what stands in a record. Raises Cancelled when `progress` says so.
    """
    watched = progress or SilentProgress()
    found: list[Problem] = []
    for record_id, owner in facts.owners.items():
        found.extend(words_and_days(OWNER, record_id, owner, facts))
    for record_id, recorder in facts.recorders.items():
        found.extend(words_and_days(RECORDER, record_id, recorder, facts))
        # A recorder that nothing in use depends on keeps nobody waiting.
        if record_id in facts.cameras_of:
            for of_recorder in RECORDER_CHECKS:
                found.extend(of_recorder(recorder, facts))
    watched.report(0.1)
    in_use = {id(camera) for camera in facts.in_use}
    for number, camera in enumerate(facts.cameras):
        if number % _STEP == 0:
            watched.check()
            watched.report(0.1 + 0.6 * number / len(facts.cameras))
        found.extend(words_and_days(CAMERA, str(camera.camera_id), camera, facts))
        for of_camera in (*ALWAYS, *IN_USE) if id(camera) in in_use else ALWAYS:
            found.extend(of_camera(camera, facts))
    for number, together in enumerate(OF_ALL_TOGETHER):
        for count, problem in enumerate(together(facts)):
            if count % _STEP == 0:
                watched.check()
            found.append(problem)
        watched.report(0.7 + 0.3 * (number + 1) / len(OF_ALL_TOGETHER))
    return sorted(found, key=lambda problem: ORDER[problem.code])
