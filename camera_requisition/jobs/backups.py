"""Copies of an inventory: kept for bad days, put back, or turned into what was known on a day."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError, InventoryError
from camera_requisition.core.ports import PartOfProgress, Progress, SilentProgress
from camera_requisition.jobs.build_views import build_views
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.copies import check_whole, copy_inventory, copy_pages, make_past, put_back, seal_past
from camera_requisition.store.copying import copy_records
from camera_requisition.store.files import new_file
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.reference import is_reference, reference_of

_STAMP = "%Y-%m-%d-%H%M%S"


def proposed_backup(inventory: str, now: Optional[datetime] = None) -> Path:
    """Where a backup made now is proposed to lie: beside the inventory (of one on a server: in the user's own folder), with the moment in its
    name."""
    moment = (now or datetime.now(timezone.utc)).astimezone()
    if is_reference(inventory):
        return Path.home() / f"{reference_of(inventory).schema}-backup-{moment.strftime(_STAMP)}.gpkg"
    return Path(inventory).with_name(f"{Path(inventory).stem}-backup-{moment.strftime(_STAMP)}.gpkg")


def back_up(inventory: str, output: str | Path, progress: Optional[Progress] = None) -> Path:
    """Copy `inventory` to the new file `output`, in one consistent state, while others may work with it. Of one on a server it is a GeoPackage
    too.

    Raises WriteError where `output` exists or can't be written, the inventory's errors, and Cancelled; no half copy stays.
    """
    target = Path(output)
    if is_reference(inventory):
        copy_records(inventory, str(target), progress)
    else:
        copy_inventory(Path(inventory), target, progress)
    check_whole(target)
    return target


def restore(backup: str | Path, inventory: str, progress: Optional[Progress] = None, log: Optional[Path] = None) -> Path:
    """Put the inventory that `backup` holds in the place of `inventory`; what was there is kept beside it first. Returns that copy.

    Desks that have the inventory open see the restored one. Raises InputError `backup_of_itself`, InventoryForeign and InventoryError for a
    backup that can't be relied on, InventoryLocked, InventoryReadOnly, WriteError, Cancelled; the inventory is then as it was.
    """
    watched = progress or SilentProgress()
    present, copy = _file_of(inventory), Path(backup)
    if copy.exists() and present.exists() and copy.samefile(present):
        raise InputError("backup_of_itself", path=str(copy))
    check_whole(copy)
    Inventory.open(present, write=True).close()
    stamp = datetime.now(timezone.utc).astimezone().strftime(_STAMP)
    kept = present.with_name(f"{present.stem}-before-restore-{stamp}.gpkg")
    copy_inventory(present, kept, PartOfProgress(watched, 0.0, 0.4))
    log_event("edit", inventory=inventory, why=f"restored from {copy.name}", path=log)
    put_back(copy, present, PartOfProgress(watched, 0.4, 1.0))
    watched.report(1.0)
    return kept


def inventory_as_known(inventory: str, at: datetime, output: str | Path, progress: Optional[Progress] = None) -> Path:
    """Make `output`: the inventory as it was known at `at` (with offset), for the search and the map. It can't be edited.

    Raises InventoryError `nothing_known_then`, WriteError where `output` exists or can't be written, and Cancelled; nothing half-made stays.
    """
    watched = progress or SilentProgress()
    target = Path(output)
    with new_file(target) as temporary:
        copying = PartOfProgress(watched, 0.0, 0.3)
        if is_reference(inventory):
            copy_records(inventory, str(temporary), copying)
        else:
            copy_pages(Path(inventory), temporary, copying)
        make_past(temporary, at)
        build_views(str(temporary), PartOfProgress(watched, 0.3, 0.95))
        seal_past(temporary, at)
    watched.report(1.0)
    return target


def _file_of(inventory: str) -> Path:
    if is_reference(inventory):
        raise InventoryError("server_file_wanted", reference=reference_of(inventory).text)
    return Path(inventory)
