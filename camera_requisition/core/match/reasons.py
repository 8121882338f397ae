"""Why a camera only may see an incident, and what else has to be said of it, as codes of the message catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import CameraView
from camera_requisition.core.records.vocabulary import CameraKind, Recording
from camera_requisition.core.sight.cutting import FOOTPRINT_ASSUMED, HEIGHT_ASSUMED, MOUNT_ASSUMED

ASSUMED = MappingProxyType(
    {
        "heading_deg": "heading_unknown",
        "hfov_deg": "hfov_assumed",
        "range_m": "range_assumed",
        HEIGHT_ASSUMED: "height_assumed",
        MOUNT_ASSUMED: "mount_uncertain",
        FOOTPRINT_ASSUMED: "footprint_unknown",
    }
)
RECORDS = MappingProxyType(
    {
        Recording.MOTION.value: "records_on_motion",
        Recording.ALARM.value: "records_on_alarm",
        Recording.SCHEDULED.value: "records_on_schedule",
    }
)
_ALL_ROUND = (CameraKind.PTZ.value, CameraKind.FISHEYE.value)


def reasons(candidate: Candidate, view: CameraView, notes: Sequence[str], *, reached: bool, has_sure: bool, doubtful: bool) -> tuple[str, ...]:
    """Codes in the order in which people should read them.

    `reached`: the sure extent meets the incident, so that no assumption matters; `doubtful`: its service isn't known.
    """
    found = ["service_unknown"] if doubtful else []
    if not reached:
        kind = candidate.camera.kind
        if kind == CameraKind.PTZ.value:
            found.append("pan_tilt_zoom")
        for name, code in ASSUMED.items():
            # a dome or a pan-tilt-zoom looks all round: its field of view isn't what is uncertain
            if name in view.assumed and not (name == "hfov_deg" and kind in _ALL_ROUND):
                found.append(code)
        if has_sure:
            found.append("only_possible_reached")
    recording = (candidate.recorder.recording if candidate.recorder else None) or ""
    if recording in RECORDS:
        found.append(RECORDS[recording])
    return (*found, *notes)
