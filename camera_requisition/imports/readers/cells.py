"""Cells of a row: values of typed forms as the texts that a person would have written, and texts by column in little memory."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

# From so many columns on a row is kept as one text, cut at a character that no cell holds.
_WIDE = 100
_BETWEEN = "\x1f"


def as_text(value: Any) -> str:
    """`value` as a cell: NULL is empty, 1051.0 is `1051`, lists and objects are JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, (dict, list)):
        return as_text(json.dumps(value, ensure_ascii=False))
    # JSON can hold halves of characters, which no file and no database takes.
    return str(value).replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()


def parse_tags(text: str) -> dict[str, str]:
    r"""Tags from PostgreSQL's hstore notation, as GDAL gives them: `"key"=>"value"` with `\"` and `\\`."""
    return {_ESCAPED.sub(r"\1", key): _ESCAPED.sub(r"\1", value) for key, value in _TAG.findall(text)}


class Header:
    """The columns of a table, shared by all its rows."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        self.places = {column: place for place, column in enumerate(self.columns)}
        self.is_wide = len(self.columns) > _WIDE
        self.unpacked: tuple[object, Sequence[str]] = (None, ())
        """The row of a wide table that was read last, and its texts: its cells are asked for one after the other."""


class RowCells(Mapping[str, str]):
    """A row's texts by column, in little memory.

    A dictionary of its own for each row would take many times the memory in a table of thousands of columns; there, even the texts are
    kept as one.
    """

    __slots__ = ("_header", "_packed", "_texts")

    def __init__(self, header: Header, texts: Sequence[str]) -> None:
        """`texts` are those of the first columns; a row may end early."""
        self._header = header
        packed = _BETWEEN.join(texts) if header.is_wide else ""
        is_packed = header.is_wide and packed.count(_BETWEEN) == len(texts) - 1
        self._packed: str | None = packed if is_packed else None
        self._texts: tuple[str, ...] = () if is_packed else tuple(texts)

    def _all(self) -> Sequence[str]:
        if self._packed is None:
            return self._texts
        if self._header.unpacked[0] is not self:
            self._header.unpacked = (self, self._packed.split(_BETWEEN))
        return self._header.unpacked[1]

    def __getitem__(self, column: str) -> str:
        place, texts = self._header.places[column], self._all()
        if place >= len(texts):
            raise KeyError(column)
        return texts[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._header.columns[: len(self._all())])

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return repr(dict(self))

    def memory(self) -> int:
        """About how many bytes the row takes."""
        if self._packed is not None:
            return sys.getsizeof(self._packed)
        return 8 * len(self._texts) + sum(50 + len(text) for text in self._texts if len(text) > 1)
