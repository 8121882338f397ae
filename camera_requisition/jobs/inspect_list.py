"""A delivered list looked at before it is taken in: how it was read, what its columns mean, and how its supplier was understood before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Optional

from camera_requisition.core.errors import ListError
from camera_requisition.imports import targets
from camera_requisition.imports.columns import Columns
from camera_requisition.imports.mapping import read_mapping
from camera_requisition.imports.readers.opening import SUFFIXES, open_list
from camera_requisition.jobs.import_cameras import list_crs, meanings_of
from camera_requisition.store.inventory import Inventory

__all__ = ["SUFFIXES", "ListFacts", "inspect_list", "suppliers"]

SHOWN_ROWS = 8


@dataclass(frozen=True)
class ListFacts:
    """How a list was read.

    `meanings` are `table.field` by delivered column, `how` says why (`name`, `contents`, `given`, `form`); `samples` the first texts of each
    column; `crs` None where the list has no coordinates or (`crs_missing`) doesn't say in which system they are.
    """

    form: str
    columns: tuple[str, ...]
    meanings: Mapping[str, str]
    how: Mapping[str, str]
    samples: Mapping[str, tuple[str, ...]]
    encoding: Optional[str] = None
    delimiter: Optional[str] = None
    decimal_comma: bool = False
    layer: Optional[str] = None
    crs: Optional[str] = None
    crs_from: str = "none"
    crs_missing: bool = False
    has_geometry: bool = False
    given: Mapping[str, Optional[str]] = field(default_factory=dict)
    """The mapping that was told, without columns that this list hasn't: what is kept for a supplier may be from another of his lists."""
    targets: tuple[str, ...] = field(default=targets.TARGETS)


def inspect_list(reference: str, mapping: Optional[Mapping[str, Optional[str]]] = None, input_crs: Optional[str] = None) -> ListFacts:
    """Look at the list `reference` (a path, with `|layername=…`); nothing is written. Raises `ListError`."""
    delivered = open_list(reference)
    given = {target: column for target, column in read_mapping(mapping).items() if column is None or column in delivered.columns}
    columns = meanings_of(delivered, given)
    rows = list(islice(delivered.rows(), SHOWN_ROWS))
    samples = {column: tuple(row.cells.get(column, "") for row in rows) for column in delivered.columns}
    crs, crs_from, missing = None, "none", False
    try:
        crs, crs_from = list_crs(delivered, columns, input_crs)
    except ListError as error:
        if error.code != "list_crs_unknown":
            raise
        missing = True
    return ListFacts(
        form=delivered.form,
        columns=delivered.columns,
        meanings={column: target for target, column in columns.fields.items()},
        how={column: columns.how[target] for target, column in columns.fields.items()},
        samples=samples,
        encoding=delivered.encoding,
        delimiter=delivered.delimiter,
        decimal_comma=_decimal_comma(columns, samples),
        layer=delivered.layer,
        crs=crs,
        crs_from=crs_from,
        crs_missing=missing,
        has_geometry=delivered.has_geometry,
        given=given,
    )


def suppliers(inventory: str) -> dict[str, tuple[Mapping[str, Optional[str]], Optional[str]]]:
    """For each supplier of an inventory the mapping and the reference system kept; empty for one of whom only lists are known."""
    with Inventory.open(inventory) as opened:
        known: dict[str, tuple[Mapping[str, Optional[str]], Optional[str]]] = {
            intake.source: ({}, None) for intake in opened.intakes() if intake.source
        }
        known.update({supplier.source: (supplier.mapping, supplier.crs) for supplier in opened.suppliers()})
    return dict(sorted(known.items()))


def _decimal_comma(columns: Columns, samples: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the list's numbers have decimal commas, so far as its first rows tell."""
    numeric = [target for target in columns.fields if target in (targets.X, targets.Y, *targets.LENGTHS, *targets.ANGLES)]
    cells = [cell for target in numeric for cell in samples.get(columns.fields[target], ())]
    return any("," in cell and "." not in cell and any(character.isdigit() for character in cell) for cell in cells)
