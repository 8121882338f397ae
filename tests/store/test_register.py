"""The register: packets noted before they appear, requisitions, answers, and that nothing is lost when a program is killed."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr

from camera_requisition.core.errors import CaseError, InputError
from camera_requisition.core.match.types import Window
from camera_requisition.core.messages import MESSAGES
from camera_requisition.core.register.types import Answer, CameraAnswer, CameraEntry, PacketEntry, PaperEntry, RequisitionEntry, Taught
from camera_requisition.store import connection as connections
from camera_requisition.store.register import Register
from tests.postgis import cluster
from tests.store.registers import registers

__all__ = ["cluster", "registers"]

AT = 1_795_420_800.0  # 2026-11-23T08:00:00Z


def requisition(number="17-1-ABCD", owner="town", **values):
    given = {
        "owner_name": "Ville d'Exemple",
        "owner_kind": "commune",
        "city": "Exemple",
        "frame": "flagrance",
        "deadline": AT + 86_400.5,
        "window_start": AT - 7200.0,
        "window_end": AT - 3600.0,
        "camera_hours": 2.5,
        "keep_until": "2026-12-23",
        "time_zone": "Europe/Paris",
        "made_at": AT,
        "incident_at": AT - 9000.0,
        "cameras": (CameraEntry("c1", "town-1", "VP 1", (Window(AT - 7200.0, AT - 3600.0),), AT + 86_400.0), CameraEntry("c2", "town-1")),
        "papers": (PaperEntry("requisition", "01-Ville/requisition.pdf", "ab" * 32),),
        "content": json.dumps({"format": 1}),
    }
    return RequisitionEntry(number, values.pop("case_number", "17"), owner_id=owner, **{**given, **values})


def packet(*requisitions, folder="/out/17", **values):
    return PacketEntry("17", AT, folder, "cd" * 32, "export", "ef" * 32, "me", requisitions or (requisition(),), **values)


def noted(register, *requisitions, folder="/out/17"):
    register.confirm_packet(register.begin_packet(packet(*requisitions, folder=folder)))


@pytest.fixture
def file_register(tmp_path):
    return Register.create(tmp_path / "deep" / "register.gpkg", who="clerk")


@pytest.fixture(params=["in a file", "on a server"])
def register(request):
    """What is true of a register in a file is true of one on a server, for an investigator there."""
    if request.param == "in a file":
        return request.getfixturevalue("file_register")
    request.getfixturevalue("monkeypatch").setenv("PGUSER", "jane")
    return Register.open(request.getfixturevalue("registers"), who="clerk")


def test_a_requisition_comes_back_as_it_was(register):
    noted(register)
    assert Register.open(register.reference).requisitions() == [requisition()]
    assert register.requisitions("17") == register.requisitions()
    assert register.requisitions("18") == []
    (movement,) = register.movements("17-1-ABCD")
    assert (movement.state, movement.at, movement.who) == ("draft", AT, "clerk")


def test_what_is_pending_does_not_count_until_it_is_confirmed(register):
    key = register.begin_packet(packet())
    assert register.requisitions() == register.packets() == []
    assert register.pending_packets() == [(key, packet())]
    register.confirm_packet(key)
    assert [one.folder for one in register.packets()] == ["/out/17"]
    assert register.pending_packets() == []
    register.confirm_packet(key)
    assert len(register.requisitions()) == len(register.packets()) == 1


def test_what_was_dropped_leaves_nothing(register):
    register.drop_packet(register.begin_packet(packet()))
    assert register.requisitions() == register.packets() == register.pending_packets() == []


def test_a_killed_program_is_settled_by_looking(register):
    register.begin_packet(packet(folder="/came"))
    register.begin_packet(packet(requisition("17-1-ZZZZ", "shop"), folder="/never came"))
    register.settle(lambda folder, digest: (folder, digest) == ("/came", "cd" * 32))
    assert [one.folder for one in register.packets()] == ["/came"]
    assert [one.number for one in register.requisitions()] == ["17-1-ABCD"]


def test_a_desk_that_took_a_running_export_for_a_killed_one_does_no_harm(register):
    key = register.begin_packet(packet())
    Register.open(register.reference).settle(lambda _folder, _digest: False)
    register.confirm_packet(key, packet())
    assert [one.folder for one in register.packets()] == ["/out/17"]
    assert register.requisitions() == [requisition()]


def test_papers_made_again_take_the_place_of_those_that_were_not_sent(register):
    noted(register)
    again = requisition(cameras=(CameraEntry("c1"),), missing=("offence",), made_at=AT + 60)
    noted(register, again, folder="/out/17-2")
    (found,) = register.requisitions()
    assert (found.missing, [camera.camera_id for camera in found.cameras], found.made_at) == (("offence",), ["c1"], AT + 60)
    assert len(register.movements("17-1-ABCD")) == 1, "nothing has happened to it"


def test_what_was_sent_is_refused_before_the_packet_appears(register):
    noted(register)
    register.record("17-1-ABCD", "sent", AT)
    with pytest.raises(InputError) as error:
        register.begin_packet(packet())
    assert error.value.code == "register_already_sent"
    with pytest.raises(InputError) as error:
        register.begin_packet(packet(requisition(owner="shop")))
    assert error.value.code == "register_number_taken"
    assert register.pending_packets() == []


def test_states_answers_and_what_they_teach(register):
    noted(register)
    register.record("17-1-ABCD", "sent", AT + 10, note="by portal")
    answer = Answer(
        "17-1-ABCD",
        AT + 20,
        (CameraAnswer("c1", "received"), CameraAnswer("c2", "overwritten")),
        (Taught("retention_observed_days", "5", recorder_id="town-1"), Taught("does_not_see", "", camera_id="c2")),
        "came by hand",
    )
    assert register.record_answer(answer).state == "answered"
    assert register.answered_overwritten("17") == {"c2"}
    assert [(one.state, one.note) for one in register.movements("17-1-ABCD")] == [
        ("draft", None),
        ("sent", "by portal"),
        ("answered", "came by hand"),
    ]
    first, second = register.proposals()
    assert (first.lesson, first.value, first.recorder_id, first.owner_id, first.learnt_on) == (
        "retention_observed_days",
        "5",
        "town-1",
        "town",
        "2026-11-23",
    )
    register.hand_on([first.key], "2026-11-30")
    assert register.proposals() == [second]
    assert register.proposals(all_of_them=True)[0].handed_on == "2026-11-30"


def test_a_refused_change_changes_nothing(register):
    noted(register)
    with pytest.raises(InputError):
        register.record("17-1-ABCD", "received", AT)
    with pytest.raises(InputError) as error:
        register.record("17-1-XXXX", "sent", AT)
    assert error.value.code == "requisition_unknown"
    assert register.requisitions() == [requisition()]
    assert len(register.movements("17-1-ABCD")) == 1


def test_history_can_only_be_added_to(file_register):
    register = file_register
    noted(register)
    with closing(sqlite3.connect(Path(register.reference))) as connection:
        for statement in ("DELETE FROM movement", "UPDATE movement SET who = 'x'"):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)


def test_a_removed_case_is_really_gone_and_others_stay(file_register):
    register = file_register
    secret = "Exploitant à oublier".encode()
    noted(register, requisition(owner_name=secret.decode()))
    other = replace(packet(requisition("18-1-QQQQ", case_number="18")), case_number="18")
    register.confirm_packet(register.begin_packet(other))
    register.record("17-1-ABCD", "sent", AT)
    assert secret in Path(register.reference).read_bytes()
    assert register.remove_case("17") == 1
    assert secret not in Path(register.reference).read_bytes()
    assert b"17-1-ABCD" not in Path(register.reference).read_bytes()
    assert [one.number for one in register.requisitions()] == ["18-1-QQQQ"]
    with closing(sqlite3.connect(Path(register.reference))) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM movement WHERE 1")


def test_instants_are_texts_with_offset_and_missing_is_null(file_register):
    register = file_register
    noted(register, requisition(deadline=None, city=None))
    with closing(sqlite3.connect(Path(register.reference))) as connection:
        row = connection.execute("SELECT deadline, city, made_at, typeof(made_at), sent_at FROM requisition").fetchone()
    assert row == (None, None, "2026-11-23T08:00:00+00:00", "text", None)


def test_it_opens_as_plain_tables(file_register):
    register = file_register
    noted(register)
    source = ogr.Open(str(Path(register.reference)))
    assert {source.GetLayer(index).GetName() for index in range(source.GetLayerCount())} >= {"requisition", "asked_camera", "movement"}
    assert source.GetLayerByName("requisition").GetFeatureCount() == 1


def test_nothing_of_a_cases_content_has_a_place(file_register):
    register = file_register
    with closing(sqlite3.connect(Path(register.reference))) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {row[1] for table in tables for row in connection.execute(f'PRAGMA table_info("{table}")')}
    assert not columns & {"zone", "path", "hypothesis", "offence", "articles", "place", "source", "certainty", "geom"}


def other_program(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (a)")
        connection.commit()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "register_missing"),
        (lambda path: path.mkdir(), "register_is_folder"),
        (lambda path: path.write_bytes(b""), "register_empty"),
        (lambda path: path.write_bytes(b"no database at all, but text"), "register_not_database"),
        (other_program, "register_foreign"),
    ],
)
def test_what_is_no_register_has_a_name(tmp_path, make, code):
    path = tmp_path / "r.gpkg"
    make(path)
    with pytest.raises(CaseError) as error:
        Register.open(path)
    assert error.value.code == code
    assert code in MESSAGES
    assert str(path) in str(error.value)


def test_a_newer_one_and_a_damaged_one_have_names(file_register):
    register = file_register
    noted(register)
    with closing(sqlite3.connect(Path(register.reference))) as connection:
        connection.execute("UPDATE setting SET value = '99' WHERE key = 'schema_version'")
        connection.commit()
    with pytest.raises(CaseError) as error:
        Register.open(register.reference)
    assert error.value.code == "register_newer"


def test_a_second_writer_waits_and_is_told(file_register, monkeypatch):
    register = file_register
    monkeypatch.setattr(connections, "WAIT_S", 0.2)
    with closing(sqlite3.connect(Path(register.reference), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaseError) as error:
            register.begin_packet(packet())
        assert error.value.code == "register_locked"
        other.execute("ROLLBACK")
    noted(register)
    assert len(register.requisitions()) == 1


WRITER = """
import sys
from dataclasses import replace
sys.path.insert(0, sys.argv[2])
from tests.store.test_register import packet, requisition
from camera_requisition.store.register import Register
register = Register.open(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    number += 1
    one = requisition(f"17-{number}-ABCD", wave=number)
    register.confirm_packet(register.begin_packet(packet(one, folder=f"/out/{number}")))
"""


@pytest.mark.parametrize("delay", [0.0, 0.011, 0.023, 0.047, 0.08])
def test_a_kill_leaves_each_packet_whole_or_absent(file_register, checkout, delay):
    register = file_register
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(Path(register.reference)), str(checkout)], cwd=checkout, stdout=subprocess.PIPE
    ) as program:
        program.stdout.readline()
        time.sleep(0.05 + delay)
        program.send_signal(signal.SIGKILL)
    register.settle(lambda _folder, _digest: True)
    folders = {one.folder for one in register.packets()}
    numbers = {one.number for one in register.requisitions()}
    assert {f"/out/{number.split('-')[1]}" for number in numbers} == folders
    assert all(len(one.cameras) == 2 and len(one.papers) == 1 for one in register.requisitions())


def test_two_exports_at_once_do_not_take_the_same_number(register):
    register.begin_packet(packet())
    with pytest.raises(InputError) as error:
        register.begin_packet(packet(requisition(case_number="18"), folder="/out/18"))
    assert error.value.code == "register_number_taken"
    register.begin_packet(packet(folder="/out/17-2"))  # the same case once more: its papers made again


def test_a_requisition_sent_between_note_and_kill_keeps_nobody_from_opening_the_register(register):
    noted(register)
    register.begin_packet(packet(folder="/out/17-2"))
    register.record("17-1-ABCD", "sent", AT)
    register.settle(lambda _folder, _digest: True)
    assert [one.folder for one in register.packets()] == ["/out/17", "/out/17-2"]
    assert register.pending_packets() == []
    assert register.requisition("17-1-ABCD").state == "sent"
