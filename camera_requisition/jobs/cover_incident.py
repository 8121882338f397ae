"""By how many cameras the incident of a search is seen."""

from __future__ import annotations

from typing import Optional

from camera_requisition.core.match.coverage import Coverage, coverage
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Progress

__all__ = ["Coverage", "cover_incident"]


def cover_incident(result: SearchResult, progress: Optional[Progress] = None) -> Coverage:
    """Divide zones and paths of `result`, also of one that a case file kept; see `core.match.coverage`. Raises `Cancelled`."""
    return coverage(result, progress)
