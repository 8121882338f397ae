"""Which columns an address or street layer has, and what they are taken for, before it is looked through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from camera_requisition.imports.place_layers import columns_of_file, guessed_columns


@dataclass(frozen=True)
class ColumnsFound:
    """All columns, and those taken for `street`, `number` and `town`."""

    columns: tuple[str, ...]
    taken: Mapping[str, str]


def columns_of_layer(columns: Sequence[str]) -> ColumnsFound:
    """What the columns of a layer of the project are taken for, by their names."""
    found = guessed_columns(columns)
    taken = {"street": found.street, "number": found.number, "town": found.towns[0][0] if found.towns else None}
    return ColumnsFound(tuple(columns), {what: column for what, column in taken.items() if column})


def columns_of_reference(reference: str, streets: bool) -> ColumnsFound:
    """The same for a file, of streets or of addresses. Raises ListError for one that can't be read."""
    return columns_of_layer(columns_of_file(reference, streets))
