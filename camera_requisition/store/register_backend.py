"""Where a register is kept: a file or a schema on a server."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from camera_requisition.store.sql import Connection


class RegisterBackend(Protocol):
    """A place in which a register is kept. Every method raises CaseError `register_*` or `server_*`."""

    @property
    def reference(self) -> str:
        """The path or text that names it."""

    def check(self) -> str:
        """Look whether a register that can be used is there; the code of why it can't be written, empty when it can."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that only reads."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection in one transaction, in which nobody else writes; committed at the end of the block."""

    def add_packet(self, connection: Any, values: Sequence[Any]) -> int:
        """Add a row of `register_schema.PACKET`; its key."""

    def remove_case(self, case_number: str) -> int:
        """Really remove all that is held of a case; the number of requisitions removed."""
