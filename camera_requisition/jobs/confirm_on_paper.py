"""An owner has confirmed its cameras on paper: noted without a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.records import Camera, Owner
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.time.instants import parse_date
from camera_requisition.gis import time_zones
from camera_requisition.jobs.confirmation_sheets import cameras_of_owner
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory


@dataclass(frozen=True)
class PaperRequest:
    """An owner has confirmed on paper, on a day (`YYYY-MM-DD`): all cameras that it is asked about, or those named."""

    inventory: str
    owner_id: str
    day: str
    cameras: Optional[Sequence[str]] = None
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None


def confirm_on_paper(request: PaperRequest) -> int:
    """Note that an owner has confirmed cameras on paper; how many. One step, which can be taken back like an intake; nothing is written where
    all of it was known.

    With all cameras the owner and its recorders count as confirmed too. A later confirmation stays. Raises InputError `record_unknown`,
    `confirmation_camera_not_asked`, `confirmation_day_ahead`, InstantError `date_unreadable`, and what opening and writing raise; the inventory
    is then as it was.
    """
    at = request.now or now_text()
    with Inventory.open(request.inventory, write=True) as inventory:
        day = day_of_answer(request.day, at, inventory).isoformat()
        owner = _owner(inventory, request.owner_id)
        cameras, recorders = cameras_of_owner(inventory, owner)
        chosen = _chosen(cameras, request.cameras)
        whole = len(chosen) == len(cameras)
        asked = [one.confirmation_id for one in inventory.confirmations() if one.owner_id == owner.owner_id and one.answered_at is None]
        days = [one.verified_on or "" for one in chosen]
        days += [owner.verified_on or "", *(one.verified_on or "" for one in recorders)] if whole else []
        if not asked and min(days, default=day) >= day:
            return len(chosen)
        confirmed = [dataclasses.replace(one, verified_on=max(one.verified_on or "", day)) for one in chosen]
        owners = [dataclasses.replace(owner, verified_on=max(owner.verified_on or "", day))] if whole else []
        verified = [dataclasses.replace(one, verified_on=max(one.verified_on or "", day)) for one in recorders] if whole else []
        intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=len(confirmed), kind=IntakeKind.CONFIRMATION.value)
        log_event("edit", inventory=request.inventory, why="confirmed on paper", counts={"cameras": len(confirmed)}, path=request.log)
        inventory.write_intake(intake, owners, verified, confirmed, cameras, answered=asked)
    return len(confirmed)


def asked_cameras(inventory: str, owner_id: str) -> tuple[str, list[Camera]]:
    """The name of an owner, and the cameras that it is asked about, in the order of its sheet. Raises InputError `record_unknown`."""
    with Inventory.open(inventory) as opened:
        owner = _owner(opened, owner_id)
        return owner.name, list(cameras_of_owner(opened, owner)[0])


def day_of_answer(text: Optional[str], at: str, inventory: Inventory) -> date:
    """The day of an answer that is taken in at the instant `at`: the one given, else that of the instant in the inventory's zone.

    Raises InstantError `date_unreadable`, InputError `confirmation_day_ahead`.
    """
    zone = time_zones.zone(inventory.time_zone)
    today = datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(zone).date()
    day = today if text is None else parse_date(text)
    if day > today:
        raise InputError("confirmation_day_ahead", day=day.isoformat())
    return day


def _owner(inventory: Inventory, owner_id: str) -> Owner:
    for owner in inventory.owners():
        if owner.owner_id == owner_id and owner.merged_into is None:
            return owner
    raise InputError("record_unknown", table="owner", record_id=owner_id)


def _chosen(cameras: Sequence[Camera], wanted: Optional[Sequence[str]]) -> list[Camera]:
    if wanted is None:
        return list(cameras)
    held = {camera.camera_id for camera in cameras}
    for camera_id in wanted:
        if camera_id not in held:
            raise InputError("confirmation_camera_not_asked", camera_id=camera_id)
    chosen = set(wanted)
    return [camera for camera in cameras if camera.camera_id in chosen]
