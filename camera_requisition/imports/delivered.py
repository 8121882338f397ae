"""A list as it was delivered: rows of texts, before anybody says what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Callable, Optional


@dataclass(frozen=True)
class Flag:
    """Something about a row that a person should know: a repair, or a value that was left out.

    `code` names a sentence of the message catalogue, `field` is `table.field` or a delivered column, `text` the value as delivered.
    """

    code: str
    field: str = ""
    text: str = ""


@dataclass(frozen=True)
class DeliveredRow:
    """One row, feature or element of a list.

    `number` is what a person would call it: the row of the spreadsheet (the header is row 1), or the position of the feature from 1.
    `cells` are texts by column, empty where the list holds nothing. `x`, `y` come from the geometry where the form of the list has one,
    in the list's reference system. `fault` is a code of the catalogue that keeps the row from being taken.
    """

    number: int
    cells: Mapping[str, str]
    x: Optional[float] = None
    y: Optional[float] = None
    source_id: Optional[str] = None
    flags: tuple[Flag, ...] = ()
    fault: Optional[str] = None
    surplus: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeliveredList:
    """A list that was opened: its columns, its rows (each call of `rows` reads them again), and how it was read."""

    form: str
    columns: tuple[str, ...]
    rows: Callable[[], Iterator[DeliveredRow]] = field(repr=False)
    crs: Optional[str] = None
    has_geometry: bool = False
    encoding: Optional[str] = None
    delimiter: Optional[str] = None
    layer: Optional[str] = None
    is_openstreetmap: bool = False
