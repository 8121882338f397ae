"""Check an inventory: what is wrong with it, how complete it is, what to mend first; and judge problems to be none."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from camera_requisition.core.checks import completeness
from camera_requisition.core.checks.asides import sort_out
from camera_requisition.core.checks.facts import Facts, days_of_intakes, first_place, place_of
from camera_requisition.core.checks.positions import InTerritory
from camera_requisition.core.checks.queue import work_queue
from camera_requisition.core.checks.registry import check
from camera_requisition.core.checks.types import CAMERA, OWNER, RECORDER, Completeness, Problem, QueueEntry, Severity, Sorted
from camera_requisition.core.checks.views import GUESSES
from camera_requisition.core.errors import CameraRequisitionError, InputError
from camera_requisition.core.ports import PartOfProgress, Progress, SilentProgress
from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.core.register.types import RequisitionState
from camera_requisition.gis.settings import user_name
from camera_requisition.gis.time_zones import zone as named_zone
from camera_requisition.jobs.build_views import where_buildings_changed
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import register_is_there
from camera_requisition.packets.pack import load_pack
from camera_requisition.store.instants import now_text
from camera_requisition.store.inventory import Inventory
from camera_requisition.store.register import Register

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Territory = Sequence[tuple["BaseGeometry", Optional[str], Optional[str]]]
REGISTER_NOT_READ = "check_requests_not_counted"
_NEVER_ASKED = frozenset({RequisitionState.DRAFT.value, RequisitionState.CANCELLED.value})


@dataclass(frozen=True)
class CheckRequest:
    """What is to be checked, and against what.

    `territory` (polygons in the inventory's reference system, code, name): None takes the inventory's own. `pack` sets the legal maximum of
    retention on the day of `now` (UTC seconds; None: the clock). `register` (a path) counts how often footage was asked for, for the work queue
    alone; empty: nothing is counted. `log` is the event log; None: that of the options.
    """

    inventory: str
    territory: Optional[Territory] = None
    pack: str = "fr"
    now: Optional[float] = None
    register: str = ""
    log: Optional[Path] = None


@dataclass(frozen=True)
class CheckReport:
    """What checking gave. `facts` and `problems` (standing or not) are what everything else follows from.

    `parted` tells those that stand from those set aside; `queue` is the work queue; `requested` counts by camera how often footage was asked
    for; `warnings` are codes with values.
    """

    request: CheckRequest
    facts: Facts
    problems: tuple[Problem, ...]
    parted: Sorted
    whole: Completeness
    by_commune: tuple[Completeness, ...]
    by_owner: tuple[Completeness, ...]
    queue: tuple[QueueEntry, ...]
    checked_at: float
    time_zone: str
    retention_unknown_days: float
    requested: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[tuple[str, Mapping[str, Any]], ...] = ()

    @property
    def standing(self) -> tuple[Problem, ...]:
        """The problems that stand, the gravest first."""
        return self.parted.standing

    @property
    def aside(self) -> tuple[tuple[Problem, SetAside], ...]:
        """The problems that are set aside, each with who judged it and why."""
        return self.parted.aside

    @property
    def count(self) -> int:
        """How many problems stand."""
        return len(self.parted.standing)

    def count_of(self, severity: Severity) -> int:
        """How many of the problems that stand are so grave."""
        return sum(problem.severity is severity for problem in self.parted.standing)


def check_inventory(request: CheckRequest, progress: Optional[Progress] = None) -> CheckReport:
    """Read the inventory in one go and check it; nothing is changed.

    Raises InventoryError, PackError, InputError `time_zone_unknown`, WriteError `event_log_unwritable`, and Cancelled.
    """
    watched = progress or SilentProgress()
    now = time.time() if request.now is None else request.now
    with Inventory.open(request.inventory) as inventory:
        zone_name, zone = inventory.time_zone, named_zone(inventory.time_zone)
        today = datetime.fromtimestamp(now, zone).date()
        rules = load_pack(request.pack, today).rules
        watched.check()
        facts = Facts(
            # What was found to be another record is none of its own.
            cameras=[camera for camera in inventory.cameras() if camera.merged_into is None],
            recorder_list=[recorder for recorder in inventory.recorders() if recorder.merged_into is None],
            owner_list=[owner for owner in inventory.owners() if owner.merged_into is None],
            today=today,
            crs=inventory.crs,
            assumptions=inventory.assumptions,
            legal_maximum_days=rules.legal_maximum_days,
            taken_on=days_of_intakes(inventory.intakes()),
            fingerprints=inventory.stored_fingerprints(),
            target_m=inventory.target_m,
            buildings_changed=where_buildings_changed(inventory),
            guesses=inventory.views_assuming(GUESSES),
            territory=inventory.territory() if request.territory is None else request.territory,
        )
        judged = inventory.set_aside()
    watched.report(0.3)
    problems = tuple(check(facts, PartOfProgress(watched, 0.3, 0.85)))
    requested, warnings = _requested(request.register)
    if request.territory is not None and not InTerritory(request.territory).known:
        warnings = (*warnings, ("check_territory_empty", {}))
    watched.check()
    report = CheckReport(
        request=request,
        facts=facts,
        problems=problems,
        parted=Sorted(problems, (), ()),
        whole=completeness.whole(facts),
        by_commune=tuple(completeness.by_commune(facts)),
        by_owner=tuple(completeness.by_owner(facts)),
        queue=(),
        checked_at=now,
        time_zone=zone_name,
        retention_unknown_days=rules.retention_unknown_days,
        requested=requested,
        warnings=warnings,
    )
    report = _judged(report, judged)
    watched.check()
    counts = {"cameras": len(facts.cameras), "problems": report.count, "set_aside": len(report.aside)}
    log_event("check", inventory=request.inventory, counts=counts, path=request.log)
    watched.report(1.0)
    return report


def place_of_record(report: CheckReport, table: str, record_id: str) -> Optional[tuple[float, float]]:
    """Coordinates of a camera, or of the first camera in use of a recorder or owner, as they were when it was checked; None where there are
    none."""
    facts = report.facts
    if table == OWNER:
        return facts.place_of_owner(record_id)
    if table == RECORDER:
        return first_place(facts.cameras_of.get(record_id, ()))
    camera = facts.cameras_by_id.get(record_id)
    return place_of(camera) if camera is not None else None


def of_commune(report: CheckReport, code: str) -> CheckReport:
    """The part of the report that concerns one municipality: its cameras, and the recorders and owners that they depend on.

    The work queue stays that of the whole. Raises InputError `check_municipality_unknown`.
    """
    communes = dict(zip((camera.camera_id for camera in report.facts.in_use), completeness.communes_of(report.facts)))
    cameras = [one for one in report.facts.cameras if communes.get(one.camera_id, one.municipality_code) == code]
    facts = replace(report.facts, cameras=cameras)
    if not facts.in_use:
        raise InputError("check_municipality_unknown", municipality=code)
    recorders = {str(recorder_id) for recorder_id in facts.cameras_of}
    owners = {str(report.facts.recorders[one].owner_id) for one in recorders if one in report.facts.recorders}
    ids = {CAMERA: {str(camera.camera_id) for camera in cameras}, RECORDER: recorders, OWNER: owners}
    problems = tuple(problem for problem in report.problems if problem.record_id in ids[problem.table])
    return replace(
        report,
        facts=facts,
        problems=problems,
        parted=sort_out(problems, [aside for _, aside in report.aside]),
        whole=completeness.whole(facts),
        by_commune=tuple(completeness.by_commune(facts)),
        by_owner=tuple(completeness.by_owner(facts)),
    )


def set_aside(report: CheckReport, problems: Sequence[Problem], reason: str) -> CheckReport:
    """Judge `problems` to be none, with the `reason`, in the inventory; gives the report as it is then.

    Raises InputError `check_reason_missing`, InventoryError, InventoryLocked, InventoryReadOnly.
    """
    if not reason.strip():
        raise InputError("check_reason_missing")
    by, at = user_name(), now_text()
    rows = [SetAside(one.code, one.table, one.record_id, one.detail, reason.strip(), by, at) for one in problems]
    reference = report.request.inventory
    with Inventory.open(reference, write=True) as inventory:
        log_event("edit", inventory=reference, why="problems set aside", counts={"set_aside": len(rows)}, path=report.request.log)
        inventory.write_set_aside(rows)
        return _judged(report, inventory.set_aside())


def take_back(report: CheckReport, problems: Iterable[Problem]) -> CheckReport:
    """Let `problems` that were set aside stand again; gives the report as it is then. Raises as `set_aside`."""
    keys = [problem.key for problem in problems]
    reference = report.request.inventory
    with Inventory.open(reference, write=True) as inventory:
        log_event("edit", inventory=reference, why="set-aside problems taken back", counts={"taken_back": len(keys)}, path=report.request.log)
        inventory.take_back_set_aside(keys)
        return _judged(report, inventory.set_aside())


def _judged(report: CheckReport, judged: Iterable[SetAside]) -> CheckReport:
    parted = sort_out(report.problems, judged)
    queue = work_queue(report.facts, parted.standing, report.retention_unknown_days, report.requested)
    return replace(report, parted=parted, queue=tuple(queue))


def _requested(register: str) -> tuple[dict[str, int], tuple[tuple[str, Mapping[str, Any]], ...]]:
    """How many requisitions, drafts and cancelled ones apart, name each camera. A register that can't be read only makes the queue poorer."""
    if not register or not register_is_there(register):
        return {}, ()
    try:
        entries = Register.open(register, user_name()).requisitions()
    except CameraRequisitionError:
        return {}, ((REGISTER_NOT_READ, {}),)
    asked = (entry for entry in entries if entry.state not in _NEVER_ASKED and not entry.invented)
    return dict(Counter(camera.camera_id for entry in asked for camera in entry.cameras)), ()
