"""What the domain needs from outside, as protocols: where candidates come from, and where progress goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Protocol

from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumptions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from camera_requisition.core.sight.footprints import Footprints

Bounds = tuple[float, float, float, float]  # (min_x, min_y, max_x, max_y) in the inventory's reference system


class Progress(Protocol):
    """Where long work reports and asks whether to go on."""

    def report(self, share: float, step: str = "") -> None:
        """`share` from 0 to 1; `step` is a code of the message catalogue or empty."""

    def check(self) -> None:
        """Raise `errors.Cancelled` when the user has stopped the work."""


class SilentProgress:
    """Progress of work that nobody watches."""

    def report(self, share: float, step: str = "") -> None:
        """Ignore."""

    def check(self) -> None:
        """Never cancelled."""


@dataclass(frozen=True)
class PartOfProgress:
    """Progress of one part of a longer work: from the share `first` to the share `last` of the whole."""

    whole: Progress
    first: float
    last: float

    def report(self, share: float, step: str = "") -> None:
        """Tell the whole how far it is."""
        self.whole.report(self.first + (self.last - self.first) * share, step)

    def check(self) -> None:
        """Raise `errors.Cancelled` where the whole was cancelled."""
        self.whole.check()


@dataclass(frozen=True)
class Candidate:
    """A camera with what a search needs to know beside it.

    `recorder` and `owner` are None where the inventory knows none; `views` are the stored views in the inventory's CRS (empty
    when never built; `stale` ones are included and marked).
    """

    camera: Camera
    recorder: Recorder | None = None
    owner: Owner | None = None
    views: tuple[CameraView, ...] = ()


@dataclass(frozen=True)
class Places:
    """Of n placed cameras what tells whether a search may have to do with them, column by column.

    `x`, `y` (n,) in the source's reference system; `kind` as recorded; `range_m` (n,) as recorded, NaN where nothing is.
    """

    x: npt.NDArray[np.float64]
    y: npt.NDArray[np.float64]
    kind: Sequence[Optional[str]]
    range_m: npt.NDArray[np.float64]


class Reach(Protocol):
    """What lies near enough to be looked at, asked before records are read: most cameras in a rectangle around a path are far from it."""

    @property
    def incident(self) -> Sequence[Bounds]:
        """Rectangles around the incident itself: a camera whose stored view meets one of them is a candidate wherever it stands."""

    def includes(self, places: Places) -> npt.NDArray[np.bool_]:
        """Whether each of `places` is near enough to be a candidate."""


class CandidateSource(Protocol):
    """An inventory as a search sees it."""

    @property
    def crs(self) -> str:
        """Reference system of all coordinates: an authority code (`EPSG:2154`) or WKT."""

    @property
    def time_zone(self) -> str:
        """IANA name in which the inventory's dates and texts without offset are read."""

    @property
    def assumptions(self) -> Assumptions:
        """What is assumed of its cameras where a list says nothing."""

    @property
    def target_m(self) -> float:
        """How high, in metres, is what its cameras are to see over buildings."""

    def buildings(self, bounds: Optional[Sequence[Bounds]] = None) -> Optional[Footprints]:
        """The buildings whose bounds meet one of the rectangles (None: all of them); None where it holds no buildings at all."""

    def candidates(self, bounds: Sequence[Bounds], reach: Optional[Reach] = None) -> list[Candidate]:
        """Placed cameras whose position or stored view meets one of the rectangles, each once; those far from `reach` may be left out.

        Callers widen the rectangles by the largest plausible range, so that cameras without a stored view are found by position. A camera
        whose recorded range is larger still, and whose view is missing or stale, counts by what that range reaches.
        """

    def unplaced_near(self, bounds: Sequence[Bounds]) -> list[Candidate]:
        """Cameras without coordinates in the municipalities that the rectangles touch, known from the territory and from placed cameras near
        by, and those whose municipality isn't known.
        """

    def answered_overwritten(self, camera_ids: Sequence[str]) -> set[str]:
        """Those of which an owner has answered that the footage is overwritten (none without a register)."""
