"""The sheet by which an owner confirms what is recorded of its cameras: letter, table, map, a file to fill in, and a message draft.

Nothing of any case is in it, and nothing of any other owner. Wording is the pack's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from pathlib import Path
from typing import Any, Optional

import numpy as np
from qgis.core import QgsMapLayer

from camera_requisition.core.errors import PackError
from camera_requisition.core.records import Camera, CameraView, Owner, Recorder
from camera_requisition.core.records.confirmation import CAMERA_FIELDS, LEARNT, OWNER_FIELDS, PLACE_FIELDS, RECORDER_FIELDS
from camera_requisition.core.sight.geodesy import lonlat_or_nan
from camera_requisition.packets import messages
from camera_requisition.packets.clean import clean, isolated
from camera_requisition.packets.files import write_bytes
from camera_requisition.packets.fonts import PREFERRED, choose_family
from camera_requisition.packets.furniture import Furniture
from camera_requisition.packets.map_parts import map_texts
from camera_requisition.packets.odt import odt
from camera_requisition.packets.pack import PACKS, Pack
from camera_requisition.packets.paper import CREATOR, Paper, Part, pdf_pages
from camera_requisition.packets.pdf_outline import PdfFacts
from camera_requisition.packets.tables import csv_bytes
from camera_requisition.packets.templates import Templates
from camera_requisition.packets.text_part import TextPart
from camera_requisition.packets.wording import Wording

CAMERAS_CSV, OWNER_CSV, PDF, ODT, MESSAGE = "confirmation.csv", "confirmation-owner.csv", "confirmation.pdf", "confirmation.odt", "message.eml"
LONGEST_FILE = OWNER_CSV
ROUND, CORRECT, REMARK, CAMERA_ID, RECORD, FIELD, VALUE = "round", "correct", "remark", "camera_id", "record", "field", "value"
NUMBER, RECORDER, ALL_CORRECT = "number", "recorder", "all_correct"
DEGREES_PLACES = 6
"""Decimals of latitude and longitude on a sheet: 0.1 m."""
_DATES = frozenset({"status_since", "authorisation_expires_on"})
_WORDS_FILE = "confirmation.json"
_TEXTS = (
    "title reference map_title unknown no_contact file_correct file_remark file_what file_value file_record file_round file_number "
    "file_all_correct file_owner file_recorder"
).split()
_GROUPS = ("fields", "words", "dispatch")
_PLACES = {"reference": "reference", "map_title": "owner"}
_TEMPLATES = ("confirmation.html", "confirmation-cameras.html", "message-confirmation.txt")


@dataclass(frozen=True)
class OwnerSheet:
    """What one owner is asked about: the owner, its recorders that have cameras, and its cameras with their views. `reference` names owner and
    round; a `reminder` tells the day (`asked_on`) of the letter before."""

    reference: str
    owner: Owner
    recorders: tuple[Recorder, ...]
    cameras: tuple[Camera, ...]
    views: Mapping[str, tuple[CameraView, ...]] = field(default_factory=dict)
    reminder: bool = False
    asked_on: Optional[str] = None

    @property
    def contact_email(self) -> Optional[str]:
        """Where a message to the owner goes: its own address, else that of the first recorder's duty contact."""
        return self.owner.email or next((one.duty_email for one in self.recorders if one.duty_email), None)


@dataclass(frozen=True)
class SheetRequest:
    """How sheets are written: the pack's words, the sender's lines, the last day for an answer, the moment (UTC seconds) and its time zone."""

    pack: Pack
    crs: str
    time_zone: tzinfo
    now: float
    sender: tuple[str, ...] = ()
    reply_by: Optional[str] = None
    taken_on: Optional[str] = None
    base_map: Sequence[QgsMapLayer] = ()


class ConfirmationWords:
    """The words of a pack for sheets of confirmation. Raises PackError `pack_broken` where the pack has none, or lacks one."""

    def __init__(self, folder: Path) -> None:
        try:
            self._words: dict[str, Any] = json.loads((folder / _WORDS_FILE).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            problem = getattr(error, "strerror", None) or str(error)
            raise PackError("pack_broken", file=_WORDS_FILE, line=getattr(error, "lineno", 1), problem=problem) from error
        held = self._words if isinstance(self._words, dict) else {}
        for keys, kind in ((_TEXTS, str), (_GROUPS, dict)):
            for key in keys:
                if not isinstance(held.get(key), kind):
                    raise PackError("pack_broken", file=_WORDS_FILE, line=1, problem=f'"{key}" is missing, or not as it should be')
        for key, place in _PLACES.items():
            try:
                held[key].format(**{place: ""})
            except (LookupError, ValueError, AttributeError) as error:
                problem = f'"{key}" may have no other place than {{{place}}}'
                raise PackError("pack_broken", file=_WORDS_FILE, line=1, problem=problem) from error

    def text(self, key: str) -> str:
        """One of the pack's words."""
        return str(self._words[key])

    def group(self, key: str) -> Mapping[str, Any]:
        """A group of words by key."""
        return dict(self._words[key])

    def field(self, name: str) -> str:
        """What a field is called."""
        return str(self.group("fields").get(name, name))

    def word(self, name: str, value: str) -> str:
        """A word of a vocabulary."""
        words = self.group("words").get(name)
        return str(words.get(value, value)) if isinstance(words, dict) else value

    def wind(self, heading: float) -> str:
        """The wind of sixteen that a heading in degrees is nearest to; empty where the pack names none."""
        winds = self._words.get("winds")
        return str(winds[round(heading / 22.5) % 16]) if isinstance(winds, list) and len(winds) == 16 else ""

    @property
    def spelt(self) -> dict[str, dict[str, str]]:
        """For each field with a vocabulary the words of the pack and what they stand for."""
        groups = self.group("words")
        return {name: {str(word): code for code, word in words.items()} for name, words in groups.items() if isinstance(words, dict)}


def words_folder(pack: Pack) -> Path:
    """Where the words and templates of sheets are: in the pack; for a pack that has none, as one copied from an earlier version, in ours of the
    same language, else in `generic`."""
    if (pack.folder / _WORDS_FILE).is_file():
        return pack.folder
    for folder in sorted(PACKS.iterdir()):
        if (folder / _WORDS_FILE).is_file() and json.loads((folder / "pack.json").read_text(encoding="utf-8")).get("language") == pack.language:
            return folder
    return PACKS / "generic"


class SheetWriter:
    """Writes the sheets of one round. Raises PackError, WriteError."""

    def __init__(self, request: SheetRequest) -> None:
        self._request = request
        self.words = ConfirmationWords(words_folder(request.pack))
        self._templates = Templates(words_folder(request.pack), _TEMPLATES)
        self._wording = Wording(request.pack.dates, request.time_zone)
        self._family = choose_family((*request.pack.fonts, *PREFERRED))
        self._decimal = str(request.pack.texts.get("decimal_mark", "."))

    def steps(self, sheet: OwnerSheet, folder: Path) -> Iterator[None]:
        """Write what one owner gets into `folder`, which is there; a pause after each page."""
        context = self._context(sheet)
        letter = self._templates.render("confirmation.html", context)
        cameras = self._templates.render("confirmation-cameras.html", context)
        furniture = self._furniture(sheet)
        title = f"{self.words.text('title')} – {clean(sheet.owner.name)}"
        parts: list[Part] = [TextPart(letter, self._family), TextPart(cameras, self._family, landscape=True), *self._maps(sheet)]
        yield
        paper = Paper(title, furniture, parts)
        yield
        yield from pdf_pages(paper, folder / PDF, self._facts)
        whole = odt(title, letter + cameras, furniture, language=self._request.pack.language)
        write_bytes(folder / ODT, whole)
        write_bytes(folder / CAMERAS_CSV, self.cameras_csv(sheet))
        write_bytes(folder / OWNER_CSV, self.owner_csv(sheet))
        text = self._templates.render_plain("message-confirmation.txt", context)
        attached = [(name, (folder / name).read_bytes()) for name in (PDF, ODT, CAMERAS_CSV, OWNER_CSV)]
        write_bytes(folder / MESSAGE, messages.draft(sheet.contact_email, clean(sheet.owner.name), text, attached))
        yield

    def cameras_csv(self, sheet: OwnerSheet) -> bytes:
        """The cameras as a file to be filled in: each value can be corrected where it stands. Which recorder, where the owner has several."""
        several = (RECORDER,) if len(sheet.recorders) > 1 else ()
        columns = [self._column(name) for name in (CAMERA_ID, *several, *CAMERA_FIELDS, *PLACE_FIELDS)]
        number, correct, remark, round_ = (self._own_column(name) for name in (NUMBER, CORRECT, REMARK, ROUND))
        named = {recorder.recorder_id: recorder.name or recorder.recorder_id for recorder in sheet.recorders}
        places = self._places(sheet.cameras)
        rows: list[dict[str, Any]] = []
        for count, camera in enumerate(sheet.cameras, start=1):
            values = {self._column(name): self.cell(name, getattr(camera, name)) for name in CAMERA_FIELDS}
            values.update((self._column(name), self._degrees(value)) for name, value in zip(PLACE_FIELDS, places[count - 1]))
            values[self._column(RECORDER)] = named.get(camera.recorder_id or "", "")
            rows.append({number: count, self._column(CAMERA_ID): camera.camera_id, **values, round_: sheet.reference})
        return csv_bytes([number, *columns, correct, remark, round_], rows, ";")

    def owner_csv(self, sheet: OwnerSheet) -> bytes:
        """Owner and recorders as a file to be filled in: a line a value; each begins with a line that says whether all of it is right."""
        what, value, record, round_ = (self._own_column(name) for name in (FIELD, VALUE, RECORD, ROUND))
        remark = self._own_column(REMARK)
        rows = []
        records: list[tuple[str, Any, Sequence[str]]] = [(f"owner:{sheet.owner.owner_id}", sheet.owner, OWNER_FIELDS)]
        records += [(f"recorder:{recorder.recorder_id}", recorder, RECORDER_FIELDS) for recorder in sheet.recorders]
        for key, held, names in records:
            kind = key.partition(":")[0]
            title = f"{self.words.text(f'file_{kind}')} {held.name or ''}".strip()
            rows.append({what: f"{title} – {self._own_column(ALL_CORRECT)}", value: "", record: key, round_: sheet.reference})
            for name in names:
                shown = f"{self.words.field(name)} [{name}]"
                rows.append({what: shown, value: self.cell(name, getattr(held, name)), record: key, round_: sheet.reference})
        return csv_bytes([what, value, remark, record, round_], rows, ";")

    def cell(self, name: str, value: Any) -> str:
        """A value as a cell; empty where it isn't known. `read_cell` of the job that takes answers in reads it again."""
        if value is None:
            return ""
        if isinstance(value, float):
            return f"{value:.10g}".replace(".", self._decimal)
        if name in _DATES:
            return self._day(str(value))
        return self.words.word(name, str(value))

    def dispatch_csv(self, rows: Sequence[Mapping[str, Any]]) -> bytes:
        """Who is asked, for the sender: one row an owner, columns by the keys of the pack's group `dispatch`."""
        titles = {key: str(title) for key, title in self.words.group("dispatch").items()}
        named = [{titles[key]: value for key, value in row.items() if key in titles} for row in rows]
        return csv_bytes(list(titles.values()), named, ";")

    # inside

    def _column(self, name: str) -> str:
        return f"{self.words.field(name)} [{name}]"

    def _own_column(self, name: str) -> str:
        keys = {
            CORRECT: "file_correct",
            REMARK: "file_remark",
            ROUND: "file_round",
            FIELD: "file_what",
            VALUE: "file_value",
            RECORD: "file_record",
            NUMBER: "file_number",
            ALL_CORRECT: "file_all_correct",
        }
        return f"{self.words.text(keys[name])} [{name}]"

    def _day(self, text: str) -> str:
        try:
            return self._wording.day_short(date.fromisoformat(text[:10]))
        except ValueError:
            return text

    def _shown(self, name: str, value: Any) -> str:
        return _shown(self.cell(name, value))

    def _context(self, sheet: OwnerSheet) -> dict[str, Any]:
        owner = sheet.owner
        lines = [owner.addressee, owner.service, owner.address, " ".join(filter(None, (owner.postcode, owner.city)))]
        return {
            "title": self.words.text("title"),
            "reference": sheet.reference,
            "reminder": sheet.reminder,
            "reply_by": self._wording.day_text(self._request.reply_by) or "",
            "today": self._wording.day(self._wording.today(self._request.now)),
            "asked_on": self._wording.day_text(sheet.asked_on) or "",
            "sender": [clean(line) for line in self._request.sender],
            "unknown": self.words.text("unknown"),
            "cameras": len(sheet.cameras),
            "unplaced": sum(not camera.placed for camera in sheet.cameras),
            "mapped": any(camera.placed for camera in sheet.cameras),
            "files": [CAMERAS_CSV, OWNER_CSV],
            "owner": {"name": _shown(owner.name), "lines": [_shown(line) for line in lines if line], "confirmed": self._confirmed(owner)},
            "owner_rows": self._rows(owner, OWNER_FIELDS),
            "recorders": [self._recorder(recorder, sheet) for recorder in sheet.recorders],
        }

    def _confirmed(self, record: Any) -> str:
        return self._day(record.verified_on) if record.verified_on else ""

    def _places(self, cameras: Sequence[Camera]) -> list[tuple[Optional[float], Optional[float]]]:
        """Latitude and longitude in degrees of each camera, None where it has no place."""
        x = np.array([np.nan if camera.x is None else camera.x for camera in cameras], dtype=float)
        y = np.array([np.nan if camera.y is None else camera.y for camera in cameras], dtype=float)
        longitudes, latitudes = lonlat_or_nan(self._request.crs, x, y)
        pairs = zip(latitudes.tolist(), longitudes.tolist())
        return [(latitude, longitude) if np.isfinite([latitude, longitude]).all() else (None, None) for latitude, longitude in pairs]

    def _degrees(self, value: Optional[float]) -> str:
        return "" if value is None else f"{value:.{DEGREES_PLACES}f}".replace(".", self._decimal)

    def _rows(self, record: Any, names: Sequence[str]) -> list[dict[str, str]]:
        rows = []
        for name in names:
            value = self._shown(name, getattr(record, name))
            learnt = getattr(record, LEARNT[name]) if name in LEARNT and value else None
            rows.append({"title": self.words.field(name), "value": f"{value} ({self._day(learnt)})" if learnt else value})
        return rows

    def _recorder(self, recorder: Recorder, sheet: OwnerSheet) -> dict[str, Any]:
        numbered = [(number, camera) for number, camera in enumerate(sheet.cameras, start=1) if camera.recorder_id == recorder.recorder_id]
        names = list(RECORDER_FIELDS)
        if recorder.retention_observed_days is not None:  # shown, not asked for: others have found it
            names.insert(names.index("retention_authorised_days") + 1, "retention_observed_days")
        return {
            "name": _shown(recorder.name),
            "confirmed": self._confirmed(recorder),
            "rows": self._rows(recorder, names),
            "cameras": [self._camera(number, camera) for number, camera in numbered],
        }

    def _camera(self, number: int, camera: Camera) -> dict[str, Any]:
        degrees = None if camera.heading_deg is None else f"{round(camera.heading_deg, 1):g}".replace(".", self._decimal)
        heading = None if camera.heading_deg is None else f"{degrees}° {self.words.wind(camera.heading_deg)}".strip()
        view = [f"{self._shown('hfov_deg', camera.hfov_deg)}°"] if camera.hfov_deg is not None else []
        view += [f"{self._shown('range_m', camera.range_m)} m"] if camera.range_m is not None else []
        place = ", ".join(dict.fromkeys(_shown(text) for text in (camera.label, camera.address) if text))
        return {
            "number": number,
            "channel": _shown(camera.channel),
            "camera_id": clean(camera.camera_id),
            "place": place,
            "placed": camera.placed,
            "kind": self._shown("kind", camera.kind),
            "status": self._shown("status", camera.status),
            "heading": heading,
            "view": " / ".join(view),
            "confirmed": self._confirmed(camera),
        }

    def _maps(self, sheet: OwnerSheet) -> Sequence[Part]:
        from camera_requisition.packets.maps import ShownCamera, owner_maps
        from camera_requisition.packets.maps import Templates as MapTemplates

        placed = [(number, camera) for number, camera in enumerate(sheet.cameras, start=1) if camera.placed]
        shown = [ShownCamera(camera, number, sheet.views.get(camera.camera_id, ())) for number, camera in placed]
        title = self.words.text("map_title").format(owner=clean(sheet.owner.name))
        return owner_maps(
            shown,
            self._request.crs,
            texts=map_texts(self._request.pack.texts["map"], title, self._estimate()),
            base_map=[layer for layer in self._request.base_map if layer.isValid()],
            family=self._family,
            templates=MapTemplates(self._request.pack.folder),
        )

    @property
    def _facts(self) -> PdfFacts:
        """What each PDF says of itself."""
        return PdfFacts(clean(next(iter(self._request.sender), "")) or CREATOR, self._request.pack.language, self._request.now)

    def _estimate(self) -> str:
        texts = self._request.pack.texts
        taken = self._request.taken_on
        dated = str(texts["inventory_of"]).format(day=self._day(taken)) if taken else str(texts["inventory_undated"])
        return str(texts["estimate"]).format(of_date=dated)

    def _furniture(self, sheet: OwnerSheet) -> Furniture:
        reference = self.words.text("reference").format(reference=sheet.reference)
        return Furniture(self._family, reference, str(self._request.pack.texts["page_of"]), notes=(self._estimate(),))


def _shown(text: Optional[str]) -> str:
    """A text of the inventory as the papers show it."""
    return isolated(clean(text))
