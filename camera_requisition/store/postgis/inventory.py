"""An inventory in a schema on a server; implements `store.backend.Backend`."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Optional

from camera_requisition.core.errors import InventoryForeign
from camera_requisition.core.records.assumptions import Assumptions
from camera_requisition.store.assumptions import assumptions_text
from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.geometry import blobs
from camera_requisition.store.inventory_schema import APPLICATION, SCHEMA_VERSION, TABLES, TERRITORY
from camera_requisition.store.opened import Opened
from camera_requisition.store.postgis import candidates
from camera_requisition.store.postgis.connection import READING_MS, SEARCHING_MS, SHORTLY_MS, PostgisConnection, reading, writing
from camera_requisition.store.postgis.deadline import cut_after
from camera_requisition.store.postgis.lacking import furnish_lacking, lacking_columns
from camera_requisition.store.postgis.migrations import INVENTORY_PART, checked_version, creating, refuse_newer
from camera_requisition.store.postgis.places import srid_of
from camera_requisition.store.postgis.reference import Reference
from camera_requisition.store.schema import insert_statement
from camera_requisition.store.spatial_reference import SpatialReference, spatial_reference

if TYPE_CHECKING:
    from shapely.geometry import MultiPolygon, Polygon

_LATE_S = 3.0
_SETTINGS = "SELECT key, value FROM setting"
_MAY_WRITE = (
    "SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off' AND "
    "has_table_privilege('camera', 'INSERT') AND has_table_privilege('camera', 'UPDATE') AND has_table_privilege('camera_view', 'INSERT')"
)
_KNOWN_SYSTEM = "SELECT auth_name, auth_srid FROM spatial_ref_sys WHERE srid = ?"
_ADD_SYSTEM = "INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text) VALUES (?, ?, ?, ?, ?)"
_MAY_ADD_SYSTEM = "SELECT has_table_privilege('spatial_ref_sys', 'INSERT')"


class PostgisInventory:
    """A schema made by the numbered SQL of `sql/inventory`."""

    places = candidates

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._lacks = False

    @property
    def reference(self) -> str:
        """Its connection text."""
        return self._reference.text

    def opened(self, connection: Optional[PostgisConnection]) -> Opened:
        """See `store.backend`."""
        with contextlib.nullcontext(connection) if connection is not None else self._connected(SHORTLY_MS) as held:
            version = checked_version(held, INVENTORY_PART)
            settings = {str(key): str(value) for key, value in held.execute(_SETTINGS) if value is not None}
            if settings.get("application") != APPLICATION:
                raise InventoryForeign("server_schema_missing", reference=self.reference, schema=self._reference.schema)
            self._lacks = version < INVENTORY_PART.newest and bool(lacking_columns(held, TABLES))
            (may_write,) = held.execute(_MAY_WRITE).fetchone()
            srid = srid_of(held)
        reason = "" if may_write else "server_may_not_write"
        if version > INVENTORY_PART.newest:
            reason = "server_schema_one_ahead"
        elif self._lacks:
            reason = "server_schema_one_behind"
        return Opened(settings, srid, reason)

    def reading(self) -> AbstractContextManager[PostgisConnection]:
        """See `store.backend`."""
        return self._connected(READING_MS)

    @contextmanager
    def searching(self) -> Iterator[PostgisConnection]:
        """See `store.backend`."""
        with self._connected(SEARCHING_MS) as connection, cut_after(connection.raw, SEARCHING_MS / 1000.0 + _LATE_S):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[PostgisConnection]:
        """See `store.backend`."""
        with writing(self._reference, INVENTORY) as connection:
            refuse_newer(connection, INVENTORY_PART)
            yield connection

    @contextmanager
    def _connected(self, longest_ms: int) -> Iterator[PostgisConnection]:
        with reading(self._reference, INVENTORY, longest_ms, furnish_lacking(INVENTORY_PART, TABLES)) as connection:
            yield connection


def make_inventory(
    reference: Reference,
    crs: str,
    time_zone: str,
    territory: Optional[Iterable[tuple[Polygon | MultiPolygon, Optional[str], Optional[str]]]],
    created_with: str,
) -> None:
    """As `store.inventory_file.make_inventory`, in a schema that isn't there yet.

    Raises WriteError `server_schema_exists`, CoordinateError for `crs`, InventoryError `server_crs_unknown` and `server_crs_taken`, and what
    signing in raises.
    """
    with creating_inventory(reference, crs, time_zone, created_with) as connection:
        connection.execute("INSERT INTO setting (key, value) VALUES ('assumptions', ?)", (assumptions_text(Assumptions()),))
        _add_territory(connection, territory, spatial_reference(crs))


@contextmanager
def creating_inventory(reference: Reference, crs: str, time_zone: str, created_with: str) -> Iterator[PostgisConnection]:
    """An inventory that is made, empty but for its settings, and the connection inside that one transaction."""
    system = spatial_reference(crs)
    told = {"srid": str(system.srs_id), "crs": system.crs, "time_zone": time_zone, "created_with": created_with}
    # What PostGIS lacks has to be there before tables that lie in it are made.
    with creating(reference, INVENTORY, INVENTORY_PART, told, lambda connection: _add_system(connection, system)) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION),))
        yield connection


def _add_system(connection: PostgisConnection, system: SpatialReference) -> None:
    """Let the database know a reference system that PostGIS doesn't bring."""
    values = {"reference": connection.reference.text, "crs": system.name, "srid": system.srs_id}
    found = connection.execute(_KNOWN_SYSTEM, (system.srs_id,)).fetchone()
    wanted = (system.organization, system.organization_id)
    if found is not None:
        if (str(found[0]).upper(), found[1]) != wanted:
            raise INVENTORY.other("server_crs_taken", **values)
        return
    if not connection.execute(_MAY_ADD_SYSTEM).fetchone()[0]:
        raise INVENTORY.other("server_crs_unknown", **values)
    from pyproj import CRS

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # PostGIS wants this older text beside the whole definition
        older = CRS.from_user_input(system.crs).to_proj4()
    connection.execute(_ADD_SYSTEM, (system.srs_id, *wanted, system.definition, older))


def _add_territory(
    connection: PostgisConnection,
    territory: Optional[Iterable[tuple[Polygon | MultiPolygon, Optional[str], Optional[str]]]],
    system: SpatialReference,
) -> None:
    from shapely.geometry import MultiPolygon

    given = [one for one in territory or () if not one[0].is_empty]
    shapes = blobs([shape if isinstance(shape, MultiPolygon) else MultiPolygon([shape]) for shape, _, _ in given], system.srs_id)
    found = [(shape, code, name) for shape, (_, code, name) in zip(shapes, given)]
    connection.executemany(insert_statement(TERRITORY, ("geom", "code", "name")), found)
