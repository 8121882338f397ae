"""Make the parts of an incident out of what was drawn, and change them afterwards; everything is checked on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional, Union

from shapely.geometry import Polygon

from camera_requisition.core.errors import IncidentError
from camera_requisition.core.incident.paths import MODES, chain
from camera_requisition.core.incident.types import Incident, Leg, Path, Sighting, Zone
from camera_requisition.core.incident.zones import circle_zone, polygon_zone

LonLat = tuple[float, float]
KMH = 3.6


@dataclass(frozen=True)
class TimesOfIncident:
    """What holds for every zone and path that has no times of its own; UTC seconds, None unknown."""

    start: Optional[float] = None
    end: Optional[float] = None
    path_start: Optional[float] = None
    path_start_latest: Optional[float] = None


def modes() -> dict[str, tuple[float, float]]:
    """Ways of moving with their slowest and fastest usual speed, km/h."""
    return {mode: (low, high) for mode, (low, high) in MODES.items()}


def zone_from_ring(ring: Sequence[LonLat], source: Optional[str] = None) -> Zone:
    """The zone of a ring of (longitude, latitude); raises `IncidentError`."""
    return polygon_zone(Polygon(ring), source=source)


def zone_from_circle(centre: LonLat, radius_m: float) -> Zone:
    """The zone of a circle on the ellipsoid; raises `IncidentError`."""
    return circle_zone(centre[0], centre[1], radius_m)


def path_from_legs(legs: Sequence[tuple[Sequence[LonLat], str]]) -> Path:
    """A path of (line, way of moving) with the usual speeds; raises `IncidentError`."""
    return chain([_leg(line, mode) for line, mode in legs])


def sighting_at(place: LonLat, time_from: float, time_to: float) -> Sighting:
    """Somebody was seen at `place` between two instants; raises `IncidentError` (`end_before_start`)."""
    if time_to < time_from:
        raise IncidentError("sighting_end_before_start")
    return Sighting(place[0], place[1], time_from, time_to)


def with_leg(path: Path, index: int, mode: Optional[str], speed_min_kmh: float, speed_max_kmh: float, wait_max_s: float) -> Path:
    """`path` with another way of moving, speeds (km/h) and longest wait on its leg `index`; raises `IncidentError`."""
    legs = list(path.legs)
    legs[index] = replace(legs[index], mode=mode, speed_min=speed_min_kmh / KMH, speed_max=speed_max_kmh / KMH, wait_max_s=wait_max_s)
    return chain(legs, hypothesis=path.hypothesis, source=path.source)


def with_times(incident: Incident, times: TimesOfIncident) -> Incident:
    """`incident` as it is searched: parts without times of their own take those of `times`."""
    zones = tuple(
        replace(zone, start=times.start, end=times.end) if zone.start is None and zone.end is None else zone for zone in incident.zones
    )
    return replace(incident, zones=zones, paths=tuple(_timed(path, times) for path in incident.paths))


def _timed(path: Path, times: TimesOfIncident) -> Path:
    first = path.legs[0]
    if first.start is not None or first.start_latest is not None:
        return path
    first = replace(first, start=times.path_start, start_latest=times.path_start_latest)
    return replace(path, legs=(first, *path.legs[1:]))


def _leg(line: Sequence[LonLat], mode: str) -> Leg:
    low, high = MODES[mode]
    return Leg(line=tuple(line), speed_min=low / KMH, speed_max=high / KMH, mode=mode)


def part_times(part: Union[Zone, Path, Sighting]) -> tuple[Optional[float], Optional[float]]:
    """The two instants of a part: from and to, start and latest start; UTC seconds, None where it has none of its own."""
    if isinstance(part, Zone):
        return part.start, part.end
    if isinstance(part, Sighting):
        return part.time_from, part.time_to
    return part.legs[0].start, part.legs[0].start_latest


def with_own_times(part: Union[Zone, Path, Sighting], first: Optional[float], last: Optional[float]) -> Union[Zone, Path, Sighting]:
    """`part` with other instants; both None means that it has none of its own."""
    if isinstance(part, Zone):
        return replace(part, start=first, end=last)
    if isinstance(part, Sighting):
        if first is None or last is None:
            return part
        return replace(part, time_from=first, time_to=last)
    return replace(part, legs=(replace(part.legs[0], start=first, start_latest=last), *part.legs[1:]))
