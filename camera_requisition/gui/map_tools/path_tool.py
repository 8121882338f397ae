"""A flight path click by click: its direction is seen while it is drawn, and each leg has its own colour and way of moving."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Protocol

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent

from camera_requisition.gui.map_tools.drawing_tool import DrawingTool
from camera_requisition.gui.on_map.arrow_line import ArrowLine
from camera_requisition.gui.on_map.places import LonLat, to_lonlat


@dataclass(frozen=True)
class DrawnLeg:
    """A leg as it was drawn: its line in the direction of flight, and its way of moving (a key of the domain's table of modes)."""

    line: tuple[LonLat, ...]
    mode: str


class PathHandler(Protocol):
    """Where a drawn path goes, and where the way of moving of the next leg comes from."""

    def next_mode(self) -> str:
        """The way of moving chosen for the leg that begins now."""

    def path_drawn(self, legs: list[DrawnLeg]) -> None:
        """The legs in the order of flight, each of two points at least."""

    def legs_shown(self, count: int) -> None:
        """How many legs the unfinished path has, the current one included."""

    def drawing_refused(self, code: str) -> None:
        """What was drawn can't be used; `code` is one of the message catalogue."""


@dataclass
class _Leg:
    mode: str
    clicks: list[list[QgsPointXY]] = field(default_factory=list)

    def points(self) -> list[QgsPointXY]:
        return [point for click in self.clicks for point in click]


class PathTool(DrawingTool):
    """Click by click; a double click or the key L ends a leg, and the next one begins where it ended."""

    NEXT_LEG_KEY = Qt.Key.Key_L

    def __init__(self, canvas: Any, handler: PathHandler, on_left: Callable[[], None]) -> None:
        super().__init__(canvas, on_left)
        self._handler = handler
        self._legs: list[_Leg] = []
        self._pointer: list[QgsPointXY] = []
        self._line = ArrowLine(canvas)

    def drawing(self) -> bool:
        """Whether at least one point is set."""
        return bool(self._legs)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        place = self.snapped(event)
        self._pointer = self.traced(self._last_point(), place) if self._legs else []
        self._show()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._add(self.snapped(event))

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas after the first click of the pair has set its point."""
        self.next_leg()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by the canvas."""
        if event.key() == self.NEXT_LEG_KEY and not event.modifiers():
            self.next_leg()
            event.accept()
        else:
            super().keyPressEvent(event)

    def next_leg(self) -> None:
        """End the leg at its last point and begin the next there, in the way of moving that is chosen now."""
        if self._legs and len(self._legs[-1].points()) >= 2:
            self._legs.append(_Leg(self._handler.next_mode(), [[self._last_point()]]))
            self._pointer = []
            self._changed()

    def mode_chosen(self, mode: str) -> None:
        """Another way of moving was chosen: it holds for the current leg as long as that leg has no second point."""
        if self._legs and len(self._legs[-1].points()) < 2:
            self._legs[-1].mode = mode

    def clear(self) -> None:
        """Forget the path."""
        self._legs.clear()
        self._pointer = []
        self._changed()

    def take_back(self) -> None:
        """Remove the last point; a leg that is left with its first point alone goes when it wasn't the first leg."""
        if not self._legs:
            return
        leg = self._legs[-1]
        if len(self._legs) > 1 and len(leg.clicks) == 1:
            self._legs.pop()
            leg = self._legs[-1]
        leg.clicks.pop()
        if not leg.clicks:
            self._legs.pop()
        self._pointer = []
        self._changed()

    def finish(self) -> None:
        """Hand the legs over; a path of one point is refused and stays on the map to go on with."""
        if not self._legs:
            return
        drawn = [leg for leg in self._legs if len(leg.points()) >= 2]
        if not drawn:
            self._handler.drawing_refused("path_needs_two_points")
            return
        canvas = self.canvas()
        legs = [DrawnLeg(tuple(to_lonlat(canvas, point) for point in leg.points()), leg.mode) for leg in drawn]
        self.clear()
        self._handler.path_drawn(legs)

    def close_down(self) -> None:
        """Take the line off the map."""
        super().close_down()
        self.canvas().scene().removeItem(self._line)

    def _add(self, place: QgsPointXY) -> None:
        if not self._legs:
            self._legs.append(_Leg(self._handler.next_mode(), [[place]]))
        elif self._last_point() != place:
            self._legs[-1].clicks.append(self.traced(self._last_point(), place))
        self._pointer = []
        self._changed()

    def _last_point(self) -> QgsPointXY:
        return self._legs[-1].clicks[-1][-1]

    def _changed(self) -> None:
        self._handler.legs_shown(len(self._legs))
        self._show()

    def _show(self) -> None:
        lines = [leg.points() for leg in self._legs]
        if lines:
            lines[-1] = lines[-1] + self._pointer
        self._line.set_legs(lines)
