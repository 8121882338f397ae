"""Really remove cases whose time is over: their files, their packets, their rows in the register, and old lines of the event log.

Really removed means: files and folders are unlinked, databases are emptied with SQLite's secure_delete and written anew. What copies and
backups hold is the administrator's; what a disk keeps of unlinked files is the disk's.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import CameraRequisitionError, CaseError
from camera_requisition.gis import settings
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import open_register, register_is_there
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.event_log import EventLog
from camera_requisition.store.instants import instant_of

DAY_S = 86_400.0
_BESIDE = ("-journal", "-wal", "-shm")
OPEN_HERE, UNREADABLE, IN_USE, WAITS = "purge_open_here", "purge_unreadable", "purge_in_use", "purge_waits"


@dataclass(frozen=True)
class Purged:
    """A case file that was (or, in a dry run, would be) removed with its packets; `left` is the code of why it stays, None where it goes."""

    path: Path
    number: Optional[str]
    last_activity: Optional[float]
    packets: tuple[Path, ...] = ()
    left: Optional[str] = None
    reason: str = ""


@dataclass
class PurgeReport:
    """What a purge did: cases removed or left although their time is over, requisitions taken from the register, lines taken from the log."""

    dry_run: bool
    cases: list[Purged] = field(default_factory=list)
    requisitions: int = 0
    log_lines: int = 0

    @property
    def removed(self) -> list[Purged]:
        """The cases that went, or would go."""
        return [one for one in self.cases if one.left is None]


def purge_cases(
    cases: str | Path,
    older_than_days: float,
    *,
    now: float,
    register: Optional[str | Path] = None,
    log: Optional[Path] = None,
    log_older_than_days: Optional[float] = None,
    dry_run: bool = True,
) -> PurgeReport:
    """Remove the cases below the folder `cases` in which nothing has happened for `older_than_days`; in a dry run nothing is changed.

    Packets are those that the case itself has noted, and only where their manifest names the same case; links are never followed. A case that
    is open here, held by another program, or keeps what its register doesn't know yet, is left and said. With `log_older_than_days` the event
    log loses its older lines too; a checkpoint stays. Raises CaseError where the register can't be reached or written, and WriteError where the
    event log can't: then nothing is removed.
    """
    report = PurgeReport(dry_run)
    border = now - older_than_days * DAY_S
    report.cases = [one for path in sorted(Path(cases).glob("*.gpkg")) for one in _old(path, border)]
    if dry_run:
        return report
    # First of all: what a register that is away still says of cases could never be removed once their files are gone.
    opened = open_register(register) if report.removed and register is not None and register_is_there(register) else None
    if opened is not None and opened.read_only_reason:
        raise CaseError(opened.read_only_reason, path=opened.reference, at="")
    log_event("purge", counts={"cases": len(report.removed)}, path=log)
    for number, one in enumerate(report.cases):
        if one.left is None:
            report.cases[number] = removed = _remove(one)
            if opened is not None and removed.left is None and removed.number:
                report.requisitions += opened.remove_case(removed.number)
    if log_older_than_days is not None:
        moment = datetime.fromtimestamp(now, timezone.utc)
        border_text = (moment - timedelta(days=log_older_than_days)).isoformat(timespec="seconds")
        path = Path(log or settings.event_log_path())
        report.log_lines = EventLog(path).remove_before(border_text, moment.isoformat(timespec="seconds"))
    return report


def cases_over_time(cases: str | Path, older_than_days: float, now: float) -> int:
    """How many cases a purge would remove. Cheap where there are none: a file that was written lately is not opened."""
    border = now - older_than_days * DAY_S
    try:
        if not any(path.stat().st_mtime < border for path in Path(cases).glob("*.gpkg")):
            return 0
    except OSError:
        return 0
    return len(purge_cases(cases, older_than_days, now=now).removed)


def _old(path: Path, border: float) -> Iterator[Purged]:
    """The case of a file, where its time is over; files that are no cases are nobody's business."""
    if path.is_symlink() or not path.is_file():
        return
    try:
        case = CaseFile.open(path)
        activity = _last_activity(case)
        number = str(case.particulars.get("number") or "") or None
        waits = bool(case.waiting())
        packets = tuple(_packets(case, number))
    except CameraRequisitionError as error:
        if error.code in ("case_file_foreign", "case_file_not_database", "case_file_empty"):
            return
        yield Purged(path, None, None, left=UNREADABLE, reason=str(error))
        return
    if activity >= border:
        return
    here = settings.OPEN_CASE.get()
    if here and Path(here) == path:
        yield Purged(path, number, activity, packets, left=OPEN_HERE)
    elif waits:
        yield Purged(path, number, activity, packets, left=WAITS)
    else:
        yield Purged(path, number, activity, packets)


def _last_activity(case: CaseFile) -> float:
    """When something was last saved, frozen or exported, in UTC seconds."""
    texts = [case.last_writer[1], *(one.at for one in case.freezes()), *(one.at for one in case.exports())]
    return max((instant for instant in map(instant_of, texts) if instant is not None), default=0.0)


def _packets(case: CaseFile, number: Optional[str]) -> Iterator[Path]:
    """The folders of packets that the case has noted and that still are what they were: ours, and of this very case."""
    for noted in dict.fromkeys([one.folder for one in case.exports()] + [one.folder or "" for one in case.freezes()]):
        folder = Path(noted)
        if noted and folder.is_dir() and not folder.is_symlink() and _names(folder / MANIFEST) == number is not None:
            yield folder


def _names(manifest: Path) -> Optional[str]:
    try:
        found = json.loads(manifest.read_text(encoding="utf-8")).get("case")
    except (OSError, ValueError, AttributeError):
        return None
    return str(found) if found is not None else None


def _remove(one: Purged) -> Purged:
    """Remove packets first and the case file last: as long as that is there, a purge that failed can be run again and knows them."""
    try:
        for folder in one.packets:
            shutil.rmtree(folder)
            folder.with_name(f"{folder.name}.zip").unlink(missing_ok=True)
        for suffix in (*_BESIDE, ""):
            one.path.with_name(one.path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        return Purged(one.path, one.number, one.last_activity, one.packets, IN_USE, error.strerror or str(error))
    return one
