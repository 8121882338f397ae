"""Being told that somebody has changed something: PostgreSQL's NOTIFY, whose text names a schema and a table and nothing of the content."""

from __future__ import annotations

import json
import select
import time
from types import TracebackType

from camera_requisition.store.connection import FileKind
from camera_requisition.store.postgis.connection import connect
from camera_requisition.store.postgis.failures import failures
from camera_requisition.store.postgis.reference import Reference


class Listener:
    """A connection that waits for changes of one schema. Use it from one thread, and close it."""

    def __init__(self, reference: Reference, kind: FileKind) -> None:
        """Raises the errors of connecting; of a copy that follows another server, which tells nobody anything, too."""
        self._reference, self._kind = reference, kind
        self._connection = connect(reference, kind)
        self._connection.raw.autocommit = True
        try:
            with failures(reference, kind):
                self._connection.execute("LISTEN camera_requisition")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()

    def fileno(self) -> int:
        """The socket, which becomes readable when there is something to ask `changed` for: for a `QSocketNotifier`."""
        return int(self._connection.raw.fileno())

    def changed(self, longest_s: float = 0.0) -> set[str]:
        """The tables that were changed since it was asked last; waits up to `longest_s` seconds for the first. Raises errors of its kind where
        the connection is lost."""
        until = time.monotonic() + longest_s
        found: set[str] = set()
        while True:
            # Others' schemas in the same database wake it too.
            select.select([self.fileno()], [], [], max(0.0, until - time.monotonic()))
            found |= self._told()
            if found or time.monotonic() >= until:
                return found

    def _told(self) -> set[str]:
        raw = self._connection.raw
        with failures(self._reference, self._kind):
            raw.poll()
        found = set()
        while raw.notifies:
            told = raw.notifies.pop(0)
            if told.pid != raw.info.backend_pid:
                found.update(self._table(told.payload))
        return found

    def close(self) -> None:
        """Listen no more."""
        self._connection.close()

    def _table(self, payload: str) -> set[str]:
        try:
            told = json.loads(payload)
        except ValueError:  # somebody else uses the name too
            return set()
        is_ours = isinstance(told, dict) and told.get("schema") == self._reference.schema
        return {str(told.get("table"))} if is_ours else set()
