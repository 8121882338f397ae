"""A register in a schema on a server; implements `store.register_backend.RegisterBackend`. Whose rows are seen, the database decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from camera_requisition.core.errors import CaseError
from camera_requisition.store.connection import REGISTER
from camera_requisition.store.postgis.connection import SHORTLY_MS, PostgisConnection, reading, writing
from camera_requisition.store.postgis.migrations import REGISTER_PART, checked_version, refuse_newer
from camera_requisition.store.postgis.reference import Reference
from camera_requisition.store.register_schema import APPLICATION, PACKET
from camera_requisition.store.schema import insert_statement

_APPLICATION = "SELECT value FROM setting WHERE key = 'application'"
_MAY_USE = "SELECT has_table_privilege('requisition', 'SELECT'), has_function_privilege('current_service()', 'EXECUTE')"
# Of what a packet and an answer write; a right on a table counts only where all that belongs to it may be written too.
_MAY_WRITE = (
    "SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off' "
    "AND has_table_privilege('requisition', 'INSERT') AND has_table_privilege('requisition', 'UPDATE') "
    "AND has_table_privilege('asked_camera', 'INSERT') AND has_table_privilege('asked_camera', 'DELETE') "
    "AND has_table_privilege('packet', 'INSERT') AND has_table_privilege('packet', 'UPDATE') AND has_table_privilege('packet', 'DELETE') "
    "AND has_table_privilege('paper', 'INSERT') AND has_table_privilege('movement', 'INSERT') "
    "AND has_table_privilege('proposal', 'INSERT') AND has_table_privilege('proposal', 'UPDATE')"
)
_SERVICE = "SELECT current_service()"
# Of a service one writes at a time, as of a file: what is read and then written must be the same.
_ALONE = "SELECT pg_advisory_xact_lock(hashtext('camera_requisition_register'), hashtext(current_schema() || current_service()))"
_ADD_PACKET = " ".join((insert_statement(PACKET, PACKET.column_names), "RETURNING fid"))


class PostgisRegister:
    """A schema made by the numbered SQL of `sql/register`."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference

    @property
    def reference(self) -> str:
        """Its connection text."""
        return self._reference.text

    def check(self) -> str:
        """See `store.register_backend`. Raises CaseError `register_without_service` for who belongs to no service."""
        with self.reading() as connection:
            version = checked_version(connection, REGISTER_PART)
            found = connection.execute(_APPLICATION).fetchone()
            if found is None or found[0] != APPLICATION:
                raise CaseError("server_schema_missing", reference=self.reference, schema=self._reference.schema)
            # Whoever may not read it is told so, rather than that of some table.
            if not all(connection.execute(_MAY_USE).fetchone()) or connection.execute(_SERVICE).fetchone()[0] is None:
                raise CaseError("register_without_service", reference=self.reference)
            if version > REGISTER_PART.newest:
                return "server_schema_one_ahead"
            return "" if connection.execute(_MAY_WRITE).fetchone()[0] else "server_may_not_write"

    def reading(self) -> AbstractContextManager[PostgisConnection]:
        """See `store.register_backend`."""
        return reading(self._reference, REGISTER, SHORTLY_MS)

    @contextmanager
    def writing(self) -> Iterator[PostgisConnection]:
        """See `store.register_backend`."""
        with writing(self._reference, REGISTER, SHORTLY_MS) as connection:
            refuse_newer(connection, REGISTER_PART)
            connection.execute(_ALONE)
            yield connection

    def add_packet(self, connection: PostgisConnection, values: Sequence[Any]) -> int:
        """See `store.register_backend`."""
        return int(connection.execute(_ADD_PACKET, values).fetchone()[0])

    def remove_case(self, case_number: str) -> int:
        """See `store.register_backend`. The log keeps that it was removed, by whom and when."""
        with self.writing() as connection:
            return int(connection.execute("SELECT remove_case(?)", (case_number,)).fetchone()[0])
