"""Run the search of a packet again: against its evidence, which must find the same, and against today's inventory, to see what has changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from camera_requisition.core.errors import InputError
from camera_requisition.core.match.compare import Change, differences, same
from camera_requisition.core.match.search import search
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.gis.time_zones import zone
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.packets.manifest import sha256
from camera_requisition.store.evidence_source import Evidence, read_evidence
from camera_requisition.store.inventory import Inventory

EVIDENCE = Path("case-file") / "evidence.gpkg"


@dataclass(frozen=True)
class Replay:
    """`sha256` of the evidence; `vouched`: whether the packet's manifest names it (None: no manifest is there); `same`: whether the search
    finds the very same in it. `changes` against today's inventory, None where none was given."""

    evidence: Path
    sha256: str
    vouched: Optional[bool]
    same: bool
    found: int
    case_number: Optional[str] = None
    changes: Optional[tuple[Change, ...]] = None

    @property
    def added(self) -> int:
        """Cameras that match today and didn't then."""
        return sum(one.after == "match" and one.before != "match" for one in self.changes or ())

    @property
    def gone(self) -> int:
        """Cameras that matched then and don't today."""
        return sum(one.before == "match" and one.after != "match" for one in self.changes or ())

    @property
    def changed(self) -> int:
        """Cameras that matched then and do today, but otherwise or with another record."""
        return sum(one.before == one.after == "match" for one in self.changes or ())


def replay_case(evidence: str | Path, inventory: Optional[str] = None, progress: Optional[Progress] = None) -> Replay:
    """Replay the evidence file, or the packet's folder, `evidence`; `inventory` is the reference of today's.

    NOW and everything else stays as it was. Raises CaseError `evidence_*`, InventoryError, InputError `manifest_unreadable`, Cancelled.
    """
    watcher = progress or SilentProgress()
    file, manifest = _places(Path(evidence))
    held = read_evidence(file, zone)
    digest = sha256(file)
    facts = _facts(manifest)
    watcher.report(0.1)
    again = search(held.result.request, held.source)
    watcher.check()
    watcher.report(0.5)
    changes = None if inventory is None else tuple(_against(held, inventory, watcher))
    watcher.report(1.0)
    return Replay(
        evidence=file,
        sha256=digest,
        vouched=None if facts is None else facts.get("evidence_sha256") == digest,
        same=same(held.result, again),
        found=len(again.matches),
        case_number=None if facts is None else str(facts.get("case") or "") or None,
        changes=changes,
    )


def _against(held: Evidence, inventory: str, progress: Progress) -> list[Change]:
    with Inventory.open(inventory) as source:
        source.overwritten = held.source.answered
        return differences(held.result, search(held.result.request, source, progress))


def _places(given: Path) -> tuple[Path, Optional[Path]]:
    """The evidence file, and the manifest of its packet where there is one."""
    if given.is_dir():
        for folder in (given, given.parent):
            if (folder / EVIDENCE).is_file():
                return folder / EVIDENCE, folder / MANIFEST if (folder / MANIFEST).is_file() else None
        return given, None
    manifest = given.parent.parent / MANIFEST
    return given, manifest if manifest.is_file() else None


def _facts(manifest: Optional[Path]) -> Optional[dict[str, object]]:
    if manifest is None:
        return None
    try:
        return dict(json.loads(manifest.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise InputError("manifest_unreadable", path=str(manifest), reason=str(error)) from error
