"""A server of the tests' own, started when the first test asks for it. Its name is imported by the conftest of whoever needs it."""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from scripts.cluster import Cluster, ClusterMissingError, check_installed

_numbers = itertools.count()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A running server with a database `base` that has PostGIS; the test is skipped, saying so, where something isn't installed."""
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    from camera_requisition.store.postgis.connection import close_kept

    with Cluster(settings={"fsync": "off"}) as running:
        yield running
        close_kept()


@contextmanager
def client(reference: str):
    """A client of the schema `reference`, as `sqlite3` would be one of a file: what it does counts at the end of the block."""
    from camera_requisition.store.connection import INVENTORY
    from camera_requisition.store.postgis.connection import connect
    from camera_requisition.store.postgis.reference import reference_of

    connection = connect(reference_of(reference), INVENTORY)
    try:
        yield _Client(connection)
        connection.raw.commit()
    finally:
        connection.close()


class _Client:
    """What is refused leaves what was done before, and is told by SQLite's error."""

    def __init__(self, connection) -> None:
        self._connection = connection

    def execute(self, sql: str, parameters: Sequence[object] = ()):
        """Carry one statement out."""
        import psycopg2

        self._connection.execute("SAVEPOINT before")
        try:
            return self._connection.execute(sql, parameters)
        except psycopg2.Error as error:
            self._connection.execute("ROLLBACK TO before")
            raise sqlite3.IntegrityError(str(error)) from error


@pytest.fixture
def schema(cluster: Cluster) -> str:
    """The connection text of a schema that nobody has used before; it isn't there yet."""
    return cluster.reference(f"s{os.getpid()}_{next(_numbers)}")
