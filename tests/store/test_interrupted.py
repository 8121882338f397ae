"""A process that ends in the middle of a write leaves a file that opens as it was before."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from camera_requisition.core import errors
from camera_requisition.store.connection import INVENTORY, reading
from camera_requisition.store.inventory import Inventory

ROOT = Path(__file__).resolve().parents[2]

# Long notes: SQLite then writes a part of the list into the file before the transaction ends.
KILLED_WHILE_TAKING_A_LIST_IN = """
import os, signal, sys
from pathlib import Path
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory

def cameras():
    yield Camera("c1", kind="ptz", notes="of the list that never came in whole")
    for number in range(3000):
        yield Camera(f"new-{number}", notes="x" * 3000, x=913000.0, y=6458000.0)
    os.kill(os.getpid(), signal.SIGKILL)

with Inventory.open(Path(sys.argv[1]), write=True) as inventory:
    inventory.write_intake(Intake("i2"), cameras=cameras())
"""


@pytest.fixture
def interrupted(path: Path) -> tuple[Path, str]:
    """An inventory whose writer was killed, and its version before."""
    with Inventory.open(path) as inventory:
        before = inventory.version
    ended = subprocess.run([sys.executable, "-c", KILLED_WHILE_TAKING_A_LIST_IN, str(path)], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.with_name(path.name + "-journal").stat().st_size > 0, "nothing was interrupted"
    return path, before


@pytest.mark.parametrize("write", [False, True])
def test_it_opens_with_what_was_there_before(interrupted, write):
    path, before = interrupted
    with Inventory.open(path, write=write) as inventory:
        assert inventory.version == before
        assert {camera.camera_id for camera in inventory.cameras()} == {"c1", "c2", "c3", "c4"}


def test_where_nothing_may_be_written_the_half_written_state_is_not_shown(interrupted, monkeypatch):
    path, _ = interrupted
    monkeypatch.setattr("camera_requisition.store.connection.obstacle_to_writing", lambda _: "folder_read_only")
    with pytest.raises(errors.InventoryReadOnly), reading(path, INVENTORY) as connection:
        connection.execute("SELECT count(*) FROM camera").fetchone()


def test_what_passes_in_a_moment_is_waited_for(path, monkeypatch):
    """QGIS's own SQLite may take the write-ahead log away while ours opens it."""
    from camera_requisition.store import connection

    real, failing = connection.connect, ["disk I/O error", "unable to open database file"]

    def connect(place, mode):
        opened = real(place, mode)
        if failing:
            problem = failing.pop()

            class Failing:
                def execute(self, _statement):
                    raise sqlite3.OperationalError(problem)

                def close(self):
                    opened.close()

            return Failing()
        return opened

    monkeypatch.setattr(connection, "connect", connect)
    with Inventory.open(path) as inventory:
        assert inventory.cameras() is not None
    assert failing == []


def test_what_does_not_pass_is_told(path, monkeypatch):
    from camera_requisition.core.errors import InventoryError
    from camera_requisition.store import connection

    class Failing:
        def execute(self, _statement):
            raise sqlite3.OperationalError("disk I/O error")

        def close(self):
            pass

    monkeypatch.setattr(connection, "connect", lambda *_: Failing())
    monkeypatch.setattr(connection, "_PAUSE_S", 0.001)
    with pytest.raises(InventoryError, match="disk I/O error"):
        Inventory.open(path)
