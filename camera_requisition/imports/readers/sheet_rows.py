"""Rows of a spreadsheet, before they are rows of a list: cells by column, and what was odd about them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576
LONGEST_CELL = 1_000_000

FORMULA, NO_VALUE, ERROR, MERGED = "formula_cell", "formula_without_value", "error_cell", "merged_cell"
"""Marks of cells; each is a code of the catalogue."""

_SECONDS_A_DAY = 86_400
_WHOLE = re.compile(r"-?(?:0|[1-9]\d*)")
_MOST_EXPONENT = 40
_FIRST_CERTAIN_SERIAL = 61


@dataclass(frozen=True)
class SheetRow:
    """One row: `number` as the spreadsheet shows it, `cells` the non-empty ones by column from 0, `marks` by column.

    `repeated`: so many rows from `number` on are the same.
    """

    number: int
    cells: Mapping[int, str]
    marks: tuple[tuple[str, int], ...] = ()
    repeated: int = 1


class MergedColumns:
    """Cells that reach over several rows: the rows below are understood as if each held the value."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[int, str]] = {}

    def begin(self, column: int, last_row: int, value: str) -> None:
        """A cell in `column` reaches down to `last_row`."""
        self._open[column] = (last_row, value)

    def fill(self, number: int, cells: dict[int, str], marks: list[tuple[str, int]]) -> None:
        """Add what reaches into row `number`. A row that holds nothing of its own stays empty: it only looks like a row."""
        if not self._open or not cells:
            return
        for column, (last_row, value) in list(self._open.items()):
            if number > last_row:
                del self._open[column]
            elif column not in cells and value:
                cells[column] = value
                marks.append((MERGED, column))


def number_text(written: str) -> str:
    """A number as a person wrote it: 15 digits as spreadsheets show them, no exponent, no `.0`. Other texts stay what they are.

    Files hold the nearest binary number to 17 digits: 5.7126999999999999 was typed as 5.7127.
    """
    text = written.strip()
    if _WHOLE.fullmatch(text):
        return text
    try:
        value = Decimal(f"{float(text):.15g}")
        if not value.is_finite() or abs(value.adjusted()) > _MOST_EXPONENT:
            return text
        plain = format(value, "f")
    except (ValueError, InvalidOperation):
        return text
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain == "-0" else plain


def serial_text(written: str, is_1904: bool, has_day: bool, has_time: bool) -> str:
    """A day number as `YYYY-MM-DD`, with `Thh:mm:ss` where its format shows a time; a time alone as `hh:mm:ss`.

    `is_1904`: the workbook counts from 1904-01-01 (old Macintosh), else from 1900-01-01 with a 29 February 1900 that never was.
    A text that is no such number comes back as a number.
    """
    try:
        serial = float(written)
        days = int(serial // 1)
        seconds = round((serial - days) * _SECONDS_A_DAY)
        if seconds == _SECONDS_A_DAY:
            days, seconds = days + 1, 0
        clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if not has_day:
            return clock if days == 0 else number_text(written)
        if days < 0 or (days == 0 and not is_1904):
            return number_text(written)
        epoch = date(1904, 1, 1) if is_1904 else date(1899, 12, 30 if days >= _FIRST_CERTAIN_SERIAL else 31)
        day = (epoch + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return number_text(written)
    return f"{day}T{clock}" if has_time and seconds else day


def column_letters(column: int) -> str:
    """The letters of a column (0 is `A`), as the spreadsheet shows them."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """The column of its letters: `A` is 0."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
