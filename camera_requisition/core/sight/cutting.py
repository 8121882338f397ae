"""Views cut by buildings: which part of each sector is visible, and what of it only possibly."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.ports import Bounds
from camera_requisition.core.records import Camera
from camera_requisition.core.records.vocabulary import Occlusion
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.directs import Directs
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.occlusion import Frames, Lookouts, Visible, facades, visible

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

# Part of every fingerprint of a view that was cut: raised whenever the same buildings would cut it otherwise.
OCCLUSION_VERSION = 1
HEIGHT_ASSUMED, MOUNT_ASSUMED, FOOTPRINT_ASSUMED = "height_m", "mount", "footprint"
"""What a cut view may rest on, beside what its sector does: the height of a lens that nobody recorded, a façade far from the recorded
position, and that an indoor camera in no footprint sees all round."""
_STEP_M = 10.0
_ANYWHERE = 1e9
# Around a camera, for its façade; and what the chords of a sector leave out of its arc, as share of its reach.
_AROUND_M, _ARC_SHARE = 0.2, 0.001
_METRES_PER_DEGREE = 111_000.0
_DIGEST_BYTES = 8


@dataclass(frozen=True)
class Placed:
    """Cameras where they stand: coordinates in `crs`, degrees in WGS 84 (NaN: no place on earth), and how far each may see in metres."""

    cameras: Sequence[Camera]
    crs: str
    x: Array
    y: Array
    longitudes: Array
    latitudes: Array
    reach: Array

    @property
    def usable(self) -> Mask:
        """Where there is something to look at, from somewhere."""
        return cast("Mask", ~np.isnan(self.longitudes) & (self.reach > 0.0))


def visible_from(placed: Placed, sectors: Geometries, buildings: Footprints, target_m: float) -> Visible:
    """What is visible from the cameras among `buildings` (in their reference system); right inside their widest `sectors`, beyond them not."""
    count = len(placed.cameras)
    found = Visible(
        np.full(count, None, dtype=object), np.full(count, None, dtype=object), *(np.zeros(count, dtype=np.bool_) for _ in range(4))
    )
    seam = _at_seam(placed)
    plain = np.flatnonzero(placed.usable & ~seam)
    lookouts = _lookouts(placed)
    if plain.size:
        frames = _frames(placed, plain)
        regions = _regions(frames, placed.reach[plain], sectors[plain])
        _put(found, plain, visible(frames, lookouts.take(plain), buildings, target_m, regions))
    for one in np.flatnonzero(placed.usable & seam).tolist():
        _put(found, np.array([one]), _across_the_seam(placed, one, lookouts, buildings, target_m))
    return found


def facade_distances(placed: Placed, buildings: Footprints) -> Array:
    """How far from each camera the façade is that it looks from, in metres: NaN where it hangs on no building, infinite where none is free.

    Across the 180th meridian nothing is said.
    """
    found = np.full(len(placed.cameras), np.nan)
    plain = np.flatnonzero(placed.usable & ~_at_seam(placed))
    if plain.size:
        found[plain] = facades(_frames(placed, plain), _lookouts(placed).take(plain), buildings)
    return found


def reach_bounds(placed: Placed) -> list[Bounds]:
    """For each camera a rectangle in its reference system around all that it may see; at the 180th meridian a band around the earth, for a
    camera that has no place or sees nothing a point.
    """
    x, y = np.nan_to_num(placed.x), np.nan_to_num(placed.y)
    found = np.column_stack([x, y, x, y])
    seam = _at_seam(placed)
    plain = np.flatnonzero(placed.usable)
    if plain.size:
        found[plain] = np.nan_to_num(shapely.bounds(_frames(placed, plain).boxes(placed.reach[plain] + _AROUND_M)))
    found[seam, 0], found[seam, 2] = -_ANYWHERE, _ANYWHERE
    return [(row[0], row[1], row[2], row[3]) for row in found.tolist()]


def occlusion_of(found: Visible) -> list[Occlusion]:
    """What cut each view, when there are buildings to cut views with."""
    return [Occlusion.HEIGHTS if with_heights else Occlusion.FOOTPRINTS for with_heights in found.heights.tolist()]


def surroundings(placed: Placed, buildings: Footprints) -> list[str]:
    """For each camera a digest of the buildings in its reach and of what else decides how they cut (16 hexadecimal digits)."""
    digests = [hashlib.blake2b(f"{OCCLUSION_VERSION}{bool(camera.indoor)}".encode(), digest_size=_DIGEST_BYTES) for camera in placed.cameras]
    near: list[list[bytes]] = [[] for _ in placed.cameras]
    seam = _at_seam(placed)
    plain = np.flatnonzero(placed.usable & ~seam)
    if plain.size:
        box, shape = _within_reach(_frames(placed, plain), placed.reach[plain], buildings)
        for camera, building in zip(plain[box].tolist(), shape.tolist()):
            near[camera].append(buildings.digests[building])
    for one in np.flatnonzero(placed.usable & seam).tolist():
        near[one] = [buildings.digests[building] for building in _in_reach(placed, one, buildings)[1].tolist()]
    for digest, found in zip(digests, near):
        digest.update(b"".join(sorted(found)))
    return [digest.hexdigest() for digest in digests]


def polygons_of(shapes: Geometries) -> Geometries:
    """The polygons of intersections as MultiPolygons: where areas only touch there are lines and points too."""
    found = np.full(len(shapes), shapely.MultiPolygon(), dtype=object)
    parts, owner = shapely.get_parts(shapes, return_index=True)
    # a collection may hold MultiPolygons
    parts, inner = shapely.get_parts(parts, return_index=True)
    owner = owner[inner]
    areas = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)
    numbers, position = np.unique(owner[areas], return_inverse=True)
    if numbers.size:
        found[numbers] = shapely.multipolygons(parts[areas], indices=position)
    return found


def _put(whole: Visible, rows: Indices, part: Visible) -> None:
    for name in ("sure", "possible", "decided", "uncertain", "roofless", "heights"):
        getattr(whole, name)[rows] = getattr(part, name)


def _lookouts(placed: Placed) -> Lookouts:
    def column(name: str) -> Array:
        return np.array([getattr(camera, name) for camera in placed.cameras], dtype=np.float64)

    heading, lens = column("heading_deg"), column("height_m")
    usable = np.isfinite(lens) & (lens > 0.0)
    return Lookouts(
        heading=np.where(np.isfinite(heading), heading % 360.0, np.nan),
        lens=np.where(usable, lens, np.nan),
        indoor=np.array([bool(camera.indoor) for camera in placed.cameras], dtype=np.bool_),
        reach=placed.reach,
    )


def _frames(placed: Placed, rows: Indices) -> Frames:
    """What a metre east and a metre north is at each camera, from geodesics of 10 m both ways."""
    directs = Directs(placed.longitudes[rows], placed.latitudes[rows])
    every = np.arange(len(rows))
    ends = []
    for bearing in (90.0, 270.0, 0.0, 180.0):
        longitudes, latitudes = directs.places(every, np.full(len(rows), bearing), np.full(len(rows), _STEP_M))
        ends.append(np.column_stack(geodesy.from_lonlat_or_nan(placed.crs, longitudes, latitudes)))
    east, north = (ends[0] - ends[1]) / (2 * _STEP_M), (ends[2] - ends[3]) / (2 * _STEP_M)
    return Frames(placed.x[rows], placed.y[rows], east, north)


def _regions(frames: Frames, reach: Array, sectors: Geometries) -> Geometries:
    """Rectangles around each camera and its sector: whatever stands between the two meets them."""
    around = shapely.bounds(frames.boxes(_AROUND_M + _ARC_SHARE * reach))
    bounds = shapely.bounds(sectors)
    margin = (around[:, 2:] - around[:, :2]) / 2.0
    low = np.fmin(around[:, :2], bounds[:, :2] - margin)
    high = np.fmax(around[:, 2:], bounds[:, 2:] + margin)
    return cast("Geometries", shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1]))


def _within_reach(frames: Frames, reach: Array, buildings: Footprints) -> tuple[Indices, Indices]:
    """Pairs (number of the camera, number of the building) where the building's bounds come within the camera's reach."""
    reach = reach + _AROUND_M + _ARC_SHARE * reach
    camera, shape = buildings.within(frames.boxes(reach))
    low, high = np.hsplit(shapely.bounds(buildings.shapes[shape]), 2)
    here = np.column_stack([frames.x, frames.y])[camera]
    gap = np.hypot(*frames.local(camera, np.clip(here, low, high)).T)
    near = gap <= reach[camera]
    return camera[near], shape[near]


def _at_seam(placed: Placed) -> Mask:
    """Where the reach of a camera touches the 180th meridian, or a pole, in a system that is cut there."""
    if not geodesy.is_cut_at_antimeridian(placed.crs):
        return np.zeros(len(placed.cameras), dtype=np.bool_)
    across = _METRES_PER_DEGREE * np.maximum(np.cos(np.radians(placed.latitudes)), 1e-6)
    return cast("Mask", np.abs(placed.longitudes) + (placed.reach + 2 * _STEP_M) / across >= 180.0)


def _in_reach(placed: Placed, one: int, buildings: Footprints) -> tuple[geodesy.LocalPlane, Indices]:
    """A plane around a camera at the seam, and the buildings near it on either side."""
    plane = geodesy.LocalPlane(float(placed.longitudes[one]), float(placed.latitudes[one]))
    reach = float(placed.reach[one]) + _STEP_M
    try:
        around = plane.to_crs(shapely.segmentize(shapely.box(-reach, -reach, reach, reach), reach / 4), placed.crs)
    except CoordinateError:
        return plane, np.empty(0, dtype=np.intp)
    parts = shapely.get_parts(around)
    _, shape = buildings.within(cast("Geometries", shapely.box(*shapely.bounds(parts).T)))
    return plane, np.unique(shape)


def _across_the_seam(placed: Placed, one: int, lookouts: Lookouts, buildings: Footprints, target_m: float) -> Visible:
    """One camera in a plane of its own, in which both sides of the 180th meridian lie beside each other."""
    plane, near = _in_reach(placed, one, buildings)
    moved: list[Any] = []
    for shape in buildings.shapes[near]:
        try:
            moved.append(plane.from_crs(shape, placed.crs))
        except CoordinateError:
            moved.append(None)
    here = Frames(np.zeros(1), np.zeros(1), np.array([[1.0, 0.0]]), np.array([[0.0, 1.0]]))
    heights = [float(height) for height in buildings.heights[near]]
    found = visible(here, lookouts.take(np.array([one])), Footprints(moved, heights), target_m)
    for shapes in (found.sure, found.possible):
        if shapes[0] is not None:
            shapes[0] = plane.to_crs(shapes[0], placed.crs)
    return found
