"""A search result as plain JSON values and back, losing nothing: how a case file keeps what was found.

Dataclasses become objects of their field names, geometries hexadecimal WKB, arrays lists. Candidates are kept once each and referred to by
their number. The time zone isn't kept in the plain form but given again when it is read: it is known to its case by name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import tzinfo
from typing import Any, Optional

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from camera_requisition.core.errors import CaseError
from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting, Track, TrackSegment, Zone
from camera_requisition.core.match.types import (
    BlindStretch,
    LineTimes,
    Match,
    NearMiss,
    SearchRequest,
    SearchResult,
    SeenStretch,
    Window,
)
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumption, Assumptions

FORMAT = 1


def to_plain(result: SearchResult) -> dict[str, Any]:
    """Plain values (objects, lists, texts, numbers, booleans, None) that `json.dumps` takes and `from_plain` reads."""
    listed = _Candidates()
    plain = {"format": FORMAT, "result": _plain(result, listed)}
    plain["candidates"] = [_fields(candidate, listed) for candidate in listed.known]
    return plain


def from_plain(plain: Mapping[str, Any], zone: tzinfo) -> SearchResult:
    """The result that `to_plain` wrote; `zone` becomes its request's time zone. Raises `CaseError` (`result_unreadable`)."""
    if plain.get("format") != FORMAT:
        raise CaseError("result_unreadable", problem=f"format {plain.get('format')}")
    try:
        candidates = [_candidate(one) for one in plain["candidates"]]
        return _result(plain["result"], candidates, zone)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, shapely.errors.GEOSException) as problem:
        raise CaseError("result_unreadable", problem=f"{type(problem).__name__}: {problem}") from problem


class _Candidates:
    """Candidates in the order in which they are met, each once."""

    def __init__(self) -> None:
        self.known: list[Candidate] = []
        self._numbers: dict[int, int] = {}

    def number(self, candidate: Candidate) -> int:
        # by identity: comparing views would compare geometries, and the same record may stand in a result twice on purpose
        if id(candidate) not in self._numbers:
            self._numbers[id(candidate)] = len(self.known)
            self.known.append(candidate)
        return self._numbers[id(candidate)]


def _plain(value: Any, listed: _Candidates) -> Any:
    if isinstance(value, Candidate):
        return listed.number(value)
    if isinstance(value, BaseGeometry):
        return shapely.to_wkb(value, hex=True)
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, tzinfo):
        return None
    if is_dataclass(value):
        return _fields(value, listed)
    if isinstance(value, Mapping):
        return {str(key): _plain(one, listed) for key, one in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_plain(one, listed) for one in value]
    return value


def _fields(value: Any, listed: _Candidates) -> dict[str, Any]:
    return {one.name: _plain(getattr(value, one.name), listed) for one in fields(value)}


def _result(plain: Mapping[str, Any], candidates: Sequence[Candidate], zone: tzinfo) -> SearchResult:
    request = {**plain["request"], "incident": _incident(plain["request"]["incident"]), "zone_of_time": zone}
    return SearchResult(
        **{
            **plain,
            "request": SearchRequest(**request),
            "matches": tuple(_match(one, candidates) for one in plain["matches"]),
            "near_misses": tuple(NearMiss(**{**one, "candidate": candidates[one["candidate"]]}) for one in plain["near_misses"]),
            "unplaced": tuple(candidates[number] for number in plain["unplaced"]),
            "blind": tuple(BlindStretch(**{**one, "line_lonlat": _points(one["line_lonlat"])}) for one in plain["blind"]),
            "line_times": tuple(_line_times(one) for one in plain["line_times"]),
            "warnings": tuple((code, values) for code, values in plain["warnings"]),
            # a case of a version that didn't keep these has none
            "considered": tuple(candidates[number] for number in plain.get("considered", ())),
            "assumptions": _assumptions(plain.get("assumptions")),
            "answered": tuple(plain.get("answered", ())),
        }
    )


def _assumptions(plain: Optional[Mapping[str, Any]]) -> Assumptions:
    if plain is None:
        return Assumptions()
    return Assumptions({kind: Assumption(_pair(one["hfov_deg"]), _pair(one["range_m"]), one["sure"]) for kind, one in plain["by_kind"].items()})


def _pair(values: Sequence[float]) -> tuple[float, float]:
    return float(values[0]), float(values[1])


def _match(plain: Mapping[str, Any], candidates: Sequence[Candidate]) -> Match:
    return Match(
        **{
            **plain,
            "candidate": candidates[plain["candidate"]],
            "reasons": tuple(plain["reasons"]),
            "hypotheses": tuple(plain["hypotheses"]),
            "view": shapely.from_wkb(plain["view"]),
            # a case of a version that didn't keep it has none
            "widest": None if plain.get("widest") is None else shapely.from_wkb(plain["widest"]),
            "windows": tuple(Window(**one) for one in plain["windows"]),
            "stretches": tuple(SeenStretch(**one) for one in plain["stretches"]),
        }
    )


def _line_times(plain: Mapping[str, Any]) -> LineTimes:
    listed = {name: tuple(plain[name]) for name in ("at_m", "earliest", "latest")}
    return LineTimes(**{**plain, **listed, "lonlat": _points(plain["lonlat"])})


def _incident(plain: Mapping[str, Any]) -> Incident:
    return Incident(
        zones=tuple(Zone(**{**one, "geometry": shapely.from_wkb(one["geometry"])}) for one in plain["zones"]),
        paths=tuple(Path(**{**one, "legs": tuple(_leg(leg) for leg in one["legs"])}) for one in plain["paths"]),
        tracks=tuple(Track(**{**one, "segments": tuple(_segment(part) for part in one["segments"])}) for one in plain["tracks"]),
        sightings=tuple(Sighting(**one) for one in plain["sightings"]),
    )


def _leg(plain: Mapping[str, Any]) -> Leg:
    return Leg(**{**plain, "line": _points(plain["line"])})


def _segment(plain: Mapping[str, Any]) -> TrackSegment:
    return TrackSegment(**{name: np.array(values, dtype=np.float64) for name, values in plain.items()})


def _candidate(plain: Mapping[str, Any]) -> Candidate:
    return Candidate(
        camera=Camera(**plain["camera"]),
        recorder=None if plain["recorder"] is None else Recorder(**plain["recorder"]),
        owner=None if plain["owner"] is None else Owner(**plain["owner"]),
        views=tuple(
            CameraView(**{**one, "geometry": shapely.from_wkb(one["geometry"]), "assumed": tuple(one["assumed"])}) for one in plain["views"]
        ),
    )


def _points(plain: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((point[0], point[1]) for point in plain)
