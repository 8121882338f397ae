"""The packet of one case: all papers, lists and the manifest, written beside and moved into place."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from camera_requisition.core.legal.types import FrameRules, Requisition
from camera_requisition.core.ports import Progress
from camera_requisition.core.time.instants import format_instant
from camera_requisition.packets import messages
from camera_requisition.packets.case_papers import CasePapers
from camera_requisition.packets.case_tables import CASE_COLUMNS, OWNER_COLUMNS, case_features, case_rows, owner_rows
from camera_requisition.packets.clean import clean, folder_name
from camera_requisition.packets.files import write_bytes, write_error
from camera_requisition.packets.furnishing import Furnishing
from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.letters import Letters
from camera_requisition.packets.manifest import NAME as MANIFEST
from camera_requisition.packets.manifest import files_of, manifest, sha256, without_places
from camera_requisition.packets.map_parts import PacketMaps
from camera_requisition.packets.odt import odt
from camera_requisition.packets.paper import Paper, Part, PdfCanvas
from camera_requisition.packets.request import FOLLOW_UPS, KEEP, REQUISITION, MapMaker, PacketReport, PacketRequest
from camera_requisition.packets.staging import Staging
from camera_requisition.packets.tables import csv_bytes, geojson_bytes
from camera_requisition.packets.text_part import TextPart

CASE_FILE = "case-file"
LONGEST_FILE = "message-requisition.eml"
OWNER_UNKNOWN = "00-owner-unknown"
Report = TypeVar("Report")


def write_packet(request: PacketRequest, output_folder: Path, progress: Progress) -> PacketReport:
    """Write the packet below `output_folder`; needs a QApplication, on the thread that calls.

    Raises WriteError, PackError, CaseError, or Cancelled; nothing is left behind then.
    """
    return drain(packet_steps(request, output_folder), progress)


def drain(steps: Generator[float, None, Report], progress: Progress) -> Report:
    """Run steps to their end, reporting to `progress`; when it says stop, the steps are closed and Cancelled goes on to the caller."""
    try:
        while True:
            progress.report(next(steps))
            progress.check()
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
    finally:
        steps.close()


def packet_steps(request: PacketRequest, output_folder: Path) -> Generator[float, None, PacketReport]:
    """The same in steps of some tenths of a second: yields the share done after each, and returns the report.

    Closing the generator before its end cancels: what was written is removed.
    """
    with Staging(output_folder, request.folder_name) as staging:
        writer = _Writer(request, staging)
        try:
            for done, _ in enumerate(writer.steps(), start=1):
                yield min(done / writer.step_count, 1.0)
        finally:
            writer.close()
        folder, archive = staging.choose_place()
        report = PacketReport(
            folder=folder,
            archive=archive,
            owners=writer.owners,
            files=len(files_of(staging.folder)) + 1,
            manifest=folder / MANIFEST,
            manifest_sha256=sha256(staging.folder / MANIFEST),
            drafts=writer.drafts,
            camera_ids=writer.camera_ids,
            warnings=writer.warnings,
            evidence_sha256=writer.evidence_sha256,
            papers=writer.papers,
            missing=writer.missing,
            keep_until=writer.keep_until,
        )
        if request.announce is not None:
            request.announce(report)
        staging.move_to(folder, archive)
    return report


@dataclass
class _OwnerPacket:
    """What goes into one owner's folder."""

    folder: str
    whole: Requisition
    kept: Requisition | None
    requested: Requisition | None
    keep_missing: tuple[str, ...] = ()
    request_missing: tuple[str, ...] = ()


class _Writer:
    """Writes one packet into a staging folder, paper by paper; everything to be printed goes into `print-all.pdf` at the same time."""

    def __init__(self, request: PacketRequest, staging: Staging) -> None:
        self._request = request
        self._folder = staging.folder
        self._texts = request.pack.texts
        self._letters = Letters(request)
        self.case_papers = CasePapers(request, self._letters)
        self._full = REQUISITION in request.kinds
        self._furnishing = Furnishing(request, None)
        self._all = PdfCanvas(self._title("print_all", clean(request.case.number)), self._furnishing.facts)
        self._follow_up = next((kind for kind in FOLLOW_UPS if kind in request.kinds), None)
        self._packets = list(self._owner_packets(staging.room_for_owner(LONGEST_FILE)))
        self._evidence: str | None = None
        self._map_maker: MapMaker | None = None
        if self._full and request.maps is None:
            PacketMaps(request, self._furnishing).check()

    @property
    def step_count(self) -> int:
        """How many times `steps` yields."""
        if self._follow_up:
            return 1 + len(self._packets)
        return 4 + 5 * len(self._packets) + (3 + self._request.camera_maps if self._full else 0)

    @property
    def owners(self) -> int:
        """Number of known owners who get a folder."""
        return sum(packet.whole.owner is not None for packet in self._packets)

    @property
    def drafts(self) -> int:
        """Number of owner folders with a draft in it."""
        return sum(bool(packet.keep_missing or packet.request_missing) for packet in self._packets)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the signer should read, and what couldn't be drawn, in the pack's words."""
        gone = ", ".join(str(layer.name()) for layer in self._request.base_map_layers if not layer.isValid())
        skipped = (str(self._texts["checks"]["base_map"]).format(layers=clean(gone)),) if gone else ()
        return (*self.case_papers.checks(), *skipped)

    @property
    def evidence_sha256(self) -> str | None:
        """SHA-256 of the evidence; None where none is written."""
        return self._evidence

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """By requisition number the particulars that make its papers drafts."""
        lacking = {
            packet.whole.number: packet.request_missing if packet.requested or self._follow_up else packet.keep_missing
            for packet in self._packets
        }
        return {number: names for number, names in lacking.items() if names}

    @property
    def keep_until(self) -> str | None:
        """The day until which keep-requests ask to keep; None where none is written."""
        return self._letters.keep_until().isoformat() if any(packet.kept for packet in self._packets) else None

    @property
    def papers(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """By requisition number, (path inside the packet, SHA-256) of each file in its owner's folder; needs the files to be there."""
        return {packet.whole.number: self._files_in(packet.folder) for packet in self._packets}

    @property
    def camera_ids(self) -> tuple[str, ...]:
        """The cameras in the owners' papers, each once."""
        shown = (paper for packet in self._packets for paper in (packet.kept, packet.requested) if paper)
        return tuple(dict.fromkeys(camera_id for paper in shown for camera_id in paper.camera_ids))

    def close(self) -> None:
        """End what Qt holds open."""
        self._all.abandon()

    def steps(self) -> Iterator[None]:
        """Write everything; a pause after each paper."""
        if self._follow_up:
            for packet in self._packets:
                self._letter_afterwards(packet, self._follow_up)
                yield
        else:
            yield from self._papers()
        self._write(self._folder / "print-all.pdf", self._all.finish())
        self._write(self._folder / MANIFEST, manifest(self._folder, self._facts()))
        yield

    def _papers(self) -> Iterator[None]:
        self._write_evidence()
        yield
        self._furnishing = Furnishing(self._request, self._evidence)
        own = self._furnishing.for_case_file()
        self._case_paper("call-sheet.html", "call_sheet", self._folder / "call-sheet.pdf", self.case_papers.call_sheet(), own)
        yield
        listed = [
            (packet.folder, packet.whole, packet.kept is not None, packet.requested is not None, packet.request_missing or packet.keep_missing)
            for packet in self._packets
        ]
        self._case_paper("dispatch.html", "dispatch", self._folder / "dispatch.pdf", self.case_papers.dispatch(listed), own)
        yield
        for packet in self._packets:
            yield from self._owner(packet)
        if self._full:
            yield from self._case_file(own)

    def _owner(self, packet: _OwnerPacket) -> Iterator[None]:
        folder = self._folder / packet.folder
        self._make(folder)
        self._all.bookmark(self._letters.owner_name(packet.whole.owner), ahead=1 + self._all.page_count % 2)
        if packet.kept:
            context = self._letters.keep_request(packet.kept, packet.keep_missing)
            furniture = self._furnishing.for_owner(packet.kept.number, packet.keep_missing, KEEP)
            data = self._letter("keep-request", "keep", folder, context, furniture, packet.kept.number)
            self._message(packet, folder, KEEP, context, data)
        yield
        yield from self._requisition(packet, folder)
        shown = packet.requested or packet.kept
        if shown:
            rows = owner_rows(self._request, self._letters, shown, self._remark())
            self._write(folder / "cameras.csv", csv_bytes(OWNER_COLUMNS, rows))
        yield

    def _requisition(self, packet: _OwnerPacket, folder: Path) -> Iterator[None]:
        """The requisition, what the owner fills in, what is signed when footage is handed over, and the map."""
        requested = packet.requested
        if requested is None:
            yield from (None, None, None)
            return
        context = self._letters.requisition(requested, packet.request_missing)
        furniture = self._furnishing.for_owner(requested.number, packet.request_missing)
        self._letter("requisition", "requisition", folder, context, furniture, requested.number)
        yield
        self._letter("answer-sheet", "answer_sheet", folder, context, furniture, requested.number)
        self._letter("hand-over", "hand_over", folder, context, furniture, requested.number)
        yield
        table = TextPart(self._request.pack.templates.render("annex.html", context), furniture.family)
        parts: list[Part] = [*self._maps().owner(requested), table]
        self._pdf(Paper(self._title("annex", clean(requested.number)), furniture, parts), folder / "annex.pdf")
        yield

    def _letter_afterwards(self, packet: _OwnerPacket, kind: str) -> None:
        """A reminder or a release letter, and the message that it goes with."""
        folder = self._folder / packet.folder
        self._make(folder)
        self._all.bookmark(self._letters.owner_name(packet.whole.owner), ahead=1 + self._all.page_count % 2)
        context = self._letters.afterwards(packet.whole)
        furniture = self._furnishing.for_owner(packet.whole.number, packet.request_missing, kind)
        data = self._letter(kind, kind, folder, context, furniture, packet.whole.number)
        self._message(packet, folder, kind, context, data)

    def _case_file(self, furniture: Furniture) -> Iterator[None]:
        folder = self._folder / CASE_FILE
        self._make(folder)
        number = clean(self._request.case.number)
        self._pdf(Paper(self._title("overview", number), furniture, list(self._maps().overview())), folder / "overview.pdf", level=0)
        yield
        yield from self._camera_maps(folder, furniture, number)
        context = self.case_papers.report(self._furnishing.inventory_date(), self._furnishing.evidence_mark)
        html = self._request.pack.templates.render("report.html", context)
        report = odt(self._title("report", number), html, furniture, landscape=True, language=self._request.pack.language)
        self._write(folder / "report.odt", report)
        yield
        rows = case_rows(self._request, self._remark())
        self._write(folder / "cameras.csv", csv_bytes(CASE_COLUMNS, rows))
        members = {"estimate": self._furnishing.estimate, "marking": self._furnishing.marking, "invented": self._furnishing.invented}
        self._write(folder / "cameras.geojson", geojson_bytes(case_features(rows), **members))
        yield

    def _camera_maps(self, folder: Path, furniture: Furniture, number: str) -> Iterator[None]:
        """On demand a map of each camera that was found: what it sees of the incident, for the case file alone."""
        parts = list(self._maps().cameras()) if self._request.camera_maps else []
        if parts:
            self._pdf(Paper(self._title("cameras", number), furniture, parts), folder / "cameras.pdf", level=0)
            yield

    def _letter(self, name: str, title: str, folder: Path, context: dict[str, Any], furniture: Furniture, number: str) -> bytes:
        html = self._request.pack.templates.render(f"{name}.html", context)
        title = self._title(title, clean(number))
        pack = self._request.pack
        self._write(folder / f"{name}.odt", odt(title, html, furniture, language=pack.language, logo=pack.logo))
        return self._pdf(Paper(title, furniture, [TextPart(html, furniture.family, logo=pack.logo)]), folder / f"{name}.pdf")

    def _case_paper(self, template: str, title: str, path: Path, context: dict[str, Any], furniture: Furniture) -> None:
        html = self._request.pack.templates.render(template, context)
        part = TextPart(html, furniture.family, landscape=True)
        self._pdf(Paper(self._title(title, clean(self._request.case.number)), furniture, [part]), path, level=0)

    def _pdf(self, paper: Paper, path: Path, level: int = 1) -> bytes:
        """Draw a paper into its own file and, on a new sheet, into the print-all file."""
        canvas = PdfCanvas(paper.title, self._furnishing.facts)
        try:
            paper.paint(canvas)
            data = canvas.finish()
        finally:
            canvas.abandon()
        self._write(path, data)
        self._all.new_sheet()
        paper.paint(self._all, level)
        return data

    def _message(self, packet: _OwnerPacket, folder: Path, kind: str, context: dict[str, Any], pdf: bytes) -> None:
        """A draft for the user's own mail program, with the letter that isn't a requisition."""
        owner = packet.whole.owner
        if owner is None:
            return
        duty = next((one.recorder.duty_email for one in packet.whole.recorders if one.recorder and one.recorder.duty_email), None)
        text = self._request.pack.templates.render_plain(f"message-{kind}.txt", context)
        drafted = packet.keep_missing if kind == KEEP else packet.request_missing
        prefix = str(self._texts["message"]["draft_prefix"]) if drafted else ""
        banner = f"\n\n{self._furnishing.invented}" if self._furnishing.invented else ""
        name = "keep-request.pdf" if kind == KEEP else f"{kind}.pdf"
        draft = messages.draft(owner.email or duty, clean(owner.name), prefix + text.strip() + banner, [(name, pdf)])
        self._write(folder / f"message-{kind}.eml", draft)

    def _owner_packets(self, room: int) -> Iterator[_OwnerPacket]:
        number = 0
        rules = _freezing_rules(self._request)
        for requisition in self._request.requisitions:
            kept, requested = self._request.kept(requisition), self._request.requested(requisition)
            if kept is None and requested is None and not self._follow_up:
                continue
            if requisition.owner is None:
                folder = OWNER_UNKNOWN
            else:
                number += 1
                folder = f"{number:02d}-{folder_name(requisition.owner.name, min(60, room - 3))}"
            packet = _OwnerPacket(folder, requisition, kept, requested)
            if kept:
                packet.keep_missing = self._letters.missing_to_keep(kept, rules.required_to_freeze)
                if self._request.pack.keep_request_is_requisition:
                    further = (*self._letters.missing_to_keep(kept, rules.required), *self._letters.missing_to_request(kept))
                    packet.keep_missing = tuple(dict.fromkeys([*packet.keep_missing, *further]))
            if requested:
                packet.request_missing = self._letters.missing_to_request(requested)
            if self._follow_up:
                packet.request_missing = self._letters.missing_to_keep(requisition, rules.required_to_freeze)
            yield packet

    def _write_evidence(self) -> None:
        if self._request.write_evidence is None:
            return
        path = self._folder / CASE_FILE / "evidence.gpkg"
        self._make(path.parent)
        try:
            self._request.write_evidence(path)
            self._evidence = sha256(path)
        except OSError as error:
            raise write_error(error, path) from error

    def _facts(self) -> dict[str, Any]:
        request, search = self._request, self._request.result.request
        zone = request.time_zone

        def text(seconds: float | None) -> str | None:
            return None if seconds is None else format_instant(seconds, zone)

        return {
            "format": 1,
            "case": request.case.number,
            "wave": request.wave,
            "kinds": sorted(request.kinds),
            "now": text(request.now),
            "time_zone": request.case.time_zone,
            "invented": request.case.invented,
            "estimate": self._furnishing.estimate,
            "evidence_sha256": self._evidence,
            "event_log": None if request.log_head is None else {"sequence": request.log_head[0], "sha256": request.log_head[1]},
            "versions": {**request.versions, "pack": f"{request.pack.rules.pack_id} {request.pack.rules.version}"},
            "inventory": {"name": request.inventory.name, "version": request.inventory.version, "taken_on": request.inventory.taken_on},
            "parameters": {
                "crs": request.result.crs,
                "search_now": text(search.now),
                "as_of": text(request.result.as_of),
                "corridor_m": search.corridor_m,
                "margin_s": search.margin_s,
                "track_gap_s": search.track_gap_s,
                "edition": search.edition,
                "retention_unknown_days": search.retention_unknown_days,
                "legal_maximum_days": search.legal_maximum_days,
                **without_places(json.loads(json.dumps(dict(request.parameters), default=str))),
            },
            "kept": sorted(request.kept_ids),
            "requested": sorted(request.requested_ids) if self._full else [],
            "numbers": {packet.whole.number: packet.folder for packet in self._packets},
            "drafts": self.missing,
            "csv": "Texts that begin with = + - @ have an apostrophe in front in the CSV files; the GeoJSON has the exact value.",
            "to_validate": request.pack.notice,
        }

    def _files_in(self, folder: str) -> tuple[tuple[str, str], ...]:
        return tuple((path.relative_to(self._folder).as_posix(), sha256(path)) for path in files_of(self._folder / folder))

    def _remark(self) -> str:
        parts = (self._furnishing.marking, self._furnishing.invented, self._furnishing.estimate)
        return " – ".join(part for part in parts if part)

    def _title(self, key: str, subject: str) -> str:
        return f"{self._texts['titles'][key]} {subject}"

    def _maps(self) -> MapMaker:
        if self._map_maker is None:
            self._map_maker = self._request.maps or PacketMaps(self._request, self._furnishing)
        return self._map_maker

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        write_bytes(path, data)

    @staticmethod
    def _make(folder: Path) -> None:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise write_error(error, folder) from error


def _freezing_rules(request: PacketRequest) -> FrameRules:
    """What a keep-request needs: the same in every frame unless the pack says otherwise."""
    return request.pack.frame_rules(request.case) or FrameRules("", "")
