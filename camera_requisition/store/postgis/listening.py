"""What a server tells of changes: which tables were written, by whomever, at the moment in which it counts. Never what was written."""

from __future__ import annotations

import json
from collections.abc import Iterable

from camera_requisition.store.connection import FileKind
from camera_requisition.store.postgis.connection import connect
from camera_requisition.store.postgis.failures import failures
from camera_requisition.store.postgis.reference import Reference

_LISTEN = "LISTEN camera_requisition"


class Listener:
    """A connection of its own that only listens. `fileno` becomes readable when there is something to `read`, or when the server goes."""

    def __init__(self, reference: Reference, kind: FileKind) -> None:
        """Connect. Raises errors of `kind`."""
        self._reference, self._kind = reference, kind
        self._connection = connect(reference, kind)
        self._connection.raw.autocommit = True
        with failures(reference, kind):
            self._connection.execute(_LISTEN)

    def fileno(self) -> int:
        """The number of the socket, to be watched."""
        return int(self._connection.raw.fileno())

    def read(self) -> set[str]:
        """The tables of this schema that were changed since it was last asked. Raises `kind.unreachable` once the server has gone."""
        raw = self._connection.raw
        with failures(self._reference, self._kind):
            raw.poll()
        told = [note.payload for note in raw.notifies]
        raw.notifies.clear()
        return set(_tables(told, self._reference.schema))

    def close(self) -> None:
        """Listen no more."""
        self._connection.close()


def _tables(told: Iterable[str], schema: str) -> Iterable[str]:
    for text in told:
        try:
            said = json.loads(text)
            where, table = said["schema"], said["table"]
        except (ValueError, TypeError, KeyError):  # anybody may use the channel
            continue
        if where == schema and isinstance(table, str):
            yield table
