"""The stored views of cameras: sure and possible extents on the ground, in the inventory's reference system."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Optional

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.records import Camera, CameraView
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import Extent, Occlusion
from camera_requisition.core.sight import cones, geodesy
from camera_requisition.core.sight.plausible import (
    TARGET_HEIGHT_M,
    Plausible,
    Sector,
    Sectors,
    assumed_names,
    measures,
    names_of,
    plausible,
    plausible_columns,
)

__all__ = ["ALGORITHM_VERSION", "Plausible", "Sector", "assumed_names", "build_views", "fingerprint", "plausible"]

Array = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

# Part of every fingerprint: raised whenever the same camera would get another view, so that stored views are built again.
ALGORITHM_VERSION = 1
# Sectors drawn in one go: their vertices then stay in the processor's cache, and the memory in bounds.
AT_ONCE = 2_000
_SEEN_FROM = attrgetter(
    "x", "y", "heading_deg", "hfov_deg", "vfov_deg", "range_m", "near_m", "height_m", "tilt_deg", "focal_mm", "sensor_mm"
)  # fmt: skip


def stored_or_built(
    cameras: Sequence[Camera],
    stored: Mapping[str, Sequence[CameraView]],
    crs: str,
    assumptions: Optional[Assumptions] = None,
    failures: Optional[dict[str, CoordinateError]] = None,
) -> dict[str, tuple[CameraView, ...]]:
    """The `stored` views of placed cameras, by their ids; where a camera has none, or stale ones, those that `build_views` makes now."""
    held = {camera.camera_id: tuple(stored.get(camera.camera_id, ())) for camera in cameras}
    found = {camera_id: views for camera_id, views in held.items() if views and not any(view.stale for view in views)}
    missing = [camera for camera in cameras if camera.camera_id not in found]
    for view in build_views(missing, crs, assumptions, failures):
        found[view.camera_id] = (*found.get(view.camera_id, ()), view)
    return found


def build_views(
    cameras: Sequence[Camera],
    crs: str,
    assumptions: Optional[Assumptions] = None,
    failures: Optional[dict[str, CoordinateError]] = None,
) -> list[CameraView]:
    """The views of all placed cameras, without buildings: for each one row `sure` or `possible`, or both, in the order of
    `cameras`.

    Only `sure` where both are one, only `possible` where nothing is sure; an extent may be empty. Geometries are MultiPolygons
    in `crs` (authority code or WKT), split at the 180th meridian where `crs` is cut there.

    A camera whose view can't be drawn in `crs` (a position outside it, a view that holds a pole) is put into `failures` by its
    id and left out; without `failures` its `CoordinateError` is raised.
    """
    table = assumptions or Assumptions()
    placed = [camera for camera in cameras if camera.placed]
    if not placed:
        return []
    columns = measures(placed)
    found = plausible_columns(placed, table, columns)
    longitudes, latitudes = geodesy.lonlat_or_nan(crs, columns["x"], columns["y"])
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
    geometries, errors = _draw(longitudes[camera_of], latitudes[camera_of], drawn, crs)
    failed = _failed(placed, camera_of, errors, crs)
    if failed and failures is None:
        raise next(iter(failed.values()))
    if failures is not None:
        failures.update(failed)
    return _rows(placed, camera_of, is_possible, geometries, found.assumed, (crs, table), failed)


def fingerprint(camera: Camera, crs: str, assumptions: Optional[Assumptions] = None) -> str:
    """Digest of all that the camera's view is computed from (32 hexadecimal digits), the same in every process."""
    return _digest(camera, _conditions(camera.kind, crs, assumptions or Assumptions()))


def _conditions(kind: Optional[str], crs: str, assumptions: Assumptions) -> str:
    """What a view depends on beside the camera's own figures."""
    assumed = assumptions.of(kind)
    ranges = (tuple(map(float, assumed.hfov_deg)), tuple(map(float, assumed.range_m)), assumed.sure)
    return repr((ALGORITHM_VERSION, crs, TARGET_HEIGHT_M, kind or "", ranges))


def _digest(camera: Camera, conditions: str) -> str:
    figures = [None if value is None else float(value) for value in _SEEN_FROM(camera)]
    return hashlib.blake2b(f"{conditions}{figures}".encode(), digest_size=16).hexdigest()


def _rows(
    cameras: Sequence[Camera], camera_of: npt.NDArray[np.intp], is_possible: Mask, geometries: Geometries, assumed: Mask,
    used: tuple[str, Assumptions], failed: dict[str, CoordinateError],
) -> list[CameraView]:  # fmt: skip
    keys = [tuple(row) for row in assumed.tolist()]
    names = {key: names_of(key) for key in set(keys)}
    conditions = {kind: _conditions(kind, *used) for kind in {camera.kind for camera in cameras}}
    digests = [_digest(camera, conditions[camera.kind]) for camera in cameras]
    extents, occlusion = (str(Extent.SURE), str(Extent.POSSIBLE)), str(Occlusion.NONE)
    return [
        CameraView(
            camera_id=cameras[place].camera_id,
            extent=extents[possible],
            geometry=geometry,
            assumed=names[keys[place]],
            occlusion=occlusion,
            fingerprint=digests[place],
        )
        for place, possible, geometry in zip(camera_of.tolist(), is_possible.tolist(), geometries)
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
    crossing = outlines.any_in(np.abs(outlines.longitudes) > 180.0) if cut else np.zeros(outlines.count, dtype=np.bool_)
    if cut:
        at_pole = usable & cones.holds_pole(latitudes, drawn.far) & ~drawn.empty
        errors.update(dict.fromkeys(np.flatnonzero(at_pole).tolist(), "view_at_pole"))
    x, y = geodesy.from_lonlat_or_nan(crs, outlines.longitudes, outlines.latitudes)
    lost = outlines.any_in(np.isnan(x))
    for number in np.flatnonzero(lost).tolist():
        errors.setdefault(number, "coordinates_outside_crs")
    if lost.any():
        x, y = np.nan_to_num(x), np.nan_to_num(y)
    polygons = outlines.polygons(x, y)
    geometries = _multipolygons(polygons)
    if crossing.any():
        unsplit = outlines.polygons(outlines.longitudes, outlines.latitudes)
        for number in np.flatnonzero(crossing).tolist():
            if number not in errors:
                geometries[number] = geodesy.geometry_from_lonlat(unsplit[number], crs)
    return geometries, errors


def _multipolygons(polygons: Geometries) -> Geometries:
    """Each polygon as a MultiPolygon of its own, empty ones as empty MultiPolygons."""
    found = np.full(len(polygons), shapely.MultiPolygon(), dtype=object)
    filled = np.flatnonzero(~shapely.is_empty(polygons))
    if filled.size:
        found[filled] = shapely.multipolygons(polygons[filled], indices=np.arange(filled.size))
    return found


def _failed(
    cameras: Sequence[Camera], camera_of: npt.NDArray[np.intp], errors: dict[int, str], crs: str
) -> dict[str, CoordinateError]:  # fmt: skip
    found: dict[str, CoordinateError] = {}
    for number in sorted(errors):
        camera = cameras[camera_of[number]]
        error = CoordinateError(errors[number], camera=camera.camera_id, x=camera.x, y=camera.y, crs=crs, count=1)
        found.setdefault(camera.camera_id, error)
    return found
