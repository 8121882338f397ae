"""`make kills-register`: server, client or connection ended at random moments of exports and of entries in a register on a server of its own.

`python -m scripts.kills.register [--times 30] [--seed N]`. The seed is printed; the same seed gives the same moments. What was confirmed must
be there, nothing may be half, and when the case is opened again folders, case file and register must agree.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import camera_requisition.store.postgis
from scripts.bench.invented_city import City
from scripts.cluster import Cluster
from scripts.demo.folders import PLUGINS, REPOSITORY
from scripts.demo.session import qgis_without_screen
from scripts.kills.__main__ import fresh_city, half, log_problems, packets
from scripts.kills.asked import asked
from scripts.kills.endings import End, end_all
from scripts.kills.wire import Wire

FOLDER = REPOSITORY / "build" / "kills-register"
SQL = Path(camera_requisition.store.postgis.__file__).parent / "sql" / "register"
PERSON, SERVICE, SCHEMA = "jane", "Brigade", "camera_requisition"
REQUISITIONS, CAMERAS = 40, 12
AROUND_THE_MOVE_S = 0.05
SAID_WITHIN_S = 12.0
AT = 1_795_420_800.0  # 2026-11-23T08:00:00Z
PROGRAM = """
import sys
from pathlib import Path
from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.jobs.record_entry import answer_for, record_answer, record_states
reference, log, at, *numbers = sys.argv[1:]
print("ready", flush=True)
try:
    for number in numbers:
        record_states(reference, [number], "sent", float(at), log=Path(log))
        print("sent", number, flush=True)
        record_answer(reference, answer_for(reference, number, float(at), "received", retention_days=21.0), log=Path(log))
        print("received", number, flush=True)
except CameraRequisitionError as error:
    print("refused", error.code, flush=True)
else:
    print("done", flush=True)
"""
# For each requisition: its state, what its cameras' states are, and how many lines its history, the log and the proposals have of it.
STATE = (
    "SELECT number, state, (SELECT string_agg(DISTINCT state, ' ') FROM asked_camera WHERE asked_camera.number = requisition.number), "
    "(SELECT count(*) FROM asked_camera WHERE asked_camera.number = requisition.number), "
    "(SELECT count(*) FROM movement WHERE movement.number = requisition.number), "
    "(SELECT count(*) FROM event WHERE event.number = requisition.number), "
    "(SELECT count(*) FROM proposal WHERE proposal.number = requisition.number) FROM requisition"
)
WHOLE = {
    "draft": ("draft", CAMERAS, 1, 1, 0),
    "sent": ("sent", CAMERAS, 2, 2, 0),
    "received": ("received", CAMERAS, 3, 3, 1),
}
ORDER = tuple(WHOLE)


def main() -> int:
    """End things and look; exit code 1 where something confirmed was lost or half was left."""
    times, chance = asked(__doc__)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    os.environ["PGUSER"] = PERSON
    with Cluster(loopback=True) as cluster, Wire(cluster.port) as wire:
        _make_register(cluster)
        with qgis_without_screen(PLUGINS, FOLDER / "profile") as algorithms:
            stages = (_Entries(cluster, wire), _Exports(cluster, wire, fresh_city(algorithms, FOLDER)))
            return 1 if end_all(cluster, wire, stages, times, chance) else 0


def _make_register(cluster: Cluster) -> None:
    for file in sorted(SQL.glob("*.sql")):
        cluster.psql(file, {"schema": SCHEMA})
    cluster.run(
        f"CREATE ROLE {PERSON} LOGIN",
        f"GRANT camera_requisition_investigator TO {PERSON}",
        f"INSERT INTO {SCHEMA}.service_member VALUES ('{PERSON}', '{SERVICE}')",  # noqa: S608 (constants of this file)
    )


class _Stage:
    """One kind of work, from the same beginning again and again: the database `tried`, made from one `before` it."""

    work = ""

    def __init__(self, cluster: Cluster, wire: Wire) -> None:
        self._cluster, self._wire = cluster, wire
        self.before = f"before_{self.work}"
        cluster.run(f"CREATE DATABASE {self.before} TEMPLATE base", database="postgres")

    @property
    def through_the_wire(self) -> str:
        """How a client whose connection is cut names the register."""
        return f"postgresql:host=127.0.0.1 port={self._wire.port} dbname=tried"

    def reset(self) -> None:
        """Everything as it was before."""
        from camera_requisition.store.postgis.connection import close_kept

        close_kept()
        anew = f"CREATE DATABASE tried TEMPLATE {self.before}"
        self._cluster.run("DROP DATABASE IF EXISTS tried WITH (FORCE)", anew, database="postgres")

    def query(self, statement: str) -> list[tuple[object, ...]]:
        """The rows of a statement, read as the owner of the server."""
        return self._cluster.run(f"SET search_path TO {SCHEMA}, public; {statement}", database="tried")

    def ended(self, command: Sequence[str], moment: str, delay: float, end: End) -> tuple[list[str], float]:
        """What a client said that met its end `delay` seconds after `moment`, and how many seconds it went on after that."""
        said: list[str] = []
        since = 0.0
        with subprocess.Popen(
            [sys.executable, *command], cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as client:
            for line in client.stdout or ():
                said.append(line.strip())
                if said[-1] == moment and not since:
                    time.sleep(delay)
                    since = time.monotonic()
                    end(client)
        return said, time.monotonic() - since


class _Entries(_Stage):
    """Requisitions noted as sent and as answered, one after the other."""

    work = "entry"

    def __init__(self, cluster: Cluster, wire: Wire) -> None:
        super().__init__(cluster, wire)
        self._numbers = [f"2026/1-1-{number:04d}" for number in range(REQUISITIONS)]
        self._fill()
        self.reset()
        began = time.monotonic()
        said, _ = self.ended(self._command(), "never", 0.0, lambda _: None)
        self._lasts = time.monotonic() - began
        if said[-1:] != ["done"]:
            raise RuntimeError(f"entries that nobody has cut off failed: {said[-1:]}")

    def one(self, way: str, end: End, chance: Random) -> tuple[list[str], str]:
        """End one run; what is wrong then, and how far it was."""
        self.reset()
        said, seconds = self.ended(self._command(), "ready", chance.uniform(0.0, 1.1 * self._lasts), end)
        if way == "server":
            self._cluster.start()
        problems: list[str] = []
        if way != "client":
            if not said[-1].startswith(("done", "refused server_")):
                problems.append(f"the client ended with {said[-1]}")
            elif said[-1] != "done" and seconds > SAID_WITHIN_S:
                problems.append(f"said after {seconds:.1f} s only")
        confirmed = {line.split()[1]: line.split()[0] for line in said if line.startswith(("sent ", "received "))}
        further, rows = 0, self.query(STATE)
        if len(rows) != REQUISITIONS:
            problems.append(f"{len(rows)} requisitions of {REQUISITIONS} are left")
        for number, state, *held in rows:
            if tuple(held) != WHOLE.get(str(state)):
                problems.append(f"{number} is half: {state} {held}")
            elif ORDER.index(str(state)) < ORDER.index(confirmed.get(str(number), "draft")):
                problems.append(f"{number} was confirmed as {confirmed[str(number)]} and is {state}")
            further += ORDER.index(str(state)) - ORDER.index(confirmed.get(str(number), "draft"))
        if further > 1:
            problems.append(f"{further} entries that nobody was told of")
        if self.query("SELECT fid FROM broken_event"):
            problems.append("the log does not hold")
        how_far = sum(ORDER.index(str(state)) for _number, state, *_held in rows)
        where = "at the beginning" if not how_far else "at the end" if how_far == 2 * REQUISITIONS else "in the middle"
        return problems, f"{where}, {'killed' if way == 'client' and said[-1] != 'done' else said[-1]}"

    def _command(self) -> list[str]:
        return ["-c", PROGRAM, self.through_the_wire, str(FOLDER / "events.sqlite"), str(AT), *self._numbers]

    def _fill(self) -> None:
        from camera_requisition.core.register.types import CameraEntry, PacketEntry, RequisitionEntry
        from camera_requisition.store.postgis.connection import close_kept
        from camera_requisition.store.register import Register

        entries = tuple(
            RequisitionEntry(
                number,
                "2026/1",
                owner_id=f"owner-{number}",
                made_at=AT,
                cameras=tuple(CameraEntry(f"{number}-{camera}", f"recorder-{number}") for camera in range(CAMERAS)),
            )
            for number in self._numbers
        )
        register = Register.open(self._cluster.reference(database=self.before), PERSON)
        packet = PacketEntry("2026/1", AT, "/nowhere", "00" * 32, "export", requisitions=entries)
        register.confirm_packet(register.begin_packet(packet), packet)
        close_kept()


class _Exports(_Stage):
    """Papers of a case, with the register's entry."""

    work = "export"

    def __init__(self, cluster: Cluster, wire: Wire, city: City) -> None:
        super().__init__(cluster, wire)
        self._city = city
        shutil.copy(city.folder / "case.gpkg", FOLDER / "case-before.gpkg")
        self.reset()
        began = time.monotonic()
        said, since_ready = self.ended(self._command(), "ready", 0.0, lambda _: None)
        self._lasts = since_ready
        print(f"one export takes {time.monotonic() - began:.1f} s", flush=True)
        if said[-1:] != ["done"]:
            raise RuntimeError("an export that nobody has cut off failed")

    def reset(self) -> None:
        """The register, the case and the folder of packets as they were before."""
        super().reset()
        shutil.rmtree(self._city.folder / "packets", ignore_errors=True)
        shutil.copy(FOLDER / "case-before.gpkg", self._city.folder / "case.gpkg")
        (self._city.folder / "case.gpkg-journal").unlink(missing_ok=True)

    def one(self, way: str, end: End, chance: Random) -> tuple[list[str], str]:
        """End one run; what is wrong once the case was opened again."""
        self.reset()
        moment = chance.choice(("ready", "announced", "announced"))
        longest = AROUND_THE_MOVE_S if moment == "announced" else self._lasts
        said, _ = self.ended(self._command(), moment, chance.uniform(0.0, longest), end)
        if way == "server":
            self._cluster.start()
        problems = [] if way == "client" or "done" in said else ["papers were not written, although the case could have kept the entry"]
        problems += self._opened_again()
        return problems, f"{'written' if packets(self._city) else 'nothing written'}, {'done' if 'done' in said else 'killed'}"

    def _opened_again(self) -> list[str]:
        from camera_requisition.jobs.cases import open_case
        from camera_requisition.jobs.registers import open_register
        from camera_requisition.jobs.waiting_entries import enter_waiting
        from camera_requisition.store.postgis.connection import close_kept

        close_kept()
        city = self._city
        problems = [problem for folder in packets(city) for problem in half(folder)]
        case_file = open_case(city.folder / "case.gpkg", log=city.folder / "events.sqlite")
        report = enter_waiting(case_file)
        if report.error is not None or report.refused:
            problems.append(f"what waited was not entered: {report}")
        register = open_register(self.through_the_wire)
        there = sorted(str(folder) for folder in packets(city))
        for name, noted in (("register", register.packets()), ("case file", case_file.exports())):
            if sorted(one.folder for one in noted) != there:
                problems.append(f"the {name} knows {len(noted)} packets, {len(there)} are there")
        if register.pending_packets() or case_file.pending_packet() or case_file.waiting():
            problems.append("something is still pending or waiting")
        wanted = city.owners if there else 0
        if len(register.requisitions()) != wanted:
            problems.append(f"{len(register.requisitions())} requisitions of {wanted}")
        if any(count != 1 for _number, count in self.query("SELECT number, count(*) FROM movement GROUP BY number")):
            problems.append("a requisition was noted twice")
        if self.query("SELECT fid FROM broken_event"):
            problems.append("the server's log does not hold")
        return problems + log_problems(city)

    def _command(self) -> list[str]:
        return ["-m", "scripts.kills.export_once", str(self._city.folder), str(self._city.owners), self.through_the_wire]


if __name__ == "__main__":
    sys.exit(main())
