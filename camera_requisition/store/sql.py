"""What the modules of the store ask of a database: SQLite's connections have it, and ours to PostgreSQL.

Statements have a question mark for each value, and are written in the SQL that SQLite and PostgreSQL share. Where the two must differ there is
one statement for each, and `is_postgis` tells which is wanted. Rows come as SQLite gives them: truth as 0 and 1, geometries as the blobs of
GeoPackages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Optional, Protocol


class Cursor(Protocol):
    """The rows that a statement gave."""

    @property
    def description(self) -> Any:
        """Of each column of the rows a sequence that begins with its name."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""

    def fetchone(self) -> Any:
        """The next row, None behind the last."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]:
        """Row by row."""


class Connection(Protocol):
    """A database in which records are kept."""

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Cursor:
        """Carry one statement out."""

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Optional[Cursor]:
        """Carry a statement out for each of many rows of values."""


def is_postgis(connection: Connection) -> bool:
    """Whether `connection` leads to PostgreSQL."""
    return not isinstance(connection, sqlite3.Connection)


def rows_of(connection: Connection, statement: str, parameters: Sequence[Any] = ()) -> Iterator[Any]:
    """The rows of a statement that reads much: of a server no more than some thousand of them are here at a time."""
    stream = getattr(connection, "stream", None)
    return iter(connection.execute(statement, parameters)) if stream is None else stream(statement, parameters)


def locking(connection: Connection, statement: str) -> str:
    """`statement`, which reads what is about to be changed: whoever writes to SQLite writes alone, in PostgreSQL the rows have to be held."""
    return " ".join((statement, "FOR NO KEY UPDATE")) if is_postgis(connection) else statement
