"""Cameras without coordinates get theirs from a local address layer or a street layer, each with how exactly; or by hand, one by one."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from typing import Optional

import shapely

from camera_requisition.core.addresses.gazetteer import Box, Found, Gazetteer, How, LonLat
from camera_requisition.core.addresses.parsing import PlaceInWords, house_number, place_in_words
from camera_requisition.core.addresses.streets import street_key
from camera_requisition.core.addresses.towns import Towns, same_code, towns_of
from camera_requisition.core.errors import InputError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.vocabulary import PositionSource
from camera_requisition.core.sight.geodesy import from_lonlat, from_lonlat_or_nan, lonlat_or_nan
from camera_requisition.imports.place_layers import AddressLayer, StreetLayer, name_of_layer
from camera_requisition.jobs.import_cameras import new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.place_cameras import cameras_that_wait
from camera_requisition.jobs.placing_report import report_of_layers
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory

__all__ = [
    "Box",
    "Found",
    "How",
    "Placing",
    "PlacingRequest",
    "Waiting",
    "place_by_hand",
    "place_from_layers",
    "waiting_cameras",
    "write_places",
]

_LOOK_EVERY = 5000
_SOURCES = {
    How.NUMBER: PositionSource.ADDRESS.value,
    How.NEAR_NUMBER: PositionSource.ADDRESS.value,
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
    address_columns: Mapping[str, str] = field(default_factory=dict)
    street_columns: Mapping[str, str] = field(default_factory=dict)
    """Columns that aren't to be guessed: `street`, `number`, `suffix`, `town` of addresses, `street` and `town` of streets; "" for none."""
    report: Optional[Path] = None
    """Where to say what became of each camera (JSON), of a trial too; written with the places or not at all."""


@dataclass(frozen=True)
class Waiting:
    """A camera without coordinates, and what looking for it gave: `placed` with one place that fits, `choice` of several, `not_found`, or
    `not_understood` where its address says neither a number nor a crossing. Places are longitude and latitude."""

    camera: Camera
    outcome: str = ""
    found: tuple[Found, ...] = ()
    around: Optional[Box] = None
    """Where to look for it on the map (west, south, east, north in degrees): its street, else its municipality; None where neither is known."""


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
        communes = _Communes(opened)
        return [Waiting(camera, around=communes.box(camera.municipality_code)) for camera in cameras_that_wait(opened, source)]


def place_from_layers(request: PlacingRequest, progress: Optional[Progress] = None) -> Placing:
    """Look for the cameras that wait, and give those with one place that fits their coordinates: one step, which can be taken back.

    Raises InputError `place_without_layers`, ListError for layers that can't be used, WriteError for the report, the inventory's errors, and
    Cancelled; the inventory is then as it was.
    """
    watched = progress or SilentProgress()
    if not request.addresses and not request.streets:
        raise InputError("place_without_layers")
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        cameras = cameras_that_wait(inventory, request.source)
        communes = _Communes(inventory)
    words = [_words(camera, communes) for camera in cameras]
    gazetteer = Gazetteer(street for one in words for street in one.streets)
    gazetteer.know_town(towns_of(names=communes.names.values()))
    if request.addresses:
        layer = AddressLayer(request.addresses, watched, request.addresses_crs, request.address_columns)
        _read_addresses(layer, gazetteer, watched)
    if request.streets:
        _read_streets(StreetLayer(request.streets, request.street_columns), gazetteer, watched)
    found = tuple(_looked_up(gazetteer, one, camera, communes) for camera, one in zip(cameras, words))
    watched.report(0.9)
    chosen = {one.camera.camera_id: one.found[0] for one in found if one.outcome == PLACED}
    intake_id = None
    with ReportFiles(report_of_layers(request.report, found)) as written:
        if chosen and not request.dry_run:
            layers = ", ".join(name_of_layer(one) for one in (request.addresses, request.streets) if one)
            watched.check()
            intake_id = write_places(request.inventory, chosen, layers, by=request.by, now=request.now, log=request.log)
        written.move_into_place()
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
) -> Optional[str]:
    """Give cameras the places chosen for them, in one step; its id. `layers` names where they were looked up.

    A camera that has got a place meanwhile is left; None where all have. Raises what opening and writing raise; the inventory is then as it
    was.
    """
    at = now or now_text()
    with Inventory.open(inventory, write=True) as opened:
        known = [camera for camera in opened.cameras() if camera.camera_id in chosen and not camera.placed]
        if not known:
            return None
        communes = _Communes(opened)
        placed = [_placed(communes, camera, chosen[camera.camera_id], layers) for camera in known]
        intake = Intake(new_intake_id(), None, layers or None, taken_at=at, taken_by=by, updated=len(placed), kind=IntakeKind.PLACES.value)
        log_event("edit", inventory=inventory, why="places from addresses", counts={"updated": len(placed)}, path=log)
        opened.write_intake(intake, cameras=placed, known=known)
    return intake.intake_id


def place_by_hand(
    inventory: str, camera_id: str, place: LonLat, *, by: str = "unknown", now: Optional[str] = None, log: Optional[Path] = None
) -> str:
    """Put a camera at a place (longitude, latitude) that somebody has pointed at; the id of the step, which can be taken back.

    Raises InputError `record_unknown` and `placed_meanwhile`, CoordinateError, and what opening and writing raise; the inventory is then as
    it was.
    """
    at = now or datetime.now(timezone.utc).isoformat(timespec="microseconds")
    with Inventory.open(inventory, write=True) as opened:
        known = [camera for camera in opened.cameras() if camera.camera_id == camera_id]
        if not known:
            raise InputError("record_unknown", table="camera", record_id=camera_id)
        if known[0].placed:
            raise InputError("placed_meanwhile", camera_id=camera_id)
        xs, ys = from_lonlat(opened.crs, [place[0]], [place[1]])
        x, y = float(xs[0]), float(ys[0])
        code = known[0].municipality_code or _Communes(opened).code_at(x, y)
        placed = dataclasses.replace(
            known[0], x=x, y=y, position_source=PositionSource.HAND.value, position_accuracy_m=None, municipality_code=code
        )
        intake = Intake(new_intake_id(), taken_at=at, taken_by=by, updated=1, kind=IntakeKind.PLACES.value)
        log_event("edit", inventory=inventory, why=f"camera {camera_id} placed by hand", path=log)
        opened.write_intake(intake, cameras=[placed], known=known)
    return intake.intake_id


class _Communes:
    """The municipalities of an inventory: which one holds a place, and what they are called."""

    def __init__(self, inventory: Inventory) -> None:
        parts = [(shape, code, name) for shape, code, name in inventory.territory() if code]
        self.names = {code: name for _, code, name in parts if name}
        self._crs = inventory.crs
        self._codes = [code for _, code, _ in parts]
        self._shapes = [shape for shape, _, _ in parts]
        self._tree = shapely.STRtree(self._shapes)
        self._boxes: dict[Optional[str], Optional[Box]] = {}

    def box(self, code: Optional[str]) -> Optional[Box]:
        """West, south, east and north of a municipality, in degrees; None where it isn't known."""
        if code not in self._boxes:
            bounds = [shape.bounds for shape, one in zip(self._shapes, self._codes) if code and same_code(one, code)]
            xs = [x for west, _, east, _ in bounds for x in (west, east, east, west)]
            ys = [y for _, south, _, north in bounds for y in (south, south, north, north)]
            longitudes, latitudes = lonlat_or_nan(self._crs, xs, ys)
            known = len(xs) > 0 and bool(math.isfinite(longitudes.sum() + latitudes.sum()))
            corners = (longitudes.min(), latitudes.min(), longitudes.max(), latitudes.max()) if known else None
            self._boxes[code] = None if corners is None else (float(corners[0]), float(corners[1]), float(corners[2]), float(corners[3]))
        return self._boxes[code]

    def coordinates(self, place: LonLat) -> tuple[float, float]:
        """A place in the inventory's reference system; NaN where it has none there."""
        xs, ys = from_lonlat_or_nan(self._crs, [place[0]], [place[1]])
        return float(xs[0]), float(ys[0])

    def code_at(self, x: float, y: float) -> Optional[str]:
        """Code of the part of the territory that holds a place; None where none does."""
        point = shapely.Point(x, y)
        return next((self._codes[index] for index in sorted(self._tree.query(point)) if self._shapes[index].covers(point)), None)


def _words(camera: Camera, communes: _Communes) -> PlaceInWords:
    """What the address says; where it names no street, the label with it."""
    code = camera.municipality_code
    known = (code,), (communes.names.get(code or ""),)
    said = place_in_words(camera.address or "", *known)
    if said.streets or not camera.label:
        return said
    return place_in_words(", ".join(filter(None, (camera.label, camera.address))), *known)


def _looked_up(gazetteer: Gazetteer, words: PlaceInWords, camera: Camera, communes: _Communes) -> Waiting:
    if not words.streets:
        return Waiting(camera, NOT_UNDERSTOOD, around=communes.box(camera.municipality_code))
    found = _in_commune(gazetteer.find(words), camera, communes)
    if len(found) == 1 and found[0].certain:
        return Waiting(camera, PLACED, found)
    around = gazetteer.around(words) or communes.box(camera.municipality_code)
    return Waiting(camera, CHOICE if found else NOT_FOUND, found, around)


def _in_commune(found: Sequence[Found], camera: Camera, communes: _Communes) -> tuple[Found, ...]:
    """The places in the municipality that the camera is known to stand in; where none is, those elsewhere as doubtful ones."""
    same, open_, elsewhere = [], [], []
    for one in found:
        x, y = communes.coordinates(one.place)
        if not (math.isfinite(x) and math.isfinite(y)):
            continue
        there = communes.code_at(x, y)
        if there is None or not camera.municipality_code:
            open_.append(one)
        elif same_code(there, camera.municipality_code):
            same.append(dataclasses.replace(one, certain=True))
        else:
            elsewhere.append(dataclasses.replace(one, certain=False))
    return tuple(same or open_ or elsewhere)


def _read_addresses(layer: AddressLayer, gazetteer: Gazetteer, progress: Progress) -> None:
    columns = layer.columns
    batch: list[tuple[str, int, str, Towns, float, float]] = []

    @lru_cache(maxsize=65_536)
    def towns(cells: tuple[str, ...]) -> Towns:
        found = columns.read_towns(cells)
        gazetteer.know_town(found)
        return found

    for count, door in enumerate(layer.doors()):
        if count % _LOOK_EVERY == 0:
            progress.check()
            progress.report(0.8 * count / (count + 200_000.0))
        town = towns(columns.town_cells(door.cells))
        street = door.cells.get(columns.street or "", "")
        if not gazetteer.wants(street_key(street)):
            continue
        number = house_number(door.cells.get(columns.number or "", ""), door.cells.get(columns.suffix, "") if columns.suffix else "")
        if number is not None:
            batch.append((street, *number, town, door.x, door.y))
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
    columns = layer.columns
    for count, (cells, wkb) in enumerate(layer.lines()):
        if count % _LOOK_EVERY == 0:
            progress.check()
        towns = columns.read_towns(columns.town_cells(cells))
        gazetteer.know_town(towns)
        names = {cells.get(side, "") for side in (columns.street, columns.other_side) if side}
        wanted = [name for name in sorted(names) if gazetteer.wants(street_key(name))]
        if not wanted:
            continue
        line = shapely.from_wkb(wkb)
        coordinates = shapely.get_coordinates(line)
        longitudes, latitudes = lonlat_or_nan(layer.crs, coordinates[:, 0], coordinates[:, 1])
        if not (math.isfinite(longitudes.sum()) and math.isfinite(latitudes.sum())):
            continue
        moved = shapely.set_coordinates(line, [*zip(longitudes.tolist(), latitudes.tolist())])
        for name in wanted:
            gazetteer.add_line(street_key(name), moved, towns, name)


def _placed(communes: _Communes, camera: Camera, found: Found, layers: str) -> Camera:
    x, y = communes.coordinates(found.place)
    note = f"{found.name} ({layers})" if layers else found.name
    return dataclasses.replace(
        camera,
        x=x,
        y=y,
        position_source=_SOURCES[found.how],
        position_accuracy_m=round(found.accuracy_m, 1),
        municipality_code=camera.municipality_code or communes.code_at(x, y),
        notes="\n".join(filter(None, (camera.notes, note))),
    )
