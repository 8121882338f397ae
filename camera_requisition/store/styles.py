"""The QGIS styles that travel inside an inventory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from camera_requisition.store.schema import GEOMETRY, Table

FOLDER = Path(__file__).parent.parent / "resources" / "styles"


def styles_of(tables: Iterable[Table]) -> list[tuple[str, str, str]]:
    """(table, geometry column or empty, QML) of each of `tables` that has a style."""
    found = []
    for table in tables:
        path = FOLDER / f"{table.name}.qml"
        if path.is_file():
            found.append((table.name, GEOMETRY if table.geometry_type else "", path.read_text(encoding="utf-8")))
    return found
