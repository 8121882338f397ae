"""Drawing a circle by dragging: its radius is measured on the ellipsoid, whatever the map's reference system."""

from __future__ import annotations

import pytest
from pyproj import Geod, Transformer
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.PyQt.QtCore import Qt

from camera_requisition.gui.map_tools.circle_tool import CircleTool
from tests.gui import town
from tests.gui.map_tools.mouse import click, drag, event, key


def on_ground(canvas, pixels, crs):
    point = canvas.getCoordinateTransform().toMapCoordinates(*pixels)
    return Transformer.from_crs(crs, "EPSG:4326", always_xy=True).transform(point.x(), point.y())


@pytest.mark.parametrize("crs", ["EPSG:2154", "EPSG:3857", "EPSG:4326"])
def test_the_radius_is_the_geodesic_from_centre_to_edge(make, handler, canvas, crs):
    transformer = Transformer.from_crs(town.CRS, crs, always_xy=True)
    x, y = transformer.transform(town.X, town.Y)
    east, north = transformer.transform(town.X + 500, town.Y + 500)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(QgsRectangle(2 * x - east, 2 * y - north, east, north))
    tool = make(CircleTool)
    start, end = (x, y), (x + (east - x) / 2, y)
    drag(tool, start, end)
    (centre, radius) = handler.circles[0]
    pixels = [canvas.getCoordinateTransform().transform(*place) for place in (start, end)]
    places = [on_ground(canvas, (round(pixel.x()), round(pixel.y())), crs) for pixel in pixels]
    assert centre == pytest.approx(places[0], abs=1e-8)
    assert radius == pytest.approx(Geod(ellps="WGS84").inv(*places[0], *places[1])[2], abs=0.01)


def test_a_click_without_a_drag_is_refused(make, handler):
    tool = make(CircleTool)
    click(tool, (town.X, town.Y))
    assert handler.circles == []
    assert handler.refused == ["circle_needs_a_drag"]


def test_escape_while_dragging_draws_nothing(make, handler, canvas):
    tool = make(CircleTool)
    tool.canvasPressEvent(event(canvas, (town.X, town.Y)))
    key(tool, Qt.Key.Key_Escape)
    tool.canvasReleaseEvent(event(canvas, (town.X + 100, town.Y)))
    assert handler.circles == []
