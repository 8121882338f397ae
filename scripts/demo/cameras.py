"""The invented cameras, put on real façades and crossings, with the gaps that real lists have."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, TypeVar

from pyproj import Geod, Transformer

from scripts.demo.nantes import EPSG, Area, BaseMap
from scripts.demo.owners import Owner, Recorder, invented_owners
from scripts.demo.spots import Spot, SpotPool, crossing_spots, facade_spots

SEED = 5
# Cameras get denser towards the shopping streets, as they do in life.
HEART = (355_240.0, 6_689_330.0)
HEART_RADIUS_M = 260.0
OSM_CAMERAS = 26
# Near the square or the flight, so that every state of footage and every kind of owner comes up in the search.
SEATS: dict[str, tuple[float, float]] = {
    "epicerie": (355_185.0, 6_689_348.0),
    "bar": (355_235.0, 6_689_285.0),
    "bijoux": (355_158.0, 6_689_285.0),
    "fleurs": (355_205.0, 6_689_272.0),
    "tabac": (355_285.0, 6_689_335.0),
    "mme-songe": (355_325.0, 6_689_560.0),
    "avocats": (355_310.0, 6_689_620.0),
    "journal": (355_360.0, 6_689_780.0),
    "pharmacie": (355_640.0, 6_689_775.0),
}

Choice = TypeVar("Choice")


@dataclass(frozen=True)
class DemoCamera:
    """One invented camera as its owner knows it; None is a gap in the list.

    ``x``, ``y`` in EPSG:2154; ``headings`` are true bearings, several where one row delivers several heads.
    """

    number: int
    owner: Optional[Owner]
    recorder: Optional[Recorder]
    channel: str
    label: str
    kind: Optional[str]
    x: float
    y: float
    headings: tuple[float, ...]
    hfov_deg: Optional[float]
    range_m: Optional[float]
    height_m: Optional[float]
    resolution_px: Optional[int]
    indoor: bool
    regime: str
    status: Optional[str]
    status_since: Optional[str]
    street: Optional[str]


class Lambert:
    """From EPSG:2154 to longitude and latitude, and from grid to true bearings."""

    def __init__(self) -> None:
        self._to_degrees = Transformer.from_crs(EPSG, 4326, always_xy=True)
        self._ellipsoid = Geod(ellps="GRS80")

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude, degrees."""
        longitude, latitude = self._to_degrees.transform(x, y)
        return float(longitude), float(latitude)

    def true_bearing(self, x: float, y: float, grid_bearing: float) -> float:
        """The bearing clockwise from true north, whole degrees, of what lies at ``grid_bearing`` on the grid."""
        angle = math.radians(grid_bearing)
        there = self.degrees(x + 50 * math.sin(angle), y + 50 * math.cos(angle))
        azimuth, _back, _distance = self._ellipsoid.inv(*self.degrees(x, y), *there)
        return float(round(azimuth % 360) % 360)


class Dice:
    """Chance that is the same in every version of Python: only ``Random.random`` is used."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def happens(self, probability: float) -> bool:
        return self.chance.random() < probability

    def pick(self, choices: Sequence[Choice]) -> Choice:
        return choices[int(self.chance.random() * len(choices))]

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.chance.random()


def invented_cameras(base: BaseMap, area: Area) -> list[DemoCamera]:
    """All cameras of the demonstration in a fixed order: the owners' first, then those that only OpenStreetMap knows."""
    dice, lambert = Dice(SEED), Lambert()
    facades = SpotPool(facade_spots(base, area), dice.chance, _weight)
    crossings = SpotPool(crossing_spots(base, area), dice.chance, _weight)
    cameras: list[DemoCamera] = []
    for owner in invented_owners():
        for place, spot in enumerate(_spots_of(owner, facades, crossings), start=1):
            recorder = _recorder_of(owner, place)
            cameras.append(_camera(len(cameras) + 1, owner, recorder, place, spot, dice, lambert))
    for place in range(1, OSM_CAMERAS + 1):
        spot = (facades if place % 3 else crossings).draw()
        cameras.append(_camera(len(cameras) + 1, None, None, place, spot, dice, lambert))
    return cameras


def _weight(spot: Spot) -> float:
    return 0.12 + math.exp(-((spot.distance(HEART) / HEART_RADIUS_M) ** 2))


def _spots_of(owner: Owner, facades: SpotPool, crossings: SpotPool) -> list[Spot]:
    if owner.placing == "crossings":
        return [crossings.draw() for _ in range(owner.cameras)]
    if owner.placing == "facades":
        return [facades.draw() for _ in range(owner.cameras)]
    if owner.owner_id in SEATS:
        return facades.around(SEATS[owner.owner_id], owner.cameras, apart_m=4.0)
    seat = facades.draw()
    return [seat, *facades.around((seat.x, seat.y), owner.cameras - 1, apart_m=4.0)]


def _recorder_of(owner: Owner, place: int) -> Recorder:
    """The first recorder has most of the cameras: with two, every fourth camera is on the second."""
    return owner.recorders[1] if len(owner.recorders) > 1 and place % 4 == 0 else owner.recorders[0]


def _camera(
    number: int, owner: Optional[Owner], recorder: Optional[Recorder], place: int, spot: Spot, dice: Dice, lambert: Lambert
) -> DemoCamera:
    indoor = owner is not None and owner.placing == "seat" and place > 1 and dice.happens(0.22)
    kind = _kind(owner, recorder, indoor, dice)
    x, y = _behind_the_wall(spot) if indoor else (round(spot.x, 2), round(spot.y, 2))
    headings = _headings(spot, kind, indoor, owner, dice, lambert)
    status, since = _status(dice)
    described = dice.happens(0.3)
    return DemoCamera(
        number=number,
        owner=owner,
        recorder=recorder,
        channel=_channel(owner, place),
        label=_label(spot, indoor, place),
        kind=kind,
        x=x,
        y=y,
        headings=headings,
        hfov_deg=dice.pick((48.0, 62.0, 78.0, 90.0, 104.0)) if described and kind == "fixed" else None,
        range_m=dice.pick((20.0, 25.0, 30.0, 40.0, 50.0)) if described and kind == "fixed" else None,
        height_m=round(dice.between(2.6, 3.4) if spot.on_facade else dice.between(4.5, 8.0), 1) if dice.happens(0.4) else None,
        resolution_px=dice.pick((1280, 1920, 1920, 2560, 3840)) if described or dice.happens(0.15) else None,
        indoor=indoor,
        regime=_regime(owner, indoor),
        status=status,
        status_since=since,
        street=spot.street,
    )


def _kind(owner: Optional[Owner], recorder: Optional[Recorder], indoor: bool, dice: Dice) -> Optional[str]:
    if recorder is not None and recorder.recorder_id.endswith("-lapi"):
        return "anpr"
    if indoor:
        return "fisheye" if dice.happens(0.3) else "fixed"
    if owner is not None and owner.placing == "crossings":
        return "ptz" if dice.happens(0.25) else "fixed"
    roll = dice.between(0.0, 1.0)
    return None if roll < 0.08 else "fisheye" if roll < 0.11 else "ptz" if roll < 0.15 else "fixed"


def _headings(spot: Spot, kind: Optional[str], indoor: bool, owner: Optional[Owner], dice: Dice, lambert: Lambert) -> tuple[float, ...]:
    grid = dice.pick(spot.headings)
    # A camera is seldom aimed exactly along the street.
    aimed = lambert.true_bearing(spot.x, spot.y, grid + dice.between(-12.0, 12.0))
    gaps = 0.15 if owner is not None and owner.placing == "crossings" else 0.32
    if kind in {"ptz", "fisheye"} or dice.happens(gaps):
        return ()
    two_heads = not indoor and spot.on_facade and owner is not None and owner.delivered_in == "private" and dice.happens(0.06)
    return (aimed, (aimed + 180.0) % 360) if two_heads else (aimed,)


def _behind_the_wall(spot: Spot) -> tuple[float, float]:
    angle = math.radians(spot.headings[0])
    return round(spot.x - 2.0 * math.sin(angle), 2), round(spot.y - 2.0 * math.cos(angle), 2)


def _status(dice: Dice) -> tuple[Optional[str], Optional[str]]:
    roll = dice.between(0.0, 1.0)
    if roll < 0.02:
        return "out_of_service", dice.pick(("2026-09-14", "2026-11-02"))
    if roll < 0.035:
        return "planned", "2027-03-01"
    if roll < 0.05:
        return "removed", dice.pick(("2025-06-30", "2026-10-01"))
    return (None, None) if roll < 0.35 else ("in_service", None)


def _regime(owner: Optional[Owner], indoor: bool) -> str:
    if owner is None:
        return "unknown"
    if owner.kind in {"commune", "intercommunal", "state"}:
        return "public_road"
    if owner.kind in {"co_ownership", "person", "legal"}:
        return "private_place"
    return "open_to_public" if indoor or owner.kind in {"shop", "transport", "health"} else "unknown"


def _channel(owner: Optional[Owner], place: int) -> str:
    prefixes: dict[str, str] = {"municipal": "VP", "transport": "Q", "landlords": "H", "private": "CAM"}
    return f"{prefixes.get(owner.delivered_in, 'CAM') if owner else 'OSM'}{place:02d}"


def _label(spot: Spot, indoor: bool, place: int) -> str:
    street = spot.street or "voie sans nom"
    if indoor:
        return f"Intérieur {place}, côté {street}"
    return f"Façade {place}, {street}" if spot.on_facade else f"Mât {place}, {street}"
