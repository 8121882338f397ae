"""Drawing a polygon click by click."""

from __future__ import annotations

import pytest
from pyproj import Transformer
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY, QgsSnappingConfig, QgsTolerance, QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from camera_requisition.gui.map_tools.zone_tool import ZoneTool
from tests.gui import town
from tests.gui.map_tools.mouse import click, double_click, key

CORNERS = [(town.X - 100, town.Y - 50), (town.X + 100, town.Y - 50), (town.X + 100, town.Y + 50)]


@pytest.mark.parametrize(
    "finish",
    [
        lambda tool: click(tool, (town.X, town.Y), Qt.MouseButton.RightButton),
        lambda tool: key(tool, Qt.Key.Key_Return),
        lambda tool: key(tool, Qt.Key.Key_Enter),
    ],
    ids=["a right click", "Enter", "Enter on the number pad"],
)
def test_finishing_hands_the_corners_over_in_longitude_and_latitude(make, handler, finish):
    tool = make(ZoneTool)
    for corner in CORNERS:
        click(tool, corner)
    finish(tool)
    assert len(handler.zones) == 1
    pixel = tool.canvas().mapUnitsPerPixel()  # as near as a mouse can point
    for found, corner in zip(handler.zones[0], CORNERS):
        x, y = Transformer.from_crs("EPSG:4326", town.CRS, always_xy=True).transform(*found)
        assert abs(x - corner[0]) <= pixel
        assert abs(y - corner[1]) <= pixel
    assert not tool.drawing()


def test_a_double_click_finishes_without_a_corner_of_its_own(make, handler):
    tool = make(ZoneTool)
    for corner in CORNERS[:2]:
        click(tool, corner)
    double_click(tool, CORNERS[2])
    assert len(handler.zones[0]) == 3


def test_two_corners_are_refused_and_stay_to_go_on_with(make, handler):
    tool = make(ZoneTool)
    for corner in CORNERS[:2]:
        click(tool, corner)
    key(tool, Qt.Key.Key_Return)
    assert handler.refused == ["zone_needs_three_corners"]
    assert handler.zones == []
    assert len(tool.corners()) == 2


def test_backspace_takes_the_last_corner_back(make):
    tool = make(ZoneTool)
    for corner in CORNERS:
        click(tool, corner)
    key(tool, Qt.Key.Key_Backspace)
    assert len(tool.corners()) == 2


def test_escape_clears_and_with_nothing_drawn_gives_the_former_tool_back(make, handler):
    tool = make(ZoneTool)
    click(tool, CORNERS[0])
    key(tool, Qt.Key.Key_Escape)
    assert not tool.drawing()
    assert handler.left == 0
    key(tool, Qt.Key.Key_Escape)
    assert handler.left == 1


def test_another_tool_taking_over_clears_what_was_drawn(make):
    tool = make(ZoneTool)
    click(tool, CORNERS[0])
    tool.canvas().unsetMapTool(tool)
    assert not tool.drawing()


def test_snapping_follows_the_settings_of_qgis(make, canvas):
    layer = QgsVectorLayer(f"Point?crs={town.CRS}", "points", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*CORNERS[0])))
    layer.dataProvider().addFeatures([feature])
    canvas.setLayers([layer])
    config = QgsSnappingConfig()
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AllLayers)
    config.setTypeFlag(Qgis.SnappingType.Vertex if hasattr(Qgis, "SnappingType") else QgsSnappingConfig.VertexFlag)
    config.setTolerance(20)
    config.setUnits(QgsTolerance.UnitType.Pixels)
    canvas.snappingUtils().setMapSettings(canvas.mapSettings())
    canvas.snappingUtils().setConfig(config)
    canvas.snappingUtils().snapToMap(QgsPointXY(*CORNERS[0]))  # QGIS builds its index beside the first question
    tool = make(ZoneTool)
    click(tool, (CORNERS[0][0] + 30, CORNERS[0][1] + 20))
    assert (tool.corners()[0].x(), tool.corners()[0].y()) == CORNERS[0]
    config.setEnabled(False)
    canvas.snappingUtils().setConfig(config)
    canvas.setLayers([])


@pytest.mark.parametrize("code", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete], ids=["Backspace", "Delete"])
def test_taking_a_corner_back_never_deletes_what_is_selected_on_the_map(make, code):
    tool = make(ZoneTool)
    click(tool, CORNERS[0])
    # QgisApp::mapCanvas_keyPressed deletes the selected features when the event is accepted
    assert not key(tool, code)
    assert not tool.drawing()
