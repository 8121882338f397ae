"""Placing on the desktop: the queue beside the map, places looked up in lists and layers, cameras put where somebody points."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog

from camera_requisition.gis import settings, tasks
from camera_requisition.gis.inventory_layers import reload_layers
from camera_requisition.gui.map_tools.place_tool import PlaceTool
from camera_requisition.gui.map_tools.tool_swap import ToolSwap
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.places import LonLat
from camera_requisition.gui.on_map.proposed_places import ProposedPlaces
from camera_requisition.gui.placing_panel import PlacingPanel
from camera_requisition.gui.unsaved import has_unsaved_edits
from camera_requisition.gui.widgets.buttons import confirmed
from camera_requisition.gui.widgets.dock_tab import put_up_beside, take_down
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.jobs.place_from_layers import Found, Placing, Waiting


class PlacingDesk(QObject):
    """Makes the panel when it is first wanted; `close_down` takes all of it away again."""

    def __init__(self, iface: Any, work: Work, messages: Messages, beside: Optional[QDockWidget], build_views: Callable[[str], None]) -> None:
        """`beside` is the dock whose place the panel shares, as a tab; `build_views` is called with an inventory in which places have
        changed."""
        super().__init__()
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._work = work
        self._messages = messages
        self._beside = beside
        self._build_views = build_views
        self._tasks = tasks.OneByOne(self._failed)
        self._waiting: dict[str, Waiting] = {}
        self._found: dict[str, Waiting] = {}
        """What was looked up last, of cameras placed since too: they may be taken back."""
        self._layers_named = ""
        self._read_from = ""
        """The inventory that the queue was read from."""
        self._steps: list[tuple[str, str]] = []
        """What was placed here and can be taken back: (step, camera), the newest last."""
        self.panel: Optional[PlacingPanel] = None
        self.proposed = ProposedPlaces(self._canvas)
        self._tool = PlaceTool(self._canvas, self, self.leave, self.take_numbered, self.take_back, self._move_on)
        self._swap = ToolSwap(self._canvas, (self._tool,))
        self._canvas.mapToolSet.connect(self._tool_changed)
        work.inventory_changed.connect(self._inventory_changed)

    def close_down(self) -> None:
        """Take panel, tool and marks away, for good."""
        self._tasks.close_down()
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        self._swap.leave()
        self._tool.close_down()
        self._tool.deleteLater()
        self.proposed.clear()
        if self.panel is not None:
            take_down(self._iface, self.panel)
            self.panel = None

    @property
    def running(self) -> bool:
        """Whether something is being looked up or written."""
        return self._tasks.running

    def show(self) -> None:
        """Bring the queue to the front."""
        if self.panel is None:
            self.panel = self._make_panel()
            put_up_beside(self._iface, self.panel, self._beside)
        self.panel.show()
        self.panel.raise_()
        self._read()

    # looking up

    def look_in_list(self) -> None:
        """Ask for a list that knows the cameras' numbers, say how many it places, and place them."""
        from camera_requisition.jobs.import_cameras import ImportRequest
        from camera_requisition.jobs.place_cameras import place_from_list

        if self._work.inventory is None or has_unsaved_edits(self._work, self._messages):
            return
        title = self.tr("List that knows the cameras' numbers")
        path, _kind = QFileDialog.getOpenFileName(self.panel, title, str(Path(self._work.inventory.reference).parent))
        if not path:
            return
        request = ImportRequest(path, self._work.inventory.reference, "", dry_run=True, taken_by=settings.user_name())
        self._tasks.add(
            self.tr("Looking numbers up"), lambda progress: place_from_list(request, progress), lambda found: self._ask_list(request, found)
        )

    def _ask_list(self, request: Any, found: Any) -> None:
        from dataclasses import replace

        from camera_requisition.jobs.place_cameras import place_from_list

        text = self.tr(
            "Numbers found: {placed}. Cameras that would still wait: {waiting}. Numbers with several places or cameras, left: {doubtful}."
        )
        said = text.format(placed=found.placed, waiting=found.waiting, doubtful=len(found.doubtful))
        if not found.placed:
            self._messages.note(said)
            return
        question = said + "\n\n" + self.tr("Place them?")
        if not confirmed(self.panel, self.tr("Cameras to place"), question):
            return
        placing = replace(request, dry_run=False)
        self._tasks.add(
            self.tr("Placing cameras"),
            lambda progress: place_from_list(placing, progress),
            lambda done: self._placed(done.intake_id, done.placed),
        )

    def look_in_layers(self) -> None:
        """Ask for layers, and show in the queue what they know."""
        from camera_requisition.gui.dialogs.place_layers import PlaceLayersDialog
        from camera_requisition.jobs.place_from_layers import PlacingRequest, place_from_layers

        if self._work.inventory is None:
            return
        dialog = PlaceLayersDialog(self.panel)
        agreed = dialog.exec()
        addresses, streets = dialog.addresses(), dialog.streets()
        address_columns, street_columns = dialog.address_columns(), dialog.street_columns()
        dialog.deleteLater()
        if not agreed:
            return
        folder = Path(tempfile.mkdtemp(prefix="camera-requisition-layers-"))
        try:
            in_addresses, in_streets = (self._reference(one, folder) for one in (addresses, streets))
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Reading the layer"))
            _remove(folder)
            return
        self._layers_named = ", ".join(_name(one) for one in (addresses, streets) if one)
        request = PlacingRequest(
            self._work.inventory.reference,
            in_addresses,
            in_streets,
            dry_run=True,
            address_columns=address_columns,
            street_columns=street_columns,
        )

        def look(progress: Any) -> Placing:
            try:
                return place_from_layers(request, progress)
            finally:
                _remove(folder)

        self._tasks.add(self.tr("Looking addresses up"), look, self._looked)

    def place_found(self) -> None:
        """Place every camera of which one place was found."""
        from camera_requisition.jobs.place_from_layers import write_places

        if self._work.inventory is None or has_unsaved_edits(self._work, self._messages):
            return
        reference, layers = self._work.inventory.reference, self._layers_named
        chosen = {camera_id: one.found[0] for camera_id, one in self._waiting.items() if one.outcome == "placed"}
        by = settings.user_name()
        self._tasks.add(
            self.tr("Placing cameras"),
            lambda _progress: write_places(reference, chosen, layers, by=by),
            lambda step: self._placed(step, len(chosen)),
        )

    # by hand

    def place_clicked(self, place: LonLat) -> None:
        """The camera chosen stands at `place`; near a numbered place that one is meant."""
        camera_id = self.panel.camera() if self.panel is not None else ""
        if not camera_id or self._work.inventory is None or self._tasks.running or has_unsaved_edits(self._work, self._messages):
            return
        near = self.proposed.near(place)
        if near is not None:
            self._write_found(camera_id, near)
        else:
            self._write_hand(camera_id, place)

    def take_back(self) -> None:
        """Take the camera placed last off the map again."""
        from camera_requisition.jobs.undo_intake import UndoRequest, undo_intake

        if not self._steps or self._work.inventory is None or self._tasks.running or has_unsaved_edits(self._work, self._messages):
            return
        step, camera_id = self._steps.pop()
        request = UndoRequest(self._work.inventory.reference, step, settings.user_name())
        self._tasks.add(self.tr("Taking back"), lambda _progress: undo_intake(request), lambda _done: self._changed(camera_id))

    def leave(self) -> None:
        """Put the tool away."""
        self._swap.leave()

    def _write_hand(self, camera_id: str, place: LonLat) -> None:
        from camera_requisition.jobs.place_from_layers import place_by_hand

        if self._work.inventory is None:
            return
        reference, by = self._work.inventory.reference, settings.user_name()
        self._tasks.add(
            self.tr("Placing a camera"),
            lambda _progress: place_by_hand(reference, camera_id, place, by=by),
            lambda step: self._placed(step, 1, camera_id),
        )

    def _write_found(self, camera_id: str, found: Found) -> None:
        from camera_requisition.jobs.place_from_layers import write_places

        if self._work.inventory is None:
            return
        reference, by, layers = self._work.inventory.reference, settings.user_name(), self._layers_named
        self._tasks.add(
            self.tr("Placing a camera"),
            lambda _progress: write_places(reference, {camera_id: found}, layers, by=by),
            lambda step: self._placed(step, 1, camera_id),
        )

    def take_numbered(self, number: Optional[int] = None) -> None:
        """Put the camera chosen at a place proposed for it: the one with `number`, or the only one."""
        one = self._waiting.get(self.panel.camera() if self.panel is not None else "")
        if one is None or not one.found or self._tasks.running or has_unsaved_edits(self._work, self._messages):
            return
        if number is None and len(one.found) > 1:
            self._messages.note(self.tr("Several places fit: press the number of one, or click on it."))
        elif (number or 1) <= len(one.found):
            self._write_found(one.camera.camera_id, one.found[(number or 1) - 1])

    def _move_on(self, by: int) -> None:
        if self.panel is not None:
            self.panel.step(by)

    # inside

    def _make_panel(self) -> PlacingPanel:
        panel = PlacingPanel(self._iface.mainWindow())
        panel.list_wanted.connect(self.look_in_list)
        panel.layers_wanted.connect(self.look_in_layers)
        panel.found_wanted.connect(self.place_found)
        panel.by_hand_wanted.connect(self._by_hand)
        panel.taking_back_wanted.connect(self.take_back)
        panel.chosen.connect(self._show_places)
        panel.taken.connect(self.take_numbered)
        panel.set_can_take_back(False)
        return panel

    def _by_hand(self, wanted: bool) -> None:
        if wanted != self._swap.is_up:
            if wanted:
                self._swap.take_up(self._tool)
            else:
                self._swap.leave()

    def _tool_changed(self, *_: Any) -> None:
        if self.panel is not None:
            self.panel.by_hand.setChecked(self._swap.is_up)

    def _read(self, chosen: str = "") -> None:
        from camera_requisition.jobs.place_from_layers import waiting_cameras

        if self.panel is None:
            return
        if self._work.inventory is None:
            self._waiting = {}
            self.panel.clear(self.tr("Open an inventory first."))
            return
        reference = self._read_from = self._work.inventory.reference
        self._tasks.add(
            self.tr("Reading cameras"), lambda _progress: waiting_cameras(reference), lambda found: self._show_waiting(found, chosen)
        )

    def _show_waiting(self, waiting: list[Waiting], chosen: str = "") -> None:
        """Show who waits; what was found for them before stays known."""
        self._waiting = {}
        for one in waiting:
            known = self._found.get(one.camera.camera_id)
            # A camera whose address was changed meanwhile has to be looked up again.
            same = known is not None and known.camera.address == one.camera.address and known.camera.label == one.camera.label
            self._waiting[one.camera.camera_id] = known if known is not None and same else one
        self._show(chosen)

    def _looked(self, placing: Placing) -> None:
        self._waiting = {one.camera.camera_id: one for one in placing.cameras}
        self._found = dict(self._waiting)
        self._show()
        text = self.tr("One place found: {placed}; several: {choice}; not found: {not_found}; address not understood: {not_understood}.")
        outcomes = ("placed", "choice", "not_found", "not_understood")
        self._messages.note(text.format(**{outcome: placing.count(outcome) for outcome in outcomes}))

    def _show(self, chosen: str = "") -> None:
        if self.panel is None:
            return
        count = len(self._waiting)
        if count:
            about = self.tr("Cameras without coordinates: {count}. They are searched by their municipality until they are placed.").format(
                count=count
            )
        else:
            about = self.tr("Every camera of this inventory has its place.")
        self.panel.show_waiting(list(self._waiting.values()), about, chosen)
        self.panel.set_can_take_back(bool(self._steps))
        if not count:
            self.leave()

    def _placed(self, step: Optional[str], count: int, camera_id: str = "") -> None:
        if step is None:
            return
        self._steps.append((step, camera_id))
        if not camera_id:
            text = self.tr("Placed cameras: {count}. It can be taken back like a list: Inventory ▸ Take an intake back…")
            self._messages.note(text.format(count=count))
        self._changed()

    def _changed(self, chosen: str = "") -> None:
        if self._work.inventory is None:
            return
        reference = self._work.inventory.reference
        reload_layers(reference)
        self._build_views(reference)
        self._read(chosen)

    def _inventory_changed(self) -> None:
        if self.panel is not None and self.panel.isVisible():
            reference = self._work.inventory.reference if self._work.inventory is not None else ""
            if self._read_from != reference:
                self._waiting, self._found, self._steps = {}, {}, []
            self._read()

    def _show_places(self, camera_id: str) -> None:
        one = self._waiting.get(camera_id)
        if one is not None and self.panel is not None and self.panel.isVisible():
            self.proposed.show(one)
        else:
            self.proposed.clear()

    def _reference(self, layer: Any, folder: Path) -> Optional[str]:
        from camera_requisition.jobs.layer_as_list import layer_as_list

        if not layer or isinstance(layer, str):
            return layer or None
        return layer_as_list(layer, folder)

    def _failed(self, error: BaseException, doing: str) -> None:
        self._messages.error(error, doing)
        self._read()


def _name(layer: Any) -> str:
    return Path(layer.split("|")[0]).name if isinstance(layer, str) else str(layer.name())


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
