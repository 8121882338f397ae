"""Buildings on the desktop: loaded from a layer or taken away, and the views built after it, beside the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Optional

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from camera_requisition.core.errors import Cancelled
from camera_requisition.core.ports import PartOfProgress, Progress
from camera_requisition.gis.inventory_layers import add_inventory_layers, inventory_layers
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gis.numbers import figure
from camera_requisition.gis.sentences import error_sentence
from camera_requisition.gui.changed_inventory import show_changes
from camera_requisition.gui.messages import Messages, Working
from camera_requisition.gui.unsaved import has_unsaved_edits
from camera_requisition.gui.view_follower import Order, ViewFollower
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.records.building import BuildingLayer
    from camera_requisition.jobs.build_views import BuildReport

_READING_SHARE = 0.2


class BuildingsDesk(QObject):
    """Asks which buildings, and has the view follower do the rest: two builders of views would stand in each other's way."""

    def __init__(self, work: Work, window: QWidget, messages: Messages, follower: ViewFollower) -> None:
        super().__init__()
        self._work = work
        self._window = window
        self._messages = messages
        self._follower = follower
        self._working: Optional[Working] = None

    def close_down(self) -> None:
        """Say nothing any more; the follower stops what runs."""
        self._end()

    @property
    def running(self) -> bool:
        """Whether buildings are being loaded or taken away."""
        return self._working is not None

    def show(self) -> None:
        """Show what the inventory holds, and do what is chosen."""
        from camera_requisition.gui.dialogs.buildings import DROP, BuildingsDialog
        from camera_requisition.jobs.load_buildings import buildings_held

        if self._work.inventory is None or self.running or has_unsaved_edits(self._work, self._messages):
            return
        reference = self._work.inventory.reference
        try:
            held = buildings_held(reference)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Looking at the buildings"))
            return
        dialog = BuildingsDialog(held, self._window)
        answer = dialog.exec()
        source, height_field, target_m = dialog.source(), dialog.height_field(), dialog.target_m()
        dialog.deleteLater()
        if answer == DROP:
            self._start(reference, None, None, drop=True)
        elif answer:
            self._start(reference, None if source is None else _reader(source, height_field), target_m)

    def _start(self, reference: str, read: Optional[Reader], target_m: Optional[float], drop: bool = False) -> None:
        def work(progress: Progress) -> BuildReport:
            from camera_requisition.jobs.build_views import build_views

            if read is None:
                return build_views(reference, progress, drop=drop, target_height_m=target_m)
            layer = read(PartOfProgress(progress, 0.0, _READING_SHARE))
            rest = PartOfProgress(progress, _READING_SHARE, 1.0)
            return build_views(reference, rest, buildings=layer, target_height_m=target_m)

        doing = self.tr("Building views") if read is None else self.tr("Loading buildings and building views")
        order = Order(reference, work, doing, self._progressed, lambda report: self._done(reference, report, drop), self._failed(reference))
        self._working = self._messages.working(doing, lambda: self._follower.cancel(order))
        self._follower.take(order)

    def _progressed(self, percent: float) -> None:
        if self._working is not None:
            self._working.show_progress(percent)

    def _done(self, reference: str, report: BuildReport, dropped: bool) -> None:
        self._end()
        text, details = self._outcome(report, dropped), "\n".join(error_sentence(error) for error in report.failures.values())
        self._show(reference)
        if report.failed or (report.loaded is not None and report.loaded.left_out):
            self._messages.warning(text, details or None)
        else:
            self._messages.done(text)

    def _outcome(self, report: BuildReport, dropped: bool) -> str:
        said = []
        if report.loaded is not None:
            counts = ("taken", "repaired", "left_out", "without_height")
            text = self.tr("Buildings loaded: {taken} (repaired: {repaired}; left out: {left_out}; without a known height: {without_height}).")
            said.append(text.format(**{name: figure(getattr(report.loaded, name)) for name in counts}))
        elif dropped:
            said.append(self.tr("The buildings have been taken away: nothing cuts the views."))
        text = self.tr("Views built: {built}; as before: {unchanged}; not drawn: {failed}.")
        said.append(text.format(built=figure(report.built), unchanged=figure(report.unchanged), failed=figure(report.failed)))
        return " ".join(said)

    def _failed(self, reference: str) -> Callable[[BaseException], None]:
        def failed(error: BaseException) -> None:
            self._end()
            # What was loaded or built before is there.
            self._show(reference)
            if isinstance(error, Cancelled):
                text = self.tr("Stopped. Views that are still missing are built when you say so; searches compute them until then.")
                self._messages.note(text)
            else:
                self._messages.error(error, self.tr("Loading buildings"))

        return failed

    def _show(self, reference: str) -> None:
        """Show the inventory as it is now, and its buildings where its cameras are on the map."""
        there = {layer.customProperty(ROLE) for layer in inventory_layers(inventory=reference)}
        if "camera" in there and "building" not in there:
            try:
                add_inventory_layers(reference, tables=("building",))
            except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
                self._messages.error(error, self.tr("Showing the inventory's layers"))
        if self._work.inventory is not None and self._work.inventory.reference == reference:
            show_changes(self._work, reference)

    def _end(self) -> None:
        working, self._working = self._working, None
        if working is not None:
            working.end()


Reader = Callable[[Progress], "BuildingLayer"]


def _reader(source: Any, height_field: Optional[str]) -> Reader:
    """What reads the footprints of a layer of the project, as it is now, or of a file; on another thread."""
    from camera_requisition.gis.buildings import LayerSnapshot, PolygonLayer, building_layer, read_polygon_layer

    if isinstance(source, PolygonLayer):
        return lambda progress: read_polygon_layer(source, height_field, progress)
    snapshot = LayerSnapshot(source)
    return lambda progress: building_layer(snapshot, height_field, progress)
