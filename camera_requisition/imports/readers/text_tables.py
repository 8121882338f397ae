"""Delimited text (CSV, TXT) as spreadsheets and databases write it."""

from __future__ import annotations

import codecs
import csv
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow, Flag
from camera_requisition.imports.readers.cells import Header, RowCells
from camera_requisition.imports.readers.zipped_xml import Check, never

DELIMITERS = (";", ",", "\t", "|")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SNIFFED_ROWS = 40
_LONGEST_CELL = 1_000_000
# A file without line ends must not be read whole as its first line.
_LONGEST_LINE = 1 << 23
_LINES_A_LOOK = 2_000


def open_text_table(path: Path, check: Check = never) -> DeliveredList:
    """The list in the delimited text file `path`, which is never in memory as a whole.

    Encoding: by its byte order mark, else UTF-8 where every byte agrees, else Windows-1252. Raises `ListError`:
    `list_empty`, `list_binary`, `list_encoding`, `list_without_rows`, `list_unreadable`.
    """
    encoding = find_encoding(path, check)
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    delimiter, skipped = _find_delimiter(path, encoding)
    header = _header(path, encoding, delimiter, skipped)

    def rows() -> Iterator[DeliveredRow]:
        return _rows(path, encoding, delimiter, skipped, header, check)

    if next(rows(), None) is None:
        raise ListError("list_without_rows", path=path.name)
    return DeliveredList("csv", header, rows, encoding=encoding, delimiter=delimiter)


def find_encoding(path: Path, check: Check = never) -> str:
    """Name of the encoding of a text file, read in whole but in pieces; raises `ListError`, and what `check` raises."""
    with path.open("rb") as stream:
        start = stream.read(4)
        if not start:
            raise ListError("list_empty", path=path.name)
        for mark, name in _BYTE_ORDER_MARKS:
            if start.startswith(mark):
                return name
        stream.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        utf8 = western = True
        western_decoder = codecs.getincrementaldecoder("cp1252")()
        position = 0
        while True:
            check()
            chunk = stream.read(_CHUNK)
            if b"\0" in chunk:
                raise ListError("list_binary", path=path.name, position=position + chunk.index(b"\0") + 1)
            position += len(chunk)
            utf8 = utf8 and _decodes(decoder, chunk)
            western = western and _decodes(western_decoder, chunk)
            if not chunk:
                break
    if utf8:
        return "utf-8"
    if western:
        return "cp1252"
    raise ListError("list_encoding", path=path.name)


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        decoder.decode(chunk, final=not chunk)
    except UnicodeDecodeError:
        return False
    return True


def _lines(path: Path, stream: TextIO, check: Check) -> Iterator[str]:
    """The lines of a text, none of which may take the whole memory."""
    number = 0
    while True:
        if number % _LINES_A_LOOK == 0:
            check()
        line = stream.readline(_LONGEST_LINE)
        number += 1
        if not line:
            return
        if len(line) == _LONGEST_LINE:
            raise ListError("list_line_too_long", path=path.name, row=number, length=_LONGEST_LINE)
        if "\0" in line:
            raise ListError("list_unreadable", path=path.name, row=number, problem="NUL")
        yield line


def _records(path: Path, encoding: str, delimiter: str, check: Check = never) -> Iterator[list[str]]:
    """Raw records; a file that the csv module or the codec cannot follow ends in a named error."""
    with path.open("r", encoding=encoding, newline="") as stream:
        reader = csv.reader(_lines(path, stream, check), delimiter=delimiter)
        try:
            yield from reader
        except (csv.Error, UnicodeError) as error:
            raise ListError("list_unreadable", path=path.name, row=reader.line_num, problem=str(error)) from error


def _find_delimiter(path: Path, encoding: str) -> tuple[str, int]:
    """The delimiter, and how many lines a spreadsheet put before the header to announce it (`sep=;`)."""
    with path.open("r", encoding=encoding, newline="") as stream:
        first = stream.readline(200).strip("\r\n\ufeff ")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], 1
    best = (0.0, ",")
    for delimiter in DELIMITERS:
        widths = [len(record) for record in islice(_records(path, encoding, delimiter), _SNIFFED_ROWS) if any(record)]
        if not widths or widths[0] < 2:
            continue
        alike = sum(1 for width in widths if width == widths[0]) / len(widths)
        # The share of rows as wide as the header decides; among equals the wider table.
        score = alike + min(widths[0], 500) / 1000
        if score > best[0]:
            best = (score, delimiter)
    return best[1], 0


def _header(path: Path, encoding: str, delimiter: str, skipped: int) -> tuple[str, ...]:
    names = next((record for record in islice(_records(path, encoding, delimiter), skipped, None) if any(map(str.strip, record))), None)
    if names is None:
        raise ListError("list_empty", path=path.name)
    return unique_names(names)


def unique_names(names: list[str]) -> tuple[str, ...]:
    """Column names made usable: trimmed, empty ones called `column_3`, repeated ones `name_2`."""
    taken: set[str] = set()
    unique: list[str] = []
    for position, name in enumerate(names, start=1):
        base = " ".join(name.replace("\ufeff", "").split()) or f"column_{position}"
        candidate, count = base, 1
        while candidate in taken:
            count += 1
            candidate = f"{base}_{count}"
        taken.add(candidate)
        unique.append(sys.intern(candidate))
    return tuple(unique)


def _rows(path: Path, encoding: str, delimiter: str, skipped: int, header: tuple[str, ...], check: Check) -> Iterator[DeliveredRow]:
    shared = Header(header)
    header_seen = False
    for number, record in enumerate(_records(path, encoding, delimiter, check), start=1):
        if number <= skipped or not any(map(str.strip, record)):
            continue
        if not header_seen:
            header_seen = True
            continue
        yield _row(number, record, shared)


def _row(number: int, record: list[str], header: Header) -> DeliveredRow:
    width = len(header.columns)
    cells = RowCells(header, [cell.strip() for cell in record[:width]])
    surplus = tuple(cell for cell in record[width:] if cell.strip())
    if surplus:
        return DeliveredRow(number, cells, fault="row_too_long", surplus=surplus)
    if len(record) < width:
        return DeliveredRow(number, cells, flags=(Flag("row_too_short", "", str(len(record))),))
    return DeliveredRow(number, cells)
