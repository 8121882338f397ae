"""Who finds what is visible with what QGIS brings: ours, a plain NumPy sweep, a fan of rays, GDAL's viewshed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from scripts.bench.contender import Task
from scripts.bench.scene import Scene

Array = npt.NDArray[np.float64]
ARC_STEP = np.radians(2.5)
_NO_DATA_HEIGHT = 50.0


def ours(given: dict[str, Any]) -> Iterator[Task]:
    """`core.sight.occlusion`, and the circle as our cones draw it cut with what it found."""
    from camera_requisition.core.sight.footprints import Footprints
    from camera_requisition.core.sight.occlusion import Frames, Lookouts, visible

    scene = Scene.load(Path(given["scene"]))
    count = len(scene)
    footprints = Footprints(scene.footprints)
    footprints.tree.query(shapely.Point(0.0, 0.0))
    first = footprints.edges.first
    frames = Frames(scene.x, scene.y, np.tile([1.0, 0.0], (count, 1)), np.tile([0.0, 1.0], (count, 1)))
    unknown = np.full(count, np.nan)
    lookouts = Lookouts(unknown, unknown, np.zeros(count, dtype=np.bool_), scene.radius)

    def work() -> Any:
        found = visible(frames, lookouts, footprints, 1.6)
        return shapely.intersection(found.sure, _circles(scene))

    yield Task(work, lambda found: {"areas": shapely.area(found).tolist(), "edges": int(first[-1])})


def _circles(scene: Scene) -> Any:
    angles = np.arange(0.0, 2.0 * np.pi - 1e-9, ARC_STEP)
    x = scene.x[:, None] + scene.radius[:, None] * np.cos(angles)
    y = scene.y[:, None] + scene.radius[:, None] * np.sin(angles)
    return shapely.polygons(np.stack([x, y], axis=2))


def plain_sweep(given: dict[str, Any]) -> Iterator[Task]:
    """Camera by camera: the directions of all ends and of all crossings with the circle; between two of them the nearest edge is one."""
    scene = Scene.load(Path(given["scene"]))
    scene.ready()

    def work() -> list[Array]:
        return [sweep(scene.local_segments(camera), scene.radius[camera]) for camera in range(len(scene))]

    yield Task(work, lambda found: {"areas": [_ring_area(ring) for ring in found]})


def sweep(edges: Array, radius: float) -> Array:
    """The ring around what is visible from the origin, out to `radius`, past straight `edges` (m, 2, 2) that don't cross each other."""
    start, along = edges[:, 0], edges[:, 1] - edges[:, 0]
    across = start[:, 0] * along[:, 1] - start[:, 1] * along[:, 0]
    reached = (np.abs(across) / np.hypot(*along.T) < radius) & (np.abs(across) > 1e-9)
    start, along, across = start[reached], along[reached], across[reached]
    a, b = (along**2).sum(axis=1), (start * along).sum(axis=1)
    root = np.sqrt(b * b - a * ((start**2).sum(axis=1) - radius**2))
    first, last = np.maximum((-b - root) / a, 0.0), np.minimum((-b + root) / a, 1.0)
    kept = first < last
    start, along, across, first, last = start[kept], along[kept], across[kept], first[kept], last[kept]
    ends = np.concatenate([start + first[:, None] * along, start + last[:, None] * along])
    rays = np.arange(-np.pi, np.pi, ARC_STEP)
    turns = np.unique(np.concatenate([np.arctan2(ends[:, 1], ends[:, 0]), rays]))
    turns = np.concatenate([turns, turns[:1] + 2.0 * np.pi])
    middle = (turns[1:] + turns[:-1]) / 2.0
    nearest = _nearest(start, along, across, first, last, middle, radius)
    ring = []
    for side in (turns[:-1], turns[1:]):
        cosine, sine = np.cos(side), np.sin(side)
        distance = np.full(len(side), radius)
        met = nearest >= 0
        hit = nearest[met]
        distance[met] = across[hit] / (cosine[met] * along[hit, 1] - sine[met] * along[hit, 0])
        ring.append(np.column_stack([distance * cosine, distance * sine]))
    return np.stack(ring, axis=1).reshape(-1, 2)


def _nearest(start: Array, along: Array, across: Array, first: Array, last: Array, angles: Array, radius: float) -> npt.NDArray[np.intp]:
    """For each ray the number of the edge that it meets first within `radius`, −1 for none."""
    if not len(start):
        return np.full(len(angles), -1, dtype=np.intp)
    cosine, sine = np.cos(angles)[:, None], np.sin(angles)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = cosine * along[:, 1] - sine * along[:, 0]
        distance = across / slope
        place = (start[:, 0] * sine - start[:, 1] * cosine) / slope
    met = (distance > 0.0) & (distance <= radius) & (place >= first) & (place <= last)
    distance = np.where(met, distance, np.inf)
    nearest = distance.argmin(axis=1)
    return np.where(np.isfinite(distance[np.arange(len(angles)), nearest]), nearest, -1).astype(np.intp)


def ray_fan(given: dict[str, Any]) -> Iterator[Task]:
    """Camera by camera: a ray every `step_deg` degrees up to the first edge that it meets; the ring through their ends."""
    scene = Scene.load(Path(given["scene"]))
    scene.ready()
    angles = np.radians(np.arange(0.0, 360.0, given["step_deg"]))
    unit = np.column_stack([np.cos(angles), np.sin(angles)])

    def work() -> list[Array]:
        found = []
        for camera in range(len(scene)):
            found.append(unit * _fan(scene.local_segments(camera), angles, scene.radius[camera])[:, None])
        return found

    yield Task(work, lambda found: {"areas": [_ring_area(ring) for ring in found]})


def _fan(edges: Array, angles: Array, radius: float) -> Array:
    start, along = edges[:, 0], edges[:, 1] - edges[:, 0]
    cosine, sine = np.cos(angles)[:, None], np.sin(angles)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = cosine * along[:, 1] - sine * along[:, 0]
        distance = (start[:, 0] * along[:, 1] - start[:, 1] * along[:, 0]) / slope
        place = (start[:, 0] * sine - start[:, 1] * cosine) / slope
    met = (distance > 0.0) & (place >= 0.0) & (place <= 1.0)
    nearest: Array = np.where(met, distance, radius).min(axis=1, initial=radius)
    return nearest


def viewshed(given: dict[str, Any]) -> Iterator[Task]:
    """`gdal.ViewshedGenerate` on a surface model of 1 m; its area: visible cells within the radius that no building covers.

    Burning the buildings into the model isn't timed.
    """
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    scene = Scene.load(Path(given["scene"]))
    min_x, min_y, max_x, max_y = shapely.total_bounds(scene.footprints)
    left, top = np.floor(min_x) - 110.0, np.ceil(max_y) + 110.0
    columns, rows = int(max_x - left + 220.0), int(top - min_y + 220.0)
    model = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    model.SetGeoTransform((left, 1.0, 0.0, top, 0.0, -1.0))
    plane = osr.SpatialReference()
    plane.ImportFromEPSG(2154)
    model.SetProjection(plane.ExportToWkt())
    source = ogr.GetDriverByName("Memory").CreateDataSource("buildings")
    layer = source.CreateLayer("buildings", plane, ogr.wkbPolygon)
    for body in shapely.to_wkb(scene.footprints):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(body))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(model, [1], layer, burn_values=[_NO_DATA_HEIGHT])
    band = model.GetRasterBand(1)
    covered = band.ReadAsArray() > 0

    def work() -> list[float]:
        return [one(camera) for camera in range(len(scene))]

    def one(camera: int) -> float:
        x, y = float(scene.x[camera]), float(scene.y[camera])
        found = gdal.ViewshedGenerate(
            band, "MEM", "", [], x, y, 1.6, 0.0, 255, 0, 0, -1, 0.0, gdal.GVM_Edge, float(scene.radius[camera]), heightMode=gdal.GVOT_NORMAL
        )
        origin = found.GetGeoTransform()
        seen = found.ReadAsArray() == 255
        column, row = round(origin[0] - left), round(top - origin[3])
        return float((seen & ~covered[row : row + seen.shape[0], column : column + seen.shape[1]]).sum())

    yield Task(work, lambda found: {"areas": found})


def _ring_area(ring: Array) -> float:
    x, y = ring.T
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2.0)


CONTENDERS = {"ours": ours, "plain_sweep": plain_sweep, "ray_fan": ray_fan, "viewshed": viewshed}
