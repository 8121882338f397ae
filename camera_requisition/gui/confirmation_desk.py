"""The round of confirmation on the desktop: sheets written, answers taken in, paper answers noted."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QFileDialog

from camera_requisition.gis import settings, tasks
from camera_requisition.gis.inventory_layers import base_map_layers
from camera_requisition.gui.changed_inventory import show_changes
from camera_requisition.gui.dock.dock import RequisitionDock
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.papers import PaperWork
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.core.records import Camera
    from camera_requisition.gui.dialogs.confirmation import ConfirmationDialog
    from camera_requisition.jobs.take_confirmation import AnswerReport, AnswerRequest


class ConfirmationDesk(QObject):
    """Makes its window when it is first wanted."""

    def __init__(self, iface: Any, work: Work, dock: RequisitionDock, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._work = work
        self._dock = dock
        self._messages = messages
        self._tasks = tasks.OneByOne(messages.error)
        self._papers = PaperWork(self)
        self.window: Optional[ConfirmationDialog] = None
        self._papers.progressed.connect(self._progressed)
        self._papers.ended.connect(lambda: self._progressed(None))
        work.inventory_changed.connect(self._read)

    def close_down(self) -> None:
        """Take the window away; what is being written is removed again."""
        self._tasks.close_down()
        self._papers.cancel()
        if self.window is not None:
            self.window.close()
            self.window.setParent(None)
            self.window.deleteLater()
            self.window = None

    @property
    def running(self) -> bool:
        """Whether something is being read or written."""
        return self._tasks.running or self._papers.running

    def show(self) -> None:
        """Bring the round to the front."""
        if self._work.inventory is None:
            return
        if self.window is None:
            from camera_requisition.gui.dialogs.confirmation import ConfirmationDialog

            self.window = ConfirmationDialog(settings.CONFIRMATION_SENDER.get(), self._iface.mainWindow())
            self.window.sheets_wanted.connect(self.write_sheets)
            self.window.answer_wanted.connect(self.take_answer)
            self.window.paper_wanted.connect(self.confirm_on_paper)
            self.window.cancel_wanted.connect(self._papers.cancel)
        self.window.show()
        self.window.raise_()
        self._read()

    def write_sheets(self, owners: list[str], reminder: bool) -> None:
        """Ask where to, and write the sheets of these owners."""
        from camera_requisition.jobs.confirmation_sheets import SheetsRequest, sheet_steps

        if self._work.inventory is None or self.window is None or self.running:
            return
        title = self.tr("Folder for the sheets")
        folder = QFileDialog.getExistingDirectory(self.window, title, str(settings.output_folder()))
        if not folder:
            return
        settings.CONFIRMATION_SENDER.set(self.window.sender.toPlainText())
        request = SheetsRequest(
            self._work.inventory.reference,
            Path(folder),
            time.time(),
            owners,
            only_unconfirmed=False,
            reply_by=self.window.reply_by.date().toString(Qt.DateFormat.ISODate),
            pack=settings.PACK.get(),
            sender=self.window.sender_lines(),
            reminder=reminder,
            by=settings.user_name(),
            base_map=base_map_layers(),
        )
        doing = self.tr("Writing sheets")
        self._progressed(0.0)
        self._papers.run(doing, sheet_steps(request), self._written, lambda error: self._messages.error(error, doing))

    def take_answer(self) -> None:
        """Ask for the file of an answer, show what it would change, and take it in."""
        from camera_requisition.jobs.take_confirmation import AnswerRequest, take_confirmation

        if self._work.inventory is None or self.running:
            return
        kinds = self.tr("Filled-in sheets (*.csv *.txt *.xlsx *.ods)")
        path, _kind = QFileDialog.getOpenFileName(self.window, self.tr("Take in an answer"), str(settings.output_folder()), kinds)
        if not path:
            return
        request = AnswerRequest(path, self._work.inventory.reference, dry_run=True, by=settings.user_name(), pack=settings.PACK.get())
        self._tasks.add(
            self.tr("Reading the answer"), lambda progress: take_confirmation(request, progress), lambda found: self._ask(request, found)
        )

    def confirm_on_paper(self, owners: list[str]) -> None:
        """Ask on which day an owner has confirmed which of its cameras on paper, and note it."""
        from camera_requisition.jobs.confirm_on_paper import asked_cameras

        if self._work.inventory is None or len(owners) != 1 or self.running:
            return
        reference, owner_id = self._work.inventory.reference, owners[0]
        self._tasks.add(
            self.tr("Reading cameras"),
            lambda _progress: asked_cameras(reference, owner_id),
            lambda found: self._ask_paper(reference, owner_id, found),
        )

    # inside

    def _read(self) -> None:
        from camera_requisition.jobs.confirmation_sheets import owner_rounds

        if self._work.inventory is None or self.window is None or not self.window.isVisible():
            return
        reference = self._work.inventory.reference
        self._tasks.add(self.tr("Reading owners"), lambda _progress: owner_rounds(reference), self._show)

    def _show(self, rounds: Any) -> None:
        if self.window is not None:
            self.window.show_rounds(rounds)

    def _progressed(self, percent: Optional[float]) -> None:
        if self.window is not None:
            self.window.show_progress(percent)

    def _written(self, report: Any) -> None:
        text = self.tr("Sheets are written. Owners: {owners}, cameras: {cameras}.").format(owners=report.owners, cameras=report.cameras)
        details = ""
        if report.without_contact:
            text += " " + self.tr("Nobody can be reached: {count}.").format(count=len(report.without_contact))
            details = "\n".join(report.without_contact)
        self._messages.done(text, report.folder, details)
        self._read()

    def _ask(self, request: AnswerRequest, report: AnswerReport) -> None:
        from dataclasses import replace

        from camera_requisition.gui.dialogs.confirmation import AnswerPreview
        from camera_requisition.jobs.take_confirmation import take_confirmation

        preview = AnswerPreview(report, Path(request.input).name, self.window)
        agreed = preview.exec()
        preview.deleteLater()
        if agreed:
            taking = replace(request, dry_run=False)
            self._tasks.add(self.tr("Taking the answer in"), lambda progress: take_confirmation(taking, progress), self._taken)

    def _ask_paper(self, reference: str, owner_id: str, found: tuple[str, list[Camera]]) -> None:
        from camera_requisition.gui.dialogs.paper_answer import PaperAnswerDialog
        from camera_requisition.jobs.confirm_on_paper import PaperRequest, confirm_on_paper

        name, cameras = found
        dialog = PaperAnswerDialog(name, cameras, self.window)
        agreed = dialog.exec()
        chosen, day = dialog.chosen(), dialog.chosen_day()
        dialog.deleteLater()
        if agreed:
            some = None if len(chosen) == len(cameras) else chosen
            request = PaperRequest(reference, owner_id, day, some, by=settings.user_name())
            self._tasks.add(self.tr("Confirmed on paper"), lambda _progress: confirm_on_paper(request), self._confirmed)

    def _taken(self, report: AnswerReport) -> None:
        if report.intake_id is None:
            self._messages.note(self.tr("The answer says nothing new: nothing was changed."))
            return
        text = self.tr("Taken in. Rows confirmed: {confirmed}, corrected: {corrected}; new cameras: {added}; rows rejected: {rejected}.")
        self._messages.note(text.format(**{what: report.count(what) for what in ("confirmed", "corrected", "added", "rejected")}))
        show_changes(self._work)

    def _confirmed(self, count: int) -> None:
        self._messages.note(self.tr("Confirmed cameras: {count}.").format(count=count))
        show_changes(self._work)
