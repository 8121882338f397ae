"""What register and case file note of a packet, so that both agree with the folder even after a kill.

A packet is noted as pending once it is written, and confirmed once it lies in its place. What is still pending when a file is opened again is
settled by looking: the folder is there, with the very manifest that was noted, or it never came there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import CaseError, RegisterUnreachable
from camera_requisition.core.legal.plain import requisition_to_plain
from camera_requisition.core.legal.types import Requisition
from camera_requisition.core.legal.waves import Asked
from camera_requisition.core.match.types import Window
from camera_requisition.core.records.case import Export, Freeze
from camera_requisition.core.register.types import CameraEntry, PacketEntry, PaperEntry, RequisitionEntry, RequisitionState, Waiting
from camera_requisition.core.time.instants import format_instant
from camera_requisition.gis.settings import user_name
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.packets.manifest import sha256
from camera_requisition.packets.request import REQUISITION, PacketReport, PacketRequest, incident_start, narrowed
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.postgis.reference import is_reference
from camera_requisition.store.register import Register

DRAFT, FROZEN = RequisitionState.DRAFT, RequisitionState.FROZEN


@dataclass
class PacketBooks:
    """Notes one packet in `register` and `case_file`, as far as there are any."""

    request: PacketRequest
    register: Optional[Register] = None
    case_file: Optional[CaseFile] = None
    reference: str = ""
    """What names the register, also while its server is away."""
    waits: bool = field(default=False, init=False)
    """Whether the packet lies in its place and the register doesn't know it for certain."""
    _noted: Optional[tuple[int, PacketEntry]] = field(default=None, init=False)

    def announce(self, report: PacketReport) -> None:
        """Note the packet as pending. A server that is away keeps nobody from writing papers, where a case file can keep what it is to know."""
        entry = packet_entry(self.request, report)
        if self.register is not None:
            try:
                self._noted = (self.register.begin_packet(entry), entry)
            except RegisterUnreachable:
                if self.case_file is None:
                    raise
        if self.case_file is not None:
            waiting = Waiting(self.reference, entry) if is_reference(self.reference) else None
            self.case_file.begin_packet(self._happening(report), report.manifest_sha256, waiting)

    def confirm(self) -> None:
        """The packet lies in its place."""
        self._end(written=True)

    def drop(self) -> None:
        """The packet never came there."""
        self._end(written=False)

    def _end(self, *, written: bool) -> None:
        registered = False
        if self.register is not None and self._noted is not None:
            (key, entry), self._noted = self._noted, None
            try:
                if written:
                    self.register.confirm_packet(key, entry)
                    registered = True
                else:
                    self.register.drop_packet(key)
            except CaseError:
                # Written, the packet waits in the case file; not written, whoever opens the register next finds no such folder and drops it.
                if written and (self.case_file is None or not is_reference(self.reference)):
                    raise
        if self.case_file is not None:
            self.case_file.end_packet(written=written, registered=registered)
            self.waits = written and not registered and is_reference(self.reference)

    def _happening(self, report: PacketReport) -> Export | Freeze:
        request = self.request
        at = format_instant(request.now, request.time_zone)
        folder, who = str(report.folder), user_name()
        wave = max((one.wave for one in request.requisitions), default=1)
        if REQUISITION in request.kinds:
            return Export(at, folder, report.manifest_sha256, wave, who, tuple(sorted(request.requested_ids)))
        return Freeze(wave, at, report.camera_ids, who, folder)


def settle_case(case_file: CaseFile) -> None:
    """Settle what a program that was killed left pending in a case file."""
    pending = case_file.pending_packet()
    if pending is not None:
        packet, manifest_sha256 = pending
        case_file.end_packet(written=is_there(packet.folder, manifest_sha256))


def is_there(folder: Optional[str], manifest_sha256: str) -> bool:
    """Whether the packet with this manifest lies in `folder`."""
    path = Path(folder or "") / MANIFEST
    try:
        return bool(folder) and path.is_file() and sha256(path) == manifest_sha256
    except OSError:
        return False


def asked_before(entries: Iterable[RequisitionEntry]) -> list[Asked]:
    """What requisitions of a case say of its waves: what counts is what was requisitioned, not what was only to be kept."""
    return [
        Asked(
            number=one.number,
            owner_id=one.owner_id,
            wave=one.wave,
            sent=one.sent_at is not None,
            windows={camera.camera_id: camera.windows for camera in one.cameras if camera.state != FROZEN},
        )
        for one in entries
    ]


def packet_entry(request: PacketRequest, report: PacketReport) -> PacketEntry:
    """The packet as the register keeps it."""
    return PacketEntry(
        case_number=request.case.number,
        at=request.now,
        folder=str(report.folder),
        manifest_sha256=report.manifest_sha256,
        kind="export" if REQUISITION in request.kinds else "freeze",
        evidence_sha256=report.evidence_sha256,
        who=user_name(),
        requisitions=tuple(_entries(request, report)),
    )


def _entries(request: PacketRequest, report: PacketReport) -> Iterator[RequisitionEntry]:
    """One entry for each requisition of which the packet holds papers."""
    for whole in request.requisitions:
        kept, requested = request.kept(whole), request.requested(whole)
        if kept is None and requested is None:
            continue
        yield _entry(request, report, whole, requested)


def _entry(request: PacketRequest, report: PacketReport, whole: Requisition, requested: Optional[Requisition]) -> RequisitionEntry:
    asked = frozenset(requested.camera_ids if requested else ())
    cameras = tuple(_cameras(request, whole, asked))
    shown = narrowed(whole, request.kept_ids | asked) or whole
    windows = [window for camera in cameras for window in camera.windows]
    owner, case = whole.owner, request.case
    return RequisitionEntry(
        number=whole.number,
        case_number=case.number,
        wave=whole.wave,
        owner_id=owner.owner_id if owner else None,
        owner_name=owner.name if owner else None,
        owner_kind=owner.kind if owner else None,
        city=owner.city if owner else None,
        frame=case.frame,
        state=DRAFT if requested else FROZEN,
        missing=report.missing.get(whole.number, ()),
        deadline=whole.deadline,
        window_start=min((window.start for window in windows), default=None),
        window_end=max((window.end for window in windows), default=None),
        camera_hours=_hours(windows) if windows else None,
        reply_by=case.reply_by,
        keep_until=report.keep_until,
        time_zone=case.time_zone,
        invented=case.invented,
        evidence_sha256=report.evidence_sha256,
        folder=str(report.folder),
        made_at=request.now,
        frozen_at=None if requested else request.now,
        incident_at=incident_start(request.result),
        cameras=cameras,
        papers=tuple(PaperEntry(Path(path).stem, path, digest) for path, digest in report.papers.get(whole.number, ())),
        content=json.dumps(requisition_to_plain(shown), ensure_ascii=False),
    )


def _cameras(request: PacketRequest, whole: Requisition, requested: frozenset[str]) -> Iterator[CameraEntry]:
    shown = request.kept_ids | requested
    for recorder in whole.recorders:
        for one in recorder.cameras:
            camera = one.camera
            if camera.camera_id not in shown:
                continue
            yield CameraEntry(
                camera_id=camera.camera_id,
                recorder_id=camera.recorder_id,
                channel=camera.channel or camera.label,
                windows=one.windows,
                deadline=one.match.deadline if one.match else None,
                state=DRAFT if camera.camera_id in requested else FROZEN,
            )


def _hours(windows: list[Window]) -> float:
    return sum(window.end - window.start for window in windows) / 3600.0
