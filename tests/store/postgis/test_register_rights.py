"""What somebody may do with a register is known before it is tried."""

from __future__ import annotations

import psycopg2
import pytest

from camera_requisition.core.errors import CaseError
from camera_requisition.core.messages import MESSAGES
from camera_requisition.jobs.look_at_register import RegisterQuestion, look_at_register, register_obstacle
from camera_requisition.jobs.registers import open_register
from camera_requisition.store.postgis.connection import close_kept
from camera_requisition.store.postgis.migrations import REGISTER_PART
from camera_requisition.store.postgis.reference import reference_of
from camera_requisition.store.register import Register
from tests.store.registers import made_reader, registers
from tests.store.test_register import AT, noted, packet

__all__ = ["registers"]


@pytest.fixture
def held(registers, monkeypatch):
    """A register with a requisition of Brigade A, in which jane is signed in."""
    monkeypatch.setenv("PGUSER", "jane")
    noted(Register.open(registers, "jane"))
    return registers


def test_an_investigator_may_write_and_a_reader_is_known_to_read(held, cluster, monkeypatch):
    assert Register.open(held).read_only_reason == ""
    assert register_obstacle(held) == ""
    monkeypatch.setenv("PGUSER", made_reader(cluster, held))
    register = Register.open(held)
    assert register.read_only_reason == "server_may_not_write"
    assert "may only be read" in MESSAGES[register.read_only_reason]
    assert [one.number for one in register.requisitions()] == ["17-1-ABCD"]
    with pytest.raises(CaseError) as refused:
        register.record("17-1-ABCD", "sent", AT)
    assert refused.value.code == "server_right_missing"
    look = look_at_register(RegisterQuestion(held, AT, 4, "17"))
    assert [row.entry.number for row in look.rows] == ["17-1-ABCD"]
    assert held in look.obstacle


@pytest.mark.parametrize(
    "right",
    ["UPDATE ON {}.requisition", "DELETE ON {}.asked_camera", "INSERT ON {}.movement", "DELETE ON {}.packet", "INSERT ON {}.paper"],
)
def test_one_right_that_is_missing_is_enough(held, cluster, right):
    granted = right.format(reference_of(held).schema)
    cluster.run(f"REVOKE {granted} FROM camera_requisition_investigator")
    assert Register.open(held).read_only_reason == "server_may_not_write"
    cluster.run(f"GRANT {granted} TO camera_requisition_investigator")
    assert Register.open(held).read_only_reason == ""


def test_a_reader_opens_a_register_in_which_a_killed_program_has_left_something(held, cluster, monkeypatch):
    Register.open(held).begin_packet(packet(folder="/nowhere"))
    monkeypatch.setenv("PGUSER", made_reader(cluster, held))
    assert len(open_register(held).pending_packets()) == 1
    monkeypatch.setenv("PGUSER", "jane")
    assert open_register(held).pending_packets() == []


def test_who_is_let_in_only_to_read_is_known(held, cluster):
    cluster.run("ALTER ROLE jane SET default_transaction_read_only = on")
    try:
        close_kept()
        assert Register.open(held).read_only_reason == "server_may_not_write"
    finally:
        cluster.run("ALTER ROLE jane RESET default_transaction_read_only")
        close_kept()


def test_a_register_of_one_version_ahead_is_read(held, cluster):
    schema, newest = reference_of(held).schema, REGISTER_PART.newest
    cluster.run(f"INSERT INTO {schema}.migration (part, number, name) VALUES ('register', {newest + 1}, 'later')")
    register = Register.open(held)
    assert register.read_only_reason == "server_schema_one_ahead"
    assert len(register.requisitions()) == 1
    with pytest.raises(CaseError) as refused:
        register.drop_packet(1)
    assert refused.value.code == "server_schema_one_ahead"
    cluster.run(f"INSERT INTO {schema}.migration (part, number, name) VALUES ('register', {newest + 2}, 'later still')")
    with pytest.raises(CaseError) as newer:
        Register.open(held)
    assert newer.value.code == "server_schema_newer"


@pytest.mark.parametrize(
    ("obstacle", "reason"), [("file_read_only", "file_read_only"), ("folder_read_only", "folder_read_only"), ("network_share", "")]
)
def test_a_file_that_cannot_be_written_says_so(tmp_path, monkeypatch, obstacle, reason):
    made = Register.create(tmp_path / "register.gpkg")
    assert made.read_only_reason == ""
    monkeypatch.setattr("camera_requisition.store.register_file.obstacle_to_writing", lambda _path: obstacle)
    assert Register.open(tmp_path / "register.gpkg").read_only_reason == reason


def test_a_reader_cannot_slip_through_a_function(held, cluster):
    """What runs with the owner's rights is granted one by one."""
    reader = made_reader(cluster, held)
    schema = reference_of(held).schema
    for call in ("remove_case('17')", "note_event('x', '17', NULL)"):
        with pytest.raises(psycopg2.errors.InsufficientPrivilege):
            cluster.run(f"SELECT {schema}.{call}", user=reader)
