"""View cones: sectors of geodesic circles, for whole arrays of cameras at once.

Every vertex lies at its geodesic distance and true bearing from the camera. Arcs are replaced by chords of at most `STEP_DEG`,
with a vertex exactly on each edge: a chord of 2.5° strays 1 − cos(1.25°) = 0.024 % of the radius from its arc, and the polygon
holds sin(2.5°)/2.5° = 99.97 % of the sector's area.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.sight import geodesy
from camera_requisition.core.sight.antimeridian import split_at_antimeridian
from camera_requisition.core.sight.around_places import AroundPlaces
from camera_requisition.core.sight.directs import Directs

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

STEP_DEG = 2.5
FULL_CIRCLE_DEG = 360.0
CLOSED_DEG = FULL_CIRCLE_DEG - 1e-6
"""From here on a cone is closed like a circle: the gap is 17 nm a metre of range, which degrees can't tell from its edges crossing."""
# A straight line in longitude and latitude strays L²·tan(latitude)/(8·R) from the geodesic: above this L·tan(latitude) an edge
# along a radius gets vertices in between, which keeps that below 0.04 % of L.
RADIAL_STEP_M = 20_000.0
METRES_PER_DEGREE_AT_POLE, METRES_PER_DEGREE_AT_EQUATOR = 111_600.0, 111_320.0


@dataclass(frozen=True)
class Outlines:
    """Vertices of the rings of many sectors, one after another, without the closing vertex: `bearing` and `distance` from their camera.

    `ring_of` numbers the ring of each vertex, ascending, `sector_of_ring` the sector of each ring (its first ring is the exterior, a second
    one its hole).
    """

    cameras: Directs
    reach: Array
    bearing: Array
    distance: Array
    ring_of: Indices
    sector_of_ring: Indices

    @property
    def count(self) -> int:
        """Number of sectors."""
        return len(self.reach)

    @cached_property
    def sector_of(self) -> Indices:
        """Number of the sector of each vertex."""
        return self.sector_of_ring[self.ring_of]

    @cached_property
    def lonlat(self) -> tuple[Array, Array]:
        """Longitudes and latitudes of the vertices in degrees (WGS 84); longitudes run on past ±180 around their camera."""
        return self.cameras.places(self.sector_of, self.bearing, self.distance)

    def in_crs(self, crs: str) -> tuple[Array, Array]:
        """The vertices in `crs`, NaN where there is no place; what lies across the 180th meridian is where `crs` has it."""

        def change(longitudes: Array, latitudes: Array) -> tuple[Array, Array]:
            return geodesy.from_lonlat_or_nan(crs, longitudes, latitudes)

        around = AroundPlaces(self.cameras, self.reach, change, geodesy.metres_per_unit(crs))
        near = around.good[self.sector_of]
        if near.all():
            return around(self.sector_of, self.bearing, self.distance)
        x, y = np.empty_like(self.bearing), np.empty_like(self.bearing)
        x[near], y[near] = around(self.sector_of[near], self.bearing[near], self.distance[near])
        far = ~near
        x[far], y[far] = change(*self.cameras.places(self.sector_of[far], self.bearing[far], self.distance[far]))
        return x, y

    def polygons(self, x: Array, y: Array) -> Geometries:
        """The sectors as polygons with these coordinates of the vertices; empty ones where a sector has no ring."""
        return self._drawn(x, y, shapely.Polygon())

    def multipolygons(self, x: Array, y: Array) -> Geometries:
        """As `polygons`, each a MultiPolygon of its own."""
        return self._drawn(x, y, shapely.MultiPolygon())

    def _drawn(self, x: Array, y: Array, nothing: BaseGeometry) -> Geometries:
        found = np.full(self.count, nothing, dtype=object)
        if not self.ring_of.size:
            return found
        rings = len(self.sector_of_ring)
        begin = np.searchsorted(self.ring_of, np.arange(rings + 1))
        # Every ring once more with the vertex that it began with.
        closed = begin + np.arange(rings + 1)
        order = np.arange(closed[-1]) - np.repeat(np.arange(rings), np.diff(closed))
        order[closed[1:] - 1] = begin[:-1]
        vertices = np.column_stack([x[order], y[order]])
        drawn, first_ring = np.unique(self.sector_of_ring, return_index=True)
        offsets: tuple[Indices, ...] = (closed, np.append(first_ring, rings))
        kind = nothing.geom_type
        if kind == "MultiPolygon":
            offsets = (*offsets, np.arange(len(drawn) + 1))
        found[drawn] = shapely.from_ragged_array(shapely.GeometryType[kind.upper()], vertices, offsets)
        return found

    def crossing(self) -> Mask:
        """For each sector whether it crosses the 180th meridian."""
        cameras = self.cameras
        room = (180.0 - np.abs(cameras.longitudes)) * METRES_PER_DEGREE_AT_EQUATOR * np.cos(np.radians(cameras.latitudes))
        if not (self.reach > 0.9 * room).any():  # nearly always; the earth is nearly round
            return np.zeros(self.count, dtype=np.bool_)
        return self.any_in(np.abs(self.lonlat[0]) > 180.0)

    def any_in(self, vertices: Mask) -> Mask:
        """For each sector whether one of its vertices is marked."""
        marked = np.zeros(self.count, dtype=np.bool_)
        marked[self.sector_of[vertices]] = True
        return marked


def sectors(longitudes: Array, latitudes: Array, headings: Array, hfov: Array, near: Array, far: Array) -> Geometries:
    """Sectors as polygons in longitude and latitude (degrees, WGS 84), one for each element of the arrays.

    `headings` in degrees clockwise from true north (ignored where `hfov` is 360), `hfov` in degrees (0, 360], `near` and `far`
    in metres. Exteriors run counter-clockwise. `near` ≥ `far` gives an empty polygon; what crosses the 180th meridian is a
    MultiPolygon split there. Raises `CoordinateError` where a sector holds a pole, which longitude and latitude can't show.
    """
    at_pole = holds_pole(latitudes, far)
    if at_pole.any():
        first = int(np.flatnonzero(at_pole)[0])
        raise CoordinateError("view_at_pole", x=float(longitudes[first]), y=float(latitudes[first]))
    drawn = outlines(longitudes, latitudes, headings, hfov, near, far)
    polygons = drawn.polygons(*drawn.lonlat)
    for index in np.flatnonzero(drawn.crossing()):
        polygons[index] = split_at_antimeridian(polygons[index])
    return polygons


def holds_pole(latitudes: Array, far: Array) -> Mask:
    """Where a pole lies within `far` metres."""
    return (90.0 - np.abs(latitudes)) * METRES_PER_DEGREE_AT_POLE <= far


def outlines(longitudes: Array, latitudes: Array, headings: Array, hfov: Array, near: Array, far: Array) -> Outlines:
    """The vertices of `sectors`, for callers that draw them in another reference system."""
    shape = _Shape.of(latitudes, headings, hfov, near, far)
    ring_of, bearing, distance = shape.vertices()
    return Outlines(Directs(longitudes, latitudes), far, bearing, distance, ring_of, shape.sector_of_ring)


@dataclass(frozen=True)
class _Shape:
    """How many vertices each ring has, and where: bearings from `start` by `turn` degrees over `steps` chords."""

    start: Array  # bearing of the counter-clockwise end of the arc
    turn: Array
    steps: Indices
    radial: Indices  # vertices between the two ends of an edge along a radius
    near: Array
    far: Array
    full: Mask
    sector_of_ring: Indices
    is_hole: Mask

    @classmethod
    def of(cls, latitudes: Array, headings: Array, hfov: Array, near: Array, far: Array) -> _Shape:
        drawn = near < far
        full = hfov >= CLOSED_DEG
        turn = np.minimum(hfov, FULL_CIRCLE_DEG)
        start = np.where(np.isnan(headings) | (hfov >= FULL_CIRCLE_DEG), 0.0, headings - turn / 2.0)
        steps = np.maximum(np.ceil(turn / STEP_DEG - 1e-9), 1).astype(np.intp)
        tangent = np.tan(np.radians(np.minimum(np.abs(latitudes), 89.9999)))
        length = np.where(drawn & ~full, far - near, 0.0)
        radial = np.floor(length * tangent / RADIAL_STEP_M).astype(np.intp)
        holed = drawn & full & (near > 0.0)
        rings = drawn.astype(np.intp) + holed
        sector_of_ring = np.repeat(np.arange(len(latitudes)), rings)
        is_hole = np.r_[False, np.diff(sector_of_ring) == 0][: len(sector_of_ring)]
        return cls(start, turn, steps, radial, near, far, full, sector_of_ring, is_hole)

    def vertices(self) -> tuple[Indices, Array, Array]:
        """Ring, bearing in degrees and distance in metres of every vertex, ring by ring.

        A cone: outer arc from the clockwise end back to the other, along the left edge, the inner arc or the camera, along the
        right edge.
        """
        at = self.sector_of_ring
        full, hole = self.full[at], self.is_hole
        pointed = ~full & ~(self.near[at] > 0.0)
        outer = self.steps[at] + np.where(full, 0, 1)
        edge = np.where(full, 0, self.radial[at])
        inner = np.where(full, 0, np.where(pointed, 1, outer))
        counts = outer + inner + 2 * edge
        ring_of = np.repeat(np.arange(len(at)), counts)
        step = np.arange(ring_of.size) - np.repeat(np.cumsum(counts) - counts, counts)
        turn, near, far = self.turn[at], np.maximum(self.near[at], 0.0), self.far[at]

        # The arcs: position along the arc from 0 (left end) to 1 (right end).
        steps = self.steps[at][ring_of]
        along = 1.0 - step / steps
        distance = np.where(hole, near, far)[ring_of]
        backwards = hole[ring_of]
        along[backwards] = step[backwards] / steps[backwards]
        if not full.all():
            back = ~full[ring_of] & (step >= outer[ring_of])
            self._way_back(back, ring_of[back], step[back], outer, edge, inner, (near, far), along, distance)
        return ring_of, self.start[at][ring_of] + along * turn[ring_of], distance

    def _way_back(
        self, back: Mask, ring: Indices, step: Indices, outer: Indices, edge: Indices, inner: Indices, ends: tuple[Array, Array],
        along: Array, distance: Array,
    ) -> None:  # fmt: skip
        """Fill in `along` and `distance` of the vertices after the outer arc of a cone."""
        near, far = ends[0][ring], ends[1][ring]
        rest = step - outer[ring]
        edges, inners = edge[ring], inner[ring]
        on_left = rest < edges
        on_inner = ~on_left & (rest < edges + inners)
        place = rest - edges
        inner_along = np.divide(place, inners - 1, out=np.zeros_like(near), where=inners > 1)
        share = np.where(on_left, 1.0 - (rest + 1) / (edges + 1.0), (place - inners + 1) / (edges + 1.0))
        along[back] = np.where(on_left, 0.0, np.where(on_inner, inner_along, 1.0))
        distance[back] = np.where(on_inner, near, near + (far - near) * share)
