"""Cameras are found by what people remember of them, whatever case, accents and punctuation they type."""

from __future__ import annotations

import pytest

from camera_requisition.core.errors import Cancelled, InventoryMissing
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.texts import pattern_of, plain
from camera_requisition.store.finding import find_cameras
from camera_requisition.store.inventory import Inventory

BACKENDS = ("geopackage", "postgis")


def never() -> bool:
    return False


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    file = tmp_path_factory.mktemp("finding") / "cameras.gpkg"
    owners = [Owner("t", "Transports de l'Agglomération"), Owner("c", "Copropriété Les Œillets")]
    recorders = [Recorder("t-1", "t"), Recorder("c-1", "c")]
    cameras = [
        Camera("CAM-1", recorder_id="t-1", channel="C17", label="Quai", address="12 rue de l'Église", x=1.0, y=1.0),
        Camera("CAM-2", recorder_id="t-1", channel="17", label="Station Commerce", address="3 avenue du Général-Leclerc", x=2.0, y=2.0),
        Camera("CAM-3", recorder_id="c-1", label="Hall", address="50% rue Ça", status="removed"),
        Camera("CAM-4", channel="X_1", address="Île Feydeau", x=4.0, y=4.0),
        Camera("CAM-5", recorder_id="c-1", label="Doublon", address="12 rue de l'Église", merged_into="CAM-1"),
    ]
    with Inventory.create(file, "EPSG:2154", "Europe/Paris") as inventory:
        intake = Intake("i", "list", "list.csv", taken_at="2026-01-01T00:00:00+00:00", taken_by="a", added=len(cameras))
        inventory.write_intake(intake, owners=owners, recorders=recorders, cameras=cameras)
    return file


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("transport", ["CAM-1", "CAM-2"]),
        ("TRANSPORTS agglomeration", ["CAM-1", "CAM-2"]),
        ("oeillets", ["CAM-3"]),
        ("17", ["CAM-2", "CAM-1"]),  # called so first
        ("eglise", ["CAM-1"]),  # the record that was found to be another camera isn't offered
        ("rue de l'église", ["CAM-1"]),
        ("avenue leclerc", ["CAM-2"]),
        ("general leclerc transport", ["CAM-2"]),
        ("station 17", ["CAM-2"]),
        ("cam 4", ["CAM-4"]),
        ("cam-4", ["CAM-4"]),
        ("ile", ["CAM-4"]),
        ("ca", ["CAM-1", "CAM-2", "CAM-3", "CAM-4"]),
        ("rue ca", ["CAM-1", "CAM-3"]),
        ("x_1", ["CAM-4"]),
        ("hell", []),  # no accent makes an "a" an "e"
        ("union", []),
        ("%", []),
        ("_", []),
        ("50%", ["CAM-3"]),
        ("'); DROP TABLE camera; --", []),
        ("", []),
    ],
)
def test_every_word_has_to_be_somewhere_in_owner_channel_label_address_or_id(path, text, ids):
    assert [camera.camera_id for camera in find_cameras(path, text, 30, never)] == ids


def test_what_is_found_says_whose_it_is_and_whether_it_can_be_shown(path):
    (found,) = find_cameras(path, "hall", 30, never)
    assert (found.owner, found.channel, found.label, found.placed, found.status) == ("Copropriété Les Œillets", None, "Hall", False, "removed")


def test_no_more_are_given_than_are_wanted(path):
    assert len(find_cameras(path, "cam", 2, never)) == 2


def test_the_one_that_is_called_so_is_found_behind_any_number_that_hold_the_word(tmp_path):
    file = tmp_path / "many.gpkg"
    cameras = [Camera(f"N{number:04d}", address="8 rue de la Paix", channel=f"C{number}") for number in range(700)]
    with Inventory.create(file, "EPSG:2154", "Europe/Paris") as inventory:
        intake = Intake("i", taken_at="2026-01-01T00:00:00+00:00", taken_by="a", added=701)
        inventory.write_intake(intake, cameras=[*cameras, Camera("Z", channel="8", address="2 rue du Port")])
    assert find_cameras(file, "8", 5, never)[0].camera_id == "Z"


def test_a_look_up_that_is_no_longer_wanted_ends(tmp_path):
    file = tmp_path / "many.gpkg"
    with Inventory.create(file, "EPSG:2154", "Europe/Paris") as inventory:
        cameras = [Camera(f"N{number:05d}", address="rue de la Paix") for number in range(5000)]
        inventory.write_intake(Intake("i", taken_at="2026-01-01T00:00:00+00:00", taken_by="a", added=5000), cameras=cameras)
    with pytest.raises(Cancelled):
        find_cameras(file, "somewhere else", 30, lambda: True)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(InventoryMissing):
        find_cameras(tmp_path / "gone.gpkg", "17", 30, never)


@pytest.mark.parametrize(
    "written", ["Église", "ÉGLISE", "eglise", "Œuvre", "L'Haÿ", "Straße", "ñandú", "Çà", "ocean", "Noël", "улица", "Ville"]
)
def test_a_pattern_meets_every_way_of_writing_a_word(written):
    import sqlite3

    connection = sqlite3.connect(":memory:")
    for word in plain(written).split():
        operator, pattern = pattern_of(word)
        query = {"LIKE": "SELECT ? LIKE ?", "GLOB": "SELECT ? GLOB ?"}[operator]
        assert connection.execute(query, (f"12 rue {written} 3", pattern)).fetchone() == (1,)
        assert connection.execute(query, (f"12 rue {plain(written)} 3", pattern)).fetchone() == (1,)
        if word.isascii():  # of other letters the other case isn't known: what is found is compared afterwards
            assert connection.execute(query, ("12345", pattern)).fetchone() == (0,)
    connection.close()
