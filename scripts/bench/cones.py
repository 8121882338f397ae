"""Part (a): the cones of 1,000, 10,000 and 100,000 fixed sectors, from a layer of points into a layer with a spatial index."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from scripts.bench.contender import Task
from scripts.bench.hold import FOLDER, Entry, hold
from scripts.bench.measure import contest
from scripts.bench.town import CRS, Town, plain_tables, town
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

SIZES = (1_000, 10_000, 100_000)
OURS, WEDGES = "ours", "native:wedgebuffers"
ABOUT = (
    "From a GeoPackage of points with heading, angle and range into a GeoPackage with an R-tree and six attributes; both read their input and "
    "write a whole new file. Ours: sectors of geodesic circles with a chord every 2.5°, true bearings and metres; while some are written the "
    "next ones are drawn, as `buildviews` does. Wedge buffers: real arcs, bearings and metres of the map."
)
PART = 10_000
_FIGURES = ("camera_id", "owner_id", "heading", "hfov", "reach", "days")


def measure(*, quick: bool) -> list[dict[str, Any]]:
    """All contests of the part."""
    found = []
    for size in SIZES:
        town(size)
        print(f"cones, {size:,}", flush=True)
        given = {"cameras": size, "out": str(FOLDER / "cones")}
        entries = [
            Entry(OURS, "cones", "ours", given),
            Entry(WEDGES, "cones", "wedge_buffers", {**given, "profile": str(FOLDER / "profile-cones")}),
        ]
        outcomes = hold(entries, 5 if quick else 9)
        own = outcomes[0].answer.get("area_m2")
        for outcome in outcomes:
            area = outcome.answer.pop("area_m2", None)
            if area and own and outcome is not outcomes[0]:
                outcome.answer["area_apart_percent"] = 100.0 * abs(area - own) / own
        found.append(contest("cones into a GeoPackage", "cones", f"{size}", outcomes, ABOUT))
    return found


def ours(given: dict[str, Any]) -> Iterator[Task]:
    """`core.sight.cones`, written as the store writes: its tables, its blobs, its R-tree."""
    import sys

    sys.path.insert(0, str(PLUGINS))
    import numpy as np

    from camera_requisition.core.sight import cones, geodesy
    from camera_requisition.core.sight.views import AT_ONCE
    from camera_requisition.store.bulk import adding
    from camera_requisition.store.connection import connect, making
    from camera_requisition.store.geometry import blobs, points
    from camera_requisition.store.geopackage import make_geopackage, note_change
    from camera_requisition.store.spatial_reference import spatial_reference

    source, out = Town(given["cameras"]).plain, Path(given["out"]) / "ours.gpkg"
    table = next(table for table in plain_tables() if table.name == "cones")
    srs_id = spatial_reference(CRS).srs_id

    def drawn(stored: list[tuple[Any, ...]]) -> tuple[list[tuple[Any, ...]], list[Any]]:
        """Rows and geometries of some of the points."""
        x, y = points([row[-1] for row in stored])
        heading, hfov, reach = (np.array([row[place] for row in stored]) for place in (2, 3, 4))
        longitudes, latitudes = geodesy.lonlat_or_nan(CRS, np.array(x), np.array(y))
        shapes: list[Any] = []
        for start in range(0, len(stored), AT_ONCE):
            part = slice(start, start + AT_ONCE)
            near = np.zeros(len(stored[part]))
            outlines = cones.outlines(longitudes[part], latitudes[part], heading[part], hfov[part], near, reach[part])
            shapes.extend(outlines.multipolygons(*outlines.in_crs(CRS)))
        return [(*row[:-1], blob) for row, blob in zip(stored, blobs(shapes, srs_id))], shapes

    def work() -> None:
        """As `buildviews` does: while one part is written, the next one is drawn on a thread beside."""
        with closing(connect(source, "mode=ro")) as connection:
            stored = connection.execute(f"SELECT {', '.join(_FIGURES)}, geom FROM points").fetchall()  # noqa: S608
        parts = [stored[start : start + PART] for start in range(0, len(stored), PART)]
        with making(out) as connection, ThreadPoolExecutor(max_workers=1) as beside:
            make_geopackage(connection, [table], spatial_reference(CRS))
            with adding(connection, table, (*_FIGURES, "geom")) as added:
                for rows, shapes in beside.map(drawn, parts):
                    added.add(rows, shapes)
            note_change(connection, table)

    yield Task(work, lambda _: _described(out, "cones"), before=lambda: _fresh(out))


def wedge_buffers(given: dict[str, Any]) -> Iterator[Task]:
    """QGIS's own algorithm into a file, which QGIS indexes."""
    with qgis_without_screen(PLUGINS, Path(given["profile"])):
        import processing
        from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProperty

        out = Path(given["out"]) / "wedges.gpkg"
        source = QgsProcessingFeatureSourceDefinition(f"{Town(given['cameras']).plain}|layername=points")

        def work() -> None:
            processing.run(
                "native:wedgebuffers",
                {
                    "INPUT": source,
                    "AZIMUTH": QgsProperty.fromField("heading"),
                    "WIDTH": QgsProperty.fromField("hfov"),
                    "OUTER_RADIUS": QgsProperty.fromField("reach"),
                    "INNER_RADIUS": 0.0,
                    "OUTPUT": str(out),
                },
            )

        yield Task(work, lambda _: _described(out, "wedges"), before=lambda: _fresh(out))


def _fresh(out: Path) -> None:
    shutil.rmtree(out.parent / out.stem, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    for old in out.parent.glob(out.name + "*"):
        old.unlink()


def _described(path: Path, layer: str) -> dict[str, Any]:
    """How many cones the file holds, how many are in its index, and its size."""
    with closing(sqlite3.connect(path)) as connection:
        count = connection.execute(f'SELECT count(*) FROM "{layer}"').fetchone()[0]  # noqa: S608
        indexed = connection.execute(f'SELECT count(*) FROM "rtree_{layer}_geom"').fetchone()[0]  # noqa: S608
    return {"cones": count, "indexed": indexed, "mib": round(path.stat().st_size / 2**20, 1), "area_m2": _area(path)}


def _area(path: Path) -> float:
    """Area of the first thousand cones, arcs as arcs."""
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    found = 0.0
    for number, feature in enumerate(layer):  # a geometry lives as long as its feature
        if number == 1_000:
            break
        found += feature.GetGeometryRef().GetArea()
    return found


CONTENDERS = {"ours": ours, "wedge_buffers": wedge_buffers}
