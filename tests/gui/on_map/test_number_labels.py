"""Numbers on the map: drawn where their places are, once for each part of the map that is seen."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from camera_requisition.gui.on_map.number_labels import NumberLabels


@pytest.fixture
def canvas(qgis_app, qtbot):
    widget = QgsMapCanvas()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setExtent(QgsRectangle(0, 0, 200, 100))
    return widget


@pytest.fixture
def labels(canvas):
    found = NumberLabels(canvas, QColor(255, 0, 0))
    yield found
    canvas.scene().removeItem(found)


def painted(labels) -> QImage:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    labels.paint(painter)
    painter.end()
    return image


def reds(image) -> list[int]:
    """Columns in which the dots are; the map's frame and its rounding may move them by two."""
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == QColor(255, 0, 0) for y in range(image.height()))]


def near(column, columns) -> bool:
    return any(abs(column - one) <= 2 for one in columns)


def test_they_follow_the_map_and_what_they_are_given(canvas, labels):
    labels.set_labels([(QgsPointXY(50, 50), "1")])
    assert near(50, reds(painted(labels)))

    canvas.setExtent(QgsRectangle(-100, 0, 100, 100))
    assert near(150, reds(painted(labels)))
    assert not near(50, reds(painted(labels)))

    labels.set_labels([(QgsPointXY(50, 50), "1"), (QgsPointXY(-80, 20), "2")])
    assert near(20, reds(painted(labels)))
    assert near(150, reds(painted(labels)))
    labels.set_labels([])
    assert reds(painted(labels)) == []


def test_they_are_drawn_once_while_the_map_stays(labels, monkeypatch):
    drawn = []
    monkeypatch.setattr(labels, "_paint_dot", lambda *_place: drawn.append(1))
    labels.set_labels([(QgsPointXY(50, 50), "1"), (QgsPointXY(90, 50), "2")])
    assert painted(labels) == painted(labels)
    assert len(drawn) == 2
