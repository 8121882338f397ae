"""Case particulars, what a pack's rules demand of them, and the requisitions that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from camera_requisition.core.match.types import Match, Window
from camera_requisition.core.records import Camera, Owner, Recorder


@dataclass(frozen=True)
class Authorisation:
    """Who allowed the requisition; `kind` is individual, general, oral or commission."""

    kind: Optional[str] = None
    reference: Optional[str] = None
    by: Optional[str] = None
    date: Optional[str] = None
    expires: Optional[str] = None


@dataclass(frozen=True)
class Service:
    """The investigating service; `phone` is the call-back number through its switchboard."""

    name: Optional[str] = None
    unit: Optional[str] = None
    address: Optional[str] = None
    phone: Optional[str] = None
    email: Optional[str] = None


@dataclass(frozen=True)
class Signer:
    """Who signs by hand; `capacity` is his legal capacity (OPJ, APJ under control, magistrate …), `under` the officer who controls him."""

    rank: Optional[str] = None
    name: Optional[str] = None
    capacity: Optional[str] = None
    under: Optional[str] = None


@dataclass(frozen=True)
class Delivery:
    """How the footage shall be handed over."""

    format: Optional[str] = None
    channel: Optional[str] = None
    address: Optional[str] = None


@dataclass(frozen=True)
class CaseParticulars:
    """The contract's `CASE`. Only `number` and `time_zone` are needed to begin; what else a frame needs makes drafts where it is missing."""

    number: str
    time_zone: str
    frame: Optional[str] = None
    opened_on: Optional[str] = None
    authorisation: Authorisation = Authorisation()
    offence: Optional[str] = None
    articles: Optional[str] = None
    place: Optional[str] = None
    service: Service = Service()
    signer: Signer = Signer()
    delivery: Delivery = Delivery()
    reply_by: Optional[str] = None
    marking: Optional[str] = None
    invented: bool = False


@dataclass(frozen=True)
class FrameRules:
    """What one frame of a pack demands: dotted names of particulars (`authorisation.by`) without which a paper is a draft."""

    frame: str
    title: str
    required: tuple[str, ...] = ()
    required_to_freeze: tuple[str, ...] = ("number", "time_zone", "service.name", "service.phone")


@dataclass(frozen=True)
class Thresholds:
    """From when on the signer is asked whether what is requested is proportionate; None: never."""

    camera_hours: Optional[float] = None
    window_hours: Optional[float] = None
    cameras: Optional[float] = None


@dataclass(frozen=True)
class PackRules:
    """The part of a jurisdiction pack that the domain reckons with."""

    pack_id: str
    version: str
    retention_unknown_days: float
    legal_maximum_days: Optional[float]
    frames: Mapping[str, FrameRules] = field(default_factory=dict)


@dataclass(frozen=True)
class CameraRequest:
    """One camera in a requisition. `windows` in time order; `reason` is `scene`, `route` or `scene_and_route`, all that the owner learns."""

    camera: Camera
    windows: tuple[Window, ...]
    reason: str
    match: Optional[Match] = None


@dataclass(frozen=True)
class RecorderRequest:
    """The cameras of one recorder, in time order; `recorder` None where the inventory knows none."""

    recorder: Optional[Recorder]
    cameras: tuple[CameraRequest, ...]
    deadline: Optional[float] = None
    retention_state: Optional[str] = None


@dataclass(frozen=True)
class Requisition:
    """One per owner, case and wave. `owner` None: the owner has to be found, the papers are drafts.

    `missing` names the particulars that its frame still needs; empty means complete.
    """

    number: str
    wave: int
    owner: Optional[Owner]
    recorders: tuple[RecorderRequest, ...]
    missing: tuple[str, ...] = ()
    deadline: Optional[float] = None

    @property
    def draft(self) -> bool:
        """Whether its papers must say draft on every page."""
        return bool(self.missing) or self.owner is None

    @property
    def camera_ids(self) -> tuple[str, ...]:
        """The cameras asked for, in the order of the papers."""
        return tuple(request.camera.camera_id for recorder in self.recorders for request in recorder.cameras)
