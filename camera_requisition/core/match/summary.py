"""The figures of a search for the line under the list: numbers only, sentences belong to the desktop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.records.vocabulary import RetentionState

_GONE = (RetentionState.OVERWRITTEN.value, RetentionState.PRESUMED_OVERWRITTEN.value)


@dataclass(frozen=True)
class Summary:
    """Counts, and lengths in metres. Shares are 0 to 1, None where there is nothing to share.

    `first_deadline` is the next instant (UTC seconds) after `now` at which footage begins to be overwritten, `first_deadline_s` the seconds
    left until then; both None where no deadline lies ahead. `past_deadline` counts cameras whose deadline has passed without anybody having
    answered; `presumed_overwritten` those whose footage is presumed or known to be gone. `path_seen_share` counts certain and possible
    views.
    """

    matched: int
    sees: int
    may_see: int
    owners: int
    without_owner: int
    unplaced: int
    near_misses: int
    first_deadline: Optional[float]
    first_deadline_s: Optional[float]
    past_deadline: int
    urgent: int
    presumed_overwritten: int
    zone_area_m2: float
    path_length_m: float
    path_seen_share: Optional[float]
    path_surely_seen_share: Optional[float]
    blind_stretches: int
    longest_blind_m: float


def summary(result: SearchResult) -> Summary:
    """The figures of `result`, as of its own `now`."""
    states = [match.retention_state for match in result.matches]
    ahead = [match.deadline for match in result.matches if match.deadline is not None and match.deadline > result.request.now]
    first = min(ahead, default=None)
    length = result.path_length_m
    return Summary(
        matched=len(result.matches),
        sees=result.sees,
        may_see=result.may_see,
        owners=len(result.owner_ids),
        without_owner=sum(match.candidate.owner is None for match in result.matches),
        unplaced=len(result.unplaced),
        near_misses=len(result.near_misses),
        first_deadline=first,
        first_deadline_s=None if first is None else first - result.request.now,
        past_deadline=states.count(RetentionState.POSSIBLY_OVERWRITTEN.value),
        urgent=states.count(RetentionState.URGENT.value),
        presumed_overwritten=sum(state in _GONE for state in states),
        zone_area_m2=result.zone_area_m2,
        path_length_m=length,
        path_seen_share=_share(result.path_seen_m, length),
        path_surely_seen_share=_share(result.path_surely_seen_m, length),
        blind_stretches=len(result.blind),
        longest_blind_m=max((stretch.length_m for stretch in result.blind), default=0.0),
    )


def _share(part: float, whole: float) -> Optional[float]:
    return min(part / whole, 1.0) if whole > 0 else None
