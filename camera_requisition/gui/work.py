"""What is being worked on: inventory, incident, times, result, marks. Widgets show it and change it through here; no widget in sight."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timezone, tzinfo
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from camera_requisition.core.errors import Cancelled, InputError
from camera_requisition.core.incident.types import Incident, Path, Sighting, Track, Zone
from camera_requisition.gis import settings, tasks, time_zones
from camera_requisition.gis.foreign_threads import on_lasting_thread

if TYPE_CHECKING:
    from camera_requisition.core.match.types import SearchResult
    from camera_requisition.core.records.case import Marks
    from camera_requisition.jobs.inventory_facts import InventoryFacts


@dataclass(frozen=True)
class Times:
    """Times and tolerances of the incident as a whole: UTC seconds (None unknown), metres, seconds."""

    start: Optional[float] = None
    end: Optional[float] = None
    path_start: Optional[float] = None
    path_start_latest: Optional[float] = None
    corridor_m: float = 5.0
    margin_s: float = 120.0


PARTS = {Zone: "zones", Path: "paths", Track: "tracks", Sighting: "sightings"}


class Work(QObject):
    """The state of the desk. Every change is told by a signal; errors are told by `failed(error, what was being done)`."""

    inventory_changed = pyqtSignal()
    incident_changed = pyqtSignal()
    times_changed = pyqtSignal()
    result_changed = pyqtSignal()
    marks_changed = pyqtSignal()
    search_started = pyqtSignal()
    search_progressed = pyqtSignal(float)
    search_ended = pyqtSignal()
    searched = pyqtSignal()
    """A search of the user's has come to its end (not one read from a file)."""
    failed = pyqtSignal(object, str)
    day_changed = pyqtSignal()
    """Another day of the inventory is shown and searched."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.inventory: Optional[InventoryFacts] = None
        self.incident = Incident()
        self.times = self._first_times()
        self.result: Optional[SearchResult] = None
        self.marks: dict[str, Marks] = {}
        self.outdated = False
        """Whether place or time have changed since the search whose result is shown."""
        self.day: Optional[date] = None
        """The day whose cameras are searched; None: that of the incident."""
        self._task: Any = None

    # inventory and time zone

    def open_inventory(self, reference: str) -> bool:
        """Work with the inventory `reference` from now on; False when it can't be read, which is told by `failed`."""
        from camera_requisition.jobs.inventory_facts import inventory_facts

        before = self.inventory
        try:
            self.inventory = inventory_facts(reference)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self.failed.emit(error, self.tr("Opening the inventory"))
            return False
        if self.day is not None and (before is None or before.reference != reference):
            self.set_day(None)
        if not self.inventory.demonstration:  # which is tried, not what one works with from then on
            settings.INVENTORY.set(reference)
        settings.remember(settings.RECENT_INVENTORIES, reference)
        self._outdate()
        self.inventory_changed.emit()
        return True

    def refresh(self, facts: InventoryFacts) -> None:
        """The inventory in use was changed by another desk: work with it as it is now."""
        if self.inventory is None or facts.reference != self.inventory.reference:
            return
        self.inventory = facts
        self._outdate()
        self.inventory_changed.emit()

    def set_day(self, day: Optional[date]) -> None:
        """Search the cameras that were there on `day`; None: on the day of the incident."""
        if day != self.day:
            self.day = day
            self._outdate()
            self.day_changed.emit()

    @property
    def zone_name(self) -> str:
        """IANA name of the zone in which times are typed and shown: the inventory's."""
        return self.inventory.time_zone if self.inventory else time_zones.system_zone_name()

    @property
    def zone(self) -> tzinfo:
        """The zone in which times are typed and shown."""
        try:
            return time_zones.zone(self.zone_name)
        except InputError:
            return timezone.utc

    # incident

    def add(self, part: Any) -> None:
        """Add a zone, path, track or sighting."""
        name = PARTS[type(part)]
        self.set_incident(replace(self.incident, **{name: (*getattr(self.incident, name), part)}))

    def remove(self, name: str, index: int) -> None:
        """Remove part number `index` of `zones`, `paths`, `tracks` or `sightings`."""
        parts = list(getattr(self.incident, name))
        del parts[index]
        self.set_incident(replace(self.incident, **{name: tuple(parts)}))

    def change(self, name: str, index: int, part: Any) -> None:
        """Put `part` in the place of part number `index`."""
        parts = list(getattr(self.incident, name))
        parts[index] = part
        self.set_incident(replace(self.incident, **{name: tuple(parts)}))

    def set_incident(self, incident: Incident) -> None:
        """Replace the whole incident."""
        self.incident = incident
        self._outdate()
        self.incident_changed.emit()

    def set_times(self, times: Times) -> None:
        """Replace times and tolerances."""
        if times != self.times:
            self.times = times
            self._outdate()
            self.times_changed.emit()

    # search

    @property
    def searching(self) -> bool:
        """Whether a search is running."""
        return self._task is not None

    def search(self, now: Optional[float] = None, case_number: str = "") -> None:
        """Search beside the desktop; `now` (default: the clock) is the instant from which deadlines are reckoned.

        `case_number` is the case of which the register may hold answers of owners; empty for none.
        """
        if self._task is not None:
            return
        if self.inventory is None or self.incident.empty:
            self.failed.emit(InputError("no_inventory_chosen" if self.inventory is None else "no_place_drawn"), "")
            return
        answers = (settings.register_reference(), case_number)
        moment = time.time() if now is None else now
        as_of = None if self.day is None else datetime(self.day.year, self.day.month, self.day.day, tzinfo=self.zone).timestamp()
        work = _search_work(self.inventory.reference, self.incident, self.times, self.zone, settings.PACK.get(), moment, as_of, answers)
        self.search_started.emit()
        self._task = tasks.run(self.tr("Searching for cameras"), work, self._found, self._not_found)
        self._task.progressChanged.connect(self.search_progressed)

    def cancel_search(self) -> None:
        """Stop a running search; the result that is shown stays."""
        if self._task is not None:
            self._task.cancel()

    def _found(self, found: SearchResult) -> None:
        from camera_requisition.jobs.mark_cameras import marks_for

        if self._task is None:
            return  # the plugin was unloaded meanwhile
        self._task = None
        self.result = found
        self.marks = marks_for(found, self.marks)
        self.outdated = False
        self.search_ended.emit()
        self.result_changed.emit()
        self.searched.emit()

    def _not_found(self, error: BaseException) -> None:
        if self._task is None:
            return
        self._task = None
        self.search_ended.emit()
        if not isinstance(error, Cancelled):
            self.failed.emit(error, self.tr("Searching"))

    # marks

    def edit_marks(self, camera_ids: Sequence[str], which: str, ticked: bool) -> None:
        """Set the mark `which` (`keep` or `request`) of cameras."""
        self.marks = {**self.marks, **{name: replace(self.marks[name], **{which: ticked}) for name in camera_ids if name in self.marks}}
        self.marks_changed.emit()

    def marked(self, which: str) -> list[str]:
        """Ids of the cameras of the result that have the mark `which`, in the order of the result."""
        if self.result is None:
            return []
        ids = [match.candidate.camera.camera_id for match in self.result.matches]
        return [camera_id for camera_id in ids if camera_id in self.marks and getattr(self.marks[camera_id], which)]

    # as a whole

    def restore(
        self, incident: Incident, times: Times, result: Optional[SearchResult], marks: Mapping[str, Marks], outdated: bool = False
    ) -> None:
        """Put what a case file holds on the desk; `outdated` says that place or time have changed since the search."""
        self.cancel_search()
        self.incident, self.times, self.result, self.marks = incident, times, result, dict(marks)
        self.outdated = outdated and result is not None
        self.incident_changed.emit()
        self.times_changed.emit()
        self.result_changed.emit()

    def clear(self) -> None:
        """An empty desk; the inventory stays."""
        self.restore(Incident(), self._first_times(), None, {})

    def close_down(self) -> None:
        """Let go of everything; a search still running ends without being told."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _outdate(self) -> None:
        self.outdated = self.result is not None

    @staticmethod
    def _first_times() -> Times:
        return Times(corridor_m=settings.CORRIDOR_M.get(), margin_s=settings.MARGIN_S.get())


def _search_work(
    reference: str, incident: Incident, times: Times, zone: tzinfo, pack: str, now: float, as_of: Optional[float], answers: tuple[str, str]
) -> Callable[[tasks.TaskProgress], SearchResult]:
    """The search as a function of its progress; it holds copies only, for it runs on another thread."""

    def work(progress: tasks.TaskProgress) -> SearchResult:
        from camera_requisition.core.match.types import SearchRequest
        from camera_requisition.jobs.compose_incident import TimesOfIncident, with_times
        from camera_requisition.jobs.match_cameras import match_cameras, pack_rules

        rules = pack_rules(pack)
        of_all = TimesOfIncident(times.start, times.end, times.path_start, times.path_start_latest)
        request = SearchRequest(
            incident=with_times(incident, of_all),
            now=now,
            zone_of_time=zone,
            as_of=as_of,
            corridor_m=times.corridor_m,
            margin_s=times.margin_s,
            retention_unknown_days=rules.retention_unknown_days,
            legal_maximum_days=rules.legal_maximum_days,
        )
        register, case_number = answers
        return on_lasting_thread(lambda: match_cameras(reference, request, progress, register=register, case_number=case_number))

    return work
