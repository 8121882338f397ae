"""An inventory in memory, and incidents in metres around a place: what the tests of the search are made of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

import shapely
from pyproj import CRS, Geod, Transformer

from camera_requisition.core.incident.types import Incident, Leg, Path
from camera_requisition.core.match.types import SearchRequest
from camera_requisition.core.ports import Candidate
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.sight.footprints import Footprints

PARIS = ZoneInfo("Europe/Paris")
GEOD = Geod(ellps="WGS84")
GRENOBLE = (5.7245, 45.1885)


def utc(*parts: int) -> float:
    """Seconds of a moment in UTC."""
    return datetime(*parts, tzinfo=timezone.utc).timestamp()


NIGHT = utc(2026, 11, 20, 22, 0)
"""23:00 in Paris, on a full minute."""


@dataclass(frozen=True)
class Site:
    """A flat neighbourhood: places given in metres east and north of `centre`, by its geodesics; an inventory in `crs`."""

    centre: tuple[float, float] = GRENOBLE
    crs: str = "EPSG:2154"

    def lonlat(self, east: float, north: float) -> tuple[float, float]:
        """Longitude and latitude so many metres along the meridian, then along a geodesic due east."""
        longitude, latitude, _ = GEOD.fwd(*self.centre, 0.0 if north >= 0 else 180.0, abs(north))
        if east:
            longitude, latitude, _ = GEOD.fwd(longitude, latitude, 90.0 if east >= 0 else 270.0, abs(east))
        return longitude, latitude

    def line(self, *points: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        """Several places."""
        return tuple(self.lonlat(*point) for point in points)

    def polygon(self, *points: tuple[float, float]) -> shapely.Polygon:
        """A polygon in longitude and latitude."""
        return shapely.Polygon(self.line(*points))

    def square(self, east: float, north: float, side: float) -> shapely.Polygon:
        """A square around a place."""
        half = side / 2
        return self.polygon((east - half, north - half), (east + half, north - half), (east + half, north + half), (east - half, north + half))

    def camera(self, camera_id: str, east: float, north: float, **values) -> Camera:
        """A camera so many metres from the centre, in service, everything else unknown unless given."""
        x, y = Transformer.from_crs("EPSG:4326", CRS(self.crs), always_xy=True).transform(*self.lonlat(east, north))
        return Camera(camera_id, x=x, y=y, **values)

    def path(self, *points: tuple[float, float], kmh=(3.6, 7.2), start=None, latest=None, wait=0.0, hypothesis=None) -> Path:
        """A path of one leg, by default of 1 to 2 m/s."""
        slow, fast = (speed / 3.6 for speed in kmh)
        return Path((Leg(self.line(*points), slow, fast, wait, start, latest),), hypothesis=hypothesis)


@dataclass
class MemorySource:
    """A `CandidateSource` over a list; remembers what it was asked."""

    listed: list[Candidate]
    crs: str = "EPSG:2154"
    time_zone: str = "Europe/Paris"
    assumptions: Assumptions = field(default_factory=Assumptions)
    territory: tuple[str, ...] = ("38185",)
    overwritten: frozenset[str] = frozenset()
    asked: list = field(default_factory=list)
    target_m: float = 1.6
    footprints: Footprints | None = None

    def buildings(self, bounds=None):
        """As the protocol."""
        return self.footprints

    def candidates(self, bounds, reach=None):
        """As the protocol."""
        self.asked.append(tuple(bounds))

        def near(candidate: Candidate) -> bool:
            camera = candidate.camera
            if not camera.placed:
                return False
            shapes = [shapely.Point(camera.x, camera.y), *(view.geometry for view in candidate.views)]
            return any(shape.intersects(shapely.box(*box)) for shape in shapes for box in bounds)

        return [candidate for candidate in self.listed if near(candidate)]

    def unplaced_near(self, bounds):
        """As the protocol."""
        touched = (None, *self.territory) if bounds else (None,)
        return [one for one in self.listed if not one.camera.placed and one.camera.municipality_code in touched]

    def answered_overwritten(self, camera_ids):
        """As the protocol."""
        return set(self.overwritten) & set(camera_ids)


OWNER = Owner("town", "Town of Invention", kind="commune")
RECORDER = Recorder("town-1", owner_id="town", recording="continuous", retention_declared_days=7.0)


def listed(*cameras: Camera, recorder: Recorder | None = RECORDER, owner: Owner | None = OWNER) -> list[Candidate]:
    """Cameras of one recorder and owner."""
    return [Candidate(replace(camera, recorder_id=recorder.recorder_id if recorder else None), recorder, owner) for camera in cameras]


def request(incident: Incident, **values) -> SearchRequest:
    """A search an hour after the night of the tests, with no margin and no corridor unless given."""
    given = {"now": NIGHT + 3600.0, "zone_of_time": PARIS, "margin_s": 0.0, "corridor_m": 0.0, **values}
    return SearchRequest(incident, **given)
