"""One list taken in, or another step in which many records change at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional


class IntakeKind(str, Enum):
    """What a step was: a list taken in, places given, an owner's answer, reviews decided, records merged, cameras or recorders assigned,
    a correction (or a change since a day) of several records."""

    LIST = "list"
    PLACES = "places"
    CONFIRMATION = "confirmation"
    REVIEW = "review"
    MERGE = "merge"
    ASSIGNMENT = "assignment"
    CORRECTION = "correction"


@dataclass(frozen=True)
class Intake:
    """A row of `intake`; field names are the column names. `taken_at` is an ISO 8601 text with offset; counts as in the contract.

    `rows_read` and `rejected` count delivered rows; `added`, `updated`, `unchanged` and `missing` count cameras.
    `kind` is a word of `IntakeKind`, None for a list.
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
    kind: Optional[str] = None
