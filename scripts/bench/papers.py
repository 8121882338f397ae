"""The papers of a case: how long they take, how that grows with the number of owners, and how long the desktop would stand still at most."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from typing import Any

from scripts.bench.contender import Task
from scripts.bench.hold import FOLDER, Entry, hold
from scripts.bench.invented_city import CAMERAS_OF_AN_OWNER, City, build
from scripts.bench.measure import contest
from scripts.demo.folders import PLUGINS
from scripts.demo.session import qgis_without_screen

OWNERS = (20, 200)
FEW, MANY = (f"packets for {number} owners" for number in OWNERS)
ABOUT = "Letters, map annexes, tables and the register's rows for every owner, as the dock exports them; five cameras an owner."


def measure(*, quick: bool) -> list[dict[str, Any]]:
    """The contest of few owners with many."""
    print("packets", flush=True)
    entries = [Entry(name, "papers", "packets", {"owners": number}) for name, number in zip((FEW, MANY), OWNERS)]
    if quick:
        entries[1] = Entry(MANY, "papers", "packets", absent="left out by --quick: takes half a minute a run")
    return [{**contest("packets", "loads", "", hold(entries, 5), ABOUT, ours=FEW), "key": "packets"}]


def packets(given: dict[str, Any]) -> Iterator[Task]:
    """The export, step by step as the desktop does it between two looks at its events."""
    with qgis_without_screen(PLUGINS, FOLDER / f"profile-papers-{given['owners']}") as algorithms:
        from camera_requisition.core.legal.case import case_from_dict
        from camera_requisition.jobs.export_packets import ExportOptions, export_steps

        city = build(algorithms, FOLDER / f"city-{given['owners']}", given["owners"])
        out = city.folder / "packets"
        result = search(city)
        case = case_from_dict(json.loads(city.case.read_text(encoding="utf-8")))

        def work() -> tuple[Any, list[float]]:
            options = ExportOptions(register=str(city.folder / f"register-{time.time_ns()}.gpkg"), log=city.folder / "events.sqlite")
            steps = export_steps(result, case, pack="fr", inventory=str(city.inventory), output_folder=out, options=options)
            pauses: list[float] = []
            while True:
                step = time.perf_counter()
                try:
                    next(steps)
                except StopIteration as end:
                    return end.value, pauses
                finally:
                    pauses.append(time.perf_counter() - step)

        def answer(found: tuple[Any, list[float]]) -> dict[str, Any]:
            report, pauses = found
            return {"owners": report.owners, "cameras": len(report.camera_ids), "files": report.files, "longest_step_s": max(pauses)}

        def tidy() -> None:
            shutil.rmtree(out, ignore_errors=True)
            for old in city.folder.glob("register-*"):
                old.unlink()

        yield Task(work, answer, tidy)


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


CONTENDERS = {"packets": packets}
