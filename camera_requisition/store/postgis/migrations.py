"""Numbered SQL that makes a schema and brings it up to date: files that an administrator can read, and run with psql without the plugin.

Each file is carried out once, in the order of the numbers. Its last statement enters its number in the schema's table `migration`. A file names
the schema and what it is told as psql does (`:"schema"`, `:'crs'`); lines that begin with a backslash are psql's alone. A file only adds: what
the version before reads stays, so that desks of two versions can work side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import WriteError
from camera_requisition.store.connection import FileKind
from camera_requisition.store.postgis.connection import WRITING_MS, PostgisConnection, connect
from camera_requisition.store.postgis.failures import failures
from camera_requisition.store.postgis.reference import Reference
from camera_requisition.store.schema import literal, quoted

_FOLDER = Path(__file__).parent / "sql"
_NUMBERED = re.compile(r"(\d{4})_(\w+)\.sql")
_TOLD = re.compile(r""":(["'])(\w+)\1""")
_LOCK = "SELECT pg_advisory_xact_lock(hashtext('camera_requisition'), hashtext(?))"
_HELD = "SELECT part, number FROM migration"
_NEWEST = "SELECT max(number) FROM migration WHERE part = ?"
_HAS_TABLE = "SELECT to_regclass(?) IS NOT NULL"
_HAS_SCHEMA = "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?)"


@dataclass(frozen=True)
class Migration:
    """One file of numbered SQL."""

    number: int
    name: str
    path: Path

    def text(self, told: Mapping[str, str]) -> str:
        """Its SQL for a schema: `told` gives the values of its variables, `schema` and `postgis` among them."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        sql = "\n".join(line for line in lines if not line.startswith("\\"))
        return _TOLD.sub(lambda found: (quoted if found.group(1) == '"' else literal)(told[found.group(2)]), sql)


@dataclass(frozen=True)
class Part:
    """What a schema of ours is for: `inventory` or `register`; its numbered SQL lies in the folder of that name."""

    name: str
    folder: Path

    @property
    def migrations(self) -> tuple[Migration, ...]:
        """In the order of their numbers."""
        return _migrations(self.folder)

    @property
    def newest(self) -> int:
        """The schema version that this plugin makes."""
        return self.migrations[-1].number


def part_named(name: str) -> Part:
    """The part whose numbered SQL lies in the folder `name`."""
    return Part(name, _FOLDER / name)


INVENTORY_PART = part_named("inventory")
REGISTER_PART = part_named("register")


def version_of(connection: PostgisConnection, part: Part) -> Optional[int]:
    """The schema version of the schema behind `connection`; None where it is none of ours, or of another part."""
    reference = connection.reference
    (there,) = connection.execute(_HAS_TABLE, (f"{quoted(reference.schema)}.migration",)).fetchone()
    if not there:
        return None
    found = [number for name, number in connection.execute(_HELD) if name == part.name]
    return max(found, default=None)


def refuse_newer(connection: PostgisConnection, part: Part) -> None:
    """Raise the `read_only` of the connection's kind where the schema was migrated for a newer plugin, perhaps since it was opened here."""
    (newest,) = connection.execute(_NEWEST, (part.name,)).fetchone()
    if newest is not None and newest > part.newest:
        raise connection.kind.read_only("server_schema_one_ahead", path=connection.reference.text, at="")


def checked_version(connection: PostgisConnection, part: Part) -> int:
    """As `version_of`, for a schema that is to be used: one version back and one ahead are all right (to read).

    Raises the `missing` of the connection's kind (`server_schema_missing`), its `other` (`server_schema_older`) and its `newer`
    (`server_schema_newer`).
    """
    reference, kind = connection.reference, connection.kind
    version = version_of(connection, part)
    if version is None:
        raise kind.missing("server_schema_missing", reference=reference.text, schema=reference.schema)
    if version < part.newest - 1:
        raise kind.other("server_schema_older", reference=reference.text, version=version, needed=part.newest)
    if version > part.newest + 1:
        raise kind.newer("server_schema_newer", reference=reference.text, version=version, known=part.newest)
    return version


@contextmanager
def creating(
    reference: Reference, kind: FileKind, part: Part, told: Mapping[str, str], before: Callable[[PostgisConnection], None] = lambda _: None
) -> Iterator[PostgisConnection]:
    """Make the schema of `reference` with all of `part`, and give the connection inside that one transaction to what fills it.

    `before` is called first, in the same transaction. Whole or not at all. Raises WriteError `server_schema_exists`, and errors of `kind`.
    """
    with _administering(reference, kind) as connection:
        (there,) = connection.execute(_HAS_SCHEMA, (reference.schema,)).fetchone()
        if there:
            raise WriteError("server_schema_exists", reference=reference.text, schema=reference.schema)
        before(connection)
        for migration in part.migrations:
            _carry_out(connection, migration, told)
        yield connection


def migrate(reference: Reference, kind: FileKind, part: Part, told: Optional[Mapping[str, str]] = None) -> tuple[int, int]:
    """Bring the schema of `reference` up to date, in one transaction; the version before and after.

    Who works with it meanwhile waits for a moment; where it can't be locked within some seconds, nothing changes (`kind.locked`,
    `server_busy`). Raises errors of `kind`: `server_schema_missing`, `server_schema_newer`, `server_right_missing`.
    """
    with _administering(reference, kind) as connection:
        before = version_of(connection, part)
        if before is None:
            raise kind.missing("server_schema_missing", reference=reference.text, schema=reference.schema)
        if before > part.newest:
            raise kind.newer("server_schema_newer", reference=reference.text, version=before, known=part.newest)
        for migration in part.migrations:
            if migration.number > before:
                _carry_out(connection, migration, told or {})
        return before, part.newest


@contextmanager
def _administering(reference: Reference, kind: FileKind) -> Iterator[PostgisConnection]:
    """A connection of its own, in a transaction in which nobody else makes or migrates the same schema."""
    connection = connect(reference, kind)
    try:
        with failures(reference, kind):
            connection.execute("SELECT set_config('statement_timeout', ?, true)", (str(WRITING_MS),))
            connection.execute(_LOCK, (reference.schema,))
            yield connection
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with failures(reference, kind, "confirming"):
            connection.raw.commit()
    finally:
        connection.close()


def _carry_out(connection: PostgisConnection, migration: Migration, told: Mapping[str, str]) -> None:
    usual = {"schema": connection.reference.schema, "postgis": str(connection.notes["postgis_schema"])}
    connection.execute(migration.text({**told, **usual}))


@lru_cache(maxsize=16)
def _migrations(folder: Path) -> tuple[Migration, ...]:
    found = []
    for path in sorted(folder.glob("*.sql")):
        named = _NUMBERED.fullmatch(path.name)
        if named is not None:
            found.append(Migration(int(named.group(1)), named.group(2), path))
    return tuple(found)
