"""A layer of buildings is read as it stands, wherever it comes from; the field of heights is guessed by its name."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer

from camera_requisition.core.errors import Cancelled, InputError
from camera_requisition.core.ports import SilentProgress
from camera_requisition.gis import tasks
from camera_requisition.gis.buildings import LayerSnapshot, building_layer, guessed_height_field, polygon_layers, read_polygon_layer

FIELDS = "field=cleabs:string&field=HAUTEUR:double"


@pytest.fixture
def layer(qgis_app):
    """Three houses: 7.5 m, 3 m, and one of which nobody knows the height."""
    made = QgsVectorLayer(f"Polygon?crs=EPSG:2154&{FIELDS}", "BATIMENT", "memory")
    houses = []
    for number, height in enumerate((7.5, 3.0, None)):
        house = QgsFeature(made.fields())
        house.setAttributes([f"B{number}", height])
        house.setGeometry(QgsGeometry.fromRect(QgsRectangle(number * 20, 0, number * 20 + 10, 10)))
        houses.append(house)
    made.dataProvider().addFeatures(houses)
    return made


@pytest.mark.parametrize(
    ("fields", "guessed"),
    [
        (["ID", "HAUTEUR"], "HAUTEUR"),
        (["osm_id", "building:height"], "building:height"),
        (["height_m", "HAUTEUR"], "HAUTEUR"),
        (["Height", "levels"], "Height"),
        (["measuredHeight"], "measuredHeight"),
        (["building:levels", "nature"], None),
        ([], None),
    ],
)
def test_the_field_of_heights_is_guessed(fields, guessed):
    assert guessed_height_field(fields) == guessed


def test_a_layer_is_read_on_another_thread_as_it_stood_unsaved_edits_and_filter_included(layer, qtbot):
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("HAUTEUR"), 9.0)
    layer.deleteFeature(2)
    snapshot = LayerSnapshot(layer)
    layer.rollBack()
    found, errors = [], []
    task = tasks.run("read", lambda progress: building_layer(snapshot, "HAUTEUR", progress), found.append, errors.append)
    qtbot.waitUntil(lambda: bool(found or errors), timeout=10_000)
    assert (errors, task is None) == ([], False)
    assert (found[0].name, found[0].crs, found[0].heights, found[0].ids) == ("BATIMENT", "EPSG:2154", [9.0, None], ["B0", "B2"])
    assert [shape.bounds for shape in found[0].shapes] == [(0, 0, 10, 10), (40, 0, 50, 10)]


def test_reading_can_be_stopped(layer):
    class Stopped(SilentProgress):
        def check(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        building_layer(LayerSnapshot(layer), None, Stopped())


def test_layers_of_polygons_are_found_in_a_file_and_read(layer, tmp_path):
    path = tmp_path / "bati.gpkg"
    lines = QgsVectorLayer("LineString?crs=EPSG:2154&field=a:int", "lines", "memory")
    for number, one in enumerate((layer, lines, layer)):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = f"part {number}"
        if number:
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        assert QgsVectorFileWriter.writeAsVectorFormatV3(one, str(path), QgsProject.instance().transformContext(), options)[0] == 0
    found = polygon_layers(str(path))
    assert [one.name for one in found] == ["part 0", "part 2"]
    assert "HAUTEUR" in found[0].fields
    read = read_polygon_layer(found[1], "HAUTEUR")
    assert (len(read.shapes), read.heights) == (3, [7.5, 3.0, None])


@pytest.mark.parametrize("content", [None, "", "no layer at all"])
def test_a_file_without_polygons_is_refused(qgis_app, tmp_path, content):
    path = tmp_path / "list.txt"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="polygons"):
        polygon_layers(str(path))
