"""A register on a server as its administrator makes it, with people of two services."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import camera_requisition.store.postgis
from camera_requisition.store.postgis.connection import close_kept
from scripts.cluster import Cluster, ClusterMissingError, check_installed

SQL = Path(camera_requisition.store.postgis.__file__).parent / "sql" / "register"
PEOPLE = {"jane": "Brigade A", "john": "Brigade A", "mary": "Brigade B"}
_numbers = itertools.count()


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """A server that a module stops and starts: not the one that other tests share."""
    try:
        check_installed()
    except ClusterMissingError as missing:
        pytest.skip(str(missing))
    with Cluster(settings={"fsync": "off"}) as running:
        yield running
        close_kept()


@pytest.fixture
def registers(cluster: Cluster) -> str:
    """The text that names a new register, made with psql; jane and john investigate for one service, mary for another, ann audits."""
    return made_register(cluster)


def made_register(cluster: Cluster, database: str = "base", files: int | None = None) -> str:
    """Make one with all its numbered files or the first of them, and the people."""
    schema = f"r{os.getpid()}_{next(_numbers)}"
    close_kept()
    for file in sorted(SQL.glob("*.sql"))[:files]:
        cluster.psql(file, {"schema": schema}, database)
    for person in (*PEOPLE, "ann", "nobody_here"):
        if not cluster.run(f"SELECT 1 FROM pg_roles WHERE rolname = '{person}'", database=database):
            cluster.run(f"CREATE ROLE {person} LOGIN", database=database)
    for person, service in PEOPLE.items():
        cluster.run(f"GRANT camera_requisition_investigator TO {person}", database=database)
        cluster.run(f"INSERT INTO {schema}.service_member VALUES ('{person}', '{service}')", database=database)
    cluster.run("GRANT camera_requisition_auditor TO ann", database=database)
    return cluster.reference(schema, database)


def made_reader(cluster: Cluster, reference: str, database: str = "base") -> str:
    """Somebody of Brigade A who may read its register and note nothing: what an administrator grants by hand."""
    schema = reference.rpartition("schema=")[2]
    if not cluster.run("SELECT 1 FROM pg_roles WHERE rolname = 'rose'", database=database):
        cluster.run("CREATE ROLE rose LOGIN", database=database)
    cluster.run(
        f"GRANT USAGE ON SCHEMA {schema} TO rose",
        f"GRANT SELECT ON {schema}.migration, {schema}.setting, {schema}.requisition, {schema}.asked_camera, {schema}.paper, {schema}.packet, "
        f"{schema}.movement, {schema}.proposal TO rose",
        f"GRANT EXECUTE ON FUNCTION {schema}.current_service() TO rose",
        f"INSERT INTO {schema}.service_member VALUES ('rose', 'Brigade A')",
        database=database,
    )
    return "rose"
