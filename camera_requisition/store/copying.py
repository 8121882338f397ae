"""Whole inventories from a file to a server, back, and from server to server: every table, row by row, with its keys.

History comes along as it is; nothing that is copied counts as an edit. A copy is made in one transaction, from one consistent state.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Optional, cast

from camera_requisition.core.errors import InventoryError
from camera_requisition.core.ports import PartOfProgress, Progress, SilentProgress
from camera_requisition.store.backend import backend_of
from camera_requisition.store.bulk import adding
from camera_requisition.store.connection import INVENTORY, writing
from camera_requisition.store.copies import guards_lifted
from camera_requisition.store.files import new_file
from camera_requisition.store.geometry import blobs, geometries, multipolygons, point, point_blob
from camera_requisition.store.geopackage import note_change
from camera_requisition.store.inventory_file import make_inventory
from camera_requisition.store.inventory_schema import BUILDING_CHANGE, TABLES
from camera_requisition.store.postgis.connection import PostgisConnection
from camera_requisition.store.postgis.inventory import creating_inventory
from camera_requisition.store.postgis.reference import Reference, is_reference, reference_of
from camera_requisition.store.schema import BOOLEAN, FID, GEOMETRY, INTEGER, REAL, Table, insert_statement, quoted, select_statement
from camera_requisition.store.sql import Connection, rows_of
from camera_requisition.store.version import content_version

_AT_ONCE, _COPYING_SHARE = 2_000, 0.95
_LARGEST_WHOLE = 2.0**63
_MOST_TOLD = 1_000
_SHAPE = "shape"
"""The column of `building_change`, a table without a geometry of its own, that holds one all the same."""
Row = tuple[Any, ...]


@dataclass(frozen=True)
class LeftOut:
    """A value that the other kind of database can't hold, such as a text in the place of a number: it is missing in the copy."""

    table: str
    fid: int
    column: str


@dataclass(frozen=True)
class Copied:
    """The copy's version (`Inventory.version`), how many rows each of its tables has, and what was left out (the first thousand)."""

    version: str
    rows: Mapping[str, int]
    left_out: tuple[LeftOut, ...]


def copy_records(source: str, target: str, progress: Optional[Progress] = None) -> Copied:
    """Copy the inventory `source` to `target`, which isn't there yet; both are paths or connection texts, one of them at least the latter.

    Whole or not at all, and compared with its source before it counts. Raises WriteError where `target` exists or can't be written,
    InventoryError `copy_differs`, the inventory's errors, and Cancelled.
    """
    watched = progress or SilentProgress()
    backend = backend_of(source)
    with backend.reading() as connection:
        if isinstance(connection, sqlite3.Connection):
            connection.execute("BEGIN")  # others may write meanwhile: all tables are read as they are now
        settings = backend.opened(connection).settings
        total = sum(connection.execute(" ".join(("SELECT count(*) FROM", quoted(table.name)))).fetchone()[0] for table in TABLES)
        copier = _Copier(connection, total, PartOfProgress(watched, 0.0, _COPYING_SHARE))
        version = content_version(connection)
        making = _making_schema(reference_of(target), settings) if is_reference(target) else _making_file(Path(target), settings)
        with making as made:
            counts = {table.name: copier.copy(table, made) for table in TABLES}
            of_copy = content_version(made.connection)
            if of_copy != version and not copier.left_out:
                raise InventoryError("copy_differs", path=source)
    watched.report(1.0)
    return Copied(of_copy, counts, tuple(copier.left_out))


@dataclass(frozen=True)
class _Target:
    """The copy: its connection, and what adds rows to a table, part by part, and lets its keys go on behind the given one (how many rows)."""

    connection: Connection
    put: Callable[[Table, Sequence[str], Iterator[Sequence[Row]], int], int]


class _Copier:
    """Reads the tables of one inventory as another can hold them."""

    def __init__(self, connection: Connection, total: int, progress: Progress) -> None:
        self._connection = connection
        self._total = max(total, 1)
        self._progress = progress
        self._done = 0
        self.left_out: list[LeftOut] = []

    def copy(self, table: Table, target: _Target) -> int:
        """Copy one table; the number of its rows."""
        columns = (FID, *((GEOMETRY,) if table.geometry_type else ()), *table.column_names)
        return target.put(table, columns, self._parts(table, columns), _newest_key(self._connection, table))

    def _parts(self, table: Table, columns: Sequence[str]) -> Iterator[Sequence[Row]]:
        kinds = {column.name: column.kind for column in table.columns}
        found = rows_of(self._connection, select_statement(table, columns, "ORDER BY fid"))
        while True:
            self._progress.check()
            part = list(islice(found, _AT_ONCE))
            if not part:
                return
            by_column: list[Sequence[Any]] = list(zip(*part))
            for number, name in enumerate(columns[1:], start=1):
                values = by_column[number]
                held = (
                    _shapes(table, values) if name == GEOMETRY or (table is BUILDING_CHANGE and name == _SHAPE) else _held(kinds[name], values)
                )
                by_column[number] = held
                self._note(table, name, by_column[0], values, held)
            yield list(zip(*by_column))
            self._done += len(part)
            self._progress.report(self._done / self._total)

    def _note(self, table: Table, column: str, keys: Sequence[int], before: Sequence[Any], after: Sequence[Any]) -> None:
        if before is after:
            return
        lost = (LeftOut(table.name, key, column) for key, old, new in zip(keys, before, after) if new is None and old is not None)
        self.left_out.extend(islice(lost, _MOST_TOLD - len(self.left_out)))


def _held(kind: str, values: Sequence[Any]) -> Sequence[Any]:
    """The values of a column of `kind` as both kinds of database hold them: what is of another type is missing."""
    if kind == BOOLEAN:
        return [bool(value) if isinstance(value, (int, float)) else None for value in values]
    if kind == REAL:
        return [float(value) if isinstance(value, (int, float)) and math.isfinite(value) else None for value in values]
    if kind == INTEGER:
        return [int(value) if isinstance(value, (int, float)) and _is_whole(value) else None for value in values]
    # PostgreSQL's texts can't hold the character of code 0.
    good = all(value is None or (type(value) is str and "\0" not in value) for value in values)
    return values if good else [_text(value) for value in values]


def _is_whole(value: float) -> bool:
    return isinstance(value, int) or (math.isfinite(value) and value == int(value) and abs(value) < _LARGEST_WHOLE)


def _text(value: Any) -> Optional[str]:
    if value is None or isinstance(value, bytes):
        return None
    text = str(value)
    return None if "\0" in text else text


def _shapes(table: Table, stored: Sequence[Optional[bytes]]) -> Sequence[Optional[bytes]]:
    """Blobs as this program writes them, of the type of the table."""
    srs_ids = [int.from_bytes(blob[4:8], "little" if blob[3] & 1 else "big", signed=True) if blob and len(blob) > 8 else 0 for blob in stored]
    if table.geometry_type == "POINT":
        return [point_blob(*point(blob), srs_id) for blob, srs_id in zip(stored, srs_ids)]
    shapes = geometries(stored) if table.geometry_type is None else multipolygons(stored)
    found: list[Optional[bytes]] = [None] * len(stored)
    for srs_id in set(srs_ids):
        numbers = [number for number, shape in enumerate(shapes) if shape is not None and srs_ids[number] == srs_id]
        for number, blob in zip(numbers, blobs([cast("Any", shapes[number]) for number in numbers], srs_id)):
            found[number] = blob
    return found


def _newest_key(connection: Connection, table: Table) -> int:
    """The largest key that was ever given in `table`; where only editors may know that, the largest that is there."""
    if isinstance(connection, sqlite3.Connection):
        row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
        return int(row[0]) if row else 0
    named = "SELECT pg_get_serial_sequence(?, 'fid'), has_sequence_privilege(pg_get_serial_sequence(?, 'fid'), 'SELECT')"
    name, may_read = connection.execute(named, (table.name, table.name)).fetchone()
    if not may_read:
        return int(connection.execute(" ".join(("SELECT coalesce(max(fid), 0) FROM", quoted(table.name)))).fetchone()[0])
    last, is_called = connection.execute(" ".join(("SELECT last_value, is_called FROM", name))).fetchone()
    return int(last) if is_called else 0


@contextmanager
def _making_schema(reference: Reference, settings: Mapping[str, str]) -> Iterator[_Target]:
    crs, zone = settings.get("crs", "EPSG:4326"), settings.get("time_zone", "UTC")
    with creating_inventory(reference, crs, zone, settings.get("created_with", "")) as connection:
        for table in TABLES:
            connection.execute(" ".join(("ALTER TABLE", quoted(table.name), "DISABLE TRIGGER USER")))
        connection.execute("DELETE FROM setting")

        def put(table: Table, columns: Sequence[str], parts: Iterator[Sequence[Row]], newest: int) -> int:
            return _put_on_server(connection, table, columns, parts, newest)

        yield _Target(connection, put)
        # What is left to be looked at, foreign keys, has to be before a table can be altered again.
        connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in TABLES:
            connection.execute(" ".join(("ALTER TABLE", quoted(table.name), "ENABLE TRIGGER USER")))
        connection.execute("ANALYZE")


def _put_on_server(connection: PostgisConnection, table: Table, columns: Sequence[str], parts: Iterator[Sequence[Row]], newest: int) -> int:
    count = 0

    def counted() -> Iterator[Row]:
        nonlocal count
        for part in parts:
            count += len(part)
            yield from part

    connection.copy_rows(table.name, columns, counted())
    if newest:
        connection.execute("SELECT setval(pg_get_serial_sequence(?, 'fid'), ?)", (table.name, newest))
    return count


@contextmanager
def _making_file(path: Path, settings: Mapping[str, str]) -> Iterator[_Target]:
    crs, zone = settings.get("crs", "EPSG:4326"), settings.get("time_zone", "UTC")
    with new_file(path) as temporary:
        make_inventory(temporary, crs, zone, None, settings.get("created_with", ""))
        with writing(temporary, INVENTORY) as connection, guards_lifted(connection):
            connection.execute("DELETE FROM setting")

            def put(table: Table, columns: Sequence[str], parts: Iterator[Sequence[Row]], newest: int) -> int:
                return _put_in_file(connection, table, columns, parts, newest)

            yield _Target(connection, put)
            for table in TABLES:
                note_change(connection, table)


def _put_in_file(connection: sqlite3.Connection, table: Table, columns: Sequence[str], parts: Iterator[Sequence[Row]], newest: int) -> int:
    count = 0
    if table.geometry_type and table.indexed:
        with adding(connection, table, columns[1:]) as added:
            for part in parts:
                added.add([row[1:] for row in part], geometries([row[1] for row in part]), [row[0] for row in part])
                count += len(part)
    else:
        statement = insert_statement(table, columns)
        for part in parts:
            connection.executemany(statement, part)
            count += len(part)
    if newest:
        connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table.name, newest))
    return count
