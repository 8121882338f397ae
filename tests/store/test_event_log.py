"""One line for each action, none of them ever changed, and nothing of a case's content."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from camera_requisition.core.errors import WriteError
from camera_requisition.store.event_log import LONGEST_REASON, Action, Event, EventLog
from tests.store.conftest import plain_sqlite

AT = "2026-11-23T01:00:00+00:00"


@pytest.fixture
def log(tmp_path):
    return EventLog(tmp_path / "profile" / "log" / "events.sqlite")


def path_of(log):
    return log._path


def test_no_log_has_no_events(log):
    assert log.events() == []


def test_a_line_comes_back_as_it_was(log):
    counts = {"matched": 12, "owners": 3}
    log.record("search", who="analyst", at=AT, inventory="metropolis.gpkg", case_number="2026/12", why="flagrance", counts=counts)
    log.record(Action.OPEN_CONTACTS, who="", at=AT)
    assert log.events() == [
        Event(AT, "analyst", "search", "metropolis.gpkg", "2026/12", "flagrance", {"matched": 12, "owners": 3}),
        Event(AT, "unknown", "open_contacts"),
    ]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE event SET who = 'x'", "DELETE FROM event", "INSERT OR REPLACE INTO event (fid, at, who, action) VALUES (1, 'a', 'b', 'search')"],
)
@pytest.mark.parametrize("recursive", [0, 1])
def test_a_line_cannot_be_changed_deleted_or_replaced(log, statement, recursive):
    log.record("search", who="analyst", at=AT)
    with plain_sqlite(path_of(log)) as connection:
        connection.execute(f"PRAGMA recursive_triggers = {recursive}")
        with pytest.raises(sqlite3.IntegrityError, match="only be added to"):
            connection.execute(statement)
    assert log.events() == [Event(AT, "analyst", "search")]


def test_only_numbers_are_counted(log):
    for counts in ({"place": "rue Haute"}, {"matched": 1.5}, {"rue Haute 5": 1}):
        with pytest.raises(ValueError, match="counts"):
            log.record("search", who="a", at=AT, counts=counts)
    assert log.events() == []


@pytest.mark.parametrize("why", ["x" * (LONGEST_REASON + 1), "two\nlines"])
def test_an_account_of_the_facts_is_no_reason(log, why):
    with pytest.raises(ValueError, match="why"):
        log.record("search", who="a", at=AT, why=why)


def test_an_unknown_action_is_refused(log):
    with pytest.raises(ValueError, match="delete"):
        log.record("delete", who="a", at=AT)


def test_there_is_no_place_for_content(log):
    log.record("search", who="a", at=AT)
    with plain_sqlite(path_of(log)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(event)")]
    assert columns == ["fid", "sequence", "at", "who", "action", "inventory", "case_number", "why", "counts", "sha256"]


def test_a_log_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "file" / "log.sqlite", tmp_path):
        with pytest.raises(WriteError) as caught:
            EventLog(place).record("search", who="a", at=AT)
        assert caught.value.code == "event_log_unwritable"


def test_another_programs_file_is_left_alone(tmp_path):
    place = tmp_path / "x.sqlite"
    with plain_sqlite(place) as connection:
        connection.execute("CREATE TABLE other (a)")
    before = place.read_bytes()
    with pytest.raises(WriteError) as caught:
        EventLog(place).record("search", who="a", at=AT)
    assert caught.value.code == "event_log_unwritable"
    assert place.read_bytes() == before
    (tmp_path / "t.txt").write_text("a text that is no database at all", encoding="utf-8")
    with pytest.raises(WriteError):
        EventLog(tmp_path / "t.txt").record("search", who="a", at=AT)


def test_several_desks_write_to_one_log(log):
    def write(name):
        for _ in range(10):
            EventLog(path_of(log)).record("search", who=name, at=AT)

    threads = [threading.Thread(target=write, args=(f"desk {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(log.events()) == 40
