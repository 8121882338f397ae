"""Drawing a flight path: click by click, leg by leg."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsSnappingConfig, QgsVectorLayer
from qgis.gui import QgsMapCanvasTracer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from camera_requisition.gui.map_tools.path_tool import PathTool
from tests.gui import town
from tests.gui.map_tools.mouse import click, double_click, key

WAY = [(town.X - 200 + 100 * step, town.Y + 20 * step) for step in range(5)]


def test_a_path_of_one_leg_keeps_its_direction(make, handler):
    tool = make(PathTool)
    for place in WAY[:3]:
        click(tool, place)
    key(tool, Qt.Key.Key_Return)
    (leg,) = handler.paths[0]
    assert leg.mode == "foot"
    assert [longitude for longitude, _latitude in leg.line] == sorted(longitude for longitude, _latitude in leg.line)
    assert len(leg.line) == 3


def test_a_double_click_ends_a_leg_and_the_next_takes_the_mode_chosen_now(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    double_click(tool, WAY[1])
    handler.mode = "scooter"
    tool.mode_chosen("scooter")
    click(tool, WAY[2])
    click(tool, WAY[3], Qt.MouseButton.RightButton)
    first, second = handler.paths[0]
    assert (first.mode, second.mode) == ("foot", "scooter")
    assert first.line[-1] == second.line[0]
    assert (len(first.line), len(second.line)) == (2, 2)


def test_the_key_l_ends_a_leg(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    click(tool, WAY[1])
    key(tool, Qt.Key.Key_L)
    click(tool, WAY[2])
    key(tool, Qt.Key.Key_Return)
    assert len(handler.paths[0]) == 2
    assert handler.legs[-2] == 2


def test_a_leg_that_was_begun_and_not_drawn_is_left_out(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    click(tool, WAY[1])
    key(tool, Qt.Key.Key_L)
    key(tool, Qt.Key.Key_Return)
    assert len(handler.paths[0]) == 1


def test_a_path_of_one_point_is_refused(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    key(tool, Qt.Key.Key_Return)
    assert handler.refused == ["path_needs_two_points"]
    assert handler.paths == []
    assert tool.drawing()


def test_backspace_takes_points_back_over_the_end_of_a_leg(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    click(tool, WAY[1])
    click(tool, WAY[2])
    key(tool, Qt.Key.Key_L)
    click(tool, WAY[3])
    for _time in range(2):
        key(tool, Qt.Key.Key_Backspace)
    key(tool, Qt.Key.Key_Return)
    (leg,) = handler.paths[0]
    assert len(leg.line) == 2


def test_escape_forgets_all_legs(make, handler):
    tool = make(PathTool)
    click(tool, WAY[0])
    click(tool, WAY[1])
    key(tool, Qt.Key.Key_L)
    key(tool, Qt.Key.Key_Escape)
    assert not tool.drawing()
    assert handler.legs[-1] == 0


def test_with_tracing_on_a_segment_follows_the_street(make, handler, canvas):
    layer = QgsVectorLayer(f"LineString?crs={town.CRS}", "streets", "memory")
    street = [QgsPointXY(*WAY[0]), QgsPointXY(WAY[0][0], WAY[0][1] + 120), QgsPointXY(WAY[2][0], WAY[0][1] + 120), QgsPointXY(*WAY[2])]
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPolylineXY(street))
    layer.dataProvider().addFeatures([feature])
    tracer = QgsMapCanvasTracer(canvas, None)
    action = QAction("tracing")
    action.setCheckable(True)
    tracer.setActionEnableTracing(action)
    config = QgsSnappingConfig()
    config.setMode(QgsSnappingConfig.SnappingMode.AllLayers)
    canvas.snappingUtils().setConfig(config)
    canvas.setLayers([layer])
    tool = make(PathTool)
    start, end = street[0], street[-1]
    assert tool.traced(start, end) == [end]
    action.setChecked(True)
    traced = tool.traced(start, end)
    tracer.deleteLater()
    canvas.setLayers([])
    assert [(point.x(), point.y()) for point in traced] == [(point.x(), point.y()) for point in street[1:]]
