"""The answer of an owner, taken in: what it confirms, what it corrects, what it adds; shown before anything is written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import ListError
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.confirmation import CAMERA_FIELDS, PLACE_FIELDS
from camera_requisition.core.records.intake import Intake, IntakeKind
from camera_requisition.gis import time_zones
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow
from camera_requisition.imports.readers.opening import open_list, split_layer
from camera_requisition.imports.spreadsheet_damage import bare
from camera_requisition.jobs.confirm_on_paper import day_of_answer
from camera_requisition.jobs.confirmation_answers import ADDED, CONFIRMED, CORRECTED, REJECTED, UNSAID, AnswerRow, Answers
from camera_requisition.jobs.confirmation_cells import SheetCells
from camera_requisition.jobs.import_cameras import file_digest, new_intake_id
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.packets.confirmation import CAMERA_ID, CORRECT, FIELD, NUMBER, RECORD, RECORDER, REMARK, ROUND, VALUE
from camera_requisition.store.inventory import Inventory

__all__ = [
    "ADDED",
    "CONFIRMED",
    "CORRECTED",
    "REJECTED",
    "UNSAID",
    "AnswerReport",
    "AnswerRequest",
    "AnswerRow",
    "report_text",
    "take_confirmation",
]

_KEY = re.compile(r".*\[\s*([a-z_]+)\s*\]\s*", re.DOTALL)
_NEEDED = {"camera": {CAMERA_ID, ROUND}, "record": {FIELD, VALUE, RECORD, ROUND}}
_EXPECTED = {"camera": (*CAMERA_FIELDS, *PLACE_FIELDS, CORRECT, REMARK), "record": (REMARK,)}
_KNOWN = {"camera": {*_EXPECTED["camera"], CAMERA_ID, ROUND, NUMBER, RECORDER}, "record": {FIELD, VALUE, RECORD, ROUND, REMARK}}
_LONGEST_SHEET = 200_000


@dataclass(frozen=True)
class AnswerReport:
    """The rows and what became of them, the names of the owners that answer, and the step that was written (None: nothing, or nothing new).

    `unread` are columns with something in them whose names aren't known any more, `lacking` fields that have no column: what somebody has
    entered there, or left out, isn't known.
    """

    rows: tuple[AnswerRow, ...]
    owners: tuple[str, ...]
    intake_id: Optional[str] = None
    unread: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    def count(self, what: str) -> int:
        """How many rows became this."""
        return sum(row.what == what for row in self.rows)


@dataclass(frozen=True)
class AnswerRequest:
    """The filled-in sheet `input` (CSV, XLSX, ODS) for `inventory`. `answered_on` is the day of the answer (default: today in the inventory's
    zone); with `dry_run` nothing is written but the `report` (a JSON file, replaced if it exists). `pack` (a name or folder) adds its own words
    to those of our packs."""

    input: str
    inventory: str
    answered_on: Optional[str] = None
    dry_run: bool = False
    by: str = "unknown"
    now: Optional[str] = None
    log: Optional[Path] = None
    pack: str = ""
    report: Optional[Path] = None


def take_confirmation(request: AnswerRequest, progress: Optional[Progress] = None) -> AnswerReport:
    """Take an answer in, in one step that can be taken back. The same answer again changes nothing.

    A cell counts as a correction where it says otherwise than the sheet did when it was written: what has changed in the inventory since then
    isn't undone by a cell that nobody touched, nor by one that a spreadsheet has spoilt. An emptied cell says nothing. Raises ListError
    `confirmation_not_a_sheet` and those of unreadable files, InstantError, InputError `confirmation_day_ahead`, the inventory's errors, and
    Cancelled; the inventory is then as it was.
    """
    watched = progress or SilentProgress()
    delivered = open_list(request.input, watched)
    columns = {key: column for column in delivered.columns if (key := key_of(column))}
    kind = _kind_of(columns, Path(request.input))
    rows = _rows(delivered, watched)
    with Inventory.open(request.inventory, write=not request.dry_run) as inventory:
        at = request.now or datetime.now(timezone.utc).astimezone(time_zones.zone(inventory.time_zone)).isoformat(timespec="seconds")
        day = day_of_answer(request.answered_on, at, inventory)
        answers = Answers(inventory, day, SheetCells(day, _folder(request.pack)))
        said = [{key: bare(row.cells.get(column, "")) for key, column in columns.items()} for row in rows]
        answers.expect({cells.get(ROUND, "") for cells in said})
        for count, (row, cells) in enumerate(zip(rows, said)):
            watched.check()
            watched.report(0.3 + 0.6 * count / len(rows))
            if row.fault:
                answers.refuse(row.number, row.fault)
            elif kind == "camera" and any(text for key, text in cells.items() if key not in (ROUND, NUMBER)):
                answers.take_camera(row.number, cells)
            elif kind == "record" and cells.get(RECORD):
                answers.take_record(row.number, cells, key_of(cells.get(FIELD, "")) or "")
        unread = [column for column in delivered.columns if key_of(column) not in _KNOWN[kind] and any(row.cells.get(column) for row in rows)]
        lacking = [name for name in _EXPECTED[kind] if name not in columns]
        found = answers.finished()
        intake_id = new_intake_id() if answers.news and not request.dry_run else None
        report = AnswerReport(found, tuple(sorted(answers.owner_names)), intake_id, tuple(unread), tuple(lacking))
        watched.check()
        with ReportFiles([(request.report, report_text(report))] if request.report else []) as written:
            if intake_id is not None:
                _write(inventory, request, answers, found, intake_id, at)
            written.move_into_place()
    watched.report(1.0)
    return report


def report_text(report: AnswerReport) -> str:
    """The report as JSON: counts, owners, and for each row what becomes of it, with old and new values."""
    return json.dumps(
        {
            "intake_id": report.intake_id,
            "owners": report.owners,
            "counts": {what: report.count(what) for what in (CONFIRMED, CORRECTED, ADDED, REJECTED, UNSAID)},
            "columns_not_read": report.unread,
            "columns_missing": report.lacking,
            "rows": [
                {
                    "row": row.number,
                    "becomes": row.what,
                    "record": row.record,
                    "changes": {name: {"before": before, "after": after} for name, before, after in row.changes},
                    "kept": {name: {"kept": kept, "said": said} for name, kept, said in row.kept},
                    "notes": [{"code": code, **values} for code, values in row.notes],
                }
                for row in report.rows
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _write(inventory: Inventory, request: AnswerRequest, answers: Answers, found: Sequence[AnswerRow], intake_id: str, at: str) -> None:
    """Write all of it in one step."""
    path = split_layer(request.input)[0]
    added = answers.added
    intake = Intake(
        intake_id, None, path.name, file_digest(path), at, request.by, len(found), added, len(answers.cameras) - added,
        rejected=sum(row.what == REJECTED for row in found), kind=IntakeKind.CONFIRMATION.value,
    )  # fmt: skip
    counts = {"cameras": len(answers.cameras), "rows": len(found)}
    log_event("edit", inventory=request.inventory, why="answer of an owner", counts=counts, path=request.log)
    inventory.write_intake(
        intake, answers.owners, answers.recorders, answers.cameras, answers.known, answers.reviews, answered=answers.answered
    )


def key_of(title: str) -> Optional[str]:
    """The name in brackets at the end of a title; None where there is none."""
    found = _KEY.fullmatch(title)
    return found.group(1) if found else None


def _rows(delivered: DeliveredList, watched: Progress) -> list[DeliveredRow]:
    rows = []
    for count, row in enumerate(delivered.rows()):
        watched.check()
        if count >= _LONGEST_SHEET:
            raise ListError("confirmation_too_long", rows=_LONGEST_SHEET)
        if row.fault or any(row.cells.values()):
            rows.append(row)
    return rows


def _kind_of(columns: Mapping[str, Any], path: Path) -> str:
    for kind, needed in _NEEDED.items():
        if needed <= set(columns):
            return kind
    lacking = min((needed - set(columns) for needed in _NEEDED.values()), key=len)
    raise ListError("confirmation_not_a_sheet", path=path.name, columns=", ".join(f"[{one}]" for one in sorted(lacking)))


def _folder(pack: str) -> Optional[Path]:
    """The folder of a pack that isn't one of ours, as `load_pack` tells them apart: ours are called by a plain name."""
    return None if re.fullmatch(r"[A-Za-z0-9_-]*", pack) else Path(pack)
