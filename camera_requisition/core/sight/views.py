"""The stored views of cameras: sure and possible extents on the ground, cut by buildings, in the inventory's reference system."""

from __future__ import annotations

import hashlib
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Optional

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.ports import Bounds
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import Extent, Occlusion
from camera_requisition.core.sight import cones, cutting, geodesy
from camera_requisition.core.sight.arrays import array_of
from camera_requisition.core.sight.cutting import (
    FOOTPRINT_ASSUMED,
    HEIGHT_ASSUMED,
    MOUNT_ASSUMED,
    Placed,
    occlusion_of,
    polygons_of,
    surroundings,
    visible_from,
)
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.occlusion import Visible
from camera_requisition.core.sight.plausible import (
    TARGET_HEIGHT_M,
    Plausible,
    PlausibleColumns,
    Sector,
    Sectors,
    assumed_names,
    measures,
    names_of,
    plausible,
    plausible_columns,
)

__all__ = [
    "ALGORITHM_VERSION", "Plausible", "Sector", "assumed_names", "build_views", "camera_part", "facade_distances", "fingerprint",
    "fingerprints", "plausible",
    "reach_bounds", "stored_or_built", "without_good_views",
]  # fmt: skip

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

# Part of every fingerprint: raised whenever the same camera would get another view, so that stored views are built again.
ALGORITHM_VERSION = 2
# Sectors drawn in one go: their vertices then stay in the processor's cache, and the memory in bounds.
AT_ONCE = 2_000
_BUILDINGS_FOLLOW = "-"
# Two extents whose areas differ by less are one.
_AS_LARGE = 1.0 + 1e-6
_SEEN_FROM = attrgetter(
    "x", "y", "heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "focal_mm", "sensor_mm"
)  # fmt: skip
_FIGURES = struct.Struct("<11d")


def stored_or_built(
    cameras: Sequence[Camera],
    stored: Mapping[str, Sequence[CameraView]],
    crs: str,
    assumptions: Optional[Assumptions] = None,
    failures: Optional[dict[str, CoordinateError]] = None,
    buildings: Optional[Footprints] = None,
    target_m: float = TARGET_HEIGHT_M,
) -> dict[str, tuple[CameraView, ...]]:
    """The `stored` views of placed cameras, by their ids; where a camera has none, or stale ones, those that `build_views` makes now."""
    missing = without_good_views(cameras, stored)
    again = {camera.camera_id for camera in missing}
    found = {camera.camera_id: tuple(stored[camera.camera_id]) for camera in cameras if camera.camera_id not in again}
    for view in build_views(missing, crs, assumptions, failures, buildings, target_m):
        found[view.camera_id] = (*found.get(view.camera_id, ()), view)
    return found


def without_good_views(cameras: Sequence[Camera], stored: Mapping[str, Sequence[CameraView]]) -> list[Camera]:
    """Those of `cameras` that have no `stored` view, or a stale one."""
    return [camera for camera in cameras if not (views := stored.get(camera.camera_id)) or any(view.stale for view in views)]


def build_views(
    cameras: Sequence[Camera],
    crs: str,
    assumptions: Optional[Assumptions] = None,
    failures: Optional[dict[str, CoordinateError]] = None,
    buildings: Optional[Footprints] = None,
    target_m: float = TARGET_HEIGHT_M,
) -> list[CameraView]:
    """The views of all placed cameras: for each one row `sure` or `possible`, or both, in the order of `cameras`.

    Only `sure` where both are one, only `possible` where nothing is sure; an extent may be empty. Geometries are MultiPolygons
    in `crs` (authority code or WKT), split at the 180th meridian where `crs` is cut there. `buildings`, in `crs`, cut them for a target
    `target_m` high; None: nobody has said where there are any.

    A camera whose view can't be drawn in `crs` (a position outside it, a view that holds a pole) is put into `failures` by its
    id and left out; without `failures` its `CoordinateError` is raised.
    """
    table = assumptions or Assumptions()
    placed = [camera for camera in cameras if camera.placed]
    if not placed:
        return []
    columns = measures(placed)
    found = plausible_columns(placed, table, columns, target_m)
    where = _placed(placed, crs, columns, found)
    one = found.has_sure & found.sure.equals(found.possible)
    with_possible = ~one
    # Where the sure extent is empty but the possible one isn't, nothing is sure.
    with_sure = one | (found.has_sure & ~found.sure.empty)
    rows = np.flatnonzero(np.column_stack([with_sure, with_possible]).ravel())
    camera_of, is_possible = rows // 2, (rows % 2).astype(np.bool_)
    drawn = Sectors(
        *(
            np.where(is_possible, getattr(found.possible, name)[camera_of], getattr(found.sure, name)[camera_of])
            for name in ("heading", "hfov", "near", "far")
        )
    )
    geometries, errors = _draw(where.longitudes[camera_of], where.latitudes[camera_of], drawn, crs)
    failed = _failed(placed, camera_of, errors, crs)
    if failed and failures is None:
        raise next(iter(failed.values()))
    if failures is not None:
        failures.update(failed)
    extents = _Extents(camera_of, is_possible, geometries, {})
    occlusion = [str(Occlusion.NONE)] * len(placed)
    if buildings is not None:
        widest = np.full(len(placed), shapely.MultiPolygon(), dtype=object)
        widest[camera_of] = geometries  # of two rows the last one: possible
        seen = visible_from(where, widest, buildings, target_m)
        extents = _cut(extents, seen)
        occlusion = [str(word) for word in occlusion_of(seen)]
    return _rows(placed, extents, found.assumed, occlusion, _fingerprints(where, table, buildings, target_m), failed)


def fingerprint(camera: Camera, crs: str, assumptions: Optional[Assumptions] = None, target_m: float = TARGET_HEIGHT_M) -> str:
    """Digest of all that the camera's view is computed from before buildings cut it (32 hexadecimal digits), the same in every process."""
    return _digest(camera, _conditions(camera.kind, crs, assumptions or Assumptions(), target_m))


def fingerprints(
    cameras: Sequence[Camera],
    crs: str,
    assumptions: Optional[Assumptions] = None,
    buildings: Optional[Footprints] = None,
    target_m: float = TARGET_HEIGHT_M,
) -> list[str]:
    """Digests of all that the views of placed `cameras` are computed from, those that `build_views` gives them.

    The first 32 hexadecimal digits are `fingerprint`; where there are `buildings`, a hyphen and 16 digits of those in reach follow.
    """
    table = assumptions or Assumptions()
    if not cameras:
        return []
    columns = measures(cameras)
    where = _placed(cameras, crs, columns, plausible_columns(cameras, table, columns, target_m))
    return _fingerprints(where, table, buildings, target_m)


def camera_part(stored: str) -> str:
    """Of a stored fingerprint what doesn't depend on buildings: the `fingerprint` that the camera had then."""
    return stored.partition(_BUILDINGS_FOLLOW)[0]


def reach_bounds(
    cameras: Sequence[Camera], crs: str, assumptions: Optional[Assumptions] = None, target_m: float = TARGET_HEIGHT_M
) -> list[Bounds]:
    """For each of these placed cameras a rectangle in `crs` around all that it may see: where buildings matter to it."""
    if not cameras:
        return []
    columns = measures(cameras)
    return cutting.reach_bounds(_placed(cameras, crs, columns, plausible_columns(cameras, assumptions or Assumptions(), columns, target_m)))


def facade_distances(
    cameras: Sequence[Camera], crs: str, buildings: Footprints, assumptions: Optional[Assumptions] = None, target_m: float = TARGET_HEIGHT_M
) -> list[float]:
    """How far from each of these placed cameras the façade is that it looks from (metres), as `build_views` finds it among `buildings`: NaN
    where it hangs on no building, infinite where no façade is free.
    """
    if not cameras:
        return []
    columns = measures(cameras)
    where = _placed(cameras, crs, columns, plausible_columns(cameras, assumptions or Assumptions(), columns, target_m))
    return [float(metres) for metres in cutting.facade_distances(where, buildings)]


def _placed(cameras: Sequence[Camera], crs: str, columns: dict[str, Array], found: PlausibleColumns) -> Placed:
    longitudes, latitudes = geodesy.lonlat_or_nan(crs, columns["x"], columns["y"])
    reach = np.where(found.possible.empty, 0.0, found.possible.far)
    return Placed(cameras, crs, columns["x"], columns["y"], longitudes, latitudes, reach)


def _fingerprints(where: Placed, assumptions: Assumptions, buildings: Optional[Footprints], target_m: float) -> list[str]:
    conditions = {kind: _conditions(kind, where.crs, assumptions, target_m) for kind in {camera.kind for camera in where.cameras}}
    own = [_digest(camera, conditions[camera.kind]) for camera in where.cameras]
    if buildings is None:
        return own
    return [f"{digest}{_BUILDINGS_FOLLOW}{around}" for digest, around in zip(own, surroundings(where, buildings))]


@dataclass(frozen=True)
class _Extents:
    """Rows of `camera_view`, by camera: `camera_of` numbers it, sure ones before possible ones. `resting_on`: what those of a camera rest on
    beside the assumptions of its sector.
    """

    camera_of: Indices
    is_possible: Mask
    geometries: Geometries
    resting_on: dict[int, tuple[str, ...]]


def _cut(drawn: _Extents, seen: Visible) -> _Extents:
    """The sectors cut to what is visible. Where a façade or a footprint is a guess nothing stays sure; where the height of a lens is, what it
    lets see over buildings is only possible.
    """
    count = len(seen.sure)
    sure_row, widest_row = np.full(count, -1), np.full(count, -1)
    widest_row[drawn.camera_of] = np.arange(len(drawn.camera_of))  # of two rows the last one: possible
    guessed = seen.uncertain | seen.roofless
    is_sure = ~drawn.is_possible & ~guessed[drawn.camera_of]
    sure_row[drawn.camera_of[is_sure]] = np.flatnonzero(is_sure)
    sure = _clipped(drawn.geometries, sure_row, seen.sure)
    # Where neither sector nor what is visible differ, both extents are one.
    apart = (sure_row != widest_row) | seen.decided
    possible = _clipped(drawn.geometries, np.where(apart, widest_row, -1), seen.possible)
    # Where both are of the same sector the two areas tell.
    unclear = seen.decided & (sure_row != widest_row)
    seen = replace(seen, decided=seen.decided & ~unclear | _decided(drawn.geometries, np.where(unclear, widest_row, -1), possible, seen))
    found: list[tuple[int, bool, BaseGeometry]] = []
    resting_on: dict[int, tuple[str, ...]] = {}
    for camera in np.flatnonzero(widest_row >= 0).tolist():
        one = sure_row[camera] >= 0 and (not apart[camera] or possible[camera].area <= sure[camera].area * _AS_LARGE)
        if sure_row[camera] >= 0 and (one or not sure[camera].is_empty):
            found.append((camera, False, sure[camera]))
        if not one:
            found.append((camera, True, possible[camera]))
            resting_on[camera] = _resting_on(seen, camera)
    geometries = array_of([row[2] for row in found])
    return _Extents(
        np.array([row[0] for row in found], dtype=np.intp),
        np.array([row[1] for row in found], dtype=np.bool_),
        geometries,
        resting_on,
    )


def _clipped(sectors: Geometries, row_of: Indices, seen: Geometries) -> Geometries:
    """For each camera its sector in `row_of` (−1: none) cut to what is `seen` from it (None: all of it)."""
    found = np.full(len(row_of), None, dtype=object)
    cameras = np.flatnonzero(row_of >= 0)
    found[cameras] = sectors[row_of[cameras]]
    cut = cameras[np.array([seen[camera] is not None for camera in cameras.tolist()], dtype=np.bool_)]
    found[cut] = polygons_of(shapely.intersection(found[cut], seen[cut]))
    return found


def _decided(sectors: Geometries, row_of: Indices, possible: Geometries, seen: Visible) -> Mask:
    """For which of the cameras with a sector in `row_of` (−1: none) what their lens sees over buildings isn't all outside of it."""
    without = _clipped(sectors, row_of, seen.sure)
    found = np.zeros(len(row_of), dtype=np.bool_)
    for camera in np.flatnonzero(row_of >= 0).tolist():
        found[camera] = possible[camera].area > without[camera].area * _AS_LARGE
    return found


def _resting_on(seen: Visible, camera: int) -> tuple[str, ...]:
    named = ((HEIGHT_ASSUMED, seen.decided), (MOUNT_ASSUMED, seen.uncertain), (FOOTPRINT_ASSUMED, seen.roofless))
    return tuple(name for name, where in named if where[camera])


def _conditions(kind: Optional[str], crs: str, assumptions: Assumptions, target_m: float) -> bytes:
    """What a view depends on beside the camera's own figures."""
    assumed = assumptions.of(kind)
    ranges = (tuple(map(float, assumed.hfov_deg)), tuple(map(float, assumed.range_m)), assumed.sure)
    return repr((ALGORITHM_VERSION, crs, float(target_m), kind or "", ranges)).encode()


def _digest(camera: Camera, conditions: bytes) -> str:
    figures = _FIGURES.pack(*[math.nan if value is None else value + 0.0 for value in _SEEN_FROM(camera)])
    return hashlib.blake2b(conditions + figures, digest_size=16).hexdigest()


def _rows(
    cameras: Sequence[Camera], drawn: _Extents, assumed: Mask, occlusion: Sequence[str], digests: Sequence[str],
    failed: dict[str, CoordinateError],
) -> list[CameraView]:  # fmt: skip
    keys = [tuple(row) for row in assumed.tolist()]
    names = {key: names_of(key) for key in set(keys)}
    extents = (str(Extent.SURE), str(Extent.POSSIBLE))
    return [
        CameraView(
            camera_id=cameras[place].camera_id,
            extent=extents[possible],
            geometry=geometry,
            assumed=(*names[keys[place]], *drawn.resting_on.get(place, ())),
            occlusion=occlusion[place],
            fingerprint=digests[place],
        )
        for place, possible, geometry in zip(drawn.camera_of.tolist(), drawn.is_possible.tolist(), drawn.geometries)
        if cameras[place].camera_id not in failed
    ]


def _draw(longitudes: Array, latitudes: Array, drawn: Sectors, crs: str) -> tuple[Geometries, dict[int, str]]:
    """The sectors as MultiPolygons in `crs`, and the code of what went wrong by number of those that can't be drawn."""
    geometries = np.empty(len(longitudes), dtype=object)
    errors: dict[int, str] = {}
    for start in range(0, len(longitudes), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        sectors = Sectors(drawn.heading[part], drawn.hfov[part], drawn.near[part], drawn.far[part])
        geometries[part], found = _draw_part(longitudes[part], latitudes[part], sectors, crs)
        errors.update((start + number, code) for number, code in found.items())
    return geometries, errors


def _draw_part(longitudes: Array, latitudes: Array, drawn: Sectors, crs: str) -> tuple[Geometries, dict[int, str]]:
    errors: dict[int, str] = {}
    usable = ~np.isnan(longitudes)
    errors.update(dict.fromkeys(np.flatnonzero(~usable).tolist(), "coordinates_outside_crs"))
    outlines = cones.outlines(
        np.where(usable, longitudes, 0.0), np.where(usable, latitudes, 0.0), drawn.heading, drawn.hfov,
        drawn.near, np.where(usable, drawn.far, 0.0),
    )  # fmt: skip
    cut = geodesy.is_cut_at_antimeridian(crs)
    crossing = outlines.crossing() if cut else np.zeros(outlines.count, dtype=np.bool_)
    if cut:
        at_pole = usable & cones.holds_pole(latitudes, drawn.far) & ~drawn.empty
        errors.update(dict.fromkeys(np.flatnonzero(at_pole).tolist(), "view_at_pole"))
    x, y = outlines.in_crs(crs)
    lost = outlines.any_in(np.isnan(x))
    for number in np.flatnonzero(lost).tolist():
        errors.setdefault(number, "coordinates_outside_crs")
    if lost.any():
        x, y = np.nan_to_num(x), np.nan_to_num(y)
    geometries = outlines.multipolygons(x, y)
    if crossing.any():
        unsplit = outlines.polygons(*outlines.lonlat)
        for number in np.flatnonzero(crossing).tolist():
            if number not in errors:
                geometries[number] = geodesy.geometry_from_lonlat(unsplit[number], crs)
    return geometries, errors


def _failed(
    cameras: Sequence[Camera], camera_of: npt.NDArray[np.intp], errors: dict[int, str], crs: str
) -> dict[str, CoordinateError]:  # fmt: skip
    found: dict[str, CoordinateError] = {}
    for number in sorted(errors):
        camera = cameras[camera_of[number]]
        error = CoordinateError(errors[number], camera=camera.camera_id, x=camera.x, y=camera.y, crs=crs, count=1)
        found.setdefault(camera.camera_id, error)
    return found
