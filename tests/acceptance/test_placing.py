"""Cameras placed by number, from addresses and from streets, as Processing's users reach it."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from camera_requisition.core.records.intake import Intake
from camera_requisition.store.inventory import Inventory
from tests.acceptance import product
from tests.jobs.test_place_from_layers import BAN, CAMERAS, X, Y, make_streets


@pytest.fixture
def inventory(tmp_path, provider):
    path = tmp_path / "inventory.gpkg"
    with Inventory.create(path, "EPSG:2154", "Europe/Paris") as opened:
        opened.write_intake(Intake("i-1", taken_at="2026-01-10T10:00:00+01:00"), cameras=CAMERAS)
    (tmp_path / "adresses.csv").write_text(BAN, encoding="utf-8")
    make_streets(tmp_path / "streets.gpkg", ("R UNE", (X - 200, Y), (X + 200, Y)), ("AV DEUX", (X + 50, Y - 200), (X + 50, Y + 200)))
    return path


def placed(path):
    with Inventory.open(path) as opened:
        return {camera.camera_id: camera.position_source for camera in opened.cameras() if camera.placed}


def test_files_of_addresses_and_streets_place_what_they_know_and_report_the_rest(inventory, tmp_path):
    report = tmp_path / "report.json"
    layers = {"ADDRESSES": tmp_path / "adresses.csv", "STREETS": tmp_path / "streets.gpkg"}
    trial = product.run("placecameras", INVENTORY=inventory, DRY_RUN=True, **layers)
    assert placed(inventory) == {"h": None}
    done = product.run("placecameras", INVENTORY=inventory, REPORT=report, **layers)
    assert {name: done[name] for name in ("PLACED", "WAITING", "DOUBTFUL")} == {"PLACED": 3, "WAITING": 3, "DOUBTFUL": 1} == trial
    assert placed(inventory) == {"a": "address", "c": "crossing", "f": "address", "h": None}
    assert done["REPORT"] == str(report)
    assert json.loads(report.read_text(encoding="utf-8"))["counts"]["not_found"] == 1


def test_layers_of_the_project_serve_as_well(inventory):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=hausnr:string&field=weg:string&field=ort:string", "doors", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["12", "Rue Victor Hugo", "Meylan"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(5.78, 45.21)))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    try:
        columns = {"ADDRESS_NUMBER": "hausnr", "ADDRESS_STREET": "weg", "ADDRESS_TOWN": "ort"}
        done = product.run("placecameras", INVENTORY=inventory, SOURCE="Other", ADDRESSES=layer, **columns)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert done["PLACED"] == 1
    assert placed(inventory)["f"] == "address"


def test_a_list_by_number_is_reported_too(inventory, tmp_path):
    (tmp_path / "numbers.csv").write_text(f"id;x_l93;y_l93\n001;{X};{Y}\n", encoding="utf-8")
    report = tmp_path / "report.json"
    done = product.run("placecameras", INPUT=tmp_path / "numbers.csv", INVENTORY=inventory, SOURCE="City", REPORT=report)
    assert (done["PLACED"], placed(inventory)["a"]) == (1, "delivered")
    assert json.loads(report.read_text(encoding="utf-8"))["counts"] == {"placed": 1, "waiting": 4, "doubtful": 0}


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "Name an address layer"),
        ({"STREETS": "nowhere.gpkg"}, "nowhere.gpkg"),
        ({"ADDRESSES": "adresses.csv", "ADDRESS_STREET": "gasse"}, "no column gasse. It has: id, numero, rep"),
        ({"STREETS": "adresses.csv"}, "adresses.csv"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_written(inventory, tmp_path, parameters, said):
    given = {name: str(tmp_path / value) if name in ("ADDRESSES", "STREETS") else value for name, value in parameters.items()}
    before = inventory.read_bytes()
    with pytest.raises(product.Refused, match=said):
        product.run("placecameras", INVENTORY=inventory, **given)
    assert inventory.read_bytes() == before


def test_what_was_placed_is_taken_back_like_a_list(inventory, tmp_path):
    product.run("placecameras", INVENTORY=inventory, STREETS=tmp_path / "streets.gpkg")
    assert "c" in placed(inventory)
    product.run("undointake", INVENTORY=inventory)
    assert "c" not in placed(inventory)
