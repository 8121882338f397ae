"""What the desk shows of the register: what is due, its figures, what may be done; and what waited for it is entered on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from camera_requisition.core.register.statistics import Statistics
from camera_requisition.gis.sentences import translated
from camera_requisition.jobs.due_list import FollowUp, follow_ups
from camera_requisition.jobs.register_statistics import recent_figures
from camera_requisition.jobs.registers import open_register, register_is_there
from camera_requisition.jobs.waiting_entries import EntryReport, enter_waiting, remember_asked
from camera_requisition.store.case_file import CaseFile


@dataclass(frozen=True)
class RegisterQuestion:
    """What is to be shown: the requisitions of a case (`case_number`; empty: of none) or of `all_cases`, and the figures of so many months.

    `now` is in UTC seconds; `case_file` the open case, whose packets may wait for the register.
    """

    reference: str
    now: float
    months: int
    case_number: str = ""
    all_cases: bool = False
    case_file: Optional[CaseFile] = None


@dataclass(frozen=True)
class RegisterLook:
    """What was found; `figures` are None where there is nothing to count. `obstacle` says why nothing can be noted, empty where it can."""

    rows: list[FollowUp]
    figures: Optional[Statistics]
    obstacle: str = ""
    entries: EntryReport = field(default_factory=EntryReport)


def look_at_register(question: RegisterQuestion) -> RegisterLook:
    """Enter what waits, and read. Raises CaseError `register_*`, `server_*`, `case_file_*`, InputError."""
    reference, case_file = question.reference, question.case_file
    entries = enter_waiting(case_file) if case_file is not None else EntryReport()
    if entries.error is not None and entries.error.values.get("reference") == reference:
        raise entries.error
    obstacle = register_obstacle(reference)
    if case_file is not None and question.case_number:
        remember_asked(reference, question.case_number, case_file)
    asked = question.all_cases or bool(question.case_number)
    rows = follow_ups(reference, question.now, None if question.all_cases else question.case_number) if asked else []
    return RegisterLook(rows, recent_figures(reference, question.months, question.now), obstacle, entries)


def register_obstacle(reference: str) -> str:
    """Why nothing can be noted in a register that can be read, in the user's language; empty where it can, or where it is yet to be begun.

    Raises CaseError `register_*`, `server_*`, InputError.
    """
    if not register_is_there(reference):
        return ""
    code = open_register(reference).read_only_reason
    return translated(code, {"path": reference, "reference": reference}) if code else ""
