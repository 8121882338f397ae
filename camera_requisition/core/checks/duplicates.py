"""The same camera twice, and the same device twice.

Two cameras in use are the same when they stand within 0.5 m of each other, look the same way (within 5°, or both unknown), and carry the same
channel or label; where neither carries any, a known heading has to agree. Never the same are: heads that one delivered row told apart, cameras
with different channels, and cameras of different known kinds: those are several heads on one pole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import Geod

from camera_requisition.core.checks.codes import problem
from camera_requisition.core.checks.facts import Facts, place_of
from camera_requisition.core.checks.reading import number, text
from camera_requisition.core.checks.types import CAMERA, Problem
from camera_requisition.core.records import Camera
from camera_requisition.core.records.vocabulary import CameraKind

SAME_PLACE_M = 0.5
SAME_HEADING_DEG = 5.0
LONG_DEVICE_ID = 6
"""An id of so many characters is a serial number; a shorter one counts the devices of one owner."""
_METRES_OF_A_DEGREE = 110_500.0  # of latitude, at the equator, where it is shortest
_CHUNK = 100
_SHOWN = 5


def same_camera(facts: Facts) -> Iterator[Problem]:
    """The later of two records of one camera, in the order of the inventory."""
    cameras = facts.in_use
    earlier: dict[int, set[int]] = {}
    for group in _groups(cameras):
        for first, second in _near_pairs(group, facts):
            if _same(cameras[first], cameras[second]):
                earlier.setdefault(second, set()).add(first)
    for index in sorted(earlier):
        others = [str(cameras[other].camera_id) for other in sorted(earlier[index])]
        yield problem("duplicate", CAMERA, cameras[index].camera_id, place_of(cameras[index]), others=_listed(others))


def same_device(facts: Facts) -> Iterator[Problem]:
    """The later of two cameras with one device id: of one owner, or of any where the id is a serial number."""
    seen: dict[tuple[Optional[str], str], list[Camera]] = {}
    for camera in facts.in_use:
        device = text(camera.device_id)
        if device is None:
            continue
        recorder = facts.recorder_of(camera)
        scope = None if len(device) >= LONG_DEVICE_ID else text(recorder.owner_id) if recorder is not None else ""
        others = seen.setdefault((scope, device.casefold()), [])
        before = [other for other in others[:_SHOWN] if not _heads_of_one_row(other, camera)]
        others.append(camera)
        if before:
            listed = _listed([str(other.camera_id) for other in before])
            yield problem("device_twice", CAMERA, camera.camera_id, place_of(camera), device=device, others=listed)


def _groups(cameras: list[Camera]) -> Iterable[list[int]]:
    """Indexes of cameras that carry the same channel, or label, or neither and have a heading. A pair may be in two groups."""
    groups: dict[tuple[str, str], list[int]] = {}
    for index, camera in enumerate(cameras):
        if place_of(camera) is None:
            continue
        names = [(column, name) for column in ("channel", "label") if (name := _name(getattr(camera, column)))]
        if not names and number(camera.heading_deg) is not None:
            names = [("neither", "")]
        for key in names:
            groups.setdefault(key, []).append(index)
    return [group for group in groups.values() if len(group) > 1]


def _near_pairs(group: list[int], facts: Facts) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of a group that stand within `SAME_PLACE_M` of each other.

    Those of exactly one place and heading are taken by their first one alone: thousands of them would make millions of pairs.
    """
    firsts: dict[object, int] = {}
    for index in group:
        camera = facts.in_use[index]
        key = (place_of(camera), number(camera.heading_deg), text(camera.kind), text(camera.source_id), _name(camera.channel))
        first = firsts.setdefault(key, index)
        if first != index:
            yield first, index
    indexes = np.array(sorted(firsts.values()), dtype=np.intp)
    longitudes, latitudes = (values[indexes] for values in facts.lonlat_in_use)
    known = ~np.isnan(longitudes)
    indexes, longitudes, latitudes = indexes[known], longitudes[known], latitudes[known]
    if indexes.size > 1:
        yield from _near(indexes, longitudes, latitudes)


def _near(indexes: npt.NDArray[np.intp], longitudes: npt.NDArray[np.float64], latitudes: npt.NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    places: Any = shapely.points(longitudes, latitudes)
    tree = shapely.STRtree(places)
    half_y = SAME_PLACE_M / _METRES_OF_A_DEGREE
    half_x = half_y / np.maximum(np.cos(np.radians(latitudes)), 1e-3)
    boxes = shapely.box(longitudes - half_x, latitudes - half_y, longitudes + half_x, latitudes + half_y)
    geod = Geod(ellps="WGS84")
    for start in range(0, len(boxes), _CHUNK):
        at, other = tree.query(boxes[start : start + _CHUNK])
        at = at + start
        later = other < at
        at, other = at[later], other[later]
        _, _, apart = geod.inv(longitudes[at], latitudes[at], longitudes[other], latitudes[other])
        near = np.asarray(apart) <= SAME_PLACE_M
        yield from zip(indexes[other[near]].tolist(), indexes[at[near]].tolist())


def _same(first: Camera, second: Camera) -> bool:
    if _heads_of_one_row(first, second) or _differ(_name(first.channel), _name(second.channel)) or _differ(_kind(first), _kind(second)):
        return False
    one, other = number(first.heading_deg), number(second.heading_deg)
    if one is None or other is None:
        return one is None and other is None
    apart = abs(one - other) % 360.0
    return min(apart, 360.0 - apart) <= SAME_HEADING_DEG


def _heads_of_one_row(first: Camera, second: Camera) -> bool:
    """Whether one delivered row was told apart into both."""
    row = (text(first.source), text(first.source_id))
    return None not in row and row == (text(second.source), text(second.source_id)) and first.head != second.head


def _differ(one: Optional[str], other: Optional[str]) -> bool:
    return one is not None and other is not None and one != other


def _name(value: object) -> Optional[str]:
    written = text(value)
    return " ".join(written.casefold().split()) if written is not None else None


def _kind(camera: Camera) -> Optional[str]:
    kind = text(camera.kind)
    return None if kind == CameraKind.UNKNOWN.value else kind


def _listed(ids: list[str]) -> str:
    return ", ".join(ids[:_SHOWN]) + (", …" if len(ids) > _SHOWN else "")
