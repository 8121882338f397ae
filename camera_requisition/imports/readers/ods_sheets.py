"""Sheets of an OpenDocument spreadsheet (ODS), as LibreOffice and others write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Optional

from camera_requisition.core.errors import ListError
from camera_requisition.imports.readers.sheet_rows import (
    ERROR,
    FORMULA,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    NO_VALUE,
    MergedColumns,
    SheetRow,
    number_text,
)
from camera_requisition.imports.readers.zipped_xml import DEEPEST, Collector, ZippedXml

CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT, _STYLE = (f"{_NAMESPACE}{part}:1.0 " for part in ("table", "office", "text", "style"))
_ROW, _CELL, _COVERED, _SHEET = (f"{_TABLE}{name}" for name in ("table-row", "table-cell", "covered-table-cell", "table"))
_ROWS_REPEATED, _COLUMNS_REPEATED = f"{_TABLE}number-rows-repeated", f"{_TABLE}number-columns-repeated"
_ROWS_SPANNED, _FORMULA = f"{_TABLE}number-rows-spanned", f"{_TABLE}formula"
_TYPE, _VALUE, _DATE, _BOOLEAN, _STRING = (
    f"{_OFFICE}{name}" for name in ("value-type", "value", "date-value", "boolean-value", "string-value")
)
_PARAGRAPH, _SPACE, _TAB, _BREAK, _COUNT = (f"{_TEXT}{name}" for name in ("p", "s", "tab", "line-break", "c"))
_CALC_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
# What may stand in a cell without being its content: comments, drawings, tables in the cell.
_LINKS = f"{_TABLE}dde-links"
_ASIDE = frozenset((f"{_OFFICE}annotation", f"{_TABLE}shapes", f"{_OFFICE}forms", _SHEET, _LINKS))
_DRAWING = f"{_NAMESPACE}drawing:1.0 "
_NUMBERS = frozenset(("float", "percentage", "currency"))


class OdsWorkbook:
    """A document's sheets by name, the hidden ones apart. Raises `ListError` as `ZippedXml` does, and `list_password`."""

    def __init__(self, archive: ZippedXml, path_name: str, remembered: dict[str, Any]) -> None:
        """`remembered` is filled with what needs a look at the whole file, and saves it where the same file is opened again."""
        self._archive = archive
        if MANIFEST in archive and archive.read(MANIFEST, _Encryption()):
            raise ListError("list_password", path=path_name)
        if "sheets" not in remembered:
            remembered["sheets"] = archive.read(CONTENT, _SheetNames(archive))
        sheets: list[tuple[str, bool]] = remembered["sheets"]
        self.names = [name for name, _ in sheets]
        self.visible = [name for name, is_hidden in sheets if not is_hidden]

    def rows(self, name: str) -> Iterator[SheetRow]:
        """The non-empty rows of a sheet."""
        for run in self._archive.items(CONTENT, _Sheet(self._archive, self.names.index(name))):
            for number in range(run.number, run.number + run.repeated):
                yield SheetRow(number, run.cells, run.marks)


class _Encryption(Collector[bool]):
    """Whether any part of the document is encrypted."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 (as its base)
        if name.endswith((" encryption-data", ":encryption-data")):
            self.ready.append(True)
            self.finished = True


class _SheetNames(Collector[tuple[str, bool]]):
    """Names of the sheets and whether they are hidden; only tables that are no part of a cell or drawing are sheets."""

    def __init__(self, archive: ZippedXml) -> None:
        super().__init__()
        self._archive = archive
        self._style = ""
        self._hidden: set[str] = set()
        self._tables = 0
        self._count = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in (_SHEET, _LINKS):
            self._tables += 1
            if self._tables == 1 and name == _SHEET:
                self._count += 1
                if self._count > MOST_COLUMNS:
                    raise self._archive.too_large()
                title = attributes.get(f"{_TABLE}name") or f"#{self._count}"
                self.ready.append((title, attributes.get(f"{_TABLE}style-name") in self._hidden))
        elif name == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif name == f"{_STYLE}table-properties" and attributes.get(f"{_TABLE}display") == "false":
            self._hidden.add(self._style)

    def end(self, name: str) -> None:
        if name in (_SHEET, _LINKS):
            self._tables -= 1


class _Sheet(Collector[SheetRow]):
    """The rows of the sheet number `wanted` (from 0). Repeated empty cells and rows are counted, never made."""

    counts_depth = True

    def __init__(self, archive: ZippedXml, wanted: int) -> None:
        super().__init__()
        self._archive = archive
        self._sheets_left = wanted
        self._reaching = MergedColumns()
        self._number = 1
        self._rows_repeated = 1
        self._cells: dict[int, str] = {}
        self._marks: list[tuple[str, int]] = []
        self._spans: list[tuple[int, int]] = []
        self._column, self._column_count = 0, 1
        self._cell: Optional[Mapping[str, str]] = None
        self._paragraphs: list[str] = []
        self._length = 0
        self._in_paragraph = False
        self._tables = 0
        # Depth of elements, and of those inside something that isn't the cell's content.
        self._depth = self._aside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._archive.broken("depth")
        if self._aside:
            self._aside += 1
        elif name == _SHEET and self._tables == 0:
            self._tables = 1
        elif name in _ASIDE or name.startswith(_DRAWING):
            self._aside = 1
        elif self._sheets_left:
            return
        elif name in (_CELL, _COVERED):
            self._cell = attributes if name == _CELL else None
            self._column_count = _count(attributes.get(_COLUMNS_REPEATED))
            self._paragraphs, self._length = [], 0
        elif name == _ROW:
            self._rows_repeated = _count(attributes.get(_ROWS_REPEATED))
            self._column = 0
        elif self._cell is not None:
            self._start_text(name, attributes)

    def _start_text(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == _PARAGRAPH:
            self._in_paragraph = True
            self._paragraphs.append("")
        elif name == _SPACE:
            self.text(" " * min(_count(attributes.get(_COUNT)), LONGEST_CELL))
        elif name in (_TAB, _BREAK):
            self.text(" ")

    def end(self, name: str) -> None:
        self._depth -= 1
        if self._aside:
            self._aside -= 1
        elif name == _SHEET:
            self._tables = 0
            self.finished = self._sheets_left == 0
            self._sheets_left -= 1
        elif self._sheets_left:
            return
        elif name == _PARAGRAPH:
            self._in_paragraph = False
        elif name == _CELL:
            self._end_cell()
        elif name == _COVERED:
            self._column += self._column_count
        elif name == _ROW:
            self._end_row()

    def text(self, text: str) -> None:
        if self._in_paragraph and not self._aside:
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise self._archive.too_large()
            self._paragraphs[-1] += text

    def _end_cell(self) -> None:
        attributes, first, repeated = self._cell or {}, self._column, self._column_count
        self._cell = None
        self._column += repeated
        text = self._value(attributes)
        is_formula = _FORMULA in attributes
        if not text and not is_formula and attributes.get(_CALC_TYPE) != "error":
            return
        if first + repeated > MOST_COLUMNS:
            raise self._archive.too_large()
        rows_spanned = _count(attributes.get(_ROWS_SPANNED))
        for column in range(first, first + repeated):
            if text:
                self._cells[column] = text
            if is_formula:
                self._marks.append((FORMULA if _TYPE in attributes else NO_VALUE, column))
            if attributes.get(_CALC_TYPE) == "error":
                self._marks.append((ERROR, column))
            if rows_spanned > 1:
                self._spans.append((column, rows_spanned))

    def _value(self, attributes: Mapping[str, str]) -> str:
        shown = "\n".join(self._paragraphs).strip()
        kind = attributes.get(_TYPE, "")
        if attributes.get(_CALC_TYPE) == "error":
            return ""
        if kind in _NUMBERS and _VALUE in attributes:
            number = number_text(attributes[_VALUE])
            # A format that shows leading zeros (postcodes) is what the person sees and means.
            is_padded = shown.isdecimal() and number.isdecimal() and len(shown) <= 15 and int(shown) == int(number)
            return shown if is_padded else number
        if kind == "date":
            return attributes.get(_DATE, shown).replace("T00:00:00", "")
        if kind == "boolean":
            return "yes" if attributes.get(_BOOLEAN) == "true" else "no"
        return attributes.get(_STRING, shown).replace("\0", "").strip()

    def _end_row(self) -> None:
        cells, marks, repeated = self._cells, self._marks, self._rows_repeated
        first = self._number
        self._number += repeated
        self._cells, self._marks = {}, []
        spans, self._spans = self._spans, []
        if not cells and not marks:
            return
        if self._number > MOST_ROWS + 1:
            raise self._archive.too_large()
        own = {column: cells.get(column, "") for column, _ in spans}
        self._reaching.fill(first, cells, marks)
        for column, rows in spans:
            self._reaching.begin(column, first + rows - 1, own[column])
        self.ready.append(SheetRow(first, cells, tuple(marks), repeated))


def _count(text: Optional[str]) -> int:
    """A count of repetitions; 1 where none is stated, or none that can be meant."""
    return max(int(text), 1) if text and text.isdecimal() and len(text) <= 9 else 1
