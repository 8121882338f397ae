"""From strokes on the map to parts of the incident: owns the map tools and is their handler."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Optional

from qgis.core import QgsVectorLayer, QgsVectorLayerSelectedFeatureSource
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction

from camera_requisition.core.errors import CameraRequisitionError, IncidentError
from camera_requisition.gis.incident_layers import TimeDefaults, from_gpx, paths, zones
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.dock.texts import length
from camera_requisition.gui.map_tools.circle_tool import CircleTool
from camera_requisition.gui.map_tools.path_tool import DrawnLeg, PathTool
from camera_requisition.gui.map_tools.point_tool import PointTool
from camera_requisition.gui.map_tools.tool_swap import ToolSwap
from camera_requisition.gui.map_tools.zone_tool import ZoneTool
from camera_requisition.gui.on_map.places import LonLat
from camera_requisition.gui.work import Work


class Drawing(QObject):
    """The drawing tools of one canvas; `hint` says what to do next, empty when nothing is being drawn."""

    hint = pyqtSignal(str)
    taken_over = pyqtSignal()
    """Parts came from a file or a selection, and may lie anywhere."""

    def __init__(self, canvas: Any, work: Work, ask_times: Callable[[], Optional[tuple[float, float]]]) -> None:
        super().__init__()
        self._canvas = canvas
        self._work = work
        self._ask_times = ask_times
        self._mode = "foot"
        self.zone_tool = ZoneTool(canvas, self, self.leave)
        self.circle_tool = CircleTool(canvas, self, self.leave)
        self.path_tool = PathTool(canvas, self, self.leave)
        self.sighting_tool = PointTool(canvas, self, self.leave)
        self._tools = (self.zone_tool, self.circle_tool, self.path_tool, self.sighting_tool)
        self._swap = ToolSwap(canvas, self._tools)
        canvas.mapToolSet.connect(self._tool_changed)

    # choosing a tool

    def bind(self, action: QAction, tool: QgsMapTool) -> None:
        """Let `action` (checkable) take up `tool`."""
        action.setCheckable(True)
        tool.setAction(action)
        action.triggered.connect(lambda _checked=False: self.take_up(tool))

    def take_up(self, tool: QgsMapTool) -> None:
        """Draw with `tool`; taken up twice, it is put away."""
        putting_away = self._canvas.mapTool() is tool
        self._swap.take_up(tool)
        if putting_away:
            self.hint.emit("")

    def leave(self) -> None:
        """Go back to the tool that was there before."""
        self._swap.leave()
        self.hint.emit("")

    def set_mode(self, mode: str) -> None:
        """The way of moving of the leg that begins next."""
        self._mode = mode
        self.path_tool.mode_chosen(mode)

    def next_leg(self) -> None:
        """End the leg being drawn."""
        self.path_tool.next_leg()

    def close_down(self) -> None:
        """Take the tools off the map, for good."""
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        if self._canvas.mapTool() in self._tools:
            self.leave()
        for tool in self._tools:
            tool.close_down()
            tool.deleteLater()

    # what the tools tell

    def zone_drawn(self, ring: list[LonLat]) -> None:
        """A polygon was drawn."""
        from camera_requisition.jobs.compose_incident import zone_from_ring

        self._add(lambda: zone_from_ring(ring))

    def circle_drawn(self, centre: LonLat, radius_m: float) -> None:
        """A circle was drawn."""
        from camera_requisition.jobs.compose_incident import zone_from_circle

        self._add(lambda: zone_from_circle(centre, radius_m))

    def path_drawn(self, legs: list[DrawnLeg]) -> None:
        """A path was drawn."""
        from camera_requisition.jobs.compose_incident import path_from_legs

        self._add(lambda: path_from_legs([(leg.line, leg.mode) for leg in legs]))

    def place_clicked(self, place: LonLat) -> None:
        """The place of a sighting was clicked: ask when it was."""
        from camera_requisition.jobs.compose_incident import sighting_at

        times = self._ask_times()
        if times is not None:
            self._add(lambda: sighting_at(place, *times))

    def next_mode(self) -> str:
        """The way of moving chosen for the leg that begins now."""
        return self._mode

    def legs_shown(self, count: int) -> None:
        """Say how to go on with a path."""
        if count:
            text = self.tr("Leg {count}. Double click or L: next leg with its own way of moving. Right click or Enter: finish.")
            self.hint.emit(text.format(count=count))

    def radius_shown(self, radius_m: Optional[float]) -> None:
        """Say the radius of the circle being dragged."""
        if radius_m is not None:
            self.hint.emit(self.tr("Radius {radius}").format(radius=length(radius_m)))

    def drawing_refused(self, code: str) -> None:
        """Say why a stroke can't be used."""
        self.hint.emit(translated(code))

    # other ways to a zone or path

    def path_from_gpx(self, file: FilePath) -> None:
        """Add what a GPX file holds: tracks with times, and lines without."""
        try:
            drawn, tracks, warnings = from_gpx(file, TimeDefaults(self._work.zone))
        except CameraRequisitionError as error:
            self._work.failed.emit(error, self.tr("Reading a GPX file"))
            return
        for part in (*drawn, *tracks):
            self._work.add(part)
        self.taken_over.emit()
        self.hint.emit(" ".join(translated(code, values) for code, values in warnings))

    def circle_typed(self, centre: LonLat, radius_m: float) -> None:
        """Add a circle whose place was typed: it may lie anywhere."""
        self.circle_drawn(centre, radius_m)
        self.taken_over.emit()

    def from_selection(self, layer: Any, wanted: str) -> None:
        """Add the selected features of `layer` as `wanted`: `zones` or `paths`."""
        try:
            if not isinstance(layer, QgsVectorLayer) or not layer.selectedFeatureCount():
                raise IncidentError("nothing_selected")
            source = QgsVectorLayerSelectedFeatureSource(layer)
            defaults = TimeDefaults(self._work.zone)
            parts = zones(source, defaults) if wanted == "zones" else paths(source, defaults)
        except CameraRequisitionError as error:
            self._work.failed.emit(error, self.tr("Taking over the selected features"))
            return
        for part in parts:
            self._work.add(part)
        self.taken_over.emit()

    def _add(self, make: Callable[[], Any]) -> None:
        try:
            part = make()
        except CameraRequisitionError as error:
            self._work.failed.emit(error, self.tr("Drawing"))
            return
        self.leave()
        self._work.add(part)

    def _tool_changed(self, tool: Optional[QgsMapTool], _former: Optional[QgsMapTool] = None) -> None:
        hints = {
            self.zone_tool: self.tr("Click the corners of the place. Backspace: last corner back. Right click or Enter: finish."),
            self.circle_tool: self.tr("Press at the centre and drag to the edge."),
            self.path_tool: self.tr("Click along the way, from its beginning. Double click or L: next leg. Right click or Enter: finish."),
            self.sighting_tool: self.tr("Click where the person was seen."),
        }
        self.hint.emit(hints.get(tool, "") if tool in self._tools else "")
