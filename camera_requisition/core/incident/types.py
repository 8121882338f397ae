"""The parts of an incident. Coordinates are longitude and latitude on WGS 84 in degrees; instants are seconds since 1970-01-01T00:00:00Z."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from shapely.geometry import MultiPolygon, Polygon


@dataclass(frozen=True)
class Zone:
    """A place where something happened: a valid polygon, and when (None: unknown).

    `shape` tells how it was given ("polygon", "circle"), for papers only.
    """

    geometry: Polygon | MultiPolygon
    start: Optional[float] = None
    end: Optional[float] = None
    hypothesis: Optional[str] = None
    source: Optional[str] = None
    shape: str = "polygon"


@dataclass(frozen=True)
class Leg:
    """A part of a flight path with one way of moving.

    `line` holds (longitude, latitude) in the direction of flight, two points at least. Speeds are metres per second; `wait_max_s` is the
    longest wait at the leg's end, in seconds. `start` and `start_latest` bound the instant at which the leg began, where known.
    """

    line: tuple[tuple[float, float], ...]
    speed_min: float
    speed_max: float
    wait_max_s: float = 0.0
    start: Optional[float] = None
    start_latest: Optional[float] = None
    mode: Optional[str] = None
    source: Optional[str] = None


@dataclass(frozen=True)
class Path:
    """A chain of legs in the order of flight; the next leg begins where the one before ends."""

    legs: tuple[Leg, ...]
    hypothesis: Optional[str] = None
    source: Optional[str] = None


@dataclass(frozen=True)
class Sighting:
    """A known time at a known place on a path: seen at (longitude, latitude) between `time_from` and `time_to`."""

    longitude: float
    latitude: float
    time_from: float
    time_to: float
    hypothesis: Optional[str] = None
    source: Optional[str] = None


@dataclass(frozen=True)
class TrackSegment:
    """Recorded positions without interruption: three arrays of shape (n,), instants ascending."""

    longitudes: npt.NDArray[np.float64]
    latitudes: npt.NDArray[np.float64]
    instants: npt.NDArray[np.float64]


@dataclass(frozen=True)
class Track:
    """A recorded track; each segment stands on its own."""

    segments: tuple[TrackSegment, ...]
    hypothesis: Optional[str] = None
    source: Optional[str] = None


@dataclass(frozen=True)
class Incident:
    """Everything that is searched at once."""

    zones: tuple[Zone, ...] = ()
    paths: tuple[Path, ...] = ()
    tracks: tuple[Track, ...] = ()
    sightings: tuple[Sighting, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is no place to search."""
        return not (self.zones or self.paths or self.tracks)
