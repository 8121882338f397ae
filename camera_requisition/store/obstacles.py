"""What keeps a file from being written, or should: rights, and places where two desks would damage it.

SQLite relies on the locks of the file system. On a network share they are often only pretended, and in a synchronised folder each computer
has a file of its own, so that two editors lose each other's work or damage the file. Such an inventory is read, never written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

_NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "davfs", "fuse.sshfs", "fuse.gvfsd-fuse",
        "fuse.rclone", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.smbnetfs",
    }
)  # fmt: skip
_SYNCHRONISED = ("onedrive", "dropbox", "nextcloud", "owncloud", "google drive", "googledrive", "icloud drive", "icloud~")
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DRIVE_REMOTE = 4
_MOUNTS = Path("/proc/self/mounts")


def obstacle_to_writing(path: Path) -> str:
    """Code of the reason why `path` cannot or must not be written, empty when it can: `file_read_only`, `folder_read_only`, `network_share`,
    `synchronised_folder`.

    SQLite writes a journal beside the file, so the folder counts as well.
    """
    if path.exists() and not _may_write(path):
        return "file_read_only"
    if not _may_write(path.parent):
        return "folder_read_only"
    whole = Path(os.path.realpath(path))
    if on_network(whole, _mounts()):
        return "network_share"
    return "synchronised_folder" if in_synchronised_folder(whole, os.environ) else ""


def on_network(path: PurePath, mounts: Iterable[tuple[str, str]]) -> bool:
    """Whether `path` (absolute) lies on a network share: a name of Windows' (`\\\\server\\share`), a mapped drive, or one of `mounts` (folder,
    type of file system) of a network's type."""
    text = path.as_posix()
    if text.startswith("//"):
        return True
    if sys.platform == "win32":
        return _is_remote_drive(path.drive)
    held = [(folder, kind) for folder, kind in mounts if text == folder or text.startswith(folder.rstrip("/") + "/")]
    # The innermost counts, of those in one place the last.
    return bool(held) and max(enumerate(held), key=lambda one: (len(one[1][0]), one[0]))[1][1] in _NETWORK


def in_synchronised_folder(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Whether one of the folders above `path` is kept the same on several computers by a service known by its folder's name."""
    above = [part.casefold() for part in path.parts[:-1]]
    if any(part == name or part.startswith((f"{name} - ", f"{name} (")) for part in above for name in _SYNCHRONISED):
        return True
    text = path.as_posix().casefold()
    places = (environment.get(name, "").replace("\\", "/").casefold().rstrip("/") for name in _ONEDRIVE_VARIABLES)
    return any(place and text.startswith(place + "/") for place in places)


def _mounts() -> list[tuple[str, str]]:
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # not Linux
        return []
    parts = [line.split(" ") for line in lines]
    # Spaces in the name of a folder stand there as \040.
    return [(part[1].encode("latin-1", "replace").decode("unicode_escape"), part[2]) for part in parts if len(part) > 2]


def _is_remote_drive(drive: str) -> bool:
    import ctypes

    system = getattr(ctypes, "windll", None)
    return system is not None and bool(system.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
