"""A folder that appears whole or not at all: written beside its place, then moved there together with its zip."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import zipfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from camera_requisition.core import errors
from camera_requisition.packets.clean import LONGEST_PATH, folder_name, path_length
from camera_requisition.packets.files import write_error
from camera_requisition.packets.held_file import HeldFile

BUSY_ATTEMPTS, BUSY_PAUSE_S = 8, 0.25
LONGEST_CASE_NAME = 40
PREFIX, PACKET, ARCHIVE, TARGET, HELD = ".p-", "packet", "packet.zip", "target", "held"
SHORTEST_OWNER_NAME = 6


class Staging:
    """Context: makes a hidden working folder inside `output`; whatever happens, leaving the context removes what wasn't moved into place.

    Raises WriteError where the output folder can't be made or written.
    """

    def __init__(self, output: Path, case_number: str) -> None:
        self._output = Path(os.path.abspath(output))  # noqa: PTH100 (resolve() follows links to paths the user never chose)
        self._name = folder_name(case_number, LONGEST_CASE_NAME)
        self._made: list[Path] = []
        self._root: Path | None = None
        self._held: HeldFile | None = None

    def __enter__(self) -> Staging:
        try:
            missing = [folder for folder in (self._output, *self._output.parents) if not folder.exists()]
            self._output.mkdir(parents=True, exist_ok=True)
            self._made = missing
            sweep(self._output)
            self._root = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._output))
            with suppress(OSError):  # a drive without locks: nothing is swept there then
                self._held = HeldFile(self._root / HELD)
            self.folder.mkdir()
        except OSError as error:
            self._clear()
            raise write_error(error, self._output) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._clear()

    @property
    def folder(self) -> Path:
        """Where to write the packet."""
        return self._staged(PACKET)

    def room_for_owner(self, longest_file: str) -> int:
        """How long an owner's folder name may be, so that with `longest_file` in it no path passes 240. Raises WriteError `path_too_long`."""
        base = max(path_length(str(self._output / f"{self._name}-99")), path_length(str(self.folder)))
        room = LONGEST_PATH - base - len(longest_file) - 2
        if room < SHORTEST_OWNER_NAME:
            raise errors.WriteError("path_too_long", path=str(self._output))
        return room

    def choose_place(self) -> tuple[Path, Path]:
        """Zip the packet and choose where both will lie: `<case>`, or `<case>-2` and so on where that exists; returns folder and zip."""
        name = self._free_name()
        target, zipped = self._output / name, self._output / f"{name}.zip"
        try:
            _zip(self.folder, name, self._staged(ARCHIVE))
        except OSError as error:
            raise write_error(error, target) from error
        return target, zipped

    def move_to(self, target: Path, zipped: Path) -> None:
        """Move packet and zip to the places that `choose_place` gave, the folder first: it is the packet, the zip can be made again."""
        archive = self._staged(ARCHIVE)
        try:
            self._staged(TARGET).write_text(target.name, encoding="utf-8")
            _move(self.folder, target)
        except OSError as error:
            raise write_error(error, target) from error
        try:
            _move(archive, zipped)
        except OSError as error:
            shutil.rmtree(target, ignore_errors=True)
            raise write_error(error, zipped) from error
        self._made = []

    def _staged(self, name: str) -> Path:
        if self._root is None:
            raise errors.WriteError("write_failed", path=str(self._output), reason="the working folder is not open")
        return self._root / name

    def _free_name(self) -> str:
        number = 1
        while True:
            name = self._name if number == 1 else f"{self._name}-{number}"
            if not (self._output / name).exists() and not (self._output / f"{name}.zip").exists():
                return name
            number += 1

    def _clear(self) -> None:
        if self._held is not None:
            self._held.let_go()
            self._held = None
        if self._root is not None:
            shutil.rmtree(self._root, ignore_errors=True)
            self._root = None
        for folder in self._made:  # made by us and left empty: taken away again
            try:
                folder.rmdir()
            except OSError:
                break
        self._made = []


def sweep(output: Path) -> None:
    """Take away the working folders of programs that ended in the middle; where only the zip was still to be moved, move it.

    A working folder whose program still runs is left alone.
    """
    for root in output.glob(f"{PREFIX}*"):
        if not (root / HELD).is_file():
            continue
        with suppress(OSError):
            held = HeldFile(root / HELD)
            try:
                _finish(root, output)
            finally:
                held.let_go()
            shutil.rmtree(root, ignore_errors=True)


def _finish(root: Path, output: Path) -> None:
    """What was moved whole but for its zip gets it."""
    if (root / PACKET).exists() or not (root / TARGET).is_file() or not (root / ARCHIVE).is_file():
        return
    target = output / folder_name((root / TARGET).read_text(encoding="utf-8"))
    if target.is_dir() and not target.with_name(f"{target.name}.zip").exists():
        _move(root / ARCHIVE, target.with_name(f"{target.name}.zip"))


def _zip(folder: Path, name: str, archive: Path) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                file.write(path, f"{name}/{path.relative_to(folder).as_posix()}")


def _move(source: Path, target: Path) -> None:
    """Move within one disk; on Windows a virus scanner may hold a fresh file for a moment, so it is tried again."""
    for attempt in range(BUSY_ATTEMPTS):
        try:
            source.replace(target)
            return
        except PermissionError:
            if attempt + 1 == BUSY_ATTEMPTS:
                raise
            time.sleep(BUSY_PAUSE_S)
