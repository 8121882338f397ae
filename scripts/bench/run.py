"""`make bench`: everything in one run. `--only search views`: these parts; `--quick`: fewer repeats, nothing that takes half a minute a run.

Figures go to `build/bench.json`, the report to `docs/performance.md` with `docs/performance.svg`. Parts that aren't measured keep their last
figures.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from scripts.bench import builds, cones, desktop, loads, report, search, views
from scripts.bench.hold import FOLDER
from scripts.bench.peers import Peers, install
from scripts.bench.town import A_KM2
from scripts.demo.folders import PLUGINS, REPOSITORY

NANTES = Path("..") / "shared" / "data" / "nantes_fr" / "nantes_bdtopo_2025.gpkg"
PARTS = tuple(report.PARTS)
JSON = REPOSITORY / "build" / "bench.json"


def main() -> int:
    """Measure and write; the exit code of the command."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    sys.path.insert(0, str(PLUGINS))
    FOLDER.mkdir(parents=True, exist_ok=True)
    peers = install()
    for name, why in peers.absent.items():
        print(f"{name} isn't there: {why}", flush=True)
    nantes = REPOSITORY / NANTES
    known = json.loads(JSON.read_text(encoding="utf-8")) if JSON.is_file() else {}
    kept = [contest for contest in known.get("contests", []) if contest["part"] not in asked.only]
    measured: list[dict[str, Any]] = []
    for part in PARTS:
        if part in asked.only:
            began = time.perf_counter()
            measured.extend(_part(part, peers, nantes, quick=asked.quick))
            print(f"{part} took {time.perf_counter() - began:.0f} s", flush=True)
            # What is measured is kept, even if a later part is cut off.
            report.write(_whole(peers, [*kept, *measured], asked), REPOSITORY / "build", REPOSITORY / "docs")
    for goal in report.judged([*kept, *measured]):
        print(f"{ {True: 'reached', False: 'MISSED', None: 'not measured'}[goal['reached']]:13}{goal['goal']}")
    return 0


def _part(part: str, peers: Peers, nantes: Path, *, quick: bool) -> list[dict[str, Any]]:
    if part == "cones":
        return cones.measure(quick=quick)
    if part == "search":
        return search.measure(peers, quick=quick)
    if part == "views":
        return views.measure(peers, nantes, quick=quick)
    if part == "builds":
        return builds.measure(nantes, quick=quick)
    if part == "desktop":
        return desktop.measure(quick=quick)
    return loads.measure(quick=quick)


def _whole(peers: Peers, contests: list[dict[str, Any]], asked: argparse.Namespace) -> dict[str, Any]:
    order = {part: place for place, part in enumerate(PARTS)}
    return {
        "measured_on": datetime.now(timezone.utc).strftime("%Y-%m-%d"),
        "quick": asked.quick,
        "only": [] if len(asked.only) == len(PARTS) else asked.only,
        "load": os.getloadavg()[2],
        "machine": _machine(),
        "peers": {
            "versions": {name: peers.versions[name] for name in peers.versions if name not in ("numpy", "shapely")},
            "absent": peers.absent,
        },
        "cameras_a_km2": A_KM2,
        "contests": sorted(contests, key=lambda contest: order[contest["part"]]),
    }


def _machine() -> dict[str, Any]:
    import numpy as np
    import shapely
    from osgeo import gdal
    from qgis.core import Qgis

    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gib": pages / 2**30,
        "system": f"{platform.system()} {platform.machine()}",
        "versions": {
            "QGIS": Qgis.QGIS_VERSION.split("-")[0],
            "GDAL": gdal.__version__,
            "Python": platform.python_version(),
            "NumPy": np.__version__,
            "shapely": shapely.__version__,
        },
    }


if __name__ == "__main__":
    sys.exit(main())
