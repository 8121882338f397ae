"""Figures of a camera that cannot be right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Optional

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, place_of
from camera_requisition.core.checks.reading import number
from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.core.records import Camera

# Smallest and largest that can be meant, as for delivered lists: degrees, metres, pixels.
LIMITS: Mapping[str, tuple[str, float, float]] = {
    "heading_deg": ("heading_impossible", 0.0, 360.0),
    "hfov_deg": ("hfov_impossible", 0.1, 360.0),
    "vfov_deg": ("vfov_impossible", 0.1, 360.0),
    "range_m": ("range_impossible", 0.1, 5000.0),
    "near_m": ("near_impossible", 0.0, 5000.0),
    "height_m": ("height_impossible", 0.1, 500.0),
    "tilt_deg": ("tilt_impossible", -90.0, 90.0),
    "resolution_px": ("resolution_impossible", 100.0, 20_000.0),
}
LARGEST_MM = 5000.0


def impossible_measures(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """Figures beyond all limits, or that are no figures."""
    for name, (code, smallest, largest) in LIMITS.items():
        value = getattr(camera, name)
        if value is not None and not _within(value, smallest, largest):
            # An instance of a class is written as it describes itself: only its text can be judged.
            yield problem(code, CAMERA, camera.camera_id, place_of(camera), value=_shown(value), smallest=smallest, largest=largest)


def impossible_lens(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """A focal length or sensor width that none has."""
    wrong = {
        name: _shown(getattr(camera, name))
        for name in ("focal_mm", "sensor_mm")
        if getattr(camera, name) is not None and not _within(getattr(camera, name), 0.01, LARGEST_MM)
    }
    if wrong:
        yield problem("lens_impossible", CAMERA, camera.camera_id, place_of(camera), tuple(wrong), value=", ".join(map(str, wrong.values())))


def near_beyond_range(camera: Camera, _facts: Facts) -> Iterator[Problem]:
    """It sees from farther than it sees to: its view is empty."""
    near, far = number(camera.near_m), number(camera.range_m)
    if near is not None and far is not None and far > 0.0 and near >= far:
        yield problem("near_beyond_range", CAMERA, camera.camera_id, place_of(camera), near=near, range=far)


MEASURE_CHECKS: tuple[Callable[[Camera, Facts], Iterator[Problem]], ...] = (impossible_measures, impossible_lens, near_beyond_range)


def _within(value: Any, smallest: float, largest: float) -> bool:
    found = number(value)
    return found is not None and smallest <= found <= largest


def _shown(value: Any) -> Any:
    found: Optional[float] = number(value)
    return str(value) if found is None else found
