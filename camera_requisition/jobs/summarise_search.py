"""The figures of a search result that the dock says in one line."""

from __future__ import annotations

from camera_requisition.core.match.summary import Summary, summary
from camera_requisition.core.match.types import SearchResult


def summarise(result: SearchResult) -> Summary:
    """Numbers only; the sentence is the desktop's."""
    return summary(result)
