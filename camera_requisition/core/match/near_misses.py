"""Cameras that were considered and left out, with why: the case file must show them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.match.extents import Extents
from camera_requisition.core.match.ground import Ground
from camera_requisition.core.match.service import Service
from camera_requisition.core.match.types import NearMiss
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.sight.plausible import plausible_columns

BEYOND_RANGE = 1.5
"""A camera is named as out of range up to this many times its largest plausible range."""


def near_misses(
    extents: Extents,
    hits: npt.NDArray[np.bool_],
    services: list[Service],
    ground: Ground,
    assumptions: Assumptions,
    corridor_m: float,
) -> tuple[NearMiss, ...]:
    """Those whose view meets the incident but that don't count, and those that look past it or not far enough; nearest first."""
    if not extents.candidates:
        return ()
    # A tree, for a recorded track has thousands of pieces. It answers for each lens, in their order.
    _, distances = shapely.STRtree(ground.parts).query_nearest(extents.lens, return_distance=True, all_matches=False)
    possible = plausible_columns([one.camera for one in extents.candidates], assumptions).possible
    found = []
    for index, candidate in enumerate(extents.candidates):
        distance, reach = float(distances[index]), float(possible.far[index])
        if hits[index]:
            reason = services[index].left_out
        elif distance <= reach + corridor_m:
            reason = "too_near" if possible.hfov[index] >= 360.0 and distance <= float(possible.near[index]) else "looks_away"
        else:
            reason = "out_of_range" if distance <= BEYOND_RANGE * reach + corridor_m else None
        if reason is not None:
            found.append(NearMiss(candidate, reason, distance))
    return tuple(sorted(found, key=lambda miss: (miss.distance_m, miss.candidate.camera.camera_id)))
