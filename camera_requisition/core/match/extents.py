"""The views of the candidates in the plane of a search: stored ones where they are good, else computed on the fly and said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union, cast

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.match.ground import Array, Ground, Warnings
from camera_requisition.core.match.rectangles import may_meet
from camera_requisition.core.ports import Candidate, CandidateSource
from camera_requisition.core.records import CameraView
from camera_requisition.core.records.vocabulary import Extent
from camera_requisition.core.sight.arrays import array_of
from camera_requisition.core.sight.geodesy import Geometries, LocalPlane
from camera_requisition.core.sight.views import build_views, reach_bounds

_SURE, _POSSIBLE = Extent.SURE.value, Extent.POSSIBLE.value


@dataclass(frozen=True)
class Extents:
    """The candidates that can be searched, and beside each (same index) its lens and its views.

    `lens` are points, `wide` polygons of the plane: empty ones for views that lie too far off to meet the incident. `wide_views`, `sure_views`
    (None: nothing is sure) are the rows that they come from, the very same where both extents are one (`one`); `notes` are reasons about
    the views.
    """

    candidates: tuple[Candidate, ...]
    lens: Geometries
    wide: Geometries
    one: tuple[bool, ...]
    wide_views: tuple[CameraView, ...]
    sure_views: tuple[CameraView | None, ...]
    notes: tuple[tuple[str, ...], ...]


def extents_of(candidates: Sequence[Candidate], source: CandidateSource, ground: Ground, corridor_m: float) -> Extents:
    """The extents of the placed ones of `candidates`; those that have no place in the inventory's reference system add a warning.

    An incident is seen within `corridor_m` metres of its paths.
    """
    placed, points = _with_lens(candidates, source.crs, ground)
    views, notes = _views(placed, source, ground.warnings)
    standing = [index for index, candidate in enumerate(placed) if candidate.camera.camera_id in views]
    kept = [placed[index] for index in standing]
    wide, sure = zip(*(_wide_and_sure(views[one.camera.camera_id]) for one in kept)) if kept else ((), ())
    return Extents(
        candidates=tuple(kept),
        lens=cast("Geometries", shapely.points(points[standing])),
        wide=_near_in_plane([view.geometry for view in wide], source.crs, ground, corridor_m),
        one=tuple(first is second for first, second in zip(wide, sure)),
        wide_views=tuple(wide),
        sure_views=tuple(sure),
        notes=tuple(notes[candidate.camera.camera_id] for candidate in kept),
    )


def _with_lens(candidates: Sequence[Candidate], crs: str, ground: Ground) -> tuple[list[Candidate], Array]:
    """The candidates that have a place, and where that is in the plane, shape (n, 2)."""
    placed = [candidate for candidate in candidates if candidate.camera.placed]
    positions = np.array([(one.camera.x, one.camera.y) for one in placed], dtype=np.float64).reshape(-1, 2)
    points = ground.plane.points_of_crs(crs, positions[:, 0], positions[:, 1])
    nowhere = np.isnan(points[:, 0])
    if nowhere.any():
        for index in np.flatnonzero(nowhere):
            ground.warnings.append(("camera_outside_crs", {"camera_id": placed[index].camera.camera_id, "crs": crs}))
        placed = [one for one, lost in zip(placed, nowhere.tolist()) if not lost]
    return placed, points[~nowhere]


def _views(
    candidates: Sequence[Candidate], source: CandidateSource, warnings: Warnings
) -> tuple[dict[str, list[CameraView]], dict[str, tuple[str, ...]]]:
    """Views and notes by camera id; a camera whose view can't be drawn is left out with a warning."""
    views = {one.camera.camera_id: list(one.views) for one in candidates}
    notes: dict[str, tuple[str, ...]] = dict.fromkeys(views, ())
    again = []
    for one in candidates:
        camera_id = one.camera.camera_id
        if not one.views or any(view.stale for view in one.views):
            notes[camera_id] = ("view_stale",) if one.views else ("view_missing",)
            views[camera_id] = []
            again.append(one.camera)
    failures: dict[str, CoordinateError] = {}
    buildings = source.buildings(reach_bounds(again, source.crs, source.assumptions, source.target_m)) if again else None
    for view in build_views(again, source.crs, source.assumptions, failures, buildings, source.target_m):
        views[view.camera_id].append(view)
    for camera_id, problem in failures.items():
        warnings.append(("view_not_drawn", {"camera_id": camera_id, "problem": str(problem)}))
    return {camera_id: found for camera_id, found in views.items() if found}, notes


def _wide_and_sure(views: Sequence[CameraView]) -> tuple[CameraView, CameraView | None]:
    if len(views) == 1:
        return views[0], views[0] if str(views[0].extent) == _SURE else None
    by_extent = {str(view.extent): view for view in views}
    sure = by_extent.get(_SURE)
    return by_extent.get(_POSSIBLE) or sure or views[0], sure


def _near_in_plane(shapes: Sequence[BaseGeometry], crs: str, ground: Ground, corridor_m: float) -> Geometries:
    """As `in_plane`, for views that may meet the incident: of the others, most of a search's candidates, no vertex has to be moved."""
    array = array_of(shapes)
    found = np.full(len(array), shapely.Polygon(), dtype=object)
    near = np.flatnonzero(may_meet(array, crs, ground, corridor_m))
    found[near] = in_plane(array[near], crs, ground.plane)
    return found


def in_plane(shapes: Union[Sequence[BaseGeometry], Geometries], crs: str, plane: LocalPlane) -> Geometries:
    """`shapes` as valid polygons of the plane; what was split at the 180th meridian is whole again."""
    array = shapes if isinstance(shapes, np.ndarray) else array_of(shapes)
    if not len(array):
        return array
    try:
        moved = cast("Geometries", plane.from_crs(cast("BaseGeometry", array), crs))  # as shapely, it takes whole arrays
    except CoordinateError:
        moved = np.array([_or_empty(shape, crs, plane) for shape in array], dtype=object)
    several = np.flatnonzero((shapely.get_num_geometries(moved) > 1) | ~shapely.is_valid(moved))
    for index in several:
        moved[index] = shapely.union_all([shapely.make_valid(part) for part in shapely.get_parts(moved[index])])
    return moved


def _or_empty(shape: BaseGeometry, crs: str, plane: LocalPlane) -> BaseGeometry:
    """A stored view with a vertex that has no place sees nothing, rather than ending the search for all the others."""
    try:
        return plane.from_crs(shape, crs)
    except CoordinateError:
        return shapely.Polygon()
