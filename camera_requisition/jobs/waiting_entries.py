"""What the register on a server couldn't be told while it was away: it waits in the case file, and is entered once the server is back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Optional

from camera_requisition.core.errors import CameraRequisitionError, RegisterUnreachable
from camera_requisition.core.legal.waves import Asked
from camera_requisition.core.match.types import Window
from camera_requisition.jobs.packet_books import asked_before
from camera_requisition.jobs.registers import open_register
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.postgis.reference import is_reference
from camera_requisition.store.register import Register


@dataclass
class EntryReport:
    """What became of packets that waited: how many were entered and how many still wait, and why (`error`).

    `refused` are numbers of requisitions of which the register keeps what it knows: they have left the house meanwhile, or are another's.
    """

    entered: int = 0
    left: int = 0
    refused: list[str] = field(default_factory=list)
    error: Optional[CameraRequisitionError] = None


def enter_waiting(case_file: CaseFile) -> EntryReport:
    """Enter what waits in a case file into the register for which it was meant; each packet counts for itself, and once.

    Raises CaseError `case_file_*`; what the register says goes into the report.
    """
    report = EntryReport()
    opened: dict[str, Register] = {}
    for one in case_file.waiting():
        try:
            if one.register not in opened:
                opened[one.register] = open_register(one.register)
            report.refused += opened[one.register].enter_packet(one.packet)
        except CameraRequisitionError as error:
            report.error = error
            report.left += 1
            if isinstance(error, RegisterUnreachable):
                report.left = len(case_file.waiting())
                break  # the next would only wait for the same server
            continue
        case_file.entered(one)
        report.entered += 1
    return report


@dataclass(frozen=True)
class CaseInRegister:
    """A register (None: its server is away) with what it knows of a case, or knew when it was seen last; `refused` as of an `EntryReport`."""

    register: Optional[Register] = None
    asked: Sequence[Asked] = ()
    refused: Sequence[str] = ()


def case_in_register(reference: str, case_number: str, case_file: Optional[CaseFile]) -> CaseInRegister:
    """The register for a packet that is about to be written; what waits in the case file is entered first.

    Raises what `open_register` raises; a server that is away is none of it where a case file can keep what the register is to know.
    """
    on_server = is_reference(reference)
    try:
        register = open_register(reference, make=True)
        if case_file is None or not on_server:
            return CaseInRegister(register, asked_before(register.requisitions(case_number)))
        report = enter_waiting(case_file)
        return CaseInRegister(register, _remembered(register, case_number, case_file), report.refused)
    except RegisterUnreachable:
        if case_file is None:
            raise
        return CaseInRegister(None, _asked_last(case_file))


def remember_asked(reference: str, case_number: str, case_file: CaseFile) -> None:
    """Keep in the case file what a register on a server knows of the case now. Raises CaseError `register_*`, `server_*`."""
    if is_reference(reference):
        _remembered(open_register(reference), case_number, case_file)


def _remembered(register: Register, case_number: str, case_file: CaseFile) -> list[Asked]:
    asked = asked_before(register.requisitions(case_number))
    case_file.keep_asked([_plain(one) for one in asked])
    return asked


def _asked_last(case_file: CaseFile) -> list[Asked]:
    """What the register knew when it was seen last, and what has been written since."""
    known = {one.number: one for one in map(_of_plain, case_file.asked_last())}
    for waiting in case_file.waiting():
        for one in asked_before(waiting.packet.requisitions):
            known.setdefault(one.number, one)
    return list(known.values())


def _plain(one: Asked) -> dict[str, Any]:
    return {**asdict(one), "windows": {camera: [[part.start, part.end] for part in windows] for camera, windows in one.windows.items()}}


def _of_plain(plain: Mapping[str, Any]) -> Asked:
    windows = {str(camera): _windows(parts) for camera, parts in plain["windows"].items()}
    return Asked(str(plain["number"]), plain["owner_id"], int(plain["wave"]), bool(plain["sent"]), windows)


def _windows(parts: Iterable[Iterable[float]]) -> tuple[Window, ...]:
    return tuple(Window(*part) for part in parts)
