"""Until when footage exists: the deadline by the shortest known retention, and what may be said about it at a given moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from camera_requisition.core.records import Recorder
from camera_requisition.core.records.vocabulary import RetentionState

DAY_S = 86_400.0
URGENT_S = 72 * 3600.0


@dataclass(frozen=True)
class Retention:
    """What is known of one camera's footage: shortest known retention in days, deadline in UTC seconds, state; each None where unknown."""

    days: Optional[float]
    deadline: Optional[float]
    state: Optional[str]


def shortest_days(recorder: Optional[Recorder]) -> Optional[float]:
    """The shortest known retention figure in days; None where none is known."""
    return min(_figures(recorder), default=None)


def longest_days(recorder: Optional[Recorder], legal_max: Optional[float]) -> Optional[float]:
    """The longest of all known figures and the pack's legal maximum, in days; None where neither is known."""
    figures = _figures(recorder)
    return max(figures if legal_max is None else (*figures, legal_max), default=None)


def assess(
    recorder: Optional[Recorder],
    window_start: Optional[float],
    window_end: Optional[float],
    now: float,
    unknown_days: float,
    legal_max: Optional[float],
    answered_overwritten: bool = False,
) -> Retention:
    """Deadline and state at `now` of the footage from `window_start` to `window_end` (UTC seconds; None: no time is known).

    The deadline is `window_start` + the shortest known retention, or + `unknown_days` where none is known. Without a time both deadline
    and state are None.
    """
    days = shortest_days(recorder)
    if window_start is None or window_end is None:
        return Retention(days, None, None)
    deadline = window_start + (unknown_days if days is None else days) * DAY_S
    state = _state(days, deadline, window_end, now, longest_days(recorder, legal_max), answered_overwritten)
    return Retention(days, deadline, state.value)


def _state(days: Optional[float], deadline: float, window_end: float, now: float, longest: Optional[float], answered: bool) -> RetentionState:
    if answered:
        return RetentionState.OVERWRITTEN
    if longest is not None and now >= window_end + longest * DAY_S:
        return RetentionState.PRESUMED_OVERWRITTEN
    if now >= deadline:
        return RetentionState.POSSIBLY_OVERWRITTEN
    if deadline - now < URGENT_S:
        return RetentionState.URGENT
    return RetentionState.UNKNOWN if days is None else RetentionState.SAFE


def _figures(recorder: Optional[Recorder]) -> tuple[float, ...]:
    return recorder.retentions_days() if recorder is not None else ()
