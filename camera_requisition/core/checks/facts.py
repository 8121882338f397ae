"""The inventory as the checks see it: records found by their ids, and what has to be reckoned once for all of them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import numpy.typing as npt

from camera_requisition.core.checks.reading import day, months_before, number, text
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.vocabulary import Recording, Regime, Status
from camera_requisition.core.sight.geodesy import lonlat_or_nan
from camera_requisition.core.sight.plausible import TARGET_HEIGHT_M

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

CONFIRMED_FOR_MONTHS = 12
PUBLIC_REGIMES = frozenset({Regime.PUBLIC_ROAD.value, Regime.OPEN_TO_PUBLIC.value})
Place = tuple[float, float]


@dataclass(frozen=True)
class Facts:
    """All that the checks know. `today` is the day in the inventory's time zone.

    `legal_maximum_days`: the longest retention that the law of the public regimes allows today, None where it sets none. `taken_on`: day of
    each intake by its id. `fingerprints`: of the stored views by camera id, empty for stale ones (`Inventory.stored_fingerprints`); None: views
    are not looked at. `target_m`: how high is what the views are to see over buildings; `buildings_changed`: ids of the cameras around which
    buildings have changed since the views were built; `guesses`: by camera id what is assumed in views whose façade or footprint is a guess.
    `territory`: (polygon in `crs`, municipality code, name) of each part; empty: every place is inside.
    """

    cameras: Sequence[Camera]
    recorder_list: Sequence[Recorder]
    owner_list: Sequence[Owner]
    today: date
    crs: str
    assumptions: Assumptions = field(default_factory=Assumptions)
    legal_maximum_days: Optional[float] = None
    taken_on: Mapping[str, date] = field(default_factory=dict)
    fingerprints: Optional[Mapping[str, str]] = None
    target_m: float = TARGET_HEIGHT_M
    buildings_changed: Collection[str] = ()
    guesses: Mapping[str, Collection[str]] = field(default_factory=dict)
    territory: Sequence[tuple[BaseGeometry, Optional[str], Optional[str]]] = ()

    @cached_property
    def recorders(self) -> dict[str, Recorder]:
        """By id."""
        return {str(recorder.recorder_id): recorder for recorder in self.recorder_list}

    @cached_property
    def owners(self) -> dict[str, Owner]:
        """By id."""
        return {str(owner.owner_id): owner for owner in self.owner_list}

    @cached_property
    def cameras_by_id(self) -> dict[str, Camera]:
        """All of them, by id."""
        return {str(camera.camera_id): camera for camera in self.cameras}

    @cached_property
    def in_use(self) -> list[Camera]:
        """Cameras that film today, as far as the inventory knows; those out of service may again tomorrow, and are among them."""
        return [camera for camera in self.cameras if self.is_in_use(camera)]

    @cached_property
    def cameras_of(self) -> dict[str, list[Camera]]:
        """Cameras in use by recorder id."""
        found: dict[str, list[Camera]] = {}
        for camera in self.in_use:
            recorder_id = text(camera.recorder_id)
            if recorder_id is not None:
                found.setdefault(recorder_id, []).append(camera)
        return found

    @cached_property
    def lonlat_in_use(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Longitudes and latitudes in degrees of the cameras in use, in their order; NaN where there is none."""
        return self._lonlat(self.in_use)

    @cached_property
    def impossible_places(self) -> frozenset[Place]:
        """Coordinates of cameras that are no place of the reference system."""
        placed = [place for place in map(place_of, self.cameras) if place is not None]
        longitudes, _ = self._lonlat_of(placed)
        return frozenset(place for place, bad in zip(placed, np.isnan(longitudes).tolist()) if bad)

    @cached_property
    def cameras_of_owner(self) -> dict[str, list[Camera]]:
        """Cameras in use by owner id."""
        found: dict[str, list[Camera]] = {}
        for recorder_id, cameras in self.cameras_of.items():
            recorder = self.recorders.get(recorder_id)
            owner_id = text(recorder.owner_id) if recorder is not None else None
            if owner_id is not None:
                found.setdefault(owner_id, []).extend(cameras)
        return found

    def place_of_owner(self, owner_id: str) -> Optional[Place]:
        """The coordinates of the first of an owner's cameras in use that has any."""
        return first_place(self.cameras_of_owner.get(owner_id, ()))

    def _lonlat(self, cameras: Sequence[Camera]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        return self._lonlat_of([place_of(camera) or (math.nan, math.nan) for camera in cameras])

    def _lonlat_of(self, places: Sequence[Place]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        table = np.array(places, dtype=np.float64).reshape(len(places), 2)
        return lonlat_or_nan(self.crs, table[:, 0], table[:, 1])

    @cached_property
    def confirmed_since(self) -> date:
        """The earliest day on which a confirmation still counts."""
        return months_before(self.today, CONFIRMED_FOR_MONTHS)

    def is_in_use(self, camera: Camera) -> bool:
        """Whether it is neither planned, removed, nor over."""
        if text(camera.status) in (Status.PLANNED.value, Status.REMOVED.value):
            return False
        ends = day(camera.valid_to)
        return ends is None or ends > self.today

    def recorder_of(self, camera: Camera) -> Optional[Recorder]:
        """None where it names none, or one that doesn't exist."""
        return self.recorders.get(text(camera.recorder_id) or "")

    def owner_of(self, recorder: Optional[Recorder]) -> Optional[Owner]:
        """None where it names none, or one that doesn't exist."""
        return None if recorder is None else self.owners.get(text(recorder.owner_id) or "")

    def confirmed_on(self, camera: Camera) -> Optional[date]:
        """The day of its last confirmation, else of the list that brought it; None where neither is known."""
        return day(camera.verified_on) or self.taken_on.get(text(camera.intake_id) or "")

    def confirmed(self, camera: Camera) -> bool:
        """Whether it was confirmed within the last twelve months."""
        last = self.confirmed_on(camera)
        return last is not None and last >= self.confirmed_since


def days_of_intakes(intakes: Iterable[Intake]) -> dict[str, date]:
    """The day of each intake that has one, by its id."""
    found = {intake.intake_id: day(intake.taken_at) for intake in intakes}
    return {intake_id: taken for intake_id, taken in found.items() if taken is not None}


def place_of(camera: Camera) -> Optional[Place]:
    """Its coordinates; None for an unplaced camera, or where they are no numbers."""
    x, y = number(camera.x), number(camera.y)
    return None if x is None or y is None else (x, y)


def first_place(cameras: Sequence[Camera]) -> Optional[Place]:
    """The coordinates of the first of them that has any."""
    return next((place for place in map(place_of, cameras) if place is not None), None)


def is_public(camera: Camera) -> bool:
    """Whether its regime is one of those that need an authorisation and have a legal maximum of retention."""
    return text(camera.regime) in PUBLIC_REGIMES


def records(recorder: Recorder) -> bool:
    """False where it is known that nothing is recorded."""
    return text(recorder.recording) != Recording.NONE.value


def retentions(recorder: Recorder) -> dict[str, Any]:
    """What stands in the columns of its three figures, by column, where anything does."""
    names = ("retention_authorised_days", "retention_declared_days", "retention_observed_days")
    return {name: getattr(recorder, name) for name in names if getattr(recorder, name) is not None}


LONGEST_RETENTION_DAYS = 3660.0


def possible_retention(value: Any) -> Optional[float]:
    """A figure of retention in days that can be one, else None."""
    days = number(value)
    return days if days is not None and 0.0 < days <= LONGEST_RETENTION_DAYS else None


def shortest_retention(recorder: Optional[Recorder]) -> Optional[float]:
    """The shortest of its figures in days, of those that can be one; None where there is none."""
    figures = [possible_retention(value) for value in (retentions(recorder).values() if recorder is not None else ())]
    return min((days for days in figures if days is not None), default=None)
