"""Part (c), as a user runs it: `buildviews` with a layer of buildings from nothing, a second time, and after one edit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench.contender import Task
from scripts.bench.hold import FOLDER, Entry, hold
from scripts.bench.measure import contest
from scripts.bench.views import scene_file
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

NOTHING, AGAIN, TURNED, MOVED = "from nothing", "again, nothing changed", "after one camera was turned", "after one building was changed"
ABOUT = (
    "`jobs.build_views` on an inventory. From nothing: the layer of buildings is taken in with its heights, then all views are made, cut and "
    "stored. Half of the cameras stand on façades, half free; kinds and recorded figures vary as in real lists."
)
CRS = "EPSG:2154"
_CAMERAS = {"real": 1_000, "invented": 10_000}


def measure(nantes: Path, *, quick: bool) -> list[dict[str, Any]]:
    """The contests of the part."""
    found = []
    missing = "" if nantes.is_file() else "the buildings of Nantes aren't there"
    for city, title in (("real", "1,000 cameras in Nantes"), ("invented", "10,000 cameras among 100,000 invented buildings")):
        print(f"buildviews, {title}", flush=True)
        absent = missing if city == "real" else "left out by --quick: takes half a minute a run" if quick else ""
        if not absent:
            scene_file(city, nantes, _CAMERAS[city])
        entries = [
            Entry(
                name,
                "builds",
                contender,
                {"city": city, "nantes": str(nantes), "profile": str(FOLDER / f"profile-builds-{place}")},
                absent=absent,
            )
            for place, (name, contender) in enumerate(((NOTHING, "full"), (AGAIN, "again"), (TURNED, "turned"), (MOVED, "moved")))
        ]
        found.append({**contest(f"buildviews, {title}", "builds", "", hold(entries, 5), ABOUT, ours=NOTHING), "key": city})
    return found


def full(given: dict[str, Any]) -> Iterator[Task]:
    """The whole build."""
    with qgis_without_screen(PLUGINS, Path(given["profile"])):
        from camera_requisition.jobs.build_views import build_views

        layer, empty = _city(given, "full")
        path = empty.with_name("work-full.gpkg")
        yield Task(lambda: build_views(str(path), buildings=layer), _numbers, lambda: _copy(empty, path))


def again(given: dict[str, Any]) -> Iterator[Task]:
    """A build when all is up to date."""
    with _built(given, "again") as path:
        from camera_requisition.jobs.build_views import build_views

        yield Task(lambda: build_views(str(path)), _numbers)


def turned(given: dict[str, Any]) -> Iterator[Task]:
    """A build after the heading of one camera was changed in the table."""
    yield from _edited(given, "turned", "UPDATE camera SET heading_deg = (ifnull(heading_deg, 0) + 10) % 360 WHERE camera_id = 'C-500'")


def moved(given: dict[str, Any]) -> Iterator[Task]:
    """A build after one building near cameras was given another height."""
    yield from _edited(given, "moved", "UPDATE building SET height_m = ifnull(height_m, 5) + 0.5 WHERE building_id = 'B-near'")


def _edited(given: dict[str, Any], name: str, statement: str) -> Iterator[Task]:
    with _built(given, name) as path:
        from camera_requisition.jobs.build_views import build_views
        from camera_requisition.store.connection import INVENTORY, writing

        def edit() -> None:
            with writing(path, INVENTORY) as connection:
                if connection.execute(statement).rowcount != 1:
                    raise RuntimeError("nothing was edited")

        yield Task(lambda: build_views(str(path)), _numbers, edit)


def _built(given: dict[str, Any], name: str) -> Any:
    from contextlib import contextmanager

    @contextmanager
    def built() -> Iterator[Path]:
        with qgis_without_screen(PLUGINS, Path(given["profile"])):
            from camera_requisition.jobs.build_views import build_views

            layer, empty = _city(given, name)
            path = empty.with_name(f"work-{name}.gpkg")
            _copy(empty, path)
            build_views(str(path), buildings=layer)
            yield path

    return built()


def _numbers(report: Any) -> dict[str, Any]:
    return {"built": report.built, "unchanged": report.unchanged, "failed": report.failed}


def _copy(source: Path, path: Path) -> None:
    for old in path.parent.glob(path.name + "*"):
        old.unlink()
    shutil.copy(source, path)


def _city(given: dict[str, Any], name: str) -> tuple[Any, Path]:
    """The layer of buildings and an inventory with the cameras alone."""
    from camera_requisition.core.records.building import BuildingLayer
    from camera_requisition.core.records.intake import Intake
    from camera_requisition.gis import settings
    from camera_requisition.store.inventory import Inventory
    from scripts.bench.scene import Scene, invented_buildings, read_buildings

    city = given["city"]
    folder = FOLDER / f"builds-{city}"
    folder.mkdir(parents=True, exist_ok=True)
    settings.EVENT_LOG.set(str(folder / f"events-{name}.sqlite"))
    if city == "real":
        shapes, heights = read_buildings(Path(given["nantes"]))
    else:
        shapes = invented_buildings(100_000)
        heights = [4.0 + number % 17 if number % 50 else None for number in range(len(shapes))]
    scene = Scene.load(Path(FOLDER / f"scene-{city}-{_CAMERAS[city]}.npz"))
    cameras = cameras_of(scene)
    ids = [f"B-{number}" for number in range(len(shapes))]
    ids[_beside(shapes, cameras[500])] = "B-near"
    empty = folder / f"empty-{name}.gpkg"
    for old in folder.glob(empty.name + "*"):
        old.unlink()
    inventory = Inventory.create(empty, CRS, "Europe/Paris")
    inventory.write_intake(Intake("bench"), cameras=cameras)
    return BuildingLayer("bench", CRS, shapes, heights, ids), empty


def _beside(shapes: list[Any], camera: Any) -> int:
    """Number of a footprint next to a camera."""
    import numpy as np
    import shapely

    return int(shapely.STRtree(np.array(shapes, dtype=object)).nearest(shapely.Point(camera.x, camera.y)))


def cameras_of(scene: Any) -> list[Any]:
    """Cameras at the places of a scene, every second one on the nearest façade; their figures are as uneven as real lists have them."""
    import numpy as np
    import shapely

    from camera_requisition.core.records import Camera

    chance = np.random.default_rng(7)
    found = []
    for number in range(len(scene)):
        x, y = float(scene.x[number]), float(scene.y[number])
        if number % 2:
            here = shapely.Point(x, y)
            wall = scene.footprints[scene.tree.nearest(here)].boundary
            place = shapely.line_interpolate_point(wall, shapely.line_locate_point(wall, here))
            x, y = float(place.x), float(place.y)
        kind = "ptz" if number % 10 == 3 else "fixed"
        known = number % 3 != 2
        found.append(
            Camera(
                f"C-{number}",
                kind=kind,
                heading_deg=float(chance.integers(0, 360)),
                hfov_deg=float(chance.integers(40, 110)) if known and kind == "fixed" else None,
                range_m=float(chance.integers(20, 90)) if known else None,
                height_m=float(chance.integers(25, 80)) / 10.0 if number % 4 else None,
                x=x,
                y=y,
            )
        )
    return found


CONTENDERS = {"full": full, "again": again, "turned": turned, "moved": moved}
