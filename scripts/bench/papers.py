"""How long the papers of a case take, how much memory, how it grows with the number of owners, and how long the desktop would stand still.

`python -m scripts.bench.papers [--owners 20 200]`; figures go to standard output and `build/bench.json`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any

from scripts.bench.invented_city import CAMERAS_OF_AN_OWNER, City, build
from scripts.demo.folders import PLUGINS, REPOSITORY
from scripts.demo.session import qgis_without_screen

FOLDER = REPOSITORY / "build" / "bench"
REPORT = REPOSITORY / "build" / "bench.json"
MIB = 1024.0 * 1024.0


def main() -> int:
    """Measure; the exit code of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--owners", type=int, nargs="+", default=[20, 200])
    owners = parser.parse_args().owners
    rows = []
    with qgis_without_screen(PLUGINS, FOLDER / "profile") as algorithms:
        _measure(build(algorithms, FOLDER / "city-2", 2))  # everything is loaded and the fonts are known
        for number in owners:
            rows.append(_measure(build(algorithms, FOLDER / f"city-{number}", number)))
            print(_line(rows[-1]), flush=True)
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        ratio = (last["seconds"] / last["owners"]) / (first["seconds"] / first["owners"])
        print(f"time an owner, {last['owners']} owners : {first['owners']} owners = {ratio:.2f}")
        rows.append({"time_an_owner_ratio": ratio})
    known = json.loads(REPORT.read_text(encoding="utf-8")) if REPORT.is_file() else {}
    REPORT.write_text(json.dumps({**known, "papers": rows}, indent=1) + "\n", encoding="utf-8")
    return 0


def _measure(city: City) -> dict[str, Any]:
    from camera_requisition.core.legal.case import case_from_dict
    from camera_requisition.jobs.export_packets import ExportOptions, export_steps

    out = city.folder / "packets"
    shutil.rmtree(out, ignore_errors=True)
    result = search(city)
    case = case_from_dict(json.loads(city.case.read_text(encoding="utf-8")))
    options = ExportOptions(register=str(city.folder / f"register-{time.time_ns()}.gpkg"), log=city.folder / "events.sqlite")
    steps = export_steps(result, case, pack="fr", inventory=str(city.inventory), output_folder=out, options=options)
    pauses = []
    with _Memory() as memory:
        began = time.perf_counter()
        report = None
        while report is None:
            step = time.perf_counter()
            try:
                next(steps)
            except StopIteration as end:
                report = end.value
            pauses.append(time.perf_counter() - step)
        seconds = time.perf_counter() - began
    return {
        "owners": report.owners,
        "cameras": len(report.camera_ids),
        "files": report.files,
        "seconds": seconds,
        "memory_mib": memory.grown,
        "longest_step_s": max(pauses),
        "median_step_s": sorted(pauses)[len(pauses) // 2],
    }


def search(city: City) -> Any:
    """The search that finds all cameras of the city."""
    from camera_requisition.core.incident.paths import chain
    from camera_requisition.core.incident.types import Incident, Leg
    from camera_requisition.core.match.types import SearchRequest
    from camera_requisition.core.time.instants import parse_instant
    from camera_requisition.gis.time_zones import zone
    from camera_requisition.jobs.match_cameras import match_cameras
    from scripts.bench.invented_city import NOW, START

    paris = zone("Europe/Paris")
    line = json.loads(city.path.read_text(encoding="utf-8"))["features"][0]["geometry"]["coordinates"]
    leg = Leg(tuple((x, y) for x, y in line), 4.0 / 3.6, 9.0 / 3.6, start=parse_instant(START, paris))
    incident = Incident(paths=(chain([leg]),))
    found = match_cameras(str(city.inventory), SearchRequest(incident, parse_instant(NOW, paris), paris))
    if len(found.matches) != city.owners * CAMERAS_OF_AN_OWNER:
        raise RuntimeError(f"{len(found.matches)} cameras found")
    return found


class _Memory:
    """Memory in use, read fifty times a second: how much more than at the beginning it was at most, in MiB."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._before = self._most = _resident()

    @property
    def grown(self) -> float:
        return (self._most - self._before) / MIB

    def __enter__(self) -> _Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            self._most = max(self._most, _resident())


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096.0


def _line(row: dict[str, Any]) -> str:
    return (
        f"{row['owners']} owners, {row['cameras']} cameras: {row['files']} files in {row['seconds']:.1f} s, +{row['memory_mib']:.0f} MiB, "
        f"longest step {row['longest_step_s'] * 1000:.0f} ms, median {row['median_step_s'] * 1000:.0f} ms"
    )


if __name__ == "__main__":
    sys.exit(main())
