"""The stretches of paths and tracks that no camera may see: where to go on foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np

from camera_requisition.core.match.ground import Ground, Line, Stretch
from camera_requisition.core.match.overlap import merge_spans
from camera_requisition.core.match.types import BlindStretch, LineTimes

SMALLEST_M = 1.0


def seen_spans(stretches: Iterable[Stretch], number: int) -> list[tuple[float, float]]:
    """What is seen of one line by any of them, as intervals of metres, each metre once."""
    return merge_spans([(from_m, to_m) for line, from_m, to_m in stretches if line == number])


def seen_length_m(stretches: Iterable[Stretch], ground: Ground) -> float:
    """Metres of all lines that are seen, each metre once."""
    everything = list(stretches)
    return float(sum(last - first for number in range(len(ground.lines)) for first, last in seen_spans(everything, number)))


def blind_stretches(stretches: Iterable[Stretch], ground: Ground) -> tuple[BlindStretch, ...]:
    """The complement of `stretches` on every line, from 1 m on, each with its passing times; recorded segments each on its own."""
    everything = list(stretches)
    gaps: list[Stretch] = []
    for number, line in enumerate(ground.lines):
        edges = [0.0, *line.course.breaks().tolist(), line.course.length_m]
        seen = seen_spans(everything, number)
        for begin, end in zip(edges[:-1], edges[1:]):
            gaps.extend((number, first, last) for first, last in _gaps(seen, begin, end))
    return tuple(_blind(ground, gaps))


def line_times(ground: Ground) -> tuple[LineTimes, ...]:
    """Passing times of every line at its points and at its knowns."""
    return tuple(_line_times(ground, number, line) for number, line in enumerate(ground.lines))


def _gaps(seen: list[tuple[float, float]], begin: float, end: float) -> list[tuple[float, float]]:
    gaps = []
    at_m = begin
    for first, last in seen:
        if last <= begin or first >= end:
            continue
        gaps.append((at_m, first))
        at_m = max(at_m, last)
    gaps.append((at_m, end))
    return [(first, last) for first, last in gaps if last - first >= SMALLEST_M]


def _blind(ground: Ground, gaps: list[Stretch]) -> Iterator[BlindStretch]:
    if not gaps:
        return
    pieces = [ground.lines[number].course.piece(from_m, to_m) for number, from_m, to_m in gaps]
    points = np.vstack(pieces)
    longitudes, latitudes = ground.plane.inverse(points[:, 0], points[:, 1])
    lonlat = iter(zip(longitudes.tolist(), latitudes.tolist()))
    for (number, from_m, to_m), (earliest, latest), piece in zip(gaps, ground.times_of(gaps), pieces):
        yield BlindStretch(
            line=number,
            from_m=from_m,
            to_m=to_m,
            line_lonlat=tuple(islice(lonlat, len(piece))),
            earliest=earliest,
            latest=latest,
            hypothesis=ground.lines[number].course.hypothesis,
        )


def _line_times(ground: Ground, number: int, line: Line) -> LineTimes:
    at_m = np.unique(np.concatenate([line.course.at_m, line.known_at_m]))
    points = line.course.place_at(at_m)
    longitudes, latitudes = ground.plane.inverse(points[:, 0], points[:, 1])
    times = line.times.at(at_m)
    nothing: tuple[None, ...] = (None,) * len(at_m)
    return LineTimes(
        line=number,
        length_m=line.course.length_m,
        at_m=tuple(at_m.tolist()),
        earliest=nothing if times is None else tuple(times[0].tolist()),
        latest=nothing if times is None else tuple(times[1].tolist()),
        lonlat=tuple(zip(longitudes.tolist(), latitudes.tolist())),
    )
