"""`make kills-import`: imports killed at random moments; the inventory must be as before or as after, and sound.

`python -m scripts.kills.imports [--times 50] [--seed N]`. The seed is printed; the same seed gives the same moments. Each import changes every
camera, and marks some as missing: an import that was written by half could not look like either state.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from scripts.demo.folders import REPOSITORY
from scripts.kills.asked import asked

FOLDER = REPOSITORY / "build" / "kills-import"
ROWS = 3000
ONE_IMPORT = """
import sys
from pathlib import Path
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
folder = Path(sys.argv[1])

class Told:
    def report(self, share, step=""):
        if step == "import_writing":
            print("writing", flush=True)
    def check(self):
        pass

print("ready", flush=True)
import_cameras(ImportRequest(str(folder / sys.argv[2]), str(folder / "inventory.gpkg"), "City", log=folder / "events.sqlite"), Told())
print("done", flush=True)
"""
STATE = (
    "SELECT count(*), sum(heading_deg), count(missing_since) FROM camera",
    "SELECT count(*) FROM camera_history",
    "SELECT count(*) FROM intake",
    "SELECT count(*) FROM intake_change",
    "SELECT count(*), sum(retention_declared_days) FROM recorder",
)
State = tuple[tuple[object, ...], ...]


def main() -> int:
    """Kill and look; exit code 1 where something half was left."""
    times, chance = asked(__doc__)
    _begin()
    before = _state()
    reading, writing = _run(None, None)
    after = _state()
    if before == after:
        raise RuntimeError("an import that nobody killed changed nothing")
    problems, counts = [], {"as before": 0, "as after": 0}
    for number in range(1, times + 1):
        _put_back()
        # Every second kill falls into the transaction, or just behind it.
        moment = "writing" if number % 2 else "ready"
        delay = chance.uniform(0.0, 1.6 * writing if number % 2 else reading)
        _run(moment, delay)
        found, sound = _state(), _sound()
        # Which of the two is decided by the commit: either is right, nothing in between.
        says = "as before" if found == before else ("as after" if found == after else "neither")
        if says == "neither" or sound != "ok":
            problems.append(f"kill {number} ({delay:.3f} s after {moment}): {says}, {sound}: {found}")
        else:
            counts[says] += 1
        print(f"kill {number}: {delay:.3f} s after {moment}, {says}, {sound}", flush=True)
    print(f"{counts}; problems: {len(problems)}")
    for one in problems:
        print(one)
    return 1 if problems else 0


def _begin() -> None:
    """An inventory with a first list in it, and a second list that changes all of it."""
    from camera_requisition.jobs.create_inventory import create_inventory

    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    create_inventory(str(FOLDER / "inventory.gpkg"), "EPSG:2154", "Europe/Paris")
    write_list(FOLDER / "first.csv", ROWS, 90, 30)
    write_list(FOLDER / "second.csv", ROWS - 100, 180, 7)
    _run(None, None, "first.csv")
    shutil.copy(FOLDER / "inventory.gpkg", FOLDER / "before.gpkg")


def _put_back() -> None:
    for leftover in FOLDER.glob("inventory.gpkg*"):
        leftover.unlink()
    shutil.copy(FOLDER / "before.gpkg", FOLDER / "inventory.gpkg")


def write_list(path: Path, rows: int, heading: int, days: int) -> None:
    """A list of so many cameras of fifty owners, all with this heading (degrees) and retention (days)."""
    lines = ["id;proprietaire;orientation;conservation;lon;lat"]
    lines += [f"C{row};Owner {row % 50};{heading};{days} j;{5.7 + row / 1e5:.5f};{45.18 + row % 100 / 1e4:.5f}" for row in range(rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _run(moment: str | None, delay: float | None, name: str = "second.csv") -> tuple[float, float]:
    """One import in a program of its own, killed `delay` seconds after it said `moment`; how long it took to read, and to write."""
    command = [sys.executable, "-c", ONE_IMPORT, str(FOLDER), name]
    times: dict[str, float] = {}
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        for line in program.stdout or ():
            times[line.strip()] = time.monotonic()
            if line.strip() == moment and delay is not None:
                time.sleep(delay)
                program.kill()
                break
        program.communicate()
    if delay is None and "done" not in times:
        raise RuntimeError("an import that nobody killed failed")
    return times.get("writing", 0.0) - times.get("ready", 0.0), times.get("done", 0.0) - times.get("writing", 0.0)


def _state() -> State:
    """What the inventory holds, read as the plugin reads it: what was cut off is put back first."""
    from camera_requisition.store.inventory import Inventory

    with Inventory.open(FOLDER / "inventory.gpkg") as inventory:
        inventory.intakes()
    with closing(sqlite3.connect(FOLDER / "inventory.gpkg")) as connection:
        return tuple(connection.execute(query).fetchone() for query in STATE)


def _sound() -> str:
    with closing(sqlite3.connect(FOLDER / "inventory.gpkg")) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


if __name__ == "__main__":
    sys.exit(main())
