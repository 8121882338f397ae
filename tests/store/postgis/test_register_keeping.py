"""What who administers a register can do, and can't do unseen; and that whoever hosts the inventory reads no case."""

from __future__ import annotations

import subprocess

import psycopg2
import pytest
from psycopg2 import errors

from camera_requisition.core.errors import CaseError
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.connection import close_kept
from camera_requisition.store.postgis.reference import reference_of
from camera_requisition.store.register import Register
from tests.store.registers import SQL, made_register, registers
from tests.store.test_register import AT, noted

__all__ = ["registers"]


@pytest.fixture
def held(registers, monkeypatch):
    """A register with a requisition of Brigade A, in which jane is signed in."""
    monkeypatch.setenv("PGUSER", "jane")
    noted(Register.open(registers, "jane"))
    return registers


def log_of(cluster, reference):
    schema = reference_of(reference).schema
    return cluster.run(f"SELECT action FROM {schema}.event WHERE action LIKE 'member%' ORDER BY fid")


def test_who_is_entered_for_a_service_stands_in_the_log(held, cluster):
    schema = reference_of(held).schema
    cluster.run(
        f"INSERT INTO {schema}.service_member VALUES ('nobody_here', 'Brigade A')",
        f"UPDATE {schema}.service_member SET service = 'Brigade B' WHERE member = 'nobody_here'",
        f"DELETE FROM {schema}.service_member WHERE member = 'nobody_here'",
        f"TRUNCATE {schema}.service_member",
    )
    assert [action for (action,) in log_of(cluster, held)][-5:] == [
        "member_added: nobody_here, Brigade A",
        "member_removed: nobody_here, Brigade A",
        "member_added: nobody_here, Brigade B",
        "member_removed: nobody_here, Brigade B",
        "members_emptied",
    ]
    assert ("member_added: jane, Brigade A",) in log_of(cluster, held)
    assert cluster.run(f"SELECT fid FROM {schema}.broken_event") == []


def test_a_register_of_one_version_back_is_used_and_brought_up_to_date_by_psql(cluster, monkeypatch):
    reference = made_register(cluster, files=2)
    schema = reference_of(reference).schema
    monkeypatch.setenv("PGUSER", "jane")
    register = Register.open(reference)
    noted(register)
    assert register.read_only_reason == ""
    with pytest.raises(subprocess.CalledProcessError):
        cluster.psql(SQL / "0003_guards.sql", {"schema": schema}, user="jane")
    assert cluster.run(f"SELECT max(number) FROM {schema}.migration") == [(2,)]
    cluster.psql(SQL / "0003_guards.sql", {"schema": schema})
    close_kept()
    register = Register.open(reference)
    assert [one.number for one in register.requisitions()] == ["17-1-ABCD"]
    register.record("17-1-ABCD", "sent", AT)
    # lines from before and after follow from each other
    assert cluster.run(f"SELECT DISTINCT form FROM {schema}.event ORDER BY form") == [(1,), (2,)]
    assert cluster.run(f"SELECT fid FROM {schema}.broken_event") == []


def test_a_register_of_version_1_says_what_it_needs_and_gets_it(cluster, monkeypatch):
    reference = made_register(cluster, files=1)
    schema = reference_of(reference).schema
    monkeypatch.setenv("PGUSER", "jane")
    with pytest.raises(CaseError) as refused:
        Register.open(reference)
    assert refused.value.code == "server_schema_older"
    for name in ("0002_members.sql", "0003_guards.sql"):
        cluster.psql(SQL / name, {"schema": schema})
    close_kept()
    noted(Register.open(reference))
    cluster.run(f"INSERT INTO {schema}.service_member VALUES ('nobody_here', 'Brigade B')")
    assert log_of(cluster, reference) == [("member_added: nobody_here, Brigade B",)]


def test_whoever_edits_or_reads_the_inventory_reads_no_case(held, cluster, schema, monkeypatch):
    """Even where both lie in one database; by default they don't lie on one server."""
    monkeypatch.setenv("PGUSER", cluster.owner)
    with Inventory.create(schema, "EPSG:2154", "Europe/Paris"):
        pass
    for person, role in (("editor_e", "camera_requisition_editor"), ("reader_r", "camera_requisition_reader")):
        if not cluster.run(f"SELECT 1 FROM pg_roles WHERE rolname = '{person}'"):
            cluster.run(f"CREATE ROLE {person} LOGIN")
        cluster.run(f"GRANT {role} TO {person}")
        register, inventory = reference_of(held).schema, reference_of(schema).schema
        assert cluster.run(f"SELECT count(*) FROM {inventory}.camera", user=person) == [(0,)]
        for table in ("requisition", "asked_camera", "paper", "packet", "movement", "proposal", "event", "service_member", "setting"):
            with pytest.raises(errors.InsufficientPrivilege):
                cluster.run(f"SELECT * FROM {register}.{table}", user=person)
        with pytest.raises(errors.InsufficientPrivilege):
            cluster.run(f"SELECT {register}.current_service()", user=person)


def test_a_database_of_its_own_lets_in_nobody_who_is_not_named(cluster, monkeypatch):
    """As docs/roles.md says it."""
    if not cluster.run("SELECT 1 FROM pg_database WHERE datname = 'registers'"):
        cluster.run("CREATE DATABASE registers")
        cluster.run("CREATE EXTENSION postgis", database="registers")
    reference = made_register(cluster, "registers")
    cluster.run(
        "REVOKE ALL ON DATABASE registers FROM PUBLIC",
        "GRANT CONNECT ON DATABASE registers TO camera_requisition_investigator, camera_requisition_auditor",
    )
    monkeypatch.setenv("PGUSER", "jane")
    noted(Register.open(reference))
    if not cluster.run("SELECT 1 FROM pg_roles WHERE rolname = 'editor_e'"):
        cluster.run("CREATE ROLE editor_e LOGIN")
    with pytest.raises(psycopg2.OperationalError, match="permission denied for database"):
        cluster.run("SELECT 1", database="registers", user="editor_e")
