"""What the dock says of a search result beside its list: its figures, and what was left out."""

from __future__ import annotations

from camera_requisition.core.match.near_misses import left_out
from camera_requisition.core.match.summary import Summary, summary
from camera_requisition.core.match.types import NearMiss, SearchResult


def summarise(result: SearchResult) -> Summary:
    """Numbers only; the sentence is the desktop's."""
    return summary(result)


def cameras_left_out(result: SearchResult) -> tuple[NearMiss, ...]:
    """Every camera from which nothing can be expected, with why, nearest first; see `core.match.near_misses`."""
    return left_out(result)
