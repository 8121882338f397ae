"""Hear of changes that other desks make in an inventory on a server."""

from __future__ import annotations

from typing import Protocol

from camera_requisition.store.connection import INVENTORY
from camera_requisition.store.postgis.listening import Listener
from camera_requisition.store.postgis.reference import reference_of


class Changes(Protocol):
    """What is heard of a server; `fileno` is readable when there is something to `read`."""

    def fileno(self) -> int:
        """The number of a socket."""

    def read(self) -> set[str]:
        """The tables that were changed since; raises `InventoryUnreachable` once the server has gone."""

    def close(self) -> None:
        """Hear no more."""


def follow_server(reference: str) -> Changes:
    """Listen to the server of the inventory `reference` (connection text). Raises InputError, InventoryError."""
    return Listener(reference_of(reference), INVENTORY)
