"""A packet appears whole or not at all, also after a program was killed."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest

from camera_requisition.core import errors
from camera_requisition.packets.held_file import HeldFile
from camera_requisition.packets.staging import Staging, sweep

KILLED = """
import os, sys
from pathlib import Path
from camera_requisition.packets import staging
from camera_requisition.packets.staging import Staging

moment = sys.argv[2]
with Staging(Path(sys.argv[1]), "2026/17") as room:
    (room.folder / "manifest.json").write_text("{}", encoding="utf-8")
    if moment == "written":
        os.kill(os.getpid(), 9)
    target, zipped = room.choose_place()
    if moment == "zipped":
        os.kill(os.getpid(), 9)
    move = staging._move

    def killed_after_the_first(source, place):
        move(source, place)
        os.kill(os.getpid(), 9)

    staging._move = killed_after_the_first
    room.move_to(target, zipped)
"""


def write(output, number="2026/17"):
    with Staging(output, number) as room:
        (room.folder / "manifest.json").write_text("{}", encoding="utf-8")
        target, zipped = room.choose_place()
        room.move_to(target, zipped)
    return target


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("moment", "left", "after"),
    [
        ("written", [], ["2026-17", "2026-17.zip"]),
        ("zipped", [], ["2026-17", "2026-17.zip"]),
        ("moved", ["2026-17"], ["2026-17", "2026-17-2", "2026-17-2.zip", "2026-17.zip"]),
    ],
)
def test_a_kill_leaves_no_half_packet_and_the_next_packet_clears_up(qgis_app, tmp_path, checkout, moment, left, after):
    run = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), moment], cwd=checkout, check=False)
    assert run.returncode == -9
    assert [name for name in names(tmp_path) if not name.startswith(".")] == left
    write(tmp_path)
    assert names(tmp_path) == after
    with zipfile.ZipFile(tmp_path / "2026-17.zip") as archive:
        assert archive.namelist() == ["2026-17/manifest.json"]


def test_what_another_program_is_writing_is_left_alone(qgis_app, tmp_path):
    with Staging(tmp_path, "1") as running:
        sweep(tmp_path)
        assert running.folder.is_dir()
        write(tmp_path, "2")
        assert running.folder.is_dir()
    assert names(tmp_path) == ["2", "2.zip"]


def test_other_hidden_folders_are_nobodys_business(qgis_app, tmp_path):
    (tmp_path / ".p-mine").mkdir()
    (tmp_path / ".p-mine" / "diary.txt").write_text("mine", encoding="utf-8")
    write(tmp_path)
    assert (tmp_path / ".p-mine" / "diary.txt").is_file()


def test_a_held_file_is_refused_to_others_until_it_is_let_go(tmp_path):
    held = HeldFile(tmp_path / "held")
    with pytest.raises(OSError):
        HeldFile(tmp_path / "held")
    held.let_go()
    held.let_go()
    HeldFile(tmp_path / "held").let_go()


def test_a_drive_without_locks_is_no_obstacle(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr("camera_requisition.packets.held_file.QLockFile.tryLock", lambda *_: False)
    assert write(tmp_path).is_dir()


def test_a_folder_that_cannot_be_made_has_a_name(qgis_app, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(errors.WriteError), Staging(tmp_path / "file" / "below", "1"):
        pass
