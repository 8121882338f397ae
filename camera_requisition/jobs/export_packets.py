"""Write the papers of a case: everything for the owners, and the case file."""

from __future__ import annotations

import configparser
import json
import time
from collections.abc import Generator, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis

from camera_requisition.core import errors
from camera_requisition.core.legal.case import case_from_dict
from camera_requisition.core.legal.requisitions import habilitation_lines, requisitions
from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.records.case import Export
from camera_requisition.core.time.instants import format_instant, parse_instant
from camera_requisition.gis import time_zones
from camera_requisition.jobs.inventory_facts import InventoryFacts, inventory_facts
from camera_requisition.jobs.log_event import log_event
from camera_requisition.packets.bundle import drain, packet_steps
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.request import KEEP, REQUISITION, InventoryInfo, PacketReport, PacketRequest
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.event_log import Action
from camera_requisition.store.evidence import write_evidence

METADATA = "metadata.txt"


def read_case(path: str | Path) -> CaseParticulars:
    """The particulars in a JSON file. Raises CaseError."""
    try:
        given = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise errors.CaseError("case_json_missing", path=str(path), reason=error.strerror or str(error)) from error
    except ValueError as error:
        raise errors.CaseError("case_json_broken", path=str(path), problem=str(error)) from error
    return case_from_dict(given)


def export_packets(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    output_folder: str | Path,
    kept: Optional[Sequence[str]] = None,
    requested: Optional[Sequence[str]] = None,
    base_map: Sequence[Any] = (),
    progress: Optional[Progress] = None,
    **others: Any,
) -> PacketReport:
    """Write the packet at once; see `export_steps`. `progress` is told the share done and asked whether to go on."""
    steps = export_steps(
        result, case, pack=pack, inventory=inventory, output_folder=output_folder, kept=kept, requested=requested, base_map=base_map, **others
    )
    return drain(steps, progress or SilentProgress())


def export_steps(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    output_folder: str | Path,
    kept: Optional[Sequence[str]] = None,
    requested: Optional[Sequence[str]] = None,
    base_map: Sequence[Any] = (),
    now: Optional[float] = None,
    zone: Optional[tzinfo] = None,
    wave: Optional[int] = None,
    parameters: Optional[Mapping[str, Any]] = None,
    case_file: Optional[CaseFile] = None,
    log: Optional[Path] = None,
    kinds: frozenset[str] = frozenset({KEEP, REQUISITION}),
) -> Generator[float, None, PacketReport]:
    """Write the packet in steps of some tenths of a second, for the main thread: yields the share done, returns the report.

    `kept` are the cameras whose footage is to be kept (None: every match), `requested` those to be requested (None: the kept ones);
    `inventory` its reference; `base_map` QgsMapLayers for the maps; `now` UTC seconds (None: the search's), `zone` the papers' time
    zone (None: the case's); `wave` None is the next one of `case_file`, else 1. What is written is recorded in `case_file` and in the event log
    (`log`, by default that of the options). Closing the generator before its end cancels; nothing is left behind.

    Raises CaseError, PackError, InventoryError, WriteError.
    """
    request = packet_request(
        result, case, pack=pack, inventory=inventory, kept=kept, requested=requested, base_map=base_map, now=now, zone=zone,
        wave=wave if wave is not None else (case_file.next_wave() if case_file else 1), parameters=parameters, case_file=case_file, kinds=kinds,
    )  # fmt: skip
    counts = {"cameras": len(request.kept_ids | request.requested_ids), "papers_for": len(request.requisitions)}
    action = Action.EXPORT if REQUISITION in kinds else Action.FREEZE
    log_event(action.value, inventory=inventory, case_number=case.number, counts=counts, path=log)
    report = yield from packet_steps(request, Path(output_folder))
    if case_file is not None and action is Action.EXPORT:
        at = format_instant(request.now, request.time_zone)
        ids = tuple(sorted(request.requested_ids))
        case_file.add_export(Export(at, str(report.folder), report.manifest_sha256, request.wave, camera_ids=ids))
    return report


def packet_request(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    requested: Optional[Sequence[str]],
    base_map: Sequence[Any],
    now: Optional[float],
    zone: Optional[tzinfo],
    wave: int,
    parameters: Optional[Mapping[str, Any]],
    case_file: Optional[CaseFile],
    kinds: frozenset[str],
) -> PacketRequest:
    """All that the packet needs, gathered from pack, inventory and case file."""
    at = result.request.now if now is None else now
    papers_zone = zone or time_zones.zone(case.time_zone)
    loaded = load_pack(pack)
    facts = inventory_facts(inventory)
    wide = None if kept is None else list(dict.fromkeys([*kept, *(requested or ())]))
    made = requisitions(result, wide, case, loaded.frame_rules(case), wave)
    everything = frozenset(camera_id for one in made for camera_id in one.camera_ids)
    kept_ids = everything if kept is None else everything & frozenset(kept)
    requested_ids = kept_ids if requested is None else everything & frozenset(requested)
    info = InventoryInfo(_inventory_name(inventory), facts.version, facts.taken_on)
    given = {"crs": result.crs, "pack": pack if not Path(pack).is_absolute() else loaded.rules.pack_id, **(parameters or {})}

    def evidence(path: Path) -> None:
        write_evidence(path, result, _evidence_inventory(facts), given)

    return PacketRequest(
        result=result,
        case=case,
        pack=loaded,
        requisitions=tuple(made),
        time_zone=papers_zone,
        now=at,
        kept_ids=kept_ids,
        requested_ids=requested_ids,
        kinds=kinds,
        wave=wave,
        frozen_at=_frozen_at(case_file, papers_zone),
        habilitation=tuple(habilitation_lines(result, wide)),
        inventory=info,
        versions={"plugin": plugin_version(), "qgis": Qgis.QGIS_VERSION},
        parameters=given,
        base_map_layers=tuple(base_map),
        write_evidence=evidence,
    )


def plugin_version() -> str:
    """The plugin's version from its metadata, which lie in its folder when installed and above it in a checkout; empty where there are none."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package, package.parent):
        if (folder / METADATA).is_file():
            parser = configparser.ConfigParser(interpolation=None)
            parser.read(folder / METADATA, encoding="utf-8")
            return parser.get("general", "version", fallback="")
    return ""


def _inventory_name(reference: str) -> str:
    """What papers call the inventory: no path and no connection."""
    return "PostgreSQL" if reference.startswith("postgresql:") else Path(reference).stem


def _evidence_inventory(facts: InventoryFacts) -> dict[str, Any]:
    return {
        "name": _inventory_name(facts.reference),
        "version": facts.version,
        "taken_on": facts.taken_on,
        "crs": facts.crs,
        "time_zone": facts.time_zone,
    }


def _frozen_at(case_file: Optional[CaseFile], zone: tzinfo) -> dict[str, float]:
    """For each camera the instant at which it was first asked to be kept, in UTC seconds."""
    found: dict[str, float] = {}
    for freeze in case_file.freezes() if case_file else ():
        for camera_id in freeze.camera_ids:
            found.setdefault(camera_id, parse_instant(freeze.at, zone))
    return found
