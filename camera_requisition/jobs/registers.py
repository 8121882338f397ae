"""Open the register of requisitions, or begin one."""

from __future__ import annotations

from pathlib import Path

from camera_requisition.core.errors import CaseError, InputError
from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.register.types import RequisitionEntry
from camera_requisition.gis.settings import user_name
from camera_requisition.jobs.packet_books import is_there
from camera_requisition.store.register import Register

POSTGRESQL = "postgresql:"


def open_register(reference: str | Path, *, make: bool = False) -> Register:
    """The register `reference` (a path), settled after whatever was killed while it wrote; with `make` a missing one is begun.

    Raises CaseError `register_*`, WriteError.
    """
    if str(reference).startswith(POSTGRESQL):
        raise CaseError("register_only_geopackage")
    path = Path(reference)
    if make and not path.exists():
        return Register.create(path, user_name())
    register = Register.open(path, user_name())
    register.settle(is_there)
    return register


def entry_of_case(register: str | Path, number: str, case: CaseParticulars) -> RequisitionEntry:
    """Requisition `number`, for a letter with the head of `case`: another case's number must never stand on it.

    Raises InputError `requisition_unknown`, `requisition_of_other_case`, CaseError `register_*`.
    """
    entry = open_register(register).requisition(number)
    if entry.case_number != case.number:
        raise InputError("requisition_of_other_case", number=number, other=entry.case_number, case=case.number)
    return entry
