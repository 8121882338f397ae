"""Jurisdiction packs: a folder with `pack.json` and Jinja2 templates. A pack is data; nothing of a jurisdiction stands in code.

A broken pack is refused with the file and, where it can be told, the line. Format: docs/packs.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from camera_requisition.core import errors
from camera_requisition.core.legal.types import CaseParticulars, FrameRules, PackRules, Thresholds
from camera_requisition.packets.templates import Templates

PACKS = Path(__file__).resolve().parent.parent / "packs"
FORMAT = 1
TEMPLATES = (
    "keep-request.html requisition.html answer-sheet.html hand-over.html annex.html reminder.html release.html call-sheet.html dispatch.html "
    "report.html message-keep.txt message-requisition.txt message-reminder.txt message-release.txt"
).split()
TOP_KEYS: Mapping[str, type | tuple[type, ...]] = {
    "format": int,
    "id": str,
    "version": str,
    "language": str,
    "validation": dict,
    "retention_unknown_days": (int, float),
    "legal_maximum_days": list,
    "keep_request_days": (int, float),
    "frames": dict,
    "dates": dict,
    "texts": dict,
}
TEXT_KEYS = (
    "decimal_mark page_of case case_and_number case_and_keep case_and_reminder case_and_release coordinates invented draft_watermark "
    "draft_missing estimate "
    "inventory_of inventory_undated evidence_hash to_fill owner_unknown recorder_unnamed recorder_unknown system case_file_banner "
    "reasons_for_owner default_delivery_format default_delivery_channel delivery_channels titles particulars states certainty recordings "
    "reasons checks map message"
).split()
MAP_KEYS = (
    "annex_title overview_title camera_title without_base_map windows facts title_page overview_page legend scale north frame base_map "
    "camera camera_without_heading sees may_see sure possible zone path passing_time blind left_out detail detail_title"
).split()
DATE_KEYS = (
    "weekdays months first_of_month day day_short night_same_month night_same_year night_other_year span clock offset offset_minutes "
    "moment moment_short days_hours hours_minutes"
).split()


@dataclass(frozen=True)
class DatedValue:
    """A figure or text in force from `valid_from` up to, not including, `valid_to`; `value` None: not known yet, to be verified."""

    value: Any
    valid_from: date
    valid_to: date | None
    source: str


@dataclass(frozen=True)
class PackFrame:
    """One procedural frame: what it requires, what it cites on a date, how its authorisation reads."""

    frame: str
    title: str
    required: tuple[str, ...]
    required_by_authorisation: Mapping[str, tuple[str, ...]]
    articles: tuple[DatedValue, ...]
    penalty: tuple[DatedValue, ...]
    authorisation: Mapping[str, str]
    duration_days: float | None = None
    extended_days: float | None = None
    duration_advice: str = ""


@dataclass(frozen=True)
class Pack:
    """A loaded pack. `texts` and `dates` are its words; `rules` what the domain reckons with on the day of loading."""

    folder: Path
    rules: PackRules
    language: str
    notice: str
    keep_request_days: float
    frames: Mapping[str, PackFrame]
    agreement: Mapping[str, Any]
    dates: Mapping[str, Any]
    texts: Mapping[str, Any]
    templates: Templates
    thresholds: Thresholds = field(default_factory=Thresholds)
    fonts: tuple[str, ...] = field(default=())

    def frame_of(self, case: CaseParticulars) -> PackFrame | None:
        """The frame of a case, None where it names none. Raises CaseError `frame_unknown` for one that this pack lacks."""
        if case.frame is None:
            return None
        frame = self.frames.get(case.frame)
        if frame is None:
            raise errors.CaseError("frame_unknown", frame=case.frame, pack=self.rules.pack_id, known=", ".join(self.frames))
        return frame

    def frame_rules(self, case: CaseParticulars) -> FrameRules | None:
        """What the frame of `case` demands, given the kind of its authorisation. None where the case names no frame."""
        frame = self.frame_of(case)
        if frame is None:
            return None
        further = frame.required_by_authorisation.get(case.authorisation.kind or "", ())
        return FrameRules(frame.frame, frame.title, frame.required + further)

    def word(self, group: str, key: str | None, default: str | None = None) -> str:
        """The pack's word for `key` in a group of its texts (`particulars`, `reasons`, …), else `default`, else the key itself."""
        words = self.texts.get(group)
        found = words.get(key) if isinstance(words, Mapping) and key is not None else None
        return str(found) if found is not None else (default if default is not None else (key or ""))


def on_date(entries: Sequence[DatedValue], day: date) -> Any:
    """The value in force on `day`; None where none is, or where it still has to be verified."""
    for entry in entries:
        if entry.valid_from <= day and (entry.valid_to is None or day < entry.valid_to):
            return entry.value
    return None


def load_pack(name_or_folder: str | Path, on: date | None = None) -> Pack:
    """The pack in a folder, or one of ours by its name (`fr`, `generic`). `on` chooses the dated figures (default: the latest).

    Raises PackError: `pack_missing`, `pack_broken` (values `file`, `line`, `problem`).
    """
    named = isinstance(name_or_folder, str) and re.fullmatch(r"[A-Za-z0-9_-]+", name_or_folder)
    folder = PACKS / name_or_folder if named else Path(name_or_folder)
    path = folder / "pack.json"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise errors.PackError("pack_missing", pack=str(name_or_folder), file=path.name) from error
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise errors.PackError("pack_broken", file=path.name, line=error.lineno, problem=error.msg) from error
    return _Reader(folder, path.name, text).pack(data, on)


class _Reader:
    """Turns the JSON of a pack into a Pack, complaining with file and line."""

    def __init__(self, folder: Path, file: str, text: str) -> None:
        self._folder = folder
        self._file = file
        self._lines = text.splitlines()

    def pack(self, data: Any, on: date | None) -> Pack:
        self._check_keys(data)
        frames = {name: self._frame(name, value) for name, value in data["frames"].items()}
        maximum = self._dated("legal_maximum_days", data["legal_maximum_days"])
        legal_maximum = on_date(maximum, on) if on else (maximum[-1].value if maximum else None)
        rules = PackRules(
            pack_id=data["id"],
            version=data["version"],
            retention_unknown_days=float(data["retention_unknown_days"]),
            legal_maximum_days=None if legal_maximum is None else float(legal_maximum),
            frames={name: FrameRules(name, frame.title, frame.required) for name, frame in frames.items()},
        )
        return Pack(
            folder=self._folder,
            rules=rules,
            language=data["language"],
            notice=str(data["validation"].get("notice", "")),
            keep_request_days=float(data["keep_request_days"]),
            frames=frames,
            agreement=data.get("agreement", {"owner_kinds": [], "text": ""}),
            dates=data["dates"],
            texts=data["texts"],
            templates=Templates(self._folder, TEMPLATES),
            thresholds=self._thresholds(data.get("proportionality", {})),
            fonts=tuple(data.get("fonts", ())),
        )

    def _check_keys(self, data: Any) -> None:
        if not isinstance(data, dict):
            raise self._broken("", "the file must hold one object")
        for key, kind in TOP_KEYS.items():
            if key not in data:
                raise self._broken("", f'"{key}" is missing')
            if not isinstance(data[key], kind) or isinstance(data[key], bool):
                raise self._broken(key, f'"{key}" has the wrong type')
        if data["format"] != FORMAT:
            raise self._broken("format", f"format {data['format']} is not {FORMAT}")
        for group, keys in (("texts", TEXT_KEYS), ("dates", DATE_KEYS)):
            for key in keys:
                if key not in data[group]:
                    raise self._broken(group, f'"{key}" is missing in "{group}"')
        for key in MAP_KEYS:
            if key not in data["texts"]["map"]:
                raise self._broken("map", f'"{key}" is missing in "map"')
        if len(data["dates"]["weekdays"]) != 7 or len(data["dates"]["months"]) != 12:
            raise self._broken("dates", "seven weekdays and twelve months are needed")

    def _frame(self, name: str, value: Any) -> PackFrame:
        try:
            return PackFrame(
                frame=name,
                title=value["title"],
                required=tuple(value["required"]),
                required_by_authorisation={kind: tuple(names) for kind, names in value.get("required_by_authorisation", {}).items()},
                articles=self._dated(name, value.get("articles", [])),
                penalty=self._dated(name, value.get("penalty", [])),
                authorisation=dict(value["authorisation"]),
                duration_days=value.get("duration_days"),
                extended_days=value.get("extended_days"),
                duration_advice=value.get("duration_advice", ""),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise self._broken(name, f'frame "{name}" lacks or garbles {error}') from error

    def _thresholds(self, given: Any) -> Thresholds:
        names = ("camera_hours", "window_hours", "cameras")
        if not isinstance(given, dict):
            raise self._broken("proportionality", '"proportionality" has the wrong type')
        for name in names:
            value = given.get(name)
            if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0):
                raise self._broken(name, f'"{name}" must be a number above 0')
        return Thresholds(*(None if given.get(name) is None else float(given[name]) for name in names))

    def _dated(self, key: str, entries: Any) -> tuple[DatedValue, ...]:
        try:
            return tuple(
                DatedValue(
                    entry["value"],
                    date.fromisoformat(entry["valid_from"]),
                    None if entry["valid_to"] is None else date.fromisoformat(entry["valid_to"]),
                    entry["source"],
                )
                for entry in entries
            )
        except (KeyError, TypeError, ValueError) as error:
            raise self._broken(key, f'a dated entry of "{key}" lacks or garbles {error}') from error

    def _broken(self, key: str, problem: str) -> errors.PackError:
        line = next((number for number, text in enumerate(self._lines, start=1) if key and f'"{key}"' in text), 1)
        return errors.PackError("pack_broken", file=self._file, line=line, problem=problem)
