"""The round of confirmation: who has to be asked, the sheets for each owner, who has answered."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.checks.contacts import can_be_reached, wanted_channel
from camera_requisition.core.checks.reading import months_before
from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.confirmation import Confirmation
from camera_requisition.core.records.vocabulary import Status
from camera_requisition.core.texts import plain
from camera_requisition.core.time.instants import format_instant
from camera_requisition.gis import time_zones
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.packets.bundle import drain
from camera_requisition.packets.clean import folder_name
from camera_requisition.packets.confirmation import LONGEST_FILE, OwnerSheet, SheetRequest, SheetWriter
from camera_requisition.packets.files import write_bytes
from camera_requisition.packets.manifest import files_of
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.staging import Staging
from camera_requisition.store.inventory import Inventory

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer

CONFIRMED_FOR_MONTHS = 12
DISPATCH = "dispatch.csv"


@dataclass(frozen=True)
class OwnerRound:
    """An owner with cameras in use: how many, how many of them nobody has confirmed for twelve months, the oldest confirmation (None: one was
    never confirmed), and the newest round in which it was asked. `reachable` where somebody can be reached by the channel that it wants."""

    owner: Owner
    cameras: int
    unconfirmed: int
    oldest: Optional[str]
    reachable: bool
    asked: Optional[Confirmation] = None

    def overdue(self, today: date) -> bool:
        """Whether it was asked, hasn't answered, and the last day for it is over."""
        return self.asked is not None and self.asked.answered_at is None and (self.asked.reply_by or "9999") < today.isoformat()


@dataclass(frozen=True)
class SheetsRequest:
    """Which owners of an inventory are asked: those named, or all; of one commune where `municipality` is given; only those with cameras that
    nobody has confirmed for twelve months unless `only_unconfirmed` is False. `now` is UTC seconds, `reply_by` a date."""

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


def confirmation_sheets(request: SheetsRequest, progress: Optional[Progress] = None) -> SheetsReport:
    """Write the sheets at once; see `sheet_steps`."""
    return drain(sheet_steps(request), progress or SilentProgress())


def sheet_steps(request: SheetsRequest) -> Generator[float, None, SheetsReport]:
    """Write the sheets in steps: yields the share done after each, and returns the report. Needs a QApplication, on the thread that calls.

    Who was asked is noted in the inventory once all is written; closing the generator before its end removes what was written. Raises
    InputError `confirmation_nobody`, `record_unknown`, PackError, WriteError, and the inventory's errors.
    """
    pack = load_pack(request.pack)
    with Inventory.open(request.inventory, write=True) as inventory:
        zone = time_zones.zone(request.time_zone or inventory.time_zone)
        holdings = _Holdings(inventory, request.now)
        chosen = _chosen(request, holdings)
        today = datetime.fromtimestamp(request.now, zone).date()
        code = new_intake_id().rpartition("-")[2][:6].upper()
        writing = SheetRequest(pack, inventory.crs, zone, request.now, request.sender, request.reply_by, inventory.taken_on, request.base_map)
        writer = SheetWriter(writing)
        asked, rows, unreachable = [], [], []
        with Staging(request.output_folder, f"confirmation-{today.isoformat()}") as staging:
            room = staging.room_for_owner(LONGEST_FILE)
            for number, owner in enumerate(chosen, start=1):
                cameras, recorders = holdings.of(owner)
                reference = f"{today.year}-{code}-{number:03d}"
                views = _views(inventory, cameras)
                folder = staging.folder / f"{number:02d}-{folder_name(owner.name, min(60, room - 3))}"
                folder.mkdir()
                writer.write(OwnerSheet(reference, owner, recorders, cameras, views, request.reminder), folder)
                asked.append(
                    Confirmation(reference, owner.owner_id, format_instant(request.now, zone), request.by, len(cameras), request.reply_by)
                )
                contact = owner.email or owner.phone or owner.address or ""
                if not any(can_be_reached(owner, recorder) for recorder in (None, *recorders)):
                    unreachable.append(owner.name)
                    contact = writer.words.text("no_contact")
                rows.append(
                    {
                        "folder": folder.name, "reference": reference, "owner": owner.name, "cameras": len(cameras),
                        "channel": writer.words.word("delivery_channel", wanted_channel(owner) or ""), "contact": contact,
                        "reply_by": request.reply_by or "",
                    }
                )  # fmt: skip
                yield number / (len(chosen) + 1)
            write_bytes(staging.folder / DISPATCH, writer.dispatch_csv(rows))
            files = len(files_of(staging.folder))
            folder, archive = staging.choose_place()
            log_event("letters", inventory=request.inventory, why="confirmation sheets", counts={"owners": len(asked)}, path=request.log)
            inventory.write_confirmations(asked)
            staging.move_to(folder, archive)
    return SheetsReport(folder, len(asked), sum(one.cameras for one in asked), files, tuple(unreachable))


class _Holdings:
    """Owners in use with their recorders and cameras in use."""

    def __init__(self, inventory: Inventory, now: Optional[float]) -> None:
        zone = time_zones.zone(inventory.time_zone)
        moment = datetime.now(timezone.utc).timestamp() if now is None else now
        self.since = months_before(datetime.fromtimestamp(moment, zone).date(), CONFIRMED_FOR_MONTHS).isoformat()
        self.owners = {owner.owner_id: owner for owner in inventory.owners() if owner.merged_into is None}
        self._recorders: dict[str, list[Recorder]] = {}
        for recorder in inventory.recorders():
            if recorder.merged_into is None and recorder.owner_id in self.owners:
                self._recorders.setdefault(recorder.owner_id, []).append(recorder)
        self._cameras: dict[str, list[Camera]] = {}
        for camera in inventory.cameras():
            if camera.recorder_id and camera.merged_into is None and camera.succeeded_by is None and camera.status != Status.REMOVED.value:
                self._cameras.setdefault(camera.recorder_id, []).append(camera)
        self._asked = {one.owner_id: one for one in inventory.confirmations()}

    def asked_owners(self) -> list[Owner]:
        """The owners that have cameras, by name."""
        return sorted((owner for owner in self.owners.values() if self.of(owner)[0]), key=lambda owner: plain(owner.name))

    def of(self, owner: Owner) -> tuple[tuple[Camera, ...], tuple[Recorder, ...]]:
        """Cameras (in the order of recorder, channel and name) and recorders of an owner."""
        recorders = self._recorders.get(owner.owner_id, [])
        cameras = [camera for recorder in recorders for camera in sorted(self._cameras.get(recorder.recorder_id, []), key=_order)]
        return tuple(cameras), tuple(recorders)

    def round_of(self, owner: Owner) -> OwnerRound:
        """What is known of an owner's confirmations."""
        cameras, recorders = self.of(owner)
        days = [camera.verified_on or "" for camera in cameras]
        unconfirmed = sum(day[:10] < self.since for day in days)
        reachable = any(can_be_reached(owner, recorder) for recorder in (None, *recorders))
        return OwnerRound(owner, len(cameras), unconfirmed, min(days, default="") or None, reachable, self._asked.get(owner.owner_id))


def _order(camera: Camera) -> tuple[str, str, str]:
    # "2" before "10": figures count as figures.
    channel = "".join(part.zfill(8) if part.isdigit() else part for part in _pieces(camera.channel or ""))
    return channel, camera.label or camera.address or "", camera.camera_id


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for letter in text:
        if pieces and pieces[-1][-1].isdigit() == letter.isdigit():
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _chosen(request: SheetsRequest, holdings: _Holdings) -> list[Owner]:
    for owner_id in request.owners:
        if owner_id not in holdings.owners:
            raise InputError("record_unknown", table="owner", record_id=owner_id)
    chosen = [owner for owner in holdings.asked_owners() if not request.owners or owner.owner_id in request.owners]
    if request.municipality:
        chosen = [owner for owner in chosen if any(camera.municipality_code == request.municipality for camera in holdings.of(owner)[0])]
    if request.only_unconfirmed:
        chosen = [owner for owner in chosen if holdings.round_of(owner).unconfirmed]
    if not chosen:
        raise InputError("confirmation_nobody")
    return chosen


def _views(inventory: Inventory, cameras: Sequence[Camera]) -> dict[str, tuple[CameraView, ...]]:
    found: dict[str, tuple[CameraView, ...]] = {}
    for view in inventory.views([camera.camera_id for camera in cameras]):
        found[view.camera_id] = (*found.get(view.camera_id, ()), view)
    return found
