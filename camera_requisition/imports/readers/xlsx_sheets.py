"""Sheets of an Excel workbook (XLSX, XLSM): ECMA-376, both its transitional and its strict namespaces."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from camera_requisition.imports.readers.sheet_rows import (
    ERROR,
    FORMULA,
    LONGEST_CELL,
    MOST_COLUMNS,
    NO_VALUE,
    MergedColumns,
    SheetRow,
    column_index,
    number_text,
    serial_text,
)
from camera_requisition.imports.readers.zipped_xml import DEEPEST, Collector, ZippedXml

_PACKAGE, _WORKBOOK = "_rels/.rels", "xl/workbook.xml"
_LETTERS = re.compile("[A-Z]{1,3}")
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
# Numbers of built-in formats, of which files don't hold the code: dates (also East Asian), times, dates with a time.
_DATES = frozenset((*range(14, 18), *range(27, 32), 36, *range(50, 59)))
_TIMES = frozenset((*range(18, 22), *range(32, 36), 45, 46, 47))
_DATE_AND_TIME = 22
# Memory that shared strings may take, reckoned with Python's own share of each.
_LARGEST_STRINGS, _STRING_OVERHEAD = 300 << 20, 64
_MOST_MERGED = 200_000
_MERGE_MARKS = (b"mergeCell", "mergeCell".encode("utf-16-le"), "mergeCell".encode("utf-16-be"))
_PLAIN = "n"


@dataclass(frozen=True)
class _Format:
    """What a number format makes of a number: a date, a time, a fixed count of digits, or nothing special."""

    has_day: bool = False
    has_time: bool = False
    digits: int = 0


class XlsxWorkbook:
    """A workbook's sheets by name, the hidden ones apart. Raises `ListError` as `ZippedXml` does."""

    def __init__(self, archive: ZippedXml, remembered: dict[str, Any]) -> None:
        """`remembered` is filled with what needs a look at the whole file, and saves it where the same file is opened again."""
        self._archive = archive
        self._merged: dict[str, dict[int, list[tuple[int, int]]]] = remembered.setdefault("merged", {})
        workbook = next((target for kind, target in self._related(_PACKAGE, "").values() if kind == "officeDocument"), _WORKBOOK)
        folder, name = posixpath.split(workbook)
        related = self._related(posixpath.join(folder, "_rels", f"{name}.rels"), folder)
        description = _WorkbookParts()
        archive.read(workbook, description)
        self.is_1904 = description.is_1904
        self._parts: dict[str, str] = {}
        self.visible: list[str] = []
        for title, identity, is_hidden in description.sheets:
            kind, target = related.get(identity, ("", ""))
            if kind == "worksheet" and target in archive:
                self._parts[title] = target
                if not is_hidden:
                    self.visible.append(title)
        self.names = list(self._parts)
        kinds = dict(related.values())
        styles = _Styles()
        if kinds.get("styles", "") in archive:
            archive.read(kinds["styles"], styles)
        self._formats = styles.formats()
        self._strings_part = kinds.get("sharedStrings")
        self._strings: Optional[list[str]] = None

    def _related(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """Kind (last word of its type) and name of each part that one part refers to, by identifier."""
        if part not in self._archive:
            return {}
        relations = self._archive.read(part, _Relations())
        return {
            identity: (kind.rpartition("/")[2], posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            for identity, kind, target in relations
        }

    def rows(self, name: str) -> Iterator[SheetRow]:
        """The non-empty rows of a sheet."""
        part = self._parts[name]
        return self._archive.items(part, _Sheet(self._archive, self._shared(), self._formats, self.is_1904, self._merged_of(part)))

    def _shared(self) -> Sequence[str]:
        if self._strings is None:
            part = self._strings_part
            self._strings = self._archive.read(part, _SharedStrings(self._archive)) if part and part in self._archive else []
        return self._strings

    def _merged_of(self, part: str) -> Mapping[int, list[tuple[int, int]]]:
        """Cells that reach over several rows: first row → (column, last row). The file tells them behind the rows: a look of its own."""
        if part not in self._merged:
            self._merged[part] = {}
            if not any(self._archive.holds(part, mark) for mark in _MERGE_MARKS):
                return self._merged[part]
            for row, column, last_row in self._archive.items(part, _MergedCells(self._archive)):
                self._merged[part].setdefault(row, []).append((column, last_row))
        return self._merged[part]


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class _Relations(Collector[tuple[str, str, str]]):
    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            self.ready.append((attributes.get("Id", ""), attributes.get("Type", ""), attributes.get("Target", "")))


class _WorkbookParts(Collector[str]):
    """Names of the sheets with the identifier of their part, and the day from which the workbook counts."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str, bool]] = []
        self.is_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = _local(name)
        if local == "workbookPr":
            self.is_1904 = attributes.get("date1904", "0").lower() in ("1", "true", "on")
        elif local == "sheet":
            identity = next((value for key, value in attributes.items() if key.endswith(" id")), "")
            self.sheets.append((attributes.get("name", ""), identity, attributes.get("state", "visible") != "visible"))


class _Styles(Collector[str]):
    """The number format of each cell style."""

    def __init__(self) -> None:
        super().__init__()
        self._codes: dict[str, str] = {}
        self._used: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = _local(name)
        if local == "numFmt":
            self._codes.setdefault(attributes.get("numFmtId", ""), attributes.get("formatCode", ""))
        elif local == "cellXfs":
            self._inside = True
        elif local == "xf" and self._inside:
            self._used.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if _local(name) == "cellXfs":
            self._inside = False

    def formats(self) -> list[_Format]:
        """By the number of the style, as cells name it."""
        known = {identity: _format(identity, self._codes.get(identity)) for identity in set(self._used)}
        return [known[identity] for identity in self._used]


def _format(identity: str, code: Optional[str]) -> _Format:
    if code is None:
        number = int(identity) if identity.isdecimal() and len(identity) < 9 else 0
        if number == _DATE_AND_TIME:
            return _Format(has_day=True, has_time=True)
        return _Format(has_day=number in _DATES, has_time=number in _TIMES)
    if re.fullmatch("0{2,15}", code):
        return _Format(digits=len(code))
    shown = _LITERAL.sub("", code.partition(";")[0]).lower()
    if "general" in shown or "standard" in shown:
        return _Format()
    has_time = "h" in shown or "s" in shown
    # An m is a month, except beside hours or seconds.
    return _Format(has_day="d" in shown or "y" in shown or ("m" in shown and not has_time), has_time=has_time)


class _SharedStrings(Collector[str]):
    """The texts that cells refer to by number: runs of differing letters joined, readings of Japanese left out."""

    def __init__(self, archive: ZippedXml) -> None:
        super().__init__()
        self._archive = archive
        self._pieces: list[str] = []
        self._reading = False
        self._phonetic = False
        self._memory = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 (as its base)
        local = _local(name)
        if local == "si":
            self._pieces = []
        elif local == "rPh":
            self._phonetic = True
        elif local == "t":
            self._reading = not self._phonetic

    def end(self, name: str) -> None:
        local = _local(name)
        if local == "t":
            self._reading = False
        elif local == "rPh":
            self._phonetic = False
        elif local == "si":
            text = unescaped("".join(self._pieces))
            self._pieces = []
            self._grow(_STRING_OVERHEAD)
            self.ready.append(text)

    def text(self, text: str) -> None:
        if self._reading:
            self._grow(4 * len(text))
            self._pieces.append(text)

    def _grow(self, memory: int) -> None:
        self._memory += memory
        if self._memory > _LARGEST_STRINGS:
            raise self._archive.too_large()


def unescaped(text: str) -> str:
    """`text` with the characters that XML can't hold (`_x000D_`), without zero characters."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)
        text = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return text


class _MergedCells(Collector[tuple[int, int, int]]):
    """First row, column and last row of the cells that reach over several rows."""

    def __init__(self, archive: ZippedXml) -> None:
        super().__init__()
        self._archive = archive
        self._count = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not name.endswith(" mergeCell"):
            return
        self._count += 1
        if self._count > _MOST_MERGED:
            raise self._archive.too_large()
        first, _, last = attributes.get("ref", "").partition(":")
        begin, end = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
        if begin and end and int(end.group(2)) > int(begin.group(2)):
            self.ready.append((int(begin.group(2)), column_index(begin.group(1)), int(end.group(2))))


class _Sheet(Collector[SheetRow]):
    """The rows of one sheet."""

    counts_depth = True

    def __init__(
        self,
        archive: ZippedXml,
        strings: Sequence[str],
        formats: Sequence[_Format],
        is_1904: bool,
        merged: Mapping[int, Sequence[tuple[int, int]]],
    ) -> None:
        super().__init__()
        self._archive, self._strings, self._formats, self._is_1904 = archive, strings, formats, is_1904
        self._merged, self._reaching = merged, MergedColumns()
        self._locals: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._depth = self._row = 0
        self._cells: dict[int, str] = {}
        self._marks: list[tuple[str, int]] = []
        self._column = -1
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._length = 0
        self._reading = self._phonetic = self._is_formula = self._has_value = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._archive.broken("depth")
        local = self._locals.get(name) or self._locals.setdefault(name, _local(name))
        if local == "c":
            self._begin_cell(attributes)
        elif local in {"v", "t"}:
            self._reading = not self._phonetic
            self._has_value = True
        elif local == "f":
            self._is_formula = True
        elif local == "row":
            written = attributes.get("r", "")
            self._row = int(written) if written.isdecimal() and len(written) < 9 else self._row + 1
            self._column = -1
        elif local == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        self._depth -= 1
        local = self._locals[name]
        if local == "c":
            self._end_cell()
        elif local in {"v", "t"}:
            self._reading = False
        elif local == "row":
            self._end_row()
        elif local == "rPh":
            self._phonetic = False
        elif local == "sheetData":
            self.finished = True

    def text(self, text: str) -> None:
        if self._reading:
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise self._archive.too_large()
            self._pieces.append(text)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            # Some programs leave the address out where a cell follows the last one.
            column = self._columns[letters] = column_index(letters) if _LETTERS.fullmatch(letters) else -1
        self._column = self._column + 1 if column < 0 else column
        if self._column >= MOST_COLUMNS:
            raise self._archive.broken(f"{attributes.get('r', '')}, {self._row}")
        self._kind, self._style = attributes.get("t", _PLAIN), attributes.get("s", "")
        self._pieces, self._length = [], 0
        self._is_formula = self._has_value = False

    def _end_cell(self) -> None:
        if self._is_formula:
            self._marks.append((FORMULA if self._has_value else NO_VALUE, self._column))
        text = self._value("".join(self._pieces)).strip() if self._pieces else ""
        if text:
            self._cells[self._column] = text

    def _value(self, written: str) -> str:
        kind = self._kind
        if kind == "s":
            return self._shared(written)
        if kind == _PLAIN:
            return self._number(written)
        if kind in ("str", "inlineStr"):
            return unescaped(written)
        if kind == "b":
            return "yes" if written.strip() == "1" else "no"
        if kind == "e":
            self._marks.append((ERROR, self._column))
            return ""
        return written.strip().replace("T00:00:00", "") if kind == "d" else written

    def _shared(self, written: str) -> str:
        try:
            return self._strings[max(int(written), 0)]
        except (ValueError, IndexError) as error:
            raise self._archive.broken(f"t=s, {written[:20]}, {self._row}") from error

    def _number(self, written: str) -> str:
        style = self._style
        shown = self._formats[int(style)] if style.isdecimal() and len(style) < 9 and int(style) < len(self._formats) else _Format()
        if shown.has_day or shown.has_time:
            return serial_text(written, self._is_1904, shown.has_day, shown.has_time)
        text = number_text(written)
        return text.zfill(shown.digits) if shown.digits and text.isdecimal() else text

    def _end_row(self) -> None:
        cells, marks = self._cells, self._marks
        self._reaching.fill(self._row, cells, marks)
        for column, last_row in self._merged.get(self._row, ()):
            self._reaching.begin(column, last_row, cells.get(column, ""))
        if cells or marks:
            self.ready.append(SheetRow(self._row, cells, tuple(marks)))
        self._cells, self._marks = {}, []
