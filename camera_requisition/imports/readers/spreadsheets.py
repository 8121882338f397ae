"""Workbooks of Excel (XLSX, XLSM) and OpenDocument spreadsheets (ODS), read row by row from the zipped XML.

Not through GDAL: its XLSX and ODS drivers hold the whole workbook in memory, guess the types of columns and the header, unpack without a
limit, and say neither that a cell is a formula nor that it is an error. Here a formula gives the value that was last computed and is never
evaluated, and what a person should know of a cell becomes a flag of its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Union

from camera_requisition.core.errors import ListError
from camera_requisition.imports.delivered import DeliveredList, DeliveredRow, Flag
from camera_requisition.imports.readers.cells import Header, RowCells
from camera_requisition.imports.readers.ods_sheets import CONTENT, OdsWorkbook
from camera_requisition.imports.readers.sheet_rows import FORMULA, SheetRow, column_letters
from camera_requisition.imports.readers.text_tables import unique_names
from camera_requisition.imports.readers.xlsx_sheets import XlsxWorkbook
from camera_requisition.imports.readers.zipped_xml import Check, ZippedXml, never

Workbook = Union[XlsxWorkbook, OdsWorkbook]


def open_spreadsheet(path: Path, sheet_name: str | None, check: Check = never) -> DeliveredList:
    """The list in one sheet of a workbook: its first row that isn't empty holds the names of the columns.

    Without a sheet's name the only visible sheet with rows is taken. Raises `ListError`: `list_workbook_broken`, `list_password`,
    `list_too_large_inside`, `list_layer_choice`, `list_layer_unknown`, `list_empty`, `list_without_rows`.
    """
    remembered: dict[str, Any] = {}
    with _workbook(path, check, remembered) as workbook:
        form = "ods" if isinstance(workbook, OdsWorkbook) else "xlsx"
        sheet = _choose_sheet(path, workbook, sheet_name)
        first = list(islice(_filled(workbook, sheet), 2))
        if not first:
            raise ListError("list_empty", path=path.name)
        if len(first) < 2:
            raise ListError("list_without_rows", path=path.name)
        columns = _columns(first[0])

    def rows() -> Iterator[DeliveredRow]:
        with _workbook(path, check, remembered) as again:
            yield from _rows(again, sheet, columns)

    return DeliveredList(form, columns, rows, layer=sheet)


@contextmanager
def _workbook(path: Path, check: Check, remembered: dict[str, Any]) -> Iterator[Workbook]:
    """The workbook in a file, by what it holds, not by its name."""
    with ZippedXml(path, check) as archive:
        yield OdsWorkbook(archive, path.name, remembered) if CONTENT in archive else XlsxWorkbook(archive, remembered)


def _choose_sheet(path: Path, workbook: Workbook, wanted: str | None) -> str:
    if wanted is not None:
        if wanted not in workbook.names:
            raise ListError("list_layer_unknown", path=path.name, layer=wanted, layers=", ".join(workbook.names))
        return wanted
    filled = [name for name in workbook.visible if next(_filled(workbook, name), None) is not None]
    if not filled:
        raise ListError("list_empty", path=path.name)
    if len(filled) > 1:
        raise ListError("list_layer_choice", path=path.name, layers=", ".join(filled))
    return filled[0]


def _columns(header: SheetRow) -> tuple[str, ...]:
    return unique_names([header.cells.get(column, "") for column in range(max(header.cells) + 1)])


def _filled(workbook: Workbook, sheet: str) -> Iterator[SheetRow]:
    """The rows that say something: formulas that give nothing, prepared for rows to come, make no row."""
    return (row for row in workbook.rows(sheet) if row.cells)


def _rows(workbook: Workbook, sheet: str, columns: tuple[str, ...]) -> Iterator[DeliveredRow]:
    """The rows below the header. A column of formulas is flagged where it begins, not in each of its rows."""
    formulas: set[int] = set()
    header = Header(columns)
    for row in islice(_filled(workbook, sheet), 1, None):
        flags = []
        for code, column in row.marks:
            if code == FORMULA and column in formulas:
                continue
            if code == FORMULA:
                formulas.add(column)
            flags.append(Flag(code, _column_name(columns, column), row.cells.get(column, "")))
        surplus = [(column, text) for column, text in sorted(row.cells.items()) if column >= len(columns)]
        cells = RowCells(header, [row.cells.get(column, "") for column in range(len(columns))])
        if len(surplus) == len(row.cells):
            yield DeliveredRow(row.number, cells, fault="row_outside_table", surplus=tuple(text for _, text in surplus))
            continue
        flags.extend(Flag("cell_without_column", column_letters(column), text) for column, text in surplus)
        yield DeliveredRow(row.number, cells, flags=tuple(flags))


def _column_name(columns: tuple[str, ...], column: int) -> str:
    return columns[column] if column < len(columns) else column_letters(column)
