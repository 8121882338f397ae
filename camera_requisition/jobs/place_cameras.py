"""Cameras without coordinates get theirs from a list that knows them by their number."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import ListError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.vocabulary import PositionSource, Status
from camera_requisition.imports.intake import LocatedRow
from camera_requisition.imports.readers.opening import split_layer
from camera_requisition.jobs.import_cameras import ImportRequest, file_digest, new_intake_id, read_list
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.placing_report import report_of_list
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.store.inventory import Inventory


@dataclass(frozen=True)
class PlacingReport:
    """How many cameras were placed, how many still wait, and the numbers that stand for several places or several cameras."""

    placed: int
    waiting: int
    doubtful: tuple[str, ...]
    intake_id: Optional[str] = None


def place_from_list(request: ImportRequest, progress: Optional[Progress] = None) -> PlacingReport:
    """Give the unplaced cameras of `request.source` (empty: of every source) the places that a list has for their numbers, in one transaction.

    Numbers are the same apart from capitals, spaces and zeros in front, which spreadsheets lose. Only what has no place gets one; a number that
    means several cameras or places is left and named; `request.report` says so in a file. Nothing is marked as missing: the list needn't be
    whole. It can be taken back like an intake. Raises `ListError` (`list_without_numbers` too), `WriteError` for the report, the inventory's
    errors, and `Cancelled`; the inventory is then as it was.
    """
    progress = progress or SilentProgress()
    source = request.supplier
    path = split_layer(request.input)[0]
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        read = read_list(request, inventory, progress)
        waiting = cameras_that_wait(inventory, source)
        if not any(located.row.source_id for located in read.located):
            raise ListError("list_without_numbers", path=path.name)
        placed, doubtful = _matched(waiting, read.located)
        found = PlacingReport(len(placed), len(waiting) - len(placed), doubtful)
        with ReportFiles(report_of_list(request.report, found)) as written:
            if placed and not request.dry_run:
                progress.check()
                found = dataclasses.replace(found, intake_id=_write(inventory, request, path, read.read, placed, waiting))
            written.move_into_place()
    return found


def cameras_that_wait(inventory: Inventory, source: str = "") -> list[Camera]:
    """The cameras of `source` (empty: of every source) without coordinates that are in use."""
    return [
        camera
        for camera in inventory.cameras()
        if not camera.placed
        and camera.status != Status.REMOVED.value
        and camera.merged_into is None
        and camera.succeeded_by is None
        and source in ("", camera.source)
    ]


def _write(inventory: Inventory, request: ImportRequest, path: Path, rows_read: int, placed: list[Camera], known: list[Camera]) -> str:
    intake = Intake(
        new_intake_id(),
        request.supplier or None,
        path.name,
        file_digest(path),
        taken_at=request.instant.isoformat(timespec="seconds"),
        taken_by=request.taken_by,
        rows_read=rows_read,
        updated=len(placed),
        kind=IntakeKind.PLACES.value,
    )
    log_event("edit", inventory=request.inventory, why="places from a list", counts={"updated": len(placed)}, path=request.log)
    inventory.write_intake(intake, cameras=placed, known=known)
    return intake.intake_id


def _matched(waiting: list[Camera], rows: list[LocatedRow]) -> tuple[list[Camera], tuple[str, ...]]:
    """The cameras with their places, and the numbers that say several things."""
    places: dict[str, set[tuple[float, float]]] = {}
    holders: dict[str, LocatedRow] = {}
    for located in rows:
        if located.row.source_id and located.x is not None and located.y is not None:
            number = plain_number(located.row.source_id)
            places.setdefault(number, set()).add((located.x, located.y))
            holders.setdefault(number, located)
    cameras: dict[tuple[str, Optional[int]], list[Camera]] = {}
    for camera in waiting:
        if camera.source_id:
            cameras.setdefault((plain_number(camera.source_id), camera.head), []).append(camera)
    placed, doubtful = [], set()
    for (number, _), same in cameras.items():
        if number not in places:
            continue
        if len(places[number]) > 1 or len(same) > 1:
            doubtful.add(number)
            continue
        located, camera = holders[number], same[0]
        code = camera.municipality_code or located.municipality_code
        said = str(located.row.camera.get("position_source") or PositionSource.DELIVERED.value)
        placed.append(
            dataclasses.replace(camera, x=located.x, y=located.y, municipality_code=code, position_source=said, position_accuracy_m=None)
        )
    return placed, tuple(sorted(doubtful))


def plain_number(text: str) -> str:
    """A number as two lists have it in common: without spaces, capitals and the zeros in front."""
    compact = "".join(text.split()).casefold()
    return compact.lstrip("0") or compact[:1]
