"""What hides: footprints of buildings and bare walls, as arrays of directed edges with a tree to find them by."""

from __future__ import annotations

import hashlib
import math
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Optional, cast

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.sight.arrays import array_of

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Geometries = npt.NDArray[np.object_]
Mask = npt.NDArray[np.bool_]

_HIDING = tuple(
    int(getattr(shapely.GeometryType, name))
    for name in ("POLYGON", "MULTIPOLYGON", "LINESTRING", "LINEARRING", "MULTILINESTRING", "GEOMETRYCOLLECTION")
)
# No reference system has coordinates like this; their squares are still numbers.
_FARTHEST = 1e12
_DIGEST_BYTES = 16


@dataclass(frozen=True)
class Edges:
    """Straight edges of obstacles, one after another: `start` and `end` are (m, 2), what lies left of start → end is solid.

    The edges of obstacle i are those from `first[i]` to `first[i + 1]`.
    """

    start: Array
    end: Array
    first: Indices


class Footprints:
    """Footprints (polygons with holes) and bare walls (lines) in one plane, all of them with a height.

    `shapes` are valid polygons, multipolygons or lines; `heights` metres above flat ground, infinite where nobody knows; `repaired` and
    `left_out` count the shapes given that were invalid and could be mended, and those of which nothing was left. `source` numbers for each
    shape the one that was given.
    """

    def __init__(self, shapes: Iterable[Optional[BaseGeometry]], heights: Optional[Sequence[Optional[float]]] = None) -> None:
        """Take shapes as they come; None, empty, pointlike and broken ones are left out and counted."""
        given = array_of(list(shapes))
        mended, self.repaired = _mended(given)
        kept = np.flatnonzero([shape is not None for shape in mended])
        self.source: Indices = kept
        self.shapes: Geometries = mended[kept]
        self.left_out = len(given) - len(kept)
        stated = [None] * len(given) if heights is None else list(heights)
        self.heights: Array = np.array([_height(stated[place]) for place in kept.tolist()], dtype=np.float64)

    def __len__(self) -> int:
        return len(self.shapes)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Tree of the shapes' bounds."""
        return shapely.STRtree(self.shapes)

    @cached_property
    def edges(self) -> Edges:
        """The directed edges of all shapes; a bare wall has each edge twice, once in either direction, for it is solid from both sides."""
        return _edges(self.shapes)

    @cached_property
    def digests(self) -> tuple[bytes, ...]:
        """For each shape a digest of its form and height, the same in every process."""
        bodies = shapely.to_wkb(self.shapes, byte_order=1, output_dimension=2)
        return tuple(
            hashlib.blake2b(struct.pack("<d", height) + body, digest_size=_DIGEST_BYTES).digest()
            for body, height in zip(bodies, self.heights.tolist())
        )

    def within(self, boxes: Geometries) -> tuple[Indices, Indices]:
        """Pairs (number of the box, number of the shape) whose bounds meet, ordered by both."""
        if not len(self) or not len(boxes):
            nothing = np.empty(0, dtype=np.intp)
            return nothing, nothing
        box, shape = self.tree.query(boxes)
        order = np.lexsort((shape, box))
        return box[order].astype(np.intp), shape[order].astype(np.intp)


def _height(stated: Optional[float]) -> float:
    """No building is 0 m high: such a figure says that nobody knows."""
    return float(stated) if stated is not None and math.isfinite(stated) and stated > 0.0 else math.inf


def _mended(given: Geometries) -> tuple[Geometries, int]:
    """The areas and lines of each shape, valid; None where there is none. And how many were mended."""
    found = np.full(len(given), None, dtype=object)
    usable = np.flatnonzero(_usable(given))
    flat = shapely.force_2d(given[usable])
    sound = shapely.is_valid(flat) & (shapely.get_type_id(flat) != shapely.GeometryType.GEOMETRYCOLLECTION)
    found[usable] = flat
    repaired = 0
    for place in usable[~sound].tolist():
        found[place] = _part_that_hides(shapely.make_valid(found[place]), of=found[place])
        repaired += found[place] is not None
    return found, repaired


def _usable(given: Geometries) -> Mask:
    """Where there are areas or lines, and every coordinate is a number that a place on earth may have."""
    kinds = shapely.get_type_id(given)
    usable = np.isin(kinds, _HIDING) & ~shapely.is_empty(given)
    points, of = shapely.get_coordinates(given, return_index=True)
    usable[of[~(np.abs(points) <= _FARTHEST).all(axis=1)]] = False
    return cast("Mask", usable)


def _part_that_hides(shape: BaseGeometry, of: BaseGeometry) -> Optional[BaseGeometry]:
    """The areas of a mended shape; its lines where it was made of lines alone."""
    wanted = 2 if shapely.get_dimensions(of) == 2 else 1
    # a collection may hold MultiPolygons
    parts = [part for collection in shapely.get_parts(shape).tolist() for part in shapely.get_parts(collection).tolist()]
    parts = [part for part in parts if shapely.get_dimensions(part) == wanted and not part.is_empty]
    return cast("BaseGeometry", shapely.union_all(parts)) if parts else None


def _edges(shapes: Geometries) -> Edges:
    parts, shape_of_part = shapely.get_parts(shapes, return_index=True)
    is_area = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    rings, part_of_ring = shapely.get_rings(parts[is_area], return_index=True)
    of_rings = shape_of_part[is_area][part_of_ring]
    # A part's first ring is its exterior.
    hole = np.r_[False, np.diff(part_of_ring) == 0][: len(rings)]
    start, end, ring = _consecutive(rings)
    # Solid to the left: exteriors counter-clockwise, holes clockwise.
    wrong = shapely.is_ccw(rings) == hole if len(rings) else np.empty(0, dtype=bool)
    turned = wrong[ring]
    start[turned], end[turned] = end[turned], start[turned].copy()
    lines = parts[~is_area]
    line_start, line_end, line = _consecutive(lines)
    of_lines = shape_of_part[~is_area][line]
    starts = np.concatenate([start, line_start, line_end])
    ends = np.concatenate([end, line_end, line_start])
    owner = np.concatenate([of_rings[ring], of_lines, of_lines]).astype(np.intp)
    order = np.argsort(owner, kind="stable")
    counts = np.bincount(owner, minlength=len(shapes))
    return Edges(starts[order], ends[order], np.r_[0, np.cumsum(counts)].astype(np.intp))


def _consecutive(lines: Geometries) -> tuple[Array, Array, Indices]:
    """Start and end of each step of lines, and the number of its line; steps without length are left out."""
    points, of = shapely.get_coordinates(lines, return_index=True)
    same = of[1:] == of[:-1]
    start, end, line = points[:-1][same], points[1:][same], of[:-1][same].astype(np.intp)
    long = (start != end).any(axis=1)
    return start[long], end[long], line[long]
