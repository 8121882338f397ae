"""The statistics of a register: figures, a printable page with charts, and the same as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.statistics import Spans, Statistics, Tally, months_until, statistics
from camera_requisition.gis import statistics_words as said
from camera_requisition.gis.numbers import desktop_locale
from camera_requisition.gis.time_zones import zone as named_zone
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import open_register, register_is_there
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.packets.charts import Bar, bars, swatch
from camera_requisition.packets.tables import csv_bytes
from camera_requisition.packets.templates import Templates

TEMPLATES = Path(__file__).resolve().parent.parent / "resources" / "pages"
REPORT = "statistics.html"
LONGEST_TABLE = 40
SHOWN = ("count", "answered", "negative", "overwritten", "too_late", "cameras", "cameras_overwritten")
"""What the tables of the page have room for; the CSV has all."""


def register_statistics(
    register: str | Path,
    first: Optional[date] = None,
    last: Optional[date] = None,
    *,
    now: float,
    report: Optional[Path] = None,
    table: Optional[Path] = None,
    log: Optional[Path] = None,
) -> Statistics:
    """Reckon the figures of `[first, last]` and write the page `report` (HTML) and the `table` (CSV), as far as they are asked for.

    `now` (UTC seconds) stands on the page. Days are those of the time zone that most requisitions of the register name. Raises InputError
    `end_before_start`, CaseError `register_*`, WriteError.
    """
    if first is not None and last is not None and last < first:
        raise InputError("end_before_start", start=first.isoformat(), end=last.isoformat())
    opened = open_register(register)
    entries = opened.requisitions()
    zone_name = _usual_zone([one.time_zone for one in entries])
    zone = named_zone(zone_name)
    found = statistics(entries, zone, first, last)
    log_event("statistics", counts={"requisitions": found.whole.count}, path=log)
    texts: list[tuple[Path, str]] = []
    if report is not None:
        texts.append((report, statistics_page(found, zone, zone_name, now)))
    if table is not None:
        texts.append((table, csv_bytes(CSV_COLUMNS, csv_rows(found)).decode("utf-8-sig")))
    if texts:
        with ReportFiles(texts) as files:
            files.move_into_place()
    return found


def recent_figures(register: str | Path, months: int, now: float) -> Optional[Statistics]:
    """The figures of so many months until today, of all cases; None where there is no register or an empty one.

    Raises CaseError `register_*`.
    """
    if not register_is_there(register):
        return None
    entries = open_register(register).requisitions()
    if not entries:
        return None
    zone = named_zone(_usual_zone([one.time_zone for one in entries]))
    today = datetime.fromtimestamp(now, zone).date()
    return statistics(entries, zone, months_until(today, months), today)


def statistics_page(found: Statistics, zone: tzinfo, zone_name: str, now: float) -> str:
    """The printable page in the desktop's language; complete in itself."""
    words = said.words()
    columns = {name: label for name, label in said.columns().items() if name in SHOWN}
    context = {
        "language": said.language(),
        "words": words,
        "period": said.period(_day(found.first), _day(found.last)),
        "exercise": found.exercise,
        "whole": found.whole,
        "figures": list(_figures(found)),
        "growth": said.growth(found.growth_percent, found.before),
        "chart_months": bars(words["by_month"], [_bar(_month(name), one) for name, one in found.by_month]),
        "legend": [{"swatch": swatch(index), "label": label} for index, label in enumerate(said.legend())],
        "columns": list(columns.values()),
        "tables": list(_tables(found, list(columns))),
        "times": [_time(words["to_send"], found.to_send), _time(words["to_answer"], found.to_answer)],
        "definitions": [
            line.format(zone=zone_name, drafts=found.left_out_drafts, cancelled=found.left_out_cancelled, exercises=found.left_out_exercises)
            for line in said.definitions()
        ],
        "made_on": said.made_on(_moment(now, zone)),
    }
    return Templates(TEMPLATES, [REPORT]).render(REPORT, context)


CSV_COLUMNS = ("by", "name", *Tally.__dataclass_fields__)


def csv_rows(found: Statistics) -> Iterator[dict[str, Any]]:
    """One row for the whole, one for each month, owner and commune; names in `by` and the columns are not translated."""
    yield {"by": "whole", **asdict(found.whole)}
    for by, rows in (("month", found.by_month), ("owner", found.by_owner), ("city", found.by_city)):
        for name, one in rows:
            yield {"by": by, "name": name or None, **asdict(one)}


def _figures(found: Statistics) -> Iterator[dict[str, Any]]:
    labels = said.columns()
    for name in ("count", "sent", "answered", "negative", "overwritten", "too_late"):
        value = getattr(found.whole, name)
        yield {"value": value, "label": labels[name], "grave": name == "too_late" and value > 0}


def _tables(found: Statistics, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    words = said.words()
    for key, first, rows, shown in (
        ("by_month", "month", found.by_month, _month),
        ("by_owner", "owner", found.by_owner, str),
        ("by_city", "city", found.by_city, str),
    ):
        yield {
            "title": words[key],
            "first": words[first],
            "rows": [
                {"name": shown(name) or words["unknown"], "values": [getattr(one, column) for column in names]}
                for name, one in rows[:LONGEST_TABLE]
            ],
            "more": said.more(len(rows) - LONGEST_TABLE) if len(rows) > LONGEST_TABLE else "",
        }


def _bar(label: str, one: Tally) -> Bar:
    return Bar(label, (one.count - one.too_late, one.too_late))


def _time(name: str, spans: Spans) -> dict[str, Any]:
    return {"name": name, "count": spans.count, "median": said.span(spans.median), "ninth": said.span(spans.ninth_decile)}


def _month(name: str) -> str:
    """`2026-11` as the desktop's language writes a month."""
    if not name:
        return ""
    year, month = name.split("-")
    return f"{desktop_locale().standaloneMonthName(int(month))} {year}"


def _day(day: Optional[date]) -> str:
    return "" if day is None else f"{day.day} {desktop_locale().monthName(day.month)} {day.year}"


def _moment(seconds: float, zone: tzinfo) -> str:
    moment = datetime.fromtimestamp(seconds, zone)
    return f"{_day(moment.date())}, {moment:%H:%M}"


def _usual_zone(names: Sequence[str]) -> str:
    return max(sorted(set(names)), key=names.count) if names else "UTC"
