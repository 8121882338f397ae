"""Write the papers of a case: everything for the owners, and the case file."""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis

from camera_requisition.core import errors
from camera_requisition.core.legal.case import case_from_dict
from camera_requisition.core.legal.requisitions import habilitation_lines, requisitions
from camera_requisition.core.legal.types import CaseParticulars
from camera_requisition.core.legal.waves import Asked, Ledger
from camera_requisition.core.match.types import SearchResult
from camera_requisition.core.ports import Progress, SilentProgress
from camera_requisition.core.time.instants import parse_instant
from camera_requisition.gis import time_zones
from camera_requisition.gis.plugin_version import plugin_version
from camera_requisition.gis.sentences import translated
from camera_requisition.jobs.inventory_facts import InventoryFacts, buildings_used, inventory_facts, inventory_version
from camera_requisition.jobs.log_event import log_event
from camera_requisition.jobs.packet_books import PacketBooks
from camera_requisition.jobs.waiting_entries import CaseInRegister, case_in_register
from camera_requisition.packets.bundle import drain, packet_steps
from camera_requisition.packets.manifest import without_places
from camera_requisition.packets.pack import load_pack
from camera_requisition.packets.request import KEEP, REQUISITION, InventoryInfo, PacketReport, PacketRequest
from camera_requisition.store.case_file import CaseFile
from camera_requisition.store.event_log import Action
from camera_requisition.store.evidence import write_evidence
from camera_requisition.store.postgis.reference import is_reference


def read_case(path: str | Path) -> CaseParticulars:
    """The particulars in a JSON file. Raises CaseError."""
    try:
        given = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise errors.CaseError("case_json_missing", path=str(path), reason=error.strerror or str(error)) from error
    except ValueError as error:
        raise errors.CaseError("case_json_broken", path=str(path), problem=str(error)) from error
    return case_from_dict(given)


@dataclass(frozen=True)
class ExportOptions:
    """What an export may be told beside the search and the case.

    `requested` are the cameras to be requested (None: the kept ones); `now` UTC seconds (None: the search's); `zone` the papers' time zone
    (None: the case's); `parameters` are told to manifest and evidence. What is written is recorded in `register` (a reference; made where it is
    missing), in `case_file`, and in the event log (`log`, by default that of the options). What the register knows as sent isn't asked again;
    with `wave` given nothing of the waves before it is. Where the register's server is away, what it is to know waits in `case_file`.
    `camera_maps` adds a map of each camera to the case file.
    """

    requested: Optional[Sequence[str]] = None
    now: Optional[float] = None
    zone: Optional[tzinfo] = None
    wave: Optional[int] = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    register: Optional[str] = None
    case_file: Optional[CaseFile] = None
    log: Optional[Path] = None
    camera_maps: bool = False
    kinds: frozenset[str] = frozenset({KEEP, REQUISITION})

    def at(self, result: SearchResult) -> float:
        """The instant of the export in UTC seconds."""
        return result.request.now if self.now is None else self.now

    def zone_of(self, case: CaseParticulars) -> tzinfo:
        """The papers' time zone."""
        return self.zone or time_zones.zone(case.time_zone)


def export_packets(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    output_folder: str | Path,
    kept: Optional[Sequence[str]] = None,
    base_map: Sequence[Any] = (),
    progress: Optional[Progress] = None,
    options: Optional[ExportOptions] = None,
) -> PacketReport:
    """Write the packet at once; see `export_steps`. `progress` is told the share done and asked whether to go on."""
    steps = export_steps(
        result, case, pack=pack, inventory=inventory, output_folder=output_folder, kept=kept, base_map=base_map, options=options
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
    base_map: Sequence[Any] = (),
    options: Optional[ExportOptions] = None,
) -> Generator[float, None, PacketReport]:
    """Write the packet in steps of some tenths of a second, for the main thread: yields the share done, returns the report.

    `kept` are the cameras whose footage is to be kept (None: every match); `inventory` its reference; `base_map` QgsMapLayers for the maps.
    Closing the generator before its end cancels; nothing is left behind.

    Raises CaseError, PackError, InventoryError, WriteError.
    """
    options = options or ExportOptions()
    known = case_in_register(options.register, case.number, options.case_file) if options.register else CaseInRegister()
    request = packet_request(result, case, pack=pack, inventory=inventory, kept=kept, base_map=base_map, options=options, asked=known.asked)
    counts = {"cameras": len(request.kept_ids | request.requested_ids), "papers_for": len(request.requisitions)}
    action = Action.EXPORT if REQUISITION in options.kinds else Action.FREEZE
    head = log_event(action.value, inventory=inventory, case_number=case.number, counts=counts, path=options.log)
    books = PacketBooks(request, known.register, options.case_file, options.register or "")
    request = replace(request, log_head=(head.sequence, head.sha256), announce=books.announce)
    try:
        report = yield from packet_steps(request, Path(output_folder))
    except BaseException:
        books.drop()
        raise
    books.confirm()
    said = [translated("register_kept_its_own", {"numbers": ", ".join(known.refused)})] if known.refused else []
    if books.waits:
        said.append(translated("register_entry_waits", {"reference": books.reference}))
    return replace(report, warnings=(*report.warnings, *said))


def packet_request(
    result: SearchResult,
    case: CaseParticulars,
    *,
    pack: str,
    inventory: str,
    kept: Optional[Sequence[str]],
    base_map: Sequence[Any],
    options: ExportOptions,
    asked: Sequence[Asked] = (),
) -> PacketRequest:
    """All that the packet needs, gathered from pack, inventory and case file; `asked` is what the register knows of the case."""
    loaded = load_pack(pack)
    facts, version = inventory_facts(inventory), inventory_version(inventory)
    if facts.demonstration:
        case = replace(case, invented=True)  # whatever was ticked: nobody is to take such papers for real ones
    zone = options.zone_of(case)
    ledger = Ledger(asked, options.wave)
    wide = None if kept is None else list(dict.fromkeys([*kept, *(options.requested or ())]))
    made = requisitions(result, wide, case, loaded.frame_rules(case), ledger)
    everything = frozenset(camera_id for one in made for camera_id in one.camera_ids)
    if not made and ledger.numbers and (wide is None or wide):
        raise errors.CaseError("all_asked_before", case=case.number)
    kept_ids = everything if kept is None else everything & frozenset(kept)
    requested_ids = kept_ids if options.requested is None else everything & frozenset(options.requested)
    parameters = without_places({"pack": loaded.rules.pack_id, **options.parameters})

    def evidence(path: Path) -> None:
        write_evidence(path, result, _evidence_inventory(facts, version), parameters, *buildings_used(inventory, result))

    return PacketRequest(
        result=result,
        case=case,
        pack=loaded,
        requisitions=tuple(made),
        time_zone=zone,
        now=options.at(result),
        kept_ids=kept_ids,
        requested_ids=requested_ids,
        kinds=options.kinds,
        wave=max((one.wave for one in made), default=1),
        camera_maps=options.camera_maps,
        frozen_at=_frozen_at(options.case_file, zone),
        habilitation=tuple(habilitation_lines(result, wide)),
        inventory=InventoryInfo(_inventory_name(inventory), version, facts.taken_on),
        versions={"plugin": plugin_version(), "qgis": Qgis.QGIS_VERSION},
        parameters=parameters,
        base_map_layers=tuple(base_map),
        write_evidence=evidence,
    )


def _inventory_name(reference: str) -> str:
    """What papers call the inventory: no path and no connection."""
    return "PostgreSQL" if is_reference(reference) else Path(reference).stem


def _evidence_inventory(facts: InventoryFacts, version: str) -> dict[str, Any]:
    return {
        "name": _inventory_name(facts.reference),
        "version": version,
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
