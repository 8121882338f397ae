"""What the register says of requisitions, in the order in which something has to be done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.register.due import due
from camera_requisition.core.register.states import following
from camera_requisition.core.register.types import RequisitionEntry, RequisitionState
from camera_requisition.gis.time_zones import zone
from camera_requisition.jobs.registers import open_register, register_is_there


@dataclass(frozen=True)
class FollowUp:
    """A requisition and what is due of it: the code (see `core.register.due`) and its instant in UTC seconds, None where nothing is due or no
    date is known. `following` are the states that it may take next."""

    entry: RequisitionEntry
    code: Optional[str]
    at: Optional[float]
    late: bool
    following: tuple[str, ...]

    @property
    def asked(self) -> int:
        """How many cameras are asked for, or kept where none is asked for yet."""
        asked = [camera for camera in self.entry.cameras if camera.state != RequisitionState.FROZEN]
        return len(asked) or len(self.entry.cameras)


def follow_ups(register: str | Path, now: float, case_number: Optional[str] = None) -> list[FollowUp]:
    """The requisitions of a case or of the whole register: those of which something is due first, by its date; then the others, the newest
    first.

    An empty list where there is no register yet. Raises CaseError `register_*`.
    """
    if not register_is_there(register):
        return []
    order = {state.value: number for number, state in enumerate(RequisitionState)}
    rows, others = [], []
    for entry in open_register(register).requisitions(case_number):
        found = due([entry], now, zone(entry.time_zone))
        following_ = tuple(sorted(following(entry), key=lambda state: order[state]))
        if found:
            rows.append(FollowUp(entry, found[0].code, found[0].at, found[0].late, following_))
        else:
            others.append(FollowUp(entry, None, None, late=False, following=following_))
    rows.sort(key=lambda one: (one.at is None, one.at or 0.0, one.entry.number))
    others.sort(key=lambda one: (-(one.entry.made_at or 0.0), one.entry.number))
    return [*rows, *others]
