"""A requisition as plain JSON values and back: how a register keeps what was asked, to remind of it or release it later.

The matches are left out: what was found belongs to the case, not to the register.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, fields, replace
from typing import Any, Optional, TypeVar

from camera_requisition.core.errors import CaseError
from camera_requisition.core.legal.types import CameraRequest, RecorderRequest, Requisition
from camera_requisition.core.match.types import Window
from camera_requisition.core.records import Camera, Owner, Recorder

FORMAT = 1
Record = TypeVar("Record", Camera, Owner, Recorder)


def requisition_to_plain(requisition: Requisition) -> dict[str, Any]:
    """Objects, lists, texts, numbers and None, which `json.dumps` takes and `requisition_from_plain` reads."""
    return {
        "format": FORMAT,
        "number": requisition.number,
        "wave": requisition.wave,
        "owner": None if requisition.owner is None else asdict(requisition.owner),
        "missing": list(requisition.missing),
        "deadline": requisition.deadline,
        "recorders": [
            {
                "recorder": None if one.recorder is None else asdict(one.recorder),
                "deadline": one.deadline,
                "retention_state": one.retention_state,
                "cameras": [
                    {
                        "camera": asdict(camera.camera),
                        "windows": [[window.start, window.end] for window in camera.windows],
                        "reason": camera.reason,
                    }
                    for camera in one.cameras
                ],
            }
            for one in requisition.recorders
        ],
    }


def requisition_from_plain(plain: Mapping[str, Any]) -> Requisition:
    """The requisition that `requisition_to_plain` wrote; fields that this version doesn't know are passed over.

    Raises CaseError `requisition_unreadable`.
    """
    try:
        if plain["format"] != FORMAT:
            raise ValueError(f"format {plain['format']}")
        return Requisition(
            number=plain["number"],
            wave=plain["wave"],
            owner=_record(Owner, plain["owner"]) if plain["owner"] else None,
            recorders=tuple(_recorder(one) for one in plain["recorders"]),
            missing=tuple(plain["missing"]),
            deadline=plain["deadline"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise CaseError("requisition_unreadable", problem=f"{type(problem).__name__}: {problem}") from problem


def merged_content(before: Optional[str], again: Optional[str], camera_ids: Collection[str]) -> Optional[str]:
    """The JSON of a requisition made again, with those of `camera_ids` that only the one before has; the newer one counts where both "
    "have it."""
    if not before or not again or not camera_ids:
        return again or before
    old, new = requisition_from_plain(json.loads(before)), requisition_from_plain(json.loads(again))
    missing = frozenset(camera_ids) - frozenset(new.camera_ids)
    recorders = list(new.recorders)
    for held in old.recorders:
        further = tuple(one for one in held.cameras if one.camera.camera_id in missing)
        if not further:
            continue
        key = held.recorder.recorder_id if held.recorder else None
        place = next((index for index, one in enumerate(recorders) if (one.recorder.recorder_id if one.recorder else None) == key), None)
        if place is None:
            recorders.append(replace(held, cameras=further))
        else:
            recorders[place] = replace(recorders[place], cameras=(*recorders[place].cameras, *further))
    return json.dumps(requisition_to_plain(replace(new, recorders=tuple(recorders))), ensure_ascii=False)


def _recorder(plain: Mapping[str, Any]) -> RecorderRequest:
    cameras = tuple(
        CameraRequest(_record(Camera, one["camera"]), tuple(Window(start, end) for start, end in one["windows"]), one["reason"])
        for one in plain["cameras"]
    )
    recorder = _record(Recorder, plain["recorder"]) if plain["recorder"] else None
    return RecorderRequest(recorder, cameras, plain["deadline"], plain["retention_state"])


def _record(kind: type[Record], plain: Mapping[str, Any]) -> Record:
    known = {one.name for one in fields(kind)}
    return kind(**{name: value for name, value in plain.items() if name in known})
