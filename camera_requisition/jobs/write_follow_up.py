"""Letters on requisitions that were made earlier: reminders, and the release of what is no longer to be kept."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import Optional

from qgis.core import Qgis

from camera_requisition.core.errors import InputError
from camera_requisition.core.incident.types import Incident
from camera_requisition.core.legal.plain import requisition_from_plain
from camera_requisition.core.legal.types import CaseParticulars, Requisition
from camera_requisition.core.match.types import SearchRequest, SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.register.types import RequisitionEntry, RequisitionState
from camera_requisition.gis import time_zones
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import entry_of_case
from camera_requisition.packets.bundle import drain, packet_steps
from camera_requisition.packets.letters import Letters
from camera_requisition.packets.pack import Pack, load_pack
from camera_requisition.packets.request import HANDED_OVER, NOT_NEEDED, RELEASE, REMINDER, PacketReport, PacketRequest, narrowed

S = RequisitionState
WAITING = frozenset({S.SENT.value, S.REMINDED.value, S.ANSWERED.value})


def follow_up_steps(
    kind: str,
    numbers: Sequence[str],
    case: CaseParticulars,
    *,
    register: str | Path,
    pack: str,
    output_folder: str | Path,
    now: float,
    log: Optional[Path] = None,
) -> Generator[float, None, PacketReport]:
    """Write `reminder` or `release` letters for requisitions of the register, in steps as `export_steps` does; nothing is noted as sent.

    A reminder asks again for what was sent and not answered; a release names the cameras that were kept and are not asked for, or all of a
    requisition whose footage was handed over. Raises InputError `requisition_unknown`, `requisition_of_other_case`, `nothing_to_remind`,
    `nothing_to_release`, PackError, WriteError.
    """
    entries = [entry_of_case(register, number, case) for number in numbers]
    chosen = [pair for entry in entries for pair in _chosen(kind, entry)]
    if not chosen:
        raise InputError("nothing_to_remind" if kind == REMINDER else "nothing_to_release", numbers=", ".join(numbers))
    loaded, zone = load_pack(pack), time_zones.zone(case.time_zone)
    request = _request(loaded, case, tuple(one for _, one in chosen), zone, now, kind, [entry for entry, _ in chosen])
    counts = {"requisitions": len(chosen)}
    head = log_event("letters", case_number=case.number, counts=counts, path=log)
    return (yield from packet_steps(replace(request, log_head=(head.sequence, head.sha256)), Path(output_folder)))


def write_follow_up(
    kind: str,
    numbers: Sequence[str],
    case: CaseParticulars,
    *,
    register: str | Path,
    pack: str,
    output_folder: str | Path,
    now: float,
    log: Optional[Path] = None,
    progress: Optional[Progress] = None,
) -> PacketReport:
    """Write at once; see `follow_up_steps`."""
    steps = follow_up_steps(kind, numbers, case, register=register, pack=pack, output_folder=output_folder, now=now, log=log)
    return drain(steps, progress or SilentProgress())


def letters_for(pack: Pack, case: CaseParticulars, requisitions: tuple[Requisition, ...], zone: tzinfo, now: float) -> Letters:
    """The words of letters on requisitions of which the search is no longer at hand."""
    return Letters(_request(pack, case, requisitions, zone, now, REMINDER, ()))


def _request(
    pack: Pack,
    case: CaseParticulars,
    requisitions: tuple[Requisition, ...],
    zone: tzinfo,
    now: float,
    kind: str,
    entries: Sequence[RequisitionEntry],
) -> PacketRequest:
    search = SearchRequest(Incident(), now, zone)
    released = all(entry.state == S.RECEIVED for entry in entries)
    return PacketRequest(
        result=SearchResult(search, "EPSG:4326", None),
        case=case,
        pack=pack,
        requisitions=requisitions,
        time_zone=zone,
        now=now,
        kinds=frozenset({kind}),
        wave=max((one.wave for one in requisitions), default=1),
        sent_at={entry.number: entry.sent_at for entry in entries if entry.sent_at is not None},
        reminders={entry.number: entry.reminders for entry in entries},
        frozen_at={camera.camera_id: entry.frozen_at for entry in entries for camera in entry.cameras if entry.frozen_at is not None},
        release_reason=HANDED_OVER if released and kind == RELEASE else NOT_NEEDED,
        versions={"qgis": Qgis.QGIS_VERSION},
    )


def _chosen(kind: str, entry: RequisitionEntry) -> list[tuple[RequisitionEntry, Requisition]]:
    """The requisition with the cameras that the letter is about; nothing where it is about none."""
    if kind == REMINDER:
        open_ones = {camera.camera_id for camera in entry.cameras if camera.state in (S.SENT, S.REMINDED, S.DRAFT)}
        wanted = open_ones if entry.state in WAITING else set()
    else:
        kept = {camera.camera_id for camera in entry.cameras if camera.state in (S.FROZEN, S.RELEASED)}
        wanted = {camera.camera_id for camera in entry.cameras} if entry.state == S.RECEIVED and not kept else kept
    whole = requisition_from_plain(json.loads(entry.content or "{}"))
    about = narrowed(whole, frozenset(wanted))
    return [] if about is None else [(entry, about)]
