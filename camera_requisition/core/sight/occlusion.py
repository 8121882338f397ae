"""What cameras see among buildings: the contract's "Buildings and heights".

A camera is a frame: where it stands in the plane of the footprints, and what a metre east and a metre north is there. In a frame the ground is
flat and lines of sight are straight: over the reach of a camera a straight line of any reference system is one, to less than a millimetre.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional, cast

import numpy as np
import numpy.typing as npt
import shapely

from camera_requisition.core.sight import sweep
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.mounts import HOST_WITHIN_M, UNCERTAIN_BEYOND_M, Place, Walls, facade_points

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Geometries = npt.NDArray[np.object_]

ASSUMED_LENS_M = 3.5
"""Height of a lens that nobody recorded, for what it sees over buildings and for nothing else."""
_HERE = shapely.Point(0.0, 0.0)
_EDGES_AT_ONCE = 250_000
# A little beyond the reach, so that the star's chords stay outside every arc that is cut with it.
_WIDER = 1.001
_WIDER_M = 0.05
_SMALLEST_SHARE = 1e-6
_EDGE_ON_M2 = 1e-9
_GRID_M = 1e-5
# A place to look from is at least so far from every wall.
_CLEAR_M = 1e-3


@dataclass(frozen=True)
class Frames:
    """Cameras as frames. `x`, `y` in the plane of the footprints; `east`, `north` (n, 2): one metre that way in units of the plane."""

    x: Array
    y: Array
    east: Array
    north: Array

    def __len__(self) -> int:
        return len(self.x)

    def take(self, rows: Indices) -> Frames:
        """Some of them."""
        return Frames(self.x[rows], self.y[rows], self.east[rows], self.north[rows])

    def local(self, row: Indices, points: Array) -> Array:
        """`points` (m, 2) of the plane in metres east and north of the frames numbered `row`."""
        dx, dy = points[:, 0] - self.x[row], points[:, 1] - self.y[row]
        (ex, ey), (nx, ny) = self.east[row].T, self.north[row].T
        size = ex * ny - ey * nx
        return np.column_stack([(dx * ny - dy * nx) / size, (dy * ex - dx * ey) / size])

    def plane(self, row: Indices, east: Array, north: Array) -> tuple[Array, Array]:
        """Coordinates in the plane of places given in metres from the frames numbered `row`."""
        x = self.x[row] + east * self.east[row, 0] + north * self.north[row, 0]
        return x, self.y[row] + east * self.east[row, 1] + north * self.north[row, 1]

    def boxes(self, reach: Array) -> Geometries:
        """Rectangles of the plane that hold everything within `reach` metres of each."""
        half_x = reach * np.hypot(self.east[:, 0], self.north[:, 0])
        half_y = reach * np.hypot(self.east[:, 1], self.north[:, 1])
        return cast("Geometries", shapely.box(self.x - half_x, self.y - half_y, self.x + half_x, self.y + half_y))


@dataclass(frozen=True)
class Lookouts:
    """What visibility depends on beside the place: `heading` true degrees (NaN: unknown), `lens` metres above ground (NaN: unknown)."""

    heading: Array
    lens: Array
    indoor: Mask
    reach: Array

    def take(self, rows: Indices) -> Lookouts:
        """Some of them."""
        return Lookouts(self.heading[rows], self.lens[rows], self.indoor[rows], self.reach[rows])


@dataclass(frozen=True)
class Visible:
    """For each camera what is visible from it, as polygons of the plane; None where nothing stands in reach.

    `sure` with every building of an unknown height, and every building for a lens of unknown height, infinitely high; `possible` with such a
    lens at 3.5 m. `decided`: where that made a difference. `uncertain`: where the façade that the camera looks from is a guess; `roofless`:
    indoor cameras in no footprint. `heights`: where the height of a building was reckoned with.
    """

    sure: Geometries
    possible: Geometries
    decided: Mask
    uncertain: Mask
    roofless: Mask
    heights: Mask

    @classmethod
    def nothing(cls, count: int) -> Visible:
        """Of cameras around which nothing stands."""
        shapes = (np.full(count, None, dtype=object) for _ in range(2))
        return cls(*shapes, *(np.zeros(count, dtype=np.bool_) for _ in range(4)))


def visible(frames: Frames, lookouts: Lookouts, footprints: Footprints, target_m: float, regions: Optional[Geometries] = None) -> Visible:
    """What is visible from `frames` out to their reach for a target `target_m` metres high.

    `regions`: rectangles of the plane outside of which nobody asks; each holds its camera and the ray along its heading.
    """
    count = len(frames)
    found = Visible.nothing(count)
    camera, shape = footprints.within(frames.boxes(lookouts.reach + HOST_WITHIN_M) if regions is None else regions)
    found.roofless[:] = lookouts.indoor
    sizes = np.diff(footprints.edges.first)[shape] if len(shape) else np.empty(0, dtype=np.intp)
    for rows in _chunks(camera, sizes):
        part = _Part(frames, lookouts, footprints, target_m, camera[rows], shape[rows])
        part.fill(found)
    return found


def facades(frames: Frames, lookouts: Lookouts, footprints: Footprints) -> Array:
    """How far from `frames` the façade is that each looks from, in metres: NaN where it hangs on no building, or indoors; infinite where it
    does, and no façade of it is free.
    """
    found = np.full(len(frames), np.nan)
    on_one = np.unique(footprints.within(frames.boxes(np.full(len(frames), HOST_WITHIN_M)))[0])
    camera, shape = footprints.within(frames.take(on_one).boxes(lookouts.reach[on_one] + HOST_WITHIN_M))
    camera = on_one[camera]
    sizes = np.diff(footprints.edges.first)[shape] if len(shape) else np.empty(0, dtype=np.intp)
    for rows in _chunks(camera, sizes):
        part = _Part(frames, lookouts, footprints, 0.0, camera[rows], shape[rows])
        found[part.cameras] = part.facade_distances()
    return found


def _chunks(camera: Indices, sizes: Indices) -> Iterator[slice]:
    """Consecutive pairs, whole cameras at a time, of about `_EDGES_AT_ONCE` edges."""
    if not len(camera):
        return
    new = np.flatnonzero(np.r_[True, np.diff(camera) > 0])
    before = (np.cumsum(sizes) - sizes)[new]
    starts = new[np.flatnonzero(np.r_[True, np.diff(before // _EDGES_AT_ONCE) > 0])]
    for first, last in zip(starts.tolist(), [*starts[1:].tolist(), len(camera)]):
        yield slice(first, last)


class _Part:
    """Some cameras with the shapes in their reach, as pairs: `row` numbers the camera of each among these, `edge_pair` the pair of an edge."""

    def __init__(
        self, frames: Frames, lookouts: Lookouts, footprints: Footprints, target_m: float, camera: Indices, shape: Indices
    ) -> None:  # fmt: skip
        self.cameras, self.row = np.unique(camera, return_inverse=True)
        self.shape = shape
        self.frames, self.lookouts = frames.take(self.cameras), lookouts.take(self.cameras)
        self.footprints, self.target_m = footprints, target_m
        edges = footprints.edges
        first, counts = edges.first[shape], edges.first[shape + 1] - edges.first[shape]
        self.edge_pair = np.repeat(np.arange(len(shape)), counts)
        edge = first[self.edge_pair] + np.arange(len(self.edge_pair)) - np.repeat(np.cumsum(counts) - counts, counts)
        of_edge = self.row[self.edge_pair]
        self.start, self.end = self.frames.local(of_edge, edges.start[edge]), self.frames.local(of_edge, edges.end[edge])
        self.offset = np.zeros((len(self.cameras), 2))
        self.uncertain = np.zeros(len(self.cameras), dtype=np.bool_)
        self.enclosed = np.zeros(len(self.cameras), dtype=np.bool_)

    def facade_distances(self) -> Array:
        """As `facades`, of these cameras."""
        self._mount()
        away = np.hypot(*self.offset.T)
        return np.where(away > 0.0, away, np.where(self.uncertain, np.inf, np.nan))

    def fill(self, found: Visible) -> None:
        """Put what these cameras see into `found`."""
        self._indoors(found)
        outdoors = np.flatnonzero(~self.lookouts.indoor)
        if not outdoors.size:
            return
        self._mount()
        found.uncertain[self.cameras] = self.uncertain & ~self.lookouts.indoor
        heights = self.footprints.heights[self.shape]
        with_heights = self._any(np.isfinite(heights))
        # Only what a lens of that height sees over can make a difference.
        low = self._any(heights < max(ASSUMED_LENS_M, self.target_m))
        known = ~np.isnan(self.lookouts.lens)
        strict = self._seen(outdoors, np.where(known, self.lookouts.lens, -np.inf))
        # In the middle of a block whose façades are all farther than anybody looks.
        strict[self.enclosed[outdoors]] = shapely.Polygon()
        found.sure[self.cameras[outdoors]] = strict
        found.possible[self.cameras[outdoors]] = strict
        found.heights[self.cameras[outdoors]] = with_heights[outdoors]
        guessed = outdoors[(low & ~known & ~self.enclosed)[outdoors]]
        if guessed.size:
            over = self._seen(guessed, np.full(len(self.cameras), ASSUMED_LENS_M))
            at = self.cameras[guessed]
            differs = shapely.area(over) - shapely.area(found.sure[at]) > _SMALLEST_SHARE * shapely.area(over)
            found.possible[at[differs]] = over[differs]
            found.decided[at[differs]] = True

    def _any(self, pairs: Mask) -> Mask:
        """For each camera whether one of its pairs is marked."""
        marked = np.zeros(len(self.cameras), dtype=np.bool_)
        marked[self.row[pairs]] = True
        return marked

    def _indoors(self, found: Visible) -> None:
        """A camera indoors sees the footprint that holds it."""
        pairs = np.flatnonzero(self.lookouts.indoor[self.row])
        if not pairs.size:
            return
        at = cast("Geometries", shapely.points(np.column_stack([self.frames.x, self.frames.y])))
        shapes = self.footprints.shapes[self.shape[pairs]]
        holds = (shapely.get_dimensions(shapes) == 2) & shapely.intersects(shapes, at[self.row[pairs]])
        for row in np.unique(self.row[pairs[holds]]).tolist():
            mine = pairs[holds & (self.row[pairs] == row)]
            camera = self.cameras[row]
            found.sure[camera] = found.possible[camera] = _union(self.footprints.shapes[self.shape[mine]], self._grid(row))
            found.roofless[camera] = False

    def _mount(self) -> None:
        """Move cameras on buildings in front of their façade."""
        at_camera = self.frames.boxes(np.full(len(self.cameras), HOST_WITHIN_M))
        near = shapely.intersects(at_camera[self.row], shapely.box(*shapely.bounds(self.footprints.shapes[self.shape]).T))
        pairs = np.flatnonzero(near & ~self.lookouts.indoor[self.row])
        if not pairs.size:
            return
        drawn = self._drawn(pairs)
        touching = (shapely.get_dimensions(drawn) == 2) & (shapely.distance(_HERE, drawn) <= HOST_WITHIN_M)
        hosted = np.unique(self.row[pairs[touching]])
        if not hosted.size:
            return
        of_edge = self.row[self.edge_pair]
        firsts, lasts = (np.searchsorted(of_edge, hosted, side=side).tolist() for side in ("left", "right"))
        walls = {one: Walls(self.start[first:last], self.end[first:last]) for one, first, last in zip(hosted.tolist(), firsts, lasts)}
        headings = {one: None if np.isnan(heading) else float(heading) for one, heading in zip(hosted.tolist(), self.lookouts.heading[hosted])}
        found = facade_points(walls, headings, self._built_on)
        self.uncertain[hosted] = self.enclosed[hosted] = True
        for one, place in found.items():
            self.offset[one] = place
            self.enclosed[one] = False
            self.uncertain[one] = math.hypot(*place) > UNCERTAIN_BEYOND_M

    def _built_on(self, rows: list[int], places: list[Place]) -> Mask:
        """Whether places, in metres around their camera, are in or on a footprint near it: nothing else may change what it sees."""
        number = np.array(rows, dtype=np.intp)
        x, y = self.frames.plane(number, *np.array(places, dtype=np.float64).T)
        # On a wall would be as bad: seen from behind, or along, it hides nothing.
        margin_x, margin_y = (_CLEAR_M * np.hypot(self.frames.east[number, axis], self.frames.north[number, axis]) for axis in (0, 1))
        spots = shapely.box(x - margin_x, y - margin_y, x + margin_x, y + margin_y)
        met, shape = self.footprints.tree.query(spots, predicate="intersects")
        count = len(self.footprints)
        near = np.isin(number[met] * count + shape, self.row * count + self.shape)
        built = np.zeros(len(rows), dtype=np.bool_)
        built[met[near]] = True
        return built

    def _drawn(self, pairs: Indices) -> Geometries:
        """The shapes of pairs in metres around their camera."""
        shapes = self.footprints.shapes[self.shape[pairs]].copy()
        points, number = shapely.get_coordinates(shapes, return_index=True)
        return cast("Geometries", shapely.set_coordinates(shapes, self.frames.local(self.row[pairs][number], points)))

    def _seen(self, rows: Indices, lens: Array) -> Geometries:
        """Polygons of the plane visible from the cameras `rows`; a `lens` of −∞ sees over nothing."""
        place = np.full(len(self.cameras), -1)
        place[rows] = np.arange(len(rows))
        scale, reach = _shadows(lens[self.row], self.target_m, self.footprints.heights[self.shape])
        edges = np.flatnonzero((place[self.row] >= 0)[self.edge_pair] & np.isfinite(scale)[self.edge_pair])
        row, start, end = self._from_facade(edges)
        if (scale[self.edge_pair[edges]] != 1.0).any():
            factor = scale[self.edge_pair[edges], None]
            start, end = start * factor, end * factor
        radii = (self.lookouts.reach + np.hypot(*self.offset.T)) * _WIDER + _WIDER_M
        stars = sweep.stars(radii[rows], sweep.Segments(place[row], start, end))
        found = stars.polygons(*self._in_plane(rows[stars.point], stars.x, stars.y))
        # Between walls that ought to be one a star has needles; far from the origin of the plane rounding may turn one inside out.
        broken = ~shapely.is_valid(found)
        found[broken] = shapely.make_valid(found[broken], method="structure", keep_collapsed=False)
        limited = (place[self.row] >= 0) & np.isfinite(reach)
        if limited.any():
            self._behind_low_ones(found, place, limited, reach)
        return found

    def _from_facade(self, edges: Indices) -> tuple[Indices, Array, Array]:
        """Camera, start and end of edges, seen from the point that their camera looks from."""
        row = self.row[self.edge_pair[edges]]
        offset = self.offset[row]
        return row, self.start[edges] - offset, self.end[edges] - offset

    def _in_plane(self, row: Indices, east: Array, north: Array) -> tuple[Array, Array]:
        """Coordinates in the plane of places given from the point that their camera looks from."""
        return self.frames.plane(row, east + self.offset[row, 0], north + self.offset[row, 1])

    def _behind_low_ones(self, found: Geometries, place: Indices, limited: Mask, reach: Array) -> None:
        """Take from what is visible the low buildings themselves, and what they hide as far as that goes."""
        row, start, end = self._from_facade(edges := np.flatnonzero((limited & (reach > 1.0))[self.edge_pair]))
        factor = reach[self.edge_pair[edges], None]
        # What lies behind a building lies behind its back: the edges that are seen from their solid side.
        wide = start[:, 0] * end[:, 1] - start[:, 1] * end[:, 0] > _EDGE_ON_M2
        corners = np.stack([start, end, end * factor, start * factor], axis=1)[wide].reshape(-1, 2)
        owner = row[wide]
        x, y = self._in_plane(np.repeat(owner, 4), corners[:, 0], corners[:, 1])
        shadows = cast("Geometries", shapely.polygons(np.column_stack([x, y]).reshape(-1, 4, 2)))
        pairs = np.flatnonzero(limited)
        for one in np.unique(self.row[pairs]).tolist():
            mine = np.concatenate([self.footprints.shapes[self.shape[pairs[self.row[pairs] == one]]], shadows[owner == one]])
            shapely.prepare(found[place[one]])
            mine = mine[shapely.intersects(found[place[one]], mine)]
            if len(mine):
                found[place[one]] = shapely.difference(found[place[one]], _union(mine, self._grid(one)))

    def _grid(self, row: int) -> float:
        """`_GRID_M` in units of the plane."""
        return _GRID_M * float(np.hypot(*self.frames.east[row]))


def _union(polygons: Geometries, grid: float) -> shapely.Geometry:
    """The union of polygons. GEOS 3.13 loses whole ones from unions with nearly equal edges: then once more, on a grid, which takes longer."""
    joined = shapely.union_all(polygons)
    shapely.prepare(joined)
    whole = bool(shapely.intersects(joined, shapely.point_on_surface(polygons)).all())
    return joined if whole else shapely.union_all(polygons, grid_size=grid)


def _shadows(lens: Array, target_m: float, height: Array) -> tuple[Array, Array]:
    """How pairs of a lens and a building hide: a factor by which the shadow without end begins behind the building's front (NaN: none), and
    one by which a shadow that ends does so behind its back (NaN: none).

    A line from a lens at H over a building of height b at distance d meets the target's height h at d·(H−h)/(H−b): where H > h the last wall
    that it passes over counts, where H < h the first one.
    """
    scale, reach = np.full(len(lens), np.nan), np.full(len(lens), np.nan)
    down = lens > target_m
    with np.errstate(divide="ignore", invalid="ignore"):
        blind = ~np.isfinite(lens) | np.where(down, height >= lens, np.where(lens < target_m, height >= target_m, height > lens))
        scale[blind] = 1.0
        over = ~blind & down
        reach[over] = np.maximum((lens - target_m) / (lens - height), 1.0)[over]
        # A lens below the target's height sees what stands close behind a wall that hides what is farther off.
        under = ~blind & ~down
        reach[under] = 1.0
        rising = under & (height > lens) & (lens < target_m)
        scale[rising] = ((target_m - lens) / (height - lens))[rising]
    return scale, reach
