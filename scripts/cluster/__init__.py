"""A private PostgreSQL for tests and measurements: made in a temporary folder, reached by a socket there, gone afterwards.

PostgreSQL refuses to run as root: where the caller is root it runs as Debian's user `postgres`. A keeper beside it (`keeper.py`) stops it and
takes the folder away when whoever started it has ended, however that came.
"""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

UNPRIVILEGED = "postgres"
_STARTING_S = 60.0
_CHECKOUT = Path(__file__).resolve().parent.parent.parent


class ClusterMissingError(Exception):
    """PostgreSQL, PostGIS or psycopg2 isn't installed here; says what to install."""


def programs() -> Path:
    """The folder of PostgreSQL's own programs, the newest that is installed. Raises ClusterMissingError."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
    if found:
        return found[-1].parent
    other = shutil.which("initdb")
    if other is None:
        raise ClusterMissingError("no PostgreSQL here: install postgresql-postgis (scripts/setup/apt-packages.txt)")
    return Path(other).resolve().parent


def check_installed() -> None:
    """Raise ClusterMissingError where something is missing to run a cluster and use it."""
    folder = programs()
    shared = Path("/usr/share/postgresql") / folder.parent.name / "extension" / "postgis.control"
    if folder.is_relative_to("/usr/lib/postgresql") and not shared.exists():
        raise ClusterMissingError(f"no PostGIS for PostgreSQL {folder.parent.name} here: install postgresql-postgis")
    try:
        import psycopg2  # noqa: F401
    except ImportError as error:
        raise ClusterMissingError("no psycopg2 here: install python3-psycopg2") from error
    if os.geteuid() == 0:
        try:
            pwd.getpwnam(UNPRIVILEGED)
        except KeyError:
            raise ClusterMissingError(f"root can't run PostgreSQL, and there is no user {UNPRIVILEGED}") from None


class Cluster:
    """A running server with one database (`base`) that has PostGIS. `host` is the folder of its socket.

    With `auth` "trust" everybody is let in as whoever they say; with "scram-sha-256" only with a password, but for the owner, who is the
    caller's own user. `loopback` lets it listen on 127.0.0.1 as well. `settings` are lines of postgresql.conf.
    """

    def __init__(self, *, auth: str = "trust", loopback: bool = False, settings: Mapping[str, str] | None = None) -> None:
        check_installed()
        self._bin = programs()
        self._auth = auth
        self.owner = getpass.getuser()
        self.folder = Path(tempfile.mkdtemp(prefix="camera-cluster-"))
        self.host = str(self.folder)
        self.port = _free_port()
        self._as: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, UNPRIVILEGED, UNPRIVILEGED)
            self._as = ["setpriv", f"--reuid={UNPRIVILEGED}", f"--regid={UNPRIVILEGED}", "--clear-groups"]
        # The test itself runs as another user: it has to reach the socket.
        self.folder.chmod(0o755)
        self._settings = {
            "listen_addresses": "127.0.0.1" if loopback else "",
            "unix_socket_directories": self.host,
            "port": str(self.port),
            "max_connections": "120",
            **(settings or {}),
        }
        self._keeper: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Cluster:
        """Make and start it."""
        try:
            self._make()
            self.start()
            self._keeper = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("keeper.py")), str(self.folder)],
                stdin=subprocess.PIPE,
                cwd="/",
                # What ends a whole group of processes, a time-out say, mustn't end the keeper.
                start_new_session=True,
            )
            self.run("CREATE DATABASE base", database="postgres")
            self.run("CREATE EXTENSION postgis")
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        """Stop it, and take it away."""
        self._end()

    @property
    def data(self) -> Path:
        """The server's own folder."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server has said."""
        return self.folder / "server.log"

    def start(self) -> None:
        """Start the server, also after `kill`; returns when it answers."""
        self._run(["pg_ctl", "-D", str(self.data), "-l", str(self.log), "-w", "-t", str(int(_STARTING_S)), "start"])

    def stop(self, mode: str = "fast") -> None:
        """Stop the server, its data stay."""
        self._run(["pg_ctl", "-D", str(self.data), "-m", mode, "-w", "stop"])

    def kill(self) -> None:
        """End the server and all of its processes as a power cut does; `start` lets it recover."""
        pid = int((self.data / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0])
        children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout.split()
        for one in (pid, *map(int, children)):
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                continue
        limit = time.monotonic() + _STARTING_S
        while any(Path(f"/proc/{one}").exists() and not _is_zombie(one) for one in (pid, *map(int, children))) and time.monotonic() < limit:
            time.sleep(0.02)
        # Where nobody reaps the dead, their number still counts as that of a process, and the next server would take it for one that runs.
        for left in (self.data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def run(self, *statements: str, database: str = "base", user: str | None = None) -> list[tuple[object, ...]]:
        """Carry statements out as the owner, each by itself; the rows of the last one."""
        import psycopg2

        connection = psycopg2.connect(host=self.host, port=self.port, dbname=database, user=user or self.owner)
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
                return list(cursor.fetchall()) if cursor.description else []
        finally:
            connection.close()

    def psql(self, file: Path, variables: Mapping[str, str], database: str = "base", user: str | None = None) -> None:
        """Carry a file out with psql, as an administrator would; raises CalledProcessError where psql fails."""
        told = [part for name, value in variables.items() for part in ("-v", f"{name}={value}")]
        at = ["-h", self.host, "-p", str(self.port), "-d", database, "-U", user or self.owner]
        subprocess.run(
            [self._bin / "psql", "-q", "-X", "-1", "-v", "ON_ERROR_STOP=1", *told, *at, "-f", str(file)], check=True, capture_output=True
        )

    def reference(self, schema: str = "camera_requisition", database: str = "base") -> str:
        """The connection text of a schema, for the owner."""
        return f"postgresql:host={self.host} port={self.port} dbname={database} schema={schema}"

    @contextmanager
    def follower(self) -> Iterator[int]:
        """A second server that follows this one and can only be read; its port, at the same `host`."""
        data, port = self.folder / "follower", _free_port()
        source = ["-h", self.host, "-p", str(self.port), "-U", self.owner]
        self._run(["pg_basebackup", "-D", str(data), *source, "--write-recovery-conf", "--checkpoint=fast", "--no-sync"])
        _append(data / "postgresql.conf", [f"port = '{port}'"])
        at = ["-D", str(data), "-w"]
        self._run(["pg_ctl", *at, "-l", str(self.folder / "follower.log"), "start"])
        try:
            yield port
        finally:
            self._run(["pg_ctl", *at, "-m", "immediate", "stop"])

    def _make(self) -> None:
        self._run(["initdb", "-D", str(self.data), "-U", self.owner, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
        lines = [f"{name} = '{value}'" for name, value in self._settings.items()]
        _append(self.data / "postgresql.conf", lines)
        if self._auth != "trust":
            rules = [f"local all {self.owner} trust", f"local all all {self._auth}", f"host all all 127.0.0.1/32 {self._auth}"]
            (self.data / "pg_hba.conf").write_text("\n".join(rules) + "\n", encoding="utf-8")

    def _run(self, command: Sequence[str]) -> None:
        program, *arguments = command
        done = subprocess.run(
            [*self._as, str(self._bin / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            check=False,
        )
        if done.returncode:
            said = self.log.read_text(encoding="utf-8", errors="replace")[-2000:] if self.log.exists() else ""
            raise RuntimeError(f"{program}: {done.stdout.decode(errors='replace')[-2000:]}\n{said}")

    def _end(self) -> None:
        if self._keeper is not None and self._keeper.stdin is not None:
            self._keeper.stdin.close()
            self._keeper.wait(timeout=_STARTING_S)
            self._keeper = None
        else:
            subprocess.run(
                [*self._as, str(self._bin / "pg_ctl"), "-D", str(self.data), "-m", "immediate", "stop"], capture_output=True, check=False
            )
            shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def running(**options: object) -> Iterator[Cluster]:
    """As `Cluster`, in one word."""
    with Cluster(**options) as cluster:  # type: ignore[arg-type]
        yield cluster


def _append(path: Path, lines: Sequence[str]) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rsplit(")", 1)[-1].split()[0] == "Z"
    except OSError:
        return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
