"""Which cameras of a result are to be kept (wide) and requested (narrow) before anybody has ticked anything."""

from __future__ import annotations

from collections.abc import Mapping

from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.records.case import Marks
from camera_requisition.core.records.vocabulary import RetentionState

GONE = (RetentionState.PRESUMED_OVERWRITTEN.value, RetentionState.OVERWRITTEN.value)


def marks_for(result: SearchResult, earlier: Mapping[str, Marks]) -> dict[str, Marks]:
    """Marks by camera id: the earlier ones stay; a camera that is new is kept and requested, unless its footage is presumed gone."""
    marks = {}
    for match in result.matches:
        camera_id = match.candidate.camera.camera_id
        there = match.retention_state not in GONE
        marks[camera_id] = earlier.get(camera_id) or Marks(keep=there, request=there)
    return marks
