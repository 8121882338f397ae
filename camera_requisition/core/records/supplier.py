"""How the lists of one supplier are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional


@dataclass(frozen=True)
class Supplier:
    """A row of `supplier`: `mapping` is `table.field` → delivered column (None: not that one), `crs` the reference system that somebody chose
    (None: as the list says)."""

    source: str
    mapping: Mapping[str, Optional[str]] = field(default_factory=dict)
    crs: Optional[str] = None
    updated_at: Optional[str] = None
