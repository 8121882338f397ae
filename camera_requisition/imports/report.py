"""What an import says of itself: the report as JSON, the rejected rows as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from camera_requisition.core.messages import sentence
from camera_requisition.core.records.overlap import Overlap
from camera_requisition.core.records.review import Review
from camera_requisition.core.texts import guarded
from camera_requisition.imports.columns import Columns
from camera_requisition.imports.delivered import DeliveredList, Flag
from camera_requisition.imports.intake import UPDATED, Outcome
from camera_requisition.imports.understood import Rejection

Sentences = Callable[[str, Mapping[str, Any]], str]
"""Says a code with its values to the reader of the report, in that reader's language."""

_SHOWN_TEXT = 300


@dataclass(frozen=True)
class ImportReport:
    """Counts of an import. `read`, `rejected`, `flagged` and `rows_taken` count delivered rows, the others cameras.

    `read` = `rows_taken` + `rejected`; `added` + `updated` + `unchanged` are the cameras of the rows taken. `unplaced` are those of them
    that have no coordinates in the inventory.
    """

    read: int
    rows_taken: int
    rejected: int
    flagged: int
    added: int
    updated: int
    unchanged: int
    missing: int
    unplaced: int
    dry_run: bool = False
    intake_id: Optional[str] = None
    details: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """The whole report, as the JSON file holds it."""
    outcomes: Sequence[Outcome] = field(default=(), repr=False)
    """What becomes of each camera of each row, in the order of the list."""
    reviews: int = 0
    """How much is left for somebody to decide."""
    overlaps: Sequence[Overlap] = field(default=(), repr=False)
    """Cameras that somebody else has changed between the moment in which the list was compared and that in which it was written."""


def describe_list(delivered: DeliveredList, columns: Columns, crs: Optional[str], crs_from: str) -> dict[str, Any]:
    """How the list was read, for the report."""
    return {
        "form": delivered.form,
        "layer": delivered.layer,
        "encoding": delivered.encoding,
        "delimiter": delivered.delimiter,
        "crs": crs,
        "crs_from": crs_from,
        "mapping": {target: {"column": column, "from": columns.how[target]} for target, column in sorted(columns.fields.items())},
        "columns_unused": columns.unused(delivered.columns),
        "columns_refused": dict(columns.refused),
    }


def describe_flags(flags: Mapping[int, Sequence[Flag]], source_ids: Mapping[int, str], say: Sentences = sentence) -> dict[str, Any]:
    """Flags by code: how many rows, the sentence, and each row with field and text."""
    by_code: dict[str, dict[str, Any]] = {}
    for number, row_flags in flags.items():
        for flag in row_flags:
            entry = by_code.setdefault(flag.code, {"rows": 0, "sentence": say(flag.code, {}), "list": []})
            if not entry["list"] or entry["list"][-1]["row"] != number:
                entry["rows"] += 1
            entry["list"].append({"row": number, "source_id": source_ids.get(number), "field": flag.field, "text": flag.text[:_SHOWN_TEXT]})
    return dict(sorted(by_code.items()))


def describe_changes(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """Each camera that is updated, with the columns before and after, and each of which surveyed values are kept."""
    return [
        {
            "row": outcome.number,
            "camera_id": outcome.camera_id,
            "changes": {name: [before, after] for name, before, after in outcome.changes},
            "kept": {name: [kept, delivered] for name, kept, delivered in outcome.kept},
        }
        for outcome in outcomes
        if (outcome.what == UPDATED or outcome.kept)
    ]


def describe_reviews(reviews: Sequence[Review]) -> list[dict[str, Any]]:
    """What is left for somebody to decide."""
    return [
        {"kind": one.kind, "record_id": one.record_id, "other_id": one.other_id, "row": one.row_number, "delivered": one.delivered}
        for one in reviews
    ]


def describe_rejections(rejections: Sequence[Rejection], say: Sentences = sentence) -> list[dict[str, Any]]:
    """Each rejected row with its reason."""
    return [
        {"row": rejection.number, "source_id": rejection.source_id, "reason": rejection.code, "sentence": say(rejection.code, rejection.values)}
        for rejection in rejections
    ]


def report_text(details: Mapping[str, Any]) -> str:
    """The report as JSON."""
    return json.dumps(details, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def rejects_text(rejections: Sequence[Rejection], columns: Sequence[str], say: Sentences = sentence) -> str:
    """The rejected rows as CSV with `;`: row, reason, sentence, then the cells as delivered.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front; the report names the rows, the list holds the exact value.
    """
    shown = list(columns) + sorted({key for rejection in rejections for key in rejection.cells} - set(columns))
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(cell) for cell in ("row", "reason", "sentence", *shown, "surplus")])
    for rejection in rejections:
        cells = [rejection.cells.get(column, "") for column in shown]
        why = (str(rejection.number), rejection.code, say(rejection.code, rejection.values))
        writer.writerow([guarded(cell) for cell in (*why, *cells, "; ".join(rejection.surplus))])
    return stream.getvalue()
