"""What is missing of a camera's place and view, and whether the stored view is still the right one."""

from __future__ import annotations

from collections.abc import Iterator

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, place_of
from camera_requisition.core.checks.reading import number, text
from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.core.records import Camera
from camera_requisition.core.records.heading import FULL_CIRCLE_DEG, parse_heading
from camera_requisition.core.records.vocabulary import CameraKind
from camera_requisition.core.sight.cutting import FOOTPRINT_ASSUMED, MOUNT_ASSUMED
from camera_requisition.core.sight.views import camera_part, fingerprint

GUESSES = (MOUNT_ASSUMED, FOOTPRINT_ASSUMED)
"""What a stored view may rest on that somebody should look at: which façade, and which building."""
LOOKS_AROUND = frozenset({CameraKind.PTZ.value, CameraKind.FISHEYE.value})


def heading_not_understood(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """A heading was delivered and none is recorded."""
    written = text(camera.heading_text)
    if written is None or camera.heading_deg is not None or text(camera.kind) in LOOKS_AROUND:
        return
    if not any(head.hfov_deg == FULL_CIRCLE_DEG for head in parse_heading(written).heads):
        yield problem("heading_not_understood", CAMERA, camera.camera_id, place_of(camera), text=written)


def view_values_missing(camera: Camera, facts: Facts) -> Iterator[Problem]:
    """Heading, field of view or range are assumed. Height, tilt and resolution may stay empty: no certainty depends on them alone."""
    missing = missing_view_values(camera)
    if any(True for _ in heading_not_understood(camera, facts)):
        missing = tuple(name for name in missing if name != "heading_deg")
    if missing:
        yield problem("view_values_missing", CAMERA, camera.camera_id, place_of(camera), missing, missing=", ".join(missing))


def missing_view_values(camera: Camera) -> tuple[str, ...]:
    """Of heading, horizontal field of view and range those that have to be assumed, by what the kind of camera needs."""
    around = text(camera.kind) in LOOKS_AROUND
    hfov = number(camera.hfov_deg)
    lens = camera.focal_mm is not None and camera.sensor_mm is not None
    missing = []
    if camera.heading_deg is None and not around and hfov != FULL_CIRCLE_DEG:
        missing.append("heading_deg")
    if hfov is None and not lens and not around:
        missing.append("hfov_deg")
    if camera.range_m is None:
        missing.append("range_m")
    return tuple(missing)


def unplaced(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """It has no coordinates: no search by place finds it."""
    if camera.x is None and camera.y is None:
        yield problem("unplaced", CAMERA, camera.camera_id, None, place=text(camera.address) or text(camera.label) or "?")


def stored_view(camera: Camera, facts: Facts) -> Iterator[Problem]:
    """The stored view is missing, or was computed from other values or among other buildings: searches compute it anew each time.

    One that is up to date may rest on a guess about the building that the camera hangs on or in.
    """
    place = place_of(camera)
    if facts.fingerprints is None or place is None or place in facts.impossible_places:
        return
    stored = facts.fingerprints.get(str(camera.camera_id))
    if stored is None:
        yield problem("view_missing", CAMERA, camera.camera_id, place)
    elif camera_part(stored) != _fingerprint(camera, facts) or camera.camera_id in facts.buildings_changed:
        yield problem("view_stale", CAMERA, camera.camera_id, place, stored=stored)
    else:
        guesses = facts.guesses.get(str(camera.camera_id), ())
        if MOUNT_ASSUMED in guesses:
            yield problem("facade_uncertain", CAMERA, camera.camera_id, place)
        if FOOTPRINT_ASSUMED in guesses:
            yield problem("indoors_without_building", CAMERA, camera.camera_id, place)


def _fingerprint(camera: Camera, facts: Facts) -> str:
    try:
        return fingerprint(camera, facts.crs, facts.assumptions, facts.target_m)
    except (TypeError, ValueError, OverflowError):  # a word where a number belongs: no view can be computed from it
        return ""
