"""View cones: sectors of geodesic circles, for whole arrays of cameras at once.

Every vertex lies at its geodesic distance and true bearing from the camera. Arcs are replaced by chords of at most `STEP_DEG`,
with a vertex exactly on each edge: a chord of 2.5° strays 1 − cos(1.25°) = 0.024 % of the radius from its arc, and the polygon
holds sin(2.5°)/2.5° = 99.97 % of the sector's area.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.errors import CoordinateError
from camera_requisition.core.sight.antimeridian import split_at_antimeridian
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
METRES_PER_DEGREE_AT_POLE = 111_600.0


@dataclass(frozen=True)
class Outlines:
    """Vertices of the rings of many sectors, one after another, without the closing vertex.

    `longitudes` run on past ±180 around their camera. `ring_of` numbers the ring of each vertex, `sector_of_ring` the sector of
    each ring (its first ring is the exterior, a second one its hole).
    """

    longitudes: Array
    latitudes: Array
    ring_of: Indices
    sector_of_ring: Indices
    count: int

    def polygons(self, x: Array, y: Array) -> Geometries:
        """The sectors as polygons with these coordinates of the vertices; empty ones where a sector has no ring."""
        found = np.full(self.count, shapely.Polygon(), dtype=object)
        if not self.ring_of.size:
            return found
        rings = np.asarray(shapely.linearrings(np.column_stack([x, y]), indices=self.ring_of))
        drawn, position = np.unique(self.sector_of_ring, return_inverse=True)
        found[drawn] = shapely.polygons(rings) if len(drawn) == len(rings) else shapely.polygons(rings, indices=position)
        return found

    def sector_of(self) -> Indices:
        """Number of the sector of each vertex."""
        return self.sector_of_ring[self.ring_of]

    def any_in(self, vertices: Mask) -> Mask:
        """For each sector whether one of its vertices is marked."""
        marked = np.zeros(self.count, dtype=np.bool_)
        marked[self.sector_of()[vertices]] = True
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
    polygons = drawn.polygons(drawn.longitudes, drawn.latitudes)
    for index in np.flatnonzero(drawn.any_in(np.abs(drawn.longitudes) > 180.0)):
        polygons[index] = split_at_antimeridian(polygons[index])
    return polygons


def holds_pole(latitudes: Array, far: Array) -> Mask:
    """Where a pole lies within `far` metres."""
    return (90.0 - np.abs(latitudes)) * METRES_PER_DEGREE_AT_POLE <= far


def outlines(longitudes: Array, latitudes: Array, headings: Array, hfov: Array, near: Array, far: Array) -> Outlines:
    """The vertices of `sectors`, for callers that draw them in another reference system."""
    shape = _Shape.of(latitudes, headings, hfov, near, far)
    ring_of, bearing, distance = shape.vertices()
    sector = shape.sector_of_ring[ring_of]
    directs = Directs(longitudes, latitudes)
    found_longitudes, found_latitudes = directs.places(sector, bearing, distance)
    return Outlines(found_longitudes, found_latitudes, ring_of, shape.sector_of_ring, len(latitudes))


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
