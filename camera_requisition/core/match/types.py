"""What is asked of a search and what it answers. Instants are seconds since 1970-01-01T00:00:00Z, lengths metres, areas square metres."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import tzinfo
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.incident.types import Incident
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.vocabulary import Extent

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class SearchRequest:
    """A search, complete: nothing read from elsewhere changes its result.

    `zone_of_time` is the time zone in which inventory dates (`valid_from`, `status_since`) begin; `as_of` None means the start of the earliest
    window, else `now`. `retention_unknown_days` and `legal_maximum_days` come from the jurisdiction pack.
    """

    incident: Incident
    now: float
    zone_of_time: tzinfo
    corridor_m: float = 5.0
    margin_s: float = 120.0
    track_gap_s: float = 60.0
    as_of: Optional[float] = None
    edition: str = "2014"
    retention_unknown_days: float = 3.0
    legal_maximum_days: Optional[float] = 30.0


@dataclass(frozen=True, order=True)
class Window:
    """An interval of footage that is asked for; both ends on full minutes."""

    start: float
    end: float


@dataclass(frozen=True)
class SeenStretch:
    """A stretch of a path or track inside a view: metres from its start, and its raw times before margin and rounding (None: unknown).

    `line` numbers the path or track in the incident (paths first, then tracks), from 0.
    """

    line: int
    from_m: float
    to_m: float
    earliest: Optional[float] = None
    latest: Optional[float] = None
    hypothesis: Optional[str] = None


@dataclass(frozen=True)
class Match:
    """A camera that sees, or may see, the incident.

    `reasons` are codes of the message catalogue. `view` is the extent on which the certainty rests, in the inventory's CRS; the other measures
    rest on it too, while `windows` rest on the widest extent, so that no footage is lost. `at_scene` and `on_route` say whether a zone or a
    path is seen: the only reason that an owner learns. `retention_days` is the shortest known figure, None where none is known. `widest` is the
    widest extent where neither `view` nor a stored view is that: drawn for this search, because the stored ones were missing or stale.
    """

    candidate: Candidate
    certainty: str
    reasons: tuple[str, ...]
    hypotheses: tuple[str, ...]
    distance_m: float
    seen_area_m2: float
    seen_share: Optional[float]
    seen_path_m: float
    view: BaseGeometry
    pixel_density: Optional[float] = None
    quality: Optional[str] = None
    windows: tuple[Window, ...] = ()
    stretches: tuple[SeenStretch, ...] = ()
    at_scene: bool = False
    on_route: bool = False
    retention_days: Optional[float] = None
    deadline: Optional[float] = None
    retention_state: Optional[str] = None
    widest: Optional[BaseGeometry] = None

    @property
    def widest_view(self) -> BaseGeometry:
        """All that the camera sees or may see, in the inventory's CRS; `windows` and `stretches` rest on it."""
        if self.widest is not None:
            return self.widest
        views = self.candidate.views
        if any(view.stale for view in views):
            return self.view
        return next((view.geometry for view in views if str(view.extent) == Extent.POSSIBLE.value), self.view)

    @property
    def window_start(self) -> Optional[float]:
        """First instant asked for."""
        return self.windows[0].start if self.windows else None

    @property
    def window_end(self) -> Optional[float]:
        """Last instant asked for."""
        return self.windows[-1].end if self.windows else None


@dataclass(frozen=True)
class NearMiss:
    """A camera that was considered and left out, with the code of why (`not_recording`, `planned`, `removed`, `looks_away`, …)."""

    candidate: Candidate
    reason: str
    distance_m: float


@dataclass(frozen=True)
class BlindStretch:
    """A stretch that no camera sees, with the times at which a person was there (None: unknown).

    `line_lonlat` holds (longitude, latitude) in the direction of flight; `line` as in `SeenStretch`.
    """

    line: int
    from_m: float
    to_m: float
    line_lonlat: tuple[tuple[float, float], ...]
    earliest: Optional[float] = None
    latest: Optional[float] = None
    hypothesis: Optional[str] = None

    @property
    def length_m(self) -> float:
        """Length along the path."""
        return self.to_m - self.from_m


@dataclass(frozen=True)
class LineTimes:
    """Passing times along a path or track, for maps: at each `at_m` (metres from its start) earliest and latest instant (None: unknown)."""

    line: int
    length_m: float
    at_m: tuple[float, ...] = ()
    earliest: tuple[Optional[float], ...] = ()
    latest: tuple[Optional[float], ...] = ()
    lonlat: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class SearchResult:
    """Everything that a search considered. `matches` are in the order of the contract (state, then deadline).

    `considered` are all candidates in the order in which their source gave them, those of no list too; with `assumptions` and `answered` (ids
    of cameras whose owner has answered that the footage is overwritten) the search can be run again without its source.
    """

    request: SearchRequest
    crs: str
    as_of: Optional[float]
    matches: tuple[Match, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    unplaced: tuple[Candidate, ...] = ()
    blind: tuple[BlindStretch, ...] = ()
    line_times: tuple[LineTimes, ...] = ()
    zone_area_m2: float = 0.0
    path_length_m: float = 0.0
    path_seen_m: float = 0.0
    path_surely_seen_m: float = 0.0
    counts_by_kind: dict[str, int] = field(default_factory=dict)
    warnings: tuple[tuple[str, dict[str, object]], ...] = ()
    considered: tuple[Candidate, ...] = ()
    assumptions: Assumptions = field(default_factory=Assumptions)
    answered: tuple[str, ...] = ()

    @property
    def sees(self) -> int:
        """Number of cameras that see it for sure."""
        return sum(match.certainty == "sees" for match in self.matches)

    @property
    def may_see(self) -> int:
        """Number of cameras that may see it."""
        return sum(match.certainty == "may_see" for match in self.matches)

    @property
    def owner_ids(self) -> tuple[str, ...]:
        """The owners of the matches, each once, in the order of the matches; unknown owners don't count."""
        found = (match.candidate.owner.owner_id for match in self.matches if match.candidate.owner)
        return tuple(dict.fromkeys(found))
