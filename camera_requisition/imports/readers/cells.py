"""Cells of a row: values of typed forms as the texts that a person would have written, and texts by column in little memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


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


class RowCells(Mapping[str, str]):
    """A row's texts by column. A dictionary of its own for each row would take ten times the memory in a table of thousands of columns."""

    __slots__ = ("_header", "_texts")

    def __init__(self, header: Header, texts: Sequence[str]) -> None:
        """`texts` are those of the first columns; a row may end early."""
        self._header, self._texts = header, tuple(texts)

    def __getitem__(self, column: str) -> str:
        place = self._header.places[column]
        if place >= len(self._texts):
            raise KeyError(column)
        return self._texts[place]

    def __contains__(self, column: object) -> bool:
        return self._header.places.get(column, len(self._texts)) < len(self._texts)  # type: ignore[call-overload, no-any-return]

    def __iter__(self) -> Iterator[str]:
        return iter(self._header.columns[: len(self._texts)])

    def __len__(self) -> int:
        return len(self._texts)

    def __repr__(self) -> str:
        return repr(dict(self))

    def memory(self) -> int:
        """About how many bytes the row takes: one reference a column, and each text of more than one letter."""
        return 8 * len(self._texts) + sum(50 + len(text) for text in self._texts if len(text) > 1)
