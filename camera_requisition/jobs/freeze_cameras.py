"""Freeze first: keep-requests, call sheet and messages for the kept cameras, before the particulars of the case are complete."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.jobs.export_packets import ExportOptions, export_steps
from camera_requisition.packets.bundle import drain
from camera_requisition.packets.request import KEEP, PacketReport


def freeze_cameras(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    output_folder: str | Path,
    progress: Optional[Progress] = None,
    options: Optional[ExportOptions] = None,
) -> PacketReport:
    """Freeze at once; see `freeze_steps`. `progress` is told the share done and asked whether to go on."""
    steps = freeze_steps(result, case, pack=pack, inventory=inventory, kept=kept, output_folder=output_folder, options=options)
    return drain(steps, progress or SilentProgress())


def freeze_steps(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    output_folder: str | Path,
    options: Optional[ExportOptions] = None,
) -> Generator[float, None, PacketReport]:
    """Write keep-requests for the `kept` cameras (None: every match) into `<output_folder>/<case>-keep`, in steps as `export_steps` does.

    Needs of the case its number and time zone; service and call-back number make drafts where they are missing. Recorded with its wave in the
    case file of `options`, and in the event log. Raises CaseError, PackError, InventoryError, WriteError.
    """
    narrow = replace(options or ExportOptions(), kinds=frozenset({KEEP}))
    return export_steps(result, case, pack=pack, inventory=inventory, output_folder=output_folder, kept=kept, options=narrow)
