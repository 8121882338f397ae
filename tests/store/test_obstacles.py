"""Where an inventory must not be written: network shares and synchronised folders."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from camera_requisition.core.errors import InventoryReadOnly
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import obstacles
from camera_requisition.store.inventory import Inventory

MOUNTS = [("/", "ext4"), ("/mnt/share", "cifs"), ("/mnt/share/local", "ext4"), ("/home", "nfs4"), ("/srv", "fuse.sshfs"), ("/srv", "xfs")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/data/a.gpkg", False),
        ("/mnt/share/a.gpkg", True),
        ("/mnt/shared/a.gpkg", False),
        ("/mnt/share/local/a.gpkg", False),
        ("/home/x/a.gpkg", True),
        ("/srv/a.gpkg", False),
    ],
)
def test_the_innermost_and_last_mount_counts(path, expected):
    assert obstacles.on_network(PurePosixPath(path), MOUNTS) is expected


def test_a_windows_share_is_a_network_path():
    assert obstacles.on_network(PureWindowsPath(r"\\server\share\inventory.gpkg"), [])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PureWindowsPath(r"C:\Users\x\OneDrive - Metropole\cctv\a.gpkg"), True),
        (PureWindowsPath(r"C:\Users\x\Dropbox\a.gpkg"), True),
        (PurePosixPath("/home/x/Nextcloud/a.gpkg"), True),
        (PurePosixPath("/home/x/Google Drive/a.gpkg"), True),
        (PurePosixPath("/home/x/dropbox.gpkg"), False),
        (PurePosixPath("/home/x/onedrives/a.gpkg"), False),
        (PureWindowsPath(r"D:\Cloud\a.gpkg"), True),
        (PureWindowsPath(r"D:\Clouds\a.gpkg"), False),
    ],
)
def test_synchronised_folders_are_known_by_name_and_by_what_windows_says(path, expected):
    assert obstacles.in_synchronised_folder(path, {"OneDriveCommercial": "D:\\Cloud\\"}) is expected


def test_an_inventory_on_a_share_is_read_and_never_written(tmp_path, monkeypatch):
    path = tmp_path / "a b.gpkg"
    Inventory.create(path, "EPSG:2154", "Europe/Paris").close()
    mounts = tmp_path / "mounts"
    mounts.write_text(f"//server/share {str(tmp_path.resolve()).replace(' ', chr(92) + '040')} cifs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(obstacles, "_MOUNTS", mounts)
    before = path.read_bytes()
    with Inventory.open(path) as inventory:
        assert inventory.cameras() == []
        assert inventory.read_only_reason == "network_share"
        with pytest.raises(InventoryReadOnly):
            inventory.write_intake(Intake("i"))
    with pytest.raises(InventoryReadOnly) as error:
        Inventory.open(path, write=True)
    assert error.value.code == "network_share"
    assert "PostgreSQL" in str(error.value)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a b.gpkg", "mounts"]


def test_a_synchronised_folder_is_found_through_a_link(tmp_path, monkeypatch):
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    Inventory.create(tmp_path / "i.gpkg", "EPSG:2154", "UTC").close()
    (tmp_path / "i.gpkg").rename(folder / "i.gpkg")
    link = tmp_path / "link.gpkg"
    link.symlink_to(folder / "i.gpkg")
    assert obstacles.obstacle_to_writing(link) == "synchronised_folder"
    assert obstacles.obstacle_to_writing(Path(tmp_path / "other.gpkg")) == ""
