"""The checks on the desktop: run beside it, problems shown on the map and in their forms, set aside and taken back, written as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsExpression, QgsFeatureRequest
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog

from camera_requisition.core.checks.types import Problem, Severity
from camera_requisition.core.errors import Cancelled
from camera_requisition.gis import settings, tasks
from camera_requisition.gis.sentences import translated
from camera_requisition.gui.checks_panel import ChecksPanel
from camera_requisition.gui.dock.texts import day_and_time
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.on_map.places import bring_to_middle
from camera_requisition.gui.widgets.buttons import asked_choice, asked_text
from camera_requisition.gui.widgets.dock_tab import put_up_beside, take_down
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.jobs.check_inventory import CheckReport

NEAR_SCALE = 1000.0
"""1 : 1,000 shows a camera and what it looks at."""


class ChecksDesk(QObject):
    """Makes the panel when it is first wanted; `close_down` takes it away again."""

    def __init__(self, iface: Any, work: Work, messages: Messages, beside: Optional[QDockWidget] = None) -> None:
        """`beside` is the dock whose place the panel shares, as a tab."""
        super().__init__()
        self._beside = beside
        self._iface = iface
        self._work = work
        self._messages = messages
        self._task: Any = None
        self.panel: Optional[ChecksPanel] = None
        self.report: Optional[CheckReport] = None
        work.inventory_changed.connect(self._inventory_changed)

    def show(self) -> None:
        """Bring the panel to the front."""
        if self.panel is None:
            self.panel = self._make_panel()
            put_up_beside(self._iface, self.panel, self._beside)
            self._show_empty()
        self.panel.show()
        self.panel.raise_()

    def close_down(self) -> None:
        """Take the panel off the desktop; a check still running ends without being told."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        if self.panel is not None:
            take_down(self._iface, self.panel)
            self.panel = None
        self.deleteLater()

    @property
    def checking(self) -> bool:
        """Whether a check is running."""
        return self._task is not None

    # what the user does

    def check(self) -> None:
        """Check the inventory of the work beside the desktop."""
        from camera_requisition.jobs.check_inventory import CheckRequest, check_inventory

        if self._task is not None or self._work.inventory is None or self.panel is None:
            return
        request = CheckRequest(self._work.inventory.reference, pack=settings.PACK.get(), register=settings.register_reference())
        self._messages.settle()
        self.panel.show_running(True)
        task = tasks.run(self.tr("Checking the inventory"), lambda progress: check_inventory(request, progress), self._checked, self._failed)
        self._task = task
        task.progressChanged.connect(self.panel.show_progress)

    def cancel(self) -> None:
        """Stop a running check; what was shown before stays."""
        if self._task is not None:
            self._task.cancel()

    def set_aside(self, problems: list[Problem]) -> None:
        """Ask why these are no problems, and keep that in the inventory."""
        from camera_requisition.jobs.check_inventory import set_aside

        report = self.report
        if report is None or not problems:
            return
        title = self.tr("Set aside")
        label = self.tr("Why is this no problem? ({count} selected)").format(count=len(problems))
        reason = asked_text(self.panel, title, label)
        if reason is not None:
            self._judge(lambda: set_aside(report, problems, reason), title)

    def take_back(self, problems: list[Problem]) -> None:
        """Let problems that were set aside stand again."""
        from camera_requisition.jobs.check_inventory import take_back

        report = self.report
        if report is not None and problems:
            self._judge(lambda: take_back(report, problems), self.tr("Taking back what was set aside"))

    def write_report(self) -> None:
        """Ask of which commune and where to, and write the page."""
        from camera_requisition.jobs.check_report import communes, write_report

        if self.report is None:
            return
        choices = {self.tr("The whole inventory"): "", **{name: code for code, name in communes(self.report)}}
        title = self.tr("Write report")
        chosen = asked_choice(self.panel, title, self.tr("Of"), list(choices))
        if chosen not in choices:
            return
        start = str(settings.output_folder() / "inventory.html")
        file, _kind = QFileDialog.getSaveFileName(self.panel, title, start, self.tr("HTML files (*.html)"))
        if not file:
            return
        place = Path(file) if Path(file).suffix else Path(file).with_suffix(".html")
        try:
            write_report(self.report, place, choices[chosen])
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, title)
            return
        self._messages.done(self.tr("The report is written: {name}").format(name=place.name), place.parent)

    def show_on_map(self, table: str, record_id: str) -> None:
        """Bring a camera, or the first camera of a recorder or owner, to the middle of the map."""
        place = self._place(table, record_id)
        if place is None or self.report is None:
            return
        bring_to_middle(self._iface.mapCanvas(), [place], self.report.facts.crs, NEAR_SCALE)

    def open_form(self, table: str, record_id: str) -> None:
        """Open the form of a record, ready to be edited where the layer can be."""
        from camera_requisition.gis.inventory_layers import inventory_layers
        from camera_requisition.gis.layer_roles import ROLE

        if self.report is None:
            return
        layers = inventory_layers(inventory=self.report.request.inventory)
        layer = next((one for one in layers if one.customProperty(ROLE) == table), None)
        if layer is None:
            self._messages.warning(self.tr("Show the inventory's layers on the map first: the form belongs to its layer."))
            return
        request = QgsFeatureRequest().setFilterExpression(QgsExpression.createFieldEqualityExpression(f"{table}_id", record_id))
        feature = next(iter(layer.getFeatures(request)), None)
        if feature is None:
            self._messages.note(self.tr("{record} is no longer in the inventory. Check it again.").format(record=record_id))
            return
        if not layer.isEditable():
            layer.startEditing()
        self._iface.openFeatureForm(layer, feature, False, False)

    # inside

    def _make_panel(self) -> ChecksPanel:
        panel = ChecksPanel(self._iface.mainWindow())
        panel.check_wanted.connect(self.check)
        panel.cancel_wanted.connect(self.cancel)
        panel.aside_wanted.connect(self.set_aside)
        panel.back_wanted.connect(self.take_back)
        panel.report_wanted.connect(self.write_report)
        panel.pointed_at.connect(self.show_on_map)
        panel.form_wanted.connect(self.open_form)
        return panel

    def _inventory_changed(self) -> None:
        """Another inventory, or another state of it: what was found in the one before may not be so here."""
        reference = self._work.inventory.reference if self._work.inventory is not None else ""
        if self.report is not None and self.report.request.inventory != reference:
            self.cancel()
            self.report = None
        if self.panel is not None and self.report is None:
            self._show_empty()

    def _show_empty(self) -> None:
        if self.panel is None:
            return
        if self._work.inventory is None:
            self.panel.clear(self.tr("Open an inventory first."), can_check=False)
        else:
            self.panel.clear(self.tr("Not checked yet: press Check."))

    def _checked(self, report: CheckReport) -> None:
        self._task = None
        if self.panel is None:
            return
        self.panel.show_running(False)
        if self._work.inventory is None or report.request.inventory != self._work.inventory.reference:
            return
        self._show(report)
        for code, values in report.warnings:
            self._messages.note(translated(code, values))

    def _failed(self, error: BaseException) -> None:
        self._task = None
        if self.panel is None:
            return
        self.panel.show_running(False)
        if not isinstance(error, Cancelled):
            self._messages.error(error, self.tr("Checking the inventory"))

    def _show(self, report: CheckReport) -> None:
        self.report = report
        if self.panel is None:
            return
        whole = report.whole
        about = self.tr(
            "Checked on {moment}. Errors: {errors}, warnings: {warnings}, notices: {notices}, set aside: {aside}. Cameras in use: {known}, "
            "of them usable: {usable}, complete: {complete}."
        ).format(
            moment=day_and_time(report.checked_at, self._work.zone),
            errors=report.count_of(Severity.ERROR),
            warnings=report.count_of(Severity.WARNING),
            notices=report.count_of(Severity.NOTICE),
            aside=len(report.aside),
            known=whole.known,
            usable=whole.usable,
            complete=whole.complete,
        )
        self.panel.show_report(report, about)

    def _judge(self, judge: Callable[[], CheckReport], doing: str) -> None:
        try:
            report = judge()
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, doing)
            return
        self._messages.settle()
        self._show(report)

    def _place(self, table: str, record_id: str) -> Optional[tuple[float, float]]:
        from camera_requisition.jobs.check_inventory import place_of_record

        return None if self.report is None else place_of_record(self.report, table, record_id)
