"""A problem of an inventory, and what checking one gives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from camera_requisition.core.records.set_aside import SetAside
from camera_requisition.core.records.vocabulary import Word

OWNER, RECORDER, CAMERA = "owner", "recorder", "camera"


class Severity(Word):
    """In the order in which problems are shown.

    `error`: a value that cannot be right, or footage that cannot be asked for. `warning`: somebody has to look at it. `notice`: good to know.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True)
class Problem:
    """Something wrong with one record: `code` names the sentences `check_<code>` and `mend_<code>` of the catalogue.

    `table` is `owner`, `recorder` or `camera`. `values` are what was judged, and fill the sentence; nothing that changes by itself from day to
    day is among them. `x`, `y` are a place in the inventory's reference system: that of the camera, or of the first camera concerned of a
    recorder or owner; None where there is none. `fields` are the columns to look at.
    """

    code: str
    severity: Severity
    table: str
    record_id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    x: Optional[float] = None
    y: Optional[float] = None
    fields: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """The values that were judged as one text, the same in every process."""
        return json.dumps(dict(self.values), ensure_ascii=False, sort_keys=True, default=str)

    @property
    def key(self) -> tuple[str, str, str]:
        """What a problem is set aside by."""
        return self.code, self.table, self.record_id


@dataclass(frozen=True)
class Completeness:
    """Counts of cameras in use: `known`, of these `usable` (footage can be asked for), of these `complete` (see `core.checks.completeness`).

    `key` is the id of the owner or the code of the municipality, empty where it isn't known; `name` what people call it, where known.
    """

    key: str
    name: Optional[str]
    known: int = 0
    usable: int = 0
    complete: int = 0


@dataclass(frozen=True)
class QueueEntry:
    """A camera in the work queue with what its place follows from.

    `points` from 0 to 100 (see `core.checks.queue`); `retention_days` None where unknown; `requested` how many times its footage was asked for;
    `confirmed_on` (`YYYY-MM-DD`) None where never; `codes` of the problems that stand, the gravest first.
    """

    camera_id: str
    points: float
    retention_days: Optional[float]
    requested: int
    confirmed_on: Optional[str]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Sorted:
    """Problems that stand, those set aside with by whom and why, and set-asides whose problem has changed or is gone."""

    standing: tuple[Problem, ...]
    aside: tuple[tuple[Problem, SetAside], ...]
    outdated: tuple[SetAside, ...]
