"""The municipalities that an inventory covers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from camera_requisition.store.geometry import geometries
from camera_requisition.store.inventory_schema import TERRITORY
from camera_requisition.store.schema import select_statement
from camera_requisition.store.sql import Connection

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def stored_territory(connection: Connection) -> list[tuple[BaseGeometry, Optional[str], Optional[str]]]:
    """(polygon in the inventory's reference system, municipality code, name) of each part of the territory; empty when none was given."""
    stored = connection.execute(select_statement(TERRITORY, ("geom", "code", "name"), "ORDER BY fid")).fetchall()
    shapes = geometries([row[0] for row in stored])
    return [(shape, code or None, name or None) for shape, (_, code, name) in zip(shapes, stored) if shape is not None]


def read_territory(reference: str | Path) -> list[tuple[BaseGeometry, Optional[str], Optional[str]]]:
    """As `stored_territory`, of the inventory that `reference` names. Raises the errors of opening one."""
    from camera_requisition.store.inventory import Inventory

    with Inventory.open(reference) as inventory:
        return inventory.territory()
