"""What a packet is made from, and what is reported of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional, Protocol

from camera_requisition.core.legal.types import CaseParticulars, RecorderRequest, Requisition
from camera_requisition.core.match.types import SearchResult
from camera_requisition.packets.pack import Pack
from camera_requisition.packets.paper import Part

KEEP, REQUISITION, REMINDER, RELEASE = "keep", "requisition", "reminder", "release"
FOLLOW_UPS = (REMINDER, RELEASE)
"""Letters on requisitions that were made earlier; each makes a packet of its own."""
HANDED_OVER, NOT_NEEDED = "handed_over", "not_needed"


@dataclass(frozen=True)
class InventoryInfo:
    """The inventory as papers and manifest name it: no path, no connection. `taken_on` is the date of its newest record, `YYYY-MM-DD`."""

    name: str = ""
    version: str = ""
    taken_on: Optional[str] = None


class MapMaker(Protocol):
    """What makes the maps of a packet."""

    def owner(self, requisition: Requisition) -> Sequence[Part]:
        """The owner's maps; none where none of his cameras has coordinates."""

    def overview(self) -> Sequence[Part]:
        """The map of everything, for the case file."""

    def cameras(self) -> Sequence[Part]:
        """A map of each camera found, for the case file."""


@dataclass(frozen=True)
class PacketRequest:
    """Everything that a packet needs.

    `requisitions` are one per owner over all cameras that are kept or requested, in the order of their deadlines, the one without owner
    last; keep-requests show of them the `kept_ids`, requisitions the `requested_ids`. `now` is in UTC seconds. `kinds` chooses among `keep`
    and `requisition`. `frozen_at` gives for cameras asked to be kept earlier the instant of it. `habilitation` are the cameras that the
    service reads by its own access: for the record only. `base_map_layers` are QgsMapLayers that may be drawn under an owner's map.
    `write_evidence` writes the frozen evidence to a path. `maps` makes the map parts; None takes those of `packets.maps`.
    `announce` is told the report when all is written and nothing moved into place yet: whoever keeps books notes first what is about to be.
    `log_head` is sequence and hash of the last entry of the event log, for the manifest. `camera_maps` adds a map of each camera to the case
    file. For letters that follow: `sent_at` gives by requisition number when it was sent, `reminders` how often was reminded before,
    `release_reason` is `handed_over` or `not_needed`.
    """

    result: SearchResult
    case: CaseParticulars
    pack: Pack
    requisitions: tuple[Requisition, ...]
    time_zone: tzinfo
    now: float
    kept_ids: frozenset[str] = frozenset()
    requested_ids: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset({KEEP, REQUISITION})
    wave: int = 1
    frozen_at: Mapping[str, float] = field(default_factory=dict)
    habilitation: tuple[RecorderRequest, ...] = ()
    inventory: InventoryInfo = InventoryInfo()
    versions: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    base_map_layers: tuple[Any, ...] = ()
    write_evidence: Optional[Callable[[Path], None]] = None
    maps: Optional[MapMaker] = None
    announce: Optional[Callable[[PacketReport], None]] = None
    log_head: Optional[tuple[int, str]] = None
    camera_maps: bool = False
    sent_at: Mapping[str, float] = field(default_factory=dict)
    reminders: Mapping[str, int] = field(default_factory=dict)
    release_reason: str = NOT_NEEDED

    @property
    def folder_name(self) -> str:
        """What the packet's folder is called, before it is made safe for every system."""
        if REQUISITION in self.kinds:
            return self.case.number
        return f"{self.case.number}-{next((kind for kind in FOLLOW_UPS if kind in self.kinds), KEEP)}"

    def kept(self, requisition: Requisition) -> Requisition | None:
        """What of a requisition the keep-request shows; None where nothing."""
        return narrowed(requisition, self.kept_ids) if KEEP in self.kinds else None

    def requested(self, requisition: Requisition) -> Requisition | None:
        """What of a requisition is asked for; None where nothing."""
        return narrowed(requisition, self.requested_ids) if REQUISITION in self.kinds else None


@dataclass(frozen=True)
class PacketReport:
    """What was written: the folder of the case, the zip beside it, the numbers of owners with a folder and of files, the manifest.

    `camera_ids` are the cameras in the owners' papers, `drafts` the number of owners with a draft among their papers, `warnings` sentences
    in the pack's language that the signer should read (authorisation expired, proportionality, …). `papers` gives for each requisition's
    number the files of its owner's folder, as (path inside the packet, SHA-256), `missing`
    the particulars that make it a draft; `keep_until` is the day (`YYYY-MM-DD`) until which keep-requests ask to keep.
    """

    folder: Path
    archive: Path
    owners: int
    files: int
    manifest: Path
    manifest_sha256: str
    drafts: int = 0
    camera_ids: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence_sha256: Optional[str] = None
    papers: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keep_until: Optional[str] = None


def camera_numbers(requisition: Requisition) -> dict[str, int]:
    """The number of each camera on this owner's lists and map, from 1 in the order of the papers; nobody else's cameras count."""
    return {camera_id: number for number, camera_id in enumerate(dict.fromkeys(requisition.camera_ids), start=1)}


def case_numbers(result: SearchResult) -> dict[str, int]:
    """The number of each match on the case file's lists and map, from 1 in the order of the result."""
    return {match.candidate.camera.camera_id: number for number, match in enumerate(result.matches, start=1)}


def narrowed(requisition: Requisition, camera_ids: frozenset[str]) -> Requisition | None:
    """The requisition with these cameras only, under the same number; None where none of them is in it."""
    recorders = []
    for recorder in requisition.recorders:
        cameras = tuple(request for request in recorder.cameras if request.camera.camera_id in camera_ids)
        if cameras:
            recorders.append(replace(recorder, cameras=cameras))
    return replace(requisition, recorders=tuple(recorders)) if recorders else None


def incident_start(result: SearchResult) -> float | None:
    """The earliest instant of the incident itself, in UTC seconds, without the search's margin; None where it has no times."""
    incident = result.request.incident
    starts: list[float | None] = [zone.start for zone in incident.zones]
    starts += [leg.start for path in incident.paths for leg in path.legs[:1]]
    for track in incident.tracks:
        starts += [float(segment.instants[0]) for segment in track.segments if len(segment.instants)]
    known = [value for value in starts if value is not None]
    return min(known) if known else None
