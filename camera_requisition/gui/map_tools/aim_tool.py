"""Aiming cameras with the mouse: take hold of a handle and drag; place a camera and aim it in one gesture."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, Optional, Protocol

from qgis.core import QgsPointXY
from qgis.gui import QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.gui.map_tools.drawing_tool import DrawingTool
from camera_requisition.gui.on_map.places import LonLat, to_lonlat

if TYPE_CHECKING:
    from camera_requisition.core.sight.aiming import Handle
    from camera_requisition.core.sight.facades import Facade
    from camera_requisition.gui.aiming_session import AimingSession, Head
    from camera_requisition.gui.on_map.aim_picture import AimPicture

REACH_PX = 10.0
"""How near to a handle or a camera a click counts as on it."""
STILL_PX = 3
"""A mouse that moves less than this has clicked, not dragged."""


class AimRegistry(Protocol):
    """Where the tool looks things up."""

    def heads_near(self, place: QgsPointXY, reach: float) -> list[Head]:
        """The cameras within `reach` of a place of the map (both in map units) and those on the same pole, the nearest first."""

    def facade_near(self, place: QgsPointXY) -> Optional[Facade]:
        """The façade nearest to a place of the map; None where there is none near by."""


class AimHandler(Protocol):
    """Where what is aimed goes; all that is written is written there."""

    def may_aim(self) -> bool:
        """Whether the layer can be edited; tells why not."""

    def confirm(self) -> None:
        """Write what was aimed, as one step."""

    def aiming_refused(self, code: str) -> None:
        """Something can't be done; `code` is one of the message catalogue."""

    def aiming_failed(self, error: CameraRequisitionError) -> None:
        """A look-up has failed."""


class AimMode(Enum):
    """What a press of the mouse on the bare map means."""

    AIM = "aim"
    PLACE = "place"


class AimTool(DrawingTool):
    """Click on a camera to aim it, once more for the next head at the same place; press N and drag for a new one.

    Shift puts headings on the next 5°, Ctrl puts positions on the nearest façade. Enter or a right click confirms, Backspace takes the last
    step back, Escape drops everything that isn't confirmed.
    """

    mode_changed = pyqtSignal(bool)
    """Whether the next press places a new camera."""
    PLACE_KEY = Qt.Key.Key_N

    def __init__(
        self, canvas: Any, session: AimingSession, picture: AimPicture, registry: AimRegistry, handler: AimHandler, on_left: Callable[[], None]
    ) -> None:
        super().__init__(canvas, on_left)
        self._session = session
        self._picture = picture
        self._registry = registry
        self._handler = handler
        self._mode = AimMode.AIM
        self._grabbed: Optional[Handle] = None
        self._pressed_at: Optional[QPoint] = None
        self._moved = False

    # the mode

    def set_placing(self, placing: bool) -> None:
        """Let the next press place a new camera, or not."""
        mode = AimMode.PLACE if placing else AimMode.AIM
        if mode is AimMode.PLACE and self._session.pending:
            self._handler.aiming_refused("aiming_unfinished")
            mode = AimMode.AIM
        self._mode = mode
        self.mode_changed.emit(mode is AimMode.PLACE)

    @property
    def placing(self) -> bool:
        """Whether the next press places a new camera."""
        return self._mode is AimMode.PLACE

    # what drawing tools share

    def drawing(self) -> bool:
        """Whether a camera is being aimed."""
        return bool(self._session.heads) or self.placing

    def clear(self) -> None:
        """Drop what isn't confirmed."""
        self._let_go()
        self._session.clear()
        if self.placing:
            self.set_placing(False)

    def take_back(self) -> None:
        """Undo the last step that isn't confirmed."""
        self._let_go()
        self._session.take_back()

    def finish(self) -> None:
        """Confirm what was aimed; a camera that was only looked at is let go."""
        self._let_go()
        if self._session.pending:
            self._handler.confirm()
        else:
            self._session.clear()

    def deactivate(self) -> None:
        """Called by the canvas when another tool takes over: what is aimed stays, for the map may only be moved in between."""
        self._let_go()
        if self._indicator is not None:
            self._indicator.setVisible(False)
        QgsMapTool.deactivate(self)

    # the mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at = event.pos()
        self._moved = False
        if self.placing:
            self._place_new(event)
            return
        self._grabbed = self._handle_at(event.pos())
        if self._grabbed is not None:
            if self._handler.may_aim():
                self._session.begin_stroke()
            else:
                self._grabbed = None

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if self._pressed_at is not None and (event.pos() - self._pressed_at).manhattanLength() >= STILL_PX:
            self._moved = True
        if self._grabbed is None:
            on_handle = not self.placing and self._handle_at(event.pos()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if on_handle else Qt.CursorShape.CrossCursor)
        elif self._moved:
            self._drag(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by the canvas."""
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
            return
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        grabbed, moved = self._grabbed, self._moved
        if grabbed is not None and moved:
            self._drag(event)
        placed = self.placing
        self._let_go()
        if placed:
            self.set_placing_done()
        elif grabbed is not None and not moved and grabbed.value == "position":
            self._session.cycle()
        elif grabbed is None:
            self._choose(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by the canvas."""
        if event.key() == self.PLACE_KEY and not event.modifiers():
            self.set_placing(not self.placing)
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self._grabbed is not None:
            self.take_back()
            event.accept()
        else:
            super().keyPressEvent(event)

    def set_placing_done(self) -> None:
        """A new camera was placed: its handles can be dragged from now on."""
        self._mode = AimMode.AIM
        self.mode_changed.emit(False)

    # what the mouse does

    def _choose(self, event: QgsMapMouseEvent) -> None:
        if self._session.pending:
            self._handler.aiming_refused("aiming_unfinished")
            return
        try:
            heads = self._registry.heads_near(event.mapPoint(), REACH_PX * self.canvas().mapUnitsPerPixel())
        except CameraRequisitionError as error:
            self._handler.aiming_failed(error)
            return
        if not heads:
            self._session.clear()
            self._handler.aiming_refused("aiming_no_camera_here")
        elif self._handler.may_aim():
            self._session.begin(heads)

    def _place_new(self, event: QgsMapMouseEvent) -> None:
        from camera_requisition.jobs.aim_camera import Handle

        if not self._handler.may_aim():
            self.set_placing(False)
            self._pressed_at = None
            return
        place, facade = self._position(event)
        self._session.add_new(place)
        if facade is not None:
            self._session.change(heading_deg=_outward(facade))
        self._session.begin_stroke()
        self._grabbed = Handle.HEADING

    def _drag(self, event: QgsMapMouseEvent) -> None:
        from camera_requisition.jobs.aim_camera import Handle

        if self._grabbed is None:
            return
        snap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._grabbed is not Handle.POSITION:
            self._session.drag(self._grabbed, to_lonlat(self.canvas(), event.mapPoint()), snap=snap, shortest_m=self._picture.apart_m())
            return
        place, facade = self._position(event)
        self._session.drag(Handle.POSITION, place)
        head = self._session.active
        if facade is not None and head is not None and self._had_no_heading(head):
            self._session.change(heading_deg=_outward(facade))

    def _had_no_heading(self, head: Head) -> bool:
        """Whether a façade may say where the camera looks: nobody else has said it, or another façade has, in this very drag."""
        return self._session.heading_before_stroke() is None or head.camera.heading_deg is None

    def _position(self, event: QgsMapMouseEvent) -> tuple[LonLat, Optional[Facade]]:
        """Where a camera is put: on the nearest façade with Ctrl, else where QGIS's snapping says."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            try:
                facade = self._registry.facade_near(event.mapPoint())
            except CameraRequisitionError as error:
                self._handler.aiming_failed(error)
                facade = None
            if facade is not None:
                return (facade.longitude, facade.latitude), facade
            self._handler.aiming_refused("aiming_no_facade")
        return to_lonlat(self.canvas(), self.snapped(event)), None

    def _handle_at(self, pixel: QPoint) -> Optional[Handle]:
        """The handle under the mouse, the nearest of several."""
        to_pixel = self.canvas().getCoordinateTransform()
        best, reach = None, REACH_PX
        for handle, place in self._picture.places().items():
            spot = to_pixel.transform(place)
            apart = math.hypot(spot.x() - pixel.x(), spot.y() - pixel.y())
            if apart < reach:
                best, reach = handle, apart
        return best

    def _let_go(self) -> None:
        self._grabbed = None
        self._pressed_at = None
        self._session.end_stroke()


def _outward(facade: Facade) -> float:
    from camera_requisition.jobs.aim_camera import rounded_heading

    return rounded_heading(facade.outward_deg)
