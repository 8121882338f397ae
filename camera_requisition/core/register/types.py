"""What a register holds. Instants are UTC seconds, dates `YYYY-MM-DD`; nothing of a case's content but numbers, owners, cameras and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from camera_requisition.core.match.types import Window
from camera_requisition.core.records.vocabulary import Word


class RequisitionState(Word):
    """Where a requisition, or one of its cameras, stands."""

    DRAFT = "draft"
    FROZEN = "frozen"
    SENT = "sent"
    REMINDED = "reminded"
    ANSWERED = "answered"
    RECEIVED = "received"
    NEGATIVE = "negative"
    OVERWRITTEN = "overwritten"
    RELEASED = "released"
    CANCELLED = "cancelled"


class NegativeReason(Word):
    """Why an owner hands over nothing of a camera."""

    DURATION = "duration"
    FAILURE = "failure"
    NO_SUCH_CHANNEL = "no_such_channel"
    NOT_RECORDING = "not_recording"
    DOES_NOT_SEE = "does_not_see"
    REFUSED = "refused"
    OTHER = "other"


class Lesson(Word):
    """What an answer may teach the inventory's staff."""

    RETENTION = "retention_observed_days"
    CLOCK_OFFSET = "clock_offset_s"
    CONTACT = "duty_contact"
    DOES_NOT_SEE = "does_not_see"
    NO_SUCH_CHANNEL = "no_such_channel"
    NOT_RECORDING = "recording"


@dataclass(frozen=True)
class PaperEntry:
    """A paper of a requisition: its kind (`requisition`), its file inside the packet, its SHA-256 (hexadecimal)."""

    kind: str
    file: str
    sha256: str


@dataclass(frozen=True)
class CameraEntry:
    """A camera of a requisition. `state` is `frozen` for one that is only to be kept; `reason` is a `NegativeReason`."""

    camera_id: str
    recorder_id: Optional[str] = None
    channel: Optional[str] = None
    windows: tuple[Window, ...] = ()
    deadline: Optional[float] = None
    state: str = RequisitionState.DRAFT.value
    reason: Optional[str] = None
    answered_at: Optional[float] = None


@dataclass(frozen=True)
class RequisitionEntry:
    """A requisition in the register. `content` is the requisition itself as JSON (`core.legal.plain`), for later letters."""

    number: str
    case_number: str
    wave: int = 1
    owner_id: Optional[str] = None
    owner_name: Optional[str] = None
    owner_kind: Optional[str] = None
    city: Optional[str] = None
    frame: Optional[str] = None
    state: str = RequisitionState.DRAFT.value
    missing: tuple[str, ...] = ()
    deadline: Optional[float] = None
    window_start: Optional[float] = None
    window_end: Optional[float] = None
    camera_hours: Optional[float] = None
    reply_by: Optional[str] = None
    keep_until: Optional[str] = None
    time_zone: str = "UTC"
    invented: bool = False
    evidence_sha256: Optional[str] = None
    folder: Optional[str] = None
    incident_at: Optional[float] = None
    made_at: Optional[float] = None
    frozen_at: Optional[float] = None
    sent_at: Optional[float] = None
    reminded_at: Optional[float] = None
    reminders: int = 0
    answered_at: Optional[float] = None
    received_at: Optional[float] = None
    closed_at: Optional[float] = None
    reason: Optional[str] = None
    cameras: tuple[CameraEntry, ...] = ()
    papers: tuple[PaperEntry, ...] = ()
    content: Optional[str] = None

    @property
    def complete(self) -> bool:
        """Whether nothing is missing that its frame needs."""
        return not self.missing


@dataclass(frozen=True)
class PacketEntry:
    """A packet of papers: `kind` is `export`, `freeze`, `reminder` or `release`; `folder` where it lies, `manifest_sha256` how to know it."""

    case_number: str
    at: float
    folder: str
    manifest_sha256: str
    kind: str
    evidence_sha256: Optional[str] = None
    who: Optional[str] = None
    requisitions: tuple[RequisitionEntry, ...] = ()


@dataclass(frozen=True)
class Waiting:
    """A packet that lies in its place and isn't in the register yet, or not for certain; `register` is the connection text of its server."""

    register: str
    packet: PacketEntry


@dataclass(frozen=True)
class Movement:
    """A line of a requisition's history: which state it took, when that was and when it was noted, by whom, why."""

    number: str
    state: str
    at: float
    recorded_at: float
    who: str
    reason: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class CameraAnswer:
    """What an owner answered of one camera: `received`, `negative` or `overwritten`, the last two with a reason."""

    camera_id: str
    state: str
    reason: Optional[str] = None


@dataclass(frozen=True)
class Taught:
    """Something that an answer taught of a recorder or camera: `lesson` and `value` as text, learnt on a date."""

    lesson: str
    value: str
    recorder_id: Optional[str] = None
    camera_id: Optional[str] = None


@dataclass(frozen=True)
class Answer:
    """An owner's answer to one requisition, at an instant."""

    number: str
    at: float
    cameras: tuple[CameraAnswer, ...] = ()
    taught: tuple[Taught, ...] = ()
    note: Optional[str] = None


@dataclass(frozen=True)
class Proposal:
    """A change of the inventory proposed to its staff: what an answer taught. `handed_on` is the date on which they were told."""

    key: int
    owner_id: Optional[str]
    recorder_id: Optional[str]
    camera_id: Optional[str]
    lesson: str
    value: str
    learnt_on: str
    handed_on: Optional[str] = None
