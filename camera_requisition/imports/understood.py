"""A delivered row once it is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from camera_requisition.core.records.heading import Head
from camera_requisition.imports.delivered import Flag


@dataclass(frozen=True)
class DoubtfulPlace:
    """Coordinates that can be read in several ways, of which a territory may make one certain.

    `x`, `y`: the readings of each, in the list's reference system; `plain`: the plainest of each, None where it has none. `columns`,
    `texts`: where they stand, and how they are written. `camera`, `flags`: what the row says once it is placed.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    plain: tuple[Optional[float], Optional[float]]
    columns: tuple[str, str]
    texts: tuple[str, str]
    camera: Mapping[str, Any] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class UnderstoodRow:
    """A row that can be taken: values by field name of each table, None values left out.

    `x`, `y` are in the list's reference system, both None when unplaced. `source_id` is None where the list gave the row no identifier.
    `heads` are at least one. `cells` are the row as it was delivered. `doubt` is given where the coordinates have several readings; `x`, `y`
    are then the plainest, or None.
    """

    number: int
    source_id: Optional[str]
    camera: Mapping[str, Any]
    owner: Mapping[str, Any]
    recorder: Mapping[str, Any]
    heads: tuple[Head, ...]
    x: Optional[float] = None
    y: Optional[float] = None
    flags: tuple[Flag, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)
    doubt: Optional[DoubtfulPlace] = None


@dataclass(frozen=True)
class Rejection:
    """A row that is not taken: why, as a code with values, and its cells as they were delivered."""

    number: int
    code: str
    cells: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    source_id: Optional[str] = None
    surplus: tuple[str, ...] = ()
