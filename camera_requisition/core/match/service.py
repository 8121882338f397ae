"""Whether a camera counted on a given day: validity, service, and whether it records at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import Optional

from camera_requisition.core.errors import InstantError
from camera_requisition.core.match.ground import Warnings
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera
from camera_requisition.core.records.vocabulary import Recording, Status
from camera_requisition.core.time.instants import parse_date_or_instant


@dataclass(frozen=True)
class Service:
    """`left_out` is the code of why a camera doesn't count (None: it does); `doubtful`: nobody knows whether it was in service."""

    left_out: Optional[str] = None
    doubtful: bool = False


def service_at(candidate: Candidate, as_of: float, zone: tzinfo, warnings: Warnings) -> Service:
    """The service of a camera at `as_of` (UTC seconds); dates begin at midnight in `zone`.

    A status counts from its `status_since`; before that the camera was in service. A date that can't be read counts as NULL, with a
    warning.
    """
    camera = candidate.camera
    valid_from = _since(camera, "valid_from", zone, warnings)
    valid_to = _since(camera, "valid_to", zone, warnings)
    if valid_from is not None and as_of < valid_from:
        return Service(left_out="not_yet_valid")
    if valid_to is not None and as_of >= valid_to:
        return Service(left_out="no_longer_valid")
    found = _status_at(camera, as_of, zone, warnings)
    recorder = candidate.recorder
    if found.left_out is None and recorder is not None and recorder.recording == Recording.NONE.value:
        return Service(left_out="not_recording")
    return found


def _status_at(camera: Camera, as_of: float, zone: tzinfo, warnings: Warnings) -> Service:
    if camera.status is None or camera.status == Status.IN_SERVICE.value:
        return Service()
    since = _since(camera, "status_since", zone, warnings)
    if since is not None and since > as_of:
        return Service()
    if camera.status in (Status.PLANNED.value, Status.REMOVED.value):
        return Service(left_out=str(camera.status))
    if camera.status == Status.OUT_OF_SERVICE.value and since is not None:
        return Service(left_out=Status.OUT_OF_SERVICE.value)
    # out of service or unknown, nobody knows since when; or known to be unknown: it may have filmed
    return Service(doubtful=True)


def _since(camera: Camera, column: str, zone: tzinfo, warnings: Warnings) -> Optional[float]:
    text: Optional[str] = getattr(camera, column)
    if text is None:
        return None
    try:
        return parse_date_or_instant(text, zone)
    except InstantError:
        warnings.append(("camera_date_unreadable", {"camera_id": camera.camera_id, "column": column, "text": text}))
        return None
