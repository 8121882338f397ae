"""`make kills`: exports killed at random moments, then what is left is looked at: folders, register, case file, event log.

`python -m scripts.kills [--times 50] [--seed N]`. The seed is printed; the same seed gives the same moments.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from scripts.bench.invented_city import CASE, City, build
from scripts.demo.folders import PLUGINS, REPOSITORY
from scripts.demo.session import qgis_without_screen
from scripts.kills.asked import asked

FOLDER = REPOSITORY / "build" / "kills"
OWNERS = 3
# The moments at which register, case file and folder change take milliseconds: every second kill aims at them.
AROUND_THE_MOVE_S = 0.05


def main() -> int:
    """Kill and look; exit code 1 where something half was left."""
    times, chance = asked(__doc__)
    with qgis_without_screen(PLUGINS, FOLDER / "profile") as algorithms:
        city = fresh_city(algorithms)
        whole = _run(city, None, None)
        print(f"one export takes {whole['seconds']:.1f} s from its start", flush=True)
        problems = _problems(city)
        killed = {"before the packet was announced": 0, "after": 0, "not at all": 0}
        for number in range(1, times + 1):
            after = "announced" if number % 2 else "ready"
            delay = chance.uniform(0.0, AROUND_THE_MOVE_S if after == "announced" else whole["seconds"])
            run = _run(city, after, delay)
            killed[run["when"]] += 1
            found = _problems(city)
            problems += [f"kill {number} ({delay:.3f} s after {after}): {one}" for one in found]
            print(f"kill {number}: {delay:.3f} s after {after}, {run['when']}; {'; '.join(found) or 'all agrees'}", flush=True)
        last = _run(city, None, None)
        problems += _problems(city)
        if last["when"] != "not at all":
            problems.append("the export after the last kill did not come to its end")
    print(f"killed: {killed}; folders now: {len(packets(city))}; problems: {len(problems)}")
    for one in problems:
        print(one)
    return 1 if problems else 0


def fresh_city(algorithms: Any, folder: Path = FOLDER) -> City:
    """A city below `folder` whose case is searched and not exported yet."""
    shutil.rmtree(folder / "city", ignore_errors=True)
    city = build(algorithms, folder / "city", OWNERS)
    from camera_requisition.jobs.cases import create_case
    from scripts.bench.papers import search

    case_file = create_case(city.folder / "case.gpkg", CASE, "EPSG:2154", log=city.folder / "events.sqlite")
    result = search(city)
    case_file.save_incident(result.request.incident)
    case_file.save_result(result)
    return city


def _run(city: City, after: str | None, delay: float | None) -> dict[str, Any]:
    """One export; killed `delay` seconds after it said `after`."""
    command = [sys.executable, "-m", "scripts.kills.export_once", str(city.folder), str(city.owners)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        said: list[str] = []
        began = time.monotonic()
        for line in program.stdout or ():
            said.append(line.strip())
            if said[-1] == "ready":
                began = time.monotonic()
            if said[-1] == after and delay is not None:
                time.sleep(delay)
                program.kill()
                break
        seconds = time.monotonic() - began
        rest, _ = program.communicate()
        said += rest.split()
    if after is None and "done" not in said:
        raise RuntimeError("an export that nobody killed failed")
    when = "not at all" if "done" in said else ("after" if "announced" in said else "before the packet was announced")
    return {"seconds": seconds, "when": when}


def packets(city: City) -> list[Path]:
    """The folders of packets that lie in their places."""
    return sorted(path for path in (city.folder / "packets").glob("*") if path.is_dir() and not path.name.startswith("."))


def _problems(city: City) -> list[str]:
    """What is half, or what register, case file and folder disagree about."""
    from camera_requisition.jobs.cases import open_case
    from camera_requisition.jobs.registers import open_register

    problems = [problem for folder in packets(city) for problem in half(folder)]
    register = open_register(str(city.folder / "register.gpkg"))
    case_file = open_case(city.folder / "case.gpkg", log=city.folder / "events.sqlite")
    there = {str(folder) for folder in packets(city)}
    for name, noted in (("register", {one.folder for one in register.packets()}), ("case file", {one.folder for one in case_file.exports()})):
        problems += [f"{name} knows a packet that isn't there: {Path(one).name}" for one in sorted(noted - there)]
        problems += [f"{name} doesn't know the packet {Path(one).name}" for one in sorted(there - noted)]
    if register.pending_packets() or case_file.pending_packet():
        problems.append("a packet is still pending")
    for file in ("register.gpkg", "case.gpkg", "events.sqlite"):
        with closing(sqlite3.connect(city.folder / file)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            problems.append(f"{file}: {verdict}")
    return problems + log_problems(city)


def half(folder: Path) -> list[str]:
    """What of a packet's folder differs from its manifest."""
    from camera_requisition.packets.manifest import NAME, files_of, sha256

    if not (folder / NAME).is_file():
        return [f"{folder.name} has no manifest"]
    listed = {entry["path"]: entry["sha256"] for entry in json.loads((folder / NAME).read_text(encoding="utf-8"))["files"]}
    there = {path.relative_to(folder).as_posix(): sha256(path) for path in files_of(folder)}
    return [] if listed == there else [f"{folder.name} is not what its manifest says"]


def log_problems(city: City) -> list[str]:
    """What is wrong with the event log, or with what manifests say of it."""
    from camera_requisition.jobs.verify_log import verify_log

    report = verify_log(city.folder / "events.sqlite", manifests=[city.folder / "packets"])
    return [] if report.valid else ["the event log does not hold"]


if __name__ == "__main__":
    sys.exit(main())
