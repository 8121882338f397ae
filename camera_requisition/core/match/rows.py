"""The result as a flat table: the columns of `matchcameras`, in their order and with their names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Optional

from camera_requisition.core.match.types import Match, SearchResult
from camera_requisition.core.time.instants import format_instant


@dataclass(frozen=True)
class ResultRow:
    """One camera. Lengths in metres, areas in m², shares 0 to 1, `pixel_density` px/m; instants are ISO 8601 texts with offset.

    `reasons` is a JSON list of codes, `hypotheses` a JSON list of names, `windows` a JSON list of [start, end]; the last two are None where
    there are none.
    """

    camera_id: str
    owner_id: Optional[str]
    owner_name: Optional[str]
    recorder_id: Optional[str]
    label: Optional[str]
    certainty: str
    reasons: str
    hypotheses: Optional[str]
    distance_m: float
    seen_area_m2: float
    seen_share: Optional[float]
    seen_path_m: float
    pixel_density: Optional[float]
    quality: Optional[str]
    window_start: Optional[str]
    window_end: Optional[str]
    windows: Optional[str]
    retention_days: Optional[float]
    deadline: Optional[str]
    retention_state: Optional[str]


def rows(result: SearchResult, zone: tzinfo) -> list[ResultRow]:
    """A row for each match, in the order of the result, instants written in `zone`."""
    return [_row(match, zone) for match in result.matches]


def _row(match: Match, zone: tzinfo) -> ResultRow:
    camera, owner, recorder = match.candidate.camera, match.candidate.owner, match.candidate.recorder

    def written(instant: Optional[float]) -> Optional[str]:
        return None if instant is None else format_instant(instant, zone)

    return ResultRow(
        camera_id=camera.camera_id,
        owner_id=owner.owner_id if owner else None,
        owner_name=owner.name if owner else None,
        recorder_id=recorder.recorder_id if recorder else camera.recorder_id,
        label=camera.label,
        certainty=match.certainty,
        reasons=_json(match.reasons),
        hypotheses=_json(match.hypotheses) if match.hypotheses else None,
        distance_m=match.distance_m,
        seen_area_m2=match.seen_area_m2,
        seen_share=match.seen_share,
        seen_path_m=match.seen_path_m,
        pixel_density=match.pixel_density,
        quality=match.quality,
        window_start=written(match.window_start),
        window_end=written(match.window_end),
        windows=_json([[written(window.start), written(window.end)] for window in match.windows]) if match.windows else None,
        retention_days=match.retention_days,
        deadline=written(match.deadline),
        retention_state=match.retention_state,
    )


def _json(values: Sequence[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
