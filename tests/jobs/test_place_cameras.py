"""Cameras without coordinates placed from another list, by number."""

from __future__ import annotations

import dataclasses

import pytest

from camera_requisition.core.errors import ListError
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.create_inventory import create_inventory
from camera_requisition.jobs.import_cameras import ImportRequest, import_cameras
from camera_requisition.jobs.place_cameras import place_from_list, plain_number
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

WAITING = "numero;implantation;lon;lat\n0101;Mairie;;\n0102;Gare;;\n0103;Parc;;\n104;Pont;2.34;48.85\n"
PLACES = "numero;lon;lat\n101;2.30;48.80\n102;2.31;48.81\n102;2.39;48.89\n104;2.0;48.0\n999;2.5;48.5\n"


@pytest.fixture
def inventory(tmp_path):
    path = tmp_path / "inventory.gpkg"
    create_inventory(str(path), "EPSG:4326", "Europe/Paris")
    (tmp_path / "waiting.csv").write_text(WAITING, encoding="utf-8")
    (tmp_path / "places.csv").write_text(PLACES, encoding="utf-8")
    import_cameras(ImportRequest(str(tmp_path / "waiting.csv"), str(path), "PP"))
    return path


def places(path):
    with Inventory.open(path) as opened:
        return {camera.source_id: (camera.x, camera.y, camera.position_source, camera.missing_since) for camera in opened.cameras()}


def request(inventory, name="places.csv", **values):
    numbers = {} if name == "nameless.csv" else {"camera.source_id": "numero"}
    return ImportRequest(str(inventory.with_name(name)), str(inventory), values.pop("source", "PP"), numbers, **values)


def test_only_what_waits_is_placed_and_zeros_in_front_dont_count(inventory):
    before = places(inventory)
    found = place_from_list(request(inventory))
    after = places(inventory)
    assert (found.placed, found.waiting, found.doubtful) == (1, 2, ("102",))
    assert after["0101"] == (2.30, 48.80, "delivered", None)
    assert {number: after[number] for number in ("0102", "0103", "104")} == {number: before[number] for number in ("0102", "0103", "104")}


def test_a_trial_changes_nothing_and_another_suppliers_cameras_are_left(inventory):
    before = places(inventory)
    assert place_from_list(request(inventory, dry_run=True)).placed == 1
    assert place_from_list(request(inventory, source="somebody else")).placed == 0
    assert places(inventory) == before


def test_it_is_a_step_that_gave_places_and_no_delivery(inventory):
    found = place_from_list(request(inventory))
    with Inventory.open(inventory) as opened:
        kinds = {intake.intake_id: intake.kind for intake in opened.intakes()}
    assert kinds[found.intake_id] == "places"


def test_records_out_of_use_dont_wait(inventory):
    with Inventory.open(inventory, write=True) as opened:
        known = {camera.source_id: camera for camera in opened.cameras()}
        out = [
            dataclasses.replace(known["0101"], merged_into=known["104"].camera_id),
            dataclasses.replace(known["0103"], succeeded_by=known["104"].camera_id),
        ]
        opened.write_intake(Intake("i-2", kind="merge"), cameras=out, known=list(known.values()))
    found = place_from_list(request(inventory))
    assert (found.placed, found.waiting) == (0, 1)


def test_it_can_be_taken_back(inventory):
    before = places(inventory)
    found = place_from_list(request(inventory))
    undo_intake(UndoRequest(str(inventory), found.intake_id))
    assert places(inventory) == before


def test_a_list_without_numbers_is_refused(inventory):
    inventory.with_name("nameless.csv").write_text("lieu;lon;lat\nici;2.3;48.8\n", encoding="utf-8")
    with pytest.raises(ListError) as error:
        place_from_list(request(inventory, "nameless.csv"))
    assert error.value.code == "list_without_numbers"


@pytest.mark.parametrize(("one", "other"), [("0101", "101"), (" 00 7 ", "07"), ("cam-A1", "CAM-a1"), ("000", "0000")])
def test_numbers_that_are_one(one, other):
    assert plain_number(one) == plain_number(other)


def test_the_prefectures_annex_is_placed_from_its_data_and_none_is_lost(shared_data, tmp_path):
    path = tmp_path / "paris.gpkg"
    create_inventory(str(path), "EPSG:2154", "Europe/Paris")
    folder = shared_data / "paris_pp_2019"
    taken = import_cameras(ImportRequest(str(folder / "annexe1.csv"), str(path), "PP"))
    assert (taken.read, taken.added, taken.unplaced) == (1391, 1391, 1391)
    found = place_from_list(ImportRequest(str(folder / "data.csv"), str(path), "PP"))
    assert (found.placed, found.waiting, found.doubtful) == (707, 684, ())
    with Inventory.open(path) as opened:
        cameras = opened.cameras()
    assert len(cameras) == 1391
    assert sum(camera.placed for camera in cameras) == 707
    assert all(camera.missing_since is None for camera in cameras)
