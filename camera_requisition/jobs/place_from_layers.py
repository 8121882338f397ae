"""Cameras without coordinates get theirs from a local address layer or a street layer, each with how exactly; or by hand, one by one."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from typing import Optional

import shapely

from camera_requisition.core.addresses.gazetteer import Found, Gazetteer, How, LonLat
from camera_requisition.core.addresses.parsing import PlaceInWords, Towns, house_number, place_in_words, street_key, towns_of
from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.vocabulary import PositionSource, Status
from camera_requisition.core.sight.geodesy import from_lonlat_or_nan, lonlat_or_nan
from camera_requisition.imports.place_layers import AddressLayer, StreetLayer, name_of_layer
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.territory import read_territory

__all__ = ["Found", "How", "Placing", "PlacingRequest", "Waiting", "place_by_hand", "place_from_layers", "waiting_cameras", "write_places"]

_LOOK_EVERY = 5000
_SOURCES = {
    How.NUMBER: PositionSource.ADDRESS.value,
    How.INTERPOLATED: PositionSource.ADDRESS.value,
    How.CROSSING: PositionSource.CROSSING.value,
}
PLACED, CHOICE, NOT_FOUND, NOT_UNDERSTOOD = "placed", "choice", "not_found", "not_understood"


@dataclass(frozen=True)
class PlacingRequest:
    """Where to look: an address layer, a street layer, or both (files, or `path|layername=`); for the cameras of `source`, empty for all."""

    inventory: str
    addresses: Optional[str] = None
    streets: Optional[str] = None
    addresses_crs: Optional[str] = None
    source: str = ""
    dry_run: bool = False
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None
    """The event log; None: that of the options."""


@dataclass(frozen=True)
class Waiting:
    """A camera without coordinates, and what looking for it gave: `placed` with one place that fits, `choice` of several, `not_found`, or
    `not_understood` where its address says neither a number nor a crossing. Places are longitude and latitude."""

    camera: Camera
    outcome: str = ""
    found: tuple[Found, ...] = ()


@dataclass(frozen=True)
class Placing:
    """The cameras that waited, in the inventory's order, with what was found; `intake_id` is the step that was written (None: none)."""

    cameras: tuple[Waiting, ...]
    intake_id: Optional[str] = None

    def count(self, outcome: str) -> int:
        """How many cameras came to this."""
        return sum(one.outcome == outcome for one in self.cameras)


def waiting_cameras(inventory: str, source: str = "") -> list[Waiting]:
    """The cameras without coordinates that are in use. Raises the inventory's errors."""
    with Inventory.open(inventory) as opened:
        return [Waiting(camera) for camera in _waiting(opened, source)]


def place_from_layers(request: PlacingRequest, progress: Optional[Progress] = None) -> Placing:
    """Look for the cameras that wait, and give those with one place that fits their coordinates: one step, which can be taken back.

    Raises InputError `place_without_layers`, ListError for layers that can't be used, the inventory's errors, and Cancelled; the inventory is
    then as it was.
    """
    watched = progress or SilentProgress()
    if not request.addresses and not request.streets:
        raise InputError("place_without_layers")
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        cameras = _waiting(inventory, request.source)
        words = [place_in_words(camera.address or camera.label or "", (camera.municipality_code,)) for camera in cameras]
        gazetteer = Gazetteer(street for one in words for street in one.streets)
        if request.addresses:
            _read_addresses(AddressLayer(request.addresses, watched, request.addresses_crs), gazetteer, watched)
        if request.streets:
            _read_streets(StreetLayer(request.streets), gazetteer, watched)
        found = tuple(Waiting(camera, *_outcome(gazetteer, one)) for camera, one in zip(cameras, words))
    watched.report(0.9)
    if request.dry_run or not any(one.outcome == PLACED for one in found):
        return Placing(found)
    layers = ", ".join(name_of_layer(one) for one in (request.addresses, request.streets) if one)
    chosen = {one.camera.camera_id: one.found[0] for one in found if one.outcome == PLACED}
    intake_id = write_places(request.inventory, chosen, layers, by=request.by, now=request.now, log=request.log)
    watched.report(1.0)
    return Placing(found, intake_id)


def write_places(
    inventory: str,
    chosen: Mapping[str, Found],
    layers: str,
    *,
    by: str = "unknown",
    now: Optional[str] = None,
    log: Optional[Path] = None,
) -> str:
    """Give cameras the places chosen for them, in one step; its id. `layers` names where they were looked up.

    A camera that has got a place meanwhile is left. Raises what opening and writing raise; the inventory is then as it was.
    """
    at = now or datetime.now(timezone.utc).isoformat(timespec="seconds")
    with Inventory.open(inventory, write=True) as opened:
        known = [camera for camera in opened.cameras() if camera.camera_id in chosen and not camera.placed]
        placed = [_placed(opened, camera, chosen[camera.camera_id], layers) for camera in known]
        intake = Intake(new_intake_id(), None, layers or None, taken_at=at, taken_by=by, updated=len(placed), kind=IntakeKind.PLACES.value)
        log_event("edit", inventory=inventory, why="places from addresses", counts={"updated": len(placed)}, path=log)
        opened.write_intake(intake, cameras=placed, known=known)
    return intake.intake_id


def place_by_hand(
    inventory: str, camera_id: str, place: LonLat, *, by: str = "unknown", now: Optional[str] = None, log: Optional[Path] = None
) -> str:
    """Put a camera at a place (longitude, latitude) that somebody has pointed at; the id of the step, which can be taken back.

    Raises InputError `record_unknown`, CoordinateError, and what opening and writing raise; the inventory is then as it was.
    """
    at = now or datetime.now(timezone.utc).isoformat(timespec="microseconds")
    with Inventory.open(inventory, write=True) as opened:
        known = [camera for camera in opened.cameras() if camera.camera_id == camera_id]
        if not known:
            raise InputError("record_unknown", table="camera", record_id=camera_id)
        x, y = _in(opened.crs, place)
        code = known[0].municipality_code or _municipality(opened, x, y)
        placed = dataclasses.replace(
            known[0], x=x, y=y, position_source=PositionSource.HAND.value, position_accuracy_m=None, municipality_code=code
        )
        intake = Intake(new_intake_id(), taken_at=at, taken_by=by, updated=1, kind=IntakeKind.PLACES.value)
        log_event("edit", inventory=inventory, why=f"camera {camera_id} placed by hand", path=log)
        opened.write_intake(intake, cameras=[placed], known=known)
    return intake.intake_id


def _waiting(inventory: Inventory, source: str) -> list[Camera]:
    return [
        camera
        for camera in inventory.cameras()
        if not camera.placed
        and camera.status != Status.REMOVED.value
        and camera.merged_into is None
        and camera.succeeded_by is None
        and source in ("", camera.source)
    ]


def _outcome(gazetteer: Gazetteer, words: PlaceInWords) -> tuple[str, tuple[Found, ...]]:
    if not words.streets:
        return NOT_UNDERSTOOD, ()
    found = tuple(gazetteer.find(words))
    return (PLACED if len(found) == 1 else CHOICE if found else NOT_FOUND), found


def _read_addresses(layer: AddressLayer, gazetteer: Gazetteer, progress: Progress) -> None:
    columns = layer.columns
    batch: list[tuple[str, int, str, Towns, float, float]] = []
    towns = lru_cache(maxsize=4096)(towns_of)
    for count, door in enumerate(layer.doors()):
        if count % _LOOK_EVERY == 0:
            progress.check()
            progress.report(0.8 * count / (count + 200_000.0))
        street = door.cells.get(columns.street or "", "")
        if not gazetteer.wants(street_key(street)):
            continue
        number = house_number(door.cells.get(columns.number or "", ""), door.cells.get(columns.suffix, "") if columns.suffix else "")
        if number is not None:
            batch.append((street, *number, towns(tuple(door.cells.get(town, "") for town in columns.towns)), door.x, door.y))
        if len(batch) >= _LOOK_EVERY:
            _add_doors(layer.crs, gazetteer, batch)
            batch = []
    _add_doors(layer.crs, gazetteer, batch)


def _add_doors(crs: str, gazetteer: Gazetteer, batch: list[tuple[str, int, str, Towns, float, float]]) -> None:
    longitudes, latitudes = lonlat_or_nan(crs, [one[4] for one in batch], [one[5] for one in batch])
    for (street, number, suffix, towns, _, _), longitude, latitude in zip(batch, longitudes.tolist(), latitudes.tolist()):
        if math.isfinite(longitude):
            gazetteer.add_door(street_key(street), number, suffix, (longitude, latitude), towns, street)


def _read_streets(layer: StreetLayer, gazetteer: Gazetteer, progress: Progress) -> None:
    for count, (cells, wkb) in enumerate(layer.lines()):
        if count % _LOOK_EVERY == 0:
            progress.check()
        name = cells.get(layer.columns.street or "", "")
        key = street_key(name)
        if not gazetteer.wants(key):
            continue
        line = shapely.from_wkb(wkb)
        coordinates = shapely.get_coordinates(line)
        longitudes, latitudes = lonlat_or_nan(layer.crs, coordinates[:, 0], coordinates[:, 1])
        moved = shapely.set_coordinates(line, [*zip(longitudes.tolist(), latitudes.tolist())])
        gazetteer.add_line(key, moved, towns_of(cells.get(town, "") for town in layer.columns.towns), name)


def _placed(inventory: Inventory, camera: Camera, found: Found, layers: str) -> Camera:
    x, y = _in(inventory.crs, found.place)
    note = f"{found.name} ({layers})" if layers else found.name
    return dataclasses.replace(
        camera,
        x=x,
        y=y,
        position_source=_SOURCES[found.how],
        position_accuracy_m=round(found.accuracy_m, 1),
        municipality_code=camera.municipality_code or _municipality(inventory, x, y),
        notes="\n".join(filter(None, (camera.notes, note))),
    )


def _in(crs: str, place: LonLat) -> tuple[float, float]:
    xs, ys = from_lonlat_or_nan(crs, [place[0]], [place[1]])
    return float(xs[0]), float(ys[0])


def _municipality(inventory: Inventory, x: float, y: float) -> Optional[str]:
    """Code of the part of the territory that holds a place; None where none does."""
    place = shapely.Point(x, y)
    return next((code for polygon, code, _ in read_territory(inventory.path) if polygon.covers(place)), None)
