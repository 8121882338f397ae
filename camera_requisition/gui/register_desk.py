"""The register on the desktop: what is due, what happened, letters that follow, signed papers, statistics, what answers teach."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from camera_requisition.core.errors import CameraRequisitionError, RegisterUnreachable
from camera_requisition.gis import settings
from camera_requisition.gis.inventory_sources import is_on_server
from camera_requisition.gis.sentences import error_sentence, translated
from camera_requisition.gis.tasks import OneByOne
from camera_requisition.gui.dock.register_section import RegisterSection
from camera_requisition.gui.dock.register_texts import figures_text, note_text
from camera_requisition.gui.messages import Messages
from camera_requisition.gui.papers import PaperWork
from camera_requisition.gui.work import Work

if TYPE_CHECKING:
    from camera_requisition.gui.case_keeper import CaseKeeper
    from camera_requisition.jobs.export_packets import PacketReport
    from camera_requisition.jobs.look_at_register import RegisterLook, RegisterQuestion
    from camera_requisition.jobs.waiting_entries import EntryReport

MONTHS = 4
"""How far back the figures on the page reach."""


class RegisterDesk(QObject):
    """Handles what the page of the register asks for; the register is that of the options."""

    rights_changed = pyqtSignal(str)
    """Why papers can't be noted in the register any more; empty where they can again."""
    entered = pyqtSignal()
    """What had waited in the case for the register is in it now."""

    def __init__(self, page: RegisterSection, work: Work, keeper: CaseKeeper, papers: PaperWork, messages: Messages) -> None:
        super().__init__()
        self._page = page
        self._work = work
        self._keeper = keeper
        self._papers = papers
        self._messages = messages
        self._obstacle, self._looked_at, self._again = "", "", False
        self._reading = OneByOne(self._failed)
        page.refresh_wanted.connect(self.refresh)
        page.state_wanted.connect(self.note_state)
        page.answer_wanted.connect(self.note_answer)
        page.letters_wanted.connect(self.write_letters)
        page.attach_wanted.connect(self.attach_signed)
        page.statistics_wanted.connect(self.show_statistics)
        page.proposals_wanted.connect(self.tell_staff)
        keeper.changed.connect(self.refresh)
        work.result_changed.connect(self._look_again)

    @property
    def obstacle(self) -> str:
        """Why papers can't be noted in the register, so that none can be written; empty where they can, as far as is known."""
        return self._obstacle

    def close_down(self) -> None:
        """Read nothing any more."""
        self._reading.close_down()

    def refresh(self) -> None:
        """Read the register again: a file at once, a server beside the desktop, which may have to wait for it."""
        from camera_requisition.jobs.look_at_register import RegisterQuestion, look_at_register

        self._again = self._reading.running
        if self._again:
            return
        all_cases = not self._page.this_case.isChecked()
        reference, number, case_file = settings.register_reference(), self._keeper.number, self._keeper.file()
        question = RegisterQuestion(reference, time.time(), MONTHS, number, all_cases, case_file)
        doing = self.tr("Reading the register")
        if is_on_server(reference) or self._keeper.waiting:
            self._reading.add(doing, lambda _progress: look_at_register(question), lambda look: self._looked(question, look))
            return
        try:
            look = look_at_register(question)
        except CameraRequisitionError as error:
            self._failed(error, doing)
            return
        self._looked(question, look)

    def _looked(self, question: RegisterQuestion, look: RegisterLook) -> None:
        if self._keeper.file() is question.case_file:
            self._show(question, look)
            self._tell_entries(look.entries)
        if self._again:
            self.refresh()

    def _show(self, question: RegisterQuestion, look: RegisterLook) -> None:
        rows = look.rows
        about = self.tr("Requisitions: {count}, with something due: {due}, of them late: {late}.")
        about = about.format(count=len(rows), due=sum(row.code is not None for row in rows), late=sum(row.late for row in rows))
        if not question.all_cases and not question.case_number:
            about = self.tr("No case with a number is open: give it one (3 Papers, Case particulars), open another, or show all cases.")
        elif not rows:
            about = self.tr("Nothing in the register yet: freeze or export papers, and they are noted here.")
            if not question.all_cases:
                about = self.tr("Nothing of this case in the register yet: freeze or export its papers, and they are noted here.")
        self._page.show_rows(rows, self._work.zone, about)
        self._page.figures.setText(figures_text(look.figures) if look.figures else "")
        self._show_rights(look.obstacle)

    def _failed(self, error: BaseException, doing: str) -> None:
        """Papers can be written while a server is away, for the case keeps what it is to know; nothing else can be done with a register that
        can't be read."""
        sentence, away = error_sentence(error), isinstance(error, RegisterUnreachable)
        self._page.show_rows([], self._work.zone, sentence if away else "")
        self._page.figures.setText("")
        self._show_rights("" if away else sentence, sentence)
        if not away or self._page.isVisible() or self._keeper.waiting:
            self._messages.error(error, doing)

    def _show_rights(self, obstacle: str, unreadable: str = "") -> None:
        self._page.show_rights(obstacle, unreadable)
        changed, self._obstacle = obstacle != self._obstacle, obstacle
        self._looked_at = settings.register_reference()
        if changed:
            self.rights_changed.emit(obstacle)

    def _tell_entries(self, report: EntryReport) -> None:
        if report.refused:
            self._messages.warning(translated("register_kept_its_own", {"numbers": ", ".join(report.refused)}))
        elif report.error is not None:
            self._messages.error(report.error, self.tr("Entering what has waited for the register"))
        elif report.entered:
            self._messages.note(self.tr("Packets entered in the register, which it had not known: {count}.").format(count=report.entered))
        if report.entered:
            self.entered.emit()

    def _look_again(self) -> None:
        """Another register was chosen, or what kept from writing may be over: to be known before papers are wanted."""
        if self._obstacle or settings.register_reference() != self._looked_at:
            self.refresh()

    def note_state(self, numbers: list[str], state: str) -> None:
        """Note that requisitions took a state, once the day and hour are known."""
        from camera_requisition.gui.dialogs.record_state import RecordStateDialog
        from camera_requisition.jobs.record_entry import record_states

        dialog = RecordStateDialog(note_text(state), numbers, self._work.zone, time.time(), self._page)

        def note() -> Any:
            said = dialog.note.text().strip() or None
            return record_states(settings.register_reference(), numbers, state, dialog.at() or time.time(), note=said)

        self._note(dialog, note)

    def note_answer(self, number: str) -> None:
        """Note what the owner answered."""
        from camera_requisition.gui.dialogs.record_answer import RecordAnswerDialog
        from camera_requisition.jobs.record_entry import entry_of, record_answer

        entry = self._do(self.tr("Reading the register"), lambda: entry_of(settings.register_reference(), number), refresh=False)
        if entry is None:
            return
        dialog = RecordAnswerDialog(entry, self._work.zone, time.time(), self._page)
        self._note(dialog, lambda: record_answer(settings.register_reference(), dialog.answer()))

    def write_letters(self, kind: str, numbers: list[str]) -> None:
        """Write reminders or release letters."""
        from camera_requisition.jobs.case_particulars import read_particulars
        from camera_requisition.jobs.write_follow_up import follow_up_steps

        doing = self.tr("Writing letters")
        if self._papers.running or not numbers:
            return
        try:
            case = read_particulars(self._keeper.particulars)
        except CameraRequisitionError as error:
            self._messages.error(error, doing)
            return
        steps = follow_up_steps(
            kind,
            numbers,
            case,
            register=settings.register_reference(),
            pack=settings.PACK.get(),
            output_folder=settings.output_folder(),
            now=time.time(),
        )
        self._papers.run(doing, steps, self._letters_written, lambda error: self._messages.error(error, doing))

    def attach_signed(self, number: str) -> None:
        """Make the message with a signed requisition, which is chosen as a file."""
        from camera_requisition.jobs.attach_signed import attach_signed
        from camera_requisition.jobs.case_particulars import read_particulars

        path, _kind = QFileDialog.getOpenFileName(self._page, self.tr("Signed requisition"), "", "PDF (*.pdf)")
        if not path:
            return
        doing = self.tr("Attaching a signed requisition")
        attached = self._do(
            doing,
            lambda: attach_signed(
                number,
                path,
                register=settings.register_reference(),
                case=read_particulars(self._keeper.particulars),
                pack=settings.PACK.get(),
            ),
        )
        if attached is not None:
            text = self.tr("The message is ready: {name}. Open it with your mail program, send it, and note that it was sent.")
            self._messages.done(text.format(name=attached.message.name), attached.message.parent)

    def show_statistics(self) -> None:
        """Make the page of statistics for a period and open it."""
        from camera_requisition.gui.dialogs.period import PeriodDialog
        from camera_requisition.jobs.register_statistics import register_statistics

        dialog = PeriodDialog(self._page)
        if not dialog.exec():
            return
        first, last = dialog.period()
        folder = Path(tempfile.mkdtemp(prefix="camera-requisition-"))
        report, table = folder / "statistics.html", folder / "statistics.csv"

        def make() -> Any:
            return register_statistics(settings.register_reference(), _date(first), _date(last), now=time.time(), report=report, table=table)

        if self._do(self.tr("Making statistics"), make, refresh=False) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))
            self._messages.done(self.tr("Statistics made, as a page to print and as CSV."), folder)

    def tell_staff(self) -> None:
        """Write the list of what answers have taught."""
        from camera_requisition.jobs.inventory_proposals import export_proposals

        start = str(settings.output_folder() / "proposals.csv")
        path, _kind = QFileDialog.getSaveFileName(self._page, self.tr("List for the inventory's staff"), start, "CSV (*.csv)")
        if not path:
            return
        count = self._do(self.tr("Writing the list"), lambda: export_proposals(settings.register_reference(), Path(path), now=time.time()))
        if count is not None:
            self._messages.done(self.tr("Proposals written for the inventory's staff: {count}.").format(count=count), Path(path).parent)

    def _letters_written(self, report: PacketReport) -> None:
        text = self.tr("Letters written: {count}. Note what was sent of them.")
        self._messages.done(text.format(count=report.owners), report.folder)
        self.refresh()

    def _note(self, dialog: QDialog, call: Callable[[], Any]) -> None:
        """Note what is entered in `dialog`; where the register's server has gone it comes back with all that was entered."""
        while dialog.exec():
            try:
                call()
            except RegisterUnreachable as error:
                self._messages.error(error, self.tr("Noting"))
                continue
            except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
                self._messages.error(error, self.tr("Noting"))
                return
            self.refresh()
            return

    def _do(self, doing: str, call: Any, *, refresh: bool = True) -> Optional[Any]:
        """The result of `call`, None where it failed, which is told."""
        try:
            result = call()
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._messages.error(error, doing)
            return None
        if refresh:
            self.refresh()
        return result


def _date(text: Optional[str]) -> Optional[date]:
    return date.fromisoformat(text) if text else None
