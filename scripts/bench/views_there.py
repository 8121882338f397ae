"""Who finds what is visible in the peers' environment: pysovist, and CGAL through pyvispoly, whose exact numbers are the measure of all."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from scripts.bench.contender import Task
from scripts.bench.scene import Scene

# Chords a quarter of the circle: its area is then right to a millionth.
_SMOOTH = 1_000


def pysovist(given: dict[str, Any]) -> Iterator[Task]:
    """`pysovist.isovist` of each camera with the edges of the footprints near it."""
    program = importlib.import_module("pysovist")
    scene = Scene.load(Path(given["scene"]))
    scene.ready()

    def work() -> list[float]:
        found = []
        for camera in range(len(scene)):
            plan = program.Plan(scene.local_segments(camera))
            found.append(float(program.isovist(plan, (0.0, 0.0), max_distance=float(scene.radius[camera])).area))
        return found

    yield Task(work, lambda found: {"areas": found})


def cgal(given: dict[str, Any]) -> Iterator[Task]:
    """CGAL's triangular expansion in the square around each camera less the footprints, cut with a smooth circle."""
    scene = Scene.load(Path(given["scene"]))
    scene.ready()

    def work() -> list[float]:
        return [exact_area(scene, camera) for camera in range(len(scene))]

    yield Task(work, lambda found: {"areas": found})


def exact_area(scene: Scene, camera: int) -> float:
    """Area in m² of what CGAL says is visible from a camera."""
    pyvispoly = importlib.import_module("pyvispoly")
    x, y, radius = float(scene.x[camera]), float(scene.y[camera]), float(scene.radius[camera])
    half = radius + 1.0
    here = shapely.Point(0.0, 0.0)
    near = shapely.transform(scene.footprints[scene.near(camera)], lambda points: points - (x, y))
    free = shapely.box(-half, -half, half, half).difference(shapely.union_all(near))
    room = next(part for part in shapely.get_parts(free).tolist() if part.intersects(here))
    room = shapely.geometry.polygon.orient(room)

    def ring(points: Any) -> Any:
        return pyvispoly.Polygon([pyvispoly.Point(float(a), float(b)) for a, b in np.asarray(points.coords)[:-1]])

    space = pyvispoly.PolygonWithHoles(ring(room.exterior), [ring(hole) for hole in room.interiors])
    found = pyvispoly.VisibilityPolygonCalculator(space).compute_visibility_polygon(pyvispoly.Point(0.0, 0.0))
    seen = shapely.Polygon([(float(point.x()), float(point.y())) for point in found.boundary()])
    seen = seen if seen.is_valid else seen.buffer(0.0)
    return float(seen.intersection(here.buffer(radius, quad_segs=_SMOOTH)).area)


CONTENDERS = {"pysovist": pysovist, "cgal": cgal}
