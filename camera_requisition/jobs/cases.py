"""Begin a case, open one, and read all that it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import CaseError, WriteError
from camera_requisition.core.incident.types import Incident
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.records.case import Export, Freeze, Marks
from camera_requisition.gis.settings import user_name
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.packet_books import settle_case
from camera_requisition.store.case_file import CaseFile

_LONGEST_NAME = 80
_DEVICE = re.compile(r"(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class CaseState:
    """All that a case file holds: what is needed to go on where somebody stopped."""

    particulars: dict[str, Any]
    parameters: dict[str, Any]
    incident: Incident
    result: Optional[SearchResult]
    marks: dict[str, Marks]
    freezes: list[Freeze]
    exports: list[Export]


def create_case(path: str | Path, particulars: Mapping[str, Any], crs: str, *, log: Optional[Path] = None) -> CaseFile:
    """Begin a case in a new file and log it; `particulars` is the contract's `CASE` as far as it is known, `crs` the inventory's.

    Folders on the way are made. Raises WriteError when `path` exists or cannot be written, or the event log cannot.
    """
    place = Path(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError("file_unwritable", path=str(place.parent), reason=error.strerror or str(error)) from error
    log_event("create_case", case_number=_number(particulars), path=log)
    return CaseFile.create(place, particulars, crs, who=user_name())


def open_case(path: str | Path, *, log: Optional[Path] = None) -> CaseFile:
    """Open a case file and log it. Raises CaseError when it cannot be used, WriteError when the event log cannot be written."""
    case = CaseFile.open(path, who=user_name())
    settle_case(case)
    log_event("open_case", case_number=_number(case.particulars), path=log)
    return case


def case_state(case: CaseFile, zone: tzinfo) -> CaseState:
    """All that `case` holds; `zone` is the time zone in which its inventory's dates begin. Raises CaseError when the file is damaged."""
    return CaseState(case.particulars, case.parameters, case.incident(), case.result(zone), case.marks(), case.freezes(), case.exports())


def new_case_path(folder: str | Path, number: str) -> Path:
    """Where a new case of this number goes: `<folder>/<number>.gpkg`, `-2`, `-3` … where that exists; a name that every system allows.

    Raises CaseError `case_number_missing` when nothing of the number can stand in a file name.
    """
    stem = re.sub(r"[^\w.+-]+", "-", number, flags=re.ASCII).strip("-. ")[:_LONGEST_NAME].rstrip("-. ")
    if not stem:
        raise CaseError("case_number_missing")
    if _DEVICE.fullmatch(stem):
        stem = f"case-{stem}"
    path, repeat = Path(folder) / f"{stem}.gpkg", 2
    while path.exists():
        path, repeat = Path(folder) / f"{stem}-{repeat}.gpkg", repeat + 1
    return path


def _number(particulars: Mapping[str, Any]) -> Optional[str]:
    return str(particulars.get("number") or "") or None
