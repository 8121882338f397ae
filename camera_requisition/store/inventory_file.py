"""The inventory as a file: making one, and telling whether a file is one."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.errors import InventoryForeign, InventoryNewer
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.store import candidates
from camera_requisition.store.assumptions import assumptions_text
from camera_requisition.store.connection import INVENTORY, check_file, failures, making, reading, writing
from camera_requisition.store.files import new_file
from camera_requisition.store.geometry import blobs
from camera_requisition.store.geopackage import (
    add_styles,
    has_table,
    make_geopackage,
    note_change,
    register_attributes,
    srs_id_of,
    table_columns,
)
from camera_requisition.store.inventory_schema import (
    APPLICATION,
    CAMERA,
    RECORDER_LABEL,
    RECORDER_LABEL_VIEW,
    SCHEMA_VERSION,
    TABLES,
    TERRITORY,
)
from camera_requisition.store.obstacles import obstacle_to_writing
from camera_requisition.store.opened import Opened
from camera_requisition.store.schema import insert_statement
from camera_requisition.store.spatial_reference import SpatialReference, spatial_reference
from camera_requisition.store.styles import styles_of
from camera_requisition.store.triggers import inventory_triggers
from camera_requisition.store.upgrades import OLDEST, missing_columns, read_as_current, upgrade

AS_KNOWN = "as_known"
COPIED_FROM = "copied_from"
"""The setting of a dated copy that names the inventory on a server of which it is one."""
"""The setting that says of when a dated copy is: such a file shows the past and isn't edited."""

_DEFINITIONS = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')"
_COMPLETE: dict[frozenset[tuple[str, str]], int] = {}
"""The version of which files with these tables and views were found to have all columns: known by what defines them, word for word, for asking
SQLite for the columns of each table is the longest part of opening an inventory."""
_MOST_COMPLETE = 16

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon

Territory = Iterable[tuple["Polygon | MultiPolygon", Optional[str], Optional[str]]]


class GeoPackageInventory:
    """An inventory in a file; implements `store.backend.Backend`. Each block opens the file and closes it: QGIS can edit it meanwhile."""

    places = candidates

    def __init__(self, path: Path) -> None:
        self.path = path
        self._older = False

    @property
    def reference(self) -> str:
        """Its path."""
        return str(self.path)

    def opened(self, connection: Optional[sqlite3.Connection]) -> Opened:
        """See `store.backend`."""
        with contextlib.nullcontext(connection) if connection is not None else self._connected() as held:
            settings = check_inventory(held, self.path)
            self._older = int(settings["schema_version"]) < SCHEMA_VERSION
            found = Opened(settings, srs_id_of(held, CAMERA), obstacle_to_writing(self.path))
            if connection is not None and self._older:
                read_as_current(held)
        return found

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """See `store.backend`."""
        with self._connected() as connection:
            if self._older:
                read_as_current(connection)
            yield connection

    def searching(self) -> AbstractContextManager[sqlite3.Connection]:
        """See `store.backend`; `opened` is called inside the block."""
        return self._connected()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """See `store.backend`. An older file is brought up to date."""
        check_file(self.path, INVENTORY)
        with writing(self.path, INVENTORY) as connection:
            if self._older:
                upgrade(connection)
            yield connection
        self._older = False

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        check_file(self.path, INVENTORY)
        with reading(self.path, INVENTORY) as connection:
            yield connection


def make_inventory(path: Path, crs: str, time_zone: str, territory: Optional[Territory], created_with: str) -> None:
    """Make an inventory at `path`, whole or not at all.

    `territory` holds (polygon in `crs`, code, name). Raises WriteError when `path` exists or cannot be written, CoordinateError for `crs`.
    """
    reference = spatial_reference(crs)
    with new_file(path) as temporary, failures(path, INVENTORY), making(temporary) as connection:
        make_geopackage(connection, TABLES, reference)
        connection.execute(RECORDER_LABEL_VIEW)
        register_attributes(connection, RECORDER_LABEL, "Recorders as they are offered in forms: owner – recorder")
        for statement in inventory_triggers():
            connection.execute(statement)
        add_styles(connection, styles_of(TABLES))
        connection.executemany(
            'INSERT INTO "setting" ("key", "value") VALUES (?, ?)',
            [
                ("application", APPLICATION),
                ("schema_version", str(SCHEMA_VERSION)),
                ("crs", reference.crs),
                ("time_zone", time_zone),
                ("assumptions", assumptions_text(Assumptions())),
                ("created_with", created_with),
            ],
        )
        _add_territory(connection, territory, reference)


def check_inventory(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    """The settings of the inventory behind `connection`.

    Raises InventoryForeign when it is another program's file, even one with tables of the same names, and InventoryNewer when its schema is
    of a later version than ours.
    """
    definitions = frozenset(connection.execute(_DEFINITIONS).fetchall())
    if definitions not in _COMPLETE and not {"key", "value"} <= table_columns(connection, "setting"):
        raise InventoryForeign("inventory_foreign", path=str(path))
    settings = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM setting") if value is not None}
    if settings.get("application") != APPLICATION:
        raise InventoryForeign("inventory_foreign", path=str(path))
    version = settings.get("schema_version", "")
    if not version.isdigit():
        raise InventoryForeign("inventory_foreign", path=str(path))
    if int(version) < OLDEST:
        raise InventoryForeign("inventory_foreign", path=str(path))
    if int(version) > SCHEMA_VERSION:
        raise InventoryNewer("inventory_newer", path=str(path), version=version, supported=SCHEMA_VERSION)
    if int(version) <= _COMPLETE.get(definitions, OLDEST - 1):
        return settings
    for table, missing in missing_columns(connection, int(version)):
        raise InventoryForeign("inventory_incomplete", path=str(path), table=table.name, columns=", ".join(sorted(missing)))
    if not has_table(connection, "gpkg_geometry_columns"):
        raise InventoryForeign("inventory_foreign", path=str(path))
    if len(_COMPLETE) >= _MOST_COMPLETE:
        _COMPLETE.clear()
    _COMPLETE[definitions] = int(version)
    return settings


def _add_territory(connection: sqlite3.Connection, territory: Optional[Territory], reference: SpatialReference) -> None:
    from shapely.geometry import MultiPolygon

    rows = list(territory or ())
    shapes = [shape if isinstance(shape, MultiPolygon) else MultiPolygon([shape]) for shape, _, _ in rows if not shape.is_empty]
    texts = [(code, name) for shape, code, name in rows if not shape.is_empty]
    connection.executemany(
        insert_statement(TERRITORY, ("geom", "code", "name")),
        [(blob, code, name) for blob, (code, name) in zip(blobs(shapes, reference.srs_id), texts)],
    )
    note_change(connection, TERRITORY)
