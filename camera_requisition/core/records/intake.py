"""One list taken in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Intake:
    """A row of `intake`; field names are the column names. `taken_at` is an ISO 8601 text with offset; counts as in the contract.

    `rows_read` and `rejected` count delivered rows; `added`, `updated`, `unchanged` and `missing` count cameras.
    `undone_at` (ISO 8601 with offset) and `undone_by` say that the whole intake was taken back.
    """

    intake_id: str
    source: Optional[str] = None
    file_name: Optional[str] = None
    sha256: Optional[str] = None
    taken_at: Optional[str] = None
    taken_by: Optional[str] = None
    rows_read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    missing: int = 0
    rejected: int = 0
    flagged: int = 0
    undone_at: Optional[str] = None
    undone_by: Optional[str] = None
