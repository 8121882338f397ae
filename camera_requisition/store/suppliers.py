"""How each supplier's lists are read, kept in the inventory so that next year, and on a colleague's desk, nobody has to say it again."""

from __future__ import annotations

import json

from camera_requisition.core.records.supplier import Supplier
from camera_requisition.store.geopackage import note_change
from camera_requisition.store.inventory_schema import SUPPLIER
from camera_requisition.store.schema import insert_statement, select_statement
from camera_requisition.store.sql import Connection


def read_suppliers(connection: Connection) -> list[Supplier]:
    """All suppliers, in the order of their names; a mapping that another program has broken is read as none."""
    found = connection.execute(select_statement(SUPPLIER, SUPPLIER.column_names, "ORDER BY source")).fetchall()
    return [Supplier(str(source), _mapping(mapping), crs, updated_at) for source, mapping, crs, updated_at in found]


def write_supplier(connection: Connection, supplier: Supplier) -> None:
    """Put `supplier` in the place of the one with its name."""
    mapping = json.dumps(dict(supplier.mapping), ensure_ascii=False, sort_keys=True)
    connection.execute("DELETE FROM supplier WHERE source = ?", (supplier.source,))
    values = (supplier.source, mapping, supplier.crs, supplier.updated_at)
    connection.execute(insert_statement(SUPPLIER, SUPPLIER.column_names), values)
    note_change(connection, SUPPLIER)


def _mapping(text: object) -> dict[str, str | None]:
    try:
        found = json.loads(str(text or "{}"))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(target): column for target, column in found.items() if column is None or isinstance(column, str)}
