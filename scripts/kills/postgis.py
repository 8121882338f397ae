"""`make kills-postgis`: server, client or connection ended at random moments of imports and of view building on a server of its own.

`python -m scripts.kills.postgis [--times 30] [--seed N]`. The seed is printed; the same seed gives the same moments. What was confirmed must be
there, nothing may be half, and a client whose server has gone must say so in seconds. Each way of ending is tried so many times with each work.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from random import Random

from scripts.cluster import Cluster
from scripts.demo.folders import REPOSITORY
from scripts.kills.asked import asked
from scripts.kills.endings import End, end_all
from scripts.kills.imports import write_list
from scripts.kills.wire import Wire

FOLDER = REPOSITORY / "build" / "kills-postgis"
ROWS = 4000
SAID_WITHIN_S = 12.0
PROGRAM = """
import sys
from pathlib import Path
from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
import camera_requisition.jobs.build_views as building
building._OPEN_BATCH = 500  # as between buildings: many transactions, of which some count when it is cut off
work, inventory, folder, name = sys.argv[1:]

class Told:
    def report(self, share, step=""):
        if step == "import_writing" or work == "views" and not self.began:
            self.began = True
            print("writing", flush=True)
    def check(self):
        pass
    began = False

print("ready", flush=True)
try:
    if work == "views":
        build_views(inventory, Told())
    else:
        import_cameras(ImportRequest(str(Path(folder) / name), inventory, "City", log=Path(folder) / "events.sqlite"), Told())
except CameraRequisitionError as error:
    print("refused", error.code, flush=True)
else:
    print("done", flush=True)
"""
# The work, the server's database as the work finds it, and the state by which whole and half are told apart.
IMPORT_STATE = (
    "SELECT count(*), sum(heading_deg), count(missing_since) FROM camera",
    "SELECT count(*) FROM camera_history",
    "SELECT count(*) FROM intake",
    "SELECT count(*) FROM intake_change",
    "SELECT count(*), sum(retention_declared_days) FROM recorder",
)
# Of views a camera has all of its own or none; those of other batches may be missing still.
VIEWS_STATE = (
    "SELECT count(*) FROM camera_view",
    "SELECT md5(string_agg(camera_id || extent || fingerprint || ST_AsText(geom), ',' ORDER BY camera_id, extent)) FROM camera_view",
)
State = tuple[object, ...]


@dataclass(frozen=True)
class Ended:
    """How a client ended: what it said last, how many seconds after what happened, and when it said each word."""

    said: str
    seconds: float
    at: dict[str, float]


def main() -> int:
    """End things and look; exit code 1 where something confirmed was lost, half was left, or nothing was said."""
    times, chance = asked(__doc__)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with Cluster(loopback=True) as cluster, Wire(cluster.port) as wire:
        stages = (_Stage(cluster, wire, work) for work in ("import", "views"))
        return 1 if end_all(cluster, wire, stages, times, chance) else 0


class _Stage:
    """One work, from the same beginning again and again."""

    def __init__(self, cluster: Cluster, wire: Wire, work: str) -> None:
        self._cluster, self._wire, self.work = cluster, wire, work
        self._statements = IMPORT_STATE if work == "import" else VIEWS_STATE
        self._begin()
        self._before = self._state()
        whole = self._run(None, None, None)
        self._lasts = {moment: whole.at["done"] - whole.at[moment] for moment in ("ready", "writing")}
        self._after = self._state()
        if self._before == self._after:
            raise RuntimeError("work that nobody has cut off changed nothing")

    def one(self, way: str, end: End, chance: Random) -> tuple[list[str], str]:
        """End one run at a moment by chance; what is wrong then, and what is there."""
        self._reset()
        moment = chance.choice(("ready", "writing", "writing"))
        ended = self._run(moment, chance.uniform(0.0, 1.3 * self._lasts[moment]), end)
        if way == "server":
            self._cluster.start()
        found, problems = self._state(), []
        says = "as before" if found == self._before else "as after" if found == self._after else "neither"
        if ended.said == "done" and says != "as after":
            problems.append("what was confirmed isn't there")
        if way != "client" and ended.said not in ("done", "") and ended.seconds > SAID_WITHIN_S:
            problems.append(f"said after {ended.seconds:.1f} s only")
        if way != "client" and ended.said == "":
            problems.append("the client ended without a word")
        if says == "neither" and (self.work == "import" or self._half_views()):
            problems.append(f"half was left: {found}")
        if self.work == "views":
            self._run(None, None, None)
            if self._state() != self._after:
                problems.append("building again doesn't come to the same")
        return problems, f"{says}, {ended.said or 'killed'}"

    def _begin(self) -> None:
        """The database `before`, from which the others are made."""
        from camera_requisition.jobs.create_inventory import create_inventory
        from camera_requisition.store.postgis.connection import close_kept

        self._cluster.run("DROP DATABASE IF EXISTS before", "CREATE DATABASE before TEMPLATE base", database="postgres")
        place = self._cluster.reference(database="before")
        create_inventory(place, "EPSG:2154", "Europe/Paris")
        write_list(FOLDER / "first.csv", ROWS, 90, 30)
        write_list(FOLDER / "second.csv", ROWS - 100, 180, 7)
        self._client("import", place, "first.csv").communicate()
        close_kept()
        self._reset()

    def _reset(self) -> None:
        self._cluster.run("DROP DATABASE IF EXISTS tried WITH (FORCE)", "CREATE DATABASE tried TEMPLATE before", database="postgres")

    def _client(self, work: str, place: str, name: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", PROGRAM, work, place, str(FOLDER), name]
        return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def _run(self, moment: str | None, delay: float | None, end: End | None) -> Ended:
        place = f"postgresql:host=127.0.0.1 port={self._wire.port} dbname=tried"
        said, since, at = "", time.monotonic(), dict[str, float]()
        with self._client(self.work, place, "second.csv") as client:
            for line in client.stdout or ():
                word = line.split()[0]
                at[word] = time.monotonic()
                if word in ("done", "refused"):
                    said = line.strip() if word == "refused" else word
                if word == moment and delay is not None and end is not None:
                    time.sleep(delay)
                    since = time.monotonic()
                    end(client)
        if moment is None and said != "done":
            raise RuntimeError(f"work that nobody has cut off failed: {said}")
        return Ended(said, time.monotonic() - since, at)

    def _state(self) -> State:
        statements = [f"SET search_path TO camera_requisition, public; {statement}" for statement in self._statements]
        return tuple(tuple(self._cluster.run(statement, database="tried")[0]) for statement in statements)

    def _half_views(self) -> bool:
        """Whether a camera has views, but not just those that it has when all is done."""
        views = "SELECT camera_id, array_agg(extent || fingerprint ORDER BY extent) FROM camera_requisition.camera_view GROUP BY camera_id"
        there = {row[0]: row[1] for row in self._cluster.run(views, database="tried")}
        self._run(None, None, None)
        whole = {row[0]: row[1] for row in self._cluster.run(views, database="tried")}
        return any(whole.get(camera_id) != held for camera_id, held in there.items())


if __name__ == "__main__":
    sys.exit(main())
