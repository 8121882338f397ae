"""Write one line of the event log."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Optional

from camera_requisition.gis.settings import event_log_path, user_name
from camera_requisition.store.event_chain import Head
from camera_requisition.store.event_log import EventLog
from camera_requisition.store.instants import now_text


def log_event(
    action: str,
    *,
    inventory: Optional[str] = None,
    case_number: Optional[str] = None,
    why: Optional[str] = None,
    counts: Optional[Mapping[str, int]] = None,
    path: Optional[Path] = None,
) -> Head:
    """Record that the person at the desk did `action` (a value of `store.event_log.Action`) now.

    `inventory` names the inventory used, `counts` are whole numbers by name (`matched`, `owners`), `why` one short line; never pass anything of
    the case but its number. `path` is the log, by default that of the options. Raises WriteError `event_log_unwritable`: the action must then
    not go on. Returns the head of the log's chain, for what vouches for the log later.
    """
    now = now_text()
    log = EventLog(path or event_log_path())
    return log.record(action, who=user_name(), at=now, inventory=inventory, case_number=case_number, why=why, counts=counts)
