"""Connections are used again, say within seconds that a server is gone, and tell nothing that a statement holds."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from camera_requisition.core.errors import InventoryError, InventoryLocked, InventoryReadOnly, InventoryUnreachable
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis import connection as connections
from camera_requisition.store.postgis.connection import close_kept, reading, writing
from camera_requisition.store.postgis.reference import reference_of
from scripts.cluster import Cluster
from tests.postgis import client

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def place(cluster):
    close_kept()
    return reference_of(cluster.reference("public"))


def pid(connection):
    return connection.execute("SELECT pg_backend_pid()").fetchone()[0]


def test_a_connection_is_used_again_and_not_by_two_at_once(place):
    with reading(place, INVENTORY) as first:
        one = pid(first)
        with reading(place, INVENTORY) as second:
            assert pid(second) != one
    with reading(place, INVENTORY) as third:
        assert pid(third) in (one, pid(second))


def test_values_go_in_and_come_out_as_sqlite_has_them(place):
    with reading(place, INVENTORY) as connection:
        row = connection.execute(
            "SELECT ?, true, false, CAST(NULL AS boolean), 2.5::float8, 3::bigint, sum(x) FROM unnest(ARRAY[1, 2]::bigint[]) AS t (x)",
            ("50% of ?",),
        )
        assert row.fetchone() == ("50% of ?", 1, 0, None, 2.5, 3, 3)
        blob = connection.execute("SELECT ST_SetSRID(ST_MakePoint(1.5, -2), 2154), CAST('POINT EMPTY' AS geometry)").fetchone()
    assert blob[0] == b"GP\x00\x01" + (2154).to_bytes(4, "little") + bytes.fromhex("0101000000000000000000F83F00000000000000C0")
    assert blob[1][3] & 0x10


def test_reading_sees_one_state_and_writes_nothing(place, cluster):
    cluster.run("CREATE TABLE IF NOT EXISTS public.counted (n integer)", "TRUNCATE public.counted")
    with reading(place, INVENTORY) as connection:
        assert connection.execute("SELECT count(*) FROM counted").fetchone() == (0,)
        cluster.run("INSERT INTO public.counted VALUES (1)")
        assert connection.execute("SELECT count(*) FROM counted").fetchone() == (0,)
    with pytest.raises(InventoryReadOnly), reading(place, INVENTORY) as connection:
        connection.execute("INSERT INTO counted VALUES (2)")


def test_a_write_counts_whole_or_not_at_all(place, cluster):
    cluster.run("CREATE TABLE IF NOT EXISTS public.counted (n integer)", "TRUNCATE public.counted")
    with pytest.raises(InventoryError), writing(place, INVENTORY) as connection:
        connection.executemany("INSERT INTO counted VALUES (1 / ?)", [(1,), (0,)])
    assert cluster.run("SELECT count(*) FROM public.counted") == [(0,)]
    with writing(place, INVENTORY) as connection:
        connection.execute("INSERT INTO counted VALUES (2)")
    assert cluster.run("SELECT count(*) FROM public.counted") == [(1,)]


def test_a_prepared_statement_is_planned_once(place):
    with reading(place, INVENTORY) as connection:
        for number in (1, 2):
            assert connection.prepared("twice", "SELECT $1 * 2", ("integer",), (number,)).fetchone() == (number * 2,)
        assert connection.execute("SELECT count(*) FROM pg_prepared_statements WHERE name = 'twice'").fetchone() == (1,)


def test_a_large_answer_comes_a_part_at_a_time(place):
    with reading(place, INVENTORY) as connection:
        found = connection.stream("SELECT n FROM generate_series(1, ?) AS s (n)", (10_000,))
        assert next(found) == (1,)
        assert connection.execute("SELECT count(*) FROM pg_cursors").fetchone() == (1,)
        assert sum(n for (n,) in found) == 10_000 * 10_001 // 2 - 1


def test_what_a_statement_holds_is_in_no_error(place):
    with pytest.raises(InventoryError) as caught, reading(place, INVENTORY) as connection:
        connection.execute("SELECT 'rue de la Paix' FROM nowhere WHERE place = ?", ("rue de la Paix",))
    assert "Paix" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("postgresql:host=/nowhere dbname=x", "server_unreachable", InventoryUnreachable),
        ("postgresql:host=127.0.0.1 port=1 dbname=x", "server_unreachable", InventoryUnreachable),
        ("postgresql:service=unknown_service", "server_unreachable", InventoryUnreachable),
    ],
)
def test_a_server_that_is_not_there(text, code, kind):
    began = time.monotonic()
    with pytest.raises(kind) as caught:
        Inventory.open(text)
    assert caught.value.code == code
    assert time.monotonic() - began < 5.0


def test_a_server_that_says_nothing_is_given_up_within_five_seconds():
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        began = time.monotonic()
        with pytest.raises(InventoryUnreachable):
            Inventory.open(f"postgresql:host=127.0.0.1 port={silent.getsockname()[1]} dbname=x sslmode=disable")
        assert time.monotonic() - began < 5.0


def test_a_database_that_is_not_there_is_named(cluster):
    with pytest.raises(InventoryError) as caught:
        Inventory.open(cluster.reference(database="nothing"))
    assert caught.value.code == "server_database_missing"


def test_a_schema_that_is_not_there_or_anothers_is_named(cluster):
    for schema in ("nothing_here", "public"):
        with pytest.raises(InventoryError) as caught:
            Inventory.open(cluster.reference(schema))
        assert caught.value.code == "server_schema_missing"


def test_a_database_without_postgis_is_named(cluster):
    cluster.run("CREATE DATABASE plain")
    with pytest.raises(InventoryError) as caught:
        Inventory.open(cluster.reference(database="plain"))
    assert caught.value.code == "server_without_postgis"


def test_who_waits_for_another_desk_is_told_soon(schema, monkeypatch):
    monkeypatch.setattr(connections, "_LOCK_MS", 200)
    close_kept()
    with Inventory.create(schema, "EPSG:2154", "UTC") as inventory, client(schema) as other:
        other.execute("INSERT INTO setting (key, value) VALUES ('target_height_m', '3')")
        with pytest.raises(InventoryLocked) as caught:
            inventory.write_target_height(2.0)
    assert caught.value.code == "server_busy"
    close_kept()


def test_after_a_restart_of_the_server_the_next_use_connects_anew():
    with Cluster(settings={"fsync": "off"}) as own:
        reference = own.reference()
        Inventory.create(reference, "EPSG:2154", "UTC")
        own.kill()
        with pytest.raises(InventoryUnreachable):
            Inventory.open(reference)
        began = time.monotonic()
        with pytest.raises(InventoryUnreachable):
            Inventory.open(reference)
        assert time.monotonic() - began < 5.0
        own.start()
        assert Inventory.open(reference).cameras() == []
        close_kept()


def test_many_threads_at_once(schema):
    inventory = Inventory.create(schema, "EPSG:2154", "UTC")
    failed: list[BaseException] = []

    def ask():
        try:
            for _ in range(10):
                assert inventory.cameras_held() == 0
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_without_the_library_it_is_said_what_to_install():
    code = (
        "import sys; sys.modules['psycopg2'] = None\n"
        "from camera_requisition.store.inventory import Inventory\n"
        "try: Inventory.open('postgresql:dbname=x')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.startswith("InputError")
    assert "python3-psycopg2" in said


def test_a_name_that_nobody_resolves_is_given_up_within_five_seconds(monkeypatch):
    """libpq's own time-out begins later. What comes too late is closed."""
    closed = threading.Event()
    go_on = threading.Event()

    class Late:
        def close(self):
            closed.set()

    def connect(**_parameters):
        go_on.wait(30.0)
        return Late()

    monkeypatch.setattr("psycopg2.connect", connect)
    began = time.monotonic()
    with pytest.raises(InventoryUnreachable) as caught:
        Inventory.open("postgresql:host=db.example dbname=x")
    assert caught.value.code == "server_unreachable"
    assert time.monotonic() - began < 5.0
    go_on.set()
    assert closed.wait(10.0)


def test_a_frozen_server_is_said_to_be_gone_in_time(monkeypatch):
    """It still takes connections, and answers nothing."""
    with Cluster(settings={"fsync": "off"}) as own:
        reference = own.reference()
        Inventory.create(reference, "EPSG:2154", "UTC").close()
        with Inventory.opened_to_read(reference) as inventory:
            assert inventory.cameras() == []
        time.sleep(connections._SURELY_ALIVE_S + 0.1)
        pid = int((own.data / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0])
        children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True).stdout.split()
        everybody = [pid, *map(int, children)]
        for one in everybody:
            os.kill(one, signal.SIGSTOP)
        try:
            began = time.monotonic()
            with pytest.raises(InventoryUnreachable):
                Inventory.open(reference)
            assert time.monotonic() - began < 5.0
            began = time.monotonic()
            with pytest.raises(InventoryUnreachable):
                Inventory.open(reference)
            assert time.monotonic() - began < 5.0
        finally:
            for one in everybody:
                os.kill(one, signal.SIGCONT)
        assert Inventory.open(reference).cameras() == []
        monkeypatch.setattr("camera_requisition.store.postgis.inventory.SEARCHING_MS", 300)
        monkeypatch.setattr("camera_requisition.store.postgis.inventory._LATE_S", 0.2)
        began = time.monotonic()
        with pytest.raises(InventoryUnreachable), Inventory.opened_to_read(reference) as inventory:
            [(inventory.cameras_held(), time.sleep(0.05)) for _ in range(100)]
        assert time.monotonic() - began < 4.0
        close_kept()


@contextlib.contextmanager
def frozen(own):
    """The server and all of its processes stand still inside the block."""
    pid = int((own.data / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0])
    children = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True).stdout.split()
    everybody = [pid, *map(int, children)]
    for one in everybody:
        os.kill(one, signal.SIGSTOP)
    try:
        yield
    finally:
        for one in everybody:
            os.kill(one, signal.SIGCONT)


def test_no_answer_of_a_server_that_freezes_is_waited_for_without_end():
    with Cluster(settings={"fsync": "off"}) as own:
        reference = own.reference()
        Inventory.create(reference, "EPSG:2154", "UTC").close()
        named = reference_of(reference)
        for use in (connections.reading, connections.writing):
            began = time.monotonic()
            with pytest.raises(InventoryUnreachable), use(named, INVENTORY, 500) as connection, frozen(own):
                connection.execute("SELECT 2")
            assert time.monotonic() - began < 4.0
            with use(named, INVENTORY, 500) as connection:
                time.sleep(2.0)  # what the desk itself takes between two answers isn't counted
                assert connection.execute("SELECT 3").fetchone() == (3,)
        connections.close_kept()


def test_texts_lose_what_no_server_can_hold(schema):
    """A half of a character comes from a file that was cut, a zero from a program in C."""
    labels = ["a\0b", "cut \ud83d", "\ud83d\ude00 whole: \U0001f600", "plain", "été"]
    cameras = [Camera(f"c{number}", label=label) for number, label in enumerate(labels)]
    with Inventory.create(schema, "EPSG:2154", "UTC") as made:
        made.write_intake(Intake("i1"), cameras=cameras)
    assert [one.label for one in Inventory.open(schema).cameras()] == ["ab", "cut ?", "?? whole: \U0001f600", "plain", "été"]
