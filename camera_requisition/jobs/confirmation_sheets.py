"""The round of confirmation: who has to be asked, the sheets for each owner, who has answered."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.checks.contacts import can_be_reached, wanted_channel
from camera_requisition.core.checks.facts import Facts, days_of_intakes
from camera_requisition.core.checks.reading import day
from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.core.records.vocabulary import DeliveryChannel, Status
from camera_requisition.core.sight.views import reach_bounds, stored_or_built, without_good_views
from camera_requisition.core.texts import plain
from camera_requisition.core.time.instants import format_instant, parse_date
from camera_requisition.gis import time_zones
from camera_requisition.jobs.build_views import where_buildings_changed
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.packets.bundle import drain
from camera_requisition.packets.clean import folder_name
from camera_requisition.packets.confirmation import LONGEST_FILE, OwnerSheet, SheetRequest, SheetWriter
from camera_requisition.packets.files import write_bytes, write_error
from camera_requisition.packets.manifest import files_of
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.staging import Staging
from camera_requisition.store.inventory import Inventory

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

DISPATCH = "dispatch.csv"


@dataclass(frozen=True)
class OwnerRound:
    """An owner with cameras: how many, how many of them neither anybody nor a list has confirmed for twelve months (as the checks reckon it),
    the oldest confirmation (None: one was never confirmed), and the newest round in which it was asked. `reachable` where somebody can be
    reached by the channel that it wants."""

    owner: Owner
    cameras: int
    unconfirmed: int
    oldest: Optional[str]
    reachable: bool
    asked: Optional[Confirmation] = None

    @property
    def waiting(self) -> bool:
        """Whether it was asked and hasn't answered."""
        return self.asked is not None and self.asked.answered_at is None

    def overdue(self, today: date) -> bool:
        """Whether it was asked, hasn't answered, and the last day for it is over."""
        return self.waiting and self.asked is not None and (self.asked.reply_by or "9999") < today.isoformat()


@dataclass(frozen=True)
class SheetsRequest:
    """Which owners of an inventory are asked: those named, or all; of one commune where `municipality` is given; only those with cameras that
    nobody has confirmed for twelve months unless `only_unconfirmed` is False. `now` is UTC seconds, `reply_by` a date (`YYYY-MM-DD`).

    A `reminder` goes to owners that were asked and haven't answered: to those named, else to all whose last day for it is over.
    """

    inventory: str
    output_folder: Path
    now: float
    owners: Sequence[str] = ()
    municipality: str = ""
    only_unconfirmed: bool = True
    reply_by: Optional[str] = None
    pack: str = "fr"
    time_zone: str = ""
    sender: tuple[str, ...] = ()
    reminder: bool = False
    by: str = "unknown"
    log: Optional[Path] = None
    base_map: Sequence[QgsMapLayer] = ()


@dataclass(frozen=True)
class SheetsReport:
    """The folder written, how many owners, cameras and files, and the names of owners nobody of whom can be reached."""

    folder: Path
    owners: int
    cameras: int
    files: int
    without_contact: tuple[str, ...]


def owner_rounds(inventory: str, now: Optional[float] = None) -> list[OwnerRound]:
    """The owners of an inventory by name, with what is known of their confirmations."""
    with Inventory.open(inventory) as opened:
        holdings = _Holdings(opened, now)
    return [holdings.round_of(owner) for owner in holdings.asked_owners()]


def cameras_of_owner(inventory: Inventory, owner: Owner) -> tuple[tuple[Camera, ...], tuple[Recorder, ...]]:
    """The cameras that an owner is asked about, in the order of its sheet, and their recorders."""
    return _Holdings(inventory, None).of(owner)


def confirmation_sheets(request: SheetsRequest, progress: Optional[Progress] = None) -> SheetsReport:
    """Write the sheets at once; see `sheet_steps`."""
    return drain(sheet_steps(request), progress or SilentProgress())


def sheet_steps(request: SheetsRequest) -> Generator[float, None, SheetsReport]:
    """Write the sheets in steps: yields the share done after each, and returns the report. Needs a QApplication, on the thread that calls.

    Who was asked is noted in the inventory once all is written; closing the generator before its end removes what was written. Raises
    InputError `confirmation_nobody`, `confirmation_nobody_to_remind`, `confirmation_reply_by_past`, `record_unknown`, InstantError
    `date_unreadable`, PackError, WriteError, and the inventory's errors; then nobody counts as asked and no file is left.
    """
    pack = load_pack(request.pack)
    with Inventory.open(request.inventory, write=True) as inventory:
        zone = time_zones.zone(request.time_zone or inventory.time_zone)
        holdings = _Holdings(inventory, request.now)
        chosen = _chosen(request, holdings)
        today = datetime.fromtimestamp(request.now, zone).date()
        if request.reply_by is not None and parse_date(request.reply_by) < today:
            raise InputError("confirmation_reply_by_past", reply_by=request.reply_by)
        code = new_intake_id().rpartition("-")[2][:6].upper()
        writing = SheetRequest(pack, inventory.crs, zone, request.now, request.sender, request.reply_by, inventory.taken_on, request.base_map)
        writer = SheetWriter(writing)
        rebuilt_around = where_buildings_changed(inventory)
        asked, rows, unreachable = [], [], []
        with Staging(request.output_folder, f"confirmation-{today.isoformat()}") as staging:
            room = staging.room_for_owner(LONGEST_FILE)
            digits = max(2, len(str(len(chosen))))
            for number, owner in enumerate(chosen, start=1):
                sheet = _sheet(inventory, holdings, owner, f"{today.year}-{code}-{number:03d}", request.reminder, rebuilt_around)
                folder = staging.folder / f"{number:0{digits}d}-{folder_name(owner.name, min(60, room - digits - 1))}"
                _make(folder)
                for _ in writer.steps(sheet, folder):
                    yield (number - 0.5) / (len(chosen) + 1)
                asked.append(
                    Confirmation(
                        sheet.reference, owner.owner_id, format_instant(request.now, zone), request.by, len(sheet.cameras), request.reply_by
                    )
                )
                contact = _contact(sheet)
                if not contact:
                    unreachable.append(owner.name)
                rows.append(
                    {
                        "folder": folder.name, "reference": sheet.reference, "owner": owner.name, "cameras": len(sheet.cameras),
                        "channel": writer.words.word("delivery_channel", wanted_channel(owner) or ""),
                        "contact": contact or writer.words.text("no_contact"), "reply_by": request.reply_by or "",
                    }
                )  # fmt: skip
                yield number / (len(chosen) + 1)
            write_bytes(staging.folder / DISPATCH, writer.dispatch_csv(rows))
            files = len(files_of(staging.folder))
            folder, archive = staging.choose_place()
            log_event("letters", inventory=request.inventory, why="confirmation sheets", counts={"owners": len(asked)}, path=request.log)
            inventory.write_confirmations(asked, lambda: staging.move_to(folder, archive))
    return SheetsReport(folder, len(asked), sum(one.cameras for one in asked), files, tuple(unreachable))


class _Holdings:
    """Owners in use with their recorders and cameras in use."""

    def __init__(self, inventory: Inventory, now: Optional[float]) -> None:
        zone = time_zones.zone(inventory.time_zone)
        moment = datetime.now(timezone.utc).timestamp() if now is None else now
        self.today = datetime.fromtimestamp(moment, zone).date()
        self.owners = {owner.owner_id: owner for owner in inventory.owners() if owner.merged_into is None}
        self._recorders: dict[str, list[Recorder]] = {}
        for recorder in inventory.recorders():
            if recorder.merged_into is None and recorder.owner_id in self.owners:
                self._recorders.setdefault(recorder.owner_id, []).append(recorder)
        self._cameras: dict[str, list[Camera]] = {}
        held = [camera for camera in inventory.cameras() if self._is_asked_about(camera)]
        for camera in held:
            if camera.recorder_id:
                self._cameras.setdefault(camera.recorder_id, []).append(camera)
        self._facts = Facts(held, (), (), self.today, inventory.crs, taken_on=days_of_intakes(inventory.intakes()))
        self._asked = {one.owner_id: one for one in inventory.confirmations()}

    def _is_asked_about(self, camera: Camera) -> bool:
        """Whether it is there, or is to come, as far as the inventory knows."""
        ends = day(camera.valid_to)
        over = camera.status == Status.REMOVED.value or (ends is not None and ends <= self.today)
        return not over and camera.merged_into is None and camera.succeeded_by is None

    def asked_owners(self) -> list[Owner]:
        """The owners that have cameras, by name."""
        return sorted((owner for owner in self.owners.values() if self.of(owner)[0]), key=lambda owner: plain(owner.name))

    def of(self, owner: Owner) -> tuple[tuple[Camera, ...], tuple[Recorder, ...]]:
        """Cameras (in the order of recorder, channel and name) of an owner, and its recorders that have any."""
        recorders = [one for one in self._recorders.get(owner.owner_id, []) if one.recorder_id in self._cameras]
        cameras = [camera for recorder in recorders for camera in sorted(self._cameras.get(recorder.recorder_id, []), key=_order)]
        return tuple(cameras), tuple(recorders)

    def round_of(self, owner: Owner) -> OwnerRound:
        """What is known of an owner's confirmations."""
        cameras, recorders = self.of(owner)
        days = [self._facts.confirmed_on(camera) for camera in cameras]
        known = [one.isoformat() for one in days if one is not None]
        oldest = min(known) if known and len(known) == len(days) else None
        unconfirmed = sum(not self._facts.confirmed(camera) for camera in cameras)
        return OwnerRound(owner, len(cameras), unconfirmed, oldest, _reachable(owner, recorders), self._asked.get(owner.owner_id))


def _order(camera: Camera) -> tuple[str, str, str]:
    # "2" before "10": figures count as figures.
    channel = "".join(part.zfill(8) if part.isdigit() else part for part in re.split(r"(\d+)", camera.channel or ""))
    return channel, camera.label or camera.address or "", camera.camera_id


def _chosen(request: SheetsRequest, holdings: _Holdings) -> list[Owner]:
    for owner_id in request.owners:
        if owner_id not in holdings.owners:
            raise InputError("record_unknown", table="owner", record_id=owner_id)
    chosen = [owner for owner in holdings.asked_owners() if not request.owners or owner.owner_id in request.owners]
    if request.municipality:
        chosen = [owner for owner in chosen if any(camera.municipality_code == request.municipality for camera in holdings.of(owner)[0])]
    if request.reminder:
        return _to_remind(request, holdings, chosen)
    if request.only_unconfirmed:
        chosen = [owner for owner in chosen if holdings.round_of(owner).unconfirmed]
    if not chosen:
        raise InputError("confirmation_nobody")
    return chosen


def _to_remind(request: SheetsRequest, holdings: _Holdings, chosen: Sequence[Owner]) -> list[Owner]:
    rounds = [holdings.round_of(owner) for owner in chosen]
    found = [one.owner for one in rounds if one.waiting and (request.owners or one.overdue(holdings.today))]
    if not found:
        raise InputError("confirmation_nobody_to_remind")
    return found


def _reachable(owner: Owner, recorders: Sequence[Recorder]) -> bool:
    return any(can_be_reached(owner, recorder) for recorder in (None, *recorders))


def _contact(sheet: OwnerSheet) -> str:
    """The contact by the channel that the owner wants, else the first there is; empty where nobody can be reached."""
    owner = sheet.owner
    if not _reachable(owner, sheet.recorders):
        return ""
    address = ", ".join(filter(None, (owner.address, " ".join(filter(None, (owner.postcode, owner.city))))))
    phone = owner.phone or next((one.duty_phone for one in sheet.recorders if one.duty_phone), None)
    contacts = {
        DeliveryChannel.EMAIL.value: sheet.contact_email, DeliveryChannel.PHONE.value: phone, DeliveryChannel.POST.value: address,
        DeliveryChannel.HAND.value: address,
    }  # fmt: skip
    return contacts.get(wanted_channel(owner) or "") or sheet.contact_email or phone or address or ""


def _make(folder: Path) -> None:
    try:
        folder.mkdir()
    except OSError as error:
        raise write_error(error, folder) from error


def _sheet(
    inventory: Inventory, holdings: _Holdings, owner: Owner, reference: str, reminder: bool, rebuilt_around: Collection[str]
) -> OwnerSheet:
    cameras, recorders = holdings.of(owner)
    asked = holdings.round_of(owner).asked if reminder else None
    asked_on = (asked.written_at or "")[:10] if asked is not None else None
    return OwnerSheet(reference, owner, recorders, cameras, _views(inventory, cameras, rebuilt_around), reminder, asked_on)


def _views(inventory: Inventory, cameras: Sequence[Camera], rebuilt_around: Collection[str]) -> dict[str, tuple[CameraView, ...]]:
    """The stored views of cameras; where there are none, or stale ones, or buildings around have changed since (`rebuilt_around`), views made
    for the sheet's map.
    """
    stored: dict[str, list[CameraView]] = {}
    for view in inventory.views([camera.camera_id for camera in cameras if camera.camera_id not in rebuilt_around]):
        stored.setdefault(view.camera_id, []).append(view)
    built = without_good_views([camera for camera in cameras if camera.placed], stored)
    buildings = inventory.buildings(reach_bounds(built, inventory.crs, inventory.assumptions, inventory.target_m)) if built else None
    return stored_or_built(cameras, stored, inventory.crs, inventory.assumptions, {}, buildings, inventory.target_m)
