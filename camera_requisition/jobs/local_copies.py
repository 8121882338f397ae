"""Dated copies of an inventory on a server, kept on this computer: who hosts the inventory sees from a server's statements where somebody
searches, and a server may be out of reach when it is needed. A copy can be searched, and can't be edited.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import CameraRequisitionError
from camera_requisition.core.ports import PartOfProgress, Progress, SilentProgress
from camera_requisition.jobs.copy_inventory import copy_inventory
from camera_requisition.store.copies import seal_copy
from camera_requisition.store.files import new_file
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.postgis.reference import reference_of

_STAMP = "%Y%m%d-%H%M%S"
_UNSAFE = re.compile(r"[^\w-]+", re.ASCII)


@dataclass(frozen=True)
class LocalCopy:
    """Where a copy lies, and of when it is (with offset)."""

    path: Path
    at: datetime


def make_local_copy(reference: str, folder: Path, progress: Optional[Progress] = None, now: Optional[datetime] = None) -> LocalCopy:
    """Copy the inventory on the server that `reference` names into a new file in `folder`, marked with the moment (default: now).

    Raises the errors of `copy_inventory`; nothing half-made stays.
    """
    watched = progress or SilentProgress()
    at = (now or datetime.now(timezone.utc)).astimezone().replace(microsecond=0)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{_stem(reference)}-{at.strftime(_STAMP)}.gpkg"
    with new_file(target) as temporary:
        copy_inventory(reference, str(temporary), PartOfProgress(watched, 0.0, 0.98))
        seal_copy(temporary, reference_of(reference).text, at)
    watched.report(1.0)
    return LocalCopy(target, at)


def newest_local_copy(reference: str, folder: Path) -> Optional[LocalCopy]:
    """The newest copy in `folder` of the inventory that `reference` names; None where there is none that can be read."""
    return max(_copies(reference, folder), key=lambda one: one.at, default=None)


def _copies(reference: str, folder: Path) -> Iterator[LocalCopy]:
    wanted = reference_of(reference).text
    for path in folder.glob(f"{_stem(reference)}-*.gpkg"):
        with contextlib.suppress(CameraRequisitionError, ValueError), Inventory.open(path) as copy:
            if copy.copied_from == wanted and copy.as_known:
                yield LocalCopy(path, datetime.fromisoformat(copy.as_known))


def _stem(reference: str) -> str:
    """A file name that says of what it is; what it is for sure stands in the file."""
    named = reference_of(reference)
    parts = (named.dbname or named.service or named.host or "postgresql", named.schema)
    return "-".join(_UNSAFE.sub("_", part)[:40].strip("_") or "x" for part in parts)
