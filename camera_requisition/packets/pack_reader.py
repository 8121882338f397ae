"""Reads `pack.json` and refuses what is wrong in it, with the line: types, missing keys, dates, places in texts, names of particulars."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from camera_requisition.core import errors
from camera_requisition.core.legal.types import CaseParticulars, Thresholds
from camera_requisition.core.records.vocabulary import Frame, OwnerKind
from camera_requisition.packets.json_lines import JsonLines, Place, json_lines, line_of_plain

FORMAT = 1
LARGEST = 2 * 1024 * 1024
NUMBER = (int, float)
MOST_MM = 30
MOST = 1e6
"""No figure of a pack is larger; days longer than a century end no date."""
MOST_DAYS = 36_500
LONGEST_WHOLE = 18
TOP: Mapping[str, type | tuple[type, ...]] = {
    "format": int,
    "id": str,
    "version": str,
    "language": str,
    "validation": dict,
    "retention_unknown_days": NUMBER,
    "legal_maximum_days": list,
    "keep_request_days": NUMBER,
    "frames": dict,
    "dates": dict,
    "texts": dict,
}
TEXTS = (
    "decimal_mark page_of case case_and_number case_and_keep case_and_reminder case_and_release coordinates invented draft_watermark "
    "draft_missing estimate inventory_of inventory_undated evidence_hash to_fill owner_unknown recorder_unnamed recorder_unknown system "
    "case_file_banner reasons_for_owner default_delivery_format default_delivery_channel delivery_channels titles particulars states "
    "certainty recordings reasons checks map message"
).split()
GROUPS: Mapping[str, str] = {
    "titles": "keep requisition answer_sheet hand_over reminder release annex cameras dispatch call_sheet overview report print_all",
    "map": (
        "annex_title overview_title camera_title without_base_map windows facts title_page overview_page legend scale north frame base_map "
        "camera camera_without_heading sees may_see sure possible zone path passing_time blind left_out detail detail_title"
    ),
    "checks": ("agreement long_window many_cameras many_camera_hours authorisation_expired legal_basis base_map extension_needed period_over"),
    "coordinates": "form north south east west",
    "system": "public private mixed",
    **dict.fromkeys("delivery_channels particulars states certainty recordings reasons".split(), ""),
    "reasons_for_owner": "scene route scene_and_route",
    "message": "draft_prefix",
}
DATES = (
    "weekdays months first_of_month day day_short night_same_month night_same_year night_other_year span clock offset offset_minutes "
    "moment moment_short days_hours hours_minutes"
).split()
# What the program fills into a text; a place that it doesn't fill would end a paper in the middle.
_DAY = "weekday day month year"
_NIGHT = f"{_DAY} next_weekday next_day next_month next_year"
PLACES: Mapping[tuple[str, ...], str] = {
    ("texts", "page_of"): "page pages",
    ("texts", "case"): "number",
    **{("texts", f"case_and_{kind}"): "case number" for kind in ("number", "keep", "reminder", "release")},
    ("texts", "coordinates", "form"): "latitude longitude north_south east_west",
    ("texts", "draft_missing"): "missing",
    ("texts", "estimate"): "of_date",
    ("texts", "inventory_of"): "day",
    ("texts", "evidence_hash"): "hash",
    ("texts", "checks", "agreement"): "owner",
    ("texts", "checks", "long_window"): "hours limit",
    ("texts", "checks", "many_cameras"): "cameras limit",
    ("texts", "checks", "many_camera_hours"): "hours limit",
    ("texts", "checks", "authorisation_expired"): "expires",
    ("texts", "checks", "legal_basis"): "day",
    ("texts", "checks", "base_map"): "layers",
    ("texts", "checks", "extension_needed"): "opened_on last_day extended_last_day",
    ("texts", "checks", "period_over"): "opened_on last_day extended_last_day",
    ("texts", "map", "annex_title"): "number",
    ("texts", "map", "overview_title"): "case",
    ("texts", "map", "camera_title"): "number channel case",
    ("texts", "map", "title_page"): "title page pages",
    ("texts", "map", "overview_page"): "title",
    ("texts", "map", "scale"): "denominator",
    ("texts", "map", "frame"): "name",
    ("texts", "map", "base_map"): "rights",
    ("texts", "map", "detail_title"): "title numbers",
    ("dates", "day"): _DAY,
    ("dates", "day_short"): "day month year",
    **{("dates", f"night_{which}"): _NIGHT for which in ("same_month", "same_year", "other_year")},
    ("dates", "span"): "first last",
    ("dates", "clock"): "hour minute",
    ("dates", "clock_seconds"): "hour minute second",
    ("dates", "offset"): "sign hours minutes",
    ("dates", "offset_minutes"): "sign hours minutes",
    ("dates", "moment"): "day clock offset",
    ("dates", "moment_short"): "day_short clock offset",
    ("dates", "days_hours"): "days hours",
    ("dates", "hours_minutes"): "hours minutes",
}
AUTHORISATION_PLACES = "by reference reference_words date expires opened_on"
CONDITIONS = frozenset(
    "authorisation_oral authorisation_general protected_profession private_regime habilitation_access controlled_signer long_windows".split()
)


# Forms that a place may have: "02d" and the like, no wider than a line. What is filled in is a number in these texts, words in the others;
# a day may be both ("1er").
_FORM = re.compile(r"(0?[1-9]?d)?")
FIGURES, WORDS = (1,), (1, "1er")
FIGURES_ONLY = frozenset(("dates", name) for name in "day_short clock clock_seconds offset offset_minutes days_hours hours_minutes".split())
_NAME = re.compile(r"\{([A-Za-z_]\w*)\}")
_UNSHOWN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class PackFile:
    """The text of a `pack.json`, read and checked. Raises PackError `pack_missing`, `pack_broken` (values `file`, `line`, `problem`)."""

    def __init__(self, path: Path, pack: str, content: bytes | None = None) -> None:
        """`content` is what the file holds, where the caller has read it already."""
        self._file = path.name
        self._lines = JsonLines()
        text = self._text(path, pack) if content is None else self._decoded(content)
        try:
            self.data: dict[str, Any] = json.loads(
                text, parse_constant=lambda word: self._no_number(text, word), parse_int=lambda word: self._whole(text, word)
            )
        except json.JSONDecodeError as error:
            raise errors.PackError("pack_broken", file=self._file, line=error.lineno, problem=error.msg) from error
        except RecursionError as error:
            raise errors.PackError("pack_broken", file=self._file, line=1, problem="it is nested too deep") from error
        self._lines = json_lines(text)
        for place, line in self._lines.doubled:
            raise errors.PackError("pack_broken", file=self._file, line=line, problem=f'"{place[-1]}" stands there twice')
        self._check()

    def broken(self, place: Place, problem: str) -> NoReturn:
        """Refuse the file for what stands at `place`."""
        raise errors.PackError("pack_broken", file=self._file, line=self._lines.line(place), problem=problem)

    def _text(self, path: Path, pack: str) -> str:
        try:
            if path.stat().st_size > LARGEST:
                raise errors.PackError("pack_broken", file=self._file, line=1, problem="the file is larger than 2 MB")
            return self._decoded(path.read_bytes())
        except OSError as error:
            raise errors.PackError("pack_missing", pack=pack, file=path.name) from error

    def _decoded(self, content: bytes) -> str:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            raise errors.PackError("pack_broken", file=self._file, line=line, problem="the text is not UTF-8") from error
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _no_number(self, text: str, word: str) -> NoReturn:
        raise errors.PackError("pack_broken", file=self._file, line=line_of_plain(text, word), problem=f"{word} is not a number")

    def _whole(self, text: str, word: str) -> int:
        """A whole number; one with more digits than any use needs is refused before Python refuses to read it."""
        if len(word) > LONGEST_WHOLE:
            problem = f"a number of {len(word)} digits is too long"
            raise errors.PackError("pack_broken", file=self._file, line=line_of_plain(text, word), problem=problem)
        return int(word)

    def _check(self) -> None:
        if not isinstance(self.data, dict):
            self.broken((), "the file must hold one object")
        self._check_characters((), self.data)
        for key, kind in TOP.items():
            self._value((), self.data, key, kind)
        if self.data["format"] != FORMAT:
            self.broken(("format",), f"format {self.data['format']} is not {FORMAT}")
        for key in ("retention_unknown_days", "keep_request_days"):
            self._days((key,), self.data[key])
        if not str(self._value(("validation",), self.data["validation"], "notice", str)).strip():
            self.broken(("validation", "notice"), '"notice" must say by whom the pack is to be validated')
        self._check_texts()
        self._check_dates()
        self.check_dated(("legal_maximum_days",), self.data["legal_maximum_days"], NUMBER)
        for number, entry in enumerate(self.data["legal_maximum_days"]):
            if entry["value"] is not None:
                self._days(("legal_maximum_days", number, "value"), entry["value"])
        if not self.data["frames"]:
            self.broken(("frames",), '"frames" names no frame')
        for name, frame in self.data["frames"].items():
            self._check_frame(("frames", name), name, frame)
        self._check_further()
        for place, names in PLACES.items():
            self._check_places(place, names.split())
        for code, text in self.data["texts"]["reasons"].items():
            # Which values a reason has is the search's affair; one that it lacks stays visible.
            self._fits(("texts", "reasons", code), text, _NAME.findall(text))

    def _value(self, place: Place, holder: Mapping[str, Any], key: str, kind: type | tuple[type, ...]) -> Any:
        """The value of a key that has to be there, of the right kind."""
        if key not in holder:
            self.broken(place, f'"{key}" is missing')
        return self._kind((*place, key), holder[key], kind)

    def _kind(self, place: Place, value: Any, kind: type | tuple[type, ...]) -> Any:
        wanted = kind if isinstance(kind, tuple) else (kind,)
        if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
            self.broken(place, f'"{place[-1]}" has the wrong type')
        if isinstance(value, (int, float)) and not abs(value) <= MOST:
            self.broken(place, f'"{place[-1]}" must be a number up to {MOST:.0f}')
        return value

    def _days(self, place: Place, value: Any) -> None:
        if not MOST_DAYS >= self._kind(place, value, NUMBER) > 0:
            self.broken(place, f'"{place[-1]}" must be above 0, and at most {MOST_DAYS}')

    def _check_characters(self, place: Place, value: Any) -> None:
        """Refuse what no paper can show: control characters, and halves of characters."""
        if isinstance(value, dict):
            for key, inner in value.items():
                self._check_characters((*place, key), key)
                self._check_characters((*place, key), inner)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                self._check_characters((*place, number), inner)
        elif isinstance(value, str):
            found = _UNSHOWN.search(value)
            if found is not None:
                self.broken(place, f"the character U+{ord(found[0]):04X} can't be shown")

    def _check_texts(self) -> None:
        texts = self.data["texts"]
        for key in TEXTS:
            if key not in texts:
                self.broken(("texts",), f'"{key}" is missing in "texts"')
            if self._kind(("texts", key), texts[key], dict if key in GROUPS else str) == {}:
                self.broken(("texts", key), f'"{key}" is empty')
        for group, keys in GROUPS.items():
            for key in keys.split():
                if key not in texts[group]:
                    self.broken(("texts", group), f'"{key}" is missing in "{group}"')
        for key, value in texts.items():
            for inner, word in self._kind(("texts", key), value, (str, dict)).items() if isinstance(value, dict) else ():
                self._kind(("texts", key, inner), word, dict if inner == "facts" else str)
                for fact in word if inner == "facts" else ():
                    self._kind(("texts", key, inner, fact), word[fact], str)

    def _check_dates(self) -> None:
        dates = self.data["dates"]
        for key in DATES:
            self._value(("dates",), dates, key, list if key in ("weekdays", "months") else str)
        if len(dates["weekdays"]) != 7 or len(dates["months"]) != 12:
            self.broken(("dates",), "seven weekdays and twelve months are needed")
        for key in ("weekdays", "months"):
            for number, word in enumerate(dates[key]):
                self._kind(("dates", key, number), word, str)

    def _check_frame(self, place: Place, name: str, frame: Any) -> None:
        if name not in {one.value for one in Frame}:
            self.broken(place, f'there is no frame "{name}"; known are {", ".join(one.value for one in Frame)}')
        self._kind(place, frame, dict)
        self._value(place, frame, "title", str)
        self._particulars((*place, "required"), self._value(place, frame, "required", list))
        further = self._kind((*place, "required_by_authorisation"), frame.get("required_by_authorisation", {}), dict)
        for kind, names in further.items():
            self._particulars((*place, "required_by_authorisation", kind), names)
        for key in ("articles", "penalty"):
            self.check_dated((*place, key), frame.get(key, []), str)
        lines = self._value(place, frame, "authorisation", dict)
        if not lines:
            self.broken((*place, "authorisation"), '"authorisation" needs a line, such as "none"')
        for kind, line in lines.items():
            self._fits((*place, "authorisation", kind), line, AUTHORISATION_PLACES.split())
        for key in ("duration_days", "extended_days"):
            if frame.get(key) is not None:
                self._days((*place, key), frame[key])

    def _check_further(self) -> None:
        data = self.data
        agreement = self._kind(("agreement",), data.get("agreement", {"owner_kinds": [], "text": ""}), dict)
        kinds = {one.value for one in OwnerKind}
        for number, kind in enumerate(self._value(("agreement",), agreement, "owner_kinds", list)):
            if self._kind(("agreement", "owner_kinds", number), kind, str) not in kinds:
                self.broken(("agreement", "owner_kinds", number), f'there is no kind of owner "{kind}"')
        self._value(("agreement",), agreement, "text", str)
        self._kind(("keep_request_is_requisition",), data.get("keep_request_is_requisition", False), bool)
        limits = self._kind(("proportionality",), data.get("proportionality", {}), dict)
        for one in fields(Thresholds):
            value = limits.get(one.name)
            if value is not None and self._kind(("proportionality", one.name), value, NUMBER) <= 0:
                self.broken(("proportionality", one.name), f'"{one.name}" must be above 0')
        for number, font in enumerate(self._kind(("fonts",), data.get("fonts", []), list)):
            self._kind(("fonts", number), font, str)
        head = self._kind(("letterhead",), data.get("letterhead", {}), dict)
        if head:
            name = self._value(("letterhead",), head, "logo", str)
            if Path(name).name != name or name in ("", ".", ".."):
                self.broken(("letterhead", "logo"), '"logo" must be the name of a file in the pack')
            height = self._value(("letterhead",), head, "height_mm", NUMBER)
            if not MOST_MM >= height > 0:
                self.broken(("letterhead", "height_mm"), f'"height_mm" must lie between 0 and {MOST_MM}')
        for number, entry in enumerate(self._kind(("signer_capacities",), data.get("signer_capacities", []), list)):
            place = ("signer_capacities", number)
            self._value(place, self._kind(place, entry, dict), "words", str)
            self._particulars((*place, "needs"), entry.get("needs", []))
        for number, entry in enumerate(self._kind(("checklist",), data.get("checklist", []), list)):
            place = ("checklist", number)
            self._value(place, self._kind(place, entry, dict), "text", str)
            if entry.get("when") is not None and self._kind((*place, "when"), entry["when"], str) not in CONDITIONS:
                self.broken((*place, "when"), f'there is no condition "{entry["when"]}"; known are {", ".join(sorted(CONDITIONS))}')

    def check_dated(self, place: Place, entries: Any, kind: type | tuple[type, ...]) -> None:
        """Check dated values: whole, in the order of their days, none beginning before the one ahead of it ends."""
        ended: date | None = date.min
        for number, entry in enumerate(self._kind(place, entries, list)):
            at = (*place, number)
            self._kind(at, entry, dict)
            for key in ("value", "valid_from", "valid_to", "source"):
                if key not in entry:
                    self.broken(at, f'"{key}" is missing in a dated value')
            if entry["value"] is not None:
                self._kind((*at, "value"), entry["value"], kind)
            self._value(at, entry, "source", str)
            first = self._day((*at, "valid_from"), entry["valid_from"])
            last = None if entry["valid_to"] is None else self._day((*at, "valid_to"), entry["valid_to"])
            if ended is None or first < ended or (last is not None and last <= first):
                self.broken((*at, "valid_from"), "the days of dated values overlap, or run backwards")
            ended = last

    def _day(self, place: Place, value: Any) -> date:
        try:
            return date.fromisoformat(self._kind(place, value, str))
        except ValueError:
            self.broken(place, f'"{value}" is not a day (2026-11-23)')

    def _particulars(self, place: Place, names: Any) -> None:
        for number, name in enumerate(self._kind(place, names, list)):
            if self._kind((*place, number), name, str) not in PARTICULARS:
                self.broken((*place, number), f'there is no particular "{name}"')

    def _check_places(self, place: Place, names: Iterable[str]) -> None:
        value: Any = self.data
        for key in place:
            value = value.get(key) if isinstance(value, dict) else None
        if value is not None:
            self._fits(place, value, names)

    def _fits(self, place: Place, text: Any, names: Iterable[str]) -> None:
        """Check that a text has no other places than those that the program fills."""
        self._kind(place, text, str)
        known = tuple(names)
        try:
            found = [(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name is not None]
        except ValueError as error:
            self.broken(place, f'"{place[-1]}": {error}')
        for name, form in found:
            if name not in known:
                self.broken(place, f'"{place[-1]}" has a place {{{name}}} that nothing fills; known are {", ".join(known)}')
            if not _FORM.fullmatch(form):
                self.broken(place, f'"{place[-1]}": "{form}" is no form of a number; "02d" is one')
        for given in FIGURES if place in FIGURES_ONLY else WORDS:
            try:
                text.format(**dict.fromkeys(known, given))
            except (ValueError, TypeError) as error:
                self.broken(place, f'"{place[-1]}": {error}')


def _names(kind: type, prefix: str = "") -> Iterable[str]:
    for one in fields(kind):
        default = one.default
        yield f"{prefix}{one.name}"
        if is_dataclass(default):
            yield from _names(type(default), f"{prefix}{one.name}.")


PARTICULARS = frozenset(_names(CaseParticulars))
"""The dotted names of all particulars of a case."""
