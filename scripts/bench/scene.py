"""Cameras that stand free among buildings, as a file that every contender reads: what is asked of all is the same.

From each camera: what is visible all round, out to its radius (60 to 100 m), past footprints that no line of sight gets over.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Optional, cast

import numpy as np
import numpy.typing as npt
import shapely

Array = npt.NDArray[np.float64]
Geometries = npt.NDArray[np.object_]

VERSION = 2
LEAST_M, MOST_M = 60.0, 100.0
CLEARANCE_M = 0.5
LOT_M, STREET_M, LOTS_A_BLOCK = 22.0, 14.0, 4
_CORNER = (700_000.0, 6_600_000.0)


@dataclass(frozen=True)
class Scene:
    """Footprints (valid polygons) and cameras: `x`, `y` in metres, `radius`."""

    footprints: Geometries
    x: Array
    y: Array
    radius: Array

    def __len__(self) -> int:
        return len(self.x)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Tree of the footprints' bounds."""
        return shapely.STRtree(self.footprints)

    @cached_property
    def segments(self) -> Array:
        """All edges as (m, 2, 2)."""
        points, of_point = shapely.get_coordinates(shapely.get_rings(self.footprints), return_index=True)
        same = of_point[1:] == of_point[:-1]
        return cast("Array", np.stack([points[:-1][same], points[1:][same]], axis=1))

    @cached_property
    def segment_tree(self) -> shapely.STRtree:
        """Tree of the edges' bounds."""
        return shapely.STRtree(np.asarray(shapely.linestrings(self.segments), dtype=object))

    def ready(self) -> None:
        """Make what is made once and isn't timed, for nobody: the edges and the trees."""
        here = shapely.Point(0.0, 0.0)
        self.tree.query(here)
        self.segment_tree.query(here)

    def near(self, camera: int) -> npt.NDArray[np.intp]:
        """Numbers of the footprints whose bounds meet the square around a camera's circle."""
        return cast("npt.NDArray[np.intp]", self.tree.query(self._square(camera)))

    def local_segments(self, camera: int) -> Array:
        """The edges that come nearer to a camera than its radius, (m, 2, 2), relative to it."""
        edges = self.segments[self.segment_tree.query(self._square(camera))] - (self.x[camera], self.y[camera])
        start, along = edges[:, 0], edges[:, 1] - edges[:, 0]
        place = np.clip(-(start * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-18), 0.0, 1.0)
        near = np.hypot(*(start + place[:, None] * along).T) < self.radius[camera]
        return cast("Array", edges[near])

    def _square(self, camera: int) -> Any:
        x, y, radius = self.x[camera], self.y[camera], self.radius[camera]
        return shapely.box(x - radius, y - radius, x + radius, y + radius)

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        bodies = shapely.to_wkb(self.footprints, byte_order=1)
        sizes = np.array([len(body) for body in bodies], dtype=np.int64)
        partial = path.with_suffix(".partial.npz")
        blob = np.frombuffer(b"".join(bodies), dtype=np.uint8)
        np.savez(partial, blob=blob, sizes=sizes, x=self.x, y=self.y, radius=self.radius)
        partial.replace(path)

    @classmethod
    def load(cls, path: Path) -> Scene:
        """Read the file."""
        with np.load(path) as stored:
            blob, ends = stored["blob"].tobytes(), np.cumsum(stored["sizes"]).tolist()
            bodies = [blob[start:end] for start, end in zip([0, *ends[:-1]], ends)]
            return cls(shapely.from_wkb(np.array(bodies, dtype=object)), stored["x"], stored["y"], stored["radius"])


def real_city(path: Path, cameras: int) -> Scene:
    """The buildings of a GeoPackage's layer `buildings`, with cameras at places between them."""
    shapes, _heights = read_buildings(path)
    return _with_cameras(shapely.force_2d(np.array([*shapes, None], dtype=object)[:-1]), cameras)


def read_buildings(path: Path) -> tuple[list[Any], list[Optional[float]]]:
    """Forms and heights of the layer `buildings`, in its own reference system (EPSG:2154)."""
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(path))
    layer = source.GetLayerByName("buildings")
    names = [field.name for field in layer.schema]
    column = next((name for name in names if name.lower() in ("height_m", "hauteur", "height")), None)
    shapes: list[Any] = []
    heights: list[Optional[float]] = []
    for feature in layer:
        form = feature.GetGeometryRef()
        shapes.append(None if form is None else shapely.from_wkb(bytes(form.ExportToIsoWkb())))
        heights.append(feature.GetField(column) if column else None)
    return shapes, heights


def invented_city(buildings: int, cameras: int) -> Scene:
    """Blocks of four by four lots between streets; on each lot a building: a slightly turned rectangle, an L, or one with a courtyard."""
    return _with_cameras(np.array(invented_buildings(buildings), dtype=object), cameras)


def invented_buildings(count: int) -> list[Any]:
    """Footprints on a square of lots, the same at every call."""
    chance = np.random.default_rng(20261127)
    side = math.ceil(math.sqrt(count))
    found = []
    for number in range(count):
        column, row = number % side, number // side
        x = _CORNER[0] + column * LOT_M + column // LOTS_A_BLOCK * STREET_M + LOT_M / 2
        y = _CORNER[1] + row * LOT_M + row // LOTS_A_BLOCK * STREET_M + LOT_M / 2
        wide, deep = chance.uniform(12.0, 19.0, 2).tolist()
        form = shapely.box(-wide / 2, -deep / 2, wide / 2, deep / 2)
        kind = chance.random()
        if kind < 0.3:
            form = form.difference(shapely.box(0.0, 0.0, wide, deep))
        elif kind < 0.4:
            form = form.difference(shapely.box(-wide / 5, -deep / 5, wide / 5, deep / 5))
        turn = math.radians(chance.uniform(-6.0, 6.0))
        found.append(shapely.transform(form, _turned(turn, x, y)))
    return found


def _turned(turn: float, x: float, y: float) -> Any:
    matrix = np.array([[math.cos(turn), math.sin(turn)], [-math.sin(turn), math.cos(turn)]])
    return lambda points: points @ matrix + (x, y)


def _with_cameras(shapes: Geometries, count: int) -> Scene:
    """Cameras at random, all of them `CLEARANCE_M` from the next wall at least and with a building in sight."""
    usable = shapes[[shape is not None and not shape.is_empty for shape in shapes]]
    valid = shapely.make_valid(usable)
    parts = shapely.get_parts(valid)
    footprints = parts[shapely.get_type_id(parts) == 3]
    tree = shapely.STRtree(footprints)
    min_x, min_y, max_x, max_y = shapely.total_bounds(footprints)
    chance = np.random.default_rng(1867)
    places: list[tuple[float, float]] = []
    while len(places) < count:
        x, y = chance.uniform(min_x, max_x), chance.uniform(min_y, max_y)
        here = shapely.Point(x, y)
        if not len(tree.query(here, predicate="dwithin", distance=CLEARANCE_M)) and len(tree.query(here, predicate="dwithin", distance=40.0)):
            places.append((x, y))
    x, y = np.array(places).T
    return Scene(footprints, np.ascontiguousarray(x), np.ascontiguousarray(y), chance.uniform(LEAST_M, MOST_M, count))


def share_in(areas: Sequence[float], scene: Scene) -> float:
    """Which share of their circles the cameras see on average."""
    return float(np.mean(np.array(areas) / (np.pi * scene.radius**2)))
