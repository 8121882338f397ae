"""Whether what is recorded of a camera is still so."""

from __future__ import annotations

from collections.abc import Iterator

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, place_of
from camera_requisition.core.checks.reading import day, months_before, text
from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.core.records import Camera
from camera_requisition.core.records.vocabulary import Status

OUT_OF_SERVICE_MONTHS = 6


def confirmation(camera: Camera, facts: Facts) -> Iterator[Problem]:
    """Nobody has confirmed it within the last twelve months, or ever."""
    last = facts.confirmed_on(camera)
    if last is None:
        yield problem("never_confirmed", CAMERA, camera.camera_id, place_of(camera))
    elif last < facts.confirmed_since:
        yield problem("not_confirmed", CAMERA, camera.camera_id, place_of(camera), date=last.isoformat())


def missing_from_list(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """The newest list of its source no longer names it."""
    since = text(camera.missing_since)
    if since is not None:
        yield problem("missing_from_list", CAMERA, camera.camera_id, place_of(camera), source=text(camera.source) or "?", date=since)


def out_of_service(camera: Camera, facts: Facts) -> Iterator[Problem]:
    """It has been out of service for long, or nobody knows since when."""
    if text(camera.status) != Status.OUT_OF_SERVICE.value:
        return
    since = day(camera.status_since)
    if since is None:
        yield problem("out_of_service_undated", CAMERA, camera.camera_id, place_of(camera))
    elif since < months_before(facts.today, OUT_OF_SERVICE_MONTHS):
        yield problem("out_of_service_long", CAMERA, camera.camera_id, place_of(camera), date=since.isoformat())
