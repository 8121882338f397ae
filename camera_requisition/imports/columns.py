"""What the columns of a list mean: guessed from their names and checked against their contents, or told by a mapping."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Optional

from camera_requisition.core.errors import ListError
from camera_requisition.core.texts import plain
from camera_requisition.imports import targets, values, words
from camera_requisition.imports.column_names import COORDINATE_PAIRS, NAMES
from camera_requisition.imports.delivered import DeliveredRow
from camera_requisition.imports.places import coordinate, read_position
from camera_requisition.imports.texts import is_missing

_READABLE_SHARE = 0.5
_UNDERSTOOD_SHARE = 0.3
_UNIQUE_SHARE = 0.95
_CONTENTS_SHARE = 0.8
# Contents alone say what a column is only where enough cells agree: one cell proves nothing.
_FEWEST_CELLS = 2
# Of very wide lists fewer rows are looked at, so that the look stays short.
_MOST_CELLS, _FEWEST_ROWS = 200_000, 20
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]{2,}")
_FRENCH_PHONE = re.compile(r"(?:(?:\+|00)33[\s.\-]?(?:\(0\))?|0)[1-9](?:[\s.\-]?\d{2}){4}")
_COMPANY_NUMBER = re.compile(r"\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{5})?")
# Columns of the schema of cameras published by the GIS of Compiègne, whose `angle` runs counter-clockwise from east
# (github.com/sigagglocompiegne/videoprotection, bdd/doc_admin_bd_vs.md).
_SCHEMA_FROM_EAST = frozenset({"refcam", "angle", "type camera", "doman"})
_OWNERS_COLUMNS = ("owner id", "owner address", "addressee")
_ANYBODYS_ADDRESS = frozenset({"adresse", "address", "adresse complete", "rue", "street"})
_SOME_DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Columns:
    """Which column fills which field. `how` says why: `name`, `contents`, `given` (by a mapping) or `form` (by the kind of file).

    `crs` is the reference system that the names of the coordinate columns promise. `refused` are columns whose name fitted a field but
    whose contents did not. `five_digits` are columns of five-digit codes in which some lost their first zero.
    """

    fields: Mapping[str, str]
    how: Mapping[str, str]
    crs: Optional[str] = None
    refused: Mapping[str, str] = field(default_factory=dict)
    five_digits: frozenset[str] = frozenset()

    def unused(self, columns: Sequence[str]) -> list[str]:
        """The columns that fill nothing."""
        used = set(self.fields.values())
        return [column for column in columns if column not in used]


class _Sample:
    """The cells of the first rows, column by column, without those that say nothing."""

    def __init__(self, columns: Sequence[str], rows: Sequence[DeliveredRow]) -> None:
        looked_at = rows[: max(_FEWEST_ROWS, _MOST_CELLS // max(len(columns), 1))]
        self.rows = len(looked_at)
        # Cells repeat: each text is looked at once.
        says_nothing: dict[str, bool] = {}
        self._cells: dict[str, list[str]] = {column: [] for column in columns}
        for row in looked_at:
            for column, cell in row.cells.items():
                missing = says_nothing.get(cell)
                if missing is None:
                    missing = says_nothing[cell] = is_missing(cell)
                if not missing and column in self._cells:
                    self._cells[column].append(cell)

    def cells(self, column: str) -> list[str]:
        return self._cells.get(column, [])

    def share(self, column: str, readable: Callable[[str], bool]) -> float:
        """Share of cells that can be read; 1 for a column that says nothing, which refutes nothing."""
        cells = self.cells(column)
        return sum(map(readable, cells)) / len(cells) if cells else 1.0


def guess_columns(columns: Sequence[str], rows: Sequence[DeliveredRow], has_geometry: bool) -> Columns:
    """The meaning of `columns`, guessed from their names and from `rows`, the first of the list."""
    sample = _Sample(columns, rows)
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(plain(column), column)
    fields: dict[str, str] = {}
    how: dict[str, str] = {}
    refused: dict[str, str] = {}
    crs = None if has_geometry else _guess_coordinates(by_name, sample, fields, how)
    if any(name in by_name for name in _OWNERS_COLUMNS):
        _guess_own_address(by_name, fields, how)
    for target, names in NAMES.items():
        if target != targets.POSITION or not (has_geometry or targets.X in fields):
            _guess_field(target, names, by_name, sample, fields, how, refused)
    _give_address_to_owner(columns, rows, fields, how, has_geometry)
    _guess_second_heading(by_name, fields, how)
    _guess_heading_from_east(by_name, fields, how)
    _guess_by_contents(columns, sample, fields, how, has_geometry)
    refused = {column: target for column, target in refused.items() if column not in fields.values()}
    return Columns(fields, how, crs, refused, frozenset(column for column in columns if _lost_zeros(sample.cells(column))))


def _guess_own_address(by_name: Mapping[str, str], fields: dict[str, str], how: dict[str, str]) -> None:
    """Beside an inventory's own columns about owners, `postcode` and `city` are the owner's, as they are there."""
    for name in ("postcode", "city"):
        if name in by_name:
            fields[f"owner.{name}"], how[f"owner.{name}"] = by_name[name], "name"


def _give_address_to_owner(
    columns: Sequence[str], rows: Sequence[DeliveredRow], fields: dict[str, str], how: dict[str, str], has_geometry: bool
) -> None:
    """An `adresse` that names nobody is the owner's where it stands amid his columns and never differs between his cameras. Where a list says
    by it alone where cameras are, it stays theirs.
    """
    column, owner = fields.get("camera.address"), fields.get("owner.name")
    placed = has_geometry or targets.X in fields or targets.POSITION in fields
    if column is None or owner is None or "owner.address" in fields or not placed or plain(column) not in _ANYBODYS_ADDRESS:
        return
    meanings = {named: target for target, named in fields.items()}
    town = [fields[target] for target in (targets.POSTCODE, targets.CITY) if target in fields]
    order = [name for name in columns if name not in town]
    place = order.index(column)
    if place == 0 or place + 1 == len(order):
        return
    if not all(meanings.get(order[beside], "").startswith("owner.") for beside in (place - 1, place + 1)):
        return
    addresses: dict[str, set[str]] = {}
    for row in rows:
        if not is_missing(row.cells.get(column, "")):
            addresses.setdefault(row.cells.get(owner, ""), set()).add(plain(row.cells[column]))
    if any(len(several) > 1 for several in addresses.values()):
        return
    for target, owners in (("camera.address", "owner.address"), (targets.POSTCODE, "owner.postcode"), (targets.CITY, "owner.city")):
        # Its town stands beside it; one elsewhere is the cameras'.
        if target in fields and owners not in fields and abs(columns.index(fields[target]) - columns.index(column)) <= len(town):
            fields[owners], how[owners] = fields.pop(target), how.pop(target)


def _guess_coordinates(by_name: Mapping[str, str], sample: _Sample, fields: dict[str, str], how: dict[str, str]) -> Optional[str]:
    for first, second, crs in COORDINATE_PAIRS:
        if first in by_name and second in by_name:
            x, y = by_name[first], by_name[second]
            # "E" and "N" may be anything; columns without a single number are no coordinates.
            if not all(sample.share(column, _is_coordinate) >= _UNDERSTOOD_SHARE for column in (x, y)):
                continue
            fields.update({targets.X: x, targets.Y: y})
            how.update({targets.X: "name", targets.Y: "name"})
            return crs
    return None


def promised_crs(x_column: str, y_column: str) -> Optional[str]:
    """The reference system that the names of two coordinate columns promise."""
    names = (plain(x_column), plain(y_column))
    return next((crs for first, second, crs in COORDINATE_PAIRS if (first, second) == names), None)


def _guess_field(
    target: str,
    names: Sequence[str],
    by_name: Mapping[str, str],
    sample: _Sample,
    fields: dict[str, str],
    how: dict[str, str],
    refused: dict[str, str],
) -> None:
    if target in fields:
        return
    for name in names:
        column = by_name.get(name)
        if column is None or column in fields.values():
            continue
        if _contents_fit(target, column, sample):
            fields[target], how[target] = column, "name"
            return
        refused[column] = target


def _contents_fit(target: str, column: str, sample: _Sample) -> bool:
    if target == "camera.source_id":
        cells = sample.cells(column)
        return bool(cells) and len(cells) >= sample.rows * _READABLE_SHARE and len(set(cells)) >= len(cells) * _UNIQUE_SHARE
    if words.has_vocabulary(target):
        return sample.share(column, lambda cell: words.word(target, cell) is not None) >= _UNDERSTOOD_SHARE
    reader = _reader(target)
    return reader is None or sample.share(column, reader) >= _READABLE_SHARE


def _reader(target: str) -> Optional[Callable[[str], bool]]:
    if target in targets.DATES:
        return lambda cell: values.day(cell, _SOME_DAY)[0] is not None
    if target in targets.RETENTIONS:
        return lambda cell: values.retention_days(cell)[0] is not None
    if target in targets.LENGTHS:
        return lambda cell: values.length_m(cell)[0] is not None
    if target in targets.ANGLES:
        return lambda cell: values.angle_deg(cell, -360.0, 360.0)[0] is not None
    if target in targets.WIDTHS:
        return lambda cell: values.width_mm(cell)[0] is not None
    if target == "camera.resolution_px":
        return lambda cell: values.resolution_px(cell)[0] is not None
    if target == "camera.indoor":
        return lambda cell: values.boolean(cell)[0] is not None
    if target == "recorder.clock_offset_s":
        return lambda cell: values.seconds(cell)[0] is not None
    if target == targets.POSITION:
        return lambda cell: read_position(cell) is not None
    if target in (targets.X, targets.Y):
        return _is_coordinate
    return None


def _guess_second_heading(by_name: Mapping[str, str], fields: dict[str, str], how: dict[str, str]) -> None:
    """OpenStreetMap's `direction` beside `camera:direction`: read only to notice where the two differ."""
    if plain(fields.get("camera.heading_deg", "")) == "camera direction" and "direction" in by_name:
        fields[targets.SECOND_HEADING], how[targets.SECOND_HEADING] = by_name["direction"], "name"


def _guess_heading_from_east(by_name: Mapping[str, str], fields: dict[str, str], how: dict[str, str]) -> None:
    """An `angle` is nothing by itself: only a schema that says how it counts makes it a heading."""
    if by_name.keys() >= _SCHEMA_FROM_EAST and "camera.heading_deg" not in fields and targets.HEADING_FROM_EAST not in fields:
        fields[targets.HEADING_FROM_EAST], how[targets.HEADING_FROM_EAST] = by_name["angle"], "form"


def _guess_by_contents(columns: Sequence[str], sample: _Sample, fields: dict[str, str], how: dict[str, str], has_geometry: bool) -> None:
    """Columns whose cells say what they are under any name, for fields that no name has led to."""
    kinds: list[tuple[str, Callable[[str], bool]]] = [
        ("owner.email", lambda cell: _EMAIL.fullmatch(cell) is not None),
        ("owner.registration_number", _is_company_number),
        ("owner.phone", lambda cell: _FRENCH_PHONE.fullmatch(cell) is not None),
        ("camera.kind", _is_kind),
    ]
    if not has_geometry and targets.X not in fields:
        kinds.append((targets.POSITION, _is_place))
    used = set(fields.values())
    for target, fits in kinds:
        if target in fields:
            continue
        for column in columns:
            cells = sample.cells(column)
            if column not in used and len(cells) >= _FEWEST_CELLS and sample.share(column, fits) >= _CONTENTS_SHARE:
                fields[target], how[target] = column, "contents"
                used.add(column)
                break


def _is_company_number(cell: str) -> bool:
    """Whether a cell holds a SIREN or SIRET: nine or fourteen digits with Luhn's check digit (Insee)."""
    if not _COMPANY_NUMBER.fullmatch(cell):
        return False
    digits = [int(digit) for digit in cell if digit.isdigit()]
    doubled = [digit if place % 2 == 0 else sum(divmod(2 * digit, 10)) for place, digit in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0


def _is_kind(cell: str) -> bool:
    """Whether a cell names a kind of camera; "other" and the like would fit any list of kinds."""
    return words.word("camera.kind", cell) not in (None, "unknown") or plain(cell) in ("dome", "camera dome", "mini dome")


def _is_place(cell: str) -> bool:
    """Whether a cell holds a position; "12, 14" is rather a list of numbers."""
    return read_position(cell) is not None and len(re.findall(r"\d[.,]\d|[°º]", cell)) >= 2


def _is_coordinate(cell: str) -> bool:
    read = coordinate(cell)
    return read.value is not None or bool(read.others)


def _lost_zeros(cells: Sequence[str]) -> bool:
    """Whether the column holds five-digit codes of which some have only four: a spreadsheet took them for numbers."""
    four = sum(1 for cell in cells if len(cell) == 4 and cell.isdigit())
    five = sum(1 for cell in cells if len(cell) == 5 and cell[:2].isdigit())
    return four > 0 and five > four and five + four >= 0.9 * len(cells)


def apply_mapping(guessed: Columns, mapping: Mapping[str, Optional[str]], columns: Sequence[str]) -> Columns:
    """`guessed` with what a mapping says instead; an empty column name takes a guess away.

    Raises `ListError`: `mapping_target_unknown`, `mapping_column_unknown`, `mapping_half_a_position`.
    """
    fields, how = dict(guessed.fields), dict(guessed.how)
    for target, column in mapping.items():
        if target not in targets.TARGETS:
            raise ListError("mapping_target_unknown", target=target, targets=", ".join(targets.TARGETS))
        if target == "camera.heading_text":
            target = "camera.heading_deg"  # noqa: PLW2901 (both are read from the same words)
        fields.pop(target, None)
        how.pop(target, None)
        if not column:
            continue
        if column not in columns:
            raise ListError("mapping_column_unknown", column=column, target=target, columns=", ".join(columns) or "-")
        fields[target], how[target] = column, "given"
    given = set(mapping)
    if (targets.X in fields) != (targets.Y in fields):
        raise ListError("mapping_half_a_position")
    # A column that the mapping takes for one field is no longer guessed for another.
    claimed = {fields[target] for target in given if target in fields}
    for target in [target for target, column in fields.items() if column in claimed and how[target] != "given"]:
        del fields[target], how[target]
    crs = promised_crs(fields[targets.X], fields[targets.Y]) if targets.X in fields and how[targets.X] == "given" else guessed.crs
    return Columns(fields, how, crs, guessed.refused, guessed.five_digits)
