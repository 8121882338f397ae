"""The lists of a packet: the case file's cameras with everything that was found, an owner's cameras with their windows only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from camera_requisition.core.legal.types import Requisition
from camera_requisition.core.match.rows import rows as result_rows
from camera_requisition.core.ports import Candidate
from camera_requisition.core.sight.geodesy import lonlat_or_nan
from camera_requisition.core.time.instants import format_instant
from camera_requisition.packets.letters import Letters, channel_name
from camera_requisition.packets.request import PacketRequest, camera_numbers, case_numbers

CASE_COLUMNS = (
    "list number camera_id owner_id owner_name recorder_id channel label address certainty reasons hypotheses distance_m seen_area_m2 "
    "seen_share seen_path_m pixel_density quality window_start window_end windows retention_days deadline retention_state requisition "
    "kept requested longitude latitude remark"
).split()
OWNER_COLUMNS = (
    "requisition number recorder_id recorder_name channel camera_id label address window_start window_end reason recorder_time_exported remark"
).split()


def case_rows(request: PacketRequest, remark: str) -> list[dict[str, Any]]:
    """One row a camera considered: matches, unplaced ones, near misses (column `list`). Instants are ISO 8601 in the case's zone."""
    numbers = {camera_id: one.number for one in request.requisitions for camera_id in one.camera_ids}
    result = request.result
    on_map = case_numbers(result)
    rows: list[dict[str, Any]] = [
        {"list": "match", **_candidate_row(match.candidate), **asdict(row)}
        for match, row in zip(result.matches, result_rows(result, request.time_zone))
    ]
    rows += [{"list": "unplaced", **_candidate_row(found)} for found in result.unplaced]
    rows += [
        {"list": "near_miss", **_candidate_row(miss.candidate), "reasons": json.dumps([miss.reason]), "distance_m": round(miss.distance_m, 2)}
        for miss in result.near_misses
    ]
    candidates = [match.candidate for match in result.matches] + list(result.unplaced) + [miss.candidate for miss in result.near_misses]
    for row, found, position in zip(rows, candidates, positions(result.crs, candidates)):
        camera_id = found.camera.camera_id
        row["number"] = on_map.get(camera_id)
        row["requisition"] = numbers.get(camera_id)
        row["kept"] = camera_id in request.kept_ids
        row["requested"] = camera_id in request.requested_ids
        row["longitude"], row["latitude"] = position or (None, None)
        row["remark"] = remark
    return rows


def case_features(rows: list[dict[str, Any]]) -> list[tuple[Mapping[str, Any] | None, Mapping[str, Any]]]:
    """The same rows as GeoJSON features at the cameras' positions; unplaced ones have no geometry."""
    features: list[tuple[Mapping[str, Any] | None, Mapping[str, Any]]] = []
    for row in rows:
        placed = row["longitude"] is not None
        geometry = {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]} if placed else None
        features.append((geometry, {name: row.get(name) for name in CASE_COLUMNS if name not in ("longitude", "latitude", "remark")}))
    return features


def owner_rows(request: PacketRequest, letters: Letters, requisition: Requisition, remark: str) -> list[dict[str, Any]]:
    """One row for each window of each of the owner's cameras, in the order of the letter; nothing of the incident."""
    rows = []
    numbers = camera_numbers(requisition)
    for recorder in requisition.recorders:
        for camera in recorder.cameras:
            for window in letters.windows(camera) or (None,):
                rows.append(
                    {
                        "requisition": requisition.number,
                        "number": numbers[camera.camera.camera_id],
                        "recorder_id": recorder.recorder.recorder_id if recorder.recorder else None,
                        "recorder_name": recorder.recorder.name if recorder.recorder else None,
                        "channel": channel_name(camera.camera),
                        "camera_id": camera.camera.camera_id,
                        "label": camera.camera.label,
                        "address": camera.camera.address,
                        "window_start": format_instant(window.start, request.time_zone) if window else None,
                        "window_end": format_instant(window.end, request.time_zone) if window else None,
                        "reason": request.pack.word("reasons_for_owner", camera.reason, default=""),
                        "remark": remark,
                    }
                )
    return rows


def positions(crs: str, candidates: list[Candidate]) -> list[tuple[float, float] | None]:
    """Longitude and latitude on WGS 84 in degrees of each camera; None where there is none."""
    placed = [found.camera for found in candidates if found.camera.placed]
    if not placed:
        return [None] * len(candidates)
    longitudes, latitudes = lonlat_or_nan(crs, np.array([camera.x for camera in placed]), np.array([camera.y for camera in placed]))
    pairs = iter(zip(np.atleast_1d(longitudes), np.atleast_1d(latitudes)))
    return [_rounded(next(pairs)) if one.camera.placed else None for one in candidates]


def _rounded(pair: tuple[float, float]) -> tuple[float, float] | None:
    """A pair to the centimetre; None outside the reference system."""
    return (round(float(pair[0]), 7), round(float(pair[1]), 7)) if np.isfinite(pair).all() else None


def _candidate_row(found: Candidate) -> dict[str, Any]:
    return {
        "camera_id": found.camera.camera_id,
        "owner_id": found.owner.owner_id if found.owner else None,
        "owner_name": found.owner.name if found.owner else None,
        "recorder_id": found.camera.recorder_id,
        "channel": found.camera.channel,
        "label": found.camera.label,
        "address": found.camera.address,
    }
