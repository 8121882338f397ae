"""A base map from another computer learns where an incident lies: said once."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from camera_requisition.gis import settings
from camera_requisition.gis.remote_layers import is_remote
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.remote_map import RemoteMap
from camera_requisition.gui.work import Work
from camera_requisition.jobs.compose_incident import zone_from_circle

XYZ = "type=xyz&url={}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=19&zmin=0"
TILES = XYZ.format("https://tile.example.org")


def raster(source):
    return QgsRasterLayer(source, "map", "wms")


@pytest.mark.parametrize(
    ("layer", "remote"),
    [
        (lambda: raster(TILES), True),
        (lambda: raster("type=xyz&url=https%3A%2F%2Ftile.example.org%2F%7Bz%7D%2F%7Bx%7D%2F%7By%7D.png"), True),
        (lambda: raster("contextualWMSLegend=0&crs=EPSG:2154&format=image/png&layers=a&styles&url=https://data.example.org/wms"), True),
        (lambda: raster(XYZ.format("http://localhost:8080")), False),
        (lambda: raster(XYZ.format("http://user:word@127.0.0.1")), False),
        (lambda: raster(XYZ.format("file:///srv/tiles")), False),
        (lambda: QgsVectorLayer("/vsicurl/https://data.example.org/roads.fgb", "roads", "ogr"), True),
        (lambda: QgsVectorLayer("Point?crs=EPSG:2154", "trees", "memory"), False),
    ],
    ids=["tiles", "tiles, escaped", "WMS", "own computer", "own computer with a user", "files", "file over HTTP", "memory"],
)
def test_what_is_remote(qgis_app, layer, remote):
    assert is_remote(layer()) is remote


class Offers(Messages):
    def __init__(self, iface):
        super().__init__(iface)
        self.said, self.accepted, self.taken_back = [], [], []

    def offer(self, text, button_text, name, accepted):
        self.said.append(text)
        self.accepted.append(accepted)
        return len(self.said)

    def take_back(self, item):
        self.taken_back.append(item)


@pytest.fixture
def desk(qgis_iface, canvas):
    work = Work()
    messages = Offers(qgis_iface)
    one = RemoteMap(canvas, work, messages)
    one.work, one.messages = work, messages
    yield one
    one.close_down()
    canvas.setLayers([])


@pytest.fixture
def tiles(canvas):
    layer = raster(TILES)
    QgsProject.instance().addMapLayer(layer, False)
    canvas.setLayers([layer])
    return layer


def draw(desk):
    desk.work.add(zone_from_circle((5.72, 45.18), 50.0))


def test_a_base_map_that_comes_after_the_place_is_told_of_too(desk, canvas):
    draw(desk)
    assert desk.messages.said == []
    layer = raster(TILES)
    QgsProject.instance().addMapLayer(layer, False)
    canvas.setLayers([layer])
    assert len(desk.messages.said) == 1


def test_it_is_said_once_with_the_layer_s_name(desk, tiles):
    tiles.setName("Streets of the world")
    draw(desk)
    draw(desk)
    assert len(desk.messages.said) == 1
    assert "Streets of the world" in desk.messages.said[0]


def test_another_project_is_told_again_and_the_old_message_goes(desk, canvas, tiles):
    draw(desk)
    QgsProject.instance().clear()
    assert desk.messages.taken_back == [1]
    layer = raster(TILES)
    QgsProject.instance().addMapLayer(layer, False)
    canvas.setLayers([layer])
    draw(desk)
    assert len(desk.messages.said) == 2


def test_don_t_say_it_again_holds_for_good(desk, tiles):
    draw(desk)
    desk.messages.accepted[0]()
    assert settings.SAY_REMOTE_MAP.get() is False
    QgsProject.instance().cleared.emit()
    draw(desk)
    assert len(desk.messages.said) == 1


def test_nothing_is_said_where_nothing_is_drawn_or_the_map_is_one_s_own(desk, canvas, tiles):
    desk.work.incident_changed.emit()
    canvas.setLayers([])
    draw(desk)
    assert desk.messages.said == []
