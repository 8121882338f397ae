"""When somebody passed a place: the earliest and latest instant along a path, from what is known and how fast he may have moved.

The knowns are intervals at places on the path: the beginnings of legs, and sightings. Between two of them the way takes at least T_min
(fastest everywhere, no waiting) and at most T_max (slowest everywhere, the longest waits). At `d` metres from the start:

    earliest(d) = max of t_i − u_i + T_min(i, d) over the knowns before d, and t_j − u_j − T_max(d, j) over those after
    latest(d)   = min of t_i + u_i + T_max(i, d) over the knowns before d, and t_j + u_j − T_min(d, j) over those after

A leg's wait happens at its end: that place is reached before the wait (earliest) and left after it (latest).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Optional, Protocol

import numpy as np
import numpy.typing as npt

from camera_requisition.core.errors import IncidentError, WindowContradiction
from camera_requisition.core.incident.types import Path
from camera_requisition.core.time.instants import format_instant

Array = npt.NDArray[np.float64]
Period = tuple[Optional[float], Optional[float]]

SAME_PLACE_M = 0.01
"""Places on a path that lie no farther apart than this are one: a view's edge at a junction must not miss the wait there."""
_SLACK_S = 1e-3


class PassingTimes(Protocol):
    """When a course was passed."""

    def between(self, from_m: float, to_m: float) -> Period:
        """Earliest and latest instant (UTC seconds) at which somebody was between these metres; None where nothing is known."""

    def between_each(self, from_m: Array, to_m: Array) -> list[Period]:
        """`between` of many stretches, at less than their single price."""

    def at(self, metres: Array) -> Optional[tuple[Array, Array]]:
        """Earliest and latest instant at each of these metres from the start; None where nothing is known."""


@dataclass(frozen=True)
class Known:
    """Somebody was `at_m` metres along the path between `earliest` and `latest` (UTC seconds).

    `after_wait`: at that instant he left the place, the wait there was over (a leg's beginning). `source` says who knows it.
    """

    at_m: float
    earliest: float
    latest: float
    after_wait: bool = False
    source: Optional[str] = None


@dataclass(frozen=True)
class NoTimes:
    """Nothing is known of the times."""

    def between(self, from_m: float, to_m: float) -> Period:  # noqa: ARG002 (as the protocol)
        """Nothing."""
        return None, None

    def between_each(self, from_m: Array, to_m: Array) -> list[Period]:  # noqa: ARG002 (as the protocol)
        """Nothing, so many times."""
        return [(None, None)] * len(from_m)

    def at(self, metres: Array) -> Optional[tuple[Array, Array]]:  # noqa: ARG002 (as the protocol)
        """Nothing."""
        return None


class Pace:
    """How long the stretches of a path take at least and at most."""

    def __init__(self, path: Path, leg_ends_m: Array) -> None:
        """`leg_ends_m` are the metres at which legs begin and end, shape (legs + 1,), the first 0."""
        lengths = np.diff(leg_ends_m)
        slow = np.array([leg.speed_min for leg in path.legs])
        fast = np.array([leg.speed_max for leg in path.legs])
        self._ends = leg_ends_m
        self._quick = _running_sum(lengths / fast)
        self._slow = _running_sum(np.divide(lengths, slow, out=np.zeros_like(lengths), where=slow > 0))
        self._endless = _running_sum(np.where(slow > 0, 0.0, lengths))
        self._waits = np.array([leg.wait_max_s for leg in path.legs])

    def shortest(self, from_m: npt.ArrayLike, to_m: npt.ArrayLike) -> Array:
        """Seconds at least from one place to a later one."""
        return np.maximum(self._read(self._quick, to_m) - self._read(self._quick, from_m), 0.0)

    def longest(self, from_m: npt.ArrayLike, to_m: npt.ArrayLike, *, after_wait: bool = False) -> Array:
        """Seconds at most from one place to a later one, with the waits at both, without the first if it is over (`after_wait`)."""
        moving = np.maximum(self._read(self._slow, to_m) - self._read(self._slow, from_m), 0.0)
        waiting = self.waits(from_m, to_m, after_wait=after_wait)
        endless = self._read(self._endless, to_m) - self._read(self._endless, from_m) > SAME_PLACE_M
        return np.where(endless, np.inf, moving + waiting)

    def waits(self, from_m: npt.ArrayLike, to_m: npt.ArrayLike, *, after_wait: bool = False) -> Array:
        """Seconds of waiting at most from one place to a later one, both included, the first not if its wait is over (`after_wait`)."""
        return np.asarray(self._waited(to_m, through=True) - self._waited(from_m, through=after_wait))

    def endless_outside(self, first_m: float, last_m: float) -> Optional[int]:
        """Number (from 1) of a leg without a slowest speed of which a part lies outside these metres; None if there is none."""
        for number, (begin, end) in enumerate(zip(self._ends[:-1], self._ends[1:]), start=1):
            lasting = self._endless[number] > self._endless[number - 1]
            if lasting and (begin < first_m - SAME_PLACE_M or end > last_m + SAME_PLACE_M):
                return number
        return None

    def _read(self, sums: Array, metres: npt.ArrayLike) -> Array:
        return np.asarray(np.interp(np.asarray(metres, dtype=np.float64), self._ends, sums))

    def _waited(self, metres: npt.ArrayLike, *, through: bool) -> Array:
        """Longest sum of the waits before a place, with the one at the place itself if `through`."""
        limit = np.asarray(metres)[..., None] + (SAME_PLACE_M if through else -SAME_PLACE_M)
        passed = self._ends[1:] <= limit if through else self._ends[1:] < limit
        return np.asarray((passed * self._waits).sum(axis=-1))


class PathTimes:
    """Passing times along a path from one or more consistent sets of knowns: the hull of what each set allows."""

    def __init__(self, pace: Pace, alternatives: Sequence[Sequence[Known]]) -> None:
        """Each of `alternatives` is a set of knowns, at least one, in the order along the path."""
        self._pace = pace
        self._alternatives = alternatives

    def at(self, metres: Array) -> Optional[tuple[Array, Array]]:
        """Earliest and latest instants at each of `metres`."""
        places = np.asarray(metres, dtype=np.float64)
        earliest = np.min([self._earliest(places, knowns) for knowns in self._alternatives], axis=0)
        latest = np.max([self._latest(places, knowns) for knowns in self._alternatives], axis=0)
        return earliest, latest

    def between(self, from_m: float, to_m: float) -> Period:
        """Earliest instant at the first place, latest at the last."""
        return self.between_each(np.array([from_m]), np.array([to_m]))[0]

    def between_each(self, from_m: Array, to_m: Array) -> list[Period]:
        """Earliest instant at each first place, latest at each last."""
        earliest = np.min([self._earliest(from_m, knowns) for knowns in self._alternatives], axis=0)
        latest = np.max([self._latest(to_m, knowns) for knowns in self._alternatives], axis=0)
        return list(zip(earliest.tolist(), latest.tolist()))

    def _earliest(self, places: Array, knowns: Sequence[Known]) -> Array:
        bounds = []
        for known in knowns:
            after = known.earliest + self._pace.shortest(known.at_m, places)
            before = known.earliest - self._pace.longest(places, known.at_m)
            bounds.append(np.where(known.at_m < places - SAME_PLACE_M, after, before))
        return np.asarray(np.max(bounds, axis=0))

    def _latest(self, places: Array, knowns: Sequence[Known]) -> Array:
        bounds = []
        for known in knowns:
            after = known.latest + self._pace.longest(known.at_m, places, after_wait=known.after_wait)
            before = known.latest - self._pace.shortest(places, known.at_m)
            bounds.append(np.where(known.at_m > places + SAME_PLACE_M, before, after))
        return np.asarray(np.min(bounds, axis=0))


def leg_starts(path: Path, leg_ends_m: Array) -> list[Known]:
    """The knowns that the legs bring: each with a `start`, exact unless `start_latest` is given."""
    found = []
    for leg, at_m in zip(path.legs, leg_ends_m[:-1]):
        if leg.start is not None:
            last = leg.start if leg.start_latest is None else leg.start_latest
            found.append(Known(float(at_m), leg.start, last, after_wait=True, source=leg.source))
    return found


def in_order(knowns: Sequence[Known]) -> list[Known]:
    """Along the path; at one place a leg's beginning last, sightings by their time."""
    return sorted(knowns, key=lambda known: (known.at_m, known.after_wait, known.earliest, known.latest))


def agree(pace: Pace, before: Known, after: Known) -> bool:
    """Whether somebody could be at both."""
    soonest = before.earliest + float(pace.shortest(before.at_m, after.at_m))
    last = before.latest + float(pace.longest(before.at_m, after.at_m, after_wait=before.after_wait))
    return soonest <= after.latest + _SLACK_S and after.earliest <= last + _SLACK_S


def refuse_contradictions(pace: Pace, knowns: Sequence[Known], zone: tzinfo) -> None:
    """Raise `WindowContradiction` for the first two of `knowns` (in order) that don't agree, with the speed that they would need.

    `window_contradiction_fast`, `window_contradiction_slow`, `window_contradiction_order`; instants are written in `zone`.
    """
    for number, before in enumerate(knowns):
        for after in knowns[number + 1 :]:
            if not agree(pace, before, after):
                raise _contradiction(pace, before, after, zone)


def refuse_endless(pace: Pace, knowns: Sequence[Known]) -> None:
    """Raise `IncidentError` (`speed_zero_open`) where a leg has a slowest speed of 0 but doesn't lie between two knowns."""
    places = [known.at_m for known in knowns]
    leg = pace.endless_outside(min(places), max(places))
    if leg is not None:
        raise IncidentError("speed_zero_open", leg=leg)


def _contradiction(pace: Pace, before: Known, after: Known, zone: tzinfo) -> WindowContradiction:
    length = after.at_m - before.at_m
    values: dict[str, object] = {
        "first": _named(before, zone),
        "second": _named(after, zone),
        "length_m": round(length),
    }
    longest_s = after.latest - before.earliest
    if longest_s <= 0:
        return WindowContradiction("window_contradiction_order", **values)
    if before.earliest + float(pace.shortest(before.at_m, after.at_m)) > after.latest:
        return WindowContradiction("window_contradiction_fast", speed_kmh=_kmh(length, longest_s), **values)
    shortest_s = after.earliest - before.latest - float(pace.waits(before.at_m, after.at_m, after_wait=before.after_wait))
    return WindowContradiction("window_contradiction_slow", speed_kmh=_kmh(length, shortest_s), **values)


def _kmh(length_m: float, seconds: float) -> float:
    return round(length_m / seconds * 3.6, 1)


def _named(known: Known, zone: tzinfo) -> str:
    times = " / ".join(dict.fromkeys(format_instant(instant, zone) for instant in (known.earliest, known.latest)))
    return f"{times} ({round(known.at_m)} m{', ' + known.source if known.source else ''})"


def _running_sum(values: Array) -> Array:
    return np.concatenate([[0.0], np.cumsum(values)])
