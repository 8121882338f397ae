"""Aiming on the desktop: the tool, its panel and the layer it works in; and which cameras see a point."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QObject, QPoint
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from camera_requisition.core.errors import CameraRequisitionError, InputError
from camera_requisition.gis.camera_features import camera_layer
from camera_requisition.gis.layer_watch import LayerWatch
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.aiming_layer import AimedLayer
from camera_requisition.gui.aiming_panel import AimingPanel
from camera_requisition.gui.aiming_session import AimingSession, Head
from camera_requisition.gui.dialogs.seen_from import SeenFromDialog
from camera_requisition.gui.facades_on_map import FacadesOnMap
from camera_requisition.gui.map_tools.aim_tool import AimTool
from camera_requisition.gui.map_tools.seen_from_tool import SeenFromTool
from camera_requisition.gui.map_tools.tool_swap import ToolSwap
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.aim_picture import AimPicture
from camera_requisition.gui.on_map.places import LonLat
from camera_requisition.gui.on_map.result_picture import ResultPicture
from camera_requisition.gui.widgets.dock_tab import put_up_beside, take_down
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match
    from camera_requisition.core.sight.facades import Facade
    from camera_requisition.jobs.aim_camera import Preview


class AimingDesk(QObject):
    """Made with the desk; registry and handler of its tools. `inventory` gives the inventory in use, empty for none."""

    def __init__(self, iface: Any, actions: Actions, messages: Messages, work: Work, beside: QDockWidget, inventory: Callable[[], str]) -> None:
        super().__init__()
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._messages = messages
        self._work = work
        self._inventory = inventory
        self.target: Optional[AimedLayer] = None
        self._facades: Optional[FacadesOnMap] = None
        self._told: Optional[BaseException] = None
        """Why there are no buildings, which is said once."""
        self.session = AimingSession(self)
        self.picture = AimPicture(self._canvas, self.session, self._show_mount)
        self.tool = AimTool(self._canvas, self.session, self.picture, self, self, self.leave)
        self.seen_from_tool = SeenFromTool(self._canvas, self, self.leave)
        self._tools = (self.tool, self.seen_from_tool)
        self._swap = ToolSwap(self._canvas, self._tools)
        self.seen_picture = ResultPicture(self._canvas)
        self.seen_list: Optional[SeenFromDialog] = None
        self.panel = AimingPanel(self.session)
        self._beside = beside
        self._connect_panel()
        for action, tool in ((actions.aim, self.tool), (actions.seen_from, self.seen_from_tool)):
            action.setCheckable(True)
            tool.setAction(action)
            action.triggered.connect(lambda _checked=False, tool=tool, action=action: self.take_up(tool, action))
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)
        work.inventory_changed.connect(self._forget_buildings)
        self._watch = LayerWatch(("building",), "afterCommitChanges", self._forget_buildings)

    def close_down(self) -> None:
        """Take everything off the desktop; what isn't applied is dropped, what is applied and not saved stays in the layer's edit session."""
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self._watch.close_down()
        self._work.inventory_changed.disconnect(self._forget_buildings)
        self.leave()
        if self.seen_list is not None:
            self.seen_list.close()
            self.seen_list.deleteLater()
        for tool in self._tools:
            tool.close_down()
            tool.deleteLater()
        self.picture.close_down()
        self.seen_picture.close_down()
        take_down(self._iface, self.panel)
        self.deleteLater()

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.apply_wanted.connect(self.confirm)
        panel.cancel_wanted.connect(self.tool.clear)
        panel.save_wanted.connect(self.save)
        panel.placing_wanted.connect(self._place)
        panel.closed.connect(self.end)
        self.tool.mode_changed.connect(panel.show_placing)
        self.tool.mode_changed.connect(self._show_hint)
        self.session.changed.connect(self._show_hint)

    def _show_panel(self) -> None:
        """Put the panel up, the first time as a tab of the plugin's dock."""
        if self.panel.parent() is None:
            put_up_beside(self._iface, self.panel, self._beside)
        self.panel.show()
        self.panel.raise_()
        self._show_hint()

    # choosing a tool

    def take_up(self, tool: QgsMapTool, action: QAction) -> None:
        """Work with `tool`; taken up twice, it is put away."""
        putting_away = self._canvas.mapTool() is tool
        if tool is self.tool and not putting_away and not self._choose_layer():
            action.setChecked(False)
            return
        self._swap.take_up(tool)
        if tool is self.tool and not putting_away:
            self._show_panel()

    def leave(self) -> None:
        """Go back to the tool that was there before."""
        self._swap.leave()

    def end(self) -> None:
        """The panel was closed: what isn't applied is dropped, an edit session that was opened here is saved, the tool put away."""
        self.tool.clear()
        self.save()
        if self._canvas.mapTool() is self.tool:
            self.leave()

    def _place(self, wanted: bool) -> None:
        if self._canvas.mapTool() is not self.tool:
            self._canvas.setMapTool(self.tool)
        self.tool.set_placing(wanted)
        self._canvas.setFocus()

    def _choose_layer(self) -> bool:
        """Take the layer to aim in; the one with something pending or unsaved is kept. False, and said, where there is none."""
        if self.target is not None and (self.session.heads or self.target.ours_to_save):
            return True
        layer = camera_layer(self._iface.activeLayer())
        if layer is None:
            self.target = None
            self._messages.error(InputError("aiming_no_layer"), self.tr("Aiming cameras"))
            return False
        if self.target is None or self.target.layer is not layer:
            try:
                from camera_requisition.jobs.aim_camera import BuildingsAround

                self.target = AimedLayer(layer)
                self.session.assumptions = self.target.assumptions()
            except CameraRequisitionError as error:
                self.target = None
                self._messages.error(error, self.tr("Aiming cameras"))
                return False
            inventory = self.target.inventory
            self._facades = FacadesOnMap(self._canvas, inventory)
            self.session.buildings = BuildingsAround(inventory)
            self.panel.show_layer(self.target.name, Path(inventory).parent if inventory else None)
            for signal in (layer.layerModified, layer.editingStarted, layer.editingStopped):
                signal.connect(self._show_savable)
        self._show_savable()
        return True

    def _layers_go(self, ids: list[str]) -> None:
        if self.target is not None and self.target.layer.id() in ids:
            self.session.clear()
            self.target = self._facades = None
            self.panel.show_layer("", None)
            self._show_savable()

    def _forget_buildings(self) -> None:
        """Buildings may have changed: what is aimed is cut by those that there are now."""
        if self.session.buildings is not None:
            self.session.buildings.forget()
            if self.session.heads:
                self.picture.update()

    def _show_mount(self, found: Optional[Preview]) -> None:
        self.panel.show_mount(found)
        around = self.session.buildings
        if found is None and around is not None:
            around.forget()  # whoever aims the next camera sees the buildings as they are then
            return
        if around is not None and around.problem is not None and around.problem is not self._told:
            self._told = around.problem
            self._messages.error(around.problem, self.tr("Reading the buildings"))

    # what the aiming tool looks up and tells

    def heads_near(self, place: QgsPointXY, reach: float) -> list[Head]:
        """The cameras on the pole at a place of the map."""
        return self.target.heads_near(self._canvas, place, reach) if self._choose_layer() and self.target is not None else []

    def facade_near(self, place: QgsPointXY) -> Optional[Facade]:
        """The façade next to a place of the map."""
        return self._facades.near(place) if self._facades is not None else None

    def may_aim(self) -> bool:
        """Whether the layer can be edited; says why not."""
        if not self._choose_layer() or self.target is None:
            return False
        try:
            self.target.check_editable()
        except CameraRequisitionError as error:
            self._messages.error(error, self.tr("Aiming cameras"))
            return False
        return True

    def confirm(self) -> None:
        """Write what was aimed, as one step that can be undone."""
        if self.target is None or not self.session.pending:
            return
        try:
            self.target.write_heads(self.session.changed_heads, self.panel.position_source)
        except CameraRequisitionError as error:
            self._messages.error(error, self.tr("Aiming cameras"))
            return
        self.session.clear()
        self._show_savable()

    def save(self) -> None:
        """Save the edits of a session that was opened here."""
        if self.target is None:
            return
        try:
            self.target.save()
        except CameraRequisitionError as error:
            self._messages.error(error, self.tr("Saving what was aimed"))
        self._show_savable()

    def aiming_refused(self, code: str) -> None:
        """Say why something can't be done."""
        self.panel.say(translated(code))

    def aiming_failed(self, error: CameraRequisitionError) -> None:
        """Say what went wrong."""
        self._messages.error(error, self.tr("Aiming cameras"))

    def _show_savable(self) -> None:
        self.panel.show_savable(self.target is not None and self.target.ours_to_save)

    def _show_hint(self, _placing: bool = False) -> None:
        if self.tool.placing:
            self.panel.say(self.tr("Press where the camera hangs and drag to where it looks. Ctrl: on the nearest façade. Shift: steps of 5°."))
        elif self.session.active is None:
            self.panel.say(self.tr("Click on a camera, or press N to place a new one."))
        else:
            self.panel.say(
                self.tr("Drag the handles. Shift: steps of 5°. Ctrl: on the nearest façade. Click the camera again: next head. Enter applies.")
            )

    # which cameras see a point

    def place_clicked(self, place: LonLat) -> None:
        """List the cameras that see `place`, on the map and beside it."""
        from camera_requisition.jobs.cameras_at_point import cameras_at_point

        reference = self._inventory()
        try:
            if not reference:
                raise InputError("no_inventory_chosen")
            result = cameras_at_point(reference, place, time.time())
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Looking for the cameras that see a point"))
            return
        if self.seen_list is None:
            self.seen_list = SeenFromDialog(self._iface.mainWindow())
            self.seen_list.chosen.connect(self._zoom_to)
            self.seen_list.closed.connect(self.seen_picture.clear)
            # Beside what was clicked, as far as that goes: in the corner of the map.
            self.seen_list.move(self._canvas.mapToGlobal(QPoint(20, max(self._canvas.height() - self.seen_list.height() - 60, 0))))
        self.seen_picture.show(result, self._work.zone)
        self.seen_list.show_result(result)
        self.seen_list.show()
        self.seen_list.raise_()

    def _zoom_to(self, match: Match) -> None:
        self.seen_picture.hover(match)
        self.seen_picture.zoom_to([match])
