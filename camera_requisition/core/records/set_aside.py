"""A problem that somebody has judged to be none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class SetAside:
    """A row of `set_aside`; field names are the column names. `table_name` is `owner`, `recorder` or `camera`.

    `detail` are the values that were judged (`core.checks.types.Problem.detail`): a changed value raises the problem again.
    `set_aside_at` is an ISO 8601 text with offset.
    """

    code: str
    table_name: str
    record_id: str
    detail: Optional[str] = None
    reason: Optional[str] = None
    set_aside_by: Optional[str] = None
    set_aside_at: Optional[str] = None
