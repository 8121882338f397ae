"""The case and its papers on the desktop: open, particulars, contacts, freeze, export; what each must leave in the event log."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.gis import settings
from camera_requisition.gis.numbers import figure
from camera_requisition.gis.sentences import error_sentence, translated
from camera_requisition.gui.case_keeper import CaseKeeper
from camera_requisition.gui.dialogs.case_particulars import CaseParticularsDialog, missing_text, with_letterhead
from camera_requisition.gui.dialogs.listing import contacts_dialog, left_out_dialog, unplaced_dialog
from camera_requisition.gui.dock.dock import PAPERS_PAGE, REGISTER_PAGE, RequisitionDock
from camera_requisition.gui.dock.summary_line import cameras_text, owners_text
from camera_requisition.gui.dock.texts import day_and_time
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.papers import PaperWork
from camera_requisition.gui.register_desk import RegisterDesk
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.match.types import Match
    from camera_requisition.core.records.case import Export, Freeze
    from camera_requisition.jobs.export_packets import PacketReport

PURGE = "camera_requisition:purgecases"


class PapersDesk(QObject):
    """Handles everything that concerns the case as a whole."""

    def __init__(self, iface: Any, work: Work, dock: RequisitionDock, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._work = work
        self._dock = dock
        self._messages = messages
        self._offer: Any = None
        self.keeper = CaseKeeper(work)
        self.paper_work = PaperWork(self)
        self.register = RegisterDesk(dock.register, work, self.keeper, self.paper_work, messages)
        self._connect()

    @property
    def running(self) -> bool:
        """Whether papers are being written."""
        return self.paper_work.running

    def close_down(self) -> None:
        """Stop what runs, and let go of the case in good order."""
        self.paper_work.cancel()
        self.register.close_down()
        self.keeper.close()
        self._take_offer_back()

    def offer_last_case(self) -> None:
        """After a crash a case was left open: offer it."""
        path = settings.OPEN_CASE.get()
        if not path or not Path(path).is_file():
            return
        text = self.tr("A case was left open: {name}. All of it was saved.").format(name=Path(path).name)
        self._offer = self._messages.offer(text, self.tr("Open it again"), "cameraRequisitionReopen", lambda: self.open_case(path))

    def offer_purge(self) -> None:
        """Cases whose time is over are offered for purging: in the toolbox's dialog, which only says what it would remove until it is told
        otherwise."""
        from camera_requisition.jobs.purge_cases import cases_over_time

        days = settings.CASES_KEPT_DAYS.get()
        count = cases_over_time(settings.case_folder(), days, time.time())
        if count:
            text = self.tr("Cases without activity for {days} days: {count}. Their time is over.").format(days=days, count=count)
            self._messages.offer(text, self.tr("Purge…"), "cameraRequisitionPurge", self._open_purge)

    def _open_purge(self) -> None:
        from qgis import processing

        from camera_requisition.jobs.registers import register_is_there

        dialog = getattr(processing, "execAlgorithmDialog", None)  # which the toolbox puts there when it is loaded
        if dialog is None:
            self._messages.warning(self.tr("Purging needs QGIS's Processing toolbox. Enable it in the plugin manager."))
            return
        given = {"CASES": str(settings.case_folder()), "OLDER_THAN_DAYS": settings.CASES_KEPT_DAYS.get()}
        register = settings.register_reference()
        dialog(PURGE, {**given, "REGISTER": register} if register_is_there(register) else given)

    def offer_newer_state(self, error: BaseException) -> None:
        """Another desk has changed the open case: offer to read it again, once."""
        self._take_offer_back()
        path = self.keeper.path
        self._offer = self._messages.offer(
            error_sentence(error), self.tr("Read it again"), "cameraRequisitionReadAgain", lambda: self.open_case(path)
        )

    def open_case(self, path: str) -> None:
        """Open `path`; empty asks for a file."""
        if not path:
            path, _kind = QFileDialog.getOpenFileName(self._dock, self.tr("Open case"), str(settings.case_folder()), self.tr("Cases (*.gpkg)"))
        if path:
            self._take_offer_back()
            self.keeper.open(path)

    def note_search(self) -> None:
        """Leave a search in the event log."""
        result = self._work.result
        if result is not None:
            self._log("search", {"matched": len(result.matches), "owners": len(result.owner_ids)})

    def edit_particulars(self) -> bool:
        """Ask for the particulars; False when the user gave up."""
        given = {"time_zone": self._work.zone_name, **with_letterhead(self.keeper.particulars)}
        dialog = CaseParticularsDialog(given, settings.PACK.get(), self._dock)
        if self._work.inventory is not None and self._work.inventory.demonstration:
            dialog.fix_invented()
        if not dialog.exec():
            return False
        self.keeper.save_particulars(dialog.particulars())
        return True

    def show_contacts(self, matches: list[Match]) -> None:
        """Show whom to call or write to, once that has been noted in the event log."""
        if matches and self._log("open_contacts", {"cameras": len(matches)}):
            contacts_dialog(matches, self._dock).exec()

    def freeze(self) -> None:
        """Write the keep-requests and the call sheet for the cameras marked to be kept."""
        from camera_requisition.jobs.case_particulars import missing_to_freeze
        from camera_requisition.jobs.freeze_cameras import freeze_steps

        if self._ready(lambda: missing_to_freeze(self.keeper.particulars)):
            self._write(self.tr("Writing keep-requests"), freeze_steps, requested=None)

    def export(self) -> None:
        """Write all papers: keep-requests, requisitions, annexes and the case file."""
        from camera_requisition.gis.inventory_layers import base_map_layers
        from camera_requisition.jobs.export_packets import export_steps

        if self._ready(lambda: [] if self.keeper.number else ["number"]):
            requested = self._work.marked("request")
            self._write(self.tr("Writing packets"), export_steps, requested=requested, base_map=base_map_layers())

    def _ready(self, missing: Callable[[], list[str]]) -> bool:
        """Whether papers can be written; what they can't do without is asked for first."""
        if self.paper_work.running or self._work.result is None:
            return False
        if self._work.outdated:
            self._messages.warning(self.tr("Place, time or inventory have changed since this search. Search again."))
            return False
        if missing() and not self.edit_particulars():
            return False
        if not self.keeper.number:
            self._messages.warning(self.tr("Papers need the procedure number: enter it among the case particulars."))
            return False
        return self.keeper.save_all()

    def _write(self, doing: str, make_steps: Callable[..., Any], requested: Optional[list[str]], **maps: Any) -> None:
        from camera_requisition.jobs.case_particulars import read_particulars
        from camera_requisition.jobs.export_packets import ExportOptions

        work, folder = self._work, self._dock.papers.chosen_folder()
        if not folder.is_absolute():
            self._messages.warning(self.tr("The folder for packets needs its whole path: {folder} could be anywhere.").format(folder=folder))
            return
        try:
            case = read_particulars(self.keeper.particulars)
        except CameraRequisitionError as error:
            self._messages.error(error, doing)
            return
        steps = make_steps(
            work.result,
            case,
            pack=settings.PACK.get(),
            inventory=work.inventory.reference if work.inventory else "",
            output_folder=folder,
            kept=work.marked("keep"),
            options=ExportOptions(
                requested=requested,
                now=time.time(),
                parameters=self.keeper.parameters(),
                register=settings.register_reference(),
                case_file=self.keeper.file(),
                camera_maps=self._dock.papers.camera_maps.isChecked(),
            ),
            **maps,
        )
        self.paper_work.run(doing, steps, self._written, lambda error: self._messages.error(error, doing))

    def _written(self, report: PacketReport) -> None:
        self.keeper.read_happenings()
        self._dock.show_page(PAPERS_PAGE)
        text = self.tr("Papers for {owners} written; requisitions: {count}, drafts among them: {drafts}.")
        text = text.format(owners=owners_text(report.owners), count=len(report.papers), drafts=report.drafts)
        self._messages.done(text, report.folder, "\n\n".join(report.warnings))

    def _connect(self) -> None:
        header, page, bar = self._dock.header, self._dock.result, self._dock.bar
        header.new_case_wanted.connect(self.keeper.begin)
        header.close_case_wanted.connect(self._close_case)
        header.open_case_wanted.connect(self.open_case)
        page.contacts_wanted.connect(self.show_contacts)
        page.left_out_wanted.connect(lambda: left_out_dialog(self._work.result, self._dock).exec())  # type: ignore[arg-type]
        page.unplaced_wanted.connect(lambda: unplaced_dialog(self._work.result, self._dock).exec())  # type: ignore[arg-type]
        self._dock.papers.particulars_wanted.connect(self.edit_particulars)
        self._dock.papers.narrow_wanted.connect(self.narrow)
        self._dock.papers.enter_wanted.connect(self.register.refresh)
        self.register.rights_changed.connect(self._dock.papers.show_obstacle)
        self.register.entered.connect(self.keeper.read_happenings)
        self._dock.pages.currentChanged.connect(lambda page: self.register.refresh() if page == REGISTER_PAGE else None)
        self.keeper.changed.connect(self._show_case)
        self._work.marks_changed.connect(self._show_marked)
        self._work.result_changed.connect(self._show_marked)
        self.paper_work.started.connect(bar.start)
        self.paper_work.progressed.connect(bar.show_progress)
        self.paper_work.ended.connect(bar.stop)
        bar.cancelled.connect(self.paper_work.cancel)

    def _close_case(self) -> None:
        self.keeper.begin()
        self.keeper.close()

    def _take_offer_back(self) -> None:
        offer, self._offer = self._offer, None
        if offer is not None:
            self._messages.take_back(offer)

    def _show_case(self) -> None:
        keeper = self.keeper
        self._dock.header.show_case(keeper.path, keeper.number)
        frozen = self.tr("{when}: frozen, {cameras} (wave {wave})")
        exported = self.tr("{when}: exported, {cameras} (wave {wave})")
        entries = [(one.at, self._happening(frozen, one), one.folder or "") for one in keeper.freezes]
        entries += [(one.at, self._happening(exported, one), one.folder) for one in keeper.exports]
        self._dock.papers.show_waiting(len(keeper.waiting))
        self._show_missing()
        self._dock.papers.show_history([(text, folder) for _at, text, folder in sorted(entries, reverse=True)])

    def _happening(self, text: str, one: Union[Freeze, Export]) -> str:
        said = text.format(when=_when(one.at, self._work.zone), cameras=cameras_text(len(one.camera_ids)), wave=one.wave)
        return self.tr("{what}; not in the register yet").format(what=said) if one.folder in self.keeper.waiting else said

    def _show_missing(self) -> None:
        from camera_requisition.jobs.case_particulars import missing_particulars, missing_to_freeze

        given = self.keeper.particulars
        try:
            self._dock.papers.show_missing(missing_text(missing_to_freeze(given), missing_particulars(given, settings.PACK.get())))
        except CameraRequisitionError as error:
            self._messages.error(error)

    def narrow(self) -> None:
        """Request only the cameras that see best: nothing that is seen becomes unseen."""
        from camera_requisition.jobs.proportion import best_of

        if self._work.result is None:
            return
        requested = self._work.marked("request")
        best = best_of(self._work.result, requested)
        self._work.edit_marks([camera_id for camera_id in requested if camera_id not in best], "request", False)
        text = self.tr("{after} of {before} are requested: for each place and stretch the two that see best.")
        self._messages.note(text.format(after=cameras_text(len(best)), before=cameras_text(len(requested))))

    def _show_marked(self) -> None:
        from camera_requisition.jobs.proportion import proportion_of

        page, requested = self._dock.papers, self._work.marked("request")
        page.show_marked(len(self._work.marked("keep")), len(requested))
        if self._work.result is None or not requested:
            page.show_proportion("", [])
            return
        try:
            asked = proportion_of(self._work.result, requested, settings.PACK.get())
        except CameraRequisitionError as error:
            self._messages.error(error)
            return
        text = self.tr("{hours} camera-hours, the longest window {longest} h.")
        text = text.format(hours=figure(asked.camera_hours, 1), longest=figure(asked.longest_hours, 1))
        page.show_proportion(text, [translated(code, values) for code, values in asked.warnings])

    def _log(self, action: str, counts: dict[str, int], why: Optional[str] = None) -> bool:
        from camera_requisition.jobs.log_event import log_event

        inventory = self._work.inventory
        try:
            log_event(
                action,
                inventory=inventory.reference if inventory else None,
                case_number=self.keeper.number or None,
                why=why,
                counts=counts,
            )
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, self.tr("Writing the event log"))
            return False
        return True


def _when(at: str, zone: Any) -> str:
    from datetime import datetime

    return day_and_time(datetime.fromisoformat(at).timestamp(), zone)
