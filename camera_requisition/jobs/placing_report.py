"""What became of each camera that waited for its place, as a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from camera_requisition.jobs.place_cameras import PlacingReport
    from camera_requisition.jobs.place_from_layers import Waiting


def report_of_layers(path: Optional[Path], found: Sequence[Waiting]) -> list[tuple[Path, str]]:
    """Place and text of the report on cameras that were looked up in layers; none without `path`.

    Each camera with its outcome (`placed`, `choice`, `not_found`, `not_understood`) and the places found: longitude and latitude, within how
    many metres, how, and whether it is certain.
    """
    if path is None:
        return []
    outcomes = ("placed", "choice", "not_found", "not_understood")
    counts = {outcome: sum(one.outcome == outcome for one in found) for outcome in outcomes}
    return [(path, _text({"counts": counts, "cameras": [_camera(one) for one in found]}))]


def report_of_list(path: Optional[Path], found: PlacingReport) -> list[tuple[Path, str]]:
    """Place and text of the report on cameras that were looked up by their numbers; none without `path`."""
    if path is None:
        return []
    counts = {"placed": found.placed, "waiting": found.waiting, "doubtful": len(found.doubtful)}
    return [(path, _text({"counts": counts, "doubtful_numbers": list(found.doubtful)}))]


def _camera(one: Waiting) -> dict[str, Any]:
    camera = one.camera
    return {
        "camera_id": camera.camera_id,
        "source": camera.source,
        "source_id": camera.source_id,
        "address": camera.address or camera.label,
        "municipality_code": camera.municipality_code,
        "outcome": one.outcome,
        "places": [
            {
                "name": place.name,
                "longitude": round(place.place[0], 7),
                "latitude": round(place.place[1], 7),
                "accuracy_m": round(place.accuracy_m, 1),
                "how": place.how.value,
                "certain": place.certain,
            }
            for place in one.found
        ],
    }


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
