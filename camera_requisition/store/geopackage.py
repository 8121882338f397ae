"""The standard's own tables of a GeoPackage (OGC 12-128r14, version 1.2), and the registration of ours in them.

Version 1.2 because QGIS 3.22 warns of newer ones at every opening.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Optional

from camera_requisition.store.schema import GEOMETRY, Table, create_statement, quoted
from camera_requisition.store.spatial_reference import WGS84_ID, SpatialReference, spatial_reference
from camera_requisition.store.sql import Connection, is_postgis
from camera_requisition.store.triggers import rtree_triggers

_APPLICATION_ID = 0x47504B47  # "GPKG"
_VERSION = 10200
_RTREE_DEFINITION = "http://www.geopackage.org/spec120/#extension_rtree"

_CORE = (
    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, "
    "organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, "
    "description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
    "min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
    "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, "
    "srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), "
    "CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
    "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
    "CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, "
    "scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))",
)
_SRID = "SELECT postgis_typmod_srid(atttypmod) FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = 'geom'"
_LAYER_STYLES = (
    'CREATE TABLE "layer_styles" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "f_table_catalog" TEXT(256), "f_table_schema" TEXT(256), '
    '"f_table_name" TEXT(256), "f_geometry_column" TEXT(256), "styleName" TEXT(30), "styleQML" TEXT, "styleSLD" TEXT, "useAsDefault" BOOLEAN, '
    '"description" TEXT, "owner" TEXT(30), "ui" TEXT(30), "update_time" DATETIME DEFAULT (strftime(\'%Y-%m-%dT%H:%M:%fZ\',\'now\')))'
)


def make_geopackage(connection: sqlite3.Connection, tables: Iterable[Table], reference: SpatialReference) -> None:
    """Make the standard's tables and `tables` in the new file behind `connection`; tables without an `srs_id` lie in `reference`."""
    connection.execute(" ".join(("PRAGMA application_id =", str(_APPLICATION_ID))))
    connection.execute(" ".join(("PRAGMA user_version =", str(_VERSION))))
    for statement in _CORE:
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        [
            ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
            ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
        ],
    )
    for system in {row.srs_id: row for row in (spatial_reference("EPSG:4326"), reference)}.values():
        connection.execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
            (system.name, system.srs_id, system.organization, system.organization_id, system.definition),
        )
    for table in tables:
        make_table(connection, table, reference.srs_id)


def register_attributes(connection: sqlite3.Connection, name: str, description: str) -> None:
    """Let readers of GeoPackages list the table or view `name`, which has no geometry."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, 'attributes', ?, ?, 0)",
        (name, name, description),
    )


def add_styles(connection: sqlite3.Connection, styles: Iterable[tuple[str, str, str]]) -> None:
    """Put QGIS styles into the file as defaults: (table, geometry column or empty, QML)."""
    connection.execute(_LAYER_STYLES)
    register_attributes(connection, "layer_styles", "Styles for QGIS")
    connection.executemany(
        'INSERT INTO "layer_styles" ("f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName", "styleQML", '
        "\"useAsDefault\", \"description\", \"owner\") VALUES ('', '', ?, ?, ?, ?, 1, '', '')",
        [(table, column, table, qml) for table, column, qml in styles],
    )


def note_change(connection: Connection, table: Table, at: Optional[str] = None) -> None:
    """Record that `table` has changed, with its bounds now: readers take a layer's extent from there. `at` (ISO 8601, UTC) None is the
    clock. On a server nobody has to."""
    if is_postgis(connection):
        return
    bounds: tuple[object, ...] = (None, None, None, None)
    if table.geometry_type and table.indexed and has_table(connection, table.rtree):
        statement = " ".join(("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM", quoted(table.rtree)))
        bounds = connection.execute(statement).fetchone()
    connection.execute(
        "UPDATE gpkg_contents SET last_change = coalesce(?, strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
        "min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
        (at, *bounds, table.name),
    )


def has_table(connection: Connection, name: str) -> bool:
    """Whether the file holds a table or view of this name."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone() is not None


def table_columns(connection: sqlite3.Connection, name: str) -> set[str]:
    """The names of the columns of the table `name`; empty where there is no such table."""
    return {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))}


def srs_id_of(connection: Connection, table: Table) -> int:
    """The id of the reference system in which `table` lies."""
    if is_postgis(connection):
        (srid,) = connection.execute(_SRID, (table.name,)).fetchone()
        return int(srid)
    row = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (table.name,)).fetchone()
    return WGS84_ID if row is None else int(row[0])


def make_table(connection: sqlite3.Connection, table: Table, srs_id: int) -> None:
    """Make and register `table`; without an `srs_id` of its own it lies in `srs_id`."""
    connection.execute(create_statement(table))
    for statement in table.indexes:
        connection.execute(statement)
    if not table.geometry_type:
        register_attributes(connection, table.name, table.description)
        return
    own = srs_id if table.srs_id is None else table.srs_id
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, 'features', ?, ?, ?)",
        (table.name, table.name, table.description, own),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", (table.name, GEOMETRY, table.geometry_type, own))
    if not table.indexed:
        return
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')", (table.name, GEOMETRY, _RTREE_DEFINITION)
    )
    connection.execute(" ".join(("CREATE VIRTUAL TABLE", quoted(table.rtree), "USING rtree(id, minx, maxx, miny, maxy)")))
    for statement in rtree_triggers(table):
        connection.execute(statement)
