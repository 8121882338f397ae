"""Owners and recorders merged, cameras assigned in bulk: one step each, that can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.jobs.merge_records import (
    AssignRequest,
    MergeRequest,
    assign,
    merge_preview,
    merge_records,
    owner_book,
    probable_doubles,
)
from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake
from camera_requisition.store.inventory import Inventory

OWNERS = [
    Owner("city", "Ville de Grenoble", city="Grenoble"),
    Owner("hall", "Mairie de Grenoble"),
    Owner("pharmacy-1", "Pharmacie du Centre", city="Grenoble"),
    Owner("pharmacy-2", "Pharmacie du Centre", city="Meylan"),
    Owner("metro", "Grenoble Alpes Métropole"),
]
RECORDERS = [Recorder("city-1", "city", assumed=True), Recorder("hall-1", "hall", assumed=True), Recorder("metro-csu", "metro", "CSU")]


@pytest.fixture
def path(tmp_path) -> str:
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as inventory:
        cameras = [Camera("a", "city-1"), Camera("b", "hall-1"), Camera("c", "metro-csu"), Camera("d")]
        inventory.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), OWNERS, RECORDERS, cameras)
    return str(path)


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log.sqlite"


def hanging(path):
    with Inventory.open(path) as inventory:
        return {camera.camera_id: camera.recorder_id for camera in inventory.cameras()}


def test_the_book_counts_and_proposes_what_is_probably_one(path):
    book = owner_book(path)
    assert {row.owner.owner_id: (row.recorders, row.cameras) for row in book.owners}["city"] == (1, 1)
    assert book.doubles == (("city", "hall"),), "two pharmacies in two towns are two"
    assert next((row.recorder.recorder_id, row.owner_name) for row in book.recorders if row.cameras == 1) == (
        "metro-csu",
        "Grenoble Alpes Métropole",
    )


def test_registration_numbers_tell_owners_apart():
    assert probable_doubles([Owner("a", "Alpha", registration_number="1"), Owner("b", "Alpha", registration_number="2")]) == ()
    assert probable_doubles([Owner("a", "Alpha", registration_number="1"), Owner("b", "Alpha")]) == (("a", "b"),)


def test_merged_owners_leave_the_book_and_come_back_with_undo(path, log):
    before = owner_book(path)
    preview = merge_preview(path, "owner", ["city", "hall"])
    assert preview.said == {"name": ("Ville de Grenoble", "Mairie de Grenoble")}
    assert preview.proposed == {"city": {"name": "Ville de Grenoble"}, "hall": {"name": "Mairie de Grenoble"}}
    step = merge_records(MergeRequest(path, "owner", "city", ["hall"], {"name": "Ville de Grenoble (CSU)"}, by="M", log=log))
    book = owner_book(path)
    assert {row.owner.name: row.cameras for row in book.owners if row.owner.owner_id in ("city", "hall")} == {"Ville de Grenoble (CSU)": 2}
    assert hanging(path) == {"a": "city-1", "b": "city-1", "c": "metro-csu", "d": None}
    with Inventory.open(path) as inventory:
        states, now = inventory.earlier_states("owner", "hall")
    assert (states[0].record.merged_into, now.merged_into) == (None, "city")
    undo_intake(UndoRequest(path, step.intake_id, "U", log=log))
    assert [(row.owner.name, row.cameras) for row in owner_book(path).owners] == [(row.owner.name, row.cameras) for row in before.owners]
    assert hanging(path) == {"a": "city-1", "b": "hall-1", "c": "metro-csu", "d": None}


def test_the_shortest_retention_is_proposed_whichever_recorder_stays(path, log):
    with Inventory.open(path, write=True) as inventory:
        figures = [Recorder("x", "city", retention_declared_days=15.0), Recorder("y", "city", retention_declared_days=7.0)]
        inventory.write_intake(Intake("i-2", taken_at="2026-01-11T10:00:00+01:00"), recorders=figures)
    preview = merge_preview(path, "recorder", ["x", "y"])
    assert preview.said == {"retention_declared_days": (15.0, 7.0)}
    assert preview.proposed == {one: {"retention_declared_days": 7.0} for one in ("x", "y")}


def test_recorders_are_merged(path, log):
    merge_records(MergeRequest(path, "recorder", "metro-csu", ["city-1", "hall-1"], log=log))
    assert set(hanging(path).values()) == {"metro-csu", None}


def test_cameras_are_assigned_to_a_recorder_or_to_an_owner(path, log):
    step = assign(AssignRequest(path, ["a", "d", "d"], to_recorder="metro-csu", log=log))
    assert (step.cameras, hanging(path)["d"]) == (2, "metro-csu")
    step = assign(AssignRequest(path, ["a", "d"], to_owner="pharmacy-1", log=log))
    assert hanging(path)["a"] == hanging(path)["d"] == "pharmacy-1-1"
    with Inventory.open(path) as inventory:
        made = next(one for one in inventory.recorders() if one.recorder_id == "pharmacy-1-1")
    assert (made.owner_id, made.assumed) == ("pharmacy-1", True)
    undo_intake(UndoRequest(path, step.intake_id, "U", log=log))
    assert hanging(path)["a"] == "metro-csu"
    assign(AssignRequest(path, ["a"], to_owner="pharmacy-1", log=log))
    assert hanging(path)["a"] == "pharmacy-1-2", "an id that was taken back is not used again"


def test_an_owner_with_one_recorder_gets_cameras_on_it(path, log):
    assign(AssignRequest(path, ["d"], to_owner="metro", log=log))
    assert hanging(path)["d"] == "metro-csu"


def test_recorders_are_assigned_to_an_owner(path, log):
    assign(AssignRequest(path, recorders=["metro-csu"], to_owner="city", log=log))
    with Inventory.open(path) as inventory:
        assert {one.recorder_id: one.owner_id for one in inventory.recorders()}["metro-csu"] == "city"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (AssignRequest("", [], to_owner="city"), "assign_without_cameras"),
        (AssignRequest("", ["x"], to_owner="city"), "record_unknown"),
        (AssignRequest("", ["a"], to_owner="x"), "record_unknown"),
        (AssignRequest("", ["a"], to_recorder="x"), "record_unknown"),
        (MergeRequest("", "owner", "city", ["x"]), "record_unknown"),
        (MergeRequest("", "owner", "city", ["city"]), "merge_into_itself"),
    ],
)
def test_what_cannot_be_done_is_named_and_changes_nothing(path, log, request_, code):
    import dataclasses

    before = Path(path).read_bytes()
    with pytest.raises(InputError) as error:
        (assign if isinstance(request_, AssignRequest) else merge_records)(dataclasses.replace(request_, inventory=path, log=log))
    assert error.value.code == code
    assert Path(path).read_bytes() == before
