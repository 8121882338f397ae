"""Where everything meets on the desktop: the work, its dock, the map, the papers and the case file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from camera_requisition.core.errors import InventoryUnreachable
from camera_requisition.gis import settings
from camera_requisition.gui.actions import Actions
from camera_requisition.gui.coverage_desk import CoverageDesk
from camera_requisition.gui.dock.dock import RESULT_PAGE, RequisitionDock
from camera_requisition.gui.dock.texts import full_instant
from camera_requisition.gui.drawing import Drawing
from camera_requisition.gui.edit_keeper import EditKeeper
from camera_requisition.gui.file_drop import FileDrop
from camera_requisition.gui.later import FirstUse, Later, made
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.incident_picture import IncidentPicture
from camera_requisition.gui.on_map.result_picture import ResultPicture
from camera_requisition.gui.others_edits import OthersEdits
from camera_requisition.gui.papers_desk import PapersDesk
from camera_requisition.gui.remote_map import RemoteMap
from camera_requisition.gui.server_watch import ServerWatch
from camera_requisition.gui.view_follower import ViewFollower
from camera_requisition.gui.widgets.barred import enable_unless
from camera_requisition.gui.widgets.remembered import remember_page
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.gui.aiming_desk import AimingDesk
    from camera_requisition.gui.buildings_desk import BuildingsDesk
    from camera_requisition.gui.checks_desk import ChecksDesk
    from camera_requisition.gui.confirmation_desk import ConfirmationDesk
    from camera_requisition.gui.demonstration_desk import DemonstrationDesk
    from camera_requisition.gui.inventory_desk import InventoryDesk
    from camera_requisition.gui.placing_desk import PlacingDesk
    from camera_requisition.gui.review_desk import ReviewDesk
    from camera_requisition.gui.time_desk import TimeDesk

CHANGED_ELSEWHERE = "case_file_changed_elsewhere"


class Desk(QObject):
    """Made when somebody first wants to work; `close_down` takes all of it away again. What not everybody needs is made with its first use."""

    def __init__(self, iface: Any, actions: Actions, messages: Messages, dock: RequisitionDock) -> None:
        """`dock` is put up already, and empty."""
        super().__init__()
        self._iface = iface
        self._actions = actions
        self._messages = messages
        self._canvas = iface.mapCanvas()
        self._begun = False
        self._shown: Optional[tuple[str, bool]] = None
        """The inventory that was shown last, and whether it was empty."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_first_cameras)
        self._copy_offer: Any = None
        self.work = Work(self)
        self.drawing = Drawing(self._canvas, self.work, self._ask_sighting_times)
        self.dock = dock
        dock.fill(iface, self.work, self.drawing, actions)
        self.incident_picture = IncidentPicture(self._canvas)
        self.result_picture = ResultPicture(self._canvas)
        self.coverage = CoverageDesk(self._canvas, self.work, dock.result, messages)
        self.papers = PapersDesk(iface, self.work, dock, messages)
        self.view_follower = ViewFollower(self.work, messages)
        self.others_edits = OthersEdits(messages)  # before what signs the edits
        self.edit_keeper = EditKeeper(messages, iface.mainWindow())
        self.file_drop = FileDrop(self, messages)
        self.remote_map = RemoteMap(self._canvas, self.work, messages)
        self.server_watch = ServerWatch(self.work)
        self._connect_actions()
        self._connect_work()
        self._connect_header()
        self._connect_map()
        self._enable()
        remember_page(dock.pages, "dock")

    # what is made with its first use

    @Later
    def inventory_desk(self) -> InventoryDesk:
        """Lists taken in and taken back."""
        from camera_requisition.gui.inventory_desk import InventoryDesk

        return InventoryDesk(self.work, self.dock, self._messages)

    @Later
    def time(self) -> TimeDesk:
        """History, the inventory of a day, backups."""
        from camera_requisition.gui.time_desk import TimeDesk

        return TimeDesk(self._iface, self.work, self.dock, self._messages, self.open_inventory)

    @Later
    def review(self) -> ReviewDesk:
        """What lists left open, owners and recorders."""
        from camera_requisition.gui.review_desk import ReviewDesk

        return ReviewDesk(self._iface, self.work, self.dock, self._messages)

    @Later
    def confirmation(self) -> ConfirmationDesk:
        """The round of confirmation."""
        from camera_requisition.gui.confirmation_desk import ConfirmationDesk

        return ConfirmationDesk(self._iface, self.work, self.dock, self._messages)

    @Later
    def checks(self) -> ChecksDesk:
        """The checks of the inventory."""
        from camera_requisition.gui.checks_desk import ChecksDesk

        return ChecksDesk(self._iface, self.work, self._messages, self.dock)

    @Later
    def placing(self) -> PlacingDesk:
        """The cameras that wait for a place."""
        from camera_requisition.gui.placing_desk import PlacingDesk

        return PlacingDesk(self._iface, self.work, self._messages, self.dock, self.view_follower.build)

    @Later
    def buildings(self) -> BuildingsDesk:
        """The buildings that cut the views."""
        from camera_requisition.gui.buildings_desk import BuildingsDesk

        return BuildingsDesk(self.work, self.dock, self._messages, self.view_follower)

    @Later
    def demonstration(self) -> DemonstrationDesk:
        """The demonstration that the plugin brings."""
        from camera_requisition.gui.demonstration_desk import DemonstrationDesk

        return DemonstrationDesk(self._iface, self.work, self._messages, self.dock.bring_up)

    @Later
    def aiming(self) -> AimingDesk:
        """Aiming, and which cameras see a point."""
        from camera_requisition.gui.aiming_desk import AimingDesk

        desk = AimingDesk(self._iface, self._actions, self._messages, self.work, self.dock, self._inventory_reference)
        self._first_aiming.end()
        return desk

    def close_down(self) -> None:
        """Take everything off the desktop but the dock."""
        self._canvas.destinationCrsChanged.disconnect(self._repaint)
        QgsProject.instance().readProject.disconnect(self._project_read)
        self._first_aiming.end()
        for desk in made(self):
            desk.close_down()
        self.papers.close_down()
        self.view_follower.close_down()
        self.edit_keeper.close_down()
        self.others_edits.close_down()
        self.file_drop.close_down()
        self.remote_map.close_down()
        self.server_watch.close_down()
        self.work.close_down()
        self.drawing.close_down()
        self.incident_picture.close_down()
        self.result_picture.close_down()
        self.coverage.close_down()
        self.deleteLater()

    def begin(self) -> None:
        """Shown for the first time: open the inventory of last time, if it is still there, and offer a case that was left open."""
        if self._begun:
            return
        from camera_requisition.gis.inventory_sources import is_within_reach

        self._begun = True
        reference = inventory_of_project() or settings.INVENTORY.get()
        if reference and is_within_reach(reference):
            self.work.open_inventory(reference)
        elif reference:
            self.dock.welcome.say_missing(reference)
        self.papers.offer_last_case()
        self.papers.offer_purge()

    def _project_read(self) -> None:
        """A project that shows an inventory is opened: work with that one, unless work has begun with another."""
        reference = inventory_of_project()
        known = self.work.inventory.reference if self.work.inventory else ""
        if self._begun and reference and reference != known and self.work.incident.empty:
            self.work.open_inventory(reference)

    def _inventory_reference(self) -> str:
        """The inventory in use: the dock's, else the project's; empty where there is none."""
        return self.work.inventory.reference if self.work.inventory is not None else inventory_of_project()

    # wiring

    def _connect_actions(self) -> None:
        drawing, actions = self.drawing, self._actions
        for action, tool in (
            (actions.zone, drawing.zone_tool),
            (actions.circle, drawing.circle_tool),
            (actions.path, drawing.path_tool),
            (actions.sighting, drawing.sighting_tool),
        ):
            drawing.bind(action, tool)
            action.triggered.connect(lambda _checked=False: self._make_ready_to_draw())
        actions.next_leg.triggered.connect(lambda _checked=False: drawing.next_leg())
        actions.search.triggered.connect(lambda _checked=False: self.search())
        actions.freeze.triggered.connect(lambda _checked=False: self.papers.freeze())
        actions.export.triggered.connect(lambda _checked=False: self.papers.export())
        actions.checks.triggered.connect(lambda _checked=False: self.checks.show())
        self._first_aiming = FirstUse((actions.aim, actions.seen_from), lambda: self.aiming)
        actions.demonstration.triggered.connect(lambda _checked=False: self.demonstration.open())

    def _make_ready_to_draw(self) -> None:
        self.dock.bring_up()
        self._fill_empty_map()

    def _connect_work(self) -> None:
        work, bar = self.work, self.dock.bar
        work.failed.connect(self._failed)
        for signal in (work.inventory_changed, work.search_started, self.papers.paper_work.started):
            signal.connect(self._messages.settle)
        work.inventory_changed.connect(self._show_inventory)
        self.papers.keeper.opened.connect(self._show_case_on_map)
        work.search_started.connect(lambda: bar.start(self.tr("Searching")))
        work.search_progressed.connect(bar.show_progress)
        work.search_ended.connect(bar.stop)
        bar.cancelled.connect(work.cancel_search)
        work.searched.connect(self._searched)
        for signal in (work.inventory_changed, work.incident_changed, work.result_changed, work.marks_changed):
            signal.connect(self._enable)
        for signal in (work.search_started, work.search_ended, self.papers.paper_work.ended):
            signal.connect(self._enable)
        self.papers.paper_work.started.connect(lambda _doing: self._enable())
        self.papers.register.rights_changed.connect(lambda _obstacle: self._enable())

    def _connect_header(self) -> None:
        header = self.dock.header
        header.open_inventory_wanted.connect(self.open_inventory)
        header.server_inventory_wanted.connect(self._open_on_server)
        header.new_inventory_wanted.connect(self._new_inventory)
        header.add_layers_wanted.connect(self._add_layers)
        header.import_wanted.connect(lambda: self.inventory_desk.import_list())
        header.checks_wanted.connect(lambda: self.checks.show())
        header.undo_intake_wanted.connect(lambda: self.inventory_desk.undo_intake())
        header.placing_wanted.connect(lambda: self.placing.show())
        header.buildings_wanted.connect(lambda: self.buildings.show())
        header.reviews_wanted.connect(lambda: self.review.show_reviews())
        header.owners_wanted.connect(lambda: self.review.show_owners())
        header.confirmation_wanted.connect(lambda: self.confirmation.show())
        header.history_wanted.connect(lambda: self.time.show_history())
        header.day_wanted.connect(lambda: self.time.ask_day())
        header.back_up_wanted.connect(lambda: self.time.back_up())
        header.restore_wanted.connect(lambda: self.time.restore())
        header.local_copy_wanted.connect(lambda: self.time.keep_copy())
        header.demonstration_wanted.connect(lambda: self.demonstration.open())
        header.desk_check_wanted.connect(self._actions.desk_check.trigger)
        welcome = self.dock.welcome
        welcome.demonstration_wanted.connect(lambda: self.demonstration.open())
        welcome.new_inventory_wanted.connect(self._new_inventory)
        welcome.open_inventory_wanted.connect(lambda: self.open_inventory(""))
        welcome.server_inventory_wanted.connect(self._open_on_server)

    def _connect_map(self) -> None:
        work, page = self.work, self.dock.result
        work.incident_changed.connect(self._show_incident)
        work.result_changed.connect(self._show_result)
        page.view.hovered.connect(self.result_picture.hover)
        page.view.chosen.connect(self.result_picture.zoom_to)
        page.on_map.toggled.connect(self.result_picture.set_visible)
        self._canvas.destinationCrsChanged.connect(self._repaint)
        self.drawing.taken_over.connect(self._show_all_that_is_drawn)
        QgsProject.instance().readProject.connect(self._project_read)

    def _failed(self, error: BaseException, doing: str) -> None:
        if getattr(error, "code", "") == CHANGED_ELSEWHERE:
            self.papers.offer_newer_state(error)
            return
        self._messages.error(error, doing)
        if isinstance(error, InventoryUnreachable):
            self._offer_copy(str(error.values.get("reference", "")))

    def _offer_copy(self, reference: str) -> None:
        """The server is out of reach: offer the newest copy of it that is kept here, and say how old it is."""
        from camera_requisition.jobs.local_copies import newest_local_copy

        copy = newest_local_copy(reference, settings.local_copies_folder()) if reference else None
        if self._copy_offer is not None:
            self._messages.take_back(self._copy_offer)
            self._copy_offer = None
        if copy is None:
            return
        said = self.tr("The copy of {moment} on this computer can be searched meanwhile.").format(
            moment=full_instant(copy.at.timestamp(), self.work.zone)
        )

        def opened() -> None:
            self._messages.settle()
            self.open_inventory(str(copy.path))
            if self._copy_offer is not None:
                self._messages.take_back(self._copy_offer)

        self._copy_offer = self._messages.offer(said, self.tr("Work with the copy"), "cameraRequisitionLocalCopy", opened)

    def _show_case_on_map(self) -> None:
        """A case that was opened is seen: on the inventory's layers where the map is empty, and with all that was drawn on the screen."""
        self._fill_empty_map()
        self._show_all_that_is_drawn()

    def _show_all_that_is_drawn(self) -> None:
        box = self.incident_picture.bounds().boundingBox()
        if not box.isEmpty() and not self._canvas.extent().contains(box):
            box.scale(1.6)
            self._canvas.setExtent(box)
            self._canvas.refresh()

    def _show_incident(self) -> None:
        self.incident_picture.show(self.work.incident)

    def _show_result(self) -> None:
        self.result_picture.show(self.work.result, self.work.zone)

    def _repaint(self) -> None:
        self._show_incident()
        self._show_result()
        self.coverage.repaint()

    def _enable(self) -> None:
        work, actions = self.work, self._actions
        busy = work.searching or self.papers.running
        actions.search.setEnabled(not busy and work.inventory is not None and not work.incident.empty)
        obstacle = self.papers.register.obstacle
        enable_unless(actions.freeze, obstacle, not busy and bool(work.marked("keep")))
        enable_unless(actions.export, obstacle, not busy and bool(work.marked("keep") or work.marked("request")))

    # what the user does

    def search(self) -> None:
        """Search, unless the times can't be searched with."""
        problem = self.dock.times.problem_text()
        if problem:
            self._messages.warning(problem)
        else:
            self.work.search(case_number=self.papers.keeper.number)

    def open_inventory(self, reference: str) -> None:
        """Open `reference`; empty asks for a file."""
        from camera_requisition.gis.inventory_sources import is_on_server

        if not reference:
            last = settings.INVENTORY.get()
            start = "" if is_on_server(last) or not last else str(Path(last).parent)
            reference, _kind = QFileDialog.getOpenFileName(self.dock, self.tr("Open an inventory"), start, "GeoPackage (*.gpkg)")
        if reference and self.work.open_inventory(reference):
            self._fill_empty_map()

    def _open_on_server(self) -> None:
        from camera_requisition.gui.dialogs.server_inventory import ServerInventoryDialog

        dialog = ServerInventoryDialog(self.dock)
        agreed = dialog.exec()
        dialog.deleteLater()
        if agreed:
            self.open_inventory(dialog.reference)

    def _fill_empty_map(self) -> None:
        if not QgsProject.instance().mapLayers():
            self._add_layers()

    def _new_inventory(self) -> None:
        from camera_requisition.gui.dialogs.new_inventory import NewInventoryDialog
        from camera_requisition.jobs.create_inventory import create_inventory

        dialog = NewInventoryDialog(self.dock)
        if not dialog.exec():
            return
        crs = dialog.crs.crs()
        try:
            reference = create_inventory(dialog.reference(), crs.authid() or crs.toWkt(), dialog.zone.currentText())
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Making an inventory"))
            return
        self.open_inventory(reference)

    def _show_inventory(self) -> None:
        """Its layers can't be edited where it can only be read; the first cameras that come into it are shown."""
        from camera_requisition.gis.inventory_layers import inventory_layers

        facts, shown = self.work.inventory, self._shown
        if facts is None:
            return
        self._shown = (facts.reference, facts.taken_on is None)
        layers = inventory_layers(inventory=facts.reference)
        for layer in layers:
            if not layer.isEditable():
                layer.setReadOnly(bool(facts.read_only))
        if shown == (facts.reference, True) and facts.taken_on is not None:
            self._soon.start()  # once the layers are read anew

    def _show_first_cameras(self) -> None:
        from camera_requisition.gis.inventory_layers import inventory_layers

        if self.work.inventory is not None:
            self._zoom_to(inventory_layers(inventory=self.work.inventory.reference))

    def _zoom_to(self, layers: list[QgsVectorLayer]) -> None:
        for layer in layers:
            layer.updateExtents()
        located = [layer for layer in layers if layer.isSpatial() and not layer.extent().isEmpty()]
        if located and self._canvas.layerCount() <= len(layers):
            self._canvas.setDestinationCrs(located[0].crs())
            self._canvas.setExtent(located[0].extent())
            self._canvas.refresh()

    def _add_layers(self) -> None:
        from camera_requisition.gis.inventory_layers import add_inventory_layers

        if self.work.inventory is None:
            return
        try:
            layers = add_inventory_layers(self.work.inventory.reference)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Showing the inventory's layers"))
            return
        self._zoom_to(layers)
        self._show_inventory()

    def _ask_sighting_times(self) -> Optional[tuple[float, float]]:
        from camera_requisition.gui.dialogs.ask_times import AskTimesDialog

        dialog = AskTimesDialog(self.tr("Sighting"), self.tr("When was the person seen here?"), self.work.zone, required=True, parent=self.dock)
        times = self.work.times
        start = times.path_start if times.path_start is not None else times.start
        dialog.set_times(start, start)
        if not dialog.exec():
            return None
        first, last = dialog.times()
        return None if first is None or last is None else (first, last)

    def _searched(self) -> None:
        self.dock.show_page(RESULT_PAGE)
        self.papers.note_search()


def inventory_of_project() -> str:
    """The inventory that the project shows, by the role of its layers; empty where it shows none."""
    from camera_requisition.gis.inventory_layers import layer_of_role
    from camera_requisition.gis.inventory_sources import inventory_of

    layer = layer_of_role("camera")
    return inventory_of(layer) if layer is not None else ""
