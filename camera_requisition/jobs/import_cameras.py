"""Take a delivered list of cameras into an inventory."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union
from uuid import uuid4

from camera_requisition.core.errors import ListError
from camera_requisition.core.messages import sentence
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.intake import Intake
from camera_requisition.core.records.supplier import Supplier
from camera_requisition.core.sight.geodesy import reference_system
from camera_requisition.imports import coordinates, report, targets
from camera_requisition.imports.columns import Columns, apply_mapping, guess_columns
from camera_requisition.imports.delivered import DeliveredList
from camera_requisition.imports.intake import ADDED, REJECTED, UNCHANGED, UPDATED, Held, IntakePlan, LocatedRow, Outcome, plan_intake
from camera_requisition.imports.locating import locate_rows
from camera_requisition.imports.mapping import read_mapping
from camera_requisition.imports.normalise import Normaliser
from camera_requisition.imports.osm_tags import openstreetmap_columns
from camera_requisition.imports.readers.opening import open_list, split_layer
from camera_requisition.imports.report import ImportReport, Sentences
from camera_requisition.imports.understood import Rejection, UnderstoodRow
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.store.inventory import Inventory

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = [
    "ADDED",
    "REJECTED",
    "UNCHANGED",
    "UPDATED",
    "ImportReport",
    "ImportRequest",
    "Outcome",
    "ReadList",
    "closeness",
    "columns_of",
    "file_digest",
    "import_cameras",
    "list_crs",
    "meanings_of",
    "new_intake_id",
    "read_list",
    "supplier_name",
]

_SAMPLED_ROWS = 500
_CHUNK = 1 << 20
_ROWS_A_LOOK = 500
_NAMED_COLUMNS = 30
# Distance below which a delivered place is the one that the inventory has: 1 cm, or about that in degrees.
_CLOSE_M, _CLOSE_DEG = 0.01, 1e-7


@dataclass(frozen=True)
class ImportRequest:
    """What to take in.

    `input` is a file (`path|layername=…` for one layer), `source` says who delivered it: lists of one source are compared with each other.
    `mapping` is a JSON file or a dictionary, `table.field` → delivered column. `territory` holds polygons in the inventory's reference
    system, each alone or as (polygon, municipality code or None, name or None), and replaces the inventory's own. `report` and `rejects`
    are files to write (replaced if they exist); `say` puts their codes into sentences, in English unless told otherwise. `now` is an
    instant with offset; default the clock.
    """

    input: str
    inventory: str
    source: str
    mapping: Optional[Union[str, Path, Mapping[str, Optional[str]]]] = None
    input_crs: Optional[str] = None
    territory: Optional[Sequence[Union[BaseGeometry, tuple[BaseGeometry, Optional[str], Optional[str]]]]] = None
    dry_run: bool = False
    report: Optional[Path] = None
    rejects: Optional[Path] = None
    taken_by: Optional[str] = None
    now: Optional[str] = None
    say: Sentences = sentence
    log: Optional[Path] = None
    """The event log; None: that of the options."""
    keep_mapping: bool = False
    """Keep mapping and reference system for this supplier's next list."""

    @property
    def supplier(self) -> str:
        """`source` as it is kept."""
        return supplier_name(self.source)

    @property
    def instant(self) -> datetime:
        """When the list is taken in; raises `ListError` `now_unreadable` for a text that is no instant or lacks its offset."""
        return _instant(self.now)


def supplier_name(text: str) -> str:
    """A supplier's name as it is kept: spaces don't tell two apart."""
    return " ".join(text.split())


def new_intake_id() -> str:
    """An id for an intake, drawn by lot."""
    return f"intake-{uuid4().hex[:12]}"


@dataclass
class _Understood:
    """The rows of a list, sorted by whether they can be taken."""

    read: int = 0
    rows: list[UnderstoodRow] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)


def import_cameras(request: ImportRequest, progress: Optional[Progress] = None) -> ImportReport:
    """Read, check and write a list, in one transaction; with `dry_run` nothing is written but the report.

    Raises `ListError` for a list that can't be read or mapped, the inventory's errors, `WriteError`, and `Cancelled`; the inventory is
    then as it was.
    """
    progress = progress or SilentProgress()
    source = request.supplier
    if not source:
        raise ListError("source_missing")
    taken_at = request.instant
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        found = read_list(request, inventory, progress)
        progress.report(0.7, "import_comparing")
        held = _held(inventory)
        plan = plan_intake(_given_away(found.located), found.rejections, held, source, taken_at.date().isoformat())
        plan = dataclasses.replace(plan, reviews=inventory.not_asked(plan.reviews))
        progress.check()
        path = split_layer(request.input)[0]
        intake = _intake(plan, found.read, source, path, taken_at.isoformat(timespec="seconds"), request.taken_by)
        details = _details(intake, plan, report.describe_list(found.delivered, found.columns, found.crs, found.crs_from), request)
        result = ImportReport(
            found.read, plan.rows_taken, len(plan.rejections), len(plan.flags), plan.added, plan.updated, plan.unchanged,
            len(plan.missing), plan.unplaced, request.dry_run, None if request.dry_run else intake.intake_id, details, plan.outcomes,
            len(plan.reviews),
        )  # fmt: skip
        progress.check()
        with ReportFiles(_report_files(request, details, plan.rejections, found.delivered.columns)) as written:
            if not request.dry_run:
                progress.report(0.9, "import_writing")
                counts = {"added": plan.added, "updated": plan.updated, "missing": len(plan.missing), "rejected": len(plan.rejections)}
                log_event("import", inventory=request.inventory, counts=counts, path=request.log)
                cameras = [*plan.cameras, *plan.marked]
                said = inventory.write_intake(intake, plan.owners, plan.recorders, cameras, held.cameras, plan.reviews)
                result = dataclasses.replace(result, overlaps=said.overlaps)
                if request.keep_mapping:
                    inventory.write_supplier(Supplier(source, read_mapping(request.mapping), request.input_crs, intake.taken_at))
            written.move_into_place()
    progress.report(1.0)
    return result


@dataclass(frozen=True)
class ReadList:
    """A list that was read: its rows with their places in the inventory's reference system, and those that can't be taken; how many rows there
    were, and how they were read (`crs_from` says what named the reference system)."""

    delivered: DeliveredList
    columns: Columns
    read: int
    located: list[LocatedRow]
    rejections: list[Rejection]
    crs: Optional[str]
    crs_from: str


def read_list(request: ImportRequest, inventory: Inventory, progress: Progress) -> ReadList:
    """Read and understand the list of `request`. Raises `ListError` and `Cancelled`."""
    delivered = open_list(request.input, progress)
    columns = columns_of(delivered, read_mapping(request.mapping))
    territory = _territory(request, inventory)
    understood = _understand(delivered, columns, request.instant.date(), progress)
    crs, crs_from = _crs_of(understood, delivered, columns, request.input_crs, inventory.crs, territory)
    located, misplaced = locate_rows(understood.rows, crs, inventory.crs, territory)
    return ReadList(delivered, columns, understood.read, located, [*understood.rejections, *misplaced], crs, crs_from)


def columns_of(delivered: DeliveredList, mapping: Mapping[str, Optional[str]]) -> Columns:
    """What the columns of a list mean, guessed and told. Raises `ListError` `list_nothing_understood` and those of a mapping."""
    columns = meanings_of(delivered, mapping)
    if not columns.fields and not delivered.has_geometry:
        names = ", ".join(delivered.columns[:_NAMED_COLUMNS]) + (", …" if len(delivered.columns) > _NAMED_COLUMNS else "")
        raise ListError("list_nothing_understood", columns=names[:1000])
    return columns


def meanings_of(delivered: DeliveredList, mapping: Mapping[str, Optional[str]]) -> Columns:
    """As `columns_of`; of a list of which nothing is understood yet there are none. Raises `ListError` of a mapping."""
    if delivered.is_openstreetmap:
        guessed = openstreetmap_columns(delivered.columns)
    else:
        guessed = guess_columns(delivered.columns, list(islice(delivered.rows(), _SAMPLED_ROWS)), delivered.has_geometry)
    return apply_mapping(guessed, mapping, delivered.columns)


def list_crs(delivered: DeliveredList, columns: Columns, input_crs: Optional[str]) -> tuple[Optional[str], str]:
    """The list's reference system, and what says so; None where the list has no coordinates. Raises `ListError` `list_crs_unknown`."""
    if input_crs:
        return coordinates.readable_crs(input_crs), "given"
    from_columns = targets.X in columns.fields or targets.POSITION in columns.fields
    if delivered.has_geometry and not (from_columns and "given" in (columns.how.get(targets.X), columns.how.get(targets.POSITION))):
        if delivered.crs is None:
            raise ListError("list_crs_unknown", columns="geometry")
        return coordinates.readable_crs(delivered.crs), "file"
    if targets.POSITION in columns.fields:
        return "EPSG:4326", "columns"
    if targets.X in columns.fields:
        if columns.crs is None:
            raise ListError("list_crs_unknown", columns=f"{columns.fields[targets.X]}, {columns.fields[targets.Y]}")
        return columns.crs, "columns"
    return None, "none"


def _understand(delivered: DeliveredList, columns: Columns, today: date, progress: Progress) -> _Understood:
    normaliser = Normaliser(columns, today, delivered.has_geometry, delivered.is_openstreetmap)
    understood = _Understood()
    for row in delivered.rows():
        if understood.read % _ROWS_A_LOOK == 0:
            progress.check()
            # How long a streamed list is nobody knows: the bar nears two thirds.
            progress.report(0.66 * understood.read / (understood.read + 5000.0), "import_reading")
        understood.read += 1
        read = normaliser.read(row)
        if isinstance(read, Rejection):
            understood.rejections.append(read)
        else:
            understood.rows.append(read)
    return understood


def _crs_of(
    understood: _Understood,
    delivered: DeliveredList,
    columns: Columns,
    input_crs: Optional[str],
    inventory_crs: str,
    territory: Optional[coordinates.Territory],
) -> tuple[Optional[str], str]:
    """As `list_crs`; where the list doesn't say it, the one usual system in which its coordinates lie in the territory (`territory`)."""
    try:
        return list_crs(delivered, columns, input_crs)
    except ListError:
        placed = [row for row in understood.rows if row.x is not None and row.y is not None]
        found = coordinates.recognise_crs([row.x or 0.0 for row in placed], [row.y or 0.0 for row in placed], inventory_crs, territory)
        if found is None:
            raise
        return found, "territory"


def _territory(request: ImportRequest, inventory: Inventory) -> Optional[coordinates.Territory]:
    given: Iterable[tuple[Any, Optional[str]]]
    if request.territory is None:
        given = [(polygon, code) for polygon, code, _ in inventory.territory()]
    else:
        given = [(entry[0], entry[1]) if isinstance(entry, tuple) else (entry, None) for entry in request.territory]
    polygons = [(polygon, code) for polygon, code in given if polygon is not None and not polygon.is_empty]
    return coordinates.Territory([polygon for polygon, _ in polygons], [code for _, code in polygons]) if polygons else None


def _given_away(rows: list[LocatedRow]) -> Iterator[LocatedRow]:
    """The rows one by one; the list is empty afterwards."""
    rows.reverse()
    while rows:
        yield rows.pop()


def _report_files(
    request: ImportRequest, details: Mapping[str, Any], rejections: Sequence[Rejection], columns: Sequence[str]
) -> list[tuple[Path, str]]:
    files = []
    if request.report is not None:
        files.append((Path(request.report), report.report_text(details)))
    if request.rejects is not None:
        files.append((Path(request.rejects), report.rejects_text(rejections, columns, request.say)))
    return files


def _held(inventory: Inventory) -> Held:
    # A period that is over isn't what a new list is about.
    cameras = [camera for camera in inventory.cameras() if camera.succeeded_by is None]
    used = frozenset(inventory.camera_ids_used())
    return Held(
        inventory.owners(), inventory.recorders(), cameras, used, closeness(inventory.crs), inventory.crs, frozenset(inventory.retired_ids()),
        inventory.settled(),
    )  # fmt: skip


def closeness(crs: str) -> float:
    """Distance, in the units of `crs`, below which a delivered place is the one that the inventory has."""
    return _CLOSE_DEG if reference_system(crs).is_geographic else _CLOSE_M


def _intake(plan: IntakePlan, read: int, source: str, path: Path, taken_at: str, taken_by: Optional[str]) -> Intake:
    return Intake(
        new_intake_id(), source, path.name, file_digest(path), taken_at, taken_by, read, plan.added, plan.updated, plan.unchanged,
        len(plan.missing), len(plan.rejections), len(plan.flags),
    )  # fmt: skip


def _details(intake: Intake, plan: IntakePlan, reading: Mapping[str, Any], request: ImportRequest) -> dict[str, Any]:
    return {
        "dry_run": request.dry_run,
        "intake_id": None if request.dry_run else intake.intake_id,
        "file_name": intake.file_name,
        "sha256": intake.sha256,
        "source": intake.source,
        "taken_at": intake.taken_at,
        "taken_by": intake.taken_by,
        "read": intake.rows_read,
        "rows_taken": plan.rows_taken,
        "rejected": intake.rejected,
        "flagged": intake.flagged,
        "added": plan.added,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "missing": intake.missing,
        "unplaced": plan.unplaced,
        "to_review": len(plan.reviews),
        **reading,
        "flags": report.describe_flags(plan.flags, plan.source_ids, request.say),
        "changes": report.describe_changes(plan.outcomes),
        "reviews": report.describe_reviews(plan.reviews),
        "rejected_rows": report.describe_rejections(plan.rejections, request.say),
        "missing_cameras": [
            {"camera_id": camera.camera_id, "source_id": camera.source_id, "head": camera.head, "label": camera.label}
            for camera in plan.missing
        ],
    }


def file_digest(path: Path) -> str:
    """SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(_CHUNK)
            if not chunk:
                return digest.hexdigest()
            digest.update(chunk)


def _instant(text: Optional[str]) -> datetime:
    """The instant of the import; raises `ListError` `now_unreadable` for a text that is none or lacks its offset."""
    if text is None:
        return datetime.now(timezone.utc)
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise ListError("now_unreadable", text=text) from error
    if moment.tzinfo is None:
        raise ListError("now_unreadable", text=text)
    return moment
