"""Copy an inventory from a file to a server or back, or from one to another of the same kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.copies import check_whole
from camera_requisition.store.copies import copy_inventory as copy_file
from camera_requisition.store.copying import LeftOut, copy_records
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.reference import is_reference, reference_of

__all__ = ["CopyReport", "LeftOut", "copy_inventory"]


@dataclass(frozen=True)
class CopyReport:
    """What was copied: the text that names the copy, its version (`Inventory.version`), rows by table, and values that it can't hold."""

    reference: str
    version: str
    rows: Mapping[str, int]
    left_out: tuple[LeftOut, ...]


def copy_inventory(source: str, target: str, progress: Optional[Progress] = None, log: Optional[Path] = None) -> CopyReport:
    """Copy all of the inventory `source` to `target`, a path or connection text where nothing is yet; history, keys and settings included.

    The copy is compared with its source before it counts. Raises InputError `copy_of_itself`, WriteError where `target` exists or can't be
    written, InventoryError `copy_differs`, the errors of opening, and Cancelled; there is no copy then.
    """
    watched = progress or SilentProgress()
    if _named(source) == _named(target):
        raise InputError("copy_of_itself", path=source)
    if is_reference(source) or is_reference(target):
        copied = copy_records(source, target, watched)
        report = CopyReport(_named(target), copied.version, copied.rows, copied.left_out)
    else:
        copy_file(Path(source), Path(target), watched)
        check_whole(Path(target))
        with Inventory.open(target) as made:
            report = CopyReport(str(target), made.version, {"camera": made.cameras_held()}, ())
    log_event("edit", inventory=report.reference, why=f"copied from {_named(source)}"[:200], path=log)
    return report


def _named(reference: str) -> str:
    return reference_of(reference).text if is_reference(reference) else str(Path(reference).absolute())
