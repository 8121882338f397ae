"""Views follow edits: when cameras or buildings are saved in the desktop the views that they touch are built again; those left stale elsewhere
are found at opening.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from camera_requisition.core.errors import Cancelled
from camera_requisition.gis import tasks
from camera_requisition.gis.inventory_layers import inventory_layers
from camera_requisition.gis.inventory_sources import inventory_of, is_within_reach
from camera_requisition.gis.layer_roles import ROLE
from camera_requisition.gis.layer_watch import LayerWatch
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.ports import Progress
    from camera_requisition.jobs.build_views import BuildReport


@dataclass(frozen=True)
class Order:
    """Views of one inventory to be built by `work` (None: those that are missing or out of date). Whoever gives `done` and `failed` tells the
    outcome, Cancelled included; `progressed` is told per cent."""

    reference: str
    work: Optional[Callable[[Progress], BuildReport]] = None
    doing: str = ""
    progressed: Optional[Callable[[float], None]] = None
    done: Optional[Callable[[BuildReport], None]] = None
    failed: Optional[Callable[[BaseException], None]] = None


class ViewFollower(QObject):
    """Watches every layer of cameras and of buildings in the project; whatever saved an edit (form, aiming, field calculator), the views are
    built after it.
    """

    def __init__(self, work: Work, messages: Messages) -> None:
        super().__init__()
        self._work = work
        self._messages = messages
        self._task: Any = None
        self._order: Optional[Order] = None
        """What is being done, or was done last."""
        self._waiting: list[Order] = []
        self._offer: Any = None
        self._looking: Any = None
        """The look for views out of date that is under way."""
        self._watch = LayerWatch(("camera", "building"), "afterCommitChanges", self._saved)
        work.inventory_changed.connect(self._look_for_stale)

    @property
    def running(self) -> bool:
        """Whether views are being built."""
        return self._task is not None

    def close_down(self) -> None:
        """Watch nothing any more."""
        self._watch.close_down()
        for task in (self._task, self._looking):
            if task is not None:
                task.cancel()
        self._task = self._looking = None
        self._waiting.clear()
        self._take_offer_back()

    def build(self, reference: str) -> None:
        """Build what is missing or out of date in the inventory `reference`, beside the desktop; again afterwards if asked meanwhile."""
        self.take(Order(reference))

    def take(self, order: Order) -> None:
        """Do what is ordered, after what is being done."""
        self._take_offer_back()
        if order not in self._waiting:
            self._waiting.append(order)
        if self._task is None:
            self._next()

    def cancel(self, order: Order) -> None:
        """Stop what was ordered; what was built stays."""
        if order is self._order and self._task is not None:
            self._task.cancel()
        elif order in self._waiting:
            self._waiting.remove(order)
            if order.failed is not None:
                order.failed(Cancelled())

    def _next(self) -> None:
        from camera_requisition.jobs.build_views import build_views

        if not self._waiting:
            return
        order = self._order = self._waiting.pop(0)
        work = order.work or (lambda progress: build_views(order.reference, progress))
        self._task = tasks.run(
            order.doing or self.tr("Building views"), work, lambda report: self._built(order, report), lambda error: self._failed(order, error)
        )
        if order.progressed is not None:
            self._task.progressChanged.connect(order.progressed)

    def _saved(self) -> None:
        layer = self.sender()
        if isinstance(layer, QgsVectorLayer) and is_within_reach(inventory_of(layer)):
            self.build(inventory_of(layer))

    def _built(self, order: Order, report: BuildReport) -> None:
        if self._task is None:
            return
        self._task = None
        for layer in inventory_layers(inventory=order.reference):
            if layer.customProperty(ROLE) == "camera_view":
                layer.reload()
                layer.triggerRepaint()
        if order.done is not None:
            order.done(report)
        elif report.failed:
            text = self.tr("Views that could not be drawn: {count}. Their cameras lie where the reference system has no place.")
            details = "\n".join(sorted(report.failures))
            self._messages.warning(text.format(count=report.failed), details)
        self._go_on()

    def _failed(self, order: Order, error: BaseException) -> None:
        if self._task is None:
            return
        self._task = None
        # What failed once would fail again.
        self._waiting = [one for one in self._waiting if one.failed is not None]
        if order.failed is not None:
            order.failed(error)
        elif not isinstance(error, Cancelled):
            self._messages.error(error, self.tr("Building views"))
        self._go_on()

    def _go_on(self) -> None:
        if self._task is None:
            self._next()

    def _look_for_stale(self) -> None:
        """Views that another program's edits left out of date are offered to be built; a file that can't be written is left alone."""
        from camera_requisition.jobs.build_views import buildings_changed, outdated_views

        self._take_offer_back()
        self._looking = None
        facts = self._work.inventory
        if facts is None or self.running:
            return
        reference = facts.reference
        try:
            if buildings_changed(reference):
                # Every camera is looked at then: some seconds where there are a hundred thousand.
                self._look_beside(reference)
            else:
                self._offer_to_build(reference, outdated_views(reference))
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Looking for views out of date"))

    def _look_beside(self, reference: str) -> None:
        from camera_requisition.jobs.build_views import outdated_views

        def found(count: int) -> None:
            if self._looking is task and not self.running:
                self._looking = None
                self._offer_to_build(reference, count)

        def failed(error: BaseException) -> None:
            if self._looking is task:
                self._looking = None
                self._messages.error(error, self.tr("Looking for views out of date"))

        doing = self.tr("Looking for views out of date")
        task = self._looking = tasks.run(doing, lambda _progress: outdated_views(reference), found, failed)

    def _offer_to_build(self, reference: str, count: int) -> None:
        if count:
            text = self.tr("Views missing or out of date in this inventory: {count}.").format(count=count)
            self._offer = self._messages.offer(text, self.tr("Build them"), "cameraRequisitionBuildViews", lambda: self.build(reference))

    def _take_offer_back(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            self._messages.take_back(offer)
