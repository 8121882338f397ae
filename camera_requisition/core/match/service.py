"""Whether a camera counted on a given day: validity, service, and whether it records at all."""

from __future__ import annotations

from collections.abc import Sequence
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


_IN_SERVICE, _PLANNED, _REMOVED, _OUT_OF_SERVICE = (
    word.value for word in (Status.IN_SERVICE, Status.PLANNED, Status.REMOVED, Status.OUT_OF_SERVICE)
)
_NO_RECORDING = Recording.NONE.value
_SERVES = Service()


def services_at(candidates: Sequence[Candidate], as_of: float, zone: tzinfo, warnings: Warnings) -> list[Service]:
    """The service of each camera at `as_of` (UTC seconds); dates begin at midnight in `zone`.

    A status counts from its `status_since`; before that the camera was in service. A date that can't be read counts as NULL, with a
    warning.
    """
    dates = _Dates(zone, warnings)
    return [_service(candidate, as_of, dates) for candidate in candidates]


def _service(candidate: Candidate, as_of: float, dates: _Dates) -> Service:
    camera = candidate.camera
    valid_from = dates.since(camera, "valid_from", camera.valid_from)
    valid_to = dates.since(camera, "valid_to", camera.valid_to)
    if valid_from is not None and as_of < valid_from:
        return Service(left_out="not_yet_valid")
    if valid_to is not None and as_of >= valid_to:
        return Service(left_out="no_longer_valid")
    found = _status_at(camera, as_of, dates)
    recorder = candidate.recorder
    if found.left_out is None and recorder is not None and recorder.recording == _NO_RECORDING:
        return Service(left_out="not_recording")
    return found


def _status_at(camera: Camera, as_of: float, dates: _Dates) -> Service:
    if camera.status is None or camera.status == _IN_SERVICE:
        return _SERVES
    since = dates.since(camera, "status_since", camera.status_since)
    if since is not None and since > as_of:
        return _SERVES
    if camera.status in (_PLANNED, _REMOVED):
        return Service(left_out=str(camera.status))
    if camera.status == _OUT_OF_SERVICE and since is not None:
        return Service(left_out=_OUT_OF_SERVICE)
    # out of service or unknown, nobody knows since when; or known to be unknown: it may have filmed
    return Service(doubtful=True)


class _Dates:
    """Dates of cameras as instants, each read once: an inventory knows few days."""

    def __init__(self, zone: tzinfo, warnings: Warnings) -> None:
        self._zone = zone
        self._warnings = warnings
        self._known: dict[str, Optional[float]] = {}

    def since(self, camera: Camera, column: str, text: Optional[str]) -> Optional[float]:
        """The beginning of a day in UTC seconds, or an instant; None for nothing and, with a warning, for what can't be read."""
        if text is None:
            return None
        if text not in self._known:
            self._known[text] = self._read(text)
        found = self._known[text]
        if found is None:
            self._warnings.append(("camera_date_unreadable", {"camera_id": camera.camera_id, "column": column, "text": text}))
        return found

    def _read(self, text: str) -> Optional[float]:
        try:
            return parse_date_or_instant(text, self._zone)
        except InstantError:
            return None
