"""From cells to values: repaired only where it is certain, otherwise left out, flagged, and kept as text in the notes."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Optional, Union

from camera_requisition.core.records.heading import Head, degrees_apart, parse_heading
from camera_requisition.imports import osm_tags, targets, values, words
from camera_requisition.imports.columns import Columns
from camera_requisition.imports.composed_address import compose_address
from camera_requisition.imports.delivered import DeliveredRow, Flag
from camera_requisition.imports.places import Coordinate, coordinate, position
from camera_requisition.imports.texts import is_missing
from camera_requisition.imports.understood import DoubtfulPlace, Rejection, UnderstoodRow

_HEADING_DIFFERENCE_DEG = 45.0
# More heads than a pole carries: the text is something else.
_MOST_HEADS = 36
_LONGEST_REMEMBERED, _MOST_REMEMBERED = 80, 20_000
_WRITING_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u200b")
_VIEW_FIELDS = ("hfov_deg", "vfov_deg", "range_m", "near_m", "tilt_deg", "heading_text")
_CODES = ("camera.municipality_code", targets.POSTCODE, "owner.postcode")
_POSITION_FIELDS = frozenset(
    {targets.X, targets.Y, targets.POSITION, targets.SECOND_HEADING, targets.HEADING_FROM_EAST, "camera.heading_deg", "camera.source_id"}
)


@dataclass
class _Values:
    """What one row has said so far."""

    tables: dict[str, dict[str, Any]] = field(default_factory=lambda: {"owner": {}, "recorder": {}, "camera": {}})
    flags: list[Flag] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def refuse(self, code: str, column: str, text: str) -> None:
        """Flag a value that is left out, and keep its words."""
        self.flags.append(Flag(code, column, text))
        self.remarks.append(f"{column} = {text}")

    def camera(self, heads: tuple[Head, ...], placed: bool) -> dict[str, Any]:
        """The camera's values so far, completed by what follows from others; None values left out."""
        camera = dict(self.tables["camera"])
        compose_address(camera)
        _say_where_from(camera, heads, placed)
        if self.remarks:
            camera["notes"] = "\n".join([*([camera["notes"]] if camera.get("notes") else []), *dict.fromkeys(self.remarks)])
        return _known(camera)


@dataclass(frozen=True)
class _Read:
    """What one cell says: its value with flags, or the code of why it is left out, with its words as the value."""

    value: Any = None
    flags: tuple[Flag, ...] = ()
    refused: Optional[str] = None


@dataclass(frozen=True)
class _Place:
    """Where a row says it is. `unread`: code, column and text of what kept it from being placed; `doubt`: its readings."""

    x: Optional[float] = None
    y: Optional[float] = None
    unread: tuple[tuple[str, str, str], ...] = ()
    doubt: Optional[DoubtfulPlace] = None


class Normaliser:
    """Reads the rows of one list."""

    def __init__(self, columns: Columns, today: date, has_geometry: bool, is_openstreetmap: bool) -> None:
        """`today` decides the century of years with two digits."""
        self._columns = columns
        self._today = today
        self._is_openstreetmap = is_openstreetmap
        self._remembered: dict[tuple[str, str], _Read] = {}
        # Coordinates in columns count only where the file has no geometry, or a mapping asks for them.
        self._reads_coordinates = not has_geometry or columns.how.get(targets.X) == "given" or columns.how.get(targets.POSITION) == "given"

    def read(self, row: DeliveredRow) -> Union[UnderstoodRow, Rejection]:
        """What `row` says, or why it can't be taken."""
        fault = row.fault or (osm_tags.fault(row.cells) if self._is_openstreetmap else None)
        if fault:
            return Rejection(row.number, fault, row.cells, source_id=self._source_id(row), surplus=row.surplus)
        said = _Values(flags=list(row.flags))
        for target, column in self._columns.fields.items():
            if target not in _POSITION_FIELDS:
                self._read_field(target, column, row.cells.get(column, ""), said)
        camera = said.tables["camera"]
        if self._is_openstreetmap:
            for flag in osm_tags.complete(row.cells, camera):
                said.flags.append(flag)
                said.remarks.append(f"{flag.field} = {flag.text}")
        heads = self._read_heading(row.cells, said)
        place = self._read_place(row, said)
        doubt = place.doubt
        if doubt is not None:
            doubt = replace(doubt, camera=said.camera(heads, placed=True), flags=tuple(said.flags))
        for code, column, text in place.unread:
            said.refuse(code, column, text)
        return UnderstoodRow(
            row.number, self._source_id(row), said.camera(heads, placed=place.x is not None), _known(said.tables["owner"]),
            _known(said.tables["recorder"]), heads, place.x, place.y, tuple(said.flags), row.cells, doubt,
        )  # fmt: skip

    def _source_id(self, row: DeliveredRow) -> Optional[str]:
        column = self._columns.fields.get("camera.source_id")
        delivered = clean(row.cells.get(column, "")) if column else ""
        return (None if is_missing(delivered) else delivered) or row.source_id

    def _read_field(self, target: str, column: str, cell: str, said: _Values) -> None:
        if not cell:
            return
        # Cells repeat each other in most columns: what one says is worked out once.
        read = self._remembered.get((target, cell))
        if read is None:
            read = self._read_word(target, cell) if words.has_vocabulary(target) else self._read_value(target, column, cell)
            if len(cell) <= _LONGEST_REMEMBERED:
                if len(self._remembered) >= _MOST_REMEMBERED:
                    self._remembered.clear()
                self._remembered[target, cell] = read
        if read.refused:
            said.refuse(read.refused, column, read.value)
            return
        said.flags.extend(read.flags)
        if read.value is not None:
            table, _, name = target.partition(".")
            said.tables[table][name] = read.value

    def _read_value(self, target: str, column: str, cell: str) -> _Read:
        if is_missing(cell):
            return _Read()
        text = clean(cell)
        value, flag = self._value(target, text)
        if value is None and flag:
            return _Read(text, refused=flag)
        flags = []
        if flag:
            flags.append(Flag(flag, column, text))
        elif isinstance(value, str) and text != " ".join(cell.split()):
            flags.append(Flag("hidden_characters_removed", column, text))
        if target in _CODES and column in self._columns.five_digits and len(text) == 4:
            value = f"0{text}"
            flags.append(Flag("leading_zero_restored", column, text))
        return _Read(value, tuple(flags))

    @staticmethod
    def _read_word(target: str, cell: str) -> _Read:
        word = words.word(target, cell) if cell.strip() else None
        if word is not None or is_missing(cell):
            return _Read(word)
        return _Read(clean(cell), refused="word_not_understood")

    def _value(self, target: str, text: str) -> tuple[Any, Optional[str]]:
        if target in targets.DATES:
            return values.day(text, self._today)
        if target in targets.RETENTIONS:
            return values.retention_days(text)
        if target in targets.LENGTHS:
            return values.length_m(text, *targets.LENGTHS[target])
        if target in targets.ANGLES:
            return values.angle_deg(text, *targets.ANGLES[target])
        if target in targets.WIDTHS:
            return values.width_mm(text)
        if target == "camera.resolution_px":
            return values.resolution_px(text)
        if target == "camera.indoor":
            return values.boolean(text)
        if target == "recorder.clock_offset_s":
            return values.seconds(text)
        if target == "owner.registration_number":
            digits = "".join(text.split())
            return (digits if digits.isdigit() else text), None
        return text, None

    def _read_heading(self, cells: Mapping[str, str], said: _Values) -> tuple[Head, ...]:
        column = self._columns.fields.get("camera.heading_deg", "")
        second_column = self._columns.fields.get(targets.SECOND_HEADING, "")
        text, second = clean(cells.get(column, "")), clean(cells.get(second_column, ""))
        if is_missing(text):
            column, text, second = second_column, second, ""
        if is_missing(text):
            return self._read_heading_from_east(cells, said)
        said.tables["camera"]["heading_text"] = text
        parsed = parse_heading(text)
        if len(parsed.heads) > _MOST_HEADS:
            said.refuse("value_not_understood", column, text)
            return (Head(None),)
        said.flags.extend(Flag(code, column, text) for code in parsed.flags)
        if parsed.known and values.has_degree_sign(text):
            said.flags.append(Flag(values.DEGREE_SIGN_READ, column, text))
        if not is_missing(second) and _headings_differ(parsed.heads, parse_heading(second).heads):
            said.flags.append(Flag("headings_differ", second_column, f"{text} / {second}"))
        return parsed.heads

    def _read_heading_from_east(self, cells: Mapping[str, str], said: _Values) -> tuple[Head, ...]:
        """The heading of an angle that is counted counter-clockwise from east, as one French schema of cameras does."""
        column = self._columns.fields.get(targets.HEADING_FROM_EAST, "")
        text = clean(cells.get(column, ""))
        if is_missing(text):
            return (Head(None),)
        said.tables["camera"]["heading_text"] = text
        angle, flag = values.angle_deg(text, -360.0, 360.0)
        if angle is None:
            said.refuse(flag or values.NOT_UNDERSTOOD, column, text)
            return (Head(None),)
        said.flags.append(Flag("heading_from_east", column, text))
        return (Head((90.0 - angle) % 360.0),)

    def _read_place(self, row: DeliveredRow, said: _Values) -> _Place:
        fields = self._columns.fields
        if self._reads_coordinates and targets.POSITION in fields:
            return _read_position(row.cells.get(fields[targets.POSITION], ""), fields[targets.POSITION], said)
        if self._reads_coordinates and targets.X in fields:
            return _read_pair(row.cells, (fields[targets.X], fields[targets.Y]), said)
        return _Place(row.x, row.y)


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}


def _read_position(cell: str, column: str, said: _Values) -> _Place:
    if is_missing(cell):
        return _Place()
    place, repair = position(cell)
    if place is None:
        return _Place(unread=(("coordinates_unreadable", column, cell),))
    if repair:
        said.flags.append(Flag(repair, column, cell))
    return _Place(*place)


def _read_pair(cells: Mapping[str, str], columns: tuple[str, str], said: _Values) -> _Place:
    texts = (cells.get(columns[0], "").strip(), cells.get(columns[1], "").strip())
    missing = [_says_no_coordinate(text) for text in texts]
    if all(missing):
        return _Place()
    if any(missing):
        return _Place(unread=(("coordinates_partial", columns[0] if missing[1] else columns[1], texts[0] or texts[1]),))
    x, y = _coordinate(texts[0]), _coordinate(texts[1])
    if (x.axis, y.axis) == ("y", "x"):
        # The winds say which is which: the columns are exchanged, not the coordinates.
        x, y, columns, texts = y, x, columns[::-1], texts[::-1]
        said.flags.append(Flag("axes_repaired", columns[0], f"{texts[0]} / {texts[1]}"))
    elif x.axis == "y" or y.axis == "x":
        return _Place(unread=tuple(("coordinates_unreadable", column, text) for column, text in zip(columns, texts)))
    if x.value == 0.0 and y.value == 0.0:
        said.flags.append(Flag("coordinates_zero", columns[0], f"{texts[0]} / {texts[1]}"))
        return _Place()
    said.flags.extend(Flag(read.repair, column, text) for read, column, text in zip((x, y), columns, texts) if read.repair)
    doubt = _doubt(x, y, columns, texts)
    unread = tuple(("coordinates_unreadable", column, text) for read, column, text in zip((x, y), columns, texts) if read.value is None)
    return _Place(doubt=doubt, unread=unread) if unread else _Place(x.value, y.value, doubt=doubt)


def _doubt(x: Coordinate, y: Coordinate, columns: tuple[str, str], texts: tuple[str, str]) -> Optional[DoubtfulPlace]:
    """The readings of a pair, where it has more than the plain one."""
    readings = [tuple(dict.fromkeys([*([read.value] if read.value is not None else []), *read.others])) for read in (x, y)]
    if not all(readings) or (len(readings[0]) == len(readings[1]) == 1 and x.value is not None and y.value is not None):
        return None
    return DoubtfulPlace(readings[0], readings[1], (x.value, y.value), columns, texts)


def _says_no_coordinate(text: str) -> bool:
    # "nan" is a number that is none: a broken export, to be told apart from an empty cell.
    return is_missing(text) and text.lower() != "nan"


def _coordinate(text: str) -> Coordinate:
    """A coordinate; infinite and not-a-number stay what they are, so that the row is rejected for it."""
    if text.lower().lstrip("+-") in ("nan", "inf", "infinity") or text.lower().lstrip("+-").startswith("1e999"):
        return Coordinate(math.nan)
    return coordinate(text)


def clean(text: str) -> str:
    """`text` on one line, without control characters and marks that turn the direction of writing for what follows."""
    if text.isprintable():
        return " ".join(text.split())
    kept = "".join(" " if character in "\t\r\n\v\f" else character for character in text if _is_visible(character))
    return " ".join(kept.split())


def _is_visible(character: str) -> bool:
    if character in "\t\r\n\v\f":
        return True
    return character not in _WRITING_CONTROLS and unicodedata.category(character) != "Cc"


def _headings_differ(first: tuple[Head, ...], second: tuple[Head, ...]) -> bool:
    """Whether no head of one lies within 45° of a head of the other."""
    gaps = (degrees_apart(one.heading_deg, other.heading_deg) for one in first for other in second)
    known = [gap for gap in gaps if gap is not None]
    return bool(known) and min(known) > _HEADING_DIFFERENCE_DEG


def _say_where_from(camera: dict[str, Any], heads: tuple[Head, ...], placed: bool) -> None:
    if not placed:
        camera.pop("position_source", None)
    elif camera.get("position_source") is None:
        camera["position_source"] = "delivered"
    stated = any(camera.get(name) is not None for name in _VIEW_FIELDS) or any(head.hfov_deg is not None for head in heads)
    if stated and camera.get("view_source") is None:
        camera["view_source"] = "declared"
