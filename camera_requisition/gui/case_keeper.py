"""The case as a file: made with the first stroke, saved with every change, read again when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from camera_requisition.gis import settings, time_zones
from camera_requisition.gui.work import Times, Work

if TYPE_CHECKING:
    from camera_requisition.core.records.case import Export, Freeze
    from camera_requisition.jobs.cases import CaseFile, CaseState

INSTANTS = ("start", "end", "path_start", "path_start_latest")
OUTDATED = "outdated"
"""Among the parameters in the case file: whether place or time have changed since the search whose result it holds."""
TOLERANCES = ("corridor_m", "margin_s")


class CaseKeeper(QObject):
    """Keeps the work in a case file. `changed` tells that another case is open, or that what happened in it has changed."""

    changed = pyqtSignal()
    opened = pyqtSignal()
    """A case was read from its file and lies on the desk."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._case: Optional[CaseFile] = None
        self._reading = False
        self.particulars: dict[str, Any] = {}
        self.freezes: list[Freeze] = []
        self.exports: list[Export] = []
        self.waiting: frozenset[str] = frozenset()
        """Folders of packets that the register doesn't know yet."""
        work.incident_changed.connect(lambda: self._save(self._save_incident))
        work.times_changed.connect(lambda: self._save(self._save_parameters))
        work.inventory_changed.connect(lambda: self._save(self._save_parameters))
        work.result_changed.connect(lambda: self._save(self._save_result))
        work.marks_changed.connect(lambda: self._save(self._save_marks))

    @property
    def path(self) -> str:
        """Where the open case lies; empty for none."""
        return str(self._case.path) if self._case is not None else ""

    @property
    def number(self) -> str:
        """The procedure number, empty as long as nobody has entered it."""
        return str(self.particulars.get("number") or "")

    def begin(self) -> None:
        """Put the desk in order for another case; its file comes with its first stroke."""
        self._let_go()
        self._reading = True
        self._work.clear()
        self._reading = False
        self.changed.emit()

    def open(self, path: str) -> bool:
        """Open a case file and put what it holds on the desk; False when it can't be read, which is told by the work's `failed`."""
        from camera_requisition.jobs.cases import case_state, open_case

        try:
            case = open_case(path)
            reference = str(case.parameters.get("inventory") or "")
            zone_name = str(case.parameters.get("time_zone") or self._work.zone_name)
            state = case_state(case, time_zones.zone(zone_name))
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._work.failed.emit(error, self.tr("Opening a case"))
            return False
        self._let_go()
        self._reading = True
        try:
            if reference and (self._work.inventory is None or self._work.inventory.reference != reference):
                self._work.open_inventory(reference)
            self._take(case, state)
        finally:
            self._reading = False
        self.changed.emit()
        self.opened.emit()
        return True

    def close(self) -> None:
        """Let go of the case, in good order: it is not offered again as one that was left open."""
        self._let_go()
        settings.OPEN_CASE.set("")

    def save_particulars(self, particulars: Mapping[str, Any]) -> None:
        """Keep the particulars of the case."""
        self.particulars = dict(particulars)
        self._save(lambda case: case.save_particulars(self.particulars))
        self.changed.emit()

    def save_all(self) -> bool:
        """Make sure that a case file is there and holds everything; False when it can't be written, which is told."""
        self._save(self._save_incident)
        return self._case is not None

    def file(self) -> Optional[CaseFile]:
        """The open case file, for the jobs that write into it."""
        return self._case

    def parameters(self) -> dict[str, Any]:
        """What is searched with, beside the incident, as JSON holds it; nothing of it is secret."""
        times, zone = self._work.times, self._work.zone
        parameters: dict[str, Any] = {"time_zone": self._work.zone_name, "pack": settings.PACK.get()}
        for name in INSTANTS:
            instant = getattr(times, name)
            if instant is not None:
                parameters[name] = datetime.fromtimestamp(instant, timezone.utc).astimezone(zone).isoformat(timespec="seconds")
        parameters.update({name: getattr(times, name) for name in TOLERANCES})
        return parameters

    def read_happenings(self) -> None:
        """Read again what was frozen and exported."""
        if self._case is not None:
            self.freezes, self.exports = self._case.freezes(), self._case.exports()
            self.waiting = _waiting(self._case)
        self.changed.emit()

    def _take(self, case: CaseFile, state: CaseState) -> None:
        self._case = case
        self.particulars = state.particulars
        self.freezes, self.exports = state.freezes, state.exports
        self.waiting = _waiting(case)
        outdated = bool(state.parameters.get(OUTDATED))
        self._work.restore(state.incident, _times(state.parameters), state.result, state.marks, outdated)
        self._remember()

    def _let_go(self) -> None:
        self._case = None
        self.particulars, self.freezes, self.exports, self.waiting = {}, [], [], frozenset()

    def _save(self, write: Callable[[CaseFile], None]) -> None:
        if self._reading:
            return
        try:
            if self._case is None:
                if self._work.incident.empty and not self.particulars:
                    return  # nothing of a case yet
                self._create()
            if self._case is not None:
                write(self._case)
        except Exception as error:  # noqa: BLE001 (every failure is told to the person at the screen)
            self._work.failed.emit(error, self.tr("Saving the case"))

    def _create(self) -> None:
        from camera_requisition.jobs.cases import create_case, new_case_path

        if self._work.inventory is None:
            return
        if "time_zone" not in self.particulars:
            self.particulars["time_zone"] = self._work.zone_name
        moment = datetime.now(timezone.utc).astimezone(self._work.zone)
        path = new_case_path(settings.case_folder(), self.number or moment.strftime("case-%Y%m%d-%H%M"))
        self._case = create_case(path, self.particulars, self._work.inventory.crs)
        self._save_incident(self._case)
        self._remember()
        self.changed.emit()

    def _remember(self) -> None:
        settings.OPEN_CASE.set(self.path)
        settings.remember(settings.RECENT_CASES, self.path)

    def _save_incident(self, case: CaseFile) -> None:
        case.save_incident(self._work.incident)
        self._save_parameters(case)

    def _save_parameters(self, case: CaseFile) -> None:
        work = self._work
        reference = work.inventory.reference if work.inventory else ""
        case.save_parameters({"inventory": reference, OUTDATED: work.outdated, **self.parameters()})

    def _save_result(self, case: CaseFile) -> None:
        if self._work.result is not None:
            case.save_result(self._work.result)
            case.save_marks(self._work.marks)
        self._save_parameters(case)

    def _save_marks(self, case: CaseFile) -> None:
        case.save_marks(self._work.marks)


def _waiting(case: CaseFile) -> frozenset[str]:
    return frozenset(one.packet.folder for one in case.waiting())


def _times(parameters: Mapping[str, Any]) -> Times:
    instants = {name: datetime.fromisoformat(parameters[name]).timestamp() for name in INSTANTS if parameters.get(name)}
    tolerances = {name: float(parameters[name]) for name in TOLERANCES if name in parameters}
    return Times(**instants, **tolerances)
