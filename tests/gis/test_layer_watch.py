"""Layers of inventories are watched as long as they are in the project, also when the project is opened again."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gis.layer_watch import LayerWatch


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QObject] = []

    def hear(self) -> None:
        self.heard.append(self.sender())


@pytest.fixture
def project_file(tmp_path, qgis_new_project):
    (tmp_path / "cameras.csv").write_text("camera_id\nC-1\n", encoding="utf-8")
    layer = QgsVectorLayer(str(tmp_path / "cameras.csv"), "cameras", "ogr")
    layer.setCustomProperty(ROLE, "camera")
    project = QgsProject.instance()
    project.addMapLayer(layer)
    path = tmp_path / "project.qgz"
    assert project.write(str(path))
    return path


def only_layer() -> QgsVectorLayer:
    (layer,) = QgsProject.instance().mapLayers().values()
    return layer


def test_the_layers_of_a_project_that_is_opened_again_are_heard_though_their_ids_are_the_old_ones(project_file):
    ear = Ear()
    watch = LayerWatch(("camera",), "repaintRequested", ear.hear)
    before = only_layer().id()

    assert QgsProject.instance().read(str(project_file))

    assert only_layer().id() == before
    only_layer().repaintRequested.emit(False)
    assert ear.heard == [only_layer()]
    assert watch.layers() == [only_layer()]
    watch.close_down()
    only_layer().repaintRequested.emit(False)
    assert len(ear.heard) == 1


def test_a_layer_that_left_the_project_is_watched_no_more(project_file):
    watch = LayerWatch(("camera",), "repaintRequested", Ear().hear)
    QgsProject.instance().removeMapLayer(only_layer().id())
    assert watch.layers() == []
    watch.close_down()


def test_a_layer_is_heard_once_however_often_it_is_told_of(project_file):
    ear = Ear()
    watch = LayerWatch(("camera",), "repaintRequested", ear.hear)
    QgsProject.instance().layersAdded.emit([only_layer()])
    only_layer().repaintRequested.emit(False)
    assert len(ear.heard) == 1
    watch.close_down()
