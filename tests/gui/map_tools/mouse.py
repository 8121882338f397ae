"""A mouse and keys for map tools."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent


def event(
    canvas,
    place: tuple[float, float],
    kind=QEvent.Type.MouseButtonRelease,
    button=Qt.MouseButton.LeftButton,
    modifier=Qt.KeyboardModifier.NoModifier,
) -> QgsMapMouseEvent:
    """A mouse event at a place of the map, in its coordinates."""
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(*place)).toQPointF().toPoint()
    return QgsMapMouseEvent(canvas, kind, pixel, button, button, modifier)


def click(tool, place, button=Qt.MouseButton.LeftButton) -> None:
    """Move to a place and click there."""
    canvas = tool.canvas()
    tool.canvasMoveEvent(event(canvas, place, QEvent.Type.MouseMove))
    tool.canvasPressEvent(event(canvas, place, QEvent.Type.MouseButtonPress, button))
    tool.canvasReleaseEvent(event(canvas, place, QEvent.Type.MouseButtonRelease, button))


def double_click(tool, place) -> None:
    """What Qt sends for a double click: a click, the double click, and the release that follows."""
    click(tool, place)
    tool.canvasDoubleClickEvent(event(tool.canvas(), place, QEvent.Type.MouseButtonDblClick))
    tool.canvasReleaseEvent(event(tool.canvas(), place))


def drag(tool, start, end, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press at `start`, move, let go at `end`."""
    canvas = tool.canvas()
    left = Qt.MouseButton.LeftButton
    tool.canvasPressEvent(event(canvas, start, QEvent.Type.MouseButtonPress, modifier=modifier))
    tool.canvasMoveEvent(event(canvas, end, QEvent.Type.MouseMove, left, modifier))
    tool.canvasReleaseEvent(event(canvas, end, QEvent.Type.MouseButtonRelease, left, modifier))


def key(tool, code) -> bool:
    """Press a key; gives whether the tool kept it, in which case QGIS may act on it as well."""
    pressed = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier)
    tool.keyPressEvent(pressed)
    return pressed.isAccepted()
