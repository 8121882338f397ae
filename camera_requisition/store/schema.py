"""Tables as data: columns with types and vocabularies, and the statements that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Optional

TEXT = "TEXT"
INTEGER = "INTEGER"
REAL = "DOUBLE"
BOOLEAN = "BOOLEAN"

FID = "fid"
GEOMETRY = "geom"


@dataclass(frozen=True)
class Column:
    """A column; `kind` is its SQL type, `words` is its closed vocabulary, `references` a "table(column)" that its values come from."""

    name: str
    kind: str = TEXT
    words: Optional[type[Enum]] = None
    required: bool = False
    unique: bool = False
    references: Optional[str] = None
    default: Optional[str] = None


@dataclass(frozen=True)
class Table:
    """A table of a GeoPackage: its key is `fid`, its geometry, when it has a type, `geom`.

    `indexed` makes the R-tree; `srs_id` None means the file's own reference system. `constraints` and `indexes` are plain SQL.
    """

    name: str
    columns: tuple[Column, ...]
    geometry_type: Optional[str] = None
    description: str = ""
    indexed: bool = True
    srs_id: Optional[int] = None
    constraints: tuple[str, ...] = ()
    indexes: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """The attributes' names, without key and geometry."""
        return tuple(column.name for column in self.columns)

    @property
    def rtree(self) -> str:
        """Name of its R-tree."""
        return f"rtree_{self.name}_{GEOMETRY}"


def quoted(name: str) -> str:
    """`name` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """`text` as an SQL text literal, for definitions that cannot take bound values (checks, triggers)."""
    return "'" + text.replace("'", "''") + "'"


def names(columns: Iterable[str], prefix: str = "") -> str:
    """The columns as a list in SQL, each behind `prefix` (`NEW.`)."""
    return ", ".join(prefix + quoted(column) for column in columns)


def create_statement(table: Table) -> str:
    """The statement that makes `table`."""
    lines = [f"{quoted(FID)} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
    if table.geometry_type:
        lines.append(f"{quoted(GEOMETRY)} {table.geometry_type}")
    lines.extend(_column_line(column) for column in table.columns)
    lines.extend(table.constraints)
    return " ".join(("CREATE TABLE", quoted(table.name), "(", ", ".join(lines), ")"))


def insert_statement(table: Table, columns: Sequence[str]) -> str:
    """The statement that adds a row, with one place for each of `columns`."""
    places = ", ".join("?" for _ in columns)
    return " ".join(("INSERT INTO", quoted(table.name), "(", names(columns), ") VALUES (", places, ")"))


def update_statement(table: Table, columns: Sequence[str], key: str) -> str:
    """The statement that sets `columns` of the row whose `key` is the last place."""
    assignments = ", ".join(quoted(column) + " = ?" for column in columns)
    return " ".join(("UPDATE", quoted(table.name), "SET", assignments, "WHERE", quoted(key), "= ?"))


def select_statement(table: Table, columns: Sequence[str], rest: str = "") -> str:
    """The statement that reads `columns`; `rest` is constant SQL (`WHERE … ORDER BY …`)."""
    return " ".join(("SELECT", names(columns, quoted(table.name) + "."), "FROM", quoted(table.name), rest))


def _column_line(column: Column) -> str:
    parts = [quoted(column.name), column.kind]
    if column.default is not None:
        parts.append(f"DEFAULT {column.default}")
    if column.required:
        parts.append("NOT NULL")
    if column.unique:
        parts.append("UNIQUE")
    if column.references:
        parts.append(f"REFERENCES {column.references} DEFERRABLE INITIALLY DEFERRED")
    if column.words is not None:
        allowed = ", ".join(literal(str(word.value)) for word in column.words)
        parts.append(f"CHECK ({quoted(column.name)} IN ({allowed}))")
    elif column.kind == BOOLEAN:
        parts.append(f"CHECK ({quoted(column.name)} IN (0, 1))")
    return " ".join(parts)
