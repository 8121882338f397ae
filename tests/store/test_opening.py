"""What one gets for a file that isn't a usable inventory, and what creating one leaves behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from camera_requisition.core import errors
from camera_requisition.core.messages import MESSAGES
from camera_requisition.core.records.intake import Intake
from camera_requisition.store import connection as connections
from camera_requisition.store import files
from camera_requisition.store.inventory import Inventory
from tests.store.conftest import plain_sqlite


def refused(reference, write=False):
    with pytest.raises(errors.CameraRequisitionError) as caught:
        Inventory.open(reference, write=write)
    error = caught.value
    assert error.code in MESSAGES
    assert "{" not in str(error), "a value of the sentence is missing"
    return error


def test_a_missing_file(tmp_path):
    error = refused(tmp_path / "none.gpkg")
    assert isinstance(error, errors.InventoryMissing)
    assert "none.gpkg" in str(error)


def test_a_folder(tmp_path):
    assert refused(tmp_path).code == "inventory_is_folder"


def test_an_empty_file(tmp_path):
    (tmp_path / "e.gpkg").touch()
    assert refused(tmp_path / "e.gpkg").code == "inventory_empty"


@pytest.mark.parametrize("content", [b"\x00", b"PK\x03\x04 a zip", b"SQLite format 2", "camera;owner\n".encode("utf-16")])
def test_something_else(tmp_path, content):
    (tmp_path / "e.gpkg").write_bytes(content)
    error = refused(tmp_path / "e.gpkg")
    assert (type(error), error.code) == (errors.InventoryForeign, "inventory_not_database")


def test_another_programs_geopackage(tmp_path):
    from osgeo import ogr

    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "f.gpkg"))
    source.CreateLayer("roads", geom_type=ogr.wkbLineString)
    source = None
    assert isinstance(refused(tmp_path / "f.gpkg"), errors.InventoryForeign)


def test_another_programs_tables_of_the_same_names(tmp_path):
    with plain_sqlite(tmp_path / "f.gpkg") as connection:
        for table in ("camera", "owner", "recorder", "camera_view", "intake"):
            connection.execute(f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("CREATE TABLE setting (key TEXT, value TEXT)")
        connection.execute("INSERT INTO setting VALUES ('schema_version', '1')")
    assert isinstance(refused(tmp_path / "f.gpkg"), errors.InventoryForeign)


def test_a_newer_version(path):
    with plain_sqlite(path) as connection:
        connection.execute("UPDATE setting SET value = '99' WHERE key = 'schema_version'")
    error = refused(path)
    assert isinstance(error, errors.InventoryNewer)
    assert "99" in str(error)


def test_a_lost_column_is_named(path):
    with plain_sqlite(path) as connection:
        connection.execute("DROP TRIGGER recorder_id_once")
        connection.execute("DROP VIEW recorder_label")
        connection.execute("ALTER TABLE recorder RENAME COLUMN access TO entry")
    error = refused(path)
    assert (error.code, error.values["columns"]) == ("inventory_incomplete", "access")


def test_a_damaged_file(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert refused(path).code in {"inventory_corrupt", "inventory_not_database"}


def test_a_truncated_file(path):
    path.write_bytes(path.read_bytes()[:5000])
    assert refused(path).code in {"inventory_corrupt", "inventory_not_database"}


def test_a_postgresql_reference_is_no_path(monkeypatch, tmp_path):
    monkeypatch.setenv("PGHOST", str(tmp_path))
    assert refused("postgresql:dbname=x").code == "server_unreachable"


def test_another_writer_is_waited_for_and_then_named(path, monkeypatch):
    monkeypatch.setattr(connections, "WAIT_S", 0.05)
    inventory = Inventory.open(path, write=True)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(errors.InventoryLocked) as caught:
            inventory.write_intake(Intake("i2"))
        assert len(inventory.cameras()) == 4, "reading goes on"
    finally:
        other.close()
    assert "inventory.gpkg" in str(caught.value)


def test_a_short_lock_is_waited_for(path):
    inventory = Inventory.open(path, write=True)
    other = sqlite3.connect(path, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.3, other.rollback).start()
    inventory.write_intake(Intake("i2"))
    assert len(inventory.intakes()) == 2


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
class TestReadOnly:
    """Rights are tried as somebody who isn't root."""

    @pytest.fixture
    def folder(self, tmp_path, path):
        for parent in tmp_path.parents:
            if parent.stat().st_uid == os.geteuid() and parent != Path("/"):
                parent.chmod(parent.stat().st_mode | 0o055)
        folder = tmp_path / "protected"
        folder.mkdir()
        shutil.copy(path, folder / "i.gpkg")
        tmp_path.chmod(0o755)
        return folder

    def test_a_protected_file_opens_for_reading_and_says_why(self, folder, without_root):
        self.protect(folder, 0o444, 0o777)
        inventory = Inventory.open(folder / "i.gpkg")
        assert inventory.read_only_reason == "file_read_only"
        assert len(inventory.cameras()) == 4
        assert refused(folder / "i.gpkg", write=True).code == "file_read_only"

    def test_a_protected_folder_opens_for_reading_and_says_why(self, folder, without_root):
        self.protect(folder, 0o666, 0o555)
        inventory = Inventory.open(folder / "i.gpkg")
        assert inventory.read_only_reason == "folder_read_only"
        assert isinstance(refused(folder / "i.gpkg", write=True), errors.InventoryReadOnly)

    def test_a_write_ahead_file_in_a_protected_folder_opens(self, folder, without_root):
        self.as_owner(lambda: self.turn_to_write_ahead(folder / "i.gpkg"))
        self.protect(folder, 0o444, 0o555)
        assert len(Inventory.open(folder / "i.gpkg").cameras()) == 4

    def test_creating_in_a_protected_folder_says_so(self, folder, without_root):
        self.protect(folder, 0o666, 0o555)
        with pytest.raises(errors.CameraRequisitionError) as caught:
            Inventory.create(folder / "new.gpkg", "EPSG:2154", "UTC")
        assert caught.value.code in MESSAGES
        assert [entry.name for entry in folder.iterdir()] == ["i.gpkg"]

    @staticmethod
    def turn_to_write_ahead(path):
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()

    def protect(self, folder, of_file, of_folder):
        def change():
            (folder / "i.gpkg").chmod(of_file)
            folder.chmod(of_folder)

        self.as_owner(change)

    @staticmethod
    def as_owner(work):
        user = os.geteuid()
        os.seteuid(os.getuid())
        try:
            work()
        finally:
            os.seteuid(user)


def test_creating_refuses_an_existing_file_and_leaves_it(tmp_path):
    place = tmp_path / "i.gpkg"
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(errors.WriteError) as caught:
        Inventory.create(place, "EPSG:2154", "UTC")
    assert caught.value.code == "file_exists"
    assert place.read_text(encoding="utf-8") == "mine"


def test_creating_in_a_missing_folder_says_so(tmp_path):
    with pytest.raises(errors.WriteError) as caught:
        Inventory.create(tmp_path / "no" / "i.gpkg", "EPSG:2154", "UTC")
    assert caught.value.code == "folder_missing"


@pytest.mark.parametrize("crs", ["EPSG:4978", "EPSG:5714", "EPSG:0", "nonsense", ""])
def test_an_unusable_reference_system_leaves_no_file(tmp_path, crs):
    with pytest.raises(errors.CoordinateError) as caught:
        Inventory.create(tmp_path / "i.gpkg", crs, "UTC")
    assert caught.value.code in MESSAGES
    assert list(tmp_path.iterdir()) == []


def test_an_error_while_creating_leaves_no_file(tmp_path):
    with pytest.raises(AttributeError):
        Inventory.create(tmp_path / "i.gpkg", "EPSG:2154", "UTC", [("no polygon", "a", "b")])
    assert list(tmp_path.iterdir()) == []


def test_a_file_made_by_somebody_else_meanwhile_is_kept(tmp_path):
    place = tmp_path / "i.gpkg"

    def write_beside():
        with files.new_file(place) as temporary:
            temporary.write_text("ours", encoding="utf-8")
            place.write_text("theirs", encoding="utf-8")

    with pytest.raises(errors.WriteError):
        write_beside()
    assert place.read_text(encoding="utf-8") == "theirs"
    assert [entry.name for entry in tmp_path.iterdir()] == ["i.gpkg"]


@pytest.mark.parametrize("name", ["a b%20c.gpkg", "é#?&.gpkg", "файл.gpkg", "x;y'z\".gpkg"])
def test_names_that_a_uri_would_misread(tmp_path, name):
    inventory = Inventory.create(tmp_path / name, "EPSG:2154", "UTC")
    assert inventory.cameras() == []
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_the_uri_of_a_share_names_no_host():
    class Share(type(Path())):
        def absolute(self):
            return self

        def as_posix(self):
            return "//server/share/i.gpkg"

    assert connections._uri(Share("x")) == "file:////server/share/i.gpkg"


def test_a_full_disk_is_named(path):
    error = connections._translated(sqlite3.OperationalError("database or disk is full"), path, connections.INVENTORY)
    assert isinstance(error, errors.WriteError)
    assert error.code == "disk_full"


@pytest.mark.parametrize(
    ("crs", "srs_id", "text"),
    [
        ("EPSG:2154", 2154, "EPSG:2154"),
        ("EPSG:4326", 4326, "EPSG:4326"),
        ("EPSG:4979", 4326, "EPSG:4326"),
        ("ESRI:102013", 100000, "ESRI:102013"),
        ("IGNF:LAMB93", 100000, None),
        ("+proj=tmerc +lat_0=47 +lon_0=7 +ellps=GRS80", 100000, None),
    ],
)
def test_reference_systems_keep_their_name(tmp_path, crs, srs_id, text):
    Inventory.create(tmp_path / "i.gpkg", crs, "UTC")
    inventory = Inventory.open(tmp_path / "i.gpkg")
    with plain_sqlite(tmp_path / "i.gpkg") as connection:
        assert connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'camera'").fetchone() == (srs_id,)
    if text:
        assert inventory.crs == text
    from osgeo import ogr, osr

    source = ogr.Open(str(tmp_path / "i.gpkg"))
    system = source.GetLayerByName("camera").GetSpatialRef()
    ours = osr.SpatialReference()
    ours.SetFromUserInput(inventory.crs)
    assert system.IsSame(ours, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS"])
