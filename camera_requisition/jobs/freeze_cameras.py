"""Freeze first: keep-requests, call sheet and messages for the kept cameras, before the particulars of the case are complete."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.case import Freeze
from camera_requisition.core.time.instants import format_instant
from camera_requisition.gis import time_zones
from camera_requisition.jobs.export_packets import export_steps
from camera_requisition.packets.bundle import drain
from camera_requisition.packets.request import KEEP, PacketReport
from camera_requisition.store.case_file import CaseFile


def freeze_cameras(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    output_folder: str | Path,
    progress: Optional[Progress] = None,
    **others: Any,
) -> PacketReport:
    """Freeze at once; see `freeze_steps`."""
    steps = freeze_steps(result, case, pack=pack, inventory=inventory, kept=kept, output_folder=output_folder, **others)
    return drain(steps, progress or SilentProgress())


def freeze_steps(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    output_folder: str | Path,
    now: Optional[float] = None,
    zone: Optional[tzinfo] = None,
    wave: Optional[int] = None,
    case_file: Optional[CaseFile] = None,
    log: Optional[Path] = None,
) -> Generator[float, None, PacketReport]:
    """Write keep-requests for the `kept` cameras (None: every match) into `<output_folder>/<case>-keep`, in steps as `export_steps` does.

    Needs of the case its number and time zone; service and call-back number make drafts where they are missing. Recorded in
    `case_file` with its wave, and in the event log. Raises CaseError, PackError, InventoryError, WriteError.
    """
    papers_zone = zone or time_zones.zone(case.time_zone)
    number = wave if wave is not None else (case_file.next_wave() if case_file else 1)
    report = yield from export_steps(
        result, case, pack=pack, inventory=inventory, output_folder=output_folder, kept=kept, now=now, zone=papers_zone, wave=number,
        case_file=case_file, log=log, kinds=frozenset({KEEP}),
    )  # fmt: skip
    if case_file is not None:
        at = format_instant(result.request.now if now is None else now, papers_zone)
        case_file.add_freeze(Freeze(number, at, report.camera_ids, folder=str(report.folder)))
    return report
