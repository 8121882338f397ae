"""The evidence of a packet, read again: the search that it holds, its result, and everything needed to run it once more."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.errors import CaseError
from camera_requisition.core.match.plain import from_plain
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Bounds, Candidate, Reach
from camera_requisition.core.records import CameraView, Owner, Recorder
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.core.sight.footprints import Footprints
from camera_requisition.core.sight.plausible import TARGET_HEIGHT_M
from camera_requisition.store import rows
from camera_requisition.store.connection import EVIDENCE, check_file, reading
from camera_requisition.store.evidence import (
    APPLICATION,
    CONSIDERED,
    SCHEMA_VERSION,
    UNPLACED,
    USED_BUILDING,
    USED_OWNER,
    USED_RECORDER,
    USED_VIEW,
)
from camera_requisition.store.geometry import geometries
from camera_requisition.store.geopackage import table_columns
from camera_requisition.store.inventory_schema import OWNER, RECORDER
from camera_requisition.store.schema import Table, quoted


@dataclass(frozen=True)
class EvidenceSource:
    """A `core.ports.CandidateSource` that knows what one search met, and nothing else."""

    crs: str
    time_zone: str
    assumptions: Assumptions
    placed: tuple[Candidate, ...]
    without_place: tuple[Candidate, ...]
    answered: frozenset[str] = frozenset()
    target_m: float = TARGET_HEIGHT_M
    footprints: Optional[Footprints] = None
    """The buildings with which views were cut then; None where the inventory held none."""

    def buildings(self, bounds: Optional[Sequence[Bounds]] = None) -> Optional[Footprints]:  # noqa: ARG002
        """What the inventory gave then of buildings."""
        return self.footprints

    def candidates(self, bounds: Sequence[Bounds], reach: Optional[Reach] = None) -> list[Candidate]:  # noqa: ARG002 (the search asks for the very rectangles it asked for then)
        """What the inventory gave then, in its order."""
        return list(self.placed)

    def unplaced_near(self, bounds: Sequence[Bounds]) -> list[Candidate]:  # noqa: ARG002
        """The cameras without coordinates that were named then."""
        return list(self.without_place)

    def answered_overwritten(self, camera_ids: Sequence[str]) -> set[str]:
        """Those of which an owner had answered then that the footage is overwritten."""
        return set(self.answered) & set(camera_ids)


@dataclass(frozen=True)
class Evidence:
    """What an evidence file holds: the result as it was found, the source to find it again, what is said of inventory and parameters."""

    result: SearchResult
    plain: Mapping[str, Any]
    source: EvidenceSource
    inventory: Mapping[str, Any] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)


def read_evidence(path: str | Path, zone_of: Any) -> Evidence:
    """Read the evidence file at `path`; `zone_of(name)` gives the time zone of an IANA name.

    Raises CaseError `evidence_missing`, `evidence_foreign`, `evidence_newer`, `evidence_corrupt` … where it is no evidence, or damaged.
    """
    place = Path(path)
    check_file(place, EVIDENCE)
    with reading(place, EVIDENCE) as connection:
        settings = _settings(connection, place)
        try:
            return _evidence(connection, settings, zone_of)
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise CaseError("evidence_corrupt", path=str(place), reason=f"{type(error).__name__}: {error}") from error


def _settings(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    if not {"key", "value"} <= table_columns(connection, "setting"):
        raise CaseError("evidence_foreign", path=str(path))
    settings = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM setting")}
    version = settings.get("schema_version", "")
    if settings.get("application") != APPLICATION or not version.isdigit():
        raise CaseError("evidence_foreign", path=str(path))
    if int(version) > SCHEMA_VERSION:
        raise CaseError("evidence_newer", path=str(path), version=version, supported=SCHEMA_VERSION)
    return settings


def _evidence(connection: sqlite3.Connection, settings: Mapping[str, str], zone_of: Any) -> Evidence:
    inventory = json.loads(settings["inventory"])
    zone: tzinfo = zone_of(inventory.get("time_zone") or "UTC")
    plain = json.loads(settings["result"])
    result = from_plain(plain, zone)
    placed, without_place = _candidates(connection)
    source = EvidenceSource(
        crs=result.crs,
        time_zone=inventory.get("time_zone") or "UTC",
        assumptions=result.assumptions,
        placed=placed,
        without_place=without_place,
        answered=frozenset(result.answered),
        target_m=float(settings.get("target_height_m") or TARGET_HEIGHT_M),
        footprints=_footprints(connection) if settings.get("buildings") == "held" else None,
    )
    return Evidence(result, plain, source, inventory, json.loads(settings["parameters"]))


def _footprints(connection: sqlite3.Connection) -> Footprints:
    found = _all(connection, USED_BUILDING, ("geom", "height_m"))
    return Footprints(geometries([row[0] for row in found]), [row[1] for row in found])


def _candidates(connection: sqlite3.Connection) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...]]:
    """Placed and unplaced candidates from the evidence's own tables, in the order in which the search met them."""
    owners: dict[str, Owner] = {row[0]: rows.owner_of(row) for row in _all(connection, USED_OWNER, OWNER.column_names)}
    recorders: dict[str, Recorder] = {row[0]: rows.recorder_of(row) for row in _all(connection, USED_RECORDER, RECORDER.column_names)}
    views: dict[str, list[CameraView]] = {}
    for view in rows.views_of(_all(connection, USED_VIEW, rows.VIEW_COLUMNS)):
        views.setdefault(view.camera_id, []).append(view)
    placed: list[Candidate] = []
    without_place: list[Candidate] = []
    for outcome, *row in _all(connection, CONSIDERED, ("outcome", *rows.CAMERA_COLUMNS)):
        camera = rows.camera_of(row)
        recorder = recorders.get(camera.recorder_id or "")
        owner = owners.get(recorder.owner_id or "") if recorder else None
        candidate = Candidate(camera, recorder, owner, tuple(views.get(camera.camera_id, ())))
        (without_place if outcome == UNPLACED else placed).append(candidate)
    return tuple(placed), tuple(without_place)


_LATER = frozenset({"missing_since", "merged_into", "succeeded_by", "position_accuracy_m", "edited_by", "edited_at", "edited_with"})


def _all(connection: sqlite3.Connection, table: Table, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    # Evidence of an earlier version lacks the columns that came later: nothing was known of them then.
    held = table_columns(connection, table.name)
    wanted = ", ".join(quoted(column) if column in held or column not in _LATER else "NULL" for column in columns)
    return connection.execute(" ".join(("SELECT", wanted, "FROM", quoted(table.name), "ORDER BY fid"))).fetchall()
