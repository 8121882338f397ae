"""The page of a check: how complete the inventory is and what is wrong with it, to print and to send to a mayor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.checks.types import CAMERA, OWNER, RECORDER, Completeness, Problem, Severity
from camera_requisition.core.records import Camera
from camera_requisition.gis import check_words as said
from camera_requisition.gis.numbers import desktop_locale, figure
from camera_requisition.gis.statistics_words import language
from camera_requisition.gis.time_zones import zone as named_zone
from camera_requisition.jobs.check_inventory import CheckReport, of_commune
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.packets.charts import Bar, bars, swatch
from camera_requisition.packets.templates import Templates

TEMPLATES = Path(__file__).resolve().parent.parent / "resources" / "pages"
REPORT = "checks.html"
LONGEST_TABLE = 40
LONGEST_CHART = 25
LONGEST_LIST = 20
LONGEST_LABEL = 24


def write_report(report: CheckReport, place: Path, commune: str = "") -> None:
    """Write the page as `place` (HTML), whole or not at all; `commune` (a code) restricts it to one.

    Raises InputError `check_municipality_unknown`, WriteError `file_unwritable`.
    """
    with ReportFiles([(place, report_page(report, commune))]) as files:
        files.move_into_place()


def communes(report: CheckReport) -> list[tuple[str, str]]:
    """The communes of the inventory as (code, what people call it), in the order of the page."""
    return [(row.key, commune_name(row)) for row in report.by_commune if row.key]


def commune_name(row: Completeness) -> str:
    """Name and code of a commune, as far as they are known."""
    if not row.key:
        return said.page_words()["not_known"]
    return f"{row.name} ({row.key})" if row.name else row.key


def record_name(report: CheckReport, problem: Problem) -> str:
    """What people call the record of a problem, with its id."""
    name = called(report, problem)
    return f"{name} [{problem.record_id}]" if name else problem.record_id


def camera_name(report: CheckReport, camera_id: str) -> str:
    """Label and channel of a camera, or its address; empty where it has none of them."""
    camera = report.facts.cameras_by_id.get(camera_id)
    if camera is None:
        return ""
    return " · ".join(str(part) for part in (camera.label, camera.channel) if part) or str(camera.address or "")


def called(report: CheckReport, problem: Problem) -> str:
    """What people call the record of a problem; empty where it has no name."""
    facts, name = report.facts, ""
    if problem.table == CAMERA:
        return camera_name(report, problem.record_id)
    if problem.table == OWNER:
        owner = facts.owners.get(problem.record_id)
        name = str(owner.name) if owner is not None else ""
    else:
        recorder = facts.recorders.get(problem.record_id)
        owner = facts.owner_of(recorder)
        parts = (owner.name if owner is not None else None, recorder.name if recorder is not None else None)
        name = " – ".join(str(part) for part in parts if part)
    return name


@dataclass(frozen=True)
class ProblemRow:
    """A row of the layer of problems.

    `camera_id` is the camera itself, or that at whose place the problem of a recorder or owner is shown; `cameras` counts those in use that
    depend on the record. `fields` are columns with commas between them; `record`, `problem` and `mend` are in the desktop's language.
    """

    code: str
    severity: str
    table_name: str
    record_id: str
    record: str
    camera_id: Optional[str]
    cameras: int
    owner_id: Optional[str]
    owner_name: Optional[str]
    fields: str
    problem: str
    mend: str
    detail: str


def problem_rows(report: CheckReport) -> Iterator[tuple[Optional[tuple[float, float]], ProblemRow]]:
    """Place and row of each problem that stands, the gravest first; the place is None where the record has none."""
    facts = report.facts
    for one in report.standing:
        concerned = concerned_cameras(report, one)
        camera = next((camera for camera in concerned if (camera.x, camera.y) == (one.x, one.y)), concerned[0] if concerned else None)
        recorder = facts.recorders.get(one.record_id) if one.table == RECORDER else facts.recorder_of(camera) if camera is not None else None
        owner = facts.owners.get(one.record_id) if one.table == OWNER else facts.owner_of(recorder)
        yield (
            None if one.x is None or one.y is None else (one.x, one.y),
            ProblemRow(
                code=one.code,
                severity=one.severity.value,
                table_name=one.table,
                record_id=one.record_id,
                record=record_name(report, one),
                camera_id=str(camera.camera_id) if camera is not None else None,
                cameras=len(concerned),
                owner_id=str(owner.owner_id) if owner is not None else None,
                owner_name=str(owner.name) if owner is not None else None,
                fields=",".join(one.fields),
                problem=said.problem_text(one),
                mend=said.mend_text(one.code),
                detail=one.detail,
            ),
        )


def concerned_cameras(report: CheckReport, problem: Problem) -> Sequence[Camera]:
    """The camera of a problem, or those in use that depend on its recorder or owner."""
    facts = report.facts
    if problem.table == CAMERA:
        camera = facts.cameras_by_id.get(problem.record_id)
        return [camera] if camera is not None else []
    if problem.table == RECORDER:
        return facts.cameras_of.get(problem.record_id, [])
    return facts.cameras_of_owner.get(problem.record_id, [])


def report_page(report: CheckReport, commune: str = "") -> str:
    """The page in the desktop's language; complete in itself."""
    name = ""
    if commune:
        name = dict(communes(report)).get(commune, commune)
        report = of_commune(report, commune)
    words = said.page_words()
    zone = named_zone(report.time_zone)
    moment = datetime.fromtimestamp(report.checked_at, zone)
    whole = report.whole
    context = {
        "language": language(),
        "words": words,
        "commune": said.only_commune(name) if name else "",
        "as_of": said.as_of(Path(report.request.inventory).stem, f"{_day(moment)}, {moment:%H:%M}"),
        "known": whole.known,
        "completeness": [
            {"value": whole.known, "label": words["known"]},
            {"value": _with_share(whole.usable, whole.known), "label": words["usable"]},
            {"value": _with_share(whole.complete, whole.known), "label": words["complete"]},
        ],
        "counts": [
            {"value": report.count_of(severity), "label": label, "grave": severity is Severity.ERROR and report.count_of(severity) > 0}
            for severity, label in said.severity_words().items()
        ],
        "columns": [words[key] for key in ("known", "usable", "usable_share", "complete", "complete_share")],
        "legend": [{"swatch": swatch(index), "label": label} for index, label in enumerate(said.legend())],
        "parts": [] if not whole.known else list(_parts(report, only_one=bool(commune))),
        "groups": list(_groups(report)),
        "aside": [_aside(report, problem, judged) for problem, judged in report.aside[:LONGEST_TABLE]],
        "aside_count": len(report.aside),
        "aside_more": said.more(len(report.aside) - LONGEST_TABLE) if len(report.aside) > LONGEST_TABLE else "",
        "definitions": [*said.definitions(), said.maximum_text(report.facts.legal_maximum_days)],
    }
    return Templates(TEMPLATES, [REPORT]).render(REPORT, context)


def _parts(report: CheckReport, *, only_one: bool) -> Iterator[dict[str, Any]]:
    words = said.page_words()
    tables = [("by_owner", "owner", report.by_owner)]
    if not only_one:
        tables.insert(0, ("by_commune", "commune", report.by_commune))
    for key, first, rows in tables:
        named = [(commune_name(row) if first == "commune" else row.name or row.key or words["not_known"], row) for row in rows]
        # The chart has room for the largest; the table keeps the order of the names.
        largest = sorted(named, key=lambda one: -one[1].known)[:LONGEST_CHART]
        labels = [row.name or name for name, row in largest]
        yield {
            "title": words[key],
            "first": words[first],
            "chart": bars(words[key], [_bar(label, row) for label, (_, row) in zip(labels, largest)]),
            "rows": [{"name": name, "values": _values(row)} for name, row in named[:LONGEST_TABLE]],
            "more": said.more(len(rows) - LONGEST_TABLE) if len(rows) > LONGEST_TABLE else "",
        }


def _groups(report: CheckReport) -> Iterator[dict[str, Any]]:
    """The problems that stand, by severity and kind: they are in that order already."""
    words, meanings, titles = said.severity_words(), said.severity_meanings(), said.titles()
    for severity, group in groupby(report.standing, key=lambda problem: problem.severity):
        kinds = []
        for code, found in groupby(group, key=lambda problem: problem.code):
            problems = list(found)
            kinds.append(
                {
                    "title": titles[code],
                    "count": len(problems),
                    "mend": said.mend_text(code),
                    "rows": [_row(report, one) for one in problems[:LONGEST_LIST]],
                    "more": said.more(len(problems) - LONGEST_LIST) if len(problems) > LONGEST_LIST else "",
                }
            )
        yield {"title": words[severity], "meaning": meanings[severity], "count": report.count_of(severity), "kinds": kinds}


def _aside(report: CheckReport, problem: Problem, judged: Any) -> dict[str, str]:
    by = ", ".join(part for part in (judged.set_aside_by, (judged.set_aside_at or "")[:10]) if part)
    return {**_row(report, problem), "reason": judged.reason or "", "by": by}


def _row(report: CheckReport, problem: Problem) -> dict[str, str]:
    return {"record": called(report, problem), "id": problem.record_id, "text": said.problem_text(problem)}


def _bar(name: str, row: Completeness) -> Bar:
    # The chart has no room for more, and would cut the beginning.
    label = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…"
    return Bar(label, (row.complete, row.usable - row.complete, row.known - row.usable))


def _values(row: Completeness) -> Sequence[str]:
    return [str(row.known), str(row.usable), _share(row.usable, row.known), str(row.complete), _share(row.complete, row.known)]


def _share(part: int, whole: int) -> str:
    return figure(100.0 * part / whole) if whole else "–"


def _with_share(part: int, whole: int) -> str:
    return f"{part} ({_share(part, whole)} %)" if whole else str(part)


def _day(moment: datetime) -> str:
    return f"{moment.day} {desktop_locale().monthName(moment.month)} {moment.year}"
