"""Owners merged and cameras assigned, as Processing's users reach it."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory
from tests.acceptance import product


@pytest.fixture
def inventory(tmp_path, provider):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        owners = [Owner("city", "Ville de Test"), Owner("hall", "Mairie de Test")]
        recorders = [Recorder("city-1", "city", assumed=True), Recorder("hall-1", "hall", assumed=True)]
        cameras = [Camera("a", "city-1"), Camera("b", "hall-1"), Camera("c")]
        opened.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), owners, recorders, cameras)
    return str(path)


def hanging(path):
    with Inventory.open(path) as opened:
        return {camera.camera_id: camera.recorder_id for camera in opened.cameras()}


def test_owners_are_merged_cameras_assigned_and_both_taken_back(inventory):
    merged = product.run("mergerecords", INVENTORY=inventory, TABLE="owner", INTO="city", MERGED="hall")
    assigned = product.run("assigncameras", INVENTORY=inventory, CAMERAS="c, a", OWNER="city")
    assert (merged["CAMERAS"], assigned["ASSIGNED"]) == (1, 1)
    assert hanging(inventory) == {"a": "city-1", "b": "city-1", "c": "city-1"}
    for step in (assigned, merged):
        product.run("undointake", INVENTORY=inventory, INTAKE=step["INTAKE"])
    assert hanging(inventory) == {"a": "city-1", "b": "hall-1", "c": None}


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("mergerecords", {"TABLE": "owner", "INTO": "city", "MERGED": "nobody"}, "no owner nobody"),
        ("assigncameras", {"CAMERAS": "a"}, "either a recorder or an owner"),
        ("assigncameras", {"CAMERAS": "a", "OWNER": "city", "RECORDER": "city-1"}, "either a recorder or an owner"),
        ("assigncameras", {"CAMERAS": " , ", "OWNER": "city"}, "No camera was named"),
        ("assigncameras", {"RECORDERS": "hall-1", "RECORDER": "city-1"}, "name the owner"),
    ],
)
def test_what_cannot_be_done_is_said(inventory, name, parameters, said):
    with pytest.raises(product.Refused, match=said):
        product.run(name, INVENTORY=inventory, **parameters)


def test_the_cameras_of_a_layer_and_recorders_are_assigned(inventory):
    layer = QgsVectorLayer(f"{inventory}|layername=camera", "cameras", "ogr")
    layer.setSubsetString("camera_id IN ('b', 'c')")
    assigned = product.run("assigncameras", INVENTORY=inventory, FEATURES=layer, RECORDER="city-1")
    assert (assigned["ASSIGNED"], assigned["RECORDERS_ASSIGNED"]) == (2, 0)
    assert hanging(inventory) == {"a": "city-1", "b": "city-1", "c": "city-1"}
    moved = product.run("assigncameras", INVENTORY=inventory, RECORDERS="hall-1", OWNER="city")
    assert moved["RECORDERS_ASSIGNED"] == 1
    with Inventory.open(inventory) as opened:
        assert {one.owner_id for one in opened.recorders()} == {"city"}


def test_a_layer_without_ids_of_cameras_is_named(inventory):
    layer = QgsVectorLayer("Point?crs=EPSG:2154&field=name:string", "Trees", "memory")
    with pytest.raises(product.Refused, match=r"Trees.*no column camera_id"):
        product.run("assigncameras", INVENTORY=inventory, FEATURES=layer, RECORDER="city-1")
