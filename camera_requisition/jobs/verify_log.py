"""Hold an event log against its own chain, and against the heads that manifests of packets have kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.gis.settings import event_log_path
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.store.event_chain import Fault, Head
from camera_requisition.store.event_log import EventLog

BEFORE_CHECKPOINT = "head_before_checkpoint"
_LARGEST_MANIFEST = 64 * 1024 * 1024


@dataclass(frozen=True)
class LogReport:
    """What was found: the number of lines and of manifests looked at, the faults in the order of the chain.

    A manifest older than the log's last checkpoint is told (`unverifiable`), but is no fault: those lines were removed when their time was
    over."""

    path: Path
    lines: int
    manifests: int
    faults: tuple[Fault, ...]
    unverifiable: int = 0
    head: Optional[Head] = None

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify_log(path: Optional[str | Path] = None, manifests: Sequence[str | Path] = ()) -> LogReport:
    """Verify the log at `path` (default: that of the options); `manifests` are `manifest.json` files, or folders below which they lie.

    Raises WriteError `event_log_*` where the file is no log, InputError `manifest_unreadable`, `event_log_not_there`.
    """
    place = Path(path or event_log_path())
    if not place.exists():
        raise InputError("event_log_not_there", path=str(place))
    log = EventLog(place)
    heads = list(_heads(manifests))
    lines, found = log.verify(heads)
    faults = sorted((fault for fault in found if fault.code != BEFORE_CHECKPOINT), key=lambda fault: fault.sequence)
    return LogReport(place, lines, len(heads), tuple(faults), len(found) - len(faults), log.head())


def _heads(places: Iterable[str | Path]) -> Iterator[Head]:
    for given in places:
        place = Path(given)
        files = sorted(place.rglob(MANIFEST)) if place.is_dir() else [place]
        for file in files:
            head = _head(file)
            if head is not None:
                yield head


def _head(file: Path) -> Optional[Head]:
    """The head that a manifest has kept; None for a manifest from before the chain."""
    try:
        if file.stat().st_size > _LARGEST_MANIFEST:
            raise ValueError("too large")
        kept = json.loads(file.read_text(encoding="utf-8")).get("event_log")
        return None if kept is None else Head(int(kept["sequence"]), str(kept["sha256"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("manifest_unreadable", path=str(file), reason=str(error)) from error
