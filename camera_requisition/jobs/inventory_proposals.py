"""Hand on to the inventory's staff what owners' answers have taught: a list without a word of a case. Nothing is written to the inventory."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.register.types import Lesson, Proposal
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.registers import open_register
from camera_requisition.jobs.report_files import ReportFiles
from camera_requisition.packets.clean import clean
from camera_requisition.packets.tables import csv_bytes

COLUMNS = ("table", "owner_id", "recorder_id", "camera_id", "field", "value", "learnt_on")
_FIELDS = {
    Lesson.RETENTION.value: ("recorder", "retention_observed_days"),
    Lesson.CLOCK_OFFSET.value: ("recorder", "clock_offset_s"),
    Lesson.CONTACT.value: ("recorder", "duty_contact"),
    Lesson.NOT_RECORDING.value: ("recorder", "recording"),
    Lesson.DOES_NOT_SEE.value: ("camera", "heading_deg"),
    Lesson.NO_SUCH_CHANNEL.value: ("camera", "status"),
}
"""Table and column of the inventory that a lesson is about; what doesn't see the place has no value, and is to be looked at."""
_VALUES = {Lesson.NOT_RECORDING.value: "none", Lesson.NO_SUCH_CHANNEL.value: "unknown"}


def export_proposals(register: str | Path, path: Path, *, now: float, log: Optional[Path] = None) -> int:
    """Write the proposals that nobody has been told of yet to the CSV `path`, and note that they were handed on; returns how many.

    Raises InputError `no_proposals`, WriteError `file_unwritable`: nothing is noted then.
    """
    opened = open_register(register)
    proposals = opened.proposals()
    if not proposals:
        raise InputError("no_proposals")
    log_event("propose", counts={"proposals": len(proposals)}, path=log)
    text = csv_bytes(COLUMNS, map(_row, proposals)).decode("utf-8-sig")
    with ReportFiles([(path, text)]) as files:
        opened.hand_on([one.key for one in proposals], datetime.fromtimestamp(now, timezone.utc).date().isoformat())
        files.move_into_place()
    return len(proposals)


def _row(proposal: Proposal) -> dict[str, Any]:
    table, field = _FIELDS.get(proposal.lesson, ("", proposal.lesson))
    return {
        "table": table,
        "owner_id": proposal.owner_id,
        "recorder_id": proposal.recorder_id,
        "camera_id": proposal.camera_id,
        "field": field,
        "value": clean(proposal.value) or _VALUES.get(proposal.lesson) or None,
        "learnt_on": proposal.learnt_on,
    }
