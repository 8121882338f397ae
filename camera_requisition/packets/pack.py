"""Jurisdiction packs: a folder with `pack.json` and Jinja2 templates. A pack is data; nothing of a jurisdiction stands in code.

A broken pack is refused with the file and, where it can be told, the line. Format: docs/packs.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from camera_requisition.core import errors
from camera_requisition.core.legal.types import CaseParticulars, FrameRules, PackRules, Thresholds
from camera_requisition.packets.logo import Logo, read_logo
from camera_requisition.packets.pack_reader import LARGEST, PackFile
from camera_requisition.packets.templates import Templates

PACKS = Path(__file__).resolve().parent.parent / "packs"
TEMPLATES = (
    "keep-request.html requisition.html answer-sheet.html hand-over.html annex.html reminder.html release.html call-sheet.html dispatch.html "
    "report.html message-keep.txt message-requisition.txt message-reminder.txt message-release.txt"
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


@dataclass(frozen=True)
class Pack:
    """A loaded pack. `texts` and `dates` are its words; `rules` what the domain reckons with on the day of loading.

    With `keep_request_is_requisition` keep-requests too are made under the frame's article, need all its particulars, and name the penalty.
    `capacities` are legal capacities that a signer may have, each with the particulars that it needs; `checklist` texts with the name of the
    condition under which the signer reads them (None: always).
    """

    folder: Path
    rules: PackRules
    language: str
    notice: str
    keep_request_days: float
    keep_request_is_requisition: bool
    frames: Mapping[str, PackFrame]
    agreement: Mapping[str, Any]
    dates: Mapping[str, Any]
    texts: Mapping[str, Any]
    templates: Templates
    logo: Logo | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    capacities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    checklist: tuple[tuple[str, str | None], ...] = ()
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
        further = (*frame.required_by_authorisation.get(case.authorisation.kind or "", ()), *self.capacity_needs(case.signer.capacity))
        return FrameRules(frame.frame, frame.title, tuple(dict.fromkeys(frame.required + further)))

    def capacity_needs(self, capacity: str | None) -> tuple[str, ...]:
        """What a signer of this legal capacity has to name further, such as the officer under whose control he signs; upper case "
        "doesn't count."""
        wanted = (capacity or "").strip().casefold()
        return next((needs for words, needs in self.capacities.items() if words.casefold() == wanted), ())

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
    folder = _folder(name_or_folder)
    return _pack(folder, PackFile(folder / "pack.json", str(name_or_folder)).data, on)


def load_rules(name_or_folder: str | Path) -> PackRules:
    """The rules of a pack alone, as `load_pack` without a date gives them: its templates and letterhead aren't looked at.

    Raises PackError for what is wrong with `pack.json`.
    """
    path = _folder(name_or_folder) / "pack.json"
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError:
        content = None
    if content is None:  # there is none, or it is too large: the reader says so
        return _rules(PackFile(path, str(name_or_folder)).data, None)
    return _rules_of(path, str(name_or_folder), content)


def _folder(name_or_folder: str | Path) -> Path:
    named = isinstance(name_or_folder, str) and re.fullmatch(r"[A-Za-z0-9_-]+", name_or_folder)
    return PACKS / name_or_folder if named else Path(name_or_folder)


@lru_cache(maxsize=4)
def _rules_of(path: Path, pack: str, content: bytes) -> PackRules:
    """The rules that a `pack.json` with this content states: a file that is changed is another content."""
    return _rules(PackFile(path, pack, content).data, None)


def _rules(data: Mapping[str, Any], on: date | None) -> PackRules:
    maximum = _dated(data["legal_maximum_days"])
    legal_maximum = on_date(maximum, on) if on else (maximum[-1].value if maximum else None)
    return PackRules(
        pack_id=data["id"],
        version=data["version"],
        retention_unknown_days=float(data["retention_unknown_days"]),
        legal_maximum_days=None if legal_maximum is None else float(legal_maximum),
        frames={name: FrameRules(name, frame["title"], tuple(frame["required"])) for name, frame in data["frames"].items()},
    )


def _pack(folder: Path, data: Mapping[str, Any], on: date | None) -> Pack:
    frames = {name: _frame(name, value) for name, value in data["frames"].items()}
    limits = data.get("proportionality", {})
    return Pack(
        folder=folder,
        rules=_rules(data, on),
        language=data["language"],
        notice=str(data["validation"]["notice"]),
        keep_request_days=float(data["keep_request_days"]),
        keep_request_is_requisition=data.get("keep_request_is_requisition", False),
        frames=frames,
        agreement=data.get("agreement", {"owner_kinds": [], "text": ""}),
        dates=data["dates"],
        texts=data["texts"],
        templates=Templates(folder, TEMPLATES),
        logo=read_logo(folder / data["letterhead"]["logo"], float(data["letterhead"]["height_mm"])) if data.get("letterhead") else None,
        thresholds=Thresholds(**{one.name: limits.get(one.name) for one in fields(Thresholds)}),
        capacities={entry["words"]: tuple(entry.get("needs", ())) for entry in data.get("signer_capacities", [])},
        checklist=tuple((entry["text"], entry.get("when")) for entry in data.get("checklist", [])),
        fonts=tuple(data.get("fonts", ())),
    )


def _frame(name: str, value: Mapping[str, Any]) -> PackFrame:
    return PackFrame(
        frame=name,
        title=value["title"],
        required=tuple(value["required"]),
        required_by_authorisation={kind: tuple(names) for kind, names in value.get("required_by_authorisation", {}).items()},
        articles=_dated(value.get("articles", [])),
        penalty=_dated(value.get("penalty", [])),
        authorisation=dict(value["authorisation"]),
        duration_days=value.get("duration_days"),
        extended_days=value.get("extended_days"),
    )


def _dated(entries: Sequence[Mapping[str, Any]]) -> tuple[DatedValue, ...]:
    return tuple(
        DatedValue(
            entry["value"],
            date.fromisoformat(entry["valid_from"]),
            None if entry["valid_to"] is None else date.fromisoformat(entry["valid_to"]),
            entry["source"],
        )
        for entry in entries
    )
