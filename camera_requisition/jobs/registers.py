"""Open the register of requisitions, or begin one."""

from __future__ import annotations

from pathlib import Path

from camera_requisition.core.errors import InputError
from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.register.types import RequisitionEntry
from camera_requisition.gis.settings import user_name
from camera_requisition.jobs.packet_books import is_there
from camera_requisition.store.postgis.reference import is_reference
from camera_requisition.store.register import Register


def open_register(reference: str | Path, *, make: bool = False) -> Register:
    """The register `reference` (a path or connection text), settled after whatever was killed while it wrote; with `make` a file that is
    missing is begun. One on a server is made by its administrator.

    Raises CaseError `register_*` and `server_*`, InputError, WriteError.
    """
    if make and not register_is_there(reference):
        return Register.create(reference, user_name())
    register = Register.open(reference, user_name())
    if not register.read_only_reason:
        register.settle(is_there)
    return register


def register_is_there(reference: str | Path) -> bool:
    """Whether there is something to open: a file that exists, or the name of a register on a server."""
    return is_reference(reference) or Path(reference).exists()


def entry_of_case(register: str | Path, number: str, case: CaseParticulars) -> RequisitionEntry:
    """Requisition `number`, for a letter with the head of `case`: another case's number must never stand on it.

    Raises InputError `requisition_unknown`, `requisition_of_other_case`, CaseError `register_*`.
    """
    entry = open_register(register).requisition(number)
    if entry.case_number != case.number:
        raise InputError("requisition_of_other_case", number=number, other=entry.case_number, case=case.number)
    return entry
