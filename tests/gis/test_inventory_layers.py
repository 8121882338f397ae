"""The inventory's layers are found by role and by where they read from, never by name."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsLayerNotesUtils, QgsMapLayer, QgsProject, QgsValueRelationFieldFormatter, QgsVectorLayer

from camera_requisition.core.errors import InventoryForeign
from camera_requisition.gis.inventory_layers import (
    BASE_MAP,
    ROLE,
    add_inventory_layers,
    base_map_layers,
    inventory_layers,
    layer_of_role,
)
from camera_requisition.gis.inventory_sources import inventory_of
from camera_requisition.jobs.create_inventory import create_inventory

TABLES = ["camera", "camera_view", "building", "recorder", "owner", "recorder_label"]


@pytest.fixture
def inventory(tmp_path: Path) -> Path:
    path = tmp_path / "town" / "cameras.gpkg"
    path.parent.mkdir()
    create_inventory(path, "EPSG:2154", "Europe/Paris")
    return path


def test_all_tables_are_added_once_with_cameras_on_top(qgis_app: Any, inventory: Path) -> None:
    project = QgsProject()
    first = add_inventory_layers(str(inventory), project)
    assert [layer.customProperty(ROLE) for layer in first] == TABLES
    assert add_inventory_layers(str(inventory), project) == first
    assert len(project.mapLayers()) == len(TABLES)
    group = project.layerTreeRoot().children()[0]
    assert [node.layer().customProperty(ROLE) for node in group.children()] == TABLES


def test_a_project_that_moved_with_its_inventory_still_finds_it(qgis_app: Any, inventory: Path, tmp_path: Path) -> None:
    project = QgsProject()
    project.setFileName(str(inventory.parent / "town.qgz"))
    add_inventory_layers(str(inventory), project)
    assert project.write()
    project.clear()
    moved = tmp_path / "elsewhere"
    shutil.move(str(inventory.parent), str(moved))
    again = QgsProject()
    assert again.read(str(moved / "town.qgz"))
    found = inventory_layers(again, str(moved / "cameras.gpkg"))
    assert len(found) == len(TABLES)
    assert {Path(inventory_of(layer)) for layer in found} == {moved / "cameras.gpkg"}


def test_renaming_a_layer_changes_nothing_and_base_maps_are_told_by_role(qgis_app: Any, inventory: Path) -> None:
    project = QgsProject()
    camera = add_inventory_layers(str(inventory), project)[0]
    camera.setName("Something else")
    ground = QgsVectorLayer("Polygon?crs=EPSG:2154", "Cameras", "memory")
    ground.setCustomProperty(ROLE, BASE_MAP)
    project.addMapLayer(ground)
    assert layer_of_role("camera", project) == camera
    assert base_map_layers(project) == [ground]
    assert ground not in inventory_layers(project)


def test_another_geopackage_is_refused(qgis_app: Any, tmp_path: Path) -> None:
    with pytest.raises(InventoryForeign):
        add_inventory_layers(str(tmp_path / "none.gpkg"), QgsProject())


def test_the_form_of_a_camera_finds_the_labels_of_recorders(qgis_app: Any, inventory: Path) -> None:
    project = QgsProject.instance()
    camera, *_ = add_inventory_layers(str(inventory), project)
    try:
        setup = camera.editorWidgetSetup(camera.fields().lookupField("recorder_id"))
        assert setup.type() == "ValueRelation"
        labels = QgsValueRelationFieldFormatter.resolveLayer(setup.config(), project)
        assert labels is not None
        assert labels.isValid()
        assert labels.flags() & QgsMapLayer.LayerFlag.Private
    finally:
        project.clear()


def test_no_drop_down_asks_for_a_layer_that_is_not_there(qgis_app: Any, inventory: Path) -> None:
    # Under a translated name a form would not find its table, and QGIS's desktop would load it once more.
    project = QgsProject()
    layers = add_inventory_layers(str(inventory), project)
    asked = 0
    for layer in layers:
        for index in range(layer.fields().count()):
            setup = layer.editorWidgetSetup(index)
            if setup.type() == "ValueRelation":
                asked += 1
                assert project.mapLayer(setup.config()["Layer"]) in layers
    assert asked >= 2


def test_buildings_are_not_drawn_on_a_map_that_shows_a_whole_town(qgis_app: Any, inventory: Path) -> None:
    """100,000 of them would be dust, and make every move of the map wait."""
    project = QgsProject()
    layer = next(one for one in add_inventory_layers(str(inventory), project) if one.customProperty(ROLE) == "building")
    assert (layer.isInScaleRange(24_000), layer.isInScaleRange(26_000)) == (True, False)
    assert layer.labelsEnabled()
    settings = layer.labeling().settings()
    assert settings.scaleVisibility
    assert settings.minimumScale <= 2_000


def test_each_layer_says_what_it_is_in_notes_and_metadata(qgis_app: Any, inventory: Path) -> None:
    project = QgsProject()
    for layer in add_inventory_layers(str(inventory), project):
        if layer.flags() & QgsMapLayer.LayerFlag.Private:
            continue
        text = layer.metadata().abstract()
        assert len(text) > 40
        assert text.split(":")[0] in QgsLayerNotesUtils.layerNotes(layer)
        assert layer.metadata().title() == layer.name()
