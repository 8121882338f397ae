"""The search: which cameras see the incident, when and how surely, which were left out and why, and what no camera sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Optional

import numpy as np
import numpy.typing as npt

from camera_requisition.core.incident.times import Period
from camera_requisition.core.match import blind
from camera_requisition.core.match.extents import Extents, extents_of, in_plane
from camera_requisition.core.match.ground import Ground, Stretch, lay_out
from camera_requisition.core.match.near_misses import near_misses
from camera_requisition.core.match.overlap import Overlap, overlap
from camera_requisition.core.match.reach import BEYOND_RANGE, NearIncident
from camera_requisition.core.match.reasons import reasons
from camera_requisition.core.match.rectangles import search_rectangles
from camera_requisition.core.match.service import Service, services_at
from camera_requisition.core.match.types import Match, SearchRequest, SearchResult, SeenStretch, Window
from camera_requisition.core.match.windows import windows
from camera_requisition.core.optics.density import pixel_density, quality, slant_distance
from camera_requisition.core.optics.fields_of_view import hfov_from_lens
from camera_requisition.core.ports import Candidate, CandidateSource, Progress, SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.vocabulary import CameraKind, Certainty, RetentionState
from camera_requisition.core.sight.plausible import TARGET_HEIGHT_M
from camera_requisition.core.time.retention import Retention, assess

NEAREST_TARGET_M = 1.0
"""Pixel densities are given for targets no nearer than this: at the foot of the camera the formula means nothing."""

_ORDER = {
    state.value: rank
    for rank, state in enumerate(
        (
            RetentionState.POSSIBLY_OVERWRITTEN,
            RetentionState.URGENT,
            RetentionState.UNKNOWN,
            RetentionState.SAFE,
            None,
            RetentionState.PRESUMED_OVERWRITTEN,
            RetentionState.OVERWRITTEN,
        )
    )
    if state is not None
}
_ORDER_WITHOUT_TIME = 4
Passed = tuple[Stretch, Period]
# Looked up once: thousands of records are compared with them.
_FISHEYE, _SEES, _MAY_SEE = CameraKind.FISHEYE.value, Certainty.SEES.value, Certainty.MAY_SEE.value


def search(request: SearchRequest, source: CandidateSource, progress: Optional[Progress] = None) -> SearchResult:
    """Every camera of `source` that sees or may see the incident of `request`, and what else was considered.

    Raises `IncidentError`, `WindowContradiction`, `CoordinateError` for an incident that cannot be searched, and `Cancelled`.
    """
    watcher = progress or SilentProgress()
    watcher.report(0.0, "step_incident")
    ground = lay_out(request)
    watcher.check()
    watcher.report(0.1, "step_candidates")
    reach = request.corridor_m + BEYOND_RANGE * _largest_range_m(source)
    rectangles = search_rectangles(ground, source.crs, reach)
    candidates = source.candidates(rectangles, NearIncident(ground, source.crs, source.assumptions, request.corridor_m))
    watcher.check()
    watcher.report(0.4, "step_views")
    extents = extents_of(candidates, source, ground, request.corridor_m)
    watcher.check()
    watcher.report(0.6, "step_overlap")
    seen = _measure(extents, ground, source.crs, request.corridor_m)
    watcher.check()
    watcher.report(0.8, "step_windows")
    passed = [list(zip(found, times)) for found, times in _in_groups(seen.wide.stretches, ground)]
    asked = _asked(seen.wide, passed, ground, request)
    as_of = _as_of(request, asked)
    services = services_at(extents.candidates, as_of, request.zone_of_time, ground.warnings)
    matched = [index for index, hit in enumerate(seen.wide.hits) if hit and services[index].left_out is None]
    answered = source.answered_overwritten([extents.candidates[index].camera.camera_id for index in matched])
    maker = _Maker(request, ground, extents, seen, passed, services, answered)
    matches = sorted((maker.match(index, asked[index]) for index in matched), key=_rank)
    possible = [stretch for index in matched for stretch in seen.wide.stretches[index]]
    surely = [stretch for index in matched if maker.sees(index) for stretch in seen.sure_stretches(index)]
    result = SearchResult(
        request=request,
        crs=source.crs,
        as_of=as_of,
        matches=tuple(matches),
        near_misses=near_misses(extents, seen.wide.hits, services, ground, source, request.corridor_m),
        unplaced=tuple(source.unplaced_near(rectangles)),
        blind=blind.blind_stretches(possible, ground),
        line_times=blind.line_times(ground),
        zone_area_m2=ground.zone_area_m2,
        path_length_m=float(sum(line.course.length_m for line in ground.lines)),
        path_seen_m=blind.seen_length_m(possible, ground),
        path_surely_seen_m=blind.seen_length_m(surely, ground),
        counts_by_kind=dict(Counter(match.candidate.camera.kind or CameraKind.UNKNOWN.value for match in matches)),
        warnings=tuple(ground.warnings),
        considered=tuple(candidates),
        assumptions=source.assumptions,
        answered=tuple(sorted(answered)),
    )
    watcher.report(1.0)
    return result


def _largest_range_m(source: CandidateSource) -> float:
    """How far a camera may reach that has to be found by its position: a stored view is found by itself.

    A source may say in `largest_unbuilt_range_m` the largest range recorded for cameras whose view is missing or stale.
    """
    return max(source.assumptions.largest_range_m, float(getattr(source, "largest_unbuilt_range_m", None) or 0.0))


@dataclass(frozen=True)
class _Seen:
    """Overlaps of the widest extents of all candidates, and of the sure ones that differ: `sure_index` gives their rows, else −1."""

    wide: Overlap
    sure: Overlap
    sure_index: tuple[int, ...]
    one: tuple[bool, ...]

    def surely(self, index: int) -> tuple[Overlap, int] | None:
        """Overlap and row of a candidate's sure extent; None where nothing of the incident is in it."""
        if self.one[index]:
            return (self.wide, index) if self.wide.measures[index][0] else None
        row = self.sure_index[index]
        return (self.sure, row) if row >= 0 and self.sure.measures[row][0] else None

    def sure_stretches(self, index: int) -> tuple[Stretch, ...]:
        """What a candidate surely sees of the lines."""
        found = self.surely(index)
        return () if found is None else found[0].stretches[found[1]]


def _measure(extents: Extents, ground: Ground, crs: str, corridor_m: float) -> _Seen:
    """The sure extent lies in the possible one: it is measured only where that meets the incident, and where the two differ."""
    wide = overlap(extents.wide, extents.lens, ground, corridor_m)
    differing = [(index, extents.sure_views[index]) for index in np.flatnonzero(wide.hits).tolist() if not extents.one[index]]
    rows = [(index, view.geometry) for index, view in differing if view is not None]
    places = [-1] * len(extents.candidates)
    for row, (index, _) in enumerate(rows):
        places[index] = row
    picked = np.array([index for index, _ in rows], dtype=np.intp)
    sure = in_plane([shape for _, shape in rows], crs, ground.plane)
    return _Seen(wide, overlap(sure, extents.lens[picked], ground, corridor_m), tuple(places), extents.one)


def _in_groups(stretches: Sequence[tuple[Stretch, ...]], ground: Ground) -> Iterator[tuple[tuple[Stretch, ...], list[Period]]]:
    """Each group of stretches with their passing times."""
    times = iter(ground.times_of([stretch for group in stretches for stretch in group]))
    for group in stretches:
        yield group, list(islice(times, len(group)))


def _asked(wide: Overlap, passed: Sequence[list[Passed]], ground: Ground, request: SearchRequest) -> list[tuple[Window, ...]]:
    """The windows of each candidate; those that see the same zones and nothing of a line share one tuple."""
    by_zones: dict[bytes, tuple[Window, ...]] = {}
    found: list[tuple[Window, ...]] = []
    for index, hit in enumerate(wide.hits.tolist()):
        if not hit:
            found.append(())
        elif passed[index]:
            found.append(_windows(wide.zone_hits[index], passed[index], ground, request))
        else:
            key = wide.zone_hits[index].tobytes()
            if key not in by_zones:
                by_zones[key] = _windows(wide.zone_hits[index], [], ground, request)
            found.append(by_zones[key])
    return found


def _windows(zone_hits: npt.NDArray[np.bool_], passed: list[Passed], ground: Ground, request: SearchRequest) -> tuple[Window, ...]:
    periods = [(zone.start, zone.start if zone.end is None else zone.end) for zone, hit in zip(ground.zones, zone_hits.tolist()) if hit]
    periods.extend(period for _, period in passed)
    return windows(periods, request.margin_s)


def _as_of(request: SearchRequest, asked: list[tuple[Window, ...]]) -> float:
    if request.as_of is not None:
        return request.as_of
    return min((found[0].start for found in asked if found), default=request.now)


@dataclass(frozen=True)
class _Maker:
    """Makes matches of what was measured."""

    request: SearchRequest
    ground: Ground
    extents: Extents
    seen: _Seen
    passed: list[list[Passed]]
    services: list[Service]
    answered: set[str]
    retentions: dict[tuple[int, int, bool], Retention] = field(default_factory=dict)
    """By the identity of recorder and windows, which live as long as the search."""

    def sees(self, index: int) -> bool:
        """Whether a candidate surely sees something of the incident."""
        return self.seen.surely(index) is not None and not self.services[index].doubtful

    def match(self, index: int, asked: tuple[Window, ...]) -> Match:
        """The match of a candidate: windows from its widest extent, measures from the one on which its certainty rests."""
        surely = self.seen.surely(index)
        sees = self.sees(index)
        measured, row = surely if sees and surely is not None else (self.seen.wide, index)
        sure_view = self.extents.sure_views[index]
        wide_view = self.extents.wide_views[index]
        view = sure_view if sees and sure_view is not None else wide_view
        candidate = self.extents.candidates[index]
        found_again = wide_view is view or any(wide_view is stored for stored in candidate.views)
        _, distance, area, path = measured.measures[row]
        density = _density(candidate.camera, distance)
        stretches = self._stretches(index)
        hit_zones = [zone for zone, hit in zip(self.ground.zones, self.seen.wide.zone_hits[index].tolist()) if hit]
        named = (*(zone.hypothesis for zone in hit_zones), *(stretch.hypothesis for stretch in stretches))
        retention = self._retention(candidate, asked)
        return Match(
            candidate=candidate,
            certainty=_SEES if sees else _MAY_SEE,
            reasons=reasons(
                candidate,
                self.extents.wide_views[index],
                self.extents.notes[index],
                reached=surely is not None,
                has_sure=sure_view is not None,
                doubtful=self.services[index].doubtful,
            ),
            hypotheses=tuple(dict.fromkeys(name for name in named if name is not None)),
            distance_m=distance,
            seen_area_m2=area,
            seen_share=min(area / self.ground.zone_area_m2, 1.0) if self.ground.zones else None,
            seen_path_m=path,
            view=view.geometry,
            pixel_density=density,
            quality=quality(density, int(self.request.edition)),
            windows=asked,
            stretches=stretches,
            at_scene=bool(hit_zones),
            on_route=bool(stretches),
            retention_days=retention.days,
            deadline=retention.deadline,
            retention_state=retention.state,
            widest=None if found_again else wide_view.geometry,
        )

    def _retention(self, candidate: Candidate, asked: tuple[Window, ...]) -> Retention:
        """What is left of a candidate's footage: reckoned once for the cameras of a recorder that share their windows."""
        answered = candidate.camera.camera_id in self.answered
        key = (id(candidate.recorder), id(asked), answered)
        if key not in self.retentions:
            self.retentions[key] = assess(
                candidate.recorder,
                asked[0].start if asked else None,
                asked[-1].end if asked else None,
                self.request.now,
                self.request.retention_unknown_days,
                self.request.legal_maximum_days,
                answered_overwritten=answered,
            )
        return self.retentions[key]

    def _stretches(self, index: int) -> tuple[SeenStretch, ...]:
        return tuple(
            SeenStretch(number, from_m, to_m, earliest, latest, self.ground.lines[number].course.hypothesis)
            for (number, from_m, to_m), (earliest, latest) in self.passed[index]
        )


def _density(camera: Camera, distance_m: float) -> Optional[float]:
    field = camera.hfov_deg if camera.hfov_deg is not None else hfov_from_lens(camera.sensor_mm, camera.focal_mm)
    slant = slant_distance(max(distance_m, NEAREST_TARGET_M), camera.height_m, TARGET_HEIGHT_M)
    return pixel_density(camera.resolution_px, field, slant, fisheye=camera.kind == _FISHEYE)


def _rank(match: Match) -> tuple[int, float, bool, float, float, str]:
    """What is left of its footage first; where that is equal the surer, the sharper and the nearer view."""
    rank = _ORDER.get(match.retention_state or "", _ORDER_WITHOUT_TIME)
    deadline = np.inf if match.deadline is None else match.deadline
    sharpness = match.pixel_density or 0.0
    return rank, deadline, match.certainty != _SEES, -sharpness, match.distance_m, match.candidate.camera.camera_id
