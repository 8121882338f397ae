"""Connections to PostgreSQL that look like those to a GeoPackage (`store.sql`), kept open for a while between two uses.

psycopg2 comes with QGIS on Windows and from Debian; it is imported when somebody connects. Time-outs are short: a search says within some
seconds that the server is gone.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.sign_in import parameters_of
from camera_requisition.store.connection import FileKind
from camera_requisition.store.postgis.deadline import Patience, cut_after, opened_within
from camera_requisition.store.postgis.failures import failures, translated
from camera_requisition.store.postgis.geometry import blob_of, ewkb_of
from camera_requisition.store.postgis.reference import Reference
from camera_requisition.store.schema import names, quoted

OLDEST_SERVER = 130000
_CONNECTING_S, _RESOLVING_S = 3, 1.5
_UNANSWERED_MS = 3000
_LOCK_MS = 5000
READING_MS, SEARCHING_MS, WRITING_MS, SHORTLY_MS = 120_000, 30_000, 600_000, 12_000
"""How long one statement may take, in milliseconds; `SHORTLY_MS` where somebody waits at the screen for a few rows."""
_LATE_S = 1.0
_IDLE_IN_TRANSACTION_MS = 600_000
_ROWS_AT_ONCE = 500
_STREAMED_AT_ONCE = 2000
_KEPT, _KEPT_S, _SURELY_ALIVE_S = 8, 90.0, 0.1
_PLACES = re.compile(r"[?%]")
_OIDS = (
    "SELECT oid FROM pg_type WHERE typname = 'geometry' AND typnamespace = (SELECT extnamespace FROM pg_extension WHERE extname = 'postgis')"
)
_POSTGIS_SCHEMA = "SELECT nspname FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'postgis'"
_SET = (
    "SELECT set_config('search_path', %s, false), set_config('statement_timeout', %s, false), set_config('lock_timeout', %s, false), "
    "set_config('idle_in_transaction_session_timeout', %s, false), set_config('application_name', 'Camera Requisition', false), "
    "set_config('TimeZone', 'UTC', false), set_config('jit', 'off', false)"
)
_SET_TIME_OUT = "SELECT set_config('statement_timeout', %s, true)"


class PostgisConnection:
    """A connection to one schema; implements `store.sql.Connection`. Belongs to whoever has borrowed it."""

    def __init__(self, raw: Any, reference: Reference, kind: FileKind) -> None:
        """`raw` is psycopg2's. Use `reading` and `writing`."""
        self.raw = raw
        self.patience = Patience(raw)
        self.reference = reference
        self.kind = kind
        self.prepared_names: set[str] = set()
        self.notes: dict[str, Any] = {}
        """What was found out about the schema through this connection and needn't be asked again."""
        self.used_at = time.monotonic()

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Any:
        """Carry out a statement with a question mark for each of `parameters`; the cursor. Raises psycopg2's errors."""
        cursor = self.raw.cursor()
        with self.patience.waiting():
            if parameters:
                cursor.execute(_with_places(sql), [_sent(value) for value in parameters])
            else:
                cursor.execute(sql)
        return cursor

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> None:
        """Carry out a statement for each row of values, many of them in one message."""
        from psycopg2.extras import execute_batch

        with self.raw.cursor() as cursor, self.patience.waiting():
            execute_batch(cursor, _with_places(sql), ([_sent(value) for value in row] for row in parameters), page_size=_ROWS_AT_ONCE)

    def prepared(self, name: str, sql: str, types: Sequence[str], parameters: Sequence[Any]) -> Any:
        """Carry out a statement that the server plans once for this connection: `sql` has $1, $2 … of `types` where values come."""
        cursor = self.raw.cursor()
        with self.patience.waiting():
            if name not in self.prepared_names:
                cursor.execute(" ".join(("PREPARE", quoted(name), "(", ", ".join(types), ") AS", sql)))
                self.prepared_names.add(name)
            cursor.execute(_execution(name, len(types)), [_sent(value) for value in parameters])
        return cursor

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows of a statement as they come, read on the server by a cursor: no more than some thousand of them are here at a time."""
        with self.raw.cursor(name=f"stream_{id(self)}_{time.monotonic_ns()}") as cursor:
            with self.patience.waiting():
                if parameters:
                    cursor.execute(_with_places(sql), [_sent(value) for value in parameters])
                else:
                    cursor.execute(sql)
            while True:
                with self.patience.waiting():
                    part = cursor.fetchmany(_STREAMED_AT_ONCE)
                if not part:
                    return
                yield from part

    def copy_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Add many rows by COPY; geometries are blobs."""
        statement = " ".join(("COPY", quoted(table), "(", names(columns), ") FROM STDIN"))
        lines = _Lines(_copied(row) for row in rows)
        try:
            with self.raw.cursor() as cursor:
                cursor.copy_expert(statement, lines)
        except Exception as error:
            # psycopg2 says only that reading has failed.
            if lines.failure is not None:
                raise lines.failure from error
            raise

    @property
    def is_broken(self) -> bool:
        """Whether nothing more can be done with it."""
        return bool(self.raw.closed)

    def close(self) -> None:
        """Give it up; an open transaction is rolled back by the server."""
        with contextlib.suppress(Exception):
            self.raw.close()


@contextlib.contextmanager
def reading(
    reference: Reference, kind: FileKind, longest_ms: int = READING_MS, furnish: Optional[Callable[[PostgisConnection], None]] = None
) -> Iterator[PostgisConnection]:
    """A connection in a transaction that only reads and sees one state throughout. Raises errors of `kind`.

    `furnish` is called before the transaction begins, with a connection on which each statement is by itself.
    """
    with borrowed(reference, kind) as connection, connection.patience.of(longest_ms / 1000.0 + _LATE_S):
        with failures(reference, kind):
            if furnish is not None:
                connection.raw.autocommit = True
                furnish(connection)
                connection.raw.autocommit = False
            connection.raw.set_session(isolation_level="REPEATABLE READ", readonly=True)
            with connection.raw.cursor() as cursor, connection.patience.waiting():
                cursor.execute(_SET_TIME_OUT, (str(longest_ms),))
            yield connection
        with failures(reference, kind, "confirming"), connection.patience.waiting():
            connection.raw.commit()


@contextlib.contextmanager
def writing(reference: Reference, kind: FileKind, longest_ms: int = WRITING_MS) -> Iterator[PostgisConnection]:
    """A connection in one transaction, committed when the block ends well and rolled back when it doesn't. Raises errors of `kind`."""
    with borrowed(reference, kind) as connection, connection.patience.of(longest_ms / 1000.0 + _LATE_S):
        with failures(reference, kind):
            connection.raw.set_session(isolation_level="READ COMMITTED", readonly=False)
            with connection.raw.cursor() as cursor, connection.patience.waiting():
                cursor.execute(_SET_TIME_OUT, (str(longest_ms),))
            yield connection
            # Foreign keys are looked at here, so that what they refuse isn't taken for a connection lost at the commit.
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with failures(reference, kind, "confirming"), connection.patience.waiting():
            connection.raw.commit()


@contextlib.contextmanager
def borrowed(reference: Reference, kind: FileKind) -> Iterator[PostgisConnection]:
    """A connection that nobody else uses inside the block: one that is kept, else a new one. Outside a transaction at both ends."""
    connection = _POOL.take(reference, kind) or connect(reference, kind)
    try:
        yield connection
    except BaseException:
        _rolled_back(connection)
        raise
    finally:
        _POOL.put_back(connection)


def connect(reference: Reference, kind: FileKind) -> PostgisConnection:
    """A new connection, which the caller closes. Raises `kind`'s errors, InputError `server_library_missing`."""
    try:
        import psycopg2
        import psycopg2.extensions
    except ImportError as error:
        raise InputError("server_library_missing") from error
    given = {**reference.libpq}
    if reference.authcfg:
        given.update(parameters_of(reference.authcfg))

    def opened() -> Any:
        return psycopg2.connect(
            **given, connect_timeout=_CONNECTING_S, tcp_user_timeout=_UNANSWERED_MS, keepalives_idle=5, keepalives_interval=2,
            keepalives_count=2, client_encoding="UTF8",
        )  # fmt: skip

    hosts = (reference.host or "").count(",") + 1
    with failures(reference, kind, "opening"):
        try:
            raw = opened_within(opened, hosts * _CONNECTING_S + _RESOLVING_S)
        except TimeoutError:
            raise kind.unreachable("server_unreachable", reference=reference.text, reason="timeout") from None
    connection = PostgisConnection(raw, reference, kind)
    try:
        with failures(reference, kind):
            _furnish(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def close_kept() -> None:
    """Close the connections that nobody uses at the moment: when the plugin is unloaded, or a server is about to stop."""
    _POOL.close()


def _furnish(connection: PostgisConnection) -> None:
    raw, reference, kind = connection.raw, connection.reference, connection.kind
    if raw.server_version < OLDEST_SERVER:
        version = f"{raw.server_version // 10000}"
        raise kind.other("server_too_old", reference=reference.text, version=version, oldest=OLDEST_SERVER // 10000)
    raw.autocommit = True
    with raw.cursor() as cursor:
        cursor.execute(_POSTGIS_SCHEMA)
        held = cursor.fetchone()
        if held is None:
            raise kind.other("server_without_postgis", reference=reference.text)
        # Unnamed, `pg_catalog` comes first: PostGIS often lies in `public`, where before PostgreSQL 15 anybody may put functions of its names.
        path = ", ".join(dict.fromkeys((quoted(reference.schema), quoted(held[0]))))
        cursor.execute(_SET, (path, str(READING_MS), str(_LOCK_MS), str(_IDLE_IN_TRANSACTION_MS)))
        cursor.execute(_OIDS)
        (geometry,) = cursor.fetchone()
    raw.autocommit = False
    connection.notes["postgis_schema"] = held[0]
    from psycopg2.extensions import register_type

    for caster in _casters(int(geometry)):
        register_type(caster, raw)


@lru_cache(maxsize=16)
def _casters(geometry: int) -> tuple[Any, ...]:
    """How values are read on a connection to a database in which `geometry` is the number of that type."""
    from psycopg2 import BINARY
    from psycopg2.extensions import new_type

    return (
        new_type((geometry,), "GEOMETRY", lambda value, _: None if value is None else blob_of(value)),
        new_type((16,), "TRUTH", lambda value, _: None if value is None else int(value == "t")),
        new_type((17,), "BYTES", lambda value, cursor: None if value is None else bytes(BINARY(value, cursor))),
        new_type((1700,), "NUMBER", lambda value, _: None if value is None else _number(value)),
    )


def _number(text: str) -> float:
    return int(text) if text.lstrip("-").isdigit() else float(text)


@lru_cache(maxsize=512)
def _with_places(sql: str) -> str:
    """psycopg2's places for ours. None of our statements has a question mark in a text."""
    return _PLACES.sub(lambda found: "%s" if found.group() == "?" else "%%", sql)


@lru_cache(maxsize=128)
def _execution(name: str, count: int) -> str:
    return " ".join(("EXECUTE", quoted(name), "(", ", ".join(["%s"] * count), ")")) if count else " ".join(("EXECUTE", quoted(name)))


def _sent(value: Any) -> Any:
    """A value as psycopg2 takes it: geometries as the text that PostGIS reads, other bytes as bytes."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        ewkb = ewkb_of(bytes(value))
        return bytes(value) if ewkb is None else ewkb
    return _storable(value) if type(value) is str else value


def _storable(text: str) -> str:
    """Without what PostgreSQL's texts can't hold: a zero, which nobody can see, and halves of a character, which become a question mark."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _copied(row: Sequence[Any]) -> str:
    return "\t".join([_copied_value(value) for value in row]) + "\n"


def _copied_value(value: Any) -> str:
    if value is None:
        return "\\N"
    if type(value) is str:
        value = _storable(value)
        if "\\" in value or "\n" in value or "\t" in value or "\r" in value:
            return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
        return value
    if isinstance(value, bytes):
        ewkb = ewkb_of(value)
        return "\\\\x" + value.hex() if ewkb is None else ewkb
    if isinstance(value, bool):
        return "t" if value else "f"
    return repr(value) if isinstance(value, float) else str(value)


class _Lines:
    """Lines as a file that COPY reads from, a little at a time."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._text = ""
        self._at = 0
        self.failure: Optional[BaseException] = None

    def read(self, size: int) -> str:
        """The next `size` characters, fewer at the end of some lines; none behind the last."""
        if self._at == len(self._text):
            try:
                self._text, self._at = "".join(islice(self._lines, _ROWS_AT_ONCE)), 0
            except BaseException as error:
                self.failure = error
                raise
        part = self._text[self._at : self._at + size]
        self._at += len(part)
        return part


class _Pool:
    """Connections that are open and not in use, for each reference: opening one takes longer than a search."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._kept: dict[tuple[str, str, int], list[PostgisConnection]] = {}

    def take(self, reference: Reference, kind: FileKind) -> Optional[PostgisConnection]:
        """One that is alive, None where there is none. Raises `kind.unreachable` where the server has stopped answering."""
        while True:
            with self._guard:
                held = self._kept.get(_key(reference))
                connection = held.pop() if held else None
            if connection is None:
                return None
            connection.kind = kind
            if self._is_alive(connection):
                return connection

    def _is_alive(self, connection: PostgisConnection) -> bool:
        import psycopg2

        idle = time.monotonic() - connection.used_at
        if connection.is_broken or idle > _KEPT_S:
            connection.close()
            return False
        if idle < _SURELY_ALIVE_S:
            return True
        began = time.monotonic()
        try:
            with cut_after(connection.raw, _UNANSWERED_MS / 1000.0):
                connection.execute("SELECT 1")
                connection.raw.rollback()
        except psycopg2.Error as error:
            connection.close()
            # A server that was restarted says so at once; one that says nothing until time is out would only be waited for a second time.
            if time.monotonic() - began > _CONNECTING_S / 2:
                raise translated(error, connection.reference, connection.kind, "opening") from None
            return False
        return True

    def put_back(self, connection: PostgisConnection) -> None:
        """Keep it for the next."""
        from psycopg2.extensions import TRANSACTION_STATUS_IDLE

        if connection.is_broken or connection.raw.info.transaction_status != TRANSACTION_STATUS_IDLE:
            connection.close()
            return
        connection.used_at = time.monotonic()
        with self._guard:
            held = self._kept.setdefault(_key(connection.reference), [])
            held.append(connection)
            surplus = [held.pop(0)] if len(held) > _KEPT else []
        for one in surplus:
            one.close()

    def close(self) -> None:
        """Close all that are kept."""
        with self._guard:
            kept = [connection for held in self._kept.values() for connection in held]
            self._kept.clear()
        for connection in kept:
            connection.close()


def _key(reference: Reference) -> tuple[str, str, int]:
    """A connection serves the same reference and, where libpq takes who signs in from the environment, the same user; and this process only."""
    environment = ";".join(os.environ.get(name, "") for name in ("PGUSER", "PGSERVICE", "PGSERVICEFILE", "PGHOST", "PGPORT", "PGDATABASE"))
    return reference.text, environment, os.getpid()


def _rolled_back(connection: PostgisConnection) -> None:
    with contextlib.suppress(Exception):
        connection.raw.rollback()


_POOL = _Pool()
