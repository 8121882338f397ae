"""A register in a file; implements `store.register_backend.RegisterBackend`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

from camera_requisition.core.errors import CaseError
from camera_requisition.store.connection import REGISTER, check_file, connect, failures, making, reading, writing
from camera_requisition.store.files import new_file
from camera_requisition.store.geopackage import make_geopackage, table_columns
from camera_requisition.store.instants import now_text
from camera_requisition.store.obstacles import obstacle_to_writing
from camera_requisition.store.register_schema import (
    APPLICATION,
    MOVEMENT,
    OF_A_CASE,
    OF_A_REQUISITION,
    PACKET,
    SCHEMA_VERSION,
    SETTING,
    TABLES,
)
from camera_requisition.store.schema import Table, insert_statement, quoted
from camera_requisition.store.spatial_reference import spatial_reference
from camera_requisition.store.triggers import append_only

_NO_RIGHT = frozenset({"file_read_only", "folder_read_only"})
"""Obstacles that stop whoever tries; a share only is a place where a register had better not lie."""
_NUMBERS = "SELECT number FROM requisition WHERE case_number = ?"
_GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"


class RegisterFile:
    """A GeoPackage of attributes alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def reference(self) -> str:
        """Its path."""
        return str(self._path)

    def check(self) -> str:
        """See `store.register_backend`."""
        check_file(self._path, REGISTER)
        with self.reading() as connection:
            _check(connection, self._path)
        obstacle = obstacle_to_writing(self._path)
        return obstacle if obstacle in _NO_RIGHT else ""

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """See `store.register_backend`."""
        return reading(self._path, REGISTER)

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """See `store.register_backend`."""
        return writing(self._path, REGISTER)

    def add_packet(self, connection: sqlite3.Connection, values: Sequence[Any]) -> int:
        """See `store.register_backend`."""
        return int(connection.execute(insert_statement(PACKET, PACKET.column_names), values).lastrowid or 0)

    def remove_case(self, case_number: str) -> int:
        """See `store.register_backend`. The file is written anew."""
        with self.writing() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            numbers = [row[0] for row in connection.execute(_NUMBERS, (case_number,))]
            with _unguarded(connection, MOVEMENT):
                for table in OF_A_REQUISITION:
                    _delete(connection, table, "number", numbers)
                for table in OF_A_CASE:
                    _delete(connection, table, "case_number", [case_number])
        with failures(self._path, REGISTER), closing(connect(self._path, "mode=rw")) as connection:
            connection.execute("VACUUM")
        return len(numbers)


def make_register(path: Path) -> None:
    """Make an empty register; its folder is made too. Raises WriteError when `path` exists or cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    settings = {"application": APPLICATION, "schema_version": str(SCHEMA_VERSION), "created_at": now_text()}
    with new_file(path) as temporary, failures(path, REGISTER), making(temporary) as connection:
        make_geopackage(connection, TABLES, spatial_reference("EPSG:4326"))
        for statement in append_only(MOVEMENT):
            connection.execute(statement)
        connection.executemany(insert_statement(SETTING, SETTING.column_names), list(settings.items()))


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if not {"key", "value"} <= table_columns(connection, "setting"):
        raise CaseError("register_foreign", path=str(path))
    settings = dict(connection.execute("SELECT key, value FROM setting").fetchall())
    version = str(settings.get("schema_version", ""))
    if settings.get("application") != APPLICATION or not version.isdigit():
        raise CaseError("register_foreign", path=str(path))
    if int(version) > SCHEMA_VERSION:
        raise CaseError("register_newer", path=str(path), version=version, supported=SCHEMA_VERSION)


def _delete(connection: sqlite3.Connection, table: Table, column: str, values: Iterable[str]) -> None:
    statement = " ".join(("DELETE FROM", quoted(table.name), "WHERE", quoted(column), "= ?"))
    connection.executemany(statement, [(value,) for value in values])


@contextmanager
def _unguarded(connection: sqlite3.Connection, table: Table) -> Iterator[None]:
    """Without the triggers that let a table only be added to; inside one transaction, so that nobody else meets it so."""
    for (name,) in connection.execute(_GUARDS, (table.name,)).fetchall():
        connection.execute(" ".join(("DROP TRIGGER", quoted(name))))
    yield
    for statement in append_only(table):
        connection.execute(statement)
