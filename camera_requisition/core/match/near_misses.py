"""Cameras that were considered and left out, with why: the case file must show them."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.match.extents import Extents, in_plane
from camera_requisition.core.match.ground import Ground
from camera_requisition.core.match.reach import BEYOND_RANGE, distances
from camera_requisition.core.match.service import Service
from camera_requisition.core.match.types import NearMiss, SearchResult
from camera_requisition.core.ports import CandidateSource
from camera_requisition.core.records.vocabulary import Occlusion, RetentionState
from camera_requisition.core.sight.plausible import plausible_columns
from camera_requisition.core.sight.views import build_views

GONE = MappingProxyType({RetentionState.PRESUMED_OVERWRITTEN.value: "presumed_gone", RetentionState.OVERWRITTEN.value: "answered_gone"})
"""States of footage from which nothing can be expected any more, with the code of why."""


def near_misses(
    extents: Extents,
    hits: npt.NDArray[np.bool_],
    services: list[Service],
    ground: Ground,
    source: CandidateSource,
    corridor_m: float,
) -> tuple[NearMiss, ...]:
    """Those whose view meets the incident but that don't count, and those that look past it or not far enough; nearest first."""
    if not extents.candidates:
        return ()
    gaps = np.zeros(len(extents.candidates))
    named = np.array([not hit or service.left_out is not None for hit, service in zip(hits.tolist(), services)], dtype=np.bool_)
    gaps[named] = distances(ground, shapely.get_coordinates(extents.lens[named]))
    cameras = [one.camera for one in extents.candidates]
    possible = plausible_columns(cameras, source.assumptions, None, source.target_m).possible
    in_reach = ~hits & (gaps <= possible.far + corridor_m)
    hidden = _hidden(extents, np.flatnonzero(in_reach), ground, source, corridor_m)
    found = []
    for index, candidate in enumerate(extents.candidates):
        distance, reach = float(gaps[index]), float(possible.far[index])
        if hits[index]:
            reason = services[index].left_out
        elif index in hidden:
            reason = "hidden_by_building"
        elif in_reach[index]:
            reason = "too_near" if possible.hfov[index] >= 360.0 and distance <= float(possible.near[index]) else "looks_away"
        else:
            reason = "out_of_range" if distance <= BEYOND_RANGE * reach + corridor_m else None
        if reason is not None:
            found.append(NearMiss(candidate, reason, distance))
    return tuple(sorted(found, key=lambda miss: (miss.distance_m, miss.candidate.camera.camera_id)))


def left_out(result: SearchResult) -> tuple[NearMiss, ...]:
    """Every camera that was considered and from which nothing can be expected, nearest first: the near misses, and the matches whose footage is
    gone or presumed gone, which stay last in the list.
    """
    found = list(result.near_misses)
    for match in result.matches:
        why = GONE.get(match.retention_state or "")
        if why is not None:
            found.append(NearMiss(match.candidate, why, match.distance_m))
    return tuple(sorted(found, key=lambda miss: (miss.distance_m, miss.candidate.camera.camera_id)))


def _hidden(extents: Extents, asked: npt.NDArray[np.intp], ground: Ground, source: CandidateSource, corridor_m: float) -> set[int]:
    """Of the candidates `asked` those whose widest extent would meet the incident if nothing stood between."""
    cut = [index for index in asked.tolist() if extents.wide_views[index].occlusion != Occlusion.NONE.value]
    if not cut:
        return set()
    cameras = [extents.candidates[index].camera for index in cut]
    # The last view of a camera is its widest.
    open_views = {view.camera_id: view.geometry for view in build_views(cameras, source.crs, source.assumptions, {}, None, source.target_m)}
    drawn = [index for index in cut if extents.candidates[index].camera.camera_id in open_views]
    shapes = in_plane([open_views[extents.candidates[index].camera.camera_id] for index in drawn], source.crs, ground.plane)
    met, _ = shapely.STRtree(ground.parts).query(shapes, predicate="dwithin", distance=corridor_m)
    return {drawn[number] for number in np.unique(met).tolist()}
