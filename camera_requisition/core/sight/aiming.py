"""Aiming: where the handles of a camera lie on the ground, and what a camera looks like after one of them was dragged.

Cameras here have their place in longitude and latitude (`x`, `y` in degrees, WGS 84). Bearings are true, lengths are metres on the ellipsoid,
whatever reference system a map has. Figures that a hand makes are rounded to what a hand can mean: a tenth of a degree, a tenth of a metre.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Optional

from camera_requisition.core.records import Camera
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import CameraKind
from camera_requisition.core.sight.geodesy import GEOD
from camera_requisition.core.sight.plausible import FULL_CIRCLE_DEG, Plausible, plausible

LonLat = tuple[float, float]

DECIMALS = 1
SNAP_DEG = 5.0
"""Headings fall on multiples of this when they are asked to snap."""
NARROWEST_DEG = 1.0
SHORTEST_M = 0.1


class Handle(Enum):
    """What can be taken hold of, in the order in which one is preferred where several lie on the same spot."""

    HEADING = "heading"
    FAR = "far"
    LEFT = "left"
    RIGHT = "right"
    NEAR = "near"
    POSITION = "position"


@dataclass(frozen=True)
class Sight:
    """What the handles of a camera show: recorded figures, else the largest plausible ones. `heading_deg` is None where none is known."""

    heading_deg: Optional[float]
    hfov_deg: float
    near_m: float
    range_m: float


def sight_of(camera: Camera, assumptions: Optional[Assumptions] = None) -> Sight:
    """The figures on which the handles of `camera` lie."""
    return _sight(camera, plausible(camera, assumptions))


def _sight(camera: Camera, found: Plausible) -> Sight:
    recorded = camera.range_m if camera.range_m is not None and camera.range_m > 0.0 else None
    # What the picture frames may end before the recorded range: the handle stays at the figure that it changes.
    return Sight(found.possible.heading_deg, found.possible.hfov_deg, found.possible.near_m, recorded or found.possible.range_m)


def handles(camera: Camera, assumptions: Optional[Assumptions] = None, shortest_m: float = 0.0) -> Mapping[Handle, LonLat]:
    """The place of each handle that `camera` has.

    Heading: the middle of the far arc (due north where no heading is known). Far: on the arc, a quarter of the width to the right. Left and
    right: the ends of the arc; none without a heading, nor for a pan-tilt-zoom, whose width at one moment says nothing. Near: on the axis, at
    `shortest_m` metres at least, so that it can be told from the position.
    """
    sight = sight_of(camera, assumptions)
    place = _place(camera)
    axis = sight.heading_deg or 0.0
    found = {
        Handle.HEADING: _there(place, axis, sight.range_m),
        Handle.FAR: _there(place, axis + sight.hfov_deg / 4.0, sight.range_m),
        Handle.NEAR: _there(place, axis, max(sight.near_m, shortest_m)),
        Handle.POSITION: place,
    }
    if sight.heading_deg is not None and camera.kind != CameraKind.PTZ.value:
        found[Handle.LEFT] = _there(place, axis - sight.hfov_deg / 2.0, sight.range_m)
        found[Handle.RIGHT] = _there(place, axis + sight.hfov_deg / 2.0, sight.range_m)
    return found


def dragged(
    camera: Camera, handle: Handle, to: LonLat, *, snap: bool = False, shortest_m: float = 0.0, assumptions: Optional[Assumptions] = None
) -> Camera:
    """`camera` with `handle` at `to`: nothing but the figure of that handle is changed. `snap` puts a heading on the next 5°.

    A near handle that is let go within `shortest_m` metres means 0 (see `handles`). Far stays beyond near, near before far.
    """
    if handle is Handle.POSITION:
        return replace(camera, x=to[0], y=to[1])
    bearing, distance = bearing_and_distance(_place(camera), to)
    sight = sight_of(camera, assumptions)
    if handle is Handle.HEADING:
        return replace(camera, heading_deg=rounded_heading(bearing, snap=snap)) if distance > 0.0 else camera
    if handle is Handle.FAR:
        return replace(camera, range_m=_length(max(distance, (camera.near_m or 0.0) + SHORTEST_M)))
    if handle is Handle.NEAR:
        return replace(camera, near_m=_length(min(distance, sight.range_m - SHORTEST_M)) if distance > shortest_m else 0.0)
    if sight.heading_deg is None:
        return camera
    turn = bearing - sight.heading_deg if handle is Handle.RIGHT else sight.heading_deg - bearing
    return replace(camera, hfov_deg=_width(turn % FULL_CIRCLE_DEG))


def _width(half_deg: float) -> float:
    """The width of a cone from the turn between its axis and a side, in [0, 360): beyond the back it is closed, across the axis narrowest."""
    half = min(half_deg, FULL_CIRCLE_DEG / 2.0) if half_deg < FULL_CIRCLE_DEG * 0.75 else 0.0
    return max(round(2.0 * half, DECIMALS), NARROWEST_DEG)


def rounded_heading(bearing_deg: float, *, snap: bool = False) -> float:
    """A true bearing as a heading in [0, 360): to a tenth of a degree, or the next multiple of 5°."""
    heading = round(bearing_deg / SNAP_DEG) * SNAP_DEG if snap else round(bearing_deg, DECIMALS)
    return float(heading % FULL_CIRCLE_DEG)


def bearing_and_distance(start: LonLat, end: LonLat) -> tuple[float, float]:
    """True bearing in [0, 360) and length in metres of the geodesic from `start` to `end`, longitude and latitude in degrees."""
    azimuth, _, distance = GEOD.inv(start[0], start[1], end[0], end[1])
    return float(azimuth) % FULL_CIRCLE_DEG, float(distance)


def _there(place: LonLat, bearing_deg: float, distance_m: float) -> LonLat:
    longitude, latitude, _ = GEOD.fwd(place[0], place[1], bearing_deg, distance_m)
    return float(longitude), float(latitude)


def _length(metres: float) -> float:
    return max(round(metres, DECIMALS), 0.0)


def _place(camera: Camera) -> LonLat:
    if camera.x is None or camera.y is None:
        raise ValueError(camera.camera_id)  # who aims has placed it
    return camera.x, camera.y
