"""The chain of the event log: what is changed or removed inside it shows; the formula is checked by another program of ten lines."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.store.event_chain import Head
from camera_requisition.store.event_log import Action, EventLog

AT = "2026-11-23T08:00:00+00:00"


def filled(path, lines=6):
    log = EventLog(path)
    heads = [
        log.record("search", who="a", at=f"2026-11-{day:02d}T08:00:00+00:00", case_number=f"n° {day}", counts={"matched": day})
        for day in range(1, lines + 1)
    ]
    return log, heads


def tamper(path, *statements):
    """Somebody with an SQL client, who knows how to take the guards away."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (guard,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{guard}"')
        for statement in statements:
            connection.execute(statement)


def codes(log, heads=()):
    return {fault.code for fault in log.verify(heads)[1]}


def test_another_program_checks_the_chain_with_the_formula_alone(tmp_path):
    """Written from docs/evidence.md, without a line of ours."""
    _, heads = filled(tmp_path / "log.sqlite")
    previous = ""
    with closing(sqlite3.connect(tmp_path / "log.sqlite")) as connection:
        rows = connection.execute("SELECT sequence, at, who, action, inventory, case_number, why, counts, sha256 FROM event ORDER BY sequence")
        for sequence, *fields, digest in rows.fetchall():
            text = json.dumps([previous, sequence, *fields], ensure_ascii=False, separators=(",", ":"))
            assert hashlib.sha256(text.encode("utf-8")).hexdigest() == digest
            previous = digest
    assert heads[-1] == Head(6, previous)


def test_an_untouched_log_is_never_accused(tmp_path):
    log, heads = filled(tmp_path / "log.sqlite")
    assert log.verify(heads) == (6, [])
    assert log.head() == heads[-1]


FIELDS = ("at", "who", "action", "inventory", "case_number", "why", "counts")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("line", [1, 3, 6])
def test_a_changed_field_shows_with_its_line(tmp_path, field, line):
    log, _ = filled(tmp_path / "log.sqlite")
    tamper(tmp_path / "log.sqlite", f"UPDATE event SET \"{field}\" = 'x' WHERE sequence = {line}")
    first = log.verify()[1][0]
    assert (first.code, first.sequence) == ("line_changed", line)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM event WHERE sequence = 3", "line_missing"),
        ("DELETE FROM event WHERE sequence = 1", "line_missing"),
        ("UPDATE event SET sequence = 30 WHERE sequence = 3", "line_missing"),
        ("UPDATE event SET sha256 = 'ff' WHERE sequence = 4", "line_changed"),
        (
            "INSERT INTO event SELECT 99, 99, at, who, action, inventory, case_number, why, counts, sha256 FROM event WHERE sequence = 2",
            "line_changed",
        ),
        ("UPDATE event SET fid = 100 WHERE sequence = 2", "line_inserted"),
    ],
)
def test_removed_inserted_and_moved_lines_show(tmp_path, statement, code):
    log, _ = filled(tmp_path / "log.sqlite")
    tamper(tmp_path / "log.sqlite", statement)
    assert code in codes(log)


def test_a_cut_log_shows_against_the_head_that_a_manifest_kept_and_not_without_one(tmp_path):
    log, heads = filled(tmp_path / "log.sqlite")
    tamper(tmp_path / "log.sqlite", "DELETE FROM event WHERE sequence > 4")
    assert codes(log) == set(), "what is cut off at the end can't be seen in the log alone"
    assert codes(log, heads) == {"head_beyond"}


def test_a_log_written_again_from_the_start_shows_against_a_manifest(tmp_path):
    _, heads = filled(tmp_path / "log.sqlite")
    (tmp_path / "log.sqlite").unlink()
    log = EventLog(tmp_path / "log.sqlite")
    for _ in range(8):
        log.record("export", who="b", at=AT)
    assert codes(log) == set()
    assert codes(log, heads[-1:]) == {"head_unknown"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_single_change_is_found(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("log") / "log.sqlite"
    log, heads = filled(path, 5)
    line = data.draw(st.integers(1, 5))
    field = data.draw(st.sampled_from([*FIELDS, "sequence", "sha256"]))
    value = data.draw(st.one_of(st.none(), st.integers(0, 9), st.text(alphabet="ab0", max_size=3)))
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute(f'SELECT "{field}" FROM event WHERE sequence = {line}').fetchone()[0]
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("DROP TRIGGER event_no_update")
            connection.execute(f'UPDATE event SET "{field}" = ? WHERE sequence = {line}', (value,))
            after = connection.execute(f'SELECT "{field}" FROM event ORDER BY fid LIMIT 1 OFFSET {line - 1}').fetchone()[0]
    except sqlite3.IntegrityError:
        return
    assert bool(log.verify(heads)[1]) == (before != after)


def test_several_programs_write_one_straight_chain(tmp_path, checkout):
    path = tmp_path / "log.sqlite"
    program = (
        "import sys; from camera_requisition.store.event_log import EventLog\n"
        f"for _ in range(25): EventLog(sys.argv[1]).record('search', who=sys.argv[2], at='{AT}')"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(path), str(number)], cwd=checkout) for number in range(4)]
    assert [one.wait() for one in running] == [0] * 4
    assert EventLog(path).verify() == (100, [])


def test_a_log_without_chain_gets_one_with_the_next_line_and_loses_nothing(tmp_path):
    """As versions before the chain wrote it."""
    path = tmp_path / "log.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "CREATE TABLE event (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL "
            "CHECK (action IN ('search')), inventory TEXT, case_number TEXT, why TEXT, counts TEXT)"
        )
        connection.execute("CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'no'); END")
        for number in range(3):
            connection.execute("INSERT INTO event (at, who, action, counts) VALUES (?, 'a', 'search', ?)", (AT, f'{{"matched": {number}}}'))
    log = EventLog(path)
    before = log.events()
    assert len(before) == 3
    log.record("purge", who="b", at=AT)
    assert log.events()[:3] == before
    assert log.verify() == (4, [])
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM event")


def test_old_lines_are_really_removed_and_a_checkpoint_keeps_the_chain(tmp_path):
    path = tmp_path / "log.sqlite"
    log, heads = filled(path)
    secret = "n° 2".encode()
    assert secret in path.read_bytes()
    assert log.remove_before("2026-11-04T00:00:00+00:00", AT) == 3
    assert secret not in path.read_bytes()
    assert [event.case_number for event in log.events()] == ["n° 4", "n° 5", "n° 6"]
    assert log.verify(heads[2:]) == (3, []), "the checkpoint itself is still known by its hash"
    assert codes(log, heads[:2]) == {"head_before_checkpoint"}
    log.record("purge", who="a", at=AT)
    assert log.verify() == (4, [])
    tamper(path, "DELETE FROM event WHERE sequence = 4")
    assert "line_missing" in codes(log)


def test_all_lines_may_go_and_the_chain_goes_on(tmp_path):
    log, heads = filled(tmp_path / "log.sqlite")
    assert log.remove_before("2030-01-01T00:00:00+00:00", AT) == 6
    assert log.head() == heads[-1]
    assert log.record("purge", who="a", at=AT).sequence == 7
    assert log.verify(heads[-1:]) == (1, [])
    assert log.remove_before("2020-01-01T00:00:00+00:00", AT) == 0


def test_every_action_has_its_word(tmp_path):
    log = EventLog(tmp_path / "log.sqlite")
    for action in Action:
        log.record(action, who="a", at=AT)
    assert [event.action for event in log.events()] == [str(action) for action in Action]
    with pytest.raises(ValueError, match="gossip"):
        log.record("gossip", who="a", at=AT)
