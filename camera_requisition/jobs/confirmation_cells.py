"""The cells of an answer: what the sheet showed, what of it somebody has changed, and what that means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Optional

from camera_requisition.core.records.heading import parse_heading
from camera_requisition.core.texts import plain
from camera_requisition.imports import values
from camera_requisition.imports.spreadsheet_damage import spoilt, untouched, zero_restored
from camera_requisition.imports.texts import is_missing
from camera_requisition.imports.words import has_vocabulary, word
from camera_requisition.packets.confirmation import DEGREES_PLACES, ConfirmationWords
from camera_requisition.packets.pack import PACKS

Note = tuple[str, Mapping[str, Any]]
UNCLEAR, SPOILT, ZERO_RESTORED = "confirmation_cell_unclear", "confirmation_cell_spoilt", "confirmation_zero_restored"
DATES = frozenset({"status_since", "authorisation_expires_on"})
_ZERO_IN_FRONT = frozenset({"phone", "duty_phone", "postcode"})
_HALF_A_DIGIT = 0.6 * 10**-DEGREES_PLACES
_LARGEST_DEG = {"latitude": 90.0, "longitude": 180.0}
_YES = frozenset({"ok", "v", "vu", "conforme", "exact", "exacte", "correct", "correcte", "juste", "right", "bon"})
_TICKS = frozenset("✓✔☑☒√")
LONGEST_QUOTED = 60


@dataclass
class Said:
    """What cells say otherwise than the sheet did, by field, and what is to be told of them."""

    values: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    @property
    def unclear(self) -> bool:
        """Whether something was typed that isn't understood."""
        return any(code == UNCLEAR for code, _ in self.notes)

    def complain(self, code: str, name: str, text: str) -> None:
        """Note what is to be told of a cell."""
        self.notes.append((code, {"text": text[:LONGEST_QUOTED], "field": name}))


class SheetCells:
    """Reads cells on the day of the answer; knows the words of all packs' sheets, for an answer doesn't say in which language it was asked.

    `pack_folder` is that of the pack in use, which may be the service's own. Raises PackError.
    """

    def __init__(self, day: date, pack_folder: Optional[Path] = None) -> None:
        self._day = day
        self._words: dict[tuple[str, str], str] = {}
        folders = [folder for folder in (*sorted(PACKS.iterdir()), pack_folder) if folder and (folder / "confirmation.json").is_file()]
        for folder in folders:
            for name, words in ConfirmationWords(folder).spelt.items():
                self._words.update({(name, plain(text)): code for text, code in words.items()})

    def said(self, table: str, cells: Mapping[str, str], names: Iterable[str], written: Mapping[str, Any]) -> Said:
        """What the cells say of these fields, where the sheet showed the values `written`. An empty cell says nothing."""
        found = Said()
        for name in names:
            text = cells.get(name, "")
            shown = _shown(name, written.get(name))
            if not text or is_missing(text) or any(untouched(one, text) for one in shown):
                continue
            value = self._value(table, name, text)
            if value is not None and same(name, value, written.get(name)):
                continue
            if any(spoilt(one, text, self._day) for one in shown):
                found.complain(SPOILT, name, text)
            elif value is None:
                found.complain(UNCLEAR, name, text)
            else:
                restored = zero_restored(str(written.get(name) or ""), text) if name in _ZERO_IN_FRONT else None
                if restored is not None:
                    found.complain(ZERO_RESTORED, name, text)
                found.values[name] = restored or value
        return found

    def correct(self, text: str) -> tuple[Optional[bool], bool]:
        """What a cell says to "is it right?", None where it says nothing; and whether it is understood."""
        if text and (set(text) <= _TICKS or plain(text) in _YES):
            return True, True
        if not text or is_missing(text):
            return None, True
        value = values.boolean(text)[0]
        return value, value is not None

    def _value(self, table: str, name: str, text: str) -> Any:
        """The value of a cell, None where it isn't understood."""
        if name == "heading_deg":
            parsed = parse_heading(text)
            return parsed.heads[0].heading_deg if len(parsed.heads) == 1 else None
        if name == "hfov_deg":
            return values.angle_deg(text, 0.1, 360.0)[0]
        if name in ("range_m", "height_m"):
            return values.length_m(text)[0]
        if name in _LARGEST_DEG:
            return values.angle_deg(text, -_LARGEST_DEG[name], _LARGEST_DEG[name])[0]
        if name in ("retention_declared_days", "retention_authorised_days"):
            return values.retention_days(text)[0]
        if name == "clock_offset_s":
            return values.seconds(text)[0]
        if name in DATES:
            return values.day(text, self._day)[0]
        if has_vocabulary(f"{table}.{name}"):
            return self._words.get((name, plain(text))) or word(f"{table}.{name}", text)
        return " ".join(text.split())


def same(name: str, value: Any, written: Any) -> bool:
    """Whether two values are one, as far as a sheet can show them. Nothing written is never the same as something, be it zero."""
    if written is None or value is None:
        return value is written
    if isinstance(value, float) and isinstance(written, (int, float)):
        if name in _LARGEST_DEG:
            return abs(value - written) <= _HALF_A_DIGIT
        # A sheet shows ten figures.
        return abs(value - float(written)) <= 1e-9 * max(abs(value), abs(float(written)), 1.0)
    if name in DATES:
        return bool(str(value)[:10] == str(written)[:10])
    return " ".join(str(value).split()) == " ".join(str(written).split())


def _shown(name: str, value: Any) -> list[str]:
    """What a sheet may have shown of a value, in whichever pack's form; words of a vocabulary are compared by what they mean."""
    if value is None:
        return []
    if isinstance(value, (int, float)):
        text = f"{value:.{DEGREES_PLACES}f}" if name in _LARGEST_DEG else f"{value:.10g}"
        return [text, text.replace(".", ",")]
    if name in DATES:
        year, _, rest = str(value)[:10].partition("-")
        month, _, number = rest.partition("-")
        return [str(value)[:10], f"{number}/{month}/{year}"]
    return [str(value)]
