"""Rows of a register and the entries that they stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from camera_requisition.core.match.types import Window
from camera_requisition.core.register.types import CameraEntry, Movement, PacketEntry, PaperEntry, Proposal, RequisitionEntry
from camera_requisition.store.instants import instant_of, instant_text

INSTANTS = frozenset(
    (
        "deadline window_start window_end incident_at made_at frozen_at sent_at reminded_at answered_at received_at closed_at at recorded_at"
    ).split()
)
_REQUISITION = tuple(one.name for one in fields(RequisitionEntry) if one.name not in ("cameras", "papers"))


def requisition_row(entry: RequisitionEntry) -> tuple[Any, ...]:
    """The values of `register_schema.REQUISITION`, in the order of its columns."""
    values = {name: getattr(entry, name) for name in _REQUISITION}
    values.update(missing=_json(entry.missing), invented=int(entry.invented), state=str(entry.state))
    return tuple(_stored(name, values[name]) for name in REQUISITION_COLUMNS)


def requisition_of(row: Mapping[str, Any], cameras: Iterable[CameraEntry], papers: Iterable[PaperEntry]) -> RequisitionEntry:
    """The entry of a row with its cameras and papers."""
    values = {name: _read(name, row[name]) for name in _REQUISITION}
    values.update(missing=tuple(json.loads(row["missing"])), invented=bool(row["invented"]))
    return RequisitionEntry(**values, cameras=tuple(cameras), papers=tuple(papers))


def camera_row(number: str, entry: CameraEntry) -> tuple[Any, ...]:
    """The values of `register_schema.ASKED_CAMERA`."""
    windows = _json([[instant_text(window.start), instant_text(window.end)] for window in entry.windows])
    return (
        number,
        entry.camera_id,
        entry.recorder_id,
        entry.channel,
        windows,
        instant_text(entry.deadline),
        str(entry.state),
        entry.reason,
        instant_text(entry.answered_at),
    )


def camera_of(row: Mapping[str, Any]) -> CameraEntry:
    """The camera of a row."""
    return CameraEntry(
        camera_id=row["camera_id"],
        recorder_id=row["recorder_id"],
        channel=row["channel"],
        windows=tuple(Window(_instant(start), _instant(end)) for start, end in json.loads(row["windows"])),
        deadline=instant_of(row["deadline"]),
        state=row["state"],
        reason=row["reason"],
        answered_at=instant_of(row["answered_at"]),
    )


def packet_of(row: Mapping[str, Any]) -> PacketEntry:
    """The packet of a row; its requisitions only while it is pending."""
    content = json.loads(row["content"]) if row["content"] else []
    return PacketEntry(
        case_number=row["case_number"],
        at=_instant(row["at"]),
        folder=row["folder"],
        manifest_sha256=row["manifest_sha256"],
        kind=row["kind"],
        evidence_sha256=row["evidence_sha256"],
        who=row["who"],
        requisitions=tuple(_requisition_of_plain(one) for one in content),
    )


def packet_content(packet: PacketEntry) -> str:
    """The requisitions of a pending packet as JSON."""
    return _json([asdict(one) for one in packet.requisitions])


def packet_plain(packet: PacketEntry) -> dict[str, Any]:
    """All of a packet as JSON holds it."""
    return asdict(packet)


def packet_of_plain(plain: Mapping[str, Any]) -> PacketEntry:
    """The packet of `packet_plain`."""
    return PacketEntry(**{**plain, "requisitions": tuple(_requisition_of_plain(one) for one in plain["requisitions"])})


def movement_of(row: Mapping[str, Any]) -> Movement:
    """A line of the history."""
    at, recorded = _instant(row["at"]), _instant(row["recorded_at"])
    return Movement(row["number"], row["state"], at, recorded, row["who"], row["reason"], row["note"])


def proposal_of(row: Mapping[str, Any]) -> Proposal:
    """A proposal."""
    names = ("owner_id", "recorder_id", "camera_id", "lesson", "value", "learnt_on", "handed_on")
    return Proposal(row["fid"], *(row[name] for name in names))


def _requisition_of_plain(plain: Mapping[str, Any]) -> RequisitionEntry:
    cameras = tuple(CameraEntry(**{**one, "windows": tuple(Window(**window) for window in one["windows"])}) for one in plain["cameras"])
    papers = tuple(PaperEntry(**one) for one in plain["papers"])
    return RequisitionEntry(**{**plain, "missing": tuple(plain["missing"]), "cameras": cameras, "papers": papers})


def _stored(name: str, value: Any) -> Any:
    return instant_text(value) if name in INSTANTS else value


def _read(name: str, value: Any) -> Any:
    return instant_of(value) if name in INSTANTS else value


def _instant(text: str) -> float:
    found = instant_of(text)
    if found is None:
        raise ValueError("an instant is missing")
    return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


REQUISITION_COLUMNS = _REQUISITION
