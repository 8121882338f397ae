"""The work queue: which camera with a problem to mend first.

A camera's points are the sum of three parts, from 0 to 100:

- **short retention**, at most 50: 50 · 7 / (7 + days). A recorder that keeps 7 days gives 25, one that keeps 30 days 9.5. Where no figure is
  known, the pack's cautious value counts: nobody knows how fast one has to be.
- **often asked for**, at most 30: 30 · n / (n + 5), n being how many times its footage was asked for. The fifth time matters more than the
  fiftieth.
- **long unconfirmed**, at most 20: 20 · months / 36 since the last confirmation, three years and more giving all, and never confirmed as well.

Each part alone orders as its name says. With equal points the camera with the gravest problem comes first, then the order of the inventory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Optional

from camera_requisition.core.checks.codes import ORDER
from camera_requisition.core.checks.facts import Facts, records, shortest_retention
from camera_requisition.core.checks.reading import text
from camera_requisition.core.checks.types import CAMERA, OWNER, RECORDER, Problem, QueueEntry

RETENTION_POINTS, REQUESTED_POINTS, CONFIRMED_POINTS = 50.0, 30.0, 20.0
HALF_RETENTION_DAYS = 7.0
HALF_REQUESTS = 5.0
LONGEST_MONTHS = 36.0
_DAYS_OF_A_MONTH = 365.25 / 12.0


def points(retention_days: float, requested: int, months: Optional[float]) -> float:
    """The points of a camera: days of retention, times asked for, months since the last confirmation (None: never)."""
    short = RETENTION_POINTS * HALF_RETENTION_DAYS / (HALF_RETENTION_DAYS + max(retention_days, 0.0))
    often = REQUESTED_POINTS * max(requested, 0) / (max(requested, 0) + HALF_REQUESTS)
    old = LONGEST_MONTHS if months is None else min(max(months, 0.0), LONGEST_MONTHS)
    return short + often + CONFIRMED_POINTS * old / LONGEST_MONTHS


def work_queue(
    facts: Facts, standing: Iterable[Problem], retention_unknown_days: float, requested: Optional[Mapping[str, int]] = None
) -> list[QueueEntry]:
    """Cameras in use that have, or whose recorder or owner has, a problem that stands; the first to mend first.

    `requested` counts by camera id how many times footage was asked for. Those that don't record are left out: no retention runs there.
    """
    of: dict[tuple[str, str], list[str]] = defaultdict(list)
    for problem in standing:
        of[problem.table, problem.record_id].append(problem.code)
    asked = requested or {}
    entries = []
    for camera in facts.in_use:
        recorder = facts.recorder_of(camera)
        owner = facts.owner_of(recorder)
        codes = list(of.get((CAMERA, str(camera.camera_id)), ()))
        if recorder is not None:
            if not records(recorder):
                continue
            codes += of.get((RECORDER, text(recorder.recorder_id) or ""), ())
        if owner is not None:
            codes += of.get((OWNER, text(owner.owner_id) or ""), ())
        if not codes:
            continue
        days, times = shortest_retention(recorder), asked.get(str(camera.camera_id), 0)
        last = facts.confirmed_on(camera)
        sum_of_points = points(retention_unknown_days if days is None else days, times, _months(last, facts.today))
        confirmed = None if last is None else last.isoformat()
        entries.append(QueueEntry(str(camera.camera_id), sum_of_points, days, times, confirmed, _in_order(codes)))
    return sorted(entries, key=lambda entry: (-entry.points, ORDER[entry.codes[0]]))


def _months(last: Optional[date], today: date) -> Optional[float]:
    return None if last is None else (today - last).days / _DAYS_OF_A_MONTH


def _in_order(codes: list[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(codes), key=ORDER.__getitem__))
