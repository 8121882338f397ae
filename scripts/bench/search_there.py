"""Who searches in the peers' environment: GeoPandas, on the stored cones."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench.contender import Task
from scripts.bench.town import Town


def geopandas(given: dict[str, Any]) -> Iterator[Task]:
    """Read the stored cones (`bbox`: those in the rectangle around the question, else all), spatial join, merge with the owners, to rows."""
    import shapely

    gpd = importlib.import_module("geopandas")
    asked = shapely.from_wkt(json.loads(Path(given["questions"]).read_text(encoding="utf-8"))[f"{given['question']}_wkt"])
    plain = Town(given["cameras"]).plain
    frame = gpd.GeoDataFrame(geometry=[asked], crs="EPSG:2154")
    box = {"bbox": asked.bounds} if given["bbox"] else {}

    def work() -> list[dict[str, Any]]:
        cones = gpd.read_file(plain, layer="cones", engine="pyogrio", **box)
        owners = gpd.read_file(plain, layer="owners", engine="pyogrio")
        found = gpd.sjoin(cones, frame, predicate="intersects").merge(
            owners.drop(columns="geometry", errors="ignore"), on="owner_id", how="left"
        )
        rows: list[dict[str, Any]] = found.drop(columns="geometry").to_dict("records")
        return rows

    yield Task(work, lambda found: {"ids": [row["camera_id"] for row in found], "matches": len(found)})


CONTENDERS = {"geopandas": geopandas}
