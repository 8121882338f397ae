"""The answer of an owner, taken in: what it confirms, what it corrects, what it adds; shown before anything is written."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError, ListError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records import Camera, Owner, Recorder
from camera_requisition.core.records.confirmation import CAMERA_FIELDS, FIELDS, Confirmation
from camera_requisition.core.records.heading import parse_heading
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.core.records.review import Review, ReviewKind
from camera_requisition.core.records.surveyed import SURVEYED, welcome
from camera_requisition.core.records.vocabulary import ViewSource
from camera_requisition.core.texts import plain
from camera_requisition.gis import time_zones
from camera_requisition.imports import values
from camera_requisition.imports.delivered import DeliveredRow
from camera_requisition.imports.readers.opening import open_list, split_layer
from camera_requisition.imports.texts import is_missing
from camera_requisition.imports.words import has_vocabulary, word
from camera_requisition.jobs.import_cameras import file_digest, new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.new_camera_id import new_camera_id
from camera_requisition.packets.confirmation import CAMERA_ID, CORRECT, FIELD, RECORD, REMARK, ROUND, VALUE, ConfirmationWords
from camera_requisition.packets.pack import PACKS
from camera_requisition.store.inventory import Inventory

CONFIRMED, CORRECTED, ADDED, REJECTED, UNSAID = "confirmed", "corrected", "added", "rejected", "unsaid"
_KEY = re.compile(r".*\[\s*([a-z_]+)\s*\]\s*", re.DOTALL)
_OWN = {"camera": {CAMERA_ID, ROUND}, "record": {FIELD, VALUE, RECORD, ROUND}}
_APOSTROPHE = re.compile(r"'(?=[=+\-@\t\r])")
_LONGEST_SHEET = 200_000


@dataclass(frozen=True)
class AnswerRow:
    """What becomes of one row of an answer: `what` of `confirmed`, `corrected`, `added`, `rejected`, `unsaid`.

    `changes` are (column, recorded, said); `kept` what was surveyed and stays, to be decided; `notes` are codes with values: why a row is
    rejected, or what of it wasn't understood.
    """

    number: int
    what: str
    record: str = ""
    changes: tuple[tuple[str, Any, Any], ...] = ()
    kept: tuple[tuple[str, Any, Any], ...] = ()
    notes: tuple[tuple[str, Mapping[str, Any]], ...] = ()


@dataclass(frozen=True)
class AnswerReport:
    """Counts of rows by what became of them, the rows, and the step that was written (None: nothing, or nothing new)."""

    rows: tuple[AnswerRow, ...]
    owners: tuple[str, ...]
    intake_id: Optional[str] = None

    def count(self, what: str) -> int:
        """How many rows became this."""
        return sum(row.what == what for row in self.rows)


@dataclass(frozen=True)
class AnswerRequest:
    """The filled-in sheet `input` (CSV, XLSX, ODS) for `inventory`. `answered_on` is the day of the answer (default: today in the inventory's
    zone); with `dry_run` nothing is written."""

    input: str
    inventory: str
    answered_on: Optional[str] = None
    dry_run: bool = False
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None


def take_confirmation(request: AnswerRequest, progress: Optional[Progress] = None) -> AnswerReport:
    """Take an answer in, in one step that can be taken back. The same answer again changes nothing.

    A cell counts as a correction where it says otherwise than the sheet did when it was written: what has changed in the inventory since then
    isn't undone by a cell that nobody touched. An emptied cell says nothing. Raises ListError `confirmation_not_a_sheet` and those of
    unreadable files, the inventory's errors, and Cancelled; the inventory is then as it was.
    """
    watched = progress or SilentProgress()
    delivered = open_list(request.input, watched)
    columns = {key: column for column in delivered.columns if (key := _key(column))}
    kind = _kind_of(columns, Path(request.input))
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        zone = time_zones.zone(inventory.time_zone)
        at = request.now or datetime.now(timezone.utc).astimezone(zone).isoformat(timespec="seconds")
        day = request.answered_on or datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(zone).date().isoformat()
        taking = _Taking(inventory, request.inventory, date.fromisoformat(day))
        for count, row in enumerate(delivered.rows()):
            watched.check()
            watched.report(min(count / 1000.0, 0.8))
            if count > _LONGEST_SHEET:
                raise ListError("confirmation_not_a_sheet", path=Path(request.input).name, columns=ROUND)
            cells = {key: _said(row.cells.get(column, "")) for key, column in columns.items()}
            if any(cells.values()):
                taking.take(row, cells, kind)
        rows = taking.finished()
        intake_id = None
        if not request.dry_run and taking.news:
            intake_id = taking.write(inventory, request, at)
    watched.report(1.0)
    return AnswerReport(rows, tuple(sorted(taking.owner_names)), intake_id)


@dataclass(frozen=True)
class PaperRequest:
    """An owner has confirmed on paper, on a day (`YYYY-MM-DD`): all its cameras, or those named."""

    inventory: str
    owner_id: str
    day: str
    cameras: Optional[Sequence[str]] = None
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None


def confirm_on_paper(request: PaperRequest) -> int:
    """Note that an owner has confirmed cameras on paper; how many. One step, which can be taken back like an intake.

    Raises InputError `record_unknown`, and what opening and writing raise; the inventory is then as it was.
    """
    at = request.now or datetime.now(timezone.utc).isoformat(timespec="seconds")
    with Inventory.open(request.inventory, write=True) as inventory:
        owner = next((one for one in inventory.owners() if one.owner_id == request.owner_id), None)
        if owner is None:
            raise InputError("record_unknown", table="owner", record_id=request.owner_id)
        recorders = [one for one in inventory.recorders() if one.owner_id == owner.owner_id and one.merged_into is None]
        ids = {one.recorder_id for one in recorders}
        known = inventory.cameras()
        wanted = None if request.cameras is None else set(request.cameras)
        confirmed = [
            dataclasses.replace(camera, verified_on=request.day)
            for camera in known
            if camera.recorder_id in ids and camera.merged_into is None and camera.succeeded_by is None
            and (wanted is None or camera.camera_id in wanted)
        ]  # fmt: skip
        intake = Intake(new_intake_id(), taken_at=at, taken_by=request.by, updated=len(confirmed), kind=IntakeKind.CONFIRMATION.value)
        whole = wanted is None
        owners = [dataclasses.replace(owner, verified_on=request.day)] if whole else []
        verified = [dataclasses.replace(one, verified_on=request.day) for one in recorders] if whole else []
        asked = [one.confirmation_id for one in inventory.confirmations() if one.owner_id == owner.owner_id and one.answered_at is None]
        log_event("edit", inventory=request.inventory, why="confirmed on paper", counts={"cameras": len(confirmed)}, path=request.log)
        inventory.write_intake(intake, owners, verified, confirmed, known, answered=asked)
    return len(confirmed)


class _Taking:
    """Rows of one answer against what the inventory holds, and held when the sheets were written."""

    def __init__(self, inventory: Inventory, reference: str, day: date) -> None:
        self._inventory = inventory
        self._reference = reference
        self._day = day
        self._rounds = {one.confirmation_id: one for one in inventory.confirmations()}
        self._owners = {one.owner_id: one for one in inventory.owners()}
        self._recorders = {one.recorder_id: one for one in inventory.recorders()}
        self.known = inventory.cameras()
        self._cameras = {one.camera_id: one for one in self.known}
        self._written: dict[tuple[str, str], dict[str, Any]] = {}
        self._spelt = _spelt_words()
        self._rows: list[AnswerRow] = []
        self._changed: dict[tuple[str, str], Any] = {}
        self._records: dict[str, list[AnswerRow]] = {}
        self._reviews: list[Review] = []
        self._answered: dict[str, str] = {}
        self.owner_names: set[str] = set()

    @property
    def news(self) -> bool:
        """Whether anything would be written."""
        open_rounds = [one for one in self._answered if self._rounds[one].answered_at is None]
        return bool(self._changed or self._reviews or open_rounds)

    def take(self, row: DeliveredRow, cells: Mapping[str, str], kind: str) -> None:
        """Take one row."""
        asked = self._rounds.get(cells.get(ROUND, ""))
        if asked is None or asked.owner_id not in self._owners:
            self._rows.append(_rejected(row.number, "confirmation_round_unknown", reference=cells.get(ROUND, "")[:60]))
            return
        self._answered[asked.confirmation_id] = asked.owner_id
        self.owner_names.add(self._owners[asked.owner_id].name)
        if kind == "camera":
            self._rows.append(self._camera_row(row.number, cells, asked))
        else:
            self._record_row(row.number, cells, asked)

    def finished(self) -> tuple[AnswerRow, ...]:
        """The rows in their order; owners and recorders of which a sheet was sent back are confirmed by it."""
        return tuple(sorted(self._rows, key=lambda row: row.number))

    def write(self, inventory: Inventory, request: AnswerRequest, at: str) -> str:
        """Write all of it in one step; its id."""
        path = split_layer(request.input)[0]
        tables: dict[str, list[Any]] = {"owner": [], "recorder": [], "camera": []}
        for (table, _), record in self._changed.items():
            tables[table].append(record)
        added = sum(camera.camera_id not in self._cameras for camera in tables["camera"])
        intake = Intake(
            new_intake_id(), None, path.name, file_digest(path), at, request.by, len(self._rows), added, len(tables["camera"]) - added,
            rejected=sum(row.what == REJECTED for row in self._rows), kind=IntakeKind.CONFIRMATION.value,
        )  # fmt: skip
        counts = {"cameras": len(tables["camera"]), "rows": len(self._rows)}
        log_event("edit", inventory=request.inventory, why="answer of an owner", counts=counts, path=request.log)
        open_rounds = [one for one in self._answered if self._rounds[one].answered_at is None]
        inventory.write_intake(intake, tables["owner"], tables["recorder"], tables["camera"], self.known, self._reviews, answered=open_rounds)
        return intake.intake_id

    # cameras

    def _camera_row(self, number: int, cells: Mapping[str, str], asked: Confirmation) -> AnswerRow:
        camera_id = cells.get(CAMERA_ID, "")
        if not camera_id:
            return self._new_camera(number, cells, asked)
        camera = self._cameras.get(camera_id)
        if camera is None:
            return _rejected(number, "confirmation_camera_unknown", camera_id=camera_id[:60])
        recorder = self._recorders.get(camera.recorder_id or "")
        if recorder is None or recorder.owner_id != asked.owner_id or camera.merged_into or camera.succeeded_by:
            return _rejected(number, "confirmation_camera_of_other", camera_id=camera_id[:60], reference=asked.confirmation_id)
        said, notes = self._said_of("camera", camera_id, cells, CAMERA_FIELDS, asked)
        news, kept = welcome(camera, said, False, False)
        news = {name: value for name, value in news.items() if getattr(camera, name) != value}
        if set(news) & set(SURVEYED):
            news["view_source"] = ViewSource.DECLARED.value
        if "status" in news and "status_since" not in news:
            notes.append(("confirmation_removed_undated", {}))
            news["status_since"] = None
        correct = values.boolean(cells[CORRECT])[0] if cells.get(CORRECT) else None
        if correct is False and not said:
            return AnswerRow(number, UNSAID, camera_id, (), (), (*notes, ("confirmation_wrong_without_correction", {})))
        if correct is not True and not said:
            return AnswerRow(number, UNSAID, camera_id, (), (), tuple(notes))
        if kept:
            delivered = {name: value for name, _, value in kept}
            self._reviews.append(Review(ReviewKind.SURVEYED_DIFFERS.value, "camera", camera_id, None, number, delivered))
        after = dataclasses.replace(camera, **news, verified_on=max(camera.verified_on or "", self._day.isoformat()))
        after = self._with_remark(after, cells.get(REMARK, ""))
        if after != camera:
            self._changed["camera", camera_id] = after
        changes = tuple((name, getattr(camera, name), value) for name, value in news.items() if name != "view_source")
        return AnswerRow(number, CORRECTED if said else CONFIRMED, camera_id, changes, kept, tuple(notes))

    def _new_camera(self, number: int, cells: Mapping[str, str], asked: Confirmation) -> AnswerRow:
        said, notes = self._said_of("camera", "", cells, CAMERA_FIELDS, asked)
        if not said.get("channel") and not said.get("label") and not said.get("address"):
            return _rejected(number, "confirmation_row_empty")
        recorders = [one for one in self._recorders.values() if one.owner_id == asked.owner_id and one.merged_into is None]
        recorder = recorders[0] if len(recorders) == 1 else next((one for one in recorders if one.assumed), None)
        ids = {one.recorder_id for one in recorders}
        alike = [
            one
            for one in (*self._cameras.values(), *(record for (table, _), record in self._changed.items() if table == "camera"))
            if one.recorder_id in ids and all(_same(getattr(one, name), said.get(name)) for name in ("channel", "label", "address"))
        ]
        if alike:
            return AnswerRow(number, UNSAID, alike[0].camera_id, (), (), tuple(notes))
        taken = {record_id for (table, record_id) in self._changed if table == "camera"}
        camera_id = new_camera_id(self._reference, taken)
        camera = Camera(camera_id, recorder.recorder_id if recorder else None, verified_on=self._day.isoformat(), **said)
        if set(said) & set(SURVEYED):
            camera = dataclasses.replace(camera, view_source=ViewSource.DECLARED.value)
        self._changed["camera", camera_id] = self._with_remark(camera, cells.get(REMARK, ""))
        return AnswerRow(number, ADDED, camera_id, tuple((name, None, value) for name, value in said.items()), (), tuple(notes))

    def _with_remark(self, camera: Camera, remark: str) -> Camera:
        if not remark or remark in (camera.notes or ""):
            return camera
        return dataclasses.replace(camera, notes="\n".join(filter(None, (camera.notes, remark))))

    # owner and recorders

    def _record_row(self, number: int, cells: Mapping[str, str], asked: Confirmation) -> None:
        table, _, record_id = cells.get(RECORD, "").partition(":")
        name = _key(cells.get(FIELD, "")) or ""
        held: Optional[Owner | Recorder] = self._owners.get(record_id) if table == "owner" else self._recorders.get(record_id)
        if table not in ("owner", "recorder") or held is None or name not in FIELDS[table] or held.owner_id != asked.owner_id:
            self._rows.append(
                _rejected(number, "confirmation_camera_of_other", camera_id=cells.get(RECORD, "")[:60], reference=asked.confirmation_id)
            )
            return
        said, notes = self._said_of(table, record_id, {name: cells.get(VALUE, "")}, (name,), asked)
        current = self._changed.get((table, record_id), held)
        news = {key: value for key, value in said.items() if getattr(current, key) != value}
        if "retention_declared_days" in news:
            news["retention_declared_on"] = self._day.isoformat()
        after = dataclasses.replace(current, **news, verified_on=max(current.verified_on or "", self._day.isoformat()))
        if after != held:
            self._changed[table, record_id] = after
        changes = tuple((key, getattr(held, key), value) for key, value in news.items())
        what = CORRECTED if said else CONFIRMED
        self._rows.append(AnswerRow(number, what, f"{table}:{record_id}", changes, (), tuple(notes)))

    # values

    def _said_of(
        self, table: str, record_id: str, cells: Mapping[str, str], names: Sequence[str], asked: Confirmation
    ) -> tuple[dict[str, Any], list[tuple[str, Mapping[str, Any]]]]:
        """What cells say otherwise than the sheet did, and what of them isn't understood."""
        written = self._as_written(table, record_id, asked)
        said: dict[str, Any] = {}
        notes: list[tuple[str, Mapping[str, Any]]] = []
        for name in names:
            text = cells.get(name, "")
            if not text or is_missing(text):
                continue
            value, understood = self._value(table, name, text)
            if not understood:
                notes.append(("confirmation_cell_unclear", {"text": text[:60], "field": name}))
            elif not _same(value, written.get(name)):
                said[name] = value
        return said, notes

    def _as_written(self, table: str, record_id: str, asked: Confirmation) -> dict[str, Any]:
        """What the inventory said of a record when its owner's sheet was written."""
        key = (table, asked.written_at or "")
        if key not in self._written:
            found: dict[str, Any] = {}
            try:
                # The sheet's moment has whole seconds: what was recorded within it stood on the sheet.
                moment = datetime.fromisoformat((asked.written_at or "").replace("Z", "+00:00")) + timedelta(seconds=1)
                found = {getattr(one, f"{table}_id"): one for one in self._inventory.records_as_known(table, moment)}
            except (ValueError, TypeError):
                tables: dict[str, dict[str, Any]] = {"camera": self._cameras, "owner": self._owners, "recorder": self._recorders}
                found = dict(tables[table])
            self._written[key] = found
        record = self._written[key].get(record_id)
        return {} if record is None else {name: getattr(record, name) for name in FIELDS[table]}

    def _value(self, table: str, name: str, text: str) -> tuple[Any, bool]:
        """The value of a cell, and whether it is understood."""
        found: Any
        if name == "heading_deg":
            parsed = parse_heading(text)
            found = parsed.heads[0].heading_deg if len(parsed.heads) == 1 else None
        elif name == "hfov_deg":
            found = values.angle_deg(text, 0.1, 360.0)[0]
        elif name in ("range_m", "height_m"):
            found = values.length_m(text)[0]
        elif name == "retention_declared_days":
            found = values.retention_days(text)[0]
        elif name in ("status_since", "authorisation_expires_on"):
            found = values.day(text, self._day)[0]
        elif has_vocabulary(f"{table}.{name}"):
            found = self._spelt.get((name, plain(text))) or word(f"{table}.{name}", text)
        else:
            found = text
        return found, found is not None


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, (int, float)):
        # A sheet shows ten figures.
        return abs(one - float(other)) <= 1e-9 * max(abs(one), abs(float(other)), 1.0)
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.split()) == " ".join(other.split()) or one[:10] == other[:10] == one
    return (one or None) == (other or None)


def _said(cell: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from running it, and without spaces around it."""
    return _APOSTROPHE.sub("", cell.strip(), count=1) if cell.startswith("'") else cell.strip()


def _key(title: str) -> Optional[str]:
    found = _KEY.fullmatch(title)
    return found.group(1) if found else None


def _kind_of(columns: Mapping[str, str], path: Path) -> str:
    for kind, needed in _OWN.items():
        if needed <= set(columns):
            return kind
    lacking = min((needed - set(columns) for needed in _OWN.values()), key=len)
    raise ListError("confirmation_not_a_sheet", path=path.name, columns=", ".join(f"[{one}]" for one in sorted(lacking)))


def _spelt_words() -> dict[tuple[str, str], str]:
    """The words of all packs' sheets: an answer doesn't say in which language it was asked."""
    found: dict[tuple[str, str], str] = {}
    for folder in sorted(one for one in PACKS.iterdir() if (one / "confirmation.json").is_file()):
        for name, words in ConfirmationWords(folder).spelt.items():
            found.update({(name, plain(text)): code for text, code in words.items()})
    return found


def _rejected(number: int, code: str, **why: Any) -> AnswerRow:
    return AnswerRow(number, REJECTED, "", (), (), ((code, why),))
